"""Counts rows, for the status."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, or_, select, text, true

from bot.domain.viewers import Viewer
from bot.store.sql.base import Base
from bot.store.sql.bounds import Sight
from bot.store.sql.schema import (
    PRIVATE,
    SHARED,
    WANTED,
    articles,
    deliveries,
    feeds,
    private_quotations,
    quotations,
    schedules,
    subscriptions,
)


class SqlCounting(Base):
    """See ``bot.ports.RowCounts``."""

    async def counts(self, viewer: Viewer | None) -> Mapping[str, int]:
        """See ``bot.ports.RowCounts``."""
        async with self._read() as connection:
            sight = await self._sight(connection, viewer) if viewer else None
            counting = {**_news(sight), **_feeds(viewer), "schedules": select(func.count()).select_from(schedules)}
            counted = {name: (await connection.execute(statement)).scalar_one() for name, statement in counting.items()}
            states = await connection.execute(
                select(deliveries.c.state, func.count().label("rows")).group_by(deliveries.c.state)
            )
            by_state = {row.state: row.rows for row in states}
        open_ = by_state.get("waiting", 0) + by_state.get("leased", 0)
        ended = {state: by_state.get(state, 0) for state in ("sent", "failed", "ambiguous")}
        return {**counted, "waiting": open_, **ended}


def _news(sight: Sight | None) -> Mapping[str, Select[Any]]:
    """The statements that count articles and quotations; hidden rows are few, so they are counted separately and
    subtracted."""
    if sight is None:
        everything = {"articles": articles, "quotations": quotations}
        return {name: select(func.count()).select_from(table) for name, table in everything.items()}
    private = private_quotations
    hidden = articles.c.audience_id.not_in(sorted(sight.audiences))
    articles_hidden = select(func.count()).select_from(articles).where(text(PRIVATE), hidden).scalar_subquery()
    hidden_said = private.c.audience_id.not_in(sorted(sight.audiences))
    quotations_hidden = select(func.count()).select_from(private).where(hidden_said).scalar_subquery()
    return {
        "articles": select(func.count() - articles_hidden).select_from(articles),
        "quotations": select(func.count() - quotations_hidden).select_from(quotations),
    }


def _feeds(viewer: Viewer | None) -> Mapping[str, Select[Any]]:
    """The statements that count the polled feeds: a feed with a secret address only for who follows it, unless the
    operator shares its news with everybody."""
    known = or_(~feeds.c.secret, SHARED, _followed_by(viewer)) if viewer else true()
    polled = select(func.count()).select_from(feeds).where(WANTED, known)
    return {"feeds": polled, "failing_feeds": polled.where(feeds.c.error.is_not(None))}


def _followed_by(viewer: Viewer) -> ColumnElement[bool]:
    """The condition for feeds that a place of the viewer follows."""
    here = subscriptions.c
    theirs = (here.platform == viewer.platform, here.workspace == viewer.workspace)
    mine = case((here.is_direct, here.channel), else_="") == viewer.channel
    return exists().where(and_(here.feed_id == feeds.c.id, *theirs, mine))
