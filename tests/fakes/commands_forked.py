"""Runs programs as forks of a process that has imported everything, since starting Python with all imports takes two
seconds.

Each program is still a process of its own, with its own arguments, environment, folder and files; it is killed, and
ends, as any Python program does. This module is both sides: ``CommandServer`` starts ``python -m
tests.fakes.commands_forked`` and asks it for programs over a socket. The process ends when its standard input ends,
that is with its parent.
"""

import asyncio
import atexit
import gc
import importlib
import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, suppress
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO, Self

from bot.ingest.sites.authority import load_suffixes

ROOT = Path(__file__).parents[2]
_IMPORTED = (
    *("bot.cli", "bot.app.root", "bot.app.serving", "bot.store.migrations.run", "trafilatura", "feedparser"),
    *(f"bot.shell.{path.stem}" for path in sorted((ROOT / "bot" / "shell").glob("[a-z]*.py"))),
    *("adapters.discord.adapter", "adapters.slack.adapter", "rich.markdown", "rich.table", "typer._adapters"),
)
"""What programs import; a module that isn't listed is imported by each program that needs it."""

SHARED = "TEST_COMMAND_SERVER"
"""The environment's variable with the address of a server that several processes use."""

Files = tuple[BinaryIO, BinaryIO, BinaryIO]


class CommandServer:
    """A process whose forks run programs; it ends with this process, unless it is another's, named by ``SHARED``."""

    def __init__(self) -> None:
        self._ending = ExitStack()
        self.address = os.environ.get(SHARED) or self._started()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def start(
        self,
        program: str,
        arguments: Sequence[str],
        folder: Path,
        environment: Mapping[str, str],
        files: Files,
    ) -> "ForkedProgram":
        """Start ``program`` (``module:function``) with ``files`` as standard input, output and error."""
        request = {"program": program, "arguments": arguments, "folder": str(folder), "environment": dict(environment)}
        connection = socket.socket(socket.AF_UNIX)
        connection.connect(self.address)
        socket.send_fds(connection, [json.dumps(request).encode() + b"\n"], [file.fileno() for file in files])
        return ForkedProgram(connection)

    def close(self) -> None:
        """End it, unless others use it too."""
        self._ending.close()

    def _started(self) -> str:
        folder = self._ending.enter_context(TemporaryDirectory(prefix="quotewire-commands-"))
        address = f"{folder}/socket"
        command = (sys.executable, "-m", "tests.fakes.commands_forked")
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(address)
            listener.listen()  # who connects waits until everything is imported
            given = (listener.fileno(),)
            process = subprocess.Popen([*command, str(given[0])], cwd=ROOT, stdin=subprocess.PIPE, pass_fds=given)
        self._ending.callback(process.communicate)
        return address


class ForkedProgram:
    """A program that was started; to be waited for."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._answers = connection.makefile("rb")
        self.pid = int(self._answers.readline())
        self.returncode: int | None = None

    @property
    def is_running(self) -> bool:
        """Whether it hasn't ended yet."""
        return self.returncode is None and not select.select([self._connection], [], [], 0)[0]

    def kill(self) -> None:
        """Send SIGKILL, unless it has ended."""
        self._send(signal.SIGKILL)

    def terminate(self) -> None:
        """Send SIGTERM, unless it has ended."""
        self._send(signal.SIGTERM)

    async def ended(self, patience: float) -> int:
        """As ``wait``; the event loop goes on meanwhile, and who is cancelled takes nothing along."""
        end = time.monotonic() + patience
        while self.is_running and time.monotonic() < end:
            await asyncio.sleep(0.01)
        return self.wait(max(0.001, end - time.monotonic()))

    def wait(self, timeout: float) -> int:
        """Its exit code, negative where a signal ended it. Blocks.

        Raises:
            TimeoutError: it ran on for ``timeout`` seconds, and was killed.
        """
        if self.returncode is not None:
            return self.returncode
        self._connection.settimeout(timeout)
        try:
            self.returncode = int(self._answers.readline())
        except TimeoutError:
            self.kill()
            raise
        finally:
            self._answers.close()
            self._connection.close()
        return self.returncode

    def _send(self, number: signal.Signals) -> None:
        if self.is_running:
            with suppress(ProcessLookupError):  # it has ended, and its exit code is on the way
                os.kill(self.pid, number)


def _serve(listener: socket.socket) -> dict[str, Any] | None:
    """Fork for each program, and tell who asked its process id and how it ended. Returns in the fork, with what it is
    to run; and ``None`` once standard input ends."""
    running: dict[int, socket.socket] = {}
    woken, waker = socket.socketpair()
    waker.setblocking(False)
    signal.set_wakeup_fd(waker.fileno())
    signal.signal(signal.SIGCHLD, lambda *_: None)  # only a signal that is handled wakes
    while True:
        ready, _, _ = select.select([listener, woken, sys.stdin.fileno()], [], [])
        if woken in ready:
            woken.recv(65536)
            _tell_ended(running)
        if listener in ready:
            connection, _ = listener.accept()
            if (request := _received(connection)) is None:
                continue
            if (pid := os.fork()) == 0:
                signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                signal.set_wakeup_fd(-1)
                for own in (listener, woken, waker, connection, *running.values()):
                    own.close()
                return request
            for descriptor in request["files"]:
                os.close(descriptor)
            connection.sendall(f"{pid}\n".encode())
            running[pid] = connection
        elif sys.stdin.fileno() in ready:
            return None


def _tell_ended(running: dict[int, socket.socket]) -> None:
    """Tell who asked for the programs that have ended; one of them may be gone itself."""
    with suppress(ChildProcessError):
        while (ended := os.waitpid(-1, os.WNOHANG))[0]:
            pid, status = ended
            with running.pop(pid) as connection, suppress(OSError):
                connection.sendall(f"{os.waitstatus_to_exitcode(status)}\n".encode())


def _received(connection: socket.socket) -> dict[str, Any] | None:
    """What a program is to run; ``files`` are its descriptors. ``None`` where who asked is gone."""
    message, descriptors, _, _ = socket.recv_fds(connection, 65536, 3)
    while not message.endswith(b"\n"):
        if not (more := connection.recv(65536)):
            return None
        message += more
    return {**json.loads(message), "files": descriptors}


def _become(request: dict[str, Any]) -> None:
    """Turn this process into the program of the request."""
    for number, descriptor in enumerate(request["files"]):
        os.dup2(descriptor, number)
        os.close(descriptor)
    sys.stdin = open(0, closefd=False)  # noqa: SIM115 - they stay open until the process ends
    sys.stdout = open(1, "w", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", buffering=1, errors="backslashreplace", closefd=False)  # noqa: SIM115
    os.chdir(request["folder"])
    os.environ.clear()
    os.environ.update(request["environment"])
    tempfile.tempdir = None  # it goes by the environment, too
    module, _, function = request["program"].partition(":")
    sys.argv = [module, *request["arguments"]]
    getattr(importlib.import_module(module), function)()


class _QuickEnd:
    """Ends the process without taking everything that was imported apart: that takes 25 times as long as a short
    program. ``after_all`` is registered first, so that it runs after all else that runs at exit."""

    code: int | None = None
    """The exit code of a program that has returned or called ``sys.exit``; others end as any Python does."""

    def run(self, program: Callable[[], None]) -> None:
        try:
            program()
        except SystemExit as error:
            self.code = error.code if isinstance(error.code, int) else None
            raise
        self.code = 0

    def after_all(self) -> None:
        if self.code is not None:
            for stream in (sys.stdout, sys.stderr):
                if not stream.closed:
                    stream.flush()
            os._exit(self.code)


def _main() -> None:
    end = _QuickEnd()
    atexit.register(end.after_all)
    for module in _IMPORTED:
        importlib.import_module(module)
    load_suffixes()  # as each program does that opens the bot
    gc.freeze()  # forks needn't look through all that, which would also copy it
    request = _serve(socket.socket(fileno=int(sys.argv[1])))
    if request is None:
        end.code = 0
    else:
        end.run(partial(_become, request))


if __name__ == "__main__":
    _main()
