"""Opens a database of a PostgreSQL server: its schema, the engine."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import gettempdir
from typing import Any, TypeVar

from sqlalchemy import URL
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.domain.errors import StoreError
from bot.store.postgres import dialect
from bot.store.postgres.errors import PostgresErrors
from bot.store.sql.base import DatabasePlace, one_line_errors
from bot.store.sql.copying import UNFINISHED
from bot.store.sql.dialect import Dialect
from bot.store.sql.store import SqlStore
from bot.store.versions import DatabaseGlance, check_version, foreign, is_current, not_ready, unfinished
from bot.texts import database as say

T = TypeVar("T")

_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
_VERSION = "SELECT version_num FROM alembic_version"
_IS_DIVIDED = (
    "SELECT count(*) = 2 FROM pg_partitioned_table"
    " WHERE partrelid IN (to_regclass('quotations'), to_regclass('quotation_index'))"
)
_LOCK = f"SELECT pg_advisory_xact_lock({dialect.WRITING:d})"
_POOLED = "pgbouncer"
"""The parameter of an address that says that a pooler in transaction mode is asked, as other programs have it."""
_SSL_MODE, _SSL = "sslmode", "ssl"
"""The parameter of an address as libpq and every manual have it, and as the driver has it."""
_PARAMETERS = frozenset(
    (_POOLED, _SSL_MODE, _SSL, "host", "port", "user", "password", "passfile", "target_session_attrs")
)
"""What an address may have behind its question mark. Those of libpq that the driver doesn't have, such as the
``channel_binding=require`` of many hosts, would be a TypeError in it."""


@dataclass(frozen=True, slots=True)
class DatabaseServer:
    """Implements ``bot.store.sql.base.DatabasePlace``: a server's database is where it was as long as it answers."""

    where: str

    @property
    def neighbourhood(self) -> Path:
        """In the folder for temporary files (``TMPDIR``)."""
        address = sha256(self.where.encode()).hexdigest()[:16]
        return Path(gettempdir()) / f"quotewire-{address}-living"

    @property
    def has_only_neighbours(self) -> bool:
        """Processes of other machines may use a server's database."""
        return False

    def verify(self) -> None:
        """See ``DatabasePlace``."""


@dataclass(frozen=True, slots=True)
class PostgresDatabase:
    """Implements ``bot.store.opening.Database``."""

    url: URL

    async def open(self, *, upgrade: bool) -> SqlStore:
        """See ``Database``; the database itself must exist."""
        engine = self._engine()
        try:
            with one_line_errors(self._where, PostgresErrors()):
                await _make_ready(engine, self._where, upgrade=upgrade)
        except BaseException:
            await engine.dispose()
            raise
        return SqlStore(engine, dialect.PostgresDialect(pooled=self._is_pooled), DatabaseServer(self._where))

    async def open_to_look(self) -> SqlStore:
        """See ``Database``."""
        return SqlStore(*await self.parts(read_only=True))

    async def parts(self, *, read_only: bool) -> tuple[AsyncEngine, Dialect, DatabasePlace]:
        """See ``Database``."""
        spoken = dialect.PostgresDialect(pooled=self._is_pooled)
        return self._engine(read_only=read_only), spoken, DatabaseServer(self._where)

    def glance(self) -> DatabaseGlance:
        """See ``Database``."""
        return _blocking(self._glance())

    def upgrade(self) -> None:
        """See ``Database``."""
        _blocking(self._upgrade())

    def holds_unfinished_copy(self) -> bool:
        """See ``Database``."""
        return UNFINISHED in _blocking(self._tables())

    async def _tables(self) -> set[str]:
        engine = self._engine(read_only=True)
        try:
            with one_line_errors(self._where, PostgresErrors()):
                async with engine.connect() as connection:
                    return await _tables_of(connection)
        finally:
            await engine.dispose()

    async def _glance(self) -> DatabaseGlance:
        engine = self._engine(read_only=True)
        try:
            with one_line_errors(self._where, PostgresErrors()):
                async with engine.connect() as connection:
                    schema = await _version(connection, self._where)
                    divided = (await connection.exec_driver_sql(_IS_DIVIDED)).scalar_one()
        finally:
            await engine.dispose()
        undivided = None if divided or schema is None else say.INDEX_IS_UNDIVIDED.format(where=self._where)
        return DatabaseGlance(self._where, exists=schema is not None, schema=schema, undivided=undivided)

    async def _upgrade(self) -> None:
        await (await self.open(upgrade=True)).close()

    @property
    def _where(self) -> str:
        """The address without its password."""
        return self.url.set(drivername="postgresql", query={}).render_as_string(hide_password=True)

    def _engine(self, *, read_only: bool = False) -> AsyncEngine:
        if not self.url.database:
            raise StoreError(say.NO_DATABASE_NAMED.format(where=self._where))
        if unknown := [name for name in self.url.query if name not in _PARAMETERS]:
            known = ", ".join(sorted(_PARAMETERS))
            raise StoreError(say.DATABASE_OPTION_UNKNOWN.format(where=self._where, option=unknown[0][:60], known=known))
        query = {_SSL if name == _SSL_MODE else name: value for name, value in self.url.query.items()}
        query.pop(_POOLED, None)
        url = self.url.set(drivername="postgresql+asyncpg", query=query)
        return dialect.server_engine(url, read_only=read_only, pooled=self._is_pooled)

    @property
    def _is_pooled(self) -> bool:
        """Whether a pooler in transaction mode stands before the server.

        Raises:
            StoreError: the address has another value than true or false.
        """
        value = str(self.url.query.get(_POOLED, "false")).lower()
        if value not in ("true", "false"):
            raise StoreError(say.NOT_TRUE_OR_FALSE.format(where=self._where, option=_POOLED, value=value))
        return value == "true"


def _blocking(work: Coroutine[Any, Any, T]) -> T:
    """The result of a coroutine, for a caller that has no event loop, or may not run it while it waits."""
    with ThreadPoolExecutor(1) as executor:
        return executor.submit(asyncio.run, work).result()


async def _make_ready(engine: AsyncEngine, where: str, *, upgrade: bool) -> None:
    async with engine.connect() as connection:
        version = await _version(connection, where)
    if is_current(version):
        return
    if not upgrade:
        raise not_ready(where, version)
    # Alembic takes a fifth of a second to import, and most starts don't need it.
    from bot.store.migrations.run import migrate

    async with engine.connect() as plain:
        connection = await plain.execution_options(isolation_level="READ COMMITTED")
        async with connection.begin():
            await connection.exec_driver_sql(_LOCK)  # another process may be upgrading
            if not is_current(await _version(connection, where)):
                await connection.run_sync(migrate)


async def _version(connection: AsyncConnection, where: str) -> str | None:
    """The schema's version; ``None`` in an empty database.

    Raises:
        StoreError: the database is another program's, or has a schema that this program doesn't know.
    """
    tables = await _tables_of(connection)
    if UNFINISHED in tables:
        raise unfinished(where)
    if tables and "alembic_version" not in tables:
        raise foreign(where)
    version: str | None = (await connection.exec_driver_sql(_VERSION)).scalar_one_or_none() if tables else None
    check_version(where, version)
    return version


async def _tables_of(connection: AsyncConnection) -> set[str]:
    return set((await connection.exec_driver_sql(_TABLES)).scalars())
