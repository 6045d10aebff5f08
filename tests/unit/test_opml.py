"""Subscription lists, in and out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import ContentError
from bot.domain.feeds import ListedFeed
from bot.ingest.opml import read_opml, write_opml

BOMB = "".join(f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(10))
ENTITIES = f"<!DOCTYPE opml [<!ENTITY a 'aaa'>{BOMB}]>"
A_FILE = "<!DOCTYPE opml [<!ENTITY k SYSTEM 'file:///etc/hostname'>]>"
USED = '<outline text="&k;" xmlUrl="https://a.example"/>'


def opml(body: str, before: str = "") -> bytes:
    return f'{before}<opml version="2.0"><body>{body}</body></opml>'.encode()


def test_folders_are_flattened_and_each_address_is_once() -> None:
    listed = read_opml(
        opml(
            '<outline text="News"><outline text=" A\n post " XMLURL="https://a.example/rss"/></outline>'
            '<outline title="B" text="b" xmlUrl=" HTTPS://b.example/rss "/><outline text="again" xmlUrl="https://a.example/rss"/>'
            '<outline text="a folder"/><outline text="bad" xmlUrl="javascript:alert(1)"/>'
        )
    )
    assert listed == [ListedFeed("https://a.example/rss", "A post"), ListedFeed("HTTPS://b.example/rss", "B")]


def test_a_harmless_doctype_is_passed_over() -> None:
    assert read_opml(opml('<outline xmlUrl="https://a.example"/>', "<!DOCTYPE opml>"))


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b"", "no OPML file"),
        (b"\x00\xff\x10 junk", "no OPML file"),
        (b"{}", "no OPML file"),
        (b"<rss/>", "no OPML file"),
        (opml(""), "has no feeds"),
        (opml(USED, ENTITIES), "entities"),
        (opml(USED, A_FILE), "entities"),
    ],
)
def test_what_is_no_list_is_one_clear_line(body: bytes, told: str) -> None:
    with pytest.raises(ContentError, match=told) as caught:
        read_opml(body)
    assert "\n" not in str(caught.value)


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
def test_what_is_written_is_read_back(feeds: list[ListedFeed]) -> None:
    listed = read_opml(write_opml({"": feeds[:3], "400": feeds[3:]}))
    assert [one.url for one in listed] == [feed.url for feed in feeds]
    assert [(len(one.only), len(one.but_not)) for one in listed] == [
        (len(_kept(feed.only)), len(_kept(feed.but_not))) for feed in feeds
    ]


def _kept(words: tuple[str, ...]) -> list[str]:
    return [word for word in words if "".join(char for char in word if char not in "\ufffe\uffff").strip()]


def test_filters_and_odd_titles_come_through() -> None:
    feed = ListedFeed("https://a.example/rss", "A <b>\x00 “post” & co", ("harbour", "city council"), ("opera",))
    (back,) = read_opml(write_opml({"": [feed]}))
    assert back == ListedFeed(feed.url, "A <b> “post” & co", feed.only, feed.but_not)
