"""How often a poll asks the store: as often for fifty items of a feed as for five, but for what it writes."""

import asyncio
from collections.abc import AsyncIterator, Iterable

import pytest

from bot.domain.places import Place, Subscription
from bot.domain.viewers import EVERYBODY
from bot.ingest.processes.workers import ProcessWorkers
from bot.store import SqlStore
from bot.store.sql.arriving import MOST_TOGETHER
from tests.builders import page
from tests.fakes.ingest_bench import NO, WHY, Bench, open_bench
from tests.fakes.statements import noted_statements, reading
from tests.fakes.web import item

FEW, MANY = 5, 50
OURS = Place("console", "team", "main")


@pytest.fixture
def statements() -> list[str]:
    """What the store's connections run, in their order."""
    return []


@pytest.fixture
async def counted(store: SqlStore, workers: ProcessWorkers, statements: list[str]) -> AsyncIterator[Bench]:
    """A bench whose store tells its statements."""
    with noted_statements(store, statements):
        async with open_bench(store, workers) as bench:
            yield bench


def _writes(statements: list[str]) -> int:
    return statements.count("BEGIN IMMEDIATE")


def _serve(bench: Bench, count: int, folder: str, *extra: str, loud: bool) -> None:
    """A feed with so many items, each with a page of its own text; ``loud`` titles have the same words in other
    bytes, since a feed with the same bytes isn't looked into."""
    path = f"/{folder}"
    titles = [f"Item {number} {' '.join(extra)}" for number in range(count)]
    items = [
        item(f"{path}/{number}", guid=f"{folder}-{number}", title=title.upper() if loud else title)
        for number, title in enumerate(titles)
    ]
    bench.feed(*items, path=f"{path}/feed", validators=False)
    for number in range(count):
        bench.article(f"{path}/{number}", NO, WHY, *extra, title=f"Item {number}")


async def _polled(bench: Bench, statements: list[str], title: str, outcome: str, count: int) -> tuple[int, int]:
    """How many statements a poll of a feed read with, and how many transactions wrote."""
    feeds = await bench.store.feeds()
    bench.clock.forward(hours=1)
    (feed,) = [feed for feed in feeds if feed.url.endswith(f"/{title}/feed")]
    statements.clear()
    report = await bench.ingest.poll(feed)
    assert getattr(report, outcome) == count, report
    return reading(statements), _writes(statements)


AGAIN = "The dockers went back to work on Friday, and the cranes moved again."


@pytest.mark.parametrize("whose", ["shared", "private", "open, with pages at a private host"])
async def test_fifty_items_are_looked_up_with_as_many_statements_as_five(
    counted: Bench, statements: list[str], whose: str
) -> None:
    reads: dict[str, list[int]] = {"new": [], "changed": [], "unchanged": []}
    for count in (FEW, MANY):
        folder, shared = f"feed{count}", whose == "shared"
        address = counted.site.url(f"/{folder}/feed")
        feed = await counted.store.add_feed(address, folder, counted.clock.now(), shared=shared)
        if not shared:
            await counted.store.follow(Subscription(OURS, feed, private=whose == "private"))
        for outcome, extra in (("new", ()), ("changed", (AGAIN,)), ("unchanged", (AGAIN,))):
            _serve(counted, count, folder, *extra, loud=outcome == "unchanged")
            expected = 0 if outcome == "unchanged" else count
            read, written = await _polled(counted, statements, folder, outcome, expected)
            reads[outcome].append(read)
            assert written <= expected + 6  # what belongs to the feed: its audience and the outcome of the poll
    for outcome, (few, many) in reads.items():
        assert few == many > 0, outcome


async def test_articles_that_arrive_while_others_are_written_are_written_together(
    counted: Bench, statements: list[str]
) -> None:
    statements.clear()
    assert await _saved(counted, range(10)) == ["new"] * 10
    assert _writes(statements) == 2  # the first alone, and those that came meanwhile


async def test_after_several_articles_the_next_ones_are_waited_for_and_after_a_single_one_none(
    counted: Bench, statements: list[str]
) -> None:
    assert isinstance(counted.store, SqlStore)
    counted.store._gathering = 600.0  # who waits for anything else than enough articles waits for ever
    for number in (0, 1):
        await _saved(counted, [number])
    await _saved(counted, range(2, 5))  # the first alone
    statements.clear()
    assert await _saved(counted, range(5, 5 + MOST_TOGETHER)) == ["new"] * MOST_TOGETHER
    assert _writes(statements) == 1


async def _saved(bench: Bench, numbers: Iterable[int]) -> list[str]:
    """The outcomes of articles that are saved at the same time."""
    now = bench.clock.now()
    saves = [bench.store.save_article(page(number, "Said."), [], now, audience=EVERYBODY) for number in numbers]
    return [saved.outcome for saved in await asyncio.gather(*saves)]
