"""Subscriptions at hubs, on each kind of database."""

from datetime import timedelta

from bot.domain.hubs import HubOffer, HubSubscription
from bot.domain.places import Subscription
from bot.ports import Store
from tests.builders import NOW
from tests.contract.samples import HERE, HOUR

MINUTE = timedelta(minutes=1)


async def test_a_subscription_is_kept_asked_for_settled_and_ended(store: Store) -> None:
    feed = await store.add_feed("https://post.example/feed", "Post", NOW)
    await store.follow(Subscription(HERE, feed))
    made = HubSubscription(feed.id, HubOffer("https://hub.example/", feed.url), "token", "secret", NOW)
    await store.keep_hub(made)
    assert await store.hub_of_feed(feed.id) == await store.hub_called("token") == made
    assert [subscription for subscription, _ in await store.due_hubs(NOW, 5)] == [made]
    assert await store.due_hubs(NOW - MINUTE, 5) == []
    await store.note_hub_asked(feed.id, "subscribe", NOW + MINUTE)
    asked = await store.hub_of_feed(feed.id)
    assert asked is not None
    assert (asked.asked, asked.failures, asked.next_try) == ("subscribe", 1, NOW + MINUTE)
    await store.settle_hub(feed.id, NOW + HOUR, NOW + MINUTE)
    settled = await store.hub_of_feed(feed.id)
    assert settled is not None
    assert (settled.leased_until, settled.failures) == (NOW + HOUR, 0)
    await store.keep_hub(made)
    assert await store.hub_of_feed(feed.id) == made
    await store.end_hub(feed.id)
    assert await store.hub_called("token") is None


async def test_a_feed_that_is_left_is_due_until_its_hub_was_asked_to_end_it(store: Store) -> None:
    feed = await store.add_feed("https://post.example/feed", "Post", NOW)
    await store.keep_hub(HubSubscription(feed.id, HubOffer("h", "t"), "token", "secret", NOW + HOUR))
    ((subscription, left),) = await store.due_hubs(NOW, 5)
    assert (subscription.feed_id, left.id) == (feed.id, feed.id)
    await store.note_hub_asked(feed.id, "unsubscribe", NOW + MINUTE)
    assert await store.due_hubs(NOW, 5) == []


async def test_news_make_a_feed_due_unless_it_is_being_read(store: Store) -> None:
    feed = await store.add_feed("https://post.example/feed", "Post", NOW + HOUR)
    await store.keep_hub(HubSubscription(feed.id, HubOffer("h", "t"), "token", "secret", NOW))
    await store.take_leases("feed", [feed.id], NOW, NOW + MINUTE)
    assert not await store.note_hub_news(feed.id, NOW, MINUTE)
    await store.give_back("feed", [feed.id])
    assert await store.note_hub_news(feed.id, NOW, MINUTE)
    noted, due = await store.hub_of_feed(feed.id), await store.feed_numbered(feed.id)
    assert noted is not None
    assert due is not None
    assert (noted.delivered_at, due.next_due) == (NOW, NOW)
