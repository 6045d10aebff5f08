"""Feeds: bytes in, entries out. Pure, but slow at times: feedparser takes 25 s for some feeds of 400 KB.

Call it in a worker with a deadline (``processes/workers.py``).
"""

import hashlib
import html
import io
import re
import warnings
from calendar import timegm
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from bot.domain.errors import ContentError
from bot.domain.feeds import Entry, ParsedFeed
from bot.ingest.decoding.encoding import decode
from bot.ingest.decoding.mending import mended
from bot.ingest.decoding.moments import counted_moment, moment, plausible
from bot.ingest.decoding.plain import html_line, one_line, refuse_overloaded, without_control_characters
from bot.ingest.feeds.distinct import distinct_entries
from bot.ingest.feeds.jsonfeed import looks_like_json, parse_json_feed
from bot.ingest.feeds.wishes import feed_wishes
from bot.ingest.sites.urls import absolute
from bot.texts import reading as say

MOST_ENTRIES = 500
"""Maximum number of entries that are read of a feed, the newest: thousands would be parsed at every poll."""
_ENTRY_END = re.compile(r"</(?:\w+:)?(?:item|entry)\s*>")
"""The end of an item (RSS) or an entry (Atom)."""
_ENTRY_BEGIN = re.compile(r"<(?:\w+:)?(?:item|entry)[\s>]")
"""The beginning of an entry."""
_DATED = re.compile(r"<(?:pubDate|published|updated|(?:dc:)?date)\b[^>]*>([^<]{4,60})<", re.IGNORECASE)
"""An element with a time."""
_HEAD = 4096
"""Characters from the beginning of a document by which its kind is known."""
_AS_MENDED = {"content-type": "application/xml; charset=utf-8"}
"""Headers of a feed whose bytes were decoded and mended."""
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
"""How an address begins."""
_FOR_FEEDPARSER = re.compile(r"\d[\d:.,TZ+ -]*|.*[\u0370-\u03ff\uac00-\ud7af].*|\d{4}-[^\W\d_]+-\d{1,2}T[\d:+]+")
"""Times that feedparser may read: forms of ISO 8601, and dates in Greek, Korean and Hungarian. Of "-0001-11-30", which
WordPress writes where it knows no date, it would make the year 2000."""
_BEFORE_ENTRY = re.compile(rf"(?={_ENTRY_BEGIN.pattern})")
"""The place before an entry."""
_FEED_END = re.compile(r"</(?:\w+:)?(?:rss|feed|rdf|channel)\s*>", re.IGNORECASE)
"""An end that a whole feed has."""
_OWN_WORDS = re.compile(
    r"<(?:description|summary|content|content:encoded|dc:description|itunes:summary)(?:\s[^>]*)?(?<!/)>(?!\s*</)"
)
"""The beginning of an entry's own words."""
_UNSHOWN = re.compile(r"<(script|style)\b[^<>]*+>.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)
"""A part of an entry's markup that isn't shown."""
_CAPTION = re.compile(r"<media:description(?:\s[^>]*)?(?<!/)>.*?(?:</media:description\s*>|\Z)", re.DOTALL)
"""What a picture of an entry shows (Media RSS, "media:description"); of a film that is the entry it is all there is."""
_ALTERNATE = ("alternate", "http://www.iana.org/assignments/relation/alternate")
"""The relation by which a link leads to the page of an entry, in lower case (RFC 4287, 4.2.7.2)."""

_MAIL = re.compile(r"[<(]?[^\s<(]+@[\w.-]+[>)]?")
"""An e-mail address in an author's name, with the brackets around it; it is taken out."""


def parse_feed(body: bytes, url: str, content_type: str, location: str = "") -> ParsedFeed:
    """Read an RSS, Atom, RDF or JSON feed; ``url`` is its address and may be empty for a file.

    The kind of feed is found from its characters, since many servers send a wrong content type. ``location`` is what
    the header ``Content-Location`` says: the address to which relative ones are relative (RFC 9110, 8.7).

    Raises:
        ContentError: the document is no feed; the message says what it is instead.
    """
    name = url or say.THIS_FILE
    text = decode(body, content_type)
    head = text[:_HEAD].lstrip()
    if not head:
        raise ContentError(say.FEED_EMPTY.format(name=name))
    base = absolute(location, url) or url
    if looks_like_json(head):
        return parse_json_feed(text, name, base, MOST_ENTRIES)
    if is_web_page(head):
        raise ContentError(say.FEED_IS_PAGE.format(name=name))
    refuse_overloaded(body, name)
    return _from_xml(text, url, name, base)


def is_web_page(head: str) -> bool:
    """Whether the beginning of a document is that of an HTML page."""
    head = head.lower()
    if any(root in head for root in ("<rss", "<feed", "<rdf:rdf")):
        return False
    return head.startswith(("<!doctype html", "<head", "<body", "<script")) or "<html" in head


def _from_xml(text: str, url: str, name: str, base: str) -> ParsedFeed:
    import feedparser  # here, since only workers need it

    is_whole = _FEED_END.search(text) is not None
    newest, beyond = _newest_entries(text if is_whole else _without_rest(text))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # lxml and feedparser warn about odd input
        # A stream, since feedparser would open bytes that look like a path or an address. Not sanitised, since that
        # takes quadratic time, and only the words of the markup are used (``decoding/plain.py``).
        markup = mended(_without_captions(newest))
        try:
            parsed = feedparser.parse(io.BytesIO(markup), response_headers=_AS_MENDED, sanitize_html=False)
        except (ValueError, LookupError, TypeError, AttributeError, AssertionError) as error:  # of damaged markup
            raise ContentError(say.FEED_NOT_XML.format(name=name)) from error
    if not parsed.get("version") and not parsed.entries:
        if not parsed.feed and (parsed.get("bozo") or not markup):
            raise ContentError(say.FEED_NOT_XML.format(name=name))
        raise ContentError(say.XML_IS_NO_FEED.format(name=name))
    atom = str(parsed.version).startswith("atom")
    title = _title(parsed.feed, atom) or url
    author = _author_of_all(parsed.feed, title) if atom else None
    entries = distinct_entries(_entry(item, base, atom, author) for item in parsed.entries[:MOST_ENTRIES])
    beyond += max(0, len(parsed.entries) - MOST_ENTRIES)
    older = _older(parsed.feed, base) if entries else None
    link, own = absolute(_get(parsed.feed, "link"), base), next(iter(_linked(parsed.feed, "self", base)), None)
    hubs = _linked(parsed.feed, "hub", base)
    return ParsedFeed(title, link, tuple(entries), beyond, feed_wishes(text), older, hubs, own, is_whole)


def _linked(feed: Any, relation: str, base: str) -> tuple[str, ...]:
    """The addresses that the feed itself links to by a relation, in their order."""
    links = (link for link in feed.get("links", ()) if str(link.get("rel", "")).lower() == relation)
    addresses = (absolute(str(link.get("href", "")), base) for link in links)
    return tuple(address for address in addresses if address)


def _older(feed: Any, base: str) -> str | None:
    """The document with older items: the archive before this one, or the next page (RFC 5005, 3 and 4). WordPress has
    pages of every feed and names none."""
    links = {str(link.get("rel", "")): str(link.get("href", "")) for link in reversed(feed.get("links", ()))}
    named = links.get("prev-archive") or links.get("next")
    if named or "wordpress" not in str(_get(feed, "generator")).lower():
        return absolute(named, base)
    parts = urlsplit(base)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    page = next((int(value) for name, value in pairs if name == "paged" and value.isdecimal() and len(value) < 6), 1)
    kept = [(name, value) for name, value in pairs if name != "paged"]
    return urlunsplit(parts._replace(query=urlencode([*kept, ("paged", str(page + 1))]), fragment=""))


def _without_rest(text: str) -> str:
    """A feed that breaks off, without the entry in which it does: half a link would lead elsewhere."""
    *_, last_end = (0, *(match.end() for match in _ENTRY_END.finditer(text)))
    begins = _ENTRY_BEGIN.search(text, last_end)
    return text[: begins.start()] if begins else text


def _without_captions(text: str) -> str:
    """The feed without the captions of pictures of entries that have words of their own: feedparser would take them for
    these."""
    if "<media:description" not in text:
        return text
    head, *entries = _BEFORE_ENTRY.split(text)
    return head + "".join(_CAPTION.sub("", entry) if _OWN_WORDS.search(entry) else entry for entry in entries)


def _newest_entries(text: str) -> tuple[str, int]:
    """The feed without all but its newest :data:`MOST_ENTRIES` entries, and the number of the others: parsing 100,000
    takes half a minute.

    Feeds begin with their newest entry, a few with their oldest. What stands after the last entry is kept, since some
    feeds have their title there.
    """
    ends = [match.end() for match in _ENTRY_END.finditer(text)]
    if len(ends) <= MOST_ENTRIES:
        return text, 0
    beyond = len(ends) - MOST_ENTRIES
    begins = _ENTRY_BEGIN.search(text)
    start = begins.start() if begins else ends[0]
    first, last = _newest_date(text[start : ends[0]]), _newest_date(text[ends[-2] : ends[-1]])
    if first is not None and last is not None and last > first:
        return text[:start] + text[ends[-MOST_ENTRIES - 1] :], beyond
    return text[: ends[MOST_ENTRIES - 1]] + text[ends[-1] :], beyond


def _newest_date(entry: str) -> datetime | None:
    """The latest time in an entry's markup."""
    return max((read for read in map(moment, _DATED.findall(entry)) if read is not None), default=None)


def _entry(item: Any, base: str, atom: bool, author: str | None) -> Entry:
    """An entry; ``author`` wrote the entries that name no author."""
    link = _link(item, base)
    summary = _markup(_get(item, "summary"))
    content = max((_markup(part.get("value")) or "" for part in item.get("content", ())), key=len, default="")
    title = _title(item, atom)
    return Entry(
        id=_id(item, base) or link or _hash(title, summary or content),
        title=title,
        link=link,
        published=_moment(item, "published") or _moment(item, "created"),
        updated=_moment(item, "updated"),
        author=_author(item) or (_author(item.get("source") or {}) if atom else None) or author,
        summary=summary if summary != content else None,
        content=content or None,
        enclosure=_enclosure(item, base),
    )


def _id(item: Any, base: str) -> str:
    """The entry's id; a path is told from the same path of another site by the address it is relative to."""
    named = one_line(_get(item, "id"), 2000)
    return (absolute(named, base) or named) if named.startswith("/") else named


def _enclosure(item: Any, base: str) -> str:
    """The address of the first sound or film that the entry brings; empty without one."""
    links = (absolute(_get(enclosure, "href"), base) for enclosure in item.get("enclosures", ()))
    return next((link for link in links if link), "")


def _link(item: Any, base: str) -> str:
    """The entry's address; empty where it has none. An RSS guid is an address unless it says that it isn't, but many
    that say nothing are numbers: only a whole address is taken for one."""
    link = _get(item, "feedburner_origlink") or _alternate(item) or _get(item, "link") or ""
    is_guid = link == _get(item, "id") and not item.get("links")  # feedparser lists the links that an entry has itself
    if is_guid and not _ADDRESS.match(link):
        return ""
    return absolute(link, base) or ""


def _alternate(item: Any) -> str | None:
    """The first of an entry's links to a page of it; others are in other languages, or of old."""
    links = (link for link in item.get("links", ()) if "html" in str(link.get("type", "")))
    pages = (_get(link, "href") for link in links if str(link.get("rel", "")).lower() in _ALTERNATE)
    return next((page for page in pages if page), None)


def _get(item: Any, key: str) -> str | None:
    value = item.get(key)
    return value if isinstance(value, str) else None


def _title(item: Any, atom: bool) -> str:
    """Atom says whether a title is HTML; in RSS it is escaped once more than it should be, as often as not."""
    value = _get(item, "title")
    if not value:
        return ""
    if "html" in str(item.get("title_detail", {}).get("type", "")):
        return html_line(value)
    return one_line(value if atom else html.unescape(value))


def _author(item: Any) -> str | None:
    """The author's name without e-mail addresses: ``n@x.example (Nerys Caddock)`` as RSS has it, ``Nerys Caddock
    <n@x.example>``.

    feedparser splits these too, but wrongly where a top-level domain is long.
    """
    listed = [author for author in item.get("authors", ()) if isinstance(author, dict)]
    if len(listed) < 2:
        return _name_alone(_get(item, "author") or "")
    names = (_name_alone((author.get("email") or "") + (author.get("name") or "")) for author in listed)
    return ", ".join(dict.fromkeys(name for name in names if name)) or None


def _author_of_all(feed: Any, title: str) -> str | None:
    """Who wrote the entries that don't say who did (RFC 4287, 4.2.1); the outlet's own name says nothing."""
    name = _author(feed)
    return name if name and name.casefold() != title.casefold() else None


def _name_alone(text: str) -> str | None:
    name = _MAIL.sub("", one_line(html.unescape(text))).strip()
    return name.strip("()").strip() or None if name.startswith("(") else name or None


def _markup(value: str | None) -> str | None:
    return _UNSHOWN.sub("", without_control_characters(value)).strip() or None if value else None


def _moment(item: Any, name: str) -> datetime | None:
    """The time in an entry's ``published`` or ``updated``; scripts count it in seconds.

    Some forms of other languages, and ISO 8601 with a day's number in the year, are feedparser's, which gives UTC.
    """
    text = dict.get(item, name)  # item.get() would take another time in place of one that is missing
    if not isinstance(text, str):
        return None
    read = moment(text) or counted_moment(text.strip())
    if read is not None or not _FOR_FEEDPARSER.fullmatch(text.strip()):
        return read
    parsed = dict.get(item, f"{name}_parsed")
    try:
        return plausible(datetime.fromtimestamp(timegm(parsed), UTC)) if parsed else None
    except (TypeError, ValueError, OverflowError, OSError):  # not always a real date
        return None


def _hash(*texts: str | None) -> str:
    return "sha256:" + hashlib.sha256("\n".join(text or "" for text in texts).encode()).hexdigest()
