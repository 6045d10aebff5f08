"""Writes the outcomes of polls: what comes while a transaction is being written, or soon after it, is written together
by the next.

Of feeds that have nothing new a transaction each would take longer than all the rest.
"""

import asyncio

from bot.domain.errors import StoreError
from bot.domain.feeds import Poll
from bot.ports import PollBatches

_MOST = 500
"""Most outcomes in a transaction, so that other writers needn't wait long for it."""
_GATHERING = 0.1
"""Seconds from the end of a transaction to the next at least: outcomes that come meanwhile are written by that one."""


class PollJournal:
    """Writes the outcomes of polls, each of which waits until it is written: until then its feed is due."""

    def __init__(self, store: PollBatches) -> None:
        self._store = store
        self._waiting: list[tuple[int, Poll, asyncio.Future[None]]] = []
        self._writing: asyncio.Task[None] | None = None

    async def record(self, feed_id: int, poll: Poll) -> None:
        """Store the outcome of a fetch: see ``bot.ports.PollBatches``.

        Raises:
            StoreError: it can't be written; the feed stays due.
        """
        written: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((feed_id, poll, written))
        if self._writing is None:
            self._writing = asyncio.create_task(self._write())
        await written

    async def _write(self) -> None:
        try:
            while self._waiting:
                batch, self._waiting = self._waiting[:_MOST], self._waiting[_MOST:]
                await self._write_together(batch)
                await asyncio.sleep(_GATHERING)
        finally:
            self._writing = None

    async def _write_together(self, batch: list[tuple[int, Poll, asyncio.Future[None]]]) -> None:
        failure: StoreError | None = None
        try:
            await self._store.record_polls([(feed_id, poll) for feed_id, poll, _ in batch])
        except StoreError as error:
            failure = error
        for _, _, written in batch:
            if written.done():  # its poll was cancelled
                continue
            if failure is None:
                written.set_result(None)
            else:
                written.set_exception(failure)
