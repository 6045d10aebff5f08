"""Summarises a speaker's career: the main roles of a profile, with their years. Pure."""

from collections.abc import Iterable, Sequence

from bot.domain.profiles import RoleSpan
from bot.speakers.roles import content, marks
from bot.texts import common
from bot.texts import speakers as say


def main_roles(roles: Sequence[RoleSpan], most: int) -> list[RoleSpan]:
    """The ``most`` most frequent roles, the latest first; a shorter wording is counted to the fuller wording that
    contains it."""
    merged: list[RoleSpan] = []
    having: dict[str, list[int]] = {}  # where in ``merged`` each telling word stands: 150 roles are 11,000 pairs
    for span in sorted(roles, key=lambda span: (-len(content(span.role)), -span.quotations)):
        words = content(span.role)
        near = min((having.get(word, []) for word in words), key=len, default=[])
        home = next((at for at in near if _is_part(span.role, merged[at].role)), None)
        if home is None:
            for word in words:
                having.setdefault(word, []).append(len(merged))
            merged.append(span)
        else:
            merged[home] = _together(merged[home], span)
    most_told = sorted(merged, key=lambda span: -span.quotations)[:most]
    return sorted(most_told, key=lambda span: (span.last, span.first), reverse=True)


def years(spans: Iterable[RoleSpan]) -> str:
    """ "2012–2026", or the months within one year: "Mar–Nov 2026", or the day."""
    listed = list(spans)
    first, last = min(span.first for span in listed), max(span.last for span in listed)
    if first.date() == last.date():
        return common.SHORT_DAY.format(moment=last)
    if first.year != last.year:
        return say.YEARS.format(first=first.year, last=last.year)
    return (say.MONTHS if first.month != last.month else say.DAYS).format(first=first, last=last)


def _is_part(role: str, fuller: str) -> bool:
    """Whether a role says nothing that a fuller one doesn't: "President" and "Russian president", but not "mayor" and
    "former mayor"."""
    return bool(content(role)) and content(role) <= content(fuller) and marks(role) == marks(fuller)


def _together(span: RoleSpan, other: RoleSpan) -> RoleSpan:
    return RoleSpan(
        span.role,
        min(span.first, other.first),
        max(span.last, other.last),
        span.quotations + other.quotations,
        max(span.outlets, other.outlets),
    )
