"""Both local platforms, as settings tell a bot where they are."""

from tests.fakes import discord_records, slack_server
from tests.fakes.discord_server import FakeDiscord
from tests.fakes.slack_server import FakeSlack


def settings_for(discord: FakeDiscord, slack: FakeSlack) -> dict[str, str]:
    """Environment variables for a bot on these platforms, with right tokens."""
    return {
        "DISCORD_TOKEN": discord_records.TOKEN,
        "DISCORD_API_URL": discord.api_url,
        "DISCORD_GATEWAY_URL": discord.gateway_url,
        "SLACK_BOT_TOKEN": slack_server.BOT_TOKEN,
        "SLACK_APP_TOKEN": slack_server.APP_TOKEN,
        "SLACK_API_URL": slack.api_url,
    }
