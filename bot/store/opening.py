"""Opens a store from a database address."""

from pathlib import Path
from typing import Protocol

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.errors import StoreError
from bot.store.sql.base import DatabasePlace
from bot.store.sql.dialect import Dialect
from bot.store.sql.store import SqlStore
from bot.store.sqlite.dialect import BUSY_SECONDS
from bot.store.sqlite.opening import SqliteDatabase
from bot.store.versions import DatabaseGlance
from bot.texts import database as say


class Database(Protocol):
    """A database that may be opened; every method may raise ``StoreError``."""

    async def open(self, *, upgrade: bool) -> SqlStore:
        """Open it, with ``upgrade`` after bringing its schema to this program's version."""
        ...

    async def open_to_look(self) -> SqlStore:
        """Open it only for reading."""
        ...

    def glance(self) -> DatabaseGlance:
        """Its state. Blocks."""
        ...

    def upgrade(self) -> None:
        """Bring its schema to this program's version. Blocks."""
        ...

    def holds_unfinished_copy(self) -> bool:
        """Whether a copy into it was begun and not finished. Blocks."""
        ...

    async def parts(self, *, read_only: bool) -> tuple[AsyncEngine, Dialect, DatabasePlace]:
        """The engine, the dialect and the place that a store is made of, whatever version its schema has."""
        ...


async def open_store(database_url: str, *, upgrade: bool = True, busy_seconds: float = BUSY_SECONDS) -> SqlStore:
    """Open the database at ``sqlite:///relative/path``, ``sqlite:////absolute/path`` (a missing file is created) or
    ``postgresql://user:password@host/name``.

    With ``upgrade`` its schema is first upgraded to this program's version. ``busy_seconds``: how long a write to a
    file waits for another process's write.

    Raises:
        StoreError: the database can't be opened, isn't this program's, or has a schema that this program doesn't know.
    """
    return await database_at(database_url, busy_seconds).open(upgrade=upgrade)


async def open_to_look(database_url: str) -> SqlStore:
    """Open an existing database only for reading; nothing is created, upgraded or changed.

    Raises:
        StoreError: the database is missing or can't be read.
    """
    return await database_at(database_url).open_to_look()


def glance(database_url: str) -> DatabaseGlance:
    """Read the state of a database without creating or changing anything. Blocks.

    Raises:
        StoreError: it can't be read or created, isn't this program's database, or is newer than this program.
    """
    return database_at(database_url).glance()


def needs_upgrade(database_url: str) -> bool:
    """Whether the schema is older than this program's, or missing. Blocks.

    Raises:
        StoreError: as :func:`glance`.
    """
    return not glance(database_url).is_current


def upgrade(database_url: str) -> None:
    """Upgrade the schema to this program's version, all or nothing; does nothing where it has that version. Blocks.

    Raises:
        StoreError: as :func:`open_store`.
    """
    database_at(database_url).upgrade()


def database_at(database_url: str, busy_seconds: float = BUSY_SECONDS) -> Database:
    """The database of an address; nothing is opened.

    Raises:
        StoreError: it is no address of a database.
    """
    try:
        url = make_url(database_url)
    except (ArgumentError, ValueError):
        # Without its cause, which may have the password in its words.
        raise StoreError(say.NO_DATABASE_ADDRESS.format(url=_without_secrets(database_url))) from None
    if "@" in (url.host or ""):
        raise StoreError(say.AT_SIGN_UNWRITTEN.format(url=_without_secrets(database_url)))
    match url.get_backend_name():
        case "sqlite":
            return SqliteDatabase(_path(database_url, url), busy_seconds)
        case "postgresql":
            from bot.store.postgres.opening import PostgresDatabase  # the driver takes 5 MB, which SQLite's needn't

            return PostgresDatabase(url)
    raise StoreError(say.UNKNOWN_DATABASES.format(kind=url.get_backend_name()))


def _path(database_url: str, url: URL) -> Path:
    """The path of the file of a database address."""
    if not url.database or url.database == ":memory:" or "\0" in url.database or url.host:
        raise StoreError(say.NO_DATABASE_FILE.format(url=_without_secrets(database_url)))
    return Path(url.database).expanduser()


def _without_secrets(address: str) -> str:
    """An address that can't be read, without what may be a password: what stands before the last "@", or where there is
    none in the place of the port."""
    kind, mark, rest = address.partition("://")
    _, at, behind = address.rpartition("@")
    if at:
        return f"{kind}{mark}…@{behind}" if mark else f"…@{behind}"
    host, colon, path = rest.partition(":")
    return f"{kind}{mark}{host}:…{''.join(path.partition('/')[1:])}" if colon else address
