"""The queue of feeds: everything that is due, in fair turns, without a barrier."""

import asyncio
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime, timedelta

from bot.domain.errors import StoreError
from bot.domain.feeds import Feed, ListedFeed, Poll
from bot.ingest.polling.queue import FeedQueue
from bot.ingest.reports import PollReport
from bot.ingest.sites.shares import TurnLimits
from bot.store import SqlStore, open_store
from tests.fakes.chat import FakeClock
from tests.fakes.patience import LONG

NOW = datetime(2026, 3, 14, 12, tzinfo=UTC)
LIMITS = TurnLimits(total=4, each=2, slow=2, slow_from=1000.0)
BATCH = 50
"""Feeds that are leased at a time."""


class Polls:
    """Polls that end at once, but for those of feeds that are ``held``; ``served`` has their titles in order."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store
        self.held: set[str] = set()
        self.served: list[str] = []
        self.running: set[str] = set()
        self.release = asyncio.Event()

    async def __call__(self, feed: Feed, turn: AbstractAsyncContextManager[None]) -> PollReport:
        try:
            async with turn:
                return await self._poll(feed)
        except StoreError as error:  # as the poller does
            return PollReport(feed, error=str(error))

    async def _poll(self, feed: Feed) -> PollReport:
        self.running.add(feed.title)
        try:
            if feed.title in self.held:
                await self.release.wait()
            self.served.append(feed.title)
            await self._store.record_polls([(feed.id, Poll(NOW, NOW + timedelta(hours=1)))])
            return PollReport(feed)
        finally:
            self.running.discard(feed.title)


async def follow(store: SqlStore, *titles: str, site: str = "") -> None:
    for title in titles:
        await store.add_feed(f"https://{site or title}.example/{title}", title, NOW, shared=True)


async def until(queue: FeedQueue, polls: Polls, count: int) -> None:
    async with asyncio.timeout(LONG):
        while len(polls.served) < count:
            await queue.look()
            await asyncio.sleep(0.01)


async def until_running(polls: Polls) -> None:
    """Wait until all polls that are held have begun."""
    async with asyncio.timeout(LONG):
        while polls.running != polls.held:
            await asyncio.sleep(0.01)


async def test_once_polls_everything_that_is_due(store: SqlStore) -> None:
    many = [ListedFeed(f"https://feed{number}.example/feed{number}", f"feed{number}") for number in range(62)]
    await store.import_feeds(many, NOW)
    polls = Polls(store)
    reports = await FeedQueue(store, FakeClock(NOW), polls, LIMITS, batch=BATCH).drain()
    assert len(reports) == 62
    assert len(set(polls.served)) == 62
    assert await FeedQueue(store, FakeClock(NOW), polls, LIMITS).drain() == []


async def test_a_look_goes_on_while_more_feeds_are_due_than_are_leased_at_a_time(store: SqlStore) -> None:
    """Whatever the ticks' interval is, and though some of the first batch never end."""
    await store.import_feeds([ListedFeed(f"https://f{n}.example/", f"feed{n}") for n in range(140)], NOW)
    polls = Polls(store)
    polls.held = {"feed0", "feed1"}
    queue = FeedQueue(store, FakeClock(NOW), polls, LIMITS, batch=BATCH)
    await queue.look()
    async with asyncio.timeout(LONG):
        while len(polls.served) < 138:
            await asyncio.sleep(0.01)
    assert len(set(polls.served)) == 138
    await queue.close()


async def test_feeds_that_take_for_ever_hold_up_no_other(store: SqlStore) -> None:
    await follow(store, *"abcd", site="hostile")
    await follow(store, "good")
    polls = Polls(store)
    polls.held = set("abcd")
    queue = FeedQueue(store, FakeClock(NOW), polls, LIMITS)
    await queue.look()
    await until(queue, polls, 1)
    await follow(store, "new")
    await until(queue, polls, 2)
    assert polls.served == ["good", "new"]
    assert len(polls.running & polls.held) == 2, "a site has two turns at most, however many feeds it has"
    polls.release.set()
    await until(queue, polls, 6)
    await queue.close()


async def test_each_is_polled_once_however_often_it_is_looked_for(store: SqlStore) -> None:
    await follow(store, "slow")
    polls = Polls(store)
    polls.held = {"slow"}
    queue = FeedQueue(store, FakeClock(NOW), polls, LIMITS)
    for _ in range(5):
        await queue.look()
        await asyncio.sleep(0.01)
    polls.release.set()
    await until(queue, polls, 1)
    await queue.look()
    await queue.close()
    assert polls.served == ["slow"]


async def test_what_is_under_way_at_the_end_stays_due(store: SqlStore) -> None:
    await follow(store, "slow", "other")
    polls = Polls(store)
    polls.held = {"slow", "other"}
    queue = FeedQueue(store, FakeClock(NOW), polls, LIMITS)
    await queue.look()
    await until_running(polls)
    await queue.close()
    await queue.look()
    await asyncio.sleep(0.05)  # one that began all the same would have by now
    assert (polls.served, polls.running) == ([], set())
    assert len(await store.lease_feeds(NOW, NOW, 10)) == 2


async def test_a_feed_whose_poll_could_not_be_written_down_has_a_rest(store: SqlStore) -> None:
    await follow(store, "broken")
    begun: list[str] = []

    async def fail(feed: Feed, _: AbstractAsyncContextManager[None]) -> PollReport:
        begun.append(feed.title)
        return PollReport(feed, error="the database is locked")

    queue = FeedQueue(store, FakeClock(NOW), fail, LIMITS)
    for _ in range(5):
        await queue.look()
        await asyncio.sleep(0.02)
    await queue.close()
    assert begun == ["broken"]


async def test_a_feed_that_waited_for_longer_than_its_lease_is_another_process_s(
    store: SqlStore, database_url: str
) -> None:
    """As after a process stood still, or couldn't reach the database, for longer than a lease."""
    await follow(store, *"abc", site="slow")
    clock, polls = FakeClock(NOW), Polls(store)
    polls.held = {"a", "b"}
    stalled = FeedQueue(store, clock, polls, LIMITS)
    await stalled.look()
    await until_running(polls)
    clock.forward(minutes=3)
    other = await open_store(database_url)
    others = Polls(other)
    reports = await FeedQueue(other, clock, others, LIMITS).drain()
    await other.close()
    assert sorted(others.served) == ["a", "b", "c"]
    (waiting,) = [stalled.poll_now(report.feed) for report in reports if report.feed.title == "c"]
    polls.release.set()
    report = await waiting
    assert report is not None
    assert "waited for longer than its lease" in (report.error or "")
    assert "c" not in polls.served
