"""Sends what is in the outbox: lease, send, mark. Decides what a failure means for the delivery."""

import asyncio
import random
from collections.abc import Mapping
from datetime import datetime, timedelta

import structlog

from bot.domain.delivery import Delivery
from bot.domain.errors import DeliveryError, PlaceGoneError, RetryLaterError, UnclearError
from bot.ports import Chat, Clock, Store

LEASE = timedelta(minutes=2)
"""How long a delivery belongs to the process that took it; after a crash it waits so long for the next one. Discord
remembers a nonce for "the past few minutes", which has to be longer."""
_AT_ONCE = 20
_GIVE_UP_AFTER = 12

log = structlog.get_logger(__name__)


class OutboxWorker:
    """Moves deliveries from the store to the platforms it was given."""

    def __init__(self, store: Store, chats: Mapping[str, Chat], clock: Clock, lease: timedelta = LEASE) -> None:
        self._lease = lease
        # Half the lease, so that nobody else takes a delivery over while it is being sent.
        self._send_deadline = lease.total_seconds() / 2
        self._store = store
        self._chats = chats
        self._clock = clock

    async def drain(self) -> int:
        """Send everything that is due now; how many were sent.

        Places are served side by side, each in order; one that is slow holds up nobody else.
        """
        sent, running = 0, set[asyncio.Task[bool]]()
        try:
            while True:
                for delivery in await self._take(_AT_ONCE - len(running)):
                    running.add(asyncio.create_task(self._deliver(delivery)))
                if not running:
                    return sent
                done, running = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
                sent += sum(task.result() for task in done)
        finally:  # the database failed: what is being sent is still marked, where that can be
            await asyncio.gather(*running, return_exceptions=True)

    async def _take(self, limit: int) -> list[Delivery]:
        now = self._clock.now()
        return await self._store.lease(list(self._chats), now, now + self._lease, limit) if limit > 0 else []

    async def _deliver(self, delivery: Delivery) -> bool:
        chat = self._chats[delivery.place.platform]
        try:
            async with asyncio.timeout(self._send_deadline):
                remote_id = await chat.send(delivery.place, delivery.message, delivery.key)
        except (DeliveryError, TimeoutError) as error:
            await self._failed(delivery, error)
            return False
        except Exception as error:  # a bug in an adapter must not stop the other places
            log.exception("delivery broke", place=str(delivery.place))
            await self._store.mark_ended(delivery.id, f"internal error: {type(error).__name__}", ambiguous=True)
            return False
        await self._store.mark_sent(delivery.id, remote_id, self._clock.now())
        return True

    async def _failed(self, delivery: Delivery, error: DeliveryError | TimeoutError) -> None:
        told = str(error) or "no answer in time"
        log.warning("delivery failed", place=str(delivery.place), attempt=delivery.attempts, error=told)
        if isinstance(error, RetryLaterError) and delivery.attempts < _GIVE_UP_AFTER:
            await self._store.mark_retry(delivery.id, self._again(delivery, error.retry_after), told)
        else:
            unclear = isinstance(error, UnclearError | TimeoutError) and not isinstance(error, PlaceGoneError)
            await self._store.mark_ended(delivery.id, told, ambiguous=unclear)
        if isinstance(error, PlaceGoneError):
            # Posting on would only add refusals: 10,000 in ten minutes get an address banned from Discord
            # (its API reference, "Rate Limits: Invalid Request Limit").
            await self._store.pause_schedules(delivery.place, told)

    def _again(self, delivery: Delivery, retry_after: float | None) -> datetime:
        return self._clock.now() + timedelta(seconds=backoff(delivery.attempts, retry_after))


def backoff(attempts: int, retry_after: float | None) -> float:
    """Seconds to wait before the next try: what the platform asked for, or doubling from 5 s to 15 min, with jitter.

    Jitter spreads the load after an outage (AWS Architecture Blog, "Exponential backoff and jitter").
    """
    base = retry_after if retry_after is not None else min(5.0 * 2 ** (attempts - 1), 900.0)
    return base + random.uniform(0, max(base * 0.25, 0.5))  # noqa: S311 - spreads load, keeps no secret
