"""Posts keep to Discord's limits for a whole bot."""

import asyncio

import pytest

from adapters.discord.gate import WINDOW, Gate
from bot.domain.errors import RetryLaterError


class Now:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.at = 1000.0

    def __call__(self) -> float:
        return self.at


async def test_turns_are_evenly_apart() -> None:
    gate, loop = Gate(per_second=200), asyncio.get_running_loop()
    begun = loop.time()
    await asyncio.gather(*(gate.pass_through() for _ in range(21)))
    assert loop.time() - begun >= 20 / 200 - 0.01


async def test_time_that_nobody_used_is_not_saved_up() -> None:
    now = Now()
    gate = Gate(per_second=1_000_000, clock=now)
    await gate.pass_through()
    now.at += 60
    before = gate._next
    await gate.pass_through()
    assert gate._next > before + 59


async def test_too_many_refusals_close_it_until_they_are_long_ago() -> None:
    now = Now()
    gate = Gate(most_refused=3, clock=now)
    for _ in range(3):
        await gate.pass_through()
        gate.refused()
        now.at += 10
    with pytest.raises(RetryLaterError, match="refused too many") as caught:
        await gate.pass_through()
    assert caught.value.retry_after == pytest.approx(WINDOW - 30)
    now.at += WINDOW - 30
    await gate.pass_through()
    gate.refused()  # the first one is forgotten: one of three more is left
    now.at += 1
    with pytest.raises(RetryLaterError):
        await gate.pass_through()


async def test_refusals_far_apart_are_no_matter() -> None:
    now = Now()
    gate = Gate(most_refused=3, clock=now)
    for _ in range(9):
        gate.refused()
        now.at += WINDOW / 2
        await gate.pass_through()
    gate.refused()  # with the one half a window ago that makes two: one more is borne, not two
    await gate.pass_through()
    gate.refused()
    with pytest.raises(RetryLaterError) as caught:
        await gate.pass_through()
    assert caught.value.retry_after == pytest.approx(WINDOW / 2)


async def test_closed_for_a_reason() -> None:
    now = Now()
    gate = Gate(clock=now)
    gate.close(600, "the token is refused")
    with pytest.raises(RetryLaterError, match="the token is refused") as caught:
        await gate.pass_through()
    assert caught.value.retry_after == 600
