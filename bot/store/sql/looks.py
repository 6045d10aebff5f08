"""When the pages of articles are looked at again, and the addresses from which articles moved."""

from datetime import datetime
from typing import Any

from sqlalchemy import Select, delete, select, update

from bot.domain.articles import Saved
from bot.domain.looks import DueLook, PageLook, PageRead, Validators
from bot.store.sql import rows
from bot.store.sql.base import Base, objects_of
from bot.store.sql.columns import replace_unstorable
from bot.store.sql.dialect import Statements
from bot.store.sql.leases import end_leases, is_free, leased
from bot.store.sql.schema import articles, page_looks

_READ = "UPDATE page_looks SET address = ?, etag = ?, last_modified = ?, failures = 0 WHERE article_id = ?"
_BACK = "UPDATE articles SET gone_since = NULL WHERE id = ? AND gone_since IS NOT NULL"
_PLAN = (
    "INSERT INTO page_looks (address, etag, last_modified, article_id, due) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (article_id) DO NOTHING"
)
_WHERE = "SELECT url, audience_id FROM articles WHERE id = ?"
_MOVE = (
    "UPDATE articles SET url = ? WHERE id = ?"
    " AND NOT EXISTS (SELECT 1 FROM articles other WHERE other.url = ? AND other.audience_id = articles.audience_id)"
    " RETURNING id"
)
_KEEP_ADDRESS = "INSERT INTO article_addresses (address, article_id) VALUES (?, ?) ON CONFLICT DO NOTHING"
_MOVE_RULINGS = (
    "UPDATE rulings SET url = ? WHERE url = ? AND audience_id = ? AND NOT EXISTS (SELECT 1 FROM rulings other"
    " WHERE other.url = ? AND other.words = rulings.words AND other.audience_id = rulings.audience_id)"
)
_MOVE_DISPUTES = "UPDATE disputes SET url = ? WHERE url = ? AND audience_id = ?"


class SqlPageLooks(Base):
    """See ``bot.ports.PageLooks``."""

    async def lease_looks(self, now: datetime, until: datetime, limit: int) -> list[DueLook]:
        """See ``bot.ports.PageLooks``."""
        async with self._write(lasting=False, alone=False) as connection:
            result = await connection.execute(leasable_looks(now, limit))
            due = await objects_of(result, lambda row: DueLook(rows.article(row), rows.page_look(row)))
            numbers = [look.article.id for look in due]
            mine = await leased(self._dialect, connection, self._holder, "page", numbers, now, until)
        return [look for look in due if look.article.id in mine]

    async def record_look(self, article_id: int, look: PageLook, gone_since: datetime | None) -> None:
        """See ``bot.ports.PageLooks``."""
        # The outcome is written by the process that has leased the look.
        async with self._write(lasting=False, alone=False) as connection:
            gone = update(articles).where(
                articles.c.id == article_id, articles.c.gone_since.is_distinct_from(gone_since)
            )
            await connection.execute(gone.values(gone_since=gone_since))
            await connection.execute(self._next_look(article_id, look))
            # Last, as whoever leases a look locks it first: else the two could wait for each other.
            await end_leases(connection, "page", [article_id])

    def _next_look(self, article_id: int, look: PageLook) -> Any:
        """The statement that stores a look, or deletes it where it isn't due at any time."""
        if look.due is None:
            return delete(page_looks).where(page_looks.c.article_id == article_id)
        values = {
            "address": look.address,
            "etag": look.validators.etag,
            "last_modified": look.validators.last_modified,
            "due": look.due,
            "failures": look.failures,
        }
        kept = self._dialect.insert_into(page_looks).values(article_id=article_id, **values)
        return kept.on_conflict_do_update(index_elements=[page_looks.c.article_id], set_=values)


def leasable_looks(now: datetime, limit: int) -> Select[Any]:
    """The statement of ``lease_looks``; looks that another process is leasing, or writing, are passed over."""
    columns = [page_looks.c[name] for name in ("address", "etag", "last_modified", "due", "failures")]
    joined = rows.ARTICLES.join(page_looks, page_looks.c.article_id == articles.c.id)
    statement = select(*rows.ARTICLE, *columns).select_from(joined).where(page_looks.c.due <= now)
    free = statement.where(is_free("page", page_looks.c.article_id, now))
    ordered = free.order_by(page_looks.c.due, page_looks.c.article_id).limit(max(limit, 0))
    return ordered.with_for_update(of=page_looks, skip_locked=True)


def note_read(connection: Statements, saved: Saved, read: PageRead) -> None:
    """Store where the page of an article was read just now. A new article gets its first look; the others keep the
    moment of theirs, and aren't gone any more."""
    address = (replace_unstorable(read.address), *_stored_validators(read.validators), saved.article_id)
    if saved.outcome == "new":
        if read.due is not None:
            connection.execute(_PLAN, (*address, connection.moment(read.due)))
        return
    connection.execute(_READ, address)
    connection.execute(_BACK, (saved.article_id,))


def move_article(connection: Statements, article_id: int, address: str) -> None:
    """Give an article another address, and keep the one it had beside it. What was ruled on and disputed goes with it.

    Nothing happens where its audience has another article at that address.
    """
    row = connection.execute(_WHERE, (article_id,)).fetchone()
    if row is None or row[0] == address or not connection.execute(_MOVE, (address, article_id, address)).fetchone():
        return
    connection.execute(_KEEP_ADDRESS, (row[0], article_id))
    connection.execute(_MOVE_RULINGS, (address, *row, address))
    connection.execute(_MOVE_DISPUTES, (address, *row))


def _stored_validators(validators: Validators) -> tuple[str | None, str | None]:
    both = (validators.etag, validators.last_modified)
    etag, last_modified = (None if value is None else replace_unstorable(value) for value in both)
    return etag, last_modified
