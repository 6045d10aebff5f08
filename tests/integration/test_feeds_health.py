"""``/news feeds`` and ``/news retry`` over real HTTP: what a server answers, in words, and a try at once."""

import pytest

from bot import commands
from bot.domain.commands import Request
from bot.domain.feeds import Feed
from bot.domain.messages import Facts, Message
from bot.domain.places import Place, Subscription
from bot.text.command_line import parse_line
from tests.fakes.ingest_bench import Bench
from tests.fakes.web import item
from tests.fakes.workers import digest_service

HERE = Place("discord", "300", "400")


async def ask(bench: Bench, line: str, *, manager: bool = True) -> Message:
    command, arguments = parse_line(line, commands.ALL)
    deps = commands.Deps(bench.store, bench.ingest, digest_service(bench.store, bench.clock), bench.clock, 0.75, "0")
    dispatcher = commands.Dispatcher(deps, commands.ALL, commands.HANDLERS)
    return await dispatcher.answer(Request(command.path, HERE, arguments, "U1", manager))


async def followed(bench: Bench, path: str = "/feed", *, secret: bool = False) -> Feed:
    feed = await bench.store.add_feed(bench.site.url(path), "A feed", bench.clock.now(), secret=secret)
    await bench.store.follow(Subscription(HERE, feed))
    return feed


def page_of_feed(path: str) -> str:
    """A site's page that names its feed."""
    return f'<html><head><link rel="alternate" type="application/rss+xml" href="{path}"></head></html>'


def row(message: Message) -> str:
    """What the list says of its only feed."""
    (facts,) = [block for block in message.blocks if isinstance(block, Facts)]
    ((_, words),) = facts.rows
    return words


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (404, "404, the page is gone"),
        (403, "403, it doesn't let me in"),
        (429, "429, it was asked too often"),
        (503, "503, its server has trouble"),
        (418, "418, i'm a teapot"),
        (599, "599, its server has trouble"),
    ],
)
async def test_the_list_says_since_when_what_was_answered_and_when_the_next_try_is(
    bench: Bench, status: int, words: str
) -> None:
    await followed(bench)
    bench.site.serve("/feed", "no", status=status)
    since = bench.clock.now()
    await bench.poll(0)
    message = await ask(bench, "/news feeds")
    (kept,) = await bench.store.feeds()
    told = f"failing since {since:%Y-%m-%d %H:%M} UTC: {words} (1 try; next try {kept.next_due:%Y-%m-%d %H:%M} UTC)"
    assert row(message).startswith(told)
    assert "To try one at once: /news retry A feed" in [getattr(block, "text", "") for block in message.blocks]
    await bench.poll(24)
    (kept,) = await bench.store.feeds()
    assert (kept.failing_since, kept.failures) == (since, 2)
    assert "(2 tries; " in row(await ask(bench, "/news feeds"))


async def test_retry_tries_at_once_and_answers_what_came(bench: Bench) -> None:
    await followed(bench)
    bench.site.serve("/feed", "no", status=503)
    await bench.poll(0)
    soon = await ask(bench, "/news retry A feed")
    assert "was tried less than a minute ago: failing since" in soon.summary
    bench.clock.forward(minutes=2)
    still = await ask(bench, "/news retry a feed")
    assert still.summary.startswith("A feed still can't be read: failing since")
    assert "503, its server has trouble (2 tries" in still.summary
    bench.clock.forward(minutes=2)
    bench.feed(item("/a", guid="1"))
    bench.article("/a")
    back = await ask(bench, "/news retry A feed")
    assert (back.outcome, back.summary) == ("ok", "The Harbour Post can be read: 1 new item.")
    (kept,) = await bench.store.feeds()
    assert (kept.failing_since, kept.error, kept.failures) == (None, None, 0)


async def test_only_managers_retry_and_only_what_is_followed_here(bench: Bench) -> None:
    await followed(bench)
    bench.feed()
    assert (await ask(bench, "/news retry A feed", manager=False)).outcome == "refused"
    assert (await ask(bench, "/news retry another")).outcome == "error"
    assert bench.site.asked["/feed"] == 0


async def test_410_ends_a_feed_until_somebody_asks_again(bench: Bench) -> None:
    feed = await followed(bench)
    bench.site.serve("/feed", "no", status=410)
    await bench.poll(0)
    assert "gone since" in row(await ask(bench, "/news feeds"))
    assert "410, it is gone for good; it isn't asked any more" in row(await ask(bench, "/news feeds"))
    assert await bench.poll(24 * 30) == []
    assert bench.site.asked["/feed"] == 1
    bench.feed(item("/a", guid="1"))
    bench.article("/a")
    assert "can be read: 1 new item." in (await ask(bench, "/news retry A feed")).summary
    assert [report.feed.id for report in await bench.poll(24)] == [feed.id], "it is polled again"


async def test_following_a_feed_anew_that_was_gone_asks_again(bench: Bench) -> None:
    await followed(bench)
    bench.site.serve("/feed", "no", status=410)
    await bench.poll(0)
    bench.feed(item("/a", guid="1"))
    bench.article("/a")
    await ask(bench, f"/news follow {bench.site.url('/feed')}")
    assert [report.new for report in await bench.poll(0)] == [1]


async def test_the_address_of_a_private_feed_is_not_shown(bench: Bench) -> None:
    path = "/feed?token=kX93aQ71mZ55"
    await followed(bench, path, secret=True)
    bench.site.serve("/feed", "no", status=404)
    await bench.poll(0)
    shown = repr(await ask(bench, "/news feeds"))
    assert "404, the page is gone" in shown
    assert "kX93aQ71mZ55" not in shown
    bench.clock.forward(minutes=2)
    assert "kX93aQ71mZ55" not in repr(await ask(bench, "/news retry A feed"))


async def test_a_site_in_place_of_a_feed_is_looked_through_at_the_first_poll(bench: Bench) -> None:
    feed = await bench.follow("/news")
    bench.site.serve("/news", page_of_feed("/real.xml"))
    bench.feed(item("/a", guid="1"), path="/real.xml")
    bench.article("/a")
    assert [report.new for report in await bench.poll(0)] == [1]
    (kept,) = await bench.store.feeds()
    assert (kept.id, kept.url, kept.found_at) == (feed.id, feed.url, bench.site.url("/real.xml"))
    asked = bench.site.asked["/news"]
    await bench.poll()
    assert bench.site.asked["/news"] == asked, "from now on the feed alone is fetched"
    again = await bench.store.add_feed(bench.site.url("/real.xml"), "A feed", bench.clock.now())
    assert again.id == feed.id, "who follows the feed itself gets the same"
    bench.site.serve("/real.xml", "no", status=404)
    await bench.poll()
    (kept,) = await bench.store.feeds()
    assert (kept.found_at, kept.gone) == (None, False), "the site is looked at again"
    bench.feed(item("/a", guid="1"), path="/other.xml")
    bench.site.serve("/news", page_of_feed("/other.xml"))
    assert [report.error for report in await bench.poll()] == [None]
    assert [kept.found_at for kept in await bench.store.feeds()] == [bench.site.url("/other.xml")]
