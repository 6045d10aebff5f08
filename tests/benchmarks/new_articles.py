"""New articles through the whole pipeline: ``python -m tests.benchmarks.new_articles [--feeds 150] [--items 10]``.

As ``quotewire poll --once`` does, from a server on loopback: feeds are fetched and parsed, robots.txt is asked, pages
are fetched and read, quotations and their speakers are found, and all is written. Printed are articles a second, where
the time of the processors goes (milliseconds an article of the bot itself, of the process that fetches and of the
processes that read), and how late the event loop was. ``--profile FILE`` writes what the bot's own process did.
"""

import argparse
import asyncio
import cProfile
import os
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from bot.app.root import open_app
from bot.domain.feeds import ListedFeed
from bot.ops.logs import configure_logging
from bot.ops.pauses import shorten_pauses
from config import load_settings
from tests.benchmarks.loop_lag import loop_lag, told
from tests.benchmarks.processes import descendants, processor_time
from tests.fakes.feed_server import feed_server

_KINDS = {"fetchserver": "fetching"}
"""Words in the command lines of processes, and what these do; the others read."""


def by_kind() -> dict[str, float]:
    """Seconds of processor time of each kind of the bot's processes."""
    seconds: defaultdict[str, float] = defaultdict(float)
    seconds["the bot's own process"] = processor_time(os.getpid())
    for process in descendants(os.getpid()):
        try:
            command = Path(f"/proc/{process}/cmdline").read_text()
        except OSError:  # it ended
            continue
        if "resource_tracker" in command or "feed_server" in command:
            continue
        kind = next((kind for word, kind in _KINDS.items() if word in command), "reading")
        seconds[kind] += processor_time(process)
    return seconds


async def measure(feeds: int, items: int, profile: str | None) -> None:
    """Take all articles of new feeds in, and print the figures."""
    configure_logging("error", "console")
    shorten_pauses()  # as the bot does when it starts to serve
    with tempfile.TemporaryDirectory() as folder, feed_server(everywhere=True) as port:
        # A host for each feed, as on the web: at one host the limits of a host would be measured.
        hosts = [f"127.1.{number // 250}.{number % 250 + 1}:{port}" for number in range(feeds)]
        settings = load_settings(env_file=None, database_url=f"sqlite:///{folder}/new.db", private_hosts=tuple(hosts))
        async with open_app(settings, ()) as app:
            # The first feed starts the processes, which takes a while and isn't measured.
            urls = [f"http://{host}/feed/{number}?own={items}" for number, host in enumerate(hosts)]
            await app.store.import_feeds([ListedFeed(urls[0], urls[0])], app.clock.now())
            await app.ingest.poll_due()
            await app.store.import_feeds([ListedFeed(url, url) for url in urls[1:]], app.clock.now())
            before, began = by_kind(), time.perf_counter()
            profiler = cProfile.Profile()
            if profile:
                profiler.enable()
            async with loop_lag() as late:
                reports = await app.ingest.poll_due()
            seconds = time.perf_counter() - began
            if profile:
                profiler.disable()
                profiler.dump_stats(profile)
            after = by_kind()
            articles = sum(report.new for report in reports)
            busy = {kind: after[kind] - before.get(kind, 0.0) for kind in after}
            total = sum(busy.values())
            print(f"{articles} articles in {seconds:.1f} s: {articles / seconds:.0f} a second; {told(late)}")
            for kind, spent in sorted(busy.items(), key=lambda row: -row[1]):
                print(f"  {kind}: {spent * 1000 / articles:.2f} ms of processor time an article")
            cores = os.cpu_count() or 1
            most = cores * articles / total
            print(f"  together {total * 1000 / articles:.2f} ms: at most {most:.0f} a second on {cores} processors")


def bench() -> None:
    """1,500 articles."""
    asyncio.run(measure(150, 10, None))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--feeds", type=int, default=150)
    parser.add_argument("--items", type=int, default=10)
    parser.add_argument("--profile")
    given = parser.parse_args()
    asyncio.run(measure(given.feeds, given.items, given.profile))
