"""The beat of the event loop: how late it is, and a watchdog that ends the process when it stands still.

A loop that stands still answers nobody, and nothing else in the process would notice: an error ends in a log, a dead
process in a restart, but a computation without an end in silence.
"""

import asyncio
import os
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import timedelta

import structlog

from bot.ops.health import Health
from bot.ops.notify import Notifier

BEAT = 0.5
"""Seconds between two beats of the loop."""
_STAGE_EVERY = 5.0
"""Seconds between two messages to systemd that the start, or the end, isn't stuck."""
_MORE_TIME = timedelta(seconds=30)
"""What systemd is asked for with each of these messages."""
_LOOK = 0.5
"""Seconds between two looks of the watchdog."""
_LOG_SECONDS = 2.0
"""Seconds that the last line of the log may take: the loop's thread may hold the log's lock."""
STALLED_EXIT = 70
"""Exit code after a loop that stood still: an internal error (sysexits.h, EX_SOFTWARE)."""

log = structlog.get_logger(__name__)


class Heartbeat:
    """Beats on the running loop; each beat is told to ``health``, to systemd, and how late it is to ``lagged``."""

    def __init__(self, health: Health, notifier: Notifier, lagged: Callable[[float], None]) -> None:
        self._health = health
        self._notifier = notifier
        self._lagged = lagged
        self._told_alive = self._told_stage = float("-inf")
        self._next: asyncio.TimerHandle | None = None

    def start(self) -> None:
        """Beat from now on; called in the loop."""
        self._health.beat()
        self._expect(asyncio.get_running_loop())

    def stop(self) -> None:
        """Beat no more, on purpose."""
        if self._next is not None:
            self._next.cancel()
        self._health.rest()

    def _expect(self, loop: asyncio.AbstractEventLoop) -> None:
        due = loop.time() + BEAT
        self._next = loop.call_at(due, self._beat, loop, due)

    def _beat(self, loop: asyncio.AbstractEventLoop, due: float) -> None:
        now = loop.time()
        self._health.beat()
        self._lagged(now - due)
        if now - self._told_stage >= _STAGE_EVERY and (stage := self._health.stage) is not None:
            self._told_stage = now
            self._notifier.starting(stage, _MORE_TIME)
        every = self._notifier.alive_every
        if every is not None and now - self._told_alive >= every - BEAT:
            self._told_alive = now
            self._notifier.alive()
        self._expect(loop)


class Watchdog:
    """A thread that ends the process after the loop of the thread in which this was made has made no beat for
    ``seconds``, as ``beats`` counts them.

    Looks are counted, not seconds of a clock: after the process was stopped (SIGSTOP, a frozen container) the clock has
    run on, but neither the loop nor this thread.
    """

    def __init__(
        self, seconds: float, beats: Callable[[], float | None], end: Callable[[int], object] = os._exit
    ) -> None:
        self._most = max(1, round(seconds / _LOOK))
        self._beats = beats
        self._end = end
        self._watched = threading.get_ident()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)

    def start(self) -> None:
        """Watch from now on."""
        self._thread.start()

    def stop(self) -> None:
        """Watch no more."""
        self._stop.set()

    def _watch(self) -> None:
        last, missed = None, 0
        while not self._stop.wait(_LOOK):
            beat = self._beats()
            missed = missed + 1 if beat is not None and beat == last else 0
            last = beat
            if missed >= self._most:
                _within(_LOG_SECONDS, lambda: log.critical(_STUCK, seconds=self._most * _LOOK, stack=self._stack()))
                self._end(STALLED_EXIT)
                return

    def _stack(self) -> str:
        """What the loop's thread is doing."""
        frame = sys._current_frames().get(self._watched)
        return "".join(traceback.format_stack(frame)) if frame else "(its thread is gone)"


_STUCK = "the event loop stands still: the process ends, to be started again"


def _within(seconds: float, work: Callable[[], object]) -> None:
    """Do ``work``, and go on after ``seconds`` if it isn't done."""
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    thread.join(seconds)
