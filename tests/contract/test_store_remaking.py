"""Digests that wait are composed anew where a place wants its posts otherwise; nothing is lost by it, or sent twice."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime

import pytest

from bot.domain.delivery import Digest, Reach, WaitingDigest
from bot.domain.feeds import ListedFeed
from bot.domain.options import PlaceOptions
from bot.domain.places import AtOnce, Subscription
from bot.ports import Store
from tests.builders import NOW, save
from tests.contract.samples import HERE, HOUR, MINUTE, THERE, digest, message, queue


async def _articles(store: Store, count: int) -> list[int]:
    return [await save(store, number, f"Said {number}") for number in range(count)]


def _made(ids: tuple[int, ...], slot: datetime = NOW, leads: Mapping[int, int] | None = None, upto: int = 0) -> Digest:
    """A digest of no schedule that was chosen from the arrivals 3 to ``upto``."""
    return replace(digest(HERE, slot, ids), leads=leads or {}, looked_after=3, looked_upto=upto)


async def _sent(store: Store) -> list[tuple[str, str]]:
    """The keys and the summaries of what would be sent from now on."""
    posts = []
    while deliveries := await store.lease(["discord"], NOW + HOUR, NOW + 2 * HOUR, 50):
        for delivery in deliveries:
            posts.append((delivery.key, delivery.message.summary))
            await store.mark_sent(delivery.id, "m", NOW)
    return posts


async def _change(store: Store) -> None:
    """A change of what the place wants."""
    await store.unmute(HERE, "words", "ferry")


async def _only(store: Store) -> WaitingDigest:
    (waiting,) = await store.waiting_digests(HERE)
    return waiting


async def test_what_waits_untried_at_a_place_is_listed_with_what_it_chose_from(store: Store) -> None:
    ids = await _articles(store, 3)
    assert await store.record_digest(_made((ids[0],), upto=7), "k0", NOW)
    assert await store.record_digest(_made((ids[1],), NOW + HOUR, upto=8), "k1", NOW)
    assert await store.record_digest(digest(THERE, NOW, (ids[2],)), "k2", NOW)
    assert await store.record_digest(replace(_made((), NOW + 2 * HOUR), message=None), "none", NOW)
    assert (await store.waiting_digests(HERE), await store.outdated_places(9)) == ([], [])
    await _change(store)
    first, second = await store.waiting_digests(HERE)
    assert (first.slot, first.reach) == (NOW, Reach(3, 7, frozenset(ids[:1])))
    assert (second.slot, second.reach) == (NOW + HOUR, Reach(3, 8, frozenset(ids[1:2])))
    assert await store.outdated_places(9) == [HERE]
    assert await store.settle_posts({first.delivery_id: first.changes}) == 0
    (sending,) = [each for each in await store.lease(["discord"], NOW, NOW + MINUTE, 9) if each.place == HERE]
    await _change(store)
    assert [waiting.id for waiting in await store.waiting_digests(HERE)] == [second.id]
    await store.mark_retry(sending.id, NOW + MINUTE, "down")
    await _change(store)
    assert [waiting.id for waiting in await store.waiting_digests(HERE)] == [second.id], "it was tried"


async def test_what_waits_isnt_sent_before_it_was_looked_at_and_holds_up_no_other_post(
    store: Store, other: Store
) -> None:
    """Whoever changed something may have been killed then."""
    (article,) = await _articles(store, 1)
    assert await store.record_digest(_made((article,)), "k", NOW)
    await _change(other)
    await queue(store, "later")
    assert [key for key, _ in await _sent(store)] == ["later"]
    read = await _only(store)
    await _change(other)
    assert await store.settle_posts({read.delivery_id: read.changes}, [read.delivery_id]) == 0, "changed once more"
    assert not await store.remake_digest(read, _made((article,)))
    assert await _sent(store) == []
    assert await store.settle_posts({read.delivery_id: read.changes + 1}, [read.delivery_id]) == 0, "no digest goes so"
    assert await store.settle_posts({read.delivery_id: read.changes + 1}) == 0
    assert (await _sent(store), await store.outdated_places(9)) == ([("k", "Three new items")], [])


async def test_a_provisional_digest_waits_for_a_look(store: Store) -> None:
    (article,) = await _articles(store, 1)
    assert await store.record_digest(replace(_made((article,)), provisional=True), "k", NOW)
    assert await _sent(store) == []
    assert await store.remake_digest(await _only(store), replace(_made((article,)), message=message("Anew")))
    assert await _sent(store) == [("k", "Anew")]


async def test_another_message_and_other_articles_take_the_place_of_those_that_waited(store: Store) -> None:
    ids = await _articles(store, 4)
    assert await store.record_digest(_made((ids[0], ids[1]), leads={ids[1]: ids[0]}, upto=7), "k", NOW)
    anew = replace(_made((ids[1], ids[2]), leads={ids[2]: ids[1]}), message=message("Anew"))
    await _change(store)
    assert await store.remake_digest(await _only(store), anew)
    assert await store.already_told(HERE, ids) == {ids[1], ids[2]}
    assert list(await store.told_with(HERE, ids)) == [ids[1]]
    assert await store.waiting_digests(HERE) == []
    await _change(store)
    assert (waiting := await _only(store)).reach == Reach(3, 7, frozenset(ids[1:3]))
    assert await store.remake_digest(waiting, anew)
    assert await store.looked_upto(HERE) == 7
    assert await _sent(store) == [("k", "Anew")]


async def test_what_is_empty_is_taken_back_and_its_slot_stays_claimed(store: Store) -> None:
    schedule = await store.set_schedule(HERE, "daily 08:00", "UTC", 8, (), NOW)
    (article,) = await _articles(store, 1)
    claimed = replace(digest(HERE, NOW, (article,), schedule.id), looked_upto=7)
    assert await store.record_digest(claimed, "k", NOW)
    await _change(store)
    assert await store.remake_digest(await _only(store), replace(claimed, article_ids=(), message=None))
    assert await store.already_told(HERE, [article]) == set()
    assert await store.waiting_digests(HERE) == []
    assert await store.looked_upto(HERE) == 7
    assert not await store.record_digest(claimed, "k", NOW), "the slot had its digest"
    assert await _sent(store) == []


async def test_what_somebody_sends_or_has_tried_to_send_stays_as_it_was_made(store: Store, other: Store) -> None:
    ids = await _articles(store, 2)
    assert await store.record_digest(_made((ids[0],)), "k", NOW)
    await _change(store)
    waiting = await _only(store)
    assert await store.settle_posts({waiting.delivery_id: waiting.changes}) == 0
    (sending,) = await other.lease(["discord"], NOW, NOW + MINUTE, 1)
    changes = [replace(_made((ids[1],)), message=message("Anew")), replace(_made(()), message=None)]
    assert [await store.remake_digest(waiting, change) for change in changes] == [False, False]
    await other.mark_retry(sending.id, NOW, "down")
    assert [await store.remake_digest(waiting, change) for change in changes] == [False, False]
    assert await store.already_told(HERE, ids) == {ids[0]}
    assert await _sent(store) == [("k", "Three new items")]
    assert [await store.remake_digest(waiting, change) for change in changes] == [False, False]


async def test_of_two_who_compose_it_anew_the_one_who_read_it_before_the_other_wrote_fails(
    store: Store, other: Store
) -> None:
    ids = await _articles(store, 2)
    assert await store.record_digest(_made(tuple(ids)), "k", NOW)
    await _change(store)
    read = [await _only(store), await _only(other)]
    assert await other.remake_digest(read[1], replace(_made((ids[0],)), message=message("Second")))
    assert not await store.remake_digest(read[0], replace(_made(tuple(ids)), message=message("First")))
    assert await store.already_told(HERE, ids) == {ids[0]}
    assert await _sent(store) == [("k", "Second")]


async def test_an_article_that_another_digest_told_meanwhile_isnt_told_again(store: Store) -> None:
    ids = await _articles(store, 2)
    assert await store.record_digest(_made((ids[0],)), "k0", NOW)
    await _change(store)
    waiting = await _only(store)
    assert await store.record_digest(_made((ids[1],), NOW + HOUR), "k1", NOW)
    assert not await store.remake_digest(waiting, replace(_made(tuple(ids)), message=message("Anew")))
    await _change(store)
    still = await store.waiting_digests(HERE)
    assert [each.reach.held for each in still] == [{ids[0]}, {ids[1]}]
    await store.settle_posts({each.delivery_id: each.changes for each in still})
    assert await _sent(store) == [("k0", "Three new items"), ("k1", "Three new items")]


async def test_what_a_later_slot_left_out_for_an_article_that_waits_is_held_by_the_waiting_one(store: Store) -> None:
    shown, copy, sent_copy = await _articles(store, 3)
    assert await store.record_digest(_made((shown,), upto=5), "k0", NOW)
    left_out = _made((copy,), NOW + HOUR, {copy: shown}, upto=9)
    assert await store.record_digest(replace(left_out, message=None), "none", NOW)
    assert await store.record_digest(_made((sent_copy,), NOW + 2 * HOUR, {sent_copy: shown}, upto=9), "k1", NOW)
    await _change(store)
    first, second = await store.waiting_digests(HERE)
    assert (first.reach, second.reach) == (Reach(3, 9, frozenset({shown, copy})), Reach(3, 9, frozenset({sent_copy})))
    assert await store.remake_digest(first, _made((copy,)))
    assert await store.already_told(HERE, [shown, copy, sent_copy]) == {copy, sent_copy}
    assert [slot.state for slot in await store.told(HERE, copy)] == ["waiting"]


@pytest.mark.parametrize(
    "change",
    [
        lambda store, _: store.mute(HERE, "words", "ferry", lambda _: None),
        lambda store, _: store.unmute(HERE, "words", "ferry"),
        lambda store, _: store.set_options(HERE, PlaceOptions(look="title"), NOW),
        lambda store, subscription: store.follow(replace(subscription, but_not=("ferry",))),
        lambda store, subscription: store.follow(replace(subscription, at_once=AtOnce(NOW))),
        lambda store, subscription: store.unfollow(HERE, subscription.feed.id),
        lambda store, subscription: store.end_feeds([subscription.feed.id], everywhere=True),
        lambda store, _: store.follow_list(HERE, [ListedFeed("https://b.example/feed", "B")], NOW),
        lambda store, _: store.set_schedule(HERE, "daily 08:00", "UTC", 3, ("ferry",), NOW),
    ],
)
async def test_what_was_composed_before_a_change_claims_no_slot_after_it(
    store: Store, other: Store, change: Callable[[Store, Subscription], Awaitable[object]]
) -> None:
    subscription = Subscription(HERE, await store.add_feed("https://a.example/feed", "A", NOW))
    await store.follow(subscription)
    for place in (HERE, THERE):
        await store.set_schedule(place, "daily 08:00", "UTC", 8, (), NOW)
        assert await store.record_digest(digest(place, NOW, ()), f"waiting {place}", NOW)
    leased = {due.schedule.place: due.schedule for due in await store.lease_schedules(NOW, NOW + MINUTE, 9)}
    await change(other, subscription)
    assert await store.outdated_places(9) == [HERE], "what waits isn't sent as it was made"
    for place, schedule in leased.items():
        composed = replace(digest(place, NOW, (), schedule.id, next_due=NOW + HOUR), wishes=schedule.wishes)
        assert await store.record_digest(composed, str(place), NOW) == (place == THERE)
    await store.put_off([(leased[HERE], NOW + HOUR)])
    (still_due,) = await store.due_schedules(NOW, 9)
    assert still_due.schedule.place == HERE
    again = replace(digest(HERE, NOW, (), still_due.schedule.id), wishes=still_due.schedule.wishes)
    assert await store.record_digest(again, str(HERE), NOW)


async def test_what_the_operator_ends_changes_the_digests_of_places_that_follow_nothing(store: Store) -> None:
    await store.follow(Subscription(THERE, await store.add_feed("https://b.example/feed", "B", NOW)))
    listed = [ListedFeed("https://a.example/feed", "A")]
    for place in (HERE, THERE):
        assert await store.record_digest(digest(place, NOW, ()), f"waiting {place}", NOW)
    await store.import_feeds(listed, NOW)
    await store.configure_feeds(listed, NOW, only=True)
    ids = [feed.id for feed in await store.feeds() if feed.shared]
    assert await store.outdated_places(9) == []
    await store.end_feeds(ids, everywhere=False)
    assert await store.outdated_places(9) == [HERE]
    (waiting,) = await store.waiting_digests(HERE)
    await store.settle_posts({waiting.delivery_id: waiting.changes})
    await store.end_feeds(ids, everywhere=True)
    assert await store.outdated_places(9) == [], "it wasn't imported any more"
    await store.configure_feeds([], NOW, only=True)
    assert await store.outdated_places(9) == [HERE]
