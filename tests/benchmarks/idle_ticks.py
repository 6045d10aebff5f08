"""What a bot costs that has nothing to do: ``python -m tests.benchmarks.idle_ticks``.

10,000 places have a schedule and an alert each, and nothing is due. Told are the time of a tick of the digests and of
the alerts, and how late the event loop was meanwhile. The yardstick is to read all schedules and alerts once, which a
tick would have to do if the store couldn't tell what is due.
"""

import argparse
import asyncio
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from bot.app.root import App, open_app
from bot.domain.places import Place
from bot.ops.logs import configure_logging
from bot.ops.pauses import shorten_pauses
from config import load_settings
from tests.benchmarks.loop_lag import loop_lag, told

TICKS = 50


async def settled(app: App, count: int) -> None:
    """All are set, and were looked at once."""
    now = app.clock.now()
    for number in range(count):
        place = Place("discord", str(number // 4), str(number))
        await app.store.set_schedule(place, "daily 08:00", "Europe/Berlin", 5, (), now)
        await app.store.add_alert(place, "Mara Lindqvist", now)
    async with loop_lag() as late:
        begun = time.perf_counter()
        await app.digests.tick()
    print(f"the first tick looks at all of them in {time.perf_counter() - begun:.1f} s; {told(late)}", flush=True)


async def measured(name: str, work: Callable[[], Awaitable[object]], times: int) -> float:
    """One line; the seconds that one took."""
    async with loop_lag() as late:
        begun = time.perf_counter()
        for _ in range(times):
            await work()
        took = (time.perf_counter() - begun) / times
        await asyncio.sleep(0.05)
    print(f"{name:34} {took * 1e3:8.2f} ms; {told(late)}", flush=True)
    return took


async def measure(count: int) -> None:
    """Set them, tick, compare."""
    with tempfile.TemporaryDirectory(prefix="quotewire-idle-") as folder:
        database = {"database_url": f"sqlite:///{Path(folder)}/store.db"}
        async with open_app(load_settings(env_file=None).model_copy(update=database)) as app:
            shorten_pauses()  # as ``serve`` does
            await settled(app, count)
            ticks = [await measured("a tick of the digests", app.digests.tick, TICKS)]
            ticks.append(await measured("a tick of the alerts", app.alerts.tick, TICKS))
            reads = [await measured(f"reading {count:,} schedules", app.store.schedules, 3)]
            reads.append(await measured(f"reading {count:,} alerts", app.store.alerts, 3))
            print(f"the ticks take {sum(ticks) / sum(reads):.4f} times what the reading does")


def bench(count: int = 10_000) -> None:
    """Set, tick, print."""
    configure_logging("error", "console")
    asyncio.run(measure(count))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--places", type=int, default=10_000)
    bench(parser.parse_args().places)
