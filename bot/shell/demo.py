"""``quotewire demo``: the real pipeline on sample news, with the terminal as the chat platform."""

import sys
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import web
from rich.console import Console

import seeds
from adapters.console.adapter import ConsoleAdapter
from bot import commands
from bot.app.root import App, open_app
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
"""Command lines of the tour: exact words that two outlets carry; part of a quotation, with typos; words that nobody
said; a speaker whom the articles call "he"; and a digest's schedule."""

_BASE = "http://samples.invalid"
"""The address in the sample pages that is replaced by the address at which they are served."""


async def run_demo(settings: Settings) -> None:
    """Serve the sample sites on loopback, follow them, post a digest, then prompt (without a terminal: play the tour).

    The demo has a temporary database, which is deleted afterwards.
    """
    console = Console()
    with tempfile.TemporaryDirectory(prefix="quotewire-demo-") as folder:
        async with _sites() as sites:
            own = {"database_url": f"sqlite:///{Path(folder) / 'demo.db'}", "private_hosts": sites}
            async with open_app(settings.model_copy(update={**own, "feeds": ()})) as app:
                await _play(app, sites, console)


async def _play(app: App, sites: Sequence[str], console: Console) -> None:
    chat = ConsoleAdapter(console, commands.ALL, app.dispatcher.answer, app.dispatcher.complete)
    console.print("[bold]Quotewire[/]: who said what in the news. Following four invented sites on this machine …")
    for site in sites:
        await chat.ask(f"/news follow http://{site}/")
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
async def _sites() -> AsyncIterator[tuple[str, ...]]:
    """Serve the sample sites on a free port of this machine; yields their hosts, each with the port.

    Each host is a name below ``localhost``, which browsers resolve to this machine (RFC 6761, section 6.3): so links in
    answers can be opened, and an outlet's name is shown without its host, since the host spells it.
    """
    clock, addresses = SystemClock(), dict[str, str]()
    started = clock.now()

    async def page(request: web.Request) -> web.Response:
        host = next((host for host, address in addresses.items() if address == request.host), "")
        sample = seeds.render(f"/{host}{request.path}", _BASE, started)
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
        yield tuple(addresses.values())
    finally:
        await runner.cleanup()
