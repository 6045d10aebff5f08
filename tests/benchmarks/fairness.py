"""One site's trouble stays its own: ``python -m tests.benchmarks.fairness [--kinds drip,chunks] [--rounds 4]``.

``quotewire run`` in a process of its own, on Slack and Discord of this machine, follows two feeds that behave, and then
up to 16 hostile ones of each kind (``tests/fakes/hostile_server.py``), which are due again in every round. Measured,
without and with them in one run: seconds from the moment an article is there until it is stored, seconds from ``/digest
now`` to the post, and milliseconds of ``/quote who`` to the acknowledgement and to the answer. Names are answered by a
``sitecustomize`` on the bot's path: hosts below ``example`` are this machine, some of them after ten seconds.
"""

import argparse
import asyncio
import contextlib
import itertools
import multiprocessing
import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from multiprocessing.queues import Queue
from pathlib import Path

from bot.domain.feeds import Feed, Poll
from bot.ports import Store
from bot.store import open_store
from tests.fakes import slack_server
from tests.fakes.discord_server import FakeDiscord
from tests.fakes.hostile_server import open_hostile
from tests.fakes.platforms import settings_for
from tests.fakes.shell import CommandEndedError, Shell
from tests.fakes.slack_server import FakeSlack
from tests.fakes.web import FakeSite, article_page, item, open_site, rss

_NAMES = """
import socket, time
_ask = socket.getaddrinfo
def getaddrinfo(host, *args, **more):
    name = host.decode() if isinstance(host, bytes) else host
    if isinstance(name, str) and name.endswith(".example"):
        if name.endswith("slowname.example"):
            time.sleep(10)
        host = "127.0.0.1"
    return _ask(host, *args, **more)
socket.getaddrinfo = getaddrinfo
"""
_HOSTS = {
    "drip": [f"feeds.drip{number}.example" for number in range(8)],
    "attributes": [f"feeds.attributes{number}.example" for number in range(8)],
    "names": [f"feeds.{number}slowname.example" for number in range(8)],
    "chunks": [f"feeds.chunks{number}.example" for number in range(8)],
    "early": [f"feeds.early{number}.example" for number in range(8)],
    "wildcard": [f"host{number}.wildcard.example" for number in range(16)],
    "members": [f"feeds.members{number}.example" for number in range(8)],
    "comments": [f"feeds.comments{number}.example" for number in range(8)],
    "entries": [f"feeds.entries{number}.example" for number in range(8)],
}
"""The hosts of each kind: sites of their own, but for those of the wildcard."""
_ANSWERS = {"names": "plain", "wildcard": "silence"}
"""How those hosts answer whose kind is about their names."""
_LONGEST = 90.0
"""Seconds after which an article or a post counts as lost."""
_NEVER = timedelta(days=365)


@dataclass
class Figures:
    """What was measured: seconds, but milliseconds for the commands."""

    stored: list[float] = field(default_factory=list)
    posted: list[float] = field(default_factory=list)
    acknowledged: list[float] = field(default_factory=list)
    answered: list[float] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"article stored {_shown(self.stored)} s, digest {_shown(self.posted)} s, "
            f"acknowledged {_shown(self.acknowledged)} ms, answered {_shown(self.answered)} ms"
        )


@dataclass
class Surroundings:
    """The bot's surroundings."""

    slack: FakeSlack
    site: FakeSite
    store: Store
    database: Path
    good: Sequence[Feed]
    numbers: "itertools.count[int]" = field(default_factory=itertools.count)

    async def due(self, feeds: Sequence[Feed], after: timedelta = timedelta()) -> None:
        """Let feeds be due ``after`` a while."""
        now = datetime.now(UTC)
        for feed in feeds:
            await self.store.record_polls([(feed.id, Poll(now, now + after))])

    async def publish(self) -> float:
        """A new article in each good feed; seconds until the last of them is stored."""
        addresses = []
        for path in ("/one", "/two"):
            number = next(self.numbers)
            page = f"{path}/{number}"
            # Words of its own: a place that was told a story isn't told copies of it.
            words = " ".join(f"{chr(97 + number % 26)}{number}word{place}" for place in range(60))
            said = f"“{words[:200]} opens on Monday morning, and not a day later,” said Mara Lindqvist."
            title = f"Quay{number} {words[200:240]}"
            addresses.append(self.site.serve(page, article_page(title, said, words)))
            self.site.serve(path, rss(item(page, title, guid=str(number))), "application/rss+xml")
        await self.due(self.good)
        began = time.perf_counter()
        while time.perf_counter() - began < _LONGEST and self._stored(addresses) < len(addresses):
            await asyncio.sleep(0.1)
        return time.perf_counter() - began

    def _stored(self, addresses: Sequence[str]) -> int:
        marks = ",".join("?" * len(addresses))
        with contextlib.closing(sqlite3.connect(self.database, timeout=10)) as connection:
            found = connection.execute(f"SELECT count(*) FROM articles WHERE url IN ({marks})", addresses)
            return int(found.fetchone()[0])

    async def post(self) -> float:
        """Seconds from a person's wish for a digest to its post."""
        posts = self.slack.channels[slack_server.CHANNEL]
        before, began = len(posts), time.perf_counter()
        await self.slack.slash("/digest", "now", user=slack_server.ADMIN)
        while time.perf_counter() - began < _LONGEST and len(posts) == before:
            await asyncio.sleep(0.05)
        return time.perf_counter() - began

    async def ask(self, figures: Figures) -> None:
        """Ask who said something, again and again, until this is cancelled."""
        while True:
            answers, began = len(self.slack.seen("answer")), time.perf_counter()
            acks = len(self.slack.seen("ack"))
            await self.slack.slash("/quote", "who the quay opens on Monday morning")
            await self.slack.until("ack", count=acks + 1)
            figures.acknowledged.append((time.perf_counter() - began) * 1e3)
            await self.slack.until("answer", count=answers + 1)
            figures.answered.append((time.perf_counter() - began) * 1e3)
            await asyncio.sleep(0.1)


async def rounds(world: Surroundings, hostile: Sequence[Feed], count: int) -> Figures:
    """So many rounds: all hostile feeds are due, an article comes, a digest is wished for; and questions beside."""
    figures = Figures()
    for _ in range(count):
        await world.due(hostile)
        await asyncio.sleep(1.0)
        asking = asyncio.create_task(world.ask(figures))
        figures.stored.append(await world.publish())
        await asyncio.sleep(1.0)
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)
        await asyncio.sleep(1.0)
        figures.posted.append(await world.post())
    return figures


async def measure(kinds: Sequence[str], count: int) -> None:
    """All kinds after one another, in one run of the bot."""
    with tempfile.TemporaryDirectory(prefix="quotewire-fairness-") as folder:
        async with surroundings(Path(folder)) as (world, port):
            await rounds(world, [], 1)  # warm
            print(f"{'without':12} {await rounds(world, [], count)}", flush=True)
            for kind in kinds:
                hostile = [
                    await world.store.add_feed(
                        f"http://{host}:{port}/{_ANSWERS.get(kind, kind)}/feed", host, datetime.now(UTC), shared=True
                    )
                    for host in _HOSTS[kind]
                ]
                print(f"{kind:12} {await rounds(world, hostile, count)}", flush=True)
                await world.due(hostile, _NEVER)
            print(f"{'without':12} {await rounds(world, [], count)}", flush=True)


@asynccontextmanager
async def surroundings(folder: Path) -> AsyncIterator[tuple[Surroundings, int]]:
    """Platforms, a good site, a hostile server, and the bot; the hostile server's port."""
    (folder / "names").mkdir()
    (folder / "names" / "sitecustomize.py").write_text(_NAMES)
    with hostile_port() as port:
        async with FakeDiscord() as discord, FakeSlack() as slack, open_site() as site:
            private = [f"127.0.0.1:{site.port}", *(f"{host}:{port}" for hosts in _HOSTS.values() for host in hosts)]
            settings = settings_for(discord, slack)
            settings |= {"PYTHONPATH": str(folder / "names"), "QUOTEWIRE_PRIVATE_HOSTS": ",".join(private)}
            shell = Shell(folder, settings)
            async with shell.running_anew("run") as bot:
                await shell.while_running(bot, _connected(slack))
                store = await open_store(f"sqlite:///{folder / 'bot.db'}")
                good = [
                    await store.add_feed(site.url(path), path, datetime.now(UTC) + _NEVER, shared=True)
                    for path in ("/one", "/two")
                ]
                yield Surroundings(slack, site, store, folder / "bot.db", good), port
                await store.close()
            log = shell.log.read_text()
            print(f"lines in the log: {len(log.splitlines())}, tracebacks: {log.count('Traceback')}")


async def _connected(slack: FakeSlack) -> None:
    while not slack.connected:
        await asyncio.sleep(0.1)


@contextlib.contextmanager
def hostile_port() -> Iterator[int]:
    """The hostile server in a process of its own, so that what it costs isn't measured."""
    context = multiprocessing.get_context("spawn")
    ports: Queue[int] = context.Queue()
    server = context.Process(target=_serve_hostile, args=(ports,), daemon=True)
    server.start()
    try:
        yield ports.get(timeout=60)
    finally:
        server.kill()
        server.join()


def _serve_hostile(ports: "Queue[int]") -> None:
    os.nice(19)  # elsewhere it would use another machine's processor

    async def serve() -> None:
        async with open_hostile() as port:
            ports.put(port)
            await asyncio.sleep(3600)

    asyncio.run(serve())


def _shown(values: Sequence[float]) -> str:
    """The middle, the 99th of a hundred, and the worst."""
    if not values:
        return "-"
    ordered = sorted(values)
    digits = 0 if ordered[-1] > 50 else 1
    middle, high = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.99)]
    return f"{middle:.{digits}f} (p99 {high:.{digits}f}, max {ordered[-1]:.{digits}f})"


def main() -> None:
    """From the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kinds", default=",".join(_HOSTS))
    parser.add_argument("--rounds", type=int, default=4)
    arguments = parser.parse_args()
    try:
        asyncio.run(measure(arguments.kinds.split(","), arguments.rounds))
    except CommandEndedError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
