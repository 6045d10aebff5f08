"""The composition root: builds the store, the services and the commands. Only ``bot.app`` knows concrete stores and
adapters."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from importlib.metadata import version
from typing import TYPE_CHECKING, Literal

import structlog

from bot import commands, quotes
from bot.app.adapters import ADAPTERS, Plugin
from bot.app.limits import limited_workers, place_limits
from bot.app.websub import hub_access
from bot.delivery.alerts import AlertService
from bot.delivery.corrections import CorrectionService
from bot.delivery.digests import DigestService
from bot.delivery.feed_notices import FeedNoticeService
from bot.delivery.items import ItemService
from bot.delivery.outbox import OutboxWorker
from bot.ingest.articles.rereads import RereadPlan
from bot.ingest.fetching.apart import FetchProcess
from bot.ingest.hubs.subscribing import HubKeeper
from bot.ingest.pipeline import Ingest
from bot.ingest.polling.poll import PollPace
from bot.ingest.processes.workers import ProcessWorkers
from bot.ingest.sites import authority
from bot.ingest.sites.addresses import PrivateHosts
from bot.ops.clock import SystemClock
from bot.ops.leases import LEASE
from bot.ops.living import SignsOfLife, this_kernel
from bot.ops.shares import SHARD_LEASE, ShareKeeper
from bot.ops.troubles import TroubleBook
from bot.ports import UNMETERED, Adapter, Chat, Clock, Core, Fetcher, Meter, Store
from bot.ports.platforms import person_at
from bot.store import open_store, open_to_look
from config import Settings

if TYPE_CHECKING:
    from bot.ops.metrics import Metrics  # loads Prometheus' library, which only ``quotewire run`` needs

log = structlog.get_logger(__name__)

WARM = ("feedparser", "trafilatura", "bot.quotes.lang.articles")
"""Modules that worker processes have loaded before their first task, so that loading them doesn't count as its time."""

Configures = Literal["all", "added", "nothing"]
"""What the settings say of feeds for every place. ``all``: feeds that left the settings are for every place no more.
That is for commands that poll, since others are run in other environments, such as another terminal, where the setting
may be missing; there feeds are only ``added``. ``nothing``: feeds are left to the processes that poll."""


@dataclass(frozen=True, slots=True)
class App:
    """The core with all its parts; the caller adds the adapters."""

    settings: Settings
    plugins: tuple[Plugin, ...]
    store: Store
    fetcher: Fetcher
    workers: ProcessWorkers
    ingest: Ingest
    digests: DigestService
    alerts: AlertService
    items: ItemService
    corrections: CorrectionService
    feed_notices: FeedNoticeService
    dispatcher: commands.Dispatcher
    hearing: commands.Hearing
    clock: Clock
    troubles: TroubleBook
    metrics: "Metrics | None" = None
    hubs: HubKeeper | None = None
    lease: timedelta = LEASE
    signs: SignsOfLife | None = None

    def core(self) -> Core:
        """The part of the app that adapters get."""
        answers = (self.dispatcher.answer, self.hearing.hear, self.dispatcher.complete)
        is_alone = self.signs.is_alone if self.signs and self.store.has_only_neighbours else lambda: False
        length = min(self.lease, SHARD_LEASE)
        shares = partial(ShareKeeper, self.store, self.clock, length, is_alone=is_alone)
        core = Core(commands.ALL, *answers, self.store, self.clock, shares=shares)
        if self.metrics is None:
            return core
        from bot.ops.metered import metered_answer

        paths = [command.path for command in commands.ALL]
        return replace(core, answer=metered_answer(core.answer, paths, self.metrics), meter=self.metrics)

    def connected(self) -> list[Adapter]:
        """The adapters of the platforms that are set up.

        Raises:
            SettingsError: a setting that a platform needs is missing or can't be used.
        """
        makers = [plugin.connect(self.settings) for plugin in self.plugins]
        return [make(self.core()) for make in makers if make is not None]

    def outbox(self, chats: Sequence[Chat], lease: timedelta = LEASE) -> OutboxWorker:
        """The worker that sends the outbox's deliveries to these platforms."""
        by_name = {chat.platform: self._metered(chat) for chat in chats}
        platforms = [plugin.platform for plugin in self.plugins]
        direct = {platform.name: platform.direct_channel for platform in platforms if platform.direct_channel}
        return OutboxWorker(self.store, by_name, self.clock, lease, self.troubles, direct)

    def _metered(self, chat: Chat) -> Chat:
        if self.metrics is None:
            return chat
        from bot.ops.metered import MeteredChat

        return MeteredChat(chat, self.metrics)


@asynccontextmanager
async def open_app(
    settings: Settings,
    plugins: Sequence[Plugin] = ADAPTERS,
    *,
    only_look: bool = False,
    configures: Configures = "added",
    clock: Clock | None = None,
    metrics: "Metrics | None" = None,
    lease: timedelta = LEASE,
) -> AsyncIterator[App]:
    """The app without platforms, built from the settings and closed at the end.

    ``plugins`` are all platforms. With ``only_look`` the database, which must exist, isn't created, upgraded or
    changed. ``clock`` is the system's if it isn't given. ``metrics`` counts what the app does; ``lease`` is how long
    work belongs to this process.

    Raises:
        StoreError: the database can't be opened.
        SettingsError: this command polls, and a setting for feeds' hubs is missing or can't be used.
    """
    clock = clock or SystemClock()
    calls = hub_access(settings) if configures == "all" else None
    async with AsyncExitStack() as stack:
        opening = open_to_look if only_look else partial(open_store, upgrade=settings.upgrade_at_start)
        store = await opening(settings.database_url)
        stack.push_async_callback(store.close)
        fetching = FetchProcess(private_hosts=settings.private_hosts, user_agent=settings.agent)
        fetcher: Fetcher = await stack.enter_async_context(fetching)
        if metrics is not None:
            fetcher = _watched(metrics, store, fetcher)
        meter: Meter = metrics or UNMETERED
        workers = await stack.enter_async_context(limited_workers(settings, settings.workers, WARM, meter))
        hubs = HubKeeper(store, fetching, clock, calls.base, lease) if calls else None
        opened = _Opened(settings, tuple(plugins), store, fetcher, workers, clock, metrics, hubs, lease)
        ingest = _ingest(opened, meter)
        stack.push_async_callback(ingest.close)
        await asyncio.to_thread(authority.load_suffixes)  # takes over 50 ms, the limit for the event loop
        if configures != "nothing" and not only_look:
            await _configure_feeds(settings, store, ingest, clock, only=configures == "all")
        yield _app(opened, ingest, meter)


@dataclass(frozen=True, slots=True)
class _Opened:
    """What was opened as the settings say, and what else parts of the app are built of, named as in ``App``."""

    settings: Settings
    plugins: tuple[Plugin, ...]
    store: Store
    fetcher: Fetcher
    workers: ProcessWorkers
    clock: Clock
    metrics: "Metrics | None"
    hubs: HubKeeper | None
    lease: timedelta


def _ingest(opened: _Opened, meter: Meter) -> Ingest:
    settings = opened.settings
    ingest = Ingest(
        *(opened.store, opened.fetcher, opened.workers, opened.clock, quotes.extract),
        pace=_pace(settings, opened.lease),
        private_hosts=PrivateHosts(settings.private_hosts),
    )
    if opened.hubs is not None:
        ingest.listen_to(opened.hubs)
    ingest.measure_polls(meter)
    return ingest


def _app(opened: _Opened, ingest: Ingest, meter: Meter) -> App:
    store, workers, clock, lease, sure = opened.store, opened.workers, opened.clock, opened.lease, opened.settings.sure
    troubles = TroubleBook(clock)
    digests = DigestService(store, clock, workers, sure, troubles, meter, lease)
    dispatcher = commands.Dispatcher(_deps(opened, ingest, digests, troubles), commands.ANSWERED, commands.HANDLERS)
    return App(
        settings=opened.settings,
        plugins=opened.plugins,
        store=store,
        fetcher=opened.fetcher,
        workers=workers,
        ingest=ingest,
        digests=digests,
        alerts=AlertService(store, clock, sure, troubles=troubles, lease=lease),
        items=ItemService(store, clock, workers, sure, troubles=troubles, lease=lease),
        corrections=CorrectionService(store, clock, troubles, lease),
        feed_notices=FeedNoticeService(store, clock, troubles, lease),
        dispatcher=dispatcher,
        hearing=commands.Hearing(commands.PlainSpeech(dispatcher.answer, commands.ALL, clock), store, clock),
        clock=clock,
        troubles=troubles,
        metrics=opened.metrics,
        hubs=opened.hubs,
        lease=lease,
        signs=SignsOfLife(store.neighbourhood, this_kernel()),
    )


def _deps(opened: _Opened, ingest: Ingest, digests: DigestService, troubles: TroubleBook) -> commands.Deps[Store]:
    """What chat commands need."""
    platforms = [plugin.platform for plugin in opened.plugins]
    return commands.Deps(
        store=opened.store,
        tracker=ingest,
        digests=digests,
        clock=opened.clock,
        sure=opened.settings.sure,
        version=version("quotewire"),
        troubles=troubles.listed,
        managers_correct=opened.settings.managers_correct,
        limits=place_limits(opened.settings),
        roles={platform.name: platform.roles for platform in platforms if platform.roles},
        person_at=partial(person_at, platforms=platforms),
    )


async def _configure_feeds(settings: Settings, store: Store, ingest: Ingest, clock: Clock, *, only: bool) -> None:
    """Let the store know the feeds of the settings; with ``only`` feeds that left them are for every place no more."""
    dropped = await store.configure_feeds(ingest.as_listed(settings.feeds), clock.now(), only=only)
    if dropped:
        log.info("feeds left the settings", feeds=dropped)
    await ingest.keep_secrets()


def _watched(metrics: "Metrics", store: Store, fetcher: Fetcher) -> Fetcher:
    """Let the store's searches be counted, and the fetcher's refusals."""
    from bot.ops.metered import MeteredFetcher

    store.measure_searches(metrics)
    return MeteredFetcher(fetcher, metrics)


def _pace(settings: Settings, lease: timedelta) -> PollPace:
    return PollPace(
        poll_minutes=settings.poll_minutes,
        poll_minutes_most=settings.poll_minutes_most,
        host_pause=settings.host_pause,
        rereads=RereadPlan(settings.reread_times, frozenset(map(str.casefold, settings.reread_not))),
        lease=lease,
    )
