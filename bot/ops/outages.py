"""Tells the first of a row of failures from later ones, and the success that ends it: each has one line in the log."""


class Outage:
    """Whether something that is tried every few seconds fails now."""

    def __init__(self) -> None:
        self._is_on = False

    def begins(self) -> bool:
        """Note a failure; whether it is the first in a row."""
        is_first, self._is_on = not self._is_on, True
        return is_first

    def ends(self) -> bool:
        """Note a success; whether it ends a row of failures."""
        was_on, self._is_on = self._is_on, False
        return was_on
