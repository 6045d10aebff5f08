"""The composition root: builds everything, starts it, stops it. Nothing else knows concrete classes."""

import asyncio
import signal
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from importlib.metadata import version
from typing import Any

import structlog

from bot import commands, quotes
from bot.access import slack_access
from bot.delivery.alerts import AlertService
from bot.delivery.corrections import CorrectionService
from bot.delivery.digests import DigestService
from bot.delivery.outbox import LEASE, OutboxWorker
from bot.domain.errors import LoginError, QuotewireError
from bot.ingest import FetchProcess, Ingest, Pace, PrivateHosts, Workers, sites
from bot.limits import limited_workers, place_limits
from bot.ops.ahead import AheadService
from bot.ops.clock import SystemClock
from bot.ops.pauses import shorten_pauses
from bot.ops.ticks import Ticks
from bot.ops.troubles import TroubleBook
from bot.ports import Adapter, Chat, Core, Fetcher, Store
from bot.store import open_store, open_to_look
from config import Settings

_POLL_TICK = 5.0
_DIGEST_TICK = 5.0
_ALERT_TICK = 5.0
_CORRECTION_TICK = 30.0
_OUTBOX_TICK = 1.0
_AHEAD_TICK = 5.0
"""Seconds between looks at the store."""
_WARM = ("feedparser", "trafilatura", "bot.quotes")
"""What a worker process loads before its first task, so that loading is no time of that task."""
_FILE_LOOK = 5.0
"""Seconds between looks whether the database file is still there."""
_GRACE = 15.0
"""Seconds that posts under way get to finish when the bot is told to stop."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class App:
    """The core, ready to work; adapters are added by who starts it."""

    settings: Settings
    store: Store
    fetcher: Fetcher
    workers: Workers
    ingest: Ingest
    digests: DigestService
    alerts: AlertService
    corrections: CorrectionService
    dispatcher: commands.Dispatcher
    clock: SystemClock
    troubles: TroubleBook

    def core(self) -> Core:
        """What adapters get."""
        return Core(commands.ALL, self.dispatcher.answer, self.dispatcher.complete, self.store, self.clock)

    def outbox(self, chats: Sequence[Chat], lease: timedelta = LEASE) -> OutboxWorker:
        """The worker that sends to these platforms."""
        return OutboxWorker(self.store, {chat.platform: chat for chat in chats}, self.clock, lease, self.troubles)


@asynccontextmanager
async def open_app(settings: Settings, *, only_look: bool = False) -> AsyncIterator[App]:
    """Everything but the platforms, built from the settings and closed in the end.

    ``only_look``: the database is there, and stays as it is.

    Raises:
        StoreError: the database can't be opened.
    """
    clock = SystemClock()
    async with AsyncExitStack() as stack:
        opening = open_to_look if only_look else partial(open_store, upgrade=settings.upgrade_at_start)
        store = await opening(settings.database_url)
        stack.push_async_callback(store.close)
        fetcher = await stack.enter_async_context(
            FetchProcess(private_hosts=settings.private_hosts, user_agent=settings.user_agent)
        )
        workers = await stack.enter_async_context(limited_workers(settings, settings.workers, _WARM))
        ingest = Ingest(
            *(store, fetcher, workers, clock, quotes.extract),
            pace=Pace(poll_minutes=settings.poll_minutes),
            private_hosts=PrivateHosts(settings.private_hosts),
        )
        stack.push_async_callback(ingest.close)
        await asyncio.to_thread(sites.prepare)  # takes longer than the loop may be kept busy
        troubles = TroubleBook(clock)
        digests = DigestService(store, clock, workers, settings.sure, troubles)
        alerts = AlertService(store, clock, settings.sure, troubles=troubles)
        corrections = CorrectionService(store, clock, troubles)
        deps = commands.Deps(
            store,
            ingest,
            digests,
            clock,
            settings.sure,
            version("quotewire"),
            troubles.listed,
            settings.managers_correct,
            place_limits(settings),
        )
        dispatcher = commands.Dispatcher(deps, commands.ALL, commands.HANDLERS)
        for url in () if only_look else settings.feeds:
            await store.add_feed(url, url, clock.now(), shared=True)
        if not only_look:
            await ingest.keep_secrets()
        yield App(settings, store, fetcher, workers, ingest, digests, alerts, corrections, dispatcher, clock, troubles)


async def serve(app: App, adapters: Sequence[Adapter], lease: timedelta = LEASE) -> None:
    """Run the adapters and the ticks until SIGINT or SIGTERM.

    One platform that refuses its token doesn't stop the others.

    Raises:
        LoginError: every platform refused its token.
        StoreError: the database file was removed or replaced.
    """
    ticks = _ticks(app, adapters, lease)
    stopping: asyncio.Future[Any] = asyncio.ensure_future(_stop_event().wait())
    running: asyncio.Future[Any] = asyncio.gather(
        *(_serve_one(adapter, alone=len(adapters) == 1) for adapter in adapters)
    )
    losing: asyncio.Future[Any] = asyncio.ensure_future(_until_file_lost(app.store))
    shorten_pauses()
    ticks.start()
    try:
        await asyncio.wait([running, stopping, losing], return_when=asyncio.FIRST_COMPLETED)
        if losing.done():
            losing.result()
        if running.done() and (refused := [error for error in running.result() if error]):
            raise refused[0]
    finally:
        stopping.cancel()
        losing.cancel()
        await app.ingest.close()
        await ticks.stop(_GRACE)
        for adapter in adapters:
            await adapter.close()
        running.cancel()
        with suppress(asyncio.CancelledError, QuotewireError):
            await running


def platforms(app: App) -> list[Adapter]:
    """The adapters whose tokens are set. Imported here: each brings its own large library.

    Raises:
        SettingsError: something that one of them needs is missing or can't be used.
    """
    settings, chosen = app.settings, list[Adapter]()
    if settings.discord_token:
        from adapters.discord import DiscordAdapter

        chosen.append(
            DiscordAdapter(
                settings.discord_token.get_secret_value(),
                app.core(),
                api_url=settings.discord_api_url,
                gateway_url=settings.discord_gateway_url,
            )
        )
    if (access := slack_access(settings)) is not None:
        from adapters.slack import SlackAdapter

        chosen.append(
            SlackAdapter(app.core(), access, api_url=settings.slack_api_url, managers=settings.slack_managers)
        )
    return chosen


async def _serve_one(adapter: Adapter, *, alone: bool) -> LoginError | None:
    """A platform until it ends; a refused token is told (where it isn't the program's last word anyway)."""
    try:
        await adapter.run()
    except LoginError as error:
        if not alone:
            log.error("login refused", platform=adapter.platform, error=str(error))
        return error
    return None


async def _until_file_lost(store: Store) -> None:
    """Watch the database file.

    Raises:
        StoreError: it was removed or replaced. Going on would tell and post things that nobody will remember.
    """
    while True:
        await asyncio.sleep(_FILE_LOOK)
        await store.verify_file()


def _ticks(app: App, chats: Sequence[Chat], lease: timedelta) -> Ticks:
    ticks = Ticks(app.clock, app.troubles)
    ticks.every(_POLL_TICK, "feeds", app.ingest.look)
    ticks.every(_DIGEST_TICK, "digests", app.digests.tick)
    ticks.every(_ALERT_TICK, "alerts", app.alerts.tick)
    ticks.every(_CORRECTION_TICK, "corrections", app.corrections.tick)
    ticks.every(_OUTBOX_TICK, "outbox", app.outbox(chats, lease).drain)
    ticks.every(_AHEAD_TICK, "clock", AheadService(app.store, app.clock, lease).tick)
    return ticks


def _stop_event() -> asyncio.Event:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):  # Windows' loops have no signal handlers
            loop.add_signal_handler(name, stop.set)
    return stop
