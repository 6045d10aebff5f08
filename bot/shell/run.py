"""``quotewire run`` and ``check``: serves the bot, and checks settings, database and platforms."""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import structlog

from bot.app.adapters import Plugin
from bot.app.duties import INGEST, WEB, Duty, duties_named
from bot.app.operations import Operations
from bot.app.root import App, Configures, open_app
from bot.app.serving import serve
from bot.app.web import web_access, web_pages
from bot.app.websub import hub_listeners
from bot.domain.errors import QuotewireError, SettingsError, StoreError
from bot.ports import Served
from bot.shell.output import say
from bot.store import DatabaseGlance, glance
from bot.text.pauses import paused_words
from bot.texts import shell as texts
from config import Settings, names_passed_over, troubles_of

log = structlog.get_logger(__name__)


async def run_bot(settings: Settings, plugins: Sequence[Plugin], only: str | None, operations: Operations) -> None:
    """Serve until SIGINT or SIGTERM; ``only`` names the duties of this process.

    Raises:
        UsageError: ``only`` has a word that is no duty.
        SettingsError: nothing that these duties need is set up.
        LoginError: every platform refused its token.
    """
    for line in names_passed_over():
        log.warning(line)
    duties = duties_named(only)
    logs_in, shows = any(duty.logs_in for duty in duties), WEB in duties
    if only is None:
        _require_platform(settings, plugins)
    else:
        _require_needs(settings, plugins, duties)
    operations.opening()
    configures: Configures = "all" if INGEST in duties else "nothing"
    async with open_app(settings, plugins, configures=configures, metrics=operations.metrics) as app:
        adapters, pages = app.connected() if logs_in else (), web_pages(app) if shows else []
        listeners = hub_listeners(app.settings, app.store, app.clock) if INGEST in duties else []
        await serve(app, adapters, pages=[*pages, *listeners], duties=duties, operations=operations)


def _require_needs(settings: Settings, plugins: Sequence[Plugin], duties: Sequence[Duty]) -> None:
    """Check what the duties that were named need.

    Raises:
        SettingsError: no platform is set up and a duty needs one, or there is no page and nothing else to do.
    """
    if any(duty.logs_in for duty in duties) and not any(plugin.connect(settings) for plugin in plugins):
        raise SettingsError(texts.NO_PLATFORM_FOR_DUTY.format(settings=_ways(plugins)))
    if WEB in duties and web_access(settings) is None:
        if len(duties) == 1:
            raise SettingsError(texts.NO_PAGE_TO_SERVE)
        log.warning(texts.NO_PAGE_TO_SERVE)


PATIENCE = 30.0
"""Seconds that the check of one platform may take in all."""


async def check_all(settings: Settings, plugins: Sequence[Plugin], patience: float = PATIENCE) -> bool:
    """Print a line for each check, each trouble once; returns whether all of them passed."""
    report = _Report()
    troubles = troubles_of(settings)
    for trouble in troubles:
        report.tell("settings", SettingsError(trouble))
    try:
        _require_platform(settings, plugins)
    except SettingsError as error:
        report.tell("settings", error)
    if report.fine:
        report.tell("settings")
    for line in names_passed_over():  # a line, and no trouble: it may be another program's
        report.tell("settings", detail=line)
    try:
        seen = await asyncio.to_thread(glance, settings.database_url)
        async with _app_to_check(settings, plugins, seen, report) as app:
            await _tell_paused(app, plugins)
            await _check_platforms(app, report, patience)
    except SettingsError as error:
        if not troubles:  # else it was told above, in other words
            report.tell("settings", error)
    except QuotewireError as error:
        report.tell("database", error)
    return report.fine


class _Report:
    """Prints lines; a trouble that was told already isn't told again by another name."""

    def __init__(self) -> None:
        self.fine = True
        self._told: set[str] = set()

    def tell(self, name: str, error: QuotewireError | None = None, detail: str = "fine") -> None:
        """One line: that it is fine, or what the trouble is."""
        if error is not None:
            self.fine = False
            if str(error) in self._told:
                return
            self._told.add(str(error))
        say(f"{name}: {error or detail}")


@asynccontextmanager
async def _app_to_check(
    settings: Settings, plugins: Sequence[Plugin], seen: DatabaseGlance, report: _Report
) -> AsyncIterator[App]:
    """The app whose platforms are checked, after the line about its database is printed. Nothing is created or changed.

    Where there is no database yet an empty temporary database is used.

    Raises:
        StoreError: the database must be upgraded first, or can't be read or written.
    """
    if not seen.exists:
        report.tell(texts.DATABASE_ROW, None, texts.DATABASE_TO_CREATE.format(where=seen.where))
        with tempfile.TemporaryDirectory(prefix="quotewire-check-") as folder:
            stand_in = {"database_url": f"sqlite:///{Path(folder) / 'check.db'}", "upgrade_at_start": True}
            async with open_app(settings.model_copy(update=stand_in), plugins) as app:
                yield app
        return
    if seen.exposed:
        report.tell(texts.DATABASE_FILE_ROW, None, seen.exposed)
    if seen.undivided:
        report.tell(texts.DATABASE_ROW, None, seen.undivided)
    if seen.unwritable:
        raise StoreError(seen.unwritable)
    if not seen.is_current and not settings.upgrade_at_start:
        raise StoreError(texts.DATABASE_IS_OLD.format(where=seen.where))
    async with open_app(settings, plugins, only_look=True) as app:
        if seen.is_current:
            count = (await app.store.counts(None)).get("articles", 0)
            report.tell(texts.DATABASE_ROW, None, texts.ARTICLES_STORED.of(count))
        else:
            report.tell(texts.DATABASE_ROW, None, texts.DATABASE_TO_UPGRADE.format(where=seen.where))
        yield app


async def _tell_paused(app: App, plugins: Sequence[Plugin]) -> None:
    """Print a line for each place that is paused because its platform refuses posts: no trouble of the program's."""
    refused = await app.store.refused_places()
    after = {plugin.platform.name: plugin.platform.resumes_after for plugin in plugins}
    for place, why in refused[:_NAMED]:
        name = (await app.store.names_around(place)).get(place)
        called = f"{place} (#{name})" if name else str(place)
        if resumes_after := after.get(place.platform, {}).get(why):
            say(texts.PAUSED_FOR_NOW.format(place=called, why=why, after=resumes_after))
        else:
            say(texts.PAUSED_THERE.format(place=called, paused=paused_words(why)))
    if len(refused) > _NAMED:
        say(texts.MORE_PLACES_PAUSED.of(len(refused) - _NAMED))


_NAMED = 5
"""Paused places that are named; further ones are counted."""


async def _check_platforms(app: App, report: _Report, patience: float) -> None:
    try:
        everything: list[Served] = [
            *app.connected(),
            *web_pages(app),
            *hub_listeners(app.settings, app.store, app.clock),
        ]
    except SettingsError as error:
        report.tell("platforms", error)
        return
    for served in everything:
        try:
            report.tell(served.platform, detail=await _answer(served, patience))
        except QuotewireError as error:
            report.tell(served.platform, error)


async def _answer(served: Served, patience: float) -> str:
    """What the platform tells, within the time.

    Raises:
        QuotewireError: it refuses us, or doesn't answer.
    """
    try:
        async with asyncio.timeout(patience):
            return await served.check()
    except TimeoutError as error:
        why = texts.NO_ANSWER_FROM_PLATFORM.format(seconds=patience, platform=served.platform)
        raise QuotewireError(why) from error
    finally:
        with suppress(TimeoutError):
            async with asyncio.timeout(patience):
                await served.close()


def _require_platform(settings: Settings, plugins: Sequence[Plugin]) -> None:
    connected = [*(plugin.connect(settings) for plugin in plugins), web_access(settings)]
    if not any(connected):
        raise SettingsError(texts.NO_PLATFORM_NOR_PAGE.format(settings=_ways(plugins)))


def _ways(plugins: Sequence[Plugin]) -> str:
    return texts.OR_SETTINGS.join(plugin.platform.settings for plugin in plugins if plugin.platform.settings)
