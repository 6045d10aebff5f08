"""Regular looks at the store. What is due is a row there, so a tick may come late, twice, or not at all.

APScheduler goes by the time of day: when the clock is set back, it sleeps until the time comes again that was next. So
the clock is compared with the steady one, and after a jump everything is due at once.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.domain.errors import QuotewireError
from bot.ops.steady import ClockWatch
from bot.ops.troubles import TroubleBook
from bot.ports import Clock

Tick = Callable[[], Awaitable[object]]

_LOOK = 5.0
"""Seconds between two looks whether all ticks come back and the clock runs on."""
_OVERDUE = 180.0
"""Seconds after which a tick that hasn't come back is told as a trouble: people wait for what it does."""

log = structlog.get_logger(__name__)


class OverdueError(QuotewireError):
    """A tick hasn't come back."""


class Ticks:
    """Runs each tick at its interval, never twice at a time; a tick that fails or hangs is written into ``troubles``.

    ``overdue`` and ``look`` are in seconds: after how long a tick that hasn't come back is told, and how far apart the
    looks at the ticks and at the clock are.
    """

    def __init__(
        self, clock: Clock, troubles: TroubleBook | None = None, overdue: float = _OVERDUE, look: float = _LOOK
    ) -> None:
        # It warns every second of a tick that isn't back yet; here that is told once, and only when it is late.
        logging.getLogger("apscheduler.scheduler").setLevel(logging.ERROR)
        self._scheduler = AsyncIOScheduler(timezone="UTC", job_defaults={"coalesce": True, "max_instances": 1})
        self._running: set[asyncio.Task[None]] = set()
        self._began: dict[str, float] = {}
        self._troubles = troubles or TroubleBook()
        self._overdue = overdue
        self._look = look
        self._clock_watch = ClockWatch(clock)
        self._jumps = 0
        self._looking: asyncio.Task[None] | None = None

    def every(self, seconds: float, name: str, tick: Tick) -> None:
        """Add a tick; the first comes at the start, since there may be something to make up for."""
        # APScheduler's default grace of one second would drop the ticks of a busy loop for good.
        self._scheduler.add_job(
            self._run,
            "interval",
            (name, tick),
            seconds=seconds,
            misfire_grace_time=None,
            next_run_time=datetime.now(UTC),
        )

    def start(self) -> None:
        """Begin."""
        self._scheduler.start()
        self._looking = asyncio.create_task(self._look_regularly())

    async def stop(self, grace: float) -> None:
        """No more ticks; what is running gets ``grace`` seconds to finish.

        APScheduler would cancel it, and a post that was sent would go without its mark.
        """
        if self._looking is not None:
            self._looking.cancel()
        self._scheduler.pause()
        if self._running:
            await asyncio.wait(self._running, timeout=grace)
        self._scheduler.shutdown(wait=False)

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

    async def _look_regularly(self) -> None:
        """Beside APScheduler, since it is what has to be looked after."""
        while True:
            await asyncio.sleep(self._look)
            self._tell_overdue()
            self._follow_clock()

    def _tell_overdue(self) -> None:
        """Tell of ticks that don't come back; they aren't ended, since they may be at work."""
        for name, began in self._began.items():
            if (seconds := time.monotonic() - began) > self._overdue:
                self._troubles.note(name, OverdueError(f"it hasn't come back for {seconds / 60:.0f} minutes"))

    def _follow_clock(self) -> None:
        """Let every tick come at once when the clock was set: APScheduler's next times are of the clock before."""
        jumps = self._clock_watch.look().jumps
        if jumps != self._jumps:
            self._jumps = jumps
            log.warning("the clock was set", now=datetime.now(UTC).isoformat())
            for job in self._scheduler.get_jobs():
                job.modify(next_run_time=datetime.now(UTC))
