"""Notices jumps of the system's clock: times that were stored while it was wrong have to be checked again."""

from dataclasses import dataclass
from datetime import datetime

from bot.ports import Clock

_TOLERANCE = 5.0
"""Maximum difference, in seconds, between the clock's and the steady clock's progress from look to look; a larger one
counts as a jump. NTP slews the clock, or steps it by less."""


@dataclass(frozen=True, slots=True)
class ClockRun:
    """How long the clock has run without a jump.

    ``now`` is the clock's time, ``since`` its time when the run began, ``seconds`` the length of the run on the steady
    clock. ``jumps`` is the number of jumps so far; ``set_back``: the last jump set the clock back.
    """

    now: datetime
    since: datetime
    seconds: float
    jumps: int
    set_back: bool


class ClockWatch:
    """Compares the clock with the steady clock at each look; the first run begins when this object is made."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._wall, self._steady = clock.now(), clock.steady()
        self._since, self._began = self._wall, self._steady
        self._jumps, self._set_back = 0, False

    def look(self) -> ClockRun:
        """The run of the clock up to now."""
        wall, steady = self._clock.now(), self._clock.steady()
        went = (wall - self._wall).total_seconds()
        # Where both clocks go back together (a virtual machine returns to a snapshot) only ``went`` shows it.
        if abs(went - (steady - self._steady)) > _TOLERANCE or went < -_TOLERANCE:
            self._since, self._began = wall, steady
            self._jumps, self._set_back = self._jumps + 1, went < steady - self._steady
        self._wall, self._steady = wall, steady
        return ClockRun(wall, self._since, steady - self._began, self._jumps, self._set_back)
