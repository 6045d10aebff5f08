"""How long making a digest keeps the event loop: ``python -m tests.benchmarks.digest_lag``.

A place with 500 new articles of ten quotations each asks for its digest, again and again, on an idle bot and on one
that loads an archive with a worker for each core. Told is how late a task on the same loop was (promise 4: nothing
over 50 ms). The yardstick is the same bot at the same load without the digests.
"""

import argparse
import asyncio
import json
import os
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from itertools import islice
from pathlib import Path

from bot import quotes
from bot.app.root import App, open_app
from bot.domain.articles import Page
from bot.domain.feeds import SeenEntry
from bot.domain.places import Place
from bot.domain.viewers import EVERYBODY
from bot.ops.logs import configure_logging
from bot.ops.pauses import shorten_pauses
from config import load_settings
from tests.benchmarks.discord_acknowledge import archive
from tests.benchmarks.loop_lag import loop_lag, told

ARTICLES = 500
PLACE = Place("console", "", "main")


async def news(app: App) -> None:
    """A shared feed with articles as ``archive`` has them."""
    now = app.clock.now()
    feed = await app.store.add_feed("https://wire.example/feed.xml", "Wire", now, shared=True)
    for number, line in enumerate(islice(archive(), ARTICLES)):
        article = json.loads(line)
        url = f"https://feed.example/{number}"
        page = Page(url, article["title"], f"Wire {number % 40}", article["text"], now - timedelta(minutes=number))
        seen = (feed.id, SeenEntry(url, url, None))
        await app.store.save_article(page, quotes.extract(page.text), now, seen, audience=EVERYBODY)


@asynccontextmanager
async def loading(app: App, *, loaded: bool) -> AsyncIterator[None]:
    """Take in an archive meanwhile."""
    task = asyncio.create_task(app.ingest.load(archive())) if loaded else None
    if task:
        await asyncio.sleep(3)  # until the workers are warm
    try:
        yield
    finally:
        if task:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


async def measured(app: App, name: str, digests: int) -> None:
    """One line: the lag while digests are made, or in as many seconds without."""
    loop, spent = asyncio.get_running_loop(), list[float]()
    async with loop_lag() as late:
        for _ in range(digests):
            begun = loop.time()
            message = await app.digests.preview(PLACE)
            assert message
            spent.append(loop.time() - begun)
        if not digests:
            await asyncio.sleep(5)
    took = f", a digest in {max(spent):.2f} s at most" if spent else ""
    print(f"{name:34} {told(late)}{took}", flush=True)


async def measure(digests: int) -> None:
    """Idle, then loaded."""
    with tempfile.TemporaryDirectory(prefix="quotewire-lag-") as folder:
        database = {"database_url": f"sqlite:///{Path(folder)}/store.db", "workers": os.cpu_count() or 1}
        async with open_app(load_settings(env_file=None).model_copy(update=database)) as app:
            await news(app)
            shorten_pauses()  # as ``serve`` does
            for loaded in (False, True):
                how = "at full load" if loaded else "idle"
                async with loading(app, loaded=loaded):
                    await measured(app, f"{how}, without digests", 0)
                    await measured(app, f"{how}, digests of {ARTICLES} articles", digests)


def bench(digests: int = 10) -> None:
    """Make digests, print."""
    configure_logging("error", "console")
    asyncio.run(measure(digests))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--digests", type=int, default=10)
    bench(parser.parse_args().digests)
