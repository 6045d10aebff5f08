"""Reads what a page says of itself as data: ``<meta>`` elements, JSON-LD, and microdata or RDFa. Pure."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from lxml.html import HtmlElement

from bot.ingest.lenientjson import read_json
from bot.ingest.plain import html_line, line_of
from bot.ingest.urls import canonical_url

_ARTICLE_TYPE = re.compile(r"(?:Article|Posting|Report|Review|Interview)\b", re.IGNORECASE)
"""How the types of articles end in JSON-LD (https://schema.org/Article and its subtypes)."""
_CDATA = re.compile(r"<!\[CDATA\[|\]\]>")
"""What some systems wrap each value of their data in."""
_MOST_MARKED = 20
"""Elements with a property that are looked at: a page of teasers marks each of them."""


def named_values(tree: HtmlElement) -> dict[str, str]:
    """The first value of each ``<meta>``, by its lower-case name."""
    values: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = (meta.get("content") or "").strip()
        if name and content:
            values.setdefault(name.strip().lower(), content)
    return values


def things_described(tree: HtmlElement) -> list[dict[str, Any]]:
    """The things that a page describes in JSON-LD (https://schema.org), lists, graphs and main entities unpacked."""
    things: list[dict[str, Any]] = []
    for script in tree.xpath("//script[contains(@type, 'ld+json')]"):
        try:
            things.extend(_things(read_json(script.text or "")))
        except ValueError:
            continue
    return things


def _things(value: Any) -> Iterator[dict[str, Any]]:
    for thing in value if isinstance(value, list) else [value]:
        if isinstance(thing, dict):
            yield thing
            for within in ("@graph", "mainEntity"):
                if within in thing:
                    yield from _things(thing[within])


def article_described(things: Iterable[dict[str, Any]], title: str, url: str) -> dict[str, Any]:
    """What the page's data say of its article. Some pages describe others beside it: the page's own has its address or
    its ``title``, or else is the first."""
    articles = [thing for thing in things if _ARTICLE_TYPE.search(str(thing.get("@type", "")))]
    wanted = _letters(title)

    def is_own(thing: dict[str, Any]) -> bool:
        page = thing.get("mainEntityOfPage")
        addresses = (thing.get("url"), thing.get("@id"), page.get("@id") if isinstance(page, dict) else page)
        is_here = any(canonical_url(address) == canonical_url(url) for address in addresses if isinstance(address, str))
        return is_here or bool(wanted and _letters(html_line(text_of(thing.get("headline")))) == wanted)

    return next(filter(is_own, articles), articles[0] if articles else {})


def names_of(value: Any, things: Iterable[dict[str, Any]]) -> list[str]:
    """The names of people or organisations, which may be given as plain text, in a list, or by a reference to another
    of the page's ``things`` (https://www.w3.org/TR/json-ld11/#node-identifiers)."""
    names: list[str] = []
    for thing in value if isinstance(value, list) else [value]:
        named = _name_of(thing, things) if isinstance(thing, dict) else thing
        names += [plain_value(name) for name in (named if isinstance(named, list) else [named])]
    return [name for name in names if name]


def _name_of(thing: dict[str, Any], things: Iterable[dict[str, Any]]) -> Any:
    if "name" in thing or "@id" not in thing:
        return thing.get("name")
    return next((other["name"] for other in things if other.get("@id") == thing["@id"] and "name" in other), None)


def marked(tree: HtmlElement, *properties: str) -> Iterator[str]:
    """The values of a property in microdata and RDFa (``itemprop``, ``property``), in the page's order."""
    wanted = " or ".join(
        f"@itemprop='{name}' or @property='{name}' or @property='schema:{name}'" for name in properties
    )
    for element in tree.xpath(f"(//*[{wanted}])[position() <= {_MOST_MARKED}]"):
        inner = element.xpath(".//*[@itemprop='name' or @property='schema:name' or @property='name']")
        whole = inner[0] if inner else element
        value = whole.get("content") or whole.get("datetime") or whole.get("title") or line_of(whole)
        if value.strip():
            yield plain_value(value)


def plain_value(value: Any) -> str:
    """A value of a page's data in one line, without markup and what wraps it."""
    return html_line(_CDATA.sub("", value)) if isinstance(value, str) else ""


def text_of(value: Any) -> str | None:
    """``value``, if it is a text."""
    return value if isinstance(value, str) else None


def _letters(name: str) -> str:
    return re.sub(r"\W", "", name).casefold()
