"""``quotewire bench``: measures the speed of this machine on the sample news."""

import json
import tempfile
import time
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

import seeds
from bot import commands, quotes
from bot.app.root import open_app
from bot.domain.articles import Page
from bot.domain.commands import Request
from bot.domain.places import Place
from bot.domain.viewers import EVERYBODY
from bot.ingest.extraction.page import read_page
from bot.shell.output import say
from bot.texts import shell as texts
from config import Settings

_SECONDS = 2.0
"""Seconds for which reading texts, storing articles and answering questions are measured each."""


async def run_bench(settings: Settings) -> None:
    """Print articles read, articles stored and questions answered per second, on one core. Takes about six seconds."""
    pages = _sample_pages()
    say(texts.BENCH_QUOTATIONS.format(rate=_rate(pages), characters=_mean_size(pages)))
    with tempfile.TemporaryDirectory(prefix="quotewire-bench-") as folder:
        own = settings.model_copy(update={"database_url": f"sqlite:///{Path(folder) / 'bench.db'}", "feeds": ()})
        async with open_app(own) as app:
            started = time.perf_counter()
            for page in pages:
                await app.store.save_article(page, quotes.extract(page.text), app.clock.now(), audience=EVERYBODY)
            stored = len(pages) / (time.perf_counter() - started)
            say(texts.BENCH_STORED.format(rate=stored))
            say(texts.BENCH_ANSWERS.format(rate=await _questions(app.dispatcher)))


async def _questions(dispatcher: commands.Dispatcher) -> float:
    request = Request("quote who", Place("console", "", "main"), {"text": texts.BENCH_QUESTION})
    started, count = time.perf_counter(), 0
    while (spent := time.perf_counter() - started) < _SECONDS:
        await dispatcher.answer(request)
        count += 1
    return count / spent


def _rate(pages: list[Page]) -> float:
    started, count = time.perf_counter(), 0
    while (spent := time.perf_counter() - started) < _SECONDS:
        quotes.extract(pages[count % len(pages)].text)
        count += 1
    return count / spent


def _mean_size(pages: list[Page]) -> int:
    return sum(len(page.text) for page in pages) // len(pages)


def _sample_pages() -> list[Page]:
    now, base = datetime.now(UTC), "http://sample.invalid"
    expected = json.loads(files(seeds).joinpath("expected.json").read_text(encoding="utf-8"))
    rendered = ((path, seeds.render(path, base, now)) for path in expected)
    return [read_page(sample.body, base + path, sample.content_type) for path, sample in rendered if sample]
