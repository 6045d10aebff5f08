"""Statements from a thread that isn't the event loop's, over a connection that belongs to the event loop.

What the portable store runs as many small statements blocks while it computes, and a search computes for tens of
milliseconds: so it runs in a thread, and each of its statements goes to the event loop and back.
"""

import asyncio
from collections.abc import Collection, Coroutine, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from itertools import count
from typing import Any, TypeVar
from zlib import crc32

import asyncpg
from sqlalchemy import CursorResult
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.sql.columns import in_utc
from bot.text.pairs import PREFIX

T = TypeVar("T")

_LONGEST = 500
"""Maximum characters of an indexed term: an entry of a GIN index must be shorter than a third of a page of 8 KB."""

_WORD_BITS = 31
"""Bits of a word's number: of a million words about one in 2,000 shares its number with another."""

_INDEX_ARTICLE = "INSERT INTO article_words (article_id, words) VALUES (?, ?)"
_FORGET_ARTICLE = "DELETE FROM article_words WHERE article_id = ?"
_INDEX_QUOTATION = "INSERT INTO quotation_index (quotation_id, terms) VALUES (?, ?)"
_LAST_IDS = "SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = current_schema()"
_KEEP_LAST_ID = "SELECT setval(?::text::regclass, ?)"
_FORGET_QUOTATION = "DELETE FROM quotation_index WHERE quotation_id = ?"


class FetchedRows:
    """The rows of a result, all of them read. Implements ``bot.store.sql.bounds.Rows``."""

    def __init__(self, rows: Iterable[tuple[Any, ...]]) -> None:
        self._rows = iter(rows)

    def fetchone(self) -> tuple[Any, ...] | None:
        """See ``Rows``."""
        return next(self._rows, None)

    def fetchall(self) -> list[Any]:
        """See ``Rows``."""
        return list(self._rows)

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        """The remaining rows."""
        return self._rows


class PostgresStatements:
    """Implements ``bot.store.sql.dialect.Statements``, in a thread other than that of ``loop``, to which the connection
    belongs."""

    def __init__(self, connection: AsyncConnection, loop: asyncio.AbstractEventLoop) -> None:
        self._connection = connection
        self._loop = loop

    def execute(self, sql: str, parameters: Sequence[Any] = (), /) -> FetchedRows:
        """See ``Queries``."""
        return FetchedRows(self._result(self._rows(_numbered(sql), tuple(parameters))))

    def executemany(self, sql: str, parameters: Iterable[Sequence[Any]], /) -> None:
        """See ``Statements``."""
        if rows := [tuple(row) for row in parameters]:
            self._result(self._connection.exec_driver_sql(_numbered(sql), rows))

    def moment(self, moment: datetime, /) -> datetime:
        """See ``Statements``."""
        return in_utc(moment)

    def read_moment(self, value: datetime, /) -> datetime:
        """See ``Statements``."""
        return value.astimezone(UTC)

    def index_articles(self, words: Iterable[tuple[int, str]], /) -> None:
        """See ``Statements``."""
        self.executemany(_INDEX_ARTICLE, [(article_id, terms_of(text.split())) for article_id, text in words])

    def forget_article(self, article_id: int, _words: str, /) -> None:
        """See ``Statements``; the row has the words."""
        self.execute(_FORGET_ARTICLE, (article_id,))

    def index_quotations(self, terms: Iterable[tuple[int, str]], /) -> None:
        """See ``Statements``."""
        self.executemany(_INDEX_QUOTATION, [(quotation_id, numbers_of(text.split())) for quotation_id, text in terms])

    def forget_quotations(self, terms: Iterable[tuple[int, str]], /) -> None:
        """See ``Statements``; the rows have the terms."""
        self.executemany(_FORGET_QUOTATION, [(quotation_id,) for quotation_id, _ in terms])

    def last_ids(self, tables: Collection[str], /) -> dict[str, int]:
        """See ``Statements``."""
        given: dict[str, int | None] = dict(self.execute(_LAST_IDS))
        return {table: given.get(f"{table}_id_seq") or 0 for table in tables}

    def keep_last_ids(self, last_ids: Mapping[str, int], /) -> None:
        """See ``Statements``."""
        self.executemany(_KEEP_LAST_ID, [(f"{table}_id_seq", last) for table, last in last_ids.items() if last])

    def merge_index(self, _name: str, _pages: int, /) -> bool:
        """See ``Statements``; autovacuum does that."""
        return False

    async def _rows(self, sql: str, parameters: tuple[Any, ...]) -> list[tuple[Any, ...]]:
        result: CursorResult[Any] = await self._connection.exec_driver_sql(sql, parameters)
        return [tuple(row) for row in result.all()] if result.returns_rows else []

    def _result(self, statement: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(statement, self._loop).result()


class SearchStatements:
    """Implements ``bot.store.sql.bounds.Queries`` for a search, in a thread other than that of ``loop``, over a
    connection of the driver that has a transaction open.

    SQLAlchemy takes three times as long for a statement as its driver, and for most of a search's longer than the
    server.
    """

    def __init__(self, driver: "asyncpg.Connection[asyncpg.Record]", loop: asyncio.AbstractEventLoop) -> None:
        self._driver = driver
        self._loop = loop

    def execute(self, sql: str, parameters: Sequence[Any] = (), /) -> FetchedRows:
        """See ``Queries``."""
        rows = asyncio.run_coroutine_threadsafe(self._driver.fetch(_numbered(sql), *parameters), self._loop)
        return FetchedRows(map(tuple, rows.result()))

    def read_moment(self, value: datetime, /) -> datetime:
        """See ``bot.store.sql.dialect.Statements``."""
        return value.astimezone(UTC)


def numbers_of(terms: Iterable[str]) -> list[int]:
    """The numbers under which the terms of quotations (``bot.text.pairs``) are indexed and looked up, each once.

    Hashes of pairs are numbers already; words get negative ones. As text the terms of 100,000 quotations took 867 bytes
    a quotation in the table, as numbers 333; its index was as large, 1,500, and was built in twice the time.
    """
    return list(dict.fromkeys(map(_number_of, terms)))


def _number_of(term: str) -> int:
    return int(term[len(PREFIX) :], 16) if term.startswith(PREFIX) else -1 - (crc32(term.encode()) >> 32 - _WORD_BITS)


def terms_of(words: Collection[str]) -> list[str]:
    """The terms under which the words of articles are indexed and looked up, each once."""
    return list(dict.fromkeys(word[:_LONGEST] for word in words))


@lru_cache(1024)
def _numbered(sql: str) -> str:
    """A statement with ``$1``, ``$2``, … in place of its question marks."""
    first, *rest = sql.split("?")
    numbers = count(1)
    return first + "".join(f"${next(numbers)}{part}" for part in rest)
