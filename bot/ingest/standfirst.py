"""Finds the standfirst of an article: the paragraph above its text that says what it is about. Pure.

Many systems keep it in a field of its own, and so in a box beside the body's (TYPO3's ``teaser-text`` before its
``news-text-wrap``), where extraction leaves it out. What people say in it is said in the article all the same.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from bot.ingest.measured import MeasuredPage, measured
from bot.ingest.plain import line_of
from bot.ingest.titles import letters_of

_SHORTEST, _LONGEST = 40, 800
"""Characters of the shortest and the longest standfirst: shorter ones are labels, longer ones are the article."""
_BEGINNING = 60
"""Characters of a line by which it is found in a text."""
_NAMES = re.compile(
    r"(?:^|[\s_-])(?:standfirst|lead|lede|lead-?text|teaser-?text|intro|introduction|deck|dek|strapline|vorspann|chapo|"
    r"chapeau|entradilla|bajada|ingress|ingresse|sommario|occhiello|lid|zajawka|perex)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Words in the names of classes of standfirsts, as their systems and newsrooms call them."""
_MAY_BE = frozenset(("p", "div", "h2", "h3", "h4", "section", "strong", "span"))
"""Elements that may be one."""
_BESIDE = frozenset(("nav", "footer", "aside", "form", "figure", "figcaption", "button", "li", "a", "blockquote"))
"""Elements whose text is never one."""


def with_standfirst(text: str, tree: HtmlElement, title: str) -> str:
    """The article's ``text`` under the standfirst that its page shows above, where ``text`` has none of it.

    It is known by being what the page's data describe the article with, or by its name, and it stands between the
    headline and the beginning of the text.
    """
    first = next((line for line in text.split("\n") if len(line) >= _SHORTEST), "")
    if not first:
        return text
    page = measured(tree)
    described = _descriptions(tree)
    for line in _above(page, first):
        letters = letters_of(line.text)
        if line.text[:_BEGINNING] in text or letters == letters_of(title):
            continue
        if line.is_named or letters in described:
            return f"{line.text}\n{text}"
    return text


@dataclass(frozen=True, slots=True)
class _Line:
    """A line above the text; ``is_named``: the names of its element say that it is a standfirst."""

    text: str
    is_named: bool


def _above(page: MeasuredPage, first: str) -> Iterator[_Line]:
    """The lines between the headline and the line ``first``, with little in links."""
    beside_until = 0
    heard_headline = False
    for number, element in enumerate(page.elements):
        if number < beside_until or not page.text[number]:
            continue
        heard_headline = heard_headline or element.tag == "h1"
        if element.tag in _BESIDE:
            beside_until = page.end[number]
        if element.tag not in _MAY_BE or not heard_headline or number < beside_until:
            continue
        if _SHORTEST <= page.text[number] <= _LONGEST and 2 * page.linked[number] <= page.text[number]:
            line = line_of(element)
            if line.startswith(first[:_BEGINNING]):
                return
            yield _Line(line, _is_named(element))


def _is_named(element: HtmlElement) -> bool:
    return element.get("itemprop") == "description" or _NAMES.search(element.get("class") or "") is not None


def _descriptions(tree: HtmlElement) -> frozenset[str]:
    """What the page's data describe the article with, as letters."""
    described = (
        meta.get("content") or ""
        for meta in tree.iter("meta")
        if (meta.get("name") or meta.get("property") or "").lower() in ("description", "og:description")
    )
    return frozenset(letters_of(words) for words in described if len(words) >= _SHORTEST)
