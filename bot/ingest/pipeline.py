"""From feeds to stored articles: fetch, parse, decide, read, save. The deciding is in ``decide.py``, without I/O.

Nothing is lost when the process dies in between: an article and the entry it came by are written together, and the
feed stays due until ``record_poll``. What was done already is then found in the store and not done again.
"""

import asyncio
import contextlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

import structlog

from bot.domain.articles import Article, ArticleQuery, Page, Saved
from bot.domain.errors import ContentError, FetchError, QuotewireError, RefusedError, StoreError
from bot.domain.feeds import Feed, ListedFeed, ParsedFeed, Poll, SeenEntry
from bot.ingest.decide import FetchPage, Intent, Remember, decide, failed, is_revision, next_due
from bot.ingest.each import each
from bot.ingest.fetch import StatusError
from bot.ingest.follow import Follower
from bot.ingest.lists import Lists
from bot.ingest.load import Loader, OnBadLine, OnProgress
from bot.ingest.page import SHORTEST_CONTENT
from bot.ingest.queue import FeedQueue
from bot.ingest.reports import LoadReport, Outcome, PollReport, poll_report
from bot.ingest.shares import Limits, share_of
from bot.ingest.tasks import FEED_DEADLINE, PAGE_DEADLINE, Extract, Read, read_article, read_entry, read_feed
from bot.ingest.urls import canonical_url, with_scheme
from bot.ingest.workers import Workers
from bot.ports import Clock, Fetched, Fetcher, Store

_LOOKED_AT = 1000
"""Articles of a feed among which one is looked for whose address changed."""
_SOON = timedelta(minutes=1)

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Pace:
    """How much is done at a time: ``feeds_at_once`` in all, ``feeds_a_site`` of one site, and ``slow_feeds`` of all
    sites whose feeds took over ``slow_from`` seconds lately; ``pages_at_once`` of one feed.

    After ``seconds_a_poll`` a poll begins no further page and leaves them for the next: a slow site may not hold up
    the other feeds.
    """

    feeds_at_once: int = 24
    feeds_a_site: int = 2
    slow_feeds: int = 8
    slow_from: float = 60.0
    pages_at_once: int = 4
    seconds_a_poll: float = 120.0


@dataclass(slots=True)
class _Done:
    """What came of one entry: ``seen`` as it is remembered now, ``None`` where nothing was written."""

    outcome: Outcome
    seen: SeenEntry | None = None
    problem: str | None = None


class Ingest:
    """Takes articles in; implements ``bot.ports.Tracker`` too.

    ``extract`` finds the quotations of a text and runs in a worker process, so it must be a module's function.
    ``poll_minutes`` lie between two polls of a feed.
    """

    def __init__(
        self,
        store: Store,
        fetcher: Fetcher,
        workers: Workers,
        clock: Clock,
        extract: Extract,
        *,
        poll_minutes: int = 15,
        pace: Pace | None = None,
    ) -> None:
        self._store = store
        self._fetcher = fetcher
        self._workers = workers
        self._clock = clock
        self._extract = extract
        self._interval = timedelta(minutes=poll_minutes)
        pace = self._pace = pace or Pace()
        limits = Limits(pace.feeds_at_once, pace.feeds_a_site, pace.slow_feeds, pace.slow_from)
        self._queue = FeedQueue(store, clock, self._poll_safely, limits)
        self._follower = Follower(fetcher, workers)
        self._lists = Lists(fetcher, workers)

    async def poll_due(self) -> list[PollReport]:
        """Poll every feed that is due, once. What happens to one feed never stops another.

        Raises:
            StoreError: what is due can't be read.
        """
        return await self._queue.drain()

    async def look(self) -> None:
        """Begin to poll what is due, and come back at once; what is under way goes on.

        Raises:
            StoreError: what is due can't be read.
        """
        await self._queue.look()

    async def close(self) -> None:
        """End what is under way. Nothing is lost: what isn't done stays due."""
        await self._queue.close()

    async def poll(self, feed: Feed) -> PollReport:
        """Fetch a feed, and the pages of its entries that are new or changed.

        Raises:
            StoreError: the outcome can't be written; the feed stays due.
        """
        try:
            share = share_of(feed.url)
            fetched = await self._fetcher.fetch(feed.url, etag=feed.etag, last_modified=feed.last_modified, whose=share)
            if fetched.status == 304:
                return await self._record_unmodified(feed)
            arguments = (fetched.body, fetched.final_url, fetched.content_type)
            parsed, prints = await self._workers.run(read_feed, *arguments, deadline=FEED_DEADLINE, whose=share)
        except (FetchError, ContentError) as error:
            return await self._record_failure(feed, error)
        seen = dict(await self._store.seen_entries(feed.id, [entry.id for entry in parsed.entries]))
        intents = decide(parsed.entries, prints, seen, await self._stored(parsed, seen), self._clock.now())
        done = await self._carry_out(feed, intents)
        seen.update((one.seen.entry_id, one.seen) for one in done if one.seen is not None)
        return await self._record(feed, fetched, parsed, seen, done)

    async def track(self, url: str) -> tuple[Saved, Page]:
        """Fetch one article page, extract and store it.

        Raises:
            FetchError, ContentError: nothing usable there.
        """
        address = with_scheme(url)
        share = share_of(address)
        fetched = await self._fetcher.fetch(address, whose=share, urgent=True)
        page, quotations = await self._workers.run(
            read_article,
            *(fetched.body, fetched.final_url, fetched.content_type, None, self._extract),
            deadline=PAGE_DEADLINE,
            whose=share,
            urgent=True,
        )
        return await self._store.save_article(page, quotations, self._clock.now()), page

    async def known(self, url: str) -> Article | None:
        """The stored article of an address, tracking parameters and fragments aside. Fetches nothing."""
        return await self._store.article_by_url(canonical_url(with_scheme(url.strip())))

    async def follow(self, url: str) -> Feed:
        """Find the feed of an address (a feed's own or a site's) and keep track of it.

        Raises:
            FetchError, ContentError: no feed there.
        """
        address, title = await self._follower.find(with_scheme(url))
        return await self._store.add_feed(address, title, self._clock.now())

    async def list_at(self, url: str) -> Sequence[ListedFeed]:
        """See ``bot.ports.Tracker``."""
        return await self._lists.at(url)

    async def list_pasted(self, text: str) -> Sequence[ListedFeed]:
        """See ``bot.ports.Tracker``."""
        return await self._lists.pasted(text)

    async def load(
        self, lines: Iterable[str], on_progress: OnProgress | None = None, on_bad_line: OnBadLine | None = None
    ) -> LoadReport:
        """Take in an archive: see ``bot.ingest.load.Loader``."""
        loader = Loader(self._store, self._workers, self._clock, self._extract)
        return await loader.load(lines, on_progress, on_bad_line)

    async def _poll_safely(self, feed: Feed) -> PollReport:
        try:
            report = await self.poll(feed)
        except StoreError as error:
            report = PollReport(feed, error=str(error))
        except Exception as error:
            # A bug: told with its traceback, and the feed waits like any that failed, so that it isn't hit at once.
            log.exception("poll failed", feed=feed.url)
            report = PollReport(feed, error=f"polling failed ({type(error).__name__})")
            with contextlib.suppress(StoreError):
                await self._record_failure(feed, ContentError(report.error))
        log.info("feed polled", feed=feed.url, outcome=str(report).splitlines()[0])
        return report

    async def _stored(self, parsed: ParsedFeed, seen: dict[str, SeenEntry]) -> dict[str, int]:
        """Ids of the articles that are at the addresses of entries not seen yet."""
        addresses = {canonical_url(entry.link) for entry in parsed.entries if entry.link and entry.id not in seen}
        found = {address: await self._store.article_by_url(address) for address in sorted(addresses)}
        return {address: article.id for address, article in found.items() if article is not None}

    async def _carry_out(self, feed: Feed, intents: list[Intent]) -> list[_Done]:
        done: list[_Done] = []
        time = asyncio.get_running_loop().time
        end = time() + self._pace.seconds_a_poll

        async def act(intent: Intent) -> None:
            if isinstance(intent, Remember):
                await self._store.remember_entry(feed.id, intent.seen)
                done.append(_Done("unchanged", intent.seen))
            else:
                done.append(await self._take_in_safely(feed, intent) if time() < end else _Done("left"))

        await each(intents, act, self._pace.pages_at_once)
        return done

    async def _take_in_safely(self, feed: Feed, intent: FetchPage) -> _Done:
        try:
            return await self._take_in(feed, intent)
        except StoreError:
            raise
        except Exception as error:
            # A bug that one page brings out may not keep the feed's other pages away.
            log.exception("page failed", feed=feed.url, page=intent.entry.link)
            seen = failed(intent.seen, self._clock.now())
            await self._store.remember_entry(feed.id, seen)
            return _Done("failed", seen, f"{intent.entry.link} can't be taken in ({type(error).__name__})")

    async def _take_in(self, feed: Feed, intent: FetchPage) -> _Done:
        """Fetch, read and save an entry's page; a failure is remembered and never raised, but for the store's."""
        seen, problem = intent.seen, None
        try:
            read = await self._read(feed, intent)
        except (FetchError, ContentError) as error:
            problem = str(error)
            seen = failed(seen, self._clock.now(), for_good=isinstance(error, RefusedError))
            in_feed = await self._read_from_feed(feed, intent)
            if in_feed is None:
                log.warning("no article", feed=feed.url, page=intent.entry.link, error=problem, attempts=seen.attempts)
                await self._store.remember_entry(feed.id, seen)
                return _Done("failed", seen, problem)
            read = in_feed
        else:
            seen = replace(seen, attempts=0, retry_at=None)
        page, quotations = read
        page = await self._same_article(feed, seen, page)
        saved = await self._store.save_article(page, quotations, self._clock.now(), (feed.id, seen))
        return _Done(saved.outcome, replace(seen, article_id=saved.article_id))

    async def _read(self, feed: Feed, intent: FetchPage) -> Read:
        share = share_of(feed.url)
        fetched = await self._fetcher.fetch(intent.entry.link, whose=share)
        arguments = (fetched.body, fetched.final_url, fetched.content_type, intent.entry, self._extract)
        return await self._workers.run(read_article, *arguments, deadline=PAGE_DEADLINE, whose=share)

    async def _read_from_feed(self, feed: Feed, intent: FetchPage) -> Read | None:
        """The article as the feed has it, for pages that can't be read; ``None`` when that is only a teaser."""
        entry = intent.entry
        if max(len(entry.content or ""), len(entry.summary or "")) < SHORTEST_CONTENT:
            return None
        try:
            return await self._workers.run(
                read_entry, entry, feed.title, self._extract, deadline=PAGE_DEADLINE, whose=share_of(feed.url)
            )
        except ContentError:
            return None

    async def _same_article(self, feed: Feed, seen: SeenEntry, page: Page) -> Page:
        """``page`` under the address it is known by.

        Sites make addresses from titles, so a new title may bring a new one. Where the feed says that it is the
        entry from before, and the text says so too, it stays the same article.
        """
        if seen.article_id is None or await self._store.article_by_url(page.url) is not None:
            return page
        old = await self._article(feed, seen.article_id)
        texts = await self._store.known_texts([seen.article_id])
        if old is None or not await asyncio.to_thread(is_revision, texts.get(old.id, ""), page.text):
            return page
        return replace(page, url=old.url)

    async def _article(self, feed: Feed, article_id: int) -> Article | None:
        listed = await self._store.articles(ArticleQuery(feed_ids=frozenset((feed.id,)), limit=_LOOKED_AT))
        return next((article for article in listed if article.id == article_id), None)

    async def _record(
        self, feed: Feed, fetched: Fetched, parsed: ParsedFeed, seen: dict[str, SeenEntry], done: list[_Done]
    ) -> PollReport:
        """Write back a good poll.

        While a page waits for another try the validators are withheld: the feed would answer 304 and not tell its
        entries, and the store doesn't keep them.
        """
        report = poll_report(feed, [(one.outcome, one.problem) for one in done])
        now = self._clock.now()
        waiting = report.left or any(entry.retry_at is not None for entry in seen.values())
        due = now + _SOON if report.left else next_due(feed, now, self._interval, error=False)
        etag, modified = (None, None) if waiting else (fetched.etag, fetched.last_modified)
        await self._store.record_poll(feed.id, Poll(now, due, parsed.title, etag, modified))
        return report

    async def _record_unmodified(self, feed: Feed) -> PollReport:
        now = self._clock.now()
        due = next_due(feed, now, self._interval, error=False)
        await self._store.record_poll(feed.id, Poll(now, due, None, feed.etag, feed.last_modified))
        return PollReport(feed)

    async def _record_failure(self, feed: Feed, error: QuotewireError) -> PollReport:
        now = self._clock.now()
        retry_after = error.retry_after if isinstance(error, StatusError) else None
        due = next_due(feed, now, self._interval, error=True, retry_after=retry_after)
        await self._store.record_poll(feed.id, Poll(now, due, error=str(error)))
        log.warning("feed failed", feed=feed.url, error=str(error), next_due=due.isoformat())
        return PollReport(feed, error=str(error))
