"""Completions at a million quotations: ``python -m tests.benchmarks.discord_autocomplete [--size 1000000]``.

Builds a store with the generator of the search benchmark, gives it 200,000 speakers (a few of them quoted by nearly
everybody, most once), 5,000 outlets, and 200 feeds at one place; then types into options through the local gateway and
measures from the event that goes out to the answer that comes in, in one process with the bot. The yardstick is the
same way for an option whose completions need no database. Discord drops an answer after 3 seconds.
"""

import argparse
import asyncio
import random
import sqlite3
import tempfile
import time
from contextlib import closing
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from adapters.discord.adapter import DiscordAdapter
from bot.app.root import open_app
from bot.domain.places import Place, Subscription
from bot.ops.pauses import shorten_pauses
from config import load_settings
from tests.benchmarks.search_corpus import Corpus, build
from tests.fakes.discord_records import CHANNEL, GUILD, TOKEN
from tests.fakes.discord_server import FakeDiscord

SPEAKERS, OUTLETS, FEEDS = 200_000, 5_000, 200
NOW = datetime(2026, 11, 24, tzinfo=UTC)


def people(path: Path, corpus: Corpus) -> None:
    """Speakers and outlets with names of two words, the first of few, as first names are."""
    rng = random.Random(3)
    with closing(sqlite3.connect(path)) as connection:
        first = connection.execute("SELECT max(id) + 1 FROM speakers").fetchone()[0]
        names: dict[str, None] = {}
        while len(names) < SPEAKERS:
            names.setdefault(f"{rng.choice(corpus.words[:2_000])} {rng.choice(corpus.words)}".title())
        speakers = [(first + at, name, SPEAKERS // (at + 1) + 1) for at, name in enumerate(names)]
        connection.executemany("INSERT INTO speakers (id, name, quoted) VALUES (?, ?, ?)", speakers)
        words = {(word, number) for number, name, _ in speakers for word in name.casefold().split()}
        connection.executemany("INSERT INTO speaker_words (word, speaker_id) VALUES (?, ?)", words)
        outlets = [(f"{word.title()} Post", f"{word} post", rng.randrange(1, 900)) for word in corpus.words[:OUTLETS]]
        connection.executemany("INSERT INTO outlets (name, folded, articles) VALUES (?, ?, ?)", outlets)
        connection.commit()


def typed(kind: str, corpus: Corpus, rng: random.Random) -> str:
    """Beginnings of one to five letters, two words, and nothing."""
    word = rng.choice(corpus.words[:2_000])
    one = rng.choice(("", word[:1], word[:2], word[:3], word[:5], f"{word} {rng.choice(corpus.words)[:1]}"))
    return rng.choice(("", "e", "ber", "new y", "utc", "zz")) if kind == "timezone" else one


_KINDS = {
    "speaker": ("quote by", "speaker", {}),
    "source": ("news latest", "source", {}),
    "feed": ("news unfollow", "feed", {}),
    "timezone": ("digest set", "timezone", {"when": "daily 08:00"}),
}


async def measure(database: Path, corpus: Corpus, questions: int) -> None:
    """Print a line for each kind."""
    settings = load_settings(env_file=None).model_copy(update={"database_url": f"sqlite:///{database}", "workers": 1})
    async with FakeDiscord() as discord, open_app(settings) as app:
        place = Place("discord", GUILD, CHANNEL)
        for number, word in enumerate(islice(corpus.words, FEEDS)):
            feed = await app.store.add_feed(f"https://wire.example/{number}.xml", f"{word} feed", NOW)
            await app.store.follow(Subscription(place, feed))
        adapter = DiscordAdapter(TOKEN, app.core(), api_url=discord.api_url, gateway_url=discord.gateway_url)
        running = asyncio.create_task(adapter.run())
        await discord.ready()
        shorten_pauses()  # as ``serve`` does
        print(f"{'':10} {'p50 ms':>8} {'p99 ms':>8} {'max ms':>8}   times the yardstick (timezone)")
        yardstick = 0.0
        for kind in ("timezone", "speaker", "source", "feed"):
            command, option, filled = _KINDS[kind]
            rng, spent = random.Random(kind), list[float]()
            for _ in range(questions):
                begun = time.perf_counter()
                await discord.complete(command, option, typed(kind, corpus, rng), **filled)
                spent.append((time.perf_counter() - begun) * 1e3)
            times = sorted(spent)
            middle, late = times[len(times) // 2], times[int(len(times) * 0.99)]
            yardstick = yardstick or middle
            print(f"{kind:10} {middle:8.1f} {late:8.1f} {times[-1]:8.1f}   {middle / yardstick:.1f}", flush=True)
        await adapter.close()
        await running


def bench(size: int = 100_000, questions: int = 300) -> None:
    """Build, ask, print."""
    corpus = Corpus.make()
    with tempfile.TemporaryDirectory(prefix="quotewire-complete-") as folder:
        path = Path(folder) / "store.db"
        build(f"sqlite:///{path}", corpus, size)
        people(path, corpus)
        print(f"{size} quotations, {SPEAKERS} speakers, {OUTLETS} outlets, {FEEDS} feeds at the place")
        asyncio.run(measure(path, corpus, questions))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=100_000)
    parser.add_argument("--questions", type=int, default=300)
    given = parser.parse_args()
    bench(given.size, given.questions)
