"""Takes posts back that wait in the outbox and that nobody has tried to send: what made them was ended at the place.

A post that was tried may be there already, so it stays. All in the transaction that ends what made it.
"""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import ColumnElement, and_, bindparam, delete, exists, select, text, tuple_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.delivery import WaitingPost
from bot.domain.places import Place
from bot.store.sql import rows
from bot.store.sql.base import Base, at, chunks
from bot.store.sql.schema import (
    OPEN,
    OUTDATED,
    PLACE,
    alert_items,
    article_feeds,
    deliveries,
    digest_items,
    digests,
    item_posts,
    items_at_once,
)
from bot.text.words import fold_words

UNTRIED = and_(
    deliveries.c.state == "waiting",
    deliveries.c.attempts == 0,
    deliveries.c.unclear_since.is_(None),
    deliveries.c.error.is_(None),  # a dead letter that a person has queued again was tried
)
"""The condition for deliveries that nobody has tried to send."""


class SqlWithdrawing(Base):
    """See ``bot.ports.WaitingPosts``."""

    async def outdated_places(self, limit: int) -> list[Place]:
        """See ``bot.ports.WaitingPosts``."""
        place = [deliveries.c[name] for name in (*PLACE, "is_direct")]
        statement = select(*place).where(text(OUTDATED)).distinct().limit(limit)
        async with self._read() as connection:
            return [rows.place_in_row(row) for row in await connection.execute(statement)]

    async def waiting_posts(self, place: Place) -> list[WaitingPost]:
        """See ``bot.ports.WaitingPosts``."""
        outdated = select(deliveries.c.id, deliveries.c.changes).where(at(deliveries, place), text(OUTDATED))
        async with self._read() as connection:
            waiting = (await connection.execute(outdated.order_by(deliveries.c.id))).all()
            told_ids = await _articles_of_posts(connection, [row.id for row in waiting])
        return [WaitingPost(row.id, told_ids[row.id], row.changes) for row in waiting if row.id in told_ids]

    async def settle_posts(self, read: Mapping[int, int], unwanted: Collection[int] = ()) -> int:
        """See ``bot.ports.WaitingPosts``."""
        ended = [(post, read[post]) for post in unwanted]
        kept = [{"post": post, "read": changes} for post, changes in read.items() if post not in unwanted]
        as_read = (deliveries.c.id == bindparam("post"), deliveries.c.changes == bindparam("read"), UNTRIED)
        async with self._write() as connection:
            if kept:
                heeded = update(deliveries).where(*as_read).values(heeded=deliveries.c.changes)
                await connection.execute(heeded, kept)
            of_digest = exists().where(digests.c.delivery_id == deliveries.c.id)
            mine = and_(tuple_(deliveries.c.id, deliveries.c.changes).in_(ended), ~of_digest)
            return await _take_back(connection, await _untried(connection, mine)) if ended else 0


async def withdraw_digests(connection: AsyncConnection, place: Place, schedule_ids: Collection[int] | None) -> None:
    """Take the digests of a place's schedules back (``None``: of all), whose items weren't told then. A digest that
    somebody asked for by itself belongs to no schedule."""
    of_schedules = [at(digests, place), digests.c.schedule_id.is_not(None)]
    if schedule_ids is not None:
        of_schedules.append(digests.c.schedule_id.in_(sorted(schedule_ids)))
    posts = select(digests.c.delivery_id).where(*of_schedules)
    waiting = await _untried(connection, and_(at(deliveries, place), deliveries.c.id.in_(posts)))
    taken_back = select(digests.c.id).where(digests.c.delivery_id.in_(waiting)).scalar_subquery()
    await connection.execute(delete(digest_items).where(digest_items.c.digest_id.in_(taken_back)))
    await connection.execute(delete(digests).where(digests.c.delivery_id.in_(waiting)))
    await _take_back(connection, waiting)


async def withdraw_alerts(connection: AsyncConnection, place: Place, left: Collection[str]) -> None:
    """Take posts of alerts back none of whose articles fits an alert that is ``left`` at the place (folded words)."""
    waiting = await _untried(connection, at(deliveries, place))
    columns = (alert_items.c.delivery_id, alert_items.c.words, alert_items.c.others)
    listed = (await connection.execute(select(*columns).where(alert_items.c.delivery_id.in_(waiting)))).all()
    wanted = {row.delivery_id for row in listed if not {*map(folded, (row.words, *row.others))}.isdisjoint(left)}
    await _take_back(connection, sorted({row.delivery_id for row in listed} - wanted))


async def withdraw_items(connection: AsyncConnection, feed_ids: Collection[int], place: Place | None = None) -> None:
    """Take posts of items back, of a place or of all, that came by these feeds, and not by another one whose items
    their place gets at once."""
    here = text(OPEN) if place is None else at(deliveries, place)
    of_items = exists().where(item_posts.c.delivery_id == deliveries.c.id)
    same_place = and_(*(items_at_once.c[name] == item_posts.c[name] for name in PLACE))
    for some in chunks(await _untried(connection, and_(here, of_items))):
        posted = select(item_posts.c.delivery_id).where(item_posts.c.delivery_id.in_(some))
        came = posted.join(article_feeds, article_feeds.c.article_id == item_posts.c.article_id)
        ended = set((await connection.execute(came.where(article_feeds.c.feed_id.in_(feed_ids)))).scalars())
        at_once = came.join(items_at_once, and_(items_at_once.c.feed_id == article_feeds.c.feed_id, same_place))
        wanted = set((await connection.execute(at_once)).scalars())
        await _take_back(connection, sorted(ended - wanted))


def folded(words: str) -> str:
    """Words of an alert in the form in which they are compared."""
    return " ".join(fold_words(words))


async def _untried(connection: AsyncConnection, condition: ColumnElement[bool]) -> list[int]:
    """The ids of deliveries that nobody has tried to send; nobody begins to before the transaction ends."""
    statement = select(deliveries.c.id).where(condition, UNTRIED).with_for_update()
    return list((await connection.execute(statement)).scalars())


async def _articles_of_posts(connection: AsyncConnection, ids: Collection[int]) -> Mapping[int, frozenset[int]]:
    by_post: dict[int, set[int]] = {}
    for table in (item_posts, alert_items):
        for some in chunks(ids):
            statement = select(table.c.delivery_id, table.c.article_id).where(table.c.delivery_id.in_(some))
            for row in await connection.execute(statement):
                by_post.setdefault(row.delivery_id, set()).add(row.article_id)
    return {delivery_id: frozenset(articles) for delivery_id, articles in by_post.items()}


async def _take_back(connection: AsyncConnection, ids: Sequence[int]) -> int:
    for table in (item_posts, alert_items):
        await connection.execute(delete(table).where(table.c.delivery_id.in_(ids)))
    return (await connection.execute(delete(deliveries).where(deliveries.c.id.in_(ids)))).rowcount
