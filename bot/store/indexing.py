"""The index of quotations, written: in the connection's thread, within the transaction that is open there.

Terms and counts are worked out there too, so that a long article doesn't hold up the event loop.
"""

import sqlite3
from collections import Counter
from collections.abc import Sequence

from bot.domain.pairs import index_terms

Spoken = Sequence[tuple[int, list[str]]]
"""Ids of quotations with their folded words."""

_SPOKEN = "SELECT id, spoken FROM quotations WHERE article_id = ?"
_ADD = "INSERT INTO quotation_index (rowid, terms) VALUES (?, ?)"
_FORGET = "INSERT INTO quotation_index (quotation_index, rowid, terms) VALUES ('delete', ?, ?)"
_COUNT = (
    "INSERT INTO spoken_words (word, quotations) VALUES (?, ?)"
    " ON CONFLICT (word) DO UPDATE SET quotations = quotations + excluded.quotations"
)


def index(connection: sqlite3.Connection, article_id: int) -> None:
    """Take the quotations of an article into the index, and count their words."""
    said = _said(connection, article_id)
    connection.executemany(_ADD, _terms(said))
    connection.executemany(_COUNT, _counts(said, 1))


def forget(connection: sqlite3.Connection, article_id: int) -> None:
    """Take them out again; before their rows are deleted."""
    said = _said(connection, article_id)
    connection.executemany(_FORGET, _terms(said))
    connection.executemany(_COUNT, _counts(said, -1))


def _said(connection: sqlite3.Connection, article_id: int) -> Spoken:
    return [(quotation_id, spoken.split()) for quotation_id, spoken in connection.execute(_SPOKEN, (article_id,))]


def _terms(said: Spoken) -> list[tuple[int, str]]:
    return [(quotation_id, index_terms(words)) for quotation_id, words in said]


def _counts(said: Spoken, sign: int) -> list[tuple[str, int]]:
    """Each word with the number of quotations that have it, in the order of the table."""
    counts = Counter(word for _, words in said for word in set(words))
    return [(word, sign * count) for word, count in sorted(counts.items())]
