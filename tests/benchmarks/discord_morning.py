"""A morning on Discord: ``python -m tests.benchmarks.discord_morning [--guilds 2500] [--places 4]``.

10,000 places in 2,500 servers have their digest at the same minute. The bot is the one that ``quotewire run`` starts,
in this process, on a new database with 200 articles of a shared feed; Discord is a local one in a process of its own,
in two and more shards, that enforces 50 requests a second and 5 in 5 seconds a channel. Time is real. Told are when
the last digest was written and when the last one was posted, what was refused, how long commands took to be
acknowledged meanwhile, how late the bot's event loop was, and the most memory of its process. The yardstick is what the
limit itself allows.
"""

import argparse
import asyncio
import json
import resource
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

from adapters.discord.adapter import DiscordAdapter
from bot.app.root import App, open_app
from bot.app.serving import serve
from bot.domain.articles import Page
from bot.domain.delivery import Digest
from bot.domain.feeds import SeenEntry
from bot.domain.places import Place
from bot.domain.quotations import Attribution, Quotation
from bot.domain.viewers import ANYBODY, EVERYBODY
from bot.ops.logs import configure_logging
from config import load_settings
from tests.benchmarks.loop_lag import loop_lag, told
from tests.benchmarks.search_corpus import Corpus
from tests.fakes.discord_crowd import GLOBAL, Crowd, channel_id, guild_id
from tests.fakes.discord_records import TOKEN

ARTICLES = 200


async def discord(guilds: int, places: int) -> None:
    """The other process: prints its addresses, asks something every second, and tells the result when it is asked."""
    shards = max(2, -(-guilds // 1000))
    async with Crowd(guilds, places, shards) as crowd:
        print(json.dumps([crowd.api_url, crowd.gateway_url]), flush=True)
        await asyncio.wait_for(_connected(crowd, shards), 300)
        print("ready", flush=True)
        spent: list[float] = []
        asked_to_tell = asyncio.get_running_loop().run_in_executor(None, sys.stdin.readline)
        while not asked_to_tell.done():
            begun = time.perf_counter()
            asked = await crowd.dispatch(2, {"id": "1", "name": "quotewire", "type": 1, "options": [_STATUS]})
            await crowd.until(lambda now=asked: bool(now.callbacks))  # type: ignore[misc]
            spent.append(time.perf_counter() - begun)
            await asyncio.sleep(1)
        print(json.dumps(_result(crowd, sorted(spent))), flush=True)


_STATUS = {"type": 1, "name": "status", "options": list[object]()}


async def _connected(crowd: Crowd, shards: int) -> None:
    while len(crowd.shards_ready) < shards:
        await asyncio.sleep(0.1)


def _result(crowd: Crowd, spent: list[float]) -> dict[str, float]:
    return {
        "posts": sum(crowd.counted.values()),
        "places": len(crowd.counted),
        "most at one place": max(crowd.counted.values(), default=0),
        "most requests in a second": max(crowd.seconds.values(), default=0),
        "refused for the bot": crowd.refused["global"],
        "refused for a channel": crowd.refused["channel"],
        "first": crowd.first_post,
        "last": crowd.last_post,
        "acknowledged p50": spent[len(spent) // 2] if spent else 0.0,
        "acknowledged max": spent[-1] if spent else 0.0,
    }


async def news(app: App) -> None:
    """A shared feed with articles of one quotation each."""
    now = app.clock.now()
    feed = await app.store.add_feed("https://wire.example/feed.xml", "Wire", now, shared=True)
    said_by = Attribution("Ada", None, "Ada Ahlgren", "engineer", 0.95, "inverted cue")
    for number, (_, words) in enumerate(islice(Corpus.make().quotations(ARTICLES), ARTICLES)):
        said = " ".join(words)
        text = f"“{said}”, Ada Ahlgren said."
        span = (1, 1 + len(said))
        quotation = Quotation(*span, (span,), said, "direct", "said", said_by)
        url = f"https://wire.example/{number}"
        page = Page(url, f"Title {said[:60]}", "Wire", text, now - timedelta(minutes=number))
        await app.store.save_article(page, [quotation], now, (feed.id, SeenEntry(url, url, None)), audience=EVERYBODY)


async def places(app: App, guilds: int, count: int, at: datetime) -> None:
    """A daily digest everywhere, at one minute."""
    for number in range(guilds):
        guild = guild_id(number)
        for channel in range(count):
            place = Place("discord", str(guild), str(channel_id(guild, channel)))
            await app.store.set_schedule(place, f"daily {at:%H:%M}", "UTC", 5, (), app.clock.now())


async def prepared(app: App) -> None:
    """The digest of every place is in the outbox already: what posting alone takes."""
    schedules, now = await app.store.schedules(), app.clock.now()
    message = await app.digests.preview(schedules[0].place)
    for one in schedules:
        await app.store.record_digest(Digest(one.place, None, now, (), message), f"morning/{one.id}", now)


async def written(app: App, count: int) -> float:
    """When the last digest was written down."""
    while True:
        counts = await app.store.counts(ANYBODY)
        if sum(counts[state] for state in ("waiting", "sent", "failed", "ambiguous")) >= count:
            return time.time()
        await asyncio.sleep(1)


async def posted(app: App) -> dict[str, int]:
    """The states of all deliveries once none waits."""
    while (counts := await app.store.counts(ANYBODY))["waiting"]:
        await asyncio.sleep(0.5)
    return {state: counts[state] for state in ("sent", "failed", "ambiguous")}


async def bot(
    folder: Path,
    api_url: str,
    gateway_url: str,
    guilds: int,
    count: int,
    other: subprocess.Popen[str],
    *,
    posts_only: bool,
) -> None:
    """Serve a morning and tell of it."""
    settings = load_settings(env_file=None).model_copy(
        update={"database_url": f"sqlite:///{folder}/store.db", "workers": 1}
    )
    async with open_app(settings) as app:
        await news(app)
        begun = time.time()
        at = datetime.now(UTC) + timedelta(seconds=guilds * count * 0.006 + 90)
        await places(app, guilds, count, at + timedelta(hours=12 * posts_only))
        if posts_only:
            await prepared(app)
        print(f"{guilds * count} schedules set in {time.time() - begun:.0f} s", flush=True)
        adapter = DiscordAdapter(TOKEN, app.core(), api_url=api_url, gateway_url=gateway_url)
        serving = asyncio.create_task(serve(app, [adapter]))
        assert other.stdout
        assert other.stdin
        assert (await asyncio.to_thread(other.stdout.readline)).strip() == "ready"
        slot = time.time() if posts_only else at.replace(second=0, microsecond=0).timestamp()
        print(f"connected; the digests are due in {slot - time.time():.0f} s", flush=True)
        async with loop_lag() as late:
            last_written = await written(app, guilds * count)
            writing = told(late)
            states = await posted(app)
        other.stdin.write("tell\n")
        other.stdin.flush()
        result = json.loads(await asyncio.to_thread(other.stdout.readline))
        serving.cancel()
        await asyncio.gather(serving, return_exceptions=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"written after {last_written - slot:.0f} s, posted from {result.pop('first') - slot:.0f} s", end=" ")
    print(f"to {result['last'] - slot:.0f} s; the limit of {GLOBAL}/s allows {guilds * count / GLOBAL:.0f} s: ", end="")
    print(f"{(result.pop('last') - slot) * GLOBAL / (guilds * count):.2f} times that")
    print(
        ", ".join(
            f"{name} {value:.3g}" if isinstance(value, float) else f"{name} {value}" for name, value in result.items()
        )
    )
    print(f"until all were written: {writing}; until all were posted: {told(late)}")
    print(f"in the outbox: {states}; memory at most: {peak:.0f} MB")


def measure(guilds: int, count: int, *, posts_only: bool) -> None:
    """Start the other process, serve, end it."""
    configure_logging("error", "console")
    arguments = ["--discord", f"--guilds={guilds}", f"--places={count}"]
    with (
        tempfile.TemporaryDirectory(prefix="quotewire-morning-") as folder,
        subprocess.Popen(
            [sys.executable, "-m", "tests.benchmarks.discord_morning", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as other,
    ):
        try:
            assert other.stdout
            api_url, gateway_url = json.loads(other.stdout.readline())
            asyncio.run(bot(Path(folder), api_url, gateway_url, guilds, count, other, posts_only=posts_only))
        finally:
            other.terminate()


def main() -> None:
    """Not part of ``make bench``: it takes many minutes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--guilds", type=int, default=2_500)
    parser.add_argument("--places", type=int, default=4)
    parser.add_argument("--posts-only", action="store_true", help="the digests are written before the bot connects")
    parser.add_argument("--discord", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.discord:
        asyncio.run(discord(given.guilds, given.places))
    else:
        measure(given.guilds, given.places, posts_only=given.posts_only)


if __name__ == "__main__":
    main()
