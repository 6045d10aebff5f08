"""Puts into words what a page says of quotations by its markup, before its text is taken out. Pure.

https://html.spec.whatwg.org/multipage/, sections "The q element", "The blockquote element", "The cite element", "The
del element".
"""

import re

from lxml import etree
from lxml.html import HtmlElement

from bot.ingest.decoding.plain import line_of, outermost, take_out

_OPENING, _CLOSING = "“‘", "”’"
"""Marks for an outer and an inner quotation, as browsers draw them."""
_MARKED = re.compile(r"[\"“”„«»‘’‚'「『—–]")
"""A sign that words bring marks of their own, if it stands at their beginning."""
_SIGN = re.compile(r"^[\s—–―-]+")
"""A dash before the name of a source."""
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
"""Styles of what no reader sees."""
_POPUP = re.compile(
    r"(?:rollover|tooltip|popover|popup|hover-?card)[\w-]*(?:block|box|body|content|inner|text)", re.IGNORECASE
)
"""Names of classes of boxes that open over the words that they stand among."""
_LONGEST_SOURCE = 200
"""Characters of the longest line that is taken for the name of a source."""


def put_into_words(tree: HtmlElement) -> None:
    """Change the tree so that its text says what its markup says.

    ``<q>`` gets marks; a quotation block with a source (its ``<footer>`` or ``<cite>``, or the caption of the figure
    around it) becomes a paragraph, “…” — source; a figure of a quotation without a picture is a box; the paragraphs of
    a block after a colon get marks; a line break within a quotation is a blank. Text that is deleted, hidden, or in a
    box over other words is taken out.
    """
    take_out([element for element in _PERHAPS_UNSEEN(tree) if _is_unseen(element)])
    for quote, depth in _quotes(tree):
        _mark_inline(quote, depth)
    take_out([done for block in outermost(tree, "blockquote") if (done := _put_block_into_words(block)) is not None])
    for figure in tree.iter("figure"):
        if next(figure.iter("blockquote"), None) is not None and next(figure.iter("img"), None) is None:
            figure.tag = "div"
    take_out([line_break for paragraph in tree.iter("p") for line_break in _breaks_within(paragraph)])


_SMALL_CLASS = "translate(@class, 'OPVERTLI', 'opvertli')"
_PERHAPS_UNSEEN = etree.XPath(
    "//del | //*[@hidden or contains(@style, 'none') or contains(@style, 'hidden')]"
    "[self::span or self::div or self::section or self::p or self::a or self::ul or self::li]"
    f" | //*[self::span or self::div][contains({_SMALL_CLASS}, 'over') or contains({_SMALL_CLASS}, 'tooltip')"
    f" or contains({_SMALL_CLASS}, 'pop')]"
)
"""Elements that may be out of sight, found quickly."""


def _is_unseen(element: HtmlElement) -> bool:
    if element.tag == "del" or element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
        return True
    return element.tag in ("span", "div") and _POPUP.search(element.get("class") or "") is not None


def _quotes(tree: HtmlElement) -> list[tuple[HtmlElement, int]]:
    """Each ``<q>``, with the number of those around it."""
    quotes: list[tuple[HtmlElement, int]] = []
    depth = 0
    for event, element in etree.iterwalk(tree, events=("start", "end"), tag="q"):
        if event == "start":
            quotes.append((element, depth))
        depth += 1 if event == "start" else -1
    return quotes


def _mark_inline(quote: HtmlElement, depth: int) -> None:
    opening, closing = _OPENING[depth % 2], _CLOSING[depth % 2]
    if not _MARKED.match((quote.text or "").lstrip()):
        quote.text = opening + (quote.text or "").lstrip()
        if len(quote):
            quote[-1].tail = (quote[-1].tail or "").rstrip() + closing
        else:
            quote.text = quote.text.rstrip() + closing
    quote.tag = "span"  # trafilatura begins a new line at each q (2.3.1)


def _put_block_into_words(block: HtmlElement) -> HtmlElement | None:
    """Put paragraphs before a quotation block that say what it says; returns the element that they stand for."""
    figure = next(block.iterancestors("figure"), None)
    source = _source_within(block)
    if not source and figure is not None:
        source = _SIGN.sub("", " ".join(line_of(caption) for caption in figure.iter("figcaption")))
    paragraphs = [words for words in _paragraphs(block) if words]
    after_colon = not source and _before(block).endswith(":")
    if not paragraphs or len(source) > _LONGEST_SOURCE or not (source or after_colon):
        return None
    lines = _marked(paragraphs)
    if source:
        lines[-1] = f"{lines[-1]} — {source}"
    whole = figure if figure is not None else block
    for line in lines:
        paragraph = whole.makeelement("p")
        paragraph.text = line
        whole.addprevious(paragraph)
    return whole


def _source_within(block: HtmlElement) -> str:
    """The source that a quotation block names itself; it is taken out of the block."""
    for tag in ("footer", "cite"):
        for element in list(block.iter(tag)):
            words = line_of(element)
            if words:
                take_out([element])
                return _SIGN.sub("", words)
    return ""


def _paragraphs(block: HtmlElement) -> list[str]:
    inner = [line_of(paragraph) for paragraph in block.iter("p")]
    return inner if any(inner) else [line_of(block)]


def _marked(paragraphs: list[str]) -> list[str]:
    """Each paragraph with an opening mark, the last with a closing one, as a long speech is printed."""
    if _MARKED.match(paragraphs[0]):
        return paragraphs
    opened = [_OPENING[0] + paragraph for paragraph in paragraphs]
    return [*opened[:-1], opened[-1] + _CLOSING[0]]


def _before(block: HtmlElement) -> str:
    """The words of the element before a block."""
    before = block.getprevious()
    return line_of(before) if before is not None and isinstance(before.tag, str) else ""


def _breaks_within(paragraph: HtmlElement) -> list[HtmlElement]:
    """The line breaks that stand within a quotation, each now with a blank after it: the words before it open a
    quotation and don't close it.

    Two line breaks side by side are a border of paragraphs and stay.
    """
    within: list[HtmlElement] = []
    curly = straight = 0
    for event, element in etree.iterwalk(paragraph, events=("start", "end")):
        if event == "start" and element.tag == "br" and (curly > 0 or straight % 2) and not _is_doubled(element):
            within.append(element)
        words = (element.text if event == "start" else element.tail if element is not paragraph else "") or ""
        curly += words.count("“") - words.count("”")
        straight += words.count('"')
    for line_break in within:
        line_break.tail = f" {(line_break.tail or '').lstrip()}"
    return within


def _is_doubled(line_break: HtmlElement) -> bool:
    before, after = line_break.getprevious(), line_break.getnext()
    follows = before is not None and before.tag == "br" and not (before.tail or "").strip()
    return follows or (after is not None and after.tag == "br" and not (line_break.tail or "").strip())
