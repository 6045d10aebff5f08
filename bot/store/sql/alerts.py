"""Alerts of places, with the newest article that each was compared with."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, and_, bindparam, delete, func, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.alerts import Alert, Alerted, AlertPost
from bot.domain.articles import Article
from bot.domain.delivery import Post
from bot.domain.places import Place
from bot.ports.places import CountCheck
from bot.store.sql import rows
from bot.store.sql.base import Base, at, at_any, chunks, columns_of, objects_of
from bot.store.sql.dialect import Dialect
from bot.store.sql.outbox import NotOursError, enqueue
from bot.store.sql.schema import PLACE, RUNNING, alert_items, alerts, articles, deliveries
from bot.store.sql.withdrawing import folded, withdraw_alerts


class SqlAlerts(Base):
    """See ``bot.ports``: ``AlertSetting``, ``AlertList``, ``AlertRecord`` and ``AlertQueue``."""

    async def add_alert(self, place: Place, words: str, now: datetime, check: CountCheck | None = None) -> bool:
        """See ``bot.ports.AlertSetting``."""
        newest = select(func.coalesce(func.max(articles.c.id), 0)).scalar_subquery()
        values = {
            **columns_of(place),
            "words": words,
            "folded": folded(words),
            "after": newest,
            "created_at": now,
        }
        added = self._dialect.insert_into(alerts).values(values).on_conflict_do_nothing()
        held = select(func.count()).select_from(alerts).where(at(alerts, place))
        async with self._write() as connection:
            before = (await connection.execute(held)).scalar_one()
            is_new = (await connection.execute(added)).rowcount > 0
            if is_new and check is not None:  # an error rolls the transaction back
                check(before)
            return is_new

    async def alerts_of(self, places: Collection[Place]) -> Mapping[Place, list[Alert]]:
        """See ``bot.ports.WishesOfPlaces``."""
        by_place: dict[Place, list[Alert]] = {}
        async with self._read() as connection:
            for some in chunks(places):
                theirs = select(alerts).where(at_any(alerts, some)).order_by(alerts.c.id)
                for alert in await objects_of(await connection.execute(theirs), _alert):
                    by_place.setdefault(alert.place, []).append(alert)
        return by_place

    async def alerts(self, place: Place | None = None) -> list[Alert]:
        """See ``bot.ports.AlertList``."""
        statement = select(alerts).order_by(*(alerts.c[name] for name in PLACE), alerts.c.id)
        if place is not None:
            statement = statement.where(at(alerts, place))
        async with self._read() as connection:
            return await objects_of(await connection.execute(statement), _alert)

    async def alerts_behind(self) -> list[Alert]:
        """See ``bot.ports.AlertQueue``."""
        async with self._read() as connection:
            return await objects_of(await connection.execute(alerts_behind_query()), _alert)

    async def alerted(self, place: Place, article_id: int) -> Alerted | None:
        """See ``bot.ports.AlertRecord``."""
        columns = (alert_items.c.words, deliveries.c.state, deliveries.c.sent_at, deliveries.c.error)
        posts = select(*columns).join_from(alert_items, deliveries)
        mine = posts.where(at(alert_items, place), alert_items.c.article_id == article_id)
        async with self._read() as connection:
            row = (await connection.execute(mine)).one_or_none()
        return None if row is None else Alerted(row.words, row.state, row.sent_at, row.error)

    async def pass_alerts(self, looked: Sequence[Alert], upto: int) -> None:
        """See ``bot.ports.AlertQueue``."""
        as_looked = and_(alerts.c.id == bindparam("alert"), alerts.c.after == bindparam("looked_after"))
        passed = [{"alert": alert.id, "looked_after": alert.after} for alert in looked]
        if not passed:
            return
        async with self._write(lasting=False) as connection:
            await connection.execute(update(alerts).where(as_looked).values(after=upto), passed)

    async def remove_alert(self, place: Place, words: str) -> bool:
        """See ``bot.ports.AlertSetting``."""
        ended = delete(alerts).where(at(alerts, place), alerts.c.folded == folded(words))
        async with self._write() as connection:
            count = (await connection.execute(ended)).rowcount
            left = await connection.execute(select(alerts.c.folded).where(at(alerts, place)))
            await withdraw_alerts(connection, place, set(left.scalars()))
            return count > 0

    async def articles_after(self, article_id: int, limit: int) -> list[Article]:
        """See ``bot.ports.AlertQueue``."""
        async with self._read() as connection:
            return [rows.article(row) for row in await connection.execute(stored_after(article_id, limit))]

    async def record_alert(self, looked: Sequence[Alert], upto: int, post: AlertPost, now: datetime) -> bool:
        """See ``bot.ports.AlertQueue``."""
        values = {"after": upto, "posted_at": now}
        try:
            async with self._write() as connection:
                for alert in looked:
                    await _move(connection, alert, values)
                await _queue(self._dialect, connection, looked[0].place, post, now)
        except NotOursError:
            return False
        return True


def alerts_behind_query() -> Select[Any]:
    """The statement of ``alerts_behind``."""
    newest = select(func.max(articles.c.id)).scalar_subquery()
    late = select(alerts).where(text(RUNNING), alerts.c.after < newest)
    return late.order_by(*(alerts.c[name] for name in PLACE), alerts.c.id)


async def _queue(dialect: Dialect, connection: AsyncConnection, place: Place, post: AlertPost, now: datetime) -> None:
    delivery_id = await enqueue(dialect, connection, Post(place, post.message, post.key), now)
    items = [
        {
            **columns_of(place),
            "article_id": article_id,
            "delivery_id": delivery_id,
            "words": words,
            "others": post.others.get(article_id, ()),
            "shown": article_id in post.shown,
        }
        for article_id, words in post.words.items()
    ]
    if items:
        await connection.execute(dialect.insert_into(alert_items).values(items).on_conflict_do_nothing())


def _alert(row: Row[Any]) -> Alert:
    return Alert(row.id, rows.place_in_row(row), row.words, row.after, row.posted_at, row.paused, row.created_at)


async def _move(connection: AsyncConnection, alert: Alert, values: Mapping[str, Any]) -> None:
    mine = update(alerts).where(alerts.c.id == alert.id, alerts.c.after == alert.after)
    if (await connection.execute(mine.values(values))).rowcount == 0:
        raise NotOursError


def stored_after(article_id: int, limit: int) -> Select[Any]:
    """The statement of ``articles_after``. Unread items are left out, since they have no text."""
    later = select(*rows.ARTICLE).select_from(rows.ARTICLES).where(articles.c.id > article_id)
    later = later.where(articles.c.origin != "unread")
    return later.order_by(articles.c.id).limit(limit)
