"""The demo's news as pages: served on a free port of this machine, or written into a folder as files."""

import asyncio
import re
from collections import deque
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from html import unescape
from pathlib import Path
from urllib.parse import quote, unquote_plus, urlsplit

from aiohttp import ClientSession, web

from adapters.web.access import WebAccess
from bot.app.root import App
from bot.app.web import web_server
from bot.domain.places import Place
from bot.ports import Answer
from bot.ports.web_chat import ChatRoom

_MOST_FILES = 200
"""Pages that are written, at most; the sample news have about a hundred."""
_ADDRESS = re.compile(r'(?P<name>href|src)="(?P<address>/[^"]*)"')
"""A link within the site: addresses in pages are escaped, and stand in double marks."""
_PRESS = re.compile(r'<form class="press"[^>]*>(?:(?!</form>).)*<button([^>]*)>([^<]*)</button></form>', re.DOTALL)
"""A drawn button."""
_FORM = re.compile(r"<form\b.*?</form>", re.DOTALL)
"""Needs a server."""
_OF_THE_SERVER = re.compile(r'<(?:link rel="(?:canonical|alternate)"|meta property="og:url")[^>]*>\n?')
"""Names the server's addresses, which are gone when the files are read."""
_FOLLOWED = re.compile(r"/(?:(?:people|articles)/\d+|who|compare|feeds|chat|static/[\w.-]+)?")
"""Paths of pages that become files."""


@asynccontextmanager
async def serve_pages(app: App, place: Place, answer: Answer, room: ChatRoom | None = None) -> AsyncIterator[str]:
    """Serve the pages for this machine alone, as whoever looks at ``place`` sees them; yields their address."""
    server = web_server(app, WebAccess("127.0.0.1", 0), place, answer, room)
    runner = web.AppRunner(server.application(), access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/"
    finally:
        await runner.cleanup()


async def write_pages(address: str, folder: Path, questions: Sequence[str]) -> int:
    """Write the pages that are served at ``address`` as files that link to each other; returns their number.

    ``questions`` are asked of *Who said it?*, each with a file of its own.
    """
    waiting = deque(["/", *(f"/who?q={quote(question)}" for question in questions)])
    bodies: dict[str, tuple[bytes, str]] = {}
    async with ClientSession() as session:
        while waiting and len(bodies) < _MOST_FILES:
            path = waiting.popleft()
            if path in bodies:
                continue
            async with session.get(address.rstrip("/") + path) as response:
                response.raise_for_status()
                bodies[path] = await response.read(), response.content_type
            if bodies[path][1] == "text/html":
                waiting += _links(bodies[path][0].decode())
    files = {
        _file_name(path): _for_files(body.decode()).encode() if kind == "text/html" else body
        for path, (body, kind) in bodies.items()
    }
    await asyncio.to_thread(_write_files, folder, files)
    return len(files)


def _links(page: str) -> Iterator[str]:
    for match in _ADDRESS.finditer(page):
        parts = urlsplit(unescape(match["address"]))
        if _FOLLOWED.fullmatch(parts.path):
            yield parts.path


def _for_files(page: str) -> str:
    """A page without what needs a server, whose links lead to files."""

    def relative(match: re.Match[str]) -> str:
        parts = urlsplit(unescape(match["address"]))
        name = _file_name(parts.path) if _FOLLOWED.fullmatch(parts.path) else "index.html"
        return f'{match["name"]}="{name}{"#" + parts.fragment if parts.fragment else ""}"'

    return _ADDRESS.sub(relative, _OF_THE_SERVER.sub("", _FORM.sub("", _PRESS.sub(r"<span\1>\2</span>", page))))


def _file_name(path: str) -> str:
    """ "people-5.html" for "/people/5"; a question's file has the question's words in its name."""
    parts = urlsplit(path)
    if parts.path.startswith("/static/"):
        return parts.path.rpartition("/")[2]
    question = unquote_plus(parts.query.removeprefix("q="))
    words = "-".join(re.findall(r"[a-z0-9]+", f"{parts.path} {question}".lower()))
    return f"{words[:80] or 'index'}.html"


def _write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files in place of those of an earlier tour."""
    folder.mkdir(parents=True, exist_ok=True)
    for ending in ("html", "css", "js", "svg"):
        for old in folder.glob(f"*.{ending}"):
            old.unlink()
    for name, content in files.items():
        (folder / name).write_bytes(content)
