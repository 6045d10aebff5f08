"""Which quotations may be the one that a question means: the hot path, on SQLite alone, in the connection's thread.

The rarest words and word pairs of the question vote for the quotations they stand in. Common ones are left out
(reading their lists costs most and tells least) unless there is nothing else: then all of them together must fit.
"""

import sqlite3
import time
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from math import log2

from bot.domain.errors import StoreError
from bot.domain.pairs import pair_terms

SECONDS = 2.0
"""After that nobody waits for the answer any more: platforms drop an interaction after three seconds."""

_CAP = 400
"""Quotations of one pair or word that are read; one that has more is common."""
_MOST_WORDS = 12
_MOST_PAIRS = 28
_LEAST_VOTES = 24.0
"""Below it the best candidate rests on one rare pair or word alone, and what the common ones say is asked too."""
_STEPS = 10_000
"""SQLite's instructions between two looks at the clock: well under a millisecond."""

_COUNTS = "SELECT word, quotations FROM spoken_words WHERE word IN ({})"
_WITH = "SELECT rowid FROM quotation_index WHERE quotation_index MATCH ? LIMIT ?"
_NEWEST_WITH = "SELECT rowid FROM quotation_index WHERE quotation_index MATCH ? ORDER BY rowid DESC LIMIT ?"


def find(connection: sqlite3.Connection, words: Sequence[str], limit: int, seconds: float = SECONDS) -> list[int]:
    """Ids of the most likely quotations, best first.

    Raises:
        StoreError: the time is over.
    """
    with _deadline(connection, seconds):
        counts = _counts(connection, words)
        if not counts:
            return []
        votes: Counter[int] = Counter()
        for word in _rare(counts):
            _vote(votes, _ids(connection, [word]))
        common: list[str] = []
        for term in _pairs(words, counts):
            ids = _ids(connection, [term])
            if len(ids) > _CAP:
                common.append(term)
            else:
                _vote(votes, ids)
        best = [quotation_id for quotation_id, _ in votes.most_common(limit)]
        if len(best) < limit or votes[best[0]] < _LEAST_VOTES:
            sure = best[: limit // 2]
            best = [*sure, *_newest(connection, common or sorted(counts), limit), *best]
        return list(dict.fromkeys(best))[:limit]


def _counts(connection: sqlite3.Connection, words: Sequence[str]) -> dict[str, int]:
    """In how many quotations each word stands; unknown ones are missing."""
    found: dict[str, int] = {}
    unlooked = iter(dict.fromkeys(words))
    while some := list(islice(unlooked, 500)):  # a statement takes 999 parameters where SQLite is old
        found.update(connection.execute(_COUNTS.format(",".join("?" * len(some))), some))
    return {word: count for word, count in found.items() if count > 0}


def _rare(counts: Mapping[str, int]) -> list[str]:
    rarest = sorted((word for word in counts if counts[word] <= _CAP), key=lambda word: (counts[word], word))
    return rarest[:_MOST_WORDS]


def _pairs(words: Sequence[str], counts: Mapping[str, int]) -> list[str]:
    """Hashes of the pairs of known words, those of the rarest words first."""
    known = [
        (counts[first] * counts[second], term)
        for term, first, second in pair_terms(words)
        if first in counts and second in counts
    ]
    return [term for _, term in sorted(known)[:_MOST_PAIRS]]


def _ids(connection: sqlite3.Connection, terms: Collection[str]) -> list[int]:
    """Quotations with all of these terms, one more than the cap at most."""
    return [row[0] for row in connection.execute(_WITH, (every(terms), _CAP + 1))]


def _newest(connection: sqlite3.Connection, terms: Collection[str], limit: int) -> list[int]:
    return [row[0] for row in connection.execute(_NEWEST_WITH, (every(terms), limit))]


def every(terms: Collection[str]) -> str:
    """A query for all of the terms. They stand in marks: AND, NEAR or ``*`` in them mean nothing then."""
    return " AND ".join('"{}"'.format(term.replace('"', '""')) for term in terms)


def _vote(votes: Counter[int], ids: Collection[int]) -> None:
    """The fewer quotations have it, the more it says."""
    weight = 24 - log2(1 + len(ids))
    for quotation_id in ids:
        votes[quotation_id] += weight  # type: ignore[assignment]  # Counter's type knows whole numbers only


@contextmanager
def _deadline(connection: sqlite3.Connection, seconds: float) -> Iterator[None]:
    """Interrupt what the connection does when the time is over."""
    end = time.monotonic() + seconds

    def late() -> bool:
        return time.monotonic() > end

    connection.set_progress_handler(late, _STEPS)
    try:
        yield
    except sqlite3.OperationalError as error:
        if not late():
            raise
        raise StoreError("That took too long to look up: ask with more words, or with rarer ones") from error
    finally:
        connection.set_progress_handler(None, _STEPS)
