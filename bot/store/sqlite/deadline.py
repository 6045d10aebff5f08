"""An end to what a connection's thread does: its time is over, or nobody waits for it any more."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager

from bot.domain.errors import StoreError

SECONDS = 2.0
"""After that nobody waits for an answer any more: platforms drop an interaction after three seconds."""
_STEPS = 10_000
"""SQLite's instructions between two looks at the clock: well under a millisecond."""


class Deadline:
    """So many seconds from now, or earlier: :meth:`end` may be called from any thread."""

    def __init__(self, seconds: float) -> None:
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

    @contextmanager
    def over(self, connection: sqlite3.Connection) -> Iterator[None]:
        """Interrupt what the connection does when it is over.

        Raises:
            StoreError: it is.
        """
        connection.set_progress_handler(self.is_over, _STEPS)
        try:
            yield
        except sqlite3.OperationalError:
            self.check()
            raise
        finally:
            connection.set_progress_handler(None, _STEPS)
