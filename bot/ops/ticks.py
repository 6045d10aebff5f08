"""Regular looks at the store. What is due is a row there, so a tick may come late, twice, or not at all.

Seconds are counted on the steady clock. A scheduler that goes by the time of day (APScheduler 3) sleeps until that
comes again when the clock is set back: after three days ahead nothing happened for three days.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable

import structlog

from bot.domain.errors import QuotewireError
from bot.ops.troubles import TroubleBook

Tick = Callable[[], Awaitable[object]]

_WATCH = 30.0
"""Seconds between looks whether all ticks come back."""
_OVERDUE = 180.0
"""Seconds after which a tick that hasn't come back is told: people wait for what it does."""

log = structlog.get_logger(__name__)


class OverdueError(QuotewireError):
    """A tick hasn't come back."""


class Ticks:
    """Runs each tick every so many seconds, never twice at a time; what fails or hangs is written into ``troubles``."""

    def __init__(self, troubles: TroubleBook | None = None, overdue: float = _OVERDUE, watch: float = _WATCH) -> None:
        self._listed: list[tuple[float, Tick]] = []
        self._loops: list[asyncio.Task[None]] = []
        self._running: set[asyncio.Task[None]] = set()
        self._began: dict[str, float] = {}
        self._troubles = troubles or TroubleBook()
        self._overdue = overdue
        self._listed.append((watch, self._watch))

    def every(self, seconds: float, name: str, tick: Tick) -> None:
        """Add a tick; the first comes at the start, since there may be something to make up for."""

        async def run() -> None:
            await self._run(name, tick)

        self._listed.append((seconds, run))

    def start(self) -> None:
        """Begin."""
        self._loops = [asyncio.create_task(_repeat(seconds, run)) for seconds, run in self._listed]

    async def stop(self, grace: float) -> None:
        """No more ticks; what is running gets ``grace`` seconds to finish.

        Cancelled at once, a post that was sent would go without its mark.
        """
        for loop in self._loops:
            loop.cancel()
        if running := set(self._running):
            _, late = await asyncio.wait(running, timeout=grace)
            for task in late:
                task.cancel()

    async def _run(self, name: str, tick: Tick) -> None:
        task = asyncio.ensure_future(self._guarded(name, tick))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        await asyncio.shield(task)  # the end of the loop is no end of what is under way

    async def _guarded(self, name: str, tick: Tick) -> None:
        """A tick that fails is told and comes again: the database may be locked, the disk full, the code wrong."""
        self._began[name] = time.monotonic()
        try:
            await tick()
        except Exception as error:
            self._troubles.note(name, error)
        else:
            self._troubles.over(name)
        finally:
            del self._began[name]

    async def _watch(self) -> None:
        """Tell of ticks that don't come back; they aren't ended, since they may be at work."""
        for name, began in self._began.items():
            if (seconds := time.monotonic() - began) > self._overdue:
                self._troubles.note(name, OverdueError(f"it hasn't come back for {seconds / 60:.0f} minutes"))


async def _repeat(seconds: float, run: Tick) -> None:
    """At once, and then at every multiple of ``seconds`` at which it isn't still running."""
    began = time.monotonic()
    while True:
        await run()
        await asyncio.sleep(seconds - (time.monotonic() - began) % seconds)
