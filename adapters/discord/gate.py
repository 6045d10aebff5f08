"""Keeps the bot within Discord's limits for all its posts together: 50 requests a second, and few refused requests.

"IP addresses that make too many invalid HTTP requests are automatically and temporarily restricted from accessing the
Discord API … 10,000 per 10 minutes. An invalid request is one that results in 401, 403, or 429 statuses" (Rate Limits,
"Invalid Request Limit"). The outbox pauses a place that refuses posts; the gate is for the case that ten thousand
places refuse at once.
"""

import asyncio
import time
from collections import deque
from collections.abc import Callable

from adapters.discord import texts as say
from bot.domain.errors import RetryLaterError

PER_SECOND = 40.0
"""Posts a second; the rest of Discord's 50 requests (Rate Limits, "Global Rate Limit") is for answers to commands."""
WINDOW, MOST_REFUSED = 600.0, 1_000
"""Seconds of the window, and refused requests in it that close the gate: a tenth of Discord's limit, since other
programs may share the IP address."""


class Gate:
    """Lets posts through one at a time, at most ``per_second`` a second."""

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
        """Wait for this post's turn.

        Raises:
            RetryLaterError: the gate is closed; has the reason and the seconds until it opens.
        """
        now = self._clock()
        if self._closed_until > now:
            raise RetryLaterError(self._why, self._closed_until - now)
        turn = max(self._next, now)
        self._next = turn + self._gap
        await asyncio.sleep(turn - now)

    def close(self, seconds: float, why: str) -> None:
        """Let no post through for ``seconds``; ``why`` is the reason in the error that posts get meanwhile."""
        self._closed_until, self._why = self._clock() + seconds, why

    def refused(self) -> None:
        """Count a request that Discord refused; too many of them within the window close the gate until the oldest
        leaves it."""
        now = self._clock()
        self._refused.append(now)
        while self._refused[0] <= now - WINDOW:
            self._refused.popleft()
        if len(self._refused) >= self._most_refused:
            self.close(self._refused[0] + WINDOW - now, say.TOO_MANY_REFUSALS)
