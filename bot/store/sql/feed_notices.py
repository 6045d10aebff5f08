"""Which places are to be told that a feed they follow can't be read any more, or is back."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, Table, and_, exists, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.delivery import Post
from bot.domain.feeds import FeedReach
from bot.domain.places import FeedNews
from bot.store.sql import rows
from bot.store.sql.base import Base, at, objects_of
from bot.store.sql.outbox import NotOursError, enqueue
from bot.store.sql.schedules import POSTING
from bot.store.sql.schema import PLACE, WANTED, feeds, subscriptions


class SqlFeedNotices(Base):
    """See ``bot.ports.FeedNotices``."""

    async def feed_news(self, since: datetime, tries: int) -> list[FeedNews]:
        """See ``bot.ports.FeedNotices``."""
        async with self._read() as connection:
            return await objects_of(await connection.execute(feed_news_query(since, tries)), _news)

    async def feed_reach(self) -> FeedReach:
        """See ``bot.ports.FeedNotices``."""
        polled = and_(WANTED, ~feeds.c.gone, feeds.c.checked_at.is_not(None))
        unreached = func.count().filter(feeds.c.failing_since.is_not(None), ~feeds.c.answered)
        async with self._read() as connection:
            row = (await connection.execute(select(func.count(), unreached).where(polled))).one()
        return FeedReach(*row)

    async def record_feed_news(self, news: Sequence[FeedNews], post: Post, now: datetime) -> bool:
        """See ``bot.ports.FeedNotices``."""
        try:
            async with self._write() as connection:
                for item in news:
                    await _mark_told(connection, item)
                await enqueue(self._dialect, connection, post, now)
        except NotOursError:
            return False
        return True


async def _mark_told(connection: AsyncConnection, item: FeedNews) -> None:
    as_looked = subscriptions.c.told_failing.is_not_distinct_from(item.told_failing)
    mine = and_(at(subscriptions, item.place), subscriptions.c.feed_id == item.feed.id, as_looked)
    marked = update(subscriptions).where(mine).values(told_failing=item.feed.failing_since)
    if (await connection.execute(marked)).rowcount == 0:
        raise NotOursError


def feed_news_query(since: datetime, tries: int) -> Select[Any]:
    """The statement of ``feed_news``."""
    here, known = subscriptions.c, subscriptions.c.told_failing
    lasting = or_(feeds.c.gone, and_(feeds.c.failing_since <= since, feeds.c.failures >= tries))
    broken = and_(lasting, or_(known.is_(None), known != feeds.c.failing_since))
    back = and_(known.is_not(None), feeds.c.failing_since.is_(None))
    columns = [*(here[name] for name in (*PLACE, "is_direct")), known]
    statement: Select[Any] = select(*columns, *rows.FEED).join_from(subscriptions, feeds)
    paused = [_paused(table) for table in POSTING]
    waiting = (or_(broken, back), ~here.deserted, *(~pause for pause in paused))
    return statement.where(*waiting).order_by(*columns[:3], feeds.c.id)


def _paused(table: Table) -> ColumnElement[bool]:
    """The condition for places that are paused."""
    same = [table.c[name] == subscriptions.c[name] for name in PLACE]
    return exists().where(*same, table.c.paused.is_not(None))


def _news(row: Row[Any]) -> FeedNews:
    return FeedNews(rows.place_in_row(row), rows.feed_in_row(row), row.told_failing)
