"""The times that people name in words: "yesterday", "7 days", "last week", "May 2019". Pure.

A grammar of our own: dateparser, which knows more, brings five packages, takes longer to be imported than the rest of
the bot, and guesses ("may" is a month of next year).
"""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction

from bot.text.lang.en.quantities import DAYS_AROUND, WEEKDAYS
from bot.text.lang.en.times import A_SINGLE, EMPTY_WORDS, LAST, THIS, UNITS_OF_TIME
from bot.text.numbers import quantities
from bot.text.words import words_of

_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ].*)?")
"""``2026-11-01``, ``2026-11``; a time of day behind it doesn't count."""
_SHORT = re.compile(r"(\d{1,4})([a-z]+)")
"""``7d``."""
_YEARS = range(1800, 2200)
"""Numbers that are years where no unit follows them."""
_MOST = 4_000
"""Units that may be gone back, at most: what is further back isn't meant."""


def moment_since(typed: str, now: datetime) -> datetime | None:
    """The moment that is named; ``None`` where the words name none, or one that isn't over. Days begin in UTC."""
    if any(char.isdigit() and not char.isascii() for char in typed):  # folded, "²d" would be "2d"
        return None
    day = _iso(typed.strip()) or _in_words(_words(typed), now.date())
    moment = datetime.combine(day, time(), UTC) if isinstance(day, date) else now - day if day else None
    return moment if moment is not None and moment <= now else None


def _iso(typed: str) -> date | None:
    match = _ISO.fullmatch(typed)
    return _day(int(match[1]), int(match[2]), int(match[3] or 1)) if match else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _words(typed: str) -> list[str]:
    words: list[str] = []
    for word in words_of(typed):
        short = _SHORT.fullmatch(word)
        apart = [short[1], short[2]] if short and short[2] in UNITS_OF_TIME else [word]
        words += [part for part in apart if part not in EMPTY_WORDS]
    return words


def _in_words(words: Sequence[str], today: date) -> date | timedelta | None:
    match words:
        case [word] if word in DAYS_AROUND and DAYS_AROUND[word] <= 0:
            return today + timedelta(days=DAYS_AROUND[word])
        case [which, unit] if UNITS_OF_TIME.get(unit) and (which in LAST or which == THIS):
            return _begin_of(UNITS_OF_TIME[unit], today, int(which in LAST))
        case [*_, unit] if UNITS_OF_TIME.get(unit):
            return _ago(words[:-1], UNITS_OF_TIME[unit], today)
        case [*before, weekday] if weekday in WEEKDAYS and (not before or (len(before) == 1 and before[0] in LAST)):
            return today - timedelta(days=(today.weekday() - WEEKDAYS[weekday] + 6) % 7 + 1)
    return _calendar(words, today)


def _ago(count: Sequence[str], unit: str, today: date) -> date | timedelta | None:
    """ "7 days", "two weeks", "a month", "the past 3 days"."""
    words = [word for word in count if word not in LAST]
    numbers = quantities(words)
    if len(words) == 1 and words[0] in A_SINGLE:
        number = 1
    elif len(numbers) == 1 and (numbers[0].first, numbers[0].last) == (0, len(words)):
        value = max(numbers[0].values)
        number = int(value) if value.denominator == 1 else 0
    else:
        return None
    if not 0 < number <= _MOST:
        return None
    match unit:
        case "hour":
            return timedelta(hours=number)
        case "day" | "week":
            return timedelta(days=number * (7 if unit == "week" else 1))
        case "month":
            return _months_back(today, number)
    return _months_back(today, 12 * number)


def _months_back(today: date, months: int) -> date | None:
    """The day with the same number ``months`` months ago, or the last day of a shorter month."""
    index = today.year * 12 + today.month - 1 - months
    year, month = divmod(index, 12)
    return next((day for less in range(4) if (day := _day(year, month + 1, today.day - less))), None)


def _begin_of(unit: str, today: date, before: int) -> date | timedelta | None:
    """The first day of this week, month or year, or of the one before."""
    match unit:
        case "week":
            return today - timedelta(days=today.weekday() + 7 * before)
        case "month":
            return _months_back(today.replace(day=1), before)
        case "year":
            return _day(today.year - before, 1, 1)
    return timedelta(hours=1) if unit == "hour" else today - timedelta(days=before)


def _calendar(words: Sequence[str], today: date) -> date | None:
    """ "2019", "May 2019", "3 May", "May 3rd, 2019": the last such day where no year is named."""
    listed = quantities(words)
    if not listed or sum(each.last - each.first for each in listed) != len(words):
        return None
    months = [_whole(each.values) for each in listed if each.kind == "month"]
    numbers = [_whole(each.values) for each in listed if each.kind == "number"]
    if len(months) > 1 or len(months) + len(numbers) != len(listed):
        return None
    years = [number for number in numbers if number in _YEARS]
    days = [number for number in numbers if number not in _YEARS]
    if len(years) > 1 or len(days) > 1 or not (years or months) or (days and not months):
        return None
    month, day = (months or [1])[0], (days or [1])[0]
    if years:
        return _day(years[0], month, day)
    here = _day(today.year, month, day)
    return here if here is None or here <= today else _day(today.year - 1, month, day)


def _whole(values: frozenset[Fraction]) -> int:
    return int(min(values))
