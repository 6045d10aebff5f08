"""Begins a part of the index of quotations when a month begins, and drops parts whose news is no longer kept
(``parts.py`` decides).

Runs within a transaction that writes, so that no other process writes quotations meanwhile. Others search on until a
border is set or a part goes. For that nobody may use the index: it is waited for a moment at a time, since whoever
comes meanwhile waits too; where it doesn't come, there is the next look an hour later.
"""

import asyncio
from datetime import datetime, timedelta

from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.postgres.parts import IndexPart, ended_parts, in_order, index_part, next_month, part_of_rest, to_drop

_PARTS = (
    "SELECT c.relname AS name, pg_get_expr(c.relpartbound, c.oid) AS bounds"
    " FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'quotation_index'::regclass"
)
_ALONE = "LOCK TABLE quotation_index IN ACCESS EXCLUSIVE MODE"
_WAIT = "SET LOCAL lock_timeout = '100ms'"
"""A search takes less than that."""
_TRIES, _PAUSE = 20, 0.1
"""Some seconds in all, for which others who write wait."""
_LOCKED = "55P03"
"""SQLSTATE of a statement that waited for a lock too long."""
_NEW = "quotation_index_rest"
_COPY = f"CREATE TABLE {_NEW} (LIKE quotation_index INCLUDING DEFAULTS)"
_INDICES = (
    f"ALTER TABLE {_NEW} ADD PRIMARY KEY (quotation_id)",
    f"CREATE INDEX ON {_NEW} USING gin (terms) WITH (fastupdate = off)",
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
    newest = await connection.exec_driver_sql(f"SELECT max(quotation_id) FROM {was.table}")  # noqa: S608
    last: int | None = newest.scalar_one()
    if not await _is_alone(connection):
        return False
    if last is None:
        await _run(connection, f"ALTER TABLE {was.table} RENAME TO {IndexPart(month, was.low, was.high).table}")
        return True
    closed, begun = IndexPart(was.since, was.low, str(last + 1)), IndexPart(month, str(last + 1), was.high)
    created = f"CREATE TABLE {begun.table} PARTITION OF quotation_index {begun.bounds}"
    await _run(connection, _detached(was), _attached(closed), created)
    if not closed.is_rest:
        await _run(connection, _UNSWEPT.format(closed.table))
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
        moved = [f"INSERT INTO {_NEW} SELECT * FROM {part.table}" for part in dropped]  # noqa: S608
        await _run(connection, _COPY, *moved, *_INDICES)
    if not await _is_alone(connection):
        await _run(connection, f"DROP TABLE IF EXISTS {_NEW}")
        return False
    await _run(connection, *(step for part in dropped for step in (_detached(part), f"DROP TABLE {part.table}")))
    if not is_empty:
        rest = part_of_rest(dropped, parts)
        await _run(connection, f"ALTER TABLE {_NEW} RENAME TO {rest.table}", _attached(rest))
    return True


async def _parts(connection: AsyncConnection) -> list[IndexPart]:
    """The parts by their ids; none where somebody else has made some, or no part is open."""
    parts = [index_part(row.name, row.bounds) for row in await connection.exec_driver_sql(_PARTS)]
    known = in_order([part for part in parts if part is not None])
    return known if len(known) == len(parts) and known and known[-1].is_open else []


async def _size(connection: AsyncConnection, part: IndexPart) -> int:
    counted = await connection.exec_driver_sql(f"SELECT count(*) FROM {part.table}")  # noqa: S608
    return int(counted.scalar_one())


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


def _detached(part: IndexPart) -> str:
    return f"ALTER TABLE quotation_index DETACH PARTITION {part.table}"


def _attached(part: IndexPart) -> str:
    return f"ALTER TABLE quotation_index ATTACH PARTITION {part.table} {part.bounds}"
