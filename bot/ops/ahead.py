"""Makes due what a clock that was ahead has put off, so that nothing waits for the moment that it wrote down."""

from datetime import timedelta

from bot.ops.steady import ClockWatch
from bot.ports import AheadStore, Clock

_AGAIN = 3600.0
"""Seconds of a steadily running clock between two looks at everything: another process's clock may be the one that
jumped."""


class AheadService:
    """The tick that looks for times that lie too far ahead: at the start, after a jump of the clock, every hour."""

    def __init__(self, store: AheadStore, clock: Clock, lease: timedelta) -> None:
        self._store = store
        self._watch = ClockWatch(clock)
        self._lease = lease
        self._looked: tuple[int, float] | None = None

    async def tick(self) -> int:
        """How many rows waited for a time too far ahead and don't any more."""
        run = self._watch.look()
        if self._looked is not None and self._looked[0] == run.jumps and run.seconds - self._looked[1] < _AGAIN:
            return 0
        jumped = self._looked is not None and self._looked[0] != run.jumps
        changed = await self._store.take_back_ahead(run.now, self._lease, set_back=jumped and run.set_back)
        self._looked = (run.jumps, run.seconds)
        return changed
