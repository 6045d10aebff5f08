"""Keeps leases for as long as their work lasts, and no longer."""

import asyncio
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta

import structlog

from bot.domain.errors import StoreError
from bot.ops.outages import Outage
from bot.ports import Clock
from bot.ports.leases import LeaseKind, Leases

LEASE = timedelta(minutes=2)
"""Time within which other processes have done what a process held that was killed, where nothing proves its death. For
deliveries it has to be shorter than the time for which a platform recognises a repeated key (a platform's
documentation: "the past few minutes")."""
_RENEWED = 1 / 2
"""Part of that time for which work is leased that renews its lease; in the rest others poll the feed, make the posts,
and send them."""
_RENEWALS = 3
"""Renewals within the length of a lease: one may fail."""
_TICKS = ("alerts", "items", "corrections", "feed notices", "retention", "hubs")
"""Work that one process does at a time, by the numbers of its leases: a number never stands for other work."""

log = structlog.get_logger(__name__)


class LeaseKeeper:
    """Renews the leases of the pieces that are worked on or wait for it, and knows which have ended.

    ``within`` is the time within which others have done what this process holds if it is killed.
    """

    def __init__(self, store: Leases, clock: Clock, kind: LeaseKind, within: timedelta = LEASE) -> None:
        self._store = store
        self._clock = clock
        self._kind = kind
        self._length = within * _RENEWED
        self._ends: dict[int, datetime] = {}
        self._renewing: asyncio.Task[None] | None = None
        self._outage = Outage()

    def until(self) -> datetime:
        """When a lease that begins now ends."""
        return self._clock.now() + self._length

    def keep(self, numbers: Collection[int], until: datetime) -> None:
        """Renew from now on these leases, which end at ``until``."""
        self._ends.update(dict.fromkeys(numbers, until))
        if self._ends and self._renewing is None:
            self._renewing = asyncio.create_task(self._renew())

    def holds(self, number: int) -> bool:
        """Whether this lease hasn't ended: a process that stood still, or couldn't reach the database, asks before it
        begins, since another one may have the piece by now."""
        return number in self._ends and self._clock.now() < self._ends[number]

    def drop(self, *numbers: int) -> None:
        """Renew these leases no more: their work is done, or failed and is tried again when the lease ends."""
        for number in numbers:
            self._ends.pop(number, None)
        if not self._ends:
            self._stop_renewing()

    async def close(self) -> None:
        """Give back what is still kept, so that another process needn't wait for its end."""
        self._stop_renewing()
        if self._ends:
            with suppress(StoreError):  # then the leases end by themselves
                await self._store.give_back(self._kind, self._ends.keys())
        self._ends.clear()

    def _stop_renewing(self) -> None:
        if self._renewing is not None:
            self._renewing.cancel()
            self._renewing = None

    async def _renew(self) -> None:
        while True:
            await asyncio.sleep(self._length.total_seconds() / _RENEWALS)
            until = self.until()
            try:
                renewed = await self._store.renew_leases(self._kind, set(self._ends), until)
            except StoreError as error:
                if self._outage.begins():
                    log.warning("leases can't be renewed", kind=self._kind, error=str(error))
            else:
                if self._outage.ends():
                    log.info("leases are renewed again", kind=self._kind)
                self._ends.update((number, until) for number in renewed if number in self._ends)


class TickLease:
    """Lets one of all processes do a tick's work at a time; whoever is first has it until it is done, or the time of a
    ``LeaseKeeper`` after it was killed."""

    def __init__(self, store: Leases, clock: Clock, tick: str, within: timedelta = LEASE) -> None:
        self._store = store
        self._clock = clock
        self._number = _TICKS.index(tick)
        self._within = within

    @asynccontextmanager
    async def held(self) -> AsyncIterator[bool]:
        """Whether the work is this process's for the length of the block.

        Raises:
            StoreError: that can't be found out.
        """
        keeper, number = LeaseKeeper(self._store, self._clock, "tick", self._within), [self._number]
        until = keeper.until()
        mine = bool(await self._store.take_leases("tick", number, self._clock.now(), until))
        keeper.keep(number if mine else (), until)
        try:
            yield mine
        finally:
            await keeper.close()
