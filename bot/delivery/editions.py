"""Reads articles and makes digests once for all places of a tick: in the morning thousands follow the same few
feeds."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import TypeVar
from zoneinfo import ZoneInfo

from cachetools import FIFOCache

from bot import digest
from bot.delivery.stores import EditionStore
from bot.delivery.together import Together
from bot.domain.alerts import Alert
from bot.domain.articles import Article, ArticleQuery
from bot.domain.feeds import Feed
from bot.domain.places import Place, Subscription
from bot.domain.quotations import QuotationRecord
from bot.domain.viewers import ANYBODY
from bot.ports import Workers

T = TypeVar("T")

_CANDIDATES = 500
"""Maximum number of new articles that a digest is chosen from, newest first."""
_BACKGROUND = 100
"""Older articles that show which words are rare, beside the new articles."""
_DEADLINE = 30.0
"""Timeout in seconds of choosing and composing a digest in a worker process."""
_KEPT = 64
"""Lists of articles, and digests, that are kept for other places with the same wishes; the oldest is dropped first."""

_TEXTS_KEPT = 2_000
"""Articles whose texts and quotations are kept for the digests of other places, so some megabytes of text; in the
morning thousands of places have digests of the same few hundred articles."""
_PLACES = 32
"""Places that are read for by one statement."""
_FEEDS_KEPT = 2_000
"""Lists of a feed's articles that are kept for other places that follow the feed; most are short, a day's news."""

_TOGETHER, _BESIDE = 8, 4
"""Digests that are made by one call of a worker, and calls at a time. Articles, texts and quotations that several of
them have go to the worker once: that took as long as the comparing."""

_Order = tuple[digest.Material, digest.Wishes, datetime, ZoneInfo]
"""What ``digest.make_edition`` takes."""
_Revision = tuple[int, int]
"""An article's id and the number of its revision."""
_Arrivals = tuple[int, int | None]
"""The arrival after which, and the one up to which articles came; ``None``: up to the newest."""
_Wanted = tuple[tuple[Article, ...], tuple[Article, ...], digest.Wishes, datetime, str]


class Editions:
    """Reads each list of articles, and makes each digest, once in a tick; :meth:`look_anew` reads what was stored
    since. It isn't used for another tick, in which quotations of the same texts may have other speakers."""

    def __init__(self, store: EditionStore, workers: Workers) -> None:
        self._store = store
        self._workers = workers
        self._made = FIFOCache[_Wanted, asyncio.Task[digest.Edition]](_KEPT)
        self._texts = FIFOCache[_Revision, str](_TEXTS_KEPT)
        self._said = FIFOCache[_Revision, Sequence[QuotationRecord]](_TEXTS_KEPT)
        self._coming = Together(self._read_together, _PLACES, 1)
        self._subscribing = Together(self._subscriptions_of, _PLACES, 1)
        self._alerting = Together(self._alerts_of, _PLACES, 1)
        self._making = Together[_Order, digest.Edition](self._make_together, _TOGETHER, _BESIDE)
        # Places are served beside each other, and what one of them reads the next waits for.
        self._reading = asyncio.Lock()
        self.look_anew()

    def look_anew(self) -> None:
        """Forget what was read, but not what stays as it is: texts of a revision with their quotations, and digests,
        which are known by what they are made of."""
        self._shared: Mapping[tuple[str, ...], frozenset[int]] | None = None
        self._upto: int | None = None
        self._begun = FIFOCache[datetime, int](_KEPT)
        self._read = FIFOCache[ArticleQuery, Sequence[Article]](_KEPT)
        self._came = FIFOCache[tuple[int, _Arrivals], Sequence[Article]](_FEEDS_KEPT)
        self._background: Sequence[Article] | None = None

    async def newest_arrival(self) -> int:
        """The arrival up to which every list is complete. It is read before the first list, so that a digest made of
        the lists that records it has missed nothing; and once, for a later one would be of no list."""
        async with self._reading:
            if self._upto is None:
                self._upto = await self._store.newest_arrival()
            return self._upto

    async def arrival_before(self, since: datetime) -> int:
        """The arrival after which a place's first digest looks, for what was first seen from ``since`` on."""
        async with self._reading:
            if since not in self._begun:
                self._begun[since] = await self._store.arrival_before(since)
            return self._begun[since]

    async def shared_feeds(self) -> Mapping[tuple[str, ...], frozenset[int]]:
        """Ids of the feeds that places get which follow no feed themselves, by the folders that they are in."""
        async with self._reading:
            if self._shared is None:
                shared = sorted(filter(_is_shared, await self._store.feeds()), key=lambda feed: feed.labels)
                grouped = groupby(shared, key=lambda feed: feed.labels)
                self._shared = {labels: frozenset(feed.id for feed in feeds) for labels, feeds in grouped}
            return self._shared

    async def candidates(self, feeds: frozenset[int], after: int, upto: int | None = None) -> Sequence[Article]:
        """The articles that came through these feeds later than the arrival ``after``, and up to ``upto``, newest
        first."""
        query = ArticleQuery(feed_ids=feeds, arrived_after=after, limit=_CANDIDATES, arrived_upto=upto)
        async with self._reading:
            if query not in self._read:
                self._read[query] = await self._store.articles_through(query)
            return self._read[query]

    async def came_by(
        self, feeds: Collection[int], after: int, upto: int | None = None
    ) -> Mapping[int, Sequence[Article]]:
        """The articles that came by each of these feeds later than the arrival ``after``, and up to ``upto``, newest
        first."""
        return await self._coming.done((tuple(feeds), (after, upto)))

    async def _read_together(
        self, wanted: Sequence[tuple[Sequence[int], _Arrivals]]
    ) -> Sequence[Mapping[int, Sequence[Article]]]:
        """For each of the ``wanted`` feeds what came by them with these arrivals: read for all of them at once."""
        cursors = {(feed, arrivals) for feeds, arrivals in wanted for feed in feeds}
        came = {cursor: self._came[cursor] for cursor in cursors if cursor in self._came}
        for arrivals in {arrivals for _, arrivals in cursors - came.keys()}:
            unread = [feed for feed, theirs in cursors - came.keys() if theirs == arrivals]
            by_feed = await self._store.articles_by_feed(unread, arrivals[0], _CANDIDATES, arrivals[1])
            read = {(feed, arrivals): by_feed.get(feed, []) for feed in unread}
            self._came.update(read)
            came |= read
        return [{feed: came[feed, arrivals] for feed in feeds} for feeds, arrivals in wanted]

    async def subscriptions(self, place: Place) -> Sequence[Subscription]:
        """The subscriptions of a place, ordered by the feed's title."""
        return await self._subscribing.done(place)

    async def _subscriptions_of(self, places: Sequence[Place]) -> Sequence[Sequence[Subscription]]:
        by_place = await self._store.subscriptions_of(places)
        return [by_place.get(place, ()) for place in places]

    async def alerts(self, place: Place) -> Sequence[Alert]:
        """The alerts of a place, the oldest first."""
        return await self._alerting.done(place)

    async def _alerts_of(self, places: Sequence[Place]) -> Sequence[Sequence[Alert]]:
        by_place = await self._store.alerts_of(places)
        return [by_place.get(place, ()) for place in places]

    async def made(
        self,
        articles: Sequence[Article],
        already_told: Sequence[Article],
        wishes: digest.Wishes,
        at: datetime,
        tz: ZoneInfo,
    ) -> digest.Edition:
        """The edition of the first ``articles``, in these revisions, for a place that was told of others."""
        wanted = (tuple(articles[:_CANDIDATES]), tuple(already_told), wishes, at, tz.key)
        if wanted not in self._made:  # other places wait for it meanwhile
            making = asyncio.create_task(self._make(wanted[0], already_told, wishes, at, tz))
            self._made[wanted] = making
        try:
            return await self._made[wanted]
        except Exception:  # perhaps not for the next place: the database may answer again
            self._made.pop(wanted, None)
            raise

    async def _make(
        self,
        articles: Sequence[Article],
        already_told: Sequence[Article],
        wishes: digest.Wishes,
        at: datetime,
        tz: ZoneInfo,
    ) -> digest.Edition:
        async with self._reading:
            material = await self._material(articles, already_told)
        return await self._making.done((material, wishes, at, tz))

    async def _make_together(self, orders: Sequence[_Order]) -> Sequence[digest.Edition]:
        # Comparing hundreds of articles takes a second; a thread would hold the interpreter's lock meanwhile.
        return await self._workers.run(digest.make_editions, orders, deadline=_DEADLINE * len(orders))

    async def _material(self, articles: Sequence[Article], already_told: Sequence[Article]) -> digest.Material:
        if self._background is None:
            self._background = await self._store.articles(ArticleQuery(limit=_BACKGROUND), ANYBODY)
        background = self._background
        texts = await self._texts_of((*articles, *already_told, *background))
        return digest.Material(articles, already_told, background, texts, await self._quotations_of(articles))

    async def _texts_of(self, articles: Sequence[Article]) -> Mapping[int, str]:
        revisions = _revisions_of(articles)
        texts = _kept(self._texts, revisions)
        if unread := revisions.keys() - texts.keys():
            read = await self._store.known_texts(unread)
            texts.update({article_id: read.get(article_id, "") for article_id in unread})
            self._texts.update({revisions[article_id]: texts[article_id] for article_id in unread})
        return texts

    async def _quotations_of(self, articles: Sequence[Article]) -> Mapping[int, Sequence[QuotationRecord]]:
        revisions = _revisions_of(articles)
        quotations = _kept(self._said, revisions)
        if unread := revisions.keys() - quotations.keys():
            read = await self._store.quotations_of(unread)
            quotations.update({article_id: read.get(article_id, []) for article_id in unread})
            self._said.update({revisions[article_id]: quotations[article_id] for article_id in unread})
        return quotations


def _is_shared(feed: Feed) -> bool:
    return feed.shared


def _revisions_of(articles: Sequence[Article]) -> dict[int, _Revision]:
    return {article.id: (article.id, article.revision) for article in articles}


def _kept(cache: Mapping[_Revision, T], revisions: Mapping[int, _Revision]) -> dict[int, T]:
    return {article_id: cache[revision] for article_id, revision in revisions.items() if revision in cache}
