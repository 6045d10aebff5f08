"""How many feeds, digest times and alerts a place may have, decided without a store."""

from dataclasses import replace

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
from bot.domain.limits import Followed, PlaceLimits
from bot.domain.places import Place

TWO = PlaceLimits(feeds=2, schedules=2, alerts=2, all_feeds=3)


def test_below_a_limit_nothing_is_refused_and_at_it_another_one_is() -> None:
    check_schedules(TWO, 1)
    check_alerts(TWO, 1)
    check_feed(TWO, "new", Followed({"a"}, {"a"}, {"a", "b"}))
    with pytest.raises(UsageError, match="There are 2 digest times here, the most is 2: end them with /digest off"):
        check_schedules(TWO, 2)
    with pytest.raises(UsageError, match="There is 1 alert here, the most is 1: end one with /alert remove"):
        check_alerts(PlaceLimits(alerts=1), 1)


def test_a_feed_that_is_followed_here_already_may_be_followed_again() -> None:
    check_own_feeds(TWO, "a", {"a", "b"})
    check_feed(TWO, "a", Followed({"a", "b"}, {"a", "b"}, {"a", "b", "c", "d"}))
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
    check_feed(TWO, "c", Followed({"a"}, {"a"}, {"a", "b", "c"}))
    with pytest.raises(UsageError, match=r"This bot follows 3 feeds, the most is 3: .*QUOTEWIRE_ALL_FEEDS"):
        check_feed(TWO, "new", Followed({"a"}, {"a"}, {"a", "b", "c"}))


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
    assert "".join(feed.url for feed in fitting_feeds(TWO, listed, Followed(here, here, everywhere))) == taken


def _feeds(count: int) -> list[str]:
    return [f"feed {number}" for number in range(count)]


def _greedy(limits: PlaceLimits, followers: int) -> list[int]:
    """How many feeds each gets that asks for one more as long as anybody gets one; each is a workspace, or with
    personal limits somebody's direct messages."""
    counts, refused = [0] * followers, 0
    while refused < followers:
        for number, count in enumerate(counts):
            around = sum(counts) if limits.personal else count
            followed = Followed(_feeds(count), _feeds(around), _feeds(sum(counts)))
            taken = len(fitting_feeds(limits, [ListedFeed("new", "new")], followed))
            counts[number] += taken
            refused = 0 if taken else refused + 1
    return counts


@pytest.mark.parametrize(
    ("personal", "followers", "each"),
    [(False, 1, 450), (False, 2, 258), (False, 10, 59), (True, 1, 416), (True, 2, 217), (True, 10, 45)],
)
def test_the_more_are_greedy_the_less_each_gets_and_something_is_left_for_the_next(
    personal: bool, followers: int, each: int
) -> None:
    limits = PlaceLimits(feeds=600, all_feeds=600, personal=personal)
    counts = _greedy(limits, followers)
    assert each - 2 <= max(counts) <= each
    taken = _feeds(sum(counts))
    check_feed(limits, "new", Followed((), taken if personal else (), taken))
    check_feed(replace(limits, personal=False), "new", Followed((), (), taken))


def test_whoever_gets_no_more_is_told_why_and_what_to_do() -> None:
    here, everywhere = _feeds(90), _feeds(100)
    limits = PlaceLimits(feeds=120, all_feeds=120)
    with pytest.raises(UsageError, match=r"server follows 90 feeds, and of the 120 .* 20 are left .*/news unfollow"):
        check_feed(limits, "new", Followed((), here, everywhere))
    with pytest.raises(UsageError, match=r"You follow 61 feeds here, .* 20 are left .* raise QUOTEWIRE_ALL_FEEDS"):
        check_feed(replace(limits, personal=True), "new", Followed(here[:61], here[:61], everywhere))
    check_feed(limits, "feed 7", Followed((), here, everywhere))
