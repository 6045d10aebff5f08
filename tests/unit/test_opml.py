"""Subscription lists, in and out."""

import gzip
import random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.errors import ContentError
from bot.domain.feeds import ListedFeed
from bot.ingest.feeds.list_files import read_list
from bot.ingest.feeds.opml import write_opml
from bot.text.characters import plain_line, without_non_xml

BOMB = "".join(f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(10))
ENTITIES = f"<!DOCTYPE opml [<!ENTITY a 'aaa'>{BOMB}]>"
A_FILE = "<!DOCTYPE opml [<!ENTITY k SYSTEM 'file:///etc/hostname'>]>"
USED = '<outline text="&k;" xmlUrl="https://a.example"/>'


def opml(body: str, before: str = "") -> bytes:
    return f'{before}<opml version="2.0"><body>{body}</body></opml>'.encode()


def test_folders_are_labels_and_each_address_is_once() -> None:
    listed = read_list(
        opml(
            '<outline text="News"><outline text=" A\n post " XMLURL="https://a.example/rss"/></outline>'
            '<outline title="B" text="b" xmlUrl=" HTTPS://b.example/rss "/><outline text="again" xmlUrl="https://a.example/rss"/>'
            '<outline text="a folder"/><outline text="bad" xmlUrl="javascript:alert(1)"/>'
        )
    )
    assert listed.feeds == (
        ListedFeed("https://a.example/rss", "A post", labels=("News",), folders=("News",)),
        ListedFeed("HTTPS://b.example/rss", "B"),
    )
    assert listed.notes == ("Left out: “javascript:alert(1)” is no address.",)


def test_a_harmless_doctype_is_passed_over() -> None:
    assert read_list(opml('<outline xmlUrl="https://a.example"/>', "<!DOCTYPE opml>")).feeds


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b"", "no OPML file"),
        (b"\x00\xff\x10 junk", "no OPML file"),
        (b"{}", "no OPML file"),
        (b"<rss/>", "no OPML file"),
        (b"<x:y:z><body/></x:y:z>", "no OPML file"),
        (opml(""), "has no feeds"),
        (opml(USED, ENTITIES), "entities"),
        (opml(USED, A_FILE), "entities"),
    ],
)
def test_what_is_no_list_is_one_clear_line(body: bytes, told: str) -> None:
    with pytest.raises(ContentError, match=told) as caught:
        read_list(body)
    assert "\n" not in str(caught.value)


def test_what_looks_like_an_address_in_a_file_that_is_no_text_is_none() -> None:
    """A packed list, a picture: among a million bytes by chance stand lines such as ``G.C``."""
    with pytest.raises(ContentError, match="no OPML file"):
        read_list(random.Random(1).randbytes(300_000) + b"\nG.example\n")
    with pytest.raises(ContentError, match="no OPML file"):
        read_list(gzip.compress(b"https://post.example/feed\n") + b"\nhttps://quay.example/feed\n")
    listed = read_list(b"https://post.example/feed\n" + b"\x1b[0mhttps://quay.example/\n" + b"# a remark\n" * 20)
    assert len(listed.feeds) == 2


_WORD = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"], exclude_characters=","), min_size=1)
_WORDS = st.lists(_WORD, max_size=3)
_FEEDS = st.lists(
    st.builds(
        ListedFeed,
        st.integers(0, 99).map(lambda number: f"https://a.example/{number}?a=1&b=“2”"),
        st.text(max_size=99),
        _WORDS.map(tuple),
        _WORDS.map(tuple),
    ),
    min_size=1,
    max_size=9,
    unique_by=lambda feed: feed.url,
)


@given(_FEEDS)
@example([ListedFeed("https://a.example/1", "A mark of bytes", but_not=("\ufeff",))])
def test_what_is_written_is_read_back(feeds: list[ListedFeed]) -> None:
    listed = read_list(write_opml({"": feeds[:3], "400": feeds[3:]})).feeds
    assert [one.url for one in listed] == [feed.url for feed in feeds]
    assert [(len(one.only), len(one.but_not)) for one in listed] == [
        (len(_kept(feed.only)), len(_kept(feed.but_not))) for feed in feeds
    ]


def _kept(words: tuple[str, ...]) -> list[str]:
    """Words of characters alone that are never shown, or that no XML may have, are none."""
    return [word for word in words if plain_line(without_non_xml(word))]


def test_filters_and_odd_titles_come_through() -> None:
    feed = ListedFeed("https://a.example/rss", "A <b>\x00 “post” & co", ("harbour", "city council"), ("opera",))
    (back,) = read_list(write_opml({"": [feed]})).feeds
    assert back == ListedFeed(feed.url, "A <b> “post” & co", feed.only, feed.but_not)


def one_of(body: bytes) -> ListedFeed:
    """The only feed of a file."""
    (feed,) = read_list(body).feeds
    return feed


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://a.example/?a=1&b=2", "https://a.example/?a=1&b=2"),
        ("https://a.example/?a=1&amp;b=2&copy=3", "https://a.example/?a=1&b=2&copy=3"),
        ("https://a.example/?a=1&lang;=2", "https://a.example/?a=1⟨=2"),
        ("feed:https://a.example/rss", "https://a.example/rss"),
        ("feed://https://a.example/rss", "https://a.example/rss"),
        ("feed://https//a.example/rss", "https://a.example/rss"),
        ("feed://a.example/rss", "http://a.example/rss"),
        ("FEED:a.example/rss", "http://a.example/rss"),
        ("a.example/rss", "https://a.example/rss"),
        ("a.example:8080/rss", "https://a.example:8080/rss"),
    ],
)
def test_addresses_are_read_however_readers_write_them(written: str, address: str) -> None:
    assert one_of(opml(f'<outline text="A" xmlUrl="{written}"/>')).url == address
    if "&amp;" not in written and "&lang;" not in written:
        assert one_of(f"# my feeds\n{written}\n".encode()).url == address


def test_letters_and_marks_that_xml_does_not_know_are_kept() -> None:
    feed = one_of(opml('<outline text="Caf&eacute; &nope; &amp; R&D" xmlUrl="https://a.example"/>'))
    assert feed.title == "Café &nope; & R&D"
    marked = read_list(
        opml('<outline text="bread < coal"><outline text="a <b> c" xmlUrl="https://a.example"/></outline>')
    )
    assert marked.feeds == (
        ListedFeed("https://a.example", "a <b> c", labels=("bread < coal",), folders=("bread < coal",)),
    )
    assert marked.notes == ()


@pytest.mark.parametrize(
    ("title", "encoding", "told"),
    [
        ("Zürich für Hörer", "latin-1", "cp1252"),
        ("El periódico de la mañana", "latin-1", "cp1252"),
        ("Zprávy z přístavu, Říční břeh, Náměstí", "cp1250", "cp1250"),
        ("Новости города и порта", "cp1251", "cp1251"),
        ("港の新聞と市議会のニュース", "cp932", "cp932"),
        ("Zürich – Гавань", "utf-8", None),
        ("Zürich – Гавань", "utf-8-sig", None),
        ("Zürich – Гавань", "utf-16", None),
    ],
)
@pytest.mark.parametrize("declared", ["", '<?xml version="1.0"?>', '<?xml version="1.0" encoding="UTF-8"?>'])
def test_an_encoding_that_is_not_declared_is_found_and_said(
    title: str, encoding: str, told: str | None, declared: str
) -> None:
    text = f'{declared}<opml><body><outline text="{title}" xmlUrl="https://a.example"/></body></opml>'
    listed = read_list(text.encode(encoding))
    assert listed.feeds[0].title == title
    guess = (f"Its letters are no UTF-8, and no other encoding is declared: I read them as {told}.",)
    assert listed.notes == (guess if told else ())


def test_a_declared_encoding_is_believed() -> None:
    text = '<?xml version="1.0" encoding="ISO-8859-2"?><opml><body><outline text="Łódź" xmlUrl="https://a.example"/></body></opml>'
    assert (one_of(text.encode("iso-8859-2")).title, read_list(text.encode("iso-8859-2")).notes) == ("Łódź", ())


def test_of_a_file_that_breaks_off_what_can_be_read_is_taken_and_said() -> None:
    whole = opml(
        "".join(f'<outline text="F"><outline text="{n}" xmlUrl="https://a.example/{n}"/></outline>' for n in range(5))
    )
    cut = read_list(whole[: whole.index(b"https://a.example/3") + 6])
    assert [feed.url for feed in cut.feeds] == [f"https://a.example/{n}" for n in range(3)]
    assert cut.feeds[0].labels == ("F",)
    assert cut.notes == (
        "The file breaks off before its end; I took the feeds that could be read. 1 more couldn't be read.",
    )


def test_a_damaged_file_says_where() -> None:
    listed = read_list(
        opml('<outline text="A" xmlUrl="https://a.example/1"/>\n</b><outline xmlUrl="https://a.example/2"/>')
    )
    assert [feed.url for feed in listed.feeds] == ["https://a.example/1", "https://a.example/2"]
    assert listed.notes == ("The file is damaged: line 2 is no XML; I took the feeds that could be read.",)


def test_a_site_without_a_feed_s_address_is_taken_and_what_is_no_feed_is_named() -> None:
    listed = read_list(
        opml(
            '<outline text="Site" htmlUrl="https://site.example/"/>'
            '<outline text="Empty" xmlUrl="" htmlUrl="https://empty.example/"/>'
            '<outline text="More" type="include" url="https://a.example/more.opml"/>'
            + "".join(f'<outline text="Bad" xmlUrl="ftp://a.example/{n}"/>' for n in range(5))
        )
    )
    assert listed.feeds == (ListedFeed("https://site.example/", "Site"), ListedFeed("https://empty.example/", "Empty"))
    (note,) = listed.notes
    assert note == (
        "Left out: “More” leads to another list or page; “ftp://a.example/0” is no address; "
        "“ftp://a.example/1” is no address and 3 more."
    )


def test_a_feed_in_several_folders_has_all_their_names_also_when_it_is_written_and_read_again() -> None:
    listed = read_list(
        opml(
            '<outline text="News"><outline title="Local"><outline text="A" xmlUrl="https://a.example"/></outline></outline>'
            '<outline text="Harbour, quay/pier"><outline text="A" category="/Boats" xmlUrl="https://a.example"/></outline>'
        )
    )
    assert listed.feeds == (
        ListedFeed(
            "https://a.example",
            "A",
            labels=("News", "Local", "Harbour, quay/pier", "Boats"),
            folders=("News\nLocal", "Harbour, quay/pier", "Boats"),
        ),
    )
    written = write_opml({"": listed.feeds})
    assert written.count(b"xmlUrl") == 3, "the feed stands in each of its folders"
    again = one_of(written)
    assert (set(again.labels), set(again.folders)) == (set(listed.feeds[0].labels), set(listed.feeds[0].folders))
    assert again.labels[0] == "News"


def test_a_feed_whose_folders_are_known_by_their_names_alone_stands_in_the_first() -> None:
    written = write_opml({"": [ListedFeed("https://a.example", "A", labels=("News", "Boats"))]})
    assert written.count(b"<outline") == 2
    assert one_of(written).labels == ("News", "Boats")


def test_a_text_with_addresses_in_lines_is_a_list() -> None:
    lines = ("# mine", "", "https://a.example/1\r", "b.example/feed ", "The Post: feed://c.example, https://d.example;")
    listed = read_list("\n".join([*lines, "nothing here"]).encode())
    assert [feed.url for feed in listed.feeds] == [
        *("https://a.example/1", "https://b.example/feed", "http://c.example", "https://d.example")
    ]
    assert listed.notes == ("Without an address: line 6 (“nothing here”).",)
