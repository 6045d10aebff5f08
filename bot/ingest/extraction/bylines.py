"""Who wrote an article, as its page says. Pure."""

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from typing import Any

from lxml.etree import XPath
from lxml.html import HtmlElement

from bot.ingest.decoding.plain import blocks_line, one_line
from bot.ingest.extraction.authors import distinct, given_name_first, people_named
from bot.ingest.extraction.pagedata import (
    is_of_the_article,
    is_organisation,
    marked,
    names_of,
    page_described,
    plain_value,
)
from bot.ingest.extraction.titles import OutletWords

_METAS = (
    *(
        "author",
        "article:author",
        "og:article:author",
        "og:author",
        "parsely-author",
        "byl",
        "sailthru.author",
        "articleauthor",
    ),
    *("citation_author", "dc.creator", "dcterms.creator", "article.author", "authors"),
)
"""Names of ``<meta>`` elements with an author, in lower case: the surest first."""
_OTHER_METAS = re.compile(r"(?<!twitter)[:._-](?:[a-z]+_)?(?:author|authors|author_?name|byline)$")
"""How such names end that recommenders and analysts ask for: ``cXenseParse:author``, ``bt:author``,
``mediator_author``."""
_TURNED_METAS = ("citation_author", "dc.creator", "dcterms.creator")
"""Names of ``<meta>`` elements where the family name may come first."""
_SIGNED = re.compile(r"(?:von|par|por|publicado por|di|door|av|af|od|από)(?:\s*[:：]\s*|\s+)", re.IGNORECASE)
"""The words before an author's name on the page itself; they are taken out. In data "Di" and "Von" are names."""
_LABELS = re.compile(
    r"written by|author|verfasst von|autor|écrit par|auteur|escrito por|geschreven door|scritto da|autore|автор|yazan|"
    r"napisane przez|συντάκτης|執筆者|作者|글쓴이|كُتب بواسطة",
    re.IGNORECASE,
)
"""What the label of a preview's first line says where the line is the author
(https://developer.yoast.com/features/opengraph/functional-specification)."""
_PERHAPS = XPath(
    "//*[contains(@rel, 'author') or contains(@class, 'uthor') or contains(@class, 'yline') or "
    "contains(@class, 'by-line') or contains(@class, 'writer') or contains(@class, 'fn') or "
    "contains(@class, 'submitted-by') or starts-with(@id, 'author') or @data-component='Byline' or "
    "@data-testid='AuthorURL' or @data-testid='byline' or @typeof='schema:Person' or self::author or "
    "(self::a and ancestor::*[contains(@class, 'Author')])]"
)
"""What may be the author of an article on the page itself."""
_MOST_PERHAPS = 100
"""Elements of these that are looked at: a page of teasers has one for each."""
_MOST_VISIBLE = 6
"""Elements of one way that are read at most."""
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,4}(?:, (?:Jr|Sr)\.?)?")
"""A person's name of two to five words."""
_PARTICLES = frozenset(
    (
        *(
            "de",
            "la",
            "las",
            "los",
            "del",
            "da",
            "das",
            "do",
            "dos",
            "di",
            "du",
            "des",
            "le",
            "van",
            "von",
            "vom",
            "zu",
        ),
        *("der", "den", "ten", "ter", "te", "zur", "zum", "af", "av", "bin", "ibn", "bint", "al", "el", "ul", "y", "e"),
        *("i", "und", "st", "mac", "ap", "ab", "ferch", "san", "dalla", "della", "degli", "dello", "lo", "d’", "d'"),
    )
)
"""Words in small letters that are parts of names."""
_ARTICLES = frozenset(("the", "a", "an", "our"))
"""Words that begin no name of a person."""
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,8}")
"""A person's name in a script that puts no blank into it."""


def author_of(
    tree: HtmlElement,
    named: dict[str, list[str]],
    article: dict[str, Any],
    things: Collection[dict[str, Any]],
    outlet: OutletWords,
) -> str | None:
    """Who wrote the article, several people with commas between them; the ``outlet`` itself, a job, an address or a
    number is nobody."""

    def people(texts: Iterable[str]) -> list[str]:
        return distinct([name for text in texts for name in people_named(text, outlet)])

    page = page_described(things)
    values = (article.get("author"), article.get("creator"), page.get("author"), page.get("creator"))
    written = [value for value in values if value]
    by_people = (names_of(value, things) for value in written if not is_organisation(value))
    by_others = (
        names_of(value, things) for value in written if is_organisation(value)
    )  # agencies, where nobody is named
    in_markup = ([*marked(tree, name)] for name in ("author",))  # not before it is needed: it takes time
    ways = chain(by_people, _in_metas(named), in_markup, by_others)
    names = next(filter(None, map(people, ways)), None)
    if names is None:
        visible = (list(filter(_is_name, people(texts))) for texts in _visible(tree))
        names = next(filter(None, visible), [])
    return one_line(", ".join(names)) or None


def _in_metas(named: dict[str, list[str]]) -> Iterator[list[str]]:
    for name in (*_METAS, *filter(_OTHER_METAS.search, named)):
        values = map(plain_value, named.get(name, ()))
        yield list(map(given_name_first, values) if name in _TURNED_METAS else values)
    if _LABELS.search(named.get("twitter:label1", [""])[0]):
        yield [plain_value(value) for value in named.get("twitter:data1", ())]


def _visible(tree: HtmlElement) -> Iterator[list[str]]:
    """The lines on the page itself that may name its authors, the surest way first."""
    ways: dict[int, list[HtmlElement]] = {}
    for element in _PERHAPS(tree)[:_MOST_PERHAPS]:
        way = _way_of(element)
        if way is not None and is_of_the_article(element):
            ways.setdefault(way, []).append(element)
    for _, elements in sorted(ways.items()):
        lines = map(blocks_line, elements[:_MOST_VISIBLE])
        yield [_SIGNED.sub("", line, count=1).strip() for line in lines]


def _way_of(element: HtmlElement) -> int | None:
    """The place of an element among the ways of showing an author, 0 the surest; ``None`` where it is none."""
    classes = element.get("class") or ""
    tokens = classes.split()
    ways = (
        "author" in (element.get("rel") or "").split(),
        "fn" in tokens and any("author" in (outer.get("class") or "").split() for outer in element.iterancestors()),
        "p-author" in tokens,
        any(part in classes for part in ("author-name", "author__name", "byline__name")),
        "author" in tokens or element.get("id") in ("author", "author-name") or element.tag == "author",
        "byline" in classes or "by-line" in classes,
        element.get("typeof") == "schema:Person"
        and any("submitted" in (outer.get("class") or "") for outer in element.iterancestors()),
        element.get("data-component") == "Byline" or element.get("data-testid") in ("AuthorURL", "byline"),
        any(part in classes for part in ("writer", "authorName", "submitted-by")),
        element.tag == "a" and any("Author" in (outer.get("class") or "") for outer in element.iterancestors()),
    )
    return next((place for place, is_so in enumerate(ways) if is_so), None)


def _is_name(text: str) -> bool:
    """Whether a line is a person's name: a few words with capitals, or a few characters."""
    if _UNSPACED.fullmatch(text):
        return True
    if not _NAME.fullmatch(text):
        return False
    words = text.split()
    if words[0].casefold() in _ARTICLES or words[-1][0] != words[-1][0].upper():
        return False
    return all(word[0] == word[0].upper() or word.casefold() in _PARTICLES for word in words)
