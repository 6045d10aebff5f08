"""Merges the segments of full-text indices, so that searches stay quick.

A database may write each transaction as a segment of an index and merge a few at a time, so that after an archive a
term has to be looked for in a dozen segments. With a single segment a question takes about half as long.
"""

from bot.store.sql.base import Base, cancellable
from bot.store.sql.dialect import Statements

_PAGES = 500
"""Pages of 4 KB that a transaction merges: other writers wait no longer for it than for an article."""


class SqlUpkeep(Base):
    """See ``bot.ports``: ``ArticleBatches``."""

    @cancellable
    async def compact(self) -> None:
        """See ``bot.ports.ArticleBatches``."""
        for name in self._dialect.mergeable:
            pages = -_PAGES  # the first time: all segments, however few or small
            while await self._merged(name, pages):
                pages = _PAGES

    async def _merged(self, name: str, pages: int) -> bool:
        """A step of merging; returns whether anything was merged."""
        async with self._write(lasting=False) as connection:
            return await self._dialect.run(connection, _merge, name, pages)


def _merge(statements: Statements, name: str, pages: int) -> bool:
    return statements.merge_index(name, pages)
