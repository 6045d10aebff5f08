"""Which addresses are secrets themselves. The hosts are invented; the shapes are those that feeds have."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.domain.feeds import CameBy, Feed
from bot.ingest.sites.addresses import PrivateHosts
from bot.ingest.sites.secrecy import (
    is_secret_feed,
    is_secret_page,
    turns_secret,
    whose_article,
)

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
HOSTS = PrivateHosts(["feeds.corp.example", "intranet.example:8443"])

OPEN = (
    "https://harbourpost.example/feed",
    "https://harbourpost.example/rss.xml",
    "https://www.harbourpost.example/feeds/all.atom.xml",
    "https://feeds.harbourpost.example/harbour/world",
    "https://harbourpost.example/2026/11/24/dockers-walk-out-over-night-shifts/feed",
    "https://harbourpost.example/category/local-news/feed/?paged=2",
    "https://harbourpost.example/rss?section=politics&edition=international",
    "https://harbourpost.example/rss?key=international",
    "https://harbourpost.example/rss/newsfrontpage?format=xml&edition=uk",
    "https://harbourpost.example/feed?token=latest",
    "https://harbourpost.example/feed?user=editor",
    "https://harbourpost.example/?feed=rss2&cat=1234567",
    "https://harbourpost.example/index.php?option=com_content&view=featured&format=feed&type=rss",
    "https://harbourpost.example/rss?code=12345678",
    "https://harbourpost.example/rss?utm_source=rss_reader_2026&utm_campaign=harbour-post-daily",
    "https://video.example/feeds/videos.xml?channel_id=UCx9Kq2mV7bT4hJ8pL3nR6wZ",
    "https://video.example/feeds/videos.xml?playlist_id=PLk3V8mQ2xZ7cJ5nB9tR4wL6yH1",
    "https://video.example/channel/UCx9Kq2mV7bT4hJ8pL3nR6wZ/rss",
    "https://news.search.example/rss/topics/CAAqJggKIiBDQkFTRWdvSUwyMHZNRGx1YlY4U0FtVnVHZ0?hl=en-US&ceid=US:en",
    "https://news.search.example/rss/search?q=harbour+strike+tarnmouth+2026&hl=en-GB",
    "https://pods.example/p02nq0gn.rss",
    "https://pods.example/54nAGcIl",
    "https://pods.example/ADL9840290619",
    "https://pods.example/s/1e4a0eac/podcast/rss",
    "https://pods.example/1234567.rss",
    "https://pods.example/3f2b8c1e-9a4d-4c7b-8f1e-2d3c4b5a6978",
    "https://pods.example/public/shows/3f2b8c1e-9a4d-4c7b-8f1e-2d3c4b5a6978",
    "https://pods.example/d/playlist/e73c998e-6e60-432f-8610-ae210140c5b1/a91018a4-ea4f-4130-bf55-ae270180c327/podcast.rss",
    "https://pods.example/users/pods:users:211911700/sounds.rss",
    "https://cdn.example/assets/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822c/feed.xml",
    "https://d3ctxlq1ktw2nl.cdn.example/feed.xml",
    "https://social.example/@lindqvist.rss",
    "https://social.example/users/lindqvist/statuses/113456789012345678.atom",
    "https://board.example/r/harbour/top/.rss?t=week",
    "https://board.example/r/TarnmouthHarbourWorkersUnited/.rss",
    "https://code.example/harbour/cranes/releases.atom",
    "https://code.example/harbour/cranes/commits/3f2b8c1e9a4d4c7b8f1e2d3c4b5a697812345678.atom",
    "https://arxiv.example/rss/cs.CL",
    "https://gov.example/rss/speeches-and-statements-2026-q4.xml",
    "https://gov.example/api/v2/press-releases?format=rss&lang=en&department=harbour-and-fisheries",
    "https://letters.example/feed",
    "https://letters.example/p/why-the-cranes-stood-still-24-november-2026.rss",
    "https://blog.example/covid19updates2026forhalvera/feed",
    "https://blog.example/feeds/posts/default?alt=rss&max-results=25",
    "https://blog.example/feeds/7213456789012345678/posts/default",
    "https://xn--hafen-zeitung-8jb.example/rss",
    "https://8.8.8.8/feed.xml",
    "https://membership-news.example/feed",
    "https://harbourpost.example/members/feed",
    "https://harbourpost.example/private-equity/rss",
)
SECRET = (
    "https://letters.example/feed?token=q7Hx2Lm9Zt",
    "https://letters.example/feed?key=9f86d081884c7d65",
    "https://letters.example/feed?auth=nJ4kQw8ZrT2xYb6V",
    "https://letters.example/feed/?u=5f3b2c1d4e5f6a7b8c9d0e1f2&id=0a1b2c3d4e",
    "https://patrons.example/rss/harbourpod?auth=lV7wGq0Xc3Rk9TnB5sYz&show=12345",
    "https://patrons.example/rss/harbourpod?show=12345&auth=abcdefghijklmnopqrstuvwx",
    "https://api.letters.example/feed/podcast/12345/private/3f2b8c1e-9a4d-4c7b-8f1e-2d3c4b5a6978.rss",
    "https://pods.example/private/rss/3f2b8c1e-9a4d-4c7b-8f1e-2d3c4b5a6978",
    "https://access.pods.example/rss/3f2b8c1e-9a4d-4c7b-8f1e-2d3c4b5a6978",
    "https://members.pods.example/show/9f86d081884c7d659a2feaa0c55ad015/feed.xml",
    "https://pods.example/content/eyJ0IjoicCIsImMiOiIxMjM0IiwidSI6IjU2NzgiLCJkIjoiMTYwMCJ9.rss",
    "https://pods.example/content/eyJ0IjoicCIsImMiOiIxMjM0Iiwi-dSI6IjU2NzgiLCJkIjoiMTYwMCJ9_x8.rss",
    "https://super.pods.example/feeds/kT9bXq3WmZ7LpV2c",
    "https://super.pods.example/feeds/bq8w3kz5tn2xv7jr4mf9.xml",
    "https://kill.letters.example/feeds/x1k2m3n4p5q6r7s8t9u0.xml",
    "https://letters.example/feeds/9f86d081884c7d659a2feaa0c55ad015.xml",
    "https://letters.example/rss/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b",
    "https://letters.example/premium/9F86D081884C7D659A2FEAA0C55AD015.rss",
    "https://letters.example/rss?subscriber_id=3f2b8c1e-9a4d-4c7b-8f1e-2d3c4b5a6978",
    "https://letters.example/rss?reader=3f2b8c1e-9a4d-4c7b-8f1e-2d3c4b5a6978",
    "https://letters.example/rss?r=kT9bXq3WmZ7LpV2cY4",
    "https://letters.example/rss?password=hunter2hunter2",
    "https://git.example/groups/harbour/-/issues.atom?feed_token=glft-abc123DEF456ghi789",
    "https://git.example/harbour.private.atom?token=AAB3XQ7K2LMN9PQR",
    "https://files.example/letters/feed.xml?X-Amz-Date=20261128T000000Z&X-Amz-Signature=3b1e9a4d4c7b8f1e2d3c4b5a69781234",
    "https://files.example/letters/feed.xml?sig=Zk8%2FqT3xLw%3D%3D0aB",
    "https://forum.example/syndication?private_token=n8XcV2bQ",
    "https://forum.example/u/lindqvist/notifications.rss?api_key=0d1f2e3c4b5a",
    "https://letters.example/my/feed/kT9bXq3WmZ7LpV2c",
    "https://forum.example/app.php/feed?uid=88f1b2c3d4&hash=x",
    "http://feeds.corp.example/news.xml",
    "https://intranet.example:8443/rss",
    "http://10.0.0.7/feed.xml",
    "http://127.0.0.1:8000/rss",
    "http://[::1]:8000/rss",
    "http://wiki/feed",
    "http://news.harbour.internal/rss",
    "http://printer.local/feed",
)


@pytest.mark.parametrize("url", OPEN)
def test_an_open_feed_stays_everybodys(url: str) -> None:
    assert not is_secret_feed(url, HOSTS)


@pytest.mark.parametrize("url", SECRET)
def test_a_feed_with_a_key_or_at_a_private_host_is_secret(url: str) -> None:
    assert is_secret_feed(url, HOSTS)


@pytest.mark.parametrize(
    "url",
    [
        "https://wire.example/article/tarnmouth-dockers-strike-0a1b2c3d4e5f60718293a4b5c6d7e8f9",
        "https://harbourpost.example/news/3f2b8c1e-9a4d-4c7b-8f1e-2d3c4b5a6978",
        "https://harbourpost.example/2026/11/24/kT9bXq3WmZ7LpV2c",
        "https://harbourpost.example/news/harbour-strike?fbclid=IwAR3kT9bXq3WmZ7LpV2c",
        "https://intranet.example/open",
    ],
)
def test_a_page_that_is_numbered_with_a_hash_stays_everybodys(url: str) -> None:
    assert not is_secret_page(url, HOSTS)


@pytest.mark.parametrize(
    "url",
    [
        "https://letters.example/p/the-cranes?token=kT9bXq3WmZ7LpV2c",
        "https://letters.example/private/3f2b8c1e-9a4d-4c7b-8f1e-2d3c4b5a6978",
        "http://feeds.corp.example/minutes/7",
        "http://192.168.1.20/minutes/7",
    ],
)
def test_a_page_with_a_named_key_or_at_a_private_host_is_secret(url: str) -> None:
    assert is_secret_page(url, HOSTS)


@pytest.mark.parametrize("url", ["", "http://[", "no address", "https://"])
def test_what_is_no_address_is_no_secret(url: str) -> None:
    assert not is_secret_feed(url, HOSTS)
    assert not is_secret_page(url, HOSTS)


def _feed(url: str = "https://harbourpost.example/feed") -> Feed:
    return Feed(1, url, "Harbour Post", False, None, None, NOW, None, 0, None)


@pytest.mark.parametrize(
    ("facts", "private"),
    [
        ({}, False),
        ({"followed_openly": True}, False),
        ({"followed_privately": True}, True),
        ({"followed_privately": True, "followed_openly": True}, False),
        ({"secret": True}, True),
        ({"secret": True, "followed_openly": True}, True),
        ({"secret": True, "shared": True}, False),
        ({"shared": True, "followed_privately": True}, False),
    ],
)
def test_a_feed_is_private_by_its_address_or_by_all_of_its_followers(facts: dict[str, Any], private: bool) -> None:
    assert replace(_feed(), **facts).private == private


CAME_BY_SECRET, CAME_BY_OPEN = CameBy(1, shared=False, secret=True), CameBy(2, shared=False, secret=False)
CAME_BY_SHARED = CameBy(3, shared=True, secret=True)


@pytest.mark.parametrize(
    ("came_by", "whose"),
    [
        ([CAME_BY_SECRET], {1}),
        ([CAME_BY_SECRET, replace(CAME_BY_SECRET, feed_id=4)], {1, 4}),
        ([CAME_BY_SECRET, CAME_BY_OPEN], set()),
        ([CAME_BY_SECRET, CAME_BY_SHARED], set()),
        ([CAME_BY_SHARED], set()),
        ([CAME_BY_OPEN], set()),
    ],
)
def test_an_article_is_taken_from_everybody_where_only_secret_feeds_had_it(
    came_by: list[CameBy], whose: set[int]
) -> None:
    assert whose_article(came_by) == whose


def test_a_feed_turns_secret_by_its_address_unless_it_is_shared_or_is_so_already() -> None:
    address = "https://letters.example/feed?token=4f9c2b7ad1e83056"
    assert turns_secret(_feed(address), HOSTS)
    assert turns_secret(_feed("https://feeds.corp.example/feed"), HOSTS)
    assert not turns_secret(_feed(), HOSTS)
    assert not turns_secret(replace(_feed(address), shared=True), HOSTS)
    assert not turns_secret(replace(_feed(address), secret=True), HOSTS)
