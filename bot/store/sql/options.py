"""Options of places."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select, update

from bot.domain.options import Filter, PlaceOptions
from bot.domain.places import Place
from bot.store.sql import rows
from bot.store.sql.base import Base, at, columns_of, objects_of
from bot.store.sql.schema import FILTERS, PLACE, place_options, schedules


class SqlOptions(Base):
    """See ``bot.ports``: ``OptionLookup``, ``OptionSetting`` and ``AllOptions``."""

    async def options(self, place: Place) -> PlaceOptions:
        """See ``bot.ports.OptionLookup``."""
        async with self._read() as connection:
            row = (await connection.execute(select(place_options).where(at(place_options, place)))).one_or_none()
            return read_options(row) if row is not None else PlaceOptions()

    async def all_options(self) -> Mapping[Place, PlaceOptions]:
        """See ``bot.ports.AllOptions``."""
        async with self._read() as connection:
            result = await connection.execute(select(place_options))
            return dict(await objects_of(result, lambda row: (rows.place_in_row(row), read_options(row))))

    async def set_options(self, place: Place, options: PlaceOptions, now: datetime) -> None:
        """See ``bot.ports.OptionSetting``."""
        values = {
            "quiet": options.quiet,
            "timezone": options.timezone,
            "sections": options.sections,
            "when_empty": options.when_empty,
            "corrections": options.corrections,
            "ping": options.ping or None,
            "look": options.look,
            **{name: getattr(options.filter, name) for name in FILTERS},
        }
        written = self._dialect.insert_into(place_options).values(**columns_of(place), **values)
        replaced = written.on_conflict_do_update(index_elements=PLACE, set_=values)
        async with self._write() as connection:
            await connection.execute(replaced)
            await connection.execute(update(schedules).where(at(schedules, place)).values(next_due=now))


def read_options(row: Row[Any]) -> PlaceOptions:
    """Read the columns of ``place_options``."""
    wanted = Filter(**{name: row._mapping[name] for name in FILTERS})
    shown = (row.sections, row.when_empty, row.corrections)
    return PlaceOptions(row.quiet, row.timezone, *shown, wanted, row.ping or (), row.look)
