"""Posts that wait in the outbox are noted where a place wants its posts otherwise since, and digests are composed anew.

A post that was tried may be there already, so it stays as it is.
"""

from collections.abc import Callable, Collection
from typing import Any

from sqlalchemy import ColumnElement, Row, Table, delete, exists, func, insert, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.delivery import Digest, Reach, WaitingDigest
from bot.domain.places import Place
from bot.store.sql.base import Base, at, chunks, columns_of
from bot.store.sql.messages import message_json
from bot.store.sql.outbox import NotOursError
from bot.store.sql.schema import OPEN, OUTDATED, alert_items, deliveries, digest_items, digests, item_posts, schedules
from bot.store.sql.withdrawing import UNTRIED


class SqlRemaking(Base):
    """See ``bot.ports.WaitingDigests``."""

    async def waiting_digests(self, place: Place) -> list[WaitingDigest]:
        """See ``bot.ports.WaitingDigests``."""
        posts = select(digests).join_from(digests, deliveries, digests.c.delivery_id == deliveries.c.id)
        async with self._read() as connection:
            outdated = posts.where(at(deliveries, place), text(OUTDATED))
            waiting = await connection.execute(outdated.add_columns(deliveries.c.changes).order_by(digests.c.id))
            return [await _waiting(connection, place, row) for row in waiting.all()]

    async def remake_digest(self, waiting: WaitingDigest, digest: Digest) -> bool:
        """See ``bot.ports.WaitingDigests``."""
        try:
            async with self._write() as connection:
                await _remake(connection, waiting, digest)
        except NotOursError:
            return False
        return True


async def note_change(connection: AsyncConnection, here: Callable[[Table], ColumnElement[bool]]) -> None:
    """Count a change of what places want, in the open transaction: a digest that was composed before it claims no slot
    after it, and posts that wait aren't sent before somebody has looked at them. ``here`` gives the condition for the
    places in a table with their columns.

    Schedules come first: whoever claims a slot holds its schedule, and is waited for.
    """
    counted = update(schedules).where(here(schedules)).values(wishes=schedules.c.wishes + 1)
    telling = or_(*(exists().where(of.c.delivery_id == deliveries.c.id) for of in (digests, alert_items, item_posts)))
    waiting = update(deliveries).where(text(OPEN), here(deliveries), UNTRIED, telling)
    await connection.execute(counted)
    await connection.execute(waiting.values(changes=deliveries.c.changes + 1))


async def note_change_at(connection: AsyncConnection, place: Place) -> None:
    """See :func:`note_change`."""
    await note_change(connection, lambda table: at(table, place))


async def _waiting(connection: AsyncConnection, place: Place, row: Row[Any]) -> WaitingDigest:
    own = select(digest_items.c.article_id, digest_items.c.lead_id).where(digest_items.c.digest_id == row.id)
    items = (await connection.execute(own)).all()
    held, upto = {item.article_id for item in items}, row.looked_upto
    beside = select(digest_items.c.article_id, digests.c.looked_upto).join_from(digest_items, digests)
    unposted = beside.where(at(digest_items, place), digests.c.delivery_id.is_(None))
    for some in chunks([item.article_id for item in items if item.lead_id is None]):
        for left_out in await connection.execute(unposted.where(digest_items.c.lead_id.in_(some))):
            held.add(left_out.article_id)
            upto = max(upto, left_out.looked_upto)
    reach = Reach(row.looked_after, upto, frozenset(held))
    return WaitingDigest(row.id, place, row.delivery_id, row.schedule_id, row.slot, reach, row.changes)


async def _remake(connection: AsyncConnection, waiting: WaitingDigest, digest: Digest) -> None:
    """Write a digest in the place of one that waits, in the open transaction.

    Raises:
        NotOursError: somebody was sooner, with the post or with one of the articles.
    """
    delivery = waiting.delivery_id if digest.message is not None else None
    mine = (digests.c.id == waiting.id, digests.c.delivery_id == waiting.delivery_id)
    as_read = (deliveries.c.id == waiting.delivery_id, deliveries.c.changes == waiting.changes, text(OUTDATED), UNTRIED)
    posted: Any = delete(deliveries).where(*as_read)
    if digest.message is not None:
        made = {"message": message_json(digest.message), "heeded": waiting.changes}
        posted = update(deliveries).where(*as_read).values(made)
    for statement in (update(digests).where(*mine).values(delivery_id=delivery), posted):
        if (await connection.execute(statement)).rowcount == 0:
            raise NotOursError
    await _replace_items(connection, waiting, digest)


async def _replace_items(connection: AsyncConnection, waiting: WaitingDigest, digest: Digest) -> None:
    place, ids = waiting.place, tuple(dict.fromkeys(digest.article_ids))
    for some in chunks(sorted(waiting.reach.held)):
        held = (at(digest_items, place), digest_items.c.article_id.in_(some))
        await connection.execute(delete(digest_items).where(*held))
    if await _told(connection, place, ids):
        raise NotOursError
    values = [
        {**columns_of(place), "article_id": each, "digest_id": waiting.id, "lead_id": digest.leads.get(each)}
        for each in ids
    ]
    if values:
        await connection.execute(insert(digest_items), values)


async def _told(connection: AsyncConnection, place: Place, ids: Collection[int]) -> int:
    """The number of these articles that another digest of the place has."""
    count = 0
    for some in chunks(ids):
        statement = select(func.count()).select_from(digest_items).where(at(digest_items, place))
        count += (await connection.execute(statement.where(digest_items.c.article_id.in_(some)))).scalar_one()
    return count
