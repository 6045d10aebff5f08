"""A child process that does one task at a time, is killed past a deadline, and replaced when it dies.

A pool of Pebble with several processes breaks as a whole when an idle one is killed, as Linux does when memory is
short, and stays broken. So each process is a pool of its own, and a broken one is thrown away.
"""

import asyncio
import signal
import threading
from collections.abc import Callable, Sequence
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import forkserver, get_all_start_methods, get_context
from multiprocessing.context import BaseContext
from typing import Any, TypeVar

from pebble import ProcessExpired, ProcessPool

T = TypeVar("T")

_TASKS_A_PROCESS = 2000
"""Tasks after which a process is replaced by a new one, since parsers and caches grow."""
_LOOK = 1.0
"""Seconds between two looks whether the pool is alive while a task runs: a pool that died doesn't always end its tasks.
"""
_START = 60.0
"""Seconds beyond its deadline after which a task is given up that no process took."""


class DiedError(Exception):
    """The process died, idle or at work, and its task is not done."""


class TaskProcess:
    """A process that starts with the first task; in it ``settle`` runs first, with ``settings``.

    ``warm`` are modules that it has loaded before its first task.
    """

    def __init__(self, settle: Callable[..., None], settings: Sequence[object], warm: Sequence[str] = ()) -> None:
        self._settle = settle
        self._settings = settings
        self._warm = warm
        self._pool: ProcessPool | None = None
        self._future: asyncio.Future[Any] | None = None
        self._closed = False

    async def run(self, function: Callable[..., T], arguments: Sequence[object], deadline: float) -> T:
        """Call ``function`` in the process; ``deadline`` is in seconds from when the process takes the task.

        Raises:
            TimeoutError: the task took longer and was killed. DiedError: the process died. CancelledError: ``close``
            was called. All exceptions of ``function``.
        """
        if self._closed:
            raise asyncio.CancelledError
        pool = self._started()
        try:
            future = asyncio.wrap_future(pool.schedule(function, args=arguments, timeout=deadline))
        except RuntimeError as error:  # it died while it had nothing to do
            self._discard()
            raise DiedError("it died idle") from error
        self._future = future
        try:
            await self._ended(pool, future, deadline)
            return future.result()
        except ProcessExpired as error:
            if error.exitcode == -getattr(signal, "SIGPROF", 0):  # more processor time than allowed
                raise TimeoutError from error
            self._discard()
            raise DiedError(f"it ended with code {error.exitcode}") from error
        except BrokenProcessPool as error:
            self._discard()
            raise DiedError("it died") from error
        finally:
            self._future = None

    async def close(self) -> None:
        """End the process, also during a task, whose caller is cancelled."""
        self._closed = True
        if self._future is not None:  # the pool wouldn't always answer any more
            self._future.cancel()
        pool, self._pool = self._pool, None
        if pool is not None:
            await asyncio.to_thread(_end, pool)

    async def _ended(self, pool: ProcessPool, future: asyncio.Future[T], deadline: float) -> None:
        """Wait until the task has ended, with a result or an exception.

        Raises:
            DiedError: the pool ended without ending its task, or no process took the task.
        """
        latest = asyncio.get_running_loop().time() + deadline + _START
        try:
            while not future.done():
                await asyncio.wait((future,), timeout=_LOOK)
                if not future.done() and (not pool.active or asyncio.get_running_loop().time() > latest):
                    self._discard()
                    raise DiedError("it doesn't answer")
        finally:
            future.cancel()  # ends the task where this was cancelled

    def _started(self) -> ProcessPool:
        if self._pool is None:
            self._pool = ProcessPool(
                1,
                max_tasks=_TASKS_A_PROCESS,
                initializer=self._settle,
                initargs=self._settings,
                context=_context(self._warm),
            )
        return self._pool

    def _discard(self) -> None:
        """Drop a broken pool. It is stopped in a thread, since that may take long or never end."""
        pool, self._pool = self._pool, None
        if pool is not None:
            threading.Thread(target=_end, args=(pool,), daemon=True).start()


def _context(warm: Sequence[str]) -> BaseContext:
    """How processes are started: as forks of a small process of multiprocessing's that loads ``warm`` once.

    So a process that was killed is replaced in some ten milliseconds, in place of half a second of a processor for the
    imports, and what they made is in memory once. They are no forks of this process, which has threads and open
    connections.
    """
    if "forkserver" not in get_all_start_methods():  # Windows
        return get_context("spawn")
    context = get_context("forkserver")
    if warm:
        context.set_forkserver_preload(list(warm))
    try:
        forkserver.ensure_running()
    except OSError:  # no temporary folder for its socket, or one whose path is too long for a socket's name
        return get_context("spawn")
    return context


def _end(pool: ProcessPool) -> None:
    pool.stop()  # type: ignore[no-untyped-call]
    pool.join()
