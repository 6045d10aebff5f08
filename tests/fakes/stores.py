"""Opened stores of tests. Their engines are kept from test to test, since SQLAlchemy compiles each statement once for
each engine, which took a quarter of the processor time of the store's tests (measured).

Closing a store closes its connections. Those to a server may be kept too, by tests that have one event loop: it plans
each statement anew for each connection, which took it longer than to run them.
"""

import sqlite3
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, event, make_url
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.store import SqlStore
from bot.store.postgres.opening import PostgresDatabase
from bot.store.sql.base import DatabasePlace
from bot.store.sql.dialect import Dialect
from bot.store.sqlite.dialect import BUSY_SECONDS, SqliteDialect, engine, writing
from bot.store.sqlite.files import OpenedFile
from tests.fakes.postgres import KEPT


class KeptEngines:
    """The engines of a process of tests; stores that are open at the same time have one each, as processes have.

    With ``connected`` those of servers keep their connections, until they are closed.
    """

    def __init__(self, *, connected: bool = False) -> None:
        self._connected = connected
        self._of_files: list[_FileEngine] = []
        self._of_servers: dict[str, list[tuple[AsyncEngine, Dialect, DatabasePlace]]] = defaultdict(list)

    @asynccontextmanager
    async def store(self, url: str, *, busy_seconds: float = BUSY_SECONDS) -> AsyncIterator[SqlStore]:
        """A store in a database that has the schema, until the end of the block."""
        address = make_url(url)
        in_file = address.get_backend_name() == "sqlite"
        async with self._in_file(address, busy_seconds) if in_file else self._on_server(address) as store:
            try:
                yield store
            finally:
                await store.close()

    @asynccontextmanager
    async def _in_file(self, address: URL, busy_seconds: float) -> AsyncIterator[SqlStore]:
        kept = self._of_files.pop() if self._of_files else _FileEngine()
        path = Path(str(address.database))
        kept.connected = writing(path, busy_seconds)
        yield SqlStore(kept.engine, SqliteDialect(), OpenedFile.at(path))
        self._of_files.append(kept)

    @asynccontextmanager
    async def _on_server(self, address: URL) -> AsyncIterator[SqlStore]:
        spare = self._of_servers[str(address)]
        engine, dialect, place = spare.pop() if spare else await self._parts(address)
        yield SqlStore(_ConnectedEngine(engine.sync_engine) if self._connected else engine, dialect, place)
        spare.append((engine, dialect, place))

    async def _parts(self, address: URL) -> tuple[AsyncEngine, Dialect, DatabasePlace]:
        engine, dialect, place = await PostgresDatabase(address).parts(read_only=False)
        if self._connected:
            event.listen(engine.sync_engine, "connect", _name_it)
        return engine, dialect, place

    async def close(self) -> None:
        """Close all connections."""
        for spare in self._of_servers.values():
            for kept, _, _ in spare:
                await kept.dispose()


class _FileEngine:
    """An engine whose next connections may be to another file: ``connected`` connects."""

    connected: Callable[[], sqlite3.Connection]

    def __init__(self) -> None:
        self.engine = engine(self._connection)

    def _connection(self) -> sqlite3.Connection:
        return self.connected()


class _ConnectedEngine(AsyncEngine):
    """Keeps its connections when a store is closed."""

    async def dispose(self, close: bool = True) -> None:
        """Leave them to the next store."""


def _name_it(connection: Any, _record: object) -> None:
    connection.run_async(lambda driver: driver.execute(f"SET application_name = '{KEPT}'"))
