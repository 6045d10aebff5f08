"""Reads what a place's digest may choose from, and composes it by what the place wants."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot import digest
from bot.delivery.editions import Editions
from bot.delivery.stores import ComposingStore
from bot.domain.articles import Article
from bot.domain.delivery import Reach, Schedule
from bot.domain.messages import Message
from bot.domain.options import PlaceOptions
from bot.domain.places import Place, Subscription
from bot.domain.viewers import EVERYBODY
from bot.ports import Clock
from bot.text.filters import passes

_FIRST_DIGEST = timedelta(hours=24)
"""How far a place's first digest reaches back."""
_REMEMBERED = timedelta(hours=48)
"""For how long what a place was told keeps copies of it out of its digests."""
_DEFAULT_MAX = 8
"""Most items of a digest that somebody asks for at a place without a schedule."""

Came = Sequence[tuple[tuple[str, ...], Sequence[Article]]]
"""For each feed the folders that it is in, and the articles that came by it."""


@dataclass(frozen=True, slots=True)
class DigestOrder:
    """A digest that is to be made for a ``place`` and the time ``slot``, by its ``options`` and a ``schedule``
    (``None``: it has none)."""

    place: Place
    slot: datetime
    schedule: Schedule | None
    options: PlaceOptions

    @property
    def zone(self) -> ZoneInfo:
        """The zone in which the digest shows its time."""
        return ZoneInfo(self.schedule.timezone) if self.schedule else ZoneInfo("UTC")


class Composer:
    """Composes digests; ``sure`` is the minimum confidence in the speaker of a key quote."""

    def __init__(self, store: ComposingStore, clock: Clock, sure: float) -> None:
        self._store = store
        self._clock = clock
        self._sure = sure

    async def reach(self, editions: Editions, order: DigestOrder) -> Reach:
        """What is new at a place: what came since its last digest.

        A first digest reaches a day back from when it was set up, so that it neither floods nor is empty.
        """
        after = await self._store.looked_upto(order.place)
        if after is None:
            now = self._clock.now()
            begun = order.schedule.created_at if order.schedule else order.slot
            after = await editions.arrival_before(_first_since(min(begun, now)))
        return Reach(after)

    async def edition(self, editions: Editions, order: DigestOrder, reach: Reach) -> digest.Edition | None:
        """The contents of a digest; ``None`` where nothing is in its reach."""
        place, schedule, options = order.place, order.schedule, order.options
        labels: dict[int, tuple[str, ...]] = {}
        articles = await self._new_articles(editions, place, reach, labels)
        if not articles:
            return None
        wishes = digest.Wishes(
            maximum=schedule.max_items if schedule else _DEFAULT_MAX,
            sure=self._sure,
            about=schedule.about if schedule else (),
            followed=tuple(alert.words for alert in await editions.alerts(place)),
            sections=options.sections,
            look=options.look,
            filter=options.filter,
            labels=tuple(labels.items()) if options.sections or (schedule and schedule.about) else (),
            mutes=options.mutes,
        )
        lately = await self._store.items_since(place, self._clock.now() - _REMEMBERED)
        already_told = [article for article in lately if article.id not in reach.held]
        return await editions.made(articles, already_told, wishes, order.slot, order.zone)

    async def _new_articles(
        self, editions: Editions, place: Place, reach: Reach, labels: dict[int, tuple[str, ...]]
    ) -> list[Article]:
        """What came in this reach through the feeds of a place (or, where it follows none, the shared ones).

        The folders of the feeds by which the articles came are added to ``labels``, by the article's id.
        """
        subscriptions = await editions.subscriptions(place)
        articles_by_id: dict[int, Article] = {}
        came = await (self._wanted(editions, subscriptions, reach) if subscriptions else _shared(editions, reach))
        for names, articles in came:
            articles_by_id.update((article.id, article) for article in articles)
            _label(labels, articles, names)
        posted = await self._store.already_told(place, articles_by_id.keys()) - reach.held
        untold = [article for article in articles_by_id.values() if article.id not in posted]
        # First what a waiting digest holds already: an edition is made of a limited number of articles.
        return sorted(untold, key=lambda article: article.id not in reach.held)

    async def _wanted(self, editions: Editions, subscriptions: Sequence[Subscription], reach: Reach) -> Came:
        """What came by the feeds whose items are in digests, without what the words of a subscription leave out."""
        in_digests = [subscription for subscription in subscriptions if not subscription.at_once]
        feeds = [subscription.feed.id for subscription in in_digests]
        came = await editions.came_by(feeds, reach.after, reach.upto)
        choosy = [subscription for subscription in in_digests if subscription.only or subscription.but_not]
        texts = await self._store.known_texts({a.id for subscription in choosy for a in came[subscription.feed.id]})
        # Hundreds of texts are looked through: not on the event loop.
        return await asyncio.to_thread(_fitting, in_digests, came, texts) if choosy else _fitting(in_digests, came, {})


def scheduled_message(edition: digest.Edition | None, order: DigestOrder) -> Message | None:
    """The post of a schedule's slot; ``None`` where nothing is new and the place doesn't want to hear that."""
    message = edition.message if edition else None
    if message is None and order.options.when_empty:
        message = digest.compose_empty(order.slot, order.zone)
    return None if message is None else replace(message, ping=order.options.ping)


async def _shared(editions: Editions, reach: Reach) -> Came:
    """What came by the feeds of places that follow none, by the folders that they are in."""
    return [
        (
            names,
            [
                article
                for article in await editions.candidates(feeds, reach.after, reach.upto)
                if article.audience == EVERYBODY
            ],
        )
        for names, feeds in (await editions.shared_feeds()).items()
    ]


def _fitting(
    subscriptions: Sequence[Subscription], came: Mapping[int, Sequence[Article]], texts: Mapping[int, str]
) -> Came:
    """The articles that came by each subscription's feed and pass its words, with its folders."""
    return [
        (
            subscription.labels,
            [a for a in came[subscription.feed.id] if passes(subscription, a.title, texts.get(a.id, ""))],
        )
        for subscription in subscriptions
    ]


def _label(labels: dict[int, tuple[str, ...]], articles: Sequence[Article], names: tuple[str, ...]) -> None:
    """Add the folders ``names`` to each article's labels; it may have labels of another feed already."""
    for article in articles if names else ():
        labels[article.id] = tuple(dict.fromkeys((*labels.get(article.id, ()), *names)))


def _first_since(begun: datetime) -> datetime:
    """The time from which a first digest has news: a full hour, so that places of one morning share what is read."""
    return (begun - _FIRST_DIGEST).replace(minute=0, second=0, microsecond=0)
