"""Addresses from the web, made safe to show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.discord.links import LONGEST_IN_TEXT, fits_button, web_link


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://news.example/a", "https://news.example/a"),
        ("HTTPS://News.Example/A?b=c&d", "https://news.example/A?b=c&d"),
        ("https://news.example:8443/a", "https://news.example:8443/a"),
        ("https://news.example/a#:~:text=a%20b%2Cc,d", "https://news.example/a#:~:text=a%20b%2Cc,d"),
        ("https://news.example/a b(c)[d]<e>\\", "https://news.example/a%20b%28c%29%5Bd%5D%3Ce%3E%5C"),
        ("https://news.example/100%", "https://news.example/100%25"),
        ("https://blåbær.example/ø", "https://xn--blbr-roah.example/%C3%B8"),
        ("http://127.0.0.1:8000/x", "http://127.0.0.1:8000/x"),
        ("javascript:alert(1)", None),
        ("ftp://news.example/a", None),
        ("https://bank.example@evil.example/", None),
        ("https:///nowhere", None),
        ("https://[::1", None),
        ("https://news.example:notaport/", None),
        ("https://a..example/", None),
        ("no address", None),
        ("", None),
    ],
)
def test_an_address_becomes_a_link_or_none(url: str, link: str | None) -> None:
    assert web_link(url) == link


def test_a_fragment_that_is_too_long_is_left_out() -> None:
    assert web_link("https://news.example/a#" + "x" * LONGEST_IN_TEXT) == "https://news.example/a"
    assert web_link("https://news.example/" + "x" * LONGEST_IN_TEXT) is None


@pytest.mark.parametrize(
    ("link", "fits"),
    [
        ("https://news.example/a", True),
        ("http://127.0.0.1:8000/x", True),
        ("http://localhost:8000/x", False),
        ("https://news.example/" + "x" * 512, False),
    ],
)
def test_an_address_fits_a_button_or_not(link: str, fits: bool) -> None:
    assert fits_button(link) is fits


@given(st.text(), st.text(), st.text())
def test_a_link_is_ascii_and_can_not_end_early(path: str, query: str, fragment: str) -> None:
    link = web_link(f"https://news.example/{path}?{query}#{fragment}")
    if link is not None:
        assert link.isascii()
        assert link.isprintable()
        assert not set(link) & set(' <>()[]\\"`|^{}\n')
