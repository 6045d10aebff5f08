"""Schedules, digests and the outbox."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.domain.messages import Message
from bot.domain.places import Place

BY_A_MANAGER = "by a manager"
"""Why something is paused that goes on only when a person says so."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a place gets its digest. ``when`` is as people write it ("weekdays 08:00"), ``timezone`` an IANA name.

    ``last_slot`` is the newest slot claimed. ``paused`` tells why nothing is posted now, in a few words; the slots up
    to ``resumed_at`` passed by on purpose and aren't made up for.
    """

    id: int
    place: Place
    when: str
    timezone: str
    max_items: int
    about: tuple[str, ...]
    created_at: datetime
    last_slot: datetime | None
    paused: str | None = None
    resumed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Digest:
    """One scheduled post, ready to be written down: ``slot`` is when it was due, in UTC.

    ``schedule_id`` is ``None`` for one that somebody asked for (``/digest now``). ``message`` is ``None`` when there
    was nothing new: the slot is claimed, and nothing is posted.
    """

    place: Place
    schedule_id: int | None
    slot: datetime
    article_ids: tuple[int, ...]
    message: Message | None


DeliveryState = Literal["waiting", "leased", "sent", "failed", "ambiguous"]


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message to one place. ``key`` makes a second sending of it recognisable to the platform."""

    id: int
    key: str
    place: Place
    message: Message
    attempts: int


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
class Told:
    """That an article is in the digest of a slot, and what became of its delivery."""

    slot: datetime
    state: DeliveryState
    sent_at: datetime | None
    error: str | None
