"""Counts rows, for the status."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Select, func, or_, select, text

from bot.domain.viewers import Viewer
from bot.store.sql.base import Base
from bot.store.sql.bounds import Sight
from bot.store.sql.schema import (
    PRIVATE,
    WANTED,
    articles,
    audience_members,
    deliveries,
    feeds,
    private_quotations,
    quotations,
    schedules,
)


class SqlCounting(Base):
    """See ``bot.ports.RowCounts``."""

    async def counts(self, viewer: Viewer) -> Mapping[str, int]:
        """See ``bot.ports.RowCounts``."""
        async with self._read() as connection:
            sight = await self._sight(connection, viewer)
            counting = _counting(sight)
            counted = {name: (await connection.execute(statement)).scalar_one() for name, statement in counting.items()}
            states = await connection.execute(
                select(deliveries.c.state, func.count().label("rows")).group_by(deliveries.c.state)
            )
            by_state = {row.state: row.rows for row in states}
        open_ = by_state.get("waiting", 0) + by_state.get("leased", 0)
        ended = {state: by_state.get(state, 0) for state in ("sent", "failed", "ambiguous")}
        return {**counted, "waiting": open_, **ended}


def _counting(sight: Sight) -> Mapping[str, Select[Any]]:
    """The statements that count rows; hidden rows are few, so they are counted separately and subtracted."""
    private, theirs = private_quotations, audience_members
    hidden = articles.c.audience_id.not_in(sorted(sight.audiences))
    articles_hidden = select(func.count()).select_from(articles).where(text(PRIVATE), hidden).scalar_subquery()
    hidden_said = private.c.audience_id.not_in(sorted(sight.audiences))
    quotations_hidden = select(func.count()).select_from(private).where(hidden_said).scalar_subquery()
    mine = select(theirs.c.feed_id).where(
        theirs.c.audience_id.in_(sorted(sight.audiences)), theirs.c.feed_id.is_not(None)
    )
    seen_feeds = select(func.count()).select_from(feeds).where(WANTED, or_(~feeds.c.secret, feeds.c.id.in_(mine)))
    return {
        "articles": select(func.count() - articles_hidden).select_from(articles),
        "quotations": select(func.count() - quotations_hidden).select_from(quotations),
        "feeds": seen_feeds,
        "failing_feeds": seen_feeds.where(feeds.c.error.is_not(None)),
        "schedules": select(func.count()).select_from(schedules),
    }
