"""What a clock that was ahead has written: nothing waits for it, and nothing is lost by it."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.delivery import Digest
from bot.domain.feeds import Poll, SeenEntry
from bot.ops.ahead import latest_times
from bot.ports import Store
from tests.builders import NOW
from tests.contract.samples import DAY, ELSEWHERE, HERE, HOUR, MINUTE, THERE, digest, queue

LEASE = 2 * MINUTE


async def test_a_feed_that_was_fetched_in_times_to_come_is_due(store: Store) -> None:
    late, good, far = [
        await store.add_feed(f"https://post.example/{name}", name, NOW, shared=True) for name in ("late", "good", "far")
    ]
    await store.record_polls([(late.id, Poll(NOW + 3 * HOUR, NOW + 4 * HOUR))])
    await store.record_polls([(good.id, Poll(NOW - HOUR, NOW + 23 * HOUR))])
    await store.record_polls([(far.id, Poll(NOW - HOUR, NOW + 3 * DAY))])
    assert await store.take_back_ahead(latest_times(NOW, LEASE, set_back=False)) == 2
    assert {feed.title for feed in await store.lease_feeds(NOW, NOW, 9)} == {"late", "far"}


async def test_a_page_is_tried_again_within_days_at_most(store: Store) -> None:
    feed = await store.add_feed("https://post.example/feed", "Post", NOW)
    for name, wait in (("far", 3 * DAY), ("near", 20 * HOUR)):
        await store.remember_entry(feed.id, SeenEntry(name, "print", None, 1, NOW + wait))
    assert await store.take_back_ahead(latest_times(NOW, LEASE, set_back=False)) == 1
    seen = await store.seen_entries(feed.id, ["far", "near"])
    assert (seen["far"].retry_at, seen["near"].retry_at) == (NOW, NOW + 20 * HOUR)


async def test_a_post_that_was_written_in_times_to_come_is_due(store: Store) -> None:
    await queue(store, "late", HERE, NOW + 3 * DAY)
    await store.take_back_ahead(latest_times(NOW, LEASE, set_back=False))
    assert [leased.key for leased in await store.lease(["discord"], NOW, NOW + LEASE, 9)] == ["late"]


async def test_a_lease_that_ends_too_late_ends_a_lease_from_now(store: Store) -> None:
    await queue(store, "k", HERE, NOW - HOUR)
    assert await store.lease(["discord"], NOW + 3 * DAY, NOW + 3 * DAY + LEASE, 9)
    await store.take_back_ahead(latest_times(NOW, LEASE, set_back=True))
    assert await store.lease(["discord"], NOW, NOW + LEASE, 9) == []
    assert len(await store.lease(["discord"], NOW + LEASE, NOW + 2 * LEASE, 9)) == 1


async def test_a_try_again_is_due_when_the_clock_was_set_back_and_a_lease_of_now_is_left_alone(store: Store) -> None:
    await queue(store, "again", HERE, NOW - HOUR)
    await queue(store, "under way", ELSEWHERE, NOW - HOUR)
    (first,) = await store.lease(["discord"], NOW - HOUR, NOW, 9)
    await store.mark_retry(first.id, NOW + 3 * HOUR, "patience")
    await store.lease(["slack"], NOW, NOW + LEASE, 9)
    assert await store.take_back_ahead(latest_times(NOW, LEASE, set_back=False)) == 0
    assert await store.take_back_ahead(latest_times(NOW, LEASE, set_back=True)) == 1
    assert [leased.key for leased in await store.lease(["discord", "slack"], NOW, NOW + LEASE, 9)] == ["again"]


async def test_leases_leave_out_what_is_under_way_and_hold_its_place(store: Store) -> None:
    await queue(store, "first", HERE)
    await queue(store, "second", HERE, NOW + timedelta(seconds=1))
    await queue(store, "there", THERE)
    first, there = await store.lease(["discord"], NOW + MINUTE, NOW + LEASE, 9)
    later = NOW + 3 * DAY
    (again,) = await store.lease(["discord"], later, later + LEASE, 9, [first.id])
    assert again.id == there.id


async def test_leases_of_others_are_taken_over_only_if_that_is_asked_for(store: Store) -> None:
    await queue(store, "k")
    await store.lease(["discord"], NOW, NOW + MINUTE, 9)
    assert await store.lease(["discord"], NOW + HOUR, NOW + 2 * HOUR, 9, take_over=False) == []
    assert len(await store.lease(["discord"], NOW + HOUR, NOW + 2 * HOUR, 9)) == 1


async def test_the_last_digest_up_to_a_time_is_none_of_times_to_come(store: Store) -> None:
    await queue(store, "a", HERE, NOW)
    await queue(store, "b", HERE, NOW + 3 * DAY)
    assert await store.last_digest(HERE, NOW + DAY) == NOW
    assert await store.last_digest(HERE) == NOW + 3 * DAY


async def test_a_slot_is_claimed_anew_over_an_earlier_claim_and_never_over_a_newer_one(
    store: Store, other: Store
) -> None:
    schedule = await store.set_schedule(HERE, "daily 08:00", "UTC", 8, (), NOW - DAY)
    slots = [NOW + DAY, NOW + 2 * DAY]
    for number, slot in enumerate(slots):
        assert await store.record_digest(digest(slot=slot, schedule_id=schedule.id), f"early-{number}", NOW)
    (seen,) = await store.schedules(HERE)
    assert (seen.last_slot, seen.top_slot) == (slots[1], slots[1])

    def anew(after: int | None) -> Digest:
        return replace(digest(slot=slots[0], schedule_id=schedule.id), anew_after=after)

    assert not await store.record_digest(anew(None), "late-0", slots[0])
    assert await store.record_digest(anew(seen.last_digest), "late-1", slots[0])
    assert not await other.record_digest(anew(seen.last_digest), "late-2", slots[0])
    (now,) = await store.schedules(HERE)
    assert (now.last_slot, now.top_slot) == (slots[0], slots[1])
