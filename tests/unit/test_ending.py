"""A task is ended for certain, also one that swallows a cancellation."""

import asyncio
from contextlib import suppress

import pytest

from adapters.shared.ending import ended


async def stubborn(cancellations: int) -> None:
    """Goes on after this number of cancellations, as a library's ``wait_for`` may."""
    for _ in range(cancellations):
        with suppress(asyncio.CancelledError):
            await asyncio.Event().wait()
    await asyncio.Event().wait()


async def failing() -> None:
    raise ValueError("the connection broke")


@pytest.mark.parametrize("cancellations", [0, 1, 3])
async def test_a_task_ends_however_many_cancellations_it_swallows(cancellations: int) -> None:
    task = asyncio.create_task(stubborn(cancellations))
    await asyncio.sleep(0)
    await ended(task)
    assert task.cancelled()


async def test_the_error_of_a_task_that_has_failed_is_dropped() -> None:
    task = asyncio.create_task(failing())
    await asyncio.wait({task})
    await ended(task)
    assert isinstance(task.exception(), ValueError)
