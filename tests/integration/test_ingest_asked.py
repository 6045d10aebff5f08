"""What somebody asks for at once: one page, or the feed of a site."""

import pytest

from bot import quotes
from bot.domain.errors import ContentError, FetchError, RefusedError
from bot.domain.viewers import ANYBODY
from bot.ingest.pipeline import Ingest
from bot.ingest.polling.poll import PollPace
from tests.fakes.ingest_bench import NO, WHY, Bench, only_feed
from tests.fakes.web import article_page, item


async def test_track_takes_in_one_page(bench: Bench) -> None:
    url = bench.article("/a")
    saved, page = await bench.ingest.track(f" {url}?utm_source=chat ", ANYBODY)
    again, _ = await bench.ingest.track(url, ANYBODY)
    assert (saved.outcome, again.outcome, page.url) == ("new", "unchanged", url)
    assert again.article_id == saved.article_id
    assert page.text.endswith(f"{NO}\n{WHY}")


@pytest.mark.parametrize(
    ("url", "error"),
    [("/missing", FetchError), ("/empty", ContentError), ("file:///etc/passwd", RefusedError), ("", RefusedError)],
)
async def test_track_says_what_is_wrong(bench: Bench, url: str, error: type[Exception]) -> None:
    bench.site.serve("/empty", "<html><body>Hello</body></html>")
    with pytest.raises(error) as failed:
        await bench.ingest.track(bench.site.url(url) if url.startswith("/") else url, ANYBODY)
    assert "\n" not in str(failed.value)


async def test_follow_finds_the_feed_of_a_site(bench: Bench) -> None:
    bench.feed(item("/a", guid="1"), path="/news/rss")
    link = '<link rel="alternate" type="application/rss+xml" href="news/rss">'
    bench.site.serve("/", article_page("Home", NO, head=link))
    bench.site.serve("/unnamed", article_page("Home", NO))
    for address in ("/", "/news/rss"):
        found = await only_feed(bench.ingest, bench.site.url(address))
        assert [entry.link for entry in found.entries] == [bench.site.url("/a")]
        assert (found.feed.url, found.feed.title) == (bench.site.url("/news/rss"), "The Harbour Post")
    assert len(await bench.store.feeds()) == 1
    with pytest.raises(ContentError, match="is a web page, not a feed; and it names none"):
        await bench.ingest.follow(bench.site.url("/unnamed"))
    bench.feed(item("/a", guid="1"), path="/rss.xml")
    assert (await only_feed(bench.ingest, bench.site.url("/unnamed"))).feed.url == bench.site.url("/rss.xml")
    with pytest.raises(FetchError, match="404"):
        await bench.ingest.follow(bench.site.url("/nothing"))
    assert len(await bench.store.feeds()) == 2, "failures add nothing"


async def test_a_known_article_is_found_by_its_address_as_people_paste_it(bench: Bench) -> None:
    url = bench.article("/a")
    assert await bench.ingest.known(url, ANYBODY) is None
    saved, _ = await bench.ingest.track(url, ANYBODY)
    for pasted in (url, f" {url}?utm_source=chat", f"{url}#:~:text=We%20wait", url.removeprefix("http://")):
        found = await bench.ingest.known(pasted, ANYBODY)
        assert (found and found.id) == (saved.article_id if "://" in pasted else None)


@pytest.mark.parametrize("odd", ["", "http://[", "file:///etc/passwd", "harbour strike", "https://a.example:x/"])
async def test_what_is_no_address_is_not_known(bench: Bench, odd: str) -> None:
    assert await bench.ingest.known(odd, ANYBODY) is None


def impatient(bench: Bench) -> Ingest:
    """An ingest for which the whole of what somebody asks for may take half a second."""
    pace = PollPace(seconds_to_follow=0.5, seconds_to_add=0.5)
    return Ingest(bench.store, bench.fetcher, bench.workers, bench.clock, quotes.extract, pace=pace)


async def test_who_adds_a_page_is_told_when_its_site_is_too_slow(bench: Bench) -> None:
    with pytest.raises(FetchError, match=r"/slow took over 0\.5 s"):
        await impatient(bench).track(bench.site.slow("/slow", 4), ANYBODY)
    assert await bench.articles() == []


async def test_the_time_to_add_a_page_holds_for_all_that_it_leads_to(bench: Bench) -> None:
    bench.site.redirect("/1", bench.site.url("/2"))
    bench.site.redirect("/2", bench.site.url("/3"))
    bench.site.slow("/3", 4)
    with pytest.raises(FetchError, match=r"/1 took over 0\.5 s"):
        await impatient(bench).track(bench.site.url("/1"), ANYBODY)


async def test_who_follows_a_site_is_told_when_finding_its_feed_takes_too_long(bench: Bench) -> None:
    bench.site.serve("/", article_page("Home", NO))
    bench.site.slow("/feed", 4)
    with pytest.raises(FetchError, match=r"took over 0\.5 s"):
        await impatient(bench).follow(bench.site.url("/"))
    assert await bench.store.feeds() == []
