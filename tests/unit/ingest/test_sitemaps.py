"""What a site's archive lists: sitemaps of every kind, and feeds with the page of older items."""

import gzip
import zlib
from datetime import UTC, datetime

import pytest

from bot.domain.backfill import ArchiveList, ArchiveSource, ListedPage
from bot.domain.errors import ContentError
from bot.ingest.archives.sitemaps import LARGEST, read_archive
from tests.fakes.web import item, rss

SITE = "https://site.example"
MAP = f"{SITE}/sitemap.xml"
NS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def read(body: str | bytes, url: str = MAP) -> ArchiveList:
    return read_archive(body.encode() if isinstance(body, str) else body, url, "")


def urlset(*locations: str, more: str = "") -> str:
    urls = "".join(f"<url><loc>{location}</loc>{more}</url>" for location in locations)
    return f'<?xml version="1.0" encoding="UTF-8"?><urlset {NS}>{urls}</urlset>'


def test_a_sitemap_lists_pages_with_the_time_of_their_change() -> None:
    listed = read(urlset(f"{SITE}/a?x=1&amp;y=2", more="<lastmod>2026-03-14T15:09:26+02:00</lastmod>"))
    assert listed == ArchiveList((ListedPage(f"{SITE}/a?x=1&y=2", datetime(2026, 3, 14, 13, 9, 26, tzinfo=UTC)),))


def test_what_stands_before_the_end_of_a_sitemap_that_breaks_off_is_read() -> None:
    whole = urlset("/a", "/b", *(f"/{number * 7919}" for number in range(100)))
    packed = gzip.compress(whole.encode())
    for body in (whole.encode()[: whole.index("/b")], packed[:-200]):
        listed = read(body)
        assert ([page.url for page in listed.pages][:1], listed.is_whole) == ([f"{SITE}/a"], False)
    assert read(packed).is_whole


@pytest.mark.parametrize("written", ["2026-03-14", " 2026-03-14T00:00Z\n", "2026-03-14T00:00:00.000+00:00"])
def test_times_are_read_in_every_form_of_the_protocol(written: str) -> None:
    (page,) = read(urlset("/a", more=f"<lastmod>{written}</lastmod>")).pages
    assert page.modified == datetime(2026, 3, 14, tzinfo=UTC)


@pytest.mark.parametrize("written", ["", "yesterday", "0000-00-00"])
def test_a_time_that_is_none_leaves_the_page(written: str) -> None:
    (page,) = read(urlset("/a", more=f"<lastmod>{written}</lastmod>")).pages
    assert (page.url, page.modified) == (f"{SITE}/a", None)


def test_an_index_lists_sitemaps() -> None:
    first = f"<sitemap><loc>{SITE}/1.xml.gz</loc><lastmod>2026-03-14</lastmod></sitemap>"
    index = f"<sitemapindex {NS}>{first}<sitemap><loc>/2</loc></sitemap></sitemapindex>"
    sources = (ArchiveSource(f"{SITE}/1.xml.gz", datetime(2026, 3, 14, tzinfo=UTC)), ArchiveSource(f"{SITE}/2"))
    assert read(index) == ArchiveList(sources=sources)


def test_a_sitemap_of_news_has_titles_and_dates() -> None:
    picture = (
        '<image:image xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><image:loc>/i.png</image:loc>'
        "<image:title>A crane</image:title></image:image>"
    )
    news = (
        "<n:news><n:publication><n:name>Harbour Post</n:name><n:language>en</n:language></n:publication>"
        "<n:publication_date>2026-03-14</n:publication_date><n:title>Ships &amp; cranes</n:title></n:news>"
    )
    body = urlset("/a", more=picture + news + picture).replace(
        NS, f'{NS} xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"'
    )
    assert read(body).pages == (ListedPage(f"{SITE}/a", None, datetime(2026, 3, 14, tzinfo=UTC), "Ships & cranes"),)


@pytest.mark.parametrize(
    "body",
    [
        urlset("/a"),
        urlset("/a").replace(NS, ""),
        urlset("/a").replace("<url", "<s:url").replace("</url", "</s:url").replace("xmlns=", "xmlns:s="),
        urlset("/a").replace('<?xml version="1.0" encoding="UTF-8"?>', "\n \ufeff"),
        urlset("/a").replace("</urlset>", ""),
        urlset("/a") + "<url>",
        urlset("/a", "javascript:x", ""),
        urlset("/a").replace("<loc>", "<n:a:b/><loc>"),
        "\ufeff" + urlset(" \n/a\n "),
        urlset("<![CDATA[/a]]>"),
        "<?xml-stylesheet href='x.xsl'?>" + urlset("/a"),
    ],
)
def test_sitemaps_are_read_with_small_faults(body: str) -> None:
    assert [page.url for page in read(body).pages] == [f"{SITE}/a"]


def test_a_text_has_an_address_a_line() -> None:
    assert [page.url for page in read(f"{SITE}/a\r\n\n  {SITE}/b  \n").pages] == [f"{SITE}/a", f"{SITE}/b"]


def test_packed_sitemaps_are_unpacked() -> None:
    assert len(read(gzip.compress(urlset("/a", "/b").encode())).pages) == 2


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"<html><body>Not found</body></html>", "is a web page, neither a sitemap nor a feed"),
        (b"", "neither a sitemap nor a feed"),
        (b"Not found", "neither a sitemap nor a feed"),
        (gzip.compress(b"x" * 100_000, mtime=0)[:60], "neither a sitemap nor a feed"),
        (b"\x1f\x8b\x08damaged beyond repair", "its bytes are damaged"),
    ],
)
def test_what_is_no_list_says_what_it_is(body: bytes, why: str) -> None:
    with pytest.raises(ContentError, match=why):
        read(body)


def bomb(size: int) -> bytes:
    pack = zlib.compressobj(9, wbits=zlib.MAX_WBITS | 16)
    return b"".join([*(pack.compress(bytes(1_000_000)) for _ in range(size // 1_000_000)), pack.flush()])


def test_a_bomb_of_gzip_is_never_unpacked_in_full() -> None:
    with pytest.raises(ContentError, match="unpacks to more than 50 MiB"):
        read(bomb(LARGEST + 2_000_000))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_bomb_of_entities_is_refused(encoding: str) -> None:
    entities = '<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    declared = f"<!DOCTYPE urlset [{entities}]>{urlset('&i;').partition('?>')[2]}<!--<urlset>-->"
    with pytest.raises(ContentError, match=r"declares entities|neither a sitemap nor a feed"):
        read(declared.encode(encoding))


def test_a_file_of_the_machine_is_never_read() -> None:
    declared = f"<!DOCTYPE urlset SYSTEM 'file:///etc/passwd'>{urlset('/a').partition('?>')[2]}"
    assert [page.url for page in read(declared).pages] == [f"{SITE}/a"]
    with pytest.raises(ContentError, match="declares entities"):
        read(declared.replace("SYSTEM 'file:///etc/passwd'", "[<!ENTITY x SYSTEM 'file:///etc/passwd'>]"))


def test_no_more_is_read_than_a_sitemap_may_list() -> None:
    assert len(read(urlset(*(["/a"] * 50_010))).pages) == 50_000


def test_an_element_with_very_many_attributes_is_refused() -> None:
    with pytest.raises(ContentError, match="over 1000 attributes"):
        read(urlset("/a", more=f"<x {' '.join(f'a{n}=1' for n in range(2000))}/>"))


def test_a_feed_lists_its_items() -> None:
    date = "<pubDate>Sat, 14 Mar 2026 15:09:26 GMT</pubDate>"
    listed = read(rss(item("/a", "Ships", more=date), item("", "No page", "g")), f"{SITE}/feed")
    assert listed == ArchiveList(
        (ListedPage(f"{SITE}/a", None, datetime(2026, 3, 14, 15, 9, 26, tzinfo=UTC), "Ships"),)
    )


ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title>{}<entry><id>1</id><link href="/a"/></entry></feed>'
ATOM_IN_RSS = '<link xmlns="http://www.w3.org/2005/Atom" rel="next" href="/feed?p=2"/>'


@pytest.mark.parametrize(
    ("body", "url", "older"),
    [
        (ATOM.format('<link rel="next" href="?p=2"/>'), "/feed", "/feed?p=2"),  # RFC 5005, 3
        (ATOM.format('<link rel="next" href="?p=2"/><link rel="prev-archive" href="/2025"/>'), "/feed", "/2025"),
        (ATOM.format('<link rel="previous" href="?p=1"/><link rel="self" href="?p=2"/>'), "/feed", None),
        (rss(item("/a"), head=ATOM_IN_RSS), "/feed", "/feed?p=2"),
        ('{"version": "https://jsonfeed.org/version/1.1", "items": [], "next_url": "/2.json"}', "/1.json", "/2.json"),
        (rss(item("/a"), head="<generator>https://wordpress.org/?v=6.4</generator>"), "/feed/", "/feed/?paged=2"),
        (
            rss(item("/a"), head="<generator>https://wordpress.org/?v=6.4</generator>"),
            "/?feed=rss2&paged=7",
            "/?feed=rss2&paged=8",
        ),
        (rss(head="<generator>https://wordpress.org/?v=6.4</generator>"), "/feed/?paged=9", None),
        (rss(item("/a")), "/feed", None),
    ],
)
def test_a_feed_names_the_page_of_older_items(body: str, url: str, older: str | None) -> None:
    assert [source.url for source in read(body, SITE + url).sources] == ([SITE + older] if older else [])
