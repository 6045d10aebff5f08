"""The shapes of the text of invented articles: which elements its paragraphs are."""

from collections.abc import Callable, Sequence

from tests.benchmarks.shapes.parts import Piece

Wrap = Callable[[Sequence[Piece]], str]
"""Makes the HTML of a text of its parts: (HTML of a paragraph's words, its lines) or (HTML of a box, no lines)."""


def html(parts: Sequence[Piece], paragraph: str) -> str:
    """Each paragraph in ``paragraph`` (with TEXT and NUMBER), boxes and subheadings as they are."""
    return "\n".join(
        paragraph.replace("TEXT", words).replace("NUMBER", str(number)) if is_plain(words) else words
        for number, (words, _) in enumerate(parts)
    )


def is_plain(words: str) -> bool:
    return not words.startswith("<")


def holder(box: str, paragraph: str) -> Wrap:
    """All in ``box`` (with BODY), each paragraph in ``paragraph``."""
    return lambda parts: box.replace("BODY", html(parts, paragraph))


def broken(box: str, line_break: str) -> Wrap:
    """Text that only line breaks divide, with boxes between."""

    def wrap(parts: Sequence[Piece]) -> str:
        return box.replace("BODY", "\n".join(words + line_break if is_plain(words) else words for words, _ in parts))

    return wrap


def scattered(box: str, module: str, most: int) -> Wrap:
    """A module for each ``most`` paragraphs, and each box beside them."""

    def wrap(parts: Sequence[Piece]) -> str:
        modules: list[str] = []
        held: list[str] = []
        for words, _ in parts:
            if is_plain(words):
                held.append(f"<p>{words}</p>")
            if held and (len(held) == most or not is_plain(words)):
                modules.append(module.replace("TEXT", "".join(held)))
                held = []
            if not is_plain(words):
                modules.append(f'<div class="widget">{words}</div>')
        return box.replace("BODY", "".join([*modules, *([module.replace("TEXT", "".join(held))] if held else [])]))

    return wrap


BODIES: dict[str, Wrap] = {
    "paragraphs in a box": holder('<div class="article-body">BODY</div>', "<p>TEXT</p>"),
    "paragraphs in a hashed box": holder('<div class="nf_Q4b">BODY</div>', '<p class="k_2">TEXT</p>'),
    "paragraphs of the article": holder("BODY", "<p>TEXT</p>"),
    "paragraphs in microdata": holder('<div itemprop="articleBody">BODY</div>', "<p>TEXT</p>"),
    "boxes with a span": holder(
        '<div class="block-content">BODY</div>', '<div class="block-text"><span>TEXT</span></div>'
    ),
    "numbered boxes": holder(
        '<div class="c__body">BODY</div>', '<div data-testid="paragraph-NUMBER" class="t__x1">TEXT</div>'
    ),
    "hashed boxes": holder('<div class="r0">BODY</div>', '<div class="r1nj">TEXT</div>'),
    "boxes of blocks": holder("<div>BODY</div>", '<div class="block">TEXT</div>'),
    "deep boxes": holder(
        '<div><div><div class="grid">BODY</div></div></div>',
        '<div class="row"><div class="col"><div><p>TEXT</p></div></div></div>',
    ),
    "spans of paragraphs": holder(
        '<div class="content">BODY</div>', '<p><span style="font-weight:400">TEXT</span></p>'
    ),
    "blank paragraphs": holder('<div class="entry-content">BODY</div>', "<p>TEXT</p><p>&nbsp;</p>"),
    "two breaks": broken('<div class="LongDesc">BODY</div>', "<br><br>"),
    "one break": broken('<div class="LongDesc">BODY</div>', "<br>"),
    "breaks in a section": broken('<section class="article-body">BODY</section>', "<br /><br />"),
    "breaks in a paragraph": lambda parts: '<div class="article-wrap"><p class="full-text">{}</p></div>'.format(
        "<br>".join(words for words, _ in parts if is_plain(words))
    ),
    "modules of one": scattered(
        '<div class="story">BODY</div>', '<div class="wrap"><div class="text">TEXT</div></div>', 1
    ),
    "modules of two": scattered('<main class="page">BODY</main>', '<div class="modulepadding">TEXT</div>', 2),
    "sections of three": scattered("<div>BODY</div>", '<section class="group">TEXT</section>', 3),
    "hidden words": holder(
        '<div class="body">BODY</div>', '<p>TEXT <a href="/x"><span style="display:none">, opens new tab</span></a></p>'
    ),
    "boxes of a right-to-left page": holder('<div dir="auto">BODY</div>', '<p dir="auto">TEXT</p>'),
    "a table": holder("<table><tr><td>BODY</td></tr></table>", "<p>TEXT</p>"),
    "sixth headings": holder('<div class="detail-text">BODY</div>', "<h6>TEXT</h6>"),
    "points": holder('<div class="article-body"><ol>BODY</ol></div>', "<li>TEXT</li>"),
}
"""The shapes by what they are."""
