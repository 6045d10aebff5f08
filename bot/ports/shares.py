"""The port through which an adapter learns which connections for events it opens.

Where a platform gives events over several connections (shards), the processes that serve it share these out; elsewhere
the whole stream of events is a single shard.
"""

import asyncio
from collections.abc import Awaitable, Callable, Set
from typing import Protocol

ServeShards = Callable[[Set[int]], Awaitable[None]]
"""Serves exactly these shards from now on: ends connections for others, opens missing connections, and returns when
nothing that still comes over an ended connection is answered. Never raises."""


class Shares(Protocol):
    """The shards of one platform that this process serves."""

    @property
    def count(self) -> int:
        """The number of shards of all processes together."""
        ...

    @property
    def settled(self) -> bool:
        """Whether it was found out what this process is to serve."""
        ...

    def may_answer(self, shard: int) -> bool:
        """Whether the shard is surely this process's at this moment, by a clock that runs on while the process stands
        still."""
        ...

    async def run(self, serve: ServeShards) -> None:
        """Call ``serve`` whenever the shards of this process have changed, until cancelled. Never raises."""
        ...

    async def claim_start(self, lane: int, seconds: float) -> bool:
        """Whether a connection may be opened now in this lane; if so, no process opens another one there for
        ``seconds``."""
        ...

    async def close(self) -> None:
        """Give all shards back, so that other processes needn't wait until the leases end."""
        ...


MakeShares = Callable[[int], Shares]
"""Makes the shares of a platform whose events come over that number of shards."""


class AllShares:
    """Everything at once, for a process that is alone: tests, and shell commands."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._free_at: dict[int, float] = {}
        self._settled = False

    @property
    def count(self) -> int:
        """See :class:`Shares`."""
        return self._count

    @property
    def settled(self) -> bool:
        """See :class:`Shares`."""
        return self._settled

    def may_answer(self, shard: int) -> bool:
        """See :class:`Shares`."""
        return 0 <= shard < self._count

    async def run(self, serve: ServeShards) -> None:
        """See :class:`Shares`."""
        await serve(frozenset(range(self._count)))
        self._settled = True
        await asyncio.Event().wait()

    async def claim_start(self, lane: int, seconds: float) -> bool:
        """See :class:`Shares`."""
        now = asyncio.get_running_loop().time()
        is_free = self._free_at.get(lane, now) <= now
        if is_free:
            self._free_at[lane] = now + seconds
        return is_free

    async def close(self) -> None:
        """See :class:`Shares`."""
