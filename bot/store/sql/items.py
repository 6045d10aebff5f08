"""Feeds whose items places get at once: followers, arrivals, and how far each follower was compared."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, bindparam, func, select, text, union_all, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.delivery import Post
from bot.domain.items import Arrival, ItemFollower, ItemPost, PostedItem
from bot.domain.places import AtOnce, Place, Subscription
from bot.store.sql import rows
from bot.store.sql.base import Base, at, chunks, columns_of, objects_of
from bot.store.sql.outbox import NotOursError, enqueue
from bot.store.sql.schema import (
    PLACE,
    RUNNING,
    article_feeds,
    articles,
    deliveries,
    feed_entries,
    feeds,
    item_posts,
    items_at_once,
    subscriptions,
)


class SqlItems(Base):
    """See ``bot.ports``: ``ArrivalList``, ``ItemQueue`` and ``ItemRecord``."""

    async def followers_behind(self) -> list[ItemFollower]:
        """See ``bot.ports.ItemQueue``."""
        async with self._read() as connection:
            return await objects_of(await connection.execute(followers_behind_query()), _follower)

    async def arrivals_after(
        self, cursors: Collection[tuple[int, int]], limit: int
    ) -> Mapping[tuple[int, int], list[Arrival]]:
        """See ``bot.ports.ArrivalList``."""
        came: list[Arrival] = []
        async with self._read() as connection:
            for some in chunks(cursors):
                result = await connection.execute(arrivals_after_query(some, limit))
                came += await objects_of(result, _arrival)
        return {
            (feed_id, after): [arrival for arrival in came if arrival.feed_id == feed_id and arrival.id > after][:limit]
            for feed_id, after in cursors
        }

    async def posted_item(self, place: Place, article_id: int) -> PostedItem | None:
        """See ``bot.ports.ItemRecord``."""
        posts = select(deliveries.c.state, deliveries.c.sent_at, deliveries.c.error).join_from(item_posts, deliveries)
        mine = posts.where(at(item_posts, place), item_posts.c.article_id == article_id)
        async with self._read() as connection:
            row = (await connection.execute(mine)).one_or_none()
        return None if row is None else PostedItem(row.state, row.sent_at, row.error)

    async def pass_followers(self, looked: Sequence[tuple[ItemFollower, int]]) -> None:
        """See ``bot.ports.ItemQueue``."""
        ways = items_at_once.c
        as_looked = and_(ways.id == bindparam("way"), ways.after == bindparam("looked_after"))
        passed = [{"way": each.id, "looked_after": each.after, "upto": upto} for each, upto in looked]
        if not passed:
            return
        async with self._write(lasting=False) as connection:
            await connection.execute(update(items_at_once).where(as_looked).values(after=bindparam("upto")), passed)

    async def record_items(
        self, looked: Sequence[tuple[ItemFollower, int]], posts: Sequence[ItemPost], now: datetime
    ) -> bool:
        """See ``bot.ports.ItemQueue``."""
        place = looked[0][0].subscription.place
        try:
            async with self._write() as connection:
                for follower, upto in looked:
                    await _move(connection, follower, upto, now)
                for post in posts:
                    await self._queue(connection, place, post, now)
        except NotOursError:
            return False
        return True

    async def _queue(self, connection: AsyncConnection, place: Place, post: ItemPost, now: datetime) -> None:
        delivery_id = await enqueue(self._dialect, connection, Post(place, post.message, post.key), now)
        shown = [
            {**columns_of(place), "article_id": article_id, "delivery_id": delivery_id}
            for article_id in sorted(post.shown)
        ]
        await connection.execute(self._dialect.insert_into(item_posts).values(shown).on_conflict_do_nothing())


def followers_behind_query() -> Select[Any]:
    """The statement of ``followers_behind``."""
    columns = [
        items_at_once.c[name].label(f"way_{name}")
        for name in ("id", "since", "stories_once", "ping", "after", "posted_at", "paused")
    ]
    came = select(article_feeds.c.id).where(
        article_feeds.c.feed_id == items_at_once.c.feed_id, article_feeds.c.id > items_at_once.c.after
    )
    statement = (
        select(*columns, *(items_at_once.c[name] for name in (*PLACE, "is_direct")))
        .add_columns(subscriptions.c.only, subscriptions.c.but_not, subscriptions.c.private.label("is_private"))
        .add_columns(*rows.OWN_LIST)
        .add_columns(*rows.FEED)
        .join_from(items_at_once, subscriptions, _of_same_feed())
        .join(feeds, feeds.c.id == items_at_once.c.feed_id)
    )
    behind = statement.where(text(f"items_at_once.{RUNNING}"), came.exists())
    return behind.order_by(*(items_at_once.c[name] for name in PLACE), items_at_once.c.id)


def arrivals_after_query(cursors: Sequence[tuple[int, int]], limit: int) -> Select[Any]:
    """The statement of ``arrivals_after``: the first of each cursor, straight from the index."""
    came = article_feeds.c
    each = [
        select(came.id).where(came.feed_id == feed_id, came.id > after).order_by(came.id).limit(limit).subquery()
        for feed_id, after in cursors
    ]
    ids = union_all(*(select(part.c.id) for part in each))
    columns = (article_feeds.c.id.label("arrival_id"), article_feeds.c.feed_id, _UNLISTED_AT, *rows.ARTICLE)
    joined = rows.ARTICLES.join(article_feeds, article_feeds.c.article_id == articles.c.id)
    return select(*columns).select_from(joined).where(came.id.in_(ids)).order_by(came.id)


def _unlisted_at() -> ColumnElement[Any]:
    """When an arrival's feed was read the last time without it: of several entries for an article the latest."""
    latest = select(func.max(feed_entries.c.unlisted_at)).where(feed_entries.c.article_id == article_feeds.c.article_id)
    mine = latest.where(feed_entries.c.feed_id == article_feeds.c.feed_id)
    return mine.correlate(article_feeds).scalar_subquery().label("unlisted_at")


_UNLISTED_AT = _unlisted_at()


async def _move(connection: AsyncConnection, follower: ItemFollower, upto: int, now: datetime) -> None:
    moved = update(items_at_once).where(_as_looked(follower)).values(after=upto, posted_at=now)
    if (await connection.execute(moved)).rowcount == 0:
        raise NotOursError


def _of_same_feed() -> ColumnElement[bool]:
    return and_(*(items_at_once.c[name] == subscriptions.c[name] for name in (*PLACE, "feed_id")))


def _as_looked(follower: ItemFollower) -> ColumnElement[bool]:
    return and_(items_at_once.c.id == follower.id, items_at_once.c.after == follower.after)


def _arrival(row: Row[Any]) -> Arrival:
    return Arrival(row.arrival_id, row.feed_id, rows.article(row), row.unlisted_at)


def _follower(row: Row[Any]) -> ItemFollower:
    way = AtOnce(row.way_since, row.way_stories_once, row.way_ping)
    subscription = Subscription(
        rows.place_in_row(row),
        rows.feed_in_row(row),
        row.only,
        row.but_not,
        row.is_private,
        way,
        *rows.places_list(row),
    )
    return ItemFollower(row.way_id, subscription, way, row.way_after, row.way_posted_at, row.way_paused)
