"""Real pages of news sites, through the whole pipeline. They lie outside the repository and are for measuring only."""

import gzip
import json
import sys
from typing import Any
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

import pytest

from bot import quotes
from bot.domain.articles import ArticleQuery
from bot.domain.viewers import ANYBODY
from bot.ingest.fetching.fetch import GuardedFetcher
from bot.ingest.pipeline import Ingest
from bot.ingest.processes.workers import ProcessWorkers
from bot.ops.clock import SystemClock
from bot.store import SqlStore
from tests.fakes.beside import BESIDE, missing, tool
from tests.fakes.web import item, open_site, rss

PAGES = BESIDE / "pages"
SCORER = tool("text_f1")

pytestmark = pytest.mark.skipif(SCORER is None or not PAGES.is_dir(), reason=missing("pages"))


async def test_every_page_becomes_an_article_close_to_the_marked_text(store: SqlStore, workers: ProcessWorkers) -> None:
    index: list[dict[str, Any]] = json.loads((PAGES / "index.json").read_text(encoding="utf-8"))
    async with open_site() as site, GuardedFetcher([f"127.0.0.1:{site.port}"]) as fetcher:
        paths = {site.url(urlsplit(row["url"]).path): row["file"] for row in index}
        for address, file in paths.items():
            site.serve(urlsplit(address).path, gzip.decompress((PAGES / file).read_bytes()), "text/html")
        items = (item(escape(f"{address}?utm_source=feed"), guid=file) for address, file in paths.items())
        site.serve("/feed.xml", rss(*items), "application/rss+xml", validators=True)
        await store.add_feed(site.url("/feed.xml"), "Pages", SystemClock().now(), shared=True)
        ingest = Ingest(store, fetcher, workers, SystemClock(), quotes.extract)
        (report,) = await ingest.poll_due()
    assert report.problems == ()
    articles = await store.articles(ArticleQuery(limit=100), ANYBODY)
    texts = await store.known_texts([article.id for article in articles])
    assert report.new == len(articles) == len(index)
    assert SCORER is not None
    score = SCORER.score({paths[article.url]: texts[article.id] for article in articles}, index)
    print(f"F1 {score['F1']:.4f}, worst {score['worst'][0]}", file=sys.stderr)
    assert score["F1"] >= 0.95
    assert sum(article.published is not None for article in articles) >= 23
    # Two pages name their outlet as the author, which is nobody.
    assert sum(article.author is not None for article in articles) >= 18
