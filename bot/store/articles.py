"""Articles and their revisions. Their quotations are written by ``quotations.py`` in the same transaction."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, and_, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.articles import Article, ArticleQuery, Page, Saved
from bot.domain.feeds import SeenEntry
from bot.domain.quotations import Quotation
from bot.domain.words import fold_words
from bot.store import rows, sqlite
from bot.store.base import Base, chunks, to_the_end
from bot.store.columns import storable
from bot.store.corrections import replace_quotations
from bot.store.feeds import write_entry
from bot.store.outlets import folded_name, outlets_with
from bot.store.quotations import add_quotations
from bot.store.schema import article_feeds, articles, outlets, revisions

_SHORT = 20_000
"""Characters that fold within a few milliseconds, so that no thread is needed."""


class Articles(Base):
    """See ``bot.ports.ArticleStore``."""

    @to_the_end
    async def save_article(
        self,
        page: Page,
        quotations: Sequence[Quotation],
        now: datetime,
        seen: tuple[int, SeenEntry] | None = None,
    ) -> Saved:
        """Write an article, its revision, its quotations and the entry it came by, all or nothing."""
        page = replace(page, title=storable(page.title), text=storable(page.text))
        words = await _words(page.title, page.text)  # before the lock is taken: others may write meanwhile
        async with self._write(lasting=False) as connection:
            stored = (await connection.execute(_stored(page.url))).one_or_none()
            if stored is None:
                saved = Saved(await _insert(connection, page, now), "new")
                await add_quotations(connection, saved.article_id, _dated(page, now), quotations)
            elif (stored.title, stored.text) == (page.title, page.text):
                saved = Saved(stored.id, "unchanged")
            else:
                saved = Saved(stored.id, "changed")
                await _change(connection, stored, page, now)
                if stored.text != page.text:
                    await replace_quotations(connection, stored, page, quotations, now)
            if saved.outcome != "unchanged":
                await sqlite.index_article(connection, saved.article_id, words)
            if seen is not None:
                await write_entry(connection, seen[0], replace(seen[1], article_id=saved.article_id))
            return saved

    @to_the_end
    async def article_by_url(self, url: str) -> Article | None:
        """The article of a canonical URL."""
        async with self._read() as connection:
            row = (await connection.execute(by_url(url))).one_or_none()
            return rows.article(row) if row is not None else None

    @to_the_end
    async def feeds_of(self, article_id: int) -> frozenset[int]:
        """The feeds that an article came through; none when somebody added it by hand."""
        asked = select(article_feeds.c.feed_id).where(article_feeds.c.article_id == article_id)
        async with self._read() as connection:
            return frozenset((await connection.execute(asked)).scalars())

    @to_the_end
    async def known_texts(self, article_ids: Collection[int]) -> Mapping[int, str]:
        """The current texts of these articles."""
        found: dict[int, str] = {}
        async with self._read() as connection:
            for some in chunks(article_ids):
                asked = select(articles.c.id, revisions.c.text).join(revisions, _current).where(articles.c.id.in_(some))
                found.update((row.id, row.text) for row in await connection.execute(asked))
        return found

    @to_the_end
    async def articles(self, query: ArticleQuery) -> list[Article]:
        """Articles that fit, newest first."""
        statement = fitting(query)
        if statement is None:
            return []
        async with self._read() as connection:
            return [rows.article(row) for row in await connection.execute(statement)]

    @to_the_end
    async def outlets(self, typed: str, limit: int) -> list[str]:
        """Names of outlets that contain ``typed``, those with most articles first."""
        wanted = outlets_with(typed)
        if wanted is None or limit <= 0:
            return []
        listed = wanted.with_only_columns(outlets.c.name).where(outlets.c.articles > 0)
        async with self._read() as connection:
            found = await connection.execute(listed.order_by(outlets.c.articles.desc(), outlets.c.name).limit(limit))
            return list(found.scalars())


_current = and_(revisions.c.article_id == articles.c.id, revisions.c.revision == articles.c.revision)


def by_url(url: str) -> Select[Any]:
    """The statement of ``article_by_url``."""
    return select(*rows.ARTICLE).select_from(rows.ARTICLES).where(articles.c.url == url)


def fitting(query: ArticleQuery) -> Select[Any] | None:
    """The statement of ``articles``; ``None`` when nothing can fit."""
    statement = select(*rows.ARTICLE).select_from(rows.ARTICLES)
    words = list(dict.fromkeys(fold_words(" ".join(query.words))))
    if query.limit <= 0 or (query.words and not words):
        return None
    if words:
        statement = statement.where(articles.c.id.in_(sqlite.articles_with(words)))
    if query.source is not None:
        named = outlets_with(query.source)
        if named is None:
            return None
        statement = statement.where(articles.c.outlet_id.in_(named))
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


def _stored(url: str) -> Select[Any]:
    kept = (articles.c.id, articles.c.title, articles.c.outlet_id, articles.c.revision, articles.c.dated)
    return select(*kept, revisions.c.text).join(revisions, _current).where(articles.c.url == url)


def _dated(page: Page, now: datetime) -> datetime:
    """What "newest" goes by; fixed at first sight."""
    return min(page.published or now, now)


async def _words(title: str, text: str) -> str:
    """The folded words of an article, in a thread where there are many, line by line so that others get their turn."""
    if len(text) < _SHORT:
        return _fold_lines(title, text)
    return await asyncio.to_thread(_fold_lines, title, text)


def _fold_lines(title: str, text: str) -> str:
    return " ".join(word for line in (title, *text.splitlines()) for word in fold_words(line))


async def _insert(connection: AsyncConnection, page: Page, now: datetime) -> int:
    values = {
        "url": page.url,
        "first_seen": now,
        "dated": _dated(page, now),
        "revision": 1,
        **await _described(connection, page),
    }
    added = insert(articles).values(values).returning(articles.c.id)
    article_id: int = (await connection.execute(added)).scalar_one()
    await _add_revision(connection, article_id, 1, page, now)
    return article_id


async def _change(connection: AsyncConnection, stored: Row[Any], page: Page, now: datetime) -> None:
    """The next revision. ``dated`` stays: an edit doesn't make an article new."""
    await sqlite.forget_article(connection, stored.id, await _words(stored.title, stored.text))
    await connection.execute(
        update(outlets).where(outlets.c.id == stored.outlet_id).values(articles=outlets.c.articles - 1)
    )
    values = {"revision": stored.revision + 1, **await _described(connection, page)}
    await connection.execute(update(articles).where(articles.c.id == stored.id).values(values))
    await _add_revision(connection, stored.id, stored.revision + 1, page, now)


async def _described(connection: AsyncConnection, page: Page) -> dict[str, Any]:
    """What a page says of itself, its outlet counted."""
    outlet = sqlite.insert_into(outlets).values(name=page.outlet, folded=folded_name(page.outlet), articles=1)
    outlet = outlet.on_conflict_do_update(
        index_elements=[outlets.c.name], set_={"articles": outlets.c.articles + outlet.excluded.articles}
    )
    outlet_id = (await connection.execute(outlet.returning(outlets.c.id))).scalar_one()
    return {"title": page.title, "outlet_id": outlet_id, "author": page.author, "published": page.published}


async def _add_revision(connection: AsyncConnection, article_id: int, number: int, page: Page, now: datetime) -> None:
    await connection.execute(
        insert(revisions).values(article_id=article_id, revision=number, title=page.title, text=page.text, seen_at=now)
    )
