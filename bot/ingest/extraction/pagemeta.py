"""Reads a page's metadata: canonical address, title, outlet, author, time. Pure.

Pages have metadata in several forms, which may contradict each other; ``read_meta`` has their order of precedence.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from lxml.html import HtmlElement

from bot.ingest.decoding.moments import counted_moment, moment
from bot.ingest.decoding.plain import blocks_line, line_of
from bot.ingest.extraction.bylines import author_of
from bot.ingest.extraction.outletname import first_name
from bot.ingest.extraction.pagedata import (
    article_described,
    is_of_the_article,
    marked,
    named_values,
    names_of,
    page_described,
    plain_value,
    text_of,
    things_described,
    value_said,
)
from bot.ingest.extraction.titles import OutletWords, name_in_title, without_outlet
from bot.ingest.sites.authority import claim
from bot.ingest.sites.urls import absolute, canonical_url, is_front_page

_OUTLETS = (
    *("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "citation_journal_title"),
    *("article:publisher", "apple-mobile-web-app-title", "al:ios:app_name", "al:android:app_name"),
)
"""Names of ``<meta>`` elements with the outlet's name, in lower case; publisher and site in JSON-LD come after the
first."""
_TITLES = ("citation_title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title")
"""Names of ``<meta>`` elements with the title, in lower case, where previews have none."""
_CUT_OFF = ("…", "...")
"""How a title ends that was cut off for a preview."""
_SURE_DATES = (
    *("article:published_time", "article:published", "og:published_time", "og:article:published_time"),
    *("datepublished", "parsely-pub-date"),
)
"""Names of ``<meta>`` elements with the time of publication, in lower case, that are believed before the page."""
_DATES = (
    *("pubdate", "publishdate", "publish_date", "publish-date", "publication_date", "sailthru.date", "dc.date.issued"),
    *("dcterms.issued", "dc.date.created", "dcterms.created", "citation_publication_date", "ptime", "pdate"),
)
"""Other such names: the surest first."""
_OTHER_DATES = re.compile(
    r"[:._-](?:[a-z]+[:._-])?(?:pub_?date|publish_?time|published_?time|published_?date|publication_?date)$",
    re.IGNORECASE,
)
"""How such names end that recommenders and analysts ask for: ``bt:pubDate``, ``cXenseParse:recs:publishtime``,
``mediator_published_time``."""
_LAST_DATES = ("dc.date", "date")
"""Such names that some pages have for the time of a change, or of the answer."""
_TIMES = (
    "//time[contains(@class, 'published') or @pubdate]/@datetime",
    "//abbr[contains(@class, 'published')]/@title",
    "//article//time/@datetime",
    "//time/@datetime",
    "//article//time[not(@datetime)]//text()",
)
"""Where the time of publication stands on the page itself: the surest first."""
_DATED = (
    "(//*[contains(@class, 'publish') or contains(@class, 'date') or contains(@class, 'posted')]"
    "[not(*)])[position() <= 4]"
)
"""Where a text on the page itself may be the time of publication."""
_BEFORE_DATE = re.compile(r"^(?:[^\W\d]+\s*:|(?:first )?(?:published|posted)(?: on| at)?|on|am)\s*", re.IGNORECASE)
"""The words before it."""
_ZONED = re.compile(
    r"(?:\d(?:Z|\s*(?:GMT|UTC)?[+-]\d\d:?\d\d|\s+\(?[A-Za-z]{2,5}\)?)|:\d\d(?:\.\d+)?[+-]\d\d)(?:\[.*\]|\s*\(.*\))?$|"
    r"^\d{10}(?:\d{3})?$",
    re.IGNORECASE,
)
"""A zone at the end of a time, or a time that needs none."""
_ONLY_A_DAY = 10
"""Characters of the longest text that has a day and no time of the day."""


@dataclass(frozen=True, slots=True)
class Meta:
    """A page's metadata; ``None`` where the page lacks it; ``url`` and ``outlet`` always have a value.

    ``claimed`` is an address on another host of the same site that the page names as its own. ``locked``: the page says
    that its text is for subscribers. ``language`` is what the page says, which templates often get wrong. ``image`` is
    the address of the article's picture, which is only ever linked.
    """

    url: str
    claimed: str | None
    outlet: str
    title: str | None
    author: str | None
    published: datetime | None
    locked: bool
    language: str
    image: str | None


def read_meta(tree: HtmlElement, url: str) -> Meta:
    """Read the metadata of a page that was fetched from ``url`` (empty for a file)."""
    values = named_values(tree)
    named = {name: several[0] for name, several in values.items()}
    things = things_described(tree)
    article = article_described(things, plain_value(named.get("og:title")), url)
    titled = line_of(next(iter(tree.xpath("//title[not(ancestor::svg)]")), tree.makeelement("title")))
    called = _called(named, article, things, (plain_value(named.get("og:title")), titled), url)
    address, claimed = _canonical(tree, named, url)
    outlet = OutletWords(called, url)
    heading = _heading(tree, outlet)
    sections = _sections(named, article)
    return Meta(
        url=address,
        claimed=claimed,
        outlet=first_name(called, url),
        title=without_outlet(_title(tree, named, article, heading, titled, outlet), outlet, heading, sections) or None,
        author=author_of(tree, values, article, things, outlet),
        published=_published(tree, named, article, page_described(things)),
        locked=any(_is_locked(thing) for thing in things),
        language=_language(tree, named, article),
        image=_image(named, article, url),
    )


def article_bodies(tree: HtmlElement) -> list[str]:
    """The texts that a page carries as data: https://schema.org/articleBody."""
    return [body for thing in things_described(tree) if isinstance(body := thing.get("articleBody"), str)]


def _called(
    named: dict[str, str], article: dict[str, Any], things: list[dict[str, Any]], titles: Iterable[str], url: str
) -> tuple[str, ...]:
    """The names by which a page calls its outlet: in its data, or at an end of its title where the host spells it."""
    first, *others = (plain_value(named.get(name)).lstrip("@") for name in _OUTLETS)
    sites = [thing for thing in things if str(thing.get("@type", "")).endswith("WebSite")]
    data = (article.get("publisher"), sites[:1], article.get("isPartOf"))
    names = (first, *(name for value in data for name in names_of(value, things)[:1]), *others)
    if not any(names):
        outlet = OutletWords((), url)
        names = tuple(name_in_title(title, outlet) for title in titles)
    return tuple(dict.fromkeys(name for name in names if any(map(str.isalnum, name)) and "://" not in name))


def _title(
    tree: HtmlElement, named: dict[str, str], article: dict[str, Any], heading: str, titled: str, outlet: OutletWords
) -> str:
    """The surest title that isn't the outlet's name; where it was cut off, the whole of it."""
    data = article.get("headline") or article.get("name")
    stated = (named.get("og:title"), text_of(data), named.get("twitter:title"), heading)
    first_heading = line_of(next(tree.iter("h1"), tree.makeelement("h1")))
    others = (*(named.get(name) for name in _TITLES), titled, first_heading)
    titles = [plain for plain in map(plain_value, (*stated, *others)) if plain]
    first = next((title for title in titles if not outlet.has(title)), titles[0] if titles else "")
    if not first.endswith(_CUT_OFF):
        return first
    beginning = first.rstrip("…. ")
    return next((title for title in titles if title.startswith(beginning) and len(title) > len(first)), first)


def _heading(tree: HtmlElement, outlet: OutletWords) -> str:
    """The page's only first-level heading, or the article's; empty where there are several or none. A heading that is
    the outlet's name is a sign above every page."""
    headings = [
        (heading, words) for heading in tree.iter("h1") if (words := blocks_line(heading)) and not outlet.has(words)
    ]
    if len(headings) > 1:
        headings = [
            (heading, words)
            for heading, words in headings
            if next(heading.iterancestors("article", "main"), None) is not None
        ]
    return headings[0][1] if len(headings) == 1 else ""


def _sections(named: dict[str, str], article: dict[str, Any]) -> tuple[str, ...]:
    """The names of the sections that the article is said to be in."""
    stated = (named.get("article:section"), value_said(article.get("articleSection")))
    return tuple(plain for plain in map(plain_value, stated) if plain)


def _language(tree: HtmlElement, named: dict[str, str], article: dict[str, Any]) -> str:
    """The language that a page says that it is in, as a code of ISO 639-1; empty where it says none."""
    languages = (
        tree.get("lang"),
        named.get("og:locale"),
        _language_of_data(article.get("inLanguage")),
        named.get("content-language"),
        named.get("dc.language"),
        named.get("language"),
    )
    codes = (language.strip()[:3].rstrip("-_").lower() for language in languages if language)
    return next((code for code in codes if len(code) == 2 and code.isalpha()), "")


def _language_of_data(value: Any) -> str | None:
    """https://schema.org/inLanguage: a code, or a language whose code is another name of it."""
    return value_said(value.get("alternateName")) if isinstance(value, dict) else value_said(value)


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


def _published(
    tree: HtmlElement, named: dict[str, str], article: dict[str, Any], page: dict[str, Any]
) -> datetime | None:
    """The first time that the page tells. Where that is only a day, or has no zone, another place of the page may say
    the same time more exactly."""
    first: datetime | None = None
    is_day = False
    for text in map(str.strip, _dates(tree, named, article, page)):
        read = moment(text) or counted_moment(text)
        if read is None:
            continue
        exact = _ZONED.search(text) is not None
        if first is None and not exact:
            first, is_day = read, len(text) <= _ONLY_A_DAY
        elif exact and (first is None or _may_be_same(first, read, is_day=is_day)):
            return read
        elif is_day and first is not None and len(text) > _ONLY_A_DAY and read.date() == first.date():
            first, is_day = read, False
    return first


def _may_be_same(inexact: datetime, exact: datetime, *, is_day: bool) -> bool:
    """Whether an exact time may be the same as one told without its zone: zones differ by quarters of an hour."""
    apart = abs(exact - inexact)
    if is_day:
        return apart < timedelta(days=1, hours=14)
    beyond = apart % timedelta(minutes=15)
    return apart <= timedelta(hours=14) and min(beyond, timedelta(minutes=15) - beyond) < timedelta(minutes=1)


def _dates(tree: HtmlElement, named: dict[str, str], article: dict[str, Any], page: dict[str, Any]) -> Iterator[str]:
    """What may say the time of publication, the surest first."""

    def in_metas(names: Iterable[str]) -> Iterator[str]:
        return (named[name] for name in names if name in named)

    yield from filter(None, (value_said(article.get("datePublished")), *in_metas(_SURE_DATES)))
    yield from filter(None, (value_said(page.get(name)) for name in ("datePublished", "uploadDate")))
    yield from marked(tree, "datePublished", "dateCreated")
    for way in _TIMES[:2]:
        yield from (str(value) for value in tree.xpath(f"({way})[1]"))
    yield from filter(None, (value_said(article.get("dateCreated")), *in_metas(_DATES)))
    yield from in_metas((*filter(_OTHER_DATES.search, named), *_LAST_DATES))
    for way in _TIMES[2:]:
        yield from (str(value) for value in tree.xpath(f"({way})[1]"))
    dated = filter(is_of_the_article, tree.xpath(_DATED))
    yield from (_BEFORE_DATE.sub("", line_of(element)) for element in dated)


def _image(named: dict[str, str], article: dict[str, Any], url: str) -> str | None:
    """The address of the picture that the page has for previews (https://ogp.me, "og:image"). Only by https: chat
    platforms show no other."""
    pictures = article.get("image")
    first = pictures[0] if isinstance(pictures, list) and pictures else pictures
    own = text_of(first.get("url") if isinstance(first, dict) else first)
    for named_image in (named.get("og:image:secure_url"), named.get("og:image"), own, named.get("twitter:image")):
        address = absolute(named_image, url) if named_image else None
        if address and address.startswith("https://") and len(address) <= _LONGEST_ADDRESS:
            return address
    return None


_LONGEST_ADDRESS = 2_000
"""Characters of the longest address of a picture that is kept: platforms take no longer ones."""
