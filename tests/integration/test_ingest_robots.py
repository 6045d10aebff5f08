"""Pages are fetched as robots.txt and the server ask for; numbers are sections of RFC 9309."""

import asyncio

import pytest
from aiohttp import web

from bot.domain.errors import FetchError, RobotsError
from bot.domain.viewers import ANYBODY
from bot.ingest.fetching.failures import PatienceError
from bot.ingest.fetching.fetch import GuardedFetcher
from bot.ingest.fetching.manners import PoliteFetcher
from bot.ingest.fetching.robots import RobotsBook
from bot.ingest.sites.addresses import PrivateHosts
from tests.fakes.ingest_bench import Bench
from tests.fakes.web import item, open_site

NOBODY = "User-agent: *\nDisallow: /"


@pytest.fixture
def polite(bench: Bench) -> PoliteFetcher:
    """What article pages are fetched with, at the clock of the bench."""
    robots = RobotsBook(bench.fetcher, bench.workers, bench.clock)
    return PoliteFetcher(bench.fetcher, robots, bench.clock, PrivateHosts([f"127.0.0.1:{bench.site.port}"]), 0.5)


async def test_a_page_that_robots_are_kept_from_is_told_with_title_and_link(bench: Bench) -> None:
    bench.site.serve("/robots.txt", "User-agent: *\nDisallow: /b", "text/plain")
    bench.article("/a")
    bench.article("/b")
    bench.feed(item("/a", guid="1"), item("/b", "Ferries stay in port", guid="2"))
    await bench.follow()
    [report] = await bench.poll()
    assert (report.new, report.failed, bench.site.asked["/robots.txt"], bench.site.asked["/b"]) == (1, 1, 1, 0)
    assert "keeps robots away" in report.problems[0]
    unread = await bench.ingest.known(bench.site.url("/b"), ANYBODY)
    assert unread is not None
    assert (unread.title, unread.origin) == ("Ferries stay in port", "unread")
    bench.feed(item("/a", guid="1"), item("/b", "Ferries stay in port", guid="2"), item("/c", guid="3"))
    bench.article("/c", title="Ferries sail again")
    await bench.poll(7)
    assert (bench.site.asked["/robots.txt"], bench.site.asked["/b"]) == (1, 0), "once a day, and no try in vain"


async def test_what_a_person_asks_for_is_fetched_as_a_browser_would(bench: Bench) -> None:
    bench.site.serve("/robots.txt", NOBODY, "text/plain")
    await bench.ingest.track(bench.article("/a"), ANYBODY)
    assert (bench.site.asked["/a"], bench.site.asked["/robots.txt"]) == (1, 0)


async def test_feeds_are_fetched_whatever_robots_txt_says(bench: Bench) -> None:
    bench.site.serve("/robots.txt", NOBODY, "text/plain")
    bench.feed(item("/a", guid="1"))
    await bench.follow()
    assert (await bench.poll())[0].error is None


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (403, True), (410, True), (429, False), (503, False)])
async def test_a_status_in_place_of_the_file_means_leave_or_none(
    bench: Bench, polite: PoliteFetcher, status: int, allowed: bool
) -> None:
    """2.3.1.3 and 2.3.1.4."""
    bench.site.serve("/robots.txt", "down", status=status)
    url = bench.article("/a")
    if allowed:
        assert (await polite.fetch(url, whose="x")).status == 200
        return
    with pytest.raises(FetchError, match=r"the robots.txt of 127\.0\.0\.1:\d+ can't be reached"):
        await polite.fetch(url, whose="x")
    assert bench.site.asked["/a"] == 0
    bench.site.serve("/robots.txt", "", status=404)
    bench.clock.forward(hours=1)
    assert (await polite.fetch(url, whose="x")).status == 200


async def test_the_old_rules_count_while_robots_txt_is_out_of_reach_but_not_for_ever(
    bench: Bench, polite: PoliteFetcher
) -> None:
    """2.3.1.4: a cached copy may be used longer where the file is unreachable, for a month."""
    bench.site.serve("/robots.txt", "User-agent: *\nDisallow: /b", "text/plain")
    here, not_here = bench.article("/a"), bench.article("/b")
    await polite.fetch(here, whose="x")
    bench.site.serve("/robots.txt", "down", status=500)
    for day in (1, 2, 20):
        bench.clock.forward(days=day)
        await polite.fetch(here, whose="x")
        with pytest.raises(RobotsError):
            await polite.fetch(not_here, whose="x")
    bench.clock.forward(days=9)
    await polite.fetch(not_here, whose="x")


async def test_robots_txt_is_read_anew_after_a_day_and_followed_where_it_moved(
    bench: Bench, polite: PoliteFetcher
) -> None:
    """2.4 and 2.3.1.2."""
    bench.site.redirect("/robots.txt", bench.site.url("/elsewhere"), 301)
    bench.site.serve("/elsewhere", NOBODY, "text/plain")
    url = bench.article("/a")
    with pytest.raises(RobotsError):
        await polite.fetch(url, whose="x")
    bench.site.serve("/elsewhere", "User-agent: *\nAllow: /", "text/plain")
    bench.clock.forward(hours=23)
    with pytest.raises(RobotsError):
        await polite.fetch(url, whose="x")
    bench.clock.forward(hours=2)
    assert (await polite.fetch(url, whose="x")).status == 200


async def test_pages_that_come_together_ask_for_robots_txt_once(bench: Bench, polite: PoliteFetcher) -> None:
    urls = [bench.article(f"/{number}") for number in range(5)]
    await asyncio.gather(*(polite.fetch(url, whose="x") for url in urls))
    assert bench.site.asked["/robots.txt"] == 1


async def test_a_host_that_asks_for_patience_is_not_asked_before_that(bench: Bench, polite: PoliteFetcher) -> None:
    """RFC 9110, 10.2.3; for all pages of the host, also by people's addresses that come later."""
    busy = bench.site.serve("/busy", "", status=429, headers={"Retry-After": "7200"})
    other = bench.article("/other")
    with pytest.raises(FetchError, match="429"):
        await polite.fetch(busy, whose="x")
    bench.clock.forward(hours=1)
    with pytest.raises(PatienceError) as failure:
        await polite.fetch(other, whose="x")
    assert (failure.value.retry_after, bench.site.asked["/other"]) == (3600, 0)
    bench.clock.forward(hours=1)
    assert (await polite.fetch(other, whose="x")).status == 200


async def test_an_item_waits_for_as_long_as_its_server_asked(bench: Bench) -> None:
    bench.site.serve("/a", "", status=503, headers={"Retry-After": "14400"})
    bench.feed(item("/a", guid="1"))
    await bench.follow()
    await bench.poll()
    for hours, times in ((3, 1), (2, 2)):
        await bench.poll(hours)
        assert bench.site.asked["/a"] == times


async def test_a_host_s_crawl_delay_lies_between_two_of_its_pages(bench: Bench, polite: PoliteFetcher) -> None:
    """Half a minute at most, since else a poll would read no page."""
    bench.site.serve("/robots.txt", "User-agent: *\nCrawl-delay: 1000", "text/plain")
    first, second, meanwhile = (bench.article(path) for path in ("/a", "/b", "/c"))
    await polite.fetch(first, whose="x")
    waiting = asyncio.create_task(polite.fetch(second, whose="x"))
    await bench.fetcher.fetch(meanwhile)
    assert bench.site.asked["/b"] == 0
    waiting.cancel()
    bench.clock.forward(seconds=60)
    assert (await polite.fetch(second, whose="x")).status == 200


async def test_the_host_that_a_page_redirects_to_is_asked_for_its_rules_too(bench: Bench) -> None:
    """2.1: rules are an authority's own."""
    async with open_site() as other:
        hosts = [f"127.0.0.1:{site.port}" for site in (bench.site, other)]
        async with GuardedFetcher(hosts) as fetcher:
            robots = RobotsBook(fetcher, bench.workers, bench.clock)
            polite = PoliteFetcher(fetcher, robots, bench.clock, PrivateHosts(hosts), 0)
            other.serve("/robots.txt", "User-agent: *\nDisallow: /kept", "text/plain")
            other.serve("/open", "words")
            other.serve("/kept", "words")
            bench.site.redirect("/a", other.url("/open"), 301)
            bench.site.redirect("/first", "/a", 301)
            bench.site.redirect("/b", other.url("/kept"), 301)
            for way in ("/a", "/first"):
                fetched = await polite.fetch(bench.site.url(way))
                assert (fetched.url, fetched.final_url) == (bench.site.url(way), other.url("/open"))
                assert (fetched.status, fetched.body, fetched.moved_to) == (200, b"words", other.url("/open"))
            with pytest.raises(RobotsError):
                await polite.fetch(bench.site.url("/b"))
            assert other.asked["/kept"] == 0
            bench.site.redirect("/b", other.url("/open"), 302)
            assert (await polite.fetch(bench.site.url("/b"))).moved_to is None


async def test_hosts_that_lead_to_each_other_are_left(bench: Bench) -> None:
    async with open_site() as other:
        hosts = [f"127.0.0.1:{site.port}" for site in (bench.site, other)]
        async with GuardedFetcher(hosts) as fetcher:
            robots = RobotsBook(fetcher, bench.workers, bench.clock)
            polite = PoliteFetcher(fetcher, robots, bench.clock, PrivateHosts(hosts), 0)
            bench.site.redirect("/a", other.url("/a"))
            other.redirect("/a", bench.site.url("/a"))
            with pytest.raises(FetchError, match="redirects from host to host"):
                await polite.fetch(bench.site.url("/a"))


async def test_robots_txt_can_not_lead_into_a_private_network(bench: Bench, polite: PoliteFetcher) -> None:
    bench.site.redirect("/robots.txt", "http://127.0.0.2:1/robots.txt")
    with pytest.raises(FetchError, match="can't be reached"):
        await polite.fetch(bench.article("/a"), whose="x")


async def test_robots_txt_without_end_is_given_up(bench: Bench, polite: PoliteFetcher) -> None:
    async def endless(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/plain"})
        await response.prepare(request)
        for _ in range(12):
            await response.write(b"Disallow: /a\n" * 80_000)
        return response

    bench.site.on("/robots.txt", endless)
    with pytest.raises(FetchError, match="can't be reached"):
        await polite.fetch(bench.article("/a"), whose="x")
