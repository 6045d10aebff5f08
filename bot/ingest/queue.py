"""Polls the feeds that are due, in a steady queue.

It has no rounds: a round would end with its slowest feed, and no other feed would be polled again until then.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from functools import partial

from bot.domain.feeds import Feed
from bot.ingest.reports import PollReport
from bot.ingest.shares import TurnLimits, Turns, share_of
from bot.ports import Clock, DueFeeds

_MORE = 500
"""Due feeds that are read from the store at a time, beside the feeds that are being polled, waiting or resting."""
_TOGETHER = 25
"""Polls that begin before other tasks of the event loop get their turn: 500 at once would take a tenth of a second."""
_REST = 30.0
"""Seconds for which a feed is left alone after a poll that failed: where the failure couldn't be written down, it is
still due."""

PollFeed = Callable[[Feed, AbstractAsyncContextManager[None]], Awaitable[PollReport]]
"""Polls a feed, during a turn that it waits for; raises only when it is cancelled."""


class FeedQueue:
    """Polls due feeds, as many at the same time as ``limits`` allow, with a fair share for each site
    (``shares.py``)."""

    def __init__(self, store: DueFeeds, clock: Clock, poll: PollFeed, limits: TurnLimits) -> None:
        self._store = store
        self._clock = clock
        self._poll = poll
        self._turns = Turns(limits)
        self._polls: dict[int, asyncio.Task[PollReport]] = {}
        self._resting: dict[int, float] = {}
        self._closed = False

    async def look(self) -> None:
        """Queue the feeds that are due, and return at once.

        Raises:
            StoreError: what is due can't be read.
        """
        now = asyncio.get_running_loop().time()
        self._resting = {feed_id: until for feed_id, until in self._resting.items() if until > now}
        await self._begin(self._resting)

    async def drain(self) -> list[PollReport]:
        """Poll everything that is due, each feed once; the reports in the order in which they came.

        Raises:
            StoreError: what is due can't be read.
        """
        reports: list[PollReport] = []
        polled: dict[int, float] = {}
        while begun := await self._begin(polled):
            polled |= dict.fromkeys(begun, 0.0)
            polls = list(begun.values())
            try:
                reports += [await poll for poll in asyncio.as_completed(polls)]
            finally:
                for poll in polls:
                    poll.cancel()
        return reports

    async def poll_now(self, feed: Feed) -> PollReport | None:
        """Poll a feed whenever it is due, or wait for its poll that is under way; ``None`` once the queue is closed.

        A poll goes on when its caller is cancelled.
        """
        if self._closed:
            return None
        return await asyncio.shield(self._polls.get(feed.id) or self._begin_one(feed))

    async def close(self) -> None:
        """End the polls that are under way, and begin none any more. Nothing is lost: their feeds stay due."""
        self._closed = True
        polls = list(self._polls.values())
        for poll in polls:
            poll.cancel()
        await asyncio.gather(*polls, return_exceptions=True)

    async def _begin(self, without: dict[int, float]) -> dict[int, asyncio.Task[PollReport]]:
        """Begin the polls of feeds that are due and have none yet; feeds with an id in ``without`` are left alone.

        Returns the polls by the ids of their feeds.
        """
        passed_over = self._polls.keys() | without.keys()
        begun: dict[int, asyncio.Task[PollReport]] = {}
        limit = len(passed_over) + _MORE
        due = [] if self._closed else await self._store.due_feeds(self._clock.now(), limit)
        for place, feed in enumerate(due, 1):
            if self._closed:
                break
            if feed.id not in self._polls and feed.id not in without:
                begun[feed.id] = self._begin_one(feed)
            if place % _TOGETHER == 0:
                await asyncio.sleep(0)
        return begun

    def _begin_one(self, feed: Feed) -> asyncio.Task[PollReport]:
        poll = self._polls[feed.id] = asyncio.create_task(self._have_turn(feed))
        poll.add_done_callback(partial(self._forget, feed.id))
        return poll

    def _forget(self, feed_id: int, _poll: asyncio.Task[PollReport]) -> None:
        del self._polls[feed_id]

    async def _have_turn(self, feed: Feed) -> PollReport:
        report = await self._poll(feed, self._turns.turn(share_of(feed.source)))
        if report.error is not None:
            self._resting[feed.id] = asyncio.get_running_loop().time() + _REST
        return report
