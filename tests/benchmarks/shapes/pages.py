"""Composes invented pages of all shapes: each body with each language, and the other parts in turns."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from json import dumps

from tests.benchmarks.shapes.bodies import BODIES, is_plain
from tests.benchmarks.shapes.parts import AUTHOR, LEADS, SUBHEADS, Piece, above_text, below, boxes, endings, header
from tests.benchmarks.shapes.sentences import TONGUES, Tongue, Writer


@dataclass(frozen=True, slots=True)
class ShapedPage:
    """An invented page; ``shape`` tells its parts, ``lines`` are the article's."""

    shape: dict[str, str]
    body: bytes
    lines: tuple[str, ...]


def shaped_pages(seed: int = 1) -> Iterator[ShapedPage]:
    """A page of each body in each language; leads, subheadings, boxes and lengths go round."""
    leads, subheads = itertools.cycle(LEADS), itertools.cycle(SUBHEADS)
    for number, (body, tongue) in enumerate(itertools.product(BODIES, TONGUES)):
        shape = {"body": body, "language": tongue.code, "lead": next(leads), "subhead": next(subheads)}
        if body in ("breaks in a paragraph", "points"):
            shape["subhead"] = "none"
        yield _page(shape, tongue, seed * 10_000 + number)


def _page(shape: dict[str, str], tongue: Tongue, seed: int) -> ShapedPage:
    write = Writer(tongue, seed)
    choose = write.random
    lead, led = LEADS[shape["lead"]](write)
    parts = list(_text(write, SUBHEADS[shape["subhead"]], shape))
    above = choose.sample(list(above_text(write)), choose.choice((2, 3, 4)))
    above.insert(choose.randrange(2), lead)
    if choose.random() < 0.3:  # the picture above the headline
        above.sort(key=lambda part: "<img" not in part)
    shape["ending"] = str(choose.randrange(6))
    ending = "".join(choose.sample(list(endings(write)), choose.choice((1, 2, 3))))
    wrapped = BODIES[shape["body"]]([*parts])
    cut = wrapped.rfind("</div>") if choose.random() < 0.5 and "</div>" in wrapped else len(wrapped)
    wrapped = wrapped[:cut] + ending + wrapped[cut:]
    headline = write.headline()
    top = f"<h1>{headline}</h1>{''.join(above)}"
    frame = choose.choice(
        (
            "<article><header>TOP</header>BODY</article>",
            "<main><article>TOP BODY</article></main>",
            '<div id="main"><div class="head">TOP</div>BODY</div>',
            '<main><div class="hero"><header>TOP</header></div><article>BODY</article></main>',
            "<main>TOP BODY</main>",
        )
    )
    content = frame.replace("TOP", top).replace("BODY", wrapped)
    page = (
        f'<!DOCTYPE html><html lang="{tongue.code}"{" dir=rtl" if tongue.is_rtl else ""}><head><meta charset="utf-8">'
        f"<title>{headline} | The Harbour Post</title>{_head(write, headline, led)}</head><body>"
        f"{header(write)}{content}{below(write)}</body></html>"
    )
    lines = (*led, *(line for _, lines in parts for line in lines))
    return ShapedPage(shape, page.encode(), lines)


def _head(write: Writer, headline: str, led: tuple[str, ...]) -> str:
    thing = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": headline,
        "datePublished": "2026-11-02T09:30:00Z",
        "author": {"@type": "Person", "name": AUTHOR},
        "publisher": {"@type": "Organization", "name": "The Harbour Post"},
    }
    described = led[0] if led and write.random.random() < 0.4 else write.sentence()
    return (
        f'<meta property="og:title" content="{escape(headline)}"><meta property="og:site_name" content="The Harbour Post">'
        f'<meta name="description" content="{escape(described)}">'
        f'<script type="application/ld+json">{dumps(thing)}</script>'
    )


def _text(write: Writer, subhead: str, shape: dict[str, str]) -> Iterator[Piece]:
    """Paragraphs, with subheadings and boxes between."""
    choose = write.random
    number = choose.choice((3, 5, 8, 12, 20))
    shape["length"] = str(number)
    every = list(boxes(write))
    between = choose.sample(every, min(len(every), max(1, number // 3)))
    for at in range(number):
        words = write.paragraph()
        if at == number // 2 and choose.random() < 0.3:
            points = [write.sentence() for _ in range(3)]
            yield "<ul>" + "".join(f"<li>{point}</li>" for point in points) + "</ul>", tuple(points)
        if subhead and at and at % 3 == 0:
            heading = write.heading()
            yield subhead.replace("HEAD", heading), (heading,)
        assert is_plain(words)
        yield words, (words,)
        if at % 3 == 1 and between and at < number - 1:
            yield between.pop(), ()
