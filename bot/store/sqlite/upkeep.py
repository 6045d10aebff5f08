"""The full-text indices, kept quick.

FTS5 writes each transaction as a segment and merges a few at a time, so that after an archive a term has to be looked
for in a dozen of them. In one piece a question takes about half as long.
"""

import sqlite3

from bot.store.sql.base import Base
from bot.store.sql.finishing import cancellable
from bot.store.sqlite import dialect as sqlite

_PAGES = 500
"""Of 4 KB, in one transaction: others wait no longer for it than for an article."""

_MERGE = "INSERT INTO {0} ({0}, rank) VALUES ('merge', ?)"


class SqlUpkeep(Base):
    """See ``bot.ports.ArticleStore``."""

    @cancellable
    async def compact(self) -> None:
        """Bring each full-text index into one piece, in steps between which others write."""
        for name in sorted(sqlite.FULL_TEXT):
            pages = -_PAGES  # the first time: take all segments, however few or small
            while await self._merged(name, pages):
                pages = _PAGES

    async def _merged(self, name: str, pages: int) -> bool:
        """One step; whether there was anything to do."""
        async with self._write(lasting=False) as connection:
            return await sqlite.run(connection, merge, name, pages)


def merge(connection: sqlite3.Connection, name: str, pages: int) -> bool:
    """Merge segments of an index until so many pages are written, of all of them if ``pages`` is negative.

    Whether anything was merged: see https://www.sqlite.org/fts5.html, "The 'merge' command".
    """
    before = connection.total_changes
    connection.execute(_MERGE.format(name), (pages,))
    return connection.total_changes - before >= 2
