"""Notices when somebody sets the clock: what was written by one that was ahead, or is to be compared with one that has
jumped, has to be looked at anew."""

from dataclasses import dataclass
from datetime import datetime

from bot.ports import Clock

_TOLERANCE = 5.0
"""Seconds by which the clock and the steady one may differ from one look to the next, before that counts as a jump: NTP
slews, and steps by less."""


@dataclass(frozen=True, slots=True)
class ClockRun:
    """How long the clock has gone on without a jump.

    ``now`` is what it shows, ``since`` what it showed when the run began, ``seconds`` how long the run is on the steady
    clock. ``jumps`` counts the jumps that were noticed so far; ``set_back``: the last of them went back.
    """

    now: datetime
    since: datetime
    seconds: float
    jumps: int
    set_back: bool


class ClockWatch:
    """Compares the clock with the steady one, from look to look; before the first jump it counts from its making."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._wall, self._steady = clock.now(), clock.steady()
        self._since, self._began = self._wall, self._steady
        self._jumps, self._set_back = 0, False

    def look(self) -> ClockRun:
        """The run of the clock up to now."""
        wall, steady = self._clock.now(), self._clock.steady()
        went = (wall - self._wall).total_seconds()
        # A steady clock is no proof where both are set together (a virtual machine that goes back to a snapshot).
        if abs(went - (steady - self._steady)) > _TOLERANCE or went < -_TOLERANCE:
            self._since, self._began = wall, steady
            self._jumps, self._set_back = self._jumps + 1, went < steady - self._steady
        self._wall, self._steady = wall, steady
        return ClockRun(wall, self._since, steady - self._began, self._jumps, self._set_back)
