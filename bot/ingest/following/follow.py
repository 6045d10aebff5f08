"""Finds the feeds of an address that a person wants to follow: the address itself, the feeds that its page names or
links to, or a feed at one of the usual places of the site.

The address that is kept was given or named: an address that it redirects to may hold for a day only,
with a key in it. Where a redirect is for good, ``moving.py`` takes the new address over once it has held.
"""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bot.domain.errors import ContentError, FetchError, QuotewireError, RefusedError
from bot.domain.feeds import ParsedFeed
from bot.domain.fetched import Fetched
from bot.ingest.feeds.comment_feeds import has_comments
from bot.ingest.feeds.feed_links import FeedLink, FeedLinks, usual_places
from bot.ingest.fetching.failures import StatusError
from bot.ingest.following.moving import lasting_address
from bot.ingest.processes.tasks import FEED_DEADLINE, feed_or_links
from bot.ingest.processes.workers import ProcessWorkers
from bot.ingest.sites.addresses import PrivateHosts, checked
from bot.ingest.sites.shares import share_of
from bot.ingest.sites.urls import is_front_page
from bot.ports import Fetcher
from bot.texts import fetching
from bot.texts import reading as say

_MOST_TRIES = 32
"""Maximum number of addresses that are fetched to find the feeds of a site, one after another."""
_MOST_OFFERED = 8
"""Maximum number of feeds of a site that are read, for a person to choose from."""
_MOST_PAGES = 3
"""Maximum number of pages that are gone to by refreshing, from the given page on."""
_CLOSED = frozenset((401, 403, 405, 406))
"""Statuses by which a page isn't shown to programs, while feeds are often open."""
_SAME_FROM = 3
"""Number of items from which on two feeds that list the same newest items are two forms of one feed."""


@dataclass(frozen=True, slots=True)
class LocatedFeed:
    """A feed, and the address to keep for it."""

    address: str
    feed: ParsedFeed


@dataclass(frozen=True, slots=True)
class LocatedFeeds:
    """The feeds of a site that were read (``located``), at least one; and the addresses of further feeds that its page
    names (``unread``)."""

    located: Sequence[LocatedFeed]
    unread: Sequence[str] = ()


class Follower:
    """Finds feeds: ``find`` the feed that comes first, ``find_all`` the feeds that a person can choose from.

    ``seconds`` limit the whole search with all its fetches, since a person waits for the answer. A page at a public
    host can't name a feed at one of the ``private_hosts``.
    """

    def __init__(self, fetcher: Fetcher, workers: ProcessWorkers, private_hosts: PrivateHosts, seconds: float) -> None:
        self._fetcher = fetcher
        self._workers = workers
        self._private_hosts = private_hosts
        self._seconds = seconds

    async def find(self, url: str, *, guess: bool = True) -> LocatedFeed:
        """The feed at ``url``, or the first feed of the site at ``url``.

        Without ``guess`` the page there must name its feed: neither links in its text nor the usual places are tried.

        Raises:
            FetchError, ContentError: there is no feed, or finding it took too long.
        """
        return (await self._search(url, most=1, guess=guess)).located[0]

    async def find_all(self, url: str) -> LocatedFeeds:
        """The feed at ``url`` alone, or the feeds of the site at ``url``, up to a maximum, each in one form; and what
        else its page names.

        Raises:
            FetchError, ContentError: there is no feed, or finding one took too long.
        """
        return await self._search(url, most=_MOST_OFFERED, guess=True)

    async def _search(self, url: str, *, most: int, guess: bool) -> LocatedFeeds:
        search = _Search(self._fetcher, self._workers, self._private_hosts, most, guess)
        try:
            async with asyncio.timeout(self._seconds):
                return LocatedFeeds(await search.run(url), search.unread())
        except TimeoutError as error:
            if search.located:
                return LocatedFeeds(search.located, search.unread())
            raise FetchError(fetching.TOOK_OVER.format(url=url[:200], seconds=self._seconds)) from error


@dataclass(slots=True)
class _Search:
    """The search for the feeds of one address. ``located`` are those of articles that were read, each in one form."""

    fetcher: Fetcher
    workers: ProcessWorkers
    private_hosts: PrivateHosts
    most: int
    guess: bool
    located: list[LocatedFeed] = field(default_factory=list)
    _of_comments: list[LocatedFeed] = field(default_factory=list)
    _named: Sequence[FeedLink] = ()
    _tried: set[str] = field(default_factory=set)
    _trouble: QuotewireError | None = None

    async def run(self, url: str) -> Sequence[LocatedFeed]:
        """The feeds, at least one.

        Raises:
            FetchError, ContentError: there is none.
        """
        try:
            start, links = await self._at_start(url)
        except StatusError as error:
            if not self._may_guess(url, error):
                raise
            start, links = url, FeedLinks(trouble=str(error))
            self._trouble = error
        if isinstance(links, LocatedFeed):
            return [links]
        self._named = [link for link in links.named if not link.of_comments]
        await self._try(self._named, start)
        if self.guess:
            await self._look_around(links, start)
        if not self.located:
            await self._try([link for link in links.named if link.of_comments], start)
        if self.located or self._of_comments:
            return self.located or self._of_comments[:1]
        raise self._trouble or ContentError(say.NAMES_NO_FEED.format(trouble=links.trouble))

    def unread(self) -> Sequence[str]:
        """The addresses that the page names as its feeds' and that weren't tried."""
        return [link.address for link in self._named if link.address not in self._tried]

    async def _look_around(self, links: FeedLinks, start: str) -> None:
        """Try what a page links to at its own host, then at others, then the usual places."""
        for candidates in (links.visible, links.elsewhere):
            if not self.located:
                await self._try(candidates, start, deep=True)
        if not self.located:
            await self._guess(start)

    def _may_guess(self, url: str, error: StatusError) -> bool:
        """Whether feeds may be at the usual places of a site although its page isn't shown."""
        return self.guess and (error.status in _CLOSED or (error.status == 404 and is_front_page(url)))

    async def _at_start(self, url: str) -> tuple[str, LocatedFeed | FeedLinks]:
        """The feed at an address, or the links of the page there; with the address of the page."""
        for _ in range(_MOST_PAGES + 1):
            fetched, result = await self._read(url)
            links = result if isinstance(result, FeedLinks) else None
            if links is None or links.named or links.refresh is None or links.refresh in self._tried:
                break
            self.private_hosts.check_way(checked(fetched.final_url), checked(links.refresh))
            url = links.refresh
        return fetched.final_url, result

    async def _try(self, candidates: Iterable[FeedLink], start: str, *, deep: bool = False) -> None:
        """Read the feeds at these addresses; with ``deep`` the feeds that a page at one of them links to, too."""
        further: list[FeedLink] = []
        for candidate in candidates:
            links = await self._take(candidate.address, start)
            further += [*links.named, *links.visible] if links is not None else []
        if deep and not self.located:
            await self._try(further, start)

    async def _guess(self, start: str) -> None:
        """Try the usual places until there is a feed: what other places have are forms of it."""
        for address in usual_places(start):
            try:
                await self._take(address, start, named=False)
            except FetchError:
                return  # the host itself doesn't answer
            if self.located:
                return

    async def _take(self, address: str, start: str, *, named: bool = True) -> FeedLinks | None:
        """Keep the feed at an address; the links of a page that is there instead.

        Raises:
            FetchError: nothing answers at a place that isn't named.
        """
        if address in self._tried or len(self._tried) >= _MOST_TRIES or len(self.located) >= self.most:
            return None
        try:
            self.private_hosts.check_way(checked(start), checked(address))
            _, result = await self._read(address)
        except (RefusedError, StatusError, ContentError, FetchError) as error:
            if named:
                self._trouble = self._trouble or error
            elif not isinstance(error, RefusedError | StatusError | ContentError):
                raise
            return None
        if isinstance(result, FeedLinks):
            return result
        if has_comments(result.feed):
            self._of_comments.append(result)
        elif not any(is_same_feed(result.feed, other.feed) for other in self.located):
            self.located.append(result)
        return None

    async def _read(self, address: str) -> tuple[Fetched, LocatedFeed | FeedLinks]:
        self._tried.add(address)
        share = share_of(address)
        fetched = await self.fetcher.fetch(address, whose=share, urgent=True)
        arguments = (fetched.body, fetched.final_url, fetched.content_type, fetched.location, fetched.links)
        result = await self.workers.run(feed_or_links, *arguments, deadline=FEED_DEADLINE, whose=share, urgent=True)
        return fetched, result if isinstance(result, FeedLinks) else LocatedFeed(lasting_address(fetched), result)


def is_same_feed(feed: ParsedFeed, other: ParsedFeed) -> bool:
    """Whether two feeds are forms of one (RSS and Atom): they list the same newest items in the same order."""
    lists = [[entry.link or entry.id for entry in parsed.entries] for parsed in (feed, other)]
    shorter = min(map(len, lists))
    if lists[0][:shorter] != lists[1][:shorter]:
        return False
    return shorter >= _SAME_FROM or (len(lists[0]) == len(lists[1]) and (shorter > 0 or feed.title == other.title))
