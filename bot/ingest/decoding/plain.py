"""Turns HTML into text, and removes characters that can't be stored. Pure."""

import html
import re
from collections.abc import Sequence

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring, fromstring

from bot.domain.errors import ContentError
from bot.text.characters import plain_line
from bot.texts import reading as say

_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff]")
"""Control characters but newline and tab, and the byte order mark: they have no place in a text, and PostgreSQL refuses
NUL."""
_SURROGATES = re.compile("[\ud800-\udfff]")
"""Lone surrogates, which a JSON archive may have: they can't be written as UTF-8, and a replacement character stands
for each."""
BLOCKS = frozenset(
    (
        *("p", "div", "li", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "section"),
        *("article", "header", "footer", "figure", "figcaption", "br", "hr", "pre", "dd", "dt"),
    )
)
"""Names of the HTML elements whose beginning and end are borders of lines."""
_UNSEEN = ("script", "style", "noscript", "template", "figure", "iframe", "svg", "form")
"""Names of the HTML elements whose text isn't part of an article."""
_CLOSED_AT_ONCE = re.compile(rf"<(?:{'|'.join(_UNSEEN)})(?:\s[^<>]*[\s\"'])?/>", re.IGNORECASE)
"""Such an element in the short form that XML has for an empty one. HTML has no such form, and would take all that
follows for its content."""
_ESCAPED_MARKUP = re.compile(
    r"&lt;(?:/(?:p|div|span|b|i|em|strong|a|ul|ol|li|h[1-6]|blockquote)|br\s*/?)\s*&gt;", re.IGNORECASE
)
"""An end of an element, or a line break, that is escaped as if it were text."""
_CUT_OFF_AT = 250
"""Depth of the last element of a page from which on its parser may have given up: libxml2 2.14 drops all that follows
the 256th element within others, and pages that close no box are as deep as they are long."""
_DEEP = HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True, encoding="utf-8", default_doctype=False)
"""Reads elements to a depth of 2,048. Slower with such pages, so that it reads none of the others."""
_LARGEST_DEEP = 300_000
"""Characters of the largest page that is read so: what looks at the text of boxes within boxes takes quadratic time."""
_MOST_ATTRIBUTES = 1000
"""Most attributes of one element. Parsers compare each of them with all the others: 300,000 keep one busy for hours."""
_OVERLOADED = re.compile(
    # Every part is possessive, so that the time is linear: what was matched once is never tried another way.
    rb"<[A-Za-z_:][^\s<>/\"'=]*+(?:[\s/]++[^\s<>/\"'=]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s<>\"']*+))?+){%d}"
    % (_MOST_ATTRIBUTES + 1)
)
"""A start tag with more than ``_MOST_ATTRIBUTES`` attributes."""


def refuse_overloaded(markup: bytes, name: str) -> None:
    """Refuse markup that takes a parser quadratic time; ``name`` stands for it in the error.

    Raises:
        ContentError: an element has more than ``_MOST_ATTRIBUTES`` attributes.
    """
    if _OVERLOADED.search(markup):
        raise ContentError(say.MARKUP_OVERLOADED.format(name=name, limit=_MOST_ATTRIBUTES))


def without_control_characters(text: str) -> str:
    """An article's text without control characters; newlines stay.

    Bidirectional characters stay too, since quotations are verbatim spans; renderers remove them.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _SURROGATES.sub("�", _UNPRINTABLE.sub("", text))


def one_line(text: str | None, longest: int = 500) -> str:
    """A title, a name or an id: ``text`` in one line without harmful characters, cut at ``longest`` characters."""
    return plain_line(text or "", longest)


def html_line(markup: str | None) -> str:
    """A title or a name that may have markup and entities in it, as plain words in one line."""
    markup = markup or ""
    if "<" in markup:
        tree = _fragment(markup)
        if tree is not None:
            etree.strip_elements(tree, "script", "style", with_tail=False)
            markup = "".join(str(part) for part in tree.itertext())
    return one_line(html.unescape(markup))


def html_text(markup: str | None) -> str:
    """The text of an HTML fragment, a line for each block; figures and scripts left out.

    Markup that was escaped twice, as some feeds have it, is read as markup.
    """
    markup = markup or ""
    if "<" not in markup and _ESCAPED_MARKUP.search(markup):
        markup = html.unescape(markup)
    tree = _fragment(_CLOSED_AT_ONCE.sub("", markup)) if markup else None
    if tree is None:
        return ""
    etree.strip_elements(tree, *_UNSEEN, with_tail=False)
    for element in tree.iter(etree.Element):
        if element.tag in BLOCKS:
            element.text = "\n" + (element.text or "")
            element.tail = "\n" + (element.tail or "")
    lines = ("".join(str(part) for part in tree.itertext())).split("\n")
    return "\n".join(line for line in map(spaced, lines) if line)


def outermost(tree: HtmlElement, tag: str) -> list[HtmlElement]:
    """The elements of a tag within ``tree``, without those within others of them."""
    elements: list[HtmlElement] = []
    depth = 0
    for event, element in etree.iterwalk(tree, events=("start", "end"), tag=tag):
        if element is tree:
            continue
        if event == "start" and depth == 0:
            elements.append(element)
        depth += 1 if event == "start" else -1
    return elements


def take_out(elements: Sequence[HtmlElement]) -> None:
    """Take elements out of their tree, and leave the text after them.

    In linear time: to take them out one by one would append the text after each to all the text before it.
    """
    gone = set(elements)
    parents = {parent for element in elements if (parent := element.getparent()) is not None}
    for parent in parents:
        before: HtmlElement | None = None
        texts = [parent.text or ""]
        for child in list(parent):
            if child in gone:
                texts.append(child.tail or "")
                parent.remove(child)
                continue
            _set_text_after(parent, before, "".join(texts))
            before, texts = child, [child.tail or ""]
        _set_text_after(parent, before, "".join(texts))


def _set_text_after(parent: HtmlElement, child: HtmlElement | None, text: str) -> None:
    if child is None:
        parent.text = text
    else:
        child.tail = text


def document(markup: str | bytes) -> HtmlElement | None:
    """A page as a tree of elements; ``None`` when it is empty."""
    try:
        return whole(document_fromstring(markup), markup)
    except (etree.ParserError, ValueError):
        return None


def whole(tree: HtmlElement, markup: str | bytes) -> HtmlElement:
    """The ``tree`` of a page; where its parser may have given up within it, the tree of all of its ``markup``."""
    last, depth = tree, 0
    while len(last):
        last, depth = last[-1], depth + 1
    if depth < _CUT_OFF_AT or len(markup) > _LARGEST_DEEP:
        return tree
    return document_fromstring(markup.encode(errors="replace") if isinstance(markup, str) else markup, parser=_DEEP)


def _fragment(markup: str) -> HtmlElement | None:
    try:
        return fromstring(f"<div>{without_control_characters(markup)}</div>")
    except (etree.ParserError, ValueError):
        return None


def spaced(line: str) -> str:
    """A line with single spaces, none at its ends."""
    return " ".join(line.split())


def blocks_line(element: HtmlElement) -> str:
    """The text of an element in one line, a blank between blocks: without white space a page shows them apart, too."""
    parts: list[str] = []
    for event, inner in etree.iterwalk(element, events=("start", "end")):
        is_block = inner.tag in BLOCKS
        if event == "start":
            parts += [" " if is_block else "", inner.text or "" if isinstance(inner.tag, str) else ""]
        else:
            parts += [" " if is_block else "", inner.tail or "" if inner is not element else ""]
    return spaced("".join(parts))


def line_of(element: HtmlElement) -> str:
    """The text of an element and of all within it, in one line."""
    return spaced("".join(str(part) for part in element.itertext()))
