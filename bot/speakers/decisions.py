"""Checks people's decisions about speakers, and words their entries in the audit trail. Pure."""

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
    """Check that two speakers may be merged.

    Raises:
        UsageError: both are the same speaker, or articles of different audiences quote them.
    """
    if source == into:
        raise UsageError(f"#{source} can't be merged into itself")
    if not same_audience:
        raise UsageError(f"#{source} and #{into} aren't known to the same people: one is in a private feed")


def taken_by_split(speaker_id: int, part: str, known: Sequence[tuple[K, str]]) -> list[K]:
    """The keys of the roles or outlets (key and text) that a split takes: their texts have all words of ``part``.

    Raises:
        UsageError: the split would take none or all of them.
    """
    words = set(fold_words(part))
    chosen = [key for key, text in known if words and words <= set(fold_words(text))]
    if not chosen or len(chosen) == len(known):
        listed = ", ".join(str(text) or "no role" for _, text in known[:_MOST_LISTED])
        raise UsageError(f"That would take {'all' if chosen else 'nothing'} of #{speaker_id}, who has: {listed}")
    return chosen


def rule_of_ruling(by: str, now: datetime) -> str:
    """The rule of an attribution that a person decided."""
    return f"{RULED} {by}, {now:%-d %b %Y}"


def trail_of_ruling(ruling: Ruling, changed: int, dispute_id: int | None) -> str:
    """The audit trail's entry for a ruling; ``changed`` is the number of quotations that it credited anew."""
    who = ruling.speaker or "nobody (not established)"
    trail = f"“{ruling.words[:_LONGEST_WORDS]}” in {ruling.url} is credited to {who}; {changed} quotations now"
    return trail if dispute_id is None else f"{trail}; dispute {dispute_id}"


def trail_of_merge(source: tuple[int, str], into: tuple[int, str]) -> str:
    """The audit trail's entry for a merge; each speaker is given by id and name."""
    return f"#{source[0]} {source[1]} is #{into[0]} {into[1]}"


def trail_of_split(speaker_id: int, other: tuple[int, str], part: str) -> str:
    """The audit trail's entry for a split; ``other`` is the new speaker's id and name."""
    return f"#{other[0]} {other[1]} is taken from #{speaker_id}: {part}"


def trail_of_rename(speaker_id: int, old: str, new: str) -> str:
    """The audit trail's entry for a new name."""
    return f"#{speaker_id} {old} is listed as {new}"
