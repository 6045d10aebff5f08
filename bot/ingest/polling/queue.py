"""Polls the feeds that are due, in a steady queue.

It has no rounds: a round would end with its slowest feed, and no other feed would be polled again until then. Each feed
is leased before it waits for its turn, so that of several processes one polls it.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import structlog

from bot.domain.errors import StoreError
from bot.domain.feeds import Feed
from bot.ingest.reports import PollReport
from bot.ingest.sites.shares import TurnLimits, Turns, share_of
from bot.ingest.stores import FeedLeasing
from bot.ops.leases import LEASE, LeaseKeeper
from bot.ports import Clock
from bot.texts import reading as say

_BATCH = 500
"""Maximum number of due feeds that are leased at a time, beside the feeds that are being polled or wait. Once half of a
full batch's polls are over more feeds are leased: the ticks alone would let 100 feeds a second be polled. What is slow
counts among the others, so that never more than a batch and what is slow waits."""
_TOGETHER = 25
"""Polls that begin before other tasks of the event loop get their turn: 500 at once would take a tenth of a second."""

PollFeed = Callable[[Feed, AbstractAsyncContextManager[None]], Coroutine[Any, Any, PollReport]]
"""Polls a feed, during a turn that it waits for; raises only when it is cancelled."""

log = structlog.get_logger(__name__)


class FeedQueue:
    """Polls due feeds, as many at the same time as ``limits`` allow, with a fair share for each site
    (``sites/shares.py``). ``batch``: the maximum number of feeds that are leased at a time."""

    def __init__(
        self,
        store: FeedLeasing,
        clock: Clock,
        poll: PollFeed,
        limits: TurnLimits,
        lease: timedelta = LEASE,
        batch: int = _BATCH,
    ) -> None:
        self._store = store
        self._clock = clock
        self._poll = poll
        self._turns = Turns(limits)
        self._batch = batch
        self._polls: dict[int, asyncio.Task[PollReport]] = {}
        self._leases = LeaseKeeper(store, clock, "feed", lease)
        self._going_on: asyncio.Task[None] | None = None
        self._closed = False

    async def look(self) -> None:
        """Queue the feeds that are due, and return at once. Where there are more than are leased at a time, the next
        are leased as soon as there is room.

        Raises:
            StoreError: what is due can't be read.
        """
        begun = await self._begin()
        if len(begun) == self._batch and (self._going_on is None or self._going_on.done()):
            self._going_on = asyncio.create_task(self._go_on(begun))

    async def _go_on(self, begun: list[asyncio.Task[PollReport]]) -> None:
        """Begin the next polls, for as long as a whole batch of feeds is due. After an error the next tick does."""
        while len(begun) == self._batch:
            over = asyncio.Semaphore(0)
            for poll in begun:
                poll.add_done_callback(partial(_count, over))
            for _ in range(self._batch // 2):
                await over.acquire()
            try:
                begun = await self._begin()
            except StoreError as error:
                log.warning("due feeds can't be read", error=str(error))
                return

    async def drain(self) -> list[PollReport]:
        """Poll everything that is due and that no other process polls, each feed once; the reports in the order in
        which they came.

        Raises:
            StoreError: what is due can't be read.
        """
        reports: list[PollReport] = []
        while begun := await self._begin():
            try:
                reports += [await poll for poll in asyncio.as_completed(begun)]
            finally:
                for poll in begun:
                    poll.cancel()
        return reports

    async def poll_now(self, feed: Feed) -> PollReport | None:
        """Poll a feed whenever it is due, or wait for its poll that is under way; ``None`` once the queue is closed.

        A poll goes on when its caller is cancelled.
        """
        if self._closed:
            return None
        until = self._leases.until()
        if feed.id not in self._polls:  # somebody waits: also a feed that another process is about to poll
            await self._store.take_leases("feed", [feed.id], self._clock.now(), until)
        return await asyncio.shield(self._polls.get(feed.id) or self._begin_one(feed, until))

    async def close(self) -> None:
        """End the polls that are under way, and begin none any more. Nothing is lost: their feeds stay due, and are
        given back to other processes."""
        self._closed = True
        if self._going_on is not None:
            self._going_on.cancel()
            await asyncio.gather(self._going_on, return_exceptions=True)
        polls = list(self._polls.values())
        await self._leases.close()
        for poll in polls:
            poll.cancel()
        await asyncio.gather(*polls, return_exceptions=True)

    async def _begin(self) -> list[asyncio.Task[PollReport]]:
        """Begin the polls of feeds that are due and have none yet.

        A feed whose outcome can't be written down is left alone until its lease ends.
        """
        until = self._leases.until()
        due = [] if self._closed else await self._store.lease_feeds(self._clock.now(), until, self._batch)
        new = [feed for feed in due if feed.id not in self._polls]
        self._leases.keep([feed.id for feed in new], until)
        begun: list[asyncio.Task[PollReport]] = []
        for place, feed in enumerate(new, 1):
            if self._closed:
                break
            begun.append(self._begin_one(feed, until))
            if place % _TOGETHER == 0:
                await asyncio.sleep(0)
        if self._closed:  # meanwhile
            await self._leases.close()
        return begun

    def _begin_one(self, feed: Feed, until: datetime) -> asyncio.Task[PollReport]:
        self._leases.keep([feed.id], until)
        poll = self._polls[feed.id] = asyncio.create_task(self._poll(feed, self._turn(feed)))
        poll.add_done_callback(partial(self._forget, feed.id))
        return poll

    @asynccontextmanager
    async def _turn(self, feed: Feed) -> AsyncIterator[None]:
        """The feed's turn.

        Raises:
            StoreError: its lease ended while it waited: another process may be polling it.
        """
        async with self._turns.turn(share_of(feed.source)):
            if not self._leases.holds(feed.id):
                raise StoreError(say.FEED_WAITED_TOO_LONG)
            yield

    def _forget(self, feed_id: int, _poll: asyncio.Task[PollReport]) -> None:
        del self._polls[feed_id]
        self._leases.drop(feed_id)


def _count(over: asyncio.Semaphore, _poll: asyncio.Task[PollReport]) -> None:
    over.release()
