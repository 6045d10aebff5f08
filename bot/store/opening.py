"""Opens a store from a database address: the file, its schema, the engine."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from bot.domain.errors import StoreError
from bot.store.migrations import HEAD, REVISIONS
from bot.store.sql.base import one_line_errors
from bot.store.sql.store import SqlStore
from bot.store.sqlite import dialect
from bot.store.sqlite.errors import SqliteErrors
from bot.store.sqlite.files import OpenedFile, can_be_created, open_to_others

_EXAMPLE = "write sqlite:///quotewire.db or sqlite:////var/lib/quotewire/quotewire.db"


async def open_store(
    database_url: str, *, upgrade: bool = True, busy_seconds: float = dialect.BUSY_SECONDS
) -> SqlStore:
    """Open the database at ``sqlite:///relative/path`` or ``sqlite:////absolute/path``; a missing file is created.

    With ``upgrade`` its schema is first upgraded to this program's version. ``busy_seconds``: how long a write waits
    for another process's write.

    Raises:
        StoreError: the file can't be opened, isn't this program's database, or has a schema that this program doesn't
        know.
    """
    path = _path(database_url)
    await asyncio.to_thread(_make_ready, path, busy_seconds, upgrade=upgrade)
    with one_line_errors(str(path), SqliteErrors()):
        return SqlStore(dialect.engine(path, busy_seconds=busy_seconds), dialect.SqliteDialect(), OpenedFile.at(path))


@dataclass(frozen=True, slots=True)
class DatabaseGlance:
    """The state of the database file, read without changing it.

    ``schema`` is ``None`` where the file is missing or empty. ``exposed`` says who else may open the file.
    """

    path: Path
    exists: bool
    schema: str | None
    is_current: bool
    exposed: str | None


def glance(database_url: str) -> DatabaseGlance:
    """Read the state of a database without creating or changing any file. Blocks.

    Raises:
        StoreError: the file can't be read or created, isn't this program's database, or is newer than this program.
    """
    path = _path(database_url)
    with one_line_errors(str(path), SqliteErrors()):
        if path.exists():
            schema = _version(path, dialect.reading(path))
            return DatabaseGlance(
                path, exists=True, schema=schema, is_current=schema == HEAD, exposed=open_to_others(path)
            )
        if not can_be_created(path):
            raise StoreError(f"The database {path} can't be made: give this user the right to write in its folder")
        return DatabaseGlance(path, exists=False, schema=None, is_current=False, exposed=None)


async def open_to_look(database_url: str) -> SqlStore:
    """Open an existing database only for reading; nothing is created, upgraded or changed.

    Raises:
        StoreError: the database is missing or can't be read.
    """
    path = _path(database_url)
    with one_line_errors(str(path), SqliteErrors()):
        return SqlStore(dialect.engine(path, read_only=True), dialect.SqliteDialect(), OpenedFile.at(path))


def needs_upgrade(database_url: str) -> bool:
    """Whether the schema is older than this program's, or missing. Blocks.

    Raises:
        StoreError: the file can't be read, isn't this program's database, or is newer than this program.
    """
    path = _path(database_url)
    with one_line_errors(str(path), SqliteErrors()):
        return not path.exists() or _version(path) != HEAD


def upgrade(database_url: str) -> None:
    """Upgrade the schema to this program's version, all or nothing; does nothing where it has that version. Blocks.

    Raises:
        StoreError: as :func:`open_store`.
    """
    _make_ready(_path(database_url), dialect.BUSY_SECONDS, upgrade=True)


def _path(database_url: str) -> Path:
    """The path of the file of a database address."""
    try:
        url = make_url(database_url)
    except (ArgumentError, ValueError) as error:
        raise StoreError(f"“{database_url}” is no database address: {_EXAMPLE}") from error
    if url.get_backend_name() != "sqlite":
        raise StoreError(f"{url.get_backend_name()} databases can't be used yet: {_EXAMPLE}")
    if not url.database or url.database == ":memory:" or "\0" in url.database or url.host:
        raise StoreError(f"“{database_url}” names no file: {_EXAMPLE}")
    return Path(url.database).expanduser()


def _make_ready(path: Path, busy_seconds: float, *, upgrade: bool) -> None:
    with one_line_errors(str(path), SqliteErrors()):
        if upgrade or path.exists():
            dialect.prepare(path, busy_seconds)
        version = _version(path, dialect.writing(path, busy_seconds)) if path.exists() else None
        if version == HEAD:
            return
        if not upgrade and version is None:
            raise StoreError(f"There is no database {path} yet: run quotewire db upgrade")
        if not upgrade:
            raise StoreError(f"The database {path} is older than this program: run quotewire db upgrade")
        # Alembic takes a fifth of a second to import, and most starts don't need it.
        from bot.store.migrations.run import migrate

        migrate(path, busy_seconds)


def _version(path: Path, connect: Callable[[], sqlite3.Connection] | None = None) -> str | None:
    """The schema's version; ``None`` in an empty database. ``connect`` opens the connection, by default one that can
    write.

    Raises:
        StoreError: the database is another program's, or has a schema that this program doesn't know.
    """
    with closing((connect or dialect.writing(path))()) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if not tables:
            return None
        if "alembic_version" not in tables:
            raise StoreError(
                f"The database {path} belongs to another program: set QUOTEWIRE_DATABASE_URL to another file"
            )
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if row is None or row[0] in REVISIONS:
        return row[0] if row is not None else None
    if row[0] < REVISIONS[0]:
        raise StoreError(
            f"The database {path} has a schema from before the first release ({row[0]}), which can't be upgraded:"
            " move the file away to start anew"
        )
    raise StoreError(f"The database {path} was written by a newer Quotewire (schema {row[0]}): update this program")
