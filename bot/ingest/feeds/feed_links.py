"""Finds what a web page says about its feeds. Pure, for a worker.

In the order in which the feeds are tried: ``Link`` headers (RFC 8288), elements ``<link>`` (
https://www.rssboard.org/rss-autodiscovery), the page that a ``<meta>`` refreshes to, links in the text of the page, the
usual places. Feeds of comments come last.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from bot.ingest.decoding.encoding import decode
from bot.ingest.decoding.plain import document, line_of, refuse_overloaded
from bot.ingest.feeds.comment_feeds import is_named_for_comments
from bot.ingest.sites.urls import absolute

_FEED_TYPE = re.compile(
    r"(?:application|text)/(?:x[-.])?(?:rss|atom|rdf|feed)(?:\+xml|\+json)?|(?:application|text)/(?:xml|json)"
)
"""Media types, in lower case, by which a link of a page names a feed; "application/json" was the type of JSON Feed 1.0
(https://www.jsonfeed.org/version/1/)."""
_FOR_MACHINES = re.compile(r"/wp-json(?:/|$)|[?&]rest_route=|oembed|/activitypub|opensearch|\.webmanifest|/xmlrpc\.php")
"""Addresses of other interfaces that pages name with the types of feeds: WordPress names its own in every page."""
_LOOKS_LIKE_FEED = re.compile(
    r"\.(?:rss|atom|rdf)$|(?:^|/)\.?(?:c?rss|atom|feeds?|rss2|rssfeeds?|feed[12])(?:[._-]?(?:xml|json|php|aspx?|rss|atom))?/?$"
    r"|(?:rss|atom|feed)[\w-]*\.(?:xml|json|php|aspx?)$|^(?!.*sitemap).*/[\w.-]+\.xml$"
)
"""How the path of a feed's address ends, in lower case."""
_FEED_HOST = re.compile(r"(?:feeds?|rss|feeds2)\.")
"""How the name of a host that has feeds alone begins."""
_FEED_QUERY = re.compile(
    r"(?:^|&)(?:feed=(?:rss2?|atom|rdf|json)|(?:format|type|output|alt)=(?:rss|atom|feed)\w*)(?:&|$)"
)
"""A parameter that asks a site for a feed, in lower case."""
_FEED_ICON = re.compile(r"(?<![a-z])rss(?![a-z])")
"""The name of the picture that stands for a feed, in lower case: fonts of icons have it as a class ("fa-rss")."""
_FEED_WORDS = re.compile(r"\b(?:rss|atom|web ?feed|news ?feed|xml feed|rss-feed|flux rss|fil rss)\b", re.IGNORECASE)
"""What a visible link to a feed says."""
_SUBSCRIBING = re.compile(r"https?(?::|%3a)(?:/|%2f){2}", re.IGNORECASE)
"""An address within an address: a link that subscribes to a feed in some reader is no feed."""
_REFRESH = re.compile(r"\s*+[\d.]*+\s*+[;,]?+\s*+(?:url\s*=\s*|(?<=[;,\s]))[\"']?([^\"']+)", re.IGNORECASE)
"""The value of a refresh (HTML, "pragma-set-refresh"), where "url=" may be missing; the group is the address."""
_LINK_VALUE = re.compile(r"<\s*([^>]*?)\s*>((?:\s*;\s*[\w*-]+(?:\s*=\s*(?:\"[^\"]*\"|[^\s\",;]+))?)*)")
"""A link of a ``Link`` header (RFC 8288, 3); the groups are address and parameters."""
_PARAMETER = re.compile(r";\s*([\w*-]+)\s*=\s*(?:\"([^\"]*)\"|([^\s\",;]+))")
"""A parameter of such a link; the groups are its name and its value."""
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
"""The declaration of a page that is XML too; its encoding isn't true any more once the page is decoded."""
_MOST_NAMED = 24
"""Links of each kind that are kept of a page."""
USUAL_PLACES = (
    *("feed", "rss.xml", "feed.xml", "atom.xml", "rss", "index.xml", "feed.json", "feeds/posts/default"),
    *("index.rdf", "?feed=rss2"),
)
"""Where sites have their feeds, from the folder of the page on and from the site's first page on."""


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A link that may lead to a feed; ``title`` is how it is called on the page."""

    address: str
    title: str = ""

    @property
    def of_comments(self) -> bool:
        """Whether the feed is named for comments."""
        return is_named_for_comments(self.address, self.title)


@dataclass(frozen=True, slots=True)
class FeedLinks:
    """The links of a page that may lead to its feeds: ``named`` as its feeds, ``visible`` in its text at its own host,
    and ``elsewhere`` at others, since many pages have a list of friends.

    ``refresh`` is the page that it refreshes to; ``trouble`` says what is there in place of a feed.
    """

    named: tuple[FeedLink, ...] = ()
    visible: tuple[FeedLink, ...] = ()
    elsewhere: tuple[FeedLink, ...] = ()
    refresh: str | None = None
    trouble: str = ""


def feed_links(page: bytes, url: str, content_type: str = "", header: str = "") -> FeedLinks:
    """What the page at ``url`` says about its feeds; ``header`` has the values of its ``Link`` headers.

    Raises:
        ContentError: the page is made to keep a parser busy.
    """
    from_header = _in_header(header, url)
    refuse_overloaded(page, url)
    tree = document(_DECLARATION.sub("", decode(page, content_type), count=1))
    if tree is None:
        return FeedLinks(_each_once(from_header))
    base = absolute(next((str(href) for href in tree.xpath("//base/@href")), url), url) or url
    named = [*from_header, *_named(tree, base)]
    visible, host = _visible(tree, base), _host(url)
    own = [link for link in visible if _host(link.address) == host]
    others = [link for link in visible if _host(link.address) != host]
    return FeedLinks(_each_once(named), _each_once(own), _each_once(others), _refresh(tree, base))


def usual_places(url: str) -> list[str]:
    """Addresses at which the feed of a page may be that names none: under its folder, then under its site."""
    parts = urlsplit(url)
    path, _, last = parts.path.rpartition("/")
    folder = f"{path}/" if not last or "." in last else f"{parts.path}/"
    folders = dict.fromkeys((folder, f"{path}/", "/"))
    joined = (
        absolute(f"{parts.scheme}://{parts.netloc}{folder}{place}", url) for folder in folders for place in USUAL_PLACES
    )
    return list(dict.fromkeys(address for address in joined if address))


def header_links(header: str, url: str) -> Iterator[tuple[str | None, dict[str, str]]]:
    """The links of ``Link`` headers: each with its address, and its parameters by their names in lower case."""
    for address, written in _LINK_VALUE.findall(header):
        parameters = {name.lower(): quoted or token for name, quoted, token in reversed(_PARAMETER.findall(written))}
        yield absolute(address, url), parameters


def _in_header(header: str, url: str) -> Iterator[FeedLink]:
    for address, parameters in header_links(header, url):
        kind, rel = parameters.get("type", ""), parameters.get("rel", "")
        yield from _named_feed(address, rel, kind, parameters.get("title", ""))


def _named(tree: HtmlElement, base: str) -> Iterator[FeedLink]:
    for link in tree.iter("link"):
        title, address = link.get("title") or "", absolute(link.get("href"), base)
        yield from _named_feed(address, link.get("rel") or "", link.get("type") or "", title)


def _named_feed(address: str | None, rel: str, kind: str, title: str) -> Iterator[FeedLink]:
    """The link, if it names a feed: ``rel=feed`` needs no type (HTML5's drafts of 2008), nor does an alternate page
    whose address or title is a feed's."""
    relations, kind = rel.lower().split(), kind.partition(";")[0].strip().lower()
    if address is None or _FOR_MACHINES.search(address.lower()) or "stylesheet" in relations:
        return
    untyped = not kind and (_looks_like_feed(address) or _FEED_WORDS.search(title))
    if "feed" in relations or ("alternate" in relations and (_FEED_TYPE.fullmatch(kind) or untyped)):
        yield FeedLink(address, title)


def _visible(tree: HtmlElement, base: str) -> list[FeedLink]:
    """Links that people see and that look like a feed's or say so."""
    links = (_visible_link(anchor, base) for anchor in tree.iter("a", "area"))
    return [link for link in links if link is not None]


def _visible_link(anchor: HtmlElement, base: str) -> FeedLink | None:
    href = re.sub(r"^\s*feed:(?://)?(?=https?:)|^\s*feed:(?=//)", "", anchor.get("href") or "", flags=re.IGNORECASE)
    address = absolute(href, base)
    if address is None or _SUBSCRIBING.search(address, 8) or _FOR_MACHINES.search(address.lower()):
        return None
    images = " ".join(image.get("alt") or "" for image in anchor.iter("img"))
    title = f"{line_of(anchor)} {anchor.get('title') or ''} {anchor.get('aria-label') or ''} {images}".strip()
    relations, kind = (anchor.get("rel") or "").lower().split(), (anchor.get("type") or "").partition(";")[0].lower()
    says_so = (
        "feed" in relations or _FEED_TYPE.fullmatch(kind) or (len(title) < _SHORT and _is_for_feeds(anchor, title))
    )
    return FeedLink(address, title) if says_so or _looks_like_feed(address) else None


def _is_for_feeds(anchor: HtmlElement, title: str) -> bool:
    """Whether a visible link with few words says that it leads to feeds, in words or by its icon."""
    classes = " ".join(inner.get("class") or "" for inner in anchor.iter("a", "area", "i", "span", "svg"))
    return bool(_FEED_WORDS.search(title) or _FEED_ICON.search(classes.lower()))


_SHORT = 60
"""Characters below which the words of a visible link say what it leads to: longer ones are headlines about feeds."""


def _looks_like_feed(address: str) -> bool:
    parts = urlsplit(address.lower())
    return bool(
        _LOOKS_LIKE_FEED.search(parts.path) or _FEED_QUERY.search(parts.query) or _FEED_HOST.match(parts.netloc)
    )


def _host(address: str) -> str:
    return (urlsplit(address).hostname or "").removeprefix("www.")


def _refresh(tree: HtmlElement, base: str) -> str | None:
    for meta in tree.iter("meta"):
        if (meta.get("http-equiv") or "").strip().lower() == "refresh":
            match = _REFRESH.match(meta.get("content") or "")
            return absolute(match[1].strip(), base) if match else None
    return None


def _each_once(links: Iterator[FeedLink] | Sequence[FeedLink]) -> tuple[FeedLink, ...]:
    """Each address once, feeds of comments last."""
    by_address: dict[str, FeedLink] = {}
    for link in links:
        by_address.setdefault(link.address.partition("#")[0], link)
    return tuple(sorted(by_address.values(), key=lambda link: link.of_comments))[:_MOST_NAMED]
