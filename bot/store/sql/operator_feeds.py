"""The feeds that the operator gives to every place: those of the settings, and the imported ones."""

from collections.abc import Collection, Sequence
from datetime import datetime
from functools import partial

from sqlalchemy import ColumnElement, Table, and_, delete, exists, select, update

from bot.domain.feeds import ListedFeed
from bot.domain.places import Place
from bot.store.sql import rows
from bot.store.sql.base import Base, chunks
from bot.store.sql.columns import replace_unstorable
from bot.store.sql.feeds import ask_again
from bot.store.sql.remaking import note_change
from bot.store.sql.schema import PLACE, feeds, items_at_once, subscriptions
from bot.store.sql.withdrawing import withdraw_items
from bot.text.feed_names import listing_of


class SqlOperatorFeeds(Base):
    """See ``bot.ports.OperatorFeeds``."""

    async def configure_feeds(self, listed: Sequence[ListedFeed], now: datetime, *, only: bool) -> int:
        """See ``bot.ports.OperatorFeeds``."""
        wanted = {replace_unstorable(feed.url): feed.secret for feed in listed}
        added = self._dialect.insert_into(feeds)
        added = added.on_conflict_do_update(index_elements=[feeds.c.url], set_={"configured": True})
        async with self._write() as connection:
            configured = set((await connection.execute(select(feeds.c.url).where(feeds.c.configured))).scalars())
            dropped = configured - wanted.keys() if only else set()
            for some in chunks(sorted(wanted.keys() - configured)):
                common = {"configured": True, "next_due": now}
                await connection.execute(added, [{"url": u, "title": u, "secret": wanted[u], **common} for u in some])
            for some in chunks(sorted(dropped)):
                await connection.execute(update(feeds).where(feeds.c.url.in_(some)).values(configured=False))
            if dropped:
                await note_change(connection, _follows_nothing)
        return len(dropped)

    async def import_feeds(self, listed: Sequence[ListedFeed], now: datetime) -> None:
        """See ``bot.ports.OperatorFeeds``."""
        added = self._dialect.insert_into(feeds)
        added = added.on_conflict_do_update(
            index_elements=[feeds.c.url],
            set_={"imported": True, **{name: added.excluded[name] for name in ("labels", "listing")}},
        )
        async with self._write() as connection:
            for some in chunks(listed):
                values = [
                    {
                        "url": feed.url,
                        "title": feed.title,
                        "labels": feed.labels,
                        "listing": listing_of(feed),
                        "secret": feed.secret,
                        "imported": True,
                        "next_due": now,
                    }
                    for feed in some
                ]
                await connection.execute(added, values)
                ids = select(feeds.c.id).where(feeds.c.url.in_([replace_unstorable(feed.url) for feed in some]))
                await ask_again(connection, list((await connection.execute(ids)).scalars()), now)

    async def end_feeds(self, feed_ids: Collection[int], *, everywhere: bool) -> None:
        """See ``bot.ports.OperatorFeeds``."""
        async with self._write() as connection:
            for some in chunks(feed_ids):
                shared = update(feeds).where(feeds.c.id.in_(some), feeds.c.imported)
                if (await connection.execute(shared.values(imported=False))).rowcount:
                    await note_change(connection, _follows_nothing)
                if everywhere:
                    await note_change(connection, partial(_follows, feed_ids=some))
                    for table in (items_at_once, subscriptions):
                        await connection.execute(delete(table).where(table.c.feed_id.in_(some)))
                    await withdraw_items(connection, some)

    async def followers_of_feeds(self) -> dict[int, list[Place]]:
        """See ``bot.ports.OperatorFeeds``."""
        columns = [subscriptions.c[name] for name in (*PLACE, "is_direct", "feed_id")]
        statement = select(*columns).where(~subscriptions.c.deserted).order_by(*columns[:3])
        followers: dict[int, list[Place]] = {}
        async with self._read() as connection:
            for row in await connection.execute(statement):
                followers.setdefault(row.feed_id, []).append(rows.place_in_row(row))
        return followers


def _followed_at(table: Table) -> ColumnElement[bool]:
    return and_(*(subscriptions.c[name] == table.c[name] for name in PLACE))


def _follows_nothing(table: Table) -> ColumnElement[bool]:
    """The condition for places that follow no feed: they have the operator's."""
    return ~exists().where(_followed_at(table))


def _follows(table: Table, feed_ids: Collection[int]) -> ColumnElement[bool]:
    return exists().where(_followed_at(table), subscriptions.c.feed_id.in_(feed_ids))
