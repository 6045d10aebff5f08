"""What a site's archive still has, over real HTTP: listed by sitemaps and feeds, read politely, kept in the store."""

import asyncio
import gzip
from datetime import UTC, datetime

import pytest
from aiohttp import web

from bot import quotes
from bot.domain.articles import Article
from bot.domain.errors import ContentError
from bot.ingest.archives.backfill import BackfillReport
from bot.ingest.pipeline import Ingest
from tests.fakes.ingest_bench import MORE, NO, STORM, WHY, Bench
from tests.fakes.web import article_page, item, rss

TEXTS = ((NO, WHY), (STORM, MORE))


def served(bench: Bench, path: str, day: str = "2026-03-02", *, number: int = 0) -> str:
    """An article that says when it was published."""
    head = f'<meta property="article:published_time" content="{day}T08:00:00Z">'
    return bench.article(path, *TEXTS[number % 2], title=f"Dockers walk out again, part {path}", head=head)


def urlset(*urls: str, more: str = "") -> str:
    return f"<urlset>{''.join(f'<url><loc>{url}</loc>{more}</url>' for url in urls)}</urlset>"


def index(*urls: str, more: str = "") -> str:
    return f"<sitemapindex>{''.join(f'<sitemap><loc>{url}</loc>{more}</sitemap>' for url in urls)}</sitemapindex>"


def robots(bench: Bench, *lines: str) -> None:
    bench.site.serve("/robots.txt", "\n".join(["User-agent: *", *lines]), "text/plain")


async def backfill(
    bench: Bench, path: str = "/", since: datetime | None = None, most: int | None = None
) -> BackfillReport:
    return await bench.ingest.backfill(bench.site.url(path), since, most)


async def paths(bench: Bench) -> list[str]:
    """The paths of the stored articles, as they came."""
    return [article.url.removeprefix(bench.site.address) for article in await bench.articles()]


async def test_sitemaps_of_every_kind_are_taken_in(bench: Bench) -> None:
    robots(bench, f"Sitemap: {bench.site.url('/maps.xml')}", "Sitemap: /news.xml")
    bench.site.serve("/maps.xml", index("/a.xml.gz", "/b.txt"))
    bench.site.serve("/a.xml.gz", gzip.compress(urlset(served(bench, "/a")).encode()), "application/gzip")
    bench.site.serve("/b.txt", served(bench, "/b", number=1), "text/plain")
    bench.article("/c", STORM, MORE, title="A storm closes the strait")
    news = "<news><publication_date>2026-03-01</publication_date><title>A storm closes the strait</title></news>"
    bench.site.serve("/news.xml", urlset("/c", more=news))
    report = await backfill(bench)
    assert (report.counts, report.progress.pages_waiting, report.progress.sources_waiting) == ({"new": 3}, 0, 0)
    articles: dict[str, Article] = {article.url: article for article in await bench.articles()}
    assert set(articles) == {bench.site.url(path) for path in ("/a", "/b", "/c")}
    assert articles[bench.site.url("/c")].published == datetime(2026, 3, 1, tzinfo=UTC), "the sitemap says when"
    assert await bench.store.feeds_of(articles[bench.site.url("/a")].id) == frozenset(), "no digest has it"
    assert await bench.store.feeds() == []


async def test_without_a_robots_txt_the_usual_sitemap_is_read(bench: Bench) -> None:
    bench.site.serve("/sitemap_index.xml", index("/s.xml"))
    bench.site.serve("/s.xml", urlset(served(bench, "/a")))
    assert (await backfill(bench)).counts == {"new": 1}


async def test_a_plain_sitemap_may_be_larger_than_any_page(bench: Bench) -> None:
    """https://www.sitemaps.org/protocol.html: 50 MB, unpacked."""
    bench.site.serve("/sitemap.xml", f"{urlset(served(bench, '/a'))}<!--{' ' * 10_000_001}-->")
    assert (await backfill(bench)).counts == {"new": 1}


async def test_pages_that_are_no_articles_are_told_or_not_even_asked(bench: Bench) -> None:
    bench.article("/about", NO, WHY)
    bench.site.serve("/gallery", "<html><body>Pictures</body></html>")
    urls = ("/", "/tag/harbour", "/category/x/", "/photo.jpg", "https://other.example/x", "/about", "/gallery", "/gone")
    bench.site.serve("/sitemap.xml", urlset(*urls, served(bench, "/a")))
    report = await backfill(bench)
    assert report.counts == {"new": 1, "undated": 1, "failed": 2}
    assert {"/tag/harbour", "/category/x/", "/photo.jpg"}.isdisjoint(bench.site.asked)
    assert str(report) == "1 new, 2 without an article that can be read, 1 without a date"


async def test_robots_txt_is_obeyed(bench: Bench) -> None:
    robots(bench, "Disallow: /private/", "Sitemap: /sitemap.xml", "Sitemap: /private/map.xml")
    bench.site.serve("/sitemap.xml", urlset(served(bench, "/private/a"), served(bench, "/b")))
    report = await backfill(bench)
    assert report.counts == {"new": 1, "refused": 1}
    assert not {"/private/a", "/private/map.xml"} & set(bench.site.asked)
    assert "keeps robots away" in report.trouble[0]


async def test_the_newest_come_first_and_the_next_run_goes_on(bench: Bench) -> None:
    urls = [served(bench, f"/{day}", f"2026-03-0{day}") for day in range(1, 6)]
    dated = [(url, f"<lastmod>2026-03-0{day}</lastmod>") for day, url in enumerate(urls, 1)]
    bench.site.serve("/sitemap.xml", f"<urlset>{''.join(urlset(url, more=more)[8:-9] for url, more in dated)}</urlset>")
    first = await backfill(bench, most=2)
    assert sorted(await paths(bench)) == ["/4", "/5"]
    assert str(first) == "2 new\n3 pages and 0 sitemaps wait: run it again to go on"
    maps = bench.site.asked["/sitemap.xml"]
    assert (await backfill(bench)).counts == {"new": 3}
    assert bench.site.asked["/sitemap.xml"] == maps, "what was listed stands in the store"
    assert {bench.site.asked[f"/{day}"] for day in range(1, 6)} == {1}


async def test_a_run_that_is_cut_off_loses_nothing(bench: Bench) -> None:
    done, block = asyncio.Event(), asyncio.Event()
    bench.site.serve("/sitemap.xml", urlset(*(served(bench, f"/{number}") for number in range(4))))

    async def hold(_: web.Request) -> web.Response:
        done.set()
        await block.wait()
        return web.Response(text="late")

    bench.site.on("/0", hold)
    run = asyncio.create_task(backfill(bench))
    await asyncio.wait_for(done.wait(), 60)
    run.cancel()
    with pytest.raises(asyncio.CancelledError):
        await run
    block.set()
    served(bench, "/0")
    again = Ingest(bench.store, bench.fetcher, bench.workers, bench.clock, quotes.extract)
    await again.backfill(bench.site.url("/"), None, None)
    assert sorted(await paths(bench)) == ["/0", "/1", "/2", "/3"]


async def test_a_finished_site_is_looked_through_again_for_what_is_new(bench: Bench) -> None:
    bench.site.serve("/sitemap.xml", urlset(served(bench, "/a")))
    await backfill(bench)
    bench.site.serve("/sitemap.xml", urlset(served(bench, "/a"), served(bench, "/b", number=1)))
    assert (await backfill(bench)).counts == {"new": 1}
    assert bench.site.asked["/a"] == 1


async def test_what_is_stored_already_is_not_fetched(bench: Bench) -> None:
    bench.feed(item("/a", guid="1"))
    served(bench, "/a")
    await bench.follow()
    await bench.poll()
    bench.site.serve("/sitemap.xml", urlset(bench.site.url("/a")))
    assert (await backfill(bench)).counts == {"unchanged": 1}
    assert bench.site.asked["/a"] == 1


async def test_nothing_older_than_asked_for_is_taken(bench: Bench) -> None:
    old, new = "<lastmod>2025-12-31</lastmod>", "<lastmod>2026-02-01</lastmod>"
    entries = urlset(served(bench, "/old", "2025-12-01"), more=old)[8:-9]
    entries += urlset(served(bench, "/touched", "2025-11-01"), more=new)[8:-9]
    entries += urlset(served(bench, "/new", "2026-01-31"), more=new)[8:-9]
    bench.site.serve("/sitemap.xml", index("/2025.xml", more=old)[:-15] + index("/2026.xml", more=new)[14:])
    bench.site.serve("/2026.xml", f"<urlset>{entries}</urlset>")
    report = await backfill(bench, since=datetime(2026, 1, 1, tzinfo=UTC))
    assert report.counts == {"new": 1, "older": 1}
    assert not {"/2025.xml", "/old"} & set(bench.site.asked)
    assert (await backfill(bench, since=datetime(2025, 11, 1, tzinfo=UTC))).counts == {"new": 2}


async def test_only_the_folder_that_is_given_is_taken(bench: Bench) -> None:
    bench.site.serve("/sitemap.xml", urlset(served(bench, "/sport/a"), served(bench, "/b", number=1)))
    bench.site.serve("/sport/", article_page("Sport", NO))
    await backfill(bench, "/sport/")
    assert await paths(bench) == ["/sport/a"]


@pytest.mark.parametrize("path", ["/feed/", "/feed/?paged=1"])
async def test_the_archive_of_a_feed_is_read_to_its_end(bench: Bench, path: str) -> None:
    """WordPress has its pages at ``?paged=``, and answers 404 after the last."""
    generator = "<generator>https://wordpress.org/?v=6.4</generator>"
    for number in (1, 2, 3):
        served(bench, f"/{number}", number=number)
        body = rss(item(f"/{number}", f"Dockers walk out again, part /{number}", f"g{number}"), head=generator)
        bench.site.serve("/feed/" if number == 1 else f"/feed/?paged={number}", body, "application/rss+xml")
    bench.site.serve("/feed/?paged=4", "no", status=404)
    report = await backfill(bench, path)
    assert (report.counts, len(report.trouble)) == ({"new": 3}, 1)
    assert "?paged=4 answers 404" in report.trouble[0]


async def test_a_feed_whose_page_has_nothing_new_is_not_read_further(bench: Bench) -> None:
    link = '<link xmlns="http://www.w3.org/2005/Atom" rel="next" href="/p{}"/>'
    bench.site.serve("/", '<html><head><link rel="alternate" type="application/rss+xml" href="/p1"></head></html>')
    bench.site.serve("/sitemap.xml", urlset(served(bench, "/a")))
    for number in (1, 2):
        body = rss(item("/a", "Dockers walk out again", "g"), head=link.format(number + 1))
        bench.site.serve(f"/p{number}", body, "application/rss+xml")
    assert (await backfill(bench)).counts == {"new": 1}
    assert (bench.site.asked["/p2"], bench.site.asked["/p3"]) == (0, 0)


async def test_a_site_that_asks_for_patience_is_left_alone_until_the_next_run(bench: Bench) -> None:
    bench.site.serve("/sitemap.xml", urlset(*(served(bench, f"/{number}") for number in range(6))))
    for number in range(6):
        bench.site.serve(f"/{number}", "no", status=503, headers={"Retry-After": "3600"})
    report = await backfill(bench)
    assert sum(bench.site.asked[f"/{number}"] for number in range(6)) <= 2
    assert report.trouble[-1].endswith("run it again later")
    assert report.progress.pages_waiting >= 4


async def test_a_server_that_is_down_ends_the_run(bench: Bench) -> None:
    urls = [bench.site.hang_up(f"/{number}") for number in range(40)]
    bench.site.serve("/sitemap.xml", urlset(*urls))
    report = await backfill(bench)
    assert sum(bench.site.asked[f"/{number}"] > 0 for number in range(40)) < 20
    assert "10 pages in a row can't be fetched" in report.trouble[-1]


async def test_sitemaps_that_list_each_other_or_cannot_be_read_end(bench: Bench) -> None:
    bench.site.serve("/sitemap.xml", index("/sitemap.xml", "/b.xml", "/gone.xml", "/html"))
    bench.site.serve("/b.xml", index("/sitemap.xml", "/b.xml"))
    bench.site.serve("/html", "<html>no</html>")
    report = await backfill(bench)
    assert report.counts == {}
    assert report.progress.sources == 4
    assert len(report.trouble) == 2


async def test_a_site_without_an_archive_says_so(bench: Bench) -> None:
    bench.site.serve("/", article_page("Home", NO))
    with pytest.raises(ContentError, match="is a web page, not a feed; and it names none"):
        await backfill(bench)
