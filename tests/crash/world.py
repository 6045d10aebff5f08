"""Two platforms that misbehave, a database with much to tell, and bots to kill."""

import asyncio
import json
import random
import re
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from time import monotonic
from typing import Any

from sqlalchemy import NullPool, make_url
from sqlalchemy.ext.asyncio import create_async_engine

from bot.domain.articles import Page
from bot.domain.errors import StoreError
from bot.domain.feeds import Poll, SeenEntry
from bot.domain.places import Place
from bot.domain.viewers import EVERYBODY
from bot.ports import Store
from bot.store import open_store
from tests.builders import credit, quote
from tests.fakes import discord_records, slack_server
from tests.fakes.commands_forked import ForkedProgram
from tests.fakes.discord_server import FakeDiscord
from tests.fakes.platforms import settings_for
from tests.fakes.room import roomy_folder
from tests.fakes.shell import Shell, command_server
from tests.fakes.slack_server import FakeSlack

ROOT = Path(__file__).parents[2]
WAVES = ("harbour", "orchard", "glacier", "railway")
"""In each, every place is due one digest with one new item, and one alert for another."""
_ZONES = ("UTC", "Africa/Abidjan", "Africa/Accra", "Atlantic/Reykjavik")
"""All the same time."""
SPEAKER = "Mara Lindqvist"
_TROUBLE = 0.02
"""Share of the calls that are accepted and dropped, of those answered 500, and of those answered 429."""
_TALK = 120
"""Messages of people in a channel between a kill and the next start; one call for a history shows 100."""
_QUIET = 1.5
"""Seconds after a post within which a bot that has more to post posts it."""
_PATIENCE = 60.0
"""Seconds until a process that was killed is gone, or a database is no longer kept busy."""
_POSTS = r"/channels/\d+/messages"
_ITEM = re.compile(r"(?:Digest|Alert) item of the \w+")


@dataclass
class World:
    """``places`` on both platforms; ``told`` counts what went wrong. ``url`` is the database's, ``temporary`` the bots'
    folder for temporary files."""

    url: str
    discord: FakeDiscord
    slack: FakeSlack
    shell: Shell
    temporary: Path
    places: tuple[Place, ...]
    chance: random.Random
    told: Counter[str] = field(default_factory=Counter)

    async def settle(self) -> None:
        """Every place has an alert, and there is a feed that all of them see and nobody fetches."""
        now = datetime.now(UTC)
        store = await open_store(self.url)
        feed = await store.add_feed("https://post.example/feed", "Harbour Post", now, shared=True)
        await store.record_polls([(feed.id, Poll(now, now + timedelta(days=365), "Harbour Post"))])
        for place in self.places:
            await store.add_alert(place, SPEAKER, now)
        await store.close()

    async def publish(self, wave: str) -> None:
        """An item for a digest, one for an alert, and a digest that is due everywhere."""
        store, now = await open_store(self.url), datetime.now(UTC)
        await _save(store, f"Alert item of the {wave}", SPEAKER, None)
        feed = next(feed for feed in await store.feeds() if feed.shared)
        await _save(store, f"Digest item of the {wave}", "Tobias Holt", feed.id)
        # The schedules last: a bot that runs meanwhile would find nothing new for their slots, rightly.
        slot = now - timedelta(minutes=1)
        zone = _ZONES[WAVES.index(wave)]  # the same time in another zone is another schedule
        for place in self.places:
            when = f"daily {slot:%H:%M}"
            await _insist(partial(store.set_schedule, place, when, zone, 8, (), now - timedelta(days=3)))
        await store.close()

    def expected(self, waves: tuple[str, ...] = WAVES) -> Counter[tuple[str, str]]:
        """What has to stand in which channel, each once."""
        return Counter(
            (place.channel, f"{kind} item of the {wave}")
            for place in self.places
            for wave in waves
            for kind in ("Digest", "Alert")
        )

    def posted(self) -> Counter[tuple[str, str]]:
        """What people see: the items of each channel."""
        posts = [(str(post["channel_id"]), post["components"]) for post in self.discord.posts]
        posts += [(name, post["blocks"]) for name, listed in self.slack.channels.items() for post in listed]
        return Counter((channel, item) for channel, body in posts for item in set(_ITEM.findall(json.dumps(body))))

    @property
    def posts(self) -> int:
        """How many posts there are."""
        return len(self.discord.posts) + sum(map(len, self.slack.channels.values()))

    def talk(self) -> None:
        """People write in every channel, more than one look at a history shows."""
        for place in self.places:
            (self.discord if place.platform == "discord" else self.slack).talk(place.channel, _TALK)

    def misbehave(self) -> None:
        """From now on calls are dropped after they were accepted, answered 500, or asked for patience."""
        self.discord.trouble = self._discord_trouble
        self.slack.trouble = self._slack_trouble

    def behave(self) -> None:
        """No more trouble."""
        self.discord.trouble = lambda _path: None
        self.slack.trouble = lambda _method: None

    def _drawn(self) -> str | None:
        drawn = self.chance.random()
        kinds = ("accepted, then dropped", "accepted, then 500", "500", "429")
        found = next((kind for number, kind in enumerate(kinds) if drawn < _TROUBLE * (number + 1)), None)
        self.told.update([found] if found else [])
        return found

    def _discord_trouble(self, path: str) -> discord_records.DiscordFault | None:
        match self._drawn() if re.fullmatch(_POSTS, path) else None:
            case "accepted, then dropped":
                return discord_records.DiscordFault(path, cut_after=True)
            case "accepted, then 500":
                return discord_records.DiscordFault(path, status=500, carried_out=True)
            case "500":
                return discord_records.DiscordFault(path, status=500)
            case "429":
                return discord_records.DiscordFault(path, status=429, headers={"Retry-After": "1"})
        return None

    def _slack_trouble(self, method: str) -> slack_server.SlackFault | None:
        match self._drawn() if method in ("chat.postMessage", "conversations.history") else None:
            case "accepted, then dropped":
                return slack_server.SlackFault(reset=True, accepted=True)
            case "accepted, then 500":
                return slack_server.SlackFault(status=500, text="oops", accepted=True)
            case "500":
                return slack_server.SlackFault(status=500, text="oops")
            case "429":
                return slack_server.SlackFault(error="ratelimited", status=429, headers={"Retry-After": "1"})
        return None

    def known_to_live(self) -> int:
        """The number of bots that the bots take for living, or haven't had the time to forget."""
        (living,) = [*self.shell.folder.glob("*-living"), *self.temporary.glob("*-living")]
        return len(list(living.iterdir()))

    @asynccontextmanager
    async def bot(self, **settings: str) -> AsyncIterator[ForkedProgram]:
        """A bot process with these settings too; killed at the end of the block, whatever it does."""
        with self.shell.log.open("ab") as log, TemporaryFile() as nothing:
            files, environment = (nothing, log, log), {**self.shell.environment, **settings}
            process = command_server().start("tests.crash.bot:run", (), ROOT, environment, files)
        try:
            yield process
        finally:
            process.kill()
            await asyncio.to_thread(process.wait, _PATIENCE)

    async def until_posted(self, more: int, patience: float) -> None:
        """Wait until there are so many more posts, or until it is clear that all wait for something: no post came for
        a while, and none at all for ``patience`` seconds."""
        wanted, seen, quiet = self.posts + more, self.posts, monotonic() + patience
        while self.posts < wanted and monotonic() < quiet:
            await asyncio.sleep(0.005)
            if self.posts > seen:
                seen, quiet = self.posts, monotonic() + min(patience, _QUIET)

    async def states(self) -> Counter[str]:
        """How many deliveries are in which state."""
        return Counter(dict(await rows(self.url, "SELECT state, count(*) FROM deliveries GROUP BY state")))

    async def trouble_in_the_database(self) -> list[object]:
        """What SQLite finds wrong; nothing, one hopes. PostgreSQL keeps its keys itself, and recovers by its log."""
        if not self.url.startswith("sqlite"):
            return []
        integrity = await rows(self.url, "PRAGMA integrity_check")
        return [*(row for row in integrity if row != ("ok",)), *await rows(self.url, "PRAGMA foreign_key_check")]


async def rows(url: str, statement: str) -> list[tuple[Any, ...]]:
    """The rows of a statement, read beside the bots."""
    address = make_url(url)
    driver = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}[address.drivername]
    engine = create_async_engine(address.set(drivername=driver), poolclass=NullPool)
    async with engine.connect() as connection:
        read = [tuple(row) for row in await connection.exec_driver_sql(statement)]
    await engine.dispose()
    return read


@asynccontextmanager
async def world(folder: Path, url: str, places: int, seed: int, lease: float) -> AsyncIterator[World]:
    """``places`` channels, half of them on each platform; leases of ``lease`` seconds."""
    async with AsyncExitStack() as stack:
        discord, slack = await stack.enter_async_context(FakeDiscord()), await stack.enter_async_context(FakeSlack())
        # Not below the test's folder: the name of a socket has 107 characters at most.
        temporary = stack.enter_context(TemporaryDirectory(prefix="crash-", dir=roomy_folder()))
        settings = {**settings_for(discord, slack), "QUOTEWIRE_LOG_LEVEL": "warning", "CRASH_LEASE": str(lease)}
        settings |= {"QUOTEWIRE_DATABASE_URL": url, "TMPDIR": temporary}
        listed = tuple(_place(number) for number in range(places))
        shell = Shell(folder, settings)
        made = World(url, discord, slack, shell, Path(temporary), listed, random.Random(seed))
        await made.settle()
        yield made


def _place(number: int) -> Place:
    if number % 2:
        return Place("slack", slack_server.TEAM, f"C{400 + number}")
    return Place("discord", discord_records.GUILD, str(400 + number))


async def _save(store: Store, title: str, speaker: str, feed_id: int | None) -> None:
    kind, topic = title.partition(" ")[0].casefold(), title.rpartition(" ")[2]
    said = f"The {topic} opens tomorrow, and the first of us leave at noon as always"
    # Words of its own: a copy of what an alert has shown is no news for a digest.
    text = f"“{said},” {speaker} said. " + " ".join(f"{kind}{topic}{number}" for number in range(40))
    quotation = quote(text, said, attribution=credit(speaker))
    now = datetime.now(UTC)
    address = title.casefold().replace(" ", "-")
    page = Page(f"https://post.example/{address}", title, "Harbour Post", text, now)
    seen = (feed_id, SeenEntry(address, "print", None)) if feed_id is not None else None
    await _insist(partial(store.save_article, page, [quotation], now, seen, audience=EVERYBODY))


async def _insist(write: Callable[[], Awaitable[object]]) -> None:
    """Write, and try again for a while where bots keep the database busy, as the error asks people to."""
    until = monotonic() + _PATIENCE
    while True:
        try:
            await write()
        except StoreError:
            if monotonic() > until:
                raise
        else:
            return
