"""Remembers what was done already, so that the same thing isn't done again."""

from collections import OrderedDict
from collections.abc import Hashable


class Once:
    """The newest ``most`` keys."""

    def __init__(self, most: int = 10_000) -> None:
        self._most = most
        self._seen: OrderedDict[Hashable, None] = OrderedDict()

    def first(self, key: Hashable) -> bool:
        """Whether this is the first time; it is the second from now on."""
        if key in self._seen:
            return False
        self._seen[key] = None
        if len(self._seen) > self._most:
            self._seen.popitem(last=False)
        return True

    def forget(self, key: Hashable) -> None:
        """It wasn't done after all."""
        self._seen.pop(key, None)
