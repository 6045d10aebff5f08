"""The list of adapters: the only module that knows which platforms there are.

The modules imported here are light; a platform's large library is loaded when its adapter is made.
"""

from collections.abc import Callable
from dataclasses import dataclass

from adapters.console.platform import PLATFORM as CONSOLE
from adapters.discord.platform import PLATFORM as DISCORD
from adapters.slack.platform import PLATFORM as SLACK
from bot.app.access import slack_access
from bot.ports import Adapter, Core, Platform
from config import Settings

MakeAdapter = Callable[[Core], Adapter]


@dataclass(frozen=True, slots=True)
class Plugin:
    """The facts of a platform, and how its adapter is made.

    ``connect`` reads the settings: it returns a function that makes the adapter, or ``None`` where the platform isn't
    set up, and raises ``SettingsError`` where a setting is missing or can't be used.
    """

    platform: Platform
    connect: Callable[[Settings], MakeAdapter | None]


def _local(_settings: Settings) -> MakeAdapter | None:
    """Always ``None``: ``quotewire run`` doesn't serve the terminal; shell commands make its adapter where they need
    it."""
    return None


def _discord(settings: Settings) -> MakeAdapter | None:
    if not settings.discord_token:
        return None
    token = settings.discord_token.get_secret_value()

    def make(core: Core) -> Adapter:
        from adapters.discord.adapter import DiscordAdapter

        return DiscordAdapter(
            token,
            core,
            api_url=settings.discord_api_url,
            gateway_url=settings.discord_gateway_url,
            shards=settings.discord_shards,
        )

    return make


def _slack(settings: Settings) -> MakeAdapter | None:
    access = slack_access(settings)
    if access is None:
        return None

    def make(core: Core) -> Adapter:
        from adapters.slack.adapter import SlackAdapter

        return SlackAdapter(core, access, api_url=settings.slack_api_url, managers=settings.slack_managers)

    return make


ADAPTERS = (Plugin(CONSOLE, _local), Plugin(DISCORD, _discord), Plugin(SLACK, _slack))
"""Every adapter. A program that starts the bot may pass a longer list to ``bot.cli.main`` or
``bot.app.root.open_app``."""
