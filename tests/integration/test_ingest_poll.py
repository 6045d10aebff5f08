"""The whole way from a feed to stored articles, over real HTTP, worker processes and the real store."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from aiohttp import web

from bot import quotes
from bot.domain.articles import ArticleQuery
from bot.domain.quotations import Quotation
from bot.domain.viewers import ANYBODY
from bot.ingest.pipeline import Ingest
from bot.ingest.polling.poll import PollPace
from bot.ingest.processes.tasks import read_article
from bot.ingest.processes.workers import ProcessWorkers
from bot.ingest.sites.shares import OWN
from bot.text.credits import mark_of
from tests.fakes.ingest_bench import MORE, NO, STORM, WHY, Bench
from tests.fakes.web import article_page, item, open_site, rss

T = TypeVar("T")


async def test_new_entries_become_articles_with_their_quotations(bench: Bench) -> None:
    bench.feed(item("/a?utm_source=rss", guid="1"), item("/b", guid="2"))
    bench.article("/a")
    bench.article("/b", STORM, MORE, title="Night at sea")
    feed = await bench.follow()
    (report,) = await bench.poll(0)
    assert str(report) == "A feed: 2 new"
    one, two = await bench.articles()
    assert {one.url, two.url} == {bench.site.url("/a"), bench.site.url("/b")}
    found = await bench.store.quotations_of([one.id, two.id])
    assert [record.quotation.attribution.speaker for records in found.values() for record in records]
    texts = await bench.store.known_texts([one.id, two.id])
    assert sorted(text.split("\n")[-1] for text in texts.values()) == sorted([WHY, MORE])
    (kept,) = await bench.store.feeds()
    assert (kept.id, kept.title, kept.error, kept.failures) == (feed.id, "The Harbour Post", None, 0)
    assert kept.etag


async def test_a_feed_that_sends_the_same_bytes_again_is_not_read_again(bench: Bench) -> None:
    read: list[str] = []

    class NamedCalls(ProcessWorkers):
        async def run(self, function: Callable[..., T], *args: object, **options: Any) -> T:
            read.append(function.__name__)
            return await bench.workers.run(function, *args, **options)

    ingest = Ingest(bench.store, bench.fetcher, NamedCalls(), bench.clock, quotes.extract)
    bench.article("/a")
    bench.feed(item("/a", guid="1"), validators=False)
    await bench.follow()
    for _ in range(3):
        (report,) = await ingest.poll_due()
        assert report.error is None
        bench.clock.forward(hours=1)
    bench.feed(item("/a", "Another title", guid="1"), validators=False)
    (report,) = await ingest.poll_due()
    assert (read.count("read_feed"), bench.site.asked["/feed"]) == (2, 4)


async def test_the_same_bytes_are_read_again_while_a_page_waits_for_another_try(bench: Bench) -> None:
    bench.feed(item("/a", guid="1"), validators=False)
    await bench.follow()
    await bench.poll(0)
    bench.article("/a")
    (report,) = await bench.poll()
    assert report.new + report.changed == 1


async def test_a_feed_is_looked_at_as_its_answer_and_its_document_ask(bench: Bench) -> None:
    bench.feed(item("/a", guid="1"), path="/plain")
    head = "<ttl>45</ttl><skipHours><hour>13</hour></skipHours>"
    bench.site.serve("/asks", rss(item("/a", guid="1"), head=head), "application/rss+xml", validators=True)
    control = {"Cache-Control": "max-age=1800"}
    bench.site.serve("/fresh", rss(item("/a", guid="1")), "application/rss+xml", headers=control)
    bench.article("/a")
    for path in ("/plain", "/asks", "/fresh"):
        await bench.follow(path)
    looks: dict[str, list[int]] = {path: [] for path in ("/plain", "/asks", "/fresh")}
    for minute in range(0, 150, 5):
        for report in await bench.poll(0):
            looks[report.feed.url.removeprefix(bench.site.address)].append(minute)
        bench.clock.forward(minutes=5)
    assert looks["/plain"][:3] == [0, 20, 40], "each quarter of an hour, and a little"
    assert looks["/asks"] == [0, 50, 120], "not before 45 minutes, nor from 13 to 14 o'clock; also after a 304"
    assert looks["/fresh"][:3] == [0, 35, 70]


async def test_an_unchanged_feed_costs_no_article_a_fetch(bench: Bench) -> None:
    bench.feed(item("/a", guid="1"), item("/b", guid="2"))
    bench.article("/a")
    bench.article("/b", STORM, MORE)
    await bench.follow()
    await bench.poll(0)
    await bench.poll()
    assert bench.site.asked == {"/feed": 2, "/robots.txt": 1, "/a": 1, "/b": 1}, "the second time the feed answers 304"
    bench.feed(item("/a", guid="1"), item("/b", guid="2"), validators=False)
    (report,) = await bench.poll()
    assert str(report) == "The Harbour Post: nothing new"
    assert bench.site.asked == {"/feed": 3, "/robots.txt": 1, "/a": 1, "/b": 1}, (
        "without validators the feed alone is read"
    )


async def test_a_feed_that_breaks_off_is_asked_for_all_of_itself_again(bench: Bench) -> None:
    whole = rss(item("/a", guid="1"), item("/b", guid="2"))
    for path in ("/a", "/b"):
        bench.article(path, title=f"Dockers walk out at {path}")
    await bench.follow()
    bench.site.serve("/feed", whole[: whole.rindex("</guid>")], "application/rss+xml", validators=True)
    assert [(report.new, report.error) for report in await bench.poll()] == [(1, None)]
    (feed,) = await bench.store.feeds()
    assert (feed.etag, feed.last_modified, feed.body_hash) == (None, None, None)


async def test_the_validators_of_an_unchanged_feed_are_kept(bench: Bench) -> None:
    bench.feed(item("/a", guid="1"))
    bench.article("/a")
    await bench.follow()
    await bench.poll(0)
    asked: list[str | None] = []

    async def unchanged(request: web.Request) -> web.Response:
        asked.append(request.headers.get("If-None-Match"))
        return web.Response(status=304, headers={"ETag": f'"{len(asked)}"'})

    bench.site.on("/feed", unchanged)
    for _ in range(3):
        await bench.poll()
    assert asked[1:] == ['"1"', '"2"']
    (kept,) = await bench.store.feeds()
    assert kept.etag == '"3"'


async def test_a_feed_that_answers_304_unasked_has_nothing_new_once_it_was_read(bench: Bench) -> None:
    async def unchanged(_request: web.Request) -> web.Response:
        return web.Response(status=304)

    bench.article("/a")
    bench.site.on("/feed", unchanged)
    await bench.follow()
    (report,) = await bench.poll(0)
    assert report.error is not None, "it was never read"
    bench.feed(item("/a", guid="1"), validators=False)
    bench.clock.forward(days=2)
    await bench.poll(0)
    bench.site.on("/feed", unchanged)
    (report,) = await bench.poll()
    (feed,) = await bench.store.feeds()
    assert (report.error, feed.error) == (None, None)


@pytest.mark.parametrize(
    "entry",
    [
        item("/a?utm_campaign=evening&fbclid=3#top", guid="1"),
        item("/a", guid="1", more="<pubDate>Sat, 14 Mar 2026 15:09:26 GMT</pubDate>"),
        item("/a", "<![CDATA[A <b>TITLE</b>]]>", guid="1"),
        item("/a", guid="another-guid"),
        item("/a?utm_source=x"),
    ],
    ids=["tracking", "date", "markup of the title", "guid", "no guid"],
)
async def test_an_article_that_is_listed_differently_is_stored_once_and_not_fetched_again(
    bench: Bench, entry: str
) -> None:
    bench.feed(item("/a", guid="1"))
    bench.article("/a")
    await bench.follow()
    await bench.poll(0)
    bench.feed(entry)
    await bench.poll()
    assert len(await bench.articles()) == 1
    assert bench.site.asked["/a"] + bench.site.asked["/a?utm_source=x"] == 1


async def test_another_title_is_looked_into_and_stays_the_same_article(bench: Bench) -> None:
    bench.feed(item("/a", "Dockers walk out", guid="1"))
    bench.article("/a")
    await bench.follow()
    await bench.poll(0)
    bench.feed(item("/a", "Dockers stay out", guid="1"))
    (report,) = await bench.poll()
    assert (report.unchanged, bench.site.asked["/a"]) == (1, 2)
    bench.feed(item("/a", "Dockers go back", guid="1"))
    bench.article("/a", NO, WHY, "They went back on Friday.", title="Dockers go back")
    (report,) = await bench.poll()
    assert str(report) == "The Harbour Post: 1 changed"
    (article,) = await bench.articles()
    assert (article.revision, article.title) == (2, "Dockers go back")


async def test_an_address_made_of_the_title_changes_with_it(bench: Bench) -> None:
    bench.feed(item("/dockers-walk-out", "Dockers walk out", guid="1"))
    bench.article("/dockers-walk-out")
    await bench.follow()
    await bench.poll(0)
    bench.feed(item("/dockers-go-back", "Dockers go back", guid="1"))
    bench.article("/dockers-go-back", NO, WHY, "They went back on Friday.", title="Dockers go back")
    await bench.poll()
    (article,) = await bench.articles()
    assert (article.url, article.revision) == (bench.site.url("/dockers-go-back"), 2), "where it is now"
    former = await bench.store.article_by_url(bench.site.url("/dockers-walk-out"), ANYBODY)
    assert former == article, "both are its addresses"


async def test_a_guid_that_is_used_again_for_another_story_makes_another_article(bench: Bench) -> None:
    bench.feed(item("/monday", "Dockers walk out", guid="story-of-the-day"))
    bench.article("/monday")
    await bench.follow()
    await bench.poll(0)
    bench.feed(item("/tuesday", "Night at sea", guid="story-of-the-day"))
    bench.article("/tuesday", STORM, MORE, title="Night at sea")
    await bench.poll()
    assert [article.url for article in await bench.articles()] == [
        bench.site.url("/monday"),
        bench.site.url("/tuesday"),
    ]


async def test_two_feeds_with_one_article_share_it(bench: Bench) -> None:
    bench.feed(item("/a?utm_source=one", guid="1"))
    bench.feed(item("/a?utm_source=two", guid="x"), path="/other")
    bench.article("/a")
    one, two = await bench.follow(), await bench.follow("/other")
    await bench.poll(0)
    await bench.poll()
    (article,) = await bench.articles()
    for feed in (one, two):
        assert await bench.store.articles_through(ArticleQuery(feed_ids=frozenset((feed.id,)))) == [article]


async def test_redirects_and_the_pages_own_address_decide_who_it_is(bench: Bench) -> None:
    bench.feed(item("/short/1", guid="1"), item("/long?page=2", guid="2"), validators=False)
    bench.site.redirect("/short/1", "/long?utm_medium=feed")
    bench.article("/long", head=f'<link rel="canonical" href="{bench.site.url("/long")}">')
    await bench.follow()
    await bench.poll(0)
    assert [article.url for article in await bench.articles()] == [bench.site.url("/long")]


async def test_what_a_page_does_not_say_comes_from_the_feed(bench: Bench) -> None:
    dated = "<pubDate>Fri, 13 Mar 2026 15:09:26 +0100</pubDate><author>n@x.example (Nerys Caddock)</author>"
    bench.feed(item("/a", guid="1", more=dated))
    bench.article("/a")
    await bench.follow()
    await bench.poll(0)
    (article,) = await bench.articles()
    assert article.published == datetime(2026, 3, 13, 14, 9, 26, tzinfo=UTC)
    assert (article.author, article.title) == ("Nerys Caddock", "Dockers walk out")
    assert article.outlet == f"127.0.0.1:{bench.site.port}"


@pytest.mark.parametrize(
    ("body", "status", "told", "kept_as"),
    [
        ("<!doctype html><html><body>Hello</body></html>", 200, "is a web page, not a feed", None),
        ("", 200, "is empty, not a feed", None),
        ("nothing here", 404, "answers 404 (Not Found)", "404, the page is gone"),
        ("Hello", 200, "isn't valid XML", None),
        ("{", 200, "isn't valid JSON", None),
    ],
)
async def test_a_broken_feed_is_one_clear_line_and_the_others_go_on(
    bench: Bench, body: str, status: int, told: str, kept_as: str | None
) -> None:
    bench.site.serve("/broken", body, status=status)
    bench.feed(item("/a", guid="1"))
    bench.article("/a")
    broken = await bench.follow("/broken")
    await bench.follow()
    reports = {report.feed.id: report for report in await bench.poll(0)}
    assert sorted(report.new for report in reports.values()) == [0, 1]
    assert told in str(reports[broken.id])
    assert "\n" not in str(reports[broken.id])
    kept = next(feed for feed in await bench.store.feeds() if feed.id == broken.id)
    assert kept.error is not None
    assert (kept_as or told) in kept.error
    assert "http" not in kept.error, "its address may have a key in it"
    assert (kept.failures, kept.next_due > bench.clock.now() + timedelta(minutes=29)) == (1, True)


async def test_a_feed_that_comes_back_goes_on_where_it_was(bench: Bench) -> None:
    bench.feed(item("/a", guid="1"))
    bench.article("/a")
    await bench.follow()
    await bench.poll(0)
    bench.site.serve("/feed", "busy", status=503, headers={"Retry-After": "7200"})
    await bench.poll()
    (kept,) = await bench.store.feeds()
    assert (kept.failures, bool(kept.etag)) == (1, True)
    assert kept.next_due >= bench.clock.now() + timedelta(hours=2)
    assert await bench.poll(1) == [], "the server asked for two hours"
    bench.feed(item("/a", guid="1"))
    (report,) = await bench.poll(2)
    assert (report.error, bench.site.asked["/a"]) == (None, 1)
    (kept,) = await bench.store.feeds()
    assert (kept.failures, kept.error) == (0, None)


async def test_a_page_that_fails_is_remembered_retried_and_does_not_block_the_others(bench: Bench) -> None:
    bench.feed(item("/down", guid="1"), item("/empty", guid="2"), item("/a", guid="3"))
    bench.site.serve("/down", "no", status=500)
    bench.site.serve("/empty", "<html><body><p>Please enable JavaScript.</p></body></html>")
    bench.article("/a")
    await bench.follow()
    (report,) = await bench.poll(0)
    assert (report.new, report.failed) == (1, 2)
    assert any("answers 500" in problem for problem in report.problems)
    assert any("no article text found" in problem for problem in report.problems)
    bench.article("/down", STORM, MORE)
    (report,) = await bench.poll(1)
    assert (report.new, report.failed) == (1, 1), "tried again although the feed itself hasn't changed"
    for _ in range(6):
        await bench.poll(24)
    assert bench.site.asked["/empty"] == 4, "given up after that"
    assert (bench.site.asked["/a"], bench.site.asked["/down"]) == (1, 2)
    feeds_asked = bench.site.asked["/feed"]
    await bench.poll(24)
    (kept,) = await bench.store.feeds()
    assert kept.etag, "with nothing left to retry the feed is asked conditionally again"
    assert bench.site.asked["/feed"] == feeds_asked + 1


async def test_an_article_in_the_feed_stands_in_for_a_page_that_cannot_be_read(bench: Bench) -> None:
    full = "&lt;p&gt;" + NO + "&lt;/p&gt;&lt;p&gt;" + "&lt;/p&gt;&lt;p&gt;".join([WHY] * 6) + "&lt;/p&gt;"
    bench.feed(item("/locked", "Dockers walk out", "1", full))
    bench.site.serve("/locked", "log in first", status=403)
    await bench.follow()
    (report,) = await bench.poll(0)
    assert str(report) == "A feed: 1 new"
    (article,) = await bench.articles()
    assert (article.url, article.origin, mark_of(article)) == (bench.site.url("/locked"), "own feed", None)
    assert article.outlet == f"The Harbour Post (127.0.0.1:{bench.site.port})"
    assert (await bench.store.known_texts([article.id]))[article.id].splitlines()[:2] == [NO, WHY]
    bench.article("/locked", NO, WHY, STORM)
    await bench.poll(1)
    (article,) = await bench.articles()
    assert (article.revision, article.origin) == (2, "page"), "the page itself is tried again and is better"


async def test_a_feed_can_not_make_the_bot_call_private_addresses(bench: Bench) -> None:
    async with open_site() as secret:
        secret.serve("/admin", article_page("Secret", NO, WHY))
        bench.feed(item(secret.url("/admin"), guid="1"), item(f"http://localhost:{secret.port}/admin", guid="2"))
        await bench.follow()
        (report,) = await bench.poll(0)
        assert (report.failed, report.new) == (2, 0)
        for _ in range(3):
            await bench.poll(24)
        assert not secret.asked
    assert await bench.articles() == []


async def test_large_and_slow_pages_do_no_harm(bench: Bench) -> None:
    bench.feed(item("/large", guid="1"), item("/bomb", guid="2"), item("/cut", guid="3"), item("/a", guid="4"))
    bench.site.serve("/large", article_page("T", *[NO] * 130_000))
    bench.site.bomb("/bomb", 100)
    bench.site.cut("/cut")
    bench.article("/a")
    await bench.follow()
    (report,) = await bench.poll(0)
    assert (report.new, report.failed) == (1, 3)
    assert sum("larger than 10 MB" in problem for problem in report.problems) == 2


async def test_what_there_is_no_time_for_comes_next(bench: Bench) -> None:
    bench.feed(*(item(f"/{number}", guid=str(number)) for number in range(6)))
    for number in range(6):
        bench.article(f"/{number}", NO, WHY, f"Number {number}.")
    hasty = Ingest(
        bench.store,
        bench.fetcher,
        bench.workers,
        bench.clock,
        quotes.extract,
        pace=PollPace(pages_at_once=1, seconds_a_poll=0.0),
    )
    feed = await bench.follow()
    report = await hasty.poll(feed)
    assert (report.new, report.left) == (0, 6)
    (kept,) = await bench.store.feeds()
    assert kept.etag is None
    assert kept.next_due <= bench.clock.now() + timedelta(minutes=1)
    (report,) = await bench.poll(0.1)
    assert (report.new, report.left) == (6, 0)


def broken_extract(text: str) -> tuple[Quotation, ...]:
    if "Odalys" in text:
        raise ZeroDivisionError("a bug")
    return ()


async def test_a_bug_that_one_page_brings_out_stops_no_other(bench: Bench) -> None:
    bench.feed(item("/storm", guid="1"), item("/a", guid="2"))
    bench.article("/storm", STORM, MORE)
    bench.article("/a")
    await bench.follow()
    ingest = Ingest(bench.store, bench.fetcher, bench.workers, bench.clock, broken_extract)
    (report,) = await ingest.poll_due()
    assert (report.new, report.failed) == (2, 0)
    stormy = next(article for article in await bench.articles() if article.url.endswith("/storm"))
    assert dict(await bench.store.quotations_of([stormy.id])) == {}


async def test_a_poll_that_was_killed_goes_on(bench: Bench) -> None:
    bench.feed(*(item(f"/{number}", guid=str(number)) for number in range(8)))
    for number in range(8):
        bench.article(f"/{number}", NO, WHY, f"Number {number}.")
    held = asyncio.Event()

    async def hold(_: web.Request) -> web.Response:
        held.set()
        await asyncio.Event().wait()
        return web.Response()

    bench.site.on("/5", hold)
    feed = await bench.follow()
    poll = asyncio.ensure_future(bench.ingest.poll(feed))
    await held.wait()
    while len(await bench.articles()) < 7:  # all but the one that is held
        await asyncio.sleep(0.01)
    poll.cancel()
    with pytest.raises(asyncio.CancelledError):
        await poll
    bench.article("/5", NO, WHY, "Number 5.")
    (report,) = await bench.ingest.poll_due()
    assert report.new == 1, "the feed was still due, and nothing was done twice"
    assert len(await bench.articles()) == 8


class CountedPages(ProcessWorkers):
    """Other workers, and how many pages these have read."""

    def __init__(self, workers: ProcessWorkers) -> None:
        super().__init__(1)
        self._workers = workers
        self.pages = 0

    async def run(
        self, function: Callable[..., T], *args: object, deadline: float, whose: str = OWN, urgent: bool = False
    ) -> T:
        done = await self._workers.run(function, *args, deadline=deadline, whose=whose, urgent=urgent)
        self.pages += function is read_article
        return done


async def test_two_feeds_that_bring_one_address_at_once_make_no_revision_of_two_pages(
    bench: Bench, database: Path
) -> None:
    bodies = [article_page("Dockers walk out", NO, WHY), article_page("A storm closes the strait", STORM, MORE)]
    asked = asyncio.Barrier(len(bodies) + 1)

    async def answer(_request: web.Request) -> web.Response:
        body = bodies.pop()
        await asked.wait()
        return web.Response(text=body, content_type="text/html")

    url = bench.site.on("/a", answer)
    for path in ("/one", "/other"):
        bench.feed(item("/a", title="Dockers walk out, storm closes the strait"), path=path, validators=False)
        await bench.follow(path)
    workers = CountedPages(bench.workers)
    ingest = Ingest(bench.store, bench.fetcher, workers, bench.clock, quotes.extract)
    bench.clock.forward(hours=1)
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        polling = asyncio.create_task(ingest.poll_due())
        await asked.wait()
        connection.execute("BEGIN IMMEDIATE")  # nothing is written until both were read
        while workers.pages < 2:
            await asyncio.sleep(0.01)
        await asyncio.sleep(0.3)  # and looked up, if they are
        connection.execute("ROLLBACK")
        await polling
    (article,) = [article for article in await bench.articles() if article.url == url]
    assert article.revision == 1
