"""Takes articles in: polls the feeds that are due, and does what people ask for at once: an article, a feed, a list of
feeds, an archive. ``polling/poll.py`` polls a feed.
"""

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from datetime import datetime
from functools import partial

import structlog

from bot.domain.articles import Article, Page, Saved
from bot.domain.errors import FetchError
from bot.domain.feeds import Feed, FeedOffer, FoundFeed, ListedFeed, OfferedFeed, ReadList, TriedFeed
from bot.domain.looks import PageRead
from bot.domain.viewers import EVERYBODY, Viewer
from bot.ingest.archives.backfill import Backfiller, BackfillReport, OnPages
from bot.ingest.archives.load import Loader, OnBadLine, OnProgress
from bot.ingest.articles.reading import Asker, PageReader
from bot.ingest.articles.requoting import Requoter
from bot.ingest.articles.rereading import LookQueue, Rereader, RereadReport
from bot.ingest.articles.rereads import first_look
from bot.ingest.extraction.revisions import check_revision
from bot.ingest.feeds.opml import write_opml
from bot.ingest.fetching.manners import PoliteFetcher
from bot.ingest.fetching.robots import RobotsBook
from bot.ingest.following.follow import Follower, LocatedFeed
from bot.ingest.following.lists import Lists
from bot.ingest.hubs.subscribing import HubKeeper
from bot.ingest.polling.poll import Poller, PollPace
from bot.ingest.polling.queue import FeedQueue
from bot.ingest.processes.tasks import Extract
from bot.ingest.processes.workers import ProcessWorkers
from bot.ingest.reports import LoadReport, PollReport
from bot.ingest.sites.addresses import PrivateHosts, why_refused
from bot.ingest.sites.secrecy import is_secret_feed, is_secret_page, turns_secret, whose_article
from bot.ingest.sites.shares import TurnLimits, share_of
from bot.ingest.sites.urls import canonical_url, with_scheme
from bot.ingest.stores import IngestStore
from bot.ports import UNMETERED, Clock, Fetcher, Meter
from bot.texts import fetching

_NO_HOSTS = PrivateHosts(())
"""No private host is listed."""

log = structlog.get_logger(__name__)


class Ingest:
    """Takes articles in; implements ``bot.ports.Tracker`` too.

    ``extract`` finds the quotations of a text and runs in a worker process, so it must be a module's function. Articles
    from ``private_hosts`` are only for their followers.
    """

    def __init__(
        self,
        store: IngestStore,
        fetcher: Fetcher,
        workers: ProcessWorkers,
        clock: Clock,
        extract: Extract,
        *,
        pace: PollPace | None = None,
        private_hosts: PrivateHosts = _NO_HOSTS,
    ) -> None:
        self._meter = UNMETERED
        self._on_news: Callable[[], None] = _nobody_waits
        self._private_hosts = private_hosts
        self._store = store
        self._fetcher = fetcher
        self._workers = workers
        self._clock = clock
        self._extract = extract
        pace = self._pace = pace or PollPace()
        limits = TurnLimits(
            *(pace.feeds_at_once, pace.feeds_a_site, pace.slow_feeds, pace.slow_from),
            listed=frozenset(map(share_of, private_hosts.addresses)),
            each_listed=pace.feeds_a_listed_site,
        )
        robots = RobotsBook(fetcher, workers, clock)
        pages = PoliteFetcher(fetcher, robots, clock, private_hosts, pace.host_pause)
        self._reader = PageReader(store, pages, workers, extract, private_hosts)
        self._follower = Follower(fetcher, workers, private_hosts, pace.seconds_to_follow)
        self._poller = Poller(store, fetcher, self._reader, workers, clock, private_hosts, pace)
        self._queue = FeedQueue(store, clock, self._poll_safely, limits, pace.lease)
        rereader = Rereader(store, self._reader, clock, pace.rereads, private_hosts)
        self._looks = LookQueue(store, clock, rereader.look_safely, pace.lease)
        self._requoter = Requoter(store, workers, clock, extract)
        self._lists = Lists(fetcher, workers)
        self._backfiller = Backfiller(store, pages, robots, workers, clock, self._reader, self._follower)

    def measure_polls(self, meter: Meter) -> None:
        """Report each poll to ``meter`` from now on."""
        self._meter = meter

    def tell_news(self, to: Callable[[], None]) -> None:
        """Call ``to`` after each poll from now on that brought something."""
        self._on_news = to

    def listen_to(self, hubs: HubKeeper) -> None:
        """Subscribe to the hubs that feeds name from now on."""
        self._poller.hubs = hubs

    async def _poll_safely(self, feed: Feed, turn: AbstractAsyncContextManager[None]) -> PollReport:
        report = await self._poller.poll_safely(feed, turn)
        late = self._clock.now() - feed.next_due
        self._meter.polled(late.total_seconds(), failed=report.error is not None)
        if report.new or report.changed:
            self._on_news()
        return report

    async def poll_due(self) -> list[PollReport]:
        """Poll every feed that is due, once. A failure of a feed never stops another feed.

        Raises:
            StoreError: what is due can't be read.
        """
        return await self._queue.drain()

    async def look(self) -> None:
        """Begin to poll the feeds that are due, and return at once; running polls go on.

        Raises:
            StoreError: what is due can't be read.
        """
        await self._queue.look()

    async def reread_due(self) -> RereadReport:
        """Read the pages again that are due, once. A failure of a page never stops another page.

        Raises:
            StoreError: what is due can't be read.
        """
        return await self._looks.drain()

    async def look_again(self) -> None:
        """Begin to read the pages again that are due; what is under way goes on. Look for the quotations of a few
        articles over which the engine fell.

        Raises:
            StoreError: what is due can't be read, or can't be written.
        """
        await self._looks.look()
        await self._requoter.look()

    async def close(self) -> None:
        """Cancel the running polls and looks. Nothing is lost: they stay due."""
        await self._queue.close()
        await self._looks.close()

    async def poll(self, feed: Feed) -> PollReport:
        """Fetch a feed, and the pages of its entries that are new or changed.

        Raises:
            StoreError: the outcome can't be written; the feed stays due.
        """
        return await self._poller.poll(feed)

    async def track(self, url: str, viewer: Viewer) -> tuple[Saved, Page]:
        """Fetch one article page, extract and store it; for the viewer alone where its address is a secret.

        Raises:
            FetchError, ContentError: the address gives no article, or another text than its stored article's, or
            reading it took too long.
        """
        address, seconds = with_scheme(url), self._pace.seconds_to_add
        try:
            async with asyncio.timeout(seconds):
                reading = await self._reader.read(address, Asker(share_of(address), urgent=True))
        except TimeoutError as error:
            raise FetchError(fetching.TOOK_OVER.format(url=address[:200], seconds=seconds)) from error
        page, addresses = reading.page, (address, reading.final, reading.page.url)
        secret = any(is_secret_page(address, self._private_hosts) for address in addresses)
        audience = await self._store.audience_of(viewer) if secret else EVERYBODY
        check, now = partial(check_revision, page), self._clock.now()
        read = PageRead(
            reading.final, reading.validators, first_look(self._pace.rereads, page.url, page.published, now)
        )
        saved = await self._store.save_article(page, reading.quotations, now, audience=audience, check=check, read=read)
        return saved, page

    def why_refused(self, url: str) -> str | None:
        """See ``bot.ports.Tracker``."""
        return why_refused(with_scheme(url.strip()), self._private_hosts)

    async def known(self, url: str, viewer: Viewer) -> Article | None:
        """The stored article of an address, tracking parameters and fragments aside, or else the item of a feed that
        leads there. Fetches nothing.
        """
        given = with_scheme(url.strip())
        address = canonical_url(given)
        article = await self._store.article_by_url(address, viewer) or await self._store.article_linked(address, viewer)
        # A feed's own item has a fragment in its address.
        return article or await self._store.article_by_url(given.partition(":~:")[0], viewer)

    async def retry(self, feed: Feed) -> TriedFeed:
        """See ``bot.ports.Tracker``."""
        try:
            async with asyncio.timeout(self._pace.seconds_to_follow):
                report = await self._queue.poll_now(feed)
        except TimeoutError:
            report = None
        tried = await self._store.feed_numbered(feed.id) or feed
        return TriedFeed(tried, report.new + report.changed if report else 0, finished=report is not None)

    def as_listed(self, urls: Iterable[str]) -> Sequence[ListedFeed]:
        """Feeds of the settings, whose addresses are written as people write them."""
        addresses = dict.fromkeys(map(with_scheme, urls))
        return [ListedFeed(url, url, secret=self._is_secret(url)) for url in addresses]

    async def keep_secrets(self) -> None:
        """Mark the feeds whose addresses are secrets by today's rule and settings.

        They were stored by an older version, or before other private hosts were set.
        """
        secret = [feed.id for feed in await self._store.feeds() if turns_secret(feed, self._private_hosts)]
        if secret:
            count = await self._store.keep_secret(secret, whose_article)
            log.info("feeds are private by their addresses", feeds=len(secret), articles=count)

    def _is_secret(self, url: str) -> bool:
        return is_secret_feed(url, self._private_hosts)

    async def follow(self, url: str) -> FoundFeed | FeedOffer:
        """See ``bot.ports.Tracker``."""
        site = with_scheme(url)
        feeds = await self._follower.find_all(site)
        if len(feeds.located) > 1:
            return FeedOffer(site, tuple(map(_offered, feeds.located)), tuple(feeds.unread))
        address, parsed = feeds.located[0].address, feeds.located[0].feed
        secret, now = self._is_secret(address), self._clock.now()
        return FoundFeed(
            await self._store.add_feed(address, parsed.title or address, now, secret=secret), parsed.entries
        )

    async def list_at(self, url: str) -> ReadList:
        """See ``bot.ports.Tracker``."""
        return self.judged(await self._lists.at(url))

    async def list_pasted(self, text: str) -> ReadList:
        """See ``bot.ports.Tracker``."""
        return self.judged(await self._lists.pasted(text))

    async def as_opml(self, folders: Mapping[str, Sequence[ListedFeed]]) -> str:
        """See ``bot.ports.Tracker``."""
        return (await asyncio.to_thread(write_opml, folders)).decode()

    def judged(self, listed: ReadList) -> ReadList:
        """The list with what is told by the addresses: whether each is a secret."""
        feeds = tuple(replace(feed, secret=self._is_secret(feed.url)) for feed in listed.feeds)
        return replace(listed, feeds=feeds)

    async def backfill(
        self, url: str, since: datetime | None, most: int | None, on_pages: OnPages | None = None
    ) -> BackfillReport:
        """Take in what a site's archive still has: see ``bot.ingest.archives.backfill.Backfiller``."""
        return await self._backfiller.run(url, since, most, on_pages)

    async def load(
        self, lines: Iterable[str], on_progress: OnProgress | None = None, on_bad_line: OnBadLine | None = None
    ) -> LoadReport:
        """Take in an archive: see ``bot.ingest.archives.load.Loader``."""
        loader = Loader(self._store, self._workers, self._clock, self._extract)
        return await loader.load(lines, on_progress, on_bad_line)


def _nobody_waits() -> None:
    """What a poll that brought something calls where no ticks run."""


def _offered(located: LocatedFeed) -> OfferedFeed:
    dates = (entry.published or entry.updated for entry in located.feed.entries)
    newest = max((date for date in dates if date is not None), default=None)
    return OfferedFeed(located.address, located.feed.title, len(located.feed.entries), newest)
