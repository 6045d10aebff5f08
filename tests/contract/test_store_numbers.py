"""The store's numbers for who runs the bot."""

from bot.domain.feeds import Poll
from bot.domain.operations import StoreFigures
from bot.domain.places import Subscription
from bot.domain.viewers import ANYBODY
from bot.ports import Store
from bot.ports.metering import Unmetered
from tests.builders import NOW, save
from tests.contract.samples import HERE, HOUR, MINUTE, matching, queue


async def test_an_empty_store_has_no_numbers(store: Store) -> None:
    assert await store.store_figures(NOW) == StoreFigures()


async def test_the_numbers_tell_what_waits_and_for_how_long(store: Store) -> None:
    for number in range(3):
        await save(store, number, f"We wait {number}")
    late = await store.add_feed("https://a.example/feed", "A", NOW, shared=True)
    polled = await store.add_feed("https://b.example/feed", "B", NOW, shared=True)
    await store.add_feed("https://nobody.example/feed", "Nobody's", NOW - HOUR)
    await store.record_polls([(polled.id, Poll(NOW, NOW + HOUR, error="no answer"))])
    for key in ("k1", "k2", "k3"):
        await queue(store, key, now=NOW + MINUTE)
    leased = await store.lease(["discord"], NOW + HOUR, NOW + 2 * HOUR, 1)
    await store.mark_ended(leased[0].id, "gone", ambiguous=False)
    leased = await store.lease(["discord"], NOW + HOUR, NOW + 2 * HOUR, 1)
    assert leased[0].place == HERE
    figures = await store.store_figures(NOW + HOUR / 2)
    assert late.shared
    assert figures == StoreFigures(
        articles=3,
        quotations=3,
        feeds=2,
        failing_feeds=1,
        feed_lag=1800.0,
        waiting=1,
        leased=1,
        failed=1,
        outbox_age=1740.0,
    )


async def test_a_feed_that_nobody_follows_any_more_counts_no_longer(store: Store) -> None:
    feed = await store.add_feed("https://a.example/feed", "A", NOW)
    await store.follow(Subscription(HERE, feed))
    await store.record_polls([(feed.id, Poll(NOW, NOW + HOUR, error="no answer"))])
    followed = await store.counts(ANYBODY)
    await store.unfollow(HERE, feed.id)
    left = await store.counts(ANYBODY)
    assert [(counts["feeds"], counts["failing_feeds"]) for counts in (followed, left)] == [(1, 1), (0, 0)]


async def test_connections_in_use_are_counted(store: Store) -> None:
    use = store.pool_use()
    assert use is None or (use.used, use.most) == (0, 8)


class _Searches(Unmetered):
    def __init__(self) -> None:
        self.seconds: list[float] = []

    def searched(self, seconds: float) -> None:
        self.seconds.append(seconds)


async def test_each_search_is_reported_once_somebody_counts_them(store: Store) -> None:
    await save(store, 1, "We wait for the tide")
    counted = _Searches()
    await matching(store, ["tide"])
    store.measure_searches(counted)
    assert await matching(store, ["tide"])
    assert len(counted.seconds) == 1
