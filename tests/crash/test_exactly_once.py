"""A real bot process, killed again and again while it posts through misbehaving platforms into busy channels: nothing
lost, nothing twice.

Digests and alerts are chosen, claimed and posted by the bot itself, so that it is killed within each of these.
``make crash`` runs it long (CRASH_KILLS=200 CRASH_DIGESTS=2000); in ``make test`` it is short.
"""

import asyncio
import os
from contextlib import AsyncExitStack
from pathlib import Path
from time import monotonic

import pytest

from tests.crash.world import WAVES, World, world
from tests.fakes.databases import KINDS

KILLS = int(os.environ.get("CRASH_KILLS", "6"))
DIGESTS = int(os.environ.get("CRASH_DIGESTS", "96"))
LONG = KILLS >= 100
PLACES = DIGESTS // len(WAVES)
LEASE = 20.0 if LONG else 6.0
"""Seconds. What was under way at a kill waits so long: with few places the test would wait for nothing else."""


@pytest.mark.parametrize("kind", KINDS if LONG else ["sqlite"])
async def test_killed_again_and_again_each_item_is_posted_once(tmp_path: Path, database_url: str) -> None:
    async with world(tmp_path, database_url, PLACES, 20261123, LEASE) as made:
        made.misbehave()
        await under_fire(made, processes=1, kills=KILLS)
        assert made.posted() == made.expected()


@pytest.mark.parametrize("kind", KINDS)
async def test_two_processes_share_a_database_and_post_each_item_once(tmp_path: Path, database_url: str) -> None:
    async with world(tmp_path, database_url, PLACES, 20261124, LEASE) as made:
        made.misbehave()
        await under_fire(made, processes=2, kills=KILLS // 2)
        assert made.posted() == made.expected()


async def under_fire(made: World, processes: int, kills: int) -> None:
    """Publish in waves, kill all the while, let undisturbed processes finish, and look at everything."""
    began, done = monotonic(), 0
    per_kill = len(made.expected()) / kills
    for number, wave in enumerate(WAVES, 1):
        await made.publish(wave)
        while done < kills * number // len(WAVES):
            await kill_once(made, processes, made.chance.uniform(0.2, 1.6) * per_kill)
            if done % 3 == 0:
                made.talk()
            done += 1
    await finish(made, processes)
    print(
        f"\n{done} kills with {processes} at a time, {made.posts} posts of {len(made.expected())} items at {PLACES} "
        f"places in {monotonic() - began:.0f} s; calls that went wrong: {dict(made.told)}"
    )
    await check(made)


async def kill_once(made: World, processes: int, posts: float) -> None:
    """Start so many bots, and kill them, one a moment after the other, after about so many posts."""
    async with AsyncExitStack() as running:
        for _ in range(processes):
            await running.enter_async_context(made.bot())
        await made.until_posted(round(posts), 6.0)
        await asyncio.sleep(made.chance.uniform(0.0, 0.1))


async def finish(made: World, processes: int) -> None:
    """Undisturbed processes on well-behaved platforms send what is left; the limit only ends a broken test."""
    made.behave()
    async with AsyncExitStack() as running:
        for _ in range(processes):
            await running.enter_async_context(made.bot())
        async with asyncio.timeout(300 + DIGESTS / 2):
            while len(made.posted()) < len(made.expected()) or (await made.states()).keys() & {"waiting", "leased"}:
                await asyncio.sleep(0.2)
        await asyncio.sleep(LEASE / 4)  # one that comes twice would come about now
        async with asyncio.timeout(LEASE * 10):  # the killed ones hold nothing any more, and are forgotten
            while made.known_to_live() > processes:
                await asyncio.sleep(0.2)


async def check(made: World) -> None:
    """Nothing lost, nothing twice, and the database is whole."""
    posted, expected = made.posted(), made.expected()
    assert sorted((posted - expected).items()) == []
    assert sorted((expected - posted).items()) == []
    assert await made.states() == {"sent": made.posts}
    assert await made.trouble_in_the_database() == []
    if LONG and not made.told:
        pytest.fail("no call went wrong: the run proves nothing")
