"""Keeps pages that take long to make: whoever asks gets the last one at once, and it is made anew beside that."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

import structlog
from cachetools import LRUCache

from bot.domain.errors import QuotewireError
from bot.ports import Clock

K = TypeVar("K", bound=Hashable)
P = TypeVar("P")

_FRESH = 30.0
"""Seconds of the steady clock after which a page is made anew."""
_STALE = 600.0
"""Seconds of the steady clock after which whoever asks waits for the new page."""
_MOST = 64
"""Pages that are kept; the page that was asked for longest ago is dropped first."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class KeptPage(Generic[P]):
    """A page, and when it was made, in seconds of the steady clock."""

    page: P
    made_at: float


class PageKeeper(Generic[K, P]):
    """Pages by what they are asked with. A page is made once, however many ask for it at the same time."""

    def __init__(self, make: Callable[[K], Awaitable[P]], clock: Clock) -> None:
        self._make = make
        self._clock = clock
        self._kept: LRUCache[K, KeptPage[P]] = LRUCache(_MOST)
        self._making: dict[K, asyncio.Task[P]] = {}

    async def page(self, key: K) -> P:
        """The page, at most ten minutes old.

        Raises:
            QuotewireError: it can't be made.
        """
        kept = self._kept.get(key)
        age = self._clock.steady() - kept.made_at if kept else _STALE
        if kept is None or age >= _STALE:
            return await asyncio.shield(self._begun(key))
        if age >= _FRESH:
            self._begun(key)
        return kept.page

    async def close(self) -> None:
        """End what is being made."""
        making = list(self._making.values())
        for task in making:
            task.cancel()
        await asyncio.gather(*making, return_exceptions=True)

    def _begun(self, key: K) -> asyncio.Task[P]:
        if key not in self._making:
            task = asyncio.ensure_future(self._made(key))
            task.add_done_callback(lambda done: self._ended(key, done))
            self._making[key] = task
        return self._making[key]

    async def _made(self, key: K) -> P:
        page = await self._make(key)
        self._kept[key] = KeptPage(page, self._clock.steady())
        return page

    def _ended(self, key: K, task: asyncio.Task[P]) -> None:
        del self._making[key]
        error = None if task.cancelled() else task.exception()
        if error is not None:  # whoever waits for it gets it too; where nobody does, the last page stays
            level = logging.WARNING if isinstance(error, QuotewireError) else logging.ERROR
            log.log(level, "a page can't be made", error=str(error))
