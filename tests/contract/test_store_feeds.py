"""Feeds and their entries."""

from datetime import timedelta, timezone

import pytest

from bot.domain.errors import StoreError
from bot.domain.feeds import FeedWishes, Poll, SeenEntry
from bot.domain.places import Subscription
from bot.domain.viewers import EVERYBODY
from bot.ports import Store
from tests.builders import NOW, page
from tests.contract.samples import DAY, ELSEWHERE, HERE, HOUR, MINUTE, THERE


async def test_a_new_feed_is_due_at_once(store: Store) -> None:
    feed = await store.add_feed("https://a.example/rss", "Añn “A”", NOW, shared=True)
    assert (feed.url, feed.title, feed.shared) == ("https://a.example/rss", "Añn “A”", True)
    assert (feed.next_due, feed.checked_at, feed.failures, feed.error) == (NOW, None, 0, None)
    assert (feed.etag, feed.last_modified) == (None, None)
    assert await store.lease_feeds(NOW, NOW, 10) == [feed]


async def test_a_known_address_gives_the_feed_that_is_there(store: Store) -> None:
    feed = await store.add_feed("https://a.example/rss", "A", NOW)
    assert await store.add_feed("https://a.example/rss", "Other title", NOW + DAY) == feed
    assert await store.feeds() == [feed]


async def test_a_known_feed_is_due_when_somebody_follows_it(store: Store) -> None:
    feed = await store.add_feed("https://a.example/rss", "A", NOW)
    await store.record_polls([(feed.id, Poll(NOW, NOW + HOUR))])
    assert (await store.add_feed("https://a.example/rss", "A", NOW + MINUTE)).next_due == NOW + MINUTE


async def test_a_feed_becomes_shared_and_stays_it(store: Store) -> None:
    feed = await store.add_feed("https://a.example/rss", "A", NOW)
    shared = await store.add_feed("https://a.example/rss", "A", NOW, shared=True)
    assert (feed.shared, shared.shared, shared.id) == (False, True, feed.id)
    assert (await store.add_feed("https://a.example/rss", "A", NOW)).shared


async def test_addresses_differ_by_case(store: Store) -> None:
    lower = await store.add_feed("https://a.example/rss", "A", NOW)
    upper = await store.add_feed("https://a.example/RSS", "A", NOW)
    assert lower.id != upper.id


async def test_feeds_come_by_title(store: Store) -> None:
    for title in ("beta", "Alpha", "Émile", "gamma"):
        await store.add_feed(f"https://{title}.example", title, NOW)
    assert [feed.title for feed in await store.feeds()] == ["Alpha", "beta", "gamma", "Émile"]


async def test_an_empty_store_has_no_feeds(store: Store) -> None:
    assert await store.feeds() == []
    assert await store.lease_feeds(NOW, NOW, 10) == []


async def test_only_followed_or_shared_feeds_are_due(store: Store) -> None:
    followed = await store.add_feed("https://followed.example", "F", NOW)
    await store.add_feed("https://nobody.example", "N", NOW)
    shared = await store.add_feed("https://shared.example", "S", NOW, shared=True)
    assert await store.lease_feeds(NOW, NOW, 10) == [shared]
    await store.follow(Subscription(HERE, followed))
    assert await store.lease_feeds(NOW, NOW, 10) == [followed, shared]
    await store.unfollow(HERE, followed.id)
    assert await store.lease_feeds(NOW, NOW, 10) == [shared]


async def titles_due(store: Store) -> list[str]:
    """The feeds that are due, by title."""
    return [feed.title for feed in await store.lease_feeds(NOW, NOW, 10)]


async def test_what_only_a_deleted_place_follows_is_due_again_when_the_place_is_resumed(store: Store) -> None:
    feed = await store.add_feed("https://a.example", "A", NOW)
    for place in (HERE, THERE):
        await store.follow(Subscription(place, feed))
    assert await store.desert_place(HERE)
    assert not await store.desert_place(HERE)
    assert not await store.desert_place(ELSEWHERE)
    assert await titles_due(store) == ["A"]
    assert await store.desert_place(THERE)
    assert await titles_due(store) == []
    assert await store.followers_of_feeds() == {}
    assert ((await store.counts(None))["feeds"], (await store.store_figures(NOW)).feeds) == (0, 0)
    assert [one.feed.title for one in await store.subscriptions(HERE)] == ["A"]
    await store.resume_place(HERE, NOW)
    assert await titles_due(store) == ["A"]
    await store.desert_place(HERE)
    await store.resume_schedules(THERE, NOW)
    assert await titles_due(store) == ["A"]


async def test_due_feeds_come_longest_due_first_and_not_early(store: Store) -> None:
    late = await store.add_feed("https://late.example", "L", NOW, shared=True)
    early = await store.add_feed("https://early.example", "E", NOW - HOUR, shared=True)
    future = await store.add_feed("https://future.example", "F", NOW + timedelta(microseconds=1), shared=True)
    assert await store.lease_feeds(NOW, NOW, 10) == [early, late]
    assert await store.lease_feeds(NOW, NOW, 1) == [early]
    assert await store.lease_feeds(NOW, NOW, 0) == []
    assert await store.lease_feeds(NOW, NOW, -1) == []
    assert future in await store.lease_feeds(NOW + MINUTE, NOW + MINUTE, 10)


async def test_a_feed_followed_twice_is_due_once(store: Store) -> None:
    feed = await store.add_feed("https://a.example", "A", NOW, shared=True)
    for place in (HERE, HERE):
        await store.follow(Subscription(place, feed))
    assert await store.lease_feeds(NOW, NOW, 10) == [feed]


async def test_times_compare_over_zones_and_come_back_in_utc(store: Store) -> None:
    berlin = NOW.astimezone(timezone(timedelta(hours=1)))
    feed = await store.add_feed("https://a.example", "A", berlin, shared=True)
    assert feed.next_due == NOW
    assert feed.next_due.utcoffset() == timedelta(0)
    elsewhere = NOW.astimezone(timezone(timedelta(hours=-9)))
    assert await store.lease_feeds(elsewhere, elsewhere, 1) == [feed]
    assert await store.lease_feeds(NOW - MINUTE, NOW - MINUTE, 1) == []


async def test_a_time_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(StoreError, match="zone"):
        await store.add_feed("https://a.example", "A", NOW.replace(tzinfo=None))
    assert await store.feeds() == []


async def test_a_good_poll_is_written_down(store: Store) -> None:
    feed = await store.add_feed("https://a.example", "A", NOW, shared=True)
    await store.record_polls([(feed.id, Poll(NOW, NOW + HOUR, "New title", '"v1"', "Tue, 24 Nov 2026 08:00:00 GMT"))])
    (polled,) = await store.feeds()
    assert (polled.title, polled.etag, polled.last_modified) == ("New title", '"v1"', "Tue, 24 Nov 2026 08:00:00 GMT")
    assert (polled.checked_at, polled.next_due, polled.failures, polled.error) == (NOW, NOW + HOUR, 0, None)
    assert await store.lease_feeds(NOW, NOW, 10) == []


async def test_a_good_poll_without_a_title_keeps_it_and_replaces_validators(store: Store) -> None:
    feed = await store.add_feed("https://a.example", "A", NOW)
    await store.record_polls([(feed.id, Poll(NOW, NOW, None, '"v1"', "yesterday"))])
    await store.record_polls([(feed.id, Poll(NOW, NOW))])
    (polled,) = await store.feeds()
    assert (polled.title, polled.etag, polled.last_modified) == ("A", None, None)


async def test_failures_are_counted_keep_validators_and_end_with_a_good_poll(store: Store) -> None:
    feed = await store.add_feed("https://a.example", "A", NOW)
    await store.record_polls([(feed.id, Poll(NOW, NOW, etag='"v1"'))])
    for count in (1, 2):
        await store.record_polls([(feed.id, Poll(NOW, NOW + HOUR, error="503 from the site"))])
        (polled,) = await store.feeds()
        assert (polled.failures, polled.error, polled.etag) == (count, "503 from the site", '"v1"')
    await store.record_polls([(feed.id, Poll(NOW, NOW, etag='"v2"'))])
    (polled,) = await store.feeds()
    assert (polled.failures, polled.error, polled.etag) == (0, None, '"v2"')


async def test_outcomes_of_many_feeds_are_written_together_each_with_what_it_says(store: Store) -> None:
    feeds = [await store.add_feed(f"https://{name}.example", name, NOW) for name in "abcd"]
    wishes = FeedWishes(60, frozenset((1, 2)), frozenset((6,)))
    first = Poll(NOW, NOW, "A", items=3, body_hash="a1", changed_at=NOW - HOUR, wishes=wishes, read_at=NOW)
    await store.record_polls([(feeds[0].id, first), (feeds[1].id, Poll(NOW, NOW, error="down"))])
    later = NOW + HOUR
    outcomes = [
        Poll(NOW, later, body_hash="a1"),
        Poll(NOW, later, error="down"),
        Poll(NOW, later),
        Poll(NOW, later, "D"),
    ]
    await store.record_polls([(feed.id, poll) for feed, poll in zip(feeds, outcomes, strict=True)])
    a, b, c, d = await store.feeds()
    assert (a.body_hash, a.changed_at, a.wishes, a.items, a.title) == ("a1", NOW - HOUR, wishes, 3, "A")
    assert [feed.read_at for feed in (a, b, c, d)] == [NOW, None, None, None]
    assert (b.failures, b.failing_since, b.error, b.next_due) == (2, NOW, "down", later)
    assert (c.body_hash, c.changed_at, c.wishes, c.items) == (None, None, FeedWishes(), None)
    assert (d.title, d.next_due) == ("D", later)
    await store.record_polls([])
    assert await store.lease_feeds(NOW, NOW, 10) == []


async def test_a_poll_of_an_unknown_feed_changes_nothing(store: Store) -> None:
    feed = await store.add_feed("https://a.example", "A", NOW)
    await store.record_polls([(feed.id + 1, Poll(NOW, NOW + HOUR, "B"))])
    assert await store.feeds() == [feed]


async def test_entries_are_remembered_and_replaced(store: Store) -> None:
    feed = await store.add_feed("https://a.example", "A", NOW)
    saved = await store.save_article(page(), [], NOW, audience=EVERYBODY)
    tried = SeenEntry("e1", "f1", None, 2, NOW + HOUR)
    await store.remember_entry(feed.id, tried)
    assert await store.seen_entries(feed.id, ["e1", "e2"]) == {"e1": tried}
    done = SeenEntry("e1", "f2", saved.article_id)
    await store.remember_entry(feed.id, done)
    assert await store.seen_entries(feed.id, ["e1"]) == {"e1": done}


async def test_entries_of_feeds_are_apart(store: Store) -> None:
    one = await store.add_feed("https://one.example", "1", NOW)
    two = await store.add_feed("https://two.example", "2", NOW)
    await store.remember_entry(one.id, SeenEntry("same", "f1", None))
    await store.remember_entry(two.id, SeenEntry("same", "f2", None))
    assert (await store.seen_entries(one.id, {"same"}))["same"].fingerprint == "f1"
    assert (await store.seen_entries(two.id, {"same"}))["same"].fingerprint == "f2"


async def test_many_entries_and_none(store: Store) -> None:
    feed = await store.add_feed("https://a.example", "A", NOW)
    for number in range(5):
        await store.remember_entry(feed.id, SeenEntry(f"ø{number}", "f", None))
    asked = [f"ø{number}" for number in range(2500)]
    assert set(await store.seen_entries(feed.id, asked)) == {f"ø{number}" for number in range(5)}
    assert await store.seen_entries(feed.id, []) == {}
    assert await store.seen_entries(999, ["ø1"]) == {}


async def test_entries_are_remembered_many_at_a_time(store: Store) -> None:
    feed = await store.add_feed("https://a.example", "A", NOW)
    saved = await store.save_article(page(), [], NOW, audience=EVERYBODY)
    await store.remember_entry(feed.id, SeenEntry("e7", "old", None, 2, NOW + HOUR))
    entries = [SeenEntry(f"e{number}", "f", saved.article_id if number % 2 else None) for number in range(1_500)]
    await store.remember_entries(feed.id, entries)
    assert await store.seen_entries(feed.id, [entry.entry_id for entry in entries]) == {
        entry.entry_id: entry for entry in entries
    }
    assert await store.feeds_of(saved.article_id) == {feed.id}
    await store.remember_entries(feed.id, [])


async def test_of_many_entries_with_a_bad_one_none_is_remembered(store: Store) -> None:
    feed = await store.add_feed("https://a.example", "A", NOW)
    with pytest.raises(StoreError):
        await store.remember_entries(feed.id, [SeenEntry("good", "f", None), SeenEntry("bad", "f", 999)])
    assert await store.seen_entries(feed.id, ["good", "bad"]) == {}


async def test_an_entry_of_an_unknown_feed_or_article_is_refused(store: Store) -> None:
    feed = await store.add_feed("https://a.example", "A", NOW)
    with pytest.raises(StoreError):
        await store.remember_entry(feed.id + 1, SeenEntry("e", "f", None))
    with pytest.raises(StoreError):
        await store.remember_entry(feed.id, SeenEntry("e", "f", 999))
    assert await store.seen_entries(feed.id, ["e"]) == {}


async def test_how_many_items_cannot_be_read_stays_until_the_feed_is_read_again(store: Store) -> None:
    feed = await store.add_feed("https://a.example/rss", "A", NOW)
    assert (feed.items, feed.unread, feed.unread_why) == (None, 0, None)
    await store.record_polls([(feed.id, Poll(NOW, NOW, items=20, unread=3, unread_why="a challenge page", beyond=9))])
    await store.record_polls([(feed.id, Poll(NOW, NOW))])
    await store.record_polls([(feed.id, Poll(NOW, NOW, error="down"))])
    (kept,) = await store.feeds()
    assert (kept.items, kept.unread, kept.unread_why, kept.beyond) == (20, 3, "a challenge page", 9)
    await store.record_polls([(feed.id, Poll(NOW, NOW, items=20))])
    (kept,) = await store.feeds()
    assert (kept.items, kept.unread, kept.unread_why, kept.beyond) == (20, 0, None, 0)
