"""Reads and writes lists of feeds (OPML 2.0). Pure.

The words that a feed's items must or must not have are attributes of a namespace of our own, as the specification wants
additions (http://opml.org/spec2.opml, "Extending OPML"); other readers pass over them.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from lxml import etree
from lxml.builder import ElementMaker

from bot.domain.errors import ContentError
from bot.domain.feeds import ListedFeed
from bot.text.characters import plain, plain_line, plain_link

_OURS = "urn:quotewire:opml"
"""The XML namespace of our own attributes."""
_ONLY, _EXCEPT = f"{{{_OURS}}}only", f"{{{_OURS}}}except"
"""Names of the attributes with the words that a feed's items must have, and with the words that they must not have."""
_LONGEST = 300
"""Characters of a title, or of one filter word, that are kept."""
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 doesn't allow (2.2, "Char"); they are left out."""


def read_opml(body: bytes) -> list[ListedFeed]:
    """The feeds of an OPML file without its folders, each address once.

    Raises:
        ContentError: the file is no OPML, declares entities, or has no feeds.
    """
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(body, parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None or not isinstance(root.tag, str) or etree.QName(root).localname.lower() != "opml":
        raise ContentError("This is no OPML file (its outermost element isn't <opml>)")
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise ContentError("This OPML file declares entities, which no list of feeds needs: I don't read it")
    feeds: dict[str, ListedFeed] = {}
    for outline in root.iter("{*}outline", "outline"):
        listed = _feed(outline)
        if listed is not None:
            feeds.setdefault(listed.url, listed)
    if not feeds:
        raise ContentError("This OPML file has no feeds (no outline with an xmlUrl)")
    return list(feeds.values())


def write_opml(folders: Mapping[str, Sequence[ListedFeed]], title: str = "Quotewire") -> bytes:
    """An OPML file of these feeds; feeds in the folder ``""`` stand outside folders."""
    make = ElementMaker(nsmap={"quotewire": _OURS})
    outlines = [outline for name, feeds in folders.items() for outline in _folder(make, name, feeds)]
    tree = make.opml(make.head(make.title(_line(title))), make.body(*outlines), version="2.0")
    return etree.tostring(tree, xml_declaration=True, encoding="utf-8", pretty_print=True)


def _feed(outline: etree._Element) -> ListedFeed | None:
    given = {str(name).lower(): value for name, value in outline.items()}
    url = plain_link(given.get("xmlurl", ""))
    if not url.lower().startswith(("http://", "https://")) or any(part.isspace() for part in url):
        return None
    title = plain_line(given.get("title") or given.get("text") or url, _LONGEST)
    return ListedFeed(url, title or url, _words(given.get(_ONLY, "")), _words(given.get(_EXCEPT, "")))


def _words(attribute: str) -> tuple[str, ...]:
    return tuple(part for raw in attribute.split(",") if (part := plain_line(raw, _LONGEST)))


def _folder(make: ElementMaker, name: str, feeds: Iterable[ListedFeed]) -> list[etree._Element]:
    outlines = [_outline(make, feed) for feed in feeds]
    return [make.outline(*outlines, text=_line(name))] if name else outlines


def _outline(make: ElementMaker, feed: ListedFeed) -> etree._Element:
    made = make.outline(type="rss", text=_line(feed.title), title=_line(feed.title), xmlUrl=_line(feed.url))
    for name, words in ((_ONLY, feed.only), (_EXCEPT, feed.but_not)):
        if words:
            made.set(name, _line(", ".join(words)))
    return made


def _line(text: str) -> str:
    return _NO_XML.sub("", plain(text))
