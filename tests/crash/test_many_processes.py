"""Four processes share one PostgreSQL database and are killed at random while they poll, choose and post: nothing lost,
nothing twice, no feed polled twice in its interval, and what a killed process held is taken over: after the lease, as
from a machine of its own, or at once where it was of the same machine.

``make crash`` runs it long (CRASH_SECONDS=120: each second two of the four are killed), and both; in ``make test`` it
is short.
"""

import asyncio
import json
import os
import re
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from itertools import pairwise
from pathlib import Path
from time import monotonic

import pytest
from aiohttp import web

from bot.domain.feeds import Poll
from bot.domain.places import AtOnce, Place, Subscription
from bot.store import open_store
from tests.crash.test_exactly_once import check
from tests.crash.world import WAVES, World, world
from tests.fakes import slack_server
from tests.fakes.web import FakeSite, article_page, item, open_site, rss

SECONDS = int(os.environ.get("CRASH_SECONDS", "0"))
"""For how long two processes are killed each second; 0 for the short form, with two rounds of kills."""
_PROCESSES, _VICTIMS = 4, 2 if SECONDS else 1
"""Processes that run, and processes that are killed in a round."""
_PLACES = 100 if SECONDS else 4
"""Channels with digests and alerts."""
_FEEDS = 40 if SECONDS else 6
"""Feeds, each followed in a channel of its own."""
_LEASE = 20.0 if SECONDS else 6.0
"""Seconds."""
_INTERVAL = 60.0
"""Seconds between two polls of a feed, at least (QUOTEWIRE_POLL_MINUTES=1)."""
_MACHINES = ("one for all", "one for each")
"""Processes of a machine have a folder for temporary files in common, where they see who is dead."""
_TITLE = re.compile(r"Feed item \d+ of the \w+")


@dataclass
class Newsroom:
    """Feeds that note who fetched them when, and the processes that were killed."""

    site: FakeSite
    waves: list[str] = field(default_factory=list)
    fetched: dict[int, list[tuple[float, str]]] = field(default_factory=dict)
    killed: dict[str, float] = field(default_factory=dict)

    def serve(self) -> None:
        """Serve all feeds."""
        for number in range(_FEEDS):
            self.fetched[number] = []
            self.site.on(f"/feed{number}", partial(self._feed, number))

    def publish(self, wave: str) -> None:
        """Add an item to every feed."""
        for number in range(_FEEDS):
            said = f"“The {wave} opens at quay {number} tomorrow, and nobody is against it,” said Ilse Brandt."
            more = " ".join(f"{wave}{number}word{count}" for count in range(40))
            self.site.serve(f"/{wave}{number}", article_page(f"Feed item {number} of the {wave}", said, more))
        self.waves.append(wave)

    def expected(self) -> Counter[tuple[str, str]]:
        """The items that have to stand in which channel, each once."""
        return Counter(
            (_channel(number), f"Feed item {number} of the {wave}") for number in range(_FEEDS) for wave in self.waves
        )

    def polled_twice(self) -> list[str]:
        """Polls of a feed within its interval after a poll by a process that lived on: by rights none."""
        wrong: list[str] = []
        for number, polls in self.fetched.items():
            for (first, by), (second, again_by) in pairwise(polls):
                died = self.killed.get(by)
                if second - first < _INTERVAL and (died is None or died > second):
                    wrong.append(f"feed {number}: by {by}, and after {second - first:.1f} s by {again_by}")
        return wrong

    async def _feed(self, number: int, request: web.Request) -> web.Response:
        self.fetched[number].append((monotonic(), request.headers["User-Agent"]))
        listed = [
            item(self.site.url(f"/{wave}{number}"), f"Feed item {number} of the {wave}", guid=wave)
            for wave in self.waves
        ]
        return web.Response(text=rss(*listed), content_type="application/rss+xml")


@pytest.mark.parametrize("kind", ["postgresql"])
@pytest.mark.parametrize("machines", _MACHINES if SECONDS else _MACHINES[1:])
async def test_of_four_processes_two_are_killed_again_and_again_and_nothing_is_lost_or_doubled(
    tmp_path: Path, database_url: str, machines: str
) -> None:
    async with world(tmp_path, database_url, _PLACES, 20261129, _LEASE) as made, open_site() as site:
        made.shell.settings.update(
            {
                "QUOTEWIRE_PRIVATE_HOSTS": f"127.0.0.1:{site.port}",
                "QUOTEWIRE_POLL_MINUTES": "1",
                "QUOTEWIRE_POLL_MINUTES_MOST": "1",
                "CRASH_ONLY": "ingest,deliver",
            }
        )
        made.misbehave()
        room = Newsroom(site)
        room.serve()
        await follow(made, site)
        if not SECONDS:  # an item that a feed's first poll doesn't see comes a minute later
            room.publish(WAVES[0])
        kills, began = 0, monotonic()
        async with running(made, room, machines) as processes:
            for wave in WAVES:
                await made.publish(wave)
                if SECONDS:
                    room.publish(wave)
                if SECONDS or wave in WAVES[:2]:
                    kills += await processes.kill_some()
                until = monotonic() + SECONDS / len(WAVES)
                while monotonic() < until:
                    await asyncio.sleep(1.0)
                    kills += await processes.kill_some()
            ceased = monotonic()
            made.behave()
            late = await caught_up(made, room)
            polls = sum(map(len, room.fetched.values()))
            print(
                f"\nmachines: {machines}; {kills} kills in {ceased - began:.0f} s; {made.posts} posts, {polls} polls "
                f"of {_FEEDS} feeds; caught up {monotonic() - ceased:.1f} s after the last kill, {late:.1f} s after it "
                f"or, where that was later, after the time at which the feed was due again (lease {_LEASE:.0f} s)"
            )
        assert feed_items(made) == room.expected()
        assert room.polled_twice() == []
        await check(made)


class Processes:
    """Bots that are killed and replaced."""

    def __init__(self, made: World, room: Newsroom, machines: str) -> None:
        self._made = made
        self._room = room
        self._machines = machines
        self._running: dict[str, AsyncExitStack] = {}
        self._started = 0

    async def fill_up(self) -> None:
        """Start what is missing."""
        while len(self._running) < _PROCESSES:
            self._started += 1
            name, stack = f"bot-{self._started}", AsyncExitStack()
            machine = self._made.temporary / (name if self._machines == _MACHINES[1] else "machine")
            machine.mkdir(exist_ok=True)
            settings = {"QUOTEWIRE_USER_AGENT": name, "TMPDIR": str(machine)}
            await stack.enter_async_context(self._made.bot(**settings))
            self._running[name] = stack

    async def kill_some(self) -> int:
        """Kill some at a random moment, and start others for them; returns how many."""
        await self._made.until_posted(round(self._made.chance.uniform(1, 6)), 0.5 if SECONDS else 3.0)
        victims = self._made.chance.sample(sorted(self._running), _VICTIMS)
        for name in victims:
            self._room.killed[name] = monotonic()
        await asyncio.gather(*(self._running.pop(name).aclose() for name in victims))
        await self.fill_up()
        return len(victims)

    async def close(self) -> None:
        """Kill all of them."""
        await asyncio.gather(*(stack.aclose() for stack in self._running.values()))


@asynccontextmanager
async def running(made: World, room: Newsroom, machines: str) -> AsyncIterator[Processes]:
    """Four bots."""
    processes = Processes(made, room, machines)
    try:
        await processes.fill_up()
        yield processes
    finally:
        await processes.close()


async def follow(made: World, site: FakeSite) -> None:
    """Each feed's items are posted at once in a channel of its own; it was read just now, and had none."""
    store, now = await open_store(made.url), datetime.now(UTC)
    for number in range(_FEEDS):
        feed = await store.add_feed(site.url(f"/feed{number}"), f"Feed {number}", now)
        place = Place("slack", slack_server.TEAM, _channel(number))
        await store.follow(Subscription(place, feed, at_once=AtOnce(now)))
        await store.record_polls([(feed.id, Poll(now, now, read_at=now))])
    await store.close()


async def caught_up(made: World, room: Newsroom) -> float:
    """Wait until everything is posted and noted down; the limit only ends a broken test. Returns how many seconds the
    last post came after it could: an item that a feed's last poll was too early for is due with the next one."""
    due = await seconds_until_due(made)
    began, lates = monotonic(), [0.0]
    async with asyncio.timeout(900 if SECONDS else 300):
        while made.posted() != made.expected() or feed_items(made) != room.expected():
            await asyncio.sleep(0.2)
            missing = {channel for channel, _ in room.expected() - feed_items(made)}
            waited = [max(0.0, seconds) for channel, seconds in due.items() if channel in missing]
            waited += [0.0] if made.expected() - made.posted() else []
            lates += [monotonic() - began - seconds for seconds in waited]
        while (await made.states()).keys() & {"waiting", "leased"}:
            await asyncio.sleep(0.2)
    return max(lates)


async def seconds_until_due(made: World) -> dict[str, float]:
    """By the channel of each feed: in how many seconds it is due."""
    store, now = await open_store(made.url), datetime.now(UTC)
    feeds = {int(name): feed for feed in await store.feeds() if (name := feed.url.rpartition("/feed")[2]).isdecimal()}
    await store.close()
    return {_channel(number): (feed.next_due - now).total_seconds() for number, feed in feeds.items()}


def feed_items(made: World) -> Counter[tuple[str, str]]:
    """What people see of the feeds' items: titles by channel."""
    posts = [(name, json.dumps(post["blocks"])) for name, listed in made.slack.channels.items() for post in listed]
    return Counter((name, title) for name, body in posts for title in set(_TITLE.findall(body)))


def _channel(feed: int) -> str:
    return f"C{9000 + feed}"
