"""Finds the feed of an address that a person wants to follow: the address itself, the feed that its page names, or a
feed at one of the usual paths of the site."""

import asyncio
import contextlib
from collections.abc import Callable
from typing import TypeVar

from bot.domain.errors import ContentError, FetchError
from bot.domain.feeds import ParsedFeed
from bot.ingest.addresses import PrivateHosts, checked
from bot.ingest.feedparse import parse_feed
from bot.ingest.shares import share_of
from bot.ingest.tasks import FEED_DEADLINE, feed_or_address
from bot.ingest.urls import absolute
from bot.ingest.workers import ProcessWorkers
from bot.ports import Fetched, Fetcher

T = TypeVar("T")

_USUAL = ("/feed", "/rss.xml", "/feed.xml", "/atom.xml", "/rss", "/index.xml", "/feed.json")
"""Paths that are tried in this order on a site whose page names no feed."""


class Follower:
    """Finds feeds, by its only method ``find``.

    ``seconds`` limit the whole search with all its fetches, since a person waits for the answer. A page at a public
    host can't name a feed at one of the ``private_hosts``.
    """

    def __init__(self, fetcher: Fetcher, workers: ProcessWorkers, private_hosts: PrivateHosts, seconds: float) -> None:
        self._fetcher = fetcher
        self._workers = workers
        self._private_hosts = private_hosts
        self._seconds = seconds

    async def find(self, url: str, *, guess: bool = True) -> tuple[str, ParsedFeed]:
        """The feed at ``url``, or the feed of the site at ``url``, with its address.

        Without ``guess`` the page there must name its feed: the usual places aren't tried.

        Raises:
            FetchError, ContentError: there is no feed, or finding it took too long.
        """
        try:
            async with asyncio.timeout(self._seconds):
                return await self._find(url, guess)
        except TimeoutError as error:
            raise FetchError(f"{url[:200]} took over {self._seconds:g} s") from error

    async def _find(self, url: str, guess: bool) -> tuple[str, ParsedFeed]:
        fetched = await self._fetch(url)
        try:
            feed_or_link = await self._run(feed_or_address, fetched)
        except ContentError:
            guessed = await self._guess(fetched.final_url) if guess else None
            if guessed is None:
                raise
            return guessed
        if isinstance(feed_or_link, ParsedFeed):
            return fetched.final_url, feed_or_link
        self._private_hosts.check_way(checked(fetched.final_url), checked(feed_or_link))
        return await self._at(feed_or_link)

    async def _at(self, address: str) -> tuple[str, ParsedFeed]:
        fetched = await self._fetch(address)
        return fetched.final_url, await self._run(parse_feed, fetched)

    async def _guess(self, site: str) -> tuple[str, ParsedFeed] | None:
        for path in _USUAL:
            address = absolute(path, site)
            with contextlib.suppress(FetchError, ContentError):
                return await self._at(address or site)
        return None

    async def _fetch(self, url: str) -> Fetched:
        return await self._fetcher.fetch(url, whose=share_of(url), urgent=True)

    async def _run(self, function: Callable[[bytes, str, str, str], T], fetched: Fetched) -> T:
        arguments = (fetched.body, fetched.final_url, fetched.content_type, fetched.location)
        share = share_of(fetched.url)
        return await self._workers.run(function, *arguments, deadline=FEED_DEADLINE, whose=share, urgent=True)
