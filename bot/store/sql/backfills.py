"""Archives of sites: their sources, their pages, and which of them wait."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.backfill import ArchiveList, ArchiveSource, Backfill, BackfillProgress, ListedPage, PageOutcome
from bot.store.sql.base import Base, chunks
from bot.store.sql.schema import backfill_pages, backfill_sources, backfills


class SqlBackfills(Base):
    """See ``bot.ports.BackfillBook``."""

    async def open_backfill(self, site: str, since: datetime | None) -> Backfill:
        """See ``bot.ports.BackfillBook``."""
        added = self._dialect.insert_into(backfills).values(site=site, since=since)
        added = added.on_conflict_do_nothing(index_elements=[backfills.c.site])
        async with self._write() as connection:
            await connection.execute(added)
            row = (await connection.execute(select(backfills).where(backfills.c.site == site))).one()
            if row.since == since and any(await _waiting(connection, row.id)):
                return Backfill(row.id, site, since, row.scope)
            await _begin_anew(connection, row.id, since)
            return Backfill(row.id, site, since, None)

    async def begin_backfill(self, backfill_id: int, scope: str, sources: Sequence[ArchiveSource]) -> None:
        """See ``bot.ports.BackfillBook``."""
        begun = update(backfills).where(backfills.c.id == backfill_id).values(scope=scope)
        async with self._write() as connection:
            await self._add_sources(connection, backfill_id, sources)
            await connection.execute(begun)

    async def next_source(self, backfill_id: int) -> ArchiveSource | None:
        """See ``bot.ports.BackfillBook``."""
        columns = backfill_sources.c
        statement = select(backfill_sources).where(columns.backfill_id == backfill_id, ~columns.taken)
        last = (columns.is_feed, columns.modified.is_(None))
        newest = statement.order_by(*last, columns.modified.desc(), columns.url.desc()).limit(1)
        async with self._read() as connection:
            row = (await connection.execute(newest)).one_or_none()
        return None if row is None else ArchiveSource(row.url, row.modified, row.is_feed)

    async def take_source(self, backfill_id: int, url: str, listed: ArchiveList) -> int:
        """See ``bot.ports.BackfillBook``."""
        taken = update(backfill_sources).where(backfill_sources.c.backfill_id == backfill_id)
        async with self._write() as connection:
            before = await _count_pages(connection, backfill_id)
            await self._add_sources(connection, backfill_id, listed.sources)
            await self._add_pages(connection, backfill_id, listed.pages)
            await connection.execute(taken.where(backfill_sources.c.url == url).values(taken=True))
            return await _count_pages(connection, backfill_id) - before

    async def next_pages(self, backfill_id: int, limit: int) -> list[ListedPage]:
        """See ``bot.ports.BackfillBook``."""
        columns = backfill_pages.c
        statement = select(backfill_pages).where(columns.backfill_id == backfill_id, columns.outcome.is_(None))
        newest = statement.order_by(columns.dated.is_(None), columns.dated.desc(), columns.url.desc()).limit(limit)
        async with self._read() as connection:
            return [
                ListedPage(row.url, row.modified, row.published, row.title) for row in await connection.execute(newest)
            ]

    async def settle_pages(self, backfill_id: int, outcomes: Mapping[str, PageOutcome]) -> None:
        """See ``bot.ports.BackfillBook``."""
        mine = update(backfill_pages).where(backfill_pages.c.backfill_id == backfill_id)
        async with self._write(lasting=False) as connection:
            for url, outcome in outcomes.items():
                await connection.execute(mine.where(backfill_pages.c.url == url).values(outcome=outcome))

    async def backfill_progress(self, backfill_id: int) -> BackfillProgress:
        """See ``bot.ports.BackfillBook``."""
        sources = select(func.count()).where(backfill_sources.c.backfill_id == backfill_id)
        async with self._read() as connection:
            sources_waiting, pages_waiting = await _waiting(connection, backfill_id)
            count = (await connection.execute(sources)).scalar_one()
            return BackfillProgress(await _count_pages(connection, backfill_id), pages_waiting, count, sources_waiting)

    async def _add_sources(
        self, connection: AsyncConnection, backfill_id: int, sources: Sequence[ArchiveSource]
    ) -> None:
        rows = [
            {"backfill_id": backfill_id, "url": source.url, "modified": source.modified, "is_feed": source.is_feed}
            for source in sources
        ]
        if rows:
            await connection.execute(self._dialect.insert_into(backfill_sources).on_conflict_do_nothing(), rows)

    async def _add_pages(self, connection: AsyncConnection, backfill_id: int, pages: Sequence[ListedPage]) -> None:
        """Store pages; a page that is known waits again where it changed since."""
        added = self._dialect.insert_into(backfill_pages)
        known, new = backfill_pages.c, added.excluded
        changed = and_(new.modified.is_not(None), or_(known.modified.is_(None), new.modified > known.modified))
        added = added.on_conflict_do_update(
            index_elements=[known.backfill_id, known.url],
            set_={"modified": new.modified, "dated": new.dated, "outcome": None},
            where=and_(changed, known.outcome.is_not(None)),
        )
        for some in chunks(list({page.url: page for page in pages}.values())):
            await connection.execute(added, [_columns_of_page(backfill_id, page) for page in some])


def _columns_of_page(backfill_id: int, page: ListedPage) -> dict[str, Any]:
    return {
        "backfill_id": backfill_id,
        "url": page.url,
        "modified": page.modified,
        "published": page.published,
        "dated": page.dated,
        "title": page.title,
    }


async def _waiting(connection: AsyncConnection, backfill_id: int) -> tuple[int, int]:
    """The numbers of sources and pages that wait."""
    sources, pages = backfill_sources.c, backfill_pages.c
    waiting_sources = select(func.count()).where(sources.backfill_id == backfill_id, ~sources.taken)
    waiting_pages = select(func.count()).where(pages.backfill_id == backfill_id, pages.outcome.is_(None))
    return (
        (await connection.execute(waiting_sources)).scalar_one(),
        (await connection.execute(waiting_pages)).scalar_one(),
    )


async def _count_pages(connection: AsyncConnection, backfill_id: int) -> int:
    statement = select(func.count()).where(backfill_pages.c.backfill_id == backfill_id)
    return int((await connection.execute(statement)).scalar_one())


async def _begin_anew(connection: AsyncConnection, backfill_id: int, since: datetime | None) -> None:
    """Forget the sources, since a site names others in time, and let pages wait that may have another outcome now."""
    pages = update(backfill_pages).where(backfill_pages.c.backfill_id == backfill_id)
    again = pages.where(backfill_pages.c.outcome.in_(("failed", "older")))
    await connection.execute(backfill_sources.delete().where(backfill_sources.c.backfill_id == backfill_id))
    await connection.execute(again.values(outcome=None))
    await connection.execute(update(backfills).where(backfills.c.id == backfill_id).values(since=since, scope=None))
