"""The index of quotations, written: in the connection's thread, within the transaction that is open there.

Terms and counts are worked out there too, so that a long article doesn't hold up the event loop.
"""

import sqlite3
from collections.abc import Collection, Sequence

from bot.domain.pairs import index_terms, word_counts
from bot.domain.wording import readings

Said = Sequence[tuple[int, str]]
"""Ids of quotations with their wordings."""

_SAID = "SELECT id, spoken FROM quotations WHERE article_id IN ({})"
_ADD = "INSERT INTO quotation_index (rowid, terms) VALUES (?, ?)"
_FORGET = "INSERT INTO quotation_index (quotation_index, rowid, terms) VALUES ('delete', ?, ?)"
_COUNT = (
    "INSERT INTO spoken_words (word, quotations, backwards) VALUES (?, ?, ?)"
    " ON CONFLICT (word) DO UPDATE SET quotations = quotations + excluded.quotations"
)


def index(connection: sqlite3.Connection, article_ids: Collection[int]) -> None:
    """Take the quotations of articles into the index, and count their words."""
    _write(connection, _ADD, _said(connection, article_ids), 1)


def forget(connection: sqlite3.Connection, article_id: int) -> None:
    """Take those of an article out again; before their rows are deleted."""
    _write(connection, _FORGET, _said(connection, [article_id]), -1)


def _said(connection: sqlite3.Connection, article_ids: Collection[int]) -> Said:
    return connection.execute(_SAID.format(",".join("?" * len(article_ids))), [*article_ids]).fetchall()


def _write(connection: sqlite3.Connection, statement: str, said: Said, sign: int) -> None:
    """Terms into the index or out of it, and each word with the number of quotations that have it."""
    read = [readings(spoken) for _, spoken in said]
    terms = zip([quotation_id for quotation_id, _ in said], index_terms(read), strict=True)
    connection.executemany(statement, list(terms))
    # In the order of the table: neighbouring words lie on one page.
    counts = sorted(word_counts(read).items())
    connection.executemany(_COUNT, [(word, sign * count, word[::-1]) for word, count in counts])
