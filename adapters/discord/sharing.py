"""The lines to Discord's gateway that this process keeps, one for each of its shards."""

import asyncio
from collections.abc import Callable, Sequence, Set

from adapters.discord.client import Client
from adapters.discord.line import DiscordLine
from adapters.shared.ending import ended

_HANG_UP = 2.0
"""Seconds that lines get to say goodbye before others are told that their shards are free; nothing that still comes is
answered meanwhile (``GatewayPart.may_answer``)."""


class GatewayLines:
    """A line for each shard that is served. ``changed`` is told how many there are."""

    def __init__(self, make_line: Callable[[int], DiscordLine], changed: Callable[[int], None]) -> None:
        self._make_line = make_line
        self._changed = changed
        self._lines: dict[int, DiscordLine] = {}
        self._running: dict[int, asyncio.Task[None]] = {}
        self._ending: set[asyncio.Task[None]] = set()
        self._broken: asyncio.Event = asyncio.Event()
        self._error: BaseException | None = None

    @property
    def connected(self) -> bool:
        """Whether every line has its gateway and knows its servers; so it is where there is no line."""
        return all(line.connected for line in self._lines.values())

    @property
    def clients(self) -> Sequence[Client]:
        """The client of each line, in the order of shards."""
        return [line.client for _, line in sorted(self._lines.items())]

    async def serve(self, shards: Set[int]) -> None:
        """See ``bot.ports.shares.ServeShards``."""
        dropped = [self._ended_line(shard) for shard in self._lines.keys() - shards]
        for shard in sorted(shards - self._lines.keys()):
            line = self._lines[shard] = self._make_line(shard)
            running = self._running[shard] = asyncio.create_task(line.run())
            running.add_done_callback(self._line_ended)
        self._changed(len(self._lines))
        if dropped:
            await asyncio.wait(dropped, timeout=_HANG_UP)

    async def until_broken(self) -> None:
        """Wait until a line ends by itself.

        Raises:
            LoginError, QuotewireError: why it ended.
        """
        await self._broken.wait()
        if self._error is not None:
            raise self._error

    async def close(self) -> None:
        """End all lines."""
        await self.serve(frozenset())

    def _ended_line(self, shard: int) -> asyncio.Task[None]:
        ending = asyncio.create_task(_end(self._lines.pop(shard), self._running.pop(shard)))
        self._ending.add(ending)
        ending.add_done_callback(self._ending.discard)
        return ending

    def _line_ended(self, running: asyncio.Task[None]) -> None:
        if not running.cancelled() and (error := running.exception()) is not None:
            self._error = error
            self._broken.set()


async def _end(line: DiscordLine, running: asyncio.Task[None]) -> None:
    await line.close()
    await asyncio.wait({running}, timeout=_HANG_UP)
    await ended(running)
