"""Find quotations among very many: ``python -m tests.benchmarks.search_recall [--size 1000000]``.

Makes a store of quotations and asks for them in the ways people remember them, as ``/quote who`` does: how often the
right one comes first, whatever its grade; how often it is given as found, and a wrong one; how long it takes, by the
clock and by the processor, which other work on the machine changes less. Then it asks for what nobody said. Plain
FTS5 (phrase, then AND, then OR) is the yardstick in the same run.

An answer is right when it is the quotation that was meant, a re-quote of it, or has the very words that were asked for.
``--texts FILE`` (articles, ``{"text": …}`` a line) makes the quotations out of real sentences. ``--folder`` keeps the
store, and takes the one that is there; ``--database postgresql://…`` fills an empty database of a server in its stead,
whose user must be a superuser, or asks the one that was filled so.
"""

import argparse
import asyncio
import os
import random
import resource
import sqlite3
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from bot.domain.errors import StoreError
from bot.domain.viewers import ANYBODY
from bot.ops.pauses import shorten_pauses
from bot.search import MatchGroup, rank, search_for, worth_showing
from bot.store import SqlStore, glance, open_store
from bot.store.sqlite.index import every
from tests.benchmarks.search_corpus import (
    SCRIPTS,
    Accented,
    Characters,
    Corpus,
    German,
    NewsChain,
    Quoted,
    Said,
    build,
    damaged,
    fragment,
    misremembered,
)
from tests.fakes.postgres import open_postgres

CANDIDATES = 24
_SAID = "SELECT origin, spoken FROM origins JOIN quotations USING (id) WHERE id = {:d}"
_PROCESSES = "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
_STAT = "/proc/{}/stat"
"""Linux's: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html"""
Remember = Callable[[Said, random.Random], Said]


def kinds(words: Said) -> dict[str, Remember]:
    """The ways in which a quotation is remembered."""
    return {
        "whole": lambda said, rng: said,
        "10-15 words": lambda said, rng: fragment(said, 10, 15, rng),
        "4-8 words": lambda said, rng: fragment(said, 4, 8, rng),
        "8-14, 1 missing, 2 typos": lambda said, rng: damaged(fragment(said, 8, 14, rng), 1, 2, rng),
        "5-8, 1 missing, 1 typo": lambda said, rng: damaged(fragment(said, 5, 8, rng), 1, 1, rng),
        "misremembered": lambda said, rng: misremembered(said, words, rng),
    }


@dataclass(slots=True)
class Times:
    """Of one kind of question, in seconds; ``server`` are those of a server's processor for all of them."""

    wall: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    server: float = 0.0

    def __str__(self) -> str:
        each = " ".join(
            f"{_at(times, part) * 1e3:6.1f}" for times in (self.wall, self.processor) for part in (0.5, 0.99)
        )
        return each + (f", server: mean {self.server / len(self.wall) * 1e3:.1f}" if self.server else "")


def _at(times: Sequence[float], part: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * part))] if times else 0.0


@dataclass(slots=True)
class Tally:
    """What came of one kind of question: so many right first, given as found, and wrongly given."""

    first: int = 0
    given: int = 0
    wrong: int = 0
    times: Times = field(default_factory=Times)

    def __str__(self) -> str:
        asked = len(self.times.wall)
        return " ".join([*(f"{count / asked:6.3f}" for count in (self.first, self.given, self.wrong)), str(self.times)])


async def ask(store: SqlStore, asked: Said, times: Times) -> list[MatchGroup]:
    """As ``/quote who`` asks; nothing is found in a search that takes too long."""
    wall, processor = time.perf_counter(), time.process_time()
    try:
        answers = rank(await store.quotations_matching(search_for(" ".join(asked), CANDIDATES), ANYBODY))
    except StoreError:
        answers = []
    times.wall.append(time.perf_counter() - wall)
    times.processor.append(time.process_time() - processor)
    return answers


async def said_in(store: SqlStore, quotation_id: int) -> tuple[int, str]:
    """The number of the quotation that a quotation repeats (or its own), and its words."""
    async with store._read() as connection:
        row = (await connection.exec_driver_sql(_SAID.format(quotation_id))).one()
    return row.origin, row.spoken


async def remembered(store: SqlStore, size: int, questions: int, remember: Remember, corpus: Quoted) -> Tally:
    """Ask for quotations picked at random."""
    rng, tally, before = random.Random(size), Tally(), await server_seconds(store)
    for _ in range(questions):
        origin, said = await said_in(store, rng.randint(1, size))
        asked = remember(said.split(), rng)
        answers = await ask(store, corpus.typed(asked, rng), tally.times)
        right = await _is_right(store, answers[0].best.record.id if answers else None, origin, asked)
        tally.first += right
        tally.given += right and bool(worth_showing(answers))
        tally.wrong += not right and bool(worth_showing(answers))
    tally.times.server = await server_seconds(store) - before
    return tally


async def unsaid(store: SqlStore, questions: Sequence[Said]) -> Tally:
    """Ask for what nobody said; what stands there after all, word by word, is right."""
    tally, before = Tally(), await server_seconds(store)
    for asked in questions:
        answers = worth_showing(await ask(store, asked, tally.times))
        right = bool(answers) and answers[0].best.grade in ("exact", "partial")
        tally.given += right
        tally.wrong += bool(answers) and not right
    tally.times.server = await server_seconds(store) - before
    return tally


async def server_seconds(store: SqlStore) -> float:
    """Seconds of the processor that the server's processes for this database took so far; 0 without a server here."""
    async with store._read() as connection:
        if connection.dialect.name == "sqlite":
            return 0.0
        pids = (await connection.exec_driver_sql(_PROCESSES)).scalars().all()
    files = [Path(_STAT.format(pid)) for pid in pids]
    stats = [file.read_text().rpartition(")")[2].split() for file in files if file.exists()]
    return sum(int(stat[11]) + int(stat[12]) for stat in stats) / os.sysconf("SC_CLK_TCK")


async def _is_right(store: SqlStore, answer: int | None, origin: int, asked: Said) -> bool:
    if answer is None:
        return False
    of, said = await said_in(store, answer)
    return bool(of == origin or f" {' '.join(asked)} " in f" {said} ")


async def measure(url: str, corpus: Quoted, size: int, questions: int, yardstick: Path | None, plain: int) -> None:
    """A line for each kind; ``plain`` questions of each to the yardstick, where there is one."""
    ways = kinds(corpus.words)
    print(f"{'remembered':26} first  given  wrong | ms: p50    p99, processor: p50 p99")
    store = await open_store(url)
    shorten_pauses()  # as the bot does; the corpus would else be looked through for garbage time and again
    for name, remember in ways.items():
        print(f"{name:26} {await remembered(store, size, questions, remember, corpus)}", flush=True)
    for name, asked in corpus.strangers(questions).items():
        print(f"unsaid: {name:18} {await unsaid(store, asked)}", flush=True)
    if yardstick and plain:
        build_plain(yardstick, corpus, size)
        with closing(sqlite3.connect(yardstick)) as connection:
            for name, remember in ways.items():
                print(f"plain FTS5: {name:24} {await _plain(connection, store, size, plain, remember)}", flush=True)
    await store.close()


# The yardstick


def build_plain(path: Path, corpus: Quoted, size: int) -> None:
    """Its index."""
    if path.exists():
        return
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE VIRTUAL TABLE plain USING fts5 (said, tokenize = 'ascii')")
        rows = ((number, " ".join(said)) for number, (_, said) in enumerate(corpus.quotations(size), 1))
        connection.executemany("INSERT INTO plain (rowid, said) VALUES (?, ?)", rows)
        connection.commit()


def ask_plain(connection: sqlite3.Connection, asked: Said) -> int | None:
    """Phrase, then all words, then any of them, by BM25."""
    words = list(dict.fromkeys(asked))
    for query in ('"' + " ".join(asked) + '"', every(words), every(words).replace(" AND ", " OR ")):
        row = connection.execute("SELECT rowid FROM plain WHERE plain MATCH ? ORDER BY rank LIMIT 1", (query,))
        if answer := row.fetchone():
            return int(answer[0])
    return None


async def _plain(yardstick: sqlite3.Connection, store: SqlStore, size: int, questions: int, remember: Remember) -> str:
    rng, right, times = random.Random(size), 0, []
    for _ in range(questions):
        origin, said = await said_in(store, rng.randint(1, size))
        asked = remember(said.split(), rng)
        started = time.perf_counter()
        answer = ask_plain(yardstick, asked)
        times.append(time.perf_counter() - started)
        right += await _is_right(store, answer, origin, asked)
    return f"first {right / questions:.3f}, ms: p50 {_at(times, 0.5) * 1e3:.1f} p99 {_at(times, 0.99) * 1e3:.1f}"


# All of it


def run(
    url: str, corpus: Quoted, size: int, questions: int, yardstick: Path | None, plain: int, months: int = 1
) -> None:
    """Build, ask, print."""
    if not glance(url).exists:
        started = time.perf_counter()
        build(url, corpus, size, months)
        print(f"built in {time.perf_counter() - started:.0f} s")
    print(f"{size} quotations: {asyncio.run(_index_size(url)) / size:.0f} bytes of index each")
    asyncio.run(measure(url, corpus, size, questions, yardstick, plain))
    print(f"memory at most: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


_SIZES = {
    "sqlite": "SELECT (SELECT sum(length(block)) FROM quotation_index_data)"
    " + (SELECT sum(3 * length(word) + 6) FROM spoken_words)",
    "postgresql": "SELECT pg_total_relation_size('spoken_words') + sum(pg_total_relation_size(relid))"
    " FROM pg_partition_tree('quotation_index')",
}
"""Statements for the bytes of the index of quotations; of a server's with the room that its pages have left."""


async def _index_size(url: str) -> int:
    store = await open_store(url)
    async with store._read() as connection:
        size = int((await connection.exec_driver_sql(_SIZES[connection.dialect.name])).scalar_one())
    await store.close()
    return size


def bench(size: int = 30_000, questions: int = 200, plain: int = 20) -> None:
    """A small run of each kind of store."""
    with tempfile.TemporaryDirectory(prefix="quotewire-search-") as folder:
        url = f"sqlite:///{folder}/store.db"
        run(url, Corpus.make(), size, questions, Path(folder) / "plain.db", plain)
    try:
        with open_postgres() as server:
            run(server.empty(), Corpus.make(), size, questions, None, 0)
    except LookupError as reason:
        print(reason)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=100_000)
    parser.add_argument("--questions", type=int, default=500)
    parser.add_argument("--plain", type=int, default=8, help="questions for plain FTS5, of each kind")
    parser.add_argument("--german", action="store_true", help="words with umlauts and ß, typed in several ways")
    parser.add_argument("--letters", choices=[*SCRIPTS, "chinese"], help="words in these letters")
    parser.add_argument("--texts", type=Path, help="articles to make the quotations from")
    parser.add_argument("--folder", type=Path, help="where the store is kept")
    parser.add_argument("--database", help="the address of a PostgreSQL database")
    parser.add_argument("--months", type=int, default=1, help="in so many parts an empty one gets its quotations")
    given = parser.parse_args()
    made_up: Quoted = German.make() if given.german else Corpus.make()
    if given.letters:
        made_up = Characters.make() if given.letters == "chinese" else Accented.of(given.letters)
    corpus: Quoted = NewsChain.of(given.texts.read_text().splitlines()) if given.texts else made_up
    with tempfile.TemporaryDirectory(prefix="quotewire-search-") as folder:
        where = given.folder or Path(folder)
        where.mkdir(parents=True, exist_ok=True)
        yardstick = None if given.database else where / "plain.db"
        url = given.database or f"sqlite:///{where / 'store.db'}"
        run(url, corpus, given.size, given.questions, yardstick, given.plain, given.months)


if __name__ == "__main__":
    main()
