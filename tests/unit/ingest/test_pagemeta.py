"""What pages say of themselves, in the ways in which they say it."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from lxml.html import document_fromstring

from bot.ingest.extraction.pagemeta import Meta, read_meta

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
    "head",
    [
        '<meta name="author" content="<![CDATA[Nerys Caddock]]>">',
        '<meta name="byl" content="By Nerys Caddock">',
        '<meta name="DC.creator" content="Nerys Caddock">',
        '<meta name="sailthru.author" content="Nerys Caddock">',
        '<meta name="twitter:label1" content="Verfasst von"><meta name="twitter:data1" content="Nerys Caddock">',
        data(ARTICLE | {"author": {"name": "<![CDATA[Nerys Caddock]]>"}}),
        data(
            {"@graph": [ARTICLE | {"author": {"@id": "#n"}}, {"@type": "Person", "@id": "#n", "name": "Nerys Caddock"}]}
        ),
        data({"@graph": [ARTICLE | {"author": [{"@id": "#n"}]}, {"@id": "#n", "name": ["Nerys Caddock"]}]}),
    ],
)
def test_an_author_is_named_in_many_ways(head: str) -> None:
    assert meta(head).author == "Nerys Caddock"


@pytest.mark.parametrize(
    ("body", "author"),
    [
        ('<a rel="author" href="/n">Nerys Caddock</a>', "Nerys Caddock"),
        ('<div class="byline">By Nerys Caddock</div>', "Nerys Caddock"),
        ('<div class="byline">Von Nerys Caddock</div>', "Nerys Caddock"),
        ('<span itemprop="author"><b itemprop="name">Nerys Caddock</b></span>', "Nerys Caddock"),
        ('<div class="article__author-name">Nerys Caddock</div>', "Nerys Caddock"),
        ('<div class="byline">By our own correspondent in the north of the island</div>', None),
        ('<div class="byline">Updated 2 November 2026</div>', None),
        ('<div class="byline">The Post</div>', None),
        ('<div class="authority">Nerys Caddock</div>', None),
    ],
)
def test_a_name_on_the_page_itself_is_the_author_s_where_it_is_one(body: str, author: str | None) -> None:
    page = f"<html><head><meta property='og:site_name' content='The Post'></head><body>{body}<p>x</p></body></html>"
    assert read_meta(document_fromstring(page), URL).author == author


def test_di_and_von_are_parts_of_names_in_a_page_s_data() -> None:
    assert meta('<meta name="author" content="Di Marco Rossi">').author == "Di Marco Rossi"
    assert meta('<meta name="author" content="Von Arx">').author == "Von Arx"


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ('<meta property="og:site_name" content="The Post">', "The Post"),
        ('<meta name="application-name" content="The Post">', "The Post"),
        ('<meta name="DC.publisher" content="The Post">', "The Post"),
        ("<title>Bridge opens - The Post</title>", "The Post"),
        ("<title>The Post: Bridge opens</title>", "The Post"),
        ('<meta property="og:title" content="Bridge opens | The Post">', "The Post"),
        (data(ARTICLE | {"publisher": {"@type": "Organization", "name": "<![CDATA[The Post]]>"}}), "The Post"),
        (data({"@graph": [ARTICLE | {"publisher": {"@id": "#o"}}, {"@id": "#o", "name": "The Post"}]}), "The Post"),
        ("<title>Bridge opens - Another Paper</title>", "post.example"),
        ("", "post.example"),
    ],
)
def test_an_outlet_is_named_in_the_data_or_by_what_its_host_spells(head: str, outlet: str) -> None:
    assert meta(head).outlet == outlet


def test_the_title_is_without_the_outlet_whoever_names_it() -> None:
    assert (
        meta('<meta property="og:title" content="Bridge opens – at last | The Post">').title == "Bridge opens – at last"
    )
    assert meta("<title>Bridge opens – at last - The Post</title>").title == "Bridge opens – at last"
    named = '<meta name="twitter:title" content="Bridge opens – at last">'
    assert meta(f"{named}<title>Other - The Post</title>").title == "Bridge opens – at last"


@pytest.mark.parametrize(
    "told",
    [
        '<meta property="article:published" content="2026-11-02T10:00:00Z">',
        '<meta name="publishdate" content="2026-11-02 10:00:00 +0000">',
        '<meta name="DC.date.issued" content="2026-11-02T10:00:00Z">',
        '<meta itemprop="datePublished" content="2026-11-02T10:00:00Z">',
        '<abbr class="published" title="2026-11-02T11:00:00+01:00">11:00</abbr>',
        '<time class="entry-date published" datetime="2026-11-02T10:00:00Z">today</time>',
        '<article><time datetime="2026-11-02T10:00:00Z">today</time></article>',
        '<span property="schema:datePublished" content="2026-11-02T10:00:00Z">today</span>',
        '<span itemprop="datePublished" datetime="2026-11-02T10:00:00Z">today</span>',
        '<meta name="pubdate" content="2026-11-02"><time datetime="2026-11-02T10:00:00Z">today</time>',
        '<meta name="pubdate" content="sometime"><time datetime="2026-11-02T10:00:00Z">today</time>',
    ],
)
def test_a_time_of_publication_is_told_in_many_ways(told: str) -> None:
    page = f"<html><head></head><body>{told}<p>x</p></body></html>"
    assert read_meta(document_fromstring(page), URL).published == datetime(2026, 11, 2, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zoned", "hour"),
    [
        ("2026-11-02T10:00:00+02:00", 8),
        ("2026-11-02T10:00:41+05:30", 4.5),
        ("2026-11-02T13:07:00+02:00", 10),  # another time
        ("2026-11-04T10:00:00+02:00", 10),  # another day
    ],
)
def test_a_time_without_a_zone_gives_way_to_the_same_time_with_one(zoned: str, hour: float) -> None:
    unzoned = data(ARTICLE | {"datePublished": "2026-11-02T10:00:00"})
    read = meta(unzoned + f'<meta property="article:published_time" content="{zoned}">').published
    assert read is not None
    assert read.replace(second=0) == datetime(2026, 11, 2, int(hour), int(hour % 1 * 60), tzinfo=UTC)
    assert meta(unzoned).published == datetime(2026, 11, 2, 10, tzinfo=UTC)


def test_a_day_without_an_hour_stays_the_day_where_no_hour_of_it_is_told() -> None:
    other = '<meta name="pubdate" content="2026-11-02"><time datetime="2026-12-24T10:00:00Z">'
    assert meta(other).published == datetime(2026, 11, 2, tzinfo=UTC)


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
