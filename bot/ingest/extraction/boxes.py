"""Makes paragraphs of the boxes that a page has in their place. Pure.

Newer systems write an article's paragraphs as ``<div>``, some older ones as headings; trafilatura takes some of them
and leaves others (seen with 2.3.1).
"""

from collections import defaultdict
from collections.abc import Iterable

from lxml.html import HtmlElement

from bot.ingest.decoding.plain import BLOCKS
from bot.ingest.extraction.measured import MeasuredPage

_HEADINGS = frozenset(("h3", "h4", "h5", "h6"))
"""Headings that a paragraph may be."""
_BOXES = frozenset(("div", "section", *_HEADINGS))
"""Elements that a paragraph may be."""
_FEWEST = 2
"""Least number of boxes alike that are paragraphs: extraction finds a single one itself."""
_SHORTEST = 40
"""Characters of the shortest box that counts as a paragraph: shorter ones are labels."""
_LONGEST_HEADING = 150
"""Characters from which on a heading counts as one."""
_MEDIA = frozenset(("img", "picture", "video", "audio", "iframe", "input", "button", "svg", "time"))
"""Elements that paragraphs don't hold, and captions, players and bylines do."""


def make_paragraphs_of_boxes(page: MeasuredPage, numbers: Iterable[int]) -> None:
    """Make paragraphs of those elements among the ``numbers`` that are alike, hold words and neither blocks nor
    pictures, and have more of the page's words than its paragraphs."""
    alike: defaultdict[tuple[object, str], list[int]] = defaultdict(list)
    in_paragraphs = 0
    for number in numbers:
        element, own = page.elements[number], page.own[number]
        if own < _SHORTEST or 2 * page.linked[number] > own:
            continue
        if element.tag == "p":
            in_paragraphs += own
        elif _is_box(page, number) and _holds_words_alone(element):
            alike[element.tag, element.get("class") or ""].append(number)
    for boxes in alike.values():
        if len(boxes) >= _FEWEST and sum(page.own[number] for number in boxes) > in_paragraphs:
            for number in boxes:
                page.elements[number].tag = "p"


def _is_box(page: MeasuredPage, number: int) -> bool:
    tag, own = page.elements[number].tag, page.own[number]
    return tag in _BOXES and own == page.text[number] and (own >= _LONGEST_HEADING or tag not in _HEADINGS)


def _holds_words_alone(box: HtmlElement) -> bool:
    return not any(inner.tag in BLOCKS or inner.tag in _MEDIA for inner in box.iterdescendants())
