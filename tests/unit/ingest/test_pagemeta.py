"""What pages say of themselves, in the ways in which they say it."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from lxml.html import document_fromstring

from bot.ingest.pagemeta import Meta, read_meta

URL = "https://post.example/news/bridge"
ARTICLE: dict[str, Any] = {"@type": "NewsArticle", "headline": "Bridge opens", "datePublished": "2026-11-02T10:00:00Z"}


def meta(head: str) -> Meta:
    page = f"<html><head>{head}</head><body><p>x</p></body></html>"
    return read_meta(document_fromstring(page), URL)


def data(*things: Any, before: str = "", after: str = "") -> str:
    listed = json.dumps(things[0] if len(things) == 1 else list(things))
    return f'<script type="application/ld+json">{before}{listed}{after}</script>'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ""),
        ("<![CDATA[", "]]>"),
        ("//<![CDATA[\n", "\n//]]>"),
        ("/* <![CDATA[ */", "/* ]]> */"),
        ("<!--", "-->"),
    ],
)
def test_data_are_read_whatever_wraps_them(before: str, after: str) -> None:
    assert meta(data(ARTICLE, before=before, after=after)).published == datetime(2026, 11, 2, 10, tzinfo=UTC)


def test_data_with_a_comma_too_many_and_a_line_break_are_read() -> None:
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Bridge\nopens",}</script>'
    assert meta(head).title == "Bridge opens"


@pytest.mark.parametrize(
    "things",
    [
        (ARTICLE | {"author": {"name": "Nerys Caddock"}},),
        ({"@type": "WebPage", "mainEntity": ARTICLE | {"author": "Nerys Caddock"}},),
        ({"@graph": [{"@type": "WebSite"}, ARTICLE | {"author": [{"name": "Nerys Caddock"}]}]},),
        ({"@type": "ReportageNewsArticle", "creator": {"name": "By Nerys Caddock"}},),
    ],
)
def test_the_author_stands_in_the_article_s_data(things: tuple[Any, ...]) -> None:
    assert meta(data(*things)).author == "Nerys Caddock"


def test_of_several_articles_the_page_s_own_is_taken() -> None:
    other = {"@type": "NewsArticle", "headline": "Port shuts", "url": "https://post.example/news/port", "author": "Ode"}
    own = ARTICLE | {"mainEntityOfPage": {"@id": f"{URL}?utm_source=x"}, "author": "Nerys"}
    assert meta(data(other, own)).author == "Nerys"
    titled = '<meta property="og:title" content="Bridge opens">'
    assert meta(titled + data(other, ARTICLE | {"author": "Nerys"})).author == "Nerys"
    assert meta(data(other, ARTICLE | {"author": "Nerys"})).author == "Ode", "nothing tells: the first"


@pytest.mark.parametrize(
    "nobody", ["The Post", "post", "12345", "https://social.example/nerys", "n@post.example", "", "–"]
)
def test_an_outlet_an_address_or_a_number_is_no_author(nobody: str) -> None:
    outlet = '<meta property="og:site_name" content="Post">'
    publisher = {"publisher": {"name": "The Post"}}
    assert meta(outlet + data(ARTICLE | publisher | {"author": {"name": nobody}})).author is None
    assert meta(outlet + f'<meta name="author" content="{nobody}">' + data(ARTICLE | publisher)).author is None
    both = data(ARTICLE | publisher | {"author": [{"name": nobody}, {"name": "Nerys Caddock"}]})
    assert meta(outlet + both).author == "Nerys Caddock"


def test_an_author_named_elsewhere_is_taken_where_the_data_name_the_outlet() -> None:
    head = '<meta property="og:site_name" content="Post"><meta name="author" content="Nerys Caddock">'
    assert meta(head + data(ARTICLE | {"author": "Post"})).author == "Nerys Caddock"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2026-11-02T10:00:00+01:00", datetime(2026, 11, 2, 9, tzinfo=UTC)),
        ("Mon, 02 Nov 2026 10:00:00 CET", datetime(2026, 11, 2, 9, tzinfo=UTC)),
        ("November 2, 2026 10:00 AM EST", datetime(2026, 11, 2, 15, tzinfo=UTC)),
        ("02.11.2026 10:00", datetime(2026, 11, 2, 10, tzinfo=UTC)),
        ("Mon, 02 Nov 2026 10:00:00 QQT", None),
    ],
)
def test_a_page_s_time_has_its_zone_or_is_none(written: str, read: datetime | None) -> None:
    assert meta(f'<meta property="article:published_time" content="{written}">').published == read
