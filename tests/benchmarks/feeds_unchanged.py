"""Feeds that have nothing new, beside the library ``reader``: ``python -m tests.benchmarks.feeds_unchanged``.

Both look at the same feeds of one server on loopback, which answers 304, or (``--plain``) the same bytes again:
``reader`` by ``update_feeds(workers=4, scheduled=False)``, Quotewire as ``quotewire poll --once`` does, or
(``--running``) as the bot does that runs, with all its ticks, from a tick for due feeds on. Each is a process of its
own and has seen the feeds before; they take turns. Printed are feeds a second, and milliseconds of processor time a
feed with all processes of each. ``--latency`` is the server's, in seconds. ``reader`` is in the dependency group
``bench``: ``uv pip install --group bench``.
"""

import argparse
import asyncio
import multiprocessing
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from multiprocessing.connection import Connection

from bot.ports.metering import Unmetered
from tests.benchmarks.processes import descendants, processor_time
from tests.fakes.feed_server import feed_server


@dataclass(frozen=True, slots=True)
class Look:
    """A look at all feeds: seconds by the clock, and of processors."""

    seconds: float
    processors: float


def processor_seconds(pid: int) -> float:
    """Processor time of a process and of all that it started and that still run, in seconds."""
    return sum(map(processor_time, (pid, *descendants(pid))))


def _reader(connection: Connection, urls: list[str], folder: str) -> None:
    """Look at the feeds each time that the pipe says so."""
    from reader import make_reader

    library = make_reader(f"{folder}/reader.db")
    for url in urls:
        library.add_feed(url)
    library.update_feeds(workers=4, scheduled=False)
    connection.send(None)
    while connection.recv():
        began = time.perf_counter()
        library.update_feeds(workers=4, scheduled=False)
        connection.send(time.perf_counter() - began)


class PollCount(Unmetered):
    """Counts the polls that are over."""

    def __init__(self) -> None:
        self._over = asyncio.Semaphore(0)

    def polled(self, late: float, *, failed: bool) -> None:
        """See ``bot.ports.Meter``."""
        assert not failed
        self._over.release()

    async def of(self, count: int) -> None:
        """Wait until ``count`` further polls are over."""
        for _ in range(count):
            await self._over.acquire()


def _quotewire(connection: Connection, urls: list[str], folder: str, *, running: bool) -> None:
    asyncio.run(_quotewire_looks(connection, urls, folder, running=running))


async def _quotewire_looks(connection: Connection, urls: list[str], folder: str, *, running: bool) -> None:
    from bot.app.root import open_app
    from bot.app.serving import serve
    from bot.domain.feeds import ListedFeed
    from bot.ops.clock import SystemClock
    from bot.ops.logs import configure_logging
    from config import load_settings

    class Ahead(SystemClock):
        """A clock that is set ahead until the feeds are due again."""

        ahead = timedelta()

        def now(self) -> datetime:
            return datetime.now(UTC) + self.ahead

    clock = Ahead()
    host = urls[0].split("/")[2]
    settings = load_settings(
        env_file=None, database_url=f"sqlite:///{folder}/quotewire.db", private_hosts=(host,), log_level="warning"
    )
    configure_logging(settings.log_level, settings.log_format)
    async with open_app(settings, (), clock=clock) as app:
        await app.store.import_feeds([ListedFeed(url, url) for url in urls], clock.now())
        await app.ingest.poll_due()
        polls = PollCount()
        app.ingest.measure_polls(polls)
        serving = asyncio.create_task(serve(app, ())) if running else None
        connection.send(None)
        while await asyncio.to_thread(connection.recv):
            clock.ahead += timedelta(days=2)
            began = time.perf_counter()
            await (app.ingest.look() if serving else app.ingest.poll_due())
            await polls.of(len(urls))
            connection.send(time.perf_counter() - began)
        if serving is not None:
            serving.cancel()
            await asyncio.gather(serving, return_exceptions=True)


@contextmanager
def _contender(
    run: Callable[[Connection, list[str], str], None], urls: list[str], folder: str
) -> Iterator[Callable[[], Look]]:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=run, args=(theirs, urls, folder))
    process.start()
    theirs.close()
    ours.recv()

    def look() -> Look:
        assert process.pid is not None
        before = processor_seconds(process.pid)
        ours.send(True)
        seconds = ours.recv()
        return Look(seconds, processor_seconds(process.pid) - before)

    try:
        yield look
    finally:
        ours.send(False)
        process.join()


def measure(count: int, rounds: int, latency: float, *, validators: bool, running: bool = False) -> None:
    """Print the figures of both, and how many times as many feeds a second Quotewire looks at."""
    with tempfile.TemporaryDirectory() as folder, feed_server(latency, validators=validators) as port:
        urls = [f"http://127.0.0.1:{port}/feed/{number}" for number in range(count)]
        looks: dict[str, list[Look]] = {"reader": [], "quotewire": []}
        ours = partial(_quotewire, running=running)
        with _contender(_reader, urls, folder) as reader, _contender(ours, urls, folder) as quotewire:
            for _ in range(rounds):
                looks["reader"].append(reader())
                looks["quotewire"].append(quotewire())
    speeds = {}
    for name, rows in looks.items():
        speeds[name] = count / statistics.median(look.seconds for look in rows)
        processors = statistics.median(look.processors for look in rows) / count
        print(f"{name}: {speeds[name]:.0f} feeds a second, {processors * 1000:.2f} ms of processor time a feed")
    print(f"quotewire looks at {speeds['quotewire'] / speeds['reader']:.2f} times as many feeds a second")


def bench() -> None:
    """Without latency, and with the same bytes in place of 304, and with 200 ms."""
    for count, latency, validators in ((1000, 0.0, True), (1000, 0.0, False), (200, 0.2, True)):
        print(f"{count} feeds, {latency * 1000:.0f} ms, {'304' if validators else 'the same bytes'}:")
        measure(count, 3, latency, validators=validators)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--feeds", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--latency", type=float, default=0.0)
    parser.add_argument("--plain", action="store_true", help="the same bytes in place of 304")
    parser.add_argument("--running", action="store_true", help="the bot runs, with all its ticks")
    given = parser.parse_args()
    measure(given.feeds, given.rounds, given.latency, validators=not given.plain, running=given.running)
