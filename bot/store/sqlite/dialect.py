"""SQLite: connections to a database file, the beginning of transactions, and the portable store's ``Dialect``.

Each connection works in a thread of its own (aiosqlite), never on the event loop.

Full text: quotations are indexed by the words inside their marks and by pairs of them (``bot.text.pairs``), articles by
the folded words of title and text. Both indices keep no content (contentless); SQLite 3.40 deletes from them only when
it gets exactly the words that were added. Words are folded before they come here, so the tokenizer splits at blanks.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

import aiosqlite
from sqlalchemy import (
    AsyncAdaptedQueuePool,
    ColumnElement,
    Connection,
    DateTime,
    Select,
    SelectBase,
    Table,
    TextClause,
    bindparam,
    column,
    event,
    select,
    table,
    text,
)
from sqlalchemy.dialects.sqlite import Insert, insert
from sqlalchemy.engine import Dialect as SqlalchemyDialect
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.types import UserDefinedType

from bot.domain.viewers import Viewer
from bot.ports.index import TopicIndex, Upto
from bot.store.sql.bounds import Deadline
from bot.store.sql.columns import in_utc
from bot.store.sqlite.errors import SqliteErrors
from bot.store.sqlite.files import create_private
from bot.store.sqlite.index import every, look_up

P = ParamSpec("P")
T = TypeVar("T")

BUSY_SECONDS = 5.0
"""Seconds for which a write waits for another process's write. Writes of this process queue for a lock before."""

_OPTION = "quotewire"
"""The execution option that makes a transaction a writing one: ``_WRITE`` or ``_LASTING``."""
_WRITE = "write"
_LASTING = "lasting"
"""The option's value for a transaction that survives a power cut."""

_INDEX_ARTICLE = "INSERT INTO article_words (rowid, words) VALUES (?, ?)"
_FORGET_ARTICLE = "INSERT INTO article_words (article_words, rowid, words) VALUES ('delete', ?, ?)"
_INDEX_QUOTATION = "INSERT INTO quotation_index (rowid, terms) VALUES (?, ?)"
_FORGET_QUOTATION = "INSERT INTO quotation_index (quotation_index, rowid, terms) VALUES ('delete', ?, ?)"
_LAST_IDS = "SELECT name, seq FROM sqlite_sequence"
_FORGET_LAST_ID = "DELETE FROM sqlite_sequence WHERE name = ?"
_KEEP_LAST_ID = "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)"
_MERGE = "INSERT INTO {0} ({0}, rank) VALUES ('merge', ?)"

_quotation_index = table("quotation_index", column("rowid"))
_article_words = table("article_words", column("rowid"))


class SqliteStatements(sqlite3.Connection):
    """Implements ``bot.store.sql.dialect.Statements``."""

    def moment(self, moment: datetime, /) -> str:
        """Text of a fixed width."""
        return moment_text(moment)

    def read_moment(self, value: str, /) -> datetime:
        """See ``Statements``."""
        return read_moment(value)

    def index_articles(self, words: Iterable[tuple[int, str]], /) -> None:
        """See ``Statements``."""
        self.executemany(_INDEX_ARTICLE, words)

    def forget_article(self, article_id: int, words: str, /) -> None:
        """See ``Statements``."""
        self.execute(_FORGET_ARTICLE, (article_id, words))

    def index_quotations(self, terms: Iterable[tuple[int, str]], /) -> None:
        """See ``Statements``."""
        self.executemany(_INDEX_QUOTATION, terms)

    def forget_quotations(self, terms: Iterable[tuple[int, str]], /) -> None:
        """See ``Statements``."""
        self.executemany(_FORGET_QUOTATION, terms)

    def last_ids(self, tables: Collection[str], /) -> dict[str, int]:
        """See ``Statements``; https://www.sqlite.org/autoinc.html"""
        given = dict(self.execute(_LAST_IDS))
        return {table: given.get(table, 0) for table in tables}

    def keep_last_ids(self, last_ids: Mapping[str, int], /) -> None:
        """See ``Statements``."""
        self.executemany(_FORGET_LAST_ID, [(table,) for table in last_ids])
        self.executemany(_KEEP_LAST_ID, last_ids.items())

    def merge_index(self, name: str, pages: int, /) -> bool:
        """See :func:`merge_index`."""
        return merge_index(self, name, pages)


def merge_index(connection: sqlite3.Connection, name: str, pages: int) -> bool:
    """Merge segments of an index until ``pages`` pages are written; a negative number merges segments of all sizes.

    Returns whether anything was merged: see https://www.sqlite.org/fts5.html, "The 'merge' command".
    """
    before = connection.total_changes
    connection.execute(_MERGE.format(name), (pages,))
    return connection.total_changes - before >= 2


class MomentText(UserDefinedType[datetime]):
    """Times in SQLite, which has no type for them: text of a fixed width, which sorts like the times and can be read in
    any database browser.
    """

    cache_ok = True

    def get_col_spec(self, **_options: Any) -> str:
        """Its name in the DDL."""
        return "VARCHAR(26)"

    def bind_processor(self, dialect: SqlalchemyDialect) -> Any:
        """Makes the stored text of a time."""
        return lambda moment: None if moment is None else moment_text(moment)

    def result_processor(self, dialect: SqlalchemyDialect, coltype: object) -> Any:
        """Makes an aware time of the stored text, as :func:`read_moment`, but without a call for each time of a row."""
        return lambda text: None if text is None else datetime.fromisoformat(text).replace(tzinfo=UTC)


def moment_text(moment: datetime) -> str:
    """A time as the text that is stored in SQLite.

    Raises:
        ValueError: the time is naive, so nobody knows when it is.
    """
    return in_utc(moment).replace(tzinfo=None).isoformat(timespec="microseconds")


def read_moment(text: str) -> datetime:
    """Read a stored time; returns an aware time."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def keep_times_as_text(dialect: SqlalchemyDialect) -> None:
    """Let statements of this dialect keep times as :class:`MomentText`."""
    dialect.colspecs = {**dialect.colspecs, DateTime: MomentText}


def engine(opened: Callable[[], sqlite3.Connection]) -> AsyncEngine:
    """Connections to what ``opened`` connects to (:func:`writing`, :func:`reading`); each works in a thread of its own
    (aiosqlite), never on the event loop."""
    made = create_async_engine(
        "sqlite+aiosqlite://",
        async_creator=lambda: _connect(opened),
        poolclass=AsyncAdaptedQueuePool,
        pool_size=8,
        max_overflow=0,
        pool_timeout=15,
    )
    keep_times_as_text(made.dialect)
    event.listen(made.sync_engine, "begin", _on_begin)
    return made


class ThreadConnection(aiosqlite.Connection):
    """Tells when its thread has stopped."""

    stopped: asyncio.Future[Any] | None = None

    def stop(self) -> asyncio.Future[Any] | None:
        """Stop the thread; the future is done when it did."""
        self.stopped = super().stop()
        return self.stopped

    async def run(self, work: Callable[Concatenate[SqliteStatements, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Call ``work`` in the thread, with several statements: a call for each statement would take longer than they
        do."""
        result: T = await self._execute(work, self._conn, *args, **kwargs)  # type: ignore[no-untyped-call]
        return result


def writing(path: Path, busy_seconds: float = BUSY_SECONDS) -> Callable[[], sqlite3.Connection]:
    """Connects to a file to read and write."""
    # Autocommit, since the driver's own BEGIN comes too late to be atomic; ``_on_begin`` sends BEGIN.
    return lambda: _set_up(sqlite3.connect(path, timeout=busy_seconds, isolation_level=None, factory=SqliteStatements))


def reading(path: Path) -> Callable[[], sqlite3.Connection]:
    """Connects to a file without changing or creating any: not even those of the WAL, which a reader makes too.

    A file with a WAL is in use by another process, and has to be read with its WAL. Any other file is opened as
    immutable: https://www.sqlite.org/wal.html#read_only_databases
    """
    beside = Path(f"{path}-wal").exists()
    address = f"{path.absolute().as_uri()}?mode=ro{'' if beside else '&immutable=1'}"
    return lambda: _set_up(
        sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS, isolation_level=None, factory=SqliteStatements)
    )


def _set_up(connection: sqlite3.Connection) -> sqlite3.Connection:
    try:
        connection.execute("PRAGMA foreign_keys = ON")  # off by default, and a matter of each connection
        connection.execute("PRAGMA cache_size = -16000")  # 16 MB: 2 MB, the default, can't hold a busy week's indices
        connection.execute("PRAGMA temp_store = MEMORY")  # sorting needs no file
    except BaseException:
        connection.close()
        raise
    return connection


async def _connect(opened: Callable[[], sqlite3.Connection]) -> aiosqlite.Connection:
    connection = ThreadConnection(opened, 64)
    connection._thread.daemon = True  # as in SQLAlchemy: a forgotten connection mustn't keep the process alive
    try:
        return await connection
    except BaseException:
        if connection.stopped is not None:  # otherwise it may report to a closed event loop, with a traceback
            await connection.stopped
        raise


def prepare(path: Path, busy_seconds: float = BUSY_SECONDS) -> None:
    """Switch the file to WAL, so that several readers can read beside a writer; the file stays so. Blocks.

    Raises:
        sqlite3.Error, OSError: the file is no database, can't be written, …
    """
    create_private(path)
    connection = sqlite3.connect(path, timeout=busy_seconds, isolation_level=None)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # reads: is it a database at all?
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("BEGIN IMMEDIATE")  # writes: a read-only folder is found out now, not at the first article
        connection.execute("ROLLBACK")
    finally:
        connection.close()


def _on_begin(connection: Connection) -> None:
    """Begin a transaction as its execution options say.

    A write takes the lock at once (IMMEDIATE): a transaction that reads first and then finds the lock taken can't wait,
    it fails. In WAL no transaction is lost when the *process* dies. When the *machine* dies, ``synchronous = NORMAL``
    may lose the newest ones: good enough for articles, which are fetched again. Settings and the outbox ("lasting") are
    synced at each commit, or a post could go out twice after a power cut.
    """
    kind = connection.get_execution_options().get(_OPTION)
    if kind is None:
        _run_small(connection, "BEGIN")
        return
    if connection.info.get("synchronous") != kind:
        _run_small(connection, f"PRAGMA synchronous = {'FULL' if kind == _LASTING else 'NORMAL'}")
        connection.info["synchronous"] = kind  # the connection keeps it
    _run_small(connection, "BEGIN IMMEDIATE")


def _run_small(connection: Connection, sql: str) -> None:
    """Run a statement without rows in a single call of the connection's thread: SQLAlchemy's cursor takes three calls,
    each of which takes longer than the statement."""
    adapted: Any = connection.connection.dbapi_connection  # an AdaptedConnection
    adapted.run_async(lambda driver: driver.execute(sql))


class SqliteDialect:
    """Implements ``bot.store.sql.dialect.Dialect``."""

    errors = SqliteErrors()
    has_one_writer = True
    tells_queued = None
    mergeable = ("article_words", "quotation_index")

    def insert_into(self, table: Table) -> Insert:
        """INSERT with ON CONFLICT."""
        return insert(table)

    def articles_with(self, words: Collection[str]) -> Select[Any]:
        """Ids of the articles with all of these folded words in title or text."""
        return select(_article_words.c.rowid).where(_matches("article_words", words))

    def quotations_with(self, words: Collection[str]) -> Select[Any]:
        """Ids of the quotations with all of these folded words inside the marks."""
        return select(_quotation_index.c.rowid).where(_matches("quotation_index", words))

    def is_among(self, key: ColumnElement[int], few: SelectBase) -> ColumnElement[bool]:
        """See ``Dialect``: as it does by itself."""
        return key.in_(few)

    async def begin(self, connection: AsyncConnection, *, lasting: bool, alone: bool) -> None:
        """See ``Dialect``; each transaction that writes is alone, since SQLite lets one write at a time."""
        await connection.execution_options(**{_OPTION: _LASTING if lasting else _WRITE})

    async def listen(self, engine: AsyncEngine, wake: Callable[[], None]) -> None:
        """See ``Dialect``; a file tells nothing."""

    async def renew_parts(self, _connection: AsyncConnection, _now: datetime, _kept: timedelta) -> bool:
        """See ``Dialect``; a file has no parts."""
        return False

    async def run(
        self,
        connection: AsyncConnection,
        work: Callable[Concatenate[SqliteStatements, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """See ``Dialect``."""
        driver = (await connection.get_raw_connection()).driver_connection
        assert isinstance(driver, ThreadConnection)
        return await driver.run(work, *args, **kwargs)

    async def look_up(
        self,
        connection: AsyncConnection,
        search: Callable[[TopicIndex], T],
        viewer: Viewer,
        deadline: Deadline,
        upto: Upto | None = None,
    ) -> T:
        """See ``Dialect``."""
        return await self.run(connection, look_up, search, viewer, deadline, upto)


def _matches(name: str, words: Collection[str]) -> TextClause:
    """``name MATCH …`` all of the words."""
    return text(f"{name} MATCH :{name}_query").bindparams(bindparam(f"{name}_query", every(words), unique=True))
