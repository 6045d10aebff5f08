"""The base class of every family of methods: transactions, which are finished even if their callers are cancelled, and
errors of a single line.

A transaction that was begun is finished, also when its caller is cancelled (a timeout, a shutdown). If it were
interrupted it would stay open in the connection's thread, with the database locked, until the garbage collector runs:
SQLAlchemy stops that thread before it could roll back. And a message that a platform has accepted must be marked as
sent, whatever happens to the task that sent it.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Collection, Coroutine, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, nullcontext
from functools import wraps
from inspect import iscoroutinefunction
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar
from uuid import uuid4

from sqlalchemy import ColumnElement, CursorResult, Row, Select, Table, and_, tuple_
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.domain.errors import StoreError
from bot.domain.places import Place
from bot.domain.viewers import Viewer
from bot.store.sql.bounds import Sight, sight_of
from bot.store.sql.dialect import Dialect, DriverErrors
from bot.texts import database as say

AT_ONCE = 100
"""Ids in a statement: few enough that turning its rows into objects takes under 50 ms on the event loop."""

TURN = 200
"""Rows that are turned into objects before other tasks get their turn: some milliseconds, also for quotations."""

_LONGEST_DETAIL = 200
"""Characters of what the driver says that an error has."""

_CANCELLABLE = "__cancellable__"
"""Name of the attribute that marks methods which are cancelled with their callers."""

T = TypeVar("T")
P = ParamSpec("P")
S = TypeVar("S", bound="Finishing")


def cancellable(method: Callable[P, T]) -> Callable[P, T]:
    """Mark a method that is cancelled with its caller. It must hold no connection itself, but call other methods."""
    setattr(method, _CANCELLABLE, True)
    return method


class Finishing:
    """Lets every coroutine method of a subclass go on when its caller is cancelled, except :func:`cancellable`
    methods."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[Any]] = set()

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Wrap the methods that the subclass itself defines; inherited methods were wrapped with their own class."""
        super().__init_subclass__(**kwargs)
        for name, method in list(vars(cls).items()):
            if iscoroutinefunction(method) and not hasattr(method, _CANCELLABLE):
                setattr(cls, name, _finished(method))

    async def _until_finished(self) -> None:
        """Wait for the methods that go on without their callers."""
        await asyncio.gather(*self._running, return_exceptions=True)


def _finished(
    method: Callable[Concatenate[S, P], Coroutine[Any, Any, T]],
) -> Callable[Concatenate[S, P], Coroutine[Any, Any, T]]:
    @wraps(method)
    async def run(self: S, /, *args: P.args, **kwargs: P.kwargs) -> T:
        task = asyncio.create_task(method(self, *args, **kwargs))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        task.add_done_callback(_seen)
        return await asyncio.shield(task)

    return run


def _seen(task: asyncio.Task[Any]) -> None:
    """Retrieve a task's exception, since asyncio logs an exception that nobody retrieved."""
    if not task.cancelled():
        task.exception()


class DatabasePlace(Protocol):
    """Where the database is, and whether it is still the database that was opened."""

    @property
    def where(self) -> str:
        """The path of its file, or its address where it is a server's, without a password."""
        ...

    @property
    def neighbourhood(self) -> Path:
        """A folder of this machine, which need not exist, that each process with this database calls the same."""
        ...

    @property
    def has_only_neighbours(self) -> bool:
        """Whether each process with this database is of this machine, and has that folder."""
        ...

    def verify(self) -> None:
        """Check that a file is still there.

        Raises:
            StoreError: the file was removed or replaced.
        """
        ...


class Base(Finishing):
    """A database and its transactions. No business logic here or in the families."""

    def __init__(self, engine: AsyncEngine, dialect: Dialect, place: DatabasePlace) -> None:
        super().__init__()
        self._engine = engine
        self._dialect = dialect
        self._place = place
        self._where = place.where
        # A database with a single writer lets waiting writers poll, so that one may wait for ever: this lock is fair.
        self._writing = asyncio.Lock()
        self._holder = uuid4().hex
        self._closed = False

    @property
    def neighbourhood(self) -> Path:
        """See ``bot.ports.Store``."""
        return self._place.neighbourhood

    @property
    def has_only_neighbours(self) -> bool:
        """See ``bot.ports.Store``."""
        return self._place.has_only_neighbours

    @asynccontextmanager
    async def _read(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that only reads: all its statements see the same state, and none waits for a writer.

        Raises:
            StoreError: see :func:`one_line_errors`.
        """
        with one_line_errors(self._where, self._dialect.errors):
            self._check_open()
            async with self._engine.connect() as connection:
                yield connection

    @asynccontextmanager
    async def _write(self, *, lasting: bool = True, alone: bool = True) -> AsyncIterator[AsyncConnection]:
        """A transaction that writes, all or nothing, alone among all processes.

        With ``lasting`` it survives a power cut; without, only the death of the process, which is enough for data that
        can be fetched again. A transaction needn't be ``alone`` where rows that it locks, leases or keys keep others
        from the same work, and where no cursor goes by the ids of what it inserts; the database may let others write
        meanwhile.

        Raises:
            StoreError: see :func:`one_line_errors`; nothing was written.
        """
        with one_line_errors(self._where, self._dialect.errors):
            self._check_open()
            in_turn = self._writing if alone or self._dialect.has_one_writer else nullcontext()
            async with in_turn, self._engine.connect() as connection:
                self._place.verify()
                await self._dialect.begin(connection, lasting=lasting, alone=alone)
                async with connection.begin():
                    yield connection

    async def _sight(self, connection: AsyncConnection, viewer: Viewer) -> Sight:
        """What a viewer may see, read in the open transaction."""
        return await self._dialect.run(connection, sight_of, viewer)

    def _check_open(self) -> None:
        if self._closed:
            closed = say.DATABASE_IS_CLOSED
            raise StoreError(closed.format(where=self._where), closed.format(where=""))

    @cancellable
    async def verify_file(self) -> None:
        """See ``bot.ports.Store``."""
        self._place.verify()

    @cancellable
    async def close(self) -> None:
        """Close files and connections, after the running methods have ended. Safe to call twice."""
        self._closed = True
        await self._until_finished()
        await self._engine.dispose()


async def objects_of(result: CursorResult[Any], make: Callable[[Row[Any]], T]) -> list[T]:
    """All rows as objects; between each :data:`TURN` rows other tasks of the event loop get their turn."""
    made: list[T] = []
    for some in result.partitions(TURN):
        made += map(make, some)
        await asyncio.sleep(0)
    return made


async def objects_by_id(
    connection: AsyncConnection, statement: Select[Any], ids: Collection[int], make: Callable[[Row[Any]], T]
) -> list[T]:
    """As :func:`objects_of`, of a statement that is asked for all ``ids``, some at a time as its ``keys``."""
    made: list[T] = []
    for portion in chunks(ids):
        made += await objects_of(await connection.execute(statement, {"keys": portion}), make)
    return made


def at(table: Table, place: Place) -> ColumnElement[bool]:
    """The condition for rows of a place."""
    return and_(
        table.c.platform == place.platform,
        table.c.workspace == place.workspace,
        table.c.channel == place.channel,
    )


def at_any(table: Table, places: Collection[Place]) -> ColumnElement[bool]:
    """The condition for rows of one of these places."""
    listed = [(place.platform, place.workspace, place.channel) for place in places]
    return tuple_(table.c.platform, table.c.workspace, table.c.channel).in_(listed)


def around(table: Table, place: Place) -> ColumnElement[bool]:
    """The condition for rows of a place's workspace; for direct messages only of these."""
    if place.is_direct:
        return at(table, place)
    return and_(table.c.platform == place.platform, table.c.workspace == place.workspace)


def columns_of(place: Place) -> dict[str, Any]:
    """The columns that store a place."""
    return {
        "platform": place.platform,
        "workspace": place.workspace,
        "channel": place.channel,
        "is_direct": place.is_direct,
    }


def chunks(values: Collection[T]) -> Iterator[Sequence[T]]:
    """``values`` in parts of at most :data:`AT_ONCE`."""
    listed = list(values)
    for start in range(0, len(listed), AT_ONCE):
        yield listed[start : start + AT_ONCE]


@contextmanager
def one_line_errors(where: str, driver: DriverErrors) -> Iterator[None]:
    """Turn every exception of the database layer into a ``StoreError``; ``where`` names the database.

    ``ValueError`` is caught too, which unreadable stored JSON raises, and text that can't be encoded.

    Raises:
        StoreError: with the cause kept.
    """
    try:
        yield
    except StoreError:
        raise
    except Exception as error:
        if not isinstance(error, (SQLAlchemyError, OSError, ValueError, OverflowError, *driver.kinds)):
            raise
        cause: BaseException | None = error.orig if isinstance(error, DBAPIError) else error
        detail = " ".join(str(cause).split()) or type(error).__name__
        # Both name paths of this machine, which people in a chat aren't told.
        for_chat = _in_words(cause, "", driver, say.DETAIL_IN_LOG)
        raise StoreError(_in_words(cause, where, driver, detail[:_LONGEST_DETAIL]), for_chat) from error


def _in_words(cause: BaseException | None, where: str, driver: DriverErrors, detail: str) -> str:
    if isinstance(cause, PoolTimeoutError):
        return say.DATABASE_IS_BUSY.format(where=where)
    if (problem := driver.problem(cause, where)) is not None:
        return problem
    words = str(cause)
    if "no such table" in words or "no such column" in words:
        return say.DATABASE_LACKS.format(where=where, detail=detail)
    if "no active connection" in words:
        return say.DATABASE_IS_CLOSED.format(where=where)
    return say.DATABASE_CANT.format(where=where, detail=detail)
