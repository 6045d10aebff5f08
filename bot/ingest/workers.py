"""Child processes for what computes: reading feeds and pages, finding quotations.

Not threads: a feed that keeps the parser busy for half a minute can't be stopped in a thread, and would hold the
interpreter while the chat waits. Pebble's pool kills a process whose deadline has passed and starts another.
"""

import asyncio
import contextlib
import gc
import logging
import multiprocessing
import os
import signal
import warnings
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self, TypeVar

import structlog
from pebble import ProcessExpired, ProcessPool

from bot.domain.errors import ContentError, QuotewireError

T = TypeVar("T")

_TASKS_A_PROCESS = 2000
"""Then it is replaced: parsers and caches grow."""
_MEMORY = 3 * 1024**3
"""Bytes of address space of one process. A page that wants more fails alone, before the machine swaps."""
_NICENESS = 10

log = structlog.get_logger(__name__)


class Workers:
    """A few processes, started with the first task and kept warm; an asynchronous context manager.

    ``processes`` is one less than there are processors by default: one stays for the chat.
    """

    def __init__(self, processes: int | None = None) -> None:
        self.processes = processes or max(1, (os.cpu_count() or 2) - 1)
        self._pool: ProcessPool | None = None
        self._waited_for: set[asyncio.Future[Any]] = set()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """End the processes, also those at work: who waits for one is cancelled."""
        pool, self._pool = self._pool, None
        for waiting in tuple(self._waited_for):  # the pool wouldn't always answer them any more
            waiting.cancel()
        if pool is not None:
            await asyncio.to_thread(_end, pool)

    async def run(self, function: Callable[..., T], *args: object, deadline: float) -> T:
        """Call ``function`` in a child process; it and its arguments must be picklable.

        ``deadline`` is in seconds and counts from when a process takes the task. Cancelling ends the task.

        Raises:
            QuotewireError: what the function itself raised of this kind.
            ContentError: it took longer, failed in another way, or its process died.
        """
        name = getattr(function, "__name__", "task")
        future = asyncio.wrap_future(self._started().schedule(function, args=args, timeout=deadline))
        self._waited_for.add(future)
        future.add_done_callback(self._waited_for.discard)
        try:
            return await future
        except QuotewireError:
            raise
        except TimeoutError as error:
            log.warning("task killed", task=name, seconds=deadline)
            raise ContentError(f"reading it took over {deadline:g} s and was given up") from error
        except ProcessExpired as error:
            log.error("worker died", task=name, exitcode=error.exitcode)
            raise ContentError("reading it ended the worker process") from error
        except Exception as error:
            log.exception("task failed", task=name)
            raise ContentError(f"it can't be read ({type(error).__name__})") from error

    def _started(self) -> ProcessPool:
        if self._pool is None:
            # Spawned, not forked: the parent has threads and open connections.
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPool(self.processes, max_tasks=_TASKS_A_PROCESS, initializer=_settle, context=context)
        return self._pool


def ease_collection() -> None:
    """Let Python look for cycles less often: a worker's texts make tens of thousands of objects, and hardly a cycle.

    What was imported until now is left out of it for good.
    """
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS, 20, 20)


_NEW_OBJECTS = 50_000
"""That may pile up before the youngest are looked through; some ten megabytes."""


def _settle() -> None:
    """Runs first in each process: the chat goes before it, and it can't eat the machine."""
    ease_collection()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to handle
    # Logging isn't set up here, so what libraries have to say of odd pages would go to the terminal as it is.
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    with contextlib.suppress(OSError, AttributeError):  # Windows has no niceness
        os.nice(_NICENESS)
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, hard))


def _end(pool: ProcessPool) -> None:
    pool.stop()  # type: ignore[no-untyped-call]
    pool.join()
