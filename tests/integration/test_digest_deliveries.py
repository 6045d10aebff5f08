"""A digest's post is sent once, whatever the platform, the process and the clock do meanwhile."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.delivery.outbox import backoff
from bot.domain.errors import PlaceGoneError, RetryLaterError, UnclearError
from bot.domain.places import Place
from bot.domain.viewers import ANYBODY
from bot.ops.ahead import AheadService
from bot.ports import Store
from bot.store import open_store
from tests.fakes.chat import FakeChat, FakeClock
from tests.fakes.digest_bench import HERE, DigestBench


@pytest.fixture
def bench(database: Path, store: Store) -> DigestBench:
    return DigestBench(f"sqlite:///{database}", store, FakeClock(), FakeChat())


async def test_after_a_restart_nothing_is_sent_twice(bench: DigestBench) -> None:
    await bench.schedule()
    await bench.publish(1)
    await bench.pass_time(hours=2)
    reopened = await open_store(bench.url)
    try:
        again = DigestBench(bench.url, reopened, bench.clock, bench.chat)
        await again.pass_time(minutes=1)
        await again.pass_time(minutes=1)
    finally:
        await reopened.close()
    assert len(bench.chat.posts) == 1


async def test_a_platform_that_asks_for_patience_gets_it_and_the_same_key(bench: DigestBench) -> None:
    await bench.publish(1)
    bench.chat.failures = [RetryLaterError("slow down", 30.0), RetryLaterError("down")]
    await bench.digests.post_now(HERE)
    for _ in range(30):
        await bench.outbox().drain()
        bench.clock.forward(seconds=10)
    assert len(bench.chat.posts) == 1
    assert (await bench.store.counts(ANYBODY))["waiting"] == 0


@pytest.mark.parametrize(
    ("failure", "state"),
    [
        (PlaceGoneError("the channel is gone"), "failed"),
        (UnclearError("no answer"), "ambiguous"),
        (RuntimeError("a bug"), "ambiguous"),
    ],
)
async def test_what_cannot_be_sent_safely_is_kept_for_a_person(
    bench: DigestBench, failure: Exception, state: str
) -> None:
    await bench.publish(1)
    bench.chat.failures = [failure]
    await bench.digests.post_now(HERE)
    for _ in range(3):
        await bench.outbox().drain()
        bench.clock.forward(minutes=20)
    assert bench.chat.posts == []
    assert (await bench.store.counts(ANYBODY))[state] == 1


async def test_a_process_that_died_while_sending_leaves_the_delivery_to_the_next(bench: DigestBench) -> None:
    await bench.publish(1)
    await bench.digests.post_now(HERE)
    now = bench.clock.now()
    leased = await bench.store.lease(["console"], now, now.replace(minute=now.minute + 2), 10)
    assert len(leased) == 1
    assert await bench.outbox().drain() == 0
    bench.clock.forward(minutes=3)
    assert await bench.outbox().drain() == 1
    assert bench.chat.posts[0][2] == leased[0].key


async def test_a_place_that_is_gone_is_reported_once_at_another_place_and_its_alerts_pause(bench: DigestBench) -> None:
    beside, elsewhere = Place("console", "", "beside"), Place("slack", "T1", "C1")
    for place in (HERE, beside, elsewhere):
        await bench.store.add_alert(place, "ferry", bench.clock.now())
    await bench.publish(1)
    for _ in range(2):
        bench.chat.failures = [PlaceGoneError("the channel is gone")]
        await bench.digests.post_now(HERE)
        await bench.outbox().drain()
        await bench.publish(2)
    told = [(place, message.summary) for place, message, _ in bench.chat.posts]
    assert [place for place, _ in told] == [beside]
    assert "the channel is gone" in told[0][1]
    assert {alert.place: alert.paused for alert in await bench.store.alerts()} == {
        HERE: "the channel is gone",
        beside: None,
        elsewhere: None,
    }
    assert await bench.store.resume_schedules(HERE, bench.clock.now()) == 1
    (alert,) = await bench.store.alerts(HERE)
    assert (alert.paused, alert.after) == (None, 2)


async def test_a_first_try_and_one_after_a_sure_failure_look_for_nothing(bench: DigestBench) -> None:
    bench.chat.recognises = timedelta(0)
    await bench.publish(1)
    bench.chat.failures = [RetryLaterError("slow down", 1.0)]
    await bench.digests.post_now(HERE)
    for _ in range(2):
        await bench.outbox().drain()
        bench.clock.forward(minutes=5)
    assert len(bench.chat.posts) == 1
    assert bench.chat.looked_for == [None, None]


@pytest.mark.parametrize(
    ("recognises", "looks"), [(timedelta(0), [0, 0]), (timedelta(minutes=7), [None, 0]), (timedelta.max, [None, None])]
)
async def test_after_an_unclear_try_the_platform_looks_unless_it_recognises_the_post_by_itself(
    bench: DigestBench, recognises: timedelta, looks: list[int | None]
) -> None:
    bench.chat.recognises = recognises
    began = bench.clock.now()
    await bench.publish(1)
    bench.chat.failures = [RetryLaterError("cut off", 1.0, sure=False), RetryLaterError("not now", 1.0)]
    await bench.digests.post_now(HERE)
    for _ in range(3):  # the second one says nothing of the first
        await bench.outbox().drain()
        bench.clock.forward(minutes=5)
    assert bench.chat.looked_for == [None, *(None if look is None else began for look in looks)]
    assert (await bench.store.counts(ANYBODY))["sent"] == 1


async def test_what_a_process_that_was_killed_may_have_posted_is_looked_for(bench: DigestBench) -> None:
    bench.chat.recognises = timedelta(0)
    await bench.publish(1)
    await bench.digests.post_now(HERE)
    began = bench.clock.now()
    assert await bench.store.lease(["console"], began, began + timedelta(minutes=2), 10)
    bench.clock.forward(minutes=3)
    bench.chat.failures = [UnclearError("no right to look")]
    await bench.outbox().drain()
    assert bench.chat.looked_for == [began]
    (dead,) = await bench.store.dead_letters(9)
    assert (dead.state, dead.error) == ("ambiguous", "no right to look")


async def test_an_outage_of_hours_ends_no_delivery_and_one_of_days_does(bench: DigestBench) -> None:
    await bench.publish(1)
    await bench.digests.post_now(HERE)
    bench.chat.failures = [RetryLaterError("down", 60.0) for _ in range(2_000)]
    for hours, waiting, failed in ((20, 1, 0), (5, 0, 1)):
        for _ in range(hours * 6):
            await bench.outbox().drain()
            bench.clock.forward(minutes=10)
        counts = await bench.store.counts(ANYBODY)
        assert (counts["waiting"], counts["failed"]) == (waiting, failed)


def test_backoff_obeys_the_platform_and_grows_otherwise() -> None:
    assert 30.0 <= backoff(1, 30.0) <= 37.5
    assert 5.0 <= backoff(1, None) <= 6.25
    assert 900.0 <= backoff(40, None) <= 1125.0


async def test_an_unclear_try_of_a_clock_that_was_ahead_is_looked_for(bench: DigestBench) -> None:
    await bench.schedule()
    await bench.publish(1)
    bench.clock.jump(days=3)
    bench.chat.failures = [RetryLaterError("no answer", sure=False)]
    bench.chat.recognises = timedelta(0)
    await bench.pass_time(hours=2)
    bench.clock.jump(days=-3)
    await AheadService(bench.store, bench.clock, timedelta(minutes=2)).tick()
    await bench.pass_time(minutes=5)
    assert bench.chat.looked_for[1] is not None
    assert bench.chat.looked_for[1] <= bench.clock.now()
    assert len(bench.chat.posts) == 1
