"""Quotations a second, written: ``python -m tests.benchmarks.search_writing [--size 1000000]``.

Builds a store in bulk, then saves articles of twenty quotations into it, one at a time as the bot does and 32 at a time
as ``quotewire load`` does. Plain FTS5 with the same texts, in the same portions and in the same run, is the yardstick:
other work on the machine slows both. Making the texts up isn't counted. ``--folder`` keeps the stores, and takes those
that are there.
"""

import argparse
import asyncio
import sqlite3
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count, islice
from pathlib import Path
from typing import TypeVar

from bot.domain.articles import Page
from bot.domain.quotations import Attribution, Quotation
from bot.domain.viewers import EVERYBODY
from bot.store import open_store
from tests.benchmarks.search_corpus import AN_ARTICLE, Corpus, Said, build

T = TypeVar("T")
NOW = datetime(2026, 11, 24, tzinfo=UTC)
ARTICLES = 960
"""Saved in each way."""
PORTIONS = (1, 32)
IN_BULK = 5_000
"""Quotations in a transaction."""


@dataclass(slots=True)
class Watch:
    """Seconds by the clock and of the processor."""

    wall: float = 0.0
    processor: float = 0.0

    @contextmanager
    def running(self) -> Iterator[None]:
        """Count what is done in here."""
        wall, processor = time.perf_counter(), time.process_time()
        yield
        self.wall += time.perf_counter() - wall
        self.processor += time.process_time() - processor

    def rate(self, quotations: int) -> str:
        """Quotations a second."""
        return f"{quotations / self.wall:7.0f}/s by the clock, {quotations / self.processor:7.0f} a processor second"


def portions(things: Iterable[T], size: int) -> Iterator[list[T]]:
    """So many at a time."""
    left = iter(things)
    while some := list(islice(left, size)):
        yield some


def in_bulk(path: Path, corpus: Corpus, size: int) -> Watch:
    """Build the store."""
    making, building = Watch(), Watch()
    with making.running():
        for _ in corpus.quotations(size):
            pass
    with building.running():
        build(f"sqlite:///{path}", corpus, size)
    return Watch(building.wall - making.wall, building.processor - making.processor)


async def saving(path: Path, articles: Sequence[tuple[Page, list[Quotation]]], at_once: int) -> Watch:
    """Save articles, so many in a transaction."""
    watch, store = Watch(), await open_store(f"sqlite:///{path}")
    with watch.running():
        for some in portions(articles, at_once):
            await store.save_articles(some, NOW, audience=EVERYBODY)
    await store.close()
    return watch


def plain(path: Path, quotations: Iterator[Said], at_once: int) -> Watch:
    """The yardstick: insert them into FTS5, so many in a transaction."""
    watch = Watch()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000")
        connection.execute("CREATE VIRTUAL TABLE IF NOT EXISTS plain USING fts5 (said, tokenize = 'ascii')")
        for some in portions(quotations, at_once):
            rows = [(" ".join(said),) for said in some]
            with watch.running():
                connection.execute("BEGIN")
                connection.executemany("INSERT INTO plain (said) VALUES (?)", rows)
                connection.execute("COMMIT")
    return watch


def articles(quotations: Sequence[Said], numbers: Iterator[int]) -> list[tuple[Page, list[Quotation]]]:
    """Nothing but quotations, of one speaker each."""
    return [_article(next(numbers), [" ".join(said) for said in some]) for some in portions(quotations, AN_ARTICLE)]


def _article(number: int, said: Sequence[str]) -> tuple[Page, list[Quotation]]:
    quotations, start = [], 0
    for line in said:
        span = (start, start + len(line))
        speaker = f"Speaker {number % 2500}"
        credit = Attribution(speaker, None, speaker, None, 0.9, "inverted cue")
        quotations.append(Quotation(*span, (span,), line, "direct", "said", credit))
        start += len(line) + 1
    return Page(f"https://new.example/{number}", "New", "New", "\n".join(said)), quotations


def run(folder: Path, size: int) -> None:
    """Write, print."""
    corpus, store, yardstick = Corpus.make(), folder / "store.db", folder / "plain.db"
    if not store.exists():
        _print("in bulk", size, in_bulk(store, corpus, size))
        _print("plain FTS5", size, plain(yardstick, (said for _, said in corpus.quotations(size)), IN_BULK))
    made = [said for _, said in corpus.quotations(ARTICLES * AN_ARTICLE)]
    numbers = count(time.time_ns())  # addresses that aren't there, however often this ran
    for portion in PORTIONS:
        watch = asyncio.run(saving(store, articles(made, numbers), portion))
        _print(f"{portion} articles at a time", len(made), watch)
        _print("plain FTS5", len(made), plain(yardstick, iter(made), portion * AN_ARTICLE))


def _print(what: str, quotations: int, watch: Watch) -> None:
    print(f"{what:24} {watch.rate(quotations)}", flush=True)


def bench(size: int = 30_000) -> None:
    """A small run."""
    with tempfile.TemporaryDirectory(prefix="quotewire-writing-") as folder:
        run(Path(folder), size)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, help="where the stores are kept")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="quotewire-writing-") as folder:
        where = given.folder or Path(folder)
        where.mkdir(parents=True, exist_ok=True)
        run(where, given.size)


if __name__ == "__main__":
    main()
