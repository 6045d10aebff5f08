"""The full-text indices, kept quick.

A database may write each transaction as a segment of an index and merge a few at a time, so that after an archive a
term has to be looked for in a dozen of them. In one piece a question takes about half as long.
"""

from bot.store.sql.base import Base, cancellable
from bot.store.sql.dialect import Statements

_PAGES = 500
"""Pages of 4 KB that one transaction merges: others wait no longer for it than for an article."""


class SqlUpkeep(Base):
    """See ``bot.ports``: ``ArticleBatches``."""

    @cancellable
    async def compact(self) -> None:
        """Bring each full-text index into one piece, in steps between which others write."""
        for name in self._dialect.mergeable:
            pages = -_PAGES  # the first time: take all segments, however few or small
            while await self._merged(name, pages):
                pages = _PAGES

    async def _merged(self, name: str, pages: int) -> bool:
        """One step; whether there was anything to do."""
        async with self._write(lasting=False) as connection:
            return await self._dialect.run(connection, _merge, name, pages)


def _merge(statements: Statements, name: str, pages: int) -> bool:
    return statements.merge_index(name, pages)
