"""Find quotations among very many: ``python -m tests.benchmarks.search_recall [--size 1000000]``.

Makes a store of quotations with Zipf-distributed words, 2,500 speakers and a fifth of near-duplicate re-quotes, asks
for them in the ways people remember them, and prints recall@1 and times; plain FTS5 (phrase, then AND, then OR) is
the yardstick in the same run. An answer is right when it is the quotation that was meant, a re-quote of it, or has the
very words that were asked for, whatever its grade: ``/quote who`` holds back those that are merely similar.
Times are of ``quotations_matching`` and ``rank`` together.
"""

import argparse
import asyncio
import random
import resource
import sqlite3
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import accumulate, islice
from pathlib import Path

from bot.domain.articles import Page
from bot.domain.pairs import index_terms
from bot.domain.quotations import Attribution, Quotation
from bot.search import rank
from bot.store import SqlStore, open_store, upgrade
from bot.store.candidates import every

WORDS = 60_000
SPEAKERS = 2_500
AN_ARTICLE = 20
CANDIDATES = 24
NOW = datetime(2026, 11, 24, tzinfo=UTC)
STAMP = "2026-11-24T00:00:00.000000"
Said = list[str]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Made-up words, most frequent first, and how often they occur."""

    words: Said
    weights: list[float]

    @classmethod
    def make(cls) -> "Corpus":
        """Syllables; the most frequent words are the shortest."""
        rng = random.Random(1)
        syllables = [c + v for c in "bcdfghjklmnprstvz" for v in "aeiou"] + ["st", "tr", "an", "er", "on", "in"]
        made: dict[str, None] = {}
        while len(made) < WORDS:
            length = 1 if len(made) < 60 else rng.randint(2, 4) if len(made) < 5_000 else rng.randint(3, 5)
            made.setdefault("".join(rng.choice(syllables) for _ in range(length)))
        return cls(list(made), list(accumulate(1 / (rank_ + 2.7) for rank_ in range(WORDS))))

    def quotations(self, count: int) -> Iterator[tuple[int, Said]]:
        """Quotations with the number of the one they repeat (or their own)."""
        rng = random.Random(2)
        stock = [[self.words[int(rng.random() ** 2 * 80)] for _ in range(rng.randint(3, 5))] for _ in range(200)]
        recent: list[tuple[int, Said]] = []
        for number in range(1, count + 1):
            if recent and rng.random() < 0.2:
                origin, said = rng.choice(recent)
                yield origin, self._requoted(said, rng)
                continue
            said = rng.choices(self.words, cum_weights=self.weights, k=min(60, max(4, int(rng.lognormvariate(3, 0.5)))))
            said[0:0] = rng.choice(stock) if rng.random() < 0.3 else []
            if len(recent) < 5_000:
                recent.append((number, said))
            else:
                recent[rng.randrange(5_000)] = (number, said)
            yield number, said

    def _requoted(self, said: Said, rng: random.Random) -> Said:
        chance = rng.random()
        if chance < 0.5:
            return said
        if chance < 0.8:
            where = rng.randrange(len(said))
            return [*said[:where], self.words[rng.randrange(3_000)], *said[where + 1 :]]
        return said[: max(5, len(said) * 2 // 3)]


def fragment(said: Said, low: int, high: int, rng: random.Random) -> Said:
    """So many neighbouring words."""
    length = min(len(said), rng.randint(low, high))
    start = rng.randrange(len(said) - length + 1)
    return said[start : start + length]


def damaged(said: Said, missing: int, typos: int, rng: random.Random) -> Said:
    """Some words missing, a letter of some others wrong or one too many."""
    kept = list(said)
    for _ in range(missing):
        if len(kept) > 3:
            del kept[rng.randrange(len(kept))]
    for where in rng.sample(range(len(kept)), min(typos, len(kept))):
        word, at = kept[where], rng.randrange(len(kept[where]))
        kept[where] = word[:at] + rng.choice("abcdefghijklmnop") + word[at + rng.randrange(2) :]
    return kept


def misremembered(said: Said, corpus: Corpus, rng: random.Random) -> Said:
    """A tenth dropped, a quarter of the others replaced."""
    return [corpus.words[rng.randrange(5_000)] if rng.random() < 0.25 else word for word in said if rng.random() >= 0.1]


def build(path: Path, corpus: Corpus, size: int) -> float:
    """Fill the tables as the store does, in large transactions; quotations a second, generator left out."""
    upgrade(f"sqlite:///{path}")
    counts: Counter[str] = Counter()
    spent, made, first = 0.0, corpus.quotations(size), 1
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("INSERT INTO outlets VALUES (1, 'Wire', 'wire', 0)")
        speakers = [(number, f"Speaker {number}", 0) for number in range(1, SPEAKERS + 1)]
        connection.executemany("INSERT INTO speakers VALUES (?, ?, ?)", speakers)
        connection.execute("CREATE TABLE origins (id INTEGER PRIMARY KEY, origin INTEGER)")
        while batch := list(islice(made, 5_000)):
            started = time.perf_counter()
            connection.execute("BEGIN")
            _insert(connection, batch, first, counts)
            connection.execute("COMMIT")
            spent += time.perf_counter() - started
            first += len(batch)
        started = time.perf_counter()
        connection.executemany("INSERT INTO spoken_words VALUES (?, ?)", counts.items())
        return size / (spent + time.perf_counter() - started)


def _insert(
    connection: sqlite3.Connection, batch: Sequence[tuple[int, Said]], first: int, counts: Counter[str]
) -> None:
    articles = range(-(-first // AN_ARTICLE), (first + len(batch)) // AN_ARTICLE + 1)
    connection.executemany(
        "INSERT OR IGNORE INTO articles VALUES (?, ?, 'Title', 1, NULL, ?, ?, ?, 1)",
        [(number, f"https://wire.example/{number}", STAMP, STAMP, STAMP) for number in articles],
    )
    rows, index = [], []
    for number, (_, said) in enumerate(batch, first):
        text = " ".join(said)
        spans, article = f"[[0,{len(text)}]]", -(-number // AN_ARTICLE)
        rows.append((number, article, len(text), spans, text, number % SPEAKERS + 1, STAMP, text))
        index.append((number, index_terms(said)))
        counts.update(set(said))
    connection.executemany(
        "INSERT INTO quotations (id, article_id, start, end, spans, text, kind, speaker_id, confidence, rule, dated,"
        " spoken) VALUES (?, ?, 0, ?, ?, ?, 'direct', ?, 0.9, 'inverted cue', ?, ?)",
        rows,
    )
    connection.executemany("INSERT INTO quotation_index (rowid, terms) VALUES (?, ?)", index)
    connection.executemany(
        "INSERT INTO origins VALUES (?, ?)", [(number, origin) for number, (origin, _) in enumerate(batch, first)]
    )


def build_plain(path: Path, corpus: Corpus, size: int) -> None:
    """The yardstick's index."""
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
        if found := row.fetchone():
            return int(found[0])
    return None


async def ask(store: SqlStore, asked: Said) -> int | None:
    """The first answer, as ``/quote who`` finds it."""
    records = await store.quotations_matching(asked, CANDIDATES)
    answers = rank(" ".join(asked), records)
    return answers[0].best.record.id if answers else None


@dataclass(slots=True)
class Tally:
    """What came of one kind of question."""

    right: int = 0
    seconds: list[float] = field(default_factory=list)

    def __str__(self) -> str:
        times = sorted(self.seconds) or [0.0]
        middle, late = times[len(times) // 2] * 1e3, times[int(len(times) * 0.99)] * 1e3
        return f"{self.right / len(times):6.3f} {middle:8.2f} {late:8.2f}"


async def measure(folder: Path, corpus: Corpus, size: int, questions: int, plain: int) -> None:
    """Ask, count, and print a line for each kind."""
    kinds: dict[str, Callable[[Said, random.Random], Said]] = {
        "whole": lambda said, rng: said,
        "10-15 words": lambda said, rng: fragment(said, 10, 15, rng),
        "4-8 words": lambda said, rng: fragment(said, 4, 8, rng),
        "8-14, 1 missing, 2 typos": lambda said, rng: damaged(fragment(said, 8, 14, rng), 1, 2, rng),
        "5-8, 1 missing, 1 typo": lambda said, rng: damaged(fragment(said, 5, 8, rng), 1, 1, rng),
        "misremembered": lambda said, rng: misremembered(said, corpus, rng),
    }
    store = await open_store(f"sqlite:///{folder / 'store.db'}")
    look_up = sqlite3.connect(folder / "store.db")
    yardstick = sqlite3.connect(folder / "plain.db")
    print(f"{'':26}{'recall@1':>8} {'p50 ms':>8} {'p99 ms':>8}   plain FTS5: recall@1, p50, p99")
    for name, remember in kinds.items():
        rng, ours, theirs = random.Random(name), Tally(), Tally()
        for turn in range(questions):
            origin, said = look_up.execute(_SAID, (rng.randint(1, size),)).fetchone()
            asked = remember(said.split(), rng)
            started = time.perf_counter()
            answer = await ask(store, asked)
            ours.seconds.append(time.perf_counter() - started)
            ours.right += _right(look_up, answer, origin, asked)
            if turn < plain:
                started = time.perf_counter()
                answer = ask_plain(yardstick, asked)
                theirs.seconds.append(time.perf_counter() - started)
                theirs.right += _right(look_up, answer, origin, asked)
        print(f"{name:26}{ours!s:>26}   {theirs!s}", flush=True)
    print(f"20 at a time: {await _added(store):.0f} quotations/s")
    look_up.close()
    yardstick.close()
    await store.close()


_SAID = "SELECT origin, spoken FROM origins JOIN quotations USING (id) WHERE id = ?"


def _right(connection: sqlite3.Connection, answer: int | None, origin: int, asked: Said) -> bool:
    if answer is None:
        return False
    found, said = connection.execute(_SAID, (answer,)).fetchone()
    return bool(found == origin or f" {' '.join(asked)} " in f" {said} ")


async def _added(store: SqlStore, articles: int = 100) -> float:
    """Quotations a second when an article of 20 is saved at a time."""
    made, seconds = Corpus.make().quotations(articles * AN_ARTICLE), 0.0
    nobody = Attribution("Ada", None, "Ada", None, 0.9, "inverted cue")
    for number in range(articles):
        said = [" ".join(words) for _, words in islice(made, AN_ARTICLE)]
        text, quotations, start = "\n".join(said), [], 0
        for line in said:
            span = (start, start + len(line))
            quotations.append(Quotation(*span, (span,), line, "direct", "said", nobody))
            start += len(line) + 1
        started = time.perf_counter()
        await store.save_article(Page(f"https://new.example/{number}", "New", "New", text), quotations, NOW)
        seconds += time.perf_counter() - started
    return articles * AN_ARTICLE / seconds


def bench(size: int = 100_000, questions: int = 400, plain: int = 20) -> None:
    """Build, ask, print."""
    corpus = Corpus.make()
    with tempfile.TemporaryDirectory(prefix="quotewire-search-") as folder:
        path = Path(folder)
        rate = build(path / "store.db", corpus, size)
        build_plain(path / "plain.db", corpus, size)
        with closing(sqlite3.connect(path / "store.db")) as connection:
            (index,) = connection.execute("SELECT sum(length(block)) FROM quotation_index_data").fetchone()
            (words,) = connection.execute("SELECT sum(length(word) + 6) FROM spoken_words").fetchone()
        print(f"{size} quotations: {rate:.0f}/s in bulk, {(index + words) / size:.0f} bytes of index each")
        asyncio.run(measure(path, corpus, size, questions, plain))
    print(f"memory at most: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=100_000)
    parser.add_argument("--questions", type=int, default=400)
    parser.add_argument("--plain", type=int, default=20)
    given = parser.parse_args()
    bench(given.size, given.questions, given.plain)
