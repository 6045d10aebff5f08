"""Makes feeds, schedules and deliveries due whose due times were stored while the clock was ahead."""

from datetime import datetime, timedelta

from bot.domain.ahead import LatestTimes
from bot.domain.looks import LONGEST_WAIT
from bot.ops.steady import ClockWatch
from bot.ports import AheadStore, Clock

LONGEST_RETRY = timedelta(hours=24)
"""Maximum time until a delivery is tried again, also when the platform asks for more."""
_CLOCKS_APART = timedelta(minutes=1)
"""Maximum for the time of a past event: the clocks of several machines differ by seconds."""
_FEED = timedelta(hours=27)
"""Maximum time until a feed is fetched again: a day (after failures, or by the settings), and the random part that
spreads feeds over time."""
_ENTRY = timedelta(hours=27)
"""Maximum time until an article's page is tried again."""
_LOOK = LONGEST_WAIT + timedelta(days=1)
"""Maximum time until an article's page is looked at again: the longest wait of the settings, or of a server."""
_DELIVERY = timedelta(hours=31)
"""Maximum time until a delivery is due: the end of quiet hours, or its next try with jitter."""
_AGAIN = 3600.0
"""Seconds, on the steady clock, between two looks at all stored times: the clock of another process may have jumped."""


def latest_times(now: datetime, lease: timedelta, *, set_back: bool) -> LatestTimes:
    """The latest moments that stored times may have now; ``lease`` is how long a delivery is leased.

    ``set_back``: the clock was just set back, so every wait for another try is too long. Quiet hours delay a post
    longer than a failed try does, so a post that wasn't tried yet stays.
    """
    return LatestTimes(
        now=now,
        past=now + _CLOCKS_APART,
        feed=now + _FEED,
        entry=now + _ENTRY,
        look=now + _LOOK,
        delivery=now + _DELIVERY,
        retry=now if set_back else now + _DELIVERY,
        lease=now + 2 * lease,
        new_lease=now + lease,  # by then a process that still sends under it is done
    )


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
        times = latest_times(run.now, self._lease, set_back=jumped and run.set_back)
        changed = await self._store.take_back_ahead(times)
        self._looked = (run.jumps, run.seconds)
        return changed
