"""Who gets the next turn."""

import asyncio

import pytest

from bot.ingest.sites.shares import OWN, Ledger, TurnLimits, Turns
from tests.fakes.patience import LONG


class Stopwatch:
    """A clock that stands still until a test moves it."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def stopwatch() -> Stopwatch:
    return Stopwatch()


def test_what_was_had_half_a_life_ago_counts_half() -> None:
    ledger = Ledger(half_life=10.0)
    ledger.charge("a", 8.0, now=0.0)
    assert ledger.spent("a", now=0.0) == 8.0
    assert ledger.spent("a", now=10.0) == 4.0
    ledger.charge("a", 1.0, now=20.0)
    assert ledger.spent("a", now=20.0) == 3.0


def test_who_is_known_to_be_quick_comes_before_who_is_new() -> None:
    ledger = Ledger()
    ledger.charge("quick", 0.1, now=0.0)
    assert ledger.spent("quick", now=1.0) < ledger.spent("new", now=1.0)


def test_a_ledger_does_not_grow_for_ever() -> None:
    ledger = Ledger()
    for number in range(30_000):
        ledger.charge(str(number), 5.0, now=0.0)
    assert ledger.spent("0", now=0.0) == Ledger().spent("0", now=0.0)
    assert ledger.spent("29999", now=0.0) == 5.0


async def order(
    turns: Turns, stopwatch: Stopwatch, waiting: list[tuple[str, bool]], held: str, seconds: float
) -> list[str]:
    """The names in the order in which they get the only turn, after ``held`` had it for so long."""
    served: list[str] = []

    async def serve(name: str, urgent: bool) -> None:
        async with turns.turn(name, urgent=urgent):
            served.append(name)

    async with turns.turn(held):
        tasks = [asyncio.ensure_future(serve(name, urgent)) for name, urgent in waiting]
        await asyncio.sleep(0)
        stopwatch.seconds += seconds
    await asyncio.gather(*tasks)
    return served


async def test_who_had_least_comes_first_and_the_urgent_before_all(stopwatch: Stopwatch) -> None:
    turns = Turns(TurnLimits(total=1, each=1, slow=1, slow_from=1000.0), stopwatch)
    waiting = [("a", False), ("b", False), ("a", False), ("c", True), (OWN, False)]
    assert await order(turns, stopwatch, waiting, "a", 5.0) == [OWN, "c", "b", "a", "a"]


async def test_after_a_newcomers_turn_a_busy_newspaper_comes_first_for_as_long(stopwatch: Stopwatch) -> None:
    ledger = Ledger()
    ledger.charge("newspaper", 60.0, now=0.0)
    turns = Turns(TurnLimits(1, each=1, slow=1, slow_from=float("inf")), stopwatch, ledger)
    waiting = [("new", False), ("newer", False), ("newspaper", False)]
    # By what they had the newcomers would come first.
    assert await order(turns, stopwatch, waiting, "stranger", 4.0) == ["newspaper", "new", "newer"]


async def test_a_busy_newspaper_cannot_keep_newcomers_away(stopwatch: Stopwatch) -> None:
    ledger = Ledger()
    ledger.charge("newspaper", 60.0, now=0.0)
    turns = Turns(TurnLimits(1, each=1, slow=1, slow_from=float("inf")), stopwatch, ledger)
    assert await order(turns, stopwatch, [("newspaper", False), ("new", False)], "newspaper", 4.0) == [
        "new",
        "newspaper",
    ]


async def test_a_name_has_at_most_its_share(stopwatch: Stopwatch) -> None:
    turns = Turns(TurnLimits(total=4, each=2, slow=4, slow_from=1000.0), stopwatch)
    assert await most_at_once(turns, ["a"] * 6) == 2
    assert await most_at_once(turns, ["a", "b", "c", "d", "e", "f"]) == 4


async def test_the_operator_s_own_site_has_a_share_of_its_own_size(stopwatch: Stopwatch) -> None:
    limits = TurnLimits(total=5, each=2, slow=5, slow_from=1000.0, listed=frozenset("a"), each_listed=3)
    turns = Turns(limits, stopwatch)
    assert await most_at_once(turns, ["a"] * 6) == 3
    assert await most_at_once(turns, ["b"] * 6) == 2


async def test_the_operator_s_own_site_is_slow_only_after_the_time_of_many_feeds(stopwatch: Stopwatch) -> None:
    limits = TurnLimits(total=6, each=6, slow=2, slow_from=10.0, listed=frozenset("a"), each_listed=6)
    ledger = Ledger()
    turns = Turns(limits, stopwatch, ledger)
    for name in "ab":
        ledger.charge(name, 59.0, stopwatch())
    assert [turns.is_slow(name) for name in "ab"] == [False, True]
    ledger.charge("a", 2.0, stopwatch())
    assert turns.is_slow("a")


async def test_all_slow_names_together_have_at_most_theirs(stopwatch: Stopwatch) -> None:
    turns = Turns(TurnLimits(total=6, each=6, slow=2, slow_from=10.0), stopwatch)
    for name in "abcd":
        async with turns.turn(name):
            stopwatch.seconds += 30.0
    assert turns.is_slow("a")
    assert await most_at_once(turns, ["a", "b", "c", "d"]) == 2
    assert await most_at_once(turns, ["a", "b", "c", "d", "new", "other"]) == 4
    stopwatch.seconds += 3600.0
    assert not turns.is_slow("a")
    assert await most_at_once(turns, ["a", "b", "c", "d"]) == 4


async def most_at_once(turns: Turns, names: list[str]) -> int:
    running, most = 0, 0

    async def have(name: str) -> None:
        nonlocal running, most
        async with turns.turn(name):
            running += 1
            most = max(most, running)
            for _ in range(10):
                await asyncio.sleep(0)
            running -= 1

    await asyncio.gather(*(have(name) for name in names))
    return most


async def have_briefly(turns: Turns, name: str) -> None:
    async with turns.turn(name):
        pass


async def test_who_gives_up_waiting_takes_no_turn_along(stopwatch: Stopwatch) -> None:
    turns = Turns(TurnLimits(total=1, each=1, slow=1, slow_from=1000.0), stopwatch)

    async with turns.turn("a"):
        waiting = asyncio.create_task(have_briefly(turns, "b"))
        await asyncio.sleep(0)
        waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    assert waiting.cancelled()
    await asyncio.wait_for(have_briefly(turns, "c"), LONG)


async def test_who_gives_up_at_the_moment_of_getting_a_turn_takes_none_along(stopwatch: Stopwatch) -> None:
    turns = Turns(TurnLimits(total=1, each=1, slow=1, slow_from=1000.0), stopwatch)

    async with turns.turn("a"):
        waiting = asyncio.create_task(have_briefly(turns, "b"))
        await asyncio.sleep(0)
    waiting.cancel()  # its turn has come, and it hasn't run yet
    await asyncio.gather(waiting, return_exceptions=True)
    assert waiting.cancelled()
    await asyncio.wait_for(have_briefly(turns, "c"), LONG)


def test_of_very_many_names_the_one_that_was_charged_longest_ago_is_forgotten() -> None:
    ledger = Ledger()
    for number in range(10_000):
        ledger.charge(f"site {number}", 5.0, 0.0)
    ledger.charge("site 0", 5.0, 0.0)
    ledger.charge("one more", 5.0, 0.0)
    assert (ledger.knows("site 0"), ledger.knows("site 1"), ledger.knows("one more")) == (True, False, True)
