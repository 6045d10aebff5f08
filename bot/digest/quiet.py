"""Quiet hours: hours of the day in which a place wants no posts. Pure.

Like slots they are wall-clock times of a zone, and the night in which the clocks change is settled in the same way: an
end that comes twice is the first of the two, and an end that doesn't exist moves on by the hour that was skipped. So
once quiet hours have ended they don't begin again when the clock is put back.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.digest.when import time_of_day
from bot.domain.errors import UsageError
from bot.texts import schedules as say


@dataclass(frozen=True, slots=True)
class Quiet:
    """Local times from ``start`` (included) to ``end`` (not included); over midnight where ``end`` is before
    ``start``."""

    start: time
    end: time

    def __str__(self) -> str:
        return f"{self.start:%H:%M}-{self.end:%H:%M}"


def parse_quiet(text: str) -> Quiet | None:
    """Read "22:00-07:00", "22-7", "10pm to 7am"; ``None`` for "off".

    Raises:
        UsageError: it can't be read.
    """
    folded = text.strip().casefold()
    if folded in ("off", "none", "no", ""):
        return None
    ends = re.split(r"\s*(?:-|–|—|\bto\b|\buntil\b)\s*", folded)
    if len(ends) != 2:
        raise UsageError(say.UNREADABLE_WHOLE.format(typed=text.strip()[:60], how=say.HOW_TO_WRITE_QUIET))
    start, end = (time_of_day(end_text, text, say.HOW_TO_WRITE_QUIET) for end_text in ends)
    if start == end:
        raise UsageError(say.QUIET_WITHOUT_END.format(typed=text.strip()[:60], how=say.HOW_TO_WRITE_QUIET))
    return Quiet(start, end)


def quiet_until(quiet: Quiet, tz: ZoneInfo, now: datetime) -> datetime | None:
    """When the quiet hours end, in UTC; ``None`` when ``now`` isn't within them."""
    today = now.astimezone(tz).date()
    nights = (_hours(quiet, tz, today + timedelta(days=offset)) for offset in (-1, 0))
    return next((end for start, end in nights if start <= now < end), None)


def _hours(quiet: Quiet, tz: ZoneInfo, day: date) -> tuple[datetime, datetime]:
    """Start and end of the quiet hours that begin on ``day``."""
    last = day if quiet.start < quiet.end else day + timedelta(days=1)
    start, end = datetime.combine(day, quiet.start, tz), datetime.combine(last, quiet.end, tz)
    return start.astimezone(UTC), end.astimezone(UTC)
