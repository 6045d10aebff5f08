"""A bot whose child processes are killed at random, idle and busy, as a kernel short of memory does: it goes on.

``make crash`` runs it long (CRASH_KILLS=200: 100 kills of children); in ``make test`` it is short.
"""

import asyncio
import os
import signal
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

from bot.domain.feeds import Feed, Poll
from bot.domain.places import Place, Subscription
from bot.store import open_store
from tests.crash.test_exactly_once import DIGESTS, KILLS, LEASE
from tests.crash.world import WAVES, World, rows, world
from tests.fakes import slack_server
from tests.fakes.web import FakeSite, article_page, item, open_site, rss

_KILLS = max(KILLS // 2, 4)
_PLACES = DIGESTS // len(WAVES) // 2
_ARTICLES = 5
"""New pages of each wave."""
_READER = Place("slack", slack_server.TEAM, "C999")
"""Follows the site; has no digest of its own."""


async def test_children_that_are_killed_lose_no_article_and_no_digest(tmp_path: Path, database_url: str) -> None:
    async with world(tmp_path, database_url, _PLACES, 20261128, LEASE) as made, open_site() as site:
        made.shell.settings["QUOTEWIRE_PRIVATE_HOSTS"] = f"127.0.0.1:{site.port}"
        feed = await follow(made, site)
        pages, killed = list[str](), 0
        async with made.bot() as bot:
            for number, wave in enumerate(WAVES, 1):
                pages += publish_pages(site, wave)
                site.serve("/feed", feed_of(pages), "application/rss+xml")
                await made.publish(wave)
                await make_due(made, feed)
                while killed < _KILLS * number // len(WAVES):
                    await make_due(made, feed)  # or a bot that has done everything has no child to kill
                    killed += kill_child(made, bot.pid)
                    await until_progress(made, site)
            async with asyncio.timeout(300 + DIGESTS / 2):
                while made.posted() != made.expected() or not set(pages) <= await stored(made):
                    await make_due(made, feed)  # what was published while it was being polled comes with the next
                    await asyncio.sleep(1.0)
                while (await made.states()).keys() & {"waiting", "leased"}:  # posted, and not noted down yet
                    await asyncio.sleep(0.2)
            assert bot.is_running
        assert killed == _KILLS
        assert await made.states() == {"sent": made.posts}
        assert await made.trouble_in_the_database() == []
        assert "Traceback" not in made.shell.log.read_text()


async def follow(made: World, site: FakeSite) -> Feed:
    store = await open_store(made.url)
    feed = await store.add_feed(site.url("/feed"), "The site", datetime.now(UTC))
    await store.follow(Subscription(_READER, feed))
    await store.close()
    return feed


async def make_due(made: World, feed: Feed) -> None:
    store, now = await open_store(made.url), datetime.now(UTC)
    await store.record_polls([(feed.id, Poll(now, now))])
    await store.close()


def publish_pages(site: FakeSite, wave: str) -> list[str]:
    """New pages; their addresses. Nobody has an alert for who speaks there: a post names five items at most."""
    paths = [f"/{wave}/{number}" for number in range(_ARTICLES)]
    for path in paths:
        said = f"“The {wave} opens at {path} tomorrow, and nobody is against it,” said Ilse Brandt."
        more = f"Item {path} is one of several that the {wave} had to wait for, since a storm had come in spring."
        site.serve(path, article_page(f"The {wave} opens {path}", said, more))
    return [site.url(path) for path in paths]


def feed_of(pages: list[str]) -> str:
    return rss(*(item(page, page, guid=page) for page in pages))


def kill_child(made: World, bot: int) -> int:
    """Kill one of the bot's worker processes, the one that forks them, or the one that fetches; how many were there to
    kill."""
    parents = dict(filter(None, map(with_parent, filter(str.isdecimal, os.listdir("/proc")))))
    own = [pid for pid, parent in parents.items() if bot in (parent, parents.get(parent))]
    if not own:
        return 0
    os.kill(made.chance.choice(own), signal.SIGKILL)
    return 1


def with_parent(pid: str) -> tuple[int, int] | None:
    """The process and its parent, if it is of a kind that a bot starts."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:  # it ended meanwhile
        return None
    if b"forkserver" not in command and b"fetchserver" not in command:
        return None
    return int(pid), int(status.partition("\nPPid:")[2].split()[0])


async def until_progress(made: World, site: FakeSite) -> None:
    """Wait for the next article, post or request, and a moment longer: what is tried thrice mustn't die each time."""

    async def progress() -> tuple[int, int, int]:
        return made.posts, len(await stored(made)), site.asked.total()

    before, began = await progress(), monotonic()
    while await progress() == before and monotonic() - began < 3.0:
        await asyncio.sleep(0.05)
    await asyncio.sleep(made.chance.uniform(0.0, 1.0))


async def stored(made: World) -> set[str]:
    """The addresses of the articles."""
    return {url for (url,) in await rows(made.url, "SELECT url FROM articles")}
