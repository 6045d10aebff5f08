"""``quotewire run`` and ``check``: serves the bot, and checks settings, database and platforms."""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Awaitable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from bot.app.adapters import Plugin
from bot.app.root import App, open_app
from bot.app.serving import serve
from bot.domain.errors import QuotewireError, SettingsError, StoreError
from bot.domain.viewers import ANYBODY
from bot.shell.output import say
from bot.store import DatabaseGlance, glance
from config import Settings


async def run_bot(settings: Settings, plugins: Sequence[Plugin]) -> None:
    """Serve until SIGINT or SIGTERM.

    Raises:
        SettingsError: no platform is set up.
        LoginError: every platform refused its token.
    """
    _require_platform(settings, plugins)
    async with open_app(settings, plugins) as app:
        await serve(app, app.connected())


async def check_all(settings: Settings, plugins: Sequence[Plugin]) -> bool:
    """Print a line for each check; returns whether all of them passed."""
    try:
        _require_platform(settings, plugins)
        fine = _told("settings", None)
    except SettingsError as error:
        fine = _told("settings", error)
    try:
        seen = await asyncio.to_thread(glance, settings.database_url)
        async with _app_to_check(settings, plugins, seen) as app:
            fine = await _check_platforms(app) and fine
    except QuotewireError as error:
        fine = _told("database", error)
    return fine


@asynccontextmanager
async def _app_to_check(settings: Settings, plugins: Sequence[Plugin], seen: DatabaseGlance) -> AsyncIterator[App]:
    """The app whose platforms are checked, after the line about its database is printed. Nothing is created or changed.

    Where there is no database yet an empty temporary database is used.

    Raises:
        StoreError: the database must be upgraded first, or can't be read.
    """
    if not seen.exists:
        _told("database", None, f"will be created at {seen.path}")
        with tempfile.TemporaryDirectory(prefix="quotewire-check-") as folder:
            stand_in = {"database_url": f"sqlite:///{Path(folder) / 'check.db'}", "upgrade_at_start": True}
            async with open_app(settings.model_copy(update=stand_in), plugins) as app:
                yield app
        return
    if seen.exposed:
        _told("database file", None, seen.exposed)
    if not seen.is_current and not settings.upgrade_at_start:
        raise StoreError(f"The database {seen.path} is older than this program: run quotewire db upgrade")
    async with open_app(settings, plugins, only_look=True) as app:
        if seen.is_current:
            _told("database", None, f"{(await app.store.counts(ANYBODY)).get('articles', 0)} articles")
        else:
            _told("database", None, f"{seen.path} will be upgraded when the bot starts")
        yield app


async def _check_platforms(app: App) -> bool:
    try:
        adapters = app.connected()
    except SettingsError as error:
        return _told("platforms", error)
    fine = True
    for adapter in adapters:
        fine = await _tried(adapter.platform, adapter.check()) and fine
        await adapter.close()
    return fine


def _require_platform(settings: Settings, plugins: Sequence[Plugin]) -> None:
    connected = [plugin.connect(settings) for plugin in plugins]
    if not any(connected):
        ways = ", or ".join(plugin.platform.settings for plugin in plugins if plugin.platform.settings)
        raise SettingsError(f"No platform is set up: set {ways} (see README, or try quotewire demo)")


async def _tried(name: str, work: Awaitable[object]) -> bool:
    try:
        return _told(name, None, str(await work))
    except QuotewireError as error:
        return _told(name, error)


def _told(name: str, error: QuotewireError | None, detail: str = "fine") -> bool:
    say(f"{name}: {error or detail}")
    return error is None
