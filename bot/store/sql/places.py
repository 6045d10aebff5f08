"""Subscriptions of places, and pauses of places."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.delivery import Post
from bot.domain.feeds import ListedFeed
from bot.domain.limits import Followed, FollowedList
from bot.domain.places import Place, Subscription
from bot.ports.places import FeedCheck, FeedChoice
from bot.store.sql import rows
from bot.store.sql.base import Base, around, at, at_any, chunks, columns_of
from bot.store.sql.columns import replace_unstorable
from bot.store.sql.dialect import Dialect
from bot.store.sql.feeds import ask_again
from bot.store.sql.outbox import enqueue
from bot.store.sql.remaking import note_change_at
from bot.store.sql.schedules import POSTING
from bot.store.sql.schema import PLACE, SHARED, WANTED, article_feeds, feeds, items_at_once, subscriptions
from bot.store.sql.withdrawing import withdraw_items
from bot.text.feed_names import listing_of


class SqlPlaces(Base):
    """See ``bot.ports``: ``Following``, ``PlacePausing``, ``PlaceDeserting`` and ``PlacesBeside``."""

    async def follow(self, subscription: Subscription, check: FeedCheck | None = None) -> None:
        """See ``bot.ports.Following``."""
        place, feed_id = subscription.place, subscription.feed.id
        values = {"only": subscription.only, "but_not": subscription.but_not, "private": subscription.private}
        mine = and_(at(subscriptions, place), subscriptions.c.feed_id == feed_id)
        async with self._write() as connection:
            if check is not None:
                check(await _followed(connection, place))
            if (await connection.execute(update(subscriptions).where(mine).values(values))).rowcount == 0:
                await connection.execute(insert(subscriptions).values(**columns_of(place), feed_id=feed_id, **values))
            await _set_way(self._dialect, connection, subscription)
            await note_change_at(connection, place)

    async def follow_list(
        self, place: Place, listed: Sequence[ListedFeed], now: datetime, choose: FeedChoice | None = None
    ) -> FollowedList:
        """See ``bot.ports.Following``."""
        new, feeds_once = 0, list({feed.url: feed for feed in listed}.values())
        async with self._write() as connection:
            taken = choose(feeds_once, await _followed(connection, place)) if choose else feeds_once
            for some in chunks(taken):
                known = [
                    {"url": feed.url, "title": feed.title, "secret": feed.secret, "next_due": now} for feed in some
                ]
                ids = await _ids(connection, feeds.c.found_at, [feed.url for feed in some])
                if unknown := [feed for feed in known if feed["url"] not in ids]:
                    await connection.execute(self._dialect.insert_into(feeds).values(unknown).on_conflict_do_nothing())
                ids = {**ids, **await _ids(connection, feeds.c.url, [feed.url for feed in some])}
                await ask_again(connection, ids.values(), now)
                values = [_subscribed(place, ids[replace_unstorable(feed.url)], feed) for feed in some]
                followed = self._dialect.insert_into(subscriptions).values(values).on_conflict_do_nothing()
                new += (await connection.execute(followed)).rowcount
                await _label(connection, place, {ids[replace_unstorable(feed.url)]: feed for feed in some})
            await note_change_at(connection, place)
        return FollowedList(new, tuple(feed for feed in feeds_once if feed not in taken))

    async def unfollow(self, place: Place, feed_id: int) -> bool:
        """See ``bot.ports.Following``."""
        async with self._write() as connection:
            for table in (items_at_once, subscriptions):
                ended = await connection.execute(delete(table).where(at(table, place), table.c.feed_id == feed_id))
            await withdraw_items(connection, [feed_id], place)
            await note_change_at(connection, place)
            return ended.rowcount > 0

    async def subscriptions(self, place: Place) -> list[Subscription]:
        """See ``bot.ports.SubscriptionList``."""
        return await self._subscribed(at(subscriptions, place))

    async def subscriptions_of(self, places: Collection[Place]) -> Mapping[Place, list[Subscription]]:
        """See ``bot.ports.WishesOfPlaces``."""
        by_place: dict[Place, list[Subscription]] = {}
        for some in chunks(places):
            for subscription in await self._subscribed(at_any(subscriptions, some)):
                by_place.setdefault(subscription.place, []).append(subscription)
        return by_place

    async def subscriptions_around(self, place: Place) -> list[Subscription]:
        """See ``bot.ports.WorkspaceSubscriptions``."""
        by_title = await self._subscribed(around(subscriptions, place))
        return sorted(by_title, key=lambda subscription: subscription.place)

    async def _subscribed(self, condition: ColumnElement[bool]) -> list[Subscription]:
        """The subscriptions that meet the condition, ordered by the feed's title."""
        own = [subscriptions.c[name] for name in (*PLACE, "is_direct", "only", "but_not")]
        same = and_(*(items_at_once.c[name] == subscriptions.c[name] for name in (*PLACE, "feed_id")))
        joined = subscriptions.join(feeds).outerjoin(items_at_once, same)
        statement: Select[Any] = (
            select(*own, _SAID_PRIVATE, *rows.OWN_LIST, *_WAY, *rows.FEED).select_from(joined).where(condition)
        )
        async with self._read() as connection:
            subscribed = [rows.subscription(row) for row in await connection.execute(statement)]
        return sorted(subscribed, key=lambda entry: (entry.feed.title.casefold(), entry.feed.url))

    async def pause_place(self, place: Place, why: str, notice: Post | None, now: datetime) -> bool:
        """See ``bot.ports.PlacePausing``."""
        async with self._write() as connection:
            paused = 0
            for table in POSTING:
                running = update(table).where(at(table, place), table.c.paused.is_(None))
                paused += (await connection.execute(running.values(paused=why))).rowcount
            if paused and notice is not None:
                await enqueue(self._dialect, connection, notice, now)
            return paused > 0

    async def desert_place(self, place: Place) -> bool:
        """See ``bot.ports.PlaceDeserting``."""
        here = update(subscriptions).where(at(subscriptions, place), ~subscriptions.c.deserted)
        async with self._write() as connection:
            return (await connection.execute(here.values(deserted=True))).rowcount > 0

    async def places_beside(self, place: Place) -> list[tuple[Place, str | None]]:
        """See ``bot.ports.PlacesBeside``."""
        paused_by_place: dict[Place, str | None] = {}
        async with self._read() as connection:
            for table in POSTING:
                statement = select(table).where(around(table, place)).order_by(table.c.id)
                for row in await connection.execute(statement):
                    paused_by_place.setdefault(rows.place_in_row(row), row.paused)
        return [(beside, why) for beside, why in paused_by_place.items() if beside == place or not beside.is_direct]


_SAID_PRIVATE: Any = subscriptions.c.private.label("is_private")
"""Whether the follower asked for privacy; the column ``private`` of the feed says whether it is private."""

_WAY = tuple(items_at_once.c[name] for name in ("since", "stories_once", "ping", "paused", "after"))


async def _set_way(dialect: Dialect, connection: AsyncConnection, subscription: Subscription) -> None:
    """Store whether a subscription's items are posted at once; an existing cursor is kept."""
    place, feed_id, way = subscription.place, subscription.feed.id, subscription.at_once
    if way is None:
        mine = and_(at(items_at_once, place), items_at_once.c.feed_id == feed_id)
        await connection.execute(delete(items_at_once).where(mine))
        return
    newest = select(func.coalesce(func.max(article_feeds.c.id), 0)).scalar_subquery()
    values = {
        **columns_of(place),
        "feed_id": feed_id,
        "since": way.since,
        "stories_once": way.stories_once,
        "ping": way.ping,
        "after": newest,
    }
    begun = dialect.insert_into(items_at_once).values(values)
    changed = {name: begun.excluded[name] for name in ("stories_once", "ping")}
    await connection.execute(begun.on_conflict_do_update(index_elements=[*PLACE, "feed_id"], set_=changed))


async def _followed(connection: AsyncConnection, place: Place) -> Followed:
    followed = select(feeds.c.url).join_from(subscriptions, feeds)
    beside = and_(
        *(subscriptions.c[name] == columns_of(place)[name] for name in ("platform", "workspace", "is_direct"))
    )
    statements = (
        followed.where(at(subscriptions, place)),
        followed.where(beside, ~SHARED, ~subscriptions.c.deserted),
        select(feeds.c.url).where(WANTED),
    )
    return Followed(*[set((await connection.execute(statement)).scalars()) for statement in statements])


async def _ids(connection: AsyncConnection, column: ColumnElement[str], urls: Collection[str]) -> dict[str, int]:
    """The ids of the feeds with these addresses in a column."""
    statement = select(column.label("address"), feeds.c.id).where(column.in_(urls)).order_by(feeds.c.id.desc())
    return {row.address: row.id for row in await connection.execute(statement)}


async def _label(connection: AsyncConnection, place: Place, listed: Mapping[int, ListedFeed]) -> None:
    """Give the place's subscriptions that have no labels yet what a list says, by the feed's id."""
    bare = update(subscriptions).where(at(subscriptions, place), subscriptions.c.labels == ())
    for feed_id, feed in listed.items():
        if feed.labels:
            mine = bare.where(subscriptions.c.feed_id == feed_id)
            await connection.execute(mine.values(labels=feed.labels, listing=listing_of(feed)))


def _subscribed(place: Place, feed_id: int, feed: ListedFeed) -> dict[str, Any]:
    words = {"only": feed.only, "but_not": feed.but_not, "labels": feed.labels, "listing": listing_of(feed)}
    return {**columns_of(place), "feed_id": feed_id, **words}
