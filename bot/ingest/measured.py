"""Measures a page: how much text is in each element, and how much of it is in links. Pure.

All elements are measured in one pass, so that whatever asks how long a box is needs not read its text again.
"""

from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

_UNREAD = frozenset(("script", "style", "noscript", "template", "iframe", "svg", "option"))
"""Elements whose text nobody reads."""


@dataclass(frozen=True, slots=True)
class MeasuredPage:
    """The elements of a page in the order in which they begin, each known by its number.

    ``text`` has the characters of visible text within each element, without white space at the ends of its parts;
    ``linked`` the characters that are in links; ``end`` the number after that of the last element within it.
    """

    elements: tuple[HtmlElement, ...]
    numbers: dict[HtmlElement, int]
    parents: tuple[int, ...]
    text: tuple[int, ...]
    linked: tuple[int, ...]
    end: tuple[int, ...]

    def unlinked(self, number: int) -> int:
        """Characters of the element's text that aren't in links."""
        return self.text[number] - self.linked[number]


def measured(tree: HtmlElement) -> MeasuredPage:
    """Measure a page; what is told is true until the tree is changed."""
    elements = tuple(tree.iter(etree.Element))
    numbers = {element: number for number, element in enumerate(elements)}
    text, linked = [0] * len(elements), [0] * len(elements)
    end, parents = list(range(1, len(elements) + 1)), [-1] * len(elements)
    for number in range(len(elements) - 1, -1, -1):
        element = elements[number]
        if element.tag in _UNREAD:
            text[number] = linked[number] = 0
        else:
            text[number] += len((element.text or "").strip())
            if element.tag == "a":
                linked[number] = text[number]
        above = element.getparent()
        if number == 0 or above is None:
            continue
        parent = parents[number] = numbers.get(above, 0)
        text[parent] += text[number] + len((element.tail or "").strip())
        linked[parent] += linked[number]
        end[parent] = max(end[parent], end[number])
    return MeasuredPage(elements, numbers, tuple(parents), tuple(text), tuple(linked), tuple(end))
