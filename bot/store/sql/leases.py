"""Leases: which process does which piece of work, and until when.

A row of ``leases`` names the piece by its kind and number. Whoever opened this store holds a lease, until it ends, is
given back, or the work is written down (which deletes the row in the same transaction). Two processes never get the
same piece: where it is chosen from a table, that table's rows are locked meanwhile, and locked rows are passed over
(FOR UPDATE SKIP LOCKED), or the database has a single writer; and a lease that hasn't ended isn't overwritten.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, exists, func, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.leases import HeldLease
from bot.ports.leases import LeaseKind
from bot.store.sql.base import Base, chunks
from bot.store.sql.dialect import Dialect
from bot.store.sql.schema import OPEN, deliveries, leases


class SqlLeases(Base):
    """See ``bot.ports.Leases``."""

    async def take_leases(self, kind: LeaseKind, numbers: Collection[int], now: datetime, until: datetime) -> set[int]:
        """See ``bot.ports.Leases``."""
        async with self._write(lasting=False, alone=False) as connection:
            return await leased(self._dialect, connection, self._holder, kind, numbers, now, until)

    async def renew_leases(self, kind: LeaseKind, numbers: Collection[int], until: datetime) -> set[int]:
        """See ``bot.ports.Leases``."""
        kept: set[int] = set()
        async with self._write(lasting=False, alone=False) as connection:
            for some in chunks(sorted(numbers)):
                renewed = update(leases).where(_held(self._holder, kind, some)).values(until=until)
                kept.update((await connection.execute(renewed.returning(leases.c.number))).scalars())
        return kept

    async def give_back(self, kind: LeaseKind, numbers: Collection[int]) -> None:
        """See ``bot.ports.Leases``."""
        async with self._write(lasting=False, alone=False) as connection:
            for some in chunks(sorted(numbers)):
                await connection.execute(delete(leases).where(_held(self._holder, kind, some)))

    @property
    def holder(self) -> str:
        """See ``bot.ports.leases.LeasesOfTheDead``."""
        return self._holder

    async def end_leases_of(self, holders: Collection[str], resend: datetime) -> int:
        """See ``bot.ports.leases.LeasesOfTheDead``."""
        ended = 0
        async with self._write(lasting=False, alone=False) as connection:
            for some in chunks(sorted(holders)):
                of_pieces = delete(leases).where(leases.c.holder.in_(some), leases.c.kind != "start")
                sending = and_(text(OPEN), deliveries.c.holder.in_(some), deliveries.c.leased_until > resend)
                of_deliveries = update(deliveries).where(sending).values(leased_until=resend)
                for statement in (of_pieces, of_deliveries):
                    ended += (await connection.execute(statement)).rowcount
        return ended

    async def leases_run_out(self, since: datetime, upto: datetime) -> int:
        """See ``bot.ports.leases.LeasesOfTheDead``."""
        ended = and_(leases.c.until > since, leases.c.until <= upto, leases.c.kind.in_(_TAKEN_BY_TICKS))
        async with self._read() as connection:
            return (await connection.execute(select(func.count()).select_from(leases).where(ended))).scalar_one()

    async def held_leases(self, kind: LeaseKind, now: datetime) -> Mapping[int, HeldLease]:
        """See ``bot.ports.Leases``."""
        query = select(leases.c.number, leases.c.holder, leases.c.until).where(leases.c.kind == kind)
        async with self._read() as connection:
            rows = (await connection.execute(query.where(leases.c.until > now))).all()
        return {row.number: HeldLease(row.holder, row.until, row.holder == self._holder) for row in rows}


_TAKEN_BY_TICKS: Sequence[LeaseKind] = ("feed", "page", "schedule", "tick")


async def leased(
    dialect: Dialect,
    connection: AsyncConnection,
    holder: str,
    kind: LeaseKind,
    numbers: Collection[int],
    now: datetime,
    until: datetime,
) -> set[int]:
    """Lease pieces of work in the open transaction; the numbers of the pieces that nobody holds, not even
    ``holder``, whose other tasks may have leased them meanwhile."""
    got: set[int] = set()
    # In order, so that two processes which want the same pieces don't wait for each other in a circle.
    for some in chunks(sorted(numbers)):
        values = [{"kind": kind, "number": number, "holder": holder, "until": until} for number in some]
        taken = dialect.insert_into(leases).values(values)
        taken = taken.on_conflict_do_update(
            index_elements=[leases.c.kind, leases.c.number],
            set_={"holder": taken.excluded.holder, "until": taken.excluded.until},
            where=leases.c.until <= now,
        )
        got.update((await connection.execute(taken.returning(leases.c.number))).scalars())
    return got


def is_free(kind: LeaseKind, number: ColumnElement[int], now: datetime) -> ColumnElement[bool]:
    """The condition for pieces of work that nobody has leased."""
    live = exists().where(leases.c.kind == kind, leases.c.number == number, leases.c.until > now)
    return ~live


async def end_leases(connection: AsyncConnection, kind: LeaseKind, numbers: Collection[int]) -> None:
    """Delete the leases of pieces that are done, whoever holds them: when they are due next stands with them."""
    for some in chunks(sorted(numbers)):
        await connection.execute(delete(leases).where(leases.c.kind == kind, leases.c.number.in_(some)))


def _held(holder: str, kind: LeaseKind, numbers: Collection[int]) -> ColumnElement[bool]:
    return and_(leases.c.kind == kind, leases.c.number.in_(numbers), leases.c.holder == holder)
