"""Disputes of attributions by members, rulings about them, and the audit trail of changes."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.domain.places import Place
from bot.domain.viewers import EVERYBODY

State = Literal["open", "accepted", "rejected", "passed on"]
"""``passed on``: a manager agrees, and the operator of the installation decides."""

RULED = "corrected by"
"""The beginning of an attribution's rule where a person decided who is credited."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """A person at a place says that a quotation is credited wrongly. A dispute changes nothing until it is decided.

    ``url`` and ``words`` (folded) identify the quotation even if its row is replaced; ``text`` is how it was shown;
    ``correction`` is what the person wrote: who said it, or what else is wrong. ``audience`` is the article's.
    """

    id: int
    place: Place
    user: str
    url: str
    words: str
    text: str
    credited: str | None
    correction: str
    created_at: datetime
    state: State = "open"
    decided_by: str | None = None
    audience: int = EVERYBODY


@dataclass(frozen=True, slots=True)
class Ruling:
    """Who is credited with a quotation from now on, in every revision of the article in which it stands.

    ``speaker`` is a name or ``None`` (not established); ``speaker_id`` is the speaker of that name, where it is known.
    The ruling holds in the copy of one ``audience``.
    """

    url: str
    words: str
    speaker: str | None
    role: str | None = None
    speaker_id: int | None = None
    audience: int = EVERYBODY


@dataclass(frozen=True, slots=True)
class SpeakerChange:
    """An entry of the audit trail: who changed what, when. ``detail`` has the state before and after."""

    id: int
    at: datetime
    by: str
    action: str
    detail: str
