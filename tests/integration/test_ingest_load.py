"""Archives of articles, a JSON object a line."""

import json
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from bot import quotes
from bot.domain.articles import ArticleQuery
from bot.domain.quotations import Quotation
from bot.domain.viewers import ANYBODY
from bot.ingest.fetching.fetch import GuardedFetcher
from bot.ingest.pipeline import Ingest
from bot.ingest.processes.workers import ProcessWorkers
from bot.ops.clock import SystemClock
from bot.store import SqlStore

TEXT = "“We load the cargo,” said Tobias Achterberg, a docker.\n\n“We are not the cargo.”  Two spaces stay.\n"


@pytest.fixture
async def ingest(store: SqlStore, workers: ProcessWorkers) -> AsyncIterator[Ingest]:
    async with GuardedFetcher() as fetcher:
        yield Ingest(store, fetcher, workers, SystemClock(), quotes.extract)


def line(number: int = 1, **changes: Any) -> str:
    article = {"url": f"https://www.post.example/{number}", "title": f"T{number}", "text": TEXT, "outlet": "Post"}
    return json.dumps(article | changes) + "\n"


async def test_articles_are_taken_in_as_they_stand(ingest: Ingest, store: SqlStore) -> None:
    full = {"published": "2026-03-14T15:09:26+02:00", "author": "Nerys Caddock"}
    report = await ingest.load([line(1, **full), "\n", line(2, outlet=None, title="")])
    assert str(report) == "2 new, 0 changed, 0 unchanged, 0 bad lines skipped"
    one, two = sorted(await store.articles(ArticleQuery(), ANYBODY), key=lambda article: article.url)
    assert (one.url, one.title, one.outlet, one.author) == ("https://www.post.example/1", "T1", "Post", "Nerys Caddock")
    assert one.published == datetime(2026, 3, 14, 13, 9, 26, tzinfo=UTC)
    assert (two.outlet, two.title.split(",")[0]) == ("post.example", "“We load the cargo")
    assert set((await store.known_texts([one.id, two.id])).values()) == {TEXT}
    quotations = (await store.quotations_of([one.id]))[one.id]
    for record in quotations:
        assert record.quotation.text == TEXT[record.quotation.start : record.quotation.end]
    assert quotations


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        ("{not json", "isn't JSON"),
        ("[" * 100_000, "isn't JSON"),
        ('"text"', "isn't a JSON object"),
        (line(text=""), "has no “text”"),
        (line(text=None), "has no “text”"),
        (line(text=7), "“text” isn't text"),
        (line(url=None), "has no “url”"),
        (line(url="file:///etc/passwd"), "no http or https address"),
        (line(url="https://x@post.example/a"), "has a user name in it"),
        (line(url=["x"]), "“url” isn't text"),
        (line(published="yesterday"), "“published” isn't a time"),
        (line(published=True), "“published” isn't a time"),
        (line(title={"a": 1}), "“title” isn't text"),
        (line().encode().replace(b"Post", b"P\xf6st").decode(errors="surrogateescape"), "no UTF-8: save"),
    ],
)
async def test_a_bad_line_is_reported_by_its_number_and_skipped(
    ingest: Ingest, store: SqlStore, bad: str, why: str
) -> None:
    told: list[tuple[int, str]] = []
    report = await ingest.load(
        [line(1), bad, line(3)], on_bad_line=lambda number, reason: told.append((number, reason))
    )
    assert (report.new, report.bad) == (2, 1)
    ((number, reason),) = told
    assert number == 2
    assert why in reason
    assert "\n" not in reason


async def test_characters_that_can_not_be_stored_are_no_stumbling_block(ingest: Ingest, store: SqlStore) -> None:
    text = '"\\ufeff“Yes,” said Ann Lee.\\u0000\\udfff"'
    odd = f'{{"url": "https://post.example/odd", "title": "A\\u0000\\ud800", "text": {text}}}'
    for _ in range(2):
        report = await ingest.load([odd])
    assert (report.unchanged, report.bad) == (1, 0)
    (article,) = await store.articles(ArticleQuery(), ANYBODY)
    assert (await store.known_texts([article.id]))[article.id].startswith("“Yes,” said Ann Lee.")


async def test_times_may_be_seconds(ingest: Ingest, store: SqlStore) -> None:
    await ingest.load([line(published=1_773_493_766)])
    (article,) = await store.articles(ArticleQuery(), ANYBODY)
    assert article.published == datetime(2026, 3, 14, 13, 9, 26, tzinfo=UTC)


class NoWorkers(ProcessWorkers):
    """Fails a test that reads what needn't be read."""

    async def run(
        self, function: Callable[..., Any], *args: object, deadline: float, whose: str = "", urgent: bool = False
    ) -> Any:
        raise AssertionError(function)


async def test_a_load_that_was_broken_off_goes_on_and_what_is_there_is_fast(ingest: Ingest, store: SqlStore) -> None:
    lines = [line(number, text=f"{TEXT}Number {number}.") for number in range(200)]
    progress: list[int] = []

    def breaks_off() -> Iterator[str]:
        yield from lines[:120]
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="gone"):
        await ingest.load(breaks_off())
    there = len(await store.articles(ArticleQuery(limit=1000), ANYBODY))
    report = await ingest.load(lines, on_progress=progress.append)
    assert report.new + report.unchanged == 200
    assert 0 <= report.unchanged - there <= 64, "batches that were being written meanwhile may have been completed"
    assert sum(progress) == sum(len(text.encode()) for text in lines)
    unread = Ingest(store, GuardedFetcher(), NoWorkers(), SystemClock(), quotes.extract)
    report = await unread.load(lines)
    assert (report.new, report.unchanged) == (0, 200), "without looking for a single quotation"


async def test_another_text_or_title_is_a_change(ingest: Ingest, store: SqlStore) -> None:
    await ingest.load([line(1), line(2), line(3)])
    report = await ingest.load([line(1, text=TEXT + "More."), line(2, title="Other"), line(3, author="New")])
    assert (report.changed, report.unchanged) == (2, 1)


def slow_extract(text: str) -> tuple[Quotation, ...]:
    if "break" in text:
        raise ZeroDivisionError("a bug")
    return ()


async def test_a_text_that_breaks_the_worker_is_skipped_alone(store: SqlStore, workers: ProcessWorkers) -> None:
    told: list[int] = []
    async with GuardedFetcher() as fetcher:
        ingest = Ingest(store, fetcher, workers, SystemClock(), slow_extract)
        lines = [line(1), line(2, text="Will break."), line(3)]
        report = await ingest.load(lines, on_bad_line=lambda number, _: told.append(number))
    assert (report.new, report.bad, told) == (2, 1, [2])
