"""Work that is done together: what comes meanwhile goes with the next, and a failure is one piece's alone."""

import asyncio
from collections.abc import Sequence

import pytest

from bot.delivery.together import Together


class Doubler:
    """Doubles numbers, when it may; no odd ones."""

    def __init__(self) -> None:
        self.calls: list[Sequence[int]] = []
        self.may = asyncio.Event()

    async def double(self, numbers: Sequence[int]) -> Sequence[int]:
        self.calls.append(numbers)
        await self.may.wait()
        if any(number % 2 for number in numbers):
            raise ValueError("odd")
        return [2 * number for number in numbers]


async def test_what_comes_while_others_are_done_is_done_together() -> None:
    doubler = Doubler()
    together = Together(doubler.double, most=3, beside=1)
    asked = [asyncio.create_task(together.done(number)) for number in (2, 4, 6, 8, 10)]
    await asyncio.sleep(0)
    doubler.may.set()
    assert await asyncio.gather(*asked) == [4, 8, 12, 16, 20]
    assert [sorted(call) for call in doubler.calls] == [[2], [4, 6, 8], [10]]


async def test_a_piece_that_fails_fails_alone() -> None:
    doubler = Doubler()
    doubler.may.set()
    together = Together(doubler.double, most=3, beside=1)
    results = await asyncio.gather(*map(together.done, (2, 3, 4)), return_exceptions=True)
    assert (results[0], results[2]) == (4, 8)
    assert isinstance(results[1], ValueError)


async def test_who_waits_for_work_that_is_given_up_is_given_up_too() -> None:
    doubler = Doubler()
    together = Together(doubler.double, most=3, beside=1)
    first, second, third = (asyncio.create_task(together.done(number)) for number in (2, 4, 6))
    await asyncio.sleep(0)
    doubler.may.set()
    doubler.may.clear()
    assert await first == 4
    while len(doubler.calls) < 2:
        await asyncio.sleep(0)
    second.cancel()
    with pytest.raises(asyncio.CancelledError):
        await third
