"""Regular looks at the store. What is due is a row there, so a tick may come late, twice, or not at all."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.domain.errors import QuotewireError

Tick = Callable[[], Awaitable[object]]

log = structlog.get_logger(__name__)


class Ticks:
    """Runs each tick every so many seconds, never twice at a time."""

    def __init__(self) -> None:
        self._scheduler = AsyncIOScheduler(timezone="UTC", job_defaults={"coalesce": True, "max_instances": 1})
        self._running: set[asyncio.Task[None]] = set()

    def every(self, seconds: float, tick: Tick) -> None:
        """Add a tick; the first comes at the start, since there may be something to make up for."""
        # APScheduler's default grace of one second would drop the ticks of a busy loop for good.
        self._scheduler.add_job(
            self._run,
            "interval",
            [tick],
            seconds=seconds,
            misfire_grace_time=None,
            next_run_time=datetime.now(UTC),
        )

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

    async def _run(self, tick: Tick) -> None:
        task = asyncio.ensure_future(_guarded(tick))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        await task


async def _guarded(tick: Tick) -> None:
    """A tick that fails is told in one line and comes again: the database may be locked, the disk full."""
    try:
        await tick()
    except QuotewireError as error:
        log.error("tick failed", error=str(error))
