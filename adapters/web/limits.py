"""How much one reader may ask for: a bucket of searches for each address, which fills up steadily."""

import math
from collections.abc import Callable

from cachetools import LRUCache

_MOST_READERS = 20_000
"""Readers whose buckets are kept; of more, the readers who asked longest ago start anew."""


class SearchBudget:
    """Counts what readers ask for, ``per_minute`` at most; 0 is no limit. ``now`` is a clock in seconds."""

    def __init__(self, per_minute: int, now: Callable[[], float]) -> None:
        self._most = per_minute
        self._now = now
        self._left: LRUCache[str, tuple[float, float]] = LRUCache(_MOST_READERS)

    def take(self, reader: str) -> int:
        """Count a search of a reader; returns 0, or the seconds until the next is answered where none is left."""
        if not self._most:
            return 0
        now, pace = self._now(), self._most / 60
        left, since = self._left.get(reader, (float(self._most), now))
        left = min(float(self._most), left + (now - since) * pace)
        if left < 1:
            self._left[reader] = (left, now)
            return math.ceil((1 - left) / pace)
        self._left[reader] = (left - 1, now)
        return 0
