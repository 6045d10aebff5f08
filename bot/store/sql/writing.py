"""Writes articles: new ones, and the next revisions of stored ones, with their quotations.

Everything that can be computed before the transaction is, so that others may write meanwhile; the small statements of a
save go to the connection's thread together (``saving.py``), and so do new articles that come while others are written
(``arriving.py``).
"""

import asyncio
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, delete, exists, insert, literal, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.domain.articles import Page, Saved, StoredText
from bot.domain.errors import ContentError
from bot.domain.feeds import SeenEntry
from bot.domain.looks import PageRead
from bot.domain.quotations import Quotation
from bot.domain.viewers import EVERYBODY
from bot.store.sql import indexing, people, rows, saving
from bot.store.sql.arriving import MOST_TOGETHER, Arriving, add_arriving
from bot.store.sql.base import AT_ONCE, Base, DatabasePlace, chunks
from bot.store.sql.columns import replace_unstorable
from bot.store.sql.dialect import Dialect, Statements
from bot.store.sql.feeds import write_entries
from bot.store.sql.joining import join_articles
from bot.store.sql.looks import move_article, note_read
from bot.store.sql.outlets import folded_name
from bot.store.sql.saving import NewArticle, NewQuotations
from bot.store.sql.schema import (
    article_addresses,
    article_successors,
    articles,
    digest_items,
    item_posts,
    outlets,
    quotation_changes,
    quotations,
    revisions,
)
from bot.text.changes import Change, compare
from bot.text.dates import not_after, sorting_date, standing_since
from bot.text.words import fold_lines, readings, spoken_key

GATHERING = 0.1
"""Seconds from a transaction of several new articles to the next at least, unless ``MOST_TOGETHER`` articles wait
before: articles that come meanwhile are written by the next. After a single article nobody waits."""
_SHORT = 20_000
"""Characters whose words are folded within a few milliseconds, so that no thread is needed."""

Read = tuple[Page, Sequence[Quotation]]
"""An article as it was read, with its quotations."""
Check = Callable[[StoredText], None]
"""Raises ``ContentError`` where the stored article may not become the page that is to be written."""


class SqlArticleWriting(Base):
    """See ``bot.ports``: ``ArticleSaver`` and ``ArticleBatches``."""

    def __init__(self, engine: AsyncEngine, dialect: Dialect, place: DatabasePlace) -> None:
        super().__init__(engine, dialect, place)
        self._arriving: list[Arriving] = []
        self._saving = asyncio.Lock()
        self._enough = asyncio.Event()
        self._gathering = GATHERING
        self._gathers_until = 0.0  # a time of the event loop

    async def save_article(
        self,
        page: Page,
        quotations: Sequence[Quotation],
        now: datetime,
        seen: tuple[int, SeenEntry] | None = None,
        *,
        audience: int,
        check: Check | None = None,
        read: PageRead | None = None,
    ) -> Saved:
        """See ``bot.ports.ArticleSaver``."""
        (new,) = await _prepared([(page, quotations)], now, audience)  # before the lock is taken
        is_known = read is not None and (read.moves is not None or read.again is not None)
        may_be_new = not is_known and (seen is None or seen[1].article_id is None)
        saved = await self._save_together(Arriving(new, seen, read)) if may_be_new else None
        return saved or await self._save_alone(new, seen, check, read)

    async def _save_together(self, article: Arriving) -> Saved | None:
        """Store an article with others that come meanwhile. ``None``: it is stored already, or the transaction failed,
        perhaps because of another article; it has to be saved alone."""
        self._arriving.append(article)
        if len(self._arriving) >= MOST_TOGETHER:
            self._enough.set()
        async with self._saving:
            while article in self._arriving:
                if len(self._arriving) < MOST_TOGETHER:
                    self._enough.clear()
                    await _set_until(self._enough, self._gathers_until)
                together, self._arriving = self._arriving[:MOST_TOGETHER], self._arriving[MOST_TOGETHER:]
                try:
                    async with self._write(lasting=False) as connection:
                        outcomes = await self._dialect.run(connection, add_arriving, together)
                except Exception:
                    if len(together) == 1:
                        raise
                else:
                    for arrived, saved in zip(together, outcomes, strict=True):
                        arrived.saved = saved
                if len(together) > 1:
                    self._gathers_until = asyncio.get_running_loop().time() + self._gathering
        return article.saved

    async def _save_alone(
        self, new: NewArticle, seen: tuple[int, SeenEntry] | None, check: Check | None, read: PageRead | None
    ) -> Saved:
        async with self._write(lasting=False) as connection:
            if read is not None and read.again is not None and not await _is_stored(connection, read.again):
                return Saved(read.again, "unchanged")
            if read is not None and read.moves is not None:
                if read.joins is not None:
                    await _join(self._dialect, connection, read.moves, read.joins, check)
                await self._dialect.run(connection, move_article, read.moves, new.page.url)
            (saved,) = await _save_some(self._dialect, connection, [new], check)
            if read is not None:
                await self._dialect.run(connection, note_read, saved, read)
            if seen is not None:
                await _take_over(self._dialect, connection, seen[1].article_id, saved.article_id)
                entry = replace(seen[1], article_id=saved.article_id)
                await self._dialect.run(connection, write_entries, seen[0], [entry])
        return saved

    async def save_articles(
        self, batch: Sequence[tuple[Page, Sequence[Quotation]]], now: datetime, *, audience: int
    ) -> list[Saved]:
        """See ``bot.ports.ArticleBatches``."""
        new = await _prepared(batch, now, audience)  # before the lock is taken
        saved: list[Saved] = []
        async with self._write(lasting=False) as connection:
            for some in _of_different_addresses(new):
                saved += await _save_some(self._dialect, connection, some, None)
        return saved


async def _is_stored(connection: AsyncConnection, article_id: int) -> bool:
    return (await connection.execute(select(articles.c.id).where(articles.c.id == article_id))).first() is not None


async def _set_until(event: asyncio.Event, latest: float) -> None:
    """Wait for an event, but not beyond a time of the event loop."""
    if latest > asyncio.get_running_loop().time():
        with suppress(TimeoutError):
            async with asyncio.timeout_at(latest):
                await event.wait()


def _stored(audience: int) -> Select[Any]:
    kept = ("id", "url", "audience_id", "title", "outlet_id", "revision", "dated", "origin", "unquoted_at")
    current = select(*(articles.c[name] for name in kept), revisions.c.text).join(revisions, rows.CURRENT)
    return current.where(articles.c.audience_id == audience)


async def _prepared(batch: Sequence[Read], now: datetime, audience: int) -> list[NewArticle]:
    """The articles with everything that can be computed before the transaction; in a thread where that takes long."""
    if sum(len(page.text) for page, _ in batch) < _SHORT:
        return [_prepare(page, quotations, now, audience) for page, quotations in batch]
    return await asyncio.to_thread(lambda: [_prepare(page, quotations, now, audience) for page, quotations in batch])


def _prepare(page: Page, quotations: Sequence[Quotation], now: datetime, audience: int) -> NewArticle:
    page = replace(
        page, url=replace_unstorable(page.url), title=replace_unstorable(page.title), text=replace_unstorable(page.text)
    )
    dated, page = sorting_date(page.published, now), replace(page, published=not_after(page.published, now))
    return NewArticle(page, quotations, fold_lines(page.title, page.text), now, dated, audience)


def _of_different_addresses(batch: Sequence[NewArticle]) -> Iterator[list[NewArticle]]:
    """Parts of a batch, none too long for a statement; a repeated address is in a later part."""
    part: dict[str, NewArticle] = {}
    for to_save in batch:
        if to_save.page.url in part or len(part) == AT_ONCE:
            yield list(part.values())
            part = {}
        part[to_save.page.url] = to_save
    if part:
        yield list(part.values())


async def _save_some(
    dialect: Dialect, connection: AsyncConnection, batch: Sequence[NewArticle], check: Check | None
) -> list[Saved]:
    """Store articles of one audience and different addresses, in the open transaction."""
    urls = [to_save.page.url for to_save in batch]
    stored_rows = await connection.execute(_stored(batch[0].audience).where(articles.c.url.in_(urls)))
    stored = {row.url: row for row in stored_rows}
    if check is not None:
        for row in stored.values():
            await asyncio.to_thread(check, StoredText(row.title, row.text, row.origin))
        if not stored:
            stored = await _moved_from(connection, batch[0], check)
    new = [to_save for to_save in batch if to_save.page.url not in stored]
    ids = iter(await dialect.run(connection, saving.add_articles, new)) if new else iter(())
    return [
        await _change(dialect, connection, stored[to_save.page.url], to_save)
        if to_save.page.url in stored
        else Saved(next(ids), "new")
        for to_save in batch
    ]


async def _join(dialect: Dialect, connection: AsyncConnection, kept: int, joined: int, check: Check | None) -> None:
    """Make an article one with the article ``kept``, where that is stored still and the page is its revision, too.

    Raises:
        ContentError: the page isn't.
    """
    statement = select(revisions.c.title, revisions.c.text, articles.c.origin).join(articles, rows.CURRENT)
    row = (await connection.execute(statement.where(articles.c.id == joined))).first()
    if row is None or not await _is_stored(connection, kept):
        return
    if check is not None:
        await asyncio.to_thread(check, StoredText(row.title, row.text, row.origin))
    await dialect.run(connection, join_articles, kept, joined)


async def _moved_from(connection: AsyncConnection, new: NewArticle, check: Check) -> dict[str, Row[Any]]:
    """The article that was at the page's address before it moved, where the page is its next revision."""
    was_there = select(article_addresses.c.article_id).where(article_addresses.c.address == new.page.url)
    moved = _stored(new.audience).where(articles.c.id.in_(was_there)).order_by(articles.c.id.desc())
    for row in await connection.execute(moved):
        with suppress(ContentError):
            await asyncio.to_thread(check, StoredText(row.title, row.text, row.origin))
            return {new.page.url: row}
    return {}


async def _change(dialect: Dialect, connection: AsyncConnection, stored: Row[Any], new: NewArticle) -> Saved:
    """Store the next revision, if title or text has changed. ``dated`` stays: an edit doesn't make an article new.

    An article that was stored without quotations, perhaps through a fault of the engine, gets those found since."""
    page = new.page
    if (stored.title, stored.text) == (page.title, page.text):
        if new.quotations and not await _has_quotations(connection, stored.id):
            await replace_quotations(dialect, connection, stored, page, new.quotations, new.seen_at)
        if page.unquoted or stored.unquoted_at is not None:
            tried = update(articles).where(articles.c.id == stored.id)
            await connection.execute(tried.values(unquoted_at=new.seen_at if page.unquoted else None))
        return Saved(stored.id, "unchanged")
    await dialect.run(connection, _reindex, stored, new)
    counted = int(stored.audience_id == EVERYBODY)
    await connection.execute(
        update(outlets).where(outlets.c.id == stored.outlet_id).values(articles=outlets.c.articles - counted)
    )
    values = {
        "revision": stored.revision + 1,
        "unquoted_at": new.seen_at if page.unquoted else None,
        **await _described(dialect, connection, page, counted),
    }
    await connection.execute(update(articles).where(articles.c.id == stored.id).values(values))
    revision = {"article_id": stored.id, "revision": stored.revision + 1, "title": page.title, "text": page.text}
    await connection.execute(insert(revisions).values(seen_at=new.seen_at, **revision))
    if stored.text != page.text:
        await replace_quotations(dialect, connection, stored, page, new.quotations, new.seen_at)
    return Saved(stored.id, "changed")


async def _has_quotations(connection: AsyncConnection, article_id: int) -> bool:
    of_article = select(quotations.c.id).where(quotations.c.article_id == article_id).limit(1)
    return (await connection.execute(of_article)).first() is not None


def _reindex(statements: Statements, stored: Row[Any], new: NewArticle) -> None:
    statements.forget_article(stored.id, fold_lines(stored.title, stored.text))
    statements.index_articles([(stored.id, new.words)])


async def _described(dialect: Dialect, connection: AsyncConnection, page: Page, counted: int) -> dict[str, Any]:
    """The columns of a page's metadata; its outlet is counted."""
    outlet = dialect.insert_into(outlets).values(name=page.outlet, folded=folded_name(page.outlet), articles=counted)
    outlet = outlet.on_conflict_do_update(
        index_elements=[outlets.c.name], set_={"articles": outlets.c.articles + outlet.excluded.articles}
    )
    outlet_id = (await connection.execute(outlet.returning(outlets.c.id))).scalar_one()
    values = {"title": page.title, "outlet_id": outlet_id, "author": page.author, "published": page.published}
    return {**values, "origin": page.origin, "link": page.link, "language": page.language, "image": page.image}


async def _take_over(dialect: Dialect, connection: AsyncConnection, before: int | None, article_id: int) -> None:
    """Let digests and posts that had an entry's unread item count as having had the article that it is now, and the
    item's number lead to that."""
    if before is None or before == article_id:
        return
    number = select(literal(before), literal(article_id)).where(_was_unread(before))
    leading = dialect.insert_into(article_successors).from_select(["article_id", "into_id"], number)
    await connection.execute(leading.on_conflict_do_nothing())
    for table in (digest_items, item_posts):
        columns = [column for column in table.c if column.name != "article_id"]
        posted = select(literal(article_id), *columns).where(table.c.article_id == before, _was_unread(before))
        names = ["article_id", *(column.name for column in columns)]
        await connection.execute(dialect.insert_into(table).from_select(names, posted).on_conflict_do_nothing())


def _was_unread(article_id: int) -> ColumnElement[bool]:
    return exists().where(articles.c.id == article_id, articles.c.origin == "unread")


async def replace_quotations(
    dialect: Dialect, connection: AsyncConnection, stored: Row[Any], page: Page, new: Sequence[Quotation], now: datetime
) -> None:
    """Replace the quotations of the last revision (``stored``) by the next revision's."""
    mine = select(*rows.QUOTATION, *rows.ARTICLE).select_from(rows.QUOTATIONS).where(articles.c.id == stored.id)
    old = [rows.record(row).quotation for row in await connection.execute(mine.order_by(quotations.c.start))]
    changes = await asyncio.to_thread(compare, old, new, page.text)
    links = await remove_quotations(dialect, connection, stored.id)
    await dialect.run(connection, saving.add_quotations, [NewQuotations(stored.id, stored.dated, new, links)])
    # A quotation that came back isn't a correction any more.
    await _drop_changes(connection, stored.id, [_folded(quotation) for quotation in new])
    await _add_changes(connection, stored, changes, now)


async def _add_changes(connection: AsyncConnection, stored: Row[Any], changes: Sequence[Change], now: datetime) -> None:
    if not changes:
        return
    seen = select(revisions.c.seen_at).where(
        revisions.c.article_id == stored.id, revisions.c.revision == stored.revision
    )
    seen_at = (await connection.execute(seen)).scalar_one()
    published = standing_since(stored.revision, stored.dated, seen_at)
    common = {"article_id": stored.id, "revision": stored.revision, "published_at": published, "changed_at": now}
    await connection.execute(insert(quotation_changes), [{**common, **_row(change)} for change in changes])


async def _drop_changes(connection: AsyncConnection, article_id: int, folded: Collection[str]) -> None:
    for some in chunks(folded):
        again = and_(quotation_changes.c.article_id == article_id, quotation_changes.c.folded.in_(some))
        await connection.execute(delete(quotation_changes).where(again))


def _folded(quotation: Quotation) -> str:
    """All readings of the wording, a line each, so that a search finds every one."""
    return "\n".join(" ".join(words) for words in readings(spoken_key(quotation)))


def _row(change: Change) -> dict[str, Any]:
    was, became = change.was, change.became
    return {
        "start": was.start,
        "said": was.text,
        "folded": _folded(was),
        "speaker": was.attribution.speaker,
        "role": was.attribution.role,
        "confidence": was.attribution.confidence,
        "became": became.text if became else None,
        "became_speaker": became.attribution.speaker if became else None,
    }


async def remove_quotations(dialect: Dialect, connection: AsyncConnection, article_id: int) -> Mapping[str, int]:
    """Delete an article's quotations, after removing them from the index, which needs the words of the rows.

    Returns the speaker's id of each name that had only one speaker.
    """
    links = await dialect.run(connection, people.uncredit, article_id)
    await dialect.run(connection, indexing.forget, article_id)
    await connection.execute(delete(quotations).where(quotations.c.article_id == article_id))
    return links
