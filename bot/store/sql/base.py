"""What every family of methods stands on: transactions, and errors told in one line."""

import asyncio
from collections.abc import AsyncIterator, Callable, Collection, Iterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Protocol, TypeVar

from sqlalchemy import ColumnElement, CursorResult, Row, Table, and_
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.domain.errors import StoreError
from bot.domain.places import Place
from bot.domain.viewers import Viewer
from bot.store.sql.dialect import Dialect
from bot.store.sql.errors import one_line_errors
from bot.store.sql.finishing import Finishing, cancellable
from bot.store.sql.sight import Sight, sight_of

AT_ONCE = 100
"""Ids in one statement: few enough that turning the answer into objects takes under 50 ms on the event loop."""

TURN = 200
"""Rows turned into objects in one go: some milliseconds, of quotations too."""

T = TypeVar("T")


class DatabaseFile(Protocol):
    """Where the database is, and whether it is still the one that was opened."""

    @property
    def path(self) -> Path:
        """Its path, or what stands for it where the database is a server's."""
        ...

    def verify(self) -> None:
        """Look whether it is still there.

        Raises:
            StoreError: it was removed or replaced.
        """
        ...


class Base(Finishing):
    """A database and its transactions. No business logic here or in the families."""

    def __init__(self, engine: AsyncEngine, dialect: Dialect, file: DatabaseFile) -> None:
        super().__init__()
        self._engine = engine
        self._dialect = dialect
        self._file = file
        self._where = str(file.path)
        # SQLite has one writer, and those who wait for it poll, so somebody may wait for ever. This queue is fair.
        self._writing = asyncio.Lock()
        self._closed = False

    @asynccontextmanager
    async def _read(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that only reads: everything in it sees the same state, and waits for no writer.

        Raises:
            StoreError: see ``bot.store.sql.errors``.
        """
        with one_line_errors(self._where, self._dialect.errors):
            self._check_open()
            async with self._engine.connect() as connection:
                yield connection

    @asynccontextmanager
    async def _write(self, *, lasting: bool = True) -> AsyncIterator[AsyncConnection]:
        """A transaction that writes, all or nothing, alone among all processes.

        ``lasting``: it outlives a power cut. Without, only the death of the process; for what can be fetched again.

        Raises:
            StoreError: see ``bot.store.sql.errors``; nothing was written.
        """
        with one_line_errors(self._where, self._dialect.errors):
            self._check_open()
            async with self._writing, self._engine.connect() as connection:
                self._file.verify()
                await self._dialect.begin(connection, lasting=lasting)
                async with connection.begin():
                    yield connection

    async def _sight(self, connection: AsyncConnection, viewer: Viewer) -> Sight:
        """What a viewer may see, in the transaction that is open."""
        return await self._dialect.run(connection, sight_of, viewer)

    def _check_open(self) -> None:
        if self._closed:
            raise StoreError(f"The database {self._where} is closed already: start the bot again")

    @cancellable
    async def verify_file(self) -> None:
        """See ``bot.ports.Store``."""
        self._file.verify()

    @cancellable
    async def close(self) -> None:
        """Give back files and connections, once what is under way has ended. Safe to call twice."""
        self._closed = True
        await self._until_finished()
        await self._engine.dispose()


async def objects_of(result: CursorResult[Any], make: Callable[[Row[Any]], T]) -> list[T]:
    """All rows as objects; of ten thousand, with turns for others on the event loop in between."""
    made: list[T] = []
    for some in result.partitions(TURN):
        made += map(make, some)
        await asyncio.sleep(0)
    return made


def at(table: Table, place: Place) -> ColumnElement[bool]:
    """The rows of one place."""
    return and_(
        table.c.platform == place.platform,
        table.c.workspace == place.workspace,
        table.c.channel == place.channel,
    )


def around(table: Table, place: Place) -> ColumnElement[bool]:
    """The rows of a place's workspace; where it is somebody's direct messages, of these alone."""
    if place.is_direct:
        return at(table, place)
    return and_(table.c.platform == place.platform, table.c.workspace == place.workspace)


def columns_of(place: Place) -> dict[str, Any]:
    """A place as it is written."""
    return {
        "platform": place.platform,
        "workspace": place.workspace,
        "channel": place.channel,
        "is_direct": place.is_direct,
    }


def chunks(values: Collection[T]) -> Iterator[Sequence[T]]:
    """``values`` in parts that fit into a statement."""
    listed = list(values)
    for start in range(0, len(listed), AT_ONCE):
        yield listed[start : start + AT_ONCE]
