"""Digests, and what places were told by any kind of post."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.domain.articles import Article
from bot.domain.delivery import Digest, SlotRecord
from bot.domain.places import Place
from bot.store.sql import rows
from bot.store.sql.base import Base, DatabasePlace, at, chunks
from bot.store.sql.claiming import SlotClaim, claim_digests
from bot.store.sql.dialect import Dialect
from bot.store.sql.outbox import NotOursError
from bot.store.sql.schema import (
    alert_items,
    article_feeds,
    articles,
    deliveries,
    digest_items,
    digests,
    item_posts,
)

_TOGETHER = 20
"""Most digests in a transaction, so that other writers needn't wait long for it."""
_RECENT = 200
"""Newest digests of a place that are searched for the digest stored last, and for the newest arrival: a week of hourly
digests."""


class SqlDigests(Base):
    """See ``bot.ports``: ``ToldArticles``, ``ToldTogether``, ``LastDigest``, ``DigestCursor``, ``DigestRecord`` and
    ``DigestBook``."""

    def __init__(self, engine: AsyncEngine, dialect: Dialect, place: DatabasePlace) -> None:
        super().__init__(engine, dialect, place)
        self._claims: list[SlotClaim] = []
        self._claiming = asyncio.Lock()

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
        digested = select(digest_items.c.article_id).join_from(digest_items, digests).outerjoin(deliveries, _POST)
        in_digests = digested.where(recent, or_(deliveries.c.id.is_(None), deliveries.c.state != "failed"))
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

    async def looked_upto(self, place: Place) -> int | None:
        """See ``bot.ports.DigestCursor``."""
        of_place = select(digests.c.looked_upto, digests.c.slot).where(at(digests, place))
        newest = of_place.order_by(digests.c.slot.desc()).limit(_RECENT).subquery()
        async with self._read() as connection:
            upto: int | None = (await connection.execute(select(func.max(newest.c.looked_upto)))).scalar_one()
            return upto

    async def first_arrival(self, article_id: int, feed_ids: Collection[int]) -> int | None:
        """See ``bot.ports.ArticleArrivals``."""
        mine = select(func.min(article_feeds.c.id)).where(article_feeds.c.article_id == article_id)
        async with self._read() as connection:
            arrival: int | None = (
                await connection.execute(mine.where(article_feeds.c.feed_id.in_(feed_ids)))
            ).scalar_one()
            return arrival

    async def told(self, place: Place, article_id: int) -> list[SlotRecord]:
        """See ``bot.ports.DigestRecord``."""
        columns = (digests.c.slot, digest_items.c.lead_id, deliveries.c.state, deliveries.c.sent_at, deliveries.c.error)
        statement = select(*columns).join_from(digest_items, digests).outerjoin(deliveries, _POST)
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
        claim = SlotClaim(digest, key, now)
        self._claims.append(claim)
        async with self._claiming:
            while claim in self._claims:
                together, self._claims = self._claims[:_TOGETHER], self._claims[_TOGETHER:]
                if len(together) > 1:
                    with suppress(Exception):  # of one of them: each is tried alone
                        await self._claim(together)
        if claim.won is None:
            with suppress(NotOursError):
                await self._claim([claim])
        return claim.won or False

    async def _claim(self, claims: Sequence[SlotClaim]) -> None:
        """Write digests in one transaction, all or none.

        Raises:
            NotOursError: one of them is another process's.
        """
        async with self._write() as connection:
            queued = await self._dialect.run(connection, claim_digests, claims)
            if queued and self._dialect.tells_queued is not None:
                await connection.exec_driver_sql(self._dialect.tells_queued)
        for claim in claims:
            claim.won = True


_POST = deliveries.c.id == digests.c.delivery_id
"""The condition for the delivery of a digest."""


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
