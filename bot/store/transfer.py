"""Copies a database to another place, and makes a backup of one that is in use."""

import asyncio
import os
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

from bot.domain.errors import StoreError
from bot.store.opening import Database, database_at
from bot.store.sql.base import one_line_errors
from bot.store.sql.copying import AT_ONCE, CopySource, CopyTarget, Report, Snapshot, TableSum
from bot.store.sqlite.dialect import reading
from bot.store.sqlite.errors import SqliteErrors
from bot.store.sqlite.files import create_private
from bot.store.sqlite.opening import SqliteDatabase
from bot.texts import database as say

Begun = Callable[[Mapping[str, int]], None]
"""Called before anything is copied, with the number of rows of each table by its name."""


async def copy_database(
    source_url: str, target_url: str, begun: Begun, report: Report, at_once: int = AT_ONCE
) -> Mapping[str, TableSum]:
    """Copy everything from one database to another, which must be empty, or an unfinished copy of the same source;
    returns the sums of the tables, which are those of the source. ``at_once``: the number of rows of a transaction.

    The source may be in use: what is copied is its state at the begin. A copy that was broken off goes on where it
    stopped; for that the source must not have changed, which the sums tell.

    Raises:
        StoreError: one of them can't be opened, the target has rows of its own, or the source has changed meanwhile.
    """
    source, target = database_at(source_url), database_at(target_url)
    if source == target:
        raise StoreError(say.COPIED_TO_ITSELF)
    seen = await asyncio.to_thread(source.glance)
    if not seen.is_current:
        raise StoreError(say.NOTHING_TO_COPY.format(where=seen.where))
    reader = CopySource(*await source.parts(read_only=True))
    try:
        async with reader.snapshot(at_once) as snapshot:
            return await _copy(snapshot, seen.where, target, begun, report)
    finally:
        await reader.close()


async def back_up(database_url: str, file: Path, begun: Begun, report: Report) -> None:
    """Write a consistent copy of a database that may be in use to a new SQLite file, which only its owner may read.

    Raises:
        StoreError: the file exists already, its folder is missing, or one of both can't be opened.
    """
    source, part = database_at(database_url), await asyncio.to_thread(_part_of, file)
    try:
        if isinstance(source, SqliteDatabase):
            await asyncio.to_thread(_vacuum_into, source, part)
        else:
            await copy_database(database_url, f"sqlite:///{part}", begun, report)
            await asyncio.to_thread(_without_wal, part)
        await asyncio.to_thread(part.rename, file)
    finally:
        await asyncio.to_thread(_remove, part)


async def _copy(
    snapshot: Snapshot, where: str, target: Database, begun: Begun, report: Report
) -> Mapping[str, TableSum]:
    if not await asyncio.to_thread(target.holds_unfinished_copy):
        await asyncio.to_thread(target.upgrade)
    writer = CopyTarget(*await target.parts(read_only=False))
    try:
        before = await writer.source()
        if before is None and not await writer.is_empty():
            raise StoreError(say.COPY_NEEDS_EMPTY)
        if before not in (None, where):
            raise StoreError(say.COPY_OF_ANOTHER.format(where=before))
        if before is None:
            await writer.begin(where)
        begun(await snapshot.counts())
        await writer.copy(snapshot, report)
        sums = await writer.sums(snapshot.at_once)
        if sums != await snapshot.sums():
            raise StoreError(say.CHANGED_SINCE_COPY_BEGAN.format(where=where))
        await writer.finish(snapshot.last_ids)
        return sums
    finally:
        await writer.close()


def _part_of(file: Path) -> Path:
    """The file that is written until the backup is whole.

    A missing folder isn't made: in one that was made for a slip of the pen nobody would look for the backup.
    """
    with one_line_errors(str(file), SqliteErrors()):
        if file.exists():
            raise StoreError(say.BACKUP_EXISTS.format(file=file))
        part = file.absolute().with_name(f"{file.name}.part")
        if not part.parent.is_dir():
            raise StoreError(say.BACKUP_FOLDER_MISSING.format(folder=part.parent))
        _remove(part)
        return part


def _remove(file: Path) -> None:
    for each in (file, Path(f"{file}-wal"), Path(f"{file}-shm")):
        each.unlink(missing_ok=True)


def _vacuum_into(source: SqliteDatabase, file: Path) -> None:
    """SQLite's own copy, of one state however busy the file is: https://www.sqlite.org/lang_vacuum.html#vacuuminto"""
    source.glance()
    with one_line_errors(str(file), SqliteErrors()):
        create_private(file)
        with closing(reading(source.path)()) as connection:
            connection.execute("VACUUM INTO ?", (str(file),))
        _check(file)


def _without_wal(file: Path) -> None:
    """Let all of a backup be in its one file."""
    with one_line_errors(str(file), SqliteErrors()), closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    _check(file)


def _check(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        result = connection.execute("PRAGMA quick_check").fetchone()
    if result != ("ok",):
        raise StoreError(say.BACKUP_DAMAGED.format(file=file, reason=result[0]))
    with file.open("rb+") as written:
        os.fsync(written.fileno())
