"""Feeds of all kinds, and what is no feed."""

import json
from datetime import UTC, datetime

import pytest

from bot.domain.errors import ContentError
from bot.ingest.feeds.feedparse import MOST_ENTRIES, parse_feed
from tests.fakes.web import item, rss

URL = "https://harbourpost.example/news/feed.xml"
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://base.example/en/">
<title type="text">Courier &amp; Co</title><link href="/"/><link rel="self" href="feed.xml"/>
<entry><id>urn:1</id><title type="html">Ships &amp;amp; &lt;b&gt;cranes&lt;/b&gt;</title><link href="../a?x=1"/>
<published>2026-03-14T15:09:26+02:00</published><updated>2026-03-15T00:00:00Z</updated>
<author><name>Nerys Caddock</name><email>n@example.com</email></author>
<summary>Short</summary><content type="html">&lt;p&gt;Long &lt;i&gt;text&lt;/i&gt;&lt;/p&gt;</content></entry>
<entry><id>urn:2</id><title type="text">a &lt;b&gt; c</title><link href="https://other.example/b"/>
<updated>2026-03-15T00:00:00Z</updated></entry></feed>"""
RDF = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="x"><title>Ledger</title><link>https://ledger.example/</link></channel>
<item rdf:about="https://ledger.example/1"><title>Bats sing</title><link>https://ledger.example/1</link>
<dc:date>2026-03-14T10:00:00Z</dc:date><dc:creator>A. Fofanah</dc:creator></item></rdf:RDF>"""


def test_an_rss_feed_is_read() -> None:
    date = "<pubDate>Sat, 14 Mar 2026 15:09:26 +0200</pubDate><author>mail@x.example (Nerys Caddock)</author>"
    full = "<content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'>&lt;p&gt;All&lt;/p&gt;</content:encoded>"
    feed = parse_feed(
        rss(item("/a", "Ships &amp;amp; “cranes”", "g1", "&lt;p&gt;Short&lt;/p&gt;", date + full)).encode(), URL, ""
    )
    (entry,) = feed.entries
    assert (feed.title, feed.link) == ("The Harbour Post", "https://harbourpost.example/")
    assert (entry.id, entry.title, entry.link) == ("g1", "Ships & “cranes”", "https://harbourpost.example/a")
    assert (entry.summary, entry.content) == ("<p>Short</p>", "<p>All</p>")
    assert entry.published == datetime(2026, 3, 14, 13, 9, 26, tzinfo=UTC)
    assert (entry.updated, entry.author) == (None, "Nerys Caddock")


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Nerys Caddock &lt;n@x.example&gt;", "Nerys Caddock"),
        ("n@x.com (Nerys Caddock)", "Nerys Caddock"),
        ("n@x.example", None),
        ("Nerys &amp;amp; Co", "Nerys & Co"),
        ("", None),
    ],
)
def test_authors_without_their_addresses(written: str, name: str | None) -> None:
    (entry,) = parse_feed(rss(item("/a", more=f"<author>{written}</author>")).encode(), URL, "").entries
    assert entry.author == name


def test_an_atom_feed_is_read() -> None:
    feed = parse_feed(ATOM.encode(), URL, "application/atom+xml")
    first, second = feed.entries
    assert (feed.title, feed.link) == ("Courier & Co", "https://base.example/")
    assert (first.id, first.title, first.link) == ("urn:1", "Ships & cranes", "https://base.example/a?x=1")
    assert first.published == datetime(2026, 3, 14, 13, 9, 26, tzinfo=UTC)
    assert first.updated == datetime(2026, 3, 15, tzinfo=UTC)
    assert (first.author, first.summary, first.content) == ("Nerys Caddock", "Short", "<p>Long <i>text</i></p>")
    assert (second.title, second.published) == ("a <b> c", None)


def test_an_rdf_feed_is_read() -> None:
    (entry,) = parse_feed(RDF.encode(), URL, "text/xml").entries
    assert (entry.id, entry.title, entry.author) == ("https://ledger.example/1", "Bats sing", "A. Fofanah")
    assert {entry.published, entry.updated} == {None, datetime(2026, 3, 14, 10, tzinfo=UTC)}


def test_a_json_feed_is_read() -> None:
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Halvera  Wire",
        "home_page_url": "/",
        "items": [
            {
                "id": 17,
                "url": "a/1",
                "title": "T & T",
                "content_html": "<p>x</p>",
                "summary": "a < b",
                "date_published": "2026-03-14T15:09:26+02:00",
                "date_modified": "soon",
                "authors": [{"name": "A"}, {"name": "B"}, "odd"],
            },
            {"id": "two", "content_text": "One.\n\nTwo & three.", "author": {"name": "C"}},
            {"url": "https://x.example/3", "id": None},
            {"title": "neither id nor url"},
            "odd",
        ],
    }
    feed = parse_feed(
        b"\xef\xbb\xbf" + json.dumps(document).encode(), "https://wire.example/feeds/feed.json", "text/plain"
    )
    one, two, three = feed.entries
    assert (feed.title, feed.link) == ("Halvera Wire", "https://wire.example/")
    assert (one.id, one.title, one.link) == ("17", "T & T", "https://wire.example/feeds/a/1")
    assert (one.summary, one.content, one.author) == ("a &lt; b", "<p>x</p>", "A, B")
    assert (one.published, one.updated) == (datetime(2026, 3, 14, 13, 9, 26, tzinfo=UTC), None)
    assert (two.title, two.author, two.content) == ("One. Two & three.", "C", "<p>One.</p><p>Two &amp; three.</p>")
    assert three.id == "https://x.example/3"


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"", "is empty, not a feed"),
        (b" \r\n\t ", "is empty, not a feed"),
        (b"<!DOCTYPE html><html><body>Hello</body></html>", "is a web page, not a feed"),
        (b"<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html xmlns='y'/>", "is a web page, not a feed"),
        (b"\n<HTML><head></head></HTML>", "is a web page, not a feed"),
        (b"Hello, this is text.", "isn't valid XML"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "isn't valid XML"),
        (bytes(range(256)) * 40, "isn't valid XML"),
        (b"<?xml version='1.0'?>", "isn't valid XML"),
        (b"<a><b>XML</b></a>", "neither RSS, RDF nor Atom"),
        (b"{not json", "isn't valid JSON"),
        (b'{"version": "https://jsonfeed.org/version/1", "items": "x"}', "no JSON feed"),
        (b'{"error": "not found"}', "no JSON feed"),
        (b'[{"id": 1, "link": "https://post.example/1"}]', "no JSON feed"),  # WordPress' wp-json/wp/v2/posts
        (b"[]", "no JSON feed"),
        (b"{" * 100_000, "isn't valid JSON"),
        (b'{"a":' * 100_000, "isn't valid JSON"),
    ],
)
def test_what_is_no_feed_says_what_it_is(body: bytes, why: str) -> None:
    with pytest.raises(ContentError, match=why) as failed:
        parse_feed(body, URL, "application/rss+xml")
    assert URL in str(failed.value)
    assert "\n" not in str(failed.value)


def test_a_file_has_no_address_to_name() -> None:
    with pytest.raises(ContentError, match="This file is empty"):
        parse_feed(b"", "", "")


def test_an_empty_feed_is_a_feed() -> None:
    assert parse_feed(rss().encode(), URL, "").entries == ()


@pytest.mark.parametrize(
    "damage",
    [
        ("<title>", "<title>&#xD83D;&#55357;"),
        ("<title>", "<title>&#x110000;&#99999999999;&#0;"),
        ("<channel>", "<channel xmlns:post='https://post.example/a b'><post:ttl>5</post:ttl>"),
        ("</title>", "&#xD800;</b></title>"),
    ],
    ids=["half a character", "no character", "blanks in a namespace", "no XML"],
)
def test_a_damaged_feed_gives_what_it_has(damage: tuple[str, str]) -> None:
    (entry,) = parse_feed(rss(item("/a", "Dockers walk out")).replace(*damage).encode(), URL, "").entries
    assert entry.title == "Dockers walk out"


def test_a_feed_that_breaks_off_gives_what_is_there() -> None:
    body = rss(*(item(f"/{number}", f"T{number}", str(number)) for number in range(9)))
    assert len(parse_feed(body[: len(body) * 2 // 3].encode(), URL, "").entries) >= 5


@pytest.mark.parametrize(
    "date", ["yesterday", "", "0000-00-00", "Thu, 01 Jan 1970 00:00:00 GMT", "9999-12-31T23:59:59Z"]
)
def test_bogus_dates_are_none(date: str) -> None:
    (entry,) = parse_feed(rss(item("/a", more=f"<pubDate>{date}</pubDate>")).encode(), URL, "").entries
    assert entry.published is None


def test_an_entry_without_guid_goes_by_its_link_or_its_words() -> None:
    body = rss(item("/a", "One"), item("", "Two", summary="x"), item("", "Three", summary="x"))
    ids = [entry.id for entry in parse_feed(body.encode(), URL, "").entries]
    assert ids[0] == "https://harbourpost.example/a"
    assert ids[1].startswith("sha256:")
    assert ids == [entry.id for entry in parse_feed(body.encode(), URL, "").entries]
    assert len(set(ids)) == 3


def test_entries_that_share_a_guid_are_told_apart_by_their_links() -> None:
    body = rss(item("/a", guid="same"), item("/b", guid="same"), item("/a", guid="same"))
    assert [entry.id for entry in parse_feed(body.encode(), URL, "").entries] == [
        "same",
        "https://harbourpost.example/b",
    ]


def test_items_of_json_that_share_an_id_are_told_apart_by_their_links() -> None:
    items = [{"id": "same", "url": f"/{path}"} for path in ("a", "b", "a")]
    feed = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Post", "items": items})
    assert [(entry.id, entry.link) for entry in parse_feed(feed.encode(), URL, "").entries] == [
        ("same", "https://harbourpost.example/a"),
        ("https://harbourpost.example/b", "https://harbourpost.example/b"),
    ]


def test_links_that_are_no_web_addresses_are_none() -> None:
    body = rss(item("javascript:alert(1)", guid="1"), item("mailto:x@y.example", guid="2"), item("http://[", guid="3"))
    assert [entry.link for entry in parse_feed(body.encode(), URL, "").entries] == ["", "", ""]


def test_entries_above_the_most_are_left_out() -> None:
    body = rss(*(item(f"/{number}", guid=str(number)) for number in range(MOST_ENTRIES + 100)))
    assert len(parse_feed(body.encode(), URL, "").entries) == MOST_ENTRIES


def test_what_a_feed_says_of_itself_behind_all_its_entries_is_read_too() -> None:
    items = "".join(item(f"/{number}", guid=str(number)) for number in range(MOST_ENTRIES + 100))
    body = f"<rss version='2.0'><channel>{items}<title>The Archive</title></channel></rss>"
    feed = parse_feed(body.encode(), URL, "")
    assert (feed.title, len(feed.entries), feed.entries[-1].id) == ("The Archive", MOST_ENTRIES, str(MOST_ENTRIES - 1))


def test_a_path_or_an_address_is_never_opened(tmp_path: object) -> None:
    for body in (b"/etc/passwd", b"file:///etc/passwd", b"http://127.0.0.1:9/"):
        with pytest.raises(ContentError):
            parse_feed(body, "", "")


def test_external_entities_are_not_read() -> None:
    evil = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
    body = rss(item("/a", "&x;", "1")).replace("<?xml version='1.0' encoding='utf-8'?>", evil)
    assert "root:" not in str(parse_feed(body.encode(), URL, ""))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1252"])
def test_feeds_are_read_in_their_encodings(encoding: str) -> None:
    body = rss(item("/a", "Über die Brücke")).replace("utf-8", encoding).encode(encoding)
    assert parse_feed(body, URL, "text/xml").entries[0].title == "Über die Brücke"


ATTRIBUTES = " ".join(f"a{number}='1'" for number in range(300_000))


@pytest.mark.parametrize("attributes", [ATTRIBUTES, ATTRIBUTES.replace("'", ""), " x" * 300_000, "/x" * 1_001])
def test_an_element_with_more_attributes_than_any_honest_one_has_is_refused_at_once(attributes: str) -> None:
    feed = f"<rss version='2.0'><channel><item {attributes}><title>x</title></item></channel></rss>"
    with pytest.raises(ContentError, match=r"^https://x\.example/f has an element with over 1000 attributes"):
        parse_feed(feed.encode(), "https://x.example/f", "text/xml")


def test_a_long_article_with_many_attributes_is_read() -> None:
    article = "&lt;img src='/a.png' alt='b'&gt; a &lt; b " * 2_000
    feed = rss(f"<item><title>x</title><link>https://x.example/a</link><description>{article}</description></item>")
    (entry,) = parse_feed(feed.encode(), "https://x.example/f", "text/xml").entries
    assert entry.summary is not None
    assert entry.summary.count("src=") == 2_000


def test_scripts_and_styles_are_no_words_of_a_title() -> None:
    title = "Strike &lt;script&gt;alert(1)&lt;/script&gt;&lt;style&gt;b{}&lt;/style&gt;&lt;!-- x --&gt;ends"
    atom = ATOM.replace("Ships &amp;amp; &lt;b&gt;cranes&lt;/b&gt;", title)
    assert parse_feed(atom.encode(), URL, "").entries[0].title == "Strike ends"
