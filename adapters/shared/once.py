"""Remembers which actions were carried out already, so that a second press of a button does nothing."""

from collections.abc import Hashable

from cachetools import FIFOCache

_MOST = 10_000
"""Keys that are remembered by default: more presses than come in the minutes in which somebody may press twice."""


class Once:
    """Remembers the newest ``most`` keys."""

    def __init__(self, most: int = _MOST) -> None:
        self._seen: FIFOCache[Hashable, None] = FIFOCache(most)

    def first(self, key: Hashable) -> bool:
        """Whether ``key`` comes for the first time; it is remembered from now on."""
        if key in self._seen:
            return False
        self._seen[key] = None
        return True

    def forget(self, key: Hashable) -> None:
        """Let ``key`` count as new again, since its action failed."""
        self._seen.pop(key, None)
