"""Reads articles and makes digests once for all places of a tick: in the morning thousands follow the same few
feeds."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from cachetools import FIFOCache

from bot import digest
from bot.delivery.stores import EditionStore
from bot.domain.articles import Article, ArticleQuery
from bot.domain.viewers import ANYBODY
from bot.ports import Workers

_CANDIDATES = 500
"""Maximum number of new articles that a digest is chosen from, newest first."""
_BACKGROUND = 100
"""Older articles that show which words are rare, beside the new articles."""
_DEADLINE = 30.0
"""Timeout in seconds of choosing and composing a digest in a worker process."""
_KEPT = 64
"""Lists of articles, and digests, that are kept for other places with the same wishes; the oldest is dropped first."""

_FEEDS_KEPT = 2_000
"""Lists of a feed's articles that are kept for other places that follow the feed; most are short, a day's news."""

_Wanted = tuple[tuple[Article, ...], tuple[Article, ...], digest.Wishes, datetime, str]


class Editions:
    """Reads each list of articles, and makes each digest, once in a tick. It isn't used for another tick, since it
    doesn't see articles that are stored later."""

    def __init__(self, store: EditionStore, workers: Workers) -> None:
        self._store = store
        self._workers = workers
        self._shared: Mapping[tuple[str, ...], frozenset[int]] | None = None
        self._read = FIFOCache[ArticleQuery, Sequence[Article]](_KEPT)
        self._came = FIFOCache[tuple[int, datetime], Sequence[Article]](_FEEDS_KEPT)
        self._made = FIFOCache[_Wanted, digest.Edition](_KEPT)

    async def shared_feeds(self) -> Mapping[tuple[str, ...], frozenset[int]]:
        """Ids of the feeds that places get which follow no feed themselves, by the folders that they are in."""
        if self._shared is None:
            shared = sorted((feed for feed in await self._store.feeds() if feed.shared), key=lambda feed: feed.labels)
            grouped = groupby(shared, key=lambda feed: feed.labels)
            self._shared = {labels: frozenset(feed.id for feed in feeds) for labels, feeds in grouped}
        return self._shared

    async def candidates(self, feeds: frozenset[int], since: datetime) -> Sequence[Article]:
        """The articles that came through these feeds after ``since``, newest first."""
        query = ArticleQuery(feed_ids=feeds, since=since, limit=_CANDIDATES)
        if query not in self._read:
            self._read[query] = await self._store.articles_through(query)
        return self._read[query]

    async def came_by(self, feeds: Collection[int], since: datetime) -> Mapping[int, Sequence[Article]]:
        """The articles that came by each of these feeds after ``since``, newest first."""
        came = {feed: self._came[feed, since] for feed in feeds if (feed, since) in self._came}
        unread = [feed for feed in feeds if feed not in came]
        if unread:
            by_feed = await self._store.articles_by_feed(unread, since, _CANDIDATES)
            read = {feed: by_feed.get(feed, []) for feed in unread}
            self._came.update({(feed, since): articles for feed, articles in read.items()})
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
        background = await self._store.articles(ArticleQuery(limit=_BACKGROUND), ANYBODY)
        texts = await self._store.known_texts({article.id for article in (*articles, *already_told, *background)})
        quotations = await self._store.quotations_of([article.id for article in articles])
        return digest.Material(articles, already_told, background, texts, quotations)
