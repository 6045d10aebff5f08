"""Reads a page's metadata: canonical address, title, outlet, author, time. Pure.

Pages have metadata in several forms, which may contradict each other; ``read_meta`` has their order of precedence.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lxml.html import HtmlElement

from bot.ingest.lenientjson import read_json
from bot.ingest.moments import moment
from bot.ingest.outletname import first_name
from bot.ingest.plain import html_line, one_line
from bot.ingest.sites import claim
from bot.ingest.urls import absolute, canonical_url, is_front_page

_ARTICLE_TYPE = re.compile(r"(?:Article|Posting|Report|Review|Interview)\b", re.IGNORECASE)
"""How the types of articles end in JSON-LD (https://schema.org/Article and its subtypes)."""
_SUFFIX = re.compile(r"\s+[|–—:·»-]\s+([^|–—·»]{2,60})$")
"""What follows a title's last separator: perhaps the outlet's name."""

_BY = re.compile(r"^by\s+", re.IGNORECASE)
"""The word before an author's name; it is taken out."""


@dataclass(frozen=True, slots=True)
class Meta:
    """A page's metadata; ``None`` where the page lacks it; ``url`` and ``outlet`` always have a value.

    ``claimed`` is an address on another host of the same site that the page names as its own. ``locked``: the page says
    that its text is for subscribers. ``image`` is the address of the article's picture, which is only ever linked.
    """

    url: str
    claimed: str | None
    outlet: str
    title: str | None
    author: str | None
    published: datetime | None
    locked: bool
    image: str | None


def read_meta(tree: HtmlElement, url: str) -> Meta:
    """Read the metadata of a page that was fetched from ``url`` (empty for a file)."""
    named = _named(tree)
    things = list(_json_ld(tree))
    article = _article(things, named, url)
    called = (
        html_line(named.get("og:site_name")).lstrip("@"),
        _name(article.get("publisher")),
        html_line(named.get("application-name")),
    )
    address, claimed = _canonical(tree, named, url)
    title = html_line(named.get("og:title") or _text(article.get("headline")) or named.get("twitter:title"))
    return Meta(
        url=address,
        claimed=claimed,
        outlet=first_name(called, url),
        title=without_outlet(title, *called) or None,
        author=_author(tree, named, article, called),
        published=_published(tree, named, article),
        locked=any(_is_locked(thing) for thing in things),
        image=_image(named, article, url),
    )


def _article(things: Iterable[dict[str, Any]], named: dict[str, str], url: str) -> dict[str, Any]:
    """What the page's data say of its article. Some pages describe others beside it: the page's own has its address or
    its title, or else is the first."""
    articles = [thing for thing in things if _ARTICLE_TYPE.search(str(thing.get("@type", "")))]
    title = _letters(html_line(named.get("og:title")))

    def is_own(thing: dict[str, Any]) -> bool:
        page = thing.get("mainEntityOfPage")
        addresses = (thing.get("url"), thing.get("@id"), page.get("@id") if isinstance(page, dict) else page)
        is_here = any(canonical_url(address) == canonical_url(url) for address in addresses if isinstance(address, str))
        return is_here or bool(title and _letters(html_line(_text(thing.get("headline")))) == title)

    return next(filter(is_own, articles), articles[0] if articles else {})


def article_bodies(tree: HtmlElement) -> list[str]:
    """The texts that a page carries as data: https://schema.org/articleBody."""
    return [body for thing in _json_ld(tree) if isinstance(body := thing.get("articleBody"), str)]


def without_outlet(title: str, *called: str) -> str:
    """``Storm hits coast | The Harbour Post`` → ``Storm hits coast``; ``called`` are names of the outlet."""
    end = _SUFFIX.search(title)
    names = {_letters(name) for outlet in called for name in (outlet, outlet.removeprefix("The ")) if name}
    return title[: end.start()] if end and _letters(end[1]) in names else title


def _is_locked(thing: dict[str, Any]) -> bool:
    """https://developers.google.com/search/docs/appearance/structured-data/paywalled-content"""
    return str(thing.get("isAccessibleForFree", "")).lower() == "false"


def _canonical(tree: HtmlElement, named: dict[str, str], url: str) -> tuple[str, str | None]:
    """The page's address, and the address that it claims on another host of its site. The first is the canonical
    address that the page names, if that is on the page's own host.

    A copy that names another outlet's original stays an article of the outlet that published the copy.
    """
    base = absolute(next((str(href) for href in tree.xpath("//base/@href")), url), url) or url
    links = [link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split()]
    claimed = None
    for link in (*links, named.get("og:url")):
        address = absolute(link, base)
        if not address or (url and is_front_page(address) != is_front_page(url)):
            continue
        may = claim(url, address) if url else "same host"
        if may == "same host":
            return canonical_url(address), None
        if may == "same site":
            claimed = claimed or canonical_url(address)
    return canonical_url(url), claimed


def _published(tree: HtmlElement, named: dict[str, str], article: dict[str, Any]) -> datetime | None:
    dates = (
        _text(article.get("datePublished")),
        *(named.get(name) for name in ("article:published_time", "datepublished", "parsely-pub-date")),
        *(str(value) for value in tree.xpath("//time[@itemprop='datePublished' or @pubdate]/@datetime")),
        *(str(value) for value in tree.xpath("//article//time/@datetime")[:1]),
        *(named.get(name) for name in ("dc.date.issued", "dc.date", "pubdate", "publish-date", "date")),
    )
    return next((read for read in map(moment, dates) if read is not None), None)


def _author(tree: HtmlElement, named: dict[str, str], article: dict[str, Any], outlets: Collection[str]) -> str | None:
    """Who wrote the article; an outlet's own name, an address or a number is nobody."""
    several = article.get("author") or article.get("creator")
    names = [_name(author) for author in several] if isinstance(several, list) else [_name(several)]
    linked = " ".join(str(part) for part in tree.xpath("(//a[@rel='author'])[1]//text()"))
    others = (*(named.get(name) for name in ("author", "article:author", "parsely-author")), linked)
    nobody = {_letters(outlet) for outlet in outlets}
    written = [name for name in map(_by_name, names) if name and _letters(name) not in nobody]
    elsewhere = (name for name in map(_by_name, map(html_line, others)) if name and _letters(name) not in nobody)
    return one_line(", ".join(dict.fromkeys(written))) or next(elsewhere, None)


def _by_name(text: str) -> str:
    """The name in what stands for an author; empty where it is an address or a number."""
    name = _BY.sub("", one_line(text))
    return "" if "@" in name or "://" in name or not any(map(str.isalpha, name)) else name


def _image(named: dict[str, str], article: dict[str, Any], url: str) -> str | None:
    """The address of the picture that the page has for previews (https://ogp.me, "og:image"). Only by https: chat
    platforms show no other."""
    pictures = article.get("image")
    first = pictures[0] if isinstance(pictures, list) and pictures else pictures
    own = _text(first.get("url") if isinstance(first, dict) else first)
    for named_image in (named.get("og:image:secure_url"), named.get("og:image"), own, named.get("twitter:image")):
        address = absolute(named_image, url) if named_image else None
        if address and address.startswith("https://") and len(address) <= _LONGEST_ADDRESS:
            return address
    return None


_LONGEST_ADDRESS = 2_000
"""Characters of the longest address of a picture that is kept: platforms take no longer ones."""


def _named(tree: HtmlElement) -> dict[str, str]:
    """The first value of each ``<meta>``, by its lower-case name."""
    values: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = (meta.get("content") or "").strip()
        if name and content:
            values.setdefault(name.strip().lower(), content)
    return values


def _json_ld(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """The things that a page describes in JSON-LD (https://schema.org), lists, graphs and main entities unpacked."""
    for script in tree.xpath("//script[contains(@type, 'ld+json')]"):
        try:
            yield from _things(read_json(script.text or ""))
        except ValueError:
            continue


def _things(value: Any) -> Iterator[dict[str, Any]]:
    for thing in value if isinstance(value, list) else [value]:
        if isinstance(thing, dict):
            yield thing
            for within in ("@graph", "mainEntity"):
                if within in thing:
                    yield from _things(thing[within])


def _name(thing: Any) -> str:
    """The name of a person or an organisation, which may be given as plain text or in a list."""
    if isinstance(thing, list):
        return _name(thing[0]) if thing else ""
    return html_line(_text(thing.get("name") if isinstance(thing, dict) else thing))


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _letters(name: str) -> str:
    return re.sub(r"\W", "", one_line(name)).casefold()
