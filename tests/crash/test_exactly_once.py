"""A real bot process, killed again and again while it posts through misbehaving platforms: nothing lost, nothing twice.

``make crash`` runs it long (CRASH_KILLS=200 CRASH_DIGESTS=2000); in ``make test`` it is short.
"""

import asyncio
import contextlib
import os
import random
import signal
import sqlite3
import sys
from asyncio.subprocess import DEVNULL, Process
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.domain.delivery import Digest
from bot.domain.messages import Heading, Message
from bot.domain.places import Place
from bot.store import open_store
from tests.fakes import discord_server, slack_server
from tests.fakes.discord_server import FakeDiscord
from tests.fakes.platforms import settings_for
from tests.fakes.shell import Shell
from tests.fakes.slack_server import FakeSlack

KILLS = int(os.environ.get("CRASH_KILLS", "6"))
DIGESTS = int(os.environ.get("CRASH_DIGESTS", "160"))
PLACES = DIGESTS // 4
START = datetime(2026, 11, 23, 7, tzinfo=UTC)
ROOT = Path(__file__).parents[2]
_OFTEN = 0.25
"""Chance of each fault between two kills, in which some ten posts go out."""
POSTS = r"/channels/\d+/messages"


@dataclass
class World:
    """Two platforms, a database, and how many processes run at a time."""

    discord: FakeDiscord
    slack: FakeSlack
    shell: Shell

    @property
    def database(self) -> Path:
        return self.shell.folder / "bot.db"

    async def queue(self) -> set[str]:
        """Write the digests down, half for each platform; their titles."""
        store = await open_store(f"sqlite:///{self.database}")
        titles = set()
        for number in range(DIGESTS):
            title = f"Digest number {number}."
            message = Message("ok", title, (Heading(title),), private=False)
            slot = START + timedelta(minutes=number)
            assert await store.record_digest(Digest(_place(number), None, slot, (), message), f"key-{number}", slot)
            titles.add(title)
        await store.close()
        return titles

    def misbehave(self, chance: random.Random) -> None:
        """Both platforms now and then drop a call that they accepted, answer 500, or ask for patience."""
        patience = {"status": 429, "headers": {"Retry-After": "1"}}
        kinds: list[dict[str, Any]] = [{"cut_after": True}, {"status": 500}, patience]
        self.discord.faults = [discord_server.Fault(POSTS, 1, **kind) for kind in kinds if chance.random() < _OFTEN]
        kinds = [{"reset": True, "accepted": True}, {"status": 500, "text": "oops"}, patience]
        posts = self.slack.faults["chat.postMessage"]
        posts.clear()
        posts.extend(slack_server.Fault(**kind) for kind in kinds if chance.random() < _OFTEN)

    def waiting(self) -> int:
        """Deliveries that are neither sent nor ended."""
        with closing(sqlite3.connect(self.database, timeout=10)) as connection:
            query = "SELECT count(*) FROM deliveries WHERE state IN ('waiting', 'leased')"
            return int(connection.execute(query).fetchone()[0])

    def states(self) -> Counter[str]:
        """How many deliveries are in which state."""
        with closing(sqlite3.connect(self.database)) as connection:
            return Counter(dict(connection.execute("SELECT state, count(*) FROM deliveries GROUP BY state")))

    def posted(self) -> Counter[str]:
        """What people see, by title, on both platforms."""
        slack = [post["text"] for posts in self.slack.channels.values() for post in posts]
        discord = [str(post["components"]) for post in self.discord.posts]
        titles = [next(word for word in text.split("Digest number ")[1].split(".")) for text in [*slack, *discord]]
        return Counter(f"Digest number {number}." for number in titles)

    @asynccontextmanager
    async def bot(self) -> AsyncIterator[Process]:
        """A bot process; killed at the end of the block, whatever it does."""
        with self.shell.log.open("ab") as log:
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "tests.crash.bot",
                cwd=ROOT,
                env=self.shell.environment,
                stdin=DEVNULL,
                stdout=log,
                stderr=log,
            )
        try:
            yield process
        finally:
            if process.returncode is None:
                process.send_signal(signal.SIGKILL)
            await process.wait()

    async def until_moving(self, waiting: int) -> None:
        """Wait until fewer than ``waiting`` deliveries wait, or until it is clear that all wait for something."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(12):
                while self.waiting() >= waiting > 0:
                    await asyncio.sleep(0.01)


def _place(number: int) -> Place:
    channel = 400 + number % PLACES
    if number % 2:
        return Place("slack", slack_server.TEAM, f"C{channel}")
    return Place("discord", discord_server.GUILD, str(channel))


@asynccontextmanager
async def world(folder: Path) -> AsyncIterator[World]:
    async with FakeDiscord() as discord, FakeSlack() as slack:
        settings = {**settings_for(discord, slack), "QUOTEWIRE_LOG_LEVEL": "warning"}
        yield World(discord, slack, Shell(folder, settings))


async def finish(made: World) -> None:
    """Let one undisturbed process send what is left."""
    made.discord.faults = []
    made.slack.faults.clear()
    async with made.bot(), asyncio.timeout(60 + DIGESTS / 5):
        while made.waiting():
            await asyncio.sleep(0.1)


def check(made: World, titles: set[str]) -> None:
    """Nothing lost, nothing twice, and the database is whole."""
    posted = made.posted()
    assert {title: times for title, times in posted.items() if times != 1} == {}
    assert set(posted) == titles
    assert made.states() == {"sent": DIGESTS}
    with closing(sqlite3.connect(made.database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


async def test_killed_again_and_again_each_digest_is_posted_once(tmp_path: Path) -> None:
    chance = random.Random(20261123)
    async with world(tmp_path) as made:
        titles = await made.queue()
        for _ in range(KILLS):
            if not (left := made.waiting()):
                break
            made.misbehave(chance)
            async with made.bot():
                await made.until_moving(left)
                await asyncio.sleep(chance.uniform(0.0, 0.25))
        await finish(made)
        check(made, titles)


async def test_two_processes_share_a_database_and_post_each_digest_once(tmp_path: Path) -> None:
    chance = random.Random(20261124)
    async with world(tmp_path) as made:
        titles = await made.queue()
        made.misbehave(chance)
        async with made.bot(), made.bot() as second:
            await made.until_moving(made.waiting())
            second.send_signal(signal.SIGKILL)
            await asyncio.sleep(0.2)
        await finish(made)
        check(made, titles)
