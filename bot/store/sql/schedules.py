"""Schedules of places, and which of them are due."""

from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Select,
    Table,
    Update,
    and_,
    bindparam,
    delete,
    func,
    insert,
    literal,
    select,
    text,
    tuple_,
    union,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.delivery import BY_A_MANAGER, STILL_NEWS, DueSchedule, Schedule
from bot.domain.options import PlaceOptions
from bot.domain.places import Place
from bot.ports.places import CountCheck
from bot.store.sql import rows
from bot.store.sql.base import Base, at, columns_of, objects_of
from bot.store.sql.leases import is_free, leased
from bot.store.sql.options import read_options
from bot.store.sql.remaking import note_change_at
from bot.store.sql.schema import (
    PLACE,
    RUNNING,
    alerts,
    article_feeds,
    articles,
    deliveries,
    items_at_once,
    place_options,
    schedules,
    subscriptions,
)
from bot.store.sql.withdrawing import withdraw_digests

_AT_ONCE = datetime(1970, 1, 1, tzinfo=UTC)
"""A due time in the past: the next tick looks at the schedule and computes its real due time."""


class SqlSchedules(Base):
    """See ``bot.ports``: ``ScheduleSetting``, ``ScheduleList`` and ``DueSchedules``."""

    async def set_schedule(
        self,
        place: Place,
        when: str,
        timezone: str,
        max_items: int,
        about: tuple[str, ...],
        now: datetime,
        check: CountCheck | None = None,
    ) -> Schedule:
        """See ``bot.ports.ScheduleSetting``."""
        same = and_(at(schedules, place), schedules.c.when == when, schedules.c.timezone == timezone)
        async with self._write() as connection:
            await connection.execute(resumed(schedules, now).where(same))
            changed = update(schedules).where(same).values(max_items=max_items, about=about)
            if (await connection.execute(changed)).rowcount:
                await note_change_at(connection, place)
            else:
                if check is not None:
                    held = select(func.count()).select_from(schedules).where(at(schedules, place))
                    check((await connection.execute(held)).scalar_one())
                values = {
                    **columns_of(place),
                    "when": when,
                    "timezone": timezone,
                    "max_items": max_items,
                    "about": about,
                    "created_at": now,
                    "next_due": _AT_ONCE,
                }
                await connection.execute(insert(schedules).values(values))
            return rows.schedule((await connection.execute(select(*rows.SCHEDULE).where(same))).one())

    async def schedules(self, place: Place | None = None) -> list[Schedule]:
        """See ``bot.ports.ScheduleList``."""
        statement = select(*rows.SCHEDULE).order_by(schedules.c.id)
        if place is not None:
            statement = statement.where(at(schedules, place))
        async with self._read() as connection:
            return await objects_of(await connection.execute(statement), rows.schedule)

    async def due_schedules(self, now: datetime, limit: int, after: Schedule | None = None) -> list[DueSchedule]:
        """See ``bot.ports.DueSchedules``."""
        async with self._read() as connection:
            due_now = [rows.schedule(row) for row in await connection.execute(due_schedules_query(now, limit, after))]
            options = await _options_of(connection, due_now)
        return [DueSchedule(schedule, options.get(schedule.place, PlaceOptions())) for schedule in due_now]

    async def lease_schedules(self, now: datetime, until: datetime, limit: int) -> list[DueSchedule]:
        """See ``bot.ports.DueSchedules``."""
        statement = due_schedules_query(now, limit, None).where(is_free("schedule", schedules.c.id, now))
        async with self._write(lasting=False, alone=False) as connection:
            locked = statement.with_for_update(of=schedules, skip_locked=True)
            due_now = [rows.schedule(row) for row in await connection.execute(locked)]
            numbers = [schedule.id for schedule in due_now]
            mine = await leased(self._dialect, connection, self._holder, "schedule", numbers, now, until)
            options = await _options_of(connection, due_now)
        leased_now = [schedule for schedule in due_now if schedule.id in mine]
        return [DueSchedule(schedule, options.get(schedule.place, PlaceOptions())) for schedule in leased_now]

    async def put_off(self, looked: Sequence[tuple[Schedule, datetime]]) -> None:
        """See ``bot.ports.DueSchedules``."""
        due = schedules.c.next_due
        as_looked = (due == bindparam("looked_due", type_=due.type), schedules.c.wishes == bindparam("looked_wishes"))
        mine = update(schedules).where(schedules.c.id == bindparam("schedule"), *as_looked)
        put_off = mine.values(next_due=bindparam("until", type_=due.type))
        later = [
            {"schedule": each.id, "looked_due": each.next_due, "looked_wishes": each.wishes, "until": until}
            for each, until in looked
        ]
        if not later:
            return
        async with self._write(lasting=False) as connection:
            await connection.execute(put_off, later)

    async def remove_schedules(self, place: Place, ids: Collection[int] | None = None) -> int:
        """Remove a place's schedules, or only those of these ``ids``; returns their number.

        Their digests stay, since they tell what was posted; a digest that nobody has tried to send is taken back.
        """
        ended = delete(schedules).where(at(schedules, place))
        if ids is not None:
            ended = ended.where(schedules.c.id.in_(list(ids)))
        async with self._write() as connection:
            await withdraw_digests(connection, place, ids)
            return (await connection.execute(ended)).rowcount

    async def pause_schedules(self, place: Place, why: str) -> int:
        """See ``bot.ports.ScheduleSetting``."""
        running = update(schedules).where(at(schedules, place), schedules.c.paused.is_(None))
        async with self._write() as connection:
            return (await connection.execute(running.values(paused=why))).rowcount

    async def resume_schedules(self, place: Place, now: datetime) -> int:
        """See ``bot.ports.ScheduleSetting``."""
        async with self._write() as connection:
            await connection.execute(requeued(place, now))
            await connection.execute(peopled(place))
            going_on = [resumed(table, now).where(at(table, place)) for table in POSTING]
            return sum([(await connection.execute(statement)).rowcount for statement in going_on])


POSTING = (schedules, alerts, items_at_once)
"""Tables of what makes posts at a place and can be paused."""


def resumed(table: Table, now: datetime) -> Update:
    """The statement that resumes paused rows of a table of ``POSTING``, from ``now`` on."""
    begins: dict[str, Any] = {"resumed_at": now, "next_due": _AT_ONCE}
    if table is not schedules:
        counted = articles if table is alerts else article_feeds
        begins = {"after": select(func.coalesce(func.max(counted.c.id), 0)).scalar_subquery()}
    return update(table).where(table.c.paused.is_not(None)).values(paused=None, **begins)


def requeued(place: Place, now: datetime) -> Update:
    """The statement that queues anew what was refused at a place for the reason of its pause, while it is still news.

    It is executed before the place is resumed, which forgets the reason.
    """
    reasons = [select(table.c.paused).where(at(table, place), table.c.paused != BY_A_MANAGER) for table in POSTING]
    refused = and_(deliveries.c.state == "failed", deliveries.c.error.in_(union(*reasons)))
    fresh = deliveries.c.created_at > now - STILL_NEWS
    return update(deliveries).where(at(deliveries, place), refused, fresh).values(state="waiting", due=now, attempts=0)


def peopled(place: Place) -> Update:
    """The statement by which what is followed at a place is polled again."""
    return update(subscriptions).where(at(subscriptions, place), subscriptions.c.deserted).values(deserted=False)


def due_schedules_query(now: datetime, limit: int, after: Schedule | None) -> Select[tuple[object, ...]]:
    """The statement of ``due_schedules``."""
    order = (schedules.c.next_due, schedules.c.id)
    statement = select(*rows.SCHEDULE).where(text(RUNNING), schedules.c.next_due <= now).order_by(*order).limit(limit)
    if after is None:
        return statement
    return statement.where(tuple_(*order) > tuple_(literal(after.next_due, schedules.c.next_due.type), after.id))


async def _options_of(connection: AsyncConnection, due_now: Sequence[Schedule]) -> dict[Place, PlaceOptions]:
    here = and_(*(place_options.c[name] == schedules.c[name] for name in PLACE))
    statement = (
        select(place_options).join(schedules, here).where(schedules.c.id.in_([schedule.id for schedule in due_now]))
    )
    return {rows.place_in_row(row): read_options(row) for row in await connection.execute(statement)} if due_now else {}
