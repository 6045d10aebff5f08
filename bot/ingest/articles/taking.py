"""Takes in an item of a feed: as the article of its page, as the feed's text, or as a title and a link.

::

    no page ── the feed's own item: its text, or its title alone
    page ── read ──┬─ its address is new, or its text is like the one there ──> the article
      │            └─ else ──────────────> not the article: the old text stays, and nothing is posted
      └─ its address is refused ──> nothing, for good: such an address is never an article
      └─ can't be read, or a wall ──┬─ the feed has the whole text ──┬─ and is of the site ──> stands in for the page
                                    │                                └─ else ──> the feed's own item, marked as such
                                    └─ else ──> title and link as the feed has it, to be tried again

Who may speak for an address stands in ``sites/authority.py``, what is like a text in ``extraction/revisions.py``, what
a wall is in ``extraction/walls.py``.
"""

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

import structlog
from yarl import URL

from bot.domain.articles import Article, Page, StoredText
from bot.domain.errors import ContentError, FetchError, RefusedError, RobotsError, WallError
from bot.domain.feeds import Entry, SeenEntry
from bot.domain.looks import NO_VALIDATORS, PageLook, PageRead
from bot.domain.quotations import Quotation
from bot.domain.viewers import EVERYBODY
from bot.ingest.articles.polled_feed import Source
from bot.ingest.articles.reading import Asker, PageReader, Reading, Residence, log_fault
from bot.ingest.articles.rereads import RereadPlan, after_look, first_look
from bot.ingest.articles.stand_ins import as_feed_has_it, own_item, unread_item
from bot.ingest.decoding.plain import one_line
from bot.ingest.extraction.outletname import outlet_name
from bot.ingest.extraction.page import SHORTEST_CONTENT
from bot.ingest.extraction.revisions import check_revision
from bot.ingest.extraction.walls import Landing, crowded
from bot.ingest.feeds.decide import FetchPage, failed, is_revision
from bot.ingest.fetching.failures import in_words, is_gone, patience_wanted
from bot.ingest.processes.tasks import PAGE_DEADLINE, ReadEntry, ReadPage, read_entry, read_item
from bot.ingest.processes.workers import ProcessWorkers
from bot.ingest.reports import EntryOutcome
from bot.ingest.sites.addresses import checked
from bot.ingest.sites.authority import same_address, same_host, speaks_for
from bot.ingest.sites.secrecy import is_private_host, logged_address
from bot.ingest.sites.shares import share_of
from bot.ingest.stores import TakingStore
from bot.ports import AudienceCopies, Clock

_MOST_REDIRECTED = 200
"""Most items of one poll that wait until all are read, since their links redirected elsewhere; further ones are taken
in at once, so that memory has a bound."""
_LONGEST_PROBLEM = 300
"""Characters that are stored of why a page can't be read."""

log = structlog.get_logger(__name__)


_MOST_LOGGED = 20
"""Failed items of one poll that the log names one by one; the line of the poll counts all of them."""


@dataclass(frozen=True, slots=True)
class Taken:
    """The outcome for an entry: ``seen`` as it is stored now, ``None`` where nothing was stored. ``others`` link to the
    same page."""

    outcome: EntryOutcome
    seen: SeenEntry | None = None
    problem: str | None = None
    others: tuple[SeenEntry, ...] = ()

    @property
    def entries(self) -> Sequence[SeenEntry]:
        """All entries that are stored with this outcome."""
        return self.others if self.seen is None else (self.seen, *self.others)


@dataclass(frozen=True, slots=True)
class Redirected:
    """An item whose link redirected elsewhere; ``wall`` says why the page there isn't its article (``None``: it may
    be)."""

    intent: FetchPage
    reading: Reading
    wall: str | None


class Taker:
    """Takes in the items of a poll of a feed.

    Items whose links redirect wait until all items are read (``redirected``): a page that several links lead to is a
    wall.
    """

    def __init__(
        self,
        source: Source,
        store: TakingStore,
        reader: PageReader,
        workers: ProcessWorkers,
        clock: Clock,
        plan: RereadPlan,
    ) -> None:
        self._plan = plan
        self._source = source
        self._audience_of_followers = source.stock.audience
        self._asker = Asker(share_of(source.feed.url))
        self._store = store
        self._reader = reader
        self._workers = workers
        self._clock = clock
        self._redirected: list[tuple[FetchPage, Reading]] = []
        self._landings: list[Landing] = []
        self._failures = 0

    async def take(self, intent: FetchPage) -> Taken | None:
        """Fetch, read and save an entry's page; a failure is stored with the entry. Raises only ``StoreError``.

        ``None``: the item waits in ``redirected``.
        """
        if not intent.entry.link:
            return await self._own_item(intent)
        try:
            self._source.private_hosts.check_way(checked(self._source.address), checked(intent.entry.link))
            reading = await self._reader.read(intent.entry.link, self._asker, intent.entry, self._source.address)
        except (FetchError, ContentError) as error:
            if isinstance(error, WallError):
                self._note(intent.entry, error.final)
            return await self._without_page(intent, error)
        self._note(intent.entry, reading.final)
        if reading.was_redirected and len(self._redirected) < _MOST_REDIRECTED:
            self._redirected.append((intent, reading))
            return None
        return await self._with_page(intent, reading)

    def redirected(self) -> Sequence[Redirected]:
        """The waiting items, each with the wall before it, if any. To be called once, when all items are read."""
        redirected, self._redirected = self._redirected, []
        walls = crowded(self._landings)
        return [Redirected(intent, reading, walls.get(intent.entry.id)) for intent, reading in redirected]

    def _note(self, entry: Entry, final: str) -> None:
        self._landings.append(Landing(entry.id, entry.title, entry.link, final))

    async def take_redirected(self, redirected: Redirected) -> Taken:
        """Take in an item that has waited."""
        if redirected.wall is not None:
            error = WallError(f"{redirected.intent.entry.link}: {redirected.wall}")
            return await self._without_page(redirected.intent, error)
        return await self._with_page(redirected.intent, redirected.reading)

    async def _with_page(self, intent: FetchPage, reading: Reading) -> Taken:
        seen = replace(intent.seen, attempts=0, retry_at=None, problem=None)
        audience = await self._audience(seen, reading.page)
        residence = await self._same_article(seen, reading, audience)
        page, moves = residence.page, residence.moves
        known = self._known(seen)
        if intent.reason == "moved" and moves is None and known is not None and _is_read_from(known, page):
            # The words of the item are as before: it is no other article, and the text that is stored is better.
            await self._store.remember_entry(self._source.feed.id, seen)
            return Taken("unchanged", seen)
        due = first_look(self._plan, page.url, page.published, self._clock.now())
        read = PageRead(reading.final, reading.validators, due, moves, residence.joins)
        try:
            return await self._save(intent, page, reading.quotations, seen, partial(check_revision, page), read)
        except ContentError as error:
            return await self._without_page(intent, error)

    async def _own_item(self, intent: FetchPage) -> Taken:
        """Save an item that has no page; the feed's item is the article, whatever the feed has of it."""
        entry, seen = intent.entry, replace(intent.seen, attempts=0, retry_at=None, problem=None)
        known = self._known(seen)
        try:
            page, quotations, _ = await self._in_worker(read_item, entry)
        except ContentError:
            return await self._save(intent, unread_item(self._source, entry, known), (), seen)
        page = own_item(self._source, entry, page, known)
        with contextlib.suppress(ContentError):
            return await self._save(intent, page, quotations, seen, partial(check_revision, page))
        # The feed uses an item's id or title again, for another item.
        return await self._save(intent, own_item(self._source, entry, page, None, by_text=True), quotations, seen)

    async def _without_page(self, intent: FetchPage, error: FetchError | ContentError) -> Taken:
        """Save the feed's data of an item whose page can't be read; an article stored already is kept."""
        refused = isinstance(error, RefusedError) and not error.on_the_way
        for_good, wanted = refused or isinstance(error, RobotsError), patience_wanted(error)
        problem, now = _stored_problem(error), self._clock.now()
        seen = failed(intent.seen, now, problem, for_good=for_good, retry_after=wanted)
        if not refused:
            known = self._known(seen)
            if known is not None and is_gone(error):
                await self._mark_gone(known, intent.entry.link)
            in_feed = await self._from_feed(intent.entry, known)
            if in_feed is not None:
                check = partial(check_revision, in_feed[0], only_of_feeds=True)
                with contextlib.suppress(ContentError):
                    return await self._save(intent, *in_feed, replace(seen, problem=None), check)
            if known is None or known.origin == "unread":
                return await self._as_unread(intent, seen, str(error))
        self._log_failure(str(error), seen)
        await self._store.remember_entry(self._source.feed.id, seen)
        return Taken("failed", seen, str(error))

    async def _mark_gone(self, known: Article, link: str) -> None:
        """Store that the page of an article is gone, where it was asked for at the article's own address."""
        if known.origin != "page" or not same_address(known.url, link):
            return
        following = after_look(self._plan, known, 0, "gone", self._clock.now())
        look = PageLook(known.url, NO_VALIDATORS, following.due)
        await self._store.record_look(known.id, look, following.gone_since)

    async def give_up(self, intent: FetchPage, problem: str) -> Taken:
        """Save title and link of an item that can't be taken in, until its next try; an article stored already is
        kept."""
        seen = failed(intent.seen, self._clock.now(), problem)
        known = self._known(seen)
        if known is None or known.origin == "unread":
            return await self._as_unread(intent, seen, problem)
        await self._store.remember_entry(self._source.feed.id, seen)
        return Taken("failed", seen, problem)

    async def _as_unread(self, intent: FetchPage, seen: SeenEntry, problem: str) -> Taken:
        self._log_failure(problem, seen)
        saved = await self._save(intent, unread_item(self._source, intent.entry, self._known(seen)), (), seen)
        return replace(saved, outcome="failed", problem=problem)

    def _log_failure(self, problem: str, seen: SeenEntry) -> None:
        self._failures += 1
        if self._failures <= _MOST_LOGGED:
            log.warning(
                "no article",
                feed=logged_address(self._source.feed, self._source.private_hosts),
                error=problem,
                attempts=seen.attempts,
            )

    async def _from_feed(self, entry: Entry, known: Article | None) -> tuple[Page, Sequence[Quotation]] | None:
        """The article from the feed, where the feed has more than a teaser and may speak for the address; else
        ``None``.

        The text of a page is never replaced by the feed's.
        """
        if max(len(entry.content or ""), len(entry.summary or "")) < SHORTEST_CONTENT:
            return None
        if known is not None and known.origin == "page":
            return None
        try:
            page, quotations, _ = await self._in_worker(read_entry, entry)
            return as_feed_has_it(self._source, entry, page, known), quotations
        except (ContentError, RefusedError):
            return None

    async def _in_worker(self, read: ReadEntry, entry: Entry) -> ReadPage:
        outlet = outlet_name(self._source.title, self._source.address)
        done = await self._workers.run(
            read, entry, outlet, self._reader.extract, deadline=PAGE_DEADLINE, whose=self._asker.whose
        )
        if done.fault is not None:
            log_fault(entry.link or self._source.feed.url, done.fault)
        return done

    async def _save(
        self,
        intent: FetchPage,
        page: Page,
        quotations: Sequence[Quotation],
        seen: SeenEntry,
        check: Callable[[StoredText], None] | None = None,
        read: PageRead | None = None,
    ) -> Taken:
        feed_id, audience = self._source.feed.id, await self._audience(seen, page)
        public = await self._public(page.url) if audience != EVERYBODY else None
        if public is not None:  # a public article is changed only by public pages
            await self._store.remember_entry(feed_id, replace(seen, article_id=public.id))
            return Taken("unchanged", replace(seen, article_id=public.id))
        now = intent.first_seen or self._clock.now()
        saved = await self._store.save_article(
            page, quotations, now, (feed_id, seen), audience=audience, check=check, read=read
        )
        return Taken(saved.outcome, replace(seen, article_id=saved.article_id))

    async def _audience(self, seen: SeenEntry, page: Page) -> int:
        """The audience of an entry's article: a stored copy keeps its audience, also if the feed's secrecy changes."""
        known = self._known(seen)
        return known.audience if known and known.audience != EVERYBODY else await self._audience_of(page)

    async def _audience_of(self, page: Page) -> int:
        """The audience of a new article: everybody, or the feed's followers.

        Of a public feed only pages at private hosts are private: a key in a link that the feed publishes is no secret.
        """
        feed = self._source.feed
        inner = not feed.shared and is_private_host(URL(page.url), self._source.private_hosts)
        if not (feed.private or inner):
            return EVERYBODY
        if self._audience_of_followers is None:
            self._audience_of_followers = await self._store.audience_of_feed(feed.id)
        return self._audience_of_followers

    async def _public(self, url: str) -> Article | None:
        """Everybody's article at an address; asked for only where the page has another address than its entry."""
        if url in self._source.stock.public:
            return self._source.stock.public[url]
        return await copy_at(self._store, url, EVERYBODY)

    def _known(self, seen: SeenEntry) -> Article | None:
        return None if seen.article_id is None else self._source.stock.articles.get(seen.article_id)

    async def _same_article(self, seen: SeenEntry, reading: Reading, audience: int) -> Residence:
        """The page under the address of its article.

        Sites make addresses from titles, so a new title may bring a new one. Where the feed says that it is the entry
        from before, and the text says so too, it stays the same article; that of another host only where that host or
        its feed sends it here.
        """
        old, page = self._known(seen), reading.page
        if old is None or old.url == page.url or old.origin not in ("page", "own feed") or old.audience != audience:
            return Residence(page)
        moves = reading.moves(old.url, sent_by_its_site=self._is_of_site(old.url))
        if not moves and not same_host(old.url, page.url):
            return Residence(page)
        there = await copy_at(self._store, page.url, audience)
        joins = there.id if there is not None and there.id != old.id else None
        if joins is not None and not reading.was_sent_for_good(old.url):
            return Residence(page)
        texts = await self._store.known_texts([old.id])
        if not await asyncio.to_thread(is_revision, texts.get(old.id, ""), page.text):
            return Residence(page)
        return Residence(page, old.id, joins) if moves else Residence(replace(page, url=old.url))

    def _is_of_site(self, url: str) -> bool:
        """Whether the feed speaks for an address: by where it is followed, or by where it was read."""
        return speaks_for(self._source.feed.source, url) or speaks_for(self._source.address, url)


def _is_read_from(known: Article, page: Page) -> bool:
    """Whether an article was read, from another address than the page's."""
    return known.origin in ("page", "own feed") and known.url != page.url


def _stored_problem(error: FetchError | ContentError) -> str:
    """Why a page can't be read, as it is stored with its entry: in words for people."""
    return one_line(in_words(error), _LONGEST_PROBLEM)


async def copy_at(store: AudienceCopies, url: str, audience: int) -> Article | None:
    """An audience's copy of the article at an address; ``None`` where it has none."""
    return (await store.articles_at([url], audience)).get(url)
