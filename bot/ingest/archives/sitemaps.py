"""Reads what a site's archive lists: sitemaps and their indices, packed or not, sitemaps of news, texts with an address
a line, and feeds with the page of older items that they name. Pure, for a worker (``processes/workers.py``).

https://www.sitemaps.org/protocol.html, https://developers.google.com/search/docs/crawling-indexing/sitemaps,
RFC 5005 (pages and archives of feeds).
"""

import io
import re
import zlib
from collections.abc import Iterator
from datetime import datetime

from lxml import etree

from bot.domain.backfill import ArchiveList, ArchiveSource, ListedPage
from bot.domain.errors import ContentError
from bot.ingest.decoding.mending import local_name
from bot.ingest.decoding.moments import moment
from bot.ingest.decoding.plain import one_line, refuse_overloaded
from bot.ingest.feeds.feedparse import is_web_page, parse_feed
from bot.ingest.sites.urls import absolute
from bot.texts import reading as say

LARGEST = 52_428_800
"""Bytes of an unpacked sitemap that are read: as many as the protocol allows."""
MOST_LISTED = 50_000
"""Addresses of a sitemap, or sitemaps of an index, that are read: as many as the protocol allows."""
_PACKED = b"\x1f\x8b"
"""The beginning of a gzip file (RFC 1952, 2.3.1)."""
_GZIP = zlib.MAX_WBITS | 16
"""The argument of zlib that unpacks gzip."""
_ENTITY = re.compile(rb"<!ENTITY|<\0!\0E\0N\0T\0I\0T\0Y|\0<\0!\0E\0N\0T\0I\0T\0Y", re.IGNORECASE)
"""A declared entity, also in UTF-16: no sitemap needs one, and a few lines of them unpack to gigabytes."""
_ROOT = re.compile(rb"<(?:[\w.-]+:)?(urlset|sitemapindex)[\s>/]", re.IGNORECASE)
"""The outermost element of a sitemap or an index of sitemaps."""
_END = re.compile(rb"</(?:[\w.-]+:)?(?:urlset|sitemapindex)\s*>", re.IGNORECASE)
"""The end of a sitemap or an index."""
_HEAD = 20_000
"""Bytes from the beginning of a document in which its outermost element is looked for, and from its end in which its
end is."""
_MEDIA = re.compile(r"\{[^}]*(?:image|video)")
"""The beginning of a tag that belongs to a picture or a video (sitemap-image, sitemap-video)."""
_ADDRESS = re.compile(r"https?://\S+")
"""A line of a text that is a sitemap."""


def read_archive(body: bytes, url: str, content_type: str, location: str = "") -> ArchiveList:
    """What the sitemap or feed at ``url`` lists; the arguments are those of ``parse_feed``.

    Raises:
        ContentError: it is neither, larger than a sitemap may be, or made to keep a parser busy.
    """
    markup = _unpacked(body, url)
    if (root := _ROOT.search(markup[:_HEAD])) is not None:
        return _from_xml(markup, root.start(), url)
    if (lines := _lines(markup)) is not None:
        return ArchiveList(tuple(ListedPage(line) for line in lines))
    return _from_feed(markup, url, content_type, location)


def _unpacked(body: bytes, url: str) -> bytes:
    if not body.startswith(_PACKED):
        return body
    unpacker = zlib.decompressobj(_GZIP)
    try:
        markup = unpacker.decompress(body, LARGEST + 1)
    except zlib.error as error:
        raise ContentError(say.SITEMAP_DAMAGED.format(url=url)) from error
    if len(markup) > LARGEST:
        raise ContentError(say.SITEMAP_TOO_LARGE.format(url=url, megabytes=LARGEST / 2**20))
    return markup


def _from_xml(markup: bytes, start: int, url: str) -> ArchiveList:
    """Read a sitemap in UTF-8, whose outermost element begins at ``start``: what stands before it is often damaged."""
    if _ENTITY.search(markup):
        raise ContentError(say.SITEMAP_WITH_ENTITIES.format(url=url))
    refuse_overloaded(markup, url)
    pages: list[ListedPage] = []
    sources: list[ArchiveSource] = []
    for name, fields in _elements(markup[start:], url):
        address = absolute(fields.get("loc"), url)
        if address is None:
            continue
        modified = _moment(fields.get("lastmod"))
        if name == "sitemap":
            sources.append(ArchiveSource(address, modified))
        else:
            title, published = one_line(fields.get("title")), _moment(fields.get("publication_date"))
            pages.append(ListedPage(address, modified, published, title))
    return ArchiveList(tuple(pages), tuple(sources), _END.search(markup[-_HEAD:]) is not None)


def _elements(markup: bytes, url: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The names of the elements ``<url>`` and ``<sitemap>``, with the texts in them by the names of their elements.

    What was read is dropped at once: as a tree 50 MB would take a gigabyte.
    """
    count = 0
    parser = etree.iterparse(
        io.BytesIO(markup),
        events=("end",),
        recover=True,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
    )
    try:
        for _, element in parser:
            name = local_name(element)
            if name not in ("url", "sitemap"):
                continue
            if (count := count + 1) > MOST_LISTED:
                return
            yield name, _fields(element)
            element.clear()
            while (parent := element.getparent()) is not None and element.getprevious() is not None:
                del parent[0]
    except etree.XMLSyntaxError as error:
        if not count:
            raise ContentError(say.SITEMAP_NOT_XML.format(url=url)) from error


def _fields(element: etree._Element) -> dict[str, str]:
    """The texts of the elements within, the first of each name; pictures and videos have titles and addresses too."""
    children = [child for child in element.iterdescendants() if not _MEDIA.search(str(child.tag))]
    return {local_name(child): child.text or "" for child in reversed(children)}


def _moment(text: str | None) -> datetime | None:
    return moment(text.strip()) if text else None


def _lines(markup: bytes) -> list[str] | None:
    """The addresses of a text that has one a line; ``None`` for anything else."""
    if markup[:1] in (b"<", b"{"):
        return None
    lines = [line.strip() for line in markup[:LARGEST].decode("utf-8-sig", "replace").splitlines() if line.strip()]
    return lines[:MOST_LISTED] if lines and all(map(_ADDRESS.fullmatch, lines)) else None


def _from_feed(markup: bytes, url: str, content_type: str, location: str) -> ArchiveList:
    try:
        feed = parse_feed(markup, url, content_type, location)
    except ContentError as error:
        is_page = is_web_page(markup[:4096].decode("latin-1").lstrip())
        raise ContentError((say.PAGE_IS_NO_SITEMAP if is_page else say.NO_SITEMAP).format(url=url)) from error
    pages = [ListedPage(entry.link, None, entry.published or entry.updated, entry.title) for entry in feed.entries]
    sources = () if feed.older is None else (ArchiveSource(feed.older, is_feed=True),)
    return ArchiveList(tuple(page for page in pages if page.url), sources, feed.is_whole)
