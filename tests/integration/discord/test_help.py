"""Help on Discord: its commands can be pressed once they are registered, and are words before."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from adapters.discord.adapter import DiscordTiming
from adapters.discord.components import contents
from bot.app.root import App, open_app
from bot.commands import ALL
from config import load_settings
from tests.fakes.discord_markdown import read
from tests.fakes.discord_records import APPLICATION, BOT, DiscordFault, Interaction
from tests.fakes.discord_server import FakeDiscord
from tests.integration.discord.conftest import Serving

TIMING = DiscordTiming(identify=0.01)
"""Who is started again at once needn't wait for the next session, as Discord would have it."""


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    """The core on an empty database."""
    changes = {"database_url": f"sqlite:///{tmp_path}/bot.db", "workers": 1}
    async with open_app(load_settings(env_file=None).model_copy(update=changes)) as opened:
        yield opened


def pressable(interaction: Interaction) -> list[str]:
    texts = [text for message in interaction.messages for text in contents(message["components"])]
    return [mention for text in texts for mention in read(text).of("mention")]


async def test_commands_can_be_pressed_now_and_after_a_restart(
    discord: FakeDiscord, serving: Serving, app: App
) -> None:
    for _ in range(2):  # the second time nothing is registered, and the ids are remembered
        discord.identified.clear()
        async with serving(core=app.core(), commands=ALL, timing=TIMING):
            helped = await discord.invoke("quotewire help")
        ids = {command["name"]: command["id"] for command in discord.commands}
        assert f"</digest set:{ids['digest']}>" in pressable(helped)
        assert f"</quotewire privacy export:{ids['quotewire']}>" in pressable(helped)
        assert len(pressable(helped)) == len(ALL)
    sent = [method for method, path, _ in discord.recorder.sent if path.endswith("/commands")]
    assert sent == ["GET", "PUT"]


async def test_another_bot_on_the_same_database_asks_for_its_own_ids(
    discord: FakeDiscord, serving: Serving, app: App
) -> None:
    async with serving(core=app.core(), commands=ALL, timing=TIMING):
        await discord.invoke("quotewire help")
    kept = await app.store.remembered("discord/command_ids")
    assert kept is not None
    for stale in (kept.replace(f'"{APPLICATION}"', '"999"'), "not JSON", "[]", ""):
        await app.store.remember("discord/command_ids", stale)
        discord.identified.clear()
        async with serving(core=app.core(), commands=ALL, timing=TIMING):
            assert len(pressable(await discord.invoke("quotewire help"))) == len(ALL)


async def test_commands_that_could_not_be_registered_are_words(
    discord: FakeDiscord, serving: Serving, app: App
) -> None:
    discord.faults.append(DiscordFault("/applications/.*", times=9, status=403, body={"code": 0, "message": "no"}))
    async with serving(core=app.core(), commands=ALL):
        helped = await discord.invoke("quotewire help")
    assert pressable(helped) == []
    assert "/digest" in str(helped.messages)


async def test_help_that_is_asked_for_in_plain_words_can_be_pressed_too(
    discord: FakeDiscord, serving: Serving, app: App
) -> None:
    async with serving(core=app.core(), commands=ALL):
        await discord.write(f"<@{BOT}> help")
        await discord.until(lambda: bool(discord.posts))
    [post] = discord.posts
    assert "</quote who:" in str(post["components"])
