"""Places are told once that a feed can't be read any more, and once that it is back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.delivery.feed_notices import LASTING, TRIES, FeedNoticeService
from bot.delivery.outbox import OutboxWorker
from bot.domain.feeds import Feed, Poll
from bot.domain.messages import Facts, Message
from bot.domain.options import PlaceOptions
from bot.domain.places import Place, Subscription
from bot.ports import Store
from tests.fakes.chat import FakeChat, FakeClock

HERE, THERE = Place("console", "", "main"), Place("console", "", "other")
HOUR = timedelta(hours=1)
GONE_PAGE = "404, the page is gone"
NO_ANSWER = "no connection to post.example:443 (Connection refused)"


class NoticeBench:
    """Places that follow feeds, whose polls are told by hand."""

    def __init__(self, store: Store) -> None:
        self.store, self.clock, self.chat = store, FakeClock(), FakeChat()

    async def follow(self, name: str, *places: Place, secret: bool = False) -> Feed:
        url = f"https://{name}.example/feed?token=kX93aQ71mZ55" if secret else f"https://{name}.example/feed"
        feed = await self.store.add_feed(url, url if secret else name, self.clock.now(), secret=secret)
        for place in places:
            await self.store.follow(Subscription(place, feed))
        await self.polled(feed)
        return feed

    async def polled(self, feed: Feed, error: str | None = None, *, answered: bool = True, gone: bool = False) -> None:
        now = self.clock.now()
        await self.store.record_polls([(feed.id, Poll(now, now + HOUR, error=error, answered=answered, gone=gone))])

    async def fails(self, *feeds: Feed, hours: int = 25, error: str = GONE_PAGE, answered: bool = True) -> list[str]:
        """The feeds fail every hour; the posts at the end."""
        for _ in range(hours):
            self.clock.forward(hours=1)
            for feed in feeds:
                await self.polled(feed, error, answered=answered)
        return await self.posts()

    async def posts(self, services: int = 1) -> list[str]:
        """New posts after a tick of several processes, in a line each."""
        before = len(self.chat.posts)
        for _ in range(services):
            await FeedNoticeService(self.store, self.clock).tick()
        for _ in range(services):
            await OutboxWorker(self.store, {"console": self.chat}, self.clock).drain()
        return [f"{place.channel}: {message.summary}" for place, message, _ in self.chat.posts[before:]]

    def rows(self) -> Sequence[tuple[str, str]]:
        """What the last post says of each feed."""
        _, message, _ = self.chat.posts[-1]
        return next(block for block in message.blocks if isinstance(block, Facts)).rows


@pytest.fixture
def bench(store: Store) -> NoticeBench:
    return NoticeBench(store)


async def test_a_feed_that_stays_broken_is_told_once_in_each_place_and_once_more_when_it_is_back(
    bench: NoticeBench,
) -> None:
    feed = await bench.follow("post", HERE, THERE)
    await bench.follow("wire", HERE)
    assert await bench.fails(feed, hours=24) == [], "a day isn't over"
    told = "A feed that is followed here can't be read any more."
    assert await bench.fails(feed, hours=1) == [f"main: {told}", f"other: {told}"]
    assert bench.rows() == (("post", "since 2026-11-23 07:00 UTC: 404, the page is gone"),)
    assert await bench.fails(feed, hours=30) == []
    assert await bench.posts(services=3) == []
    await bench.polled(feed)
    assert await bench.posts(services=3) == ["main: Can be read again: post.", "other: Can be read again: post."]
    assert await bench.posts() == []


async def test_several_processes_tell_it_once(bench: NoticeBench) -> None:
    feed = await bench.follow("post", HERE)
    for _ in range(26):
        bench.clock.forward(hours=1)
        await bench.polled(feed, GONE_PAGE)
    assert len(await bench.posts(services=4)) == 1
    keys = [key for _, _, key in bench.chat.posts]
    assert len(set(keys)) == len(keys)


async def test_a_post_that_was_not_sent_is_sent_after_a_restart(bench: NoticeBench) -> None:
    feed = await bench.follow("post", HERE)
    for _ in range(26):
        bench.clock.forward(hours=1)
        await bench.polled(feed, GONE_PAGE)
    assert await FeedNoticeService(bench.store, bench.clock).tick() == 1
    assert await FeedNoticeService(bench.store, bench.clock).tick() == 0, "it is told, and waits in the outbox"
    assert len(await bench.posts()) == 1


async def test_trouble_of_some_minutes_or_few_tries_says_nothing(bench: NoticeBench) -> None:
    feed = await bench.follow("post", HERE)
    assert await bench.fails(feed, hours=20) == []
    await bench.polled(feed)
    assert await bench.posts() == [], "it was never told, so it isn't back either"
    await bench.polled(feed, GONE_PAGE)
    bench.clock.forward(hours=LASTING.total_seconds() / 3600 + 1)
    for _ in range(TRIES - 2):
        await bench.polled(feed, GONE_PAGE)
    assert await bench.posts() == [], "a machine that slept has tried too rarely"
    await bench.polled(feed, GONE_PAGE)
    assert len(await bench.posts()) == 1


async def test_several_feeds_of_a_place_are_one_post(bench: NoticeBench) -> None:
    feeds = [await bench.follow(name, HERE) for name in ("a", "b", "c")]
    assert await bench.fails(*feeds[:2]) == ["main: 2 feeds that are followed here can't be read any more."]
    assert [name for name, _ in bench.rows()] == ["a", "b"]
    await bench.polled(feeds[0])
    for _ in range(25):
        bench.clock.forward(hours=1)
        await bench.polled(feeds[1], GONE_PAGE)
        await bench.polled(feeds[2], GONE_PAGE)
    assert await bench.posts() == ["main: A feed that is followed here can't be read any more. Can be read again: a."]


async def test_a_feed_that_is_gone_for_good_is_told_at_once_and_not_polled_until_it_is_followed_anew(
    bench: NoticeBench,
) -> None:
    feed = await bench.follow("post", HERE)
    await bench.polled(feed, "410, it is gone for good", gone=True)
    assert await bench.posts() == ["main: A feed that is followed here can't be read any more."]
    assert bench.rows()[0][1].endswith("410, it is gone for good; it isn't asked any more")
    bench.clock.forward(days=30)
    assert await bench.store.lease_feeds(bench.clock.now(), bench.clock.now(), 9) == []
    assert await bench.posts() == []
    await bench.store.add_feed(feed.url, "post", bench.clock.now())
    assert [due.id for due in await bench.store.lease_feeds(bench.clock.now(), bench.clock.now(), 9)] == [feed.id]


async def test_when_the_network_of_the_bot_is_gone_nothing_is_told_also_not_afterwards(bench: NoticeBench) -> None:
    feeds = [await bench.follow(f"feed{number}", HERE) for number in range(5)]
    inner = await bench.follow("inner", HERE)
    assert await bench.fails(*feeds, hours=40, error=NO_ANSWER, answered=False) == []
    bench.clock.forward(hours=1)
    for feed in feeds[:3]:
        await bench.polled(feed)
    assert await bench.posts() == [], "the last two weren't asked again since the network is back"
    bench.clock.forward(hours=1)
    await bench.polled(feeds[3])
    await bench.polled(feeds[4], NO_ANSWER, answered=False)
    assert await bench.posts() == ["main: A feed that is followed here can't be read any more."]
    assert [name for name, _ in bench.rows()] == ["feed4"]
    assert inner.failures == 0


async def test_a_single_feed_that_cannot_be_reached_is_told_after_days(bench: NoticeBench) -> None:
    feed = await bench.follow("post", HERE)
    assert await bench.fails(feed, hours=70, error=NO_ANSWER, answered=False) == []
    assert len(await bench.fails(feed, hours=4, error=NO_ANSWER, answered=False)) == 1


async def test_a_paused_place_is_told_nothing_until_it_goes_on(bench: NoticeBench) -> None:
    feed = await bench.follow("post", HERE, THERE)
    now = bench.clock.now()
    await bench.store.set_schedule(HERE, "daily 08:00", "UTC", 8, (), now)
    await bench.store.pause_place(HERE, "by a manager", None, now)
    assert [post.partition(":")[0] for post in await bench.fails(feed)] == ["other"]
    await bench.store.resume_schedules(HERE, bench.clock.now())
    assert [post.partition(":")[0] for post in await bench.posts()] == ["main"]


async def test_quiet_hours_are_kept(bench: NoticeBench) -> None:
    feed = await bench.follow("post", HERE)
    await bench.store.set_options(HERE, replace(PlaceOptions(), quiet="06:00-09:00"), bench.clock.now())
    assert await bench.fails(feed) == [], "it is eight o'clock"
    bench.clock.forward(hours=2)
    assert len(await bench.posts()) == 1


async def test_who_ended_a_feed_is_told_nothing(bench: NoticeBench) -> None:
    feed = await bench.follow("post", HERE, THERE)
    assert len(await bench.fails(feed)) == 2
    await bench.store.unfollow(HERE, feed.id)
    await bench.polled(feed)
    assert [post.partition(":")[0] for post in await bench.posts()] == ["other"]


async def test_an_address_with_a_key_is_never_shown(bench: NoticeBench) -> None:
    feed = await bench.follow("members", HERE, secret=True)
    await bench.fails(feed)
    assert bench.rows()[0][0] == "members.example"
    posted: list[Message] = [message for _, message, _ in bench.chat.posts]
    assert "kX93aQ71mZ55" not in repr(posted)
