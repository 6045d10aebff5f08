"""Schedules, digests and the outbox."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from bot.domain.articles import Article
from bot.domain.messages import Message
from bot.domain.options import PlaceOptions
from bot.domain.places import Place

BY_A_MANAGER = "by a manager"
"""Why something is paused that goes on only when a person says so."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a place gets its digest. ``when`` is as people write it ("weekdays 08:00"), ``timezone`` an IANA name.

    ``next_due`` is when it has to be looked at: its next slot, or sooner. ``last_slot`` is the slot that was claimed
    last, with the digest ``last_digest``; ``top_slot`` is the latest one of all. They differ where the clock was ahead.
    ``paused`` tells why nothing is posted now, in a few words; the slots up to ``resumed_at`` passed by on purpose and
    aren't made up for.
    """

    id: int
    place: Place
    when: str
    timezone: str
    max_items: int
    about: tuple[str, ...]
    created_at: datetime
    next_due: datetime
    last_slot: datetime | None
    paused: str | None = None
    resumed_at: datetime | None = None
    top_slot: datetime | None = None
    last_digest: int | None = None


@dataclass(frozen=True, slots=True)
class DueSchedule:
    """A schedule that has to be looked at, and how its place wants its posts."""

    schedule: Schedule
    options: PlaceOptions


@dataclass(frozen=True, slots=True)
class Digest:
    """One scheduled post, ready to be written down: ``slot`` is when it was due, in UTC.

    ``schedule_id`` is ``None`` for one that somebody asked for (``/digest now``). ``message`` is ``None`` when there
    was nothing new: the slot is claimed, and nothing is posted. ``leads`` tells of an article which other one stands
    for it, where both tell one story. ``next_due`` is when its schedule has to be looked at again; ``None`` leaves it.
    ``anew_after``: a claim of the slot by an earlier digest than this one was made by a clock that was ahead.
    """

    place: Place
    schedule_id: int | None
    slot: datetime
    article_ids: tuple[int, ...]
    message: Message | None
    leads: Mapping[int, int] = field(default_factory=dict)
    next_due: datetime | None = None
    anew_after: int | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """A message for a place, to be sent from ``due`` on, or at once; ``key`` as a :class:`Delivery` has it."""

    place: Place
    message: Message
    key: str
    due: datetime | None = None


DeliveryState = Literal["waiting", "leased", "sent", "failed", "ambiguous"]


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message to one place. ``key`` makes a second sending of it recognisable to the platform.

    ``attempts`` counts the tries, this one included, but not those that the death of a process cut short.
    ``unclear_since`` is when an earlier try began of which nobody knows whether it was posted.
    """

    id: int
    key: str
    place: Place
    message: Message
    attempts: int
    created_at: datetime
    unclear_since: datetime | None = None


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """A delivery that ended without surely reaching its place: it ``failed``, or it is ``ambiguous`` (perhaps posted).

    ``summary`` is its message in one line, ``error`` why it ended.
    """

    id: int
    place: Place
    state: DeliveryState
    error: str
    attempts: int
    created_at: datetime
    summary: str


@dataclass(frozen=True, slots=True)
class SlotRecord:
    """An article in the digest of a slot, and what became of that digest's delivery.

    ``lead`` is the article that was shown in its stead. ``state`` is ``None`` when nothing was posted at that slot.
    """

    slot: datetime
    lead: Article | None
    state: DeliveryState | None
    sent_at: datetime | None
    error: str | None
