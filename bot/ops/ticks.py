"""Regular looks at the store. What is due is a row there, so a tick may come late, twice, or not at all."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

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
        # It warns every second of a tick that isn't back yet; here that is told once, and only when it is late.
        logging.getLogger("apscheduler.scheduler").setLevel(logging.ERROR)
        self._scheduler = AsyncIOScheduler(timezone="UTC", job_defaults={"coalesce": True, "max_instances": 1})
        self._running: set[asyncio.Task[None]] = set()
        self._began: dict[str, float] = {}
        self._troubles = troubles or TroubleBook()
        self._overdue = overdue
        self._add(watch, self._watch)

    def every(self, seconds: float, name: str, tick: Tick) -> None:
        """Add a tick; the first comes at the start, since there may be something to make up for."""

        async def run() -> None:
            await self._run(name, tick)

        self._add(seconds, run)

    def start(self) -> None:
        """Begin."""
        self._scheduler.start()

    async def stop(self, grace: float) -> None:
        """No more ticks; what is running gets ``grace`` seconds to finish.

        APScheduler would cancel it, and a post that was sent would go without its mark.
        """
        self._scheduler.pause()
        if self._running:
            await asyncio.wait(self._running, timeout=grace)
        self._scheduler.shutdown(wait=False)

    def _add(self, seconds: float, run: Tick) -> None:
        # APScheduler's default grace of one second would drop the ticks of a busy loop for good.
        self._scheduler.add_job(
            run, "interval", seconds=seconds, misfire_grace_time=None, next_run_time=datetime.now(UTC)
        )

    async def _run(self, name: str, tick: Tick) -> None:
        task = asyncio.ensure_future(self._guarded(name, tick))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        await task

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
