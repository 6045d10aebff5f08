"""Digests and deliveries, so that no post is lost or made twice."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, bindparam, case, false, func, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.articles import Article
from bot.domain.delivery import DeadLetter, Delivery, DeliveryState, Digest, Post, SlotRecord
from bot.domain.places import Place
from bot.domain.viewers import Viewer
from bot.store.sql import rows
from bot.store.sql.base import Base, at, chunks, columns_of
from bot.store.sql.bounds import Sight
from bot.store.sql.dialect import Dialect
from bot.store.sql.messages import message_json, message_of_json
from bot.store.sql.schema import (
    OPEN,
    PLACE,
    PRIVATE,
    alert_items,
    articles,
    audience_members,
    deliveries,
    digest_items,
    digests,
    feeds,
    item_posts,
    private_quotations,
    quotations,
    schedules,
)


class NotOursError(Exception):
    """Another process has claimed the slot, an item or the key: the transaction is rolled back, and the method returns
    ``False``."""


class SqlDeliveries(Base):
    """See ``bot.ports``: ``DeliveryQueue``, ``DigestBook`` and ``DeadLetters``."""

    async def already_told(self, place: Place, article_ids: Collection[int]) -> set[int]:
        """See ``bot.ports.ToldArticles``."""
        told_ids: set[int] = set()
        async with self._read() as connection:
            for some in chunks(article_ids):
                in_digests = select(digest_items.c.article_id).where(
                    at(digest_items, place), digest_items.c.article_id.in_(some)
                )
                in_alerts = _shown_by_alerts(place, alert_items.c.article_id).where(alert_items.c.article_id.in_(some))
                at_once = _posted_items(place, item_posts.c.article_id).where(item_posts.c.article_id.in_(some))
                told_ids.update((await connection.execute(in_digests.union(in_alerts, at_once))).scalars())
        return told_ids

    async def items_since(self, place: Place, since: datetime) -> list[Article]:
        """See ``bot.ports.ToldArticles``."""
        recent = and_(at(digests, place), digests.c.slot >= since, digest_items.c.lead_id.is_(None))
        in_digests = select(digest_items.c.article_id).join_from(digest_items, digests).where(recent)
        in_alerts = _shown_by_alerts(place, alert_items.c.article_id).where(deliveries.c.created_at >= since)
        at_once = _posted_items(place, item_posts.c.article_id).where(deliveries.c.created_at >= since)
        statement = (
            select(*rows.ARTICLE)
            .select_from(rows.ARTICLES)
            .where(articles.c.id.in_(in_digests.union(in_alerts, at_once)))
        )
        async with self._read() as connection:
            return [rows.article(row) for row in await connection.execute(statement)]

    async def last_digest(self, place: Place, upto: datetime | None = None) -> datetime | None:
        """See ``bot.ports.LastDigest``.

        A digest that was stored while the clock was ahead has a later slot than digests stored after it.
        """
        statement = select(func.max(digests.c.slot)).where(at(digests, place))
        if upto is not None:
            recent = select(digests.c.id, digests.c.slot).where(at(digests, place), digests.c.slot <= upto)
            newest = recent.order_by(digests.c.slot.desc()).limit(_RECENT).subquery()
            statement = select(newest.c.slot).order_by(newest.c.id.desc()).limit(1)
        async with self._read() as connection:
            slot: datetime | None = (await connection.execute(statement)).scalar_one_or_none()
            return slot

    async def told(self, place: Place, article_id: int) -> list[SlotRecord]:
        """See ``bot.ports.DigestRecord``."""
        # A digest and its delivery are stored together, with the same time.
        posted = and_(
            *(deliveries.c[name] == digests.c[name] for name in PLACE), deliveries.c.created_at == digests.c.created_at
        )
        columns = (digests.c.slot, digest_items.c.lead_id, deliveries.c.state, deliveries.c.sent_at, deliveries.c.error)
        statement = select(*columns).join_from(digest_items, digests).outerjoin(deliveries, posted)
        mine = statement.where(at(digest_items, place), digest_items.c.article_id == article_id)
        async with self._read() as connection:
            slots = (await connection.execute(mine)).all()
            leads = await _articles(connection, {row.lead_id for row in slots if row.lead_id is not None})
        return [SlotRecord(row.slot, leads.get(row.lead_id), row.state, row.sent_at, row.error) for row in slots]

    async def told_with(self, place: Place, article_ids: Collection[int]) -> Mapping[int, list[Article]]:
        """See ``bot.ports.ToldTogether``."""
        together = select(digest_items.c.lead_id, digest_items.c.article_id)
        mine = together.where(at(digest_items, place), digest_items.c.lead_id.in_(sorted(set(article_ids))))
        async with self._read() as connection:
            pairs = (await connection.execute(mine)).all()
            others = await _articles(connection, {row.article_id for row in pairs})
        by_lead: dict[int, list[Article]] = {}
        for row in pairs:
            by_lead.setdefault(row.lead_id, []).append(others[row.article_id])
        return by_lead

    async def record_digest(self, digest: Digest, key: str, now: datetime) -> bool:
        """See ``bot.ports.DigestBook``."""
        try:
            async with self._write() as connection:
                digest_id = await _claim(self._dialect, connection, digest, now)
                await _add_items(self._dialect, connection, digest, digest_id)
                if digest.message is not None:
                    await enqueue(self._dialect, connection, Post(digest.place, digest.message, key), now)
        except NotOursError:
            return False
        return True

    async def lease(
        self,
        platforms: Collection[str],
        now: datetime,
        until: datetime,
        limit: int,
        besides: Collection[int] = (),
        *,
        take_over: bool = True,
    ) -> list[Delivery]:
        """See ``bot.ports.DeliveryQueue``."""
        if not platforms or limit <= 0:
            return []
        async with self._write() as connection:
            statement = leasable(platforms, now, limit, besides, take_over=take_over)
            due_rows = (await connection.execute(statement)).all()
            leased = update(deliveries).where(deliveries.c.id.in_([row.id for row in due_rows]))
            counted = leased.values(
                state="leased",
                leased_until=until,
                # How a try ended whose lease ran out isn't known, so it isn't counted as a failure.
                attempts=deliveries.c.attempts + case((deliveries.c.state == "waiting", 1), else_=0),
                unclear_since=func.coalesce(deliveries.c.unclear_since, bindparam("began", now, deliveries.c.due.type)),
            )
            if due_rows:
                await connection.execute(counted)
            return [delivery for row in due_rows if (delivery := await _delivery(connection, row)) is not None]

    async def mark_sent(self, delivery_id: int, remote_id: str, now: datetime) -> None:
        """See ``bot.ports.DeliveryQueue``."""
        values = {"state": "sent", "remote_id": remote_id, "sent_at": now, "leased_until": None, "error": None}
        await self._mark(delivery_id, ("waiting", "leased", "failed", "ambiguous"), values)

    async def mark_retry(self, delivery_id: int, due: datetime, error: str, *, sure: bool = True) -> None:
        """See ``bot.ports.DeliveryQueue``."""
        values: dict[str, Any] = {"state": "waiting", "due": due, "error": error, "leased_until": None}
        if sure:
            values["unclear_since"] = None
        await self._mark(delivery_id, ("waiting", "leased"), values)

    async def mark_ended(self, delivery_id: int, error: str, *, ambiguous: bool) -> None:
        """See ``bot.ports.DeliveryQueue``."""
        values = {"state": "ambiguous" if ambiguous else "failed", "error": error, "leased_until": None}
        await self._mark(delivery_id, ("waiting", "leased"), values)

    async def _mark(self, delivery_id: int, states: Sequence[DeliveryState], values: dict[str, Any]) -> None:
        mine = and_(deliveries.c.id == delivery_id, deliveries.c.state.in_(states))
        async with self._write() as connection:
            await connection.execute(update(deliveries).where(mine).values(values))

    async def dead_letters(self, limit: int) -> list[DeadLetter]:
        """See ``bot.ports.DeadLetters``."""
        ended = deliveries.c.state.in_(_DEAD)
        statement = select(deliveries).where(ended).order_by(deliveries.c.id.desc()).limit(limit)
        async with self._read() as connection:
            return [_dead_letter(row) for row in await connection.execute(statement)]

    async def revive(self, delivery_id: int, now: datetime) -> bool:
        """See ``bot.ports.DeadLetters``."""
        mine = and_(deliveries.c.id == delivery_id, deliveries.c.state.in_(_DEAD))
        values = {"state": "waiting", "due": now, "attempts": 0}
        async with self._write() as connection:
            return (await connection.execute(update(deliveries).where(mine).values(values))).rowcount > 0

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


_RECENT = 200
"""Newest digests of a place that are searched for the digest stored last: a week of hourly digests."""
_DEAD: tuple[DeliveryState, ...] = ("failed", "ambiguous")


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
    seen_feeds = select(func.count()).select_from(feeds).where(or_(~feeds.c.secret, feeds.c.id.in_(mine)))
    return {
        "articles": select(func.count() - articles_hidden).select_from(articles),
        "quotations": select(func.count() - quotations_hidden).select_from(quotations),
        "feeds": seen_feeds,
        "failing_feeds": seen_feeds.where(feeds.c.error.is_not(None)),
        "schedules": select(func.count()).select_from(schedules),
    }


def leasable(
    platforms: Collection[str], now: datetime, limit: int, besides: Collection[int] = (), *, take_over: bool = True
) -> Select[Any]:
    """The statement of ``lease``: the first open delivery of each place, if it is due or its lease ran out."""
    is_open = text(OPEN)
    first = (
        select(func.min(deliveries.c.id))
        .where(is_open, deliveries.c.platform.in_(sorted(platforms)))
        .group_by(*(deliveries.c[name] for name in PLACE))
    )
    ran_out = and_(deliveries.c.state == "leased", deliveries.c.leased_until <= now) if take_over else false()
    due = or_(and_(deliveries.c.state == "waiting", deliveries.c.due <= now), ran_out)
    statement = select(deliveries).where(deliveries.c.id.in_(first), due)
    if besides:
        statement = statement.where(deliveries.c.id.not_in(sorted(besides)))
    # Locks the rows where the database can; otherwise the transaction has locked the whole database already.
    return statement.order_by(deliveries.c.due, deliveries.c.id).limit(limit).with_for_update(skip_locked=True)


async def _delivery(connection: AsyncConnection, row: Row[Any]) -> Delivery | None:
    """A leased row as a delivery. A row that can't be read is marked as failed, since it would block the place's
    others."""
    try:
        message = message_of_json(row.message)
    except ValueError:
        unread = {"state": "failed", "error": "its stored message can't be read", "leased_until": None}
        await connection.execute(update(deliveries).where(deliveries.c.id == row.id).values(unread))
        return None
    attempts = row.attempts + (row.state == "waiting")
    return Delivery(row.id, row.key, rows.place_in_row(row), message, attempts, row.created_at, row.unclear_since)


def _dead_letter(row: Row[Any]) -> DeadLetter:
    try:
        summary = message_of_json(row.message).summary
    except ValueError:
        summary = "(its stored message can't be read)"
    return DeadLetter(row.id, rows.place_in_row(row), row.state, row.error or "", row.attempts, row.created_at, summary)


async def _articles(connection: AsyncConnection, ids: Collection[int]) -> dict[int, Article]:
    by_id: dict[int, Article] = {}
    for some_ids in chunks(ids):
        statement = select(*rows.ARTICLE).select_from(rows.ARTICLES).where(articles.c.id.in_(some_ids))
        by_id.update((row.article_id, rows.article(row)) for row in await connection.execute(statement))
    return by_id


def _posted_items(place: Place, *columns: ColumnElement[Any]) -> Select[Any]:
    """The articles that were posted at a place at once, or are queued; posts that were given up don't count."""
    statement = select(*columns).join_from(item_posts, deliveries)
    return statement.where(at(item_posts, place), deliveries.c.state != "failed")


def _shown_by_alerts(place: Place, *columns: ColumnElement[Any]) -> Select[Any]:
    """The articles that alerts have shown at a place, or will; posts that were given up don't count."""
    posted = alert_items.c.shown & (deliveries.c.state != "failed")
    return select(*columns).join_from(alert_items, deliveries).where(at(alert_items, place), posted)


async def _claim(dialect: Dialect, connection: AsyncConnection, digest: Digest, now: datetime) -> int:
    if digest.schedule_id is not None:
        running = and_(schedules.c.id == digest.schedule_id, schedules.c.paused.is_(None))
        next_due = digest.next_due or schedules.c.next_due
        if (await connection.execute(update(schedules).where(running).values(next_due=next_due))).rowcount == 0:
            raise NotOursError
    if digest.anew_after is not None:
        # A digest claimed too early, while the clock was ahead, stays in the place's history without its slot.
        early = and_(digests.c.schedule_id == digest.schedule_id, digests.c.slot == digest.slot)
        freed = update(digests).where(early, digests.c.id < digest.anew_after).values(schedule_id=None)
        await connection.execute(freed)
    values = {
        **columns_of(digest.place),
        "schedule_id": digest.schedule_id,
        "slot": digest.slot,
        "created_at": now,
    }
    claimed = dialect.insert_into(digests).values(values).on_conflict_do_nothing()
    digest_id = (await connection.execute(claimed.returning(digests.c.id))).scalar_one_or_none()
    if digest_id is None:
        raise NotOursError
    return int(digest_id)


async def _add_items(dialect: Dialect, connection: AsyncConnection, digest: Digest, digest_id: int) -> None:
    """Store all items in a single statement: a digest has dozens of articles, and a morning thousands of digests."""
    values = [
        {
            **columns_of(digest.place),
            "article_id": article_id,
            "digest_id": digest_id,
            "lead_id": digest.leads.get(article_id),
        }
        for article_id in dict.fromkeys(digest.article_ids)
    ]
    added = dialect.insert_into(digest_items).values(values).on_conflict_do_nothing()
    if values and (await connection.execute(added)).rowcount < len(values):
        raise NotOursError


async def enqueue(dialect: Dialect, connection: AsyncConnection, post: Post, now: datetime) -> int:
    """Queue a post in the outbox, in the open transaction; returns the delivery's id.

    Raises:
        NotOursError: the outbox has a delivery with this key.
    """
    values = {
        **columns_of(post.place),
        "key": post.key,
        "message": message_json(post.message),
        "state": "waiting",
        "due": post.due or now,
        "created_at": now,
    }
    queued = dialect.insert_into(deliveries).values(values).on_conflict_do_nothing().returning(deliveries.c.id)
    delivery_id = (await connection.execute(queued)).scalar_one_or_none()
    if delivery_id is None:
        raise NotOursError
    return int(delivery_id)
