"""The page and the API of a store, served on loopback, and a client that asks them."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp import ClientSession, DummyCookieJar, web
from aiohttp.abc import AbstractCookieJar

from adapters.web.access import WebAccess
from adapters.web.server import WebServer, page_runner
from bot import commands
from bot.app.web import OPEN
from bot.domain.places import Place
from bot.pages.desk import NewsDesk
from bot.pages.lists import NewsLists
from bot.ports import Clock, Core, Store
from bot.ports.web_chat import ChatRoom
from tests.fakes.chat import FakeClock, FakeTracker
from tests.fakes.workers import InlineWorkers, digest_service

LOCAL = WebAccess("127.0.0.1", 0)
"""For this machine alone."""


@dataclass(frozen=True, slots=True)
class ServedPage:
    """A client's session, which keeps no cookies unless it got a jar, and the address of the page."""

    session: ClientSession
    address: str

    def url(self, path: str) -> str:
        """The whole address of a path."""
        return f"{self.address}{path}"


def page_application(
    store: Store, access: WebAccess = LOCAL, place: Place = OPEN, clock: Clock | None = None
) -> web.Application:
    """The page of a store, not yet served."""
    return page_server(store, access, place, clock).application()


def page_server(
    store: Store,
    access: WebAccess = LOCAL,
    place: Place = OPEN,
    clock: Clock | None = None,
    room: Callable[[Core], ChatRoom] | None = None,
) -> WebServer:
    """The page of a store, at the time of a clock that stands still where none is given, with a demo's ``room``."""
    clock, still = clock or FakeClock(), FakeClock()
    deps = commands.Deps(store, FakeTracker(store, still), digest_service(store, still), clock, 0.75, "0")
    dispatcher = commands.Dispatcher(deps, commands.ANSWERED, commands.HANDLERS)
    hearing = commands.Hearing(commands.PlainSpeech(dispatcher.answer, commands.ALL, clock), store, clock)
    core = Core(commands.ALL, dispatcher.answer, hearing.hear, dispatcher.complete, store, clock)
    desk = NewsDesk(store, dispatcher.answer, clock, InlineWorkers(), 0.75, place)
    return WebServer(core, NewsLists(store, dispatcher.answer, place), desk, access, room(core) if room else None)


@asynccontextmanager
async def open_page(
    store: Store,
    access: WebAccess = LOCAL,
    place: Place = OPEN,
    jar: AbstractCookieJar | None = None,
    clock: FakeClock | None = None,
    room: Callable[[Core], ChatRoom] | None = None,
    *,
    patience: float = 30.0,
) -> AsyncIterator[ServedPage]:
    """Serve the page of a store; a connection without a request is kept for ``patience`` seconds."""
    runner = page_runner(page_server(store, access, place, clock, room).application(), patience)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        async with ClientSession(cookie_jar=DummyCookieJar() if jar is None else jar) as session:
            yield ServedPage(session, f"http://127.0.0.1:{runner.addresses[0][1]}")
    finally:
        await runner.cleanup()
