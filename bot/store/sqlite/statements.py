"""Statements in the connection's thread, with what only SQLite does: how times lie there, and FTS5's indices."""

import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime

from bot.store.sql.columns import moment_text

FULL_TEXT = frozenset({"quotation_index", "article_words"})
"""Virtual tables, which SQLAlchemy's metadata doesn't know; FTS5 keeps its own tables under these names too."""

_INDEX_ARTICLE = "INSERT INTO article_words (rowid, words) VALUES (?, ?)"
_FORGET_ARTICLE = "INSERT INTO article_words (article_words, rowid, words) VALUES ('delete', ?, ?)"
_INDEX_QUOTATION = "INSERT INTO quotation_index (rowid, terms) VALUES (?, ?)"
_FORGET_QUOTATION = "INSERT INTO quotation_index (quotation_index, rowid, terms) VALUES ('delete', ?, ?)"
_MERGE = "INSERT INTO {0} ({0}, rank) VALUES ('merge', ?)"


class SqliteStatements(sqlite3.Connection):
    """Implements ``bot.store.sql.dialect.Statements``."""

    def moment(self, moment: datetime, /) -> str:
        """Text of a fixed width: see ``bot.store.sql.columns.Moment``."""
        return moment_text(moment)

    def read_moment(self, value: str, /) -> datetime:
        """From such a text."""
        return datetime.fromisoformat(value).replace(tzinfo=UTC)

    def index_articles(self, words: Iterable[tuple[int, str]], /) -> None:
        """Take articles into the index."""
        self.executemany(_INDEX_ARTICLE, words)

    def forget_article(self, article_id: int, words: str, /) -> None:
        """Take an article out of the index; ``words`` are those it went in with."""
        self.execute(_FORGET_ARTICLE, (article_id, words))

    def index_quotations(self, terms: Iterable[tuple[int, str]], /) -> None:
        """Take quotations into the index."""
        self.executemany(_INDEX_QUOTATION, terms)

    def forget_quotations(self, terms: Iterable[tuple[int, str]], /) -> None:
        """Take quotations out of the index; ``terms`` are those they went in with."""
        self.executemany(_FORGET_QUOTATION, terms)

    def merge_index(self, name: str, pages: int, /) -> bool:
        """See :func:`merge_index`."""
        return merge_index(self, name, pages)


def merge_index(connection: sqlite3.Connection, name: str, pages: int) -> bool:
    """Merge segments of an index until ``pages`` pages are written, of all of them if ``pages`` is negative.

    Whether anything was merged: see https://www.sqlite.org/fts5.html, "The 'merge' command".
    """
    before = connection.total_changes
    connection.execute(_MERGE.format(name), (pages,))
    return connection.total_changes - before >= 2
