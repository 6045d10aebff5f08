"""Pages that take long to make are made once, and anew beside the requests for them."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.domain.errors import StoreError
from bot.pages.kept import PageKeeper
from tests.fakes.chat import FakeClock


class HeldPages:
    """Makes a page once it may; each has its number."""

    def __init__(self) -> None:
        self.made = 0
        self.may = asyncio.Event()
        self.may.set()
        self.trouble: Exception | None = None

    async def make(self, _key: str) -> int:
        await self.may.wait()
        if self.trouble:
            raise self.trouble
        self.made += 1
        return self.made


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def press() -> HeldPages:
    return HeldPages()


@pytest.fixture
async def keeper(press: HeldPages, clock: FakeClock) -> AsyncIterator[PageKeeper[str, int]]:
    made = PageKeeper(press.make, clock)
    yield made
    await made.close()


async def test_a_page_is_made_once_for_all_who_ask_at_the_same_time(
    keeper: PageKeeper[str, int], press: HeldPages
) -> None:
    assert await asyncio.gather(*(keeper.page("a") for _ in range(5))) == [1] * 5
    assert await keeper.page("a") == 1
    assert await keeper.page("b") == 2


async def test_an_older_page_is_given_at_once_and_made_anew_beside_that(
    keeper: PageKeeper[str, int], press: HeldPages, clock: FakeClock
) -> None:
    await keeper.page("a")
    clock.forward(seconds=31)
    press.may.clear()
    assert await keeper.page("a") == 1
    press.may.set()
    while press.made == 1:
        await asyncio.sleep(0)
    assert await keeper.page("a") == 2


async def test_a_page_that_is_too_old_is_waited_for(
    keeper: PageKeeper[str, int], press: HeldPages, clock: FakeClock
) -> None:
    await keeper.page("a")
    clock.forward(seconds=601)
    assert await keeper.page("a") == 2


async def test_whoever_waits_gets_the_error_and_the_last_page_stays_otherwise(
    keeper: PageKeeper[str, int], press: HeldPages, clock: FakeClock
) -> None:
    await keeper.page("a")
    press.trouble = StoreError("The database is locked.")
    clock.forward(seconds=31)
    assert await keeper.page("a") == 1
    with pytest.raises(StoreError):
        await keeper.page("b")
    assert await keeper.page("a") == 1
    press.trouble = None


async def test_a_reader_who_goes_away_does_not_end_the_page_for_the_others(
    keeper: PageKeeper[str, int], press: HeldPages
) -> None:
    press.may.clear()
    leaving, staying = asyncio.create_task(keeper.page("a")), asyncio.create_task(keeper.page("a"))
    await asyncio.sleep(0)
    leaving.cancel()
    press.may.set()
    assert await staying == 1
