"""Keeps the failures of work in the background, for the log and for ``/quotewire status``."""

from collections.abc import Collection
from dataclasses import replace

import structlog

from bot.domain.errors import QuotewireError
from bot.domain.places import Place
from bot.domain.troubles import Trouble
from bot.ops.clock import SystemClock
from bot.ports import Clock
from bot.text.failures import line_for_chat
from bot.texts import health as say

log = structlog.get_logger(__name__)


class TroubleBook:
    """Counts the consecutive failures of each kind of work at each place, until the work succeeds again."""

    def __init__(self, clock: Clock | None = None) -> None:
        self._clock = clock or SystemClock()
        self._troubles: dict[tuple[str, Place | None], Trouble] = {}

    def note(self, what: str, error: Exception, place: Place | None = None) -> None:
        """Note that the work ``what`` failed, at a place or everywhere.

        The log gets a line once in a row of failures, of a bug with its traceback; and an expected error is told of the
        first work alone that fails for it: every tick would tell each second that the database is stopped.
        """
        bug = say.INTERNAL_ERROR_OF_KIND.format(kind=type(error).__name__)
        why = line_for_chat(error) if isinstance(error, QuotewireError) else bug
        logged = str(error) if isinstance(error, QuotewireError) else bug
        before = self._troubles.get((what, place))
        shown = {"what": what, "error": logged, **({"place": str(place)} if place else {})}
        if isinstance(error, QuotewireError):
            if not self._is_known(why):
                log.warning("it failed", **shown)
        elif before is None or before.why != why:
            log.error("it failed", **shown, exc_info=error)
        now = Trouble(what, place, why, self._clock.now(), 1)
        self._troubles[what, place] = replace(before, why=why, times=before.times + 1) if before else now

    def over(self, what: str, place: Place | None = None) -> None:
        """Note that the work ``what`` succeeded; the log is told when nothing fails any more for the same reason."""
        over = self._troubles.pop((what, place), None)
        if over is not None and not self._is_known(over.why):
            shown = {"what": what, "since": over.since.isoformat(), **({"place": str(place)} if place else {})}
            log.info("it goes well again", error=over.why, **shown)

    def settle(self, what: str, left: Collection[Place]) -> None:
        """Note that the work ``what`` is left at these places alone: elsewhere it is done, perhaps by another process,
        or isn't wanted any more."""
        for name, place in list(self._troubles):
            if name == what and place is not None and place not in left:
                self.over(what, place)

    def _is_known(self, why: str) -> bool:
        """Whether something fails for this reason."""
        return any(trouble.why == why for trouble in self._troubles.values())

    @property
    def count(self) -> int:
        """The number of troubles that aren't over; may be asked in any thread."""
        return len(self._troubles)

    def listed(self) -> tuple[Trouble, ...]:
        """The troubles that aren't over, the longest first."""
        return tuple(sorted(self._troubles.values(), key=lambda trouble: trouble.since))
