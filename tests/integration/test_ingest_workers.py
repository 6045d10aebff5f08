"""Worker processes: results, errors, deadlines, deaths."""

import asyncio
import multiprocessing
import os
import signal
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.domain.errors import ContentError, RefusedError
from bot.ingest import FEED_DEADLINE, ProcessWorkers, parse_feed
from bot.ingest.tasks import feed_or_address


def double(number: int) -> int:
    return number * 2


def process(_: object = None) -> int:
    return os.getpid()


def spin(seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pass


def slow_double(number: int) -> int:
    spin(3.5)
    return 2 * number


def refuse() -> None:
    raise RefusedError("refused: a good reason")


def fail() -> None:
    raise ZeroDivisionError("oh")


def die() -> None:
    os._exit(7)


def eat() -> int:
    return len(bytearray(8 * 1024**3))


def unpicklable() -> object:
    return lambda: None


def die_once(marker: str) -> str:
    """Kill this process, but only where no earlier try left its mark."""
    if not Path(marker).exists():
        Path(marker).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return "done"


@pytest.fixture
async def workers() -> AsyncIterator[ProcessWorkers]:
    async with ProcessWorkers(1) as opened:
        yield opened


async def test_results_come_back_and_processes_stay_warm(workers: ProcessWorkers) -> None:
    assert await workers.run(double, 21, deadline=20) == 42
    one, other = await workers.run(process, deadline=20), await workers.run(process, deadline=20)
    assert one == other != os.getpid()


async def test_errors_of_ours_pass_and_others_become_one_line(workers: ProcessWorkers) -> None:
    with pytest.raises(RefusedError, match="a good reason"):
        await workers.run(refuse, deadline=20)
    for task in (fail, die, eat, unpicklable):
        with pytest.raises(ContentError) as failed:
            await workers.run(task, deadline=20)
        assert "\n" not in str(failed.value)
    assert await workers.run(double, 1, deadline=20) == 2, "the pool goes on"


async def test_past_its_deadline_a_task_is_killed_and_the_next_one_served(workers: ProcessWorkers) -> None:
    before = await workers.run(process, deadline=20)
    with pytest.raises(ContentError, match=r"took over 0\.5 s"):
        await workers.run(spin, 60, deadline=0.5)
    assert await workers.run(process, deadline=20) != before
    with pytest.raises(ProcessLookupError):
        os.kill(before, 0)


async def test_an_idle_process_that_is_killed_is_replaced(workers: ProcessWorkers) -> None:
    for pause in (0.0, 0.05, 0.5):  # before the pool sees it, at that moment, and after it
        killed = await workers.run(process, deadline=20)
        os.kill(killed, signal.SIGKILL)
        await asyncio.sleep(pause)
        assert await workers.run(process, deadline=20) != killed


async def test_all_processes_may_be_killed_at_once() -> None:
    async with ProcessWorkers(2) as workers:
        busy = [asyncio.ensure_future(workers.run(spin, 1.0, deadline=20)) for _ in range(4)]
        killed: set[int | None] = set()
        while len(killed) < 2:
            await asyncio.sleep(0.05)
            killed |= {child.pid for child in multiprocessing.active_children() if "pebble" in child.name}
        for pid in killed:
            assert pid is not None
            os.kill(pid, signal.SIGKILL)
        await asyncio.gather(*busy)
        assert await workers.run(double, 21, deadline=20) == 42


async def test_a_task_whose_process_is_killed_is_done_again(workers: ProcessWorkers, tmp_path: Path) -> None:
    assert await workers.run(die_once, str(tmp_path / "mark"), deadline=20) == "done"


async def test_what_a_stranger_sends_holds_up_nobody_who_is_quick(workers: ProcessWorkers) -> None:
    await workers.run(double, 1, deadline=20, whose="good.example")
    hostile = [
        asyncio.ensure_future(workers.run(spin, 60, deadline=30, whose=f"{number}.example")) for number in range(3)
    ]
    await asyncio.sleep(0.5)
    urgent = asyncio.ensure_future(workers.run(double, 4, deadline=20))
    assert await workers.run(double, 2, deadline=20, whose="good.example") == 4
    assert urgent.done(), "what the bot does for itself comes first"
    assert await urgent == 8
    assert not any(work.done() for work in hostile), "and the slow ones may go on in a process of their own"
    for work in hostile:
        work.cancel()
    await asyncio.gather(*hostile, return_exceptions=True)


async def test_a_strangers_task_that_is_only_slow_is_done_all_the_same(workers: ProcessWorkers) -> None:
    assert await workers.run(slow_double, 21, deadline=20, whose="slow.example") == 42
    assert await workers.run(slow_double, 4, deadline=20, whose="slow.example") == 8


async def test_waiting_for_a_process_is_no_time_of_the_task(workers: ProcessWorkers) -> None:
    await workers.run(double, 1, deadline=20)
    done = await asyncio.gather(*(workers.run(spin, 0.3, deadline=1) for _ in range(5)))
    assert len(done) == 5


async def test_the_loop_stays_free_meanwhile(workers: ProcessWorkers) -> None:
    await workers.run(double, 1, deadline=20)
    work = asyncio.ensure_future(workers.run(spin, 1.0, deadline=20))
    turns = 0
    while not work.done():
        await asyncio.sleep(0.01)
        turns += 1
    assert turns > 5, "the loop went on turning while the process was at work"


async def test_cancelling_ends_the_task(workers: ProcessWorkers) -> None:
    before = await workers.run(process, deadline=20)
    work = asyncio.ensure_future(workers.run(spin, 60, deadline=90))
    await asyncio.sleep(0.2)
    work.cancel()
    with pytest.raises(asyncio.CancelledError):
        await work
    assert await workers.run(process, deadline=20) != before


async def test_closing_ends_a_task_at_work() -> None:
    async with ProcessWorkers(1) as workers:
        busy = await workers.run(process, deadline=20)
        work = asyncio.ensure_future(workers.run(spin, 60, deadline=90))
        await asyncio.sleep(0.2)
    with pytest.raises(ProcessLookupError):
        os.kill(busy, 0)
    with pytest.raises(asyncio.CancelledError):
        await asyncio.wait_for(work, 5)


async def test_nothing_is_started_before_it_is_needed() -> None:
    before = multiprocessing.active_children()
    workers = ProcessWorkers()
    assert workers.processes >= 1
    assert multiprocessing.active_children() == before
    await workers.close()
    await workers.close()


async def test_a_feed_that_takes_too_long_to_parse_is_given_up(workers: ProcessWorkers) -> None:
    """A web of unclosed tags: quadratic in feedparser, as some real feeds are."""
    slow = b"<rss version='2.0'><channel>" + b"<item><description>&lt;a " * 40_000
    await workers.run(parse_feed, b"<rss version='2.0'/>", "https://x.example/", "", deadline=FEED_DEADLINE)
    with pytest.raises(ContentError, match="took over 1 s and was given up"):
        await workers.run(parse_feed, slow, "https://x.example/", "text/xml", deadline=1.0)


async def test_neither_feed_nor_a_page_that_names_one(workers: ProcessWorkers) -> None:
    with pytest.raises(ContentError, match="is a web page, not a feed; and it names none"):
        await workers.run(feed_or_address, b"<html><body>x</body></html>", "https://x.example/", "", deadline=20)
