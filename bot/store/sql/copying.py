"""Copies a database into another, of whatever kind: all rows in the order of their keys, some in a transaction.

Each transaction also stores how far it came, in a table that exists only while a copy isn't finished: so a copy that
was broken off goes on where it stopped, and nobody opens half of one by mistake. At the end all rows of both are read
and compared.
"""

import json
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import (
    Column,
    Integer,
    MetaData,
    Row,
    Select,
    Table,
    delete,
    func,
    insert,
    inspect,
    literal,
    select,
    tuple_,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.sql import rows
from bot.store.sql.base import Base
from bot.store.sql.columns import Exact
from bot.store.sql.dialect import Statements
from bot.store.sql.schema import NUMBERED, articles, metadata, quotations, revisions
from bot.text.pairs import index_terms
from bot.text.words import fold_lines, readings

UNFINISHED = "unfinished_copy"
"""The table that is there while a copy isn't finished."""
AT_ONCE = 500
"""Rows of a transaction."""
_SOURCE = ""
"""The name of the row that says where the copy comes from; the others are named as tables and indices are."""
_ARTICLE_WORDS, _QUOTATION_TERMS = "words of articles", "words of quotations"
"""The full-text indices, which every kind of database has its own way: they are filled, not copied."""

_unfinished = Table(
    UNFINISHED,
    MetaData(),
    Column("name", Exact, primary_key=True),
    Column("last", Exact, nullable=False),
    Column("copied", Integer, nullable=False),
)

Report = Callable[[str, int], None]
"""Called after each transaction, with the name of a table and the number of its rows that were copied."""
Key = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class TableSum:
    """The number of a table's rows, and the SHA-256 of all of them in the order of their keys."""

    rows: int
    checksum: str


class CopySource(Base):
    """The database that is copied; it may be in use meanwhile."""

    @asynccontextmanager
    async def snapshot(self, at_once: int) -> AsyncIterator["Snapshot"]:
        """One state of the database; ``at_once``: the number of rows of a transaction that copies it.

        Raises:
            StoreError: it can't be read.
        """
        async with self._read() as connection:
            numbers = await self._dialect.run(connection, _last_ids)
            yield Snapshot(connection, numbers, at_once)


class CopyTarget(Base):
    """The database that is written."""

    async def source(self) -> str | None:
        """Where the rows come from that are there already; ``None`` where nothing was copied yet."""
        async with self._read() as connection:
            if not await connection.run_sync(lambda sync: inspect(sync).has_table(UNFINISHED)):
                return None
            statement = select(_unfinished.c.last).where(_unfinished.c.name == _SOURCE)
            return str((await connection.execute(statement)).scalar_one())

    async def is_empty(self) -> bool:
        """Whether no table has a row."""
        async with self._read() as connection:
            for table in metadata.sorted_tables:
                if (await connection.execute(select(literal(1)).select_from(table).limit(1))).first() is not None:
                    return False
        return True

    async def begin(self, source: str) -> None:
        """Mark the database as the unfinished copy of a source."""
        async with self._write() as connection:
            await connection.run_sync(_unfinished.create)
            await connection.execute(insert(_unfinished).values(name=_SOURCE, last=source, copied=0))

    async def copy(self, source: "Snapshot", report: Report) -> None:
        """Copy what isn't there yet, and fill the full-text indices."""
        for table in metadata.sorted_tables:
            last, copied = await self._progress(table.name)
            report(table.name, copied)
            while page := await source.page(table, last):
                last = _key_of(table, page[-1])
                await self._add(table, page, last)
                report(table.name, len(page))
        await self._index(_ARTICLE_WORDS, _texts_after, _index_articles, source.at_once, report)
        await self._index(_QUOTATION_TERMS, _wordings_after, _index_quotations, source.at_once, report)

    async def sums(self, at_once: int) -> dict[str, TableSum]:
        """The sum of each table, which is read by ``at_once`` rows."""
        async with self._read() as connection:
            return await Snapshot(connection, {}, at_once).sums()

    async def finish(self, last_ids: dict[str, int]) -> None:
        """Let ids go on behind ``last_ids``, and let the database be used."""
        async with self._write() as connection:
            await self._dialect.run(connection, _keep_last_ids, last_ids)
            await connection.run_sync(_unfinished.drop)

    async def _progress(self, name: str) -> tuple[Key | None, int]:
        statement = select(_unfinished.c.last, _unfinished.c.copied).where(_unfinished.c.name == name)
        async with self._read() as connection:
            row = (await connection.execute(statement)).one_or_none()
        return (None, 0) if row is None else (tuple(json.loads(row.last)), row.copied)

    async def _add(self, table: Table, page: Sequence[Row[Any]], last: Key) -> None:
        async with self._write(lasting=False) as connection:
            await connection.execute(insert(table), [dict(row._mapping) for row in page])
            await _note(connection, table.name, last, len(page))

    async def _index(
        self,
        name: str,
        after: Callable[[int], Select[Any]],
        fill: Callable[[Statements, Sequence[Row[Any]]], None],
        at_once: int,
        report: Report,
    ) -> None:
        last, indexed = await self._progress(name)
        report(name, indexed)
        key = last[0] if last else 0
        while True:
            async with self._write(lasting=False) as connection:
                page = (await connection.execute(after(key).limit(at_once))).all()
                if not page:
                    return
                await self._dialect.run(connection, fill, page)
                key = page[-1].id
                await _note(connection, name, (key,), len(page))
            report(name, len(page))


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One state of a database, read through a transaction, ``at_once`` rows at a time.

    ``last_ids`` are the last ids that its tables gave. Sums of equal rows are equal where ``at_once`` is the same.
    """

    connection: AsyncConnection
    last_ids: dict[str, int]
    at_once: int

    async def page(self, table: Table, after: Key | None) -> Sequence[Row[Any]]:
        """The next rows behind a key, in the order of the keys."""
        key = list(table.primary_key.columns)
        statement = select(table).order_by(*key).limit(self.at_once)
        if after is not None:
            values = [literal(value, column.type) for value, column in zip(after, key, strict=True)]
            statement = statement.where(tuple_(*key) > tuple_(*values))
        return (await self.connection.execute(statement)).all()

    async def counts(self) -> dict[str, int]:
        """The number of rows of each table, and of entries of each full-text index."""
        counted = {table.name: await self._count(table) for table in metadata.sorted_tables}
        return {**counted, _ARTICLE_WORDS: counted[articles.name], _QUOTATION_TERMS: counted[quotations.name]}

    async def sums(self) -> dict[str, TableSum]:
        """The sum of each table."""
        return {table.name: await self._sum(table) for table in metadata.sorted_tables}

    async def _count(self, table: Table) -> int:
        return int((await self.connection.execute(select(func.count()).select_from(table))).scalar_one())

    async def _sum(self, table: Table) -> TableSum:
        last, count, checksum = None, 0, sha256()
        while page := await self.page(table, last):
            last, count = _key_of(table, page[-1]), count + len(page)
            checksum.update(repr([tuple(row) for row in page]).encode())
        return TableSum(count, checksum.hexdigest())


def _key_of(table: Table, row: Row[Any]) -> Key:
    return tuple(row._mapping[column.name] for column in table.primary_key.columns)


async def _note(connection: AsyncConnection, name: str, last: Key, more: int) -> None:
    mine = _unfinished.c.name == name
    copied = (await connection.execute(select(_unfinished.c.copied).where(mine))).scalar_one_or_none() or 0
    await connection.execute(delete(_unfinished).where(mine))
    await connection.execute(insert(_unfinished).values(name=name, last=json.dumps(last), copied=copied + more))


def _texts_after(article_id: int) -> Select[Any]:
    texts = select(articles.c.id, revisions.c.title, revisions.c.text).join(revisions, rows.CURRENT)
    return texts.where(articles.c.id > article_id).order_by(articles.c.id)


def _wordings_after(quotation_id: int) -> Select[Any]:
    wordings = select(quotations.c.id, quotations.c.spoken).where(quotations.c.id > quotation_id)
    return wordings.order_by(quotations.c.id)


def _index_articles(statements: Statements, page: Sequence[Row[Any]]) -> None:
    statements.index_articles([(row.id, fold_lines(row.title, row.text)) for row in page])


def _index_quotations(statements: Statements, page: Sequence[Row[Any]]) -> None:
    terms = index_terms([readings(row.spoken) for row in page])
    statements.index_quotations(list(zip([row.id for row in page], terms, strict=True)))


def _last_ids(statements: Statements) -> dict[str, int]:
    return statements.last_ids(NUMBERED)


def _keep_last_ids(statements: Statements, last_ids: dict[str, int]) -> None:
    statements.keep_last_ids(last_ids)
