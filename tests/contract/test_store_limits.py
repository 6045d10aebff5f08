"""A place may have so much and no more, however many ask at once; what is there already stays."""

import asyncio
from dataclasses import replace
from functools import partial

import pytest

from bot.commands.limits import check_alerts, check_feed, check_schedules, fitting_feeds
from bot.domain.errors import UsageError
from bot.domain.feeds import ListedFeed
from bot.domain.limits import Followed, PlaceLimits
from bot.domain.places import Place, Subscription
from bot.ports import Store
from tests.builders import NOW
from tests.contract.samples import HERE, THERE

DIRECT = Place("slack", "t1", "D1", is_direct=True)
TWO = PlaceLimits(feeds=2, schedules=2, alerts=2, all_feeds=3)


def listed(*names: str) -> list[ListedFeed]:
    return [ListedFeed(f"https://{name}.example/feed", name) for name in names]


async def follow(store: Store, place: Place, name: str, limits: PlaceLimits = TWO) -> None:
    feed = await store.add_feed(f"https://{name}.example/feed", name, NOW)
    await store.follow(Subscription(place, feed), partial(check_feed, limits, feed.url))


async def schedule(store: Store, place: Place, when: str) -> None:
    await store.set_schedule(place, when, "UTC", 8, (), NOW, partial(check_schedules, TWO))


async def names(store: Store, place: Place) -> list[str]:
    return [subscription.feed.title for subscription in await store.subscriptions(place)]


@pytest.mark.parametrize("place", [HERE, DIRECT])
async def test_one_feed_too_many_is_refused_with_what_to_do(store: Store, place: Place) -> None:
    await follow(store, place, "a")
    await follow(store, place, "b")
    with pytest.raises(UsageError, match=r"2 feeds here, the most is 2: .*unfollow.*QUOTEWIRE_PLACE_FEEDS"):
        await follow(store, place, "c")
    await follow(store, place, "b")  # again, with another filter
    assert await names(store, place) == ["a", "b"]


async def test_one_feed_too_many_for_all_places_is_refused_and_a_known_one_is_not(store: Store) -> None:
    await follow(store, HERE, "a")
    await follow(store, HERE, "b")
    await follow(store, THERE, "c")
    with pytest.raises(UsageError, match="QUOTEWIRE_ALL_FEEDS"):
        await follow(store, THERE, "d")
    await follow(store, THERE, "a")
    assert await names(store, THERE) == ["a", "c"]


async def test_what_only_a_deleted_place_follows_takes_up_no_share(store: Store) -> None:
    for name in "abc":
        await follow(store, THERE, name, replace(TWO, feeds=3))
    await store.desert_place(THERE)
    await follow(store, HERE, "d")
    assert await names(store, HERE) == ["d"]


async def test_of_many_at_once_no_more_pass_than_may(store: Store, other: Store) -> None:
    both = [store, other]
    asked = [
        *(follow(both[number % 2], HERE, f"f{number}") for number in range(6)),
        *(schedule(both[number % 2], HERE, f"daily 0{number}:00") for number in range(6)),
        *(both[number % 2].add_alert(HERE, f"word{number}", NOW, partial(check_alerts, TWO)) for number in range(6)),
    ]
    outcomes = await asyncio.gather(*asked, return_exceptions=True)
    assert sum(isinstance(outcome, UsageError) for outcome in outcomes) == 12
    assert len(await store.subscriptions(HERE)) == 2
    assert len(await store.schedules(HERE)) == 2
    assert len(await store.alerts(HERE)) == 2


async def test_a_list_is_followed_as_far_as_it_fits(store: Store) -> None:
    await follow(store, HERE, "a")
    followed = await store.follow_list(HERE, listed("x", "a", "y", "z"), NOW, partial(fitting_feeds, TWO))
    assert (followed.new, [feed.title for feed in followed.left]) == (1, ["y", "z"])
    assert await names(store, HERE) == ["a", "x"]
    elsewhere = await store.follow_list(THERE, listed("p", "q", "a"), NOW, partial(fitting_feeds, TWO))
    assert (elsewhere.new, [feed.title for feed in elsewhere.left]) == (2, ["q"])


async def test_what_is_there_already_stays_above_a_limit_and_can_be_changed(store: Store) -> None:
    for name in "abc":
        await follow(store, HERE, name, PlaceLimits())
        await store.set_schedule(HERE, f"daily 0{ord(name) - 96}:00", "UTC", 8, (), NOW)
        await store.add_alert(HERE, name * 4, NOW)
    assert (await store.follow_list(HERE, listed("a", "b", "c", "d"), NOW, partial(fitting_feeds, TWO))).new == 0
    await schedule(store, HERE, "daily 01:00")
    assert not await store.add_alert(HERE, "aaaa", NOW, partial(check_alerts, TWO))
    with pytest.raises(UsageError, match=r"3 digest times here.*QUOTEWIRE_PLACE_SCHEDULES"):
        await schedule(store, HERE, "daily 05:00")
    with pytest.raises(UsageError, match=r"3 alerts here.*/alert remove.*QUOTEWIRE_PLACE_ALERTS"):
        await store.add_alert(HERE, "dddd", NOW, partial(check_alerts, TWO))
    assert len(await names(store, HERE)) == len(await store.schedules(HERE)) == len(await store.alerts(HERE)) == 3


async def test_a_workspaces_feeds_are_counted_together_and_those_of_its_direct_messages_apart(store: Store) -> None:
    seen = dict[Place, Followed]()
    shared = await store.add_feed("https://shared.example/feed", "s", NOW, shared=True)
    for number, place in enumerate([HERE, THERE, DIRECT, replace(DIRECT, channel="D2")]):
        feed = await store.add_feed(f"https://{number}.example/feed", "f", NOW)
        await store.follow(Subscription(place, feed))
        await store.follow(Subscription(place, shared), partial(seen.__setitem__, place))
    assert [len(followed.here) for followed in seen.values()] == [1, 1, 1, 1]
    assert [len(followed.around) for followed in seen.values()] == [1, 2, 1, 2]
    assert [len(followed.everywhere) for followed in seen.values()] == [2, 3, 4, 5]
