"""Schedules: reads the words that people write, and computes the slots. Pure.

A slot is a *wall-clock* time of a zone: days have names and times, and what the clocks do in spring and autumn is
settled here, once. A time that doesn't exist (02:30 in the spring night) moves on by the hour that was skipped; a time
that comes twice (in autumn) is the first of the two. So each local slot is one instant, and claiming that instant in
the store makes it happen once. A schedule of every hour is different: where an hour of the clock comes twice, it has a
slot in each.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from itertools import groupby
from zoneinfo import ZoneInfo, available_timezones

from bot.domain.errors import UsageError
from bot.texts import schedules as say

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""Names of the days as schedules show them; the index is Python's number of the weekday."""
_NAMES = {
    "daily": range(7),
    "everyday": range(7),
    "weekdays": range(5),
    "weekends": range(5, 7),
}
"""Words for several days, with their numbers (0 is Monday)."""


@dataclass(frozen=True, slots=True)
class When:
    """Times of the day (local, sorted) on days of the week (0 = Monday)."""

    days: frozenset[int]
    times: tuple[time, ...]

    @property
    def is_hourly(self) -> bool:
        """Whether each hour of the day has a slot."""
        return {at.hour for at in self.times} == set(range(24))

    def __str__(self) -> str:
        """The schedule as a person would write it; :func:`parse_when` reads it back as an equal value."""
        times = ", ".join(f"{at:%H:%M}" for at in self.times)
        return _say_every(self) or f"{_say_days(self.days)} {times}"


@lru_cache(maxsize=1024)
def parse_when(text: str) -> When:
    """Read "weekdays 08:00", "daily 07:30", "mon,thu 18:00", "every 4h", "every hour", "at 9 and 17".

    Raises:
        UsageError: the text can't be read, or gives days times of their own; the message has examples.
    """
    words = _words(text)
    every = re.fullmatch(r"hourly|every (?:(\d{1,2}) ?)?(?:h|hours?)", " ".join(words))
    if every:
        return _every(int(every[1] or 1))
    named = [_day(word) for word in words]
    days = set().union(*filter(None, named))
    times = {
        time_of_day(word, text, say.HOW_TO_WRITE_WHEN) for word, of in zip(words, named, strict=True) if of is None
    }
    if len(list(groupby(of is None for of in named))) > _DAYS_AND_TIMES:
        raise UsageError(say.TIMES_OF_THEIR_OWN.format(typed=text.strip()[:60]))
    if not times:
        raise UsageError(say.NO_TIME_OF_DAY.format(typed=text.strip()[:60], how=say.HOW_TO_WRITE_WHEN))
    return When(frozenset(days or range(7)), tuple(sorted(times)))


def zone_apart(text: str) -> tuple[str, str]:
    """The words of a schedule without the zone at their end, and the zone as it is written ("daily 8:00 New York",
    "mon 9 (Europe/Berlin)"); the zone is empty where there is none."""
    words = re.sub(r"[()]", " ", text).split()
    for count in range(min(_MOST_OF_ZONE, len(words) - 1), 0, -1):
        head, zone = words[:-count], " ".join(words[-count:])
        if _zone_named(zone) is not None:
            return " ".join(head[:-1] if head[-1].casefold() == "in" else head), zone
    return text, ""


_MOST_OF_ZONE = 3
"""Words of a zone's city, at most: "Port of Spain"."""


def parse_zone(name: str) -> ZoneInfo:
    """The zone of an IANA name, or of its city; case doesn't count, nor whether blanks or underscores are written.

    Raises:
        UsageError: there is no such zone.
    """
    known = _zone_named(name)
    if known is None:
        raise UsageError(say.NO_SUCH_ZONE.format(typed=name.strip()[:60]))
    return ZoneInfo(known)


def _zone_named(name: str) -> str | None:
    folded = name.strip().replace(" ", "_").casefold()
    of_city = [
        zone
        for known, zone in _zones().items()
        if folded and known.endswith(f"/{folded}") and not known.startswith(_NO_CITIES)
    ]
    return _zones().get(folded) or (of_city[0] if len(of_city) == 1 else None)


_NO_CITIES = "etc/"
"""The beginning of zones that aren't cities. Their signs are those of POSIX: "Etc/GMT+1" is an hour behind UTC, while
whoever writes "GMT+1" means an hour ahead (https://data.iana.org/time-zones/tzdb/etcetera)."""


@cache
def _zones() -> Mapping[str, str]:
    """IANA names by their folded form; cached, since listing them reads the disk."""
    return {name.casefold(): name for name in available_timezones()}


def latest_slot(when: When, tz: ZoneInfo, now: datetime) -> datetime:
    """The newest slot that is not after ``now``, in UTC."""
    days = (now.astimezone(tz).date() + timedelta(days=1 - back) for back in range(10))
    return next(slot for day in days for slot in sorted(_slots(when, tz, day), reverse=True) if slot <= now)


def upcoming_slots(when: When, tz: ZoneInfo, now: datetime) -> Iterator[datetime]:
    """The slots after ``now``, in UTC, without end."""
    day = now.astimezone(tz).date() - timedelta(days=1)
    while True:
        yield from (slot for slot in sorted(set(_slots(when, tz, day))) if slot > now)
        day += timedelta(days=1)


def _slots(when: When, tz: ZoneInfo, day: date) -> Iterator[datetime]:
    if day.weekday() in when.days:
        # PEP 495: fold=0 takes the first of two, and shifts a time in the gap forward by the gap.
        yield from (datetime.combine(day, at, tz).astimezone(UTC) for at in when.times)
        if when.is_hourly:
            yield from filter(None, (_second(datetime.combine(day, at, tz)) for at in when.times))


def _second(local: datetime) -> datetime | None:
    """The second of two moments that have this local time, in UTC; ``None`` where there is only one moment."""
    first, second = local.astimezone(UTC), local.replace(fold=1).astimezone(UTC)
    return second if second > first else None  # in a gap, fold=1 is the earlier one


def _words(text: str) -> list[str]:
    """The words for days and times, each in one piece: "every Monday to Friday at 8 am" is mon-fri 8am."""
    plain = re.sub(r"(?<=\d)\s+(?=[ap]\.?m\b)", "", text.casefold())
    plain = re.sub(r"\b(?:every|each) day\b|\bevery ?day\b", "daily", plain)
    plain = _SPANS.sub(r"\1-\2", _EVERY.sub("", plain))
    return [_SAME.get(word, word) for word in re.sub(r"\b(?:and|at|on)\b|[,;&+]", " ", plain).split()]


_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*"
_EVERY = re.compile(rf"\b(?:every|each) (?={_DAY}\b|weekday|weekend|workday)")
_SPANS = re.compile(rf"\b({_DAY})\s+(?:to|through|until)\s+({_DAY})\b")
_SAME = {"noon": "12:00", "workdays": "weekdays", "workday": "weekdays"}
"""Other words for days and times."""
_DAYS_AND_TIMES = 2
"""Groups of words that a schedule has at most: days, and times that all of them have."""


_STEPS = (1, 2, 3, 4, 6, 8, 12, 24)
"""Hours between two digests that make the same times every day."""


def _every(hours: int) -> When:
    if hours not in _STEPS:
        raise UsageError(say.HOURS_DONT_DIVIDE.format(hours=hours))
    return When(frozenset(range(7)), tuple(time(hour) for hour in range(0, 24, hours)))


def _say_every(when: When) -> str:
    """ "every 4 hours" for at least three times a day at equal distances from midnight on; otherwise empty."""
    step = 24 // len(when.times)
    if len(when.times) < _FEWEST_A_DAY or when != _every_or_none(step):
        return ""
    return "every hour" if step == 1 else f"every {step} hours"


_FEWEST_A_DAY = 3
"""Fewest digests a day that are said as "every … hours": two are better known by their times."""


def _every_or_none(hours: int) -> When | None:
    return _every(hours) if hours in _STEPS else None


def _day(word: str) -> frozenset[int] | None:
    if word in _NAMES or word + "s" in _NAMES:
        return frozenset(_NAMES.get(word) or _NAMES[word + "s"])
    ends = [_weekday(end) for end in word.split("-")]
    if None in ends or len(ends) > 2:
        return None
    first, last = ends[0] or 0, ends[-1] or 0
    return frozenset((first + step) % 7 for step in range((last - first) % 7 + 1))


def _weekday(word: str) -> int | None:
    full = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    if len(word) < 3:
        return None
    return next((index for index, name in enumerate(full) if name.startswith(word) or f"{name}s" == word), None)


def time_of_day(word: str, whole: str, how: str) -> time:
    """Read "8:00", "8", "8h30", "8pm", a part of ``whole``.

    Raises:
        UsageError: the word can't be read; ``how`` has examples for the message.
    """
    match = re.fullmatch(r"(\d{1,2})(?:[:.h](\d{2}))?(am|pm)?", word)
    if match:
        hour, minute, half = int(match[1]), int(match[2] or 0), match[3]
        if half and 1 <= hour <= 12:
            hour = hour % 12 + (12 if half == "pm" else 0)
        if hour < 24 and minute < 60 and not (half and int(match[1]) > 12):
            return time(hour, minute)
    if word == whole.strip().casefold():
        raise UsageError(say.UNREADABLE_WHOLE.format(typed=whole.strip()[:60], how=how))
    raise UsageError(say.UNREADABLE_TIME.format(word=word[:30], typed=whole.strip()[:60], how=how))


def _say_days(days: frozenset[int]) -> str:
    for name in ("daily", "weekdays", "weekends"):
        if days == frozenset(_NAMES[name]):
            return name
    return ",".join(_DAYS[day] for day in sorted(days))
