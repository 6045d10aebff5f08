"""Known words that an unknown one may be a misspelling of, in the connection's thread.

A word with one wrong letter still begins or ends rightly: its first or its last half is looked up, in the index of
words and in that of words spelt backwards, and what is found there is compared letter by letter.
"""

import sqlite3

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.store.sqlite.sight import Sight

_SHORTEST = 4
"""Shorter words resemble too many others."""
_MOST = 12
_BEGINNING = (
    "SELECT word FROM spoken_words WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ? AND quotations > 0"
)
_ENDING = (
    "SELECT word FROM spoken_words WHERE backwards >= ? AND backwards < ?"
    " AND length(word) BETWEEN ? AND ? AND quotations > 0"
)
_COUNT = "SELECT quotations FROM spoken_words WHERE word = ?"
_AFTER = "\U0010ffff"


def respelt(connection: sqlite3.Connection, word: str, sight: Sight) -> list[str]:
    """Words that a viewer may know and that differ from ``word`` in a letter (or two), the nearest first."""
    if len(word) < _SHORTEST or word.isdigit():
        return []
    half, lengths = len(word) // 2, (len(word) - 1, len(word) + 1)
    head, tail = word[:half], word[::-1][:half]
    near = {found for (found,) in connection.execute(_BEGINNING, (head, head + _AFTER, *lengths))}
    near.update(found for (found,) in connection.execute(_ENDING, (tail, tail + _AFTER, *lengths)))
    hidden = sight.hidden_words(connection, near)
    near -= {word for word, count in hidden.items() if _counted(connection, word) <= count}
    allowed = 1 if len(word) < 8 else 2
    ranked = process.extract(word, sorted(near), scorer=OSA.distance, score_cutoff=allowed, limit=_MOST)
    return [found for found, _, _ in ranked]


def _counted(connection: sqlite3.Connection, word: str) -> int:
    """In how many quotations a word stands, whoever may see them."""
    (count,) = connection.execute(_COUNT, (word,)).fetchone()
    return int(count)
