"""Where plain words are answered, and the messages that were."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import delete, exists, or_, select

from bot.domain.places import Place
from bot.store.sql.base import Base, at, columns_of
from bot.store.sql.schema import PLACE, heard_messages, plain_switched_off


class SqlHearing(Base):
    """See ``bot.ports``: ``PlainSwitches``, ``PlainSwitching`` and ``HeardMessages``."""

    async def answers_plain_words(self, place: Place) -> bool:
        """See ``bot.ports.PlainSwitches``."""
        off = or_(at(plain_switched_off, place), at(plain_switched_off, replace(place, channel="")))
        async with self._read() as connection:
            return not (await connection.execute(select(exists().where(off)))).scalar_one()

    async def switch_plain_words(self, place: Place, *, on: bool) -> None:
        """See ``bot.ports.PlainSwitching``."""
        where = place if place.is_direct else replace(place, channel="")
        turned_off = self._dialect.insert_into(plain_switched_off).values(**columns_of(where))
        async with self._write() as connection:
            if on:
                await connection.execute(delete(plain_switched_off).where(at(plain_switched_off, where)))
            else:
                await connection.execute(turned_off.on_conflict_do_nothing(index_elements=PLACE))

    async def hear_first(self, place: Place, message: str, now: datetime, since: datetime) -> bool:
        """See ``bot.ports.HeardMessages``."""
        kept = self._dialect.insert_into(heard_messages).values(message=message, heard_at=now, **columns_of(place))
        async with self._write() as connection:
            await connection.execute(delete(heard_messages).where(heard_messages.c.heard_at < since))
            result = await connection.execute(kept.on_conflict_do_nothing(index_elements=[*PLACE, "message"]))
            return result.rowcount == 1
