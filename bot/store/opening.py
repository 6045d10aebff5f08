"""From a database address to an open store: the file, its schema, the engine."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from bot.domain.errors import StoreError
from bot.store import sqlite
from bot.store.errors import told
from bot.store.migrations import HEAD, REVISIONS
from bot.store.store import SqlStore

_EXAMPLE = "write sqlite:///quotewire.db or sqlite:////var/lib/quotewire/quotewire.db"


async def open_store(database_url: str, *, upgrade: bool = True) -> SqlStore:
    """Open the database at ``sqlite:///relative/path`` or ``sqlite:////absolute/path``; a new file is made.

    ``upgrade`` brings its schema to this program's version first.

    Raises:
        StoreError: it can't be opened, is no database of ours, or has another schema than this program knows.
    """
    path = _path(database_url)
    await asyncio.to_thread(_make_ready, path, upgrade=upgrade)
    return SqlStore(sqlite.engine(path), str(path))


def needs_upgrade(database_url: str) -> bool:
    """Whether the schema is older than this program's (or isn't there at all). Blocks.

    Raises:
        StoreError: it can't be read, is no database of ours, or is newer than this program.
    """
    path = _path(database_url)
    with told(str(path)):
        return not path.exists() or _version(path) != HEAD


def upgrade(database_url: str) -> None:
    """Bring the schema to this program's version, all or nothing; does nothing where it is there. Blocks.

    Raises:
        StoreError: as :func:`open_store`.
    """
    _make_ready(_path(database_url), upgrade=True)


def _path(database_url: str) -> Path:
    """The file of an address."""
    try:
        url = make_url(database_url)
    except (ArgumentError, ValueError) as error:
        raise StoreError(f"“{database_url}” is no database address: {_EXAMPLE}") from error
    if url.get_backend_name() != "sqlite":
        raise StoreError(f"{url.get_backend_name()} databases can't be used yet: {_EXAMPLE}")
    if not url.database or url.database == ":memory:" or "\0" in url.database or url.host:
        raise StoreError(f"“{database_url}” names no file: {_EXAMPLE}")
    return Path(url.database).expanduser()


def _make_ready(path: Path, *, upgrade: bool) -> None:
    with told(str(path)):
        if upgrade or path.exists():
            sqlite.prepare(path)
        version = _version(path) if path.exists() else None
        if version == HEAD:
            return
        if not upgrade and version is None:
            raise StoreError(f"There is no database {path} yet: run quotewire db upgrade")
        if not upgrade:
            raise StoreError(f"The database {path} is older than this program: run quotewire db upgrade")
        # Alembic takes a fifth of a second to import, and most starts don't need it.
        from bot.store.migrations.run import migrate

        migrate(path)


def _version(path: Path) -> str | None:
    """The schema's version; ``None`` in an empty database.

    Raises:
        StoreError: it is somebody else's database, or a newer one.
    """
    with closing(sqlite3.connect(path, timeout=sqlite.BUSY_SECONDS)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if not tables:
            return None
        if "alembic_version" not in tables:
            raise StoreError(
                f"The database {path} belongs to another program: set QUOTEWIRE_DATABASE_URL to another file"
            )
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if row is not None and row[0] not in REVISIONS:
        raise StoreError(f"The database {path} was written by a newer Quotewire (schema {row[0]}): update this program")
    return row[0] if row is not None else None
