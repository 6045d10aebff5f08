"""Checks people's decisions about speakers, and words their entries in the audit trail. Pure."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class NumberedSpeaker:
    """A stored speaker whom a ruling may mean; ``quoted`` is the number of the speaker's quotations."""

    id: int
    name: str
    audience: int
    quoted: int = 0


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


def listed_name(own: str, left: Collection[str]) -> str:
    """The name under which a speaker is listed of whom only the names ``left`` (at least one) may still be shown: the
    name as it was (``own``), or the first of these in the order of letters."""
    return own if own in left else min(left)


def speaker_of_ruling(
    ruling: Ruling, numbered: NumberedSpeaker | None, bearers: Sequence[NumberedSpeaker]
) -> NumberedSpeaker | None:
    """The stored speaker whom a ruling credits; ``None`` where it credits nobody, or somebody who isn't stored yet.

    ``numbered`` is the speaker of the ruling's number, ``bearers`` have the ruling's name in its audience. Of a speaker
    of another audience only the name counts; of several speakers of the name the most quoted is meant.
    """
    if ruling.speaker is None:
        return None
    if numbered is not None and numbered.audience == ruling.audience:
        return numbered
    return max(bearers, key=lambda bearer: bearer.quoted, default=None)


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
