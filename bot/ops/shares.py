"""Shares the shards of a platform out among the processes that serve it, by leases in the store and without a leader.

Each process leases a *seat*, so that the others see that it lives, and of the shards its fair part. It looks at all
leases several times within their length, computes the same distribution as everybody else, lets go what is another
process's by it, and takes what is its own and free. Whoever is late by so much that the leases may have ended serves
nothing any more: that is a matter of the process's own steady clock, and asks nobody.

A shard is a matter of how many there are in all, so processes with different numbers must not serve at the same time.
The number of a seat tells of how many shards its process knows, and whoever sits down beside a seat of another number
gets up again.
"""

import asyncio
import random
from collections.abc import Callable, Collection, Mapping, Set
from contextlib import suppress
from datetime import datetime, timedelta

import structlog

from bot.domain.errors import StoreError
from bot.domain.leases import HeldLease
from bot.ops.outages import Outage
from bot.ports import Clock
from bot.ports.leases import SharedLeases
from bot.ports.shares import ServeShards

SHARD_LEASE = timedelta(seconds=30)
"""How long a shard and a seat belong to the process that leased them. Shorter than other leases: nobody is answered
between the death of a process and the end of its leases."""
_LOOKS = 3
"""Looks within the length of a lease: one may fail."""
_LOOKS_WHEN_AWAITED = 10
"""Looks within a pause while another process is to let go of a shard: nobody is answered between its end and a look."""
_APART = 0.1
"""Part of a lease's length by which its holder stops sooner, since the clocks of two machines differ."""
_SCATTER = 0.2
"""Part of the pause between two looks by which it varies, so that two processes which got up for each other don't sit
down at the same time for ever."""
_LEAST_PAUSE = 0.05
"""Seconds between two looks, at least."""
_SEATS = 10_000
"""Numbers of seats for each number of shards; greater than the most shards that the settings allow."""

log = structlog.get_logger(__name__)


def shared_out(count: int, held: Mapping[int, str], living: Collection[str]) -> Mapping[int, str]:
    """Who serves each of ``count`` shards; nobody where nobody lives.

    ``held`` are the holders of shards that somebody holds, ``living`` the processes that share. Each gets as many as
    the others or one more, and whoever holds most gets one more, so a shard moves only from a process that is lost or
    has too many. Processes that know the same leases compute the same distribution.
    """
    if not living:
        return {}
    own: dict[str, list[int]] = {holder: [] for holder in living}
    for shard, holder in sorted(held.items()):
        if holder in own and 0 <= shard < count:
            own[holder].append(shard)
    ranked = sorted(own, key=lambda holder: (-len(own[holder]), holder))
    least, rest = divmod(count, len(ranked))
    parts = {holder: least + (rank < rest) for rank, holder in enumerate(ranked)}
    kept = {shard: holder for holder in ranked for shard in own[holder][: parts[holder]]}
    free = iter(sorted(set(range(count)) - kept.keys()))
    missing = (holder for holder in ranked for _ in range(parts[holder] - len(own[holder])))
    return {**kept, **dict(zip(free, missing, strict=True))}


class ShareKeeper:
    """Implements ``bot.ports.shares.Shares`` over the store's leases of ``length``.

    While this process ``is_alone`` with its store nobody can take over what it holds: leases that it can't renew, since
    the disk is full or another program has locked the database, don't end then.
    """

    def __init__(
        self,
        store: SharedLeases,
        clock: Clock,
        length: timedelta,
        count: int,
        *,
        is_alone: Callable[[], bool] = lambda: False,
    ) -> None:
        self._store = store
        self._clock = clock
        self._length = length
        self._is_alone = is_alone
        self._count = count
        self._pause = length.total_seconds() / _LOOKS
        self._seat: int | None = None
        self._held: Set[int] = frozenset()
        self._served: Set[int] = frozenset()
        self._sure_until = clock.steady()
        """On the steady clock: when seat and shards may be another process's."""
        self._next_end: datetime | None = None
        """When the first lease of another process ends, unless that process renews it."""
        self._awaits = False
        """Whether another process has to let go of a shard for this one."""
        self._settled = self._disagrees = False
        self._renewing, self._claiming = Outage(), Outage()

    @property
    def count(self) -> int:
        """See ``bot.ports.shares.Shares``."""
        return self._count

    @property
    def settled(self) -> bool:
        """See ``bot.ports.shares.Shares``."""
        return self._settled

    def may_answer(self, shard: int) -> bool:
        """See ``bot.ports.shares.Shares``."""
        return shard in self._held and self._is_sure()

    async def run(self, serve: ServeShards) -> None:
        """See ``bot.ports.shares.Shares``."""
        while True:
            if self._seat is not None and not self._is_sure():
                await self._let_go(serve)
            try:
                await self._look(serve)
                self._settled = True
                if self._renewing.ends():
                    log.info("the leases of shards are renewed again")
            except (StoreError, TimeoutError) as error:
                if self._renewing.begins():
                    log.warning("the leases of shards can't be renewed", error=str(error) or "no answer in time")
            await asyncio.sleep(self._until_next())

    async def claim_start(self, lane: int, seconds: float) -> bool:
        """See ``bot.ports.shares.Shares``."""
        now = self._clock.now()
        try:
            claimed = await self._store.take_leases("start", [lane], now, now + timedelta(seconds=seconds))
        except StoreError as error:
            if self._claiming.begins():
                log.warning("the start of a session can't be claimed", error=str(error))
            return False
        if self._claiming.ends():
            log.info("starts of sessions can be claimed again")
        return bool(claimed)

    async def close(self) -> None:
        """See ``bot.ports.shares.Shares``."""
        shards, seats = self._held | self._served, [] if self._seat is None else [self._seat]
        self._seat, self._held, self._served = None, frozenset(), frozenset()
        with suppress(StoreError):  # then the leases end by themselves
            await self._store.give_back("shard", shards)
            await self._store.give_back("seat", seats)

    async def _look(self, serve: ServeShards) -> None:
        """Renew what is held, let go of what another process is to have, take what is this process's and free.

        Nothing is given back under a time limit: it would go on in the background, and might end a later lease.

        Raises:
            StoreError: the database can't be used. TimeoutError: it takes longer than the leases last.
        """
        async with asyncio.timeout(self._patience()):
            wanted = await self._wanted()
        self._held &= wanted
        if dropped := self._served - self._held:
            await self._serve(serve)
            await self._store.give_back("shard", dropped)
        if missing := wanted - self._held:
            now = self._clock.now()
            async with asyncio.timeout(self._patience()):
                self._held |= await self._store.take_leases("shard", missing, now, now + self._length)
        if self._held != self._served:
            await self._serve(serve)

    async def _wanted(self) -> Set[int]:
        """Renew the leases; the shards that this process is to serve, without shards that another one still holds."""
        started, now = self._clock.steady(), self._clock.now()
        until = now + self._length
        if self._seat is not None:
            if not await self._store.renew_leases("seat", [self._seat], until):
                self._seat = None
            elif not self._is_sure():
                raise TimeoutError  # it had ended before it was renewed, and others may have sat down meanwhile
        if self._seat is None and not await self._sits_down(now, until):
            return frozenset()
        renewed = await self._store.renew_leases("shard", self._held, until) if self._held else set[int]()
        self._held &= renewed
        self._sure_until = started + self._length.total_seconds() * (1 - _APART)
        seats, shards = await self._store.held_leases("seat", now), await self._store.held_leases("shard", now)
        self._note_ends([*seats.values(), *shards.values()])
        if astray := {shard for shard, lease in shards.items() if lease.mine} - self._held:
            await self._store.give_back("shard", astray)  # a look that was cut short left them behind
        own = self._own_share(seats, shards)
        others = {shard for shard, lease in shards.items() if not lease.mine}
        self._awaits = bool(own & others)
        return own - others

    def _own_share(self, seats: Mapping[int, HeldLease], shards: Mapping[int, HeldLease]) -> Set[int]:
        living = {lease.holder for seat, lease in seats.items() if seat // _SEATS == self._count}
        share = shared_out(self._count, {shard: lease.holder for shard, lease in shards.items()}, living)
        mine = {lease.holder for lease in seats.values() if lease.mine}
        return {shard for shard, holder in share.items() if holder in mine}

    async def _sits_down(self, now: datetime, until: datetime) -> bool:
        """Lease a free seat; ``False`` where there is none, or where a process knows another number of shards.

        Of two that sit down at the same time at least the later one sees the other: each looks around when its own
        lease is written.
        """
        first, seats = self._count * _SEATS, await self._store.held_leases("seat", now)
        self._note_ends(seats.values())
        if left := [seat for seat, lease in seats.items() if lease.mine]:
            await self._store.give_back("seat", left)
        taken = {seat for seat, lease in seats.items() if not lease.mine}
        for seat in sorted(set(range(first, first + self._count)) - taken):
            if await self._store.take_leases("seat", [seat], now, until):
                break
        else:
            return False
        seats = await self._store.held_leases("seat", now)
        if others := {number // _SEATS for number in seats} - {self._count}:
            await self._store.give_back("seat", [seat])
            self._tell_disagreement(min(others))
            return False
        self._seat, self._disagrees = seat, False
        return True

    def _tell_disagreement(self, other: int) -> None:
        if not self._disagrees:
            log.warning("waiting for a process with another number of shards to end", ours=self._count, its=other)
        self._disagrees = True

    async def _let_go(self, serve: ServeShards) -> None:
        """Serve nothing, since leases may have ended; another seat is looked for."""
        self._seat, self._held = None, frozenset()
        if self._served:
            log.warning("shards may be another process's by now, and are served no more", shards=sorted(self._served))
            await self._serve(serve)

    async def _serve(self, serve: ServeShards) -> None:
        self._served = frozenset(self._held)
        await serve(self._served)

    def _is_sure(self) -> bool:
        """Whether what this process holds is nobody else's."""
        return self._seconds_sure() > 0 or self._is_alone()

    def _seconds_sure(self) -> float:
        return self._sure_until - self._clock.steady()

    def _patience(self) -> float:
        """Seconds that the store may take to answer."""
        length, sure = self._length.total_seconds(), self._seconds_sure()
        return length if self._seat is None or (sure <= 0 and self._is_alone()) else max(sure, _LEAST_PAUSE)

    def _note_ends(self, leases: Collection[HeldLease]) -> None:
        self._next_end = min((lease.until for lease in leases if not lease.mine), default=None)

    def _until_next(self) -> float:
        """Seconds until the next look: sooner where a lease of another process, or the sure time of this one, ends."""
        pauses = [self._pause * random.uniform(1 - _SCATTER, 1)]  # noqa: S311 - spreads looks, keeps no secret
        if self._awaits:
            pauses.append(self._pause / _LOOKS_WHEN_AWAITED)
        if self._next_end is not None:
            pauses.append((self._next_end - self._clock.now()).total_seconds())
        if self._seat is not None and (sure := self._seconds_sure()) > 0:
            pauses.append(sure)
        return max(min(pauses), _LEAST_PAUSE)
