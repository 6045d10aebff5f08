"""Keeps all posts together within what Discord allows a bot: 50 requests a second, and few refused ones.

"IP addresses that make too many invalid HTTP requests are automatically and temporarily restricted from accessing the
Discord API … 10,000 per 10 minutes. An invalid request is one that results in 401, 403, or 429 statuses" (Rate Limits,
"Invalid Request Limit"). A place that refuses is paused by the outbox; this is for ten thousand that do so at once.
"""

import asyncio
import time
from collections import deque
from collections.abc import Callable

from bot.domain.errors import RetryLaterError

PER_SECOND = 40.0
"""Posts; the rest of the 50 (Rate Limits, "Global Rate Limit") is for answers to commands."""
WINDOW, MOST_REFUSED = 600.0, 1_000
"""Seconds, and refusals in them: a tenth of what is allowed, since others may share the address."""


class Gate:
    """Posts go through it one after the other."""

    def __init__(
        self,
        per_second: float = PER_SECOND,
        most_refused: int = MOST_REFUSED,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._gap = 1 / per_second
        self._most_refused = most_refused
        self._clock = clock
        self._next = 0.0
        self._refused: deque[float] = deque()
        self._closed_until = 0.0
        self._why = ""

    async def pass_through(self) -> None:
        """Wait for one's turn.

        Raises:
            RetryLaterError: it is closed, and for how long.
        """
        now = self._clock()
        if self._closed_until > now:
            raise RetryLaterError(self._why, self._closed_until - now)
        turn = max(self._next, now)
        self._next = turn + self._gap
        await asyncio.sleep(turn - now)

    def close(self, seconds: float, why: str) -> None:
        """Let nothing through for a while; ``why`` is told to those who come."""
        self._closed_until, self._why = self._clock() + seconds, why

    def refused(self) -> None:
        """Count a request that Discord refused; too many close the gate until they are long enough ago."""
        now = self._clock()
        self._refused.append(now)
        while self._refused[0] <= now - WINDOW:
            self._refused.popleft()
        if len(self._refused) >= self._most_refused:
            self.close(self._refused[0] + WINDOW - now, "Discord refused too many posts lately; waiting")
