"""Posts that wait, and that nobody has tried to send, go with what made them; nothing else does."""

import pytest

from bot.domain.alerts import AlertPost
from bot.domain.feeds import SeenEntry
from bot.domain.items import ItemPost
from bot.domain.places import AtOnce, Subscription
from bot.ports import Store
from tests.builders import NOW, save
from tests.contract.samples import HERE, HOUR, MINUTE, THERE, digest, message, queue


async def _waiting(store: Store) -> list[str]:
    """The keys of what would be sent from now on, all places' and one after another."""
    keys = []
    while deliveries := await store.lease(["discord"], NOW + HOUR, NOW + 2 * HOUR, 50):
        for delivery in deliveries:
            keys.append(delivery.key)
            await store.mark_sent(delivery.id, "m", NOW)
    return sorted(keys)


async def test_a_digest_that_waits_is_taken_back_with_its_schedule_alone(store: Store) -> None:
    early, late = [await store.set_schedule(HERE, f"daily 0{hour}:00", "UTC", 8, (), NOW) for hour in (8, 9)]
    there = await store.set_schedule(THERE, "daily 08:00", "UTC", 8, (), NOW)
    ids = [await save(store, number, f"Said {number}") for number in range(4)]
    await queue(store, "now")
    for number, (schedule, place) in enumerate([(early, HERE), (late, HERE), (there, THERE)]):  # at the same moment
        assert await store.record_digest(digest(place, NOW, (ids[number],), schedule.id), f"k{number}", NOW)
    assert await store.remove_schedules(HERE, [early.id]) == 1
    assert await store.already_told(HERE, ids) == {ids[1]}
    assert await store.told(HERE, ids[0]) == []
    assert await _waiting(store) == ["k1", "k2", "now"]


async def test_a_digest_that_is_sent_or_was_tried_stays_in_the_outbox(store: Store) -> None:
    schedule = await store.set_schedule(HERE, "daily 08:00", "UTC", 8, (), NOW)
    article = await save(store, 1, "Said")
    assert await store.record_digest(digest(HERE, NOW, (article,), schedule.id), "k1", NOW)
    assert await store.record_digest(digest(HERE, NOW + HOUR, (), schedule.id), "k2", NOW)
    (sending,) = await store.lease(["discord"], NOW, NOW + MINUTE, 1)
    await store.remove_schedules(HERE)
    assert await store.already_told(HERE, [article]) == {article}
    await store.mark_retry(sending.id, NOW + MINUTE, "down")
    await store.set_schedule(HERE, "daily 08:00", "UTC", 8, (), NOW)
    await store.remove_schedules(HERE)
    assert await _waiting(store) == ["k1"]


async def test_an_alert_that_waits_is_taken_back_unless_another_alert_is_for_it(store: Store) -> None:
    for words in ("Harbour", "ferry", "pier"):
        await store.add_alert(HERE, words, NOW)
    ids = [await save(store, number, f"Said {number}") for number in range(3)]
    posts = [
        AlertPost(message(), "alone", {ids[0]: "Harbour"}, frozenset(ids[:1])),
        AlertPost(message(), "both", {ids[1]: "Harbour"}, frozenset(ids[1:2]), {ids[1]: ("FERRY",)}),
        AlertPost(message(), "other", {ids[2]: "pier"}, frozenset(ids[2:])),
    ]
    for upto, post in enumerate(posts, start=max(ids) + 1):
        assert await store.record_alert(await store.alerts(HERE), upto, post, NOW)
    assert await store.remove_alert(HERE, "harbour")
    assert await store.already_told(HERE, ids) == set(ids[1:])
    assert await _waiting(store) == ["both", "other"]


@pytest.mark.parametrize("everywhere", [False, True])
async def test_items_that_wait_are_taken_back_with_their_feed_alone(store: Store, everywhere: bool) -> None:
    wire, post = [await store.add_feed(f"https://{name}.example/feed", name, NOW) for name in ("wire", "post")]
    for feed in (wire, post):
        await store.follow(Subscription(HERE, feed, at_once=AtOnce(NOW)))
    ids = [await save(store, number, f"Said {number}") for number in range(3)]
    for feed, article in ((wire, ids[0]), (wire, ids[1]), (post, ids[1]), (post, ids[2])):
        await store.remember_entry(feed.id, SeenEntry(str(article), "print", article))
    made = [ItemPost(message(), f"k{article}", frozenset({article})) for article in ids]
    assert await store.record_items([(follower, 9) for follower in await store.followers_behind()], made, NOW)
    assert await store.waiting_posts(HERE) == []
    await store.unmute(HERE, "words", "ferry")  # a change
    assert [post.article_ids for post in await store.waiting_posts(HERE)] == [{article} for article in ids]
    if everywhere:
        await store.end_feeds([wire.id], everywhere=True)
    else:
        assert await store.unfollow(HERE, wire.id)
    await store.settle_posts({post.delivery_id: post.changes for post in await store.waiting_posts(HERE)})
    assert await store.already_told(HERE, ids) == set(ids[1:])
    assert await _waiting(store) == [f"k{article}" for article in ids[1:]]


async def test_posts_are_taken_back_by_their_numbers_unless_somebody_sends_them(store: Store) -> None:
    await store.add_alert(HERE, "harbour", NOW)
    ids = [await save(store, number, f"Said {number}") for number in range(2)]
    for number, article in enumerate(ids):
        post = AlertPost(message(), f"k{number}", {article: "harbour"}, frozenset({article}))
        assert await store.record_alert(await store.alerts(HERE), max(ids) + 1 + number, post, NOW)
    await store.mute(HERE, "words", "ferry", lambda _: None)
    first, second = await store.waiting_posts(HERE)
    assert [first.article_ids, second.article_ids] == [{article} for article in ids]
    assert await store.waiting_posts(THERE) == []
    assert await store.settle_posts({first.delivery_id: first.changes}) == 0
    (sending,) = await store.lease(["discord"], NOW, NOW + MINUTE, 1)
    read = {post.delivery_id: post.changes for post in (first, second)}
    assert await store.settle_posts(read, list(read)) == 1
    assert await store.waiting_posts(HERE) == []
    await store.mark_sent(sending.id, "m", NOW)
    await queue(store, "digest")
    assert await store.settle_posts(dict.fromkeys(range(99), 0), range(99)) == 0, "of another kind, or sent"
    assert await _waiting(store) == ["digest"]
