"""Keeps the failures of work in the background, for the log and for ``/quotewire status``."""

from dataclasses import replace

import structlog

from bot.domain.errors import QuotewireError
from bot.domain.places import Place
from bot.domain.troubles import Trouble
from bot.ops.clock import SystemClock
from bot.ports import Clock
from bot.texts import health as say

log = structlog.get_logger(__name__)


class TroubleBook:
    """Counts the consecutive failures of each kind of work at each place, until the work succeeds again."""

    def __init__(self, clock: Clock | None = None) -> None:
        self._clock = clock or SystemClock()
        self._troubles: dict[tuple[str, Place | None], Trouble] = {}

    def note(self, what: str, error: Exception, place: Place | None = None) -> None:
        """Note that the work ``what`` failed, at a place or everywhere.

        The log gets a bug's traceback once in a row of failures; an expected error gets a line each time.
        """
        bug = say.INTERNAL_ERROR_OF_KIND.format(kind=type(error).__name__)
        why = str(error) if isinstance(error, QuotewireError) else bug
        before = self._troubles.get((what, place))
        shown = {"what": what, "error": why, **({"place": str(place)} if place else {})}
        if isinstance(error, QuotewireError):
            log.warning("it failed", **shown)
        elif before is None or before.why != why:
            log.error("it failed", **shown, exc_info=error)
        now = Trouble(what, place, why, self._clock.now(), 1)
        self._troubles[what, place] = replace(before, why=why, times=before.times + 1) if before else now

    def over(self, what: str, place: Place | None = None) -> None:
        """Note that the work ``what`` succeeded."""
        if self._troubles.pop((what, place), None) is not None:
            log.info("it goes well again", what=what, **({"place": str(place)} if place else {}))

    @property
    def count(self) -> int:
        """The number of troubles that aren't over; may be asked in any thread."""
        return len(self._troubles)

    def listed(self) -> tuple[Trouble, ...]:
        """The troubles that aren't over, the longest first."""
        return tuple(sorted(self._troubles.values(), key=lambda trouble: trouble.since))
