"""``quotewire demo``: the real pipeline on sample news, with the terminal as the chat platform."""

import os
import re
import sys
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from aiohttp import web
from rich.console import Console

import seeds
from adapters.console.adapter import ConsoleAdapter
from bot import commands
from bot.app.root import App, open_app
from bot.domain.commands import Request, Value
from bot.domain.messages import Message
from bot.ops.clock import SystemClock
from bot.ports import Answer, Clock
from bot.shell.demo_chat import DemoChat
from bot.shell.demo_pages import serve_pages, write_pages
from bot.texts import shell as texts
from config import Settings

_WHO = "/quote who "
_BASE = "http://samples.invalid"
"""The address in the sample pages that is replaced by the address at which they are served."""


@dataclass(frozen=True, slots=True)
class Demo:
    """The bot with the sample sites followed, nothing of them read yet, and a chat with it; ``answer`` answers commands
    as the chat does, and ``room`` has what was said there."""

    app: App
    chat: ConsoleAdapter
    answer: Answer
    room: DemoChat


async def run_demo(settings: Settings) -> None:
    """Read the sample sites, post a digest, then prompt (without a terminal: play the tour)."""
    console = Console()
    console.print(texts.DEMO_BEGINS)
    async with open_demo(settings, console, _history()) as demo:
        await demo.app.ingest.poll_due()
        await demo.app.digests.post_now(demo.chat.here)
        await demo.app.outbox([demo.chat]).drain()
        async with serve_pages(demo.app, demo.chat.here, demo.answer, demo.room) as address:
            if sys.stdin is None or not sys.stdin.isatty():
                await demo.chat.tour(texts.DEMO_TOUR)
                folder = _pages_folder()
                count = await write_pages(
                    address, folder, [line.removeprefix(_WHO) for line in texts.DEMO_TOUR if _WHO in line]
                )
                console.print(texts.DEMO_PAGES.format(count=count), highlight=False)
                console.print((folder / "index.html").as_uri(), soft_wrap=True, highlight=False)
                return
            console.print(texts.DEMO_HOW_TO_ASK)
            console.print(texts.DEMO_PAGE_ADDRESS.format(address=address), highlight=False)
            await demo.chat.run()


@asynccontextmanager
async def open_demo(
    settings: Settings, console: Console, history: Path, clock: Clock | None = None
) -> AsyncIterator[Demo]:
    """Serve the sample sites on loopback and follow them; ``history`` is where typed lines are kept.

    The demo has a temporary database, which is deleted afterwards. ``clock`` is the system's if it isn't given.
    """
    clock = clock or SystemClock()
    with tempfile.TemporaryDirectory(prefix="quotewire-demo-") as folder:
        async with _sites(clock.now()) as sites:
            own = {"database_url": f"sqlite:///{Path(folder) / 'demo.db'}", "private_hosts": tuple(sites.values())}
            async with open_app(settings.model_copy(update={**own, "feeds": ()}), clock=clock) as app:
                answer = _answering(app, sites)
                previews = {plugin.platform.name: plugin.platform.preview for plugin in app.plugins}

                async def noted(request: Request) -> Message:
                    message = await answer(request)
                    room.note(request, message)
                    return message

                speech = commands.PlainSpeech(noted, commands.ALL, app.clock)
                chat = ConsoleAdapter(console, commands.ALL, noted, speech.answer, app.dispatcher.complete, history)
                shown = {name: preview for name, preview in previews.items() if preview}
                room = DemoChat(app.core(), answer, shown, chat.ask, chat.here)
                for site in sites.values():
                    follow = {"url": f"http://{site}/"}
                    await answer(Request("news follow", chat.here, follow, "console", can_manage=True))
                yield Demo(app, chat, answer, room)


def _answering(app: App, sites: Mapping[str, str]) -> Answer:
    """As the bot answers; the addresses of the documents' examples lead to where the sample sites are served."""

    async def answer(request: Request) -> Message:
        arguments = {name: _served(value, sites) for name, value in request.arguments.items()}
        return await app.dispatcher.answer(replace(request, arguments=arguments))

    return answer


def _served(value: Value, sites: Mapping[str, str]) -> Value:
    for host, address in sites.items() if isinstance(value, str) else ():
        value = re.sub(rf"https?://{re.escape(host)}(?=[/?#]|$)", f"http://{address}", str(value))
    return value


def _history() -> Path:
    """Where the lines that were typed are kept (XDG Base Directory Specification, "state")."""
    state = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    return Path(state) / "quotewire" / "history"


def _pages_folder() -> Path:
    """Where the tour writes pages (XDG Base Directory Specification, "cache"): they are made anew each time."""
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    folder = Path(cache) / "quotewire" / "demo"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return Path(tempfile.mkdtemp(prefix="quotewire-demo-"))
    return folder


@asynccontextmanager
async def _sites(now: datetime) -> AsyncIterator[Mapping[str, str]]:
    """Serve the sample sites, with the news of ``now``, on a free port of this machine; yields where each host is
    served, with the port.

    Each host is a name below ``localhost``, which browsers resolve to this machine (RFC 6761, section 6.3): so links in
    answers can be opened, and an outlet's name is shown without its host, since the host spells it.
    """
    addresses = dict[str, str]()

    async def page(request: web.Request) -> web.Response:
        host = next((host for host, address in addresses.items() if address == request.host), "")
        sample = seeds.render(f"/{host}{request.path}", _BASE, now)
        if sample is None:
            raise web.HTTPNotFound
        body = sample.body
        for name, address in addresses.items():
            body = body.replace(f"{_BASE}/{name}".encode(), f"http://{address}".encode())
        return web.Response(body=body, headers={"Content-Type": sample.content_type})

    server = web.Application()
    server.router.add_get("/{path:.*}", page)
    runner = web.AppRunner(server, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        port = runner.addresses[0][1]
        names = (outlet.host.partition(".")[0] for outlet in seeds.OUTLETS)
        hosts = (outlet.host for outlet in seeds.OUTLETS)
        addresses |= {host: f"{name}.localhost:{port}" for host, name in zip(hosts, names, strict=True)}
        yield addresses
    finally:
        await runner.cleanup()
