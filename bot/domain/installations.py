"""Installations of the bot in workspaces by a platform's own installation flow."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Installation:
    """The bot's installation in a workspace. ``sealed`` has the tokens, encrypted by the adapter: the store can't read
    them."""

    platform: str
    workspace: str
    sealed: str = field(repr=False)
    installed_at: datetime
