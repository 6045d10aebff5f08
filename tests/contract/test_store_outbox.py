"""Digests and deliveries: nothing lost, nothing twice."""

from datetime import timedelta

import pytest

from bot.domain.delivery import Delivery, Digest, LatePost
from bot.domain.errors import StoreError
from bot.domain.feeds import SeenEntry
from bot.domain.places import Subscription
from bot.domain.viewers import ANYBODY, EVERYBODY
from bot.ports import Store
from tests.builders import NOW, page, save
from tests.contract.samples import CONSOLE, DAY, ELSEWHERE, HERE, HOUR, MINUTE, THERE, digest, message, queue

ALL = ["discord", "slack", "console"]


async def _lease(
    store: Store, now: object = NOW, limit: int = 50, platforms: list[str] | None = None
) -> list[Delivery]:
    assert isinstance(now, type(NOW))
    return await store.lease(ALL if platforms is None else platforms, now, now + 2 * MINUTE, limit)


def _keys(deliveries: list[Delivery]) -> list[str]:
    return [delivery.key for delivery in deliveries]


async def test_a_digest_is_written_with_items_and_delivery(store: Store) -> None:
    schedule = await store.set_schedule(HERE, "daily 08:00", "UTC", 8, (), NOW)
    ids = tuple([await save(store, number, f"Said {number}") for number in range(3)])
    assert await store.record_digest(digest(HERE, NOW, ids[:2], schedule.id), "key-1", NOW)
    assert await store.already_told(HERE, ids) == set(ids[:2])
    assert await store.already_told(THERE, ids) == set()
    assert await store.last_digest(HERE) == NOW
    assert await store.last_digest(THERE) is None
    (delivery,) = await _lease(store)
    assert (delivery.key, delivery.place, delivery.message, delivery.attempts) == ("key-1", HERE, message(), 1)


async def test_a_slot_is_claimed_once(store: Store) -> None:
    schedule = await store.set_schedule(HERE, "daily 08:00", "UTC", 8, (), NOW)
    ids = [await save(store, number, f"Said {number}") for number in range(2)]
    assert await store.record_digest(digest(HERE, NOW, (ids[0],), schedule.id), "key-1", NOW)
    assert not await store.record_digest(digest(HERE, NOW, (ids[1],), schedule.id), "key-2", NOW + MINUTE)
    assert await store.already_told(HERE, ids) == {ids[0]}
    assert _keys(await _lease(store)) == ["key-1"]
    assert await store.record_digest(digest(HERE, NOW + DAY, (ids[1],), schedule.id), "key-3", NOW)


async def test_a_place_goes_on_after_the_newest_arrival_that_a_digest_could_choose_from(store: Store) -> None:
    schedule = await store.set_schedule(HERE, "daily 08:00", "UTC", 8, (), NOW)
    assert await store.looked_upto(HERE) is None
    for number, arrival in enumerate((7, 12, 9)):  # the last by a process that had read before the other
        empty = Digest(HERE, schedule.id, NOW + number * DAY, (), None, looked_upto=arrival)
        assert await store.record_digest(empty, f"key-{number}", NOW)
    assert await store.looked_upto(HERE) == 12
    assert await store.looked_upto(THERE) is None


async def test_the_arrival_of_an_article_is_the_first_by_any_of_some_feeds(store: Store) -> None:
    feeds = [(await store.add_feed(f"https://{name}.example/feed", name, NOW)).id for name in "abc"]
    article_id = await save(store, 1, "Said 1")
    for feed_id in feeds[:2]:
        await store.remember_entry(feed_id, SeenEntry("1", "print", article_id))
    newest = await store.newest_arrival()
    assert await store.first_arrival(article_id, feeds[1:]) == newest
    assert await store.first_arrival(article_id, feeds) == newest - 1
    assert await store.first_arrival(article_id, feeds[2:]) is None
    assert await store.first_arrival(article_id, []) is None


async def test_an_empty_digest_claims_the_slot_and_posts_nothing(store: Store) -> None:
    schedule = await store.set_schedule(HERE, "daily 08:00", "UTC", 8, (), NOW)
    empty = Digest(HERE, schedule.id, NOW, (), None)
    assert await store.record_digest(empty, "key-1", NOW)
    assert not await store.record_digest(empty, "key-1", NOW)
    assert await store.last_digest(HERE) == NOW
    assert await _lease(store) == []


async def test_digests_that_were_asked_for_have_no_slot_to_fight_over(store: Store) -> None:
    assert await store.record_digest(digest(HERE, NOW), "key-1", NOW)
    assert await store.record_digest(digest(HERE, NOW), "key-2", NOW)
    assert not await store.record_digest(digest(HERE, NOW), "key-2", NOW)
    assert (await store.counts(ANYBODY))["waiting"] == 2


async def test_an_article_is_in_one_digest_of_a_place(store: Store) -> None:
    ids = [await save(store, number, f"Said {number}") for number in range(2)]
    assert await store.record_digest(digest(HERE, NOW, (ids[0],)), "key-1", NOW)
    assert not await store.record_digest(digest(HERE, NOW + HOUR, (ids[1], ids[0])), "key-2", NOW)
    assert await store.already_told(HERE, ids) == {ids[0]}
    assert await store.last_digest(HERE) == NOW
    assert await store.record_digest(digest(THERE, NOW, (ids[0],)), "key-3", NOW)


async def test_a_repeated_article_in_one_digest_counts_once(store: Store) -> None:
    article = await save(store, 1, "Said")
    assert await store.record_digest(digest(HERE, NOW, (article, article)), "key-1", NOW)
    assert await store.already_told(HERE, [article]) == {article}


async def test_a_removed_schedule_posts_nothing_more(store: Store) -> None:
    schedule = await store.set_schedule(HERE, "daily 08:00", "UTC", 8, (), NOW)
    await store.remove_schedules(HERE)
    assert not await store.record_digest(digest(HERE, NOW, (), schedule.id), "key-1", NOW)
    assert await _lease(store) == []


async def test_a_digest_of_an_unknown_article_writes_nothing(store: Store) -> None:
    with pytest.raises(StoreError):
        await store.record_digest(digest(HERE, NOW, (999,)), "key-1", NOW)
    assert await store.last_digest(HERE) is None
    assert await _lease(store) == []


async def test_what_was_posted_stays_known_when_the_article_changes(store: Store) -> None:
    article = await save(store, 1, "Said")
    assert await store.record_digest(digest(HERE, NOW, (article,)), "key-1", NOW)
    await store.save_article(page(1, "Changed."), [], NOW, audience=EVERYBODY)
    assert await store.already_told(HERE, [article]) == {article}


async def test_already_told_takes_no_articles_and_thousands(store: Store) -> None:
    article = await save(store, 1, "Said")
    assert await store.record_digest(digest(HERE, NOW, (article,)), "key-1", NOW)
    assert await store.already_told(HERE, []) == set()
    assert await store.already_told(HERE, range(3000)) == {article}


async def test_what_a_digest_had_that_was_given_up_was_not_shown(store: Store) -> None:
    article = await save(store, 1, "Said")
    assert await store.record_digest(digest(HERE, NOW, (article,)), "key-1", NOW)
    assert [shown.id for shown in await store.items_since(HERE, NOW)] == [article]
    (leased,) = await _lease(store)
    await store.mark_ended(leased.id, "no right to post", ambiguous=False)
    assert await store.items_since(HERE, NOW) == []
    assert await store.revive(leased.id, NOW)
    assert [shown.id for shown in await store.items_since(HERE, NOW)] == [article]


async def test_the_last_digest_is_the_newest_slot(store: Store) -> None:
    for number, slot in enumerate((NOW, NOW + DAY, NOW + HOUR)):
        assert await store.record_digest(digest(HERE, slot), f"key-{number}", NOW)
    assert await store.last_digest(HERE) == NOW + DAY


async def test_a_leased_delivery_is_nobody_elses(store: Store) -> None:
    await queue(store, "key-1")
    assert _keys(await _lease(store)) == ["key-1"]
    assert await _lease(store) == []
    assert await _lease(store, NOW + MINUTE) == []


async def test_a_lease_that_ran_out_is_due_again_and_was_perhaps_posted(store: Store) -> None:
    await queue(store, "key-1")
    (first,) = await _lease(store)
    (again,) = await _lease(store, NOW + 2 * MINUTE)
    assert (first.attempts, first.unclear_since, first.created_at) == (1, None, NOW)
    assert (again.id, again.attempts, again.unclear_since) == (first.id, 1, NOW)


async def test_a_retry_is_sure_that_nothing_was_posted_or_remembers_when_that_became_unclear(store: Store) -> None:
    await queue(store, "key-1")
    (first,) = await _lease(store)
    await store.mark_retry(first.id, NOW, "refused")
    (again,) = await _lease(store)
    assert (again.attempts, again.unclear_since) == (2, None)
    await store.mark_retry(again.id, NOW, "cut off", sure=False)
    (third,) = await _lease(store, NOW + MINUTE)
    assert (third.attempts, third.unclear_since) == (3, NOW)


async def test_nothing_is_leased_before_it_is_due(store: Store) -> None:
    await queue(store, "key-1", now=NOW + HOUR)
    assert await _lease(store, NOW + HOUR - timedelta(microseconds=1)) == []
    assert _keys(await _lease(store, NOW + HOUR)) == ["key-1"]


async def test_only_the_platforms_asked_for(store: Store) -> None:
    await queue(store, "d", HERE)
    await queue(store, "s", ELSEWHERE)
    await queue(store, "c", CONSOLE)
    assert await _lease(store, platforms=[]) == []
    assert await _lease(store, platforms=["teams", "'"]) == []
    assert _keys(await _lease(store, platforms=["slack"])) == ["s"]
    assert sorted(_keys(await _lease(store))) == ["c", "d"]


async def test_a_place_gets_its_posts_in_order_and_places_do_not_wait_for_each_other(store: Store) -> None:
    for key, place in (("h1", HERE), ("h2", HERE), ("t1", THERE), ("h3", HERE), ("t2", THERE)):
        await queue(store, key, place)
    first = await _lease(store)
    assert _keys(first) == ["h1", "t1"]
    assert await _lease(store) == []
    await store.mark_sent(first[0].id, "r", NOW)
    assert _keys(await _lease(store)) == ["h2"]
    await store.mark_ended(first[1].id, "gone", ambiguous=False)
    assert _keys(await _lease(store)) == ["t2"]


async def test_a_retry_holds_back_what_comes_after_it(store: Store) -> None:
    await queue(store, "h1")
    await queue(store, "h2")
    (first,) = await _lease(store)
    await store.mark_retry(first.id, NOW + HOUR, "slow down")
    assert await _lease(store, NOW + MINUTE) == []
    (again,) = await _lease(store, NOW + HOUR)
    assert (again.key, again.attempts) == ("h1", 2)
    await store.mark_ended(again.id, "perhaps", ambiguous=True)
    assert _keys(await _lease(store, NOW + HOUR)) == ["h2"]


async def test_leases_come_longest_due_first_up_to_the_limit(store: Store) -> None:
    for key, place, now in (("h", HERE, NOW), ("t", THERE, NOW - HOUR), ("s", ELSEWHERE, NOW - MINUTE)):
        await queue(store, key, place, now)
    assert await _lease(store, limit=0) == []
    assert _keys(await _lease(store, limit=2)) == ["t", "s"]
    assert _keys(await _lease(store, limit=2)) == ["h"]


async def test_what_ended_stays_ended(store: Store) -> None:
    for number, place in enumerate((HERE, THERE, ELSEWHERE)):
        await queue(store, f"key-{number}", place)
    sent, failed, unclear = await _lease(store)
    await store.mark_sent(sent.id, "remote", NOW)
    await store.mark_ended(failed.id, "gone", ambiguous=False)
    await store.mark_ended(unclear.id, "no answer", ambiguous=True)
    for delivery in (sent, failed, unclear):
        await store.mark_retry(delivery.id, NOW, "late")
        await store.mark_ended(delivery.id, "late", ambiguous=False)
    assert await _lease(store, NOW + DAY) == []
    counts = await store.counts(ANYBODY)
    assert (counts["sent"], counts["failed"], counts["ambiguous"], counts["waiting"]) == (1, 1, 1, 0)


async def test_who_took_a_delivery_over_alone_says_how_its_try_ended(store: Store, other: Store) -> None:
    await queue(store, "key-1")
    (stalled,) = await _lease(store)
    (taken_over,) = await _lease(other, NOW + 3 * MINUTE)
    await store.mark_retry(stalled.id, NOW, "refused", sure=True)
    await store.mark_ended(stalled.id, "refused", ambiguous=False)
    assert await _lease(store, NOW + 3 * MINUTE) == []
    await other.mark_retry(taken_over.id, NOW + DAY, "no answer", sure=False)
    (again,) = await _lease(store, NOW + DAY)
    assert again.unclear_since == NOW


async def test_sent_is_true_whatever_was_thought_before(store: Store) -> None:
    await queue(store, "key-1")
    (delivery,) = await _lease(store)
    await store.mark_retry(delivery.id, NOW, "seemed lost")
    await store.mark_sent(delivery.id, "remote", NOW)
    assert await _lease(store, NOW + DAY) == []
    assert (await store.counts(ANYBODY))["sent"] == 1


async def test_marks_of_unknown_deliveries_do_nothing(store: Store) -> None:
    await store.mark_sent(999, "r", NOW)
    await store.mark_retry(999, NOW, "e")
    await store.mark_ended(999, "e", ambiguous=True)
    assert await _lease(store) == []


async def test_counts_of_an_empty_store_name_everything(store: Store) -> None:
    counts = await store.counts(ANYBODY)
    assert set(counts) >= {"articles", "quotations", "feeds", "failing_feeds", "waiting", "sent", "failed", "ambiguous"}
    assert set(counts.values()) == {0}


async def test_deliveries_are_counted_by_state(store: Store) -> None:
    await save(store, 1, "Said")
    await save(store, 2, "Said too")
    await store.follow(Subscription(HERE, await store.add_feed("https://a.example", "A", NOW)))
    await queue(store, "h1")
    await queue(store, "h2")
    await _lease(store)
    counts = await store.counts(ANYBODY)
    assert (counts["articles"], counts["quotations"], counts["feeds"], counts["waiting"]) == (2, 2, 1, 2)


async def test_a_paused_schedule_claims_no_slot(store: Store) -> None:
    schedule = await store.set_schedule(HERE, "daily 08:00", "UTC", 8, (), NOW)
    await store.pause_schedules(HERE, "by a manager")
    assert not await store.record_digest(digest(HERE, NOW, (), schedule.id), "key-1", NOW)
    await store.resume_schedules(HERE, NOW)
    assert await store.record_digest(digest(HERE, NOW, (), schedule.id), "key-1", NOW)


async def test_dead_letters_are_listed_and_revived_under_their_key(store: Store) -> None:
    for number, ambiguous in enumerate((False, True)):
        await queue(store, f"key-{number}", now=NOW + number * MINUTE)
        (leased,) = await _lease(store, NOW + HOUR)
        await store.mark_ended(leased.id, "the channel is gone", ambiguous=ambiguous)
    dead = await store.dead_letters(9)
    assert [(one.state, one.summary) for one in dead] == [("ambiguous", "key-1"), ("failed", "key-0")]
    assert (dead[0].place, dead[0].error, dead[0].attempts) == (HERE, "the channel is gone", 1)
    assert (len(await store.dead_letters(1)), await store.dead_letters()) == (1, dead)
    assert await store.revive(dead[1].id, NOW + HOUR)
    assert not await store.revive(dead[1].id, NOW + HOUR)
    (again,) = await _lease(store, NOW + HOUR)
    assert (again.key, again.attempts) == ("key-0", 1)
    assert not await store.revive(999, NOW)


async def test_a_post_that_is_tried_in_vain_is_told_until_it_is_sent(store: Store) -> None:
    await queue(store, "key-1", now=NOW)
    for number in range(2):
        assert await store.late_post(HERE, 2) is None
        (leased,) = await _lease(store, NOW + number * MINUTE)
        await store.mark_retry(leased.id, NOW + (number + 1) * MINUTE, "Discord is in trouble (503)")
    assert await store.late_post(HERE, 2) == LatePost(NOW, 2, "Discord is in trouble (503)")
    assert await store.late_post(HERE, 3) is None
    assert await store.late_post(THERE, 1) is None
    (leased,) = await _lease(store, NOW + HOUR)
    await store.mark_sent(leased.id, "r", NOW + HOUR)
    assert await store.late_post(HERE, 2) is None


async def test_what_became_of_an_article_at_a_place_is_explained(store: Store) -> None:
    article = await save(store, 1, "Said")
    assert await store.told(HERE, article) == []
    assert await store.record_digest(digest(HERE, NOW, (article,)), "key-1", NOW)
    assert await store.record_digest(digest(THERE, NOW, ()), "key-2", NOW)
    (told,) = await store.told(HERE, article)
    assert (told.slot, told.state, told.sent_at, told.error) == (NOW, "waiting", None, None)
    (leased,) = [one for one in await _lease(store) if one.place == HERE]
    await store.mark_sent(leased.id, "r", NOW + MINUTE)
    (told,) = await store.told(HERE, article)
    assert (told.state, told.sent_at) == ("sent", NOW + MINUTE)
    assert await store.told(THERE, article) == []
