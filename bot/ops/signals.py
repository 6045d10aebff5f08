"""What the bot does when it is told to end: after a first signal in order, after a second at once, and never later than
service managers wait.
"""

import asyncio
import os
import signal
import threading
import time
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from typing import Any, TypeVar

import structlog

T = TypeVar("T")

LONGEST_STOP = 9.5
"""Seconds after a signal at which the process ends whatever still runs: Docker kills after 10 s (docker stop,
"--time"), and then no line in the log would say what happened."""
_STOPPING = ("SIGINT", "SIGTERM", "SIGHUP")
"""Signals that end the bot; SIGHUP comes where its terminal is closed. Windows has no SIGHUP."""
_ENDING_A_COMMAND = ("SIGTERM", "SIGHUP")
"""Signals that end a command of the shell; Ctrl-C (SIGINT) is Python's."""
_ECHO = 1.0
"""Seconds within which a signal that comes again is the same request: ``timeout`` (GNU coreutils) sends it to the
command and to its process group, and a wrapper that hands Ctrl-C on sends what the terminal has sent already."""

log = structlog.get_logger(__name__)


def end_at_once() -> None:
    """Until :func:`stop_event` is called, let a signal end the process at once, with a line in the log: nothing runs
    yet that had to be finished, and a transaction that is cut off was none."""
    _listen(lambda number: _end_by(number, "stopped before the bot served"))


def stop_event(longest: float = LONGEST_STOP) -> asyncio.Event:
    """An event that the first signal sets; ``longest`` seconds later, or at a second signal, the process ends. The
    same signal within a second of the first is no second one."""
    stop, begun = asyncio.Event(), dict[signal.Signals, float]()

    def told_to_stop(number: signal.Signals) -> None:
        if _is_echo(number, begun):
            return
        if stop.is_set():
            _end_by(number, "told to stop again: the process ends at once")
        log.info("told to stop", signal=number.name)
        begun[number] = time.monotonic()
        stop.set()
        last = threading.Timer(longest, _give_up, (longest,))
        last.daemon = True
        last.start()

    _listen(told_to_stop)
    return stop


def run_in_order(work: Coroutine[Any, Any, T]) -> T:
    """Run a command of the shell to its end, as ``asyncio.run`` does. A signal ends it as Ctrl-C does, so that its
    temporary files and processes go with it; a second one at once.

    Raises:
        SystemExit: a signal ended it. All exceptions of ``work``.
    """
    begun = dict[signal.Signals, float]()

    async def until_told_to_end() -> T:
        task = asyncio.current_task()
        assert task is not None

        def told_to_end(number: signal.Signals) -> None:
            if _is_echo(number, begun):
                return
            if begun:
                _end_by(number, "told to stop again: the process ends at once")
            begun[number] = time.monotonic()
            task.cancel()

        _listen(told_to_end, _ENDING_A_COMMAND)
        return await work

    try:
        return asyncio.run(until_told_to_end())
    except asyncio.CancelledError:
        if begun:
            raise SystemExit(128 + next(iter(begun))) from None
        raise


def _is_echo(number: signal.Signals, begun: dict[signal.Signals, float]) -> bool:
    """Whether a signal is the same request as one that came before, at the time in ``begun``."""
    return number in begun and time.monotonic() - begun[number] < _ECHO


def _listen(react: Callable[[signal.Signals], None], names: Sequence[str] = _STOPPING) -> None:
    loop = asyncio.get_running_loop()
    for name in names:
        number = getattr(signal, name, None)
        if number is None or (name == "SIGHUP" and signal.getsignal(number) is signal.SIG_IGN):  # started by nohup
            continue
        with suppress(NotImplementedError):  # Windows' loops have no signal handlers
            loop.add_signal_handler(number, react, number)


def _end_by(number: signal.Signals, why: str) -> None:
    """End as whoever doesn't handle the signal does, so that the exit status tells of it."""
    log.warning(why, signal=number.name)
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)
    os._exit(128 + number)  # where the kernel ignores it: the first process of a container (pid_namespaces(7))


def _give_up(seconds: float) -> None:
    log.error("not everything has ended in time: the process ends", seconds=seconds)
    os._exit(1)
