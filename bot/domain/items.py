"""Items of feeds that a place wants at once, each as it comes."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.articles import Article
from bot.domain.delivery import DeliveryState
from bot.domain.messages import Message
from bot.domain.places import AtOnce, Subscription

ITEMS_APART = timedelta(seconds=45)
"""Least time between two looks of a place at what came, once there was a post: what comes meanwhile is looked at
together, so that a busy feed can't flood a place."""


@dataclass(frozen=True, slots=True)
class ItemFollower:
    """A subscription whose items are posted as they come.

    ``after`` is the number of the newest arrival that was looked at; ``posted_at`` is the last post (UTC). ``paused``
    tells why nothing is looked at now.
    """

    id: int
    subscription: Subscription
    way: AtOnce
    after: int
    posted_at: datetime | None = None
    paused: str | None = None


@dataclass(frozen=True, slots=True)
class Arrival:
    """That an article came by a feed; ``id`` grows with time, also where the article came by another feed before.

    ``unlisted_at`` is the last time at which the feed was read without it (UTC), ``None`` where its first list had it.
    """

    id: int
    feed_id: int
    article: Article
    unlisted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PostedItem:
    """An article that was posted at a place as it came, and the state of the post's delivery."""

    state: DeliveryState
    sent_at: datetime | None
    error: str | None


@dataclass(frozen=True, slots=True)
class ItemPost:
    """A post of items at one place. ``shown`` are the ids of the articles in it, further ones are only counted there;
    ``key`` is the same for the same post in every process."""

    message: Message
    key: str
    shown: frozenset[int]
