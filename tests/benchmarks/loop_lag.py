"""How long the event loop keeps others waiting: every measurement of promise 4 uses this."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

EVERY = 0.005
"""Seconds between two looks: what takes longer than that is seen."""


@asynccontextmanager
async def loop_lag() -> AsyncIterator[list[float]]:
    """While the block runs, the seconds by which a task that sleeps comes too late are put into the list."""
    late: list[float] = []
    task = asyncio.create_task(_look(late))
    try:
        yield late
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def _look(late: list[float]) -> None:
    while True:
        begun = time.perf_counter()
        await asyncio.sleep(EVERY)
        late.append(time.perf_counter() - begun - EVERY)


def told(late: list[float]) -> str:
    """The lag in words: milliseconds, the worst and the 99th percentile."""
    ranked = sorted(late) or [0.0]
    return f"event loop late by at most {ranked[-1] * 1e3:.0f} ms, p99 {ranked[len(ranked) * 99 // 100] * 1e3:.0f} ms"
