"""Options of places."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.options import Filter, MuteKind, Mutes, PlaceOptions
from bot.domain.places import Place
from bot.ports.places import CountCheck
from bot.store.sql import rows
from bot.store.sql.base import Base, at, columns_of, objects_of
from bot.store.sql.remaking import note_change_at
from bot.store.sql.schema import FILTERS, MUTE_KINDS, PLACE, place_options, schedules
from bot.text.words import fold_words


class SqlOptions(Base):
    """See ``bot.ports``: ``OptionLookup``, ``OptionSetting``, ``MuteSetting`` and ``AllOptions``."""

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
        values = _columns(options)
        written = self._dialect.insert_into(place_options).values(**columns_of(place), **values)
        replaced = written.on_conflict_do_update(index_elements=PLACE, set_=values)
        async with self._write() as connection:
            await connection.execute(replaced)
            await connection.execute(update(schedules).where(at(schedules, place)).values(next_due=now))
            await note_change_at(connection, place)

    async def mute(self, place: Place, kind: MuteKind, what: str, check: CountCheck) -> bool:
        """See ``bot.ports.MuteSetting``."""
        async with self._write() as connection:
            muted = await _muted(connection, place, kind)
            if fold_words(what) in map(fold_words, muted):
                return False
            check(len(muted))
            values = {f"muted_{kind}": (*muted, what)}
            written = self._dialect.insert_into(place_options).values(
                **columns_of(place), **_columns(PlaceOptions()), **values
            )
            await connection.execute(written.on_conflict_do_update(index_elements=PLACE, set_=values))
            await note_change_at(connection, place)
            return True

    async def unmute(self, place: Place, kind: MuteKind, what: str) -> bool:
        """See ``bot.ports.MuteSetting``."""
        async with self._write() as connection:
            muted = await _muted(connection, place, kind)
            left = tuple(other for other in muted if fold_words(other) != fold_words(what))
            changed = update(place_options).where(at(place_options, place)).values({f"muted_{kind}": left})
            await connection.execute(changed)
            await note_change_at(connection, place)
            return left != muted


async def _muted(connection: AsyncConnection, place: Place, kind: MuteKind) -> tuple[str, ...]:
    column = place_options.c[f"muted_{kind}"]
    muted: tuple[str, ...] | None = (
        await connection.execute(select(column).where(at(place_options, place)))
    ).scalar_one_or_none()
    return muted or ()


def _columns(options: PlaceOptions) -> dict[str, Any]:
    """All options but the mutes, which are written one by one."""
    return {
        "quiet": options.quiet,
        "timezone": options.timezone,
        "sections": options.sections,
        "when_empty": options.when_empty,
        "corrections": options.corrections,
        "ping": options.ping or None,
        "look": options.look,
        **{name: getattr(options.filter, name) for name in FILTERS},
    }


def read_options(row: Row[Any]) -> PlaceOptions:
    """Read the columns of ``place_options``."""
    wanted = Filter(**{name: row._mapping[name] for name in FILTERS})
    shown = (row.sections, row.when_empty, row.corrections)
    mutes = Mutes(*(row._mapping[f"muted_{kind}"] or () for kind in MUTE_KINDS))
    return PlaceOptions(row.quiet, row.timezone, *shown, wanted, row.ping or (), row.look, mutes)
