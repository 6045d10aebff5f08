"""Ends a task for certain."""

import asyncio
from typing import Any

_PAUSE = 0.1
"""Seconds between two cancellations of a task that goes on."""


async def ended(task: asyncio.Future[Any]) -> None:
    """Cancel ``task`` until it has ended: ``asyncio.wait_for``, which the platforms' libraries use, may swallow a
    cancellation before Python 3.12 (python/cpython #86296). The task's own error is dropped."""
    while not task.done():
        task.cancel()
        await asyncio.wait({task}, timeout=_PAUSE)
    if not task.cancelled():
        task.exception()
