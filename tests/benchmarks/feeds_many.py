"""The memory of many feeds: ``python -m tests.benchmarks.feeds_many [--feeds 10000]``.

All feeds of a server on loopback are looked at for the first time. Printed are the most bytes that the bot's processes
held together, looked at every two seconds (PSS of ``/proc/<pid>/smaps_rollup``: what processes share counts once), and
how late the event loop was.
"""

import argparse
import asyncio
import os
import tempfile
from collections.abc import Collection

from bot.app.root import open_app
from bot.domain.feeds import ListedFeed
from bot.ops.logs import configure_logging
from bot.ops.pauses import shorten_pauses
from config import load_settings
from tests.benchmarks.loop_lag import loop_lag, told
from tests.benchmarks.processes import descendants, resident_memory
from tests.fakes.feed_server import feed_server

_EVERY = 2.0
"""Seconds between two looks at the memory."""


def together(without: Collection[int]) -> int:
    """Bytes that this process and those that it started hold, but for the processes ``without``."""
    return sum(resident_memory(pid) for pid in (os.getpid(), *descendants(os.getpid())) if pid not in without)


async def most_memory(stop: asyncio.Event, without: Collection[int]) -> int:
    """The most bytes that were held at a time until ``stop``."""
    most = 0
    while not stop.is_set():
        most = max(most, await asyncio.to_thread(together, without))
        await asyncio.sleep(_EVERY)
    return most


async def measure(count: int) -> None:
    """Look once at all feeds, and print the figures."""
    configure_logging("error", "console")
    shorten_pauses()  # as the bot does when it starts to serve
    with tempfile.TemporaryDirectory() as folder, feed_server() as port:
        servers = set(descendants(os.getpid()))
        settings = load_settings(
            env_file=None, database_url=f"sqlite:///{folder}/many.db", private_hosts=(f"127.0.0.1:{port}",)
        )
        async with open_app(settings, ()) as app:
            urls = [f"http://127.0.0.1:{port}/feed/{number}" for number in range(count)]
            await app.store.import_feeds([ListedFeed(url, url) for url in urls], app.clock.now())
            stop = asyncio.Event()
            memory = asyncio.create_task(most_memory(stop, servers))
            async with loop_lag() as late:
                reports = await app.ingest.poll_due()
            stop.set()
            print(f"{len(reports)} feeds: {await memory / 1e6:.0f} MB at most in all processes; {told(late)}")


def bench() -> None:
    """Ten thousand feeds."""
    asyncio.run(measure(10_000))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--feeds", type=int, default=10_000)
    asyncio.run(measure(parser.parse_args().feeds))
