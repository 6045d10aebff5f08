"""Slow and dead servers: ``python -m tests.benchmarks.feeds_slow [--feeds 2000] [--dead 0.1] [--latency 0.3]``.

Every feed is at a host of its own (numbers of 127.0.0.0/8), every tenth of which takes the connection and never
answers. Each is looked at for the first time, which also asks for a robots.txt and a page. Printed are the seconds
until each was looked at, beside the seconds that the waiting alone takes with the bot's number of polls at a time (the
yardstick), how late the event loop was at most, and how long it worked at most without a pause, which a busy machine
doesn't change.
"""

import argparse
import asyncio
import tempfile
import time

from bot.app.root import open_app
from bot.domain.feeds import ListedFeed
from bot.ingest.fetching.fetch import Patience
from bot.ingest.polling.poll import PollPace
from bot.ops.logs import configure_logging
from bot.ops.pauses import shorten_pauses
from config import load_settings
from tests.fakes.feed_server import DEAD, feed_server

_LOOK = 0.005
"""Seconds between two looks of the measurement at the event loop."""


async def lateness(stop: asyncio.Event) -> tuple[float, float]:
    """The longest time by which the event loop was late until ``stop``, and the longest time of a processor that it
    took between two looks; in seconds."""
    late = worked = 0.0
    while not stop.is_set():
        began, before = time.perf_counter(), time.thread_time()
        await asyncio.sleep(_LOOK)
        late = max(late, time.perf_counter() - began - _LOOK)
        worked = max(worked, time.thread_time() - before)
    return late, worked


async def measure(count: int, dead: float, latency: float) -> None:
    """Look once at all feeds, and print the figures."""
    configure_logging("error", "console")
    shorten_pauses()  # as the bot does when it starts to serve
    with tempfile.TemporaryDirectory() as folder, feed_server(latency, everywhere=True) as port:
        every = round(1 / dead) if dead else count + 1
        numbers = [f"{number // 250 % 250}.{number % 250 + 1}" for number in range(count)]
        hosts = [f"{DEAD if place % every == 0 else '127.1'}.{number}:{port}" for place, number in enumerate(numbers)]
        settings = load_settings(env_file=None, database_url=f"sqlite:///{folder}/slow.db", private_hosts=tuple(hosts))
        async with open_app(settings, ()) as app:
            urls = [f"http://{host}/feed/{number}" for number, host in enumerate(hosts)]
            await app.store.import_feeds([ListedFeed(url, url) for url in urls], app.clock.now())
            stop = asyncio.Event()
            late, began = asyncio.create_task(lateness(stop)), time.perf_counter()
            reports = await app.ingest.poll_due()
            seconds = time.perf_counter() - began
            stop.set()
            failed = sum(report.error is not None for report in reports)
            waiting = (3 * latency * (count - failed) + Patience().head * failed) / PollPace().feeds_at_once
            print(f"{len(reports)} feeds, {failed} of them dead, in {seconds:.0f} s; the waiting alone {waiting:.0f} s")
            longest, worked = await late
            print(f"the event loop was at most {longest * 1000:.0f} ms late, and worked at most {worked * 1000:.0f} ms")


def bench() -> None:
    """500 feeds, so that it takes a minute or two."""
    asyncio.run(measure(500, 0.1, 0.3))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--feeds", type=int, default=2000)
    parser.add_argument("--dead", type=float, default=0.1)
    parser.add_argument("--latency", type=float, default=0.3)
    given = parser.parse_args()
    asyncio.run(measure(given.feeds, given.dead, given.latency))
