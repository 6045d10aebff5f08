"""What comes from the web is cleaned where it comes in: feeds, pages, archives, subscription lists."""

import json
from html import escape
from typing import Any

import pytest

from bot.domain.errors import ContentError, UsageError
from bot.domain.feeds import Entry
from bot.ingest.archives.load import parse_archive_line
from bot.ingest.decoding.plain import html_text
from bot.ingest.extraction.page import page_of_entry, read_page
from bot.ingest.feeds.feedparse import parse_feed
from bot.ingest.feeds.list_files import read_list
from bot.ingest.following.lists import Lists
from tests.fakes.hostile import AS_TEXT, HOSTILE, harmful
from tests.fakes.web import item, rss

URL = "https://post.example/feed"
DIRTY_LINK = "https://post.example/a\u202e\x8db\u200fc\x7f"
CLEAN_LINK = "https://post.example/abc"
LONG_LINK = "https://post.example/" + "x" * 2000
TEXT = "The yard took two winters to rebuild the pier. " * 20


def lines(value: Any) -> list[str]:
    """The lines that a record shows: every text of it but that of the article."""
    fields = {name: getattr(value, name, None) for name in ("id", "title", "link", "url", "outlet", "author")}
    return [text for text in fields.values() if isinstance(text, str)]


def assert_clean(value: Any) -> None:
    for text in lines(value):
        assert not harmful(text), text
        assert "\n" not in text
        assert len(text) <= 2000


def xml(text: str) -> str:
    """As character references, which XML takes where it wouldn't take the characters (feedparser reads them)."""
    return "".join(f"&#{ord(char)};" if ord(char) > 126 or ord(char) < 32 else char for char in text)


@pytest.mark.parametrize("markup", [HOSTILE, xml(HOSTILE), escape(xml(HOSTILE)), f"<![CDATA[{xml(HOSTILE)}]]>"])
def test_an_entry_of_a_feed(markup: str) -> None:
    more = f"<author>{markup}</author>"
    feed = parse_feed(rss(item(DIRTY_LINK, markup, guid=markup, more=more), title=markup).encode(), URL, "text/xml")
    (entry,) = feed.entries
    assert_clean(feed)
    assert_clean(entry)
    assert entry.link == CLEAN_LINK
    assert "[bold]b[/bold] :warning:" in entry.title


def test_an_item_of_a_json_feed() -> None:
    authors = [{"name": f"{HOSTILE} {n}"} for n in range(300)]
    listed = [
        {"id": HOSTILE, "url": DIRTY_LINK, "title": HOSTILE, "authors": authors, "content_text": "x"},
        {"id": "2", "url": LONG_LINK, "title": "t" * 10_000, "content_text": "x"},
    ]
    document = {"version": "https://jsonfeed.org/version/1.1", "title": HOSTILE, "items": listed}
    feed = parse_feed(json.dumps(document).encode(), URL, "application/json")
    first, second = feed.entries
    for record in (feed, first, second):
        assert_clean(record)
    assert (first.link, first.title) == (CLEAN_LINK, AS_TEXT)
    assert len(first.author or "") <= 500
    assert (second.link, len(second.title)) == ("", 500)


def test_a_link_of_over_2000_characters_is_none() -> None:
    feed = parse_feed(rss(item(LONG_LINK, guid="1"), item(LONG_LINK[:2000], guid="2")).encode(), URL, "text/xml")
    assert [len(entry.link) for entry in feed.entries] == [0, 2000]


def test_what_a_page_says_of_itself_is_cleaned() -> None:
    said = json.dumps({"@type": "NewsArticle", "author": [{"name": f"{HOSTILE} {n}"} for n in range(300)]})
    head = (
        f"<title>{xml(HOSTILE)}</title><link rel=canonical href='{DIRTY_LINK}'>"
        f"<meta property='og:site_name' content='{xml(HOSTILE)}'><meta property='og:title' content='{xml(HOSTILE)}'>"
        f"<script type='application/ld+json'>{said}</script>"
    )
    page = read_page(f"<html><head>{head}</head><body><article><p>{TEXT}</p>".encode(), URL, "text/html")
    assert_clean(page)
    assert page.url == CLEAN_LINK
    assert len(page.author or "") <= 500


def test_an_article_as_its_feed_has_it() -> None:
    page = page_of_entry(Entry("1", "T", CLEAN_LINK, content=f"<p>{TEXT}</p>"), "Post")
    assert_clean(page)


def test_a_line_of_an_archive_is_cleaned() -> None:
    line = {"url": DIRTY_LINK, "title": HOSTILE, "outlet": HOSTILE, "author": HOSTILE, "text": "“Yes\u202e,” he said."}
    page = parse_archive_line(json.dumps(line))
    assert_clean(page)
    assert (page.url, page.title) == (CLEAN_LINK, AS_TEXT)
    assert page.text == line["text"], "quotations are spans of it"
    assert page.language == "en"
    with pytest.raises(ContentError, match="address"):
        parse_archive_line(json.dumps({**line, "url": LONG_LINK}))


def test_a_subscription_list_is_cleaned() -> None:
    dirty, title = xml(DIRTY_LINK.replace("\x7f", "")), xml(HOSTILE.translate(dict.fromkeys(range(32))))
    body = (
        f"<outline text='{title}' xmlUrl='{dirty}' xmlns:q='urn:quotewire:opml' q:only='{title}'/>"
        f"<outline text='long' xmlUrl='{LONG_LINK}'/>"
    )
    (listed,) = read_list(f"<opml version='2.0'><body>{body}</body></opml>".encode()).feeds
    assert listed.url == CLEAN_LINK
    assert not harmful(listed.title)
    assert not any(map(harmful, listed.only))


async def test_a_list_that_was_pasted() -> None:
    lists = Lists(None, None)  # type: ignore[arg-type]  # nothing is fetched and nothing is parsed
    (listed,) = (await lists.pasted(f"{DIRTY_LINK.replace(chr(0x8D), '')}")).feeds
    assert (listed.url, listed.title) == (CLEAN_LINK, CLEAN_LINK)
    with pytest.raises(UsageError, match="2000 characters") as refused:
        await lists.pasted(LONG_LINK + HOSTILE.replace(" ", ""))
    assert not harmful(str(refused.value))


@pytest.mark.parametrize(
    "closed", ['<iframe src="https://x.example/"/>', "<iframe />", "<svg/>", "<noscript class='a' />"]
)
def test_what_follows_an_element_that_is_closed_at_once_is_no_content_of_it(closed: str) -> None:
    assert html_text(f"<p>No ferry {closed} on Friday.</p><p>Nor later.</p>") == "No ferry on Friday.\nNor later."


def test_markup_that_is_escaped_twice_is_markup() -> None:
    assert (
        html_text("&lt;p&gt;“No ferry &amp;amp; no bus”&lt;/p&gt;&lt;p&gt;Nor later.&lt;/p&gt;")
        == "“No ferry & no bus”\nNor later."
    )
    assert html_text("<p>Write &lt;/p&gt; at the end.</p>") == "Write </p> at the end."
