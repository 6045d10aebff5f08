"""What goes wrong in the background: told once, and until it is over."""

import asyncio
from datetime import UTC, datetime, timedelta
from time import monotonic

import pytest
from structlog.testing import capture_logs

from bot.commands.quotewire import concerns, trouble_words
from bot.domain.errors import StoreError
from bot.domain.places import Place
from bot.domain.troubles import Trouble
from bot.ops.clock import SystemClock
from bot.ops.ticks import TickInterval, Ticks
from bot.ops.troubles import TroubleBook
from tests.fakes.chat import FakeClock
from tests.fakes.patience import LONG

NOW = datetime(2026, 3, 14, 12, tzinfo=UTC)
HERE = Place("chat", "team", "news")


@pytest.fixture
def book() -> TroubleBook:
    return TroubleBook(FakeClock(NOW))


def test_a_failure_stands_in_the_book_until_it_is_over(book: TroubleBook) -> None:
    book.note("digest", ZeroDivisionError("secret words"), HERE)
    book.note("digest", ZeroDivisionError("secret words"), HERE)
    (trouble,) = book.listed()
    assert trouble_words(trouble) == "internal error (ZeroDivisionError), since 14 Mar 12:00 UTC, 2 times"
    book.over("digest", Place("chat", "team", "other"))
    assert book.listed() == (trouble,)
    book.over("digest", HERE)
    assert book.listed() == ()


def test_what_another_process_has_done_is_over(book: TroubleBook) -> None:
    other = Place("chat", "team", "other")
    for place in (HERE, other, None):
        book.note("digest", StoreError("the server is stopped"), place)
    book.note("items", StoreError("the server is stopped"), HERE)
    book.settle("digest", {other})
    assert {(trouble.what, trouble.place) for trouble in book.listed()} == {
        ("digest", other),
        ("digest", None),
        ("items", HERE),
    }


def test_the_log_alone_names_the_path_of_the_database(book: TroubleBook) -> None:
    with capture_logs() as logged:
        book.note("digest", StoreError("The database /srv/q.db is locked", "The database is locked"), HERE)
    assert [event["error"] for event in logged] == ["The database /srv/q.db is locked"]
    assert [trouble.why for trouble in book.listed()] == ["The database is locked"]


def test_the_traceback_of_a_bug_is_logged_once(book: TroubleBook) -> None:
    with capture_logs() as logged:
        for _ in range(3):
            book.note("digest", ZeroDivisionError("oh"), HERE)
        book.note("digest", KeyError("another"), HERE)
    assert [isinstance(event.get("exc_info"), Exception) for event in logged] == [True, True]


def test_an_error_of_ours_is_a_line_without_traceback(book: TroubleBook) -> None:
    with capture_logs() as logged:
        book.note("feeds", StoreError("the database is locked"))
    assert logged == [
        {"event": "it failed", "what": "feeds", "error": "the database is locked", "log_level": "warning"}
    ]


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (None, True),
        (HERE, True),
        (Place("chat", "team", "other"), True),
        (Place("chat", "strangers", "news"), False),
        (Place("discord", "@me", "somebody", is_direct=True), False),
    ],
)
def test_troubles_of_a_workspace_are_shown_there_alone(place: Place | None, told: bool) -> None:
    asking = Place("discord", "@me", "news", is_direct=True) if place and place.is_direct else HERE
    assert concerns(Trouble("digest", place, "internal error", NOW, 1), asking) is told


def test_what_fails_again_or_for_the_same_reason_is_logged_once_and_so_is_its_end(book: TroubleBook) -> None:
    works = ("outbox", "feeds", "outbox", "digests")
    with capture_logs() as failing:
        for what in works:
            book.note(what, StoreError("the server is stopped"))
        book.note("feeds", StoreError("the server starts"))
    assert [(event["what"], event["error"]) for event in failing] == [
        ("outbox", "the server is stopped"),
        ("feeds", "the server starts"),
    ]
    assert len(book.listed()) == 3
    with capture_logs() as ending:
        for what in works:
            book.over(what)
    assert [(event["what"], event["error"], event["since"]) for event in ending] == [
        ("feeds", "the server starts", NOW.isoformat()),
        ("digests", "the server is stopped", NOW.isoformat()),
    ]


async def until_listed(book: TroubleBook, why: str) -> None:
    async with asyncio.timeout(LONG):
        while not any(why in trouble.why for trouble in book.listed()):
            await asyncio.sleep(0.01)


async def test_a_tick_that_fails_in_any_way_comes_again(book: TroubleBook) -> None:
    left = [ZeroDivisionError("a bug"), StoreError("the disk is full")]
    went_well = asyncio.Event()

    async def tick() -> None:
        if left:
            raise left.pop()
        went_well.set()

    ticks = Ticks(SystemClock(), book)
    ticks.every(0.1, "digests", tick)
    ticks.start()
    await until_listed(book, "ZeroDivisionError")
    await asyncio.wait_for(went_well.wait(), LONG)
    await ticks.stop(5)
    assert book.listed() == ()


async def test_a_tick_that_does_not_come_back_is_reported_and_left_alone(book: TroubleBook) -> None:
    release = asyncio.Event()

    async def tick() -> None:
        await release.wait()

    ticks = Ticks(SystemClock(), book, overdue=0.05, look=0.05)
    ticks.every(0.1, "outbox", tick)
    assert ticks.why_not_ready() == "they don't run"
    ticks.start()
    await until_listed(book, "it hasn't come back for")
    assert ticks.why_not_ready() == "outbox hasn't come back for 0 minutes"
    release.set()
    async with asyncio.timeout(LONG):
        while book.listed():
            await asyncio.sleep(0.01)
    assert ticks.why_not_ready() is None
    await ticks.stop(5)
    assert book.listed() == ()


async def test_a_tick_that_gets_work_comes_early_also_where_it_was_running(book: TroubleBook) -> None:
    runs, first_goes_on = asyncio.Queue[int](), asyncio.Event()

    async def tick() -> None:
        await runs.put(0)
        await first_goes_on.wait()

    ticks = Ticks(SystemClock(), book, rest=0.01)
    ticks.every(3600, "items", tick)
    ticks.every(3600, "digests", first_goes_on.wait)
    ticks.start()
    await asyncio.wait_for(runs.get(), LONG)
    ticks.run_early("items", "alerts")
    first_goes_on.set()
    await asyncio.wait_for(runs.get(), LONG)
    assert runs.empty()
    ticks.run_early("items")
    await asyncio.wait_for(runs.get(), LONG)
    await ticks.stop(5)


async def test_a_tick_that_takes_long_rests_before_it_comes_early(book: TroubleBook) -> None:
    runs = asyncio.Queue[float]()

    async def tick() -> None:
        await asyncio.sleep(0.02)
        await runs.put(monotonic())

    ticks = Ticks(SystemClock(), book, rest=0.0)
    ticks.every(3600, "alerts", tick)
    ticks.start()
    first = await asyncio.wait_for(runs.get(), LONG)
    ticks.run_early("alerts")
    assert await asyncio.wait_for(runs.get(), LONG) - first >= 10 * 0.02
    await ticks.stop(5)


async def test_a_tick_that_hangs_is_cancelled_when_the_bot_stops_and_may_write_down_what_it_leaves(
    book: TroubleBook,
) -> None:
    begun, left = asyncio.Event(), list[str]()

    async def tick() -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            await asyncio.sleep(0)
            left.append("a lease")
            raise

    ticks = Ticks(SystemClock(), book)
    ticks.every(3600, "outbox", tick)
    ticks.start()
    await asyncio.wait_for(begun.wait(), LONG)
    await ticks.stop(0.01)
    assert left == ["a lease"]


@pytest.mark.parametrize("days", [-3, 3])
async def test_when_the_clock_is_set_every_tick_comes_at_once(book: TroubleBook, days: int) -> None:
    clock, ticked = FakeClock(), asyncio.Queue[None]()

    async def tick() -> None:
        ticked.put_nowait(None)

    ticks = Ticks(clock, book, look=0.01)
    ticks.every(3600, "digests", tick)
    ticks.start()
    await asyncio.wait_for(ticked.get(), LONG)
    assert ticked.empty(), "the next is an hour away"
    clock.jump(days=days)
    await asyncio.wait_for(ticked.get(), LONG)
    await ticks.stop(5)
    assert ticked.empty(), "once for a jump"


def test_runs_that_were_missed_are_not_listed_one_by_one() -> None:
    now = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)
    interval = TickInterval(seconds=1, timezone="UTC")
    after_a_long_time = interval.get_next_fire_time(datetime(1970, 1, 1, tzinfo=UTC), now)
    assert after_a_long_time == now + timedelta(seconds=1)
    assert interval.get_next_fire_time(now - timedelta(seconds=0.25), now) == now + timedelta(seconds=0.75)
