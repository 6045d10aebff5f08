"""Writes the index of quotations: in the connection's thread, within the open transaction.

Terms and counts are computed in that thread too, so that a long article doesn't block the event loop.
"""

from collections.abc import Callable, Collection, Iterable, Sequence

from bot.store.sql.dialect import Statements
from bot.text.pairs import index_terms, word_counts
from bot.text.words import readings

Wordings = Sequence[tuple[int, str]]
"""Ids of quotations with their wordings."""

WriteTerms = Callable[[Iterable[tuple[int, str]]], None]
"""Adds terms of quotations to the full-text index, or removes them."""

_SAID = "SELECT id, spoken FROM quotations WHERE article_id IN ({})"
_COUNT = (
    "INSERT INTO spoken_words (word, quotations, backwards) VALUES (?, ?, ?)"
    " ON CONFLICT (word) DO UPDATE SET quotations = spoken_words.quotations + excluded.quotations"
)

_AUDIENCES = "SELECT id, audience_id FROM articles WHERE id IN ({}) AND audience_id <> 0"
_RESERVE = "INSERT INTO private_quotations (quotation_id, audience_id) VALUES (?, ?)"
_OPEN = "DELETE FROM private_quotations WHERE quotation_id = ?"
_COUNT_PRIVATE = (
    "INSERT INTO private_words (word, audience_id, quotations) VALUES (?, ?, ?)"
    " ON CONFLICT (word, audience_id) DO UPDATE SET quotations = private_words.quotations + excluded.quotations"
)


def index(connection: Statements, article_ids: Collection[int]) -> None:
    """Add the quotations of articles to the index, and count their words."""
    _write(connection, connection.index_quotations, _wordings_of(connection, article_ids), 1)
    for article_id, audience in _private(connection, article_ids):
        reserve(connection, article_id, audience)


def forget(connection: Statements, article_id: int) -> None:
    """Remove an article's quotations from the index; to be called before their rows are deleted."""
    for _, audience in _private(connection, [article_id]):
        wordings = _wordings_of(connection, [article_id])
        connection.executemany(_OPEN, [(quotation_id,) for quotation_id, _ in wordings])
        _count_private(connection, wordings, audience, -1)
    _write(connection, connection.forget_quotations, _wordings_of(connection, [article_id]), -1)


def reserve(connection: Statements, article_id: int, audience: int) -> None:
    """Mark an article's quotations, which are in the index already, as visible only to an audience."""
    wordings = _wordings_of(connection, [article_id])
    connection.executemany(_RESERVE, [(quotation_id, audience) for quotation_id, _ in wordings])
    _count_private(connection, wordings, audience, 1)


def _wordings_of(connection: Statements, article_ids: Collection[int]) -> Wordings:
    return connection.execute(_SAID.format(",".join("?" * len(article_ids))), [*article_ids]).fetchall()


def _private(connection: Statements, article_ids: Collection[int]) -> Sequence[tuple[int, int]]:
    """The articles that aren't public, with their audiences."""
    return connection.execute(_AUDIENCES.format(",".join("?" * len(article_ids))), [*article_ids]).fetchall()


def _count_private(connection: Statements, wordings: Wordings, audience: int, sign: int) -> None:
    counts = word_counts([readings(spoken) for _, spoken in wordings])
    connection.executemany(_COUNT_PRIVATE, [(word, audience, sign * count) for word, count in sorted(counts.items())])


def _write(connection: Statements, write_terms: WriteTerms, wordings: Wordings, sign: int) -> None:
    """Add terms to the index or remove them (``sign``), and add to each word's number of quotations."""
    read = [readings(spoken) for _, spoken in wordings]
    terms = zip([quotation_id for quotation_id, _ in wordings], index_terms(read), strict=True)
    write_terms(terms)
    # Sorted as in the table, since neighbouring words are on the same page.
    counts = sorted(word_counts(read).items())
    connection.executemany(_COUNT, [(word, sign * count, word[::-1]) for word, count in counts])
