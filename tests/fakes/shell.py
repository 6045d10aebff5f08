"""The real ``quotewire`` command in a process of its own, with nothing of this machine's settings."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from config import Settings, variable

QUOTEWIRE = Path(sys.executable).with_name("quotewire")


@dataclass(frozen=True, slots=True)
class Ran:
    """How a command ended."""

    code: int
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class Shell:
    """Runs commands in ``folder`` with these settings (names as in the environment)."""

    folder: Path
    settings: dict[str, str]

    @property
    def environment(self) -> dict[str, str]:
        ours = {variable(field) for field in Settings.model_fields}
        kept = {name: value for name, value in os.environ.items() if name not in ours}
        database = f"sqlite:///{self.folder / 'bot.db'}"
        return {**kept, "COLUMNS": "200", "QUOTEWIRE_DATABASE_URL": database, **self.settings}

    @property
    def log(self) -> Path:
        """What ``running`` commands told."""
        return self.folder / "log.txt"

    async def run(self, *arguments: str, given: str = "") -> Ran:
        """Run a command to its end; the time-out only ends a test that has failed."""
        process = await self._start(*arguments)
        async with asyncio.timeout(60):
            out, err = await process.communicate(given.encode())
        return Ran(process.returncode or 0, out.decode(), err.decode())

    @asynccontextmanager
    async def running(self, *arguments: str) -> AsyncIterator[Process]:
        """A command that runs until the end of the block, then is asked to stop (SIGTERM). It logs to ``log``."""
        with self.log.open("ab") as log:
            process = await asyncio.create_subprocess_exec(
                QUOTEWIRE, *arguments, cwd=self.folder, env=self.environment, stdin=DEVNULL, stdout=log, stderr=log
            )
        try:
            yield process
        finally:
            if process.returncode is None:
                process.send_signal(signal.SIGTERM)
            async with asyncio.timeout(30):
                await process.wait()

    async def _start(self, *arguments: str) -> Process:
        return await asyncio.create_subprocess_exec(
            QUOTEWIRE, *arguments, cwd=self.folder, env=self.environment, stdin=PIPE, stdout=PIPE, stderr=PIPE
        )
