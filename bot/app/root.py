"""The composition root: builds everything. Nothing else knows concrete stores and adapters."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from importlib.metadata import version

from bot import commands, quotes
from bot.app.access import slack_access
from bot.app.limits import limited_workers, place_limits
from bot.delivery.alerts import AlertService
from bot.delivery.corrections import CorrectionService
from bot.delivery.digests import DigestService
from bot.delivery.outbox import LEASE, OutboxWorker
from bot.ingest import FetchProcess, Ingest, PollPace, PrivateHosts, ProcessWorkers, sites
from bot.ops.clock import SystemClock
from bot.ops.troubles import TroubleBook
from bot.ports import Adapter, Chat, Core, Fetcher, Store
from bot.store import open_store, open_to_look
from config import Settings

_WARM = ("feedparser", "trafilatura", "bot.quotes")
"""What a worker process loads before its first task, so that loading is no time of that task."""


@dataclass(frozen=True, slots=True)
class App:
    """The core, ready to work; adapters are added by who starts it."""

    settings: Settings
    store: Store
    fetcher: Fetcher
    workers: ProcessWorkers
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
            pace=PollPace(poll_minutes=settings.poll_minutes),
            private_hosts=PrivateHosts(settings.private_hosts),
        )
        stack.push_async_callback(ingest.close)
        await asyncio.to_thread(sites.load_suffixes)  # takes longer than the loop may be kept busy
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
