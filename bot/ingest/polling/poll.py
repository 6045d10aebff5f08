"""Polls a feed: fetch, parse, decide, read, save. ``feeds/decide.py`` decides, without I/O.

Nothing is lost when the process dies in between: an article and the entry it came by are written together, and the feed
stays due until its poll is recorded. The next poll finds the stored articles and doesn't read them again.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from http import HTTPStatus

import structlog

from bot.domain.errors import ContentError, FetchError, QuotewireError, StoreError
from bot.domain.feeds import Feed, FeedWishes, ParsedFeed, Poll, SeenEntry
from bot.domain.viewers import EVERYBODY
from bot.ingest.articles.polled_feed import Source, Stock
from bot.ingest.articles.reading import PageReader
from bot.ingest.articles.rereads import USUAL_PLAN, RereadPlan
from bot.ingest.articles.taking import Redirected, Taken, Taker
from bot.ingest.each import each
from bot.ingest.feeds.decide import FetchPage, Intent, Remember, decide_entries, of_same_page
from bot.ingest.fetching.failures import StatusError, in_words, is_over, was_answered
from bot.ingest.following.follow import Follower
from bot.ingest.following.moving import has_held, seen_move
from bot.ingest.following.sources import SourceFinder
from bot.ingest.hubs.subscribing import HubKeeper, HubNotes
from bot.ingest.polling.intervals import LookBounds, next_look, next_try
from bot.ingest.polling.recording import PollJournal
from bot.ingest.processes.tasks import FEED_DEADLINE, read_feed
from bot.ingest.processes.workers import ProcessWorkers
from bot.ingest.reports import PollReport, counted_reasons, poll_report
from bot.ingest.sites.addresses import PrivateHosts
from bot.ingest.sites.secrecy import is_secret_feed, logged_address, whose_article, without_key
from bot.ingest.sites.shares import share_of
from bot.ingest.sites.urls import canonical_url
from bot.ingest.stores import IngestStore
from bot.ops.leases import LEASE
from bot.ports import Clock, Fetched, Fetcher
from bot.texts import reading as say

_LONGEST_POLL = 600.0
"""Seconds after which a poll is given up, whatever it waits for: else its feed would keep its turn for ever."""
_SOON = timedelta(minutes=1)
"""Time until a feed is polled again whose last poll had to leave pages for the next."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class PollPace:
    """How much is done at a time: ``feeds_at_once`` in all, ``feeds_a_site`` of one site, ``feeds_a_listed_site``
    of one that the operator listed as private, and ``slow_feeds`` of all sites whose feeds took over ``slow_from``
    seconds lately; ``pages_at_once`` of one feed, and ``host_pause``
    seconds between two pages of a public host. From ``poll_minutes`` to
    ``poll_minutes_most`` lie between two polls of a feed (``intervals.py``).

    After ``seconds_a_poll`` a poll begins no further page and leaves the rest to the next poll, so that a slow site
    can't hold up other feeds. ``/news follow`` takes at most ``seconds_to_follow``, and ``/news add`` at most
    ``seconds_to_add``, with all fetching and reading. Pages of young articles are read again by the plan ``rereads``.
    What is due is leased for ``lease``, again and again while it is under way.
    """

    feeds_at_once: int = 40
    feeds_a_site: int = 2
    feeds_a_listed_site: int = 20
    slow_feeds: int = 8
    slow_from: float = 60.0
    host_pause: float = 0.0
    pages_at_once: int = 4
    seconds_a_poll: float = 120.0
    poll_minutes: int = 15
    poll_minutes_most: int = 60
    seconds_to_follow: float = 20.0
    seconds_to_add: float = 30.0
    rereads: RereadPlan = USUAL_PLAN
    lease: timedelta = LEASE


class Poller:
    """Polls feeds, with a ``reader`` for the pages of their items; articles from ``private_hosts`` are only for their
    followers. ``hubs`` keep the subscriptions at feeds' hubs, where hubs can call."""

    def __init__(
        self,
        store: IngestStore,
        fetcher: Fetcher,
        reader: PageReader,
        workers: ProcessWorkers,
        clock: Clock,
        private_hosts: PrivateHosts,
        pace: PollPace,
    ) -> None:
        self._store = store
        self._fetcher = fetcher
        self._workers = workers
        self._clock = clock
        self._private_hosts = private_hosts
        self._pace = pace
        self.hubs: HubKeeper | None = None
        self._hub_notes = HubNotes(store, clock, private_hosts)
        self._bounds = LookBounds(timedelta(minutes=pace.poll_minutes), timedelta(minutes=pace.poll_minutes_most))
        self._journal = PollJournal(store)
        self._reader = reader
        self._sources = SourceFinder(store, Follower(fetcher, workers, private_hosts, pace.seconds_to_follow))

    async def poll(self, feed: Feed) -> PollReport:
        """Fetch a feed, and the pages of its entries that are new or changed.

        Raises:
            StoreError: the outcome can't be written; the feed stays due.
        """
        report, outcome = await self._look(feed)
        await self._journal.record(feed.id, outcome)
        return report

    async def _look(self, feed: Feed) -> tuple[PollReport, Poll]:
        """Do all of a poll but for writing down its outcome, which is returned.

        Raises:
            StoreError: what is stored can't be read, or an article can't be written.
        """
        try:
            share = share_of(feed.source)
            address, etag, modified = feed.source, feed.etag, feed.last_modified
            fetched = await self._fetcher.fetch(address, etag=etag, last_modified=modified, whose=share)
            if fetched.status == HTTPStatus.NOT_MODIFIED or (feed.body_hash and fetched.body_hash == feed.body_hash):
                unmodified = await self._paced(feed, self._unmodified(feed, fetched))
                return PollReport(feed), await self._with_move(feed, fetched, unmodified)
            described = (fetched.final_url, fetched.content_type, fetched.location)
            read = self._workers.run(read_feed, fetched.body, *described, deadline=FEED_DEADLINE, whose=share)
            fetched = replace(fetched, body=b"")  # 10 MB, for the minutes in which its pages are read
            parsed, prints = await read
        except (FetchError, ContentError) as error:
            if feed.body_hash and isinstance(error, StatusError) and error.status == HTTPStatus.NOT_MODIFIED:
                return PollReport(feed), await self._paced(feed, self._unmodified(feed))
            named = await self._elsewhere(feed, error)
            if named is None:
                return PollReport(feed, error=str(error)), await self._failure(feed, error)
            return await self._look(await self._moved(feed, named))
        await self._hub_notes.note_offer(feed, parsed, fetched, listens=self.hubs is not None)
        seen = dict(await self._store.seen_entries(feed.id, [entry.id for entry in parsed.entries]))
        stored = await self._stored(feed, parsed, seen)
        listed = await self._store.listed_prints(feed.id, set(stored.values())) if stored else {}
        intents = decide_entries(parsed.entries, prints, seen, stored, self._clock.now(), listed, feed.read_at)
        changed_at = _changed_at(feed, parsed, prints, seen, self._clock.now())
        source = Source(feed, fetched.final_url, parsed.title or feed.title, self._private_hosts)
        done = await self._carry_out(source, intents)
        seen.update((entry.entry_id, entry) for taken in done for entry in taken.entries)
        report, outcome = self._outcome(replace(feed, changed_at=changed_at), fetched, parsed, seen, done)
        outcome = outcome if report.left else await self._paced(feed, outcome)
        return report, await self._with_move(feed, fetched, outcome)

    async def _paced(self, feed: Feed, poll: Poll) -> Poll:
        """The outcome of a poll that left nothing, with the time of the next one by what the feed's hub does."""
        return poll if self.hubs is None else await self.hubs.paced(feed, poll, self._bounds.longest)

    async def _elsewhere(self, feed: Feed, error: QuotewireError) -> str | None:
        """The stored address at which the feed is, where its own has none: the page there names it, or it led there
        until now."""
        if isinstance(error, ContentError):
            return await self._sources.find(feed)
        return await self._sources.follow_move(feed, error)

    async def _moved(self, feed: Feed, address: str) -> Feed:
        """The feed of a site, to be fetched at ``address``; its articles are its followers' where that is a secret."""
        secret = is_secret_feed(address, self._private_hosts)
        if secret and not (feed.secret or feed.shared):
            await self._store.keep_secret([feed.id], whose_article)
        there = logged_address(replace(feed, url=address), self._private_hosts)
        log.info("feed moved", **self._told(feed), address=there)
        return replace(
            feed,
            found_at=address,
            move=None,
            etag=None,
            last_modified=None,
            body_hash=None,
            secret=feed.secret or (secret and not feed.shared),
        )

    def _told(self, feed: Feed, **sentences: str) -> dict[str, str]:
        """A feed and sentences about it for the log, without a key."""
        address = logged_address(feed, self._private_hosts)
        return {"feed": address} | {
            name: without_key(sentence, feed, self._private_hosts) for name, sentence in sentences.items()
        }

    async def poll_safely(self, feed: Feed, turn: AbstractAsyncContextManager[None]) -> PollReport:
        """Poll a feed; any failure is in the report, and stored with the feed where the store can be written.

        During its ``turn`` it fetches, reads and saves articles. The outcome is written down afterwards, so that those
        of many feeds can be written together.
        """
        try:
            async with turn, asyncio.timeout(_LONGEST_POLL):
                report, outcome = await self._look(feed)
            await self._journal.record(feed.id, outcome)
        except StoreError as error:
            report = PollReport(feed, error=str(error))
        except Exception as error:
            # A bug: logged with its traceback. The feed waits as after any failure, so it isn't polled again at once.
            log.exception("poll failed", **self._told(feed))
            report = PollReport(feed, error=say.POLLING_FAILED.format(error=type(error).__name__))
            with contextlib.suppress(StoreError):
                await self._journal.record(feed.id, await self._failure(feed, ContentError(report.error)))
        if report.new or report.changed or report.failed or report.left:
            log.info("feed polled", **self._told(feed, outcome=str(report).splitlines()[0]))
        else:  # of ten thousand feeds most are like this, each hour
            log.debug("feed polled", **self._told(feed, outcome=str(report).splitlines()[0]))
        return report

    async def _stored(self, feed: Feed, parsed: ParsedFeed, seen: dict[str, SeenEntry]) -> dict[str, int]:
        """Ids of the stored articles at the addresses of entries not seen yet: public articles, or the followers' own
        copies.

        Other audiences' copies are left out: any feed may list any address.
        """
        unseen = (entry.link for entry in parsed.entries if entry.link and entry.id not in seen)
        addresses = sorted({canonical_url(link) for link in unseen})
        own = await self._store.audience_of_feed(feed.id) if feed.private else EVERYBODY
        articles = dict(await self._store.articles_at(addresses, EVERYBODY))
        if own != EVERYBODY:
            articles = {**await self._store.articles_at(addresses, own), **articles}
        return {address: article.id for address, article in articles.items()}

    async def _carry_out(self, source: Source, intents: list[Intent]) -> list[Taken]:
        done: list[Taken] = []
        pages = [intent for intent in intents if isinstance(intent, FetchPage)]
        feed = source.feed
        taker = self._taker(replace(source, stock=await self._stock(feed, pages)))
        time = asyncio.get_running_loop().time
        end = time() + self._pace.seconds_a_poll

        async def act(intent: FetchPage) -> None:
            if time() >= end:
                done.append(Taken("left"))
            elif (taken := await self._safely(taker, intent, taker.take(intent))) is not None:
                done.append(await self._with_others(feed, intent, taken))

        async def act_on_redirected(redirected: Redirected) -> None:
            taken = await self._safely(taker, redirected.intent, taker.take_redirected(redirected))
            done.append(await self._with_others(feed, redirected.intent, taken or Taken("left")))

        remembered = [intent.seen for intent in intents if isinstance(intent, Remember)]
        await self._store.remember_entries(feed.id, remembered)
        done += [Taken("unchanged", seen) for seen in remembered]
        # What came since is read, and posted, from the oldest on; of a list that is read first the newest counts most.
        await each(pages if feed.read_at is None else pages[::-1], act, self._pace.pages_at_once)
        await each(taker.redirected(), act_on_redirected, self._pace.pages_at_once)
        return done

    async def _with_others(self, feed: Feed, intent: FetchPage, taken: Taken) -> Taken:
        """The outcome, which is also stored of the other entries that link to the page."""
        if not intent.also or taken.seen is None:
            return taken
        others = tuple(of_same_page(other, taken.seen) for other in intent.also)
        await self._store.remember_entries(feed.id, others)
        return replace(taken, others=others)

    async def _stock(self, feed: Feed, pages: Sequence[FetchPage]) -> Stock:
        """What is stored of the items, looked up for all of them at once."""
        ids = {page.seen.article_id for page in pages if page.seen.article_id is not None}
        articles = await self._store.articles_numbered(ids) if ids else {}
        if feed.shared or not pages:
            return Stock(articles)
        addresses = {canonical_url(page.entry.link) for page in pages if page.entry.link}
        public = await self._store.articles_at(addresses, EVERYBODY)
        audience = await self._store.audience_of_feed(feed.id) if feed.private else None
        return Stock(articles, {address: public.get(address) for address in addresses}, audience)

    def _taker(self, source: Source) -> Taker:
        return Taker(source, self._store, self._reader, self._workers, self._clock, self._pace.rereads)

    async def _safely(self, taker: Taker, intent: FetchPage, taking: Awaitable[Taken | None]) -> Taken | None:
        try:
            return await taking
        except StoreError:
            raise
        except Exception as error:
            # A bug that a page causes must not stop the feed's other pages.
            log.exception("page failed", page=intent.entry.link or intent.entry.id)
            return await taker.give_up(intent, say.CANT_BE_TAKEN_IN.format(error=type(error).__name__))

    def _outcome(
        self, feed: Feed, fetched: Fetched, parsed: ParsedFeed, seen: dict[str, SeenEntry], done: list[Taken]
    ) -> tuple[PollReport, Poll]:
        """The outcome of a poll whose feed could be read; ``feed`` has the moment of its last change.

        While a page waits for another try, or where the feed broke off, neither validators nor hash are stored: with
        them the feed would answer 304 without its entries, which the store doesn't keep.

        A feed without an item hasn't been read yet: sites in trouble give such, and what comes next was there before.
        """
        report = poll_report(feed, [(taken.outcome, taken.problem) for taken in done])
        now = self._clock.now()
        waiting = report.left or not parsed.is_whole or any(entry.retry_at is not None for entry in seen.values())
        due = now + _SOON if report.left else self._next_look(feed, fetched, parsed.wishes)
        validators = (None, None, None) if waiting else (fetched.etag, fetched.last_modified, fetched.body_hash or None)
        etag, modified, body_hash = validators
        problems = [entry.problem for entry in seen.values() if entry.problem]
        has_list = bool(parsed.entries) or feed.read_at is not None
        poll = Poll(
            now,
            due,
            parsed.title,
            etag,
            modified,
            items=len(parsed.entries),
            unread=len(problems),
            unread_why=counted_reasons(problems),
            beyond=parsed.beyond,
            body_hash=body_hash,
            changed_at=feed.changed_at,
            wishes=parsed.wishes,
            read_at=now if has_list and not report.left else None,
        )
        return report, poll

    def _unmodified(self, feed: Feed, fetched: Fetched | None = None) -> Poll:
        """The outcome where nothing is new, by a 304 or since the bytes are the same; validators that come with it
        replace the old ones (RFC 9110, 15.4.5). Without what was ``fetched``: some servers answer 304 to who was there
        before, though no validator was sent."""
        due = self._next_look(feed, fetched, feed.wishes)
        etag, modified = (fetched.etag, fetched.last_modified) if fetched else (None, None)
        validators = (etag or feed.etag, modified or feed.last_modified)
        now = self._clock.now()
        read_at = now if feed.read_at is not None else None
        return Poll(now, due, None, *validators, body_hash=feed.body_hash, read_at=read_at)

    async def _with_move(self, feed: Feed, fetched: Fetched, poll: Poll) -> Poll:
        """The outcome of a good poll, with what it says of the feed's address."""
        move = seen_move(feed, fetched, poll.checked_at)
        if move is None or not has_held(feed, move, poll.checked_at):
            return replace(poll, move=move)
        await self._moved(feed, move.to)
        return replace(poll, taken_over=move.to)

    def _next_look(self, feed: Feed, fetched: Fetched | None, wishes: FeedWishes) -> datetime:
        since, fresh_for = feed.changed_at, fetched.fresh_for if fetched else None
        now = self._clock.now()
        return next_look(feed, now, self._bounds, changed_at=since, wishes=wishes, fresh_for=fresh_for)

    async def _failure(self, feed: Feed, error: QuotewireError) -> Poll:
        now = self._clock.now()
        retry_after = error.retry_after if isinstance(error, StatusError) else None
        due = next_try(feed, now, self._bounds.shortest, retry_after)
        lost = await self._sources.forget_lost(feed, error)
        gone = is_over(error) and not lost
        log.warning("feed failed", **self._told(feed, error=str(error)), next_due=due.isoformat())
        return Poll(now, due, error=in_words(error), answered=was_answered(error), gone=gone)


def _changed_at(
    feed: Feed, parsed: ParsedFeed, prints: Mapping[str, str], seen: Mapping[str, SeenEntry], now: datetime
) -> datetime | None:
    """When the feed brought something last: the time of its newest entry among the entries that weren't seen in these
    words, or now where they have none; as before where all were seen."""
    fresh = [
        entry for entry in parsed.entries if entry.id not in seen or seen[entry.id].fingerprint != prints[entry.id]
    ]
    if not fresh:
        return feed.changed_at
    times = [min(moment, now) for entry in fresh if (moment := entry.updated or entry.published) is not None]
    return max(times) if len(times) == len(fresh) else now
