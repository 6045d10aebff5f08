"""Stores of either kind filled in bulk with made-up rows: by the store's own way a million would take an hour.

SQLite's index is filled as ``filling`` says. PostgreSQL gets COPY, and its full-text indices are built anew at the end,
as its manual advises (https://www.postgresql.org/docs/current/populate.html); whoever fills has to be a superuser,
since foreign keys aren't checked.
"""

import asyncio
import sqlite3
from collections import Counter
from collections.abc import Coroutine, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import datetime
from itertools import pairwise
from typing import Any, Protocol

import asyncpg
from sqlalchemy import make_url

from bot.store import upgrade
from bot.store.migrations.run import FULL_TEXT
from bot.store.postgres.parting import DIVIDED
from bot.store.postgres.parts import MONTHS_A_YEAR, MonthPart
from bot.store.postgres.statements import numbers_of, terms_of
from bot.text.pairs import PREFIX
from tests.benchmarks.filling import in_bulk

BulkRow = Sequence[Any]
_INDICES = "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = ANY($1) AND indexdef LIKE '%USING gin%'"
_FAST = "SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '512MB'"
_SEQUENCE = "SELECT setval(pg_get_serial_sequence($1, 'id'), (SELECT max(id) FROM {}))"
_HAS_SEQUENCE = "SELECT pg_get_serial_sequence($1, 'id') IS NOT NULL"


def _divided(months: int, quotations: int) -> Iterator[str]:
    """Statements that give an empty store parts of as many quotations each, the last of November 2026."""
    borders = ["MINVALUE", *(str(1 + quotations * month // months) for month in range(1, months)), "MAXVALUE"]
    if months == 1:
        return
    for whole in DIVIDED:
        yield f"DROP TABLE {whole}_0001_01"
        for month, (low, high) in enumerate(pairwise(borders), 2026 * MONTHS_A_YEAR + 11 - months):
            part = MonthPart(month, low, high)
            yield f"CREATE TABLE {part.of(whole)} PARTITION OF {whole} {part.bounds}"


class Bulk(Protocol):
    """Takes rows for an empty store."""

    def add(self, table: str, columns: str, rows: Iterable[BulkRow]) -> None:
        """Rows of a table; ``columns`` are their names with blanks between."""
        ...

    def index_quotations(self, terms: Sequence[tuple[int, str]]) -> None:
        """Ids of quotations with their terms (``bot.text.pairs``); their words are counted too."""
        ...

    def index_articles(self, words: Sequence[tuple[int, str]]) -> None:
        """Ids of articles with the folded words of title and text."""
        ...


@contextmanager
def in_bulk_at(url: str, more: str = "", months: int = 1, quotations: int = 0) -> Iterator[Bulk]:
    """Make the schema at an address, and with the statement ``more`` a table that isn't in it; once the block has ended
    the store is ready to be asked. A server's has as many ``quotations`` in the parts of so many ``months``."""
    upgrade(url)
    if url.startswith("sqlite:///"):
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)) as connection:
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute("PRAGMA cache_size = -16000")  # as the store's own connections have it
            connection.executescript(more)
            with in_bulk(connection):
                yield _SqliteBulk(connection)
        return
    with ThreadPoolExecutor(1) as thread, asyncio.Runner() as runner:
        bulk = _PostgresBulk(thread, runner, url, [*([more] if more else []), *_divided(months, quotations)])
        try:
            yield bulk
            bulk.finish()
        finally:
            bulk.close()
            thread.submit(runner.close).result()


class _SqliteBulk:
    """Implements ``Bulk``; each call is a transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add(self, table: str, columns: str, rows: Iterable[BulkRow]) -> None:
        names = columns.split()
        listed, marks = ", ".join(f'"{name}"' for name in names), ", ".join("?" * len(names))
        self._run(f"INSERT INTO {table} ({listed}) VALUES ({marks})", [tuple(map(_as_text, row)) for row in rows])

    def index_quotations(self, terms: Sequence[tuple[int, str]]) -> None:
        self._run("INSERT INTO quotation_index (rowid, terms) VALUES (?, ?)", terms)

    def index_articles(self, words: Sequence[tuple[int, str]]) -> None:
        self._run("INSERT INTO article_words (rowid, words) VALUES (?, ?)", words)

    def _run(self, statement: str, rows: Sequence[BulkRow]) -> None:
        self._connection.execute("BEGIN")
        self._connection.executemany(statement, rows)
        self._connection.execute("COMMIT")


def _as_text(value: Any) -> Any:
    """Times as SQLite's store has them."""
    return value.strftime("%Y-%m-%dT%H:%M:%S.%f") if isinstance(value, datetime) else value


class _PostgresBulk:
    """Implements ``Bulk``, over a connection in a thread: whoever fills may run an event loop."""

    def __init__(self, thread: ThreadPoolExecutor, runner: asyncio.Runner, url: str, more: Sequence[str]) -> None:
        self._thread, self._runner = thread, runner
        self._counts = Counter[str]()
        self._filled: dict[str, None] = {}
        self._connection = self._await(asyncpg.connect(make_url(url).render_as_string(hide_password=False)))
        self._indices: list[tuple[str, str]] = [tuple(row) for row in self._fetch(_INDICES, list(FULL_TEXT))]
        self._execute(_FAST, *more, *(f"DROP INDEX {name}" for name, _ in self._indices))

    def add(self, table: str, columns: str, rows: Iterable[BulkRow]) -> None:
        self._filled[table] = None
        copying = self._connection.copy_records_to_table(
            table, records=[tuple(row) for row in rows], columns=columns.split()
        )
        self._await(copying)

    def index_quotations(self, terms: Sequence[tuple[int, str]]) -> None:
        each = [(quotation_id, text.split()) for quotation_id, text in terms]
        for _, of_quotation in each:
            self._counts.update({term for term in of_quotation if not term.startswith(PREFIX)})
        self.add("quotation_index", "quotation_id terms", [(number, numbers_of(words)) for number, words in each])

    def index_articles(self, words: Sequence[tuple[int, str]]) -> None:
        self.add("article_words", "article_id words", [(number, terms_of(text.split())) for number, text in words])

    def finish(self) -> None:
        """Build the indices and the counts, let ids go on, and tell the planner what there is."""
        counted = sorted(self._counts.items())
        self.add("spoken_words", "word quotations backwards", [(word, count, word[::-1]) for word, count in counted])
        # A table in parts has the index in name alone: it is made anew on all of them.
        self._execute(*(definition.replace(" ON ONLY ", " ON ") for _, definition in self._indices))
        for table in self._filled:
            if table not in FULL_TEXT and self._has_sequence(table):
                self._fetch(_SEQUENCE.format(table), table)
        self._execute(*(f"VACUUM (ANALYZE) {table}" for table in self._filled))

    def close(self) -> None:
        """Disconnect."""
        self._await(self._connection.close())

    def _has_sequence(self, table: str) -> bool:
        columns = "SELECT 1 FROM pg_attribute WHERE attrelid = $1::text::regclass AND attname = 'id'"
        return bool(self._fetch(columns, table)) and bool(self._fetch(_HAS_SEQUENCE, table)[0][0])

    def _fetch(self, statement: str, *parameters: Any) -> list[Any]:
        return list(self._await(self._connection.fetch(statement, *parameters)))

    def _execute(self, *statements: str) -> None:
        for statement in statements:
            self._await(self._connection.execute(statement))

    def _await(self, work: Coroutine[Any, Any, Any]) -> Any:
        return self._thread.submit(self._runner.run, work).result()
