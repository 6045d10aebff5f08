"""``quotewire run``, ``check`` and ``discord sync``."""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Literal

from bot.app import App, open_app, platforms, serve
from bot.app.access import slack_access
from bot.domain.errors import QuotewireError, SettingsError, StoreError
from bot.domain.viewers import ANYBODY
from bot.shell.output import say
from bot.store import DatabaseGlance, glance
from config import Settings

_NO_TOKENS = (
    "No platform is set up: set DISCORD_TOKEN, or SLACK_BOT_TOKEN and SLACK_APP_TOKEN "
    "(see README, or try quotewire demo)"
)


async def run_bot(settings: Settings) -> None:
    """Serve until told to stop.

    Raises:
        SettingsError: there is no platform to serve.
        LoginError: every platform refused its token.
    """
    _require_platform(settings)
    async with open_app(settings) as app:
        await serve(app, platforms(app))


async def check_all(settings: Settings) -> bool:
    """Print a line for each thing that can be wrong; whether none is."""
    try:
        _require_platform(settings)
        fine = _told("settings", None)
    except SettingsError as error:
        fine = _told("settings", error)
    try:
        async with _app_to_check(settings, await asyncio.to_thread(glance, settings.database_url)) as app:
            fine = await _check_platforms(app) and fine
    except QuotewireError as error:
        fine = _told("database", error)
    return fine


@asynccontextmanager
async def _app_to_check(settings: Settings, seen: DatabaseGlance) -> AsyncIterator[App]:
    """The app for a look at its platforms, once its database was told of. Nothing is made or changed.

    Where there is no database yet, a temporary one stands in for it, in which nobody has installed anything.

    Raises:
        StoreError: the database can't be used as it is.
    """
    if not seen.exists:
        _told("database", None, f"will be created at {seen.path}")
        with tempfile.TemporaryDirectory(prefix="quotewire-check-") as folder:
            stand_in = {"database_url": f"sqlite:///{Path(folder) / 'check.db'}", "upgrade_at_start": True}
            async with open_app(settings.model_copy(update=stand_in)) as app:
                yield app
        return
    if seen.exposed:
        _told("database file", None, seen.exposed)
    if not seen.is_current and not settings.upgrade_at_start:
        raise StoreError(f"The database {seen.path} is older than this program: run quotewire db upgrade")
    async with open_app(settings, only_look=True) as app:
        if seen.is_current:
            _told("database", None, f"{(await app.store.counts(ANYBODY)).get('articles', 0)} articles")
        else:
            _told("database", None, f"{seen.path} will be upgraded when the bot starts")
        yield app


async def _check_platforms(app: App) -> bool:
    try:
        adapters = platforms(app)
    except SettingsError as error:
        return _told("platforms", error)
    fine = True
    for adapter in adapters:
        fine = await _tried(adapter.platform, adapter.check()) and fine
        await adapter.close()
    return fine


async def with_discord(settings: Settings, work: Literal["sync", "invite"]) -> int | str:
    """Register the commands (how many there are), or make the links with which somebody adds the bot.

    Raises:
        SettingsError: no token. LoginError: it is refused.
    """
    from adapters.discord import DiscordAdapter

    async with open_app(settings) as app:
        adapter = next((adapter for adapter in platforms(app) if isinstance(adapter, DiscordAdapter)), None)
        if adapter is None:
            raise SettingsError("Set DISCORD_TOKEN first (see README)")
        try:
            return await (adapter.sync() if work == "sync" else adapter.invite())
        finally:
            await adapter.close()


def _require_platform(settings: Settings) -> None:
    if slack_access(settings) is None and not settings.discord_token:
        raise SettingsError(_NO_TOKENS)


async def _tried(name: str, work: Awaitable[object]) -> bool:
    try:
        return _told(name, None, str(await work))
    except QuotewireError as error:
        return _told(name, error)


def _told(name: str, error: QuotewireError | None, detail: str = "fine") -> bool:
    say(f"{name}: {error or detail}")
    return error is None
