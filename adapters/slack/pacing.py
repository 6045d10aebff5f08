"""Keeps posts to one channel apart, so that Slack has no reason to refuse them.

https://docs.slack.dev/apis/web-api/rate-limits/: "posting messages: 1 per second per channel".
"""

import asyncio
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from bot.domain.places import Place


class ChannelPacer:
    """Lets posts through to each channel one at a time, each at least ``gap`` seconds after the end of the last."""

    def __init__(
        self,
        gap: float,
        now: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._gap = gap
        self._now = now
        self._sleep = sleep
        self._locks: defaultdict[Place, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._free: dict[Place, float] = {}

    @asynccontextmanager
    async def turn(self, place: Place) -> AsyncIterator[None]:
        """Wait for the channel's turn. The gap counts from the end of a post, since Slack counts from when it receives
        it."""
        async with self._locks[place]:
            await self._sleep(max(0.0, self._free.get(place, 0.0) - self._now()))
            try:
                yield
            finally:
                self._free[place] = self._now() + self._gap
        self._forget_idle()

    def _forget_idle(self) -> None:
        """Forget the channels whose gap is over."""
        now = self._now()
        for place in [place for place, free in self._free.items() if free <= now and not self._locks[place].locked()]:
            del self._free[place], self._locks[place]
