"""News articles: as read, as stored, and how they are asked for."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.domain.viewers import EVERYBODY

Origin = Literal["page", "own feed", "feed", "unread"]
"""Where an article's text comes from.

"page": the page at its address. "own feed": a feed of the same site, which stands in for a page that can't be read; or
the feed's own item that has no page, under the feed's address. "feed": a feed of another site than the link's, which
can't speak for it; the article is the feed's own item, under the feed's address. "unread": a feed announced the article
and its page can't be read, so it has a title, a link and no text.
"""
ITEM = "item-"
"""Beginning of the fragment in the address of a feed's own item. Addresses of pages have no fragment."""


@dataclass(frozen=True, slots=True)
class Page:
    """An article as it was read from its page (or from an archive line). ``url`` is canonical; times are UTC.

    ``claimed`` is another address of the same site that the page names as its own; it is checked before it is used.
    ``locked``: the page says that only subscribers get the whole text. ``link`` is the address that a feed's own item
    links to: its page, or the sound or film that it brings. ``language`` is the ISO 639-1 code of the text's, empty
    where it isn't sure. ``unquoted``: the engine fell over the text, so that no quotations are known.
    """

    url: str
    title: str
    outlet: str
    text: str
    published: datetime | None = None
    author: str | None = None
    origin: Origin = "page"
    link: str | None = None
    claimed: str | None = None
    locked: bool = False
    language: str = ""
    image: str | None = None
    unquoted: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """A stored article, without its text. ``revision`` counts from 1; ``first_seen`` never changes.

    ``link`` is the address that a feed's own item links to; ``None`` for an article that has a page. ``audience`` is
    the number of the audience that may see this copy (``bot.domain.viewers``). ``language`` is the ISO 639-1 code of
    the text's language, empty where it isn't sure. ``gone_since``: since then its page answers that it is gone (404,
    410); ``None`` where it doesn't.
    """

    id: int
    url: str
    title: str
    outlet: str
    author: str | None
    published: datetime | None
    first_seen: datetime
    revision: int
    origin: Origin = "page"
    link: str | None = None
    audience: int = EVERYBODY
    language: str = ""
    image: str | None = None
    gone_since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Saved:
    """The outcome of saving a page. ``unchanged``: its text and title were stored already; nothing was written."""

    article_id: int
    outcome: Literal["new", "changed", "unchanged"]


@dataclass(frozen=True, slots=True)
class StoredText:
    """What is stored of an article that a page may be the next revision of."""

    title: str
    text: str
    origin: Origin


@dataclass(frozen=True, slots=True, order=True)
class ArticlePosition:
    """An article's place in the order of all articles, newest first. It stays valid when the article is deleted."""

    dated: datetime
    article_id: int


@dataclass(frozen=True, slots=True)
class ArticleQuery:
    """Which articles are asked for, newest first. ``words`` must all occur in title or text, or all of an element of
    ``or_words``; ``source`` must be contained in the outlet's name.

    ``appeared`` are the first and the last moment of the articles' own dates (``None``: all dates).
    ``feed_ids`` restricts to articles that came through one of these feeds (``None``: no restriction), later than the
    arrival ``arrived_after``, and not later than ``arrived_upto``. Items whose page can't be read are listed only with
    this restriction. ``before`` is the position of a page's last article: only older articles follow.
    """

    words: tuple[str, ...] = ()
    source: str | None = None
    feed_ids: frozenset[int] | None = None
    arrived_after: int = 0
    limit: int = 10
    appeared: tuple[datetime, datetime] | None = None
    or_words: tuple[tuple[str, ...], ...] = ()
    before: ArticlePosition | None = None
    arrived_upto: int | None = None
