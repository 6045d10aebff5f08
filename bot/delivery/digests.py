"""Claims the slots that are due and writes their digests down. What is in one is decided by ``bot.digest``."""

import asyncio
import hashlib
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import structlog

from bot import digest
from bot.delivery.composing import Composer, DigestOrder, scheduled_message
from bot.delivery.editions import Editions
from bot.delivery.renewing import Renewer
from bot.delivery.stores import DigestStore
from bot.domain.delivery import Digest, DueSchedule, Schedule
from bot.domain.errors import QuotewireError
from bot.domain.messages import Message
from bot.domain.places import Place
from bot.ops.leases import LEASE, LeaseKeeper
from bot.ops.steady import ClockRun, ClockWatch
from bot.ops.troubles import TroubleBook
from bot.ports import UNMETERED, Clock, Meter, Workers

_AT_ONCE = 100
"""Schedules that are read and looked at in one call."""
_BESIDE = 32
"""Places whose digests are made beside each other: while a worker makes some, others are read, or written down
together."""
_LOOK_AT_ALL = 3600.0
"""Seconds of the steady clock between two looks at all schedules, also at schedules that aren't due."""
_END_OF_TIME = datetime.max.replace(tzinfo=UTC)
"""Later than any schedule is due: with it all are read."""

T = TypeVar("T")

DueSlot = tuple[DueSchedule, datetime, digest.SlotDecision]
"""A schedule, and the slot of it that was decided to be claimed."""

log = structlog.get_logger(__name__)


class DigestService:
    """Implements ``bot.ports.Digests``, and the tick that posts what is due."""

    def __init__(
        self,
        store: DigestStore,
        clock: Clock,
        workers: Workers,
        sure: float,
        troubles: TroubleBook | None = None,
        meter: Meter = UNMETERED,
        lease: timedelta = LEASE,
    ) -> None:
        self._meter = meter
        self._lease = lease
        self._troubles = troubles or TroubleBook()
        self._failed: set[Place] = set()
        self._composer = Composer(store, clock, sure)
        self._renewer = Renewer(store, clock, workers, self._composer)
        self._workers = workers
        self._store = store
        self._clock = clock
        self._watch = ClockWatch(clock)
        self._looked_at_all: tuple[int, float] | None = None

    async def tick(self) -> int:
        """Write the digest of every slot that is due, after what waits was made anew where its place wants it
        otherwise; returns the number of claimed slots.

        Due schedules are leased, so that several processes share the digests of a morning. Three kinds of ticks look at
        all schedules, also at schedules that aren't due: the first tick of a process, since the rules of a time zone
        may have changed (tzdata); the first tick after the clock was set; and one tick an hour, since the clock of
        another process may have been wrong when it stored a due time.
        """
        run, claimed, editions = self._watch.look(), 0, Editions(self._store, self._workers)
        self._failed.clear()
        await self._beside(await self._store.outdated_places(_AT_ONCE), self._renewed)
        if self._is_to_look_at_all(run):
            await self._look_at_all(run)
            self._looked_at_all = (run.jumps, run.seconds)
        leases, leased = LeaseKeeper(self._store, self._clock, "schedule", self._lease), list[int]()
        try:
            while batch := await self._store.lease_schedules(run.now, until := leases.until(), _AT_ONCE):
                numbers = [due.schedule.id for due in batch]
                leased += numbers
                leases.keep(numbers, until)
                editions.look_anew()
                # Parsing and the clocks of zones take longer than the event loop may be kept busy.
                decisions = await self._decisions(batch, run)
                await self._put_off(
                    [(due.schedule, decision.again) for due, decision in decisions if not decision.slot]
                )
                slots = [(due, decision.slot, decision) for due, decision in decisions if decision.slot]
                claimed += await self._claimed_beside(editions, slots)
                leases.drop(*numbers)
        finally:  # not within the loop: a schedule that failed is still due, and would be leased again at once
            leases.drop(*leased)
            if leased:
                await self._store.give_back("schedule", leased)
        self._troubles.settle("digest", self._failed)  # what isn't due here any more is done, or another process's
        return claimed

    async def _look_at_all(self, run: ClockRun) -> None:
        """Correct when every schedule is due next: now, where a slot of it is to be claimed."""
        async for batch in self._all():
            decisions = await self._decisions(batch, run)
            await self._put_off(
                [
                    (due.schedule, min(due.schedule.next_due, run.now) if decision.slot else decision.again)
                    for due, decision in decisions
                ]
            )

    def _is_to_look_at_all(self, run: ClockRun) -> bool:
        last = self._looked_at_all
        return last is None or last[0] != run.jumps or run.seconds - last[1] >= _LOOK_AT_ALL

    async def preview(self, place: Place) -> Message | None:
        """See ``bot.ports.Digests``."""
        editions, order = Editions(self._store, self._workers), await self._renewer.order(place)
        edition = await self._composer.edition(editions, order, await self._composer.reach(editions, order))
        return edition.message if edition else None

    async def post_now(self, place: Place) -> int:
        """See ``bot.ports.Digests``."""
        editions, order = Editions(self._store, self._workers), await self._renewer.order(place)
        looked_upto, now = await editions.newest_arrival(), order.slot
        reach = await self._composer.reach(editions, order)
        edition = await self._composer.edition(editions, order, reach)
        if edition is None or edition.message is None:
            return 0
        told_ids, message, leads = edition.told, edition.message, edition.leads
        made = Digest(place, None, now, told_ids, message, leads, looked_upto=looked_upto, looked_after=reach.after)
        written = replace(made, provisional=True)
        recorded = await self._store.record_digest(written, _key(place, None, now), now)
        if recorded:
            await self.renew(place)
        return len(edition.told) - len(edition.leads) if recorded else 0

    async def renew(self, place: Place) -> None:
        """See ``bot.ports.Digests``."""
        try:
            await self._renewer.renew(place)
        except QuotewireError as error:  # it is noted in the store, and the next tick does it
            log.warning("what waits is made anew later", place=str(place), error=str(error))

    async def _renewed(self, place: Place) -> None:
        try:
            await self._renewer.renew(place)
        except Exception as error:  # one place's trouble is not the others'
            self._note(error, place)

    async def _all(self) -> AsyncIterator[Sequence[DueSchedule]]:
        last: Schedule | None = None
        while batch := await self._store.due_schedules(_END_OF_TIME, _AT_ONCE, last):
            yield batch
            last = batch[-1].schedule

    async def _decisions(
        self, batch: Sequence[DueSchedule], run: ClockRun
    ) -> Sequence[tuple[DueSchedule, digest.SlotDecision]]:
        """What is to be done about each schedule. One that can't be decided is noted as a trouble, and passed over."""
        try:
            return await asyncio.to_thread(digest.decide_slots, batch, run.now, run.since)
        except Exception as error:
            if len(batch) == 1:
                self._note(error, batch[0].schedule.place)
                return []
        return [decision for due in batch for decision in await self._decisions([due], run)]

    def _note(self, error: Exception, place: Place) -> None:
        self._failed.add(place)
        self._troubles.note("digest", error, place)

    async def _put_off(self, looked: Sequence[tuple[Schedule, datetime]]) -> None:
        if moved := [(schedule, again) for schedule, again in looked if again != schedule.next_due]:
            await self._store.put_off(moved)

    async def _claimed_beside(self, editions: Editions, slots: Sequence[DueSlot]) -> int:
        """Claim these slots, those of several places beside each other; returns the number of claimed slots.

        The slots of a place are claimed one after another, since a digest leaves out what the one before it told.
        """
        by_place = defaultdict[Place, list[DueSlot]](list)
        for slot in slots:
            by_place[slot[0].schedule.place].append(slot)

        async def claimed_at(place: Place) -> int:
            return sum([await self._claimed(editions, *slot) for slot in by_place[place]])

        return sum(await self._beside(by_place, claimed_at))

    async def _beside(self, places: Collection[Place], serve: Callable[[Place], Awaitable[T]]) -> list[T]:
        """Serve several places beside each other."""
        turns = asyncio.Semaphore(_BESIDE)

        async def served(place: Place) -> T:
            async with turns:
                return await serve(place)

        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(served(place)) for place in places]
        return [task.result() for task in tasks]

    async def _claimed(
        self, editions: Editions, due: DueSchedule, slot: datetime, decision: digest.SlotDecision
    ) -> bool:
        place = due.schedule.place
        try:
            claimed = await self._claim(editions, due, slot, decision)
        except Exception as error:  # one place's trouble is not the others'
            self._note(error, place)
            return False
        self._troubles.over("digest", place)
        return claimed

    async def _claim(self, editions: Editions, due: DueSchedule, slot: datetime, decision: digest.SlotDecision) -> bool:
        schedule, place = due.schedule, due.schedule.place
        order = DigestOrder(place, slot, schedule, due.options)
        looked_upto, reach = await editions.newest_arrival(), await self._composer.reach(editions, order)
        edition = await self._composer.edition(editions, order, reach)
        message = scheduled_message(edition, order)
        told_ids, leads = (edition.told, edition.leads) if edition else ((), {})
        anew_after = schedule.last_digest if decision.anew else None
        looked = (looked_upto, reach.after, schedule.wishes)
        written = Digest(place, schedule.id, slot, told_ids, message, leads, decision.again, anew_after, *looked)
        key = _key(place, schedule.id, slot, anew_after)
        now = self._clock.now()
        won = await self._store.record_digest(written, key, now)
        if won:
            self._meter.digested((now - slot).total_seconds())
        if not won and schedule.last_slot != schedule.top_slot:  # claimed by a clock that was ahead, not so long ago
            await self._put_off([(schedule, decision.again)])
        log.info("digest claimed" if won else "digest not claimed", place=str(place), slot=slot.isoformat())
        return won


def _key(place: Place, schedule_id: int | None, slot: datetime, anew_after: int | None = None) -> str:
    """The key of a slot's digest, equal in every process, by which a platform recognises a second sending.

    A slot that is claimed again gets another key than its earlier digest, which was made while the clock was ahead.
    """
    identity = f"digest/{place}/{schedule_id}/{slot.astimezone(UTC).isoformat()}"
    if anew_after is not None:
        identity += f"/{anew_after}"
    return hashlib.sha256(identity.encode()).hexdigest()[:24]
