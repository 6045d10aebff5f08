"""Corrects times that were stored while the clock was ahead."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Table, and_, literal, or_, select, update

from bot.domain.ahead import LatestTimes
from bot.store.sql.base import Base, cancellable
from bot.store.sql.schema import deliveries, feed_entries, feeds, hub_subscriptions, leases, page_looks


class SqlAhead(Base):
    """See ``bot.ports.AheadStore``."""

    @cancellable
    async def take_back_ahead(self, latest: LatestTimes) -> int:
        """See ``bot.ports.AheadStore``."""
        late = _late(latest)
        # Each start looks, and hardly ever finds anything: only then it takes the turn that all who write wait for.
        return await self._take_back(late) if await self._holds_any(late) else 0

    async def _holds_any(self, late: "_Late") -> bool:
        is_any_late = or_(*(select(literal(1)).select_from(table).where(where).exists() for table, where, _ in late))
        async with self._read() as connection:
            return bool(await connection.scalar(select(is_any_late)))

    async def _take_back(self, late: "_Late") -> int:
        changes = [update(table).where(where).values(**values) for table, where, values in late]
        async with self._write() as connection:
            return sum([(await connection.execute(change)).rowcount for change in changes])


_Late = Sequence[tuple[Table, ColumnElement[bool], Mapping[str, datetime]]]
"""Tables, which of their rows are late, and the values that such rows get."""


def _late(latest: LatestTimes) -> _Late:
    now = latest.now
    late_feeds = or_(feeds.c.next_due > latest.feed, feeds.c.checked_at > latest.past)
    late_posts = or_(
        deliveries.c.due > latest.delivery,
        deliveries.c.created_at > latest.past,
        and_(deliveries.c.attempts > 0, deliveries.c.due > latest.retry),
    )
    return (
        (feeds, and_(feeds.c.next_due > now, late_feeds), {"next_due": now}),
        (feed_entries, feed_entries.c.retry_at > latest.entry, {"retry_at": now}),
        (page_looks, page_looks.c.due > latest.look, {"due": now}),
        (hub_subscriptions, hub_subscriptions.c.next_try > latest.look, {"next_try": now}),
        (deliveries, and_(_open("waiting"), deliveries.c.due > now, late_posts), {"due": now}),
        (
            deliveries,
            and_(_open("leased"), deliveries.c.leased_until > latest.lease),
            {"leased_until": latest.new_lease},
        ),
        (leases, leases.c.until > latest.lease, {"until": latest.new_lease}),
    )


def _open(state: str) -> ColumnElement[bool]:
    return deliveries.c.state == state
