"""How many feeds, digest times and alerts a place may have, decided without a store."""

import pytest

from bot.commands.limits import (
    check_alerts,
    check_feed,
    check_own_feeds,
    check_schedules,
    fitting_feeds,
    limits_at,
)
from bot.domain.errors import UsageError
from bot.domain.feeds import ListedFeed
from bot.domain.limits import PlaceLimits
from bot.domain.places import Place

TWO = PlaceLimits(feeds=2, schedules=2, alerts=2, all_feeds=3)


def test_below_a_limit_nothing_is_refused_and_at_it_another_one_is() -> None:
    check_schedules(TWO, 1)
    check_alerts(TWO, 1)
    check_feed(TWO, "new", {"a"}, {"a", "b"})
    with pytest.raises(UsageError, match="There are 2 digest times here, the most is 2: end them with /digest off"):
        check_schedules(TWO, 2)
    with pytest.raises(UsageError, match="There is 1 alert here, the most is 1: end one with /alert remove"):
        check_alerts(PlaceLimits(alerts=1), 1)


def test_a_feed_that_is_followed_here_already_may_be_followed_again() -> None:
    check_own_feeds(TWO, "a", {"a", "b"})
    check_feed(TWO, "a", {"a", "b"}, {"a", "b", "c", "d"})
    with pytest.raises(UsageError, match="There are 2 feeds here"):
        check_own_feeds(TWO, "new", {"a", "b"})


@pytest.mark.parametrize(
    ("is_direct", "direct_feeds", "most", "setting"),
    [
        (False, 1, 2, "QUOTEWIRE_PLACE_FEEDS"),
        (True, 1, 1, "QUOTEWIRE_DIRECT_FEEDS"),
        (True, 2, 2, "QUOTEWIRE_PLACE_FEEDS"),
        (True, 9, 2, "QUOTEWIRE_PLACE_FEEDS"),
    ],
)
def test_somebodys_direct_messages_have_a_limit_of_their_own(
    is_direct: bool, direct_feeds: int, most: int, setting: str
) -> None:
    place = Place("slack", "t1", "D1", is_direct=is_direct)
    limits = limits_at(PlaceLimits(feeds=2, direct_feeds=direct_feeds), place)
    check_own_feeds(limits, "new", set("ab"[: most - 1]))
    with pytest.raises(UsageError, match=rf"the most is {most}: .*raise {setting}"):
        check_own_feeds(limits, "new", set("ab"[:most]))


def test_a_feed_that_another_place_follows_takes_no_room_of_all_places() -> None:
    check_feed(TWO, "c", {"a"}, {"a", "b", "c"})
    with pytest.raises(UsageError, match=r"This bot follows 3 feeds, the most is 3: .*QUOTEWIRE_ALL_FEEDS"):
        check_feed(TWO, "new", {"a"}, {"a", "b", "c"})


@pytest.mark.parametrize(
    ("here", "everywhere", "taken"),
    [
        ("", "", "ab"),
        ("a", "a", "ab"),
        ("xy", "xy", ""),
        ("ab", "abxyz", "ab"),
        ("", "xyz", ""),
        ("", "bxyz", "b"),
        ("x", "cxyz", "c"),
    ],
)
def test_of_a_list_the_first_feeds_that_fit_are_taken(here: str, everywhere: str, taken: str) -> None:
    listed = [ListedFeed(url, url) for url in "abc"]
    assert "".join(feed.url for feed in fitting_feeds(TWO, listed, set(here), set(everywhere))) == taken
