"""Corrects times that were stored while the clock was ahead."""

from sqlalchemy import ColumnElement, and_, or_, update

from bot.domain.ahead import LatestTimes
from bot.store.sql.base import Base
from bot.store.sql.schema import deliveries, feed_entries, feeds, leases, page_looks


class SqlAhead(Base):
    """See ``bot.ports.AheadStore``."""

    async def take_back_ahead(self, latest: LatestTimes) -> int:
        """See ``bot.ports.AheadStore``."""
        now = latest.now
        late_feeds = or_(feeds.c.next_due > latest.feed, feeds.c.checked_at > latest.past)
        late_posts = or_(
            deliveries.c.due > latest.delivery,
            deliveries.c.created_at > latest.past,
            and_(deliveries.c.attempts > 0, deliveries.c.due > latest.retry),
        )
        changes = (
            update(feeds).where(feeds.c.next_due > now, late_feeds).values(next_due=now),
            update(feed_entries).where(feed_entries.c.retry_at > latest.entry).values(retry_at=now),
            update(page_looks).where(page_looks.c.due > latest.look).values(due=now),
            update(deliveries).where(_open("waiting"), deliveries.c.due > now, late_posts).values(due=now),
            update(deliveries)
            .where(_open("leased"), deliveries.c.leased_until > latest.lease)
            .values(leased_until=latest.new_lease),
            update(leases).where(leases.c.until > latest.lease).values(until=latest.new_lease),
        )
        async with self._write() as connection:
            return sum([(await connection.execute(change)).rowcount for change in changes])


def _open(state: str) -> ColumnElement[bool]:
    return deliveries.c.state == state
