"""Child processes for long computations: reading feeds and pages, finding quotations.

Threads wouldn't do: a parser that is busy for half a minute can't be stopped in a thread, and would hold the
interpreter's lock while the chat waits.

A site's task is first tried for a short time in one of the quick processes. If it isn't done by then it is repeated in
the slow process, with its whole deadline, and further tasks of the same site go there at once for a while. So slow
sites delay each other, but no quick site.
"""

import asyncio
import os
import time
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Self, TypeVar

import structlog
from cachetools import FIFOCache

from bot.domain.errors import ContentError, QuotewireError
from bot.ingest.processes.child import on_budget, settle_in
from bot.ingest.processes.process import DiedError, TaskProcess
from bot.ingest.sites.shares import OWN, Ledger, TurnLimits, Turns
from bot.ports import UNMETERED, Meter
from bot.texts import reading as say

T = TypeVar("T")

MEGABYTE = 1024**2
"""Bytes of a megabyte, as settings count memory."""
MEMORY = 512 * MEGABYTE
"""Bytes of data that one process may have. An article of 5 MB takes some 150 MB as HTML and 80 MB as text (measured).
"""
_NICENESS, _SLOW_NICENESS = 10, 19
"""What is added to the niceness (0–19) of the quick processes and of the slow one: the chat and the fetching go before
both."""
_QUICK, _QUICK_AT_MOST = 2.0, 20.0
"""Seconds of processor time that a stranger's task may take in a quick process, and seconds by the clock. An article
takes a tenth of the first; the second says little, since on a busy machine everything is slow."""
_DEMOTED = (60.0, 600.0, 3600.0)
"""Seconds for which all tasks of a name go to the slow process after one of them was too slow for a quick one: after
the first time, the second, and each later one. One odd page says little of its site."""
_TRIES = 3
"""How often a task is begun when its process dies over it: tasks are pure, so doing one again is safe, and one that
kills its process mustn't go on for ever."""
_MOST_NAMES = 10_000
"""Maximum number of slow names that are remembered; the name that was slow longest ago is forgotten first."""

log = structlog.get_logger(__name__)


class ProcessWorkers:
    """A few processes, started with the first task and then kept; an asynchronous context manager.

    ``processes`` is by default one less than the number of processors, to leave one for the chat; a further process is
    started for slow tasks when needed. ``memory`` is the limit in bytes of data of each process: a page that needs more
    fails by itself, before the machine swaps. Deadlines are multiplied by ``patience``, for slower machines. ``warm``
    are modules that a process has loaded before its first task.
    """

    def __init__(
        self,
        processes: int | None = None,
        *,
        memory: int = MEMORY,
        patience: float = 1.0,
        warm: Sequence[str] = (),
        meter: Meter = UNMETERED,
    ) -> None:
        self._meter = meter
        self.processes = processes or max(1, (os.cpu_count() or 2) - 1)
        self._memory = memory
        self._patience = patience
        self._idle = [TaskProcess(settle_in, (_NICENESS, memory), warm) for _ in range(self.processes)]
        self._slow = TaskProcess(settle_in, (_SLOW_NICENESS, memory), warm)
        self._all = (*self._idle, self._slow)
        each = max(1, self.processes - 1)
        # No limit for slow names, since the tasks of slow names aren't in the quick processes.
        ledger = Ledger()  # shared: the quickest so far comes first in the slow process
        quick = TurnLimits(self.processes, each=each, slow=self.processes, slow_from=float("inf"))
        self._quick_turns = Turns(quick, ledger=ledger)
        self._slow_turns = Turns(TurnLimits(1, each=1, slow=1, slow_from=float("inf")), ledger=ledger)
        # For each slow name: how often it was slow, and until when its tasks go to the slow process.
        self._demoted = FIFOCache[str, tuple[int, float]](_MOST_NAMES)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """End the processes, also during tasks, whose callers are cancelled."""
        await asyncio.gather(*(process.close() for process in self._all))

    async def run(
        self, function: Callable[..., T], *args: object, deadline: float, whose: str = OWN, urgent: bool = False
    ) -> T:
        """Call ``function`` in a child process; it and its arguments must be picklable, and doing it twice harmless.

        ``deadline`` is in seconds and counts from when a process takes the task. Cancelling ends the task. ``whose``
        names the site on whose account the task goes (see ``sites/shares.py``); ``urgent``: a person waits for it.

        Raises:
            QuotewireError: the function raised it.
            ContentError: the task took too long, raised another exception, or its process died again and again.
        """
        name = getattr(function, "__name__", "task")
        deadline *= self._patience
        try:
            return await self._run(function, args, deadline, whose, urgent=urgent)
        except QuotewireError:
            raise
        except TimeoutError as error:
            self._meter.worker_ended("time")
            log.warning("task killed", task=name, seconds=deadline)
            raise ContentError(say.READING_TOO_LONG.format(seconds=deadline)) from error
        except MemoryError as error:
            self._meter.worker_ended("memory")
            log.warning("task out of memory", task=name, bytes=self._memory)
            raise ContentError(say.READING_TOO_BIG.format(megabytes=self._memory // MEGABYTE)) from error
        except DiedError as error:
            self._meter.worker_ended("died")
            log.warning("worker died again and again", task=name, error=str(error))
            raise ContentError(say.READING_ENDED_WORKER) from error
        except Exception as error:
            log.exception("task failed", task=name)
            raise ContentError(say.CANT_BE_READ.format(error=type(error).__name__)) from error

    async def _run(
        self, function: Callable[..., T], args: Sequence[object], deadline: float, whose: str, *, urgent: bool
    ) -> T:
        if whose == OWN:
            return await self._in_quick(function, args, deadline, whose, urgent=urgent)
        try:
            budget = (_QUICK * self._patience, function, *args)
            limit = min(_QUICK_AT_MOST * self._patience, deadline)
            return await self._in_quick(on_budget, budget, limit, whose, urgent=urgent)
        except TimeoutError:
            pass
        async with self._slow_turns.turn(whose, urgent=urgent):
            return await _repeated(self._slow, function, args, deadline)

    async def _in_quick(
        self, function: Callable[..., T], args: Sequence[object], deadline: float, whose: str, *, urgent: bool
    ) -> T:
        """Call the function in one of the quick processes.

        Raises:
            TimeoutError: the task takes longer than ``_QUICK``, or ``whose`` counts as slow by now.
        """
        self._refuse_slow(whose)
        async with self._quick_turns.turn(whose, urgent=urgent):
            self._refuse_slow(whose)  # may have become slow meanwhile
            process = self._idle.pop()
            try:
                return await _repeated(process, function, args, deadline)
            except TimeoutError:
                self._demote(whose)
                raise
            finally:
                self._idle.append(process)

    def _refuse_slow(self, whose: str) -> None:
        if self._demoted.get(whose, (0, 0.0))[1] > time.monotonic():
            raise TimeoutError

    def _demote(self, whose: str) -> None:
        if whose == OWN:
            return
        times = self._demoted.get(whose, (0, 0.0))[0] + 1
        self._demoted[whose] = (times, time.monotonic() + _DEMOTED[min(times, len(_DEMOTED)) - 1])


async def _repeated(process: TaskProcess, function: Callable[..., T], args: Sequence[object], deadline: float) -> T:
    """Do a task, and repeat it if its process dies."""
    for tries in range(1, _TRIES + 1):
        try:
            return await process.run(function, args, deadline)
        except DiedError as error:
            log.warning("worker died", task=getattr(function, "__name__", "task"), error=str(error))
            if tries == _TRIES:
                raise
    raise AssertionError  # the last try returns or raises
