"""Measures a page: how much text is in each element, and how much of it is in links. Pure.

All elements are measured in one pass, so that whatever asks how long a box is needs not read its text again.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from lxml import etree
from lxml.html import HtmlElement

from bot.ingest.decoding.plain import BLOCKS

_UNREAD = frozenset(("script", "style", "noscript", "template", "iframe", "svg", "option"))
"""Elements whose text nobody reads."""
_BORDERS = BLOCKS - {"br"}
"""Elements whose text is their own and not that of the element around them."""


@dataclass(frozen=True, slots=True)
class MeasuredPage:
    """The elements of a page in the order in which they begin, each known by its number.

    ``text`` has the characters of visible text within each element, without white space at the ends of its parts;
    ``own`` the characters outside the blocks within it; ``linked`` the characters in links; ``end`` the number after
    that of the last element within it.
    """

    elements: tuple[HtmlElement, ...]
    numbers: dict[HtmlElement, int]
    parents: tuple[int, ...]
    text: tuple[int, ...]
    own: tuple[int, ...]
    linked: tuple[int, ...]
    end: tuple[int, ...]

    def without(self, numbers: Iterable[int]) -> "MeasuredPage":
        """The page without the text of some elements, none of which is within another."""
        text, own, linked = list(self.text), list(self.own), list(self.linked)
        for number in numbers:
            above = self.parents[number]
            while above >= 0:
                text[above] -= text[number]
                linked[above] -= linked[number]
                above = self.parents[above]
            for within in range(number, self.end[number]):
                text[within] = own[within] = linked[within] = 0
        return replace(self, text=tuple(text), own=tuple(own), linked=tuple(linked))


def measured(tree: HtmlElement) -> MeasuredPage:
    """Measure a page; the measures hold until the tree is changed."""
    elements = tuple(tree.iter(etree.Element))
    numbers = {element: number for number, element in enumerate(elements)}
    text, own, linked = [0] * len(elements), [0] * len(elements), [0] * len(elements)
    end, parents = list(range(1, len(elements) + 1)), [-1] * len(elements)
    for number in range(len(elements) - 1, -1, -1):
        element = elements[number]
        tag = element.tag
        if tag in _UNREAD:
            text[number] = own[number] = linked[number] = 0
        else:
            length = len((element.text or "").strip())
            text[number] += length
            own[number] += length
            if tag == "a":
                linked[number] = text[number]
        above = element.getparent()
        if number == 0 or above is None:
            continue
        parent = parents[number] = numbers.get(above, 0)
        tail = len((element.tail or "").strip())
        text[parent] += text[number] + tail
        own[parent] += tail if tag in _BORDERS else own[number] + tail
        linked[parent] += linked[number]
        end[parent] = max(end[parent], end[number])
    return MeasuredPage(elements, numbers, tuple(parents), tuple(text), tuple(own), tuple(linked), tuple(end))
