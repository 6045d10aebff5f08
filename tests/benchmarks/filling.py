"""The index of quotations filled in bulk, with a made-up corpus: by the store's own way ten million would take a night.

FTS5 merges what it wrote once, at the end, and tells then in how many quotations each word stands: less work than
merging all along, and than counting.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from bot.store.sqlite.dialect import merge_index
from bot.text.pairs import PREFIX

_OPTION = "INSERT INTO quotation_index (quotation_index, rank) VALUES (?, ?)"
_FILLING = (("automerge", 0), ("crisismerge", 1_900), ("hashsize", 7 << 18))
"""Merge by itself only before there are 2,000 segments, which is all that it can have, and write larger ones. Still
larger ones, of 2 MB, take longer: what is gathered for them doesn't fit into the processor's cache."""
_AS_EVER = (("automerge", 4), ("crisismerge", 16), ("hashsize", 1 << 20))
"""FTS5's defaults: https://www.sqlite.org/fts5.html, 6."""
_INTO_ONE = "INSERT INTO quotation_index (quotation_index) VALUES ('optimize')"
_ADD = "INSERT INTO quotation_index (rowid, terms) VALUES (?, ?)"
_FORGET = "INSERT INTO quotation_index (quotation_index, rowid, terms) VALUES ('delete', ?, ?)"
_STEPS = 3
"""Two of FTS5's heights each."""
_NOBODYS = [
    (-number, " ".join(f"{PREFIX}{number << 16 | term * 81:06x}" for term in range(800)))
    for number in range(100, 0, -1)
]
"""Quotations that aren't there: more terms than FTS5 writes in one go, or they come down again."""
_ANEW = (0, f"{PREFIX}000000")
_WRITE_OUT = ("SAVEPOINT filled", "RELEASE filled")
"""FTS5 writes what it has gathered where a transaction might go back to."""
_PAGES = 10_000
"""Merged at a time, so that each is a transaction where there isn't one around all: 40 MB of log instead of 200."""
_VOCABULARY = "CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, quotation_index, row)"
_NO_VOCABULARY = "DROP TABLE temp.vocabulary"
_INDEXED = "SELECT term, doc FROM temp.vocabulary WHERE term >= '0' ORDER BY term"
"""Words; the hashes of pairs stand before "0" (``bot.text.pairs.PREFIX``)."""
_NO_COUNTS = "DELETE FROM spoken_words"
_COUNT = "INSERT INTO spoken_words (word, quotations, backwards) VALUES (?, ?, ?)"


@contextmanager
def in_bulk(connection: sqlite3.Connection) -> Iterator[None]:
    """Whoever fills the index in here leaves the counts of words alone: all are counted at the end.

    If that isn't reached, FTS5 goes on without merging: all of it has to be one transaction, or the file is given up.
    """
    connection.executemany(_OPTION, _FILLING)
    _raise(connection)
    yield
    connection.executemany(_FORGET, [*_NOBODYS, _ANEW])
    for statement in _WRITE_OUT:
        connection.execute(statement)
    pages = -_PAGES  # the first time: take all segments
    while merge_index(connection, "quotation_index", pages):
        pages = _PAGES
    connection.executemany(_OPTION, _AS_EVER)
    _count(connection)


def _raise(connection: sqlite3.Connection) -> None:
    """Make FTS5 keep what is filled in at a height where it would stand, had it come a little at a time.

    Four segments of one height are merged into one that stands higher. Filled in at once, all would stand on the
    second step, and be merged again with the next dozen articles: at a million that is 180 MB to be written, and
    meanwhile articles were saved at 1,550 instead of 2,550 quotations a second. What is merged rises.
    """
    connection.executemany(_ADD, _NOBODYS)
    for _ in range(_STEPS):
        connection.execute(_ADD, _ANEW)
        connection.execute(_INTO_ONE)


def _count(connection: sqlite3.Connection) -> None:
    """In how many quotations each word stands, from the index: it is read once, from one end to the other."""
    connection.execute(_VOCABULARY)
    counts = connection.execute(_INDEXED).fetchall()
    connection.execute(_NO_VOCABULARY)
    connection.execute(_NO_COUNTS)
    connection.executemany(_COUNT, [(word, count, word[::-1]) for word, count in counts])
