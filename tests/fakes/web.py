"""A small web server on loopback whose pages a test can set and change, with the faults that real ones have."""

import asyncio
import gzip
import zlib
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from hashlib import sha256

from aiohttp import web

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class FakeSite:
    """``address`` is ``http://127.0.0.1:<port>``; ``asked`` counts requests by path and query as they came."""

    address: str = ""
    port: int = 0
    asked: Counter[str] = field(default_factory=Counter)
    agents: set[str] = field(default_factory=set)
    _handlers: dict[str, Handler] = field(default_factory=dict)

    def url(self, path: str) -> str:
        """The full address of a path."""
        return f"{self.address}{path}"

    def on(self, path: str, handler: Handler) -> str:
        """Answer a path with a handler."""
        self._handlers[path] = handler
        return self.url(path)

    def serve(
        self,
        path: str,
        body: str | bytes,
        content_type: str = "text/html; charset=utf-8",
        *,
        status: int = 200,
        headers: dict[str, str] | None = None,
        validators: bool = False,
    ) -> str:
        """Answer a path with a body; ``validators`` adds ETag and Last-Modified and answers 304 to them."""
        data = body.encode() if isinstance(body, str) else body
        tag = f'"{sha256(data).hexdigest()[:16]}"'
        extra = {"Content-Type": content_type, **(headers or {})}
        if validators:
            extra |= {"ETag": tag, "Last-Modified": format_datetime(datetime(2026, 1, 2, tzinfo=UTC), usegmt=True)}

        async def answer(request: web.Request) -> web.Response:
            if validators and request.headers.get("If-None-Match") == tag:
                return web.Response(status=304, headers={"ETag": tag})
            return web.Response(body=data, status=status, headers=extra)

        return self.on(path, answer)

    def redirect(self, path: str, target: str, status: int = 302) -> str:
        """Answer a path with a redirect."""
        return self.serve(path, b"", status=status, headers={"Location": target})

    def slow(self, path: str, seconds: float) -> str:
        """Answer a path only after a while."""

        async def answer(_: web.Request) -> web.Response:
            await asyncio.sleep(seconds)
            return web.Response(text="at last")

        return self.on(path, answer)

    def drip(self, path: str, pause: float) -> str:
        """Answer a path with a byte every ``pause`` seconds, for ever."""

        async def answer(request: web.Request) -> web.StreamResponse:
            response = web.StreamResponse(headers={"Content-Type": "text/html"})
            await response.prepare(request)
            while True:
                await response.write(b"x")
                await asyncio.sleep(pause)

        return self.on(path, answer)

    def cut(self, path: str) -> str:
        """Promise more bytes than are sent, and hang up."""

        async def answer(request: web.Request) -> web.StreamResponse:
            response = web.StreamResponse(headers={"Content-Type": "text/html", "Content-Length": "5000"})
            await response.prepare(request)
            await response.write(b"<html><body>half a page")
            assert request.transport is not None
            request.transport.abort()
            return response

        return self.on(path, answer)

    def overstated(self, path: str, body: bytes) -> str:
        """Announce more bytes than there are, and close the connection after them."""

        async def answer(request: web.Request) -> web.StreamResponse:
            response = web.StreamResponse(headers={"Content-Length": str(len(body) + 100)})
            await response.prepare(request)
            await response.write(body)
            assert request.transport is not None
            request.transport.close()
            return response

        return self.on(path, answer)

    def hang_up(self, path: str) -> str:
        """Close the connection without an answer."""

        async def answer(request: web.Request) -> web.StreamResponse:
            assert request.transport is not None
            request.transport.abort()
            return web.Response()

        return self.on(path, answer)

    def bomb(self, path: str, megabytes: int, encoding: str = "gzip") -> str:
        """A small answer that unpacks to very many bytes.

        After a full flush each megabyte is packed alike, so it is packed once. Only the checksum at the very end is
        then wrong, where nobody ever comes.
        """
        pack = zlib.compressobj(9, wbits=zlib.MAX_WBITS | (16 if encoding == "gzip" else 0))
        first, each = (pack.compress(bytes(1_000_000)) + pack.flush(zlib.Z_FULL_FLUSH) for _ in range(2))
        packed = first + each * (megabytes - 1) + pack.flush()
        return self.serve(path, packed, headers={"Content-Encoding": encoding})

    def garbled(self, path: str) -> str:
        """Say that the body is compressed when it isn't."""
        return self.serve(path, b"this is no gzip", headers={"Content-Encoding": "gzip"})

    def zipped(self, path: str, body: bytes, content_type: str = "text/html; charset=utf-8") -> str:
        """A body that is compressed, honestly."""
        return self.serve(path, gzip.compress(body), content_type, headers={"Content-Encoding": "gzip"})

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        self.asked[request.raw_path] += 1
        self.agents.add(request.headers.get("User-Agent", ""))
        handler = self._handlers.get(request.raw_path) or self._handlers.get(request.path)
        if handler is None:
            return web.Response(status=404, text="nothing here")
        return await handler(request)


@asynccontextmanager
async def open_site() -> AsyncIterator[FakeSite]:
    """A site on a free port of 127.0.0.1."""
    site = FakeSite()
    application = web.Application()
    application.router.add_route("*", "/{path:.*}", site._answer)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1, handler_cancellation=True)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        site.port = runner.addresses[0][1]
        site.address = f"http://127.0.0.1:{site.port}"
        yield site
    finally:
        await runner.cleanup()


def article_page(title: str, *paragraphs: str, head: str = "", before: str = "") -> str:
    """An article page as simple sites make it."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<!doctype html><html lang='en'><head><title>{title}</title>{head}</head><body>{before}"
        f"<nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav><article><h1>{title}</h1>{text}</article>"
        f"<footer>All rights reserved.</footer></body></html>"
    )


def rss(*items: str, title: str = "The Harbour Post", head: str = "") -> str:
    """An RSS 2.0 document."""
    return (
        f"<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>{title}</title>"
        f"<link>https://harbourpost.example/</link>{head}{''.join(items)}</channel></rss>"
    )


def item(link: str, title: str = "A title", guid: str | None = None, summary: str = "", more: str = "") -> str:
    """An item of RSS; ``summary`` is escaped HTML already."""
    identity = f"<guid isPermaLink='false'>{guid}</guid>" if guid is not None else ""
    return f"<item><title>{title}</title><link>{link}</link>{identity}<description>{summary}</description>{more}</item>"
