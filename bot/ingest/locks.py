"""A lock for each article's address, held from the look at the stored article until it is written."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from weakref import WeakValueDictionary


class AddressLocks:
    """Locks by canonical address; a lock that no task holds or waits for is dropped.

    Two feeds may bring the same address at the same moment, with an article and with a wall's text. Without a lock
    neither would find a stored article, and the second text would be stored as a revision of the first.
    """

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @asynccontextmanager
    async def hold(self, url: str) -> AsyncIterator[None]:
        """Wait for the lock of ``url``, and hold it during the block."""
        lock = self._locks.get(url)
        if lock is None:
            lock = self._locks[url] = asyncio.Lock()
        async with lock:
            yield
