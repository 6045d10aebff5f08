"""The full-text indices after many writes, and filled in bulk."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.domain.articles import ArticleQuery
from bot.domain.viewers import ANYBODY
from bot.store import SqlStore
from bot.store.migrations.run import FULL_TEXT
from bot.text.pairs import index_terms
from bot.text.words import readings
from tests.benchmarks.filling import in_bulk
from tests.builders import save
from tests.contract.samples import matching


def _segments(path: Path, index: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute(f"SELECT count(DISTINCT segid) FROM {index}_idx").fetchone()[0])


async def _found(store: SqlStore) -> tuple[list[str], int]:
    answers = await matching(store, ["we", "wait", "for", "7"], 5)
    return [answer.quotation.text for answer in answers], len(
        await store.articles(ArticleQuery(words=("wait",), limit=50), ANYBODY)
    )


async def test_compacting_brings_each_index_into_one_piece_and_loses_nothing(store: SqlStore, database: Path) -> None:
    for number in range(10):
        await save(store, number, f"We wait for {number}")
    before = await _found(store)
    assert before == (["We wait for 7"], 10)
    assert all(_segments(database, index) > 1 for index in FULL_TEXT)
    await store.compact()
    assert await _found(store) == before
    assert [_segments(database, index) for index in FULL_TEXT] == [1, 1]
    await save(store, 7, "We waited no more")  # what was taken in before can be forgotten
    assert "We wait for 7" not in (await _found(store))[0]


async def test_an_empty_store_is_compact(store: SqlStore) -> None:
    await store.compact()
    assert await store.articles(ArticleQuery(), ANYBODY) == []


async def test_others_write_while_it_compacts(store: SqlStore) -> None:
    for number in range(10):
        await save(store, number, f"We wait for {number}")
    writes = [save(store, number, f"We wait for {number}") for number in range(10, 30)]
    await asyncio.gather(store.compact(), *writes)
    assert await _found(store) == (["We wait for 7"], 30)


async def test_filled_in_bulk_it_is_as_if_filled_one_by_one(store: SqlStore, database: Path) -> None:
    said = ["We wait for 7", "We wait, and wait for 7", "“Nobody” co-operates [they said], 3.5 times", "Wait"]
    for number, text in enumerate(said):
        await save(store, number, text)
    asked = "SELECT word, quotations, backwards FROM spoken_words ORDER BY word"
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        rows = connection.execute("SELECT id, spoken FROM quotations").fetchall()
        counted = connection.execute(asked).fetchall()
        for one, spoken in rows:
            (terms,) = index_terms([readings(spoken)])
            connection.execute(
                "INSERT INTO quotation_index (quotation_index, rowid, terms) VALUES ('delete', ?, ?)", (one, terms)
            )
        assert connection.execute("SELECT count(*) FROM quotation_index('wait')").fetchone() == (0,)
        with in_bulk(connection):
            for one, spoken in rows:
                (terms,) = index_terms([readings(spoken)])
                connection.execute("INSERT INTO quotation_index (rowid, terms) VALUES (?, ?)", (one, terms))
        assert connection.execute(asked).fetchall() == counted
        options = dict(connection.execute("SELECT k, v FROM quotation_index_config").fetchall())
    assert [options[name] for name in ("automerge", "crisismerge", "hashsize")] == [4, 16, 1 << 20]
    assert _segments(database, "quotation_index") == 1
    assert [one.quotation.text for one in await matching(store, ["we", "wait", "for", "7"], 5)] == [said[0]]


def _segment_ids(connection: sqlite3.Connection) -> set[int]:
    return {one for (one,) in connection.execute("SELECT DISTINCT segid FROM quotation_index_idx")}


def test_what_was_filled_in_bulk_is_not_merged_again_with_the_next_few(database: Path) -> None:
    add = "INSERT INTO quotation_index (rowid, terms) VALUES (?, ?)"
    rows = [(number, " ".join(f"{number * 977 + term:x}" for term in range(60))) for number in range(1, 3_301)]
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        with in_bulk(connection):
            connection.executemany(add, rows[:3_000])
        connection.execute("COMMIT")
        before = _segment_ids(connection)
        for row in rows[3_000:]:
            connection.execute(add, row)
        assert len(before) == 1
        assert before < _segment_ids(connection)
