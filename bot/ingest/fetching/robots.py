"""Reads robots.txt as RFC 9309 says, and keeps what each host says there.

The file is parsed by Protego, in a worker process. (``urllib.robotparser`` of Python 3.11 takes the first rule that
fits where RFC 9309, 2.2.2, takes the longest, and has no ``*`` and ``$``:
https://github.com/python/cpython/issues/138907.)
"""

import asyncio
import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from weakref import WeakValueDictionary

from cachetools import LRUCache
from protego import Protego

from bot.domain.errors import ContentError, FetchError, RefusedError
from bot.ingest.fetching.failures import StatusError
from bot.ingest.processes.workers import ProcessWorkers
from bot.ingest.sites.addresses import checked
from bot.ports import Clock, Fetcher

ROBOT = "Quotewire"
"""The product token that rules for this bot are written for (RFC 9309, 2.2.1)."""
_LARGEST = 500 * 1024
"""Bytes of a robots.txt that are read (RFC 9309, 2.5, asks for at least 500 kibibytes); what follows is left out."""
_DEADLINE = 5.0
"""Seconds in a worker process for one robots.txt."""
_KEPT = 24 * 3600.0
"""Seconds for which rules are used before they are asked for again (RFC 9309, 2.4: not over 24 hours)."""
_UNREACHABLE = 1800.0
"""Seconds until a host is asked again whose robots.txt couldn't be reached."""
_GIVEN_UP = 30 * 24 * 3600.0
"""Seconds for which robots.txt may be unreachable until the host counts as one without rules: 30 days are what RFC
9309, 2.3.1.4, gives as an example."""
_MOST_KEPT = 10_000_000
"""Bytes of packed files that are kept in memory, a few kilobytes a host; the host that wasn't asked for longest is
forgotten first."""
_MOST_PARSED = 600_000
"""Bytes of files that are kept as rules, which take some thirty times as much memory as their text (measured)."""
_SMALLEST = 500
"""Bytes that a host counts for beside its file."""
_MANY = 20_000
"""Bytes of rules from which on an address is compared with them in a thread: half a megabyte of patterns takes 40 ms
(measured)."""
_AGENT = re.compile(rb"(?im)^([ \t]*user[- ]?agent[ \t]*:?[ \t]*)([^\n#]*)")
"""A line that names the robot which a group of rules is for, with the spellings that Protego takes."""
_TOKEN = re.compile(rb"[A-Za-z_-]+")
"""A product token."""


@dataclass(frozen=True, slots=True)
class RobotsRules:
    """What a host's robots.txt says to this bot. ``parsed`` of ``None``: there are no rules. ``size`` is that of the
    file in bytes. ``reached``: the file is there, or there is none; else nothing may be fetched."""

    parsed: Protego | None = None
    size: int = 0
    reached: bool = True

    async def allows(self, url: str) -> bool:
        """Whether the page at an address may be fetched."""
        if not self.reached:
            return False
        if self.parsed is None:
            return True
        if self.size < _MANY:
            return self.parsed.can_fetch(url, ROBOT)
        return await asyncio.to_thread(self.parsed.can_fetch, url, ROBOT)

    @property
    def crawl_delay(self) -> float:
        """Seconds that the host wants between two requests; 0 where it doesn't say. No part of RFC 9309, but usual."""
        return (self.parsed.crawl_delay(ROBOT) if self.parsed else None) or 0.0

    @property
    def sitemaps(self) -> Sequence[str]:
        """Addresses of the site's maps, as they are written there."""
        return tuple(self.parsed.sitemaps) if self.parsed else ()


def robots_address(url: str) -> str:
    """Where the rules for an address stand: RFC 9309, 2.3.

    Raises:
        RefusedError: it is no web address.
    """
    return str(checked(url).origin() / "robots.txt")


def read_robots(packed: bytes) -> tuple[Protego, int]:
    """The rules of a packed robots.txt (``packed_robots``), and its size in bytes; for a worker."""
    lines = zlib.decompress(packed)
    return Protego.parse(lines.decode(errors="replace")), len(lines)


def packed_robots(body: bytes) -> bytes:
    """A robots.txt as it is kept.

    Groups for other robots become those of one unknown robot: a file that names ten thousand of them and then as many
    rules would have each rule for each robot.
    """
    if len(body) > _LARGEST:
        body = body[: body.rfind(b"\n", 0, _LARGEST) + 1]
    lines = body.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return zlib.compress(_AGENT.sub(_ours_or_other, lines))


def _ours_or_other(line: re.Match[bytes]) -> bytes:
    """A line that names a robot, with the name of this one, of all or of another; what follows a product token, such as
    a version, is no part of it (RFC 9309, 2.2.1)."""
    name = line[2].strip()
    token = _TOKEN.match(name)
    if name == b"*" or not name:
        return line[0]
    ours = token is not None and token[0].lower() == ROBOT.lower().encode()
    return line[1] + (ROBOT.encode() if ours else b"another-robot")


@dataclass(frozen=True, slots=True)
class _KeptRules:
    """What is known of a host, to be asked for again at ``until``; ``packed`` of ``None``: it has no robots.txt.
    ``failing_since`` is when its robots.txt began to be out of reach. Both are times of the steady clock."""

    packed: bytes | None
    until: float
    failing_since: float | None = None
    reached: bool = True


class RobotsBook:
    """What each host's robots.txt says, asked for when it is first needed and then once a day."""

    def __init__(self, fetcher: Fetcher, workers: ProcessWorkers, clock: Clock) -> None:
        self._fetcher = fetcher
        self._workers = workers
        self._clock = clock
        self._kept = LRUCache[str, _KeptRules](_MOST_KEPT, getsizeof=lambda kept: len(kept.packed or b"") + _SMALLEST)
        self._rules = LRUCache[str, RobotsRules](_MOST_PARSED, getsizeof=lambda rules: rules.size + _SMALLEST)
        self._asking: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def rules(self, url: str, whose: str) -> RobotsRules:
        """The rules of the host of ``url``; ``whose``: see ``bot.ports.Fetcher``.

        Raises:
            RefusedError: it is no web address.
        """
        address = robots_address(url)
        lock = self._asking.setdefault(address, asyncio.Lock())
        async with lock:  # pages of a host that come together ask once
            kept = self._kept.get(address)
            if kept is None or kept.until <= self._clock.steady():
                kept = self._kept[address] = await self._ask(address, whose, kept)
                self._rules.pop(address, None)
            if (rules := self._rules.get(address)) is None:
                rules = self._rules[address] = await self._parsed(kept, whose)
        return rules

    async def _ask(self, address: str, whose: str, kept: _KeptRules | None) -> _KeptRules:
        try:
            fetched = await self._fetcher.fetch(address, whose=whose)
        except FetchError as error:
            now = self._clock.steady()
            return _KeptRules(None, now + _KEPT) if _has_none(error) else _unreachable(kept, now)
        packed = await asyncio.to_thread(packed_robots, fetched.body)
        return _KeptRules(packed, self._clock.steady() + _KEPT)

    async def _parsed(self, kept: _KeptRules, whose: str) -> RobotsRules:
        if kept.packed is None:
            return RobotsRules(reached=kept.reached)
        try:
            return RobotsRules(*await self._workers.run(read_robots, kept.packed, deadline=_DEADLINE, whose=whose))
        except ContentError:  # nothing that can be read in reasonable time
            return RobotsRules()


def _has_none(error: FetchError) -> bool:
    """Whether the answer says that there is no robots.txt: any of 4xx (RFC 9309, 2.3.1.3), but for 429, which says that
    the host has trouble: https://developers.google.com/search/docs/crawling-indexing/robots/robots_txt"""
    if isinstance(error, RefusedError) and not error.on_the_way:
        return True  # the page itself is refused for the same reason, and says so
    return isinstance(error, StatusError) and error.status < 500 and error.status != HTTPStatus.TOO_MANY_REQUESTS


def _unreachable(kept: _KeptRules | None, now: float) -> _KeptRules:
    """What counts while a robots.txt can't be reached (RFC 9309, 2.3.1.4): the rules from before; without any nothing
    may be fetched, until it has lasted too long."""
    since = now if kept is None or kept.failing_since is None else kept.failing_since
    if now - since >= _GIVEN_UP:
        return _KeptRules(None, now + _UNREACHABLE, since)
    known = kept is not None and kept.reached
    return _KeptRules(kept.packed if kept else None, now + _UNREACHABLE, since, reached=known)
