"""Makes paragraphs of text that stands loose between the boxes of a page, as old systems write it. Pure.

trafilatura reads text in paragraphs, and text that only line breaks divide; where advertisements stand between, it
takes the whole page (seen with 2.3.1).
"""

from lxml.html import HtmlElement

from bot.ingest.decoding.plain import BLOCKS, line_of

_HOLDERS = ("div", "td", "section", "article", "main")
"""Elements that may have loose text."""
_SHORTEST = 40
"""Characters of the shortest piece of loose text that becomes a paragraph."""
_LEAST = 200
"""Characters of loose text from which on an element's pieces are paragraphs: less is a label or a note."""
_BORDERS = BLOCKS - {"br"}
"""Elements between which text is loose; where there are only line breaks, trafilatura sees the pieces itself."""


def put_loose_text_into_paragraphs(tree: HtmlElement) -> None:
    """Wrap each piece of loose text, with the links and emphases in it, in a paragraph."""
    for holder in list(tree.iter(*_HOLDERS)):
        children = list(holder)
        if not any(child.tag in _BORDERS for child in children):
            continue
        loose = [holder.text or "", *(child.tail or "" for child in children)]
        if sum(len(text.strip()) for text in loose if len(text.strip()) >= _SHORTEST) >= _LEAST:
            _wrap(holder, children)


def _wrap(holder: HtmlElement, children: list[HtmlElement]) -> None:
    paragraph = holder.makeelement("p")
    paragraph.text, holder.text = holder.text, None
    holder.insert(0, paragraph)
    for child in children:
        if not isinstance(child.tag, str) or child.tag not in BLOCKS:
            paragraph.append(child)  # with the text after it
            continue
        following = holder.makeelement("p")
        following.text, child.tail = child.tail, None
        _drop_if_empty(paragraph)
        child.addnext(following)
        paragraph = following
    _drop_if_empty(paragraph)


def _drop_if_empty(paragraph: HtmlElement) -> None:
    parent = paragraph.getparent()
    if parent is not None and not len(paragraph) and not line_of(paragraph):
        parent.remove(paragraph)
