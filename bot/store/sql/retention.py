"""Deletes old articles, some in a transaction."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, select

from bot.store.sql.base import Base, cancellable
from bot.store.sql.forgetting import forget_articles
from bot.store.sql.schema import alert_items, articles, digest_items, disputes, item_posts, rulings


class SqlRetention(Base):
    """See ``bot.ports.ArticlePruning``."""

    async def oldest_prunable(self, before: datetime) -> datetime | None:
        """See ``bot.ports.ArticlePruning``."""
        async with self._read() as connection:
            seen: datetime | None = (await connection.execute(oldest_query(before))).scalar_one()
            return seen

    async def prune_articles(self, since: datetime, before: datetime, limit: int) -> int:
        """See ``bot.ports.ArticlePruning``."""
        statement = select(articles.c.id).where(articles.c.first_seen >= since, *_prunable(before)).limit(limit)
        async with self._write(lasting=False) as connection:
            ids = (await connection.execute(statement)).scalars().all()
            if ids:
                await self._dialect.run(connection, forget_articles, ids)
        return len(ids)

    @cancellable
    async def renew_parts(self, now: datetime, kept: timedelta) -> int:
        """See ``bot.ports.ArticlePruning``."""
        steps = 0
        while await self._renewed(now, kept):
            steps += 1
        return steps

    async def _renewed(self, now: datetime, kept: timedelta) -> bool:
        """A step of it; returns whether there was anything to do."""
        async with self._write(lasting=False) as connection:
            return await self._dialect.renew_parts(connection, now, kept)


def oldest_query(before: datetime) -> Select[Any]:
    """The statement of ``oldest_prunable``: straight from the index, past what is kept."""
    oldest = select(articles.c.first_seen).where(*_prunable(before)).order_by(articles.c.first_seen).limit(1).subquery()
    return select(func.min(oldest.c.first_seen))


def _prunable(before: datetime) -> list[ColumnElement[bool]]:
    """The conditions for articles that may be deleted."""
    mine = articles.c
    posts = (digest_items.c.article_id, digest_items.c.lead_id, alert_items.c.article_id, item_posts.c.article_id)
    posted = [select(column).where(column == mine.id) for column in posts]
    doubted = [
        select(table.c.url).where(and_(table.c.url == mine.url, table.c.audience_id == mine.audience_id))
        for table in (disputes, rulings)
    ]
    return [mine.first_seen < before, *(~statement.exists() for statement in (*posted, *doubted))]
