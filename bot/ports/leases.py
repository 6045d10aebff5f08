"""The port of leases: which process does which piece of work."""

from collections.abc import Collection
from datetime import datetime
from typing import Literal, Protocol

LeaseKind = Literal["feed", "page", "schedule", "tick", "shard"]
"""What is leased: a feed, an article's page or a schedule by its id, a tick or a platform's shard by its number."""


class LeaseReturn(Protocol):
    """Takes leases back."""

    async def give_back(self, kind: LeaseKind, numbers: Collection[int]) -> None:
        """End this process's own leases of these pieces."""
        ...


class Leases(LeaseReturn, Protocol):
    """Hands out pieces of work. A lease's holder is the process that opened this store; others get the piece when the
    lease has ended, which is what happens when its holder dies."""

    async def take_leases(self, kind: LeaseKind, numbers: Collection[int], now: datetime, until: datetime) -> set[int]:
        """Lease the pieces that no process holds until a time after ``now``; returns their numbers."""
        ...

    async def renew_leases(self, kind: LeaseKind, numbers: Collection[int], until: datetime) -> set[int]:
        """Let this process's own leases last until then; returns the numbers of the pieces that are still its own."""
        ...
