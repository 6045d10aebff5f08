"""One post a second and channel, and what was done is not done again."""

import asyncio
from datetime import datetime

import pytest

from adapters.shared.once import Once
from adapters.slack.pacing import ChannelPacer
from bot.domain.places import Place
from bot.ops.clock import SystemClock
from tests.fakes.chat import FakeClock
from tests.fakes.slack_kept import KeptInMemory

NEWS, OTHER = Place("slack", "T1", "C1"), Place("slack", "T1", "C2")


class Time:
    """A clock that sleeping moves."""

    def __init__(self) -> None:
        self.now = 0.0

    async def sleep(self, seconds: float) -> None:
        self.now += seconds
        await asyncio.sleep(0)


async def posted_at(time: Time, pace: ChannelPacer, *places: Place) -> list[float]:
    """When each post was let through."""
    times = []
    for place in places:
        async with pace.turn(place):
            times.append(time.now)
    return times


async def test_posts_to_one_channel_keep_apart() -> None:
    time = Time()
    assert await posted_at(time, ChannelPacer(1.0, lambda: time.now, time.sleep), NEWS, NEWS, NEWS) == [0.0, 1.0, 2.0]


async def test_other_channels_do_not_wait() -> None:
    time = Time()
    assert await posted_at(time, ChannelPacer(1.0, lambda: time.now, time.sleep), NEWS, OTHER, NEWS) == [0.0, 0.0, 1.0]


async def test_a_channel_that_is_free_does_not_wait() -> None:
    time = Time()
    pace = ChannelPacer(1.0, lambda: time.now, time.sleep)
    await posted_at(time, pace, NEWS)
    time.now = 9.0
    assert await posted_at(time, pace, NEWS) == [9.0]


async def test_one_at_a_time_and_a_failed_post_counts_too() -> None:
    time = Time()
    pace = ChannelPacer(1.0, lambda: time.now, time.sleep)
    inside = most = 0

    async def post() -> None:
        nonlocal inside, most
        async with pace.turn(NEWS):
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0)
            inside -= 1
            raise ValueError

    results = await asyncio.gather(*(post() for _ in range(5)), return_exceptions=True)
    assert [type(result) for result in results] == [ValueError] * 5
    assert (most, time.now) == (1, 4.0)


@pytest.mark.parametrize("is_broken", [False, True])
async def test_a_press_is_the_first_of_its_kind_until_it_is_forgotten(is_broken: bool) -> None:
    kept = KeptInMemory()
    kept.broken = is_broken
    once = Once(kept, SystemClock())
    assert [await once.first("share", number) for number in (1, 1, 2)] == [True, False, True]
    await once.forget("share", 1)
    assert [await once.first("share", number) for number in (1, 2)] == [True, False]


async def test_a_press_of_a_process_that_died_can_be_repeated_after_minutes() -> None:
    kept, clock = KeptInMemory(), FakeClock()
    assert await Once(kept, clock).first("share", 1)
    clock.forward(minutes=4)
    assert not await Once(kept, clock).first("share", 1)
    clock.forward(minutes=1)
    assert await Once(kept, clock).first("share", 1)


@pytest.mark.parametrize("most", [1, 3])
async def test_what_a_process_remembers_of_presses_is_bounded(most: int) -> None:
    kept = KeptInMemory()
    kept.broken = True
    once = Once(kept, SystemClock(), most)
    for number in range(most + 1):
        assert await once.first(number)
    assert await once.first(0), "so long ago that it was forgotten"


async def test_a_store_that_hangs_keeps_no_press_waiting() -> None:
    class Hanging(KeptInMemory):
        async def use_once(self, key: str, now: datetime, until: datetime) -> bool:
            await asyncio.Event().wait()
            return False

    once = Once(Hanging(), SystemClock(), patience=0.01)
    assert [await once.first(number) for number in (1, 1)] == [True, False]
