"""Worker processes: results, errors, deadlines, deaths."""

import asyncio
import multiprocessing
import os
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app.root import WARM
from bot.domain.errors import ContentError, RefusedError
from bot.ingest.feeds.feed_links import FeedLinks
from bot.ingest.feeds.feedparse import parse_feed
from bot.ingest.processes.tasks import FEED_DEADLINE, feed_or_links
from bot.ingest.processes.workers import ProcessWorkers
from bot.ops.metrics import Metrics
from tests.fakes.patience import LONG
from tests.fakes.shell import Shell
from tests.fakes.tasks import (
    die,
    die_once,
    double,
    eat,
    fail,
    loaded,
    process,
    refuse,
    toil,
    toil_for_ever,
    unpicklable,
    wait_for,
)

QUICK = 0.25
"""Patience of workers that give a stranger half a second of processor time, and five by the clock, at first."""


async def until_there(marker: Path) -> None:
    """Wait until a task has made its file."""
    async with asyncio.timeout(LONG):
        while not await asyncio.to_thread(marker.exists):
            await asyncio.sleep(0.005)


@pytest.fixture
def metrics() -> Metrics:
    return Metrics()


@pytest.fixture
async def workers(metrics: Metrics) -> AsyncIterator[ProcessWorkers]:
    async with ProcessWorkers(1, meter=metrics) as opened:
        yield opened


def kills(metrics: Metrics) -> dict[str, float | None]:
    """The tasks that ended without a result, by reason."""
    total = "quotewire_worker_kills_total"
    return {why: metrics.registry.get_sample_value(total, {"why": why}) for why in ("time", "memory", "died")}


async def test_results_come_back_and_processes_stay_warm(workers: ProcessWorkers) -> None:
    assert await workers.run(double, 21, deadline=LONG) == 42
    one, other = await workers.run(process, deadline=LONG), await workers.run(process, deadline=LONG)
    assert one == other != os.getpid()


async def test_a_process_has_loaded_before_its_first_task_what_it_needs(workers: ProcessWorkers) -> None:
    assert await workers.run(loaded, WARM, deadline=LONG) == list(WARM)


async def test_processes_come_back_when_what_forks_them_is_killed(workers: ProcessWorkers) -> None:
    forks = await workers.run(os.getppid, deadline=LONG)
    assert forks != os.getpid()
    os.kill(forks, signal.SIGKILL)
    # It has ended then, and is left for whoever started it.
    await asyncio.to_thread(os.waitid, os.P_PID, forks, os.WEXITED | os.WNOWAIT)
    assert await workers.run(double, 21, deadline=LONG) == 42
    assert await workers.run(os.getppid, deadline=LONG) != forks


async def test_tasks_are_done_where_the_temporary_folder_is_none_for_sockets(tmp_path: Path) -> None:
    """A socket's path has 108 bytes at most (https://man7.org/linux/man-pages/man7/unix.7.html)."""
    far = tmp_path / ("far" * 50)
    far.mkdir()
    (tmp_path / "story.txt").write_text("“It will hold,” said Gareth Pell, the harbour master of Odalen.")
    answer = await Shell(tmp_path, {"TMPDIR": str(far)}).run_anew("quotes", "story.txt")
    assert (answer.code, answer.err) == (0, "")
    assert "Gareth Pell" in answer.out


async def test_errors_of_ours_pass_and_others_become_one_line(workers: ProcessWorkers, metrics: Metrics) -> None:
    with pytest.raises(RefusedError, match="a good reason"):
        await workers.run(refuse, deadline=LONG)
    for task in (fail, die, eat, unpicklable):
        with pytest.raises(ContentError) as failed:
            await workers.run(task, deadline=LONG)
        assert "\n" not in str(failed.value)
    assert await workers.run(double, 1, deadline=LONG) == 2, "the pool goes on"
    assert kills(metrics) == {"time": 0, "memory": 1, "died": 2}  # a result that can't be sent ends its process too


async def test_past_its_deadline_a_task_is_killed_and_the_next_one_served(
    workers: ProcessWorkers, metrics: Metrics, tmp_path: Path
) -> None:
    before = await workers.run(process, deadline=LONG)
    with pytest.raises(ContentError, match=r"took over 0\.5 s"):
        await workers.run(toil_for_ever, str(tmp_path / "begun"), deadline=0.5)
    assert await workers.run(process, deadline=LONG) != before
    assert kills(metrics) == {"time": 1, "memory": 0, "died": 0}
    with pytest.raises(ProcessLookupError):
        os.kill(before, 0)


async def test_an_idle_process_that_is_killed_is_replaced(workers: ProcessWorkers) -> None:
    for pause in (0.0, 0.05, 0.5):  # before the pool sees it, at that moment, and after it
        killed = await workers.run(process, deadline=LONG)
        os.kill(killed, signal.SIGKILL)
        await asyncio.sleep(pause)
        assert await workers.run(process, deadline=LONG) != killed


async def test_all_processes_may_be_killed_at_once() -> None:
    async with ProcessWorkers(2) as workers:
        busy = [asyncio.ensure_future(workers.run(toil, 0.3, deadline=LONG)) for _ in range(4)]
        killed: set[int | None] = set()
        while len(killed) < 2:
            await asyncio.sleep(0.05)
            killed |= {child.pid for child in multiprocessing.active_children() if "pebble" in child.name}
        for pid in killed:
            assert pid is not None
            os.kill(pid, signal.SIGKILL)
        await asyncio.gather(*busy)
        assert await workers.run(double, 21, deadline=LONG) == 42


async def test_a_task_whose_process_is_killed_is_done_again(workers: ProcessWorkers, tmp_path: Path) -> None:
    assert await workers.run(die_once, str(tmp_path / "mark"), deadline=LONG) == "done"


async def test_what_a_stranger_sends_holds_up_nobody_who_is_quick(tmp_path: Path) -> None:
    async with ProcessWorkers(1, patience=QUICK) as workers:
        await workers.run(double, 1, deadline=LONG, whose="good.example")
        markers = [tmp_path / f"{number}" for number in range(3)]
        hostile = [
            asyncio.ensure_future(
                workers.run(toil_for_ever, str(marker), deadline=LONG / QUICK, whose=f"{marker.name}.example")
            )
            for marker in markers
        ]
        await until_there(markers[0])
        urgent = asyncio.ensure_future(workers.run(double, 4, deadline=LONG))
        assert await workers.run(double, 2, deadline=LONG, whose="good.example") == 4
        assert urgent.done(), "what the bot does for itself comes first"
        assert await urgent == 8
        assert not any(work.done() for work in hostile), "and the slow ones may go on in a process of their own"
        for work in hostile:
            work.cancel()
        await asyncio.gather(*hostile, return_exceptions=True)


async def test_a_strangers_task_that_is_only_slow_is_done_all_the_same() -> None:
    async with ProcessWorkers(1, patience=QUICK) as workers:
        quick = await workers.run(process, deadline=LONG, whose="slow.example")
        slow = await workers.run(toil, 0.6, deadline=LONG / QUICK, whose="slow.example")
        assert slow != quick
        assert await workers.run(toil, 0.6, deadline=LONG / QUICK, whose="slow.example") == slow


async def test_waiting_for_a_process_is_no_time_of_the_task(workers: ProcessWorkers, tmp_path: Path) -> None:
    held, released = tmp_path / "held", tmp_path / "released"
    before = asyncio.ensure_future(workers.run(wait_for, str(held), str(released), deadline=LONG))
    await until_there(held)
    waits = asyncio.ensure_future(workers.run(double, 21, deadline=1.5))
    await asyncio.sleep(2.0)  # longer than the task has
    released.touch()
    assert await waits == 42
    assert await before == "released"


async def test_the_loop_stays_free_meanwhile(workers: ProcessWorkers, tmp_path: Path) -> None:
    held, released = tmp_path / "held", tmp_path / "released"
    work = asyncio.ensure_future(workers.run(wait_for, str(held), str(released), deadline=LONG))
    await until_there(held)  # a loop that isn't free never comes to this, and the task never ends
    released.touch()
    assert await work == "released"


async def test_cancelling_ends_the_task(workers: ProcessWorkers, tmp_path: Path) -> None:
    before = await workers.run(process, deadline=LONG)
    work = asyncio.ensure_future(workers.run(toil_for_ever, str(tmp_path / "begun"), deadline=LONG))
    await until_there(tmp_path / "begun")
    work.cancel()
    with pytest.raises(asyncio.CancelledError):
        await work
    assert await workers.run(process, deadline=LONG) != before


async def test_closing_ends_a_task_at_work(tmp_path: Path) -> None:
    async with ProcessWorkers(1) as workers:
        busy = await workers.run(process, deadline=LONG)
        work = asyncio.ensure_future(workers.run(toil_for_ever, str(tmp_path / "begun"), deadline=LONG))
        await until_there(tmp_path / "begun")
    with pytest.raises(ProcessLookupError):
        os.kill(busy, 0)
    with pytest.raises(asyncio.CancelledError):
        await asyncio.wait_for(work, LONG)


async def test_nothing_is_started_before_it_is_needed() -> None:
    before = multiprocessing.active_children()
    workers = ProcessWorkers()
    assert workers.processes >= 1
    assert multiprocessing.active_children() == before
    await workers.close()
    await workers.close()


async def test_a_feed_that_takes_too_long_to_parse_is_given_up(workers: ProcessWorkers) -> None:
    """A web of tags within each other: quadratic in feedparser, as some real feeds are."""
    slow = b"<rss version='2.0'><channel>" + b"<item><description>&lt;a " * 90_000
    slow += b"</description></item>" * 90_000 + b"</channel></rss>"
    await workers.run(parse_feed, b"<rss version='2.0'/>", "https://x.example/", "", deadline=FEED_DEADLINE)
    with pytest.raises(ContentError, match="took over 1 s and was given up"):
        await workers.run(parse_feed, slow, "https://x.example/", "text/xml", deadline=1.0)


async def test_what_is_there_in_place_of_a_feed(workers: ProcessWorkers) -> None:
    links = await workers.run(feed_or_links, b"<html><body>x</body></html>", "https://x.example/", "", deadline=LONG)
    assert links == FeedLinks(trouble="https://x.example/ is a web page, not a feed")
