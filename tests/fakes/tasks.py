"""Tasks for worker processes. This module imports little, since each process that does one loads it."""

import os
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from bot.domain.errors import RefusedError


def double(number: int) -> int:
    return number * 2


def process(_: object = None) -> int:
    return os.getpid()


def loaded(modules: Sequence[str]) -> list[str]:
    """Which of the modules this process has loaded."""
    return [module for module in modules if module in sys.modules]


def toil(seconds: float) -> int:
    """Use ``seconds`` of processor time, however busy the machine is; the process's id."""
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass
    return os.getpid()


def toil_for_ever(marker: str) -> None:
    """Never end; make the file ``marker`` first."""
    Path(marker).touch()
    while True:
        pass


def wait_for(marker: str, released: str) -> str:
    """Make the file ``marker``, and end when there is a file ``released``."""
    Path(marker).touch()
    while not Path(released).exists():
        time.sleep(0.005)
    return "released"


def refuse() -> None:
    raise RefusedError("refused: a good reason")


def fail() -> None:
    raise ZeroDivisionError("oh")


def die() -> None:
    os._exit(7)


def eat() -> int:
    return len(bytearray(8 * 1024**3))


def unpicklable() -> object:
    return lambda: None


def die_once(marker: str) -> str:
    """Kill this process, but only where no earlier try left its mark."""
    if not Path(marker).exists():
        Path(marker).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return "done"
