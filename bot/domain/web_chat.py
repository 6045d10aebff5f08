"""A conversation with the bot, as the page shows it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class ChatTurn:
    """A line that somebody typed, and its answer: by platform, the body that the platform would be sent."""

    typed: str
    bodies: Mapping[str, Mapping[str, Any]]
