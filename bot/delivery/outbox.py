"""Sends what is in the outbox: lease, send, mark. Decides what a failure means for the delivery."""

import asyncio
import random
from collections.abc import Mapping
from datetime import timedelta

import structlog

from bot.delivery.gone import pause_gone
from bot.delivery.stores import PostingStore
from bot.domain import ahead
from bot.domain.delivery import Delivery
from bot.domain.errors import DeliveryError, PlaceGoneError, QuotewireError, RetryLaterError, UnclearError
from bot.ops.steady import ClockWatch
from bot.ops.troubles import TroubleBook
from bot.ports import Chat, Clock

LEASE = timedelta(minutes=2)
"""How long a delivery belongs to the process that took it; after a crash the next one waits as long. It has to be
shorter than a platform knows a key again, where it does (docs: "the past few minutes")."""
_AT_ONCE = 20
"""Most deliveries that one process sends at a time."""
_GIVE_UP_AFTER = timedelta(hours=24)
"""Age of a delivery from which on a failure that would pass is final."""
_LONG_AGO = timedelta(days=1)
"""How long ago a try is taken to have begun whose moment lies in the future, as a clock wrote it that was ahead."""
_FEWEST_TRIES = 12
"""Least number of tries before a delivery is given up for its age: one that a person revives after days is tried for a
while too."""

log = structlog.get_logger(__name__)


class OutboxWorker:
    """Moves deliveries from the store to the platforms it was given."""

    def __init__(
        self,
        store: PostingStore,
        chats: Mapping[str, Chat],
        clock: Clock,
        lease: timedelta = LEASE,
        troubles: TroubleBook | None = None,
    ) -> None:
        self._troubles = troubles or TroubleBook()
        self._lease = lease
        # Half the lease, so that nobody else takes a delivery over while it is being sent.
        self._send_deadline = lease.total_seconds() / 2
        self._store = store
        self._chats = chats
        self._clock = clock
        self._watch = ClockWatch(clock)
        self._under_way: set[int] = set()

    async def drain(self) -> int:
        """Send everything that is due now; how many were sent.

        Places are served side by side, each in order; one that is slow holds up nobody else.
        """
        sent, running = 0, set[asyncio.Task[bool]]()
        try:
            while True:
                for delivery in await self._take(_AT_ONCE - len(running)):
                    running.add(self._started(delivery))
                if not running:
                    return sent
                done, running = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
                sent += sum(task.result() for task in done)
        finally:  # the database failed: what is being sent is still marked, where that can be
            await asyncio.gather(*running, return_exceptions=True)

    async def _take(self, limit: int) -> list[Delivery]:
        """Lease what is due, but nothing that this process is sending already, whatever the clock says meanwhile.

        When the clock was set, leases of other processes seem to have run out: what they send they have sent, and
        marked, within a lease's length.
        """
        if limit <= 0:
            return []
        run = self._watch.look()
        settled = run.jumps == 0 or run.seconds > self._lease.total_seconds()
        platforms, until = list(self._chats), run.now + self._lease
        return await self._store.lease(platforms, run.now, until, limit, self._under_way, take_over=settled)

    def _started(self, delivery: Delivery) -> asyncio.Task[bool]:
        self._under_way.add(delivery.id)
        task = asyncio.create_task(self._deliver_safely(delivery))
        task.add_done_callback(lambda _: self._under_way.discard(delivery.id))
        return task

    async def _deliver_safely(self, delivery: Delivery) -> bool:
        """Whether it was sent. After a bug it is left to its lease, and the others go on."""
        try:
            sent = await self._deliver(delivery)
        except QuotewireError:  # the database's: the tick tells of it, and comes again
            raise
        except Exception as error:
            self._troubles.note("delivery", error, delivery.place)
            return False
        self._troubles.over("delivery", delivery.place)
        return sent

    async def _deliver(self, delivery: Delivery) -> bool:
        try:
            async with asyncio.timeout(self._send_deadline):
                remote_id = await self._send_once(delivery)
        except TimeoutError:  # what came of it shows with the next try
            await self._failed(delivery, RetryLaterError("no answer in time", sure=False))
            return False
        except DeliveryError as error:
            await self._failed(delivery, error)
            return False
        except Exception as error:  # a bug in an adapter must not stop the other places
            log.exception("delivery broke", place=str(delivery.place))
            await self._store.mark_ended(delivery.id, f"internal error: {type(error).__name__}", ambiguous=True)
            return False
        await self._store.mark_sent(delivery.id, remote_id, self._clock.now())
        return True

    async def _send_once(self, delivery: Delivery) -> str:
        """Post; the platform looks for what an earlier try may have posted, if it wouldn't recognise that by itself.

        A first try, and one after tries that surely failed, is not looked for: reading the history is limited more
        than posting. That a try was begun is in the store before it begins, so nothing is lost on a process that dies.
        After a jump of the clock nobody knows how long ago that was.

        Raises:
            DeliveryError: see ``Chat.send``.
        """
        chat, began = self._chats[delivery.place.platform], delivery.unclear_since
        run = self._watch.look()
        if began is not None and began > run.now:
            began = run.now - _LONG_AGO
        jumped = run.jumps > 0 and timedelta(seconds=run.seconds) < chat.recognises
        forgotten = began is not None and (jumped or run.now - began >= chat.recognises)
        return await chat.send(delivery.place, delivery.message, delivery.key, began if forgotten else None)

    async def _failed(self, delivery: Delivery, error: DeliveryError) -> None:
        log.warning("delivery failed", place=str(delivery.place), attempt=delivery.attempts, error=str(error))
        if isinstance(error, RetryLaterError) and not self._too_old(delivery):
            again = self._clock.now() + timedelta(seconds=backoff(delivery.attempts, error.retry_after))
            sure = error.sure and not self._was_unclear(delivery)
            await self._store.mark_retry(delivery.id, again, str(error), sure=sure)
            return
        await self._store.mark_ended(delivery.id, str(error), ambiguous=self._perhaps_posted(delivery, error))
        if isinstance(error, PlaceGoneError):
            # Posting on would only add refusals: 10,000 in ten minutes get an address banned by a platform
            # (its API reference, "Rate Limits: Invalid Request Limit").
            await pause_gone(self._store, delivery, str(error), self._clock.now())

    def _too_old(self, delivery: Delivery) -> bool:
        """An outage of a night ends; news of the day before yesterday are none."""
        old = self._clock.now() - delivery.created_at > _GIVE_UP_AFTER
        return old and delivery.attempts >= _FEWEST_TRIES

    def _perhaps_posted(self, delivery: Delivery, error: DeliveryError) -> bool:
        unclear = isinstance(error, UnclearError) or (isinstance(error, RetryLaterError) and not error.sure)
        return unclear or self._was_unclear(delivery)

    @staticmethod
    def _was_unclear(delivery: Delivery) -> bool:
        """Whether an earlier try may have been posted: a refusal of this one says nothing of that."""
        return delivery.unclear_since is not None


def backoff(attempts: int, retry_after: float | None) -> float:
    """Seconds to wait before the next try: what the platform asked for, a day at most, or doubling from 5 s to 15 min,
    with jitter.

    Jitter spreads the load after an outage (AWS Architecture Blog, "Exponential backoff and jitter").
    """
    longest = ahead.LONGEST_RETRY.total_seconds()
    base = min(retry_after, longest) if retry_after is not None else min(5.0 * 2 ** (attempts - 1), 900.0)
    return base + random.uniform(0, max(base * 0.25, 0.5))  # noqa: S311 - spreads load, keeps no secret
