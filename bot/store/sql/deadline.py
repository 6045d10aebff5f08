"""An end to what a connection's thread does: its time is over, or nobody waits for it any more."""

import time

from bot.domain.errors import StoreError

SEARCH_SECONDS = 2.0
"""Seconds after which a search is broken off: platforms drop an interaction after three."""


class Deadline:
    """The end of a search: some seconds from now, or earlier, since :meth:`end` may be called from any thread."""

    def __init__(self, seconds: float = SEARCH_SECONDS) -> None:
        self._end = time.perf_counter() + seconds

    def end(self) -> None:
        """Nobody waits any more."""
        self._end = 0.0

    def is_over(self) -> bool:
        """Whether to stop."""
        return time.perf_counter() > self._end

    def check(self) -> None:
        """Raise once it is over.

        Raises:
            StoreError: it is.
        """
        if self.is_over():
            raise StoreError("That took too long to look up: ask with more words, or with rarer ones")
