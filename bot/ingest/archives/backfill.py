"""Takes in what a site's archive still has: its sitemaps, and the archive of its feed (``sitemaps.py`` reads both).

What was listed and what was done stands in the store, so a backfill that was killed goes on where it stopped. Pages are
fetched as those of a feed are, as robots.txt says and with a pause between them, and go in as a loaded archive does:
they came by no feed, so that no digest has them, and what is over a day old alerts nobody.
"""

import asyncio
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from http import HTTPStatus
from urllib.parse import urlsplit

from bot.domain.backfill import ArchiveList, ArchiveSource, Backfill, BackfillProgress, ListedPage, PageOutcome
from bot.domain.errors import ContentError, FetchError, QuotewireError, RobotsError
from bot.domain.feeds import Entry
from bot.domain.viewers import EVERYBODY
from bot.ingest.archives.sitemaps import read_archive
from bot.ingest.articles.reading import Asker, PageReader
from bot.ingest.each import each
from bot.ingest.extraction.revisions import check_revision
from bot.ingest.fetching.failures import PatienceError, StatusError, was_answered
from bot.ingest.fetching.robots import RobotsBook
from bot.ingest.following.follow import Follower
from bot.ingest.processes.workers import ProcessWorkers
from bot.ingest.sites import authority
from bot.ingest.sites.shares import share_of
from bot.ingest.sites.urls import absolute, canonical_url, is_front_page, with_scheme
from bot.ingest.stores import BackfillStore
from bot.ports import Clock, Fetcher
from bot.texts import reading as say

OnPages = Callable[[BackfillProgress], None]
"""Called with how far a backfill is, whenever pages were done or listed."""

_USUAL = ("/sitemap.xml", "/sitemap_index.xml", "/wp-sitemap.xml", "/sitemap-index.xml", "/sitemap.xml.gz")
"""Where sites have their sitemap whose robots.txt names none; the first that is one counts."""
_PAGES_AT_ONCE = 8
"""Pages that are taken up together, between two looks at how far a backfill is."""
_AT_ONE_TIME = 2
"""Pages that are read at the same time: a page is fetched while another is read."""
_DEADLINE = 30.0
"""Seconds in a worker process for reading one sitemap."""
_MOST_SOURCES = 50_000
"""Maximum number of sitemaps and pages of feeds of a site that are read."""
_MOST_NAMED = 100
"""Maximum number of sitemaps that are taken from a robots.txt."""
_MOST_FAILURES = 10
"""Pages in a row whose server gives no answer after which a backfill stops for now."""
_NO_ARTICLE = re.compile(
    r"\.(?:jpe?g|png|gif|webp|svg|pdf|mp[34]|m4a|zip|css|js|xml|rss|json)$"
    r"|/(?:tags?|categor(?:y|ies)|authors?|kategorie|etiqueta|topics?|search|page/\d+|wp-content|feed)(?:/|$)",
    re.IGNORECASE,
)
"""Paths that are no article's: files, and pages that list articles."""
_NO_ARTICLES = re.compile(
    r"(?:post_tag|category|taxonom\w*|author|tags?|users|images?|videos?|product\w*)-sitemap\d*\.xml"
    r"|wp-sitemap-(?:taxonomies|users)-",
    re.IGNORECASE,
)
"""Sitemaps of pages that are no articles, as WordPress and its usual extensions name them."""


@dataclass(frozen=True, slots=True)
class BackfillReport:
    """The outcome of a run: how many pages had which outcome, what waits for the next run, and ``trouble`` with
    sources, or why the run stopped."""

    counts: Counter[PageOutcome]
    progress: BackfillProgress
    trouble: tuple[str, ...] = ()

    def __str__(self) -> str:
        shown = [name for name in _OUTCOMES if self.counts[name] or name == "new"]
        done = [say.PAGE_OUTCOMES[name].format(count=self.counts[name]) for name in shown]
        pages, sitemaps = self.progress.pages_waiting, self.progress.sources_waiting
        waiting = [say.RUN_AGAIN_TO_GO_ON.format(pages=pages, sitemaps=sitemaps)] if pages or sitemaps else []
        return "\n".join([", ".join(done), *waiting, *self.trouble])


_OUTCOMES: tuple[PageOutcome, ...] = ("new", "changed", "unchanged", "failed", "undated", "older", "refused")
"""The outcomes of pages, in the order in which a report has them."""


class Backfiller:
    """Takes in archives, by its only method ``run``. Everybody may see their articles, whatever their addresses are.

    ``fetcher`` fetches politely (``fetching/manners.py``), and so does the fetcher of ``reader``.
    """

    def __init__(
        self,
        store: BackfillStore,
        fetcher: Fetcher,
        robots: RobotsBook,
        workers: ProcessWorkers,
        clock: Clock,
        reader: PageReader,
        follower: Follower,
    ) -> None:
        self._store = store
        self._fetcher = fetcher
        self._robots = robots
        self._workers = workers
        self._clock = clock
        self._reader = reader
        self._follower = follower

    async def run(
        self, url: str, since: datetime | None, most: int | None, on_pages: OnPages | None = None
    ) -> BackfillReport:
        """Take in the archive of the site at ``url``, or the pages under its folder; ``url`` may be a sitemap's or a
        feed's too. Only what was published ``since`` then, and at most ``most`` pages in this run, the newest first.

        Raises:
            FetchError, ContentError: the site has neither a sitemap nor a feed that can be read.
            StoreError: what was done can't be stored; earlier pages are.
        """
        await asyncio.to_thread(authority.load_suffixes)
        site = with_scheme(url)
        backfill = await self._store.open_backfill(site, since)
        run = _Run(site, since, most)
        run.scope = backfill.scope or await self._begin(backfill, run)
        while not run.stopped:
            if on_pages is not None:
                on_pages(await self._store.backfill_progress(backfill.id))
            pages = await self._store.next_pages(backfill.id, min(_PAGES_AT_ONCE, run.left))
            if pages:
                await each(pages, partial(self._take, backfill, run), _AT_ONE_TIME)
            elif (source := await self._store.next_source(backfill.id)) is not None:
                await self._list(backfill, run, source)
            else:
                break
        return BackfillReport(run.counts, await self._store.backfill_progress(backfill.id), tuple(run.trouble))

    async def _begin(self, backfill: Backfill, run: "_Run") -> str:
        """Look for the sources of a site; returns the address under which its pages are.

        Raises:
            FetchError, ContentError: there is none.
        """
        scope, sources = await self._sources(run)
        await self._store.begin_backfill(backfill.id, scope, sources)
        run.trouble.clear()
        return scope

    async def _sources(self, run: "_Run") -> tuple[str, Sequence[ArchiveSource]]:
        """The scope and the sources: the address itself, or the sitemaps and the feed of the site."""
        front = absolute("/", run.site) or run.site
        listed = await self._read_safely(run, run.site)
        if listed is not None:
            return front, [ArchiveSource(run.site)]
        if run.stopped:
            raise FetchError(run.trouble[-1])
        sources = [ArchiveSource(address) for address in await self._named_maps(run)]
        for path in () if sources else _USUAL:
            address = absolute(path, front) or front
            if await self._read_safely(run, address) is not None:
                sources.append(ArchiveSource(address))
                break
        try:
            sources.append(ArchiveSource((await self._follower.find(run.site)).address, is_feed=True))
        except (FetchError, ContentError):
            if not sources:
                raise
        return _folder(run.site), sources

    async def _named_maps(self, run: "_Run") -> Sequence[str]:
        """The sitemaps that the site's robots.txt names; a site may name another's (sitemaps.org, "Sitemaps & Cross
        Submits")."""
        rules = await self._robots.rules(run.site, share_of(run.site))
        addresses = (absolute(address, run.site) for address in rules.sitemaps[:_MOST_NAMED])
        return list(dict.fromkeys(address for address in addresses if address is not None))

    async def _list(self, backfill: Backfill, run: "_Run", source: ArchiveSource) -> None:
        """Read a source, and store what it lists; a source that can't be read is told, and lists nothing."""
        listed = await self._read_safely(run, source.url)
        if run.stopped:
            return
        wanted = run.wanted(listed or ArchiveList())
        progress = await self._store.backfill_progress(backfill.id)
        if progress.sources + len(wanted.sources) > _MOST_SOURCES:
            run.trouble.append(say.TOO_MANY_SITEMAPS.format(url=source.url, limit=_MOST_SOURCES))
            wanted = ArchiveList(wanted.pages)
        count = await self._store.take_source(backfill.id, source.url, wanted)
        if count or not wanted.pages or not wanted.sources:
            return
        # A page of a feed on which everything is known: what is older is known from the sitemaps, or from the last run.
        for older in wanted.sources:
            await self._store.take_source(backfill.id, older.url, ArchiveList())

    async def _read_safely(self, run: "_Run", address: str) -> ArchiveList | None:
        """What is listed at an address; ``None`` where nothing is, with the reason in the run's trouble."""
        share = share_of(address)
        try:
            fetched = await self._fetcher.fetch(address, whose=share, large=True)
            arguments = (fetched.body, fetched.final_url, fetched.content_type, fetched.location)
            listed = await self._workers.run(read_archive, *arguments, deadline=_DEADLINE, whose=share)
        except PatienceError as error:
            run.stop(say.RUN_AGAIN_LATER.format(trouble=error))
        except (FetchError, ContentError) as error:
            run.trouble.append(str(error))
        else:
            run.trouble += [] if listed.is_whole else [say.ARCHIVE_BREAKS_OFF.format(url=address)]
            return listed
        return None

    async def _take(self, backfill: Backfill, run: "_Run", listed: ListedPage) -> None:
        """Read a page and store it with its outcome; where the run has stopped it goes on waiting."""
        if run.stopped:
            return
        try:
            outcome = await self._outcome(run, listed)
        except PatienceError as error:
            run.stop(say.RUN_AGAIN_LATER.format(trouble=error))
            return
        except RobotsError:
            outcome = "refused"
        except (FetchError, ContentError) as error:
            run.note_failure(error)
            outcome = "failed"
        run.counts[outcome] += 1
        await self._store.settle_pages(backfill.id, {listed.url: outcome})

    async def _outcome(self, run: "_Run", listed: ListedPage) -> PageOutcome:
        """Read a page and store its article.

        Raises:
            FetchError, ContentError: there is no article, or it isn't fetched.
        """
        stored = (await self._store.articles_at([listed.url], EVERYBODY)).get(listed.url)
        if stored is not None and (listed.modified is None or listed.modified <= stored.first_seen):
            return "unchanged"
        item = Entry(listed.url, listed.title, listed.url, listed.published) if listed.title else None
        reading = await self._reader.read(listed.url, Asker(share_of(listed.url)), item, listed.url)
        run.failures = 0
        page = reading.page
        if page.published is None:
            return "undated"
        if run.since is not None and page.published < run.since:
            return "older"
        check = partial(check_revision, page)
        saved = await self._store.save_article(
            page, reading.quotations, self._clock.now(), audience=EVERYBODY, check=check
        )
        return saved.outcome


@dataclass(slots=True)
class _Run:
    """A run of a backfill: pages under the address ``scope`` are wanted. ``failures`` counts the pages in a row whose
    server gave no answer."""

    site: str
    since: datetime | None
    most: int | None
    scope: str = ""
    counts: Counter[PageOutcome] = field(default_factory=Counter)
    trouble: list[str] = field(default_factory=list)
    failures: int = 0
    _stopped: bool = False

    @property
    def left(self) -> int:
        """Pages that may still be read in this run."""
        return _PAGES_AT_ONCE if self.most is None else max(0, self.most - self.counts.total())

    @property
    def stopped(self) -> bool:
        """Whether nothing more is to be done in this run."""
        return self._stopped or self.left == 0

    def stop(self, why: str) -> None:
        """Stop for a reason, which is told once."""
        if not self._stopped:
            self.trouble.append(why)
        self._stopped = True

    def note_failure(self, error: QuotewireError) -> None:
        """Note a page that failed; where a server gives no answer time after time, the run stops."""
        self.failures = 0 if was_answered(error) and not _is_trouble(error) else self.failures + 1
        if self.failures >= _MOST_FAILURES:
            self.stop(say.PAGES_FAIL_IN_A_ROW.format(count=self.failures, trouble=error))

    def wanted(self, listed: ArchiveList) -> ArchiveList:
        """What a source lists of this site's articles, and since the time that is asked for."""
        sources = [source for source in listed.sources if self._may_list(source)]
        pages = [page for page in listed.pages if self._is_wanted(page)]
        past = bool(listed.pages) and self.since is not None and not pages
        return ArchiveList(tuple(_each_once(pages)), () if past else tuple(sources))

    def _may_list(self, source: ArchiveSource) -> bool:
        old = self.since is not None and source.modified is not None and source.modified < self.since
        return not old and not _NO_ARTICLES.search(urlsplit(source.url).path)

    def _is_wanted(self, page: ListedPage) -> bool:
        path = urlsplit(page.url).path
        if not authority.same_site(page.url, self.scope) or not path.startswith(urlsplit(self.scope).path):
            return False
        old = self.since is not None and page.dated is not None and page.dated < self.since
        return not old and not is_front_page(page.url) and not _NO_ARTICLE.search(path)


def _folder(url: str) -> str:
    """The address of the folder that an address is in, or is without its slash."""
    parts = urlsplit(url)
    path, _, last = parts.path.rpartition("/")
    return f"{parts.scheme}://{parts.netloc}{path}/" + (f"{last}/" if last and "." not in last else "")


def _is_trouble(error: QuotewireError) -> bool:
    """Whether a server answered that it has trouble itself."""
    return isinstance(error, StatusError) and (error.status >= 500 or error.status == HTTPStatus.TOO_MANY_REQUESTS)


def _each_once(pages: Iterable[ListedPage]) -> Iterable[ListedPage]:
    """The pages by their canonical addresses."""
    return {
        (address := canonical_url(page.url)): ListedPage(address, page.modified, page.published, page.title)
        for page in pages
    }.values()
