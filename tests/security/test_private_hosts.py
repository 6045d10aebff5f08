"""No page outside leads the bot to a private host that is listed for its own feeds. Real HTTP, workers and store.

Redirects and items of feeds: ``test_fetch_guard.py``.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import quotes
from bot.domain.errors import RefusedError
from bot.domain.viewers import ANYBODY
from bot.ingest.fetching.fetch import GuardedFetcher
from bot.ingest.pipeline import Ingest
from bot.ingest.processes.workers import ProcessWorkers
from bot.ingest.sites.addresses import PrivateHosts
from bot.store import open_store
from tests.fakes.chat import FakeClock
from tests.fakes.ingest_bench import only_feed
from tests.fakes.names import NamedSites
from tests.fakes.web import FakeSite, article_page, item, open_site, rss

OUTSIDE, INSIDE, SISTER = "www.corp.example", "intranet.corp.example", "wiki.corp.example"
QUOTE = "“We have counted every coin twice,” said Mara Lindqvist, the mayor of Tarnmouth, when the doors were opened."
WHY = "The opposition had asked for a smaller levy on moorings, which the port authority called reckless."
PAGE = article_page("Council of Tarnmouth passes budget", QUOTE, WHY)


@dataclass
class Company:
    """One registrable domain: a site that everybody reaches, and two hosts of the inner network, which are listed."""

    sites: dict[str, FakeSite]
    ingest: Ingest

    def page(self, host: str, path: str, head: str = "") -> str:
        return self.serve(host, path, PAGE.replace("</head>", f"{head}</head>"))

    def serve(self, host: str, path: str, body: str, content_type: str = "text/html; charset=utf-8") -> str:
        self.sites[host].serve(path, body, content_type)
        return f"http://{host}{path}"


@pytest.fixture(scope="module")
def workers() -> Iterator[ProcessWorkers]:
    """One pool for all tests here: starting one takes a second."""
    opened = ProcessWorkers(1)
    yield opened
    asyncio.run(opened.close())


@pytest.fixture
async def company(workers: ProcessWorkers, tmp_path: Path) -> AsyncIterator[Company]:
    store = await open_store(f"sqlite:///{tmp_path / 'quotewire.db'}")
    clock = FakeClock(datetime(2026, 11, 23, 6, tzinfo=UTC))
    async with AsyncExitStack() as stack:
        stack.push_async_callback(store.close)
        sites = {name: await stack.enter_async_context(open_site()) for name in (OUTSIDE, INSIDE, SISTER)}
        hosts = [f"127.0.0.1:{site.port}" for site in sites.values()]
        fetcher = await stack.enter_async_context(GuardedFetcher(hosts, timeout=5))
        listed = PrivateHosts([INSIDE, SISTER])
        yield Company(
            sites,
            Ingest(store, NamedSites(fetcher, sites), workers, clock, quotes.extract, private_hosts=listed),
        )


NAMES_AN_ADDRESS = (
    '<link rel="canonical" href="{}">',
    '<meta property="og:url" content="{}">',
    '<base href="http://intranet.corp.example/"><link rel="canonical" href="secret">',
)


@pytest.mark.parametrize("head", NAMES_AN_ADDRESS)
async def test_a_page_outside_that_calls_a_private_address_its_own_leads_nowhere(company: Company, head: str) -> None:
    secret = company.page(INSIDE, "/secret")
    url = company.page(OUTSIDE, "/a", head.format(secret))
    _, page = await company.ingest.track(url, ANYBODY)
    assert page.url == url
    assert not company.sites[INSIDE].asked


async def test_a_private_page_may_name_another_private_address_of_its_site(company: Company) -> None:
    there = company.page(SISTER, "/a")
    url = company.page(INSIDE, "/a", f'<link rel="canonical" href="{there}">')
    _, page = await company.ingest.track(url, ANYBODY)
    assert page.url == there


async def test_a_page_outside_may_name_another_one_outside(company: Company) -> None:
    url = company.page(INSIDE, "/a", f'<link rel="canonical" href="http://{OUTSIDE}/a">')
    company.page(OUTSIDE, "/a")
    _, page = await company.ingest.track(url, ANYBODY)
    assert page.url == f"http://{OUTSIDE}/a"


async def test_a_page_outside_can_name_no_private_feed_as_its_own(company: Company) -> None:
    feed = company.serve(INSIDE, "/feed", rss(item("/a", guid="1")), "application/rss+xml")
    link = f'<link rel="alternate" type="application/rss+xml" href="{feed}">'
    with pytest.raises(RefusedError, match=r"www\.corp\.example leads to the private host intranet\.corp\.example"):
        await company.ingest.follow(company.page(OUTSIDE, "/", link))
    assert not company.sites[INSIDE].asked
    assert (await only_feed(company.ingest, company.page(INSIDE, "/", link))).feed.url == feed
