"""Articles and their revisions. Their quotations are written by ``quotations.py`` in the same transaction."""

import asyncio
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, exists, insert, literal, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.articles import Article, ArticleQuery, Page, Saved
from bot.domain.feeds import SeenEntry
from bot.domain.quotations import Quotation
from bot.domain.viewers import EVERYBODY, Viewer
from bot.store.sql import rows, saving
from bot.store.sql.base import AT_ONCE, Base, chunks
from bot.store.sql.columns import replace_unstorable
from bot.store.sql.corrections import replace_quotations
from bot.store.sql.dialect import Dialect, Statements
from bot.store.sql.feeds import write_entries
from bot.store.sql.outlets import folded_name, outlets_with
from bot.store.sql.saving import NewArticle
from bot.store.sql.schema import PRIVATE, article_feeds, articles, digest_items, feed_entries, outlets, revisions
from bot.store.sql.sight import Sight
from bot.text.words import fold_lines, fold_words

_SHORT = 20_000
"""Characters that fold within a few milliseconds, so that no thread is needed."""


Read = tuple[Page, Sequence[Quotation]]
"""An article as it was read, with its quotations."""


class SqlArticles(Base):
    """See ``bot.ports``: ``ArticleSaver``, ``ArticleSearch`` and their like."""

    async def save_article(
        self,
        page: Page,
        quotations: Sequence[Quotation],
        now: datetime,
        seen: tuple[int, SeenEntry] | None = None,
        *,
        audience: int,
    ) -> Saved:
        """Write an article, its revision, its quotations and the entry it came by, all or nothing."""
        (saved,) = await self._save([(page, quotations)], now, seen, audience)
        return saved

    async def save_articles(
        self, batch: Sequence[tuple[Page, Sequence[Quotation]]], now: datetime, *, audience: int
    ) -> list[Saved]:
        """Write articles with their quotations, all of them or none; what each came to, in their order."""
        return await self._save(batch, now, None, audience)

    async def _save(
        self, batch: Sequence[Read], now: datetime, seen: tuple[int, SeenEntry] | None, audience: int
    ) -> list[Saved]:
        new = await _prepared(batch, now, audience)  # before the lock is taken: others may write meanwhile
        saved: list[Saved] = []
        async with self._write(lasting=False) as connection:
            for some in _of_different_addresses(new):
                saved += await _save_some(self._dialect, connection, some)
            if seen is not None:
                await _take_over(self._dialect, connection, seen[1].article_id, saved[-1].article_id)
                entry = replace(seen[1], article_id=saved[-1].article_id)
                await write_entries(self._dialect, connection, seen[0], [entry])
        return saved

    async def article_by_url(self, url: str, viewer: Viewer) -> Article | None:
        """The article of a canonical URL, as the viewer may see it: their audience's own copy before everybody's."""
        async with self._read() as connection:
            sight = await self._sight(connection, viewer)
            row = (await connection.execute(by_url(url, sight))).one_or_none()
            return rows.article(row) if row is not None else None

    async def article_numbered(self, article_id: int) -> Article | None:
        """The article of an id."""
        statement = select(*rows.ARTICLE).select_from(rows.ARTICLES).where(articles.c.id == article_id)
        async with self._read() as connection:
            row = (await connection.execute(statement)).one_or_none()
            return rows.article(row) if row is not None else None

    async def article_linked(self, link: str, viewer: Viewer) -> Article | None:
        """The newest item that leads to this address, is known only as its feed has it, and that the viewer may see."""
        async with self._read() as connection:
            sight = await self._sight(connection, viewer)
            row = (await connection.execute(by_link(link, sight))).one_or_none()
            return rows.article(row) if row is not None else None

    async def articles_at(self, urls: Collection[str], audience: int) -> Mapping[str, Article]:
        """An audience's articles of these canonical URLs; unknown ones are missing."""
        by_address: dict[str, Article] = {}
        mine = select(*rows.ARTICLE).select_from(rows.ARTICLES).where(articles.c.audience_id == audience)
        async with self._read() as connection:
            for some in chunks(urls):
                statement = mine.where(articles.c.url.in_(some))
                by_address.update((row.url, rows.article(row)) for row in await connection.execute(statement))
        return by_address

    async def feeds_of(self, article_id: int) -> frozenset[int]:
        """The feeds that an article came through; none when somebody added it by hand."""
        statement = select(article_feeds.c.feed_id).where(article_feeds.c.article_id == article_id)
        async with self._read() as connection:
            return frozenset((await connection.execute(statement)).scalars())

    async def known_texts(self, article_ids: Collection[int]) -> Mapping[int, str]:
        """The current texts of these articles."""
        texts: dict[int, str] = {}
        async with self._read() as connection:
            for some in chunks(article_ids):
                statement = (
                    select(articles.c.id, revisions.c.text).join(revisions, _current).where(articles.c.id.in_(some))
                )
                texts.update((row.id, row.text) for row in await connection.execute(statement))
        return texts

    async def articles(self, query: ArticleQuery, viewer: Viewer) -> list[Article]:
        """Articles that fit and that the viewer may see, newest first."""
        statement = articles_query(query, self._dialect)
        if statement is None:
            return []
        async with self._read() as connection:
            sight = await self._sight(connection, viewer)
            seen = statement.where(*sight.seen(articles.c.audience_id))
            return [rows.article(row) for row in await connection.execute(seen)]

    async def articles_through(self, query: ArticleQuery) -> list[Article]:
        """The same for those who follow ``query.feed_ids``: they may see what came by them."""
        statement = articles_query(query, self._dialect) if query.feed_ids is not None else None
        if statement is None:
            return []
        async with self._read() as connection:
            return [rows.article(row) for row in await connection.execute(statement)]

    async def outlets(self, typed: str, limit: int, viewer: Viewer) -> list[str]:
        """Names of outlets that contain ``typed``, those with most articles (that are everybody's) first."""
        wanted = outlets_with(typed)
        if wanted is None or limit <= 0:
            return []
        async with self._read() as connection:
            sight = await self._sight(connection, viewer)
            theirs = select(articles.c.outlet_id).where(
                text(PRIVATE), articles.c.audience_id.in_(sorted(sight.audiences))
            )
            known = or_(outlets.c.articles > 0, outlets.c.id.in_(theirs)) if sight.audiences else outlets.c.articles > 0
            listed = wanted.with_only_columns(outlets.c.name).where(known)
            rows_found = await connection.execute(
                listed.order_by(outlets.c.articles.desc(), outlets.c.name).limit(limit)
            )
            return list(rows_found.scalars())


_current = and_(revisions.c.article_id == articles.c.id, revisions.c.revision == articles.c.revision)


_is_current = or_(
    articles.c.origin != "unread", exists().where(feed_entries.c.article_id == articles.c.id).correlate(articles)
)
"""Of an item that couldn't be read and then could, the entry leads to the article of its page."""


def by_url(url: str, sight: Sight) -> Select[Any]:
    """The statement of ``article_by_url``."""
    copies = select(*rows.ARTICLE).select_from(rows.ARTICLES).where(articles.c.url == url)
    return copies.where(*sight.seen(articles.c.audience_id)).order_by(articles.c.audience_id.desc()).limit(1)


def by_link(link: str, sight: Sight) -> Select[Any]:
    """The statement of ``article_linked``."""
    known = select(*rows.ARTICLE).select_from(rows.ARTICLES).where(articles.c.link == link, _is_current)
    return known.where(*sight.seen(articles.c.audience_id)).order_by(articles.c.id.desc()).limit(1)


def articles_query(query: ArticleQuery, dialect: Dialect) -> Select[Any] | None:
    """The statement of ``articles``; ``None`` when nothing can fit."""
    statement = select(*rows.ARTICLE).select_from(rows.ARTICLES)
    words = list(dict.fromkeys(fold_words(" ".join(query.words))))
    if query.limit <= 0 or (query.words and not words):
        return None
    if words:
        statement = statement.where(articles.c.id.in_(dialect.articles_with(words)))
    if query.source is not None:
        named = outlets_with(query.source)
        if named is None:
            return None
        statement = statement.where(articles.c.outlet_id.in_(named))
    statement = statement.where(articles.c.origin != "unread" if query.feed_ids is None else _is_current)
    if query.since is not None:
        statement = statement.where(articles.c.id.in_(_recent(query.since, query.feed_ids)))
    elif query.feed_ids is not None:
        statement = statement.where(articles.c.id.in_(_came_through(query.feed_ids)))
    return statement.order_by(articles.c.dated.desc(), articles.c.id.desc()).limit(query.limit)


def _recent(since: datetime, feed_ids: frozenset[int] | None) -> Select[Any]:
    """Ids of the articles first seen since then.

    A statement of its own, and feeds looked up for each of them: the recent articles are few, which the database
    can't know. Left to itself it reads all articles from the newest on, or all that a feed ever had.
    """
    recent = articles.alias("recent")
    statement = select(recent.c.id).where(recent.c.first_seen >= since)
    if feed_ids is None:
        return statement
    return statement.where(_came_through(feed_ids).where(article_feeds.c.article_id == recent.c.id).exists())


def _came_through(feed_ids: frozenset[int]) -> Select[Any]:
    """Ids of the articles that came through one of the feeds."""
    return select(article_feeds.c.article_id).where(article_feeds.c.feed_id.in_(sorted(feed_ids)))


def _stored(urls: Sequence[str], audience: int) -> Select[Any]:
    kept = ("id", "url", "audience_id", "title", "outlet_id", "revision", "dated")
    current = select(*(articles.c[name] for name in kept), revisions.c.text).join(revisions, _current)
    return current.where(articles.c.url.in_(urls), articles.c.audience_id == audience)


def _dated(page: Page, now: datetime) -> datetime:
    """What "newest" goes by; fixed at first sight."""
    return min(page.published or now, now)


async def _prepared(batch: Sequence[Read], now: datetime, audience: int) -> list[NewArticle]:
    """With everything that can be worked out before; in a thread where that takes long."""
    if sum(len(page.text) for page, _ in batch) < _SHORT:
        return [_prepare(page, quotations, now, audience) for page, quotations in batch]
    return await asyncio.to_thread(lambda: [_prepare(page, quotations, now, audience) for page, quotations in batch])


def _prepare(page: Page, quotations: Sequence[Quotation], now: datetime, audience: int) -> NewArticle:
    page = replace(
        page, url=replace_unstorable(page.url), title=replace_unstorable(page.title), text=replace_unstorable(page.text)
    )
    return NewArticle(page, quotations, fold_lines(page.title, page.text), now, _dated(page, now), audience)


def _of_different_addresses(batch: Sequence[NewArticle]) -> Iterator[list[NewArticle]]:
    """Parts of a batch, none too long for a statement; an article that comes again is in a later one."""
    part: dict[str, NewArticle] = {}
    for to_save in batch:
        if to_save.page.url in part or len(part) == AT_ONCE:
            yield list(part.values())
            part = {}
        part[to_save.page.url] = to_save
    if part:
        yield list(part.values())


async def _save_some(dialect: Dialect, connection: AsyncConnection, batch: Sequence[NewArticle]) -> list[Saved]:
    """Articles of one audience and different addresses, in the transaction that is open."""
    stored_rows = await connection.execute(_stored([to_save.page.url for to_save in batch], batch[0].audience))
    stored = {row.url: row for row in stored_rows}
    new = [to_save for to_save in batch if to_save.page.url not in stored]
    ids = iter(await dialect.run(connection, saving.add_articles, new)) if new else iter(())
    return [
        await _change(dialect, connection, stored[to_save.page.url], to_save)
        if to_save.page.url in stored
        else Saved(next(ids), "new")
        for to_save in batch
    ]


async def _change(dialect: Dialect, connection: AsyncConnection, stored: Row[Any], new: NewArticle) -> Saved:
    """The next revision, where there is one. ``dated`` stays: an edit doesn't make an article new."""
    page = new.page
    if (stored.title, stored.text) == (page.title, page.text):
        return Saved(stored.id, "unchanged")
    await dialect.run(connection, _reindex, stored, new)
    counted = int(stored.audience_id == EVERYBODY)
    await connection.execute(
        update(outlets).where(outlets.c.id == stored.outlet_id).values(articles=outlets.c.articles - counted)
    )
    values = {"revision": stored.revision + 1, **await _described(dialect, connection, page, counted)}
    await connection.execute(update(articles).where(articles.c.id == stored.id).values(values))
    revision = {"article_id": stored.id, "revision": stored.revision + 1, "title": page.title, "text": page.text}
    await connection.execute(insert(revisions).values(seen_at=new.seen_at, **revision))
    if stored.text != page.text:
        await replace_quotations(dialect, connection, stored, page, new.quotations, new.seen_at)
    return Saved(stored.id, "changed")


def _reindex(statements: Statements, stored: Row[Any], new: NewArticle) -> None:
    statements.forget_article(stored.id, fold_lines(stored.title, stored.text))
    statements.index_articles([(stored.id, new.words)])


async def _described(dialect: Dialect, connection: AsyncConnection, page: Page, counted: int) -> dict[str, Any]:
    """What a page says of itself, its outlet counted."""
    outlet = dialect.insert_into(outlets).values(name=page.outlet, folded=folded_name(page.outlet), articles=counted)
    outlet = outlet.on_conflict_do_update(
        index_elements=[outlets.c.name], set_={"articles": outlets.c.articles + outlet.excluded.articles}
    )
    outlet_id = (await connection.execute(outlet.returning(outlets.c.id))).scalar_one()
    values = {"title": page.title, "outlet_id": outlet_id, "author": page.author, "published": page.published}
    return {**values, "origin": page.origin, "link": page.link, "language": page.language}


async def _take_over(dialect: Dialect, connection: AsyncConnection, before: int | None, article_id: int) -> None:
    """Where an entry was an item that couldn't be read, digests that had it have had the article that it is now."""
    if before is None or before == article_id:
        return
    columns = [column for column in digest_items.c if column.name != "article_id"]
    posted = select(literal(article_id), *columns).where(digest_items.c.article_id == before, _was_unread(before))
    names = ["article_id", *(column.name for column in columns)]
    await connection.execute(dialect.insert_into(digest_items).from_select(names, posted).on_conflict_do_nothing())


def _was_unread(article_id: int) -> ColumnElement[bool]:
    return exists().where(articles.c.id == article_id, articles.c.origin == "unread")
