"""Finds the standfirst of an article: what stands between its headline and its text and says what it is about. Pure.

Many systems keep it in a field of its own, and so in a box beside the body's (TYPO3's ``teaser-text`` before its
``news-text-wrap``), where extraction leaves it out: a paragraph, a second heading, or a list of points. What people say
in it is said in the article all the same.
"""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from bot.ingest.decoding.plain import line_of
from bot.ingest.decoding.scripts import DENSITY, telling_length
from bot.ingest.extraction.measured import MeasuredPage
from bot.ingest.extraction.titles import letters_of

_SHORTEST, _LONGEST = 40, 800
"""Characters of the shortest and the longest standfirst: shorter ones are labels, longer ones are the article."""
_SHORTEST_SENTENCE = 60
"""Characters of the shortest one that nothing but its place and its form tells."""
_MOST = 8
"""Most lines of a standfirst, which may be a list of points."""
_BEGINNING = 60
"""Characters of a line by which it is found on a page."""
_SAID = 120
"""Characters of a line by which it is found in a text."""
_NAMES = re.compile(
    r"(?:^|[\s_-])(?:standfirst|lead|lede|lead-?text|teaser-?text|intro|introduction|deck|dek|strapline|vorspann|chapo|"
    r"chapeau|entradilla|bajada|ingress|ingresse|sommario|occhiello|lid|zajawka|perex)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Words in the names of classes of standfirsts, as their systems and newsrooms call them."""
_MAY_BE = frozenset(("p", "div", "h2", "h3", "h4", "h5", "section", "strong", "span", "li"))
"""Elements that may be one."""
_HEADINGS = frozenset(("h2", "h3", "h4", "h5"))
"""Headings that may be one."""
_BESIDE = frozenset(("nav", "footer", "aside", "form", "figure", "figcaption", "button", "a", "blockquote", "dialog"))
"""Elements whose text is never one."""
_OTHERS = re.compile(
    r"(?:^|[\s_-])(?:ads?|audio|video|player|live|tags?|tools?|dates?|times?|updated?|published|credits?)(?:$|[\s_-])|"
    r"comment|related|recommend|newsletter|subscri|cookie|consent|promo|banner|share|social|caption|copyright|byline|"
    r"author|bread-?crumb|notice|notif|alert|disclaimer|warning|paywall|popup|gallery|toolbar|most-?read",
    re.IGNORECASE,
)
"""Words in the names of classes and ids of what else stands there."""
_SENTENCE = re.compile(r"[.!?…。！？।؟۔][\"'”’»)\]」』]*$")
"""How a sentence ends."""
_MEDIA = ("img", "picture", "video", "audio", "figure", "input")
"""Elements beside which words are a caption or a label."""
_BESIDE_MEDIA = 60
"""Most characters of other text in a box with a picture, for its words to be the picture's."""


def with_standfirst(text: str, page: MeasuredPage, title: str) -> str:
    """The article's ``text`` under the standfirst that its page shows above, where ``text`` has none of it.

    It is known by being what the page's data describe the article with, by its name, or by being a heading or sentences
    that stand between the headline and the beginning of the text and belong to nothing else.
    """
    first = next((line for line in text.split("\n") if len(line) >= _SHORTEST), "")
    if not first:
        return text
    described = _descriptions(page.elements[0])
    above: list[str] = []
    for number in _above(page, first.removeprefix("- ")):
        line = line_of(page.elements[number])
        letters = letters_of(line)
        if line[:_SAID] in text or letters == letters_of(title) or line in above:
            continue
        is_described = any(letters.startswith(begun[:_BEGINNING]) for begun in described)
        if is_described or _is_named(page.elements[number]) or _is_a_standfirst(page, number, line):
            above.append(line)
    return "\n".join([*above[:_MOST], text])


def _above(page: MeasuredPage, first: str) -> list[int]:
    """The elements with words between the headline and the line ``first``, with little in links; none where that line
    isn't on the page."""
    numbers: list[int] = []
    beside_until = 0
    headline: HtmlElement | None = None
    for number, element in enumerate(page.elements):
        if number < beside_until or not page.text[number]:
            continue
        if element.tag == "h1":
            numbers, headline = [], element
        if element.tag in _BESIDE:
            beside_until = page.end[number]
        if headline is None or element.tag not in _MAY_BE or page.own[number] < _SHORTEST / DENSITY:
            continue
        if page.own[number] < page.text[number] > _LONGEST:  # a box of paragraphs
            continue
        line = line_of(element)
        if line.startswith(first[:_BEGINNING]):
            return numbers
        if number < beside_until or 2 * page.linked[number] > page.text[number]:
            continue
        if telling_length(line) >= _SHORTEST and len(line) <= _LONGEST:
            numbers.append(number)
    return []


def _is_named(element: HtmlElement) -> bool:
    return element.get("itemprop") == "description" or _NAMES.search(element.get("class") or "") is not None


def _is_a_standfirst(page: MeasuredPage, number: int, line: str) -> bool:
    """Whether words above a text can be nothing else: a heading, or sentences in a box that isn't a picture's."""
    if page.elements[number].tag not in _HEADINGS and not (
        _SENTENCE.search(line) and telling_length(line) >= _SHORTEST_SENTENCE
    ):
        return False
    return not any(_is_for_others(page, around, page.text[number]) for around in _boxes_around(page, number))


def _boxes_around(page: MeasuredPage, number: int) -> Iterator[int]:
    """The element and the boxes around it, up to the headline's."""
    while number > 0 and next(page.elements[number].iter("h1"), None) is None:
        yield number
        number = page.parents[number]


def _is_for_others(page: MeasuredPage, box: int, length: int) -> bool:
    element = page.elements[box]
    if _OTHERS.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
        return True
    return page.text[box] - length <= _BESIDE_MEDIA and next(element.iter(*_MEDIA), None) is not None


def _descriptions(tree: HtmlElement) -> frozenset[str]:
    """What the page's data describe the article with, as letters."""
    described = (
        meta.get("content") or ""
        for meta in tree.iter("meta")
        if (meta.get("name") or meta.get("property") or "").lower() in ("description", "og:description")
    )
    return frozenset(letters_of(words) for words in described if telling_length(words) >= _SHORTEST)
