"""Servers that are made to hold up whoever reads them: each is given up, and others are served meanwhile."""

import asyncio
import socket
import threading
from collections.abc import AsyncIterator
from contextlib import suppress

import pytest
from aiohttp.abc import ResolveResult

from bot.domain.errors import FetchError
from bot.ingest.fetching.fetch import GuardedFetcher, Patience
from bot.ingest.fetching.resolver import GuardedResolver, SlowNameError
from bot.ports import Fetched
from tests.fakes.hostile_server import open_hostile
from tests.fakes.patience import LONG


@pytest.fixture
async def port() -> AsyncIterator[int]:
    async with open_hostile() as opened:
        yield opened


@pytest.mark.parametrize(
    ("kind", "patience", "why"),
    [
        ("drip", Patience(LONG, grace=0.5), "is too slow: under 2 kB a second"),
        ("silence", Patience(head=0.5, grace=LONG), r"is too slow: no answer within 0\.5 s"),
        ("headers", Patience(head=0.5, grace=LONG), "is too slow|isn't valid HTTP"),
        ("chunks", Patience(LONG, LONG), "is made to keep a reader busy"),
        ("early", Patience(LONG, LONG), "has over 20 interim answers before it"),
    ],
    ids=("drip", "silence", "headers", "chunks", "early"),
)
async def test_an_answer_that_costs_too_much_is_given_up(port: int, kind: str, patience: Patience, why: str) -> None:
    async with GuardedFetcher([f"127.0.0.1:{port}"], timeout=60.0, patience=patience) as fetcher:
        with pytest.raises(FetchError, match=why):
            await fetcher.fetch(f"http://127.0.0.1:{port}/{kind}/feed")


async def test_very_many_members_of_gzip_are_unpacked_or_given_up(port: int) -> None:
    async with GuardedFetcher([f"127.0.0.1:{port}"], timeout=60.0, patience=Patience(LONG, LONG)) as fetcher:
        answers = await asyncio.gather(
            fetcher.fetch(f"http://127.0.0.1:{port}/members/feed"),
            fetcher.fetch(f"http://127.0.0.1:{port}/plain/feed"),
            return_exceptions=True,
        )
    assert isinstance(answers[0], Fetched) or "is made to keep a reader busy" in str(answers[0])
    assert isinstance(answers[1], Fetched)


async def test_a_connection_has_a_new_budget_with_each_request(port: int) -> None:
    async with GuardedFetcher([f"127.0.0.1:{port}"]) as fetcher:
        for number in range(30):
            assert (await fetcher.fetch(f"http://127.0.0.1:{port}/plain/{number}")).status == 200


HOSTILE = [f"slow{number}.hostile.example" for number in range(40)]


class Names:
    """Names of which some take as long as the test wants."""

    def __init__(self) -> None:
        self.release = threading.Event()
        self.asked: list[str] = []

    def __call__(self, host: str, family: int) -> list[tuple[int, str]]:
        self.asked.append(host)
        if "slow" in host:
            self.release.wait(LONG)
        if "missing" in host:
            raise socket.gaierror(socket.EAI_NONAME, "no such name")
        return [(socket.AF_INET, "203.0.113.7")]


@pytest.fixture
async def names() -> AsyncIterator[Names]:
    made = Names()
    yield made
    made.release.set()


async def test_names_that_are_never_found_hold_up_no_other(names: Names) -> None:
    resolver = GuardedResolver(names, deadline=LONG)
    slow = asyncio.gather(*(resolver.resolve(host) for host in HOSTILE), return_exceptions=True)
    while len(names.asked) < 2:
        await asyncio.sleep(0.01)
    (answer,) = await resolver.resolve("news.example")
    assert answer["host"] == "203.0.113.7"
    assert not slow.done()
    assert len(names.asked) == 3, "all hosts of one site share two look-ups"
    await resolver.close()
    await slow


async def test_names_that_are_never_found_are_given_up(names: Names) -> None:
    resolver = GuardedResolver(names, deadline=0.1)
    given_up = await asyncio.gather(*(resolver.resolve(host) for host in HOSTILE), return_exceptions=True)
    assert [type(error) for error in given_up] == [SlowNameError] * len(HOSTILE)
    await resolver.close()


@pytest.mark.parametrize("host", ["post.localhost", "a.b.LOCALHOST", "post.localhost."])
async def test_names_below_localhost_are_this_machine(host: str) -> None:
    resolver = GuardedResolver()
    assert {answer["host"] for answer in await resolver.resolve(host)} <= {"127.0.0.1", "::1"}
    await resolver.close()


async def test_a_name_is_looked_up_once_for_a_while_found_or_not(names: Names) -> None:
    resolver = GuardedResolver(names)
    for _ in range(2):
        await asyncio.gather(*(resolver.resolve("news.example") for _ in range(5)))
        with pytest.raises(OSError, match="no such name"):
            await resolver.resolve("missing.example")
    assert names.asked == ["news.example", "missing.example"]
    await resolver.close()


async def in_the_end(resolver: GuardedResolver, host: str) -> list[ResolveResult]:
    """The addresses of a host whose look-up is under way."""
    while True:
        with suppress(SlowNameError):
            return await resolver.resolve(host)


async def test_a_name_that_is_late_is_known_afterwards(names: Names) -> None:
    resolver = GuardedResolver(names, deadline=0.1)
    with pytest.raises(SlowNameError, match="wasn't found within"):
        await resolver.resolve("slow.example")
    names.release.set()
    async with asyncio.timeout(LONG):
        (answer,) = await in_the_end(resolver, "slow.example")
    assert answer["host"] == "203.0.113.7"
    assert names.asked == ["slow.example"]
    await resolver.close()


async def test_a_fetch_says_that_a_name_was_not_found_in_time(names: Names) -> None:
    async with GuardedFetcher(resolver=GuardedResolver(names, deadline=0.1)) as fetcher:
        with pytest.raises(FetchError, match=r"^the name slow\.example wasn't found within 0\.1 s$"):
            await fetcher.fetch("http://slow.example/feed")


async def test_localhost_is_found() -> None:
    resolver = GuardedResolver()
    assert "127.0.0.1" in [answer["host"] for answer in await resolver.resolve("localhost", 80)]
    await resolver.close()
