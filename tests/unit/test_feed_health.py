"""A feed's state in words."""

from datetime import UTC, datetime

import pytest

from bot.domain.feeds import Feed
from bot.text.feed_health import feed_health

CHECKED = datetime(2026, 3, 14, 12, 5, tzinfo=UTC)

SINCE = datetime(2026, 3, 13, 9, 0, tzinfo=UTC)


def feed(**fields: object) -> Feed:
    given: dict[str, object] = {"checked_at": CHECKED, "failures": 0, "error": None, **fields}
    return Feed(1, "https://harbour.example/feed", "Harbour", False, None, None, CHECKED, **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (feed(checked_at=None), "not checked yet"),
        (feed(), "fine, checked 2026-03-14 12:05 UTC"),
        (
            feed(failures=3, error="500, its server has trouble", failing_since=SINCE),
            "failing since 2026-03-13 09:00 UTC: 500, its server has trouble (3 tries; next try 2026-03-14 12:05 UTC)",
        ),
        (
            feed(failures=1, error="410, it is gone for good", failing_since=SINCE, gone=True),
            "gone since 2026-03-13 09:00 UTC: 410, it is gone for good; it isn't asked any more",
        ),
        (
            feed(items=4, unread=2, unread_why="a log-in"),
            "fine, checked 2026-03-14 12:05 UTC; 2 of 4 items can't be read: a log-in",
        ),
        (
            feed(failures=1, error="too slow", items=1, unread=1, unread_why="a log-in"),
            "failing: too slow (1 try; next try 2026-03-14 12:05 UTC); its item can't be read: a log-in",
        ),
        (
            feed(items=500, beyond=312),
            "fine, checked 2026-03-14 12:05 UTC; it has 812 items, of which the newest 500 are taken in",
        ),
    ],
)
def test_a_feeds_state_is_a_line_for_people(state: Feed, words: str) -> None:
    assert feed_health(state) == words
