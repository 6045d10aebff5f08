"""Shares connections, worker processes and polls out among sites, by turns.

In order of arrival a few slow sites would take everything: with eight feeds that answer a byte a second, a newspaper
would wait. Here the site that used least time lately has the next turn, so a slow site wastes only its own share.
"""

import asyncio
import time
from collections import Counter, deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import lru_cache

from cachetools import FIFOCache

from bot.ingest.sites.authority import host_of

OWN = ""
"""The name for work of the bot itself, or for a person who waits for the answer; no share is counted for it."""
_NEWCOMER = 1.0
"""Seconds that a name which isn't known yet is taken to have had: names that have proven quick come before it."""
_MOST_NAMES = 10_000
"""Most names that are remembered; beyond that the name that was charged longest ago is forgotten."""


@lru_cache(maxsize=_MOST_NAMES)
def share_of(url: str) -> str:
    """The name of the share that an address belongs to: its site, so that a thousand hosts of one owner are one."""
    host = host_of(url)
    return f"{host.domain or host.name}:{host.port or ''}" if host else url


class Ledger:
    """The seconds that each name used lately: time used ``half_life`` seconds ago counts half."""

    def __init__(self, half_life: float = 600.0) -> None:
        self._half_life = half_life
        self._had = FIFOCache[str, tuple[float, float]](_MOST_NAMES)

    def charge(self, name: str, seconds: float, now: float) -> None:
        """Add ``seconds`` to the time of ``name``; ``now`` is a time of a monotonic clock, in seconds."""
        before = self.spent(name, now) if name in self._had else 0.0
        self._had[name] = (before + seconds, now)

    def knows(self, name: str) -> bool:
        """Whether ``name`` has been charged before; before that it isn't known how long its work takes."""
        return name in self._had

    def spent(self, name: str, now: float) -> float:
        """The seconds that ``name`` used lately."""
        if name not in self._had:
            return _NEWCOMER
        seconds, at = self._had[name]
        return float(seconds * 0.5 ** ((now - at) / self._half_life))


@dataclass(frozen=True, slots=True)
class TurnLimits:
    """Maximum numbers of turns at the same time.

    ``total`` for all names together, ``each`` for a single name, ``each_listed`` for a single one of the ``listed``
    names, which are the operator's own sites, ``slow`` for all slow names together, which used over
    ``slow_from`` seconds lately: the remaining turns are for quick names, however many are slow.
    """

    total: int
    each: int
    slow: int
    slow_from: float
    listed: frozenset[str] = frozenset()
    each_listed: int = 0

    def of(self, name: str) -> int:
        """The maximum for a name."""
        return max(self.each, self.each_listed) if name in self.listed else self.each

    def slow_after(self, name: str) -> float:
        """Seconds of a name's use from which on it counts as slow: a listed one serves many feeds, and takes their time
        together."""
        return self.slow_from * max(1, self.each_listed) if name in self.listed else self.slow_from


class Turns:
    """Hands out turns; ``clock`` is a monotonic clock in seconds. Several ``Turns`` may share a ``ledger``.

    After the turn of a new name, known names come first for as long as that turn took: a crowd of new sites can delay a
    busy newspaper only by a single turn, and the newspaper can't keep new sites away.
    """

    def __init__(
        self, limits: TurnLimits, clock: Callable[[], float] = time.monotonic, ledger: Ledger | None = None
    ) -> None:
        self._limits = limits
        self._clock = clock
        self._ledger = ledger or Ledger()
        self._waiting: dict[tuple[bool, str], deque[asyncio.Future[None]]] = {}
        self._running: Counter[str] = Counter()
        self._known_first_until = float("-inf")

    @asynccontextmanager
    async def turn(self, name: str, *, urgent: bool = False) -> AsyncIterator[None]:
        """Wait for a turn of ``name``, and have it during the block; ``urgent`` turns come first."""
        await self._wait(name, urgent or name == OWN)
        began = self._clock()
        try:
            yield
        finally:
            self._release(name, self._clock() - began)

    def is_slow(self, name: str) -> bool:
        """Whether ``name`` used more seconds lately than a name that isn't slow (``TurnLimits.slow_after``)."""
        return name != OWN and self._ledger.spent(name, self._clock()) > self._limits.slow_after(name)

    async def _wait(self, name: str, urgent: bool) -> None:
        place: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.setdefault((urgent, name), deque()).append(place)
        self._hand_out()
        try:
            await place
        except asyncio.CancelledError:
            if not place.cancelled():  # it was handed out at this very moment
                self._release(name, 0.0)
            raise

    def _release(self, name: str, seconds: float) -> None:
        self._running[name] -= 1
        self._running += Counter()  # names at nought are dropped
        if name != OWN:
            now = self._clock()
            if not self._ledger.knows(name):
                self._known_first_until = now + seconds
            self._ledger.charge(name, seconds, now)
        self._hand_out()

    def _hand_out(self) -> None:
        while self._running.total() < self._limits.total and (chosen := self._chosen()) is not None:
            places = self._waiting[chosen]
            place = places.popleft()
            if not places:
                del self._waiting[chosen]
            if not place.done():
                self._running[chosen[1]] += 1
                place.set_result(None)

    def _chosen(self) -> tuple[bool, str] | None:
        """The next turn: urgent ones first, then the name that used least; ``None`` where no waiting name may have a
        turn."""
        now = self._clock()
        slow_free = sum(count for name, count in self._running.items() if self.is_slow(name)) < self._limits.slow
        allowed = [key for key in self._waiting if self._may(key[1], slow_free=slow_free)]
        return min(allowed, key=lambda key: self._rank(key[0], key[1], now), default=None)

    def _rank(self, urgent: bool, name: str, now: float) -> tuple[bool, bool, float]:
        """The sort key of a waiting name; the lowest has the next turn."""
        steps_back = now < self._known_first_until and name != OWN and not self._ledger.knows(name)
        return not urgent, steps_back, self._weight(name, now)

    def _may(self, name: str, *, slow_free: bool) -> bool:
        if name == OWN:
            return True
        return self._running[name] < self._limits.of(name) and (slow_free or not self.is_slow(name))

    def _weight(self, name: str, now: float) -> float:
        """Seconds that ``name`` used lately, and an estimate for its running turns."""
        return 0.0 if name == OWN else self._ledger.spent(name, now) + self._running[name] * _NEWCOMER
