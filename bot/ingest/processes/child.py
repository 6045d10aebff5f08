"""What a worker process does before its tasks and around them. Imports little: each process loads it when it starts."""

import contextlib
import gc
import logging
import os
import signal
import warnings
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def on_budget(seconds: float, function: Callable[..., T], *args: object) -> T:
    """Call ``function``, and end this process by SIGPROF when that takes over ``seconds`` of processor time."""
    if not hasattr(signal, "setitimer"):  # Windows: only the limit by the clock
        return function(*args)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        return function(*args)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0.0)


def ease_collection() -> None:
    """Let Python look for cycles less often: a worker's texts make tens of thousands of objects, and hardly a cycle.

    Objects that exist already are excluded from it for good.
    """
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS, 20, 20)


_NEW_OBJECTS = 50_000
"""New objects after which Python looks through the youngest for cycles (``gc.set_threshold``); these are some ten
megabytes."""


def settle_in(niceness: int, memory: int) -> None:
    """Runs first in each process: lowers its priority and limits its memory in bytes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to handle
    # Pebble ends a process with SIGTERM. A handler in Python would wait until the parser comes back.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    # Logging isn't set up in this process, so libraries' warnings about odd pages would go to the terminal.
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    ease_collection()
    with contextlib.suppress(OSError, AttributeError):  # Windows has no niceness
        os.nice(niceness)
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        # Not RLIMIT_AS: threads reserve address space by the hundred megabytes that they never use.
        hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
        resource.setrlimit(resource.RLIMIT_DATA, (memory, hard))
