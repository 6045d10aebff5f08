"""Addresses: the same article has the same one."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.ingest.sites.urls import absolute, canonical_url, with_scheme
from bot.text.characters import LONGEST_LINK


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("HTTPS://WWW.Post.Example:443/A/b#top", "https://www.post.example/A/b"),
        ("http://post.example", "http://post.example/"),
        ("http://post.example.:8080/x", "http://post.example:8080/x"),
        ("https://p.example/a?utm_source=x&utm_medium=y", "https://p.example/a"),
        ("https://p.example/a?id=7&utm_source=x&page=2&fbclid=Z", "https://p.example/a?id=7&page=2"),
        ("https://p.example/a?pk_campaign=x&pk_id=1", "https://p.example/a?pk_id=1"),
        ("https://p.example/a?pk_id=2", "https://p.example/a?pk_id=2"),
        ("https://p.example/a?at_page=2&at_medium=rss", "https://p.example/a?at_page=2"),
        ("https://p.example/a?utm_made_up=1", "https://p.example/a?utm_made_up=1"),
        ("https://p.example/?p=12&gclid=1&mc_cid=2&_ga=3", "https://p.example/?p=12"),
        ("https://p.example/a?b=2&a=1", "https://p.example/a?b=2&a=1"),
        ("https://p.example/a?q=x%26utm_y=1&&", "https://p.example/a?q=x%26utm_y=1"),
        (
            "https://p.example/story.php?source=4&session=5&cid=6",
            "https://p.example/story.php?source=4&session=5&cid=6",
        ),
        ("https://p.example/a?UTM_Source=x", "https://p.example/a"),
        ("https://[2606:4700::1111]:443/x", "https://[2606:4700::1111]/x"),
        (" https://p.example/ü?q=ä ", "https://p.example/ü?q=ä"),
        ("http://[broken", "http://[broken"),
        ("http://p.example:99999/", "http://p.example:99999/"),
        # What is refused isn't made the address of something else.
        ("http://x@p.example/a?utm_source=y", "http://x@p.example/a?utm_source=y"),
        ("http://x:y@p.example:80/a#b", "http://x:y@p.example:80/a#b"),
        ("http://@p.example/a", "http://@p.example/a"),
        ("http://q.example\\@p.example/a", "http://q.example\\@p.example/a"),
        (
            f"https://p.example/a?utm_source={'x' * LONGEST_LINK}",
            f"https://p.example/a?utm_source={'x' * LONGEST_LINK}",
        ),
    ],
)
def test_an_address_has_one_canonical_form(url: str, canonical: str) -> None:
    assert canonical_url(url) == canonical


@given(st.one_of(st.text(), st.text(alphabet=" \t#?&/=:@[].aA1utm_%")))
@example(" #")
@example("@//")
def test_canonical_is_settled_and_never_fails(text: str) -> None:
    canonical_url(text)
    for url in (f"https://x.example{text}", f"https://x.example/{text}", f"https://x.example/?{text}"):
        once = canonical_url(url)
        assert canonical_url(once) == once


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ("b", "https://x.example/a/b"),
        ("//y.example/c", "https://y.example/c"),
        (" https://y.example/c ", "https://y.example/c"),
        ("", None),
        (None, None),
        ("mailto:a@b.example", None),
        ("http://", None),
        ("http://[", None),
    ],
)
def test_a_link_is_made_absolute(link: str | None, found: str | None) -> None:
    assert absolute(link, "https://x.example/a/") == found


def test_a_scheme_is_added_where_it_is_missing() -> None:
    assert with_scheme(" <post.example/feed> ") == "https://post.example/feed"
    assert with_scheme("http://post.example") == "http://post.example"
