"""Items that are wanted at once: followed, looked at once, told once."""

import pytest

from bot.domain.articles import Article, ArticleQuery
from bot.domain.delivery import BY_A_MANAGER
from bot.domain.feeds import Feed, SeenEntry
from bot.domain.items import Arrival, ItemFollower, ItemPost, PostedItem
from bot.domain.places import AtOnce, Place, Subscription
from bot.domain.viewers import ANYBODY
from bot.ports import Store
from tests.builders import NOW, save
from tests.contract.samples import DAY, HERE, HOUR, MINUTE, THERE, message


async def feed_at(store: Store, name: str = "wire") -> Feed:
    return await store.add_feed(f"https://{name}.example/feed", name, NOW)


async def arrive(store: Store, feed: Feed, number: int) -> int:
    """An article comes by a feed; its id."""
    article = await save(store, number, f"Said {number}")
    await store.remember_entry(feed.id, SeenEntry(str(number), "print", article))
    return article


async def arrivals(store: Store, feed_id: int, after: int) -> list[Arrival]:
    """The first arrivals of a feed after this arrival."""
    return (await store.arrivals_after([(feed_id, after)], 9))[feed_id, after]


async def follow(store: Store, place: Place, feed: Feed, way: AtOnce | None) -> None:
    await store.follow(Subscription(place, feed, only=("ferry",), at_once=way))


async def behind(store: Store, place: Place = HERE) -> list[ItemFollower]:
    return [follower for follower in await store.followers_behind() if follower.subscription.place == place]


def post(article: int, key: str = "key-1") -> ItemPost:
    return ItemPost(message(), key, frozenset({article}))


async def test_who_wants_items_at_once_hears_of_what_comes_from_now_on(store: Store) -> None:
    feed, way = await feed_at(store), AtOnce(NOW, stories_once=True, ping=("7",))
    await arrive(store, feed, 1)
    await follow(store, HERE, feed, way)
    assert await store.followers_behind() == []
    later = await arrive(store, feed, 2)
    (follower,) = await store.followers_behind()
    assert (follower.subscription.place, follower.subscription.only, follower.way) == (HERE, ("ferry",), way)
    (arrival,) = await arrivals(store, feed.id, follower.after)
    assert (arrival.feed_id, arrival.article.id) == (feed.id, later)


async def test_another_feeds_items_are_none_of_its(store: Store) -> None:
    followed, other = await feed_at(store), await feed_at(store, "post")
    await follow(store, HERE, followed, AtOnce(NOW))
    await arrive(store, other, 1)
    assert await store.followers_behind() == []


async def test_an_article_that_came_by_another_feed_before_comes_by_this_one_too(store: Store) -> None:
    first, second = await feed_at(store), await feed_at(store, "post")
    article = await arrive(store, first, 1)
    await arrive(store, first, 2)
    await follow(store, HERE, second, AtOnce(NOW))
    await store.remember_entry(second.id, SeenEntry("1", "print", article))
    (follower,) = await store.followers_behind()
    assert [arrival.article.id for arrival in await arrivals(store, second.id, follower.after)] == [article]


async def test_an_arrival_tells_when_the_feed_was_read_without_it(store: Store) -> None:
    feed, other = await feed_at(store), await feed_at(store, "post")
    article = await arrive(store, feed, 1)
    for entry, unlisted_at in (("one", NOW - HOUR), ("two", NOW - MINUTE), ("three", None)):
        await store.remember_entry(feed.id, SeenEntry(entry, "print", article, unlisted_at=unlisted_at))
    await store.remember_entry(other.id, SeenEntry("1", "print", article))
    ((arrival,), (elsewhere,)) = [await arrivals(store, each.id, 0) for each in (feed, other)]
    assert (arrival.unlisted_at, elsewhere.unlisted_at) == (NOW - MINUTE, None)
    assert (await store.seen_entries(feed.id, ["one"]))["one"].unlisted_at == NOW - HOUR


async def test_an_item_that_the_feed_lists_again_comes_once(store: Store) -> None:
    feed = await feed_at(store)
    await follow(store, HERE, feed, AtOnce(NOW))
    for _ in range(3):
        await arrive(store, feed, 1)
    (follower,) = await store.followers_behind()
    assert len(await arrivals(store, feed.id, follower.after)) == 1


async def test_what_was_looked_at_is_looked_at_once(store: Store) -> None:
    feed = await feed_at(store)
    await follow(store, HERE, feed, AtOnce(NOW))
    await follow(store, THERE, feed, AtOnce(NOW))
    article = await arrive(store, feed, 1)
    (here,), (there,) = await behind(store), await behind(store, THERE)
    (arrival,) = await arrivals(store, feed.id, here.after)
    assert await store.record_items([(here, arrival.id)], [post(article)], NOW)
    assert await behind(store) == []
    await store.pass_followers([(there, arrival.id)])
    assert await store.followers_behind() == []
    (delivery,) = await store.lease(["discord"], NOW, NOW + MINUTE, 9)
    assert (delivery.place, delivery.key) == (HERE, "key-1")
    await arrive(store, feed, 2)
    assert [follower.posted_at for follower in await behind(store)] == [NOW]
    assert [follower.posted_at for follower in await behind(store, THERE)] == [None]


async def test_two_processes_post_once(store: Store) -> None:
    feed = await feed_at(store)
    await follow(store, HERE, feed, AtOnce(NOW))
    article = await arrive(store, feed, 1)
    (follower,) = await behind(store)
    assert await store.record_items([(follower, 1)], [post(article)], NOW)
    assert not await store.record_items([(follower, 1)], [post(article, "key-2")], NOW)
    await store.pass_followers([(follower, 0)])  # nor does it go back
    assert await behind(store) == []
    assert (await store.counts(ANYBODY))["waiting"] == 1


async def test_what_was_posted_at_once_was_told(store: Store) -> None:
    feed = await feed_at(store)
    await follow(store, HERE, feed, AtOnce(NOW))
    article = await arrive(store, feed, 1)
    (follower,) = await behind(store)
    assert await store.record_items([(follower, 1)], [post(article)], NOW)
    assert await store.already_told(HERE, [article]) == {article}
    assert await store.already_told(THERE, [article]) == set()
    assert ids(await store.items_since(HERE, NOW)) == [article]
    assert ids(await store.items_since(HERE, NOW + MINUTE)) == []
    assert await store.posted_item(HERE, article) == PostedItem("waiting", None, None)
    assert await store.posted_item(HERE, article + 1) is None
    assert await store.posted_item(THERE, article) is None
    (delivery,) = await store.lease(["discord"], NOW, NOW + MINUTE, 9)
    await store.mark_ended(delivery.id, "the channel is gone", ambiguous=False)
    assert await store.already_told(HERE, [article]) == set(), "a post that was given up has told nothing"
    assert ids(await store.items_since(HERE, NOW)) == []


async def test_the_way_is_changed_by_following_again(store: Store) -> None:
    feed = await feed_at(store)
    await follow(store, HERE, feed, None)
    assert [entry.at_once for entry in await store.subscriptions(HERE)] == [None]
    await follow(store, HERE, feed, AtOnce(NOW))
    await arrive(store, feed, 1)
    await follow(store, HERE, feed, AtOnce(NOW + HOUR, ping=("7",)))
    assert [entry.at_once for entry in await store.subscriptions(HERE)] == [AtOnce(NOW, ping=("7",))]
    assert len(await behind(store)) == 1, "it goes on where it was"
    await follow(store, HERE, feed, None)
    assert [entry.at_once for entry in await store.subscriptions(HERE)] == [None]
    assert await store.followers_behind() == []


async def test_who_follows_no_more_gets_nothing(store: Store) -> None:
    feed = await feed_at(store)
    await follow(store, HERE, feed, AtOnce(NOW))
    await arrive(store, feed, 1)
    (follower,) = await behind(store)
    assert await store.unfollow(HERE, feed.id)
    assert await store.followers_behind() == []
    assert not await store.record_items([(follower, 1)], [post(1)], NOW)
    assert not await store.unfollow(HERE, feed.id)


@pytest.mark.parametrize("why", [BY_A_MANAGER, "the channel is gone"])
async def test_a_paused_place_goes_on_with_what_comes_afterwards(store: Store, why: str) -> None:
    feed = await feed_at(store)
    await follow(store, HERE, feed, AtOnce(NOW))
    assert await store.pause_place(HERE, why, None, NOW)
    await arrive(store, feed, 1)
    assert await store.followers_behind() == []
    assert await store.resume_schedules(HERE, NOW) == 1
    assert await store.followers_behind() == []
    await arrive(store, feed, 2)
    assert len(await store.followers_behind()) == 1


def ids(articles: list[Article]) -> list[int]:
    return [article.id for article in articles]


async def test_the_newest_arrival_grows_and_one_before_a_time_has_all_that_came_since(store: Store) -> None:
    feed = await feed_at(store)
    assert await store.newest_arrival() == await store.arrival_before(NOW) == 0
    old = await arrive(store, feed, 1)
    before = await store.newest_arrival()
    # The dates in feeds can't be trusted: what counts is when it was first seen.
    new = await save(store, 2, "Said 2", now=NOW + 2 * MINUTE, published=NOW - 90 * DAY)
    await store.remember_entry(feed.id, SeenEntry("2", "print", new))
    assert await store.newest_arrival() > before > 0
    assert await store.arrival_before(NOW + MINUTE) == before
    assert await store.arrival_before(NOW + 3 * MINUTE) == await store.newest_arrival()
    since = await store.articles_by_feed([feed.id], before, 9)
    assert {feed_id: ids(articles) for feed_id, articles in since.items()} == {feed.id: [new]}
    every = await store.articles_by_feed([feed.id], 0, 9)
    assert ids(every[feed.id]) == [old, new]
    through = await store.articles_through(ArticleQuery(feed_ids=frozenset({feed.id}), arrived_after=before))
    assert ids(through) == [new]
