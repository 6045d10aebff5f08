"""The bot as ``quotewire run`` starts it, in a hurry: short leases, and Slack's history is looked at sooner."""

import asyncio
import os
from dataclasses import replace
from datetime import timedelta

from adapters.discord.adapter import DiscordAdapter
from adapters.slack.access import SocketMode
from adapters.slack.adapter import SlackAdapter
from adapters.slack.connection import SlackTiming
from bot.app.duties import duties_named
from bot.app.root import open_app
from bot.app.serving import serve
from bot.delivery.alerts import AlertService
from bot.delivery.items import ItemService
from bot.ops.logs import configure_logging
from config import load_settings

APART = timedelta(seconds=2)
TIMING = SlackTiming(settle=(0.3, 0.6, 1.2))


def run() -> None:
    """Serve until killed."""
    asyncio.run(_serve())


async def _serve() -> None:
    settings = load_settings(env_file=None)
    assert settings.discord_token
    assert settings.slack_bot_token
    assert settings.slack_app_token
    configure_logging(settings.log_level, "console")
    lease, duties = timedelta(seconds=float(os.environ["CRASH_LEASE"])), duties_named(os.environ.get("CRASH_ONLY"))
    async with open_app(settings, lease=lease, configures="nothing") as opened:
        given = (opened.store, opened.clock)
        app = replace(
            opened,
            alerts=AlertService(*given, settings.sure, apart=APART, lease=lease),
            items=ItemService(*given, opened.workers, settings.sure, apart=APART, lease=lease),
        )
        discord = DiscordAdapter(
            settings.discord_token.get_secret_value(),
            app.core(),
            api_url=settings.discord_api_url,
            gateway_url=settings.discord_gateway_url,
        )
        slack = SlackAdapter(
            app.core(),
            SocketMode(settings.slack_bot_token.get_secret_value(), settings.slack_app_token.get_secret_value()),
            api_url=settings.slack_api_url,
            timing=TIMING,
        )
        await serve(app, [discord, slack], lease, duties=duties)


if __name__ == "__main__":
    run()
