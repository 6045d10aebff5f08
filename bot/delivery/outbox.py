"""Sends the deliveries of the outbox: lease, send, mark. Decides what a failure means for a delivery."""

import asyncio
import random
from collections.abc import Mapping
from datetime import timedelta

import structlog

from bot.delivery.gone import DirectChannels, pause_gone
from bot.delivery.stores import PostingStore
from bot.domain.delivery import STILL_NEWS, Delivery
from bot.domain.errors import DeliveryError, PlaceGoneError, QuotewireError, RetryLaterError, UnclearError
from bot.ops.ahead import LONGEST_RETRY
from bot.ops.leases import LEASE
from bot.ops.steady import ClockWatch
from bot.ops.troubles import TroubleBook
from bot.ports import Chat, Clock
from bot.texts import notices as say

_AT_ONCE = 20
"""Maximum number of deliveries that a process sends at the same time."""
_SENDING = 1 / 2
"""Part of the time within which others send what a killed process was sending: its own tries end by then."""
_LEASED = 5 / 8
"""Part of that time for which a delivery is leased: longer than a try, so that no other process leases a delivery while
it is being sent, and by so much shorter than the whole that others can send it, and what waits behind it, in time."""
_LONG_AGO = timedelta(days=1)
"""How long ago a try is assumed to have begun whose stored time lies in the future: it was stored while the clock was
ahead."""
_FEWEST_TRIES = 12
"""Minimum number of tries before a delivery is given up for its age: a dead letter that a person queues again after
days gets several tries too."""

log = structlog.get_logger(__name__)


class OutboxWorker:
    """Sends deliveries of the store to the platforms in ``chats``; ``direct`` tells how people are written to there."""

    def __init__(
        self,
        store: PostingStore,
        chats: Mapping[str, Chat],
        clock: Clock,
        lease: timedelta = LEASE,
        troubles: TroubleBook | None = None,
        direct: DirectChannels | None = None,
    ) -> None:
        self._direct = direct or {}
        self._troubles = troubles or TroubleBook()
        self._lease = lease * _LEASED
        self._send_deadline = lease.total_seconds() * _SENDING
        self._store = store
        self._chats = chats
        self._clock = clock
        self._watch = ClockWatch(clock)
        self._under_way: set[int] = set()

    async def drain(self) -> int:
        """Send every delivery that is due now; returns the number of deliveries sent.

        Places are served in parallel, each place's deliveries in order; a slow place holds up no other.
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
        except asyncio.CancelledError:  # the bot is stopped, and they have had their time
            for task in running:
                task.cancel()
            raise
        finally:  # also when the database failed: deliveries being sent are still marked, if possible
            await asyncio.gather(*running, return_exceptions=True)

    async def _take(self, limit: int) -> list[Delivery]:
        """Lease up to ``limit`` deliveries that are due and that this process isn't sending already.

        After a jump of the clock the leases of other processes may seem to have run out; nothing is leased until they
        have surely sent and marked their deliveries, which takes them at most the length of a lease.
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
        """Send a delivery; returns whether it was sent. After a bug it stays leased, and other deliveries are sent."""
        try:
            sent = await self._deliver(delivery)
        except QuotewireError:  # the database failed: the tick notes the trouble and is repeated
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
        except TimeoutError:  # the next try finds out whether it was posted
            await self._failed(delivery, RetryLaterError(say.NO_ANSWER_IN_TIME, sure=False))
            return False
        except asyncio.CancelledError:  # given back, so that the next process needn't wait for the lease's end
            await self._failed(delivery, RetryLaterError(say.STOPPED_WHILE_SENT, sure=False))
            raise
        except DeliveryError as error:
            await self._failed(delivery, error)
            return False
        except Exception as error:  # a bug in an adapter must not stop deliveries to other places
            log.exception("delivery broke", place=str(delivery.place))
            await self._store.mark_ended(
                delivery.id, say.INTERNAL_ERROR.format(error=type(error).__name__), ambiguous=True
            )
            return False
        await self._store.mark_sent(delivery.id, remote_id, self._clock.now())
        return True

    async def _send_once(self, delivery: Delivery) -> str:
        """Post a delivery; the adapter first looks for a post of an earlier unclear try that the platform no longer
        recognises by its key.

        Before a first try, and after tries that surely failed, the history isn't read: platforms limit that more than
        posting. The start of a try is stored before it begins, so a try of a process that was killed is known. After a
        jump of the clock the age of a try is unknown, so the history is read.

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
            # Each further post would be refused too, and 10,000 refusals in ten minutes get an IP address banned by a
            # platform (its API reference, "Rate Limits: Invalid Request Limit").
            await pause_gone(self._store, delivery, str(error), self._clock.now(), self._direct)
            if error.deleted:
                await self._store.desert_place(delivery.place)

    def _too_old(self, delivery: Delivery) -> bool:
        """Whether a delivery is given up for its age after a failure that would otherwise be tried again."""
        old = self._clock.now() - delivery.created_at > STILL_NEWS
        return old and delivery.attempts >= _FEWEST_TRIES

    def _perhaps_posted(self, delivery: Delivery, error: DeliveryError) -> bool:
        unclear = isinstance(error, UnclearError) or (isinstance(error, RetryLaterError) and not error.sure)
        return unclear or self._was_unclear(delivery)

    @staticmethod
    def _was_unclear(delivery: Delivery) -> bool:
        """Whether an earlier try may have posted the message: the refusal of a later try doesn't settle that."""
        return delivery.unclear_since is not None


def backoff(attempts: int, retry_after: float | None) -> float:
    """Seconds to wait before the next try, with jitter: ``retry_after`` of the platform, at most a day, or else
    doubling from 5 s to 15 min with each of the ``attempts``.

    Jitter spreads the load after an outage (AWS Architecture Blog, "Exponential backoff and jitter").
    """
    longest = LONGEST_RETRY.total_seconds()
    base = min(retry_after, longest) if retry_after is not None else min(5.0 * 2 ** (attempts - 1), 900.0)
    return base + random.uniform(0, max(base * 0.25, 0.5))  # noqa: S311 - spreads load, keeps no secret
