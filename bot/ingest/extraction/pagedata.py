"""Reads what a page says of itself as data: ``<meta>`` elements, JSON-LD, and microdata or RDFa. Pure."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from lxml.html import HtmlElement

from bot.ingest.decoding.lenientjson import read_json
from bot.ingest.decoding.plain import html_line, line_of
from bot.ingest.sites.urls import canonical_url

_ARTICLE_TYPE = re.compile(r"(?:Article|Posting|Report|Review|Interview)\b", re.IGNORECASE)
"""How the types of articles end in JSON-LD (https://schema.org/Article and its subtypes)."""
_TELLING = ("headline", "datePublished", "dateCreated", "inLanguage")
"""Properties of an article that are texts."""
_ARTICLE_BROKEN = re.compile(r'"@type"\s*:\s*\[?\s*"(?:https?://schema\.org/)?\w*(?:Article|Posting)"')
_AUTHOR_BROKEN = re.compile(r'"author"\s*:\s*\[?\s*(?:\{[^{}]*?"name"\s*:\s*)?"([^"\n]+)"')
"""An article's type and its author in data that are no JSON."""
_PAGE_TYPE = re.compile(r"(?:Page|VideoObject)\b", re.IGNORECASE)
"""How the types of pages and films end."""
_TWICE = re.compile(r"&(?:#\d+|#x[0-9a-f]+|[a-z]+);", re.IGNORECASE)
"""What is left of a character that was escaped twice."""
_CDATA = re.compile(r"<!\[CDATA\[|\]\]>")
"""What some systems wrap each value of their data in."""
_ASIDE = ("aside", "nav", "footer", "figure", "blockquote")
"""Elements of HTML that stand beside an article."""
_ELSEWHERE = re.compile(
    r"(?:^|\s)(?:comments?|related|teasers?|sidebar|recommend\w*|most-read|promo|quote|pullquote)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""How pages call what is beside or below their article."""
_MOST_MARKED = 20
"""Elements with a property that are looked at: a page of teasers marks each of them."""


def named_values(tree: HtmlElement) -> dict[str, list[str]]:
    """The values of each ``<meta>`` in the page's order, by its lower-case name: arrays are elements of one name
    (https://ogp.me/#array)."""
    values: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        content = (meta.get("content") or "").strip()
        if name and content:
            values.setdefault(name.strip().lower(), []).append(content)
    return values


def things_described(tree: HtmlElement) -> list[dict[str, Any]]:
    """The things that a page describes in JSON-LD (https://schema.org), lists, graphs and main entities unpacked, and
    the article of its Parse.ly data."""
    things: list[dict[str, Any]] = []
    for script in tree.xpath("//script[contains(@type, 'ld+json')]"):
        things.extend(_things(_read(script.text) or _salvaged(script.text or "")))
    for meta in tree.xpath("//meta[@name='parsely-page']"):
        things.extend(map(_of_parsely, _things(_read(meta.get("content")))))
    return things


def _read(text: str | None) -> Any:
    try:
        return read_json(text or "")
    except ValueError:
        return None


def _salvaged(text: str) -> dict[str, Any]:
    """What can be told of an article in data that are no JSON: an unescaped quotation mark in its text is enough."""
    values = {name: match[1] for name in _TELLING if (match := re.search(rf'"{name}"\s*:\s*"([^"\n]+)"', text))}
    author = _AUTHOR_BROKEN.search(text)
    authors = {"author": author[1]} if author else {}
    return {"@type": "Article"} | values | authors if _ARTICLE_BROKEN.search(text) else {}


def _of_parsely(data: dict[str, Any]) -> dict[str, Any]:
    """https://docs.parse.ly/metadata-formats, "parsely-page", in the words of schema.org."""
    named = {"headline": "title", "author": "author", "datePublished": "pub_date", "url": "link"}
    return {"@type": "Article"} | {name: data[own] for name, own in named.items() if own in data}


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


def page_described(things: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """What the data say of the page itself, or of its film: some plugins tell an article's time and author there."""
    return next((thing for thing in things if _PAGE_TYPE.search(str(thing.get("@type", "")))), {})


def names_of(value: Any, things: Iterable[dict[str, Any]]) -> list[str]:
    """The names of people or organisations, which may be given as plain text, in a list, or by a reference to another
    of the page's ``things`` (https://www.w3.org/TR/json-ld11/#node-identifiers)."""
    names: list[str] = []
    for thing in _listed(value):
        named = _name_of(thing, things) if isinstance(thing, dict) else thing
        names += [plain_value(name) for name in (named if isinstance(named, list) else [named])]
    return [name for name in names if name]


def is_organisation(value: Any) -> bool:
    """Whether all that is named in ``value`` are organisations."""
    things = _listed(value)
    return all(isinstance(thing, dict) and "Organi" in str(thing.get("@type")) for thing in things)


def _listed(value: Any) -> list[Any]:
    """The values of a property: a list, a list as https://www.w3.org/TR/json-ld11/#lists has it, or one value."""
    inner = value.get("@list", value) if isinstance(value, dict) else value
    return inner if isinstance(inner, list) else [inner]


def _name_of(thing: dict[str, Any], things: Iterable[dict[str, Any]]) -> Any:
    parts = [thing.get("givenName"), thing.get("familyName")]
    if thing.get("name"):
        return thing["name"]
    if any(parts):
        return " ".join(part for part in parts if isinstance(part, str))
    own = thing.get("@id")
    return next((other["name"] for other in things if own and other.get("@id") == own and "name" in other), None)


def value_said(value: Any) -> str | None:
    """The text of a property: itself, the first of a list, a number, or a value with its type
    (https://www.w3.org/TR/json-ld11/#value-objects)."""
    first = next(iter(_listed(value)), None)
    inner = first.get("@value") if isinstance(first, dict) else first
    return str(inner) if isinstance(inner, str | int | float) and not isinstance(inner, bool) else None


def marked(tree: HtmlElement, *properties: str) -> Iterator[str]:
    """The values of a property in microdata and RDFa (``itemprop``, ``property``), in the page's order, but for other
    articles' and comments'."""
    wanted = " or ".join(
        f"contains(concat(' ', @itemprop, ' '), ' {name} ') or @property='{name}' or @property='schema:{name}'"
        for name in properties
    )
    for element in tree.xpath(f"(//*[{wanted}])[position() <= {_MOST_MARKED}]"):
        if not is_of_the_article(element):
            continue
        inner = element.xpath(".//*[@itemprop='name' or @property='schema:name' or @property='name']")
        whole = inner[0] if inner else element
        value = whole.get("content") or whole.get("datetime") or whole.get("title") or line_of(whole)
        if value.strip():
            yield plain_value(value)


def is_of_the_article(element: HtmlElement) -> bool:
    """Whether an element stands neither in a side bar, nor among teasers or comments."""
    if element.tag in _ASIDE:
        return False
    within = [element, *element.iterancestors()]
    article = next((place for place, outer in enumerate(within) if outer.tag == "article"), len(within))
    return not any(
        (outer.tag in _ASIDE and (outer.tag != "footer" or place > article or article == len(within)))
        or _ELSEWHERE.search(f"{outer.get('class') or ''} {outer.get('itemprop') or ''}")
        for place, outer in enumerate(within)
        if outer.tag not in ("html", "body")  # their classes tell which parts a page has
    )


def plain_value(value: Any) -> str:
    """A value of a page's data in one line, without markup and what wraps it."""
    line = html_line(_CDATA.sub("", value)) if isinstance(value, str) else ""
    return html_line(line) if _TWICE.search(line) else line


def text_of(value: Any) -> str | None:
    """``value``, if it is a text."""
    return value if isinstance(value, str) else None


def _letters(name: str) -> str:
    return re.sub(r"\W", "", name).casefold()
