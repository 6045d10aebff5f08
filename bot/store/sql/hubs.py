"""Subscriptions at feeds' hubs."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, or_, select, update

from bot.domain.feeds import Feed
from bot.domain.hubs import HubMode, HubOffer, HubSubscription
from bot.store.sql import rows
from bot.store.sql.base import Base, objects_of
from bot.store.sql.leases import is_free
from bot.store.sql.schema import WANTED, feeds, hub_subscriptions

_COLUMNS: Sequence[ColumnElement[Any]] = [column.label(f"hub_{column.name}") for column in hub_subscriptions.c]
"""The columns of a subscription, labelled so that they can be read beside a feed's."""


class SqlHubs(Base):
    """See ``bot.ports.hubs.HubBook``."""

    async def hub_of_feed(self, feed_id: int) -> HubSubscription | None:
        """See ``bot.ports.hubs.HubBook``."""
        return await self._hub(hub_subscriptions.c.feed_id == feed_id)

    async def hub_called(self, token: str) -> HubSubscription | None:
        """See ``bot.ports.hubs.HubBook``."""
        return await self._hub(hub_subscriptions.c.token == token)

    async def _hub(self, condition: ColumnElement[bool]) -> HubSubscription | None:
        async with self._read() as connection:
            row = (await connection.execute(select(*_COLUMNS).where(condition))).one_or_none()
        return None if row is None else _subscription(row)

    async def keep_hub(self, subscription: HubSubscription) -> None:
        """See ``bot.ports.hubs.HubBook``."""
        values = _values(subscription)
        kept = self._dialect.insert_into(hub_subscriptions).values(feed_id=subscription.feed_id, **values)
        async with self._write(lasting=False) as connection:
            await connection.execute(kept.on_conflict_do_update(index_elements=["feed_id"], set_=values))

    async def end_hub(self, feed_id: int) -> None:
        """See ``bot.ports.hubs.HubBook``."""
        async with self._write(lasting=False) as connection:
            await connection.execute(delete(hub_subscriptions).where(hub_subscriptions.c.feed_id == feed_id))

    async def due_hubs(self, now: datetime, limit: int) -> list[tuple[HubSubscription, Feed]]:
        """See ``bot.ports.hubs.HubBook``."""
        hubs = hub_subscriptions.c
        left = ~WANTED & hubs.asked.is_distinct_from("unsubscribe")
        statement = select(*_COLUMNS, *rows.FEED).join_from(hub_subscriptions, feeds)
        due = statement.where(or_(hubs.next_try <= now, left)).order_by(hubs.next_try, hubs.feed_id).limit(limit)
        async with self._read() as connection:
            result = await connection.execute(due)
            return await objects_of(result, lambda row: (_subscription(row), rows.feed_in_row(row)))

    async def note_hub_asked(self, feed_id: int, mode: HubMode, next_try: datetime) -> None:
        """See ``bot.ports.hubs.HubBook``."""
        changes = {"asked": mode, "next_try": next_try, "failures": hub_subscriptions.c.failures + 1}
        await self._change(feed_id, changes)

    async def settle_hub(self, feed_id: int, leased_until: datetime | None, next_try: datetime) -> None:
        """See ``bot.ports.hubs.HubBook``."""
        await self._change(feed_id, {"leased_until": leased_until, "next_try": next_try, "failures": 0})

    async def _change(self, feed_id: int, values: dict[str, Any]) -> None:
        mine = hub_subscriptions.c.feed_id == feed_id
        async with self._write(lasting=False) as connection:
            await connection.execute(update(hub_subscriptions).where(mine).values(**values))

    async def note_hub_news(self, feed_id: int, now: datetime, pause: timedelta) -> bool:
        """See ``bot.ports.hubs.HubBook``."""
        mine = hub_subscriptions.c.feed_id == feed_id
        free = select(feeds.c.checked_at).where(feeds.c.id == feed_id, is_free("feed", feeds.c.id, now))
        async with self._write(lasting=False) as connection:
            row = (await connection.execute(free)).one_or_none()
            if row is None:
                return False
            due = now if row.checked_at is None else max(now, row.checked_at + pause)
            await connection.execute(update(feeds).where(feeds.c.id == feed_id).values(next_due=due))
            await connection.execute(update(hub_subscriptions).where(mine).values(delivered_at=now))
        return True


def _values(subscription: HubSubscription) -> dict[str, Any]:
    return {
        "hub": subscription.offer.hub,
        "topic": subscription.offer.topic,
        "token": subscription.token,
        "secret": subscription.secret,
        "next_try": subscription.next_try,
        "asked": subscription.asked,
        "failures": subscription.failures,
        "leased_until": subscription.leased_until,
        "delivered_at": subscription.delivered_at,
    }


def _subscription(row: Row[Any]) -> HubSubscription:
    return HubSubscription(
        row.hub_feed_id,
        HubOffer(row.hub_hub, row.hub_topic),
        row.hub_token,
        row.hub_secret,
        row.hub_next_try,
        row.hub_asked,
        row.hub_failures,
        row.hub_leased_until,
        row.hub_delivered_at,
    )
