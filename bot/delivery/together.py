"""Does pieces of work together: what comes while others are done waits, and is then done with the rest that came."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

P = TypeVar("P")
R = TypeVar("R")


class Together(Generic[P, R]):
    """Does work by calls of ``work``, which gets several pieces and returns their results in the same order.

    Of ``beside`` calls at a time each gets at most ``most`` pieces.
    """

    def __init__(self, work: Callable[[Sequence[P]], Awaitable[Sequence[R]]], most: int, beside: int) -> None:
        self._work = work
        self._most = most
        self._turns = asyncio.Semaphore(beside)
        self._waiting: list[tuple[P, asyncio.Future[R]]] = []

    async def done(self, piece: P) -> R:
        """The result for a piece.

        Raises:
            Exception: the work failed for this piece, also when it was done alone.
        """
        result: asyncio.Future[R] = asyncio.get_running_loop().create_future()
        self._waiting.append((piece, result))
        async with self._turns:
            together, self._waiting = self._waiting[: self._most], self._waiting[self._most :]
            if together:  # else others have taken it along
                await self._do(together)
        return await result

    async def _do(self, together: Sequence[tuple[P, asyncio.Future[R]]]) -> None:
        """Do pieces together; where that fails, each alone, since one of them may be the cause."""
        try:
            results = await self._work([piece for piece, _ in together])
        except Exception as error:
            if len(together) > 1:
                for alone in together:
                    await self._do([alone])
            elif not together[0][1].done():
                together[0][1].set_exception(error)
            return
        except asyncio.CancelledError:  # all are given up: this one did the work of others too
            for _, result in together:
                result.cancel()
            raise
        for (_, result), value in zip(together, results, strict=True):
            if not result.done():  # whoever waited for it was cancelled
                result.set_result(value)
