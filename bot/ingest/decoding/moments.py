"""Reads times as feeds, pages and archives write them. Pure."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from bot.text.folding import fold_letters
from bot.text.lang.months import MONTHS_BY_NAME

_EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
"""Years before the web are no moments of news."""
_LATEST = datetime(2100, 1, 1, tzinfo=UTC)
"""Moments after this are mistakes, not plans."""
_DEFAULTS = (datetime(2001, 1, 1, tzinfo=UTC), datetime(2002, 2, 2, tzinfo=UTC))
"""Two times that have nothing in common but the zone and the midnight."""
_LONGEST = 100
"""Characters of the longest text that is read as a time."""
_MONTH_ALONE = re.compile(r"((?:19|20)\d\d)(?:-(0[1-9]|1[0-2]))?")
"""A year or a month, which stand for their first day (https://www.w3.org/TR/NOTE-datetime)."""
_SINCE_1970 = re.compile(r"(\d{10})(?:\.0)?|(\d{13})")
"""Seconds or milliseconds since 1970, as scripts count time. Moments before September 2001 have fewer digits."""
_DIGITS = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])")
"""Year, month, day and hour in ten digits, which are no seconds."""
_ZONE_TOO_MUCH = re.compile(r"(?<=\d)\s*(?:\[[\w/+-]+\]|\([^()]*\))$")
"""The place or the name of a zone after its offset: Java's ``+01:00[Europe/Berlin]``, JavaScript's ``+0100 (Central
European Standard Time)``."""
_DAY_FIRST = re.compile(r"(?<!\d)\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d\d(?!\d|:))")
"""A date with dots, which nobody begins with the month: 2.11.2026, and in Czech 2. 11. 2026."""
_AMBIGUOUS = re.compile(r"(?<!\d)(0?[1-9]|1[0-2])[/-](0?[1-9]|1[0-2])[/-]\d{4}")
"""A date whose day could be its month, and the other way round: 2/11/2026."""
_NAMED_OFFSET = re.compile(r"\b(?:GMT|UTC|UT)\s*(?=[+-]\d)")
"""A zone's name before an offset. ISO 8601 has the sign of the offset; POSIX, by which dateutil reads these, its
opposite."""
_AHEAD = (
    *(
        (0, "UT UTC GMT WET Z"),
        (1, "WEST BST CET MEZ WAT"),
        (2, "CEST MESZ EET SAST CAT"),
        (3, "EEST MSK EAT"),
        (5, "PKT"),
    ),
    *(
        (7, "WIB ICT"),
        (8, "HKT SGT PHT AWST"),
        (9, "JST KST"),
        (9.5, "ACST"),
        (10, "AEST"),
        (10.5, "ACDT"),
        (11, "AEDT"),
    ),
    *((12, "NZST"), (13, "NZDT"), (-2.5, "NDT"), (-3, "ADT BRT ART"), (-3.5, "NST"), (-4, "AST EDT"), (-5, "EST CDT")),
    *((-6, "CST MDT"), (-7, "MST PDT"), (-8, "PST AKDT"), (-9, "AKST"), (-10, "HST")),
)
"""Hours ahead of UTC, with the names by which news calls zones. Names with two meanings (IST) are left out, except the
American ones of RFC 5322."""
_ZONES = {name: timezone(timedelta(hours=hours)) for hours, names in _AHEAD for name in names.split()}
"""The zones of ``_AHEAD`` by their names."""
_PLACES = {"ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles"}
"""Zones whose name is the same in summer and winter."""

_NAME = r"(?P<name>[^\W\d_]{3,20})"
"""The name of a month, or what stands in its place."""
_YEAR = r"(?P<year>(?:19|20)\d\d)"
"""A year of the web, or of the century before."""
_DATES_IN_WORDS = (
    re.compile(
        r"(?<!\d)(?P<day>\d{1,2})(?:\.|er|º|°|-?(?:го|an|i))?[\s.-]{1,3}(?:d[eo]l? |d['’])?"
        rf"{_NAME}[.,]{{0,2}}[\s-]{{1,3}}(?:d[eo]l? )?{_YEAR}(?!\d)"
    ),
    re.compile(rf"{_NAME}\.?\s{{1,3}}(?P<day>\d{{1,2}})[.,]{{0,2}}\s{{1,3}}{_YEAR}(?!\d)"),
    re.compile(rf"(?<!\d){_YEAR}[.,]?\s{{1,3}}(?:m\. )?{_NAME}\.?\s{{1,3}}(?P<day>\d{{1,2}})(?:\.|$)"),
    re.compile(rf"{_YEAR}\s?[年년]\s?(?P<month>\d{{1,2}})\s?[月월]\s?(?P<day>\d{{1,2}})\s?[日일]"),
    re.compile(rf"(?<!\d)(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?{_YEAR}(?!\d)"),
)
"""Dates as other languages than English write them: "3. Okt. 2025", "octubre 3, 2025", "2025. október 3.",
"2025年10月3日", "3. 10. 2025"."""
_BEFORE_DATE = re.compile(r"(?:(?P<clock>\d{1,2}[:.]\d\d),?\s{1,3})?(?:[^\W\d_]{1,20}\.?,?\s{1,3})?")
"""What may stand before such a date: a time of the day, a day of the week."""
_AFTER_DATE = re.compile(
    r"[\s,.|·–-]{0,4}"
    r"(?:(?:(?:um|om|at|à|a las|às|alle(?: ore)?|ore|kl|klo|saat|godz|г|р|року|в|о)\b[\s.,:]{0,3}){1,3})?"
    r"(?:(?P<clock>\d{1,2}[:.h]\d\d(?::\d\d)?)\s?(?:uhr|uur|h|hs|hrs|ч)?\.?\s?"
    r"(?P<zone>(?-i:[A-Z]{1,5}|(?:GMT|UTC)?[+-]\d\d:?\d\d))?)?",
    re.IGNORECASE,
)
"""What may stand after it: a time of the day with its zone, and the words of several languages around these."""


def moment(text: str | None) -> datetime | None:
    """The time that a text says (RFC 3339, ISO 8601, RFC 5322, and what people write), in UTC.

    ``None`` where it is none, or could be two, or has a zone that isn't known.

    A time without a zone is taken as UTC, a date without a time as its midnight. Times before 1990 and after 2100 are
    ``None``.
    """
    text = (text or "").strip()
    if not text or len(text) > _LONGEST:
        return None
    if month := _MONTH_ALONE.fullmatch(text):
        return plausible(datetime(int(month[1]), int(month[2] or 1), 1, tzinfo=UTC))
    text = _ZONE_TOO_MUCH.sub("", text)
    try:
        return plausible(datetime.fromisoformat(text))
    except ValueError:
        read = _written(text) or _in_words(text)
        return plausible(read) if read else None


def counted_moment(text: str) -> datetime | None:
    """The time that a page's data give in seconds or milliseconds since 1970; ``None`` where it is no such number."""
    counted = None if _DIGITS.fullmatch(text) else _SINCE_1970.fullmatch(text)
    return plausible(datetime.fromtimestamp(int(counted[1] or counted[2][:-3]), UTC)) if counted else None


def plausible(read: datetime) -> datetime | None:
    """``read`` in UTC; ``None`` where it is before 1990 or after 2100."""
    try:
        read = read.astimezone(UTC) if read.tzinfo else read.replace(tzinfo=UTC)
    except (OverflowError, ValueError):  # the first and the last day that Python knows
        return None
    return read if _EARLIEST <= read <= _LATEST else None


def _written(text: str) -> datetime | None:
    """A time in words or in a form of its own; ``None`` unless day, month and year stand in it."""
    from dateutil import parser  # here, since only workers need it

    ambiguous = _AMBIGUOUS.search(text)
    if ambiguous and int(ambiguous[1]) != int(ambiguous[2]):
        return None
    text, day_first = _NAMED_OFFSET.sub("", text), _DAY_FIRST.search(text) is not None
    try:
        # What a text lacks is taken from the default: read with two, an incomplete date is two dates.
        first, second = (
            parser.parse(text, default=default, tzinfos=_zone, dayfirst=day_first) for default in _DEFAULTS
        )
    except (ValueError, OverflowError, TypeError, AttributeError):  # dateutil raises all of these for odd texts
        return None
    return first if first == second else None


def _in_words(text: str) -> datetime | None:
    """A time as languages other than English write it; ``None`` where not all of it is understood."""
    date = next((date for form in _DATES_IN_WORDS if (date := form.search(text)) is not None), None)
    if date is None:
        return None
    named = date.groupdict()
    month = named.get("month") or MONTHS_BY_NAME.get(fold_letters(named["name"]))
    before, after = _BEFORE_DATE.fullmatch(text[: date.start()]), _AFTER_DATE.fullmatch(text[date.end() :])
    if month is None or before is None or after is None:
        return None
    clock = (after["clock"] or before["clock"] or "0:00").replace(".", ":").lower().replace("h", ":")
    return _written(f"{date['year']}-{int(month):02}-{int(date['day']):02} {clock} {after['zone'] or ''}")


def _zone(name: str | None, offset: int | None) -> tzinfo:
    """The zone of a name, UTC where there is none; ``offset`` are the seconds that the text itself has.

    Raises:
        ValueError: nobody knows the name.
    """
    if offset is not None:
        return timezone(timedelta(seconds=offset))
    if name in _PLACES:
        return ZoneInfo(_PLACES[name])
    if name is None:
        return UTC
    if name not in _ZONES:
        raise ValueError(f"{name} is no known zone")
    return _ZONES[name]
