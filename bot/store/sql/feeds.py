"""Feeds and their entries."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.feeds import Feed, Poll, SeenEntry
from bot.store.sql import rows
from bot.store.sql.base import Base, chunks, objects_of
from bot.store.sql.columns import replace_unstorable
from bot.store.sql.dialect import Statements
from bot.store.sql.leases import end_leases, is_free, leased
from bot.store.sql.schema import WANTED, feed_entries, feeds

_ENTRY = (
    "INSERT INTO feed_entries (feed_id, entry_id, fingerprint, article_id, attempts, retry_at, problem, link,"
    " unlisted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (feed_id, entry_id)"
    " DO UPDATE SET fingerprint = excluded.fingerprint, article_id = excluded.article_id, attempts = excluded.attempts,"
    " retry_at = excluded.retry_at, problem = excluded.problem, link = excluded.link,"
    " unlisted_at = excluded.unlisted_at"
)
_LINK = "INSERT INTO article_feeds (feed_id, article_id) VALUES (?, ?) ON CONFLICT DO NOTHING"


class SqlFeeds(Base):
    """See ``bot.ports``: ``FeedKeeper``, ``DueFeeds``, ``PollRecords``, ``PollBatches``, ``FeedSources``."""

    async def add_feed(
        self, url: str, title: str, now: datetime, *, shared: bool = False, secret: bool = False
    ) -> Feed:
        """See ``bot.ports.FeedKeeper``."""
        values = {"url": url, "title": title, "imported": shared, "secret": secret, "next_due": now}
        added = self._dialect.insert_into(feeds).values(values)
        added = added.on_conflict_do_update(
            index_elements=[feeds.c.url],
            set_={name: or_(feeds.c[name], added.excluded[name]) for name in ("imported", "secret")},
        )
        at_site = select(feeds.c.id).where(feeds.c.found_at == url).order_by(feeds.c.id).limit(1)
        async with self._write() as connection:
            feed_id = None if shared else (await connection.execute(at_site)).scalar_one_or_none()
            if feed_id is None:
                feed_id = (await connection.execute(added.returning(feeds.c.id))).scalar_one()
            await ask_again(connection, [feed_id], now)
            await connection.execute(
                update(feeds).where(feeds.c.id == feed_id, feeds.c.next_due > now).values(next_due=now)
            )
            row = (await connection.execute(select(*rows.FEED).where(feeds.c.id == feed_id))).one()
            return rows.feed_in_row(row)

    async def feeds(self) -> list[Feed]:
        """See ``bot.ports.FeedList``."""
        async with self._read() as connection:
            listed_feeds = [rows.feed_in_row(row) for row in await connection.execute(select(*rows.FEED))]
        return sorted(listed_feeds, key=lambda feed: (feed.title.casefold(), feed.url))

    async def lease_feeds(self, now: datetime, until: datetime, limit: int) -> list[Feed]:
        """See ``bot.ports.DueFeeds``."""
        async with self._write(lasting=False, alone=False) as connection:
            due = await objects_of(await connection.execute(leasable_feeds(now, limit)), rows.feed_in_row)
            numbers = [feed.id for feed in due]
            mine = await leased(self._dialect, connection, self._holder, "feed", numbers, now, until)
        return [feed for feed in due if feed.id in mine]

    async def record_polls(self, polls: Sequence[tuple[int, Poll]]) -> None:
        """See ``bot.ports.PollBatches``."""
        alike: dict[tuple[bool, tuple[str, ...]], list[dict[str, Any]]] = defaultdict(list)
        for feed_id, poll in sorted(polls, key=lambda each: each[0]):  # in order: see ``leases.leased``
            values = _outcome(poll)
            alike[poll.error is not None, tuple(values)].append(
                {"feed": feed_id, **{f"new_{name}": value for name, value in values.items()}}
            )
        # A feed's outcome is written by the process that has leased it.
        async with self._write(lasting=False, alone=False) as connection:
            for (failed, names), outcomes in alike.items():
                await connection.execute(_outcome_query(failed, names), outcomes)
            await end_leases(connection, "feed", [feed_id for feed_id, _ in polls])

    async def record_source(self, feed_id: int, address: str | None) -> None:
        """See ``bot.ports.FeedSources``."""
        validators = dict.fromkeys(("etag", "last_modified", "body_hash"))
        values = {"found_at": address, **validators, "item_count": None, **_NO_MOVE}
        async with self._write(lasting=False) as connection:
            await connection.execute(update(feeds).where(feeds.c.id == feed_id).values(values))

    async def feed_numbered(self, feed_id: int) -> Feed | None:
        """See ``bot.ports.FeedSources``."""
        async with self._read() as connection:
            row = (await connection.execute(select(*rows.FEED).where(feeds.c.id == feed_id))).one_or_none()
        return None if row is None else rows.feed_in_row(row)

    async def seen_entries(self, feed_id: int, entry_ids: Collection[str]) -> Mapping[str, SeenEntry]:
        """See ``bot.ports.PollRecords``."""
        entries: dict[str, SeenEntry] = {}
        async with self._read() as connection:
            for some in chunks(entry_ids):
                statement = select(feed_entries).where(
                    feed_entries.c.feed_id == feed_id, feed_entries.c.entry_id.in_(some)
                )
                entries.update((row.entry_id, rows.entry(row)) for row in await connection.execute(statement))
        return entries

    async def listed_prints(self, feed_id: int, article_ids: Collection[int]) -> Mapping[int, Mapping[str, str]]:
        """See ``bot.ports.PollRecords``."""
        prints: dict[int, dict[str, str]] = {}
        names = ("article_id", "entry_id", "fingerprint")
        mine = select(*(feed_entries.c[name] for name in names)).where(feed_entries.c.feed_id == feed_id)
        async with self._read() as connection:
            for some in chunks(article_ids):
                for row in await connection.execute(mine.where(feed_entries.c.article_id.in_(some))):
                    prints.setdefault(row.article_id, {})[row.entry_id] = row.fingerprint
        return prints

    async def problems_of(self, article_id: int) -> list[str]:
        """See ``bot.ports.ArticleOrigins``."""
        statement = select(feed_entries.c.problem).where(feed_entries.c.article_id == article_id)
        async with self._read() as connection:
            problems = await connection.execute(statement.where(feed_entries.c.problem.is_not(None)).distinct())
            return sorted(problems.scalars())

    async def remember_entry(self, feed_id: int, entry: SeenEntry) -> None:
        """See ``bot.ports.PollRecords``."""
        async with self._write(lasting=False) as connection:
            await self._dialect.run(connection, write_entries, feed_id, [entry])

    async def remember_entries(self, feed_id: int, entries: Sequence[SeenEntry]) -> None:
        """See ``bot.ports.PollRecords``."""
        if entries:
            async with self._write(lasting=False) as connection:
                await self._dialect.run(connection, write_entries, feed_id, entries)


def _outcome(poll: Poll) -> dict[str, Any]:
    """The columns that are set by the outcome of a poll, and the moment from which on failures count."""
    values: dict[str, Any] = {"checked_at": poll.checked_at, "next_due": poll.next_due, "error": poll.error}
    values |= {"answered": poll.answered, "gone": poll.gone}
    if poll.error is None:
        values |= {"etag": poll.etag, "last_modified": poll.last_modified, "body_hash": poll.body_hash}
        values |= _moved(poll)
    if poll.items is not None:
        values |= {"item_count": poll.items, "unread": poll.unread, "unread_why": poll.unread_why}
        values |= {"beyond": poll.beyond}
    if poll.title:
        values["title"] = poll.title
    kept = {"changed_at": poll.changed_at, "wishes": poll.wishes, "read_at": poll.read_at}
    return values | {name: value for name, value in kept.items() if value is not None}


def _outcome_query(failed: bool, names: Collection[str]) -> Any:
    """The statement that stores outcomes which set the same columns; its parameters are ``feed`` and ``new_`` with each
    of these names, since SQLAlchemy keeps the columns' own names to itself."""
    values: dict[str, Any] = {name: bindparam(f"new_{name}", type_=feeds.c[name].type) for name in names}
    checked_at = values["checked_at"]
    values["failures"] = feeds.c.failures + 1 if failed else 0
    values["failing_since"] = func.coalesce(feeds.c.failing_since, checked_at) if failed else None
    return update(feeds).where(feeds.c.id == bindparam("feed")).values(values)


def leasable_feeds(now: datetime, limit: int) -> Any:
    """The statement of ``lease_feeds``; feeds that another process is leasing, or writing, are passed over."""
    statement = select(*rows.FEED).where(
        feeds.c.next_due <= now, ~feeds.c.gone, WANTED, is_free("feed", feeds.c.id, now)
    )
    ordered = statement.order_by(feeds.c.next_due, feeds.c.id).limit(max(limit, 0))
    return ordered.with_for_update(of=feeds, skip_locked=True)


async def ask_again(connection: AsyncConnection, feed_ids: Collection[int], now: datetime) -> None:
    """Let feeds that were gone be asked again: somebody follows them anew."""
    gone = update(feeds).where(feeds.c.id.in_(feed_ids), feeds.c.gone)
    await connection.execute(gone.values(gone=False, next_due=now))


def write_entries(connection: Statements, feed_id: int, entries: Sequence[SeenEntry]) -> None:
    """Store entries and link their articles to the feed: in the connection's thread, within the open transaction."""
    connection.executemany(_ENTRY, [_columns(connection, feed_id, entry) for entry in entries])
    linked = [(feed_id, entry.article_id) for entry in entries if entry.article_id is not None]
    connection.executemany(_LINK, linked)


def _moved(poll: Poll) -> dict[str, Any]:
    """What a good fetch says of the feed's address. Validators and counts stay: the new address gave them."""
    if poll.taken_over is not None:
        return {"found_at": poll.taken_over, **_NO_MOVE}
    move = poll.move
    return _NO_MOVE if move is None else {"moved_to": move.to, "moved_since": move.since, "moved_polls": move.polls}


_NO_MOVE = {"moved_to": None, "moved_since": None, "moved_polls": 0}
"""The columns of a feed that doesn't move."""


def _columns(connection: Statements, feed_id: int, entry: SeenEntry) -> tuple[object, ...]:
    retry_at, unlisted_at = (
        None if moment is None else connection.moment(moment) for moment in (entry.retry_at, entry.unlisted_at)
    )
    problem = None if entry.problem is None else replace_unstorable(entry.problem)
    known_by = (feed_id, replace_unstorable(entry.entry_id), replace_unstorable(entry.fingerprint))
    return (*known_by, entry.article_id, entry.attempts, retry_at, problem, replace_unstorable(entry.link), unlisted_at)
