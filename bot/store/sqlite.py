"""Everything that only SQLite does: connections, write locks, upserts, full-text search.

A second database gets a module with the same class; the rest of this package is portable SQLAlchemy Core.

Full text: quotations are indexed by the words inside their marks (``quotations.spoken``), so FTS5 reads the words
from the table itself (external content). Articles are indexed by the folded words of title and text, which are kept
nowhere else (contentless); SQLite 3.40 deletes from such an index only when told the very words that went in.
Both tables hold words that ``fold_words`` folded already: the tokenizer only has to split at blanks.
"""

import asyncio
import sqlite3
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

import aiosqlite
from sqlalchemy import Connection, Select, TextClause, bindparam, column, event, select, table, text
from sqlalchemy.dialects.sqlite import Insert, insert
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

BUSY_SECONDS = 5.0
"""How long one process waits for another's write. Our own writes queue for a lock before they get here."""

FULL_TEXT = frozenset({"quotation_words", "article_words", "quotation_vocabulary"})
"""Virtual tables, which SQLAlchemy's metadata doesn't know; FTS5 keeps its own tables under these names too."""

WRITE = {"quotewire": "write"}
LASTING = {"quotewire": "lasting"}

_TERMS_AT_ONCE = 500

insert_into = insert
"""INSERT with ON CONFLICT."""

Upsert = Insert


def engine(path: Path) -> AsyncEngine:
    """Connections to a database file; each works in a thread of its own (aiosqlite), never on the event loop."""
    made = create_async_engine(
        URL.create("sqlite+aiosqlite", database=str(path)),
        async_creator=lambda: _connect(path),
        pool_size=8,
        max_overflow=0,
        pool_timeout=15,
    )
    event.listen(made.sync_engine, "connect", _on_connect)
    event.listen(made.sync_engine, "begin", _on_begin)
    return made


class _Connection(aiosqlite.Connection):
    """Tells when its thread has stopped."""

    stopped: asyncio.Future[Any] | None = None

    def stop(self) -> asyncio.Future[Any] | None:
        """Stop the thread; the future is done when it did."""
        self.stopped = super().stop()
        return self.stopped


async def _connect(path: Path) -> aiosqlite.Connection:
    # Autocommit on the driver's side: we say BEGIN ourselves, since the driver's own begins too late to be atomic.
    connection = _Connection(lambda: sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None), 64)
    connection._thread.daemon = True  # as SQLAlchemy does it: a forgotten connection mustn't keep the process alive
    try:
        return await connection
    except BaseException:
        if connection.stopped is not None:  # else it may report to a loop that is closed by then, with a traceback
            await connection.stopped
        raise


def prepare(path: Path) -> None:
    """Make the file ready for several readers beside a writer (WAL; stays with the file). Blocks.

    Raises:
        sqlite3.Error, OSError: it is no database, can't be written, …
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # reads: is it a database at all?
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("BEGIN IMMEDIATE")  # writes: a read-only file is found out now, not at the first article
        connection.execute("ROLLBACK")
    finally:
        connection.close()


def _on_connect(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")  # off by default, and a matter of each connection
    cursor.execute("PRAGMA cache_size = -16000")  # 16 MB: the default 2 MB can't hold the indices of a busy week
    cursor.execute("PRAGMA temp_store = MEMORY")  # sorting needs no file
    cursor.close()


def _on_begin(connection: Connection) -> None:
    """Begin as the options say.

    A write takes the lock at once (IMMEDIATE): a transaction that reads first and then finds the lock taken can't
    wait, it fails. In WAL no transaction is lost when the *process* dies. When the *machine* dies,
    ``synchronous = NORMAL`` may lose the newest ones: good enough for articles, which are fetched again. Settings
    and the outbox ("lasting") are synced at each commit, or a post could go out twice after a power cut.
    """
    kind = connection.get_execution_options().get("quotewire")
    if kind is None:
        connection.exec_driver_sql("BEGIN")
        return
    if connection.info.get("synchronous") != kind:
        connection.exec_driver_sql(f"PRAGMA synchronous = {'FULL' if kind == 'lasting' else 'NORMAL'}")
        connection.info["synchronous"] = kind  # the connection keeps it
    connection.exec_driver_sql("BEGIN IMMEDIATE")


# Full-text search

_quotation_words = table("quotation_words", column("rowid"), column("rank"))
_article_words = table("article_words", column("rowid"))
_vocabulary = table("quotation_vocabulary", column("term"), column("doc"))


def _matches(name: str, words: Collection[str], joined: str) -> TextClause:
    """``name MATCH …``. Words stand in quotation marks: AND, NEAR, ``*`` or ``:`` in them mean nothing then."""
    quoted = joined.join('"{}"'.format(word.replace('"', '""')) for word in words)
    return text(f"{name} MATCH :{name}_query").bindparams(bindparam(f"{name}_query", quoted))


def articles_with(words: Collection[str]) -> Select[Any]:
    """Ids of the articles with all of these folded words in title or text."""
    return select(_article_words.c.rowid).where(_matches("article_words", words, " AND "))


def quotations_with(words: Collection[str]) -> Select[Any]:
    """Ids of the quotations with all of these folded words inside the marks."""
    return select(_quotation_words.c.rowid).where(_matches("quotation_words", words, " AND "))


def best_quotations(words: Collection[str], limit: int, *, every: bool) -> Select[Any]:
    """Ids of the quotations with every or any of these words, by BM25: more and rarer words, less else, come first."""
    matches = _matches("quotation_words", words, " AND " if every else " OR ")
    return select(_quotation_words.c.rowid).where(matches).order_by(_quotation_words.c.rank).limit(limit)


async def spread(connection: AsyncConnection, words: Sequence[str]) -> Mapping[str, int]:
    """In how many quotations each of these words occurs; unknown ones are missing."""
    found: dict[str, int] = {}
    for start in range(0, len(words), _TERMS_AT_ONCE):
        some = words[start : start + _TERMS_AT_ONCE]
        asked = select(_vocabulary.c.term, _vocabulary.c.doc).where(_vocabulary.c.term.in_(some))
        found.update((term, count) for term, count in await connection.execute(asked))
    return found


def vocabulary(initial: str, shortest: int, longest: int) -> Select[Any]:
    """Words of all quotations that begin with ``initial``."""
    term = _vocabulary.c.term
    letters = text("length(term) BETWEEN :shortest AND :longest").bindparams(shortest=shortest, longest=longest)
    return select(term).where(begins(term, initial), letters).order_by(term)


def begins(what: Any, prefix: str) -> Any:
    """``what`` begins with ``prefix``, in a way that an index can answer (LIKE can't, without a NOCASE index)."""
    return what.between(prefix, prefix + "\U0010ffff")


async def index_quotations(connection: AsyncConnection, article_id: int) -> None:
    """Take the quotations of an article into the index."""
    await connection.execute(
        text("INSERT INTO quotation_words (rowid, spoken) SELECT id, spoken FROM quotations WHERE article_id = :id"),
        {"id": article_id},
    )


async def forget_quotations(connection: AsyncConnection, article_id: int) -> None:
    """Take them out again; before their rows are deleted."""
    await connection.execute(
        text(
            "INSERT INTO quotation_words (quotation_words, rowid, spoken)"
            " SELECT 'delete', id, spoken FROM quotations WHERE article_id = :id"
        ),
        {"id": article_id},
    )


async def index_article(connection: AsyncConnection, article_id: int, words: str) -> None:
    """Take an article's folded words into the index."""
    await connection.execute(
        text("INSERT INTO article_words (rowid, words) VALUES (:id, :words)"), {"id": article_id, "words": words}
    )


async def forget_article(connection: AsyncConnection, article_id: int, words: str) -> None:
    """Take an article out of the index; ``words`` are those it went in with."""
    await connection.execute(
        text("INSERT INTO article_words (article_words, rowid, words) VALUES ('delete', :id, :words)"),
        {"id": article_id, "words": words},
    )
