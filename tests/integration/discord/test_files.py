"""Files that go with an answer: to the person alone, within what Discord takes."""

import gzip
import json

import pytest

from adapters.discord.components import contents
from bot.domain.messages import File
from tests.fakes.discord_commands import FakeCore
from tests.fakes.discord_records import DiscordFault
from tests.fakes.discord_server import FakeDiscord
from tests.integration.discord.conftest import Serving

FOLLOW_UPS = r"/webhooks/\d+/[^/]+"
FILE = File("held.json", json.dumps({"name": "Zoë " * 20_000}))


@pytest.fixture(autouse=True)
def file(core: FakeCore) -> None:
    """Every answer has one."""
    core.file = FILE


async def test_it_comes_with_the_private_answer(discord: FakeDiscord, serving: Serving) -> None:
    async with serving():
        answered = await discord.invoke("quote who", text="words")
    [message] = answered.messages
    assert message["ephemeral"]
    assert message["files"] == {"held.json": FILE.text.encode()}
    assert message["components"][-1] == {"type": 13, "file": {"url": "attachment://held.json"}}
    assert "quote who" in "".join(contents(message["components"]))


async def test_it_is_compressed_where_it_would_be_too_large(discord: FakeDiscord, serving: Serving) -> None:
    discord.takes = 70_000
    async with serving():
        answered = await discord.invoke("quote who", text="words")
    [message] = answered.messages
    assert gzip.decompress(message["files"]["held.json.gz"]) == FILE.text.encode()


async def test_a_file_that_is_too_large_even_compressed_is_named_in_the_answer(
    discord: FakeDiscord, serving: Serving
) -> None:
    discord.takes = 100
    async with serving():
        answered = await discord.invoke("quote who", text="words")
    [message] = answered.messages
    assert message["files"] == {}
    assert "Discord takes here" in "".join(contents(message["components"]))


@pytest.mark.parametrize("status", [400, 403, 413])
async def test_an_answer_comes_without_a_file_that_discord_refuses(
    discord: FakeDiscord, serving: Serving, status: int
) -> None:
    discord.faults.append(DiscordFault(FOLLOW_UPS, status=status))
    async with serving():
        answered = await discord.invoke("quote who", text="words")
    [message] = answered.messages
    assert message["files"] == {}
    assert "doesn't take the file here" in "".join(contents(message["components"]))


async def test_it_is_sent_again_whole_after_a_server_error(discord: FakeDiscord, serving: Serving) -> None:
    discord.faults.append(DiscordFault(FOLLOW_UPS, status=502))
    async with serving():
        answered = await discord.invoke("quote who", text="words")
    [message] = answered.messages
    assert message["files"] == {"held.json": FILE.text.encode()}


async def test_a_private_file_is_never_sent_for_everybody(
    discord: FakeDiscord, serving: Serving, core: FakeCore
) -> None:
    core.private = False
    async with serving():
        answered = await discord.invoke("quotewire now")
    [message] = answered.messages
    assert not message["ephemeral"]
    assert message["files"] == {}
