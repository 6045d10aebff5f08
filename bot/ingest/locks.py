"""A lock for each article's address: between the look at a stored article and the write nobody else changes it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from weakref import WeakValueDictionary


class AddressLocks:
    """Locks by canonical address; those that nobody holds or waits for are forgotten.

    Two feeds may bring one address at the same moment: one its article, the other what a wall shows by then. Without a
    lock both would find nothing there, and the second would be written as a revision of the first.
    """

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @asynccontextmanager
    async def hold(self, url: str) -> AsyncIterator[None]:
        """Wait until nobody else holds ``url``, and hold it as long as the block takes."""
        lock = self._locks.get(url)
        if lock is None:
            lock = self._locks[url] = asyncio.Lock()
        async with lock:
            yield
