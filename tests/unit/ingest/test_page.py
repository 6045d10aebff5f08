"""Article pages: the text, and what a page says of itself."""

import json
from datetime import UTC, datetime

import pytest

from bot.domain.errors import ContentError
from bot.domain.feeds import Entry
from bot.ingest.decoding.encoding import decode
from bot.ingest.extraction.page import SHORTEST_CONTENT, date_in, page_of_entry, read_page
from tests.fakes.web import article_page

URL = "https://www.harbourpost.example/news/strike?utm_source=rss"
ONE = "“We load the cargo,” said Tobias Achterberg, who has worked there for nineteen years. “We are not the cargo.”"
TWO = "The port authority called the walk-out reckless and badly timed, and asked the dockers to return by Friday."


def test_text_keeps_its_paragraphs_and_marks() -> None:
    read = read_page(article_page("Dockers walk out", ONE, TWO).encode(), URL, "text/html")
    assert read.text.endswith(f"{ONE}\n{TWO}")
    assert "All rights reserved" not in read.text
    assert "Sport" not in read.text


def test_the_language_of_a_text_is_told_whatever_the_page_says() -> None:
    german = "Der Rat hat am Montag über die Brücke beraten, und sie wird nicht vor dem Sommer fertig. " * 3
    read = read_page(article_page("Brücke", german, TWO[:30]).encode(), URL, "text/html")
    assert read.language == "de"
    assert read_page(article_page("Dockers walk out", ONE, TWO).encode(), URL, "text/html").language == "en"
    item = Entry("1", "Brücke", "https://harbourpost.example/1", content=f"<p>{german * 3}</p>")
    assert page_of_entry(item, "Post").language == "de"


def test_a_text_too_short_to_tell_is_in_the_language_that_its_page_says() -> None:
    short = "Pane 1, latte 2, vino 3: prezzi a Tarnamare, lunedì 2 novembre 2026, al porto, banco numero 14."
    page = article_page("Prezzi", short)
    assert read_page(page.replace("lang='en'", "lang='it-IT'").encode(), URL, "text/html").language == "it"
    unsaid = page.replace("<html lang='en'>", "<html>")
    assert read_page(unsaid.encode(), URL, "text/html").language in ("", "it")
    located = unsaid.replace("<head>", '<head><meta property="og:locale" content="it_IT">')
    assert read_page(located.encode(), URL, "text/html").language == "it"


@pytest.mark.parametrize(
    ("head", "image"),
    [
        ('<meta property="og:image" content="https://cdn.example/a.jpg">', "https://cdn.example/a.jpg"),
        ('<meta property="og:image" content="/img/a.jpg">', "https://www.harbourpost.example/img/a.jpg"),
        ('<meta property="og:image" content="http://cdn.example/a.jpg">', None),
        ('<meta property="og:image" content="data:image/png;base64,AA">', None),
        (f'<meta property="og:image" content="https://cdn.example/{"a" * 3000}">', None),
        (
            '<meta property="og:image" content="http://cdn.example/a.jpg">'
            '<meta property="og:image:secure_url" content="https://cdn.example/b.jpg">',
            "https://cdn.example/b.jpg",
        ),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "T", "image": '
            '[{"@type": "ImageObject", "url": "https://cdn.example/c.jpg"}]}</script>',
            "https://cdn.example/c.jpg",
        ),
        ('<meta name="twitter:image" content="https://cdn.example/d.jpg">', "https://cdn.example/d.jpg"),
        ("", None),
    ],
)
def test_the_picture_of_an_article_is_a_safe_address(head: str, image: str | None) -> None:
    page = article_page("Dockers walk out", ONE, TWO, head=head).encode()
    assert read_page(page, URL, "text/html").image == image


def test_a_short_article_in_few_characters_is_an_article() -> None:
    japanese = "渡し船は春まで運航を再開しないと、会社が月曜日に発表した。市は冬に使える小型の船を島の外で探している。"
    page = article_page("渡し船、春まで運休", japanese).encode()
    assert read_page(page, URL, "text/html; charset=utf-8").text == japanese


def test_white_space_is_made_even() -> None:
    spaced = ONE.replace(" ", " \n\t\N{NO-BREAK SPACE} ")
    assert ONE in read_page(article_page("T", spaced, TWO).encode(), URL, "").text


def test_a_page_that_says_little_is_known_by_its_address() -> None:
    read = read_page(article_page("Dockers walk out", ONE, TWO).encode(), URL, "text/html")
    assert read.url == "https://www.harbourpost.example/news/strike"
    assert (read.title, read.outlet) == ("Dockers walk out", "harbourpost.example")
    assert (read.author, read.published) == (None, None)


def test_what_a_page_says_of_itself() -> None:
    ld = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebPage"},
    {"@type": ["NewsArticle"], "headline": "Walk-out", "datePublished": "2026-03-14T15:09:26+02:00",
    "author": [{"@type": "Person", "name": "Nerys Caddock"}, {"name": "Gwendal Ito"}],
    "publisher": {"name": "Harbour Post &amp; Co"}}]}</script>"""
    read = read_page(article_page("T", ONE, TWO, head=ld).encode(), URL, "")
    assert (read.title, read.outlet, read.author) == ("Walk-out", "Harbour Post & Co", "Nerys Caddock, Gwendal Ito")
    assert read.published == datetime(2026, 3, 14, 13, 9, 26, tzinfo=UTC)


def test_open_graph_and_a_title_with_the_outlets_name() -> None:
    head = """<meta property="og:site_name" content="The Harbour Post"><meta name="author" content="By Nerys Caddock">
    <meta property="og:title" content="Dockers’ walk-out | Harbour Post">
    <meta property="article:published_time" content="2026-03-14T13:09:26Z">"""
    read = read_page(article_page("T", ONE, TWO, head=head).encode(), URL, "")
    assert (read.title, read.outlet, read.author) == ("Dockers’ walk-out", "The Harbour Post", "Nerys Caddock")
    assert read.published == datetime(2026, 3, 14, 13, 9, 26, tzinfo=UTC)


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("https://harbourpost.example/news/strike-1?utm_source=1#a", "https://harbourpost.example/news/strike-1"),
        ("/news/strike-2", "https://www.harbourpost.example/news/strike-2"),
        ("https://ledger.example/original", "https://www.harbourpost.example/news/strike"),  # another outlet's
        ("https://harbourpost.example/", "https://www.harbourpost.example/news/strike"),  # the front page, by mistake
        ("javascript:x", "https://www.harbourpost.example/news/strike"),
        ("", "https://www.harbourpost.example/news/strike"),
    ],
)
def test_a_page_names_its_canonical_address(link: str, url: str) -> None:
    read = read_page(article_page("T", ONE, TWO, head=f'<link rel="canonical" href="{link}">').encode(), URL, "")
    assert read.url == url


def test_a_file_has_only_what_it_says() -> None:
    head = '<link rel="canonical" href="https://harbourpost.example/a">'
    assert (
        read_page(article_page("T", ONE, TWO, head=head).encode(), "", "text/html").url
        == "https://harbourpost.example/a"
    )
    assert read_page(article_page("T", ONE, TWO).encode(), "", "text/html").outlet == "unknown outlet"


def test_the_entry_tells_what_the_page_does_not() -> None:
    moment = datetime(2026, 3, 14, tzinfo=UTC)
    entry = Entry("1", "Of the feed", URL, moment, author="Nerys Caddock")
    read = read_page(f"<html><body><p>{ONE}</p><p>{TWO}</p></body></html>".encode(), URL, "", entry)
    assert (read.title, read.published, read.author) == ("Of the feed", moment, "Nerys Caddock")


def test_a_day_in_the_address_tells_less_than_the_feed_and_the_page_more() -> None:
    moment = datetime(2026, 3, 14, 9, tzinfo=UTC)
    dated = "https://post.example/2026/03/14/strike"
    untold = article_page("T", ONE, TWO).encode()
    assert read_page(untold, dated, "").published == datetime(2026, 3, 14, tzinfo=UTC)
    assert read_page(untold, dated, "", Entry("1", "T", dated, moment)).published == moment
    assert read_page(untold, dated, "", Entry("1", "T", dated, updated=moment)).published == moment
    told = article_page("T", ONE, TWO, head='<meta name="date" content="2026-03-13T08:00:00Z">').encode()
    assert read_page(told, dated, "", Entry("1", "T", dated, moment)).published == datetime(2026, 3, 13, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://x.example/2026/03/14/strike", (2026, 3, 14)),
        ("https://x.example/a/2026-3-4/strike", (2026, 3, 4)),
        ("https://x.example/2026/02/31/strike", None),
        ("https://x.example/12026/03/14", None),
        ("https://x.example/a", None),
    ],
)
def test_a_day_in_the_address(url: str, day: tuple[int, int, int] | None) -> None:
    assert date_in(url) == (datetime(*day, tzinfo=UTC) if day else None)


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"", "text/html"),
        (b"   ", "text/html"),
        (b"Hello", "text/plain"),
        (b"\x00\x01\x02" * 100, "text/html"),
        (b"<html><body></body></html>", "text/html"),
        (b"<html><body><nav><a href=/>Home</a></nav><p>Please enable JavaScript.</p></body></html>", "text/html"),
        (b"%PDF-1.7 ...", "application/pdf"),
        (b"\x89PNG", "image/png"),
        (b'{"a": 1}', "application/json"),
        (b"<rss><channel></channel></rss>", "application/rss+xml"),
    ],
)
def test_a_page_without_an_article_is_one_clear_line(body: bytes, content_type: str) -> None:
    with pytest.raises(ContentError, match="no article text found at https://www") as failed:
        read_page(body, URL, content_type)
    assert "\n" not in str(failed.value)


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        ("„Grüße“".encode(), "text/html"),
        ("„Grüße“".encode(), "text/html; charset=iso-8859-1"),  # a wrong header is more common than such UTF-8
        (b"\xef\xbb\xbf" + "„Grüße“".encode(), ""),
        ("„Grüße“".encode("utf-16"), ""),
        ("„Grüße“".encode("utf-16-le"), "text/html; charset=utf-16le"),
        ("„Grüße“".encode("cp1252"), "text/html; charset=ISO-8859-1"),
        ("„Grüße“".encode("cp1252"), 'text/html; charset="windows-1252"'),
        ("„Grüße“".encode("cp1252"), ""),
        ("„Grüße“".encode("cp1252"), "text/html; charset=no-such"),
        ("„Grüße“".encode("cp1252"), "text/html; charset=base64"),
    ],
)
def test_pages_are_read_in_their_character_sets(body: bytes, content_type: str) -> None:
    assert decode(body, content_type) == "„Grüße“"


def test_charsets_of_the_page_itself() -> None:
    japanese = '<meta charset="shift_jis">“こんにちは”①'
    assert decode(japanese.encode("cp932"), "text/html") == japanese
    old = '<meta http-equiv="Content-Type" content="text/html; charset=iso-2022-jp">こんにちは'
    assert decode(old.encode("iso2022_jp"), "text/html") == old


@pytest.mark.parametrize(
    "body",
    [
        "<p>" + "word " * 1_000_000,
        "<div>" * 200_000 + ONE + TWO,
        article_page("T", *[ONE] * 8_000),
        "<script>" + "x" * 5_000_000,
        "&" * 5_000_000,
    ],
    ids=["one paragraph", "deep", "many paragraphs", "script", "ampersands"],
)
def test_pages_of_megabytes_are_an_article_or_none(body: str) -> None:
    outcome = _read(body)
    assert outcome
    assert "Traceback" not in outcome


def _read(body: str) -> str:
    """The text of a page, or the line that says why there is none."""
    try:
        return read_page(body.encode(), URL, "text/html").text
    except ContentError as error:
        return str(error)


def test_a_feed_with_full_text_can_stand_in() -> None:
    content = f"<p>{ONE}</p><figure><figcaption>A crane</figcaption></figure><p>{TWO}<br>Next</p>" * 4
    read = page_of_entry(Entry("1", "Dockers", URL, content=content), "The Harbour Post")
    assert read.text.splitlines()[:3] == [ONE, TWO, "Next"]
    assert "crane" not in read.text
    assert (read.url, read.outlet) == ("https://www.harbourpost.example/news/strike", "The Harbour Post")
    for entry in (Entry("1", "T", URL, content="<p>Short.</p>"), Entry("1", "T", "", content=content)):
        with pytest.raises(ContentError, match="no full text"):
            page_of_entry(entry, "x")
    assert len(read.text) >= SHORTEST_CONTENT


def test_a_page_with_an_element_of_very_many_attributes_is_refused_at_once() -> None:
    page = "<html><body><p " + " ".join(f"a{number}='1'" for number in range(300_000)) + ">x</p></body></html>"
    with pytest.raises(ContentError, match="has an element with over 1000 attributes"):
        read_page(page.encode(), "https://x.example/a", "text/html")


@pytest.mark.parametrize(
    ("url", "link", "address", "claimed"),
    [
        ("https://edition.cnn.com/a", "https://www.cnn.com/a", "https://edition.cnn.com/a", "https://www.cnn.com/a"),
        ("https://m.post.example/a", "https://post.example/a", "https://post.example/a", None),
        ("https://one.blogspot.com/a", "https://two.blogspot.com/a", "https://one.blogspot.com/a", None),
        ("https://x.co.uk/a", "https://co.uk/a", "https://x.co.uk/a", None),
        ("https://post.example/a", "https://x@post.example/b", "https://post.example/a", None),
        ("https://news.post.example/a", "https://post.example/", "https://news.post.example/a", None),
    ],
)
def test_what_a_page_says_of_another_host_is_only_a_claim(
    url: str, link: str, address: str, claimed: str | None
) -> None:
    read = read_page(article_page("T", ONE, TWO, head=f'<link rel="canonical" href="{link}">').encode(), url, "")
    assert (read.url, read.claimed) == (address, claimed)


@pytest.mark.parametrize(
    ("head", "last", "locked"),
    [
        ("", TWO, False),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>',
            TWO,
            True,
        ),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": "False"}</script>',
            TWO,
            True,
        ),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": true}</script>',
            TWO,
            False,
        ),
        ('<script>var x = "already a subscriber"</script>', TWO, False),
        ("", f"{TWO} …", True),
        ("", f"{TWO} To continue reading, subscribe now.", True),
    ],
)
def test_a_page_that_gives_only_the_beginning_says_so(head: str, last: str, locked: bool) -> None:
    assert read_page(article_page("T", ONE, last, head=head).encode(), URL, "").locked is locked


CREDIT = "Press Agency"


@pytest.mark.parametrize(
    "page",
    [
        f"<article><p>\n{CREDIT}\n</p><div>{ONE}</div></article>",
        f"<div><div>{CREDIT}</div><div>{ONE}</div></div>",
        f"<div>{CREDIT}<br>{ONE}</div>",
        f"<section><h2>{CREDIT}</h2>{ONE}</section>",
    ],
)
def test_blocks_of_a_page_stay_apart(page: str) -> None:
    text = read_page(f"<html><body>{page}</body></html>".encode(), URL, "text/html").text
    assert text.split("\n") == [CREDIT, ONE]


@pytest.mark.parametrize("body", [f"{CREDIT}\n{ONE}", f"{CREDIT}\n\n{ONE}", f"<p>{CREDIT}</p><p>{ONE}</p>"])
def test_blocks_of_a_body_in_the_pages_data_stay_apart(body: str) -> None:
    data = json.dumps({"@type": "NewsArticle", "articleBody": body})
    page = f'<html><head><script type="application/ld+json">{data}</script></head><body><p>Menu</p></body></html>'
    assert read_page(page.encode(), URL, "text/html").text.split("\n") == [CREDIT, ONE]
