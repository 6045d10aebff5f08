"""Finds the box of an article: the innermost element of its page that has nearly all of its paragraphs. Pure.

What stands outside it needs no judging, and what is within it is the article's, whatever its boxes are called.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass

from lxml.html import HtmlElement

from bot.ingest.decoding.plain import document
from bot.ingest.extraction.measured import MeasuredPage

_SHORTEST_PARAGRAPH = 40
"""Characters from which on a paragraph counts: shorter ones are as often bylines, notices and menus."""
_LISTED = 4
"""How many times as much a paragraph tells of where an article stands as the point of a list: menus are lists, too."""
_LEAST = 200
"""Characters in all paragraphs of a page from which on they tell anything."""
_SHARE = 0.8
"""Least share of the page's paragraphs, by their characters, that an article's box has."""
_SHARE_WITH_HEADLINE = 0.65
"""Least such share of a box that has the headline, too: other paragraphs are the likelier beside the article."""
_LONGEST_HEADER = 1_000
"""Characters from which on paragraphs in the same box as the headline are more than its standfirst."""
_BELOW_HEADLINE = 0.5
"""Least share of the page's paragraphs below its headline, for those above it to be passed over."""
_FAIR = 0.5
"""Least share of the first of several articles, where 1 is the share of each if all were as long."""
_HEADINGS = frozenset(("h1", "h2", "h3"))
"""Headings that an article may have for its own."""
_MAY_BE_BOX = frozenset(("body", "main", "article", "section", "div", "form", "center", "span"))
"""Elements that may be the box of an article."""
_PARAGRAPHS = frozenset(("p", "ul", "ol", "dl", "blockquote", "pre"))
"""Elements that are parts of a text."""
_BESIDE = frozenset(("nav", "footer", "aside", "form", "figure", "figcaption", "script", "style", "noscript", "dialog"))
"""Elements whose paragraphs are no part of an article."""
_ROLES = frozenset(
    (
        *("dialog", "alertdialog", "navigation", "complementary", "contentinfo", "banner", "search", "menu", "toolbar"),
        *("tooltip", "status", "alert"),
    )
)
"""Roles (https://www.w3.org/TR/wai-aria-1.2/#role_definitions) of what is no part of an article."""
_NAMED = 0.5
"""Share of the page's paragraphs from which on a box is the article's, whatever its names say."""
_BOXES = frozenset(("div", "section", "ul", "ol", "article", "p"))
"""Elements that are no part of an article if their names say so."""
_BESIDE_NAMES = re.compile(
    r"comment|disqus|related|recommend|newsletter|subscri|cookie|consent|sidebar|footer|promo|teaser|banner|share|social|"
    r"caption|byline|author|breadcrumb",
    re.IGNORECASE,
)
"""Words in the names of classes and ids of boxes beside an article."""
_TALK = re.compile(
    r"(?:^|\s)(?:comments?|comment-?(?:list|section|area|container)s?|disqus_thread)(?:$|\s)", re.IGNORECASE
)
"""Names of what readers write, which may be longer than the article."""


@dataclass(frozen=True, slots=True)
class ArticleBox:
    """The box of an article: the ``numbers`` of its elements, and of the elements ``holding`` paragraphs."""

    numbers: range
    holding: tuple[int, ...]


def article_box(page: MeasuredPage, density: float) -> ArticleBox | None:
    """The box of the article on a page; ``None`` where the page has few paragraphs, or where only the page itself has
    nearly all of them. ``density``: how many characters of an alphabet one of the page's says as much as."""
    headlines = [number for number, element in enumerate(page.elements) if element.tag == "h1"]
    weights = _weights(page, _SHORTEST_PARAGRAPH / density, headlines[0] if headlines else 0)
    if weights[0] < _LEAST / density:
        return None
    number = 0
    while (inner := _box_within(page, weights, number, headlines)) is not None:
        number = inner
    number = _first_of_several(page, weights, number, [at for at in headlines if number < at < page.end[number]])
    if page.elements[number].tag in ("html", "body"):
        return None
    numbers = range(number, page.end[number])
    return ArticleBox(numbers, tuple(at for at in numbers if weights[at]))


def page_of_box(page: MeasuredPage, box: ArticleBox) -> HtmlElement | None:
    """A page that has a copy of the box and nothing else. Elements that hold paragraphs lose their names, on the page
    itself too: an extraction takes names for what they say."""
    for number in box.holding:
        attributes = page.elements[number].attrib
        for name in ("class", "id"):
            attributes.pop(name, None)
    copied = deepcopy(page.elements[box.numbers.start])
    copied.tail = None
    root = document("<article itemprop='articleBody'></article>")
    if root is not None:
        next(root.iter("article")).append(copied)
    return root


def _weights(page: MeasuredPage, shortest: float, headline: int) -> list[int]:
    """The unlinked characters of the paragraphs within each element, without those above the headline."""
    whole = _added_up(page, shortest, 0)
    below = _added_up(page, shortest, headline) if headline else whole
    return below if below[0] >= _BELOW_HEADLINE * whole[0] else whole


def _added_up(page: MeasuredPage, shortest: float, first: int) -> list[int]:
    """The unlinked characters of the paragraphs within each element, from the element ``first`` on."""
    weights = [
        own - linked if own >= shortest and number >= first and 2 * linked <= own else 0
        for number, (own, linked) in enumerate(zip(page.own, page.linked, strict=True))
    ]
    most = _NAMED * sum(weights)
    for number in range(len(weights) - 1, 0, -1):
        if not weights[number]:
            continue
        element = page.elements[number]
        if element.tag == "li":
            weights[number] //= _LISTED
        if _is_beside(element, is_small=weights[number] < most):
            weights[number : page.end[number]] = [0] * (page.end[number] - number)
        else:
            weights[page.parents[number]] += weights[number]
    return weights


def _is_beside(element: HtmlElement, *, is_small: bool) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    if not is_small:
        return _TALK.search(names) is not None
    if element.tag in _BESIDE or element.get("role") in _ROLES:
        return True
    return element.tag in _BOXES and _BESIDE_NAMES.search(names) is not None


def _box_within(page: MeasuredPage, weights: list[int], number: int, headlines: list[int]) -> int | None:
    """The element within another that may be the box, too; ``None`` where paragraphs follow it."""
    heavy: int | None = None
    for child in _children(page, number):
        tag = page.elements[child].tag
        has_headline = any(child < headline < page.end[child] for headline in headlines[:1])
        share = _SHARE_WITH_HEADLINE if has_headline and weights[child] >= _LONGEST_HEADER else _SHARE
        if tag in _MAY_BE_BOX and weights[child] >= share * weights[0]:
            heavy = child
        elif heavy is not None and weights[child] and tag in _PARAGRAPHS:
            return None
    return heavy


def _first_of_several(page: MeasuredPage, weights: list[int], number: int, headlines: list[int]) -> int:
    """The first article in a box where others follow with ``headlines`` of their own, as pages without an end have
    them; else the box itself."""
    if len(headlines) == 1:
        articles = [child for child in _children(page, number) if _has_article(page, child)]
        headlines = headlines + (
            articles[1:] if articles and articles[0] <= headlines[0] < page.end[articles[0]] else []
        )
    if len(headlines) <= 1:
        return number
    before = [child for child in _children(page, number) if page.end[child] <= headlines[1]]
    first = max(before, key=weights.__getitem__, default=number)
    return first if weights[first] * len(headlines) >= _FAIR * weights[number] else number


def _has_article(page: MeasuredPage, number: int) -> bool:
    """Whether an element is an article with a heading of its own, or a box around one."""
    within = page.elements[number : page.end[number]]
    return any(element.tag == "article" for element in within) and any(element.tag in _HEADINGS for element in within)


def _children(page: MeasuredPage, number: int) -> Iterator[int]:
    child = number + 1
    while child < page.end[number]:
        yield child
        child = page.end[child]
