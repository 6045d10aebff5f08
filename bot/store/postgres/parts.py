"""Which parts quotations and their index have: pure decisions, carried out by ``parting.py``.

Both tables are divided by the quotations' ids, which grow with the time of storing, at the same borders: a part has
what was stored since a month, and its name says which. So old news goes with its part, and no vacuum has to read the
index for it. A border is set when a month begins; the last part is open. Where a row is depends on borders alone:
months only tell when a part is looked at, so a clock that was wrong loses nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count

MONTHS_A_YEAR = 12
MOST_MONTHS = 6
"""Whole parts that the time for which news is kept is divided into at most: a look-up asks each of them."""
MOST_MOVED = 20_000
"""Rows that are moved at once out of parts that end: whoever writes waits for that, some seconds by estimate."""
FIRST_MONTH = 2 * MONTHS_A_YEAR
"""Parts of the years 0 and 1 are of no month: the first of all, and parts that got the rows which others had left."""

_NAME = re.compile(r"(\w+)_(\d{4})_(\d{2})")
_BOUNDS = re.compile(r"FROM \('?(MINVALUE|-?\d+)'?\) TO \('?(MAXVALUE|-?\d+)'?\)")


@dataclass(frozen=True, slots=True)
class MonthPart:
    """A part of each divided table: ids from ``low``, below ``high`` (as SQL has them).

    ``since`` are months since the year 0.
    """

    since: int
    low: str
    high: str

    def of(self, whole: str) -> str:
        """The name of the part of a table."""
        return f"{whole}_{self.since // MONTHS_A_YEAR:04d}_{self.since % MONTHS_A_YEAR + 1:02d}"

    @property
    def bounds(self) -> str:
        """Its borders in SQL."""
        return f"FOR VALUES FROM ({self.low}) TO ({self.high})"

    @property
    def is_open(self) -> bool:
        """Whether it gets what is stored now."""
        return self.high == "MAXVALUE"

    @property
    def is_rest(self) -> bool:
        """Whether it is of no month."""
        return self.since < FIRST_MONTH


def month_part(whole: str, name: str, bounds: str) -> MonthPart | None:
    """The part of a table, of its name and bounds as PostgreSQL writes them; ``None`` for a part that somebody else
    made."""
    named, bounded = _NAME.fullmatch(name), _BOUNDS.search(bounds)
    if named is None or named[1] != whole or bounded is None:
        return None
    return MonthPart(int(named[2]) * MONTHS_A_YEAR + int(named[3]) - 1, bounded[1], bounded[2])


def in_order(parts: Sequence[MonthPart]) -> list[MonthPart]:
    """Parts by their ids."""
    return sorted(parts, key=lambda part: (part.low != "MINVALUE", 0 if part.low == "MINVALUE" else int(part.low)))


def month_of(moment: datetime) -> int:
    """Months since the year 0."""
    return moment.year * MONTHS_A_YEAR + moment.month - 1


def next_month(parts: Sequence[MonthPart], now: datetime, kept: timedelta) -> int | None:
    """The month of the part that has to be begun; ``None`` where the open one goes on.

    A part has a month; where news is ``kept`` for longer than half a year as many months as give no more parts than
    that. A part of a later month than now's is ended too, since the clock was ahead.
    """
    months = -(-kept.days // 31)
    month, a_part = month_of(now), max(1, -(-months // MOST_MONTHS))
    is_due = not 0 <= month - parts[-1].since < a_part
    return month if is_due and all(part.since != month for part in parts) else None


def ended_parts(parts: Sequence[MonthPart], before: datetime) -> list[MonthPart]:
    """The parts that have nothing which was stored at ``before`` or later, by the months of the parts behind them."""
    ends = [min((later.since for later in parts[number + 1 :]), default=None) for number in range(len(parts))]
    return [part for part, end in zip(parts, ends, strict=True) if end is not None and end <= month_of(before)]


def to_drop(sizes: Sequence[tuple[MonthPart, int]]) -> list[MonthPart]:
    """Of parts that have ended, with the numbers of their rows, those to be dropped next: an empty one, or the first of
    a month that has few rows left, together with the part that has the rows left of earlier months, where it has
    room."""
    for number, (part, rows) in enumerate(sizes):
        if rows == 0:
            return [part]
        if not part.is_rest and rows <= MOST_MOVED:
            before = sizes[max(0, number - 1) : number]
            return [*(rest for rest, held in before if rest.is_rest and held + rows <= MOST_MOVED), part]
    return []


def part_of_rest(dropped: Sequence[MonthPart], parts: Sequence[MonthPart]) -> MonthPart:
    """The part that gets what is left of neighbours that are dropped."""
    known = {part.since for part in parts}
    free = next(number for number in count() if number not in known)
    return MonthPart(dropped[0].since if dropped[0].is_rest else free, dropped[0].low, dropped[-1].high)
