"""The port of leases: which process does which piece of work."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Literal, Protocol

from bot.domain.leases import HeldLease

LeaseKind = Literal["feed", "page", "schedule", "tick", "shard", "seat", "start"]
"""What is leased: a feed, an article's page or a schedule by its id, a tick by its number; and of a platform whose
events come over several connections (``bot.ops.shares``) a shard, the seat of a process among the processes that serve
them, and the start of a session, by its lane."""


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


class LeasesOfTheDead(Protocol):
    """Ends leases whose holders are proved to be dead (``bot.ops.living``)."""

    @property
    def holder(self) -> str:
        """The name by which this process holds leases; no other process ever has it."""
        ...

    async def end_leases_of(self, holders: Collection[str], resend: datetime) -> int:
        """End all leases of these processes; returns their number. What one of them was sending is due at ``resend``,
        as a delivery that may have been posted. The start of a session stays claimed, since that is the time between
        two starts which a platform asks for."""
        ...

    async def leases_run_out(self, since: datetime, upto: datetime) -> int:
        """The number of feeds, pages, schedules and ticks whose lease ended after ``since``, and at ``upto`` at the
        latest, without being given back."""
        ...


class LeaseReading(Protocol):
    """Tells of everybody's leases."""

    async def held_leases(self, kind: LeaseKind, now: datetime) -> Mapping[int, HeldLease]:
        """The leases of a kind that end after ``now``, by the numbers of their pieces, whoever holds them."""
        ...


class SharedLeases(Leases, LeaseReading, Protocol):
    """Hands out pieces of work to processes that know of each other."""
