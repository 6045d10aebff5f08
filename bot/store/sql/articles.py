"""Looks articles up; ``writing.py`` writes them, ``finding.py`` reads their texts."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, or_, select, text, union, union_all
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.articles import Article, ArticlePosition, ArticleQuery
from bot.domain.viewers import Viewer
from bot.store.sql import rows
from bot.store.sql.base import Base, chunks, objects_of
from bot.store.sql.bounds import Sight
from bot.store.sql.dialect import Dialect
from bot.store.sql.outlets import outlets_with
from bot.store.sql.schema import (
    PRIVATE,
    UNQUOTED,
    article_addresses,
    article_feeds,
    article_successors,
    articles,
    feed_entries,
    outlets,
)
from bot.text.words import search_words

_MANY = 2_000
"""Articles with the words of a question from which on they aren't all read and sorted."""


class SqlArticles(Base):
    """See ``bot.ports``: ``ArticleByAddress``, ``ArticleSearch`` and their like."""

    async def article_by_url(self, url: str, viewer: Viewer) -> Article | None:
        """See ``bot.ports.ArticleByAddress``."""
        async with self._read() as connection:
            sight = await self._sight(connection, viewer)
            row = (await connection.execute(by_url(url, sight))).one_or_none()
            return rows.article(row) if row is not None else None

    async def articles_numbered(self, article_ids: Collection[int]) -> Mapping[int, Article]:
        """See ``bot.ports.ArticlesById``."""
        by_id: dict[int, Article] = {}
        async with self._read() as connection:
            for some in chunks(article_ids):
                statement = select(*rows.ARTICLE).select_from(rows.ARTICLES).where(articles.c.id.in_(some))
                by_id.update((row.article_id, rows.article(row)) for row in await connection.execute(statement))
            for some in chunks(set(article_ids) - by_id.keys()):
                joined = await connection.execute(joined_query(some))
                by_id.update((row.joined_id, rows.article(row)) for row in joined)
        return by_id

    async def article_numbered(self, article_id: int) -> Article | None:
        """See ``bot.ports.ArticleById``."""
        statement = select(*rows.ARTICLE).select_from(rows.ARTICLES).where(articles.c.id == article_id)
        async with self._read() as connection:
            row = (await connection.execute(statement)).one_or_none()
            if row is None or row.origin == "unread":  # of an unread item: its page, once that could be read
                row = (await connection.execute(joined_query([article_id]))).one_or_none() or row
            return rows.article(row) if row is not None else None

    async def article_linked(self, link: str, viewer: Viewer) -> Article | None:
        """See ``bot.ports.ArticleByAddress``."""
        async with self._read() as connection:
            sight = await self._sight(connection, viewer)
            row = (await connection.execute(by_link(link, sight))).one_or_none()
            return rows.article(row) if row is not None else None

    async def articles_at(self, urls: Collection[str], audience: int) -> Mapping[str, Article]:
        """See ``bot.ports.AudienceCopies``."""
        by_address: dict[str, Article] = {}
        mine = select(*rows.ARTICLE).select_from(rows.ARTICLES).where(articles.c.audience_id == audience)
        async with self._read() as connection:
            for some in chunks(urls):
                statement = mine.where(articles.c.url.in_(some))
                by_address.update((row.url, rows.article(row)) for row in await connection.execute(statement))
                moved = moved_query(some, audience)
                for row in await connection.execute(moved):
                    by_address.setdefault(row.address, rows.article(row))
        return by_address

    async def feeds_of(self, article_id: int) -> frozenset[int]:
        """See ``bot.ports.ArticleOrigins``."""
        statement = select(article_feeds.c.feed_id).where(article_feeds.c.article_id == article_id)
        async with self._read() as connection:
            return frozenset((await connection.execute(statement)).scalars())

    async def unquoted_since(self, article_id: int) -> datetime | None:
        """See ``bot.ports.FaultRecord``."""
        async with self._read() as connection:
            moment: datetime | None = (
                await connection.execute(select(articles.c.unquoted_at).where(articles.c.id == article_id))
            ).scalar_one_or_none()
            return moment

    async def unquoted(self, before: datetime, limit: int) -> list[Article]:
        """See ``bot.ports.UnquotedArticles``."""
        statement = select(*rows.ARTICLE).select_from(rows.ARTICLES).where(text(f"articles.{UNQUOTED}"))
        oldest = statement.where(articles.c.unquoted_at < before).order_by(articles.c.unquoted_at, articles.c.id)
        async with self._read() as connection:
            return [rows.article(row) for row in await connection.execute(oldest.limit(limit))]

    async def articles(self, query: ArticleQuery, viewer: Viewer) -> list[Article]:
        """See ``bot.ports.ArticleSearch``."""
        async with self._read() as connection:
            statement = articles_query(query, self._dialect, walk=await _are_many(connection, query, self._dialect))
            if statement is None:
                return []
            sight = await self._sight(connection, viewer)
            seen = statement.where(*sight.seen(articles.c.audience_id))
            return [rows.article(row) for row in await connection.execute(seen)]

    async def articles_page(self, query: ArticleQuery, viewer: Viewer) -> tuple[list[Article], ArticlePosition | None]:
        """See ``bot.ports.ArticlePages``."""
        async with self._read() as connection:
            statement = articles_query(query, self._dialect, walk=await _are_many(connection, query, self._dialect))
            if statement is None:
                return [], None
            sight = await self._sight(connection, viewer)
            seen = statement.where(*sight.seen(articles.c.audience_id)).add_columns(articles.c.dated)
            read = (await connection.execute(seen)).all()
        last = ArticlePosition(read[-1].dated, read[-1].article_id) if len(read) == query.limit else None
        return [rows.article(row) for row in read], last

    async def articles_through(self, query: ArticleQuery) -> list[Article]:
        """See ``bot.ports.FollowedArticles``."""
        statement = articles_query(query, self._dialect) if query.feed_ids is not None else None
        if statement is None:
            return []
        async with self._read() as connection:
            return [rows.article(row) for row in await connection.execute(statement)]

    async def articles_by_feed(
        self, feed_ids: Collection[int], after: int, limit: int, upto: int | None = None
    ) -> Mapping[int, list[Article]]:
        """See ``bot.ports.FollowedArticles``."""
        by_feed: dict[int, list[Article]] = {}
        async with self._read() as connection:
            for some in chunks(feed_ids):
                result = await connection.execute(by_feed_query(some, after, limit, upto))
                for feed_id, article in await objects_of(result, lambda row: (row.feed_id, rows.article(row))):
                    by_feed.setdefault(feed_id, []).append(article)
        return by_feed

    async def newest_arrival(self) -> int:
        """See ``bot.ports.FollowedArticles``."""
        async with self._read() as connection:
            return int((await connection.execute(_NEWEST_ARRIVAL)).scalar_one())

    async def arrival_before(self, since: datetime) -> int:
        """See ``bot.ports.FollowedArticles``."""
        async with self._read() as connection:
            first = (await connection.execute(first_arrival_query(since))).scalar_one()
            return int((await connection.execute(_NEWEST_ARRIVAL)).scalar_one()) if first is None else first - 1

    async def outlets(self, typed: str, limit: int, viewer: Viewer) -> list[str]:
        """See ``bot.ports.OutletNames``."""
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


_is_current = or_(
    articles.c.origin != "unread", exists().where(feed_entries.c.article_id == articles.c.id).correlate(articles)
)
"""Once the page of an unread item could be read, its entry belongs to the page's article, and the item isn't
current."""


def by_url(url: str, sight: Sight) -> Select[Any]:
    """The statement of ``article_by_url``."""
    was_there = select(article_addresses.c.article_id).where(article_addresses.c.address == url)
    # Not OR: PostgreSQL would read all articles for a condition of which only one side is a column of theirs.
    there = union_all(select(articles.c.id).where(articles.c.url == url), was_there)
    copies = select(*rows.ARTICLE).select_from(rows.ARTICLES).where(articles.c.id.in_(there))
    order = (case((articles.c.url == url, 0), else_=1), articles.c.audience_id.desc(), articles.c.id.desc())
    return copies.where(*sight.seen(articles.c.audience_id)).order_by(*order).limit(1)


def moved_query(addresses: Sequence[str], audience: int) -> Select[Any]:
    """The audience's articles that were at these addresses before they moved."""
    joined = rows.ARTICLES.join(article_addresses, article_addresses.c.article_id == articles.c.id)
    moved = select(article_addresses.c.address, *rows.ARTICLE).select_from(joined)
    return moved.where(article_addresses.c.address.in_(addresses), articles.c.audience_id == audience)


def joined_query(article_ids: Collection[int]) -> Select[Any]:
    """The articles with which articles of these numbers became one, each with that number."""
    joined = rows.ARTICLES.join(article_successors, article_successors.c.into_id == articles.c.id)
    kept = select(article_successors.c.article_id.label("joined_id"), *rows.ARTICLE).select_from(joined)
    return kept.where(article_successors.c.article_id.in_(sorted(article_ids)))


def by_link(link: str, sight: Sight) -> Select[Any]:
    """The statement of ``article_linked``."""
    known = select(*rows.ARTICLE).select_from(rows.ARTICLES).where(articles.c.link == link, _is_current)
    return known.where(*sight.seen(articles.c.audience_id)).order_by(articles.c.id.desc()).limit(1)


async def _are_many(connection: AsyncConnection, query: ArticleQuery, dialect: Dialect) -> bool:
    """Whether the words are frequent enough for going through all articles from the newest on: of 50,000 that have a
    word, reading and sorting them took 45 ms, walking past them 8."""
    words = list(dict.fromkeys(search_words(" ".join(query.words))))
    if not words or query.or_words or query.feed_ids is not None or query.source is not None:
        return False
    having = dialect.articles_with(words).limit(_MANY).subquery()
    return bool((await connection.execute(select(func.count()).select_from(having))).scalar() == _MANY)


def articles_query(query: ArticleQuery, dialect: Dialect, *, walk: bool = False) -> Select[Any] | None:
    """The statement of ``articles``; ``None`` when no article can match.

    ``walk``: articles are read from the newest on, skipping articles without the words.
    """
    statement = select(*rows.ARTICLE).select_from(rows.ARTICLES)
    wordings = [words for words in (query.words, *query.or_words) if words]
    folded = [words for words in (list(dict.fromkeys(search_words(" ".join(words)))) for words in wordings) if words]
    if query.limit <= 0 or (wordings and not folded):
        return None
    if folded:
        having = [dialect.articles_with(words) for words in folded]
        wanted = articles.c.id + 0 if walk else articles.c.id  # an expression: not looked up by its index
        statement = statement.where(wanted.in_(having[0] if len(having) == 1 else union(*having)))
    if query.source is not None:
        named = outlets_with(query.source)
        if named is None:
            return None
        statement = statement.where(articles.c.outlet_id.in_(named))
    statement = statement.where(articles.c.origin != "unread" if query.feed_ids is None else _is_current)
    if query.appeared is not None:
        statement = statement.where(articles.c.dated.between(*query.appeared))
    if query.before is not None:
        last = query.before
        earlier = and_(articles.c.dated == last.dated, articles.c.id < last.article_id)
        # The first comparison is redundant, but it is the only one that an index can answer.
        statement = statement.where(articles.c.dated <= last.dated, or_(articles.c.dated < last.dated, earlier))
    if query.feed_ids is not None:
        statement = statement.where(articles.c.id.in_(_came_through(query)))
    dated = rows.sorted_by(articles.c.dated) if folded and not walk else articles.c.dated
    return statement.order_by(dated.desc(), articles.c.id.desc()).limit(query.limit)


def by_feed_query(feed_ids: Collection[int], after: int, limit: int, upto: int | None = None) -> Select[Any]:
    """The statement of ``articles_by_feed``."""
    came = article_feeds.c
    newest = func.row_number().over(partition_by=came.feed_id, order_by=(articles.c.dated.desc(), articles.c.id.desc()))
    ranked = (
        select(came.feed_id, came.article_id, newest.label("rank"))
        .join_from(article_feeds, articles, came.article_id == articles.c.id)
        .where(came.feed_id.in_(sorted(feed_ids)), *_arrived(after, upto), _is_current)
        .subquery()
    )
    joined = rows.ARTICLES.join(ranked, ranked.c.article_id == articles.c.id)
    statement = select(ranked.c.feed_id, *rows.ARTICLE).select_from(joined).where(ranked.c.rank <= limit)
    return statement.order_by(ranked.c.feed_id, ranked.c.rank)


def first_arrival_query(since: datetime) -> Select[Any]:
    """The statement of ``arrival_before``: the first arrival of what was first seen from ``since`` on."""
    recent = select(articles.c.id).where(articles.c.first_seen >= since)
    return select(func.min(article_feeds.c.id)).where(article_feeds.c.article_id.in_(recent))


_NEWEST_ARRIVAL = select(func.coalesce(func.max(article_feeds.c.id), 0))


def _came_through(query: ArticleQuery) -> Select[Any]:
    """Ids of the articles that came through a feed of the query between its arrivals."""
    came = article_feeds.c
    through = select(came.article_id).where(came.feed_id.in_(sorted(query.feed_ids or ())))
    return through.where(*_arrived(query.arrived_after, query.arrived_upto))


def _arrived(after: int, upto: int | None) -> list[ColumnElement[bool]]:
    came = article_feeds.c
    return [came.id > after, *([came.id <= upto] if upto is not None else [])]
