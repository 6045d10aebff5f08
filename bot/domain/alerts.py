"""Alerts: a place gets a post as soon as a speaker is quoted, or words are said."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.delivery import DeliveryState
from bot.domain.messages import Message
from bot.domain.places import Place

APART = timedelta(seconds=45)
"""Minimum time between two alert posts at a place: articles that come meanwhile share a post, still within a minute."""


@dataclass(frozen=True, slots=True)
class Alert:
    """An alert of a place. ``words`` are as somebody typed them: a speaker's name, or words that are said.

    ``after`` is the id of the newest article that the alert was compared with; ``posted_at`` is the time of the place's
    last alert post. ``paused`` is why the alert is paused, ``None`` while it runs.
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
    """A post of alerts at a place; ``words`` has for each article's id the words of the alert that it matched.

    ``shown`` are the ids of the articles in the message; the message only counts further articles. ``others`` has the
    words of further alerts that an article matched.
    """

    message: Message
    key: str
    words: Mapping[int, str]
    shown: frozenset[int] = frozenset()
    others: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Alerted:
    """An article in the post of an alert with these ``words``, and the state of that post's delivery."""

    words: str
    state: DeliveryState
    sent_at: datetime | None
    error: str | None
