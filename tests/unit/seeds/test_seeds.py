"""The sample news: complete, well-formed, and as readable for a machine as real pages are."""

import io
import json
import re
from calendar import timegm
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import feedparser
import pytest
import trafilatura

import seeds
from seeds import OUTLETS, Outlet, Rendered, render

BASE = "http://127.0.0.1:8123"
NOW = datetime(2027, 3, 1, 1, 30, tzinfo=UTC)
SITES = Path(str(files(seeds))) / "sites"
EXPECTED: dict[str, list[dict[str, str | None]]] = json.loads(
    (files(seeds) / "expected.json").read_text(encoding="utf-8")
)
FILES = sorted(path.relative_to(SITES).as_posix() for path in SITES.rglob("*") if path.is_file())
PAGES = [name for name in FILES if name.endswith(".html")]
MARKS = {
    "harbourpost.example": "“",
    "corvanecourier.example": "‘",
    "halverawire.example": '"',
    "northernledger.example": "“",
}
SHAPES = (
    *("headline", "caption", "split", "split inside a sentence", "runs on into the next paragraph"),
    *("second paragraph", "nested", "mixed", "inverted", "pronoun", "by role", "title and surname"),
    *("organisation", "according to", "colon", "unnamed source", "scare quote"),
)
NAVIGATION = ("Letters to the editor", "Daily crossword", "Client log-in", "Jobs board")
BOILERPLATE = ("cookies", "All rights reserved", "newsletter", "Most read", "You may also like", "Read next")


def rendered(path: str) -> Rendered:
    """Render ``path``, which must be there."""
    result = render(path, BASE, NOW)
    assert result is not None, path
    return result


def markup(path: str) -> str:
    return rendered(path).body.decode()


def article_text(path: str) -> str:
    """Return the page's text as the bot's own pipeline would see it."""
    text = trafilatura.extract(rendered(path).body, fast=True, include_comments=False)
    assert isinstance(text, str)
    return text


def is_there(link: str) -> bool:
    return link.startswith(BASE) and render(link.removeprefix(BASE), BASE, NOW) is not None


def feed_entries(outlet: Outlet) -> list[tuple[str, str]]:
    """Return link and title of each entry; the link as the feed's reader would resolve it."""
    body = rendered(outlet.feed_path).body
    if "json" in outlet.content_type:
        items: list[dict[str, Any]] = json.loads(body)["items"]
        return [(urljoin(BASE + outlet.feed_path, item["url"]), item["title"]) for item in items]
    parsed = feedparser.parse(io.BytesIO(body))
    assert not parsed.bozo, parsed.get("bozo_exception")
    return [(entry.link, entry.title) for entry in parsed.entries]


def first_level_quotations(text: str, opening: str) -> list[str]:
    """Return what follows each outermost opening mark."""
    if opening == '"':
        return [piece for line in text.split("\n") for piece in line.split('"')[1::2]]
    return text.split(opening)[1:]


@pytest.mark.parametrize("outlet", OUTLETS, ids=lambda outlet: outlet.host)
def test_each_link_in_a_feed_leads_to_an_article(outlet: Outlet) -> None:
    entries = feed_entries(outlet)
    own = {path for path in EXPECTED if path.startswith(f"/{outlet.host}/")}
    assert {re.split("[?#]", link.removeprefix(BASE))[0] for link, _ in entries} == own
    assert all(is_there(link) for link, _ in entries)
    assert all(title for _, title in entries)


@pytest.mark.parametrize("outlet", OUTLETS, ids=lambda outlet: outlet.host)
def test_a_feed_has_fresh_times_and_its_own_type(outlet: Outlet) -> None:
    feed = rendered(outlet.feed_path)
    assert feed.content_type == outlet.content_type
    if "json" in outlet.content_type:
        moments = [datetime.fromisoformat(item["date_published"]) for item in json.loads(feed.body)["items"]]
    else:
        entries = feedparser.parse(io.BytesIO(feed.body)).entries
        parsed = [entry.get("published_parsed") or entry.updated_parsed for entry in entries]
        moments = [datetime.fromtimestamp(timegm(moment), UTC) for moment in parsed]
    assert all(NOW - timedelta(days=2) < moment < NOW for moment in moments)


@pytest.mark.parametrize("outlet", OUTLETS, ids=lambda outlet: outlet.host)
@pytest.mark.parametrize("form", ["/{}", "/{}/", "{}", "/{}/index.html"])
def test_the_address_of_a_site_leads_to_its_feed(outlet: Outlet, form: str) -> None:
    front = markup(form.format(outlet.host))
    tag = re.search(r'<link[^>]*rel="alternate"[^>]*>', front)
    assert tag is not None
    assert f'href="{BASE}{outlet.feed_path}"' in tag[0]


@pytest.mark.parametrize("name", FILES)
def test_no_placeholder_is_left(name: str) -> None:
    body = markup(f"/{name}")
    assert "{{" not in body
    assert "}}" not in body


@pytest.mark.parametrize("name", FILES)
def test_each_link_leads_somewhere(name: str) -> None:
    links = re.findall(rf"{re.escape(BASE)}[^\s\"'<>\]]*", markup(f"/{name}"))
    assert [link for link in links if not is_there(link)] == []


@pytest.mark.parametrize("path", EXPECTED)
def test_an_article_page_says_what_it_is(path: str) -> None:
    page = markup(path)
    host = path.split("/")[1]
    names = {outlet.host: outlet.name for outlet in OUTLETS}
    # Its date stands below; looking for one in all of a page's words costs two seconds at the first time.
    found = trafilatura.extract_metadata(page, date_config={"extensive_search": False})
    assert rendered(path).content_type == "text/html; charset=utf-8"
    assert (found.url, found.sitename) == (BASE + path, names[host])
    assert found.title
    assert found.author
    assert re.search(r'property="article:published_time" content="2027-0[23]-\d\dT\d\d:30:00Z"', page)
    for part in ("<html lang=", "<header", "<nav", "<article", "<footer", 'property="og:title"'):
        assert part in page or (part == "<header" and 'class="topbar"' in page)


@pytest.mark.parametrize("path", EXPECTED)
def test_an_article_is_news_of_usual_length_without_its_surroundings(path: str) -> None:
    text = article_text(path)
    assert 250 <= len(text.split()) <= 500
    assert [words for words in NAVIGATION + BOILERPLATE if words in text] == []


@pytest.mark.parametrize("path", EXPECTED)
def test_the_text_has_every_expected_quotation_in_this_order(path: str) -> None:
    text, position = article_text(path), 0
    for quotation in EXPECTED[path]:
        position = text.find(str(quotation["text"]), position)
        assert position > 0, quotation
        assert len(str(quotation["text"])) <= 60


@pytest.mark.parametrize("path", EXPECTED)
def test_every_quotation_of_the_text_is_expected(path: str) -> None:
    text = article_text(path)
    found = first_level_quotations(text, MARKS[path.split("/")[1]])
    assert len(found) == len(EXPECTED[path])
    for quotation, words in zip(EXPECTED[path], found, strict=True):
        assert words.startswith(str(quotation["text"]))


@pytest.mark.parametrize("path", EXPECTED)
def test_every_expected_speaker_is_named_in_the_text(path: str) -> None:
    text = article_text(path)
    names = {str(quotation["speaker"]) for quotation in EXPECTED[path] if quotation["speaker"]}
    assert [name for name in names if name.casefold() not in text.casefold()] == []


def test_all_pages_are_articles_or_front_pages() -> None:
    articles = {f"/{name.removesuffix('.html')}" for name in PAGES if not name.endswith("index.html")}
    assert articles == set(EXPECTED)
    assert len(articles) == 9
    assert {name.split("/")[0] for name in FILES} == {outlet.host for outlet in OUTLETS}


def test_the_articles_show_all_the_shapes_of_real_news() -> None:
    shown = "; ".join(str(quotation["shape"]) for found in EXPECTED.values() for quotation in found)
    assert [shape for shape in SHAPES if shape not in shown] == []


def test_one_quotation_stands_in_two_outlets() -> None:
    shared = "Nobody should have to choose between a wage and a night's sleep"
    carriers = {path.split("/")[1] for path in EXPECTED if shared in article_text(path).replace("’", "'")}
    assert carriers == {"harbourpost.example", "halverawire.example"}


@pytest.mark.parametrize(
    "path",
    [
        *("", "/", "/nowhere.example/", "/harbourpost.example/news", "/harbourpost.example/news/no-such-thing"),
        *("/../expected.json", "/harbourpost.example/../../expected.json", "/harbourpost.example//feed.xml"),
        *("/harbourpost.example/..%2f..%2fexpected.json", "/..\\expected.json", "/harbourpost.example/\0"),
    ],
)
def test_what_is_not_there_is_none(path: str) -> None:
    assert render(path, BASE, NOW) is None


def test_query_and_fragment_are_ignored() -> None:
    plain = rendered("/harbourpost.example/news/harbour-strike")
    assert rendered("/harbourpost.example/news/harbour-strike?utm_source=rss#main") == plain
    assert rendered("/harbourpost.example/news/harbour-strike.html") == plain


def test_times_are_filled_in_each_form_whatever_the_zone_of_now() -> None:
    page = markup("/harbourpost.example/news/harbour-strike")
    assert '<time datetime="2027-02-28T22:30:00Z">28 February 2027, 22:30</time>' in page
    assert "port of Tarnmouth on Sunday" in page
    feed = "/harbourpost.example/feed.xml"
    assert "<pubDate>Sun, 28 Feb 2027 22:30:00 GMT</pubDate>" in markup(feed)
    elsewhere = NOW.astimezone(datetime.strptime("+0900", "%z").tzinfo)
    assert render(feed, f"{BASE}/", elsewhere) == rendered(feed)


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"):
        render("/harbourpost.example/", BASE, NOW.replace(tzinfo=None))
