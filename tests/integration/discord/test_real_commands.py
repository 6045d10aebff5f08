"""Every real command, with the real store behind it, in a simulated Discord: answered, as its rights have it."""

from collections.abc import AsyncIterator
from pathlib import Path

import discord
import pytest
import simcord

from adapters.discord.adapter import DiscordAdapter
from adapters.discord.components import contents
from bot import commands
from bot.app.root import App, open_app
from bot.domain.commands import Command, Value
from bot.text.command_line import parse_line
from config import load_settings
from tests.fakes.discord_markdown import read
from tests.fakes.discord_simulated import bot_id, response
from tests.fakes.sites import Sites, sample_sites
from tests.integration.discord.conftest import simulated

REFUSED = "needs the right to manage"


@pytest.fixture
async def sites() -> AsyncIterator[Sites]:
    """The web."""
    async with sample_sites() as running:
        yield running


@pytest.fixture
async def app(tmp_path: Path, sites: Sites) -> AsyncIterator[App]:
    """The core on an empty database."""
    changes = {"database_url": f"sqlite:///{tmp_path}/bot.db", "workers": 1, "private_hosts": (sites.host,)}
    async with open_app(load_settings(env_file=None).model_copy(update=changes)) as opened:
        # Processes that start within a command have readers and timers for which SimCord waits in vain.
        await opened.workers.run(abs, -1, deadline=60)
        await opened.fetcher.fetch(f"{sites.base}/harbourpost.example/")
        yield opened


@pytest.fixture
async def env(app: App) -> AsyncIterator[simcord.Env]:
    """SimCord around the client with this core behind it."""
    async with simulated(DiscordAdapter("unused", app.core())) as running:
        yield running


def arguments(command: Command, sites: Sites) -> dict[str, Value]:
    """Those of the example, with addresses that are there."""
    _, given = parse_line(command.example, commands.ALL)
    article = f"{sites.base}/harbourpost.example/news/harbour-strike"
    return {name: article if name == "url" else value for name, value in given.items()}


def said(result: simcord.InteractionResult) -> str:
    messages = [response(result), *result.followups]
    return "\n".join(read(text).visible for message in messages for text in contents(message.components))


async def test_each_is_answered_to_managers_and_those_for_managers_to_nobody_else(
    env: simcord.Env, sites: Sites
) -> None:
    guild = env.create_guild()
    channel = guild.create_text_channel("news")
    managers = guild.create_role("Managers", permissions=discord.Permissions(manage_guild=True))
    manager = guild.add_member(env.create_user("manager"), roles=[managers])
    member = guild.add_member(env.create_user("ann"))
    shown = set(member.available_commands(channel))
    for command in commands.ALL:
        given = arguments(command, sites)
        assert REFUSED not in said(await manager.slash(channel, command.path, **given)), command.path
        if command.path in shown:  # Discord hides the others itself
            answer = await member.slash(channel, command.path, **given)
            assert (REFUSED in said(answer)) is command.manage, command.path
            assert answer.ephemeral or not command.manage
    assert {command.path for command in commands.ALL if not command.manage} - shown <= {
        command.path for command in commands.ALL if command.family in ("digest", "alert")
    }


async def test_a_quotation_is_found_completed_paged_and_shared(env: simcord.Env, sites: Sites) -> None:
    guild = env.create_guild()
    channel = guild.create_text_channel("news")
    member = guild.add_member(env.create_user("ann"))
    url = f"{sites.base}/harbourpost.example/news/harbour-strike"
    tracked = await member.slash(channel, "news add", url=url)
    assert "Tracked" in said(tracked)
    [name, *_] = await member.autocomplete(channel, "quote by", "speaker", "achter")
    assert name["value"] == "Tobias Achterberg"
    message = await member.send(channel, "Who was it? “choose between a wage and a night's sleep”")
    answer = await member.context_menu(channel, "Who said this?", message)
    assert "Tobias Achterberg" in said(answer)
    await member.click(response(answer), label="Share")
    assert channel.last_message is not None
    assert channel.last_message.author.id == bot_id(env)
