"""How long the page and the API take: ``python -m tests.benchmarks.web [--size 1000000] [--askers 64] [--store FILE]``.

A store of made-up quotations (those of ``speakers``, with texts that contain them), served over real HTTP on loopback.
Each address is asked for again and again with other arguments, alone first, and then while 64 askers search and
articles come in. Measured is the server's time from the request's arrival until its answer is ready, p50 and p95 by the
clock, and alone by the processor too, which says more where other work goes on on the machine; and the size of each
answer. The yardstick is the log-in's page in the same run: it reads nothing of the store.
"""

import argparse
import asyncio
import random
import sqlite3
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from urllib.parse import quote as quoted

from aiohttp import ClientSession, web
from aiohttp.typedefs import Handler, Middleware

from adapters.web.access import WebAccess
from bot.domain.articles import Page
from bot.domain.viewers import EVERYBODY
from bot.store import SqlStore, open_store
from tests.benchmarks.search_corpus import AN_ARTICLE, SPEAKERS, Corpus, build, fragment
from tests.benchmarks.speakers import furnish, people
from tests.builders import NOW, quote
from tests.fakes.chat import FakeClock
from tests.fakes.page_server import page_application

TIMES = 40
"""Requests of each kind."""
DAYS, A_DAY = 3, 1_000
"""Days that are as full of articles as today, and their number in a day."""
SECONDS_BETWEEN = 0.5
"""Seconds between two articles that come in."""


@dataclass
class Measured:
    """Seconds of each answer by the kind of the request: by the clock and by the processor; and bytes."""

    clock: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    processor: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    sizes: dict[str, int] = field(default_factory=dict)


def recent(path: Path, size: int) -> None:
    """Let the newest articles have come within the last days, as many a day as a busy store gets."""
    last = size // AN_ARTICLE
    when = f"strftime('%Y-%m-%dT%H:%M:%f000', {NOW.timestamp():.0f} - ({last} - {{}}) * {86_400 // A_DAY}, 'unixepoch')"
    first = last - DAYS * A_DAY
    with closing(sqlite3.connect(path)) as connection:
        times = ", ".join(f"{name} = {when.format('id')}" for name in ("dated", "published", "first_seen"))
        connection.execute(f"UPDATE articles SET {times} WHERE id > {first}")
        connection.execute(f"UPDATE quotations SET dated = {when.format('article_id')} WHERE article_id > {first}")
        connection.execute("UPDATE articles SET title = 'Title ' || id")
        connection.commit()


def texts(path: Path) -> None:
    """Give each article a text that contains its quotations."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA cache_size = -64000")
        listed = connection.execute("SELECT article_id, id, text FROM quotations ORDER BY article_id, id").fetchall()
        for article_id, rows in groupby(listed, key=lambda row: row[0]):
            text, spans = "", []
            for _, number, words in rows:
                start = len(text) + 1
                text += f"“{words}”, she said.\n\n"
                spans.append((start, start + len(words), f"[[{start},{start + len(words)}]]", number))
            connection.execute(
                "INSERT OR REPLACE INTO revisions VALUES (?, 1, 'Title', ?, '2026-11-24T00:00:00.000000')",
                (article_id, text),
            )
            connection.executemany("UPDATE quotations SET start = ?, end = ?, spans = ? WHERE id = ?", spans)
        connection.commit()


def kinds(size: int, corpus: Corpus) -> dict[str, Callable[[random.Random], str]]:
    """The addresses that are asked for, each with a part that is another each time."""
    said = [words for _, words in zip(range(5_000), (words for _, words in corpus.quotations(size)), strict=False)]
    names = people()

    def words(rng: random.Random) -> str:
        return quoted(" ".join(fragment(rng.choice(said), 4, 9, rng)))

    def rare(rng: random.Random) -> str:
        return quoted(" ".join(rng.sample(corpus.words[500:5_000], 2)))

    def common(rng: random.Random) -> str:
        return quoted(rng.choice(corpus.words[:50]))

    def article(rng: random.Random) -> int:
        return rng.randint(1, size // AN_ARTICLE)

    def speaker(rng: random.Random) -> int:
        return rng.randint(1, SPEAKERS)

    return {
        "/login": lambda rng: "/login",
        "/": lambda rng: "/",
        "/who": lambda rng: f"/who?q={words(rng)}",
        "/people/<id>": lambda rng: f"/people/{speaker(rng)}",
        "/people/1 (a twentieth of all)": lambda rng: "/people/1",
        "/articles/<id>": lambda rng: f"/articles/{article(rng)}",
        "/feeds": lambda rng: "/feeds",
        "/compare": lambda rng: f"/compare?q={words(rng)}",
        "api articles": lambda rng: "/api/v1/articles?limit=100",
        "api articles, two words": lambda rng: f"/api/v1/articles?words={rare(rng)}",
        "api articles, a frequent word": lambda rng: f"/api/v1/articles?words={common(rng)}",
        "api articles, an outlet": lambda rng: f"/api/v1/articles?source=Outlet+{rng.randint(2, 40)}",
        "api article": lambda rng: f"/api/v1/articles/{article(rng)}",
        "api quotations": lambda rng: "/api/v1/quotations?limit=100",
        "api quotations, two words": lambda rng: f"/api/v1/quotations?about={rare(rng)}",
        "api quotations, a frequent word": lambda rng: f"/api/v1/quotations?about={common(rng)}",
        "api quotations, a speaker": lambda rng: f"/api/v1/quotations?speaker={speaker(rng)}",
        "api quotations, speaker 1, a word": lambda rng: f"/api/v1/quotations?speaker=1&about={common(rng)}",
        "api quotations, an outlet": lambda rng: f"/api/v1/quotations?source=Outlet+{rng.randint(10, 40)}",
        "api quotations, a year": lambda rng: (
            f"/api/v1/quotations?since={(y := rng.randint(2014, 2020))}-01-01&until={y}-12-31"
        ),
        "api speakers": lambda rng: f"/api/v1/speakers?name={quoted(rng.choice(names).split()[-1])}",
        "api speaker": lambda rng: f"/api/v1/speakers/{speaker(rng)}",
        "api who": lambda rng: f"/api/v1/who?q={words(rng)}",
        "api check": lambda rng: f"/api/v1/check?q={words(rng)}&speaker={quoted(rng.choice(names))}",
        "atom person": lambda rng: f"/people/{speaker(rng)}/feed.xml",
        "atom search": lambda rng: f"/atom/search.xml?about={rare(rng)}",
    }


def timed(measured: Measured, failed: dict[str, str]) -> Middleware:
    """A middleware that measures the time of each answer."""

    @web.middleware
    async def measure(request: web.Request, handler: Handler) -> web.StreamResponse:
        kind = request.headers.get("X-Kind", "")
        clock, processor = time.perf_counter(), time.process_time()
        response = await handler(request)
        measured.clock[kind].append(time.perf_counter() - clock)
        measured.processor[kind].append(time.process_time() - processor)
        if isinstance(response, web.Response) and isinstance(response.body, bytes):
            measured.sizes[kind] = max(measured.sizes.get(kind, 0), len(response.body))
        if response.status >= 400:
            failed[kind] = f"{response.status}"
        return response

    return measure


async def measure(path: Path, size: int, askers: int) -> None:
    """Serve the store, ask and print."""
    store = await open_store(f"sqlite:///{path}")
    asked = kinds(size, corpus := Corpus.make())
    alone, busy = Measured(), Measured()
    failed: dict[str, str] = {}
    try:
        for measured, others in ((alone, 0), (busy, askers)):
            application = page_application(store, WebAccess("127.0.0.1", 0), clock=FakeClock(NOW))
            application.middlewares.insert(0, timed(measured, failed))
            runner = web.AppRunner(application, access_log=None)
            await runner.setup()
            await web.TCPSite(runner, "127.0.0.1", 0).start()
            address = f"http://127.0.0.1:{runner.addresses[0][1]}"
            async with ClientSession() as session:
                beside = [asyncio.create_task(_search(session, address, asked, number)) for number in range(others)]
                beside += [asyncio.create_task(_publish(store, corpus))] if others else []
                for kind, path_of in asked.items():
                    rng = random.Random(kind)
                    for _ in range(TIMES):
                        async with session.get(address + path_of(rng), headers={"X-Kind": kind}) as response:
                            await response.read()
                for task in beside:
                    task.cancel()
                await asyncio.gather(*beside, return_exceptions=True)
            await runner.cleanup()
    finally:
        await store.close()
    for line in _report(alone, busy, failed, askers):
        print(line, flush=True)


async def _search(
    session: ClientSession, address: str, asked: dict[str, Callable[[random.Random], str]], seed: int
) -> None:
    """An asker: searches, reads, and searches again."""
    rng = random.Random(seed)
    while True:
        await asyncio.sleep(rng.uniform(1.0, 5.0))
        async with session.get(address + asked["/who"](rng), headers={"X-Kind": "askers"}) as response:
            await response.read()


async def _publish(store: SqlStore, corpus: Corpus) -> None:
    rng = random.Random(7)
    for number in range(1_000_000):
        words = " ".join(corpus.sequence(12, rng))
        text = f"“{words}”, she said."
        page = Page(f"https://wire.example/new-{number}", f"New {number}", "Outlet 7", text, NOW)
        await store.save_article(page, [quote(text, words)], NOW, audience=EVERYBODY)
        await asyncio.sleep(SECONDS_BETWEEN)


def _report(alone: Measured, busy: Measured, failed: dict[str, str], askers: int) -> Iterator[str]:
    yield "milliseconds"
    yield f"{'':38} {'alone p50':>9} {'p95':>7} {'cpu p95':>8} | {askers} askers {'p50':>6} {'p95':>7} | {'bytes':>8}"
    for kind, times in alone.clock.items():
        beside, bytes_most = busy.clock.get(kind, [0.0]), alone.sizes.get(kind, 0)
        yield (
            f"{kind:38} {_ms(times, 0.5):9.1f} {_ms(times, 0.95):7.1f} {_ms(alone.processor[kind], 0.95):8.1f} |"
            f" {'':8} {_ms(beside, 0.5):8.1f} {_ms(beside, 0.95):7.1f} | {bytes_most:8} {failed.get(kind, '')}"
        )


def _ms(times: Sequence[float], part: float) -> float:
    return 1000 * sorted(times)[min(len(times) - 1, int(part * len(times)))]


def fill(path: Path, size: int) -> None:
    """The store of the measurement."""
    started = time.perf_counter()
    build(f"sqlite:///{path}", Corpus.make(), size)
    furnish(path, people())
    recent(path, size)
    texts(path)
    with closing(sqlite3.connect(path)) as connection, suppress(sqlite3.OperationalError):
        connection.execute("ANALYZE")
    print(f"{size} quotations were made in {time.perf_counter() - started:.0f} s", flush=True)


def bench() -> None:
    """With a tenth of the size that is aimed at."""
    main(["--size", "100000"])


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the arguments, make the store unless it is there, measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=1_000_000)
    parser.add_argument("--askers", type=int, default=64)
    parser.add_argument("--store", type=Path, help="a store that is kept, and made where it isn't there")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        path = given.store or Path(folder) / "web.db"
        if not path.exists():
            fill(path, given.size)
        asyncio.run(measure(path, given.size, given.askers))


if __name__ == "__main__":
    main()
