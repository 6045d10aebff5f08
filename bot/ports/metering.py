"""Where the core reports what it does, for the numbers that an operator watches. Reporting neither fails nor waits."""

from datetime import datetime
from typing import Literal, Protocol

from bot.domain.operations import PoolUse, StoreFigures

WorkerEnd = Literal["time", "memory", "died"]
"""Why a worker process didn't finish a task: over its time, over its memory, or its process died."""


class Meter(Protocol):
    """Takes what happens; an implementation counts it."""

    def polled(self, late: float, *, failed: bool) -> None:
        """A feed was polled ``late`` seconds after it was due."""
        ...

    def digested(self, late: float) -> None:
        """A digest was stored for sending ``late`` seconds after its slot."""
        ...

    def worker_ended(self, why: WorkerEnd) -> None:
        """A task of a worker process ended without a result."""
        ...

    def searched(self, seconds: float) -> None:
        """A search of the quotations took ``seconds``."""
        ...

    def rate_limited(self, platform: str) -> None:
        """A platform answered with status 429: too much was asked of it."""
        ...

    def shards_held(self, platform: str, held: int, count: int) -> None:
        """This process serves ``held`` of a platform's ``count`` shards."""
        ...


class Unmetered:
    """A meter for whoever wants no numbers: tests and shell commands."""

    def polled(self, late: float, *, failed: bool) -> None:
        """See :class:`Meter`."""

    def digested(self, late: float) -> None:
        """See :class:`Meter`."""

    def worker_ended(self, why: WorkerEnd) -> None:
        """See :class:`Meter`."""

    def searched(self, seconds: float) -> None:
        """See :class:`Meter`."""

    def rate_limited(self, platform: str) -> None:
        """See :class:`Meter`."""

    def shards_held(self, platform: str, held: int, count: int) -> None:
        """See :class:`Meter`."""


UNMETERED: Meter = Unmetered()


class StoreNumbers(Protocol):
    """Tells the store's numbers, for who runs the bot."""

    async def store_figures(self, now: datetime) -> StoreFigures:
        """The numbers at ``now``, by a query that takes some milliseconds.

        Raises:
            StoreError: the database is locked, broken or unreachable.
        """
        ...

    def pool_use(self) -> PoolUse | None:
        """The connections in use; ``None`` where none are kept. Asks nothing of the database."""
        ...

    def measure_searches(self, meter: Meter) -> None:
        """Report the time of each search to ``meter`` from now on."""
        ...
