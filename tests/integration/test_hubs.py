"""Feeds' hubs: the bot subscribes, a hub verifies and delivers over HTTP, and the feed is read at once."""

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest
from aiohttp.test_utils import TestServer

from bot.domain.feeds import Feed, Poll
from bot.domain.hubs import HubOffer, HubSubscription
from bot.domain.places import Place, Subscription
from bot.ingest.fetching.fetch import GuardedFetcher
from bot.ingest.hubs.hub_listener import HubListener
from bot.ingest.hubs.subscribing import HubKeeper
from bot.ingest.pipeline import Ingest
from bot.ingest.processes.workers import ProcessWorkers
from bot.quotes import extract
from bot.store import SqlStore, open_store
from tests.fakes.hub import FakeHub
from tests.fakes.ingest_bench import Bench, open_bench
from tests.fakes.patience import LONG
from tests.fakes.shell import Shell
from tests.fakes.web import item, open_site, rss
from tests.integration.test_operations import free_port

HERE = Place("slack", "T1", "C1")
TOPIC = "https://harbourpost.example/feed"


@dataclass
class Hubs:
    """A bench with a hub beside it, and what listens to it."""

    bench: Bench
    hub: FakeHub
    keeper: HubKeeper

    async def feed(self) -> Feed:
        """A feed that names the hub, was read once, and was quiet for long."""
        self.news(1)
        feed = await self.bench.follow()
        await self.bench.poll(0)
        return await self.stored(feed)

    def news(self, number: int) -> None:
        """The feed has items up to this one."""
        links = f"<atom:link xmlns:atom='http://www.w3.org/2005/Atom' rel='hub' href='{self.hub.url}'/>"
        links += f"<atom:link xmlns:atom='http://www.w3.org/2005/Atom' rel='self' href='{TOPIC}'/>"
        for each in range(number + 1):
            self.bench.article(f"/{each}", title=f"News {each}")
        self.bench.feed(links, *(item(f"/{each}", guid=str(each)) for each in range(number + 1)))

    async def stored(self, feed: Feed) -> Feed:
        return next(one for one in await self.bench.store.feeds() if one.id == feed.id)

    async def subscribed(self) -> Feed:
        """A feed whose hub delivers."""
        feed = await self.feed()
        await self.keeper.tick()
        assert await self.hub.verify() == 200
        return feed


@pytest.fixture
async def hubs(store: SqlStore, workers: ProcessWorkers) -> AsyncIterator[Hubs]:
    async with open_bench(store, workers) as bench:
        listener = HubListener(store, bench.clock, ("127.0.0.1", 0), "")
        async with TestServer(listener.application()) as server:
            base = str(server.make_url("")).rstrip("/")
            keeper = HubKeeper(store, bench.fetcher, bench.clock, base)
            bench.ingest.listen_to(keeper)
            yield Hubs(bench, FakeHub(bench.site), keeper)


async def test_a_hub_that_delivers_makes_its_feed_read_at_once(hubs: Hubs) -> None:
    feed, clock = await hubs.subscribed(), hubs.bench.clock
    (form,) = hubs.hub.asked
    assert (form["hub.mode"], form["hub.topic"]) == ("subscribe", TOPIC)
    clock.forward(minutes=5)
    assert await hubs.bench.ingest.poll_due() == []
    hubs.news(2)
    assert await hubs.hub.deliver(b"whatever it says isn't read") == 202
    (report,) = await hubs.bench.ingest.poll_due()
    assert report.new == 1
    # 60 minutes are the longest interval; without a hub it would be 15.
    read = await hubs.stored(feed)
    assert read.next_due - clock.now() >= timedelta(minutes=60)


@pytest.mark.parametrize("method", ["sha1", "sha256", "sha384", "sha512"])
async def test_a_wrong_signature_is_answered_and_ignored(hubs: Hubs, method: str) -> None:
    """Section 8: "must locally ignore", and a success is answered all the same."""
    feed = await hubs.subscribed()
    assert await hubs.hub.deliver(b"news", method, secret="guessed") == 202
    assert await hubs.stored(feed) == feed
    hubs.bench.clock.forward(minutes=5)
    assert await hubs.hub.deliver(b"news", method) == 202
    assert (await hubs.stored(feed)).next_due == hubs.bench.clock.now()


async def test_a_hub_that_calls_all_the_time_lets_a_feed_be_read_once_a_minute(hubs: Hubs) -> None:
    feed = await hubs.subscribed()
    assert await hubs.hub.deliver(b"news") == 202
    assert feed.checked_at is not None
    assert (await hubs.stored(feed)).next_due == feed.checked_at + timedelta(minutes=1)


async def test_a_call_while_the_feed_is_read_is_to_be_made_again(hubs: Hubs) -> None:
    feed, clock, store = await hubs.subscribed(), hubs.bench.clock, hubs.bench.store
    now = clock.now()
    await store.take_leases("feed", [feed.id], now, now + timedelta(minutes=2))
    assert await hubs.hub.deliver(b"news") == 503
    await store.give_back("feed", [feed.id])
    assert await hubs.hub.deliver(b"news") == 202


@pytest.mark.parametrize(
    "changes", [{"hub.mode": "unsubscribe"}, {"hub.topic": "https://other.example/"}, {"hub.challenge": ""}]
)
async def test_nothing_is_confirmed_that_was_not_asked_for(hubs: Hubs, changes: dict[str, str]) -> None:
    await hubs.feed()
    await hubs.keeper.tick()
    assert await hubs.hub.verify(**changes) == 404
    assert hubs.hub.held == {}


async def test_an_unknown_address_tells_nothing(hubs: Hubs) -> None:
    await hubs.feed()
    await hubs.keeper.tick()
    callback = hubs.hub.asked[0]["hub.callback"]
    query = {"hub.mode": "subscribe", "hub.topic": TOPIC, "hub.challenge": "c"}
    for wrong in (callback[:-1], callback[:-1] + ("A" if callback[-1] != "A" else "B"), callback + "/x"):
        assert await hubs.hub.call(query, wrong) == (404, "404: Not Found")
        hubs.hub.held[wrong] = (TOPIC, "key")
    del hubs.hub.held[callback + "/x"]
    assert await hubs.hub.deliver(b"news") == 410


async def test_a_subscription_is_renewed_before_it_ends_and_a_silent_hub_is_asked_less_often(hubs: Hubs) -> None:
    await hubs.subscribed()
    asked, clock = hubs.hub.asked, hubs.bench.clock
    for minutes, times in ((44, 1), (2, 2), (5, 2), (6, 3), (15, 3), (6, 4)):
        clock.forward(minutes=minutes)
        await hubs.keeper.tick()
        assert len(asked) == times, minutes
    assert {form["hub.callback"] for form in asked} == {asked[0]["hub.callback"]}
    assert await hubs.hub.verify() == 200


async def test_a_hub_that_denies_is_asked_again_a_day_later(hubs: Hubs) -> None:
    await hubs.feed()
    hubs.hub.denies = True
    await hubs.keeper.tick()
    assert await hubs.hub.verify() == 200
    for hours, times in ((23, 1), (2, 2)):
        hubs.bench.clock.forward(hours=hours)
        await hubs.keeper.tick()
        assert len(hubs.hub.asked) == times


async def test_a_feed_that_nobody_follows_any_more_is_unsubscribed_from(hubs: Hubs) -> None:
    feed, store = await hubs.subscribed(), hubs.bench.store
    await store.follow(Subscription(HERE, feed))
    await store.end_feeds([feed.id], everywhere=False)
    await hubs.keeper.tick()
    assert len(hubs.hub.asked) == 1
    await store.unfollow(HERE, feed.id)
    await hubs.keeper.tick()
    await hubs.keeper.tick()
    assert [form["hub.mode"] for form in hubs.hub.asked] == ["subscribe", "unsubscribe"]
    assert await hubs.hub.verify() == 200
    assert hubs.hub.held == {}
    assert await store.hub_of_feed(feed.id) is None


async def test_a_secret_address_is_told_to_no_hub(hubs: Hubs) -> None:
    bench = hubs.bench
    hubs.news(1)
    secret = await bench.store.add_feed(bench.site.url("/feed"), "A feed", bench.clock.now(), shared=True, secret=True)
    await bench.poll(0)
    assert await bench.store.hub_of_feed(secret.id) is None
    await hubs.keeper.tick()
    assert hubs.hub.asked == []


async def test_a_hub_at_a_private_address_is_never_reached(hubs: Hubs) -> None:
    feed, bench = await hubs.feed(), hubs.bench
    async with GuardedFetcher() as outside:
        keeper = HubKeeper(bench.store, outside, bench.clock, "https://bot.example")
        await keeper.tick()
    assert hubs.hub.asked == []
    kept = await bench.store.hub_of_feed(feed.id)
    assert kept is not None
    assert kept.failures == 1


async def test_a_feed_with_another_hub_gets_another_address_and_key(hubs: Hubs) -> None:
    feed, bench = await hubs.subscribed(), hubs.bench
    before = await bench.store.hub_of_feed(feed.id)
    hubs.hub = FakeHub(bench.site)
    hubs.hub.site = replace(bench.site, address=f"http://localhost:{bench.site.port}")
    hubs.news(2)
    await bench.poll()
    after = await bench.store.hub_of_feed(feed.id)
    assert before is not None
    assert after is not None
    assert after.offer.hub == f"http://localhost:{bench.site.port}/hub"
    assert not {before.token, before.secret} & {after.token, after.secret}
    assert after.leased_until is None


async def test_a_feed_that_is_quiet_since_hubs_can_call_is_subscribed_to(hubs: Hubs) -> None:
    """It answers 304 and names no hub any more: what it named before is known."""
    bench = hubs.bench
    listening, bench.ingest = bench.ingest, Ingest(bench.store, bench.fetcher, bench.workers, bench.clock, extract)
    await hubs.feed()
    assert hubs.hub.asked == []
    bench.ingest = listening
    await bench.poll()
    assert bench.site.asked["/feed"] == 2, "the second time without a body"
    await hubs.keeper.tick()
    assert [form["hub.topic"] for form in hubs.hub.asked] == [TOPIC]


async def test_the_bot_listens_for_hubs_and_reads_a_feed_that_a_hub_tells_of(tmp_path: Path) -> None:
    token, now, port = secrets.token_urlsafe(32), datetime.now(UTC), free_port()
    async with open_site() as site:
        hub, topic = FakeHub(site), site.url("/feed")
        site.serve("/feed", rss(), "application/rss+xml")
        store = await open_store(f"sqlite:///{tmp_path / 'bot.db'}")
        feed = await store.add_feed(topic, "Post", now, shared=True)
        await store.record_polls([(feed.id, Poll(now - timedelta(hours=1), now + timedelta(hours=1)))])
        later = now + timedelta(hours=1)
        await store.keep_hub(HubSubscription(feed.id, HubOffer(hub.url, topic), token, "key", later))
        await store.note_hub_asked(feed.id, "subscribe", later)
        await store.close()
        callback = f"http://127.0.0.1:{port}/websub/{token}"
        hub.asked.append({"hub.callback": callback, "hub.mode": "subscribe", "hub.topic": topic, "hub.secret": "key"})
        listens = {"QUOTEWIRE_WEBSUB": f"127.0.0.1:{port}", "QUOTEWIRE_PUBLIC_URL": "https://bot.example"}
        shell = Shell(tmp_path, {**listens, "QUOTEWIRE_PRIVATE_HOSTS": f"127.0.0.1:{site.port}"})
        async with shell.running("run", "--only", "ingest"), asyncio.timeout(LONG):
            while True:
                with suppress(aiohttp.ClientConnectionError):  # it starts
                    assert await hub.verify() == 200
                    break
                await asyncio.sleep(0.05)
            assert site.asked["/feed"] == 0
            assert await hub.deliver(b"news") == 202
            while not site.asked["/feed"]:
                await asyncio.sleep(0.05)
    assert "Traceback" not in shell.log.read_text()
