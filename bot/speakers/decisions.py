"""Checks people's decisions about speakers, and words their entries in the audit trail. Pure."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from bot.domain.disputes import RULED, Ruling
from bot.domain.errors import UsageError
from bot.text.words import fold_words
from bot.texts import common
from bot.texts import shell as say
from bot.texts.disputes import NOBODY_ESTABLISHED

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
        raise UsageError(say.MERGED_INTO_ITSELF.format(number=source))
    if not same_audience:
        raise UsageError(say.MERGED_ACROSS_AUDIENCES.format(source=source, into=into))


def taken_by_split(speaker_id: int, part: str, known: Sequence[tuple[K, str]]) -> list[K]:
    """The keys of the roles or outlets (key and text) that a split takes: their texts have all words of ``part``.

    Raises:
        UsageError: the split would take none or all of them.
    """
    words = set(fold_words(part))
    chosen = [key for key, text in known if words and words <= set(fold_words(text))]
    if not chosen or len(chosen) == len(known):
        listed = ", ".join(str(text) or say.NO_ROLE for _, text in known[:_MOST_LISTED])
        taken = say.SPLIT_TAKES_ALL if chosen else say.SPLIT_TAKES_NOTHING
        raise UsageError(taken.format(number=speaker_id, parts=listed))
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
    return f"{RULED} {by}, {common.SHORT_DAY.format(moment=now)}"


def trail_of_ruling(ruling: Ruling, changed: int, dispute_id: int | None) -> str:
    """The audit trail's entry for a ruling; ``changed`` is the number of quotations that it credited anew."""
    trail = say.TRAIL_OF_RULING if dispute_id is None else say.TRAIL_OF_RULING_ON_DISPUTE
    who, words = ruling.speaker or NOBODY_ESTABLISHED, ruling.words[:_LONGEST_WORDS]
    return trail.of(changed, words=words, url=ruling.url, speaker=who, dispute=dispute_id)


def trail_of_merge(source: tuple[int, str], into: tuple[int, str]) -> str:
    """The audit trail's entry for a merge; each speaker is given by id and name."""
    return say.TRAIL_OF_MERGE.format(source=source[0], source_name=source[1], into=into[0], into_name=into[1])


def trail_of_split(speaker_id: int, other: tuple[int, str], part: str) -> str:
    """The audit trail's entry for a split; ``other`` is the new speaker's id and name."""
    return say.TRAIL_OF_SPLIT.format(other=other[0], other_name=other[1], number=speaker_id, part=part)


def trail_of_rename(speaker_id: int, old: str, new: str) -> str:
    """The audit trail's entry for a new name."""
    return say.TRAIL_OF_RENAME.format(number=speaker_id, old=old, new=new)
