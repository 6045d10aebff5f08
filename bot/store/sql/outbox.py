"""The outbox: deliveries, so that no post is lost or made twice."""

from collections.abc import Callable, Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, bindparam, case, false, func, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.delivery import DeadLetter, Delivery, DeliveryState, LatePost, Post
from bot.domain.places import Place
from bot.store.sql import rows
from bot.store.sql.base import Base, at, cancellable, columns_of, one_line_errors
from bot.store.sql.dialect import Dialect
from bot.store.sql.messages import message_json, message_of_json
from bot.store.sql.schema import OPEN, OUTDATED, PLACE, deliveries
from bot.texts import database as say


class NotOursError(Exception):
    """Another process has claimed the slot, an item or the key: the transaction is rolled back, and the method returns
    ``False``."""


class SqlDeliveries(Base):
    """See ``bot.ports``: ``DeliveryQueue``, ``QueueNews``, ``DeadLetters`` and ``LatePosts``."""

    async def lease(
        self,
        platforms: Collection[str],
        now: datetime,
        until: datetime,
        limit: int,
        besides: Collection[int] = (),
        *,
        take_over: bool = True,
    ) -> list[Delivery]:
        """See ``bot.ports.DeliveryQueue``."""
        if not platforms or limit <= 0:
            return []
        # What has been leased is skipped, and a place's next delivery is leased when its first one is marked.
        async with self._write(alone=False) as connection:
            statement = leasable(platforms, now, limit, besides, take_over=take_over)
            due_rows = (await connection.execute(statement)).all()
            leased = update(deliveries).where(deliveries.c.id.in_([row.id for row in due_rows]))
            counted = leased.values(
                state="leased",
                holder=self._holder,
                leased_until=until,
                # How a try ended whose lease ran out isn't known, so it isn't counted as a failure.
                attempts=deliveries.c.attempts + case((deliveries.c.state == "waiting", 1), else_=0),
                unclear_since=func.coalesce(deliveries.c.unclear_since, bindparam("began", now, deliveries.c.due.type)),
            )
            if due_rows:
                await connection.execute(counted)
            return [delivery for row in due_rows if (delivery := await _delivery(connection, row)) is not None]

    @cancellable
    async def wait_for_queued(self, wake: Callable[[], None]) -> None:
        """See ``bot.ports.QueueNews``."""
        with one_line_errors(self._where, self._dialect.errors):
            self._check_open()
            await self._dialect.listen(self._engine, wake)

    async def mark_sent(self, delivery_id: int, remote_id: str, now: datetime) -> None:
        """See ``bot.ports.DeliveryQueue``."""
        values = {"state": "sent", "remote_id": remote_id, "sent_at": now, "leased_until": None, "error": None}
        await self._mark(delivery_id, deliveries.c.state.in_(("waiting", "leased", "failed", "ambiguous")), values)

    async def mark_retry(self, delivery_id: int, due: datetime, error: str, *, sure: bool = True) -> None:
        """See ``bot.ports.DeliveryQueue``."""
        values: dict[str, Any] = {"state": "waiting", "due": due, "error": error, "leased_until": None}
        if sure:
            values["unclear_since"] = None
        await self._mark(delivery_id, self._tried_here(), values)

    async def mark_ended(self, delivery_id: int, error: str, *, ambiguous: bool) -> None:
        """See ``bot.ports.DeliveryQueue``."""
        values = {"state": "ambiguous" if ambiguous else "failed", "error": error, "leased_until": None}
        await self._mark(delivery_id, self._tried_here(), values)

    def _tried_here(self) -> ColumnElement[bool]:
        """The condition for open deliveries that no other process has leased since: that one's try isn't known here,
        and would be forgotten as unclear, or begun beside."""
        return and_(deliveries.c.state.in_(("waiting", "leased")), deliveries.c.holder == self._holder)

    async def _mark(self, delivery_id: int, condition: ColumnElement[bool], values: dict[str, Any]) -> None:
        async with self._write(alone=False) as connection:  # a single row, by its state
            await connection.execute(update(deliveries).where(deliveries.c.id == delivery_id, condition).values(values))

    async def dead_letters(self, limit: int | None = None) -> list[DeadLetter]:
        """See ``bot.ports.DeadLetters``."""
        ended = deliveries.c.state.in_(_DEAD)
        statement = select(deliveries).where(ended).order_by(deliveries.c.id.desc()).limit(limit)
        async with self._read() as connection:
            return [_dead_letter(row) for row in await connection.execute(statement)]

    async def late_post(self, place: Place, tries: int) -> LatePost | None:
        """See ``bot.ports.LatePosts``."""
        late = select(deliveries).where(text(OPEN), at(deliveries, place), deliveries.c.attempts >= tries)
        async with self._read() as connection:
            row = (await connection.execute(late.order_by(deliveries.c.id).limit(1))).one_or_none()
        return LatePost(row.created_at, row.attempts, row.error or "") if row is not None else None

    async def revive(self, delivery_id: int, now: datetime) -> bool:
        """See ``bot.ports.DeadLetters``."""
        mine = and_(deliveries.c.id == delivery_id, deliveries.c.state.in_(_DEAD))
        values = {"state": "waiting", "due": now, "attempts": 0}
        async with self._write() as connection:
            return (await connection.execute(update(deliveries).where(mine).values(values))).rowcount > 0


_DEAD: tuple[DeliveryState, ...] = ("failed", "ambiguous")


def leasable(
    platforms: Collection[str], now: datetime, limit: int, besides: Collection[int] = (), *, take_over: bool = True
) -> Select[Any]:
    """The statement of ``lease``: the first open delivery of each place, if it is due or its lease ran out.

    Outdated deliveries are passed over until somebody has looked at them. Whether it is outdated is asked of the row
    that is taken, too: where PostgreSQL has waited for a row it looks at that one again, and not at the others.
    """
    served = deliveries.c.platform.in_(sorted(platforms))
    outdated = select(deliveries.c.id).where(served, text(OUTDATED))
    first = (
        select(func.min(deliveries.c.id))
        .where(text(OPEN), served, deliveries.c.id.not_in(outdated))
        .group_by(*(deliveries.c[name] for name in PLACE))
    )
    ran_out = and_(deliveries.c.state == "leased", deliveries.c.leased_until <= now) if take_over else false()
    due = or_(and_(deliveries.c.state == "waiting", deliveries.c.due <= now), ran_out)
    statement = select(deliveries).where(deliveries.c.id.in_(first), due, deliveries.c.heeded == deliveries.c.changes)
    if besides:
        statement = statement.where(deliveries.c.id.not_in(sorted(besides)))
    # Locks the rows where the database can; otherwise the transaction has locked the whole database already.
    return statement.order_by(deliveries.c.due, deliveries.c.id).limit(limit).with_for_update(skip_locked=True)


async def _delivery(connection: AsyncConnection, row: Row[Any]) -> Delivery | None:
    """A leased row as a delivery. A row that can't be read is marked as failed, since it would block the place's
    others."""
    try:
        message = message_of_json(row.message)
    except ValueError:
        unread = {"state": "failed", "error": say.MESSAGE_UNREADABLE, "leased_until": None}
        await connection.execute(update(deliveries).where(deliveries.c.id == row.id).values(unread))
        return None
    attempts = row.attempts + (row.state == "waiting")
    return Delivery(row.id, row.key, rows.place_in_row(row), message, attempts, row.created_at, row.unclear_since)


def _dead_letter(row: Row[Any]) -> DeadLetter:
    try:
        summary = message_of_json(row.message).summary
    except ValueError:
        summary = say.MESSAGE_UNREADABLE_INSTEAD
    return DeadLetter(row.id, rows.place_in_row(row), row.state, row.error or "", row.attempts, row.created_at, summary)


async def enqueue(dialect: Dialect, connection: AsyncConnection, post: Post, now: datetime) -> int:
    """Queue a post in the outbox, in the open transaction; returns the delivery's id.

    Raises:
        NotOursError: the outbox has a delivery with this key.
    """
    values = {
        **columns_of(post.place),
        "key": post.key,
        "message": message_json(post.message),
        "state": "waiting",
        "due": post.due or now,
        "created_at": now,
    }
    queued = dialect.insert_into(deliveries).values(values).on_conflict_do_nothing().returning(deliveries.c.id)
    delivery_id = (await connection.execute(queued)).scalar_one_or_none()
    if delivery_id is None:
        raise NotOursError
    if dialect.tells_queued is not None:
        await connection.exec_driver_sql(dialect.tells_queued)
    return int(delivery_id)
