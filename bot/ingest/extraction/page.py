"""Reads article pages: bytes in, the article's text and metadata out. Pure, for a worker (``processes/workers.py``)."""

import re
from dataclasses import replace
from datetime import datetime

from lxml.html import HtmlElement

from bot.domain.articles import Page
from bot.domain.errors import ContentError
from bot.domain.feeds import Entry
from bot.ingest.decoding.encoding import decode
from bot.ingest.decoding.moments import moment
from bot.ingest.decoding.plain import html_text, one_line, refuse_overloaded, whole
from bot.ingest.decoding.scripts import telling_length
from bot.ingest.extraction.articletext import article_text
from bot.ingest.extraction.authors import people_named
from bot.ingest.extraction.pagemeta import article_bodies, read_meta
from bot.ingest.extraction.spoken import put_into_words
from bot.ingest.extraction.titles import OutletWords
from bot.ingest.sites.authority import domain_of
from bot.ingest.sites.urls import canonical_url
from bot.quotes import language_code
from bot.texts import reading as say

SHORTEST = 80
"""Characters of the shortest text that counts as an article. Shorter ones are notices and remains of menus."""
SHORTEST_CONTENT = 600
"""Characters from which on an entry's own content counts as the whole article rather than as a teaser."""
_LARGE = 1_000_000
"""Bytes from which on a page is read in trafilatura's fast mode alone: a second try could take longer than
``PAGE_DEADLINE``."""

_LOCKED = (
    *(
        "to continue reading",
        "continue reading with",
        "subscribe to read",
        "subscribe to continue",
        "subscribe to unlock",
    ),
    *("already a subscriber", "for subscribers only", "subscriber only", "subscribers only", "subscriber exclusive"),
    *("subscribers exclusive", "log in to read", "log in to continue", "sign in to read", "sign in to continue"),
    *("weiterlesen mit", "jetzt weiterlesen", "nur für abonnent", "nur fur abonnent", "exklusiv für abonnent"),
    *("exklusiv fur abonnent", "réservé aux abonn", "reserve aux abonn", "il vous reste"),
    *("exclusivo para suscriptores", "exclusivo para assinantes", "contenuto riservato agli abbonati"),
)
"""Words below the first lines of an article that is for subscribers, in lower case. Looked for one by one: a pattern of
all of them takes a tenth of the time of a page."""
_SHOWN = ("p", "div", "span", "section", "h2", "h3", "h4", "a", "button", "strong", "b", "em", "li")
"""Elements whose text is for readers; only there ``_LOCKED`` are looked for, since scripts have such words on every
page of a site."""
_DATE = re.compile(
    r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-]"
    r"(0?[1-9]|[12]\d|3[01])(?=[/-]|$)",
    re.IGNORECASE,
)
"""Year, month and day in the path of an address."""
_NOT_PAGES = re.compile(r"(?:image|audio|video|font)/|application/(?:pdf|zip|octet-stream|msword|vnd\.)", re.IGNORECASE)
"""Content types of answers that are no web pages."""


def read_page(body: bytes, url: str, content_type: str, entry: Entry | None = None) -> Page:
    """Read an article page; ``url`` is its address after redirects and may be empty for a file.

    Metadata that the page lacks is taken from the feed's ``entry`` (``completed``). Each paragraph is a line of the
    text. White space is normalised; all other characters are the page's.

    Raises:
        ContentError: the page has no article.
    """
    import trafilatura  # here: the shell starts quickly, and only workers need it

    name = url or say.THIS_PAGE
    if _NOT_PAGES.match(content_type.strip()):
        raise ContentError(say.NO_ARTICLE_BUT.format(name=name, content_type=one_line(content_type, 60)))
    refuse_overloaded(body, name)
    markup = decode(body, content_type)
    tree = trafilatura.load_html(markup) if body.strip() else None
    if tree is None:
        raise ContentError(say.NO_ARTICLE_NO_PAGE.format(name=name))
    tree = whole(tree, markup)
    meta = read_meta(tree, url)
    bodies = article_bodies(tree)  # before trafilatura takes scripts out
    put_into_words(tree)
    text = article_text(tree, bodies, meta.title or "", shortest=SHORTEST, thorough=len(body) < _LARGE)
    if telling_length(text) < SHORTEST:
        raise ContentError(say.NO_ARTICLE.format(name=name))
    page = Page(
        url=meta.url,
        title=meta.title or _title_from(text),
        outlet=meta.outlet or say.UNKNOWN_OUTLET,
        text=text,
        published=meta.published or date_in(url),
        author=meta.author,
        claimed=meta.claimed,
        locked=meta.locked or _breaks_off(tree, text),
        language=language_code(text) or meta.language,
        image=meta.image,
    )
    return completed(page, url, entry) if entry else page


def completed(page: Page, url: str, entry: Entry) -> Page:
    """The page at ``url``, and from its feed's entry what it doesn't say itself; a day in the address tells less than
    the feed."""
    untitled = page.title == _title_from(page.text) and entry.title
    undated = page.published is None or page.published == date_in(url)
    return replace(
        page,
        title=entry.title if untitled else page.title,
        published=(entry.published or entry.updated if undated else None) or page.published,
        author=page.author or _author_of(entry, page.outlet, url),
    )


def _author_of(entry: Entry, outlet: str, url: str) -> str | None:
    """Whom a feed's entry names as its authors; nobody where it names the outlet or a job."""
    return ", ".join(people_named(entry.author or "", OutletWords((outlet,), url))) or None


def _title_from(text: str) -> str:
    """What stands for the title of an article without one."""
    return one_line(text[:_BEGINNING], 120)


_BEGINNING = 1000
"""Characters of a text in which all of that stands."""


def page_of_entry(entry: Entry, outlet: str) -> Page:
    """The article from its feed, for a page that can't be read; ``outlet`` is the name of the feed's outlet.

    Raises:
        ContentError: the feed has only a teaser.
    """
    text = _text_of(entry)
    if len(text) < SHORTEST_CONTENT or not entry.link:
        raise ContentError(say.NO_FULL_TEXT.format(item=entry.link or entry.id))
    return _from_feed(entry, canonical_url(entry.link), outlet or domain_of(entry.link), text)


def page_of_item(entry: Entry, outlet: str) -> Page:
    """The article that an entry without a page is, with no address yet; ``outlet`` is the name of the feed's outlet.

    Raises:
        ContentError: the entry has no text.
    """
    text = _text_of(entry)
    if not text:
        raise ContentError(say.NO_TEXT_IN_FEED.format(item=entry.title or entry.id))
    return _from_feed(entry, "", outlet, text)


def _text_of(entry: Entry) -> str:
    return html_text(max(entry.content or "", entry.summary or "", key=len))


def _from_feed(entry: Entry, url: str, outlet: str, text: str) -> Page:
    return Page(
        url=url,
        title=entry.title or _title_from(text),
        outlet=outlet,
        text=text,
        published=entry.published or entry.updated,
        author=_author_of(entry, outlet, url),
        language=language_code(text),
    )


def date_in(url: str) -> datetime | None:
    """The date in an article's address, as many sites write it: ``…/2026/03/14/…``, ``…/2026-03-14-…``,
    ``…/2026/mar/14/…``."""
    date = _DATE.search(url)
    return moment("-".join(part.zfill(2) for part in date.groups())) if date else None


def _breaks_off(tree: HtmlElement, text: str) -> bool:
    """Whether the page has only the beginning of its article: the text ends in dots, or the page asks for a
    subscription."""
    if text.endswith(("…", "...", "[…]")):
        return True
    shown = " ".join(tree.itertext(*_SHOWN)).lower()
    return any(words in shown for words in _LOCKED)
