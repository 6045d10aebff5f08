"""Lists taken elsewhere: as CSV that no spreadsheet calculates, as JSON, as Atom."""

import csv
import io
import json
from collections.abc import AsyncIterator

import feedparser
import pytest

from adapters.web.api.exporting import csv_cell
from adapters.web.atom import AtomEntry, atom_document
from bot.ports import Store
from tests.builders import NOW, save_all
from tests.fakes.page_server import ServedPage, open_page
from tests.integration.web.test_api import FORMULA, check_answer, fill


@pytest.fixture
async def served(store: Store) -> AsyncIterator[ServedPage]:
    await fill(store)
    async with open_page(store) as opened:
        yield opened


async def text(served: ServedPage, path: str) -> str:
    """The text at a path."""
    async with served.session.get(served.url(path)) as response:
        assert response.status == 200
        return await response.text()


async def test_a_csv_has_all_of_a_list_and_nothing_is_a_formula(served: ServedPage) -> None:
    rows = list(csv.DictReader(io.StringIO(await text(served, "/api/v1/quotations.csv"))))
    listed = json.loads(await text(served, "/api/v1/quotations?limit=100"))["items"]
    assert [row["text"].removeprefix("'") for row in rows] == [item["text"] for item in listed]
    (hostile,) = [row for row in rows if "HYPERLINK" in row["text"]]
    assert hostile["text"] == f"'{FORMULA}"
    assert hostile["outlet"] == "'@Wire"
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("\n=1", "'\n=1"),
        ("  =1", "'  =1"),
        ("＝1", "'＝1"),
        ("a=1", "a=1"),
        (-1, "-1"),
        (0.5, "0.5"),
        (None, ""),
        (("=a", "b"), "'=a; b"),
        (NOW, "2026-11-24T08:00:00Z"),
    ],
)
def test_a_cell_is_no_formula(value: object, cell: str) -> None:
    assert csv_cell(value) == cell


async def test_a_json_export_is_one_array_of_all_records(served: ServedPage, store: Store) -> None:
    await save_all(store, {number: f"Said for the record {number}" for number in range(100, 520)})
    exported = json.loads(await text(served, "/api/v1/quotations.json"))
    check_answer("/api/v1/quotations.json", 200, "application/json", exported)
    assert len(exported) == 428
    assert len({item["quotation_id"] for item in exported}) == 428
    assert json.loads(await text(served, "/api/v1/quotations.json?about=nothing+like+it")) == []
    narrowed = json.loads(await text(served, "/api/v1/articles.json?source=tideway"))
    assert [article["outlet"] for article in narrowed] == ["Tideway Wire"]


async def test_a_bad_parameter_of_an_export_is_a_problem(served: ServedPage) -> None:
    async with served.session.get(served.url("/api/v1/quotations.csv?limit=5")) as response:
        assert response.status == 400
        assert response.content_type == "application/problem+json"


async def test_each_feed_is_read_back(served: ServedPage) -> None:
    for path, title, entries in (
        ("/atom/search.xml?about=wage", "Quotewire: Quotations: wage", 1),
        ("/people/1/feed.xml", "Quotewire: Mara Lindqvist", 6),
        ("/atom/source.xml?source=tideway", "Quotewire: tideway", 1),
        ("/atom/search.xml?about=nothingness", "Quotewire: Quotations: nothingness", 0),
    ):
        body = (await text(served, path)).encode()
        parsed = feedparser.parse(io.BytesIO(body))
        assert not parsed.bozo, parsed.get("bozo_exception")
        assert parsed.version == "atom10"
        assert parsed.feed.title == title
        assert len(parsed.entries) == entries
        assert parsed.feed.updated
        assert [link["href"] for link in parsed.feed.links if link["rel"] == "self"] == [served.url(path)]
    async with served.session.get(served.url("/people/99/feed.xml")) as response:
        assert response.status == 404


async def test_hostile_titles_are_text_in_a_feed(served: ServedPage) -> None:
    parsed = feedparser.parse(io.BytesIO((await text(served, "/atom/source.xml?source=%40wire")).encode()))
    assert not parsed.bozo
    assert parsed.entries[0].title_detail.type == "text/plain"
    assert parsed.entries[0].title == "<script>alert(1)</script>"


def test_characters_that_no_xml_has_are_left_out() -> None:
    words = "a\x00b\x0bc\ufffed\uffffe\ud800f ]]> & < \U0001f600 \x85"
    entry = AtomEntry("k", words, "https://a.example/?a=1&b=2", words, NOW, words)
    parsed = feedparser.parse(io.BytesIO(atom_document(words, "http://a/x", "http://a/", [entry])))
    assert not parsed.bozo
    assert parsed.entries[0].link == "https://a.example/?a=1&b=2"
    assert "😀" in parsed.entries[0].title


def test_words_that_an_article_has_twice_are_one_entry_in_the_place_of_the_first() -> None:
    """RFC 4287, 4.1.1: entries with one id are the same entry."""
    entries = [AtomEntry(key, f"Title {number}", "https://a.example/", "Wire", NOW, "words")
               for number, key in enumerate(("a", "b", "a"))]  # fmt: skip
    parsed = feedparser.parse(io.BytesIO(atom_document("t", "http://a/x", "http://a/", entries)))
    assert [entry.title for entry in parsed.entries] == ["Title 0", "Title 1"]


def test_an_entrys_id_stays_wherever_the_page_is_reached() -> None:
    entry = AtomEntry("https://a.example/1#words", "t", "https://a.example/1", "Wire", NOW, "words")
    ids = [
        feedparser.parse(io.BytesIO(atom_document("t", f"http://{host}/feed", f"http://{host}/", [entry])))
        .entries[0]
        .id
        for host in ("a", "b")
    ]
    assert ids[0] == ids[1]
    assert ids[0].startswith("urn:uuid:")
