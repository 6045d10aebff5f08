"""Begins a part of quotations and of their index when a month begins, and drops parts whose news is no longer kept
(``parts.py`` decides).

Runs within a transaction that writes, so that no other process writes quotations meanwhile. Others search on until a
border is set or a part goes. For that nobody may use the tables: it is waited for a moment at a time, since whoever
comes meanwhile waits too; where it doesn't come, there is the next look an hour later.
"""

import asyncio
from datetime import datetime, timedelta
from itertools import chain

from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.postgres.parts import MonthPart, ended_parts, in_order, month_part, next_month, part_of_rest, to_drop

DIVIDED = {"quotations": "id", "quotation_index": "quotation_id"}
"""The tables that have parts, with their keys, which are the same."""
_PARTS = (
    "SELECT w.relname AS whole, c.relname AS name, pg_get_expr(c.relpartbound, c.oid) AS bounds FROM pg_inherits i"
    " JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_class w ON w.oid = i.inhparent"
    " WHERE w.oid IN ('quotations'::regclass, 'quotation_index'::regclass)"
)
_ALONE = "LOCK TABLE quotation_index, quotations, articles, speakers IN ACCESS EXCLUSIVE MODE"
"""A part of quotations takes its foreign keys with it, for which PostgreSQL locks the tables that they lead to too."""
_WAIT = "SET LOCAL lock_timeout = '100ms'"
"""A search takes less than that."""
_TRIES, _PAUSE = 20, 0.1
"""Some seconds in all, for which others who write wait."""
_LOCKED = "55P03"
"""SQLSTATE of a statement that waited for a lock too long."""
_NEW = "{}_rest"
_COPIES = (
    "CREATE TABLE quotations_rest (LIKE quotations INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING INDEXES)",
    "CREATE TABLE quotation_index_rest (LIKE quotation_index INCLUDING DEFAULTS)",
)
_INDICES = (
    "ALTER TABLE quotation_index_rest ADD PRIMARY KEY (quotation_id)",
    "CREATE INDEX ON quotation_index_rest USING gin (terms) WITH (fastupdate = off)",
)
"""Built behind the rows, in a fraction of the time, and before others are kept out: they would be missed then."""
_UNSWEPT = "ALTER TABLE {} SET (autovacuum_vacuum_scale_factor = 100)"
"""What is deleted in the part of a month goes with it; until then a vacuum would read all of its index time and again,
each time a fifth of its rows are gone. A part of no month may stay for ever, and is vacuumed."""


async def begin_part(connection: AsyncConnection, now: datetime, kept: timedelta) -> bool:
    """Begin the part of a month; returns whether there was one to begin and nobody was in the way."""
    parts = await _parts(connection)
    month = next_month(parts, now, kept) if parts else None
    if month is None:
        return False
    was = parts[-1]
    last = max([await _number(connection, f"max({key})", was.of(whole)) for whole, key in DIVIDED.items()])
    if not await _is_alone(connection):
        return False
    if not last:
        empty = MonthPart(month, was.low, was.high)
        await _run(connection, *(f"ALTER TABLE {was.of(whole)} RENAME TO {empty.of(whole)}" for whole in DIVIDED))
        return True
    closed, begun = MonthPart(was.since, was.low, str(last + 1)), MonthPart(month, str(last + 1), was.high)
    for whole in DIVIDED:
        created = f"CREATE TABLE {begun.of(whole)} PARTITION OF {whole} {begun.bounds}"
        await _run(connection, _detached(whole, was), _attached(whole, closed), created)
        if not closed.is_rest:
            await _run(connection, _UNSWEPT.format(closed.of(whole)))
    return True


async def drop_part(connection: AsyncConnection, before: datetime) -> bool:
    """Drop a part of news from before a time, after moving what is left in it into another; returns whether there was
    one and nobody was in the way."""
    parts = await _parts(connection)
    sizes = [(part, await _size(connection, part)) for part in ended_parts(parts, before)]
    dropped = to_drop(sizes)
    if not dropped:
        return False
    is_empty = not any(rows for part, rows in sizes if part in dropped)
    if not is_empty:
        moved = [
            f"INSERT INTO {_NEW.format(whole)} SELECT * FROM {part.of(whole)}"  # noqa: S608
            for whole in DIVIDED
            for part in dropped
        ]
        await _run(connection, *_COPIES, *moved, *_INDICES)
    if not await _is_alone(connection):
        await _run(connection, *(f"DROP TABLE IF EXISTS {_NEW.format(whole)}" for whole in DIVIDED))
        return False
    for whole in DIVIDED:
        gone = [(_detached(whole, part), f"DROP TABLE {part.of(whole)}") for part in dropped]
        await _run(connection, *chain.from_iterable(gone))
        if not is_empty:
            rest = part_of_rest(dropped, parts)
            renamed = f"ALTER TABLE {_NEW.format(whole)} RENAME TO {rest.of(whole)}"
            await _run(connection, renamed, _attached(whole, rest))
    return True


async def _parts(connection: AsyncConnection) -> list[MonthPart]:
    """The parts by their ids; none where somebody else has made some, in one of the tables, or no part is open."""
    rows = list(await connection.exec_driver_sql(_PARTS))
    parts = [{month_part(whole, row.name, row.bounds) for row in rows if row.whole == whole} for whole in DIVIDED]
    known = in_order([part for part in parts[0] if part is not None])
    are_ours = all(theirs == set(known) for theirs in parts)
    return known if are_ours and known and known[-1].is_open else []


async def _size(connection: AsyncConnection, part: MonthPart) -> int:
    """The number of rows of the larger of its tables."""
    return max([await _number(connection, "count(*)", part.of(whole)) for whole in DIVIDED])


async def _number(connection: AsyncConnection, aggregate: str, table: str) -> int:
    """The aggregate of all rows of a table; 0 where there are none."""
    rows = await connection.exec_driver_sql(f"SELECT {aggregate} FROM {table}")  # noqa: S608
    return int(rows.scalar_one() or 0)


async def _is_alone(connection: AsyncConnection) -> bool:
    """Wait until nobody uses the index; false where that takes too long."""
    await _run(connection, _WAIT)
    for _ in range(_TRIES):
        try:
            async with connection.begin_nested():
                await _run(connection, _ALONE)
        except DBAPIError as error:
            if getattr(error.orig, "sqlstate", None) != _LOCKED:
                raise
            await asyncio.sleep(_PAUSE)
        else:
            return True
    return False


async def _run(connection: AsyncConnection, *statements: str) -> None:
    for statement in statements:
        await connection.exec_driver_sql(statement)


def _detached(whole: str, part: MonthPart) -> str:
    return f"ALTER TABLE {whole} DETACH PARTITION {part.of(whole)}"


def _attached(whole: str, part: MonthPart) -> str:
    return f"ALTER TABLE {whole} ATTACH PARTITION {part.of(whole)} {part.bounds}"
