"""Deletes articles that are older than the operator wants to keep them."""

import asyncio
from datetime import timedelta
from typing import Protocol

import structlog

from bot.ops.leases import LEASE, TickLease
from bot.ports import ArticlePruning, Clock
from bot.ports.leases import Leases

_AT_ONCE = 20
"""Articles of a transaction: other writers wait no longer for it than for a few articles that come in."""
_PAUSE = 0.2
"""Seconds between two transactions, in which other writers get their turn."""
_AGAIN = 3600.0
"""Seconds, on the steady clock, between two looks for old articles."""
_AT_MOST = timedelta(days=1)
"""How much of the oldest time a look deletes: a clock that is years ahead for an hour costs a day's articles."""

log = structlog.get_logger(__name__)


class PruningStore(ArticlePruning, Leases, Protocol):
    """Deletes articles, for one process at a time."""


class RetentionService:
    """The tick that deletes articles which were first seen more than ``days`` ago; 0 keeps all for ever."""

    def __init__(
        self, store: PruningStore, clock: Clock, days: int, pause: float = _PAUSE, lease: timedelta = LEASE
    ) -> None:
        self._turn = TickLease(store, clock, "retention", lease)
        self._store = store
        self._clock = clock
        self._days = days
        self._pause = pause
        self._looked: float | None = None

    async def tick(self) -> int:
        """Delete the oldest of what is too old, in small steps; returns the number of deleted articles."""
        now = self._clock.steady()
        if not self._days or (self._looked is not None and now - self._looked < _AGAIN):
            return 0
        self._looked = now
        async with self._turn.held() as mine:
            if not mine:
                return 0
            deleted = await self._prune()
            if steps := await self._store.renew_parts(self._clock.now(), timedelta(days=self._days)):
                log.info("parts of quotations begun or dropped", steps=steps)
            return deleted

    async def _prune(self) -> int:
        until = self._clock.now() - timedelta(days=self._days)
        oldest = await self._store.oldest_prunable(until)
        if oldest is None:
            return 0
        deleted = 0
        while some := await self._store.prune_articles(oldest, min(until, oldest + _AT_MOST), _AT_ONCE):
            deleted += some
            await asyncio.sleep(self._pause)
        log.info("old articles deleted", articles=deleted, since=oldest.isoformat())
        return deleted
