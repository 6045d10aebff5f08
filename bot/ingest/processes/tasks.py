"""The functions that run in worker processes: one for each whole task, so that little goes over the pipe. Pure."""

import traceback
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from bot.domain.articles import Page
from bot.domain.errors import ContentError, QuotewireError, WallError
from bot.domain.feeds import Entry, ParsedFeed
from bot.domain.quotations import Quotation
from bot.ingest.decoding.plain import html_line, html_text
from bot.ingest.extraction.page import completed, page_of_entry, page_of_item, read_page
from bot.ingest.extraction.walls import is_unrelated, wall_like
from bot.ingest.feeds.decide import fingerprints
from bot.ingest.feeds.feed_links import FeedLinks, feed_links
from bot.ingest.feeds.feedparse import parse_feed
from bot.texts import reading as say

Extract = Callable[[str], tuple[Quotation, ...]]
"""Finds the quotations of a text. Goes to another process, so it must be a function of a module."""


class ReadPage(NamedTuple):
    """A page as it was read, with its quotations. ``fault`` is what the engine fell over, and where: then it has none,
    and its text is kept all the same."""

    page: Page
    quotations: tuple[Quotation, ...]
    fault: str | None = None


ReadEntry = Callable[[Entry, str, Extract], ReadPage]
"""Reads an article from its feed's entry; takes the entry, the name of the feed's outlet, and what finds quotations."""

FEED_DEADLINE = 10.0
"""Seconds in a worker process for one feed; past it the process is killed."""
PAGE_DEADLINE = 20.0
"""Seconds in a worker process for one page with its quotations; past it the process is killed."""


def read_feed(body: bytes, url: str, content_type: str, location: str = "") -> tuple[ParsedFeed, dict[str, str]]:
    """A feed, and the fingerprints of its entries by their ids; the arguments are those of ``parse_feed``.

    Raises:
        ContentError: it is no feed.
    """
    feed = parse_feed(body, url, content_type, location)
    return feed, fingerprints(feed.entries)


def read_article(
    body: bytes, url: str, content_type: str, item: Entry | None, extract: Extract, fill_in: bool = False
) -> ReadPage:
    """A page and its quotations; ``item`` is what a feed announced it with.

    ``fill_in``: what the page doesn't say of itself comes from the item.

    Raises:
        WallError: it has nothing to do with the item, or is a challenge.
        ContentError: there is no article on it.
    """
    page = read_page(body, url, content_type)
    reason = wall_like(page.title, page.text)
    if reason is None and item is not None and is_unrelated(f"{page.title}\n{page.text}", announced(item), url):
        reason = say.UNRELATED_ANSWER
    if reason is not None:
        raise WallError(say.WALL.format(url=url, reason=reason))
    return _with_quotations(completed(page, url, item) if item and fill_in else page, extract)


def announced(item: Entry) -> str:
    """What a feed says of an item in title and summary."""
    return f"{html_line(item.title)} {html_text(item.summary)}"


def read_entry(entry: Entry, outlet: str, extract: Extract) -> ReadPage:
    """An entry that carries its whole article, and the quotations.

    Raises:
        ContentError: it has only a teaser.
    """
    return _with_quotations(page_of_entry(entry, outlet), extract)


def read_item(entry: Entry, outlet: str, extract: Extract) -> ReadPage:
    """An entry that has no page, and the quotations of its text, however short.

    Raises:
        ContentError: it has no text.
    """
    return _with_quotations(page_of_item(entry, outlet), extract)


def read_again(page: Page, extract: Extract) -> ReadPage:
    """A stored article over whose text the engine fell, with the quotations that it finds now."""
    return _with_quotations(replace(page, unquoted=False), extract)


def _with_quotations(page: Page, extract: Extract) -> ReadPage:
    try:
        return ReadPage(page, extract(page.text))
    except (QuotewireError, MemoryError):
        raise
    except Exception as error:  # a bug of the engine costs an article its quotations, and nothing else
        last = traceback.extract_tb(error.__traceback__)[-1]
        return ReadPage(
            replace(page, unquoted=True), (), f"{type(error).__name__} ({Path(last.filename).name}:{last.lineno})"
        )


def feed_or_links(
    body: bytes, url: str, content_type: str, location: str = "", header: str = ""
) -> ParsedFeed | FeedLinks:
    """The feed, or what a page says about its feeds; ``header`` has the values of its ``Link`` headers.

    Raises:
        ContentError: the document is made to keep a parser busy.
    """
    try:
        return parse_feed(body, url, content_type, location)
    except ContentError as error:
        return replace(feed_links(body, url, content_type, header), trouble=str(error))


def extract_all(texts: tuple[str, ...], extract: Extract) -> list[tuple[Quotation, ...]]:
    """The quotations of several texts."""
    return [extract(text) for text in texts]
