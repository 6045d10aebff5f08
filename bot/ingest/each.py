"""Work on many items, a few of them at a time."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


async def each(items: Iterable[T], work: Callable[[T], Awaitable[None]], at_once: int) -> None:
    """Do ``work`` for each item, at most ``at_once`` items at the same time, begun in order.

    The first exception cancels the rest and is raised.
    """
    rest = iter(items)

    async def go_on() -> None:
        for item in rest:
            await work(item)

    try:
        async with asyncio.TaskGroup() as group:
            for _ in range(at_once):
                group.create_task(go_on())
    except BaseExceptionGroup as errors:
        raise errors.exceptions[0] from None
