"""Schedules, digests and the outbox."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.domain.messages import Message
from bot.domain.places import Place


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a place gets its digest. ``when`` is as people write it ("weekdays 08:00"), ``timezone`` an IANA name.

    ``last_slot`` is the newest slot claimed.
    """

    id: int
    place: Place
    when: str
    timezone: str
    max_items: int
    about: tuple[str, ...]
    created_at: datetime
    last_slot: datetime | None


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
