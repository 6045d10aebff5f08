"""Who may speak for an address: hosts, sites, feeds, and addresses that are nobody's."""

import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ingest.sites import authority
from bot.ingest.sites.authority import claim, domain_of, item_address, same_address, same_host, same_site, speaks_for
from bot.ingest.sites.urls import canonical_url

SAME_HOST, SAME_SITE, FOREIGN = "same host", "same site", "foreign"


@pytest.mark.parametrize(
    ("page", "claimed", "said"),
    [
        # One host, however it is written.
        ("https://post.example/a", "https://post.example/b", SAME_HOST),
        ("https://www.post.example/a", "http://post.example/b", SAME_HOST),
        ("https://m.post.example/a", "https://www.post.example/a", SAME_HOST),
        ("https://amp.post.example/a", "https://post.example/a", SAME_HOST),
        ("https://mobile.post.co.uk/a", "https://www.post.co.uk/a", SAME_HOST),
        ("https://www.m.post.example/a", "https://post.example/a", SAME_HOST),
        ("https://www2.post.example/a", "https://www.post.example/a", SAME_HOST),
        ("https://POST.example./a", "https://post.example/a", SAME_HOST),
        ("https://post.example:443/a", "http://post.example:80/a", SAME_HOST),
        ("https://xn--mnchen-3ya.example/a", "https://münchen.example/a", SAME_HOST),
        ("https://me.blogspot.com/a", "https://me.blogspot.com/b", SAME_HOST),
        ("https://www.me.blogspot.com/a", "https://me.blogspot.com/b", SAME_HOST),
        # Another host of one site: worth a look there, no more.
        ("https://edition.cnn.com/a", "https://www.cnn.com/a", SAME_SITE),
        ("https://news.post.example/a", "https://post.example/a", SAME_SITE),
        ("https://post.example/a", "https://news.post.example/a", SAME_SITE),
        ("https://stranger.blogs.example/own", "https://blogs.example/news/real", SAME_SITE),
        ("https://one.blogs.example/a", "https://other.blogs.example/a", SAME_SITE),
        ("https://a.post.co.uk/a", "https://post.co.uk/a", SAME_SITE),
        # Strangers.
        ("https://post.example/a", "https://ledger.example/a", FOREIGN),
        ("https://evilpost.example/a", "https://post.example/a", FOREIGN),
        ("https://post.example.evil.example/a", "https://post.example/a", FOREIGN),
        ("https://x.co.uk/a", "https://co.uk/a", FOREIGN),
        ("https://x.co.uk/a", "https://y.co.uk/a", FOREIGN),
        ("https://m.co.uk/a", "https://co.uk/a", FOREIGN),
        ("https://www.co.uk/a", "https://co.uk/a", FOREIGN),
        ("https://one.blogspot.com/a", "https://other.blogspot.com/a", FOREIGN),
        ("https://one.blogspot.com/a", "https://blogspot.com/a", FOREIGN),
        ("https://m.blogspot.com/a", "https://blogspot.com/a", FOREIGN),
        ("https://one.github.io/a", "https://two.github.io/a", FOREIGN),
        ("https://stranger.github.io/a", "https://github.io/a", FOREIGN),
        ("https://x.kawasaki.jp/a", "https://kawasaki.jp/a", FOREIGN),
        ("https://post.example/a", "https://post.com/a", FOREIGN),
        ("https://com/a", "https://post.com/a", FOREIGN),
        # The port counts, but for the two of the web.
        ("https://post.example:8443/a", "https://post.example/a", FOREIGN),
        ("http://post.example:8000/a", "http://post.example:8001/a", FOREIGN),
        # Numbers and names without a dot are sites of their own.
        ("http://127.0.0.1:8000/a", "http://127.0.0.1:8000/b", SAME_HOST),
        ("http://127.0.0.1:8000/a", "http://127.0.0.1:8001/b", FOREIGN),
        ("http://127.0.0.1/a", "http://127.0.0.2/a", FOREIGN),
        ("http://10.0.0.1/a", "http://9.0.0.1/a", FOREIGN),
        ("http://[::1]:8000/a", "http://[::1]:8000/b", SAME_HOST),
        ("http://[::1]/a", "http://[::2]/a", FOREIGN),
        ("http://localhost:8000/a", "http://localhost:8000/b", SAME_HOST),
        ("http://localhost:8000/a", "http://localhost:9000/b", FOREIGN),
        ("http://www.localhost/a", "http://localhost/b", FOREIGN),
        ("http://intranet/a", "http://wiki/a", FOREIGN),
        ("http://0x7f.1/a", "http://x.1/a", FOREIGN),
        # What is no address, or has a user name in it, is nobody's.
        ("http://x@post.example/a", "http://post.example/a", FOREIGN),
        ("http://post.example/a", "http://x@post.example/a", FOREIGN),
        ("http://post.example/a", "http://x:y@post.example/a", FOREIGN),
        ("http://stranger.example/a", "http://stranger.example\\@post.example/a", FOREIGN),
        ("http://post.example/a", "", FOREIGN),
        ("", "http://post.example/a", FOREIGN),
        ("http://[/a", "http://[/a", FOREIGN),
        ("http://post.example/a", "javascript:alert(1)", FOREIGN),
        ("http://post.example/a", "ftp://post.example/a", FOREIGN),
        ("http://post.example/a", "http:///a", FOREIGN),
        ("http://post.example:99999/a", "http://post.example/a", FOREIGN),
    ],
)
def test_what_a_page_may_say_of_its_address(page: str, claimed: str, said: str) -> None:
    assert claim(page, claimed) == said
    assert claim(claimed, page) == said, "it holds both ways"
    assert same_host(page, claimed) is (said == SAME_HOST)
    assert same_site(page, claimed) is (said != FOREIGN)


@pytest.mark.parametrize(
    ("feed", "address", "may"),
    [
        ("https://post.example/feed", "https://post.example/a", True),
        ("https://www.post.example/feed", "https://post.example/a", True),
        ("https://feeds.post.example/rss", "https://www.post.example/a", True),
        ("https://rss.nytimes.com/world.xml", "https://www.nytimes.com/a", True),
        ("https://newsfeed.zeit.de/index", "https://www.zeit.de/a", True),
        ("https://post.example/feed", "https://news.post.example/a", True),  # who owns the domain gives out its names
        ("https://me.blogspot.com/feeds/posts", "https://me.blogspot.com/a", True),
        ("http://127.0.0.1:8000/feed", "http://127.0.0.1:8000/a", True),
        ("http://feeds.localhost:8000/feed", "http://feeds.localhost:8000/a", True),
        ("https://stranger.example/feed", "https://post.example/a", False),
        ("https://stranger.blogs.example/feed", "https://blogs.example/news/real", False),
        ("https://one.blogs.example/feed", "https://other.blogs.example/a", False),
        ("https://news.post.example/feed", "https://post.example/a", False),
        ("https://feeds.stranger.example/feed", "https://post.example/a", False),
        ("https://feeds.feedburner.com/post", "https://www.post.example/a", False),
        ("https://other.blogspot.com/feed", "https://me.blogspot.com/a", False),
        ("https://blogspot.com/feed", "https://me.blogspot.com/a", False),
        ("https://x.co.uk/feed", "https://co.uk/a", False),
        ("https://co.uk/feed", "https://x.co.uk/a", False),
        ("http://127.0.0.1:8000/feed", "http://127.0.0.1:8001/a", False),
        ("https://post.example:8443/feed", "https://post.example/a", False),
        ("https://post.example/feed", "https://x@post.example/a", False),
        ("https://post.example/feed", "", False),
        ("", "https://post.example/a", False),
    ],
)
def test_whose_pages_a_feed_may_stand_in_for(feed: str, address: str, may: bool) -> None:
    assert speaks_for(feed, address) is may


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("http://www.post.example/a/?utm_source=x", "https://post.example/a#top", True),
        ("https://m.post.example/a", "https://post.example/a", True),
        ("https://post.example/a?id=1", "https://post.example/a?id=1&fbclid=2", True),
        ("https://post.example/a?id=1", "https://post.example/a", False),
        ("https://post.example/a", "https://post.example/b", False),
        ("https://news.post.example/a", "https://post.example/a", False),
        ("https://post.example/A", "https://post.example/a", False),
    ],
)
def test_spellings_of_one_address(one: str, other: str, same: bool) -> None:
    assert same_address(one, other) is same


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.post.example:8080/a", "post.example:8080"),
        ("https://www.post.co.uk/a", "post.co.uk"),
        ("https://stranger.blogs.example/a", "stranger.blogs.example"),
        ("http://127.0.0.1:8000/a", "127.0.0.1:8000"),
        ("http://[::1]:8000/a", "[::1]:8000"),
        ("http://localhost/a", "localhost"),
        ("", ""),
        ("http://x@post.example/", ""),
    ],
)
def test_a_site_without_a_name_is_called_by_its_host(url: str, name: str) -> None:
    assert domain_of(url) == name


@given(st.text(), st.text())
def test_an_item_of_a_feed_has_an_address_that_no_page_has(entry_id: str, path: str) -> None:
    own = item_address("https://post.example/feed?x=1", entry_id)
    page = f"https://post.example/feed?x=1#item-{path}"
    assert canonical_url(page) != own
    assert own == item_address("https://post.example/feed?x=1", entry_id)
    assert own.startswith("https://post.example/feed?x=1#item-")


@given(st.text(), st.text())
def test_whatever_is_written_nothing_breaks(one: str, other: str) -> None:
    for prefix in ("", "https://", "https://post.example"):
        assert claim(prefix + one, prefix + other) in (SAME_HOST, SAME_SITE, FOREIGN)
        same_address(prefix + one, prefix + other)
        domain_of(prefix + one)


def test_the_list_is_read_without_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("nothing is fetched")

    monkeypatch.setattr(socket, "socket", refuse)
    authority._suffixes.cache_clear()
    authority.load_suffixes()
    assert claim("https://one.blogspot.com/", "https://two.blogspot.com/") == FOREIGN
