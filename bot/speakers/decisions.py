"""What people decide about speakers: which of it is possible, and how it is told in the audit trail. Pure."""

from collections.abc import Sequence
from datetime import datetime
from typing import TypeVar

from bot.domain.disputes import RULED, Ruling
from bot.domain.errors import UsageError
from bot.text.words import fold_words

K = TypeVar("K")

_MOST_LISTED = 8
"""Roles or outlets that an error lists at most."""
_LONGEST_WORDS = 200
"""Characters of a quotation's words in the audit trail at most."""


def check_merge(source: int, into: int, *, same_audience: bool) -> None:
    """Whether two speakers, by their numbers, may become one.

    Raises:
        UsageError: they are the same, or articles of different audiences quote them.
    """
    if source == into:
        raise UsageError(f"#{source} can't be merged into itself")
    if not same_audience:
        raise UsageError(f"#{source} and #{into} aren't known to the same people: one is in a private feed")


def taken_by_split(speaker_id: int, part: str, known: Sequence[tuple[K, str]]) -> list[K]:
    """The keys of the roles or outlets (key and text) that go to somebody else: those with all words of ``part``.

    Raises:
        UsageError: that is none of them, or all.
    """
    words = set(fold_words(part))
    chosen = [key for key, text in known if words and words <= set(fold_words(text))]
    if not chosen or len(chosen) == len(known):
        listed = ", ".join(str(text) or "no role" for _, text in known[:_MOST_LISTED])
        raise UsageError(f"That would take {'all' if chosen else 'nothing'} of #{speaker_id}, who has: {listed}")
    return chosen


def rule_of_ruling(by: str, now: datetime) -> str:
    """The rule of an attribution that somebody decided."""
    return f"{RULED} {by}, {now:%-d %b %Y}"


def trail_of_ruling(ruling: Ruling, changed: int, dispute_id: int | None) -> str:
    """What the audit trail tells; ``changed``: how many quotations it credited now."""
    who = ruling.speaker or "nobody (not established)"
    trail = f"“{ruling.words[:_LONGEST_WORDS]}” in {ruling.url} is credited to {who}; {changed} quotations now"
    return trail if dispute_id is None else f"{trail}; dispute {dispute_id}"


def trail_of_merge(source: tuple[int, str], into: tuple[int, str]) -> str:
    """What the audit trail tells; each is a number and a name."""
    return f"#{source[0]} {source[1]} is #{into[0]} {into[1]}"


def trail_of_split(speaker_id: int, other: tuple[int, str], part: str) -> str:
    """What the audit trail tells; ``other`` is the number and the name of whom it made."""
    return f"#{other[0]} {other[1]} is taken from #{speaker_id}: {part}"


def trail_of_rename(speaker_id: int, old: str, new: str) -> str:
    """What the audit trail tells."""
    return f"#{speaker_id} {old} is listed as {new}"
