"""``quotewire demo``: the real pipeline on sample news, with the terminal as the chat platform."""

import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import web
from rich.console import Console

import seeds
from adapters.console import ConsoleAdapter
from bot import commands
from bot.app import App, open_app
from bot.ops.clock import SystemClock
from config import Settings

TOUR = (
    "/quote who Nobody should have to choose between a wage and a night's sleep",
    "/quote who you cant park a crane like a bycicle",
    "/quote who The harbour will never sleep again",
    "/quote by Rashid Velani",
    "/news latest 3",
    "/digest set weekdays 08:00 timezone Europe/Berlin",
)
"""Exact, in two outlets; a part with typos; unknown; by a pronoun in the text; and the rest of the work."""


async def demo(settings: Settings) -> None:
    """Serve the sample sites on loopback, follow them, post a digest, then prompt (or play a tour).

    The database is a temporary one of its own and is gone afterwards.
    """
    console = Console()
    with tempfile.TemporaryDirectory(prefix="quotewire-demo-") as folder:
        async with _sites() as (base, port):
            own = {"database_url": f"sqlite:///{Path(folder) / 'demo.db'}", "private_hosts": (f"127.0.0.1:{port}",)}
            async with open_app(settings.model_copy(update={**own, "feeds": ()})) as app:
                await _play(app, base, console)


async def _play(app: App, base: str, console: Console) -> None:
    chat = ConsoleAdapter(console, commands.ALL, app.dispatcher.answer, app.dispatcher.complete)
    console.print("[bold]Quotewire[/]: who said what in the news. Following four invented sites on this machine …")
    for outlet in seeds.OUTLETS:
        await chat.ask(f"/news follow {base}/{outlet.host}/")
    await app.ingest.poll_due()
    await app.digests.post_now(chat.here)
    await app.outbox([chat]).drain()
    if sys.stdin is not None and sys.stdin.isatty():
        console.print(
            "\nAsk [bold]/quote who <words you remember>[/]. Tab completes, [bold]/quotewire help[/] lists, quit ends."
        )
        await chat.run()
    else:
        await chat.tour(TOUR)


@asynccontextmanager
async def _sites() -> AsyncIterator[tuple[str, int]]:
    """The sample sites on a free port of this machine, as (address, port)."""
    clock, address = SystemClock(), ""
    started = clock.now()

    async def page(request: web.Request) -> web.Response:
        found = seeds.render(request.path, address, started)
        if found is None:
            raise web.HTTPNotFound
        return web.Response(body=found.body, headers={"Content-Type": found.content_type})

    server = web.Application()
    server.router.add_get("/{path:.*}", page)
    runner = web.AppRunner(server, access_log=None)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        port = runner.addresses[0][1]
        address = f"http://127.0.0.1:{port}"
        yield address, port
    finally:
        await runner.cleanup()
