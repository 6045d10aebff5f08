"""Several shards, and a Discord that enforces its limits."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from adapters.discord.adapter import DiscordAdapter, DiscordTiming
from bot.domain.messages import Message, Paragraph
from bot.domain.places import Place
from tests.fakes.discord_commands import FakeCore
from tests.fakes.discord_crowd import CHANNEL_LIMIT, Crowd, channel_id, guild_id
from tests.fakes.discord_records import TOKEN
from tests.fakes.patience import LONG

GUILDS, SHARDS = 6, 2
TIMING = DiscordTiming(identify=0.01)
NEWS = Message("ok", "News", (Paragraph("News"),), private=False)


@pytest.fixture
async def crowd() -> AsyncIterator[Crowd]:
    """Six servers in two shards."""
    async with Crowd(GUILDS, 2, SHARDS) as fake:
        yield fake


@pytest.fixture
async def adapter(crowd: Crowd, core: FakeCore) -> AsyncIterator[DiscordAdapter]:
    """Connected in all shards."""
    made = DiscordAdapter(TOKEN, core.port(), api_url=crowd.api_url, gateway_url=crowd.gateway_url, timing=TIMING)
    running = asyncio.create_task(made.run())
    await crowd.until(lambda: len(crowd.shards_ready) == SHARDS)
    yield made
    await made.close()
    await running


def place(guild: int, channel: int = 0) -> Place:
    return Place("discord", str(guild_id(guild)), str(channel_id(guild_id(guild), channel)))


async def test_many_servers_in_shards_each_get_their_posts(crowd: Crowd, adapter: DiscordAdapter) -> None:
    assert sorted(tuple(asked["shard"]) for asked in crowd.identified) == [(0, SHARDS), (1, SHARDS)]
    async with asyncio.timeout(LONG):
        while sum(len(client.guilds) for client in adapter.gateway_clients) < GUILDS:
            await asyncio.sleep(0.02)
    assert {guild.shard_id for client in adapter.gateway_clients for guild in client.guilds} == {0, 1}
    assert (await crowd.invoke("quote who", text="words")).messages

    everywhere = [place(guild, channel) for guild in range(GUILDS) for channel in range(2)]
    await asyncio.gather(*(adapter.send(one, NEWS, str(one)) for one in everywhere))
    assert set(crowd.counted) == {one.channel for one in everywhere}
    assert not crowd.refused

    # A channel that has had enough waits.
    await asyncio.gather(*(adapter.send(place(0), NEWS, f"digest:{number}") for number in range(CHANNEL_LIMIT)))
    assert crowd.counted[place(0).channel] == CHANNEL_LIMIT + 1
    assert crowd.refused["global"] == 0
