"""Feeds that the operator gives to every place, by the settings or an import."""

from bot.domain.feeds import NO_LISTING, Feed, ListedFeed, Listing, Poll
from bot.domain.places import Subscription
from bot.ports import Store
from tests.builders import NOW
from tests.contract.samples import DAY, ELSEWHERE, HERE

A, B, C = (f"https://{name}.example/rss" for name in "abc")


def listed(*urls: str) -> list[ListedFeed]:
    return [ListedFeed(url, url) for url in urls]


async def by_url(store: Store) -> dict[str, Feed]:
    return {feed.url: feed for feed in await store.feeds()}


async def due(store: Store) -> set[str]:
    return {feed.url for feed in await store.lease_feeds(NOW + DAY, NOW + DAY, 10)}


async def test_feeds_of_the_settings_are_for_every_place_and_due_at_once(store: Store) -> None:
    assert await store.configure_feeds(listed(A, B), NOW, only=True) == 0
    feeds = await by_url(store)
    assert all(feed.shared and feed.configured and not feed.imported for feed in feeds.values())
    assert {feed.next_due for feed in feeds.values()} == {NOW}
    await store.configure_feeds(listed(A, B), NOW + DAY, only=True)
    assert await by_url(store) == feeds


async def test_what_left_the_settings_is_not_due_any_more(store: Store) -> None:
    await store.configure_feeds(listed(A, B, C), NOW, only=True)
    await store.follow(Subscription(HERE, (await by_url(store))[B]))
    assert await store.configure_feeds(listed(C), NOW, only=True) == 2
    assert await due(store) == {B, C}, "a place follows B by itself"
    assert not (await by_url(store))[B].shared
    await store.configure_feeds(listed(A, C), NOW, only=True)
    assert await due(store) == {A, B, C}, "it came back"


async def test_a_command_that_may_lack_the_setting_only_adds(store: Store) -> None:
    await store.configure_feeds(listed(A), NOW, only=True)
    assert await store.configure_feeds(listed(), NOW, only=False) == 0
    assert await store.configure_feeds(listed(B), NOW, only=False) == 0
    assert await due(store) == {A, B}


async def test_what_was_imported_stays_when_it_leaves_the_settings(store: Store) -> None:
    await store.import_feeds([ListedFeed(A, "A", labels=("News", "Local"))], NOW)
    await store.configure_feeds(listed(A), NOW, only=True)
    await store.configure_feeds(listed(), NOW, only=True)
    feed = (await by_url(store))[A]
    assert (feed.shared, feed.imported, feed.configured) == (True, True, False)
    assert feed.labels == ("News", "Local")


async def test_an_import_keeps_the_title_that_is_known_and_takes_new_labels(store: Store) -> None:
    await store.import_feeds([ListedFeed(A, "A", labels=("Old",))], NOW)
    await store.import_feeds([ListedFeed(A, "Another", labels=("New",)), ListedFeed(B, "B")], NOW + DAY)
    feeds = await by_url(store)
    assert (feeds[A].title, feeds[A].labels, feeds[A].next_due) == ("A", ("New",), NOW)
    assert feeds[B].labels == ()


async def test_an_import_is_undone_where_nobody_else_follows_the_feed(store: Store) -> None:
    await store.import_feeds(listed(A, B, C), NOW)
    feeds = await by_url(store)
    await store.configure_feeds(listed(B), NOW, only=True)
    for place in (HERE, ELSEWHERE):
        await store.follow(Subscription(place, feeds[C]))
    assert await store.followers_of_feeds() == {feeds[C].id: [HERE, ELSEWHERE]}
    ids = [feed.id for feed in feeds.values()]
    await store.end_feeds(ids, everywhere=False)
    assert await due(store) == {B, C}
    await store.end_feeds(ids, everywhere=True)
    assert await due(store) == {B}
    assert await store.subscriptions(HERE) == []
    assert await store.followers_of_feeds() == {}


async def test_a_place_that_follows_a_list_keeps_the_folders(store: Store) -> None:
    await store.follow_list(HERE, [ListedFeed(A, "A", labels=("Politics",)), ListedFeed(B, "B")], NOW)
    assert [entry.labels for entry in await store.subscriptions(HERE)] == [("Politics",), ()]
    await store.follow_list(HERE, [ListedFeed(A, "A", labels=("Other",)), ListedFeed(B, "B", labels=("Sports",))], NOW)
    assert [entry.labels for entry in await store.subscriptions(HERE)] == [("Politics",), ("Sports",)]
    (first, _) = await store.subscriptions(HERE)
    await store.follow(Subscription(HERE, first.feed, only=("ferry",)))
    assert (await store.subscriptions(HERE))[0].labels == ("Politics",)


async def test_a_secret_address_of_the_operator_is_known_as_one_and_still_everybodys(store: Store) -> None:
    await store.configure_feeds([ListedFeed(A, A, secret=True)], NOW, only=True)
    await store.import_feeds([ListedFeed(B, B, secret=True)], NOW)
    assert [(feed.secret, feed.shared, feed.private) for feed in await store.feeds()] == [(True, True, False)] * 2


async def test_how_a_list_has_a_feed_is_kept_whatever_the_feed_says_of_itself(store: Store) -> None:
    mine, theirs = Listing("My “post”", ("News\nLocal", "Boats")), Listing("Ours")
    own = ListedFeed(A, mine.title, labels=("News", "Local", "Boats"), folders=mine.folders)
    await store.import_feeds([ListedFeed(A, theirs.title), ListedFeed(B, B)], NOW)
    await store.follow_list(HERE, [own], NOW)
    for feed in await store.feeds():
        await store.record_polls([(feed.id, Poll(NOW, NOW, "Harbour Post"))])
    (subscription,) = await store.subscriptions(HERE)
    assert (subscription.listing, subscription.feed.listing, subscription.feed.title) == (mine, theirs, "Harbour Post")
    assert [feed.listing for feed in await store.feeds() if feed.url == B] == [NO_LISTING], "an address is no title"
