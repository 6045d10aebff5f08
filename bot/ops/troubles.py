"""Keeps what goes wrong in the background, where nobody sees an answer: for the log once, and for the status."""

from dataclasses import replace

import structlog

from bot.domain.errors import QuotewireError
from bot.domain.places import Place
from bot.domain.troubles import Trouble
from bot.ops.clock import SystemClock
from bot.ports import Clock

log = structlog.get_logger(__name__)


class TroubleBook:
    """The failures in a row of each kind of work at each place, until it goes well again."""

    def __init__(self, clock: Clock | None = None) -> None:
        self._clock = clock or SystemClock()
        self._troubles: dict[tuple[str, Place | None], Trouble] = {}

    def note(self, what: str, error: Exception, place: Place | None = None) -> None:
        """Write down that ``what`` failed.

        The log gets a bug's traceback once, not every five seconds; an error of ours is one line, every time.
        """
        why = str(error) if isinstance(error, QuotewireError) else f"internal error ({type(error).__name__})"
        before = self._troubles.get((what, place))
        shown = {"what": what, "error": why, **({"place": str(place)} if place else {})}
        if isinstance(error, QuotewireError):
            log.warning("it failed", **shown)
        elif before is None or before.why != why:
            log.error("it failed", **shown, exc_info=error)
        now = Trouble(what, place, why, self._clock.now(), 1)
        self._troubles[what, place] = replace(before, why=why, times=before.times + 1) if before else now

    def over(self, what: str, place: Place | None = None) -> None:
        """Write down that ``what`` went well."""
        if self._troubles.pop((what, place), None) is not None:
            log.info("it goes well again", what=what, **({"place": str(place)} if place else {}))

    def listed(self) -> tuple[Trouble, ...]:
        """What isn't over, longest first."""
        return tuple(sorted(self._troubles.values(), key=lambda trouble: trouble.since))
