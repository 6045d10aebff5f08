"""The part of the store that keeps how far sites' archives have been taken in.

Every method may raise ``StoreError``: the database is locked, broken or full.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.backfill import ArchiveList, ArchiveSource, Backfill, BackfillProgress, ListedPage, PageOutcome


class BackfillBook(Protocol):
    """Keeps the sources and pages of archives, and which of them wait."""

    async def open_backfill(self, site: str, since: datetime | None) -> Backfill:
        """The backfill of a site, which goes on where it stopped; a new one where there is none.

        Where nothing waits any more, or ``since`` is another time than before, it begins anew: its sources are read
        again, and pages wait that failed, or that were older than the time before.
        """
        ...

    async def begin_backfill(self, backfill_id: int, scope: str, sources: Sequence[ArchiveSource]) -> None:
        """Store under which address the pages are that are wanted, and let these sources wait."""
        ...

    async def next_source(self, backfill_id: int) -> ArchiveSource | None:
        """The sitemap that changed last of all that wait, then sitemaps without a time, then pages of feeds, which
        mostly list what sitemaps do; ``None`` when none waits."""
        ...

    async def take_source(self, backfill_id: int, url: str, listed: ArchiveList) -> int:
        """Store what a source lists, and that it was read, all or nothing; returns the number of pages that are new.

        Known pages wait again where they changed since. Known sources are left as they are.
        """
        ...

    async def next_pages(self, backfill_id: int, limit: int) -> list[ListedPage]:
        """Up to ``limit`` pages that wait, the newest first, then those without a time."""
        ...

    async def settle_pages(self, backfill_id: int, outcomes: Mapping[str, PageOutcome]) -> None:
        """Store the outcomes of pages by their addresses: they don't wait any more."""
        ...

    async def backfill_progress(self, backfill_id: int) -> BackfillProgress:
        """How far a backfill is."""
        ...
