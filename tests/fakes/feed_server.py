"""A server of many feeds in a process of its own, which costs little itself: for measurements."""

import asyncio
import contextlib
import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection

from tests.fakes.web import article_page, item, rss

ENTRIES = 1
"""Items of each feed."""
SAID = "“The quay opens on Monday, and not a day later,” said Mara Lindqvist, the harbour master of Odalys."


DEAD = "127.2"
"""The beginning of hosts' numbers that never answer."""


class _Answering(asyncio.Protocol):
    """Answers ``/feed/N`` with a feed that has ``ENTRIES`` items, and everything else but ``/robots.txt`` with an
    article; ``latency`` is in seconds. With ``validators`` a feed has an ETag, and answers 304 to it."""

    def __init__(self, latency: float, validators: bool) -> None:
        self._latency = latency
        self._validators = validators
        self._received = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        while (end := self._received.find(b"\r\n\r\n")) >= 0:
            head, self._received = self._received[:end], self._received[end + 4 :]
            if f"host: {DEAD}.".encode() in head.lower():
                continue
            answer = self._answer(head)
            if self._latency:
                asyncio.get_running_loop().call_later(self._latency, self._send, answer)
            else:
                self._send(answer)

    def _send(self, answer: bytes) -> None:
        if self._transport is not None and not self._transport.is_closing():
            self._transport.write(answer)

    def _answer(self, head: bytes) -> bytes:
        path = head.split(b" ", 2)[1].decode()
        if path == "/robots.txt":
            return b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
        if not path.startswith("/feed/"):
            return _whole(article(path).encode(), "text/html; charset=utf-8")
        tag = f'"{path}"'
        if self._validators and b"if-none-match" in head.lower():
            return f"HTTP/1.1 304 Not Modified\r\nETag: {tag}\r\n\r\n".encode()
        return _whole(feed(path).encode(), "application/rss+xml", f"ETag: {tag}\r\n" if self._validators else "")


def _whole(body: bytes, content_type: str, more: str = "") -> bytes:
    return (
        f"HTTP/1.1 200 OK\r\nContent-Type: {content_type}\r\n{more}Content-Length: {len(body)}\r\n\r\n".encode() + body
    )


def feed(path: str) -> str:
    """The feed at a path; ``/feed/N?own=M`` has M articles of its own, all others have the same one."""
    path, _, many = path.partition("?own=")
    own = path.removeprefix("/feed") if many else ""
    count = int(many or ENTRIES)
    items = [item(f"{own}/story/{number}", f"Quay {number} opens", guid=f"{number}") for number in range(count)]
    return rss(*items)


def article(path: str) -> str:
    """The page at a path: some twenty sentences with two quotations."""
    words = " ".join(
        f"The {path} crane number {number} lifts the containers of the day onto the ship." for number in range(15)
    )
    more = f"“Nobody of {path} was hurt,” captain Ilse Maron told reporters when the ferry had moored at last."
    return article_page(f"Quay of {path} opens", SAID, words, more, words)


def _serve(connection: Connection, address: str, latency: float, validators: bool) -> None:
    async def run() -> None:
        loop = asyncio.get_running_loop()
        server = await loop.create_server(lambda: _Answering(latency, validators), address, 0, backlog=1000)
        connection.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(run())


@contextmanager
def feed_server(latency: float = 0.0, *, validators: bool = True, everywhere: bool = False) -> Iterator[int]:
    """The server's port on 127.0.0.1; ``everywhere``: on all numbers of this machine, 127.0.0.0/8 among them."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(
        target=_serve, args=(theirs, "0.0.0.0" if everywhere else "127.0.0.1", latency, validators), daemon=True
    )
    process.start()
    try:
        yield ours.recv()
    finally:
        process.terminate()
        process.join()
