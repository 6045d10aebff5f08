"""Two Discords: SimCord in the same process for the commands, and a local server for what goes over the wire."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import pytest
import simcord

from adapters.discord.adapter import DiscordAdapter
from tests.fakes.discord_commands import COMMANDS, FakeCore
from tests.fakes.discord_recorder import Recorder
from tests.fakes.discord_records import TOKEN
from tests.fakes.discord_server import FakeDiscord

Build = Callable[..., DiscordAdapter]
Serving = Callable[..., AbstractAsyncContextManager[DiscordAdapter]]


@pytest.fixture
def core() -> FakeCore:
    """Behind the adapter."""
    return FakeCore()


@pytest.fixture
async def discord(core: FakeCore) -> AsyncIterator[FakeDiscord]:
    """The local server; every body that it got must have been valid."""
    async with FakeDiscord() as fake:
        yield fake


@pytest.fixture
def build(discord: FakeDiscord, core: FakeCore) -> Build:
    """Makes an adapter for the local server."""

    def make(**changes: Any) -> DiscordAdapter:
        given = {"token": TOKEN, "core": core.port(changes.pop("commands", COMMANDS))}
        urls = {"api_url": discord.api_url, "gateway_url": discord.gateway_url}
        return DiscordAdapter(**{**given, **urls, **changes})

    return make


@pytest.fixture
def serving(discord: FakeDiscord, build: Build) -> Serving:
    """Runs an adapter, connected, and closes it in the end."""

    @asynccontextmanager
    async def run(**changes: Any) -> AsyncIterator[DiscordAdapter]:
        adapter = build(**changes)
        running = asyncio.create_task(adapter.run())
        ready = asyncio.create_task(discord.ready())
        try:
            await asyncio.wait({running, ready}, return_when=asyncio.FIRST_COMPLETED)
            if not ready.done():
                await running
            assert ready.done(), "the adapter ended before it was ready"
            yield adapter
        finally:
            ready.cancel()
            await adapter.close()
            await running

    return run


@pytest.fixture
async def env(core: FakeCore) -> AsyncIterator[simcord.Env]:
    """SimCord around the real client."""
    async with simulated(DiscordAdapter("unused", core.port())) as running:
        yield running


@asynccontextmanager
async def simulated(adapter: DiscordAdapter) -> AsyncIterator[simcord.Env]:
    """SimCord around an adapter's client; every body that it sent must have been valid."""
    running = simcord.Env(adapter.client, shard_count=1, settle_timeout=60.0)
    await running.start()
    yield running
    await running.shutdown()
    running.raise_errors()
    recorder = Recorder()
    for request in running.http_requests:
        recorder(request.method, f"/api/v10{request.path}", request.json)
    assert recorder.complaints == []
