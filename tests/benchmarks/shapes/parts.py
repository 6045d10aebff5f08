"""The parts of invented pages: what stands above, within, beside and below their articles."""

from collections.abc import Callable, Iterator
from html import escape

from tests.benchmarks.shapes.sentences import Writer

Piece = tuple[str, tuple[str, ...]]
"""A part of a page: its HTML, and the lines of the article in it."""
AUTHOR = "Nerys Caddock"
"""Who wrote every article."""


def said(html: str, *lines: str) -> Piece:
    return html, lines


def beside(html: str) -> Piece:
    return html, ()


def _lead(shape: str) -> Callable[[Writer], Piece]:
    def lead(write: Writer) -> Piece:
        line = write.paragraph()
        return said(shape.replace("LEAD", line), line)

    return lead


def _points(write: Writer) -> Piece:
    lines = [write.sentence() for _ in range(3)]
    return said(f'<ul class="q7x-b">{"".join(f"<li>{line}</li>" for line in lines)}</ul>', *lines)


def _named_points(write: Writer) -> Piece:
    lines = [write.sentence() for _ in range(3)]
    items = "".join(f'<li class="css-91"><span>{line}</span></li>' for line in lines)
    return said(f'<div data-type="summary"><ul>{items}</ul></div>', *lines)


def _two(write: Writer) -> Piece:
    lines = write.sentence(), write.sentence()
    return said(f'<div class="top"><p>{lines[0]}</p><p>{lines[1]}</p></div>', *lines)


LEADS: dict[str, Callable[[Writer], Piece]] = {
    "none": lambda write: beside(""),
    "a paragraph of the header": _lead("<p>LEAD</p>"),
    "a paragraph with a hashed class": _lead('<p class="k3f9 x_2b">LEAD</p>'),
    "a second heading": _lead("<h2>LEAD</h2>"),
    "a second heading with a class": _lead('<h2 class="sub">LEAD</h2>'),
    "a third heading": _lead("<h3>LEAD</h3>"),
    "a fourth heading": _lead("<h4>LEAD</h4>"),
    "a box of utility classes": _lead('<div class="text-lg font-semibold mb-3 desktop:text-xl">LEAD</div>'),
    "a span": _lead('<span class="text-descriptionColor">LEAD</span>'),
    "a module's class": _lead('<div class="Article_elementLead__x9Qa"><p>LEAD</p></div>'),
    "an attribute for tests": _lead('<p data-testid="article-intro">LEAD</p>'),
    "a box called intro": _lead('<div class="c-page__intro">LEAD</div>'),
    "bold words": _lead('<div class="meta"><strong>LEAD</strong></div>'),
    "points": _points,
    "points with a name": _named_points,
    "two paragraphs": _two,
}


def above_text(write: Writer) -> Iterator[str]:
    """Lines between headline and text."""
    tongue = write.tongue
    yield f'<div class="meta-line"><span>{AUTHOR}</span> · <time datetime="2026-11-02T09:30:00Z">2.11.2026, 10:30</time></div>'
    yield '<ul class="share"><li><a href="#f">Facebook</a></li><li><a href="#m">E-Mail</a></li><li><a href="#c">Link</a></li></ul>'
    yield (
        f'<figure><img src="a.jpg" alt="{escape(write.sentence())}"><figcaption>{write.sentence()} '
        f"<span>{tongue.credit} Ode Marr</span></figcaption></figure>"
    )
    yield f'<div class="image-container"><img src="a.jpg"><span class="description">{write.sentence()}</span><span class="name">{tongue.credit} Ode Marr</span></div>'
    yield f'<div class="img-box"><img src="a.jpg"><div class="caption">{write.sentence()}</div></div>'
    yield f'<div class="adbox"><span>{tongue.paid}</span></div>'
    yield '<div class="player"><button>▶</button><span>04:12</span></div>'


def boxes(write: Writer) -> Iterator[str]:
    """What stands between the paragraphs of an article."""
    tongue = write.tongue
    more, line = tongue.more, write.headline
    yield f'<div class="related-intext"><h4>{more}</h4><ul><li><a href="/a">{line()}</a></li><li><a href="/b">{line()}</a></li></ul></div>'
    yield f'<p><strong>{more}</strong> <a href="/a">{line()}</a></p>'
    yield f'<p><a href="/a"><strong>{more} {line()}</strong></a></p>'
    yield f'<div class="ad-slot"><span>{tongue.paid}</span><div id="ad-3"></div></div>'
    yield f"<aside><h3>{line()}</h3><p>{write.sentence()} {write.sentence()}</p></aside>"
    yield (
        f'<div class="nl-signup"><h3>Newsletter</h3><p>{tongue.letter}</p><form><input type="email"><button>OK</button></form></div>'
    )
    yield (
        f'<figure class="w-full"><img src="b.jpg"><figcaption>{write.sentence()} <cite>{tongue.credit} Ode Marr</cite>'
        "</figcaption></figure>"
    )
    yield f'<div class="wp-caption"><img src="b.jpg"><p class="wp-caption-text">{write.sentence()}</p></div>'
    yield f'<div class="thumb"><img src="b.jpg"><p class="caption">{write.sentence()}</p></div>'
    yield (
        f'<div class="teaser-box"><a href="/c"><img src="c.jpg"><div><span>{more}</span><h3>{line()}</h3>'
        f"<p>{write.sentence()}</p></div></a></div>"
    )
    yield '<iframe src="https://video.example/1"></iframe>'


def endings(write: Writer) -> Iterator[str]:
    """What stands below the last paragraph, in its box."""
    tongue = write.tongue
    yield f"<p><em>{tongue.follow}</em></p>"
    yield f'<div class="author-box"><img src="n.jpg"><a href="/nc">{AUTHOR}</a><p>{AUTHOR} {tongue.bio}</p></div>'
    yield f'<ul class="tags"><li><a href="/t/1">{write.heading()}</a></li><li><a href="/t/2">{write.heading()}</a></li></ul>'
    yield '<div class="share-bar"><span>Share</span><a href="#f">Facebook</a><a href="#w">WhatsApp</a></div>'
    yield f'<p class="more"><a href="/a">{write.headline()}</a></p><p class="more"><a href="/b">{write.headline()}</a></p>'
    yield f'<div class="paywall-offer"><h3>{write.heading()}</h3><p>{tongue.letter}</p><a href="/abo">9,90 €</a></div>'


def header(write: Writer) -> str:
    """A site's head: cookie text, menu, crumbs."""
    items = "".join(f'<li><a href="/{at}">{write.heading()}</a></li>' for at in range(9))
    consent = f'<div class="cmp" role="dialog"><h2>Cookies</h2><p>{write.tongue.consent}</p><button>OK</button></div>'
    return f'{consent}<header><a href="/">Harbour Post</a><nav><ul>{items}</ul></nav></header><ol class="crumbs"><li><a href="/">Start</a></li><li><a href="/i">{write.heading()}</a></li></ol>'


def below(write: Writer) -> str:
    """A site's foot: comments, teasers, lists, a long imprint."""
    tongue = write.tongue
    cards = "".join(
        f'<article class="card"><a href="/o/{at}"><img src="d.jpg"><h3>{write.headline()}</h3></a><p>{write.sentence()}</p>'
        '<time datetime="2026-11-01T08:00:00Z">1.11.</time></article>'
        for at in range(6)
    )
    ranked = "".join(f'<li><a href="/r/{at}">{write.headline()}</a></li>' for at in range(5))
    comments = "".join(
        f'<div class="c-item"><b>Reader {at}</b><p>{write.paragraph()}</p><a href="#r">Reply</a></div>'
        for at in range(3)
    )
    return (
        f'<section class="more"><h2>{write.heading()}</h2>{cards}</section><div class="most"><ol>{ranked}</ol></div>'
        f'<section class="talk"><h3>{tongue.comments} (3)</h3>{comments}</section>'
        f'<footer><ul><li><a href="/imprint">Imprint</a></li></ul><p>© 2026 The Harbour Post. {tongue.consent}</p></footer>'
    )


SUBHEADS = {
    "none": "",
    "h2": "<h2>HEAD</h2>",
    "h3": '<h3 class="sh">HEAD</h3>',
    "h4": "<h4>HEAD</h4>",
    "h6": "<h6>HEAD</h6>",
    "bold in a paragraph": "<p><strong>HEAD</strong></p>",
    "b in a paragraph": "<p><b>HEAD</b></p>",
    "bold span": '<p><span class="bold">HEAD</span></p>',
    "h2 in a box": '<div data-component="subheadline-block"><h2>HEAD</h2></div>',
}
"""Shapes of subheadings within an article."""
