"""The bot's side of the fetching process: sends it requests, hands out its answers, replaces it when it dies.

It is a process of its own (``fetchserver.py``), since an answer that is made to keep a parser busy would hold up the
chat's event loop.
"""

import asyncio
import itertools
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Collection, Mapping
from contextlib import suppress
from types import TracebackType
from typing import Any, Self, Unpack

import structlog

from bot.domain.errors import FetchError, RefusedError
from bot.domain.fetched import Fetched
from bot.ingest.fetching.failures import StatusError
from bot.ingest.fetching.frames import pack, read_frame
from bot.ports.outside import FetchOptions
from bot.texts import fetching as say

_TRIES = 3
"""Maximum number of times a request is sent if the process dies over it; repeating a fetch does no harm, nor does
asking a hub twice for the same."""
_PATIENCE = 2.0
"""Seconds that the process gets to end by itself before it is killed."""
_LARGEST_PART = 1_000_000
"""Bytes that the reader of the process's output buffers before it stops reading from the pipe."""

log = structlog.get_logger(__name__)


class _GoneError(Exception):
    """The process ended before it answered."""


class FetchProcess:
    """Implements ``bot.ports.Fetcher`` and ``FormPoster`` by a process, which starts with the first fetch and is
    replaced when it dies. An asynchronous context manager."""

    def __init__(self, private_hosts: Collection[str] = (), user_agent: str = "Quotewire") -> None:
        self._settings = {"private_hosts": list(private_hosts), "user_agent": user_agent}
        self._numbers = itertools.count(1)
        self._child: _Child | None = None
        self._starting = asyncio.Lock()
        self._closed = False

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """End the process with its fetches; callers that wait for one are cancelled."""
        self._closed = True
        async with self._starting:
            if self._child is not None:
                await self._child.end()

    async def fetch(self, url: str, **options: Unpack[FetchOptions]) -> Fetched:
        """See ``bot.ports.Fetcher``."""
        return await self._ask(url, {"url": url, **options})

    async def post(self, url: str, form: Mapping[str, str], *, whose: str = "") -> int:
        """See ``bot.ports.hubs.FormPoster``."""
        return (await self._ask(url, {"url": url, "form": dict(form), "whose": whose})).status

    async def _ask(self, url: str, request: dict[str, Any]) -> Fetched:
        for _ in range(_TRIES):
            child = await self._started()
            try:
                return await child.ask(next(self._numbers), request)
            except _GoneError:
                log.warning("the fetching process died", pid=child.process.pid)
        raise FetchError(say.FETCHING_PROCESS_ENDED.format(url=url[:200]))

    async def _started(self) -> "_Child":
        async with self._starting:
            if self._closed:
                raise asyncio.CancelledError
            if self._child is None or self._child.is_gone:
                self._child = await _Child.start(self._settings)
            return self._child


class _Child:
    """The process, and the callers that wait for its answers."""

    def __init__(self, process: Process, writer: asyncio.StreamWriter, reader: asyncio.StreamReader) -> None:
        self.process = process
        self.is_gone = False
        self._writer = writer
        self._waiting: dict[int, asyncio.Future[Fetched]] = {}
        self._reading = asyncio.create_task(self._read(reader))

    @classmethod
    async def start(cls, settings: dict[str, Any]) -> Self:
        """Start the process."""
        # -P: modules in the folder in which the bot is started must not be imported instead of its own.
        command = (sys.executable, "-P", "-m", "bot.ingest.fetching.fetchserver")
        process = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE, limit=_LARGEST_PART)
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(pack(settings))
        return cls(process, process.stdin, process.stdout)

    async def ask(self, number: int, request: dict[str, Any]) -> Fetched:
        """The answer to a request.

        Raises:
            FetchError: see ``bot.ports.Fetcher``. _GoneError: the process ended before it answered.
        """
        answer: asyncio.Future[Fetched] = asyncio.get_running_loop().create_future()
        self._waiting[number] = answer
        self._writer.write(pack({"number": number, **request}))
        try:
            return await answer
        finally:
            del self._waiting[number]
            if answer.cancelled() and not self.is_gone:
                self._writer.write(pack({"number": number, "cancel": True}))

    async def end(self) -> None:
        """Let the process end, and wait for it."""
        for answer in self._waiting.values():
            answer.cancel()
        self.is_gone = True
        self._writer.close()  # the process ends at the end of its input
        try:
            await asyncio.wait_for(self._reading, _PATIENCE)
        except TimeoutError:
            with suppress(ProcessLookupError):
                self.process.kill()

    async def _read(self, reader: asyncio.StreamReader) -> None:
        """Pass answers to their callers until the process ends."""
        while (frame := await read_frame(reader)) is not None:
            head, body = frame
            answer = self._waiting.get(head.pop("number"))
            if answer is not None and not answer.done():
                _settle(answer, head, body)
        self.is_gone = True
        for answer in self._waiting.values():
            if not answer.done():
                answer.set_exception(_GoneError())
        try:
            await asyncio.wait_for(self.process.wait(), _PATIENCE)
        except TimeoutError:  # it closed its output without ending
            with suppress(ProcessLookupError):
                self.process.kill()


def _settle(answer: asyncio.Future[Fetched], head: dict[str, Any], body: bytes) -> None:
    if "trace" in head:
        log.error("a fetch broke", stack=head["trace"])
    if "error" not in head:
        answer.set_result(Fetched(body=body, **head))
    elif head["refused"]:
        answer.set_exception(RefusedError(head["error"], on_the_way=head["on_the_way"]))
    elif "code" in head:
        status = StatusError(head["error"], head["code"], head["retry_after"], for_good=head["for_good"])
        answer.set_exception(status)
    else:
        answer.set_exception(FetchError(head["error"]))
