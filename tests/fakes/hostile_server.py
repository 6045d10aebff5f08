"""A web server on loopback that is made to hold up whoever reads it, by the path that is asked for."""

import asyncio
import gzip
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from functools import cache

_LONGEST = 120.0
"""Seconds after which every answer ends: a test that went wrong leaves nothing running."""
_ATTRIBUTES, _MEMBERS, _COMMENTS, _ENTRIES = 300_000, 200_000, 100_000, 100_000

Write = Callable[[bytes], Awaitable[None]]


async def drip(write: Write) -> None:
    """A byte a second."""
    await write(_head("Content-Length: 100000"))
    while True:
        await write(b"<")
        await asyncio.sleep(1.0)


async def silence(_write: Write) -> None:
    """Nothing at all."""
    await asyncio.sleep(_LONGEST)


async def chunks(write: Write) -> None:
    """A body without an end, in chunks of one byte."""
    await write(_head("Transfer-Encoding: chunked"))
    while True:
        await write(b"1\r\nx\r\n" * 10_000)


async def early(write: Write) -> None:
    """Interim answers without an end (RFC 8297)."""
    while True:
        await write(b"HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n" * 1_000)


async def headers(write: Write) -> None:
    """A head without an end."""
    await write(b"HTTP/1.1 200 OK\r\n")
    number = 0
    while True:
        number += 1
        await write(b"X-%d: y\r\n" % number)
        await asyncio.sleep(0.001)


async def members(write: Write) -> None:
    """A body of very many members of gzip (RFC 1952, 2.2)."""
    await write(_head(f"Content-Encoding: gzip\r\nContent-Length: {len(_members())}"))
    await write(_members())


async def attributes(write: Write) -> None:
    """A feed with one element of very many attributes."""
    await _send(write, _attributes())


async def comments(write: Write) -> None:
    """A feed and its entries full of comments that don't end."""
    await _send(write, _feed(b"<!--" * _COMMENTS) + b"<!--" * _COMMENTS)


async def entries(write: Write) -> None:
    """A feed with very many entries, whose pages are slow."""
    await _send(write, _entries())


async def slow_page(write: Write) -> None:
    """The page of such an entry: its text comes, slowly."""
    await asyncio.sleep(3.0)
    await _send(write, b"<html><body><p>" + b"Nothing happened here today, they said. " * 20 + b"</p></body></html>")


async def plain(write: Write) -> None:
    """A feed as others have it."""
    await _send(write, _feed(b"x"))


KINDS: dict[str, Callable[[Write], Awaitable[None]]] = {
    "drip": drip,
    "silence": silence,
    "chunks": chunks,
    "early": early,
    "headers": headers,
    "members": members,
    "attributes": attributes,
    "comments": comments,
    "entries": entries,
    "slow_page": slow_page,
    "plain": plain,
}


@asynccontextmanager
async def open_hostile() -> AsyncIterator[int]:
    """The server; its port. ``/<kind>/anything`` is answered in that way."""
    server = await asyncio.start_server(_answer, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        for task in asyncio.all_tasks():
            if task.get_name() == _NAME:
                task.cancel()


_NAME = "hostile answer"


async def _answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    task = asyncio.current_task()
    assert task is not None
    task.set_name(_NAME)

    async def write(data: bytes) -> None:
        writer.write(data)
        await writer.drain()

    try:
        async with asyncio.timeout(_LONGEST):
            with suppress(OSError, asyncio.IncompleteReadError):
                while request := await reader.readuntil(b"\r\n\r\n"):
                    kind = request.split(b" ")[1].decode().split("/")[1]
                    await KINDS.get(kind, plain)(write)
    except TimeoutError:
        pass
    finally:
        writer.close()


def _head(*lines: str) -> bytes:
    return "\r\n".join(["HTTP/1.1 200 OK", "Content-Type: application/rss+xml", *lines, "", ""]).encode()


async def _send(write: Write, body: bytes) -> None:
    await write(_head(f"Content-Length: {len(body)}"))
    await write(body)


def _feed(description: bytes) -> bytes:
    item = b"<item><title>Strike</title><link>/slow_page/1</link><description>" + description + b"</description></item>"
    return b"<?xml version='1.0'?><rss version='2.0'><channel><title>x</title>" + item + b"</channel></rss>"


@cache
def _members() -> bytes:
    return gzip.compress(b"x") * _MEMBERS


@cache
def _attributes() -> bytes:
    listed = b" ".join(b"a%d='1'" % number for number in range(_ATTRIBUTES))
    return b"<rss version='2.0'><channel><title>x</title><item " + listed + b"><title>x</title></item></channel></rss>"


@cache
def _entries() -> bytes:
    items = b"".join(
        b"<item><title>Entry %d</title><link>/slow_page/%d</link></item>" % (number, number)
        for number in range(_ENTRIES)
    )
    return b"<?xml version='1.0'?><rss version='2.0'><channel><title>x</title>" + items + b"</channel></rss>"
