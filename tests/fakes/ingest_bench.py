"""A site, a store and the ingest between them, for tests of the whole way."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from bot import quotes
from bot.domain.articles import Article, ArticleQuery
from bot.domain.feeds import Feed, FoundFeed
from bot.domain.viewers import ANYBODY
from bot.ingest.fetching.fetch import GuardedFetcher
from bot.ingest.pipeline import Ingest
from bot.ingest.processes.workers import ProcessWorkers
from bot.ingest.reports import PollReport
from bot.store import SqlStore
from tests.fakes.chat import FakeClock
from tests.fakes.web import FakeSite, article_page, open_site, rss

NO = "“We load the cargo,” said Tobias Achterberg, a docker. “We are not the cargo.”"
WHY = "The port authority called the walk-out reckless and badly timed, and asked the dockers to return by Friday."
STORM = "Passengers of the Odalys spent the night at sea after a storm closed the strait, the company reported."
MORE = "“Nobody was hurt,” captain Ilse Maron told reporters when the ferry had moored in the morning at last."


@dataclass
class Bench:
    """A site, a store and the ingest between them."""

    site: FakeSite
    store: SqlStore
    fetcher: GuardedFetcher
    workers: ProcessWorkers
    clock: FakeClock
    ingest: Ingest

    async def follow(self, path: str = "/feed") -> Feed:
        return await self.store.add_feed(self.site.url(path), "A feed", self.clock.now(), shared=True)

    async def poll(self, hours: float = 1) -> list[PollReport]:
        """Poll what is due some time later."""
        self.clock.forward(hours=hours)
        return await self.ingest.poll_due()

    async def articles(self) -> list[Article]:
        return sorted(await self.store.articles(ArticleQuery(limit=1000), ANYBODY), key=lambda article: article.id)

    def article(self, path: str, *paragraphs: str, title: str = "Dockers walk out", head: str = "") -> str:
        return self.site.serve(path, article_page(title, *(paragraphs or (NO, WHY)), head=head))

    def feed(self, *items: str, path: str = "/feed", validators: bool = True) -> None:
        self.site.serve(path, rss(*items), "application/rss+xml", validators=validators)


async def only_feed(ingest: Ingest, url: str) -> FoundFeed:
    """The feed that is kept track of for an address where there is nothing to choose."""
    result = await ingest.follow(url)
    assert isinstance(result, FoundFeed), result
    return result


@asynccontextmanager
async def open_bench(store: SqlStore, workers: ProcessWorkers) -> AsyncIterator[Bench]:
    """A bench with an empty site."""
    clock = FakeClock(datetime(2026, 3, 14, 12, tzinfo=UTC))
    async with open_site() as site, GuardedFetcher([f"127.0.0.1:{site.port}"], timeout=5) as fetcher:
        yield Bench(site, store, fetcher, workers, clock, Ingest(store, fetcher, workers, clock, quotes.extract))
