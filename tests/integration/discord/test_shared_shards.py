"""Processes share Discord's shards: each is served once, and a command is answered once, whoever dies or stalls."""

import asyncio
import os
import shutil
import signal
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryFile

import pytest

from adapters.discord.adapter import DiscordAdapter, DiscordTiming
from adapters.discord.places import shard_of
from bot.domain.errors import QuotewireError
from bot.domain.messages import Message, Paragraph
from bot.domain.places import Place
from bot.ops.living import HeirService
from bot.ops.metrics import Metrics
from bot.store import open_store
from bot.store.sql.store import SqlStore
from tests.fakes.commands_forked import ForkedProgram
from tests.fakes.databases import KINDS
from tests.fakes.discord_commands import FakeCore
from tests.fakes.discord_records import CHANNEL, Interaction
from tests.fakes.discord_server import FakeDiscord
from tests.fakes.discord_sharer import IDENTIFY, heirs_of, sharing_adapter
from tests.fakes.patience import LONG
from tests.fakes.shell import command_server
from tests.integration.discord.conftest import Build, Serving

SHARDS = 4
SERVERS = tuple(str(number << 22) for number in range(4, 4 + SHARDS))
"""One server a shard, in the order of shards."""
NEWS = Message("ok", "News", (Paragraph("News"),), private=False)


@dataclass
class SharedRoom:
    """A database and a Discord that several processes share."""

    url: str
    discord: FakeDiscord
    stack: AsyncExitStack

    async def adapter(self, core: FakeCore, shards: int | None = SHARDS) -> DiscordAdapter:
        """The adapter of one more process; it serves."""
        store = await open_store(self.url)
        self.stack.push_async_callback(store.close)
        made = sharing_adapter(core, store, shards, self.discord.api_url, self.discord.gateway_url)
        running = asyncio.create_task(made.run())

        async def ended() -> None:
            await made.close()
            await running

        self.stack.push_async_callback(ended)
        return made

    def process(self) -> ForkedProgram:
        """One more process, which can be stopped and killed."""
        with TemporaryFile() as nothing, TemporaryFile() as out, TemporaryFile() as errors:
            arguments = (self.url, str(SHARDS), self.discord.api_url, self.discord.gateway_url)
            files = (nothing, out, errors)
            program = "tests.fakes.discord_sharer:serve"
            started = command_server().start(program, arguments, Path(__file__).parents[3], os.environ, files)

        async def killed() -> None:
            started.kill()
            await asyncio.to_thread(started.wait, LONG)

        self.stack.push_async_callback(killed)
        return started


@pytest.fixture
async def room(database_url: str) -> AsyncIterator[SharedRoom]:
    """Four servers in four shards."""
    async with FakeDiscord() as discord, AsyncExitStack() as stack:
        discord.guilds = SERVERS
        yield SharedRoom(database_url, discord, stack)


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(LONG):
        while not condition():
            await asyncio.sleep(0.02)


def shards_of(*adapters: DiscordAdapter) -> list[int]:
    return sorted(shard for made in adapters for client in made.gateway_clients for shard in client.shards)


async def asks_everywhere(discord: FakeDiscord) -> list[Interaction]:
    """Somebody gives a command in each server; returns when all are answered."""
    asked = [
        await discord.dispatch(2, {"id": "1", "name": "quote", "type": 1, "options": [_WHO]}, guild_id=server)
        for server in SERVERS
    ]
    await discord.until(lambda: all(interaction.messages and not interaction.thinking for interaction in asked))
    return asked


_WHO = {"type": 1, "name": "who", "options": [{"name": "text", "type": 3, "value": "words"}]}


def callbacks(discord: FakeDiscord) -> Counter[str]:
    """How often each interaction was answered, whatever came of it."""
    paths = [path for _, path, _ in discord.recorder.sent if path.endswith("/callback")]
    return Counter(paths)


@pytest.mark.parametrize("kind", KINDS)
async def test_three_processes_share_four_shards_whoever_stands_still_dies_or_joins(
    room: SharedRoom, core: FakeCore
) -> None:
    discord = room.discord
    discord.apart = IDENTIFY / 3
    lost = room.process()
    await discord.until(lambda: discord.served == [0, 1, 2, 3])
    here = [await room.adapter(core) for _ in range(2)]
    await until(lambda: all(made.connected for made in here) and len(shards_of(*here)) == 2)
    await discord.until(lambda: discord.served == [0, 1, 2, 3])
    await asks_everywhere(discord)
    await discord.write("words", direct=True)  # comes over shard 0 alone
    await discord.until(lambda: len(discord.posts) == 1)
    theirs = {0, 1, 2, 3} - set(shards_of(*here))

    watching = await open_store(room.url)
    room.stack.push_async_callback(watching.close)
    heirs = heirs_of(watching)
    await heirs.begin()
    room.stack.callback(shutil.rmtree, watching.neighbourhood)
    room.stack.callback(heirs.close)
    await until_renewed(watching, min(theirs))
    os.kill(lost.pid, signal.SIGSTOP)
    await discord.until(lambda: discord.served == sorted([0, 1, 2, 3, *theirs]))
    await until(lambda: shards_of(*here) == [0, 1, 2, 3] and all(made.connected for made in here))
    before = len(core.asked)
    await asks_everywhere(discord)  # what the stopped process hears too
    assert len(core.asked) == before + len(SERVERS)
    assert await heirs.tick() == 0, "it stands still, and isn't dead"
    os.kill(lost.pid, signal.SIGCONT)
    await discord.until(lambda: discord.served == [0, 1, 2, 3] and len(shards_of(*here)) < SHARDS)
    await asks_everywhere(discord)

    lost.kill()
    await until_inherited(heirs)
    held = await watching.held_leases("shard", datetime.now(UTC))
    assert sorted(held) == shards_of(*here), "its leases needn't be waited for"
    await until(lambda: shards_of(*here) == [0, 1, 2, 3])
    await discord.until(lambda: discord.served == [0, 1, 2, 3])
    here.append(await room.adapter(core))
    await until(lambda: [len(made.gateway_clients) for made in here] in ([2, 1, 1], [1, 2, 1], [1, 1, 2]))
    await discord.until(lambda: discord.served == [0, 1, 2, 3])
    await asks_everywhere(discord)
    assert set(callbacks(discord).values()) == {1}, "each is answered once"
    assert discord.hasty == []
    for made in here:
        await made.send(Place("discord", SERVERS[0], CHANNEL), NEWS, "digest:1")
    assert len(discord.posts) == 2, "the answer to the direct message, and the digest"


async def until_renewed(store: SqlStore, shard: int) -> None:
    """Return right after a lease was renewed, when its process writes nothing for a while."""
    async with asyncio.timeout(LONG):
        before = (await store.held_leases("shard", datetime.now(UTC)))[shard].until
        while (await store.held_leases("shard", datetime.now(UTC)))[shard].until == before:
            await asyncio.sleep(0.01)


async def until_inherited(heirs: HeirService) -> None:
    """Return once the killed process is known to be dead, and its leases are ended."""
    async with asyncio.timeout(LONG):
        while not await heirs.tick():
            await asyncio.sleep(0.01)


async def test_without_a_number_one_process_at_a_time_serves_everything(room: SharedRoom, core: FakeCore) -> None:
    discord = room.discord
    metrics = core.meter = Metrics()
    first = await room.adapter(core, None)
    await until(lambda: first.connected and bool(first.gateway_clients))
    second = await room.adapter(FakeCore(), None)
    await until(lambda: second.connected)
    assert (discord.served, len(second.gateway_clients)) == ([0], 0)
    assert metrics.registry.get_sample_value("quotewire_shards_held", {"platform": "discord"}) == 1
    await second.send(Place("discord", SERVERS[0], CHANNEL), NEWS, "digest:1")
    await first.close()
    await until(lambda: second.connected and bool(second.gateway_clients))
    assert discord.served == [0]
    assert metrics.registry.get_sample_value("quotewire_shards_held", {"platform": "discord"}) == 0


async def test_each_process_looks_at_the_servers_of_its_shards_alone(
    discord: FakeDiscord, serving: Serving, core: FakeCore
) -> None:
    discord.guilds = SERVERS[:2]
    core.kept.posting = dict.fromkeys(SERVERS)
    async with serving(shards=SHARDS, timing=DiscordTiming(identify=0.01)) as adapter:
        await until(lambda: None not in core.kept.posting.values() or len(adapter.gateway_clients) == SHARDS)
        await until(lambda: list(core.kept.posting.values()).count(None) == 2)
    gone = [path.rpartition("/")[2] for method, path, _ in discord.recorder.sent if "/guilds/" in path]
    assert sorted(gone) == sorted(SERVERS[2:])
    assert [shard_of(int(server), SHARDS) for server in SERVERS] == [0, 1, 2, 3]


async def test_check_tells_how_many_shards_discord_advises(build: Build) -> None:
    assert await build(shards=4).check() == "logged in as quotewire#0000, events over 4 shards (Discord advises 1)"


async def test_too_few_shards_are_one_clear_line(discord: FakeDiscord, build: Build) -> None:
    running = asyncio.create_task(build(shards=1).run())
    await discord.ready()
    await discord.drop(4011)
    with pytest.raises(QuotewireError, match=r"4011.*: raise QUOTEWIRE_DISCORD_SHARDS, 1 for example, or leave it out"):
        await running
