"""Discord's adapter as a process has it that shares shards with others: over a database, with a core of its own."""

import asyncio
import sys
from datetime import timedelta
from functools import partial

from adapters.discord.adapter import DiscordAdapter, DiscordTiming
from bot.ops.clock import SystemClock
from bot.ops.living import HeirService, SignsOfLife, this_kernel
from bot.ops.shares import ShareKeeper
from bot.ports.leases import SharedLeases
from bot.store import SqlStore, open_store
from tests.fakes.discord_commands import FakeCore
from tests.fakes.discord_records import TOKEN

LENGTH = timedelta(seconds=3)
"""Of the leases."""
IDENTIFY = 0.2
"""Seconds between two starts of sessions."""


def sharing_adapter(
    core: FakeCore, store: SharedLeases, shards: int | None, api_url: str, gateway_url: str
) -> DiscordAdapter:
    """An adapter that shares ``shards`` with all others on the store's database."""
    core.shares = partial(ShareKeeper, store, SystemClock(), LENGTH)
    timing = DiscordTiming(retry=0.05, identify=IDENTIFY, quiet=0.2)
    return DiscordAdapter(TOKEN, core.port(), api_url=api_url, gateway_url=gateway_url, timing=timing, shards=shards)


def serve() -> None:
    """Serve until killed; the arguments are the database's address, the number of shards, and Discord's addresses."""
    asyncio.run(_serve(*sys.argv[1:]))


def heirs_of(store: SqlStore) -> HeirService:
    """What takes over from dead processes of this machine, as ``quotewire run`` has it."""
    return HeirService(store, SignsOfLife(store.neighbourhood, this_kernel()), SystemClock())


async def _serve(url: str, shards: str, api_url: str, gateway_url: str) -> None:
    store = await open_store(url)
    await heirs_of(store).begin()
    await sharing_adapter(FakeCore(), store, int(shards), api_url, gateway_url).run()
