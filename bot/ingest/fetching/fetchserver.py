"""The process that fetches: asked over its standard input, answers over its standard output (``frames.py``).

Parsing HTTP, unpacking bodies and TLS keep an event loop busy: here it isn't the chat's event loop. ``apart.py`` starts
this process; it ends with the bot, also when that is killed.
"""

import asyncio
import contextlib
import logging
import os
import signal
import sys
import traceback
import warnings
from dataclasses import fields
from typing import Any

from bot.domain.errors import FetchError, RefusedError
from bot.domain.fetched import Fetched
from bot.ingest.fetching.failures import StatusError
from bot.ingest.fetching.fetch import GuardedFetcher
from bot.ingest.fetching.frames import pack, read_frame
from bot.ingest.sites.authority import load_suffixes
from bot.text.characters import plain
from bot.texts import fetching as say

_NICENESS = 5
"""What is added to the niceness of this process (0–19): the chat's process goes before it."""
_LONGEST_TRACE = 20_000
"""Characters of a traceback that are passed on; the end says what happened and is kept."""
_LARGEST_PART = 1_000_000
"""Bytes that the reader of standard input buffers before it stops reading from the pipe."""


async def serve_fetches() -> None:
    """Answer requests until standard input ends."""
    reader, writer = await _pipes()
    settings = await read_frame(reader)
    if settings is None:
        return
    running: dict[int, asyncio.Task[None]] = {}
    async with GuardedFetcher(**settings[0]) as fetcher:
        while (frame := await read_frame(reader)) is not None:
            request = frame[0]
            number = request.pop("number")
            if "cancel" in request:
                if number in running:
                    running[number].cancel()
                continue
            task = running[number] = asyncio.create_task(_answer(fetcher, number, request, writer))
            task.add_done_callback(lambda _, number=number: running.pop(number))  # type: ignore[misc]
        for task in running.values():
            task.cancel()


async def _answer(fetcher: GuardedFetcher, number: int, request: dict[str, Any], writer: asyncio.StreamWriter) -> None:
    try:
        fetched = await _fetched(fetcher, request)
        frame = pack({"number": number, **head_of(fetched)}, fetched.body)
    except FetchError as error:
        frame = pack({"number": number, **failure_of(error)})
    except Exception as error:  # a bug: the caller gets an error, and the process goes on
        trace = plain(traceback.format_exc())[-_LONGEST_TRACE:]  # for the bot's log, which knows what is secret
        broken = FetchError(say.FETCHING_FAILED.format(error=type(error).__name__))
        frame = pack({"number": number, "trace": trace, **failure_of(broken)})
    writer.write(frame)
    await writer.drain()


async def _fetched(fetcher: GuardedFetcher, request: dict[str, Any]) -> Fetched:
    """What is fetched; of the answer to a form only the status counts."""
    if "form" not in request:
        return await fetcher.fetch(**request)
    return Fetched(request["url"], request["url"], await fetcher.post(**request), b"", "")


def head_of(fetched: Fetched) -> dict[str, Any]:
    """The head of a frame with an answer: everything except the body."""
    return {field.name: getattr(fetched, field.name) for field in fields(fetched) if field.name != "body"}


def failure_of(error: FetchError) -> dict[str, Any]:
    """The head of a frame with a failure."""
    failure: dict[str, Any] = {"error": str(error), "refused": isinstance(error, RefusedError)}
    if isinstance(error, RefusedError):
        failure |= {"on_the_way": error.on_the_way}
    if isinstance(error, StatusError):
        failure |= {"code": error.status, "retry_after": error.retry_after, "for_good": error.for_good}
    return failure


async def _pipes() -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader(limit=_LARGEST_PART)
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin.buffer)
    transport, protocol = await loop.connect_write_pipe(
        asyncio.streams.FlowControlMixin, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    )
    return reader, asyncio.StreamWriter(transport, protocol, None, loop)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the bot's to handle
    with contextlib.suppress(OSError, AttributeError):  # Windows has no niceness
        os.nice(_NICENESS)
    # Logging isn't set up in this process, so libraries' warnings about odd answers would go to the terminal.
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    load_suffixes()
    asyncio.run(serve_fetches())
