"""News articles."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.domain.viewers import EVERYBODY

Origin = Literal["page", "own feed", "feed", "unread"]
"""Where an article's text is from.

"page": the page at its address. "own feed": a feed of the same site, which stands in for a page that can't be read.
"feed": a feed that can't speak for the site it links to; the article is the feed's own item, under an address of the
feed's. "unread": nowhere; a feed announced it, and its page can't be read: there is a title and a link, and no text.
"""
ITEM = "item-"
"""What the fragment of the address of a feed's own item begins with. Addresses of pages have no fragment."""


@dataclass(frozen=True, slots=True)
class Page:
    """An article as it was read from its page (or from an archive line). ``url`` is canonical; times are UTC.

    ``claimed`` is another address of the site that the page calls its own, to be looked at before it is believed.
    ``locked`` pages say that only subscribers get the whole text. ``link`` is where a feed's own item leads to.
    ``language`` is the ISO 639-1 code of the text's, empty where it isn't sure.
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


@dataclass(frozen=True, slots=True)
class Article:
    """A stored article, without its text. ``revision`` counts from 1; ``first_seen`` never changes.

    ``link`` is where an item leads to that is known only as its feed has it; ``None`` for those of pages.
    ``audience`` is who may see this copy of it (``bot.domain.viewers``). ``language`` is the ISO 639-1 code of the
    text's, empty where it isn't sure.
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


@dataclass(frozen=True, slots=True)
class Saved:
    """What saving a page came to. ``unchanged``: its text and title were stored already; nothing was written."""

    article_id: int
    outcome: Literal["new", "changed", "unchanged"]


@dataclass(frozen=True, slots=True)
class ArticleQuery:
    """Which articles, newest first. ``words`` must all occur in title or text; ``source`` is part of an outlet's name.

    ``since`` holds for when we first saw an article: a feed's own dates can't be trusted to be new.
    ``feed_ids`` restricts to articles that came through one of these feeds (``None``: no restriction). Items that can't
    be read are among the articles of feeds alone.
    """

    words: tuple[str, ...] = ()
    source: str | None = None
    since: datetime | None = None
    feed_ids: frozenset[int] | None = None
    limit: int = 10
