"""Schedules, digests and the outbox."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from bot.domain.articles import Article
from bot.domain.messages import Message
from bot.domain.options import PlaceOptions
from bot.domain.places import Place

BY_A_MANAGER = "by a manager"
"""The reason of a pause that only a person ends."""
STILL_NEWS = timedelta(hours=24)
"""How long a post that can't be sent is waited for: through an outage of a night, but news of the day before yesterday
are no longer news."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a place gets its digest. ``when`` is as people write it ("weekdays 08:00"), ``timezone`` an IANA name.

    ``next_due`` is when the schedule has to be looked at: at its next slot, or sooner. ``last_slot`` is the slot that
    was claimed last, with the digest ``last_digest``; ``top_slot`` is the latest slot of all. They differ where the
    clock was ahead. ``paused`` is why no digest is posted now, in a few words (``None``: it isn't paused); slots up to
    ``resumed_at`` were skipped on purpose and aren't posted later. ``wishes`` counts the changes of what the
    place wants.
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
    wishes: int = 0


@dataclass(frozen=True, slots=True)
class DueSchedule:
    """A schedule that has to be looked at, and how its place wants its posts."""

    schedule: Schedule
    options: PlaceOptions


@dataclass(frozen=True, slots=True)
class Digest:
    """A digest, ready to be stored: ``slot`` is when it was due, in UTC.

    ``schedule_id`` is ``None`` for a digest that a person asked for (``/digest now``). ``message`` is ``None`` when
    there was nothing new: the slot is claimed, and nothing is posted. ``leads`` has the id of the article that is shown
    for an article of the same story. ``next_due`` is when its schedule has to be looked at again; ``None`` leaves it
    unchanged. ``anew_after``: a claim of the slot by an earlier digest than this one was made by a clock that was
    ahead. ``looked_upto`` is the newest arrival (``bot.domain.items.Arrival``) that this digest could choose from: the
    place's next digest goes on after it; ``looked_after`` is the one after which it chose. ``wishes`` is its schedule's
    count when the place's wishes were read. A ``provisional`` digest isn't sent before it is composed anew or settled:
    it has no schedule whose count would tell that its place wants it otherwise meanwhile.
    """

    place: Place
    schedule_id: int | None
    slot: datetime
    article_ids: tuple[int, ...]
    message: Message | None
    leads: Mapping[int, int] = field(default_factory=dict)
    next_due: datetime | None = None
    anew_after: int | None = None
    looked_upto: int = 0
    looked_after: int = 0
    wishes: int = 0
    provisional: bool = False


@dataclass(frozen=True, slots=True)
class Reach:
    """What a digest may choose from: the arrivals later than ``after``, and up to ``upto`` (``None``: all of them).

    ``held`` are ids of articles that the place isn't told of yet, though they count as told: it waits itself.
    """

    after: int
    upto: int | None = None
    held: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class WaitingDigest:
    """A digest of a place in the outbox that nobody has tried to send, and that isn't sent before it is composed anew:
    the place's wishes have changed since. ``changes`` counts how often."""

    id: int
    place: Place
    delivery_id: int
    schedule_id: int | None
    slot: datetime
    reach: Reach
    changes: int


@dataclass(frozen=True, slots=True)
class WaitingPost:
    """The post of an alert or of items at once that waits like a :class:`WaitingDigest`, with what it tells."""

    delivery_id: int
    article_ids: frozenset[int]
    changes: int


@dataclass(frozen=True, slots=True)
class Post:
    """A message for a place, to be sent at ``due``, or at once where that is ``None``; ``key`` is as in
    :class:`Delivery`."""

    place: Place
    message: Message
    key: str
    due: datetime | None = None


DeliveryState = Literal["waiting", "leased", "sent", "failed", "ambiguous"]


@dataclass(frozen=True, slots=True)
class Delivery:
    """A message in the outbox. By ``key`` the platform recognises that it is sent a second time.

    ``attempts`` counts the tries, this one included, but not tries that ended with a killed process. ``unclear_since``
    is the start of an earlier try that may have posted the message; ``None``: there was no such try.
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

    ``summary`` is its message in a line, ``error`` the reason why it ended.
    """

    id: int
    place: Place
    state: DeliveryState
    error: str
    attempts: int
    created_at: datetime
    summary: str


@dataclass(frozen=True, slots=True)
class LatePost:
    """A post that was tried in vain and is tried again: when it was queued, how often it was tried, and why not even
    the last try was taken."""

    since: datetime
    tries: int
    error: str


@dataclass(frozen=True, slots=True)
class SlotRecord:
    """An article in the digest of a slot, and the state of that digest's delivery.

    ``lead`` is the article of the same story that was shown for it. ``state`` is ``None`` when the slot had no post.
    """

    slot: datetime
    lead: Article | None
    state: DeliveryState | None
    sent_at: datetime | None
    error: str | None
