"""Makes feeds, schedules and deliveries due whose due times were stored while the clock was ahead."""

from datetime import timedelta

from bot.ops.steady import ClockWatch
from bot.ports import AheadStore, Clock

_AGAIN = 3600.0
"""Seconds, on the steady clock, between two looks at all stored times: the clock of another process may have jumped."""


class AheadService:
    """The tick that looks for due times too far in the future: at the start, after a jump of the clock, and every
    hour."""

    def __init__(self, store: AheadStore, clock: Clock, lease: timedelta) -> None:
        self._store = store
        self._watch = ClockWatch(clock)
        self._lease = lease
        self._looked: tuple[int, float] | None = None

    async def tick(self) -> int:
        """Make rows due that wait for a time too far in the future; returns their number."""
        run = self._watch.look()
        if self._looked is not None and self._looked[0] == run.jumps and run.seconds - self._looked[1] < _AGAIN:
            return 0
        jumped = self._looked is not None and self._looked[0] != run.jumps
        changed = await self._store.take_back_ahead(run.now, self._lease, set_back=jumped and run.set_back)
        self._looked = (run.jumps, run.seconds)
        return changed
