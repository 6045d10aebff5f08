"""Edits are seen: pages are read again over real HTTP, by their feed's word and by themselves."""

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from structlog.testing import capture_logs

from bot import quotes
from bot.delivery.corrections import CorrectionService
from bot.domain.articles import Article
from bot.domain.options import PlaceOptions
from bot.domain.places import Place, Subscription
from bot.domain.quotations import Quotation, QuotationQuery
from bot.domain.viewers import ANYBODY
from bot.ingest.articles.requoting import Requoter
from bot.ingest.articles.rereading import RereadReport
from bot.ingest.articles.rereads import USUAL_PLAN, RereadPlan
from bot.ingest.pipeline import Ingest
from bot.ingest.polling.poll import PollPace
from bot.text.credits import beside_outlet
from tests.fakes.ingest_bench import MORE, NO, STORM, WHY, Bench
from tests.fakes.web import article_page, item
from tests.fakes.workers import InlineWorkers, digest_service

NOT_HERE = RereadPlan(not_at=frozenset({"127.0.0.1"}))
HERE = Place("console", "", "main")
NOT_YET = NO.replace("We are not the cargo", "We were never the cargo")
LATER = "12:40 The cranes stand still, and the queue of lorries at the gate has grown to four kilometres since noon."


@pytest.fixture
async def followed(bench: Bench) -> Bench:
    """A feed with an article that has been taken in."""
    bench.feed(item("/a", "Dockers walk out", guid="1"))
    bench.article("/a")
    await bench.follow()
    await bench.poll(0)
    return bench


async def reread(bench: Bench, hours: float) -> RereadReport:
    """Look at the pages that are due some time later."""
    bench.clock.forward(hours=hours)
    return await bench.ingest.reread_due()


def restarted(bench: Bench, plan: RereadPlan = USUAL_PLAN) -> Ingest:
    """The ingest of another process on the same store."""
    pace = PollPace(host_pause=0, rereads=plan)
    return Ingest(bench.store, bench.fetcher, bench.workers, bench.clock, quotes.extract, pace=pace)


async def test_the_tick_reads_the_pages_that_are_due(followed: Bench) -> None:
    followed.article("/a", NOT_YET, WHY)
    followed.clock.forward(hours=1.5)
    await followed.ingest.look_again()
    async with asyncio.timeout(10):
        while (await only(followed)).revision == 1:
            await asyncio.sleep(0.01)
    await followed.ingest.close()
    assert (await only(followed)).revision == 2


async def only(bench: Bench) -> Article:
    (article,) = await bench.articles()
    return article


async def said(bench: Bench) -> list[str]:
    records = await bench.store.quotations(QuotationQuery(), ANYBODY)
    return [record.quotation.text for record in records]


async def test_an_article_that_is_listed_anew_with_other_words_is_read_again(followed: Bench) -> None:
    followed.article("/a", NOT_YET, WHY)
    followed.feed(item("/a", "Dockers stay out", guid="1#1"))
    (report,) = await followed.poll()
    assert str(report) == "The Harbour Post: 1 changed"
    assert (await only(followed)).revision == 2
    assert any("never the cargo" in text for text in await said(followed))
    await followed.poll()
    assert followed.site.asked["/a"] == 2, "once for each new wording"


async def test_a_live_blog_is_read_again_for_each_new_item(followed: Bench) -> None:
    for number in range(1, 4):
        entries = [item(f"/a#{entry}", f"Entry {entry}", guid=f"e{entry}") for entry in range(number, 0, -1)]
        followed.article("/a", *[LATER.replace("12:40", f"{entry}:40") for entry in range(number, 0, -1)], NO, WHY)
        followed.feed(*entries, item("/a", "Dockers walk out", guid="1"))
        (report,) = await followed.poll()
        assert report.changed == 1
    assert (await only(followed)).revision == 4
    assert followed.site.asked["/a"] == 4


async def test_a_young_article_is_looked_at_four_times_and_then_left(followed: Bench) -> None:
    asked = []
    for hours in (0.9, 0.1, 4.9, 0.1, 17.9, 0.1, 47.9, 0.1, 1000):
        await reread(followed, hours)
        asked.append(followed.site.asked["/a"])
    assert asked == [1, 2, 2, 3, 3, 4, 4, 5, 5]


async def test_an_unchanged_page_is_asked_for_conditionally(bench: Bench) -> None:
    bench.feed(item("/a", guid="1"))
    answers: list[int] = []

    async def answer(request: web.Request) -> web.Response:
        known = request.headers.get("If-None-Match") == '"a"'
        answers.append(304 if known else 200)
        if known:
            return web.Response(status=304, headers={"ETag": '"a"'})
        page = article_page("Dockers walk out", NO, WHY)
        return web.Response(text=page, content_type="text/html", headers={"ETag": '"a"'})

    bench.site.on("/a", answer)
    await bench.follow()
    await bench.poll(0)
    assert str(await reread(bench, 1)) == "pages read again: 1 (0 changed, 0 gone)"
    await reread(bench, 5)
    assert answers == [200, 304, 304]
    assert (await only(bench)).revision == 1


async def test_a_page_that_waited_for_longer_than_its_lease_is_left_to_whoever_is_first(bench: Bench) -> None:
    paths = ("/a", "/b")
    bench.feed(*(item(path, f"Dockers walk out {path}", guid=path) for path in paths))
    for path in paths:
        bench.article(path)
    await bench.follow()
    await bench.poll(0)

    async def stand_still(request: web.Request) -> web.Response:
        bench.clock.forward(minutes=3)
        return web.Response(text=article_page("Dockers walk out", NO, WHY), content_type="text/html")

    for path in paths:
        bench.site.on(path, stand_still)
    await reread(bench, 1)
    assert sorted(bench.site.asked[path] for path in paths) == [1, 2], "of one site one page is read at a time"
    await bench.ingest.reread_due()
    assert [bench.site.asked[path] for path in paths] == [2, 2]


def falls_over(text: str) -> tuple[Quotation, ...]:
    """An engine with a bug."""
    return (quotes.extract(text)[len(text)],)


FALLS_AT = falls_over.__code__.co_firstlineno + 2
"""The line of the bug."""


async def test_an_article_that_the_engine_falls_over_is_kept_and_gets_its_quotations_from_a_mended_one(
    bench: Bench,
) -> None:
    bench.feed(item("/a", "Dockers walk out", guid="1"))
    bench.article("/a")
    await bench.follow()
    with capture_logs() as logged:
        await Ingest(bench.store, bench.fetcher, bench.workers, bench.clock, falls_over).poll_due()
    article = await only(bench)
    assert (article.origin, await said(bench)) == ("page", [])
    assert NO in (await bench.store.known_texts([article.id]))[article.id]
    (fault,) = (line for line in logged if line["log_level"] == "error")
    assert (fault["page"], fault["fault"]) == (bench.site.url("/a"), f"IndexError ({Path(__file__).name}:{FALLS_AT})")
    await reread(bench, 1)
    assert len(await said(bench)) == 1
    assert (await only(bench)).id == article.id


async def test_what_the_engine_fell_over_is_read_once_after_each_start_without_its_page(bench: Bench) -> None:
    bench.feed(item("/a", "Dockers walk out", guid="1"))
    bench.article("/a")
    await bench.follow()
    pace = PollPace(host_pause=0, rereads=RereadPlan(()))
    parts = (bench.store, bench.fetcher, bench.workers, bench.clock)
    await Ingest(*parts, falls_over, pace=pace).poll_due()
    bench.clock.forward(days=400)
    unmended = Ingest(*parts, falls_over, pace=pace)
    bench.clock.forward(minutes=1)
    with capture_logs() as logged:
        for _ in range(3):
            await unmended.look_again()
    assert [line["fault"] for line in logged] == [f"IndexError ({Path(__file__).name}:{FALLS_AT})"]
    assert await bench.store.unquoted_since((await only(bench)).id) == bench.clock.now()
    bench.clock.forward(minutes=1)
    await Ingest(*parts, quotes.extract, pace=pace).look_again()
    assert len(await said(bench)) == 1
    assert await bench.store.unquoted_since((await only(bench)).id) is None
    assert bench.site.asked["/a"] == 1


async def test_an_article_that_is_deleted_while_its_quotations_are_looked_for_stays_deleted(bench: Bench) -> None:
    bench.feed(item("/a", "Dockers walk out", guid="1"))
    bench.article("/a")
    await bench.follow()
    await Ingest(bench.store, bench.fetcher, bench.workers, bench.clock, falls_over).poll_due()
    first_seen = (await only(bench)).first_seen
    bench.clock.forward(minutes=1)

    class Meanwhile(InlineWorkers):
        async def run(self, *arguments: Any, **options: Any) -> Any:
            bench.clock.forward(minutes=1)
            assert await bench.store.prune_articles(first_seen, bench.clock.now(), 9) == 1
            return await bench.workers.run(*arguments, **options)

    workers: Any = Meanwhile()
    await Requoter(bench.store, workers, bench.clock, quotes.extract).look()
    assert await bench.articles() == []


async def test_what_is_due_outlives_a_restart_and_is_done_once(followed: Bench) -> None:
    followed.clock.forward(hours=1)
    again = restarted(followed)
    assert (await again.reread_due()).read == 1
    assert (await followed.ingest.reread_due()).read == 0
    assert followed.site.asked["/a"] == 2


async def test_a_page_that_grows_is_read_every_hour_while_it_does(followed: Bench) -> None:
    body: list[str] = []
    for hour, kilometres in ((12, "four"), (13, "five"), (14, "seven"), (15, "nine")):
        body.insert(0, LATER.replace("12:", f"{hour}:").replace("four", kilometres))
        followed.article("/a", *body, NO, WHY)
        assert (await reread(followed, 1)).changed == 1
    await reread(followed, 1)
    assert followed.site.asked["/a"] == 6
    await reread(followed, 1)
    assert followed.site.asked["/a"] == 7, "the look after six hours"


CONSENT = article_page(
    "Before you go on", "We and our 214 partners use cookies to show you advertising that fits you, if you agree to it."
)


@pytest.mark.parametrize(
    "worse",
    [
        CONSENT,
        article_page("Dockers walk out", ""),
        article_page("Error", "Something went wrong on our side, please try to load this page once more in a moment."),
        article_page("Night at sea", STORM, MORE),
        article_page("Dockers and sailors: all our news", STORM, MORE),
        "",
    ],
    ids=["consent", "empty", "error", "another article", "the front page", "no body"],
)
async def test_what_reads_worse_never_replaces_a_good_text(followed: Bench, worse: str) -> None:
    before, quotations = await only(followed), await said(followed)
    followed.site.serve("/a", worse)
    assert (await reread(followed, 1)).changed == 0
    assert (await only(followed), await said(followed)) == (before, quotations)
    followed.article("/a", NOT_YET, WHY)
    assert (await reread(followed, 5)).changed == 1, "the plan goes on"


async def test_a_page_that_is_gone_is_marked_until_it_is_back(followed: Bench) -> None:
    followed.site.serve("/a", "gone", status=404)
    assert (await reread(followed, 1)).gone == 1
    gone = await only(followed)
    assert gone.gone_since == followed.clock.now()
    assert beside_outlet(gone) == "gone since 14 Mar 2026"
    assert await said(followed), "its quotations stay"
    for hours in (1, 5):
        await reread(followed, hours)
    assert (await only(followed)).gone_since == gone.gone_since
    followed.article("/a")
    await reread(followed, 18)
    assert (await only(followed)).gone_since is None


async def test_a_page_that_is_gone_is_left_after_a_week(followed: Bench) -> None:
    followed.site.serve("/a", "gone", status=410)
    for hours in (1, 1, 5, 18, 48, 96, 1000):
        await reread(followed, hours)
    assert followed.site.asked["/a"] == 1 + 6
    assert (await only(followed)).gone_since is not None


async def test_a_page_whose_feed_finds_it_gone_is_marked(followed: Bench) -> None:
    followed.site.serve("/a", "gone", status=404)
    followed.feed(item("/a", "Dockers walk out, it seems", guid="1"))
    await followed.poll(0.5)
    assert (await only(followed)).gone_since is not None


async def test_a_page_that_is_gone_is_looked_for_only_where_rereading_is_on(followed: Bench) -> None:
    ingest = restarted(followed, RereadPlan(()))
    followed.site.serve("/a", "gone", status=404)
    followed.feed(item("/a", "Dockers walk out, it seems", guid="1"))
    followed.clock.forward(hours=1)
    await ingest.poll_due()
    assert (await only(followed)).gone_since == followed.clock.now()
    followed.clock.forward(hours=100)
    assert (await ingest.reread_due()).read == 0


async def test_a_page_that_moved_for_good_is_one_article_with_both_addresses(followed: Bench) -> None:
    before = await only(followed)
    followed.site.redirect("/a", followed.article("/moved/a"), 301)
    await reread(followed, 1)
    after = await only(followed)
    assert (after.id, after.url, after.revision) == (before.id, followed.site.url("/moved/a"), 1)
    assert await followed.store.article_by_url(before.url, ANYBODY) == after
    await reread(followed, 5)
    assert followed.site.asked["/a"] == 2, "it is asked where it lives now"
    followed.feed(item("/a", "Dockers walk out", guid="another"), item("/moved/a", "Dockers walk out", guid="2"))
    await followed.poll()
    assert len(await followed.articles()) == 1


async def test_a_page_that_moved_for_now_keeps_its_address(followed: Bench) -> None:
    before = await only(followed)
    followed.site.redirect("/a", followed.article("/today/a", NOT_YET, WHY), 302)
    await reread(followed, 1)
    after = await only(followed)
    assert (after.url, after.revision) == (before.url, 2)


async def test_a_page_that_leads_to_another_host_keeps_its_text_and_its_plan(followed: Bench) -> None:
    before, elsewhere = await only(followed), f"http://localhost:{followed.site.port}/a"
    followed.site.redirect("/a", elsewhere, 301)
    await reread(followed, 1)
    assert await only(followed) == before
    followed.article("/a", NOT_YET, WHY)
    assert (await reread(followed, 5)).changed == 1


async def test_a_new_link_of_the_same_item_leads_to_the_living_page(followed: Bench) -> None:
    before = await only(followed)
    followed.article("/b")
    followed.site.serve("/a", "gone", status=404)
    followed.feed(item("/b", "Dockers walk out", guid="1"))
    await followed.poll()
    after = await only(followed)
    assert (after.id, after.url, after.gone_since) == (before.id, followed.site.url("/b"), None)
    await reread(followed, 1)
    assert (await only(followed)).gone_since is None


async def test_a_new_link_of_the_same_item_to_a_worse_page_changes_nothing(followed: Bench) -> None:
    before = await only(followed)
    followed.article("/b", STORM, MORE, title="Dockers and sailors: all our news")
    followed.feed(item("/b", "Dockers walk out", guid="1"))
    for _ in range(2):
        await followed.poll()
    assert await only(followed) == before
    assert followed.site.asked["/b"] == 1


async def test_nothing_is_posted_twice_because_a_page_was_read_again(followed: Bench) -> None:
    store, clock = followed.store, followed.clock
    (feed,) = await store.feeds()
    await store.follow(Subscription(HERE, feed))
    await store.set_options(HERE, PlaceOptions(corrections=True), clock.now())
    digests = digest_service(store, clock)
    assert await digests.post_now(HERE) == 1
    followed.site.redirect("/a", followed.article("/moved/a", NOT_YET, WHY), 301)
    assert (await reread(followed, 1)).changed == 1
    assert await digests.post_now(HERE) == 0
    assert await CorrectionService(store, clock).tick() == 1, "what was posted is corrected"
    await reread(followed, 5)
    assert await CorrectionService(store, clock).tick() == 0


async def test_hosts_of_the_settings_are_left_alone(bench: Bench) -> None:
    ingest = restarted(bench, NOT_HERE)
    bench.feed(item("/a", guid="1"))
    bench.article("/a")
    await bench.follow()
    await ingest.poll_due()
    for later in (ingest, bench.ingest):
        bench.clock.forward(hours=7)
        await later.reread_due()
    assert bench.site.asked["/a"] == 1


async def test_a_look_that_was_planned_before_the_setting_is_not_made(followed: Bench) -> None:
    ingest = restarted(followed, NOT_HERE)
    followed.clock.forward(hours=1)
    assert (await ingest.reread_due()).read == 0
    assert followed.site.asked["/a"] == 1


async def test_a_page_that_robots_txt_forbids_is_not_read_again(followed: Bench) -> None:
    followed.site.serve("/robots.txt", "User-agent: *\nDisallow: /a", "text/plain")
    for hours in (25, 47):
        await reread(followed, hours)
    assert followed.site.asked["/a"] == 1
    later = followed.clock.now() + timedelta(days=99)
    assert await followed.store.lease_looks(later, later, 9) == [], "it is left"
