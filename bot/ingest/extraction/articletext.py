"""Takes the text of an article out of its page. Pure.

trafilatura does the work, on the box of the article (``articlebox.py``) where there is one. Its fast mode takes a
fragment or the menu for the article on two of a hundred pages: how much of the text in the page's own paragraphs it has
tells that, its length doesn't.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from copy import deepcopy
from functools import cache
from typing import Any

from lxml import etree
from lxml.html import HtmlElement

from bot.ingest.decoding.plain import html_text, line_of, outermost, spaced, take_out, without_control_characters
from bot.ingest.decoding.scripts import DENSE, DENSITY
from bot.ingest.extraction.articlebox import article_box, page_of_box
from bot.ingest.extraction.beside import drop_beside, set_tables_apart
from bot.ingest.extraction.blocks import blocks_apart
from bot.ingest.extraction.boxes import make_paragraphs_of_boxes
from bot.ingest.extraction.loose import put_loose_text_into_paragraphs
from bot.ingest.extraction.measured import MeasuredPage, measured
from bot.ingest.extraction.notes import without_notes
from bot.ingest.extraction.standfirst import with_standfirst
from bot.ingest.extraction.teasers import drop_teasers
from bot.ingest.extraction.titles import letters_of

_SHORTEST_EXTRACTED = 250
"""Characters of an alphabet below which trafilatura's fallbacks take over."""
_ENOUGH = 0.5
"""Share of the text in a page's paragraphs from which on an extracted text counts as the whole article."""
_SHORTEST_PARAGRAPH = 60
"""Characters from which on a paragraph counts: shorter ones are as often bylines, notices and menus."""
_LEAST = 600
"""Characters in all paragraphs of a page from which on they tell anything."""
_BEGINNING = 50
"""Characters of a paragraph by which it is found in a text."""
_MOST_PARAGRAPHS = 400
"""Paragraphs that are compared with a text."""
_LONGER = 1.3
"""How many times as long as the text on the page the article in the page's data must be to be taken for it."""
_BESIDE = frozenset(("nav", "footer", "aside", "header", "form", "figure", "figcaption", "script", "style", "noscript"))
"""Elements whose paragraphs are no part of an article."""
_BOXES = ("div", "section", "ul", "ol")
"""Elements that are no part of an article if their names say so."""
_BESIDE_NAMES = re.compile(
    r"comment|disqus|related|recommend|newsletter|subscri|cookie|consent|sidebar|footer|promo|teaser|banner|share|social|"
    r"caption|byline|author|breadcrumb",
    re.IGNORECASE,
)
"""Words in the names of classes and ids of boxes beside an article."""
_ASIDES = ("figcaption", "blockquote", "div", "p", "span", "section", "small", "address")
"""Elements that may be captions or bylines."""
_ASIDE_NAMES = re.compile(r"(?:^|[\s_-])(?:caption|credits?|byline|by-line)(?:$|[\s_-])", re.IGNORECASE)
"""Words in the names of classes of captions and bylines."""
_LONGEST_ASIDE = 300
"""Characters of the longest caption or byline: a longer element with such a name has the article in it."""
_LINKED = 0.5
"""Share of a paragraph's characters from which on, being links, they make it a menu or a teaser."""


def article_text(tree: HtmlElement, bodies: Iterable[str], title: str, *, shortest: int, thorough: bool) -> str:
    """The article's text, each paragraph a line, without its ``title``; empty where nothing has ``shortest``
    characters.

    ``bodies`` are texts that the page carries as data: one of these is taken where the page shows half of it.
    ``thorough`` allows a second, slower try where the first finds too little.
    """
    density = DENSITY if any(DENSE.search(words.text or "") for words in tree.iter("title", "h1")) else 1
    shortest = int(shortest / density)
    headings = {letters_of(title), *(letters_of(line_of(heading)) for heading in tree.iter("h1"))}
    page = _cleared(tree)
    box = article_box(page, density)
    make_paragraphs_of_boxes(page, box.numbers if box else range(len(page.elements)))
    groups = list(_paragraph_groups(page.elements[box.numbers.start] if box else tree))
    paragraphs = [paragraph for group in groups for paragraph in group][:_MOST_PARAGRAPHS]
    narrow = page_of_box(page, box) if box else None
    text = _extracted(narrow, density, fast=True) if narrow is not None else ""
    if len(text) < shortest:
        text = _extracted(deepcopy(tree), density, fast=True)
    if thorough and (len(text) < shortest or _share(text, paragraphs) < _ENOUGH):
        others = (_extracted(deepcopy(tree), density, fast=False), "\n".join(max(groups, key=_length, default=[])))
        for other in others:
            if len(other) >= shortest and (len(text) < shortest or _is_better(other, text, paragraphs)):
                text = other
    bodies = list(bodies)
    text = blocks_apart(text, tree, bodies) if text else text
    whole = max((html_text(body) for body in bodies), key=len, default="")
    text = without_notes(whole if _continues(whole, text, shortest) else text)
    without = _without_title(with_standfirst(text, page, title), headings)
    return without if len(without) >= shortest else text


def _cleared(tree: HtmlElement) -> MeasuredPage:
    """The page without what is surely beside its article, and with its loose text in paragraphs."""
    # A script within a paragraph would count as the article's words, and the text that has them not as a fragment.
    etree.strip_elements(tree, "script", "style", "template", with_tail=False)
    held = tuple(tree.iter())  # lxml would make the objects of all elements anew at each pass
    drop_teasers(tree)
    take_out([element for element in tree.iter(*_ASIDES) if _is_aside(element)])
    set_tables_apart(tree)
    put_loose_text_into_paragraphs(tree)
    page = drop_beside(measured(tree))
    del held
    return page


def _without_title(text: str, headings: Collection[str]) -> str:
    """The text without the title above it, which some pages have within their articles."""
    lines = text.split("\n")
    above = [line for line in lines[:_LINES_ABOVE] if letters_of(line) not in headings]
    return "\n".join([*above, *lines[_LINES_ABOVE:]])


_LINES_ABOVE = 3
"""Lines at the beginning of a text among which its title may be."""


def _is_aside(element: HtmlElement) -> bool:
    """Whether an element is a caption or a byline, which trafilatura's fallbacks take for the article's text."""
    if element.tag == "figcaption":
        return True
    return _ASIDE_NAMES.search(element.get("class") or "") is not None and len(line_of(element)) <= _LONGEST_ASIDE


def _extracted(tree: HtmlElement, density: float, *, fast: bool) -> str:
    """What trafilatura takes for the article's text; it changes the ``tree``."""
    import trafilatura  # here: the shell starts quickly, and only workers need it

    extracted = trafilatura.bare_extraction(tree, options=_options(fast, density))
    return "" if extracted is None or isinstance(extracted, dict) else _even(extracted.text or "")


@cache
def _options(fast: bool, density: float) -> Any:
    """How trafilatura reads. Making its options takes a twentieth of the time of a page."""
    from trafilatura.settings import Extractor, use_config

    config = use_config()
    least = _SHORTEST_EXTRACTED if density == 1 else _SHORTEST_EXTRACTED / density / 2
    config["DEFAULT"]["MIN_EXTRACTED_SIZE"] = str(int(least))
    return Extractor(config=config, output_format="python", fast=fast, comments=False)


def _even(text: str) -> str:
    lines = (spaced(line) for line in without_control_characters(text).split("\n"))
    return "\n".join(line for line in lines if line)


def _share(text: str, paragraphs: Sequence[str]) -> float:
    """The share of the paragraphs' characters that the text has; 1 where they tell nothing."""
    total = _length(paragraphs)
    if total < _LEAST:
        return 1.0
    return sum(len(paragraph) for paragraph in paragraphs if paragraph[:_BEGINNING] in text) / total


def _is_better(other: str, text: str, paragraphs: Sequence[str]) -> bool:
    """Whether a text has clearly more of the page's paragraphs than another, not only more around them."""
    return _share(other, paragraphs) > 1.5 * _share(text, paragraphs)


def _continues(whole: str, text: str, shortest: int) -> bool:
    """Whether an article in a page's data is the one of which the page shows the beginning."""
    if len(whole) < max(shortest, _LONGER * len(text)):
        return False
    lines = [line for line in text.split("\n") if len(line) >= _SHORTEST_PARAGRAPH]
    return sum(line[:_BEGINNING] in whole for line in lines) >= 0.5 * len(lines)


def _length(texts: Iterable[str]) -> int:
    return sum(map(len, texts))


def _paragraph_groups(tree: HtmlElement) -> Iterator[list[str]]:
    """The paragraphs of a page's text, those with the same parent together."""
    groups: dict[HtmlElement, list[str]] = {}
    beside: HtmlElement | None = None
    for event, element in etree.iterwalk(tree, events=("start", "end"), tag=("p", *_BOXES, *_BESIDE)):
        if event == "end":
            beside = None if element is beside else beside
        elif beside is None and _is_beside(element):
            beside = element
        elif beside is None and element.tag == "p" and (parent := element.getparent()) is not None:
            words = line_of(element)
            linked = sum(len(line_of(link)) for link in outermost(element, "a"))
            if len(words) >= _SHORTEST_PARAGRAPH and linked <= _LINKED * len(words):
                groups.setdefault(parent, []).append(words)
    yield from groups.values()


def _is_beside(element: HtmlElement) -> bool:
    if element.tag in _BESIDE:
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return element.tag in _BOXES and _BESIDE_NAMES.search(names) is not None
