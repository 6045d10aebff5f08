"""Reads articles and makes digests once for all places of a tick: in the morning thousands follow the same few
feeds."""

from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime
from itertools import groupby
from typing import TypeVar
from zoneinfo import ZoneInfo

from cachetools import FIFOCache

from bot import digest
from bot.delivery.stores import EditionStore
from bot.domain.articles import Article, ArticleQuery
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
_FEEDS_KEPT = 2_000
"""Lists of a feed's articles that are kept for other places that follow the feed; most are short, a day's news."""

_Wanted = tuple[tuple[Article, ...], tuple[Article, ...], digest.Wishes, datetime, str]


class Editions:
    """Reads each list of articles, and makes each digest, once in a tick; :meth:`look_anew` reads what was stored
    since. It isn't used for another tick, in which quotations of the same texts may have other speakers."""

    def __init__(self, store: EditionStore, workers: Workers) -> None:
        self._store = store
        self._workers = workers
        self._made = FIFOCache[_Wanted, digest.Edition](_KEPT)
        self.look_anew()

    def look_anew(self) -> None:
        """Forget what was read, but not the digests that were made: they are known by what they are made of."""
        self._shared: Mapping[tuple[str, ...], frozenset[int]] | None = None
        self._upto: int | None = None
        self._begun = FIFOCache[datetime, int](_KEPT)
        self._read = FIFOCache[ArticleQuery, Sequence[Article]](_KEPT)
        self._came = FIFOCache[tuple[int, int], Sequence[Article]](_FEEDS_KEPT)
        self._background: Sequence[Article] | None = None
        self._texts = FIFOCache[int, str](_TEXTS_KEPT)
        self._said = FIFOCache[int, Sequence[QuotationRecord]](_TEXTS_KEPT)

    async def newest_arrival(self) -> int:
        """The arrival up to which every list is complete. It is read before the first list, so that a digest made of
        the lists that records it has missed nothing."""
        if self._upto is None:
            self._upto = await self._store.newest_arrival()
        return self._upto

    async def arrival_before(self, since: datetime) -> int:
        """The arrival after which a place's first digest looks, for what was first seen from ``since`` on."""
        if since not in self._begun:
            self._begun[since] = await self._store.arrival_before(since)
        return self._begun[since]

    async def shared_feeds(self) -> Mapping[tuple[str, ...], frozenset[int]]:
        """Ids of the feeds that places get which follow no feed themselves, by the folders that they are in."""
        if self._shared is None:
            shared = sorted((feed for feed in await self._store.feeds() if feed.shared), key=lambda feed: feed.labels)
            grouped = groupby(shared, key=lambda feed: feed.labels)
            self._shared = {labels: frozenset(feed.id for feed in feeds) for labels, feeds in grouped}
        return self._shared

    async def candidates(self, feeds: frozenset[int], after: int) -> Sequence[Article]:
        """The articles that came through these feeds later than the arrival ``after``, newest first."""
        query = ArticleQuery(feed_ids=feeds, arrived_after=after, limit=_CANDIDATES)
        if query not in self._read:
            self._read[query] = await self._store.articles_through(query)
        return self._read[query]

    async def came_by(self, feeds: Collection[int], after: int) -> Mapping[int, Sequence[Article]]:
        """The articles that came by each of these feeds later than the arrival ``after``, newest first."""
        came = {feed: self._came[feed, after] for feed in feeds if (feed, after) in self._came}
        unread = [feed for feed in feeds if feed not in came]
        if unread:
            by_feed = await self._store.articles_by_feed(unread, after, _CANDIDATES)
            read = {feed: by_feed.get(feed, []) for feed in unread}
            self._came.update({(feed, after): articles for feed, articles in read.items()})
            came |= read
        return came

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
        if wanted not in self._made:
            material = await self._material(wanted[0], already_told)
            # Comparing hundreds of articles takes a second; a thread would hold the interpreter's lock meanwhile.
            edition = await self._workers.run(digest.make_edition, material, wishes, at, tz, deadline=_DEADLINE)
            self._made[wanted] = edition
        return self._made[wanted]

    async def _material(self, articles: Sequence[Article], already_told: Sequence[Article]) -> digest.Material:
        if self._background is None:
            self._background = await self._store.articles(ArticleQuery(limit=_BACKGROUND), ANYBODY)
        ids = {article.id for article in (*articles, *already_told, *self._background)}
        texts = await self._texts_of(ids)
        quotations = await self._quotations_of({article.id for article in articles})
        return digest.Material(articles, already_told, self._background, texts, quotations)

    async def _texts_of(self, article_ids: AbstractSet[int]) -> Mapping[int, str]:
        texts = _kept(self._texts, article_ids)
        if unread := article_ids - texts.keys():
            read = await self._store.known_texts(unread)
            self._texts.update(read)
            texts.update(read)
        return texts

    async def _quotations_of(self, article_ids: AbstractSet[int]) -> Mapping[int, Sequence[QuotationRecord]]:
        quotations = _kept(self._said, article_ids)
        if unread := article_ids - quotations.keys():
            read = await self._store.quotations_of(unread)
            each = {article_id: read.get(article_id, []) for article_id in unread}
            self._said.update(each)
            quotations.update(each)
        return quotations


def _kept(cache: Mapping[int, T], article_ids: AbstractSet[int]) -> dict[int, T]:
    return {article_id: cache[article_id] for article_id in article_ids if article_id in cache}
