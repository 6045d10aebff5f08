"""JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/). Pure."""

import html
import re
from datetime import datetime
from typing import Any

from bot.domain.errors import ContentError
from bot.domain.feeds import Entry, ParsedFeed
from bot.ingest.decoding.lenientjson import read_json
from bot.ingest.decoding.moments import counted_moment, moment
from bot.ingest.decoding.plain import html_line, html_text, one_line, without_control_characters
from bot.ingest.feeds.distinct import distinct_entries
from bot.ingest.sites.urls import absolute
from bot.texts import reading as say

_TITLE_LENGTH = 120
"""Characters of its text that stand in for an item's title: items of JSON Feed need none."""
_VERSION = re.compile(r"jsonfeed\.org|^1(?:\.\d+)?$")
"""What stands in a feed's ``version``: an address, and in feeds that were made by hand its number."""
_JSON = re.compile(r"\{|\[\s*(?:\{|\]\s*\Z)")
"""The beginning of an object or of a list of objects, or a list of nothing."""


def looks_like_json(head: str) -> bool:
    """Whether a document begins like a JSON object, or like a list of objects, as interfaces of sites give it: no text
    that a broken script puts before a feed's XML begins so."""
    return _JSON.match(head) is not None


def parse_json_feed(text: str, name: str, base: str, most: int) -> ParsedFeed:
    """Read the ``most`` newest items of a JSON feed; ``name`` stands for it in errors, and relative addresses are
    relative to ``base``. Items without an id are skipped, as the format requires.

    Raises:
        ContentError: the text isn't JSON, or is no JSON feed.
    """
    try:
        feed = read_json(text)
    except ValueError as error:
        raise ContentError(say.FEED_NOT_JSON.format(name=name)) from error
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list) or not _VERSION.search(str(feed.get("version", "1"))):
        raise ContentError(say.JSON_IS_NO_FEED.format(name=name))
    author = _author(feed)
    read = (_entry(item, base, author) for item in _newest(items, most) if isinstance(item, dict))
    entries = distinct_entries(entry for entry in read if entry is not None)
    link = absolute(_text(feed, "home_page_url"), base)
    title, beyond = one_line(_text(feed, "title")) or base, max(0, len(items) - most)
    older = absolute(_text(feed, "next_url"), base)
    own = absolute(_text(feed, "feed_url"), base)
    return ParsedFeed(title, link, tuple(entries), beyond, older=older, hubs=_hubs(feed, base), own=own)


def _hubs(feed: dict[str, Any], base: str) -> tuple[str, ...]:
    """The addresses of its WebSub hubs (JSON Feed 1.1, "hubs")."""
    hubs = feed.get("hubs")
    listed = [hub for hub in hubs if isinstance(hub, dict)] if isinstance(hubs, list) else []
    links = (absolute(_text(hub, "url"), base) for hub in listed if _text(hub, "type").lower() == "websub")
    return tuple(link for link in links if link)


def _newest(items: list[Any], most: int) -> list[Any]:
    """The newest items: feeds begin with their newest, a few with their oldest."""
    if len(items) <= most:
        return items
    first, last = (_published(item) if isinstance(item, dict) else None for item in (items[0], items[-1]))
    return items[-most:] if first is not None and last is not None and last > first else items[:most]


def _published(item: dict[str, Any]) -> datetime | None:
    return _time(item, "date_published")


def _time(item: dict[str, Any], key: str) -> datetime | None:
    """The time of an item; scripts count it in seconds."""
    value = item.get(key)
    return counted_moment(str(value)) if isinstance(value, int | float) else moment(_text(item, key))


def _entry(item: dict[str, Any], base: str, author: str | None) -> Entry | None:
    """An item; ``author`` wrote the entries that name no author (JSON Feed 1.1, "authors")."""
    link = absolute(_text(item, "url") or _text(item, "external_url"), base) or ""
    identity = item.get("id")
    name = (one_line(str(identity), 2000) if isinstance(identity, str | int | float) else "") or link
    if not name:
        return None
    content = without_control_characters(_text(item, "content_html") or _paragraphs(_text(item, "content_text")))
    summary = _text(item, "summary")
    title = one_line(_text(item, "title")) or html_line(summary) or one_line(html_text(content), _TITLE_LENGTH)
    return Entry(
        id=name,
        title=title,
        link=link,
        published=_published(item),
        updated=_time(item, "date_modified"),
        author=_author(item) or author,
        summary=html.escape(without_control_characters(summary), quote=False) if summary else None,
        content=content or None,
        enclosure=_enclosure(item, base),
    )


def _enclosure(item: dict[str, Any], base: str) -> str:
    """The address of the first sound or film that comes with the item; empty without one."""
    attachments = item.get("attachments")
    listed = attachments if isinstance(attachments, list) else []
    links = (absolute(_text(attachment, "url"), base) for attachment in listed if isinstance(attachment, dict))
    return next((link for link in links if link), "")


def _text(item: Any, key: str) -> str:
    value = item.get(key) if isinstance(item, dict) else None
    return value if isinstance(value, str) else ""


def _paragraphs(text: str) -> str:
    """Plain text as the HTML that an entry's content is."""
    return "".join(f"<p>{html.escape(line, quote=False)}</p>" for line in text.splitlines() if line.strip())


def _author(item: dict[str, Any]) -> str | None:
    """The author's name: version 1.1 of the format has a list of authors, 1.0 a single author."""
    several = item.get("authors") or item.get("author")
    listed = several if isinstance(several, list) else [several]
    if not all(isinstance(author, str) for author in listed):  # in some feeds all are names
        listed = [_text(author, "name") for author in listed]
    names = map(one_line, listed)
    return one_line(", ".join(name for name in names if name)) or None
