"""What a place wants to hear of as soon as it is said."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.delivery import DeliveryState
from bot.domain.messages import Message
from bot.domain.places import Place

APART = timedelta(seconds=45)
"""Least time between two alerts at one place: what comes meanwhile is told together, still within the minute."""


@dataclass(frozen=True, slots=True)
class Alert:
    """``words`` as somebody wrote them: a speaker's name, or words that are said.

    ``after`` is the id of the newest article that was looked at; ``posted_at`` is the place's last alert. ``paused``
    tells why nothing is looked at now.
    """

    id: int
    place: Place
    words: str
    after: int
    posted_at: datetime | None
    paused: str | None = None
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class AlertPost:
    """A post of alerts at one place; ``words`` are those of the alert that each article in it is for, by its id.

    ``shown`` are the ids of the articles that stand in the message; further ones are only counted there.
    """

    message: Message
    key: str
    words: Mapping[int, str]
    shown: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Alerted:
    """An article in the post of an alert with these ``words``, and what became of that post's delivery."""

    words: str
    state: DeliveryState
    sent_at: datetime | None
    error: str | None
