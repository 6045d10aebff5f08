"""Corrections: quotations that articles no longer have, and the posts that tell places of them."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import and_, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.corrections import Correction
from bot.domain.delivery import Post
from bot.domain.messages import Message
from bot.domain.places import Place
from bot.store.sql import rows
from bot.store.sql.base import Base, at
from bot.store.sql.messages import message_of_json
from bot.store.sql.outbox import NotOursError, enqueue
from bot.store.sql.schema import UNTOLD, deliveries, quotation_changes


class SqlCorrections(Base):
    """See ``bot.ports.CorrectionQueue``."""

    async def untold_corrections(self, limit: int) -> list[Correction]:
        """See ``bot.ports.CorrectionQueue``."""
        statement = rows.CORRECTIONS.where(text(UNTOLD)).order_by(quotation_changes.c.id).limit(limit)
        async with self._read() as connection:
            return [rows.correction(row) for row in await connection.execute(statement)]

    async def record_corrections(self, ids: Collection[int], posts: Sequence[Post], now: datetime) -> bool:
        """See ``bot.ports.CorrectionQueue``."""
        try:
            async with self._write() as connection:
                await _mark_told(connection, ids, now)
                for post in posts:
                    await enqueue(self._dialect, connection, post, now)
        except NotOursError:
            return False
        return True

    async def posts_since(self, place: Place, since: datetime) -> list[Message]:
        """See ``bot.ports.CorrectionQueue``."""
        reached = deliveries.c.state != "failed"
        statement = select(deliveries.c.message).where(at(deliveries, place), deliveries.c.created_at >= since, reached)
        async with self._read() as connection:
            return [message_of_json(message) for message in (await connection.execute(statement)).scalars()]


async def _mark_told(connection: AsyncConnection, ids: Collection[int], now: datetime) -> None:
    mine = and_(quotation_changes.c.id.in_(list(ids)), quotation_changes.c.told_at.is_(None))
    if (await connection.execute(update(quotation_changes).where(mine).values(told_at=now))).rowcount != len(ids):
        raise NotOursError
