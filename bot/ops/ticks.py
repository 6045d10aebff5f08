"""Runs functions (ticks) at regular intervals. Each reads from the store what is due, so a tick may come late or twice.

APScheduler goes by the system's clock: when it is set back, the scheduler sleeps until the old time comes again. So the
clock is compared with the steady clock, and after a jump all ticks run at once. When it is set forward, the runs that
were missed are one, and aren't counted.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.domain.errors import QuotewireError
from bot.ops.steady import ClockWatch
from bot.ops.troubles import TroubleBook
from bot.ports import Clock
from bot.texts import health as say

Tick = Callable[[], Awaitable[object]]

_LOOK = 5.0
"""Seconds between two checks for overdue ticks and for jumps of the clock."""
_RETURN = 1.0
"""Seconds in which ticks that were cancelled write down what they leave undone."""
_REST, _RESTS = 0.5, 10
"""Seconds between two runs of a tick that is let run early, and how many times as long as its last run they are, at
least: a place's alerts take as long to compare for one article as for those of some seconds."""
_OVERDUE = 180.0
"""Seconds after which a tick that is still running is noted as a trouble: people wait for its work."""

log = structlog.get_logger(__name__)


class OverdueError(QuotewireError):
    """A tick is still running after a long time."""


class TickInterval(IntervalTrigger):  # type: ignore[misc] # it has no annotations
    """A regular interval that leaves out missed runs.

    APScheduler lists them all in the event loop before it makes them one: after half a year, as when a machine gets its
    time from the network after the start, that took over a minute, until the watchdog ended the process.
    """

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime | None:
        """The next time after ``previous_fire_time``; where that is past, an interval from ``now``."""
        following: datetime | None = super().get_next_fire_time(previous_fire_time, now)
        if following is None or following > now:
            return following
        from_now: datetime | None = super().get_next_fire_time(now, now)
        return from_now


class Ticks:
    """Runs each tick at its interval, never twice at the same time; a tick that fails or hangs is noted in
    ``troubles``.

    ``overdue`` is the time in seconds after which a running tick is noted, ``look`` the interval of the checks,
    ``rest`` the least time between two runs of a tick that is let run early.
    """

    def __init__(
        self,
        clock: Clock,
        troubles: TroubleBook | None = None,
        overdue: float = _OVERDUE,
        look: float = _LOOK,
        rest: float = _REST,
    ) -> None:
        # APScheduler warns every second about a tick that still runs; ``_tell_overdue`` does it once, when it is late.
        logging.getLogger("apscheduler.scheduler").setLevel(logging.ERROR)
        self._scheduler = AsyncIOScheduler(timezone="UTC", job_defaults={"coalesce": True, "max_instances": 1})
        self._running: set[asyncio.Task[None]] = set()
        self._began: dict[str, float] = {}
        self._rested_at: dict[str, float] = {}
        self._wanted: set[str] = set()
        self._troubles = troubles or TroubleBook()
        self._overdue = overdue
        self._look = look
        self._rest = rest
        self._clock_watch = ClockWatch(clock)
        self._jumps = 0
        self._looking: asyncio.Task[None] | None = None

    def every(self, seconds: float, name: str, tick: Tick) -> None:
        """Add a tick; it runs at the start too, since work may have become due while the bot was stopped."""
        # APScheduler drops a run that is over a second late by default: a busy event loop would lose its ticks.
        self._scheduler.add_job(
            self._run,
            TickInterval(seconds=seconds, timezone="UTC"),
            (name, tick),
            misfire_grace_time=None,
            next_run_time=datetime.now(UTC),
        )

    def why_not_ready(self) -> str | None:
        """Why what is due may be left undone; ``None`` while the ticks run."""
        if not self._scheduler.running:
            return say.TICKS_STOPPED
        late = [name for name, began in self._began.items() if time.monotonic() - began > self._overdue]
        return say.TICKS_LATE.format(ticks=", ".join(late), minutes=self._overdue / 60) if late else None

    def start(self) -> None:
        """Start the ticks."""
        self._scheduler.start()
        self._looking = asyncio.create_task(self._look_regularly())

    def run_soon(self, name: str) -> None:
        """Let a tick run now, unless it is running; its later times stay."""
        for job in self._scheduler.get_jobs():
            if job.args[0] == name:
                job.modify(next_run_time=datetime.now(UTC))

    def run_early(self, *names: str) -> None:
        """Let these ticks run before their next times, since they have work that has just come; a tick that is running
        runs again.

        News comes all the time, so a tick rests between two runs for ten times as long as the last one took, and for
        ``rest`` at least. Its next time isn't put off by that.
        """
        for job in self._scheduler.get_jobs():
            name = job.args[0]
            if name in names and name in self._began:
                self._wanted.add(name)
            elif name in names and job.next_run_time is not None:
                rest = max(0.0, self._rested_at.get(name, 0.0) - time.monotonic())
                job.modify(next_run_time=min(job.next_run_time, datetime.now(UTC) + timedelta(seconds=rest)))

    def run_all_soon(self) -> None:
        """Let every tick run now, unless it is running: more may be due than a moment ago."""
        for job in self._scheduler.get_jobs():
            job.modify(next_run_time=datetime.now(UTC))

    async def stop(self, grace: float) -> None:
        """Start no more ticks; running ticks get ``grace`` seconds to finish, and after that a moment to give back what
        they have leased.

        APScheduler would cancel them at once, and a post that was sent wouldn't be marked as sent.
        """
        if self._looking is not None:
            self._looking.cancel()
        self._scheduler.pause()
        if self._running:
            _, late = await asyncio.wait(self._running, timeout=grace)
            for tick in late:
                tick.cancel()
            if late:
                await asyncio.wait(late, timeout=_RETURN)
        self._scheduler.shutdown(wait=False)

    async def _run(self, name: str, tick: Tick) -> None:
        task = asyncio.ensure_future(self._guarded(name, tick))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        with suppress(asyncio.CancelledError):  # by ``stop``: APScheduler would log a traceback of it
            await task

    async def _guarded(self, name: str, tick: Tick) -> None:
        """Run a tick; an error is noted, and the tick runs again at its next time: the database may be locked, the disk
        full."""
        self._began[name] = time.monotonic()
        try:
            await tick()
        except Exception as error:
            self._troubles.note(name, error)
        else:
            self._troubles.over(name)
        finally:
            ended = time.monotonic()
            self._rested_at[name] = ended + max(self._rest, _RESTS * (ended - self._began.pop(name)))
            if name in self._wanted:
                self._wanted.discard(name)
                self.run_early(name)

    async def _look_regularly(self) -> None:
        """Run the checks in a task of their own: they watch APScheduler, so they can't be one of its jobs."""
        while True:
            await asyncio.sleep(self._look)
            self._tell_overdue()
            self._follow_clock()

    def _tell_overdue(self) -> None:
        """Note overdue ticks as troubles; they aren't cancelled, since they may still be working."""
        for name, began in self._began.items():
            if (seconds := time.monotonic() - began) > self._overdue:
                self._troubles.note(name, OverdueError(say.TICK_OVERDUE.format(minutes=seconds / 60)))

    def _follow_clock(self) -> None:
        """After a jump of the clock let every tick run at once: APScheduler's next times are of the clock before the
        jump."""
        jumps = self._clock_watch.look().jumps
        if jumps != self._jumps:
            self._jumps = jumps
            log.warning("the clock was set", now=datetime.now(UTC).isoformat())
            self.run_all_soon()
