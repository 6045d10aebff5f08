"""What goes wrong with calls of Slack's API."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class SlackFault:
    """What goes wrong with one call: an error of Slack's, a bare HTTP status, or a broken connection.

    ``accepted``: the call is carried out before it goes wrong. ``hangs``: no answer comes.
    """

    error: str = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    reset: bool = False
    accepted: bool = False
    hangs: bool = False
    text: str | None = None
    answer: dict[str, Any] | None = None
    """JSON of something between."""
