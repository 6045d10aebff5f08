"""What places follow, and their schedules."""

import pytest

from bot.domain.errors import StoreError
from bot.domain.feeds import ListedFeed
from bot.domain.places import Subscription
from bot.ports import Store
from tests.builders import NOW
from tests.contract.samples import CONSOLE, DAY, ELSEWHERE, HERE, HOUR, MINUTE, THERE, digest


async def test_a_feed_is_followed_and_unfollowed(store: Store) -> None:
    feed = await store.add_feed("https://a.example", "A", NOW)
    subscription = Subscription(HERE, feed, ("harbour", "fähre"), ("“sport”",))
    await store.follow(subscription)
    assert await store.subscriptions(HERE) == [subscription]
    assert await store.unfollow(HERE, feed.id)
    assert await store.subscriptions(HERE) == []
    assert not await store.unfollow(HERE, feed.id)
    assert not await store.unfollow(HERE, 999)


async def test_following_again_replaces_the_filter(store: Store) -> None:
    feed = await store.add_feed("https://a.example", "A", NOW)
    await store.follow(Subscription(HERE, feed, ("harbour",), ("sport",)))
    await store.follow(Subscription(HERE, feed))
    assert await store.subscriptions(HERE) == [Subscription(HERE, feed)]


async def test_places_are_apart(store: Store) -> None:
    feed = await store.add_feed("https://a.example", "A", NOW)
    for place in (HERE, THERE, CONSOLE):
        await store.follow(Subscription(place, feed))
    assert await store.unfollow(HERE, feed.id)
    assert await store.subscriptions(HERE) == []
    assert [entry.place for entry in await store.subscriptions(THERE)] == [THERE]
    assert [entry.place for entry in await store.subscriptions(CONSOLE)] == [CONSOLE]
    assert await store.subscriptions(ELSEWHERE) == []


async def test_subscriptions_come_by_title_with_the_feed_as_it_is_now(store: Store) -> None:
    for title in ("beta", "Alpha"):
        feed = await store.add_feed(f"https://{title}.example", title, NOW)
        await store.follow(Subscription(HERE, feed))
    assert [entry.feed.title for entry in await store.subscriptions(HERE)] == ["Alpha", "beta"]
    assert [entry.feed for entry in await store.subscriptions(HERE)] == await store.feeds()


async def test_following_an_unknown_feed_is_refused(store: Store) -> None:
    feed = await store.add_feed("https://a.example", "A", NOW)
    unknown = Subscription(HERE, type(feed)(999, "u", "t", False, None, None, NOW, None, 0, None))
    with pytest.raises(StoreError):
        await store.follow(unknown)
    assert await store.subscriptions(HERE) == []


async def test_a_schedule_is_kept_as_it_was_set(store: Store) -> None:
    schedule = await store.set_schedule(HERE, "weekdays 08:00", "Europe/Berlin", 8, ("harbour",), NOW)
    assert (schedule.place, schedule.when, schedule.timezone) == (HERE, "weekdays 08:00", "Europe/Berlin")
    assert (schedule.max_items, schedule.about, schedule.created_at) == (8, ("harbour",), NOW)
    assert schedule.last_slot is None
    assert await store.schedules(HERE) == [schedule]
    assert await store.schedules() == [schedule]
    assert await store.schedules(THERE) == []


async def test_the_same_time_replaces_and_keeps_slots_and_start(store: Store) -> None:
    first = await store.set_schedule(HERE, "daily 08:00", "UTC", 8, ("harbour",), NOW)
    assert await store.record_digest(digest(slot=NOW + HOUR, schedule_id=first.id), "k", NOW)
    again = await store.set_schedule(HERE, "daily 08:00", "UTC", 3, (), NOW + DAY)
    assert (again.id, again.max_items, again.about) == (first.id, 3, ())
    assert (again.created_at, again.last_slot) == (NOW, NOW + HOUR)
    assert await store.schedules() == [again]


async def test_other_times_zones_and_places_are_other_schedules(store: Store) -> None:
    for place, when, zone in (
        (HERE, "daily 08:00", "UTC"),
        (HERE, "daily 09:00", "UTC"),
        (HERE, "daily 08:00", "Asia/Tokyo"),
        (THERE, "daily 08:00", "UTC"),
    ):
        await store.set_schedule(place, when, zone, 8, (), NOW)
    assert len(await store.schedules(HERE)) == 3
    assert len(await store.schedules()) == 4


async def test_the_last_slot_is_the_one_claimed_last_and_the_top_slot_the_newest_of_its_own(store: Store) -> None:
    one = await store.set_schedule(HERE, "daily 08:00", "UTC", 8, (), NOW)
    two = await store.set_schedule(HERE, "daily 09:00", "UTC", 8, (), NOW)
    for number, slot in enumerate((NOW + DAY, NOW + HOUR)):
        assert await store.record_digest(digest(slot=slot, schedule_id=one.id), f"k{number}", NOW)
    claimed = [(schedule.last_slot, schedule.top_slot) for schedule in await store.schedules(HERE)]
    assert claimed == [(NOW + HOUR, NOW + DAY), (None, None)]
    assert two.last_slot is None


async def test_schedules_are_removed_and_their_digests_stay(store: Store) -> None:
    schedule = await store.set_schedule(HERE, "daily 08:00", "UTC", 8, (), NOW)
    await store.set_schedule(HERE, "daily 09:00", "UTC", 8, (), NOW)
    await store.set_schedule(THERE, "daily 08:00", "UTC", 8, (), NOW)
    assert await store.record_digest(digest(slot=NOW + HOUR, schedule_id=schedule.id), "k", NOW)
    (delivery,) = await store.lease(["discord"], NOW, NOW + MINUTE, 1)
    await store.mark_sent(delivery.id, "m1", NOW)
    assert await store.remove_schedules(HERE) == 2
    assert await store.remove_schedules(HERE) == 0
    assert await store.schedules(HERE) == []
    assert len(await store.schedules()) == 1
    assert await store.last_digest(HERE) == NOW + HOUR


async def test_a_schedule_set_anew_starts_anew_under_another_id(store: Store) -> None:
    old = await store.set_schedule(HERE, "daily 08:00", "UTC", 8, (), NOW)
    assert await store.record_digest(digest(slot=NOW + HOUR, schedule_id=old.id), "k", NOW)
    await store.remove_schedules(HERE)
    new = await store.set_schedule(HERE, "daily 08:00", "UTC", 8, (), NOW + DAY)
    assert new.id != old.id
    assert (new.created_at, new.last_slot) == (NOW + DAY, None)


async def test_a_paused_schedule_tells_why_and_goes_on_from_when_it_is_resumed(store: Store) -> None:
    await store.set_schedule(HERE, "daily 08:00", "UTC", 8, (), NOW)
    await store.set_schedule(THERE, "daily 08:00", "UTC", 8, (), NOW)
    assert await store.pause_schedules(HERE, "the channel is gone") == 1
    assert await store.pause_schedules(HERE, "again") == 0
    assert [one.paused for one in await store.schedules()] == ["the channel is gone", None]
    assert await store.resume_schedules(HERE, NOW + DAY) == 1
    assert await store.resume_schedules(HERE, NOW + 2 * DAY) == 0
    here, there = await store.schedules()
    assert (here.paused, here.resumed_at, here.created_at) == (None, NOW + DAY, NOW)
    assert (there.paused, there.resumed_at) == (None, None)


async def test_a_paused_schedule_that_is_set_anew_goes_on(store: Store) -> None:
    first = await store.set_schedule(HERE, "daily 08:00", "UTC", 8, (), NOW)
    await store.pause_schedules(HERE, "by a manager")
    again = await store.set_schedule(HERE, "daily 08:00", "UTC", 8, (), NOW + DAY)
    assert (again.id, again.paused, again.resumed_at) == (first.id, None, NOW + DAY)


async def test_a_list_is_followed_at_once_and_what_was_followed_keeps_its_filter(store: Store) -> None:
    known = await store.add_feed("https://a.example", "Known", NOW)
    await store.follow(Subscription(HERE, known, ("harbour",)))
    listed = [
        ListedFeed("https://a.example", "Other", ("opera",)),
        *(ListedFeed(f"https://b.example/{number}", f"B{number:03}", (f"w{number}",)) for number in range(250)),
        ListedFeed("https://b.example/0", "Twice"),
    ]
    assert (await store.follow_list(HERE, listed, NOW)).new == 250
    assert (await store.follow_list(HERE, listed, NOW)).new == 0
    followed = {one.feed.title: one for one in await store.subscriptions(HERE)}
    assert len(followed) == 251
    assert followed["Known"].only == ("harbour",)
    assert followed["B249"].only == ("w249",)
    assert len(await store.lease_feeds(NOW, NOW, 999)) == 251
    assert (await store.follow_list(THERE, listed[:1], NOW)).new == 1
    assert (await store.follow_list(THERE, [], NOW)).new == 0


async def test_what_many_places_want_is_what_each_of_them_wants(store: Store) -> None:
    feeds = [await store.add_feed(f"https://{name}.example", name, NOW) for name in ("b", "a")]
    for place in (HERE, THERE):
        for feed in feeds:
            await store.follow(Subscription(place, feed, (place.channel,)))
        for words in ("harbour", "ferries"):
            await store.add_alert(place, words, NOW)
    await store.follow(Subscription(ELSEWHERE, feeds[0]))
    wanted = (HERE, THERE, CONSOLE)
    subscribed, alerted = await store.subscriptions_of(wanted), await store.alerts_of(wanted)
    assert subscribed == {place: await store.subscriptions(place) for place in (HERE, THERE)}
    assert alerted == {place: await store.alerts(place) for place in (HERE, THERE)}
