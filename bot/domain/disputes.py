"""What people say about attributions: disputes of members, rulings, and the trail of what was changed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.domain.places import Place
from bot.domain.viewers import EVERYBODY

State = Literal["open", "accepted", "rejected", "passed on"]
"""``passed on``: a manager agrees, and the operator of the installation decides."""

RULED = "corrected by"
"""How the rule of an attribution begins that a person decided."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """Somebody at a place says that a quotation of an article is credited wrongly. It changes nothing by itself.

    ``url`` and ``words`` (folded) name the quotation, whatever happens to its row; ``text`` is how it was shown;
    ``correction`` is what they wrote: who said it, or what else is wrong. ``audience`` is the article's.
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

    ``speaker`` is a name or ``None`` (not established); ``speaker_id`` says who of that name, where it is known. It
    holds in the copy of one ``audience``.
    """

    url: str
    words: str
    speaker: str | None
    role: str | None = None
    speaker_id: int | None = None
    audience: int = EVERYBODY


@dataclass(frozen=True, slots=True)
class SpeakerChange:
    """An entry of the audit trail: who did what, when. ``detail`` tells what was and what is."""

    id: int
    at: datetime
    by: str
    action: str
    detail: str
