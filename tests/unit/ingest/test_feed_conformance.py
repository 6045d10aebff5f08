"""What the specifications of feeds say, sentence by sentence: each case names the one it is about."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.domain.feeds import Entry, ParsedFeed
from bot.ingest.feeds.feedparse import parse_feed

URL = "https://post.example/news/feed"


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 2, hour, minute, tzinfo=UTC)


def feed(document: str, location: str = "") -> ParsedFeed:
    return parse_feed(document.encode(), URL, "application/xml", location)


def only(document: str, location: str = "") -> Entry:
    (entry,) = feed(document, location).entries
    return entry


def rss(item: str, version: str = "2.0") -> str:
    spaces = (
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0" xmlns:media="http://search.yahoo.com/mrss/"'
    )
    return f'<rss version="{version}" {spaces}><channel><title>Post</title><item>{item}</item></channel></rss>'


def rdf(item: str, about: str = "https://post.example/1") -> str:
    spaces = (
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    )
    channel = '<channel rdf:about="https://post.example/"><title>Post</title></channel>'
    return f'<rdf:RDF {spaces}>{channel}<item rdf:about="{about}">{item}</item></rdf:RDF>'


def atom(entry: str, *, base: str = "", space: str = "http://www.w3.org/2005/Atom") -> str:
    more = f' xml:base="{base}"' if base else ""
    return f'<feed xmlns="{space}"{more}><title>Post</title><entry><id>urn:1</id>{entry}</entry></feed>'


def json_feed(*items: dict[str, Any], version: str = "1.1", **more: Any) -> str:
    address = f"https://jsonfeed.org/version/{version}"
    return json.dumps({"version": address, "title": "Post", "items": list(items), **more})


RSS = {
    "title": ("<title>Bridge opens</title>", "title", "Bridge opens"),
    "title in CDATA": ("<title><![CDATA[Bridge <opens> & closes]]></title>", "title", "Bridge <opens> & closes"),
    "title with entities": ("<title>Bridge &amp; tunnel</title>", "title", "Bridge & tunnel"),
    "title escaped twice": ("<title>Bridge &amp;amp; tunnel</title>", "title", "Bridge & tunnel"),
    "title with numeric references": ("<title>Caf&#233; &#x201C;open&#x201D;</title>", "title", "Café “open”"),
    "title with an entity of HTML": ("<title>Caf&eacute;&nbsp;opens</title>", "title", "Café opens"),
    "title with a bare ampersand": ("<title>AT&T and B & B</title>", "title", "AT&T and B & B"),
    "title over several lines": ("<title>\n Bridge\n  opens </title>", "title", "Bridge opens"),
    "no title": ("<description>Words</description>", "title", ""),
    "link": ("<link>https://post.example/1</link>", "link", "https://post.example/1"),
    "link with blanks around it": ("<link>\n https://post.example/1 \n</link>", "link", "https://post.example/1"),
    "link in CDATA": ("<link><![CDATA[https://post.example/1]]></link>", "link", "https://post.example/1"),
    "link with an escaped ampersand": (
        "<link>https://post.example/?a=1&amp;lang=de</link>",
        *("link", "https://post.example/?a=1&lang=de"),
    ),
    "link with a bare ampersand": (
        "<link>https://post.example/?a=1&lang=de&copy=2</link>",
        *("link", "https://post.example/?a=1&lang=de&copy=2"),
    ),
    "link in CDATA with an ampersand": (
        "<link><![CDATA[https://post.example/?a=1&lang=de]]></link>",
        *("link", "https://post.example/?a=1&lang=de"),
    ),
    "relative link": ("<link>/1</link>", "link", "https://post.example/1"),
    "link beside the document": ("<link>1</link>", "link", "https://post.example/news/1"),
    "guid is a permalink by default": ("<guid>https://post.example/1</guid>", "link", "https://post.example/1"),
    "guid is a permalink": ('<guid isPermaLink="true">https://post.example/1</guid>', "link", "https://post.example/1"),
    "guid is no permalink": ('<guid isPermaLink="false">https://post.example/1</guid>', "link", ""),
    "guid that is a number is no address": ("<guid>12345</guid>", "link", ""),
    "guid that is a name is no address": ("<guid>tag:post.example,2026:1</guid>", "link", ""),
    "a relative link that is the guid too": ("<guid>/1</guid><link>/1</link>", "link", "https://post.example/1"),
    "guid is the id": ("<guid>12345</guid><link>https://post.example/1</link>", "id", "12345"),
    "guid beside a link": (
        "<guid>https://post.example/?p=1</guid><link>https://post.example/1</link>",
        *("link", "https://post.example/1"),
    ),
    "link is the id without a guid": ("<link>https://post.example/1</link>", "id", "https://post.example/1"),
    "feedburner's original link": (
        "<link>https://feeds.example/~r/1</link><feedburner:origLink>https://post.example/1</feedburner:origLink>",
        *("link", "https://post.example/1"),
    ),
    "pubDate": ("<pubDate>Mon, 02 Nov 2026 10:00:00 GMT</pubDate>", "published", at(10)),
    "dcterms:created": ("<dcterms:created>2026-11-02T10:00:00Z</dcterms:created>", "published", at(10)),
    "pubDate before dcterms:created": (
        "<dcterms:created>2025-01-01T10:00:00Z</dcterms:created><pubDate>Mon, 02 Nov 2026 10:00:00 GMT</pubDate>",
        *("published", at(10)),
    ),
    "pubDate without a weekday": ("<pubDate>02 Nov 2026 10:00:00 GMT</pubDate>", "published", at(10)),
    "pubDate with a year of two digits": ("<pubDate>Mon, 02 Nov 26 10:00:00 GMT</pubDate>", "published", at(10)),
    "pubDate with an offset": ("<pubDate>Mon, 02 Nov 2026 10:00:00 +0100</pubDate>", "published", at(9)),
    "pubDate without seconds": ("<pubDate>Mon, 02 Nov 2026 10:00 EST</pubDate>", "published", at(15)),
    "pubDate in RFC 3339": ("<pubDate>2026-11-02T10:00:00+01:00</pubDate>", "published", at(9)),
    "pubDate that is none": ("<pubDate>yesterday</pubDate>", "published", None),
    "pubDate that could be two": ("<pubDate>2/11/2026</pubDate>", "published", None),
    "pubDate with a zone that nobody knows": ("<pubDate>Mon, 02 Nov 2026 10:00:00 QQT</pubDate>", "published", None),
    "Dublin Core's date": ("<dc:date>2026-11-02T10:00:00Z</dc:date>", "updated", at(10)),
    "dcterms:issued": ("<dcterms:issued>2026-11-02T10:00:00Z</dcterms:issued>", "published", at(10)),
    "dcterms:modified": ("<dcterms:modified>2026-11-02T10:00:00Z</dcterms:modified>", "updated", at(10)),
    "atom:updated in RSS": ("<atom:updated>2026-11-02T10:00:00Z</atom:updated>", "updated", at(10)),
    "author with an address": ("<author>n@post.example (Nerys Caddock)</author>", "author", "Nerys Caddock"),
    "author as in mail": ("<author>Nerys Caddock &lt;n@post.example&gt;</author>", "author", "Nerys Caddock"),
    "author by name": ("<author>Nerys Caddock</author>", "author", "Nerys Caddock"),
    "author that is an address alone": ("<author>n@post.example</author>", "author", None),
    "dc:creator": ("<dc:creator>Nerys Caddock</dc:creator>", "author", "Nerys Caddock"),
    "dc:creator in CDATA": ("<dc:creator><![CDATA[Nerys Caddock]]></dc:creator>", "author", "Nerys Caddock"),
    "two creators": (
        "<dc:creator>Nerys Caddock</dc:creator><dc:creator>Ode Marr</dc:creator>",
        *("author", "Nerys Caddock, Ode Marr"),
    ),
    "author and creator": (
        "<author>n@post.example (Nerys Caddock)</author><dc:creator>Ode Marr</dc:creator>",
        *("author", "Nerys Caddock, Ode Marr"),
    ),
    "no author": ("<title>Bridge opens</title>", "author", None),
    "description": ("<description>It opened.</description>", "summary", "It opened."),
    "description with escaped markup": (
        "<description>&lt;p&gt;It opened.&lt;/p&gt;</description>",
        *("summary", "<p>It opened.</p>"),
    ),
    "description in CDATA": (
        "<description><![CDATA[<p>It opened &amp; closed.</p>]]></description>",
        *("summary", "<p>It opened &amp; closed.</p>"),
    ),
    "content:encoded": ("<content:encoded><![CDATA[<p>All.</p>]]></content:encoded>", "content", "<p>All.</p>"),
    "a link that is empty stands before no guid": (
        "<link/><guid>https://post.example/1</guid>",
        *("link", "https://post.example/1"),
    ),
    "the first of several links": (
        '<link>https://post.example/1</link><atom:link href="https://post.example/old"/>',
        *("link", "https://post.example/1"),
    ),
    "pubDate in seconds": ("<pubDate>1793613600</pubDate>", "published", at(10)),
    "pubDate in Chinese": ("<pubDate>2026年11月2日 10:00</pubDate>", "published", at(10)),
    "pubDate in German": ("<pubDate>Mo, 02 Nov. 2026 11:00:00 +0100</pubDate>", "published", at(10)),
    "pubDate in a language that nobody reads": ("<pubDate>2 Dakamboa 2026 10:00</pubDate>", "published", None),
    "pubDate of a system that has none": ("<pubDate>-0001-11-30T00:00:00+00:00</pubDate>", "published", None),
    "a caption is no description": (
        "<media:content><media:description>A bridge.</media:description></media:content><description>It.</description>",
        *("summary", "It."),
    ),
    "a caption is no content": (
        "<description>It.</description><media:content><media:description>A bridge.</media:description></media:content>",
        *("content", None),
    ),
    "a film's description is its item's": (
        "<media:group><media:description>It opened.</media:description></media:group>",
        *("summary", "It opened."),
    ),
    "what isn't shown is no description": (
        "<description>&lt;style>p {}&lt;/style>It opened.&lt;SCRIPT>x()</description>",
        *("summary", "It opened."),
    ),
    "description beside content:encoded": (
        "<description>Short.</description><content:encoded><![CDATA[<p>All.</p>]]></content:encoded>",
        *("summary", "Short."),
    ),
}


@pytest.mark.parametrize(("item", "field", "value"), RSS.values(), ids=RSS)
def test_rss_is_read_by_its_specification(item: str, field: str, value: object) -> None:
    assert getattr(only(rss(item)), field) == value


@pytest.mark.parametrize("version", ["0.90", "0.91", "0.92", "0.93", "0.94", "2.0", "2.0.11", ""])
def test_every_version_of_rss_is_read(version: str) -> None:
    entry = only(rss("<title>Bridge opens</title><link>https://post.example/1</link>", version))
    assert (entry.title, entry.link) == ("Bridge opens", "https://post.example/1")


RDF = {
    "title": ("<title>Bridge opens</title>", "title", "Bridge opens"),
    "link": ("<link>https://post.example/1</link>", "link", "https://post.example/1"),
    "rdf:about is the id": ("<link>https://post.example/1?x</link>", "id", "https://post.example/1"),
    "dc:date": ("<dc:date>2026-11-02T10:00:00+01:00</dc:date>", "updated", at(9)),
    "dc:creator": ("<dc:creator>Nerys Caddock</dc:creator>", "author", "Nerys Caddock"),
    "description": ("<description>It opened.</description>", "summary", "It opened."),
    "content:encoded": ("<content:encoded><![CDATA[<p>All.</p>]]></content:encoded>", "content", "<p>All.</p>"),
}


@pytest.mark.parametrize(("item", "field", "value"), RDF.values(), ids=RDF)
def test_rdf_is_read_by_its_specification(item: str, field: str, value: object) -> None:
    assert getattr(only(rdf(item)), field) == value


ATOM = {
    "4.2.6 id": ("<title>Bridge</title>", "id", "urn:1"),
    "3.1.1.1 text": ('<title type="text">1 &lt; 2 &amp;amp; 3</title>', "title", "1 < 2 &amp; 3"),
    "3.1.1 text is the default": ("<title>1 &lt;b> 2</title>", "title", "1 <b> 2"),
    "3.1.1.2 html": ('<title type="html">&lt;b&gt;Bridge&lt;/b&gt; &amp;amp; sea</title>', "title", "Bridge & sea"),
    "3.1.1.2 html in CDATA": ('<title type="html"><![CDATA[<b>Bridge</b> opens]]></title>', "title", "Bridge opens"),
    "3.1.1.3 xhtml": (
        '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Bridge <b>opens</b> &lt;</div></title>',
        *("title", "Bridge opens <"),
    ),
    "3.3 date with Z": ("<updated>2026-11-02T10:00:00Z</updated>", "updated", at(10)),
    "3.3 date with a fraction": (
        "<updated>2026-11-02T10:00:00.25Z</updated>",
        *("updated", at(10).replace(microsecond=250_000)),
    ),
    "3.3 date with an offset": ("<updated>2026-11-02T10:00:00+01:00</updated>", "updated", at(9)),
    "4.2.9 published": ("<published>2026-11-02T10:00:00Z</published>", "published", at(10)),
    "4.2.9 published isn't updated": ("<updated>2026-11-02T10:00:00Z</updated>", "published", None),
    "4.2.7.2 alternate": (
        '<link rel="alternate" href="https://post.example/1"/>',
        *("link", "https://post.example/1"),
    ),
    "4.2.7.2 alternate is the default": ('<link href="https://post.example/1"/>', "link", "https://post.example/1"),
    "4.2.7.2 others aren't the article": (
        '<link rel="self" href="https://post.example/s"/><link rel="enclosure" href="https://post.example/e"/>'
        '<link rel="via" href="https://post.example/v"/><link rel="alternate" href="https://post.example/1"/>',
        *("link", "https://post.example/1"),
    ),
    "4.2.7.1 a relative href": ('<link href="1"/>', "link", "https://post.example/news/1"),
    "4.2.7.1 a href with a query": (
        '<link href="https://post.example/?a=1&amp;lang=de"/>',
        *("link", "https://post.example/?a=1&lang=de"),
    ),
    "4.2.1 author": ("<author><name>Nerys Caddock</name></author>", "author", "Nerys Caddock"),
    "3.2 a person with an address": (
        "<author><name>Nerys Caddock</name><email>n@post.example</email></author>",
        *("author", "Nerys Caddock"),
    ),
    "4.2.1 several authors": (
        "<author><name>Nerys Caddock</name></author><author><name>Ode Marr</name></author>",
        *("author", "Nerys Caddock, Ode Marr"),
    ),
    "4.2.1 the author of the source": (
        "<source><author><name>Ode Marr</name></author></source>",
        *("author", "Ode Marr"),
    ),
    "4.2.7.2 the first alternate of several languages": (
        '<link href="https://post.example/1" hreflang="cy"/><link href="https://post.example/en/1" hreflang="en"/>',
        *("link", "https://post.example/1"),
    ),
    "4.2.7.2 alternate by its whole name": (
        '<link rel="http://www.iana.org/assignments/relation/alternate" href="https://post.example/1"/>',
        *("link", "https://post.example/1"),
    ),
    "4.2.3 a contributor is no author": ("<contributor><name>Ode Marr</name></contributor>", "author", None),
    "4.2.13 summary": ("<summary>It opened.</summary>", "summary", "It opened."),
    "4.2.13 summary in html": ('<summary type="html">&lt;p&gt;It.&lt;/p&gt;</summary>', "summary", "<p>It.</p>"),
    "4.1.3 content in html": ('<content type="html">&lt;p&gt;All.&lt;/p&gt;</content>', "content", "<p>All.</p>"),
    "4.1.3 content in xhtml": (
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>All.</p></div></content>',
        *("content", "<p>All.</p>"),
    ),
    "4.2.11 the source's own data stay there": (
        "<source><id>urn:other</id><title>Other</title></source><title>Bridge</title>",
        *("title", "Bridge"),
    ),
}


@pytest.mark.parametrize(("entry", "field", "value"), ATOM.values(), ids=ATOM)
def test_atom_is_read_by_its_specification(entry: str, field: str, value: object) -> None:
    assert getattr(only(atom(entry)), field) == value


ATOM_03 = {
    "title": ("<title>Bridge opens</title>", "title", "Bridge opens"),
    "escaped title": (
        '<title mode="escaped" type="text/html">A &lt;b&gt;bridge&lt;/b&gt;</title>',
        "title",
        "A bridge",
    ),
    "link": ('<link rel="alternate" href="https://post.example/1"/>', "link", "https://post.example/1"),
    "created, where nothing was issued": ("<created>2026-11-02T10:00:00Z</created>", "published", at(10)),
    "issued": ("<issued>2026-11-02T10:00:00Z</issued>", "published", at(10)),
    "modified": ("<modified>2026-11-02T10:00:00Z</modified>", "updated", at(10)),
    "author": ("<author><name>Nerys Caddock</name></author>", "author", "Nerys Caddock"),
    "content": ('<content mode="escaped" type="text/html">&lt;p&gt;All.&lt;/p&gt;</content>', "content", "<p>All.</p>"),
}


@pytest.mark.parametrize(("entry", "field", "value"), ATOM_03.values(), ids=ATOM_03)
def test_atom_0_3_is_read_as_well(entry: str, field: str, value: object) -> None:
    assert getattr(only(atom(entry, space="http://purl.org/atom/ns#")), field) == value


@pytest.mark.parametrize(
    ("base", "location", "link"),
    [
        ("", "", "https://post.example/news/1"),
        ("https://base.example/x/", "", "https://base.example/x/1"),
        ("/x/", "", "https://post.example/x/1"),
        ("x/", "", "https://post.example/news/x/1"),
        ("", "https://other.example/y/", "https://other.example/y/1"),
        ("", "/y/", "https://post.example/y/1"),
        ("x/", "https://other.example/y/", "https://other.example/y/x/1"),
        ("https://base.example/x/", "https://other.example/y/", "https://base.example/x/1"),
    ],
)
def test_bases_of_relative_addresses(base: str, location: str, link: str) -> None:
    """RFC 3986, 5.1, and XML Base: in the document, then of the header ``Content-Location``, then its address."""
    assert only(atom('<link href="1"/>', base=base), location).link == link


def test_an_id_that_is_a_path_is_one_of_its_site() -> None:
    """RFC 4287, 4.2.6: an id is a whole IRI; feeds that have a path there mean the page."""
    entry = rss("<guid isPermaLink='false'>/news/1</guid>")
    assert only(entry).id == "https://post.example/news/1"
    assert only(entry, "https://other.example/feed").id == "https://other.example/news/1"


def test_who_wrote_the_feed_wrote_the_items_that_name_nobody() -> None:
    """RFC 4287, 4.2.1; JSON Feed 1.1, "authors". An outlet that names itself names nobody."""
    for name, author in (("Nerys Caddock", "Nerys Caddock"), ("POST", None)):
        head = f"<title>Post</title><author><name>{name}</name></author>"
        assert only(atom("").replace("<title>Post</title>", head)).author == author
    assert only(json_feed({"id": "1"}, authors=[{"name": "Nerys Caddock"}])).author == "Nerys Caddock"


def test_of_a_feed_that_breaks_off_whole_entries_are_read() -> None:
    whole = rss("<link>https://post.example/1</link></item><item><link>https://post.example/27</link>")
    cut = feed(whole[: whole.index("7</link>")])
    assert ([entry.link for entry in cut.entries], cut.is_whole) == (["https://post.example/1"], False)
    assert [len(feed(whole).entries), feed(whole).is_whole] == [2, True]


JSON = {
    "id": ({"id": "1"}, "id", "1"),
    "an id that is a number becomes a string": ({"id": 1}, "id", "1"),
    "title": ({"id": "1", "title": "Bridge opens"}, "title", "Bridge opens"),
    "url": ({"id": "1", "url": "https://post.example/1"}, "link", "https://post.example/1"),
    "external_url": ({"id": "1", "external_url": "https://other.example/1"}, "link", "https://other.example/1"),
    "url before external_url": (
        {"id": "1", "url": "https://post.example/1", "external_url": "https://other.example/1"},
        *("link", "https://post.example/1"),
    ),
    "content_html": ({"id": "1", "content_html": "<p>All.</p>"}, "content", "<p>All.</p>"),
    "content_text": ({"id": "1", "content_text": "1 < 2\n\nAll."}, "content", "<p>1 &lt; 2</p><p>All.</p>"),
    "summary is plain text": ({"id": "1", "summary": "1 < 2"}, "summary", "1 &lt; 2"),
    "date_published": ({"id": "1", "date_published": "2026-11-02T10:00:00+01:00"}, "published", at(9)),
    "date_modified": ({"id": "1", "date_modified": "2026-11-02T10:00:00Z"}, "updated", at(10)),
    "authors": ({"id": "1", "authors": [{"name": "Nerys Caddock"}]}, "author", "Nerys Caddock"),
    "several authors": ({"id": "1", "authors": [{"name": "Nerys"}, {"name": "Ode"}]}, "author", "Nerys, Ode"),
    "authors as an object": ({"id": "1", "authors": {"name": "Nerys Caddock"}}, "author", "Nerys Caddock"),
    "author of version 1.0": ({"id": "1", "author": {"name": "Nerys Caddock"}}, "author", "Nerys Caddock"),
    "authors by their names": ({"id": "1", "authors": ["Nerys", "Ode"]}, "author", "Nerys, Ode"),
    "an empty id is none": ({"id": "", "url": "https://post.example/1"}, "id", "https://post.example/1"),
    "a time in seconds": ({"id": "1", "date_published": 1793613600}, "published", at(10)),
    "authors that are empty": ({"id": "1", "authors": [], "author": {"name": "Nerys"}}, "author", "Nerys"),
    "an item without a title has its first words": ({"id": "1", "content_text": "It opened."}, "title", "It opened."),
}


@pytest.mark.parametrize(("item", "field", "value"), JSON.values(), ids=JSON)
@pytest.mark.parametrize("version", ["1", "1.0", "1.1"])
def test_json_feed_is_read_by_its_specification(version: str, item: dict[str, Any], field: str, value: object) -> None:
    assert getattr(only(json_feed(item, version=version)), field) == value


def test_an_item_without_an_id_is_skipped() -> None:
    assert feed(json_feed({"title": "Bridge"}, {"id": "1"})).entries == (only(json_feed({"id": "1"})),)


@pytest.mark.parametrize(
    "document",
    [
        '{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "title": "Bridge\n opens"}]}',
        '{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "title": "Bridge\\n opens",},],}',
        '{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "title": "Bridge\t opens"} , \n ] }',
        '\ufeff{"version": "https://jsonfeed.org/version/1", "items": [{"id": "1", "title": "Bridge opens"}]}',
        '{"version": 1.1, "items": [{"id": "1", "title": "Bridge opens"}]}',
        '{"items": [ // the newest first\n{"id": "1", "title": "Bridge opens", /* no url */ } ]};',
        '{"items": [{"id": "1", "title": "Bridge\\  opens", "url": "https:\\/\\/post.example"}]}<!-- 0.3 s -->',
    ],
    ids=["raw newline", "trailing commas", "raw tab", "byte order mark", "number of version", "remarks", "odd escape"],
)
def test_small_faults_of_json_are_forgiven(document: str) -> None:
    assert only(document).title == "Bridge opens"


def test_commas_within_strings_are_no_faults() -> None:
    document = json_feed({"id": "1", "title": 'A,] b,} \\" c'})
    assert only(document.replace('"}]', '",}]')).title == 'A,] b,} \\" c'


@pytest.mark.parametrize("space", ["\n\n", "\ufeff", "junk before ", "<!-- made by hand -->\n", "\x00"])
def test_what_stands_before_a_feed_is_no_harm(space: str) -> None:
    document = '<?xml version="1.0" encoding="iso-8859-1"?>' + rss("<title>Café</title>")
    assert only(space + document).title == "Café"


def test_a_feed_whose_declaration_lies_is_read_as_it_is() -> None:
    document = '<?xml version="1.0" encoding="utf-16"?>' + rss("<title>Café “open”</title>")
    assert only(document).title == "Café “open”"


def test_a_cut_letter_costs_that_letter_alone() -> None:
    items = "".join(f"<title>Мост {n} открыт вовремя</title></item><item>" for n in range(20))
    body = rss(f"{items}<title>Мост открыт</title>").encode()
    cut = body.replace("Мост 7".encode(), "Мост 7".encode()[1:])
    titles = [entry.title for entry in parse_feed(cut, URL, "text/xml; charset=utf-8").entries]
    assert len(titles) == 21
    assert titles[-1] == "Мост открыт"
    assert sum("�" in title for title in titles) == 1


@pytest.mark.parametrize("number", [1, 3])
def test_a_cut_letter_in_a_short_feed_costs_that_letter_alone(number: int) -> None:
    items = "</item><item>".join(["<title>Мост открыт</title>"] * number)
    cut = rss(items).encode().replace("Мост".encode(), "Мост".encode()[1:], 1)
    assert {entry.title for entry in parse_feed(cut, URL, "text/xml").entries} <= {"�ост открыт", "Мост открыт"}


@pytest.mark.parametrize(("codec", "label"), [("cp932", "Shift_JIS"), ("cp949", "euc-kr"), ("big5hkscs", "big5")])
def test_a_feed_has_the_larger_sets_of_the_web(codec: str, label: str) -> None:
    words = {"cp932": "橋①開通", "cp949": "똠방각하", "big5hkscs": "㗎嘅橋"}[codec]
    document = f'<?xml version="1.0" encoding="{label}"?>' + rss(f"<title>{words}</title>")
    assert [entry.title for entry in parse_feed(document.encode(codec), URL, "text/xml").entries] == [words]


@pytest.mark.parametrize("newest_first", [True, False])
def test_of_too_many_entries_the_newest_are_read_whichever_end_they_stand_at(newest_first: bool) -> None:
    days = list(range(1, 29))
    stamps = [
        f"2026-{month:02}-{day:02}T{hour:02}:00:00Z" for month in range(1, 11) for day in days for hour in (8, 20)
    ]
    ordered = sorted(stamps, reverse=newest_first)
    items = "</item><item>".join(f"<guid>{stamp}</guid><pubDate>{stamp}</pubDate>" for stamp in ordered)
    listed = json.dumps({"items": [{"id": stamp, "date_published": stamp} for stamp in ordered]})
    for document in (rss(items), listed):
        parsed = feed(document)
        read = [entry.id for entry in parsed.entries]
        assert (len(read), parsed.beyond) == (500, 60)
        assert sorted(read) == sorted(stamps)[-500:]


def test_the_sound_or_film_that_an_item_brings_is_no_page_of_its_own() -> None:
    brought = "https://sound.example/7.mp3"
    rss_item = f'<title>7</title><enclosure url="{brought}" length="9" type="audio/mpeg"/>'
    atom_entry = f'<id>7</id><link rel="enclosure" href="{brought}"/>'
    json_item = {"id": "7", "attachments": [{"url": brought, "mime_type": "audio/mpeg"}]}
    for document in (rss(rss_item), atom(atom_entry), json.dumps({"items": [json_item]})):
        (entry,) = feed(document).entries
        assert (entry.link, entry.enclosure) == ("", brought)
