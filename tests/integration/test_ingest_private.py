"""Whose an article becomes, on the whole way from a feed: the test's site is at a private host."""

from bot.domain.articles import Article, ArticleQuery
from bot.domain.feeds import Feed
from bot.domain.places import Place, Subscription
from bot.domain.viewers import ANYBODY, EVERYBODY
from bot.ports import viewer_at
from tests.fakes.ingest_bench import MORE, NO, STORM, WHY, Bench, only_feed
from tests.fakes.web import item

OURS, THEIRS = Place("slack", "T1", "C1"), Place("slack", "T2", "C1")


async def follow(bench: Bench, place: Place, path: str, *, private: bool = False) -> Feed:
    feed = (await only_feed(bench.ingest, bench.site.url(path))).feed
    await bench.store.follow(Subscription(place, feed, private=private))
    return feed


async def seen(bench: Bench, place: Place | None = None) -> list[Article]:
    viewer = viewer_at(place) if place else ANYBODY
    return await bench.store.articles(ArticleQuery(), viewer)


async def test_what_a_private_host_has_is_for_those_who_follow_it(bench: Bench) -> None:
    bench.feed(item("/a", guid="1"))
    bench.article("/a")
    feed = await follow(bench, OURS, "/feed")
    assert (feed.secret, feed.private) == (True, True)
    await bench.poll()
    (article,) = await seen(bench, OURS)
    assert article.audience == await bench.store.audience_of_feed(feed.id)
    assert await seen(bench, THEIRS) == await seen(bench) == []


async def test_a_stranger_who_lists_the_address_gets_a_copy_of_what_the_page_has(bench: Bench) -> None:
    bench.feed(item("/a", guid="1"))
    bench.article("/a")
    await follow(bench, OURS, "/feed")
    await bench.poll()
    bench.article("/a", STORM, MORE, title="Only this is shown to strangers")
    bench.feed(item("/a", guid="9"), path="/stranger")
    await follow(bench, THEIRS, "/stranger")
    await bench.poll(0)
    (ours,), (theirs,) = await seen(bench, OURS), await seen(bench, THEIRS)
    assert ours.id != theirs.id
    texts = await bench.store.known_texts([ours.id, theirs.id])
    assert NO in texts[ours.id]
    assert NO not in texts[theirs.id]
    assert await bench.store.feeds_of(ours.id) != await bench.store.feeds_of(theirs.id)


async def test_what_is_public_is_linked_and_never_changed_by_a_private_feed(bench: Bench) -> None:
    bench.feed(item("/a", guid="1"), path="/open")
    bench.article("/a")
    await bench.follow("/open")
    await bench.poll()
    bench.feed(item("/a", guid="1", title="Old"), path="/letter")
    letter = await follow(bench, OURS, "/letter")
    await bench.poll(0)
    (article,) = await seen(bench, OURS)
    assert article.audience == EVERYBODY
    assert letter.id in await bench.store.feeds_of(article.id)
    bench.article("/a", NO, WHY, "This paragraph is for those who pay, and it is long enough to be a paragraph.")
    bench.feed(item("/a", guid="1", title="New words in the title"), path="/letter")
    await bench.poll()
    assert [(one.id, one.revision) for one in await seen(bench, OURS)] == [(article.id, 1)]


async def test_what_becomes_public_later_is_everybodys_and_the_copy_stays(bench: Bench) -> None:
    bench.feed(item("/a", guid="1"), path="/letter")
    bench.article("/a")
    await follow(bench, OURS, "/letter")
    await bench.poll()
    bench.feed(item("/a", guid="1"), path="/open")
    await bench.follow("/open")
    await bench.poll(0)
    (public,) = await seen(bench)
    assert public.audience == EVERYBODY
    assert {one.url for one in await seen(bench, OURS)} == {public.url}


async def test_a_page_that_somebody_adds_from_a_private_host_is_theirs(bench: Bench) -> None:
    url = bench.article("/a")
    saved, _ = await bench.ingest.track(url, viewer_at(OURS))
    again, _ = await bench.ingest.track(url, viewer_at(THEIRS))
    assert (saved.outcome, again.outcome) == ("new", "new")
    assert saved.article_id != again.article_id
    assert await bench.ingest.known(url, ANYBODY) is None
    found = await bench.ingest.known(url, viewer_at(OURS))
    assert found is not None
    assert found.id == saved.article_id


async def test_feeds_of_an_old_store_are_looked_at_when_the_bot_starts(bench: Bench) -> None:
    bench.feed(item("/a", guid="1"))
    bench.article("/a")
    feed = await bench.store.add_feed(bench.site.url("/feed"), "Feed", bench.clock.now())  # before there was a rule
    await bench.store.follow(Subscription(OURS, feed))
    open_feed = await bench.follow("/open")
    saved, _ = await bench.ingest.track(bench.site.url("/a"), ANYBODY)
    assert saved.outcome == "new"
    await bench.ingest.keep_secrets()
    kept = {one.id: (one.secret, one.private) for one in await bench.store.feeds()}
    assert kept == {feed.id: (True, True), open_feed.id: (False, False)}
    await bench.ingest.keep_secrets()  # again: nothing is left to do
