"""Reads a page: fetches it, recognises walls, extracts the article, and settles its canonical address."""

import asyncio
from dataclasses import dataclass, replace
from http import HTTPStatus

import structlog

from bot.domain.articles import Page
from bot.domain.errors import ContentError, FetchError, WallError
from bot.domain.feeds import Entry
from bot.domain.fetched import Fetched
from bot.domain.looks import NO_VALIDATORS, Validators
from bot.domain.quotations import Quotation
from bot.domain.viewers import EVERYBODY
from bot.ingest.articles.rereads import has_moved
from bot.ingest.extraction.revisions import Wording, judge_revision
from bot.ingest.extraction.walls import wall_at
from bot.ingest.processes.tasks import PAGE_DEADLINE, Extract, read_article
from bot.ingest.processes.workers import ProcessWorkers
from bot.ingest.sites import authority
from bot.ingest.sites.addresses import PrivateHosts, checked
from bot.ingest.sites.authority import same_address, same_host
from bot.ingest.sites.urls import canonical_url
from bot.ports import AudienceCopies, Fetcher

log = structlog.get_logger(__name__)


def log_fault(address: str, fault: str) -> None:
    """Tell whoever runs the bot that the engine fell over an article, which is stored without quotations."""
    log.error("no quotations: the engine has a fault", page=address, fault=fault)


@dataclass(frozen=True, slots=True)
class Asker:
    """For whom a page is read: the arguments ``whose`` and ``urgent`` of ``bot.ports.Fetcher``."""

    whose: str
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A page with its quotations; ``requested`` is the address that was fetched, ``final`` the address after
    redirects. ``moved_to`` and ``validators`` are the answer's (``bot.domain.fetched``)."""

    requested: str
    final: str
    page: Page
    quotations: tuple[Quotation, ...]
    moved_to: str | None = None
    validators: Validators = NO_VALIDATORS

    @property
    def was_redirected(self) -> bool:
        """Whether ``final`` is another address than ``requested``."""
        return not same_address(self.requested, self.final)

    def moves(self, url: str, *, sent_by_its_site: bool = False) -> bool:
        """Whether the article that was at ``url`` is at the page's address from now on; ``sent_by_its_site``: a feed
        that speaks for ``url`` has its item with the address that was requested."""
        way = (self.requested, self.final, self.moved_to)
        return has_moved(url, *way, self.page.url, sent_by_its_site=sent_by_its_site)

    def was_sent_for_good(self, url: str) -> bool:
        """Whether ``url`` itself redirects here for good: two articles, at ``url`` and here, are one."""
        return same_address(self.requested, url) and self.was_redirected and self.moves(url)


@dataclass(frozen=True, slots=True)
class Residence:
    """Where an article lives from now on: ``page`` is under that address; ``moves`` and ``joins``: see
    ``bot.domain.looks.PageRead``."""

    page: Page
    moves: int | None = None
    joins: int | None = None


class PageReader:
    """Reads pages, with ``read`` and ``read_again``; ``extract`` finds the quotations of a text. Only pages at
    ``private_hosts`` may lead to other pages there."""

    def __init__(
        self,
        store: AudienceCopies,
        fetcher: Fetcher,
        workers: ProcessWorkers,
        extract: Extract,
        private_hosts: PrivateHosts,
    ) -> None:
        self._private_hosts = private_hosts
        self._store = store
        self._fetcher = fetcher
        self._workers = workers
        self.extract = extract

    async def read(self, url: str, asker: Asker, item: Entry | None = None, feed: str = "") -> Reading:
        """The page at ``url``, which the feed at ``feed`` announced with ``item``.

        Metadata that the page lacks is taken from the item only where the feed may speak for the page.

        Raises:
            WallError: a wall stands before the article.
            FetchError, ContentError: nothing usable there.
        """
        return await self._settled(await self._read(url, asker, item, feed), asker, item, feed)

    async def read_again(
        self, url: str, asker: Asker, item: Entry, feed: str, validators: Validators
    ) -> Reading | Validators:
        """The page at ``url``, or its validators where it hasn't changed since it had ``validators``.

        Raises:
            WallError, FetchError, ContentError: see :meth:`read`.
        """
        etag, modified = validators.etag, validators.last_modified
        whose, urgent = asker.whose, asker.urgent
        fetched = await self._fetcher.fetch(url, etag=etag, last_modified=modified, whose=whose, urgent=urgent)
        if fetched.status == HTTPStatus.NOT_MODIFIED:
            if same_address(url, fetched.final_url):
                # What comes with a 304 replaces what was known (RFC 9110, 15.4.5).
                return Validators(fetched.etag or validators.etag, fetched.last_modified or validators.last_modified)
            fetched = await self._fetcher.fetch(url, whose=asker.whose, urgent=asker.urgent)
        return await self._settled(await self._understood(url, fetched, asker, item, feed), asker, item, feed)

    async def _settled(self, reading: Reading, asker: Asker, item: Entry | None, feed: str) -> Reading:
        """The page under its canonical address."""
        claimed = _claim(reading)
        if claimed is None or await self._is_there_already(claimed, reading):
            return _at_home(reading)
        return await self._under(claimed, reading, asker, item, feed)

    async def _read(self, url: str, asker: Asker, item: Entry | None, feed: str) -> Reading:
        fetched = await self._fetcher.fetch(url, whose=asker.whose, urgent=asker.urgent)
        return await self._understood(url, fetched, asker, item, feed)

    async def _understood(self, url: str, fetched: Fetched, asker: Asker, item: Entry | None, feed: str) -> Reading:
        """The page of an answer, under the address that it calls its own."""
        if not authority.are_suffixes_loaded():
            await asyncio.to_thread(authority.load_suffixes)
        reason = wall_at(url, fetched.final_url, challenged=fetched.mitigated == "challenge")
        if reason is not None:
            raise WallError(f"{url}: {reason}", fetched.final_url)
        arguments = (fetched.body, fetched.final_url, fetched.content_type, item, self.extract)
        fill_in = authority.speaks_for(feed, fetched.final_url)
        try:
            read = await self._workers.run(
                read_article,
                *(*arguments, fill_in),
                deadline=PAGE_DEADLINE,
                whose=asker.whose,
                urgent=asker.urgent,
            )
        except WallError as error:
            raise WallError(str(error), fetched.final_url) from error
        validators = Validators(fetched.etag, fetched.last_modified)
        if read.fault is not None:
            validators = NO_VALIDATORS  # so that the page is read again, perhaps by a mended engine
            log_fault(fetched.final_url, read.fault)
        return Reading(url, fetched.final_url, read.page, read.quotations, fetched.moved_to, validators)

    async def _is_there_already(self, claimed: str, reading: Reading) -> bool:
        """Whether a public article is stored under the page's own address: then the page keeps that address."""
        own = canonical_url(reading.final)
        if same_host(claimed, own) and same_address(claimed, reading.requested):
            return False
        return own in await self._store.articles_at([own], EVERYBODY)

    async def _under(self, claimed: str, reading: Reading, asker: Asker, item: Entry | None, feed: str) -> Reading:
        """The page, under its own address or under the address that it ``claimed``.

        A page speaks only for its own address, so the claimed address is fetched. If the same article stands there, it
        is taken from there, with the text found there; if the claimed address redirects here, or this one was reached
        from it, both are addresses of this page. Otherwise the claim is a mistake (all pages of a section name it) or a
        theft.
        """
        near = same_host(claimed, reading.final)
        if near and same_address(claimed, reading.requested):
            return _at(claimed, reading)
        try:
            self._private_hosts.check_way(checked(reading.final), checked(claimed))
            there = await self._read(claimed, asker, item, feed)
        except (FetchError, ContentError):
            return _at_home(reading)
        if near and same_address(there.final, reading.final):
            return _at(claimed, reading)
        same = same_address(there.final, claimed) and await asyncio.to_thread(_is_same, reading.page, there.page)
        return _at(claimed, there) if same else _at_home(reading)


def _at(address: str, reading: Reading) -> Reading:
    return replace(reading, page=replace(reading.page, url=address, claimed=None))


def _at_home(reading: Reading) -> Reading:
    """The page under its own address, in the page's own spelling where it has one."""
    spelt = same_address(reading.page.url, reading.final)
    return _at(reading.page.url if spelt else canonical_url(reading.final), reading)


def _claim(reading: Reading) -> str | None:
    """The address that a page claims beside its own; ``None`` where it claims none."""
    if reading.page.claimed is not None:
        return reading.page.claimed
    return None if same_address(reading.page.url, reading.final) else reading.page.url


def _is_same(page: Page, other: Page) -> bool:
    return judge_revision(Wording(page.title, page.text), Wording(other.title, other.text, other.locked)) == "revision"
