"""Opens a database file: the file, its schema, the engine."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, NullPool, create_engine
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.errors import StoreError
from bot.store.sql.base import DatabasePlace, one_line_errors
from bot.store.sql.copying import UNFINISHED
from bot.store.sql.dialect import Dialect
from bot.store.sql.store import SqlStore
from bot.store.sqlite import dialect
from bot.store.sqlite.errors import SqliteErrors
from bot.store.sqlite.files import OpenedFile, can_be_created, can_be_written, closed_to_us, open_to_others
from bot.store.versions import DatabaseGlance, check_version, foreign, is_current, not_ready, unfinished
from bot.texts import database as say


@dataclass(frozen=True, slots=True)
class SqliteDatabase:
    """Implements ``bot.store.opening.Database``; ``busy_seconds``: how long a write waits for another process's."""

    path: Path
    busy_seconds: float

    async def open(self, *, upgrade: bool) -> SqlStore:
        """See ``Database``; with ``upgrade`` a missing file is created."""
        await asyncio.to_thread(self._make_ready, upgrade=upgrade)
        return SqlStore(*await self.parts(read_only=False))

    async def open_to_look(self) -> SqlStore:
        """See ``Database``."""
        return SqlStore(*await self.parts(read_only=True))

    async def parts(self, *, read_only: bool) -> tuple[AsyncEngine, Dialect, DatabasePlace]:
        """See ``Database``; the file must exist."""
        with one_line_errors(str(self.path), SqliteErrors()):
            opened = dialect.reading(self.path) if read_only else dialect.writing(self.path, self.busy_seconds)
            return dialect.engine(opened), dialect.SqliteDialect(), OpenedFile.at(self.path)

    def glance(self) -> DatabaseGlance:
        """See ``Database``."""
        with one_line_errors(str(self.path), SqliteErrors()):
            if self.path.exists():
                schema = _version(self.path, dialect.reading(self.path))
                exposed, unwritable = open_to_others(self.path), closed_to_us(self.path)
                return DatabaseGlance(
                    str(self.path), exists=True, schema=schema, exposed=exposed, unwritable=unwritable
                )
            if not can_be_created(self.path):
                raise StoreError(say.DATABASE_CANT_BE_MADE.format(where=self.path))
            return DatabaseGlance(str(self.path), exists=False, schema=None)

    def upgrade(self) -> None:
        """See ``Database``."""
        self._make_ready(upgrade=True)

    def holds_unfinished_copy(self) -> bool:
        """See ``Database``."""
        if not self.path.exists():
            return False
        with one_line_errors(str(self.path), SqliteErrors()), closing(dialect.reading(self.path)()) as connection:
            return UNFINISHED in _tables(connection)

    def _make_ready(self, *, upgrade: bool) -> None:
        with one_line_errors(str(self.path), SqliteErrors()):
            if upgrade or self.path.exists():
                dialect.prepare(self.path, self.busy_seconds)
                if not can_be_written(self.path):
                    raise StoreError(say.DATABASE_IS_READ_ONLY.format(where=self.path))
            connect = dialect.writing(self.path, self.busy_seconds)
            version = _version(self.path, connect) if self.path.exists() else None
            if is_current(version):
                return
            if not upgrade:
                raise not_ready(str(self.path), version)
            self._migrate()

    def _migrate(self) -> None:
        """Upgrade to the newest version, in one transaction. Of two processes at the same time only one upgrades.

        Raises:
            sqlalchemy.exc.SQLAlchemyError: the upgrade failed, and nothing was changed.
        """
        # Alembic takes a fifth of a second to import, and most starts don't need it.
        from bot.store.migrations.run import migrate

        engine = create_engine(
            URL.create("sqlite", database=str(self.path)),
            connect_args={"timeout": self.busy_seconds, "isolation_level": None},
            poolclass=NullPool,
        )
        dialect.keep_times_as_text(engine.dialect)
        with engine.connect() as connection:
            # The driver alone would commit before each CREATE; the database is also locked before its version is read.
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            migrate(connection)
            connection.commit()


def _version(path: Path, connect: Callable[[], sqlite3.Connection]) -> str | None:
    """The schema's version; ``None`` in an empty database.

    Raises:
        StoreError: the database is another program's, or has a schema that this program doesn't know.
    """
    with closing(connect()) as connection:
        tables = _tables(connection)
        if UNFINISHED in tables:
            raise unfinished(str(path))
        if tables and "alembic_version" not in tables:
            raise foreign(str(path))
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone() if tables else None
    version = None if row is None else str(row[0])
    check_version(str(path), version)
    return version


def _tables(connection: sqlite3.Connection) -> set[str]:
    return {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
