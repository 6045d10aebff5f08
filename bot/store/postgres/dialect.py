"""PostgreSQL: connections to a server, the beginning of transactions, and the portable store's ``Dialect``.

A transaction that reads sees one state of the database (REPEATABLE READ), and none waits for a writer. Transactions
that write come one after another, over all processes: each takes the same advisory lock first, so that it sees what
every earlier one has written, and ids grow in the order of the commits, as cursors need it. Leases, outcomes of leased
work and marks of deliveries take no lock, since they needn't be alone (``Base._write``).
"""

import asyncio
import math
from collections.abc import AsyncIterator, Callable, Collection, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta
from typing import Any, Concatenate, ParamSpec, TypeVar
from uuid import uuid4

import asyncpg
from sqlalchemy import (
    ColumnElement,
    Connection,
    Function,
    Integer,
    Select,
    SelectBase,
    Table,
    any_,
    cast,
    column,
    event,
    func,
    select,
    table,
)
from sqlalchemy.dialects.postgresql import ARRAY, Insert, insert
from sqlalchemy.engine import URL, AdaptedConnection
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError, DisconnectionError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection
from sqlalchemy.types import Text

from bot.domain.viewers import Viewer
from bot.ports.index import TopicIndex, Upto
from bot.store.postgres.errors import PostgresErrors
from bot.store.postgres.index import BEGINNING, Newest, search_index
from bot.store.postgres.parting import begin_part, drop_part
from bot.store.postgres.statements import PostgresStatements, SearchStatements, numbers_of, terms_of
from bot.store.sql.bounds import Deadline

P = ParamSpec("P")
T = TypeVar("T")

LOCK_SECONDS = 15.0
"""Seconds for which a write waits for writes of other processes."""
IDLE_SECONDS = 10.0
"""Seconds after which the server ends a write whose process does nothing more, since it stands still or its machine is
gone. Until then it keeps the lock: it has to lose it before waiting writes give up (``LOCK_SECONDS``)."""
CONNECT_SECONDS = 10.0
"""Seconds until a server that doesn't answer counts as unreachable."""
WRITING = 0x51756F7465
"""The number of the advisory lock that every writing transaction takes; any number that no other program takes."""

CHANNEL = "quotewire_outbox"
"""The channel on which processes tell each other that the outbox has another delivery."""

_OPTION = "quotewire"
"""The execution option that makes a transaction a writing one: the statement that it begins with."""
_NOTICES_GONE = """
SELECT set_config(name, '1s', false) FROM pg_settings WHERE name = 'client_connection_check_interval'
"""
"""The server looks each second whether the process that asked for a statement still lives. Else a statement that waits
for the lock goes on when its process was killed, takes its turn and makes the others wait for it. Servers before 14
don't have it, and a server whose system can't tell that a connection was closed refuses it
(https://www.postgresql.org/docs/current/runtime-config-connection.html)."""

_LOOKS_UP = "SELECT set_config('random_page_cost', '1.1', false), set_config('jit', 'off', false)"
"""The bot asks for few rows at a time, out of many: they are looked up rather than whole tables read, and a statement
isn't compiled for them, which takes longer than it does. PostgreSQL's own cost of a page that is looked up is that of a
disk with a moving arm; 1.1 is what its makers advise for others, and for what stays in memory."""

_Words = ARRAY(Text(collation="C"))
_Numbers = ARRAY(Integer)
_quotation_index = table("quotation_index", column("quotation_id"), column("terms", _Numbers))
_article_words = table("article_words", column("article_id"), column("words", _Words))


def server_engine(url: URL, *, read_only: bool = False, pooled: bool = False) -> AsyncEngine:
    """Connections to a database of a server; ``pooled``: through a pooler that hands out a connection for the length of
    a transaction.

    No transaction relies on what an earlier one set. A pooler refuses other settings at the start of a connection than
    these two (https://www.pgbouncer.org/config.html, ``ignore_startup_parameters``), and a prepared statement may be
    asked for at a connection that has another one of its name (MagicStack/asyncpg #1058): so none is kept there, and
    each has a name of its own.
    """
    settings = {"timezone": "UTC", "application_name": "quotewire"}
    made = create_async_engine(
        url,
        isolation_level="REPEATABLE READ",
        execution_options={"postgresql_readonly": read_only},
        connect_args={"timeout": CONNECT_SECONDS, "server_settings": settings, **(_UNKEPT if pooled else {})},
        pool_size=8,
        max_overflow=0,
        pool_timeout=15,
    )
    event.listen(made.sync_engine, "begin", _on_begin)
    event.listen(made.sync_engine, "checkout", _on_checkout)
    if not pooled:  # what is set there would belong to another process's transactions too
        event.listen(made.sync_engine, "connect", _on_connect)
    return made


_UNKEPT: Mapping[str, Any] = {
    "statement_cache_size": 0,
    "prepared_statement_cache_size": 0,
    "prepared_statement_name_func": lambda: f"__quotewire_{uuid4().hex}__",
}
"""https://docs.sqlalchemy.org/en/20/dialects/postgresql.html, "Prepared Statement Name with PGBouncer"."""


def _on_connect(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    assert isinstance(connection, AdaptedConnection)
    connection.run_async(lambda driver: driver.execute(_LOOKS_UP))
    with suppress(asyncpg.InvalidParameterValueError):
        connection.run_async(lambda driver: driver.execute(_NOTICES_GONE))


def _on_checkout(connection: DBAPIConnection, _record: ConnectionPoolEntry, _proxy: PoolProxiedConnection) -> None:
    """Have a connection that the server ended since replaced, not reported.

    SQLAlchemy's ``pool_pre_ping`` begins and ends a transaction for that: three journeys to the server in place of one,
    which took as long as a small transaction itself. While the server's farewell arrives, the driver says that another
    operation is in progress (``InternalClientError``).

    Raises:
        DisconnectionError: the connection has ended.
    """
    assert isinstance(connection, AdaptedConnection)
    try:
        connection.run_async(lambda driver: driver.execute("SELECT 1"))
    except (asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError, OSError) as error:
        raise DisconnectionError from error


def _on_begin(connection: Connection) -> None:
    first = connection.get_execution_options().get(_OPTION)
    if first is not None:
        connection.exec_driver_sql(first)


def _settings(*, lasting: bool) -> str:
    """The settings of a transaction that writes, as expressions of a SELECT.

    https://www.postgresql.org/docs/current/wal-async-commit.html: what isn't lasting may lose its last moments when the
    server's machine dies, never its consistency.
    """
    settings = {
        "lock_timeout": f"{int(LOCK_SECONDS * 1000):d}",
        "idle_in_transaction_session_timeout": f"{int(IDLE_SECONDS * 1000):d}",
        "synchronous_commit": "on" if lasting else "off",
    }
    return ", ".join(f"set_config('{name}', '{value}', true)" for name, value in settings.items())


def _array(ids: SelectBase) -> Function[Sequence[int]]:
    return func.array(ids.scalar_subquery(), type_=_Numbers)


class PostgresDialect:
    """Implements ``bot.store.sql.dialect.Dialect``."""

    errors = PostgresErrors()
    has_one_writer = False
    mergeable: Collection[str] = ()
    tells_queued = f"SELECT pg_notify('{CHANNEL}', '')"

    def __init__(self, *, pooled: bool = False) -> None:
        self._pooled = pooled

    def insert_into(self, table: Table) -> Insert:
        """INSERT with ON CONFLICT."""
        return insert(table)

    def articles_with(self, words: Collection[str]) -> Select[Any]:
        """See ``Dialect``."""
        having = _article_words.c.words.contains(cast(terms_of(words), _Words))
        return select(_article_words.c.article_id).where(having)

    def quotations_with(self, words: Collection[str]) -> Select[Any]:
        """See ``Dialect``."""
        having = _quotation_index.c.terms.contains(cast(numbers_of(words), _Numbers))
        # Out of an array, which PostgreSQL takes to be short: of the words themselves it has no statistics, and would
        # rather read all quotations than look up as many as it takes there to be.
        return select(func.unnest(_array(select(_quotation_index.c.quotation_id).where(having))))

    def is_among(self, key: ColumnElement[int], few: SelectBase) -> ColumnElement[bool]:
        """See ``Dialect``: as an array, since PostgreSQL has no statistics of a table in parts, and would rather read
        all of them than join the few with it."""
        return key == any_(_array(few))

    async def begin(self, connection: AsyncConnection, *, lasting: bool, alone: bool) -> None:
        """See ``Dialect``."""
        first = f"SELECT {_settings(lasting=lasting)}"
        if alone:
            first += f", pg_advisory_xact_lock({WRITING:d})"
        # Each statement has to see what was committed before the lock was taken.
        await connection.execution_options(isolation_level="READ COMMITTED", **{_OPTION: first})

    async def listen(self, engine: AsyncEngine, wake: Callable[[], None]) -> None:
        """See ``Dialect``; through a pooler it ends at once, since listening belongs to a connection."""
        if self._pooled:
            return
        ended = asyncio.Event()
        async with engine.connect() as connection:
            driver = (await connection.get_raw_connection()).driver_connection
            assert isinstance(driver, asyncpg.Connection)
            driver.add_termination_listener(lambda _: ended.set())
            await driver.add_listener(CHANNEL, lambda *_: wake())
            try:
                wake()
                await ended.wait()
            finally:  # else the pool would hand it out while it listens
                await connection.invalidate()

    async def renew_parts(self, connection: AsyncConnection, now: datetime, kept: timedelta) -> bool:
        """See ``Dialect``."""
        return await begin_part(connection, now, kept) or await drop_part(connection, now - kept)

    async def run(
        self,
        connection: AsyncConnection,
        work: Callable[Concatenate[PostgresStatements, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """See ``Dialect``: in a thread."""
        statements = PostgresStatements(connection, asyncio.get_running_loop())
        return await asyncio.to_thread(work, statements, *args, **kwargs)

    async def look_up(
        self,
        connection: AsyncConnection,
        search: Callable[[TopicIndex], T],
        viewer: Viewer,
        deadline: Deadline,
        upto: Upto | None = None,
    ) -> T:
        """See ``Dialect``: in a thread."""
        async with _ended_by_the_server(deadline):
            began = await connection.exec_driver_sql(BEGINNING, (str(math.ceil(deadline.left() * 1000)),))
            known = began.one()
            newest = Newest(known.audience, known.quotation)
            driver = (await connection.get_raw_connection()).driver_connection
            assert isinstance(driver, asyncpg.Connection)
            statements = SearchStatements(driver, asyncio.get_running_loop())
            return await asyncio.to_thread(search_index, statements, search, viewer, deadline, newest, upto)


@asynccontextmanager
async def _ended_by_the_server(deadline: Deadline) -> AsyncIterator[None]:
    """Tell of a statement that the server ended because the deadline has passed.

    Raises:
        StoreError: the deadline has passed.
    """
    deadline.check()
    try:
        yield
    except (DBAPIError, asyncpg.QueryCanceledError) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        if getattr(cause, "sqlstate", None) == asyncpg.QueryCanceledError.sqlstate:
            deadline.end()
            deadline.check()
        raise
