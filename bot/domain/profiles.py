"""Speakers with their names, roles over time, and outlets."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.viewers import EVERYBODY


@dataclass(frozen=True, slots=True)
class RoleSpan:
    """A role that articles gave a speaker: first and last time, number of quotations, number of outlets."""

    role: str
    first: datetime
    last: datetime
    quotations: int
    outlets: int


@dataclass(frozen=True, slots=True)
class Profile:
    """A speaker, as an entity of its own. ``names`` are the names in articles; ``roles`` come latest first; ``outlets``
    are the outlets that quoted the speaker most. ``is_open``: the profile stands for quotations whose article doesn't
    say which of several people of the name it means. ``audience``: who may see the articles that quote them."""

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
    """A speaker whose quotations are asked for: all of them, or only from ``since`` to ``until``, while they held an
    office."""

    speaker_id: int
    since: datetime | None = None
    until: datetime | None = None
