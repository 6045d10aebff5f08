"""Who set something up at a place, and what the place is called."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select

from bot.domain.places import Place, Steward
from bot.store.sql import rows
from bot.store.sql.base import Base, around, at, columns_of
from bot.store.sql.schema import PLACE, stewards


class SqlStewards(Base):
    """See ``bot.ports``: ``StewardRecord``, ``StewardLookup`` and ``PlaceNames``."""

    async def note_steward(self, steward: Steward, now: datetime) -> None:
        """See ``bot.ports.StewardRecord``."""
        values = {"user": steward.user, "set_up_at": now, **({"name": steward.name} if steward.name else {})}
        noted = self._dialect.insert_into(stewards).values(**columns_of(steward.place), **{"name": "", **values})
        async with self._write(lasting=False) as connection:
            await connection.execute(noted.on_conflict_do_update(index_elements=PLACE, set_=values))

    async def steward(self, place: Place) -> Steward | None:
        """See ``bot.ports.StewardLookup``."""
        async with self._read() as connection:
            row = (await connection.execute(select(stewards).where(at(stewards, place)))).one_or_none()
            return Steward(rows.place_in_row(row), row.user, row.name) if row is not None else None

    async def names_around(self, place: Place) -> Mapping[Place, str]:
        """See ``bot.ports.PlaceNames``."""
        statement = select(stewards).where(around(stewards, place), stewards.c.name != "")
        async with self._read() as connection:
            return {rows.place_in_row(row): row.name for row in await connection.execute(statement)}
