"""Puts line breaks between the blocks of a text that was extracted from a page as a single line. Pure.

Two of trafilatura's fallbacks, for the body in a page's JSON-LD and for the page's ``article``, put all blocks into one
line (seen with 2.3.1). The engine needs the ends of blocks to find speakers: a picture's credit is no part of the name
after it.
"""

from collections.abc import Iterable, Sequence
from copy import deepcopy

from lxml import etree
from lxml.html import HtmlElement

from bot.ingest.decoding.plain import BLOCKS, html_text, spaced, without_control_characters


def blocks_apart(text: str, tree: HtmlElement, bodies: Iterable[str]) -> str:
    """``text`` with a newline where a block ends, in its ``tree`` or in one of the ``bodies`` of its data.

    Unchanged where it has lines already, or where its blocks aren't found.
    """
    if "\n" in text:
        return text
    for lines in (_lines_of_page(tree), *(html_text(body).split("\n") for body in bodies)):
        blocks = _blocks_of(text, lines)
        if len(blocks) > 1:
            return "\n".join(blocks)
    return text


def _lines_of_page(tree: HtmlElement) -> list[str]:
    """The text of every block of a page, in order."""
    tree = deepcopy(tree)
    etree.strip_elements(tree, "script", "style", "noscript", "template", with_tail=False)
    for element in tree.iter(etree.Element):
        element.text, element.tail = _without_breaks(element.text), _without_breaks(element.tail)
        if element.tag in BLOCKS:
            element.text, element.tail = "\n" + element.text, "\n" + element.tail
    lines = "".join(str(part) for part in tree.itertext()).split("\n")
    return [line for line in map(spaced, lines) if line]


def _without_breaks(text: str | None) -> str:
    return without_control_characters(text or "").replace("\n", " ")


def _blocks_of(text: str, lines: Sequence[str]) -> list[str]:
    """The lines that make up ``text`` in order, skipping lines of the page's menus; empty where they don't."""
    blocks: list[str] = []
    at = 0
    for line in lines:
        if at < len(text) and text.startswith(line, at):
            blocks.append(line)
            at += len(line) + 1
    return blocks if at >= len(text) else []
