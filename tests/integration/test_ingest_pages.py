"""Real pages of news sites, through the whole pipeline. They lie outside the repository and are for measuring only."""

import gzip
import json
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

import pytest

from bot import quotes
from bot.domain.articles import ArticleQuery
from bot.ingest import GuardedFetcher, Ingest, Workers
from bot.ops.clock import SystemClock
from bot.store import open_store
from tests.fakes.web import item, open_site, rss

SHARED = (Path(__file__).parents[2] / "../shared").resolve()
PAGES, SCORER = SHARED / "pages", SHARED / "tools" / "text_f1.py"

pytestmark = pytest.mark.skipif(
    not (PAGES / "index.json").is_file() or not SCORER.is_file(), reason=f"the marked pages aren't at {PAGES}"
)


def scorer() -> ModuleType:
    spec = spec_from_file_location("text_f1", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


async def test_every_page_becomes_an_article_close_to_the_marked_text(tmp_path: Path) -> None:
    index: list[dict[str, Any]] = json.loads((PAGES / "index.json").read_text(encoding="utf-8"))
    store = await open_store(f"sqlite:///{tmp_path / 'quotewire.db'}")
    async with open_site() as site, Workers(1) as workers, GuardedFetcher([f"127.0.0.1:{site.port}"]) as fetcher:
        paths = {site.url(urlsplit(row["url"]).path): row["file"] for row in index}
        for address, file in paths.items():
            site.serve(urlsplit(address).path, gzip.decompress((PAGES / file).read_bytes()), "text/html")
        items = (item(escape(f"{address}?utm_source=feed"), guid=file) for address, file in paths.items())
        site.serve("/feed.xml", rss(*items), "application/rss+xml", validators=True)
        await store.add_feed(site.url("/feed.xml"), "Pages", SystemClock().now(), shared=True)
        ingest = Ingest(store, fetcher, workers, SystemClock(), quotes.extract)
        (report,) = await ingest.poll_due()
    assert report.problems == ()
    articles = await store.articles(ArticleQuery(limit=100))
    texts = await store.known_texts([article.id for article in articles])
    await store.close()
    assert report.new == len(articles) == len(index)
    score = scorer().score({paths[article.url]: texts[article.id] for article in articles}, index)
    print(f"F1 {score['F1']:.4f}, worst {score['worst'][0]}", file=sys.stderr)
    assert score["F1"] >= 0.95
    assert sum(article.published is not None for article in articles) >= 23
    assert sum(article.author is not None for article in articles) >= 19
