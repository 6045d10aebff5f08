"""Servers that come and go: posting is paused and resumed, and an outage is neither."""

import asyncio
from collections.abc import Callable

import pytest

from adapters.discord.texts import LEFT
from bot.domain.places import Place
from tests.fakes.discord_commands import FakeCore
from tests.fakes.discord_records import CHANNEL, GUILD, DiscordFault
from tests.fakes.discord_server import FakeDiscord
from tests.fakes.patience import LONG
from tests.integration.discord.conftest import Serving


async def heard(discord: FakeDiscord) -> None:
    """The bot has seen what was sent before: events come in order."""
    await discord.invoke("quote who", text="words")


async def until(condition: Callable[[], bool]) -> None:
    """The time-out only ends a test that has failed. discord.py holds servers back for two seconds after READY."""
    async with asyncio.timeout(LONG):
        while not condition():
            await asyncio.sleep(0.02)


async def test_leaving_pauses_and_joining_resumes(discord: FakeDiscord, serving: Serving, core: FakeCore) -> None:
    core.kept.posting = {GUILD: None, "999": None}
    async with serving():
        await discord.leave()
        await until(lambda: core.kept.posting[GUILD] == LEFT)
        await discord.join()
        await until(lambda: core.kept.posting[GUILD] is None)
    assert discord.posts == []  # nothing is said unasked


async def test_a_channel_or_thread_that_is_deleted_is_noted(
    discord: FakeDiscord, serving: Serving, core: FakeCore, caplog: pytest.LogCaptureFixture
) -> None:
    fields = {"id": CHANNEL, "type": 0, "name": "news", "position": 0, "permission_overwrites": [], "guild_id": GUILD}
    core.kept.posting = {GUILD: LEFT}
    async with serving():
        await until(lambda: core.kept.posting[GUILD] is None)  # the server is known
        await discord.send("CHANNEL_DELETE", fields)
        await discord.send("THREAD_DELETE", {"id": "555", "guild_id": GUILD, "parent_id": CHANNEL, "type": 11})
        await until(lambda: len(core.kept.deserted) == 2)
        core.kept.broken = True
        await discord.send("THREAD_DELETE", {"id": "556", "guild_id": GUILD, "parent_id": CHANNEL, "type": 11})
        await until(lambda: core.kept.refused > 0)
        core.kept.broken = False
        await heard(discord)
    assert core.kept.deserted == [Place("discord", GUILD, CHANNEL), Place("discord", GUILD, "555")]
    assert "Ignoring exception" not in caplog.text


async def test_an_outage_is_no_leave(discord: FakeDiscord, serving: Serving, core: FakeCore) -> None:
    core.kept.posting = {GUILD: None}
    async with serving():
        await discord.leave(unavailable=True)
        await heard(discord)
        assert core.kept.posting[GUILD] is None
        core.kept.posting[GUILD] = "by a manager"
        await discord.join(unavailable=False)  # available again
        await heard(discord)
    assert core.kept.posting[GUILD] == "by a manager"


async def test_what_was_left_and_joined_while_the_bot_was_away(
    discord: FakeDiscord, serving: Serving, core: FakeCore
) -> None:
    core.kept.posting = {GUILD: LEFT, "998": None, "999": None, "@me": None}
    discord.faults.append(DiscordFault("/guilds/999", status=503))  # in trouble: that tells nothing
    async with serving():
        await until(lambda: discord.asked("/guilds/999") and core.kept.posting["998"] == LEFT)
    assert core.kept.posting == {GUILD: None, "998": LEFT, "999": None, "@me": None}


@pytest.mark.parametrize("leave", [True, False])
async def test_a_store_in_trouble_does_not_end_the_bot(
    discord: FakeDiscord, serving: Serving, core: FakeCore, leave: bool, caplog: pytest.LogCaptureFixture
) -> None:
    core.kept.posting = {GUILD: LEFT}
    async with serving():
        await until(lambda: core.kept.posting == {GUILD: None})  # all servers are there, and looked at
        if not leave:  # only a server that was left can be joined
            await discord.leave()
            await until(lambda: core.kept.posting == {GUILD: LEFT})
        core.kept.broken = True
        await (discord.leave() if leave else discord.join())
        await until(lambda: core.kept.refused > 0)
        core.kept.broken = False
        await heard(discord)
    assert "Ignoring exception" not in caplog.text  # discord.py's word for what a handler let through
