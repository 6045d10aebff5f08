"""Speakers and topics among very many quotations: ``python -m tests.benchmarks.speakers [--size 1000000]``.

A store of made-up quotations (those of ``search_corpus``) by 2,500 people with Zipf-distributed surnames and several
roles and outlets each, one of whom says a twentieth of everything. Measured is what ``/quote by`` and ``/quote about``
ask of the store, with the choosing and ranking, through the async store; the yardstick is the plain question of SQLite
for one person's newest quotations in the same run. Last, articles of 20 quotations by five people are saved one after
the other. Times are by the clock and, where other work goes on on the machine, by the processor.
"""

import argparse
import asyncio
import random
import sqlite3
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import accumulate
from pathlib import Path

from bot.domain.articles import Page
from bot.domain.profiles import Voice
from bot.domain.quotations import Attribution, Quotation, QuotationQuery
from bot.domain.viewers import ANYBODY, EVERYBODY
from bot.search import whom
from bot.search.topic import closest
from bot.search.topic_candidates import TopicQuery, topic_candidates
from bot.speakers.names import credited
from bot.store import SqlStore, open_store
from bot.text.words import fold_words
from tests.benchmarks.search_corpus import SPEAKERS, Corpus, build

OUTLETS = 40
GIVEN = [
    f"{first}{last}"
    for first in ("Al", "Be", "Cor", "Da", "El", "Fri", "Gu", "Ha")
    for last in ("ra", "nor", "mi", "do", "len")
]
OFFICES = ("mayor", "minister", "spokeswoman", "president", "governor", "chief engineer", "judge", "coach")
FAMOUS = 1

Ask = Callable[[random.Random], Awaitable[int]]


def people() -> list[str]:
    """A name for each speaker; a tenth of them share the ten most frequent surnames."""
    rng = random.Random(3)
    surnames = [word.title() for word in Corpus.make().words[200:1_700]]
    weights = list(accumulate(1 / (at + 5) for at in range(len(surnames))))
    return [f"{rng.choice(GIVEN)} {rng.choices(surnames, cum_weights=weights)[0]}" for _ in range(SPEAKERS)]


def furnish(path: Path, names: Sequence[str]) -> None:
    """Times, names, roles and outlets for the store that ``build`` made, and the words of its articles."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        outlets = [(number, f"Outlet {number}", f"outlet {number}", 0) for number in range(2, OUTLETS + 1)]
        connection.executemany("INSERT INTO outlets VALUES (?, ?, ?, ?)", outlets)
        when = "strftime('%Y-%m-%dT%H:%M:%f000', 1388534400 + {} * 7200, 'unixepoch')"
        connection.execute(f"UPDATE articles SET dated = {when.format('id')}, outlet_id = id % {OUTLETS} + 1")
        office = " ".join(f"WHEN {at} THEN '{office}'" for at, office in enumerate(OFFICES))
        connection.execute(
            f"UPDATE quotations SET dated = {when.format('article_id')},"
            f" speaker_id = CASE WHEN id % 20 = 0 THEN {FAMOUS} ELSE speaker_id END,"
            f" role = CASE (speaker_id + article_id / 20000) % {len(OFFICES)} {office} END"
            " || ' of ' || (speaker_id % 500)"
        )
        connection.executemany("UPDATE speakers SET name = ? WHERE id = ?", [(n, at) for at, n in enumerate(names, 1)])
        connection.execute(
            "UPDATE speakers SET quoted = (SELECT count(*) FROM quotations q WHERE q.speaker_id = speakers.id)"
        )
        _names(connection, names)
        connection.execute(
            "INSERT INTO speaker_roles SELECT q.speaker_id, q.role, a.outlet_id, count(*), min(q.dated), max(q.dated)"
            " FROM quotations q JOIN articles a ON a.id = q.article_id GROUP BY 1, 2, 3"
        )
        told = connection.execute("SELECT DISTINCT speaker_id, role FROM speaker_roles").fetchall()
        words = [(word, number) for number, role in told for word in set(fold_words(role))]
        connection.executemany("INSERT OR IGNORE INTO role_words VALUES (?, ?)", words)
        said = connection.execute("SELECT article_id, group_concat(spoken, ' ') FROM quotations GROUP BY article_id")
        connection.executemany("INSERT INTO article_words (rowid, words) VALUES (?, ?)", said.fetchall())
        connection.commit()


def _names(connection: sqlite3.Connection, names: Sequence[str]) -> None:
    for number, name in enumerate(names, 1):
        read = credited(name)
        values = (name, number, read.key, read.surname, read.initial)
        connection.execute("INSERT INTO speaker_names VALUES (?, ?, ?, ?, ?, '')", values)
        words = [(word, number) for word in set(fold_words(name))]
        connection.executemany("INSERT OR IGNORE INTO speaker_words VALUES (?, ?)", words)


async def measure(name: str, ask: Ask, questions: int) -> None:
    """Ask, and print a line."""
    rng, clock, processor, found = random.Random(name), list[float](), list[float](), 0
    for _ in range(questions):
        begun, worked = time.perf_counter(), time.process_time()
        found += await ask(rng)
        clock.append(time.perf_counter() - begun)
        processor.append(time.process_time() - worked)
    told = "; processor ".join(
        f"p50 {_at(times, 0.5):6.1f} p99 {_at(times, 0.99):6.1f}" for times in (clock, processor)
    )
    print(f"{name:44} ms: {told}; {found / questions:4.1f} answers", flush=True)


def _at(times: Sequence[float], part: float) -> float:
    return sorted(times)[int(len(times) * part)] * 1e3


def kinds(store: SqlStore, path: Path, names: Sequence[str], corpus: Corpus) -> dict[str, Ask]:
    """Ways to ask, by what they are called."""
    plain = sqlite3.connect(path)

    async def newest(by: tuple[Voice, ...], words: Sequence[str] = (), pages: int = 1) -> int:
        before, count = None, 0
        for _ in range(pages):
            found = await store.quotations(QuotationQuery(by, tuple(words), before=before, limit=6), ANYBODY)
            count, before = count + len(found), found[-1].position if found else None
        return count

    async def by_name(asked: str) -> int:
        meant = whom.voices_of_name(asked, await store.speakers_named(whom.name_words(asked), 40, ANYBODY))
        return await newest(meant.voices) if meant.voices else len(meant.choices)

    async def by_role(asked: str) -> int:
        meant = whom.voices_of_role(asked, await store.speakers_called(asked, 40, ANYBODY))
        return await newest(meant.voices) if meant.voices else len(meant.choices)

    async def about(*words: str) -> int:
        search = partial(topic_candidates, query=TopicQuery(words))
        answers = closest(await store.quotations_about(search, ANYBODY))[:5]
        return len(await store.quotations_numbered([answer.hit.id for answer in answers], ANYBODY))

    async def plainly(rng: random.Random) -> int:
        asked = "SELECT * FROM quotations WHERE speaker_id = ? ORDER BY dated DESC LIMIT 6"
        return len(plain.execute(asked, (rng.randint(1, SPEAKERS),)).fetchall())

    def word(rng: random.Random, low: int, high: int) -> str:
        return corpus.words[rng.randrange(low, high)]

    one = (Voice(FAMOUS),)
    return {
        "plain SQLite, one person's newest": plainly,
        "by a full name": lambda rng: by_name(rng.choice(names)),
        "by a surname": lambda rng: by_name(rng.choice(names).split()[1]),
        "by an office": lambda rng: by_role(f"the {rng.choice(OFFICES)} of {rng.randrange(500)}"),
        "by an office that hundreds hold": lambda rng: by_role(f"the {rng.choice(OFFICES)}"),
        "by, five pages": lambda rng: newest((Voice(rng.randint(1, SPEAKERS)),), pages=5),
        "by, about a word": lambda rng: newest((Voice(rng.randint(1, SPEAKERS)),), [word(rng, 20, 5_000)]),
        "by one with 5 % of all": lambda rng: newest(one),
        "by one with 5 % of all, about a common word": lambda rng: newest(one, [word(rng, 5, 50)]),
        "by one with 5 % of all, about a rare word": lambda rng: newest(one, [word(rng, 5_000, 50_000)]),
        "about a rare word": lambda rng: about(word(rng, 5_000, 50_000)),
        "about a common word": lambda rng: about(word(rng, 0, 50)),
        "about two words": lambda rng: about(word(rng, 50, 2_000), word(rng, 50, 2_000)),
        "about three words, one common": lambda rng: about(
            word(rng, 0, 20), word(rng, 50, 2_000), word(rng, 50, 9_000)
        ),
    }


async def saved(store: SqlStore, names: Sequence[str], corpus: Corpus, articles: int = 200) -> str:
    """Quotations a second when articles of 20 by five people are saved, by the clock and by the processor."""
    rng, start, spent, worked = random.Random(4), datetime(2026, 11, 24, tzinfo=UTC), 0.0, 0.0
    for number in range(articles):
        said = [" ".join(rng.choices(corpus.words, cum_weights=corpus.weights, k=23)) for _ in range(20)]
        who = [(rng.choice(names), f"{rng.choice(OFFICES)} of {rng.randrange(500)}") for _ in range(5)]
        quotations, at = [], 0
        for line, (name, role) in zip(said, who * 4, strict=True):
            credit = Attribution(name, None, name, role, 0.9, "inverted cue")
            quotations.append(Quotation(at, at + len(line), ((at, at + len(line)),), line, "direct", "said", credit))
            at += len(line) + 1
        page = Page(f"https://new.example/{number}", "New", f"Outlet {number % OUTLETS}", "\n".join(said))
        begun, worked_before = time.perf_counter(), time.process_time()
        await store.save_article(page, quotations, start + timedelta(minutes=number), audience=EVERYBODY)
        spent, worked = spent + time.perf_counter() - begun, worked + time.process_time() - worked_before
    count = articles * 20
    return f"saved 20 at a time: {count / spent:.0f} quotations/s, {count / worked:.0f} a second of processor time"


async def run(path: Path, questions: int) -> None:
    """Ask everything, then save."""
    names, corpus = people(), Corpus.make()
    store = await open_store(f"sqlite:///{path}")
    for name, ask in kinds(store, path, names, corpus).items():
        await measure(name, ask, questions)
    print(await saved(store, names, corpus))
    await store.close()


def bench(size: int = 100_000, questions: int = 200) -> None:
    """Build, ask, print."""
    with tempfile.TemporaryDirectory(prefix="quotewire-speakers-") as folder:
        path = Path(folder) / "store.db"
        build(f"sqlite:///{path}", Corpus.make(), size)
        furnish(path, people())
        print(f"{size} quotations")
        asyncio.run(run(path, questions))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=100_000)
    parser.add_argument("--questions", type=int, default=200)
    given = parser.parse_args()
    bench(given.size, given.questions)
