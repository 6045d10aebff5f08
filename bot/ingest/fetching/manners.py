"""Fetches article pages politely: as robots.txt says, with a pause between the pages of a host, and not at all from a
host that asked for patience."""

import asyncio
from dataclasses import replace
from http import HTTPStatus

from cachetools import FIFOCache
from yarl import URL

from bot.domain.errors import FetchError, RobotsError
from bot.domain.fetched import Fetched
from bot.ingest.fetching.failures import PatienceError, StatusError, short_address
from bot.ingest.fetching.fetch import refusals_on_the_way
from bot.ingest.fetching.robots import RobotsBook
from bot.ingest.sites.addresses import PrivateHosts, checked
from bot.ports import Clock, Fetcher
from bot.texts import fetching as say

_LONGEST_PAUSE = 30.0
"""Seconds between two pages of a host at most, whatever its robots.txt asks for: with more a poll would read none."""
_LONGEST_REST = 24 * 3600.0
"""Seconds for which a host that asks for patience is left alone at most."""
_MOST_HOSTS_ON_THE_WAY = 4
"""Maximum number of other hosts to which a page may lead, one after the other."""
_MOST_HOSTS = 10_000
"""Most hosts that are remembered; beyond that the host that was asked longest ago is forgotten."""


class HostPauses:
    """When each host may be asked for its next page; times are those of a steady clock, in seconds. Pure."""

    def __init__(self) -> None:
        self._next = FIFOCache[str, float](_MOST_HOSTS)
        self._rests = FIFOCache[str, float](_MOST_HOSTS)

    def reserve(self, host: str, pause: float, now: float) -> float:
        """Take the host's next turn; returns the seconds until then. The turn after it is ``pause`` seconds later."""
        begins = max(self._next.get(host, now), now)
        self._next[host] = begins + pause
        return begins - now

    def rest(self, host: str, seconds: float, now: float) -> None:
        """Leave the host alone for a while, a day at most."""
        self._rests[host] = max(now + min(seconds, _LONGEST_REST), self._rests.get(host, now))

    def resting(self, host: str, now: float) -> float:
        """Seconds for which the host is to be left alone; 0 if it isn't."""
        return max(self._rests.get(host, now) - now, 0.0)


class PoliteFetcher:
    """Implements ``bot.ports.Fetcher`` for article pages.

    ``pause`` lies between the beginnings of two fetches from a host, in seconds; more where its robots.txt asks for
    more. The ``private_hosts``, which the operator listed, get none but what they ask for. What a person waits for
    (``urgent``) is fetched as by a browser: robots.txt is for programs that come by themselves (RFC 9309, 1).
    """

    def __init__(
        self, fetcher: Fetcher, robots: RobotsBook, clock: Clock, private_hosts: PrivateHosts, pause: float
    ) -> None:
        self._fetcher = fetcher
        self._robots = robots
        self._clock = clock
        self._private_hosts = private_hosts
        self._pause = pause
        self._pauses = HostPauses()

    async def fetch(
        self,
        url: str,
        *,
        etag: str | None = None,
        last_modified: str | None = None,
        whose: str = "",
        urgent: bool = False,
        large: bool = False,
        within_host: bool = False,
    ) -> Fetched:
        """See ``bot.ports.Fetcher``.

        Raises:
            RobotsError: the host's robots.txt keeps this bot away from the page.
            PatienceError: the host asked to be left alone for a while.
        """
        if urgent:
            return await self._fetcher.fetch(
                url, etag=etag, last_modified=last_modified, whose=whose, urgent=True, large=large
            )
        hop = await self._hop(url, whose, large, etag=etag, last_modified=last_modified)
        fetched = hop
        for _ in range(_MOST_HOSTS_ON_THE_WAY):
            if hop.status < HTTPStatus.MULTIPLE_CHOICES or hop.status == HTTPStatus.NOT_MODIFIED or within_host:
                return fetched
            with refusals_on_the_way(True):
                hop = await self._hop(hop.final_url, whose, large)
            moved_to = (hop.moved_to or hop.url) if fetched.moved_to == fetched.final_url else fetched.moved_to
            fetched = replace(hop, url=url, moved_to=moved_to)
        raise FetchError(say.REDIRECTS_AROUND.format(url=short_address(checked(url))))

    async def _hop(
        self, url: str, whose: str, large: bool, *, etag: str | None = None, last_modified: str | None = None
    ) -> Fetched:
        """What a host answers with leave of its robots.txt, or where it leads on to another host."""
        target = checked(url)
        await self._have_leave(target, whose)
        try:
            return await self._fetcher.fetch(
                url, etag=etag, last_modified=last_modified, whose=whose, large=large, within_host=True
            )
        except StatusError as error:
            if error.retry_after:
                self._pauses.rest(target.authority, error.retry_after, self._clock.steady())
            raise

    async def _have_leave(self, target: URL, whose: str) -> None:
        """Wait for the host's turn.

        Raises:
            RobotsError, PatienceError, FetchError: the page isn't to be fetched now.
        """
        host = target.authority
        self._check_rest(host)
        rules = await self._robots.rules(str(target), whose)
        if not rules.reached:
            raise FetchError(say.ROBOTS_UNREACHABLE.format(host=host))
        if not await rules.allows(str(target)):
            raise RobotsError(say.ROBOTS_KEPT_AWAY.format(host=host))
        pause = max(0.0 if target in self._private_hosts else self._pause, min(rules.crawl_delay, _LONGEST_PAUSE))
        await asyncio.sleep(self._pauses.reserve(host, pause, self._clock.steady()))
        self._check_rest(host)

    def _check_rest(self, host: str) -> None:
        if seconds := self._pauses.resting(host, self._clock.steady()):
            raise PatienceError(say.HOST_ASKED_FOR_PATIENCE.format(host=host), seconds)
