"""Commands acknowledged while the bot takes in news at full load: ``python -m tests.benchmarks.discord_acknowledge``.

The bot of ``quotewire run`` in a process of its own, with a worker for each core, loads an archive that doesn't end;
this process is Discord's gateway and gives commands and completions all the while. Measured is from the event that
leaves to the acknowledgement that arrives (Discord drops an interaction after 3 s), and to the answer. The yardstick
is the same before the load begins.
"""

import argparse
import asyncio
import itertools
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from adapters.discord.adapter import DiscordAdapter
from bot.app.root import App, open_app
from bot.app.serving import serve
from bot.domain.viewers import ANYBODY
from bot.ops.logs import configure_logging
from bot.ports import Adapter
from config import load_settings
from tests.benchmarks.search_corpus import Corpus
from tests.fakes.discord_records import TOKEN
from tests.fakes.discord_server import FakeDiscord

_COMMANDS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("quote who", {"text": "we wait for the ferry"}),
    ("quotewire status", {}),
    ("news latest", {}),
)


def archive() -> Iterator[str]:
    """Articles of some 600 words with ten quotations, without end."""
    corpus, rng = Corpus.make(), random.Random(5)
    for number in itertools.count():
        words = rng.choices(corpus.words, cum_weights=corpus.weights, k=600)
        pieces = [" ".join(words[at : at + 60]) for at in range(0, 600, 60)]
        text = "\n".join(
            f"“{piece[:150]}”, said Ada {word.title()}. {piece[150:]}."
            for piece, word in zip(pieces, words, strict=False)
        )
        yield json.dumps(
            {"url": f"https://wire.example/{number}", "title": pieces[0][:60], "outlet": "Wire", "text": text}
        )


async def serve_under_load(app: App, adapter: Adapter) -> None:
    """Serve; the load begins when a line comes in, and the number of articles is printed at the next."""
    serving = asyncio.create_task(serve(app, [adapter]))
    await asyncio.to_thread(sys.stdin.readline)
    loading = asyncio.create_task(app.ingest.load(archive()))
    await asyncio.to_thread(sys.stdin.readline)
    print((await app.store.counts(ANYBODY))["articles"], flush=True)
    for task in (loading, serving):
        task.cancel()
    await asyncio.gather(loading, serving, return_exceptions=True)


async def bot(folder: Path, api_url: str, gateway_url: str) -> None:
    """The other process."""
    database = {"database_url": f"sqlite:///{folder}/store.db", "workers": os.cpu_count() or 1}
    async with open_app(load_settings(env_file=None).model_copy(update=database)) as app:
        adapter = DiscordAdapter(TOKEN, app.core(), api_url=api_url, gateway_url=gateway_url)
        await serve_under_load(app, adapter)


async def ask(discord: FakeDiscord, seconds: float) -> tuple[list[float], list[float]]:
    """Commands, and a completion after each, one every tenth of a second: milliseconds to the acknowledgement and to
    the answer."""
    acknowledged, answered = list[float](), list[float]()
    ends = time.perf_counter() + seconds
    for path, options in itertools.cycle(_COMMANDS):
        if time.perf_counter() > ends:
            return sorted(acknowledged), sorted(answered)
        begun = time.perf_counter()
        asking = asyncio.create_task(discord.invoke(path, **options))
        seen = len(discord.interactions)
        await discord.until(lambda seen=seen: len(discord.interactions) > seen)  # type: ignore[misc]
        given = list(discord.interactions.values())[-1]
        await discord.until(lambda given=given: bool(given.callbacks))  # type: ignore[misc]
        acknowledged.append((time.perf_counter() - begun) * 1e3)
        await asking
        answered.append((time.perf_counter() - begun) * 1e3)
        begun = time.perf_counter()
        await discord.complete("quote by", "speaker", "ad")
        acknowledged.append((time.perf_counter() - begun) * 1e3)
        await asyncio.sleep(0.1)
    raise AssertionError


def told(name: str, acknowledged: list[float], answered: list[float]) -> None:
    """One line."""
    figures = [f"{times[int(len(times) * part)]:.0f}" for times in (acknowledged, answered) for part in (0.5, 0.99)]
    print(
        f"{name:12} acknowledged p50 {figures[0]} ms, p99 {figures[1]} ms, max {acknowledged[-1]:.0f} ms; "
        f"answered p50 {figures[2]} ms, p99 {figures[3]} ms, max {answered[-1]:.0f} ms ({len(acknowledged)} asked)",
        flush=True,
    )


async def measure(seconds: float) -> None:
    """Idle, then loaded."""
    with tempfile.TemporaryDirectory(prefix="quotewire-acknowledge-") as folder:
        async with FakeDiscord() as discord:
            arguments = ["--bot", folder, discord.api_url, discord.gateway_url]
            other = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "tests.benchmarks.discord_acknowledge", *arguments),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
            )
            assert other.stdin
            assert other.stdout
            try:
                await asyncio.wait_for(discord.ready(), 60)
                told("idle", *await ask(discord, seconds / 3))
                other.stdin.write(b"load\n")
                began = time.perf_counter()
                await asyncio.sleep(3)
                told("at full load", *await ask(discord, seconds))
                other.stdin.write(b"tell\n")
                articles = int(await other.stdout.readline())
                print(f"{articles / (time.perf_counter() - began):.0f} articles/s were taken in meanwhile")
                await other.wait()
            finally:
                if other.returncode is None:
                    other.kill()


def bench(seconds: float = 30.0) -> None:
    """Ask, print."""
    configure_logging("error", "console")
    asyncio.run(measure(seconds))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--bot", nargs=3, metavar=("FOLDER", "API", "GATEWAY"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.bot:
        configure_logging("error", "console")
        asyncio.run(bot(Path(given.bot[0]), given.bot[1], given.bot[2]))
    else:
        bench(given.seconds)
