"""Subscription lists (OPML 2.0), in and out. Pure."""

from collections.abc import Iterable

from lxml import etree
from lxml.builder import E

from bot.domain.errors import ContentError
from bot.domain.feeds import Feed


def read_opml(body: bytes) -> list[tuple[str, str]]:
    """The feeds of a subscription list as (title, address), folders flattened, each address once.

    Raises:
        ContentError: it is no OPML, or has no feeds.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(body, parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None or etree.QName(root).localname.lower() != "opml":
        raise ContentError("This is no OPML file (its outermost element isn't <opml>)")
    feeds: dict[str, str] = {}
    for outline in root.iter("{*}outline", "outline"):
        address = next((value.strip() for key, value in outline.items() if str(key).lower() == "xmlurl"), "")
        if address.startswith(("http://", "https://")):
            feeds.setdefault(address, outline.get("title") or outline.get("text") or address)
    if not feeds:
        raise ContentError("This OPML file has no feeds (no outline with an xmlUrl)")
    return [(title, address) for address, title in feeds.items()]


def write_opml(feeds: Iterable[Feed]) -> bytes:
    """A subscription list that every reader takes in."""
    outlines = [E.outline(type="rss", text=feed.title, title=feed.title, xmlUrl=feed.url) for feed in feeds]
    tree = E.opml(E.head(E.title("Quotewire")), E.body(*outlines), version="2.0")
    return etree.tostring(tree, xml_declaration=True, encoding="utf-8", pretty_print=True)
