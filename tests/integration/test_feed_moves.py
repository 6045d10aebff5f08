"""Feeds that redirect: for now, for good, and for good for a while only."""

import pytest
from structlog.testing import capture_logs

from bot.domain.feeds import Feed
from bot.domain.places import Place, Subscription
from tests.fakes.ingest_bench import Bench, only_feed
from tests.fakes.web import item

TOKEN = "/feed?session=kX93aQ71mZ55"


async def kept(bench: Bench) -> Feed:
    (feed,) = await bench.store.feeds()
    return feed


async def moving(bench: Bench, status: int = 301, target: str = "/new") -> None:
    bench.feed(item("/a", guid="1"), path=target)
    bench.article("/a")
    bench.site.redirect("/old", target, status)
    await bench.follow("/old")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_the_address_that_was_given_is_kept(bench: Bench, status: int) -> None:
    bench.site.redirect("/old", TOKEN, status)
    bench.feed(item("/a", guid="1"), path=TOKEN)
    found = await only_feed(bench.ingest, bench.site.url("/old"))
    assert (found.feed.url, found.feed.found_at) == (bench.site.url("/old"), None)


async def test_the_address_that_a_page_names_is_kept(bench: Bench) -> None:
    bench.site.serve("/", '<html><head><link rel="alternate" type="application/rss+xml" href="/old"></head></html>')
    bench.site.redirect("/old", TOKEN)
    bench.feed(item("/a", guid="1"), path=TOKEN)
    assert (await only_feed(bench.ingest, bench.site.url("/"))).feed.url == bench.site.url("/old")


@pytest.mark.parametrize("status", [301, 308])
async def test_a_move_for_good_is_taken_over_when_it_has_held_for_a_week(bench: Bench, status: int) -> None:
    await moving(bench, status)
    for _ in range(7):
        await bench.poll(hours=24)
        feed = await kept(bench)
        assert feed.source == bench.site.url("/old")
    assert feed.move is not None
    await bench.poll(hours=24)
    feed = await kept(bench)
    assert (feed.url, feed.source, feed.move) == (bench.site.url("/old"), bench.site.url("/new"), None)
    assert feed.items == 1
    asked = bench.site.asked["/old"]
    assert [report.error for report in await bench.poll(hours=24)] == [None]
    assert bench.site.asked["/old"] == asked, "from now on the new address alone is fetched"


async def test_a_move_is_not_taken_over_after_two_polls_however_long_apart(bench: Bench) -> None:
    await moving(bench)
    await bench.poll()
    await bench.poll(hours=24 * 30)
    assert (await kept(bench)).source == bench.site.url("/old")
    await bench.poll()
    assert (await kept(bench)).source == bench.site.url("/new")


async def test_a_move_that_ends_or_leads_elsewhere_is_counted_anew(bench: Bench) -> None:
    await moving(bench)
    await bench.poll()
    await bench.poll(hours=24 * 6)
    bench.feed(item("/a", guid="1"), path="/old")
    await bench.poll(hours=24)
    assert (await kept(bench)).move is None
    for target in ("/new", "/other"):
        bench.feed(item("/a", guid="1"), path=target)
        bench.site.redirect("/old", target, 301)
        await bench.poll(hours=24 * 8)
        move = (await kept(bench)).move
        assert move is not None
        assert (move.to, move.polls, move.since) == (bench.site.url(target), 1, bench.clock.now())


@pytest.mark.parametrize("status", [302, 303, 307])
async def test_a_redirect_for_now_never_moves_a_feed(bench: Bench, status: int) -> None:
    await moving(bench, status, TOKEN)
    for _ in range(5):
        await bench.poll(hours=24 * 8)
    feed = await kept(bench)
    assert (feed.source, feed.move) == (bench.site.url("/old"), None)


async def test_what_is_over_behind_a_redirect_for_now_ends_no_feed(bench: Bench) -> None:
    await moving(bench, 302, TOKEN)
    await bench.poll()
    bench.site.serve(TOKEN, "expired", status=410)
    await bench.poll(hours=24)
    assert ((await kept(bench)).failures, (await kept(bench)).gone) == (1, False)
    bench.site.redirect("/old", TOKEN, 308)
    await bench.poll(hours=24)
    assert (await kept(bench)).gone


async def test_what_a_page_of_maintenance_says_is_no_move(bench: Bench) -> None:
    await moving(bench)
    await bench.poll()
    bench.site.serve("/new", "<html><body>Back soon</body></html>")
    for _ in range(5):
        await bench.poll(hours=24 * 8)
    assert (await kept(bench)).source == bench.site.url("/old")


@pytest.mark.parametrize("status", [404, 410])
async def test_an_old_address_that_is_gone_leaves_the_new_one(bench: Bench, status: int) -> None:
    await moving(bench)
    await bench.poll()
    bench.site.serve("/old", "gone", status=status)
    assert [report.error for report in await bench.poll()] == [None]
    feed = await kept(bench)
    assert (feed.source, feed.gone, feed.error) == (bench.site.url("/new"), False, None)


async def test_who_follows_the_new_address_gets_the_feed_that_moved_there(bench: Bench) -> None:
    await moving(bench)
    for _ in range(8):
        await bench.poll(hours=24)
    for path in ("/old", "/new"):
        assert (await only_feed(bench.ingest, bench.site.url(path))).feed.id == (await kept(bench)).id


async def test_a_new_address_that_is_a_secret_makes_the_feed_private_to_who_has_it(bench: Bench) -> None:
    bench.site.redirect("/old", TOKEN, 301)
    bench.feed(item("/a", guid="1"), path=TOKEN)
    bench.article("/a")
    feed = await bench.store.add_feed(bench.site.url("/old"), "A feed", bench.clock.now(), secret=False)
    await bench.store.follow(Subscription(Place("discord", "1", "2"), feed))
    await bench.poll(hours=24)
    assert not (await kept(bench)).secret
    for _ in range(7):
        await bench.poll(hours=24)
    assert (await kept(bench)).source == bench.site.url(TOKEN)
    assert (await kept(bench)).secret


async def test_the_log_has_no_key_of_a_feed(bench: Bench) -> None:
    bench.site.redirect("/old", TOKEN, 301)
    bench.feed(item("/a", guid="1"), path=TOKEN)
    bench.article("/a")
    feed = await bench.store.add_feed(bench.site.url("/old"), "A feed", bench.clock.now(), secret=False)
    await bench.store.follow(Subscription(Place("discord", "1", "2"), feed))
    with capture_logs() as logged:
        for _ in range(8):
            await bench.poll(hours=24)
        bench.site.serve(TOKEN, "gone", status=500)
        await bench.poll(hours=24)
    events = {line["event"] for line in logged}
    assert events >= {"feed moved", "feed failed"}
    assert not [line for line in logged if TOKEN.partition("=")[2] in str(line)]
