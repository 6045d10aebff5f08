"""Runs the real ``quotewire`` command in a process of its own, without this machine's settings."""

import asyncio
import atexit
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any, TypeVar

from config import Settings, variable
from tests.fakes.commands_forked import CommandServer, ForkedProgram
from tests.fakes.patience import LONG

QUOTEWIRE = Path(sys.executable).with_name("quotewire")
T = TypeVar("T")


class CommandEndedError(Exception):
    """A command that should still run has ended; the text has the last lines of its log."""


@dataclass(frozen=True, slots=True)
class Ran:
    """The result of a command: exit code and output."""

    code: int
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class Shell:
    """Runs commands in ``folder`` with these settings (names as in the environment).

    ``entry`` is the function that is the command, ``program`` the same as a program of its own.
    """

    folder: Path
    settings: dict[str, str]
    program: tuple[str, ...] = (str(QUOTEWIRE),)
    entry: str = "bot.entry:start"

    @property
    def environment(self) -> dict[str, str]:
        ours = {variable(field) for field in Settings.model_fields}
        kept = {name: value for name, value in os.environ.items() if name not in ours}
        database = f"sqlite:///{self.folder / 'bot.db'}"
        # Sites on the loopback need no pause between two of their pages.
        for_tests = {"QUOTEWIRE_DATABASE_URL": database, "QUOTEWIRE_HOST_PAUSE": "0"}
        return {**kept, "COLUMNS": "200", **for_tests, **self.settings}

    @property
    def log(self) -> Path:
        """What ``running`` commands told."""
        return self.folder / "log.txt"

    async def run(self, *arguments: str, given: str = "") -> Ran:
        """Run a command to its end; the time-out only ends a test that has failed."""
        with TemporaryFile() as stdin, TemporaryFile() as stdout, TemporaryFile() as stderr:
            stdin.write(given.encode())
            stdin.seek(0)
            files = (stdin, stdout, stderr)
            started = command_server().start(self.entry, arguments, self.folder, self.environment, files)
            code = await asyncio.to_thread(started.wait, LONG)
            stdout.seek(0)
            stderr.seek(0)
            return Ran(code, stdout.read().decode(), stderr.read().decode())

    async def run_anew(self, *arguments: str, given: str = "") -> Ran:
        """As ``run``, with a Python that starts for it, and pipes: where the start is what is tested."""
        process = await asyncio.create_subprocess_exec(
            *self.program, *arguments, cwd=self.folder, env=self.environment, stdin=PIPE, stdout=PIPE, stderr=PIPE
        )
        async with asyncio.timeout(LONG):
            out, err = await process.communicate(given.encode())
        return Ran(process.returncode or 0, out.decode(), err.decode())

    async def while_running(self, process: Process, wait: Coroutine[Any, Any, T]) -> T:
        """What ``wait`` returns, as long as the process of ``running_anew`` lives.

        Raises:
            CommandEndedError: it ended before.
        """
        waiting, ending = asyncio.ensure_future(wait), asyncio.ensure_future(process.wait())
        try:
            await asyncio.wait((waiting, ending), return_when=asyncio.FIRST_COMPLETED)
            if not waiting.done():
                last = self.log.read_text(errors="replace").splitlines()[-10:]
                raise CommandEndedError("\n".join([f"quotewire ended with code {process.returncode}:", *last]))
            return waiting.result()
        finally:
            waiting.cancel()
            ending.cancel()
            await asyncio.gather(waiting, ending, return_exceptions=True)

    @asynccontextmanager
    async def running(self, *arguments: str) -> AsyncIterator[ForkedProgram]:
        """A command that runs until the end of the block, then is asked to stop (SIGTERM). It logs to ``log``."""
        with TemporaryFile() as nothing, self.log.open("ab") as log:
            files = (nothing, log, log)
            program = command_server().start(self.entry, arguments, self.folder, self.environment, files)
        try:
            yield program
        finally:
            program.terminate()
            await program.ended(LONG)

    @asynccontextmanager
    async def running_anew(self, *arguments: str) -> AsyncIterator[Process]:
        """As ``running``, with a Python that starts for it: where the start is what is tested, or measured."""
        with self.log.open("ab") as log:
            process = await asyncio.create_subprocess_exec(
                *self.program, *arguments, cwd=self.folder, env=self.environment, stdin=DEVNULL, stdout=log, stderr=log
            )
        try:
            yield process
        finally:
            if process.returncode is None:
                process.send_signal(signal.SIGTERM)
            async with asyncio.timeout(LONG):
                await process.wait()


@cache
def command_server() -> CommandServer:
    """The server for all commands of this process."""
    server = CommandServer()
    atexit.register(server.close)
    return server
