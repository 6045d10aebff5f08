"""Claims the slots that are due and writes their digests down. What is in one is decided by ``bot.digest``."""

import asyncio
import hashlib
from collections import defaultdict
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import structlog

from bot import digest
from bot.delivery.editions import Editions
from bot.delivery.stores import DigestStore
from bot.domain.articles import Article
from bot.domain.delivery import Digest, DueSchedule, Schedule
from bot.domain.messages import Message
from bot.domain.options import PlaceOptions
from bot.domain.places import Place, Subscription
from bot.domain.viewers import EVERYBODY
from bot.ops.leases import LEASE, LeaseKeeper
from bot.ops.steady import ClockRun, ClockWatch
from bot.ops.troubles import TroubleBook
from bot.ports import UNMETERED, Clock, Meter, Workers
from bot.text.filters import passes

_FIRST_DIGEST = timedelta(hours=24)
"""How far back the first digest of a place reaches."""
_REMEMBERED = timedelta(hours=48)
"""For how long what a place was told keeps copies of it out of its digests."""
_DEFAULT_MAX = 8
"""Most items of a digest that somebody asks for at a place without a schedule."""
_AT_ONCE = 100
"""Schedules that are read and looked at in one call."""
_BESIDE = 32
"""Places whose digests are made beside each other: while a worker makes some, others are read, or written down
together."""
_LOOK_AT_ALL = 3600.0
"""Seconds of the steady clock between two looks at all schedules, also at schedules that aren't due."""
_END_OF_TIME = datetime.max.replace(tzinfo=UTC)
"""Later than any schedule is due: with it all are read."""

Came = Sequence[tuple[tuple[str, ...], Sequence[Article]]]
"""For each feed the folders that it is in, and the articles that came by it."""
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
        self._sure = sure
        self._workers = workers
        self._store = store
        self._clock = clock
        self._watch = ClockWatch(clock)
        self._looked_at_all: tuple[int, float] | None = None

    async def tick(self) -> int:
        """Write the digest of every slot that is due; returns the number of claimed slots.

        Due schedules are leased, so that several processes share the digests of a morning. Three kinds of ticks look at
        all schedules, also at schedules that aren't due: the first tick of a process, since the rules of a time zone
        may have changed (tzdata); the first tick after the clock was set; and one tick an hour, since the clock of
        another process may have been wrong when it stored a due time.
        """
        run, claimed, editions = self._watch.look(), 0, Editions(self._store, self._workers)
        self._failed.clear()
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
        edition = await self._asked_for(Editions(self._store, self._workers), place)
        return edition.message if edition else None

    async def post_now(self, place: Place) -> int:
        """See ``bot.ports.Digests``."""
        editions, now = Editions(self._store, self._workers), self._clock.now()
        looked_upto = await editions.newest_arrival()
        edition = await self._asked_for(editions, place)
        if edition is None or edition.message is None:
            return 0
        written = Digest(place, None, now, edition.told, edition.message, edition.leads, looked_upto=looked_upto)
        recorded = await self._store.record_digest(written, _key(place, None, now), now)
        return len(edition.told) - len(edition.leads) if recorded else 0

    async def _asked_for(self, editions: Editions, place: Place) -> digest.Edition | None:
        schedules, now = await self._store.schedules(place), self._clock.now()
        schedule = schedules[0] if schedules else None
        tz = ZoneInfo(schedule.timezone) if schedule else ZoneInfo("UTC")
        return await self._edition(editions, place, now, tz, schedule, await self._store.options(place))

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
        turns = asyncio.Semaphore(_BESIDE)

        async def claimed_at(place: Place) -> int:
            async with turns:
                return sum([await self._claimed(editions, *slot) for slot in by_place[place]])

        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(claimed_at(place)) for place in by_place]
        return sum(task.result() for task in tasks)

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
        schedule, options = due.schedule, due.options
        place, tz = schedule.place, ZoneInfo(schedule.timezone)
        looked_upto = await editions.newest_arrival()
        edition = await self._edition(editions, place, slot, tz, schedule, options)
        message = edition.message if edition else None
        if message is None and options.when_empty:
            message = digest.compose_empty(slot, tz)
        if message is not None:
            message = replace(message, ping=options.ping)
        told_ids, leads = (edition.told, edition.leads) if edition else ((), {})
        anew_after = schedule.last_digest if decision.anew else None
        written = Digest(place, schedule.id, slot, told_ids, message, leads, decision.again, anew_after, looked_upto)
        key = _key(place, schedule.id, slot, anew_after)
        now = self._clock.now()
        won = await self._store.record_digest(written, key, now)
        if won:
            self._meter.digested((now - slot).total_seconds())
        if not won and schedule.last_slot != schedule.top_slot:  # claimed by a clock that was ahead, not so long ago
            await self._put_off([(schedule, decision.again)])
        log.info("digest claimed" if won else "digest already claimed", place=str(place), slot=slot.isoformat())
        return won

    async def _edition(
        self,
        editions: Editions,
        place: Place,
        at: datetime,
        tz: ZoneInfo,
        schedule: Schedule | None,
        options: PlaceOptions,
    ) -> digest.Edition | None:
        labels: dict[int, tuple[str, ...]] = {}
        articles = await self._new_articles(editions, place, schedule.created_at if schedule else at, labels)
        if not articles:
            return None
        wishes = digest.Wishes(
            maximum=schedule.max_items if schedule else _DEFAULT_MAX,
            sure=self._sure,
            about=schedule.about if schedule else (),
            followed=tuple(alert.words for alert in await editions.alerts(place)),
            sections=options.sections,
            look=options.look,
            filter=options.filter,
            labels=tuple(labels.items()) if options.sections or (schedule and schedule.about) else (),
            mutes=options.mutes,
        )
        already_told = await self._store.items_since(place, self._clock.now() - _REMEMBERED)
        return await editions.made(articles, already_told, wishes, at, tz)

    async def _new_articles(
        self, editions: Editions, place: Place, begun: datetime, labels: dict[int, tuple[str, ...]]
    ) -> list[Article]:
        """What came since the last digest through the feeds of a place (or, where it follows none, the shared ones).

        A first digest reaches a day back from when it was set up, so that it neither floods nor is empty. The folders
        of the feeds by which they came are added to ``labels``, by the article's id.
        """
        now = self._clock.now()
        after = await self._store.looked_upto(place)
        if after is None:
            after = await editions.arrival_before(_first_since(min(begun, now)))
        subscriptions = await editions.subscriptions(place)
        articles_by_id: dict[int, Article] = {}
        came = await (self._wanted(editions, subscriptions, after) if subscriptions else _shared(editions, after))
        for names, articles in came:
            articles_by_id.update((article.id, article) for article in articles)
            _label(labels, articles, names)
        posted = await self._store.already_told(place, articles_by_id.keys())
        return [article for article in articles_by_id.values() if article.id not in posted]

    async def _wanted(self, editions: Editions, subscriptions: Sequence[Subscription], after: int) -> Came:
        """What came by the feeds whose items are in digests, without what the words of a subscription leave out."""
        in_digests = [subscription for subscription in subscriptions if not subscription.at_once]
        came = await editions.came_by([subscription.feed.id for subscription in in_digests], after)
        choosy = [subscription for subscription in in_digests if subscription.only or subscription.but_not]
        texts = await self._store.known_texts({a.id for subscription in choosy for a in came[subscription.feed.id]})
        # Hundreds of texts are looked through: not on the event loop.
        return await asyncio.to_thread(_fitting, in_digests, came, texts) if choosy else _fitting(in_digests, came, {})


async def _shared(editions: Editions, after: int) -> Came:
    """What came by the feeds of places that follow none, by the folders that they are in."""
    return [
        (names, [article for article in await editions.candidates(feeds, after) if article.audience == EVERYBODY])
        for names, feeds in (await editions.shared_feeds()).items()
    ]


def _fitting(
    subscriptions: Sequence[Subscription], came: Mapping[int, Sequence[Article]], texts: Mapping[int, str]
) -> Came:
    """The articles that came by each subscription's feed and pass its words, with its folders."""
    return [
        (
            subscription.labels,
            [a for a in came[subscription.feed.id] if passes(subscription, a.title, texts.get(a.id, ""))],
        )
        for subscription in subscriptions
    ]


def _label(labels: dict[int, tuple[str, ...]], articles: Sequence[Article], names: tuple[str, ...]) -> None:
    """Add the folders ``names`` to each article's labels; it may have labels of another feed already."""
    for article in articles if names else ():
        labels[article.id] = tuple(dict.fromkeys((*labels.get(article.id, ()), *names)))


def _first_since(begun: datetime) -> datetime:
    """The time from which a first digest has news: a full hour, so that places of one morning share what is read."""
    return (begun - _FIRST_DIGEST).replace(minute=0, second=0, microsecond=0)


def _key(place: Place, schedule_id: int | None, slot: datetime, anew_after: int | None = None) -> str:
    """The key of a slot's digest, equal in every process, by which a platform recognises a second sending.

    A slot that is claimed again gets another key than its earlier digest, which was made while the clock was ahead.
    """
    identity = f"digest/{place}/{schedule_id}/{slot.astimezone(UTC).isoformat()}"
    if anew_after is not None:
        identity += f"/{anew_after}"
    return hashlib.sha256(identity.encode()).hexdigest()[:24]
