"""A speaker with what is known of them: names, roles over time, outlets. Pure."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.viewers import EVERYBODY


@dataclass(frozen=True, slots=True)
class RoleSpan:
    """What a speaker was called, from when to when, how often and in how many outlets."""

    role: str
    first: datetime
    last: datetime
    quotations: int
    outlets: int


@dataclass(frozen=True, slots=True)
class Profile:
    """A speaker as they are told apart. ``names`` are those articles use; ``roles`` the latest first; ``outlets`` those
    that quoted them most. ``is_open``: stands for those of a name of whom it isn't told which one is meant.
    ``audience``: who may see the articles that quote them."""

    id: int
    name: str
    names: tuple[str, ...]
    quoted: int
    last_quoted: datetime | None
    roles: tuple[RoleSpan, ...]
    outlets: tuple[str, ...]
    is_open: bool = False
    audience: int = EVERYBODY


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker: always, or only ``since`` and ``until`` some moments, while they were "the president"."""

    speaker_id: int
    since: datetime | None = None
    until: datetime | None = None
