"""A page that was made up, with what a person would say is its article; and parts that many pages share."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

MOMENT = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
"""When every page's article was published."""


@dataclass(frozen=True)
class MadePage:
    """``lines`` are the article's text. ``body`` is the page as it is sent, with the header ``content_type``."""

    name: str
    body: bytes
    url: str
    lines: tuple[str, ...]
    title: str
    outlet: str
    author: str | None
    language: str
    published: datetime | None = MOMENT
    content_type: str = "text/html; charset=utf-8"


def paragraphs(lines: Iterable[str], attributes: str = "") -> str:
    return "".join(f"<p{attributes}>{line}</p>\n" for line in lines)


def data(*things: Any) -> str:
    """JSON-LD: https://schema.org"""
    value = things[0] if len(things) == 1 else list(things)
    return f'<script type="application/ld+json">{json.dumps(value, ensure_ascii=False)}</script>'


def open_graph(title: str, site: str = "", locale: str = "") -> str:
    """https://ogp.me"""
    named = {"og:type": "article", "og:title": title, "og:site_name": site, "og:locale": locale}
    return "".join(f'<meta property="{name}" content="{value}">' for name, value in named.items() if value)


def menu(*words: str) -> str:
    return (
        "<nav><ul>" + "".join(f'<li><a href="/{at}">{word}</a></li>' for at, word in enumerate(words)) + "</ul></nav>"
    )


def cards(headlines: Sequence[str], teaser: str, shape: str) -> str:
    """Teasers of other articles; ``shape`` has places for the address, the headline and the teaser."""
    return "".join(shape.format(at=f"/other/{at}", headline=line, teaser=teaser) for at, line in enumerate(headlines))
