"""News articles."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(frozen=True, slots=True)
class Page:
    """An article as it was read from its page (or from an archive line). ``url`` is canonical; times are UTC."""

    url: str
    title: str
    outlet: str
    text: str
    published: datetime | None = None
    author: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """A stored article, without its text. ``revision`` counts from 1; ``first_seen`` never changes."""

    id: int
    url: str
    title: str
    outlet: str
    author: str | None
    published: datetime | None
    first_seen: datetime
    revision: int


@dataclass(frozen=True, slots=True)
class Saved:
    """What saving a page came to. ``unchanged``: its text and title were stored already; nothing was written."""

    article_id: int
    outcome: Literal["new", "changed", "unchanged"]


@dataclass(frozen=True, slots=True)
class ArticleQuery:
    """Which articles, newest first. ``words`` must all occur in title or text; ``source`` is part of an outlet's name.

    ``since`` holds for when we first saw an article: a feed's own dates can't be trusted to be new.
    ``feed_ids`` restricts to articles that came through one of these feeds (``None``: no restriction).
    """

    words: tuple[str, ...] = ()
    source: str | None = None
    since: datetime | None = None
    feed_ids: frozenset[int] | None = None
    limit: int = 10
