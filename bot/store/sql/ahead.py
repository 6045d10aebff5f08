"""Corrects times that were stored while the clock was ahead."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, false, or_, update

from bot.domain import ahead
from bot.store.sql.base import Base
from bot.store.sql.schema import deliveries, feed_entries, feeds


class SqlAhead(Base):
    """See ``bot.ports.AheadStore``."""

    async def take_back_ahead(self, now: datetime, lease: timedelta, *, set_back: bool) -> int:
        """See ``bot.ports.AheadStore``.

        A lease that ends too late is shortened to ``lease`` from now, by when a process that still sends under it is
        done.
        """
        late_feeds = or_(feeds.c.next_due > now + ahead.FEED, feeds.c.checked_at > now + ahead.AHEAD)
        retried = and_(deliveries.c.attempts > 0, deliveries.c.due > now) if set_back else false()
        # Quiet hours delay a post longer than a failed try does, so posts within that longer limit stay.
        late_posts = and_(
            deliveries.c.due > now,
            or_(deliveries.c.due > now + ahead.DELIVERY, deliveries.c.created_at > now + ahead.AHEAD, retried),
        )
        changes = (
            update(feeds).where(feeds.c.next_due > now, late_feeds).values(next_due=now),
            update(feed_entries).where(feed_entries.c.retry_at > now + ahead.ENTRY).values(retry_at=now),
            update(deliveries).where(_open("waiting"), late_posts).values(due=now),
            update(deliveries)
            .where(_open("leased"), deliveries.c.leased_until > now + 2 * lease)
            .values(leased_until=now + lease),
        )
        async with self._write() as connection:
            return sum([(await connection.execute(change)).rowcount for change in changes])


def _open(state: str) -> ColumnElement[bool]:
    return deliveries.c.state == state
