"""The store's numbers for who runs the bot: asked every few seconds, so by indices and small tables alone."""

from datetime import datetime
from typing import Any

from sqlalchemy import Select, case, func, select, text
from sqlalchemy.pool import QueuePool

from bot.domain.operations import PoolUse, StoreFigures
from bot.store.sql.base import Base
from bot.store.sql.schema import OPEN, WANTED, articles, deliveries, feeds, quotations

_UNSENT = ("waiting", "leased", "failed", "ambiguous")
"""States of deliveries that are few; sent ones are most of the table, and not counted."""


class SqlNumbers(Base):
    """See ``bot.ports.StoreNumbers``."""

    async def store_figures(self, now: datetime) -> StoreFigures:
        """See ``bot.ports.StoreNumbers``."""
        async with self._read() as connection:
            last_ids = (await connection.execute(_LAST_IDS)).one()
            polled = (await connection.execute(_polled(now))).one()
            states = {row.state: row.rows for row in await connection.execute(_STATES)}
            oldest = (await connection.execute(_OLDEST_OPEN)).scalar_one()
        return StoreFigures(
            articles=last_ids.articles or 0,
            quotations=last_ids.quotations or 0,
            feeds=polled.feeds,
            failing_feeds=polled.failing or 0,
            feed_lag=_seconds_since(polled.first_due, now),
            **{state: states.get(state, 0) for state in _UNSENT},
            outbox_age=_seconds_since(oldest, now),
        )

    def pool_use(self) -> PoolUse | None:
        """See ``bot.ports.StoreNumbers``."""
        pool = self._engine.pool
        return PoolUse(pool.checkedout(), pool.size()) if isinstance(pool, QueuePool) else None


_LAST_IDS = select(
    select(func.max(articles.c.id)).scalar_subquery().label("articles"),
    select(func.max(quotations.c.id)).scalar_subquery().label("quotations"),
)
_STATES = (
    select(deliveries.c.state, func.count().label("rows"))
    .where(deliveries.c.state.in_(_UNSENT))
    .group_by(deliveries.c.state)
)
_OLDEST_OPEN = select(func.min(deliveries.c.created_at)).where(text(OPEN))


def _polled(now: datetime) -> Select[*tuple[Any, ...]]:
    """Numbers of the feeds that are polled, and the earliest of their due times that are past."""
    due = case((feeds.c.next_due <= now, feeds.c.next_due))
    return select(
        func.count().label("feeds"),
        func.sum(case((feeds.c.error.is_not(None), 1), else_=0)).label("failing"),
        func.min(due, type_=feeds.c.next_due.type).label("first_due"),
    ).where(~feeds.c.gone, WANTED)


def _seconds_since(moment: datetime | None, now: datetime) -> float:
    return max((now - moment).total_seconds(), 0.0) if moment is not None else 0.0
