"""Remembers what was done already, so that the same thing isn't done again."""

from collections.abc import Hashable

from cachetools import FIFOCache

_MOST = 10_000
"""Keys, unless told otherwise: more presses than come while somebody may press twice."""


class Once:
    """The newest ``most`` keys."""

    def __init__(self, most: int = _MOST) -> None:
        self._seen: FIFOCache[Hashable, None] = FIFOCache(most)

    def first(self, key: Hashable) -> bool:
        """Whether this is the first time; it is the second from now on."""
        if key in self._seen:
            return False
        self._seen[key] = None
        return True

    def forget(self, key: Hashable) -> None:
        """It wasn't done after all."""
        self._seen.pop(key, None)
