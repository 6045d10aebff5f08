"""What is looked at and then written at one address isn't mixed with another's."""

import asyncio

import pytest

from bot.ingest.locks import AddressLocks
from tests.fakes.patience import LONG


async def test_one_address_is_held_by_one_at_a_time_and_others_go_on() -> None:
    locks, order = AddressLocks(), list[str]()
    entered, release = asyncio.Event(), asyncio.Event()

    async def work(name: str, url: str) -> None:
        async with locks.hold(url):
            order.append(name)
            if name == "first":
                entered.set()
                await release.wait()

    first = asyncio.create_task(work("first", "https://post.example/a"))
    await entered.wait()
    second = asyncio.create_task(work("second", "https://post.example/a"))
    await work("elsewhere", "https://post.example/b")
    assert order == ["first", "elsewhere"]
    release.set()
    await asyncio.gather(first, second)
    assert order == ["first", "elsewhere", "second"]


@pytest.mark.parametrize("error", [asyncio.CancelledError(), ValueError()])
async def test_who_is_cancelled_or_fails_lets_go(error: BaseException) -> None:
    locks, entered = AddressLocks(), asyncio.Event()
    with pytest.raises(type(error)):
        async with locks.hold("https://post.example/a"):
            raise error
    async with asyncio.timeout(LONG), locks.hold("https://post.example/a"):
        entered.set()
    assert entered.is_set()
