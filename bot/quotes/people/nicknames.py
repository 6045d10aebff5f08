"""Nicknames in marks within names: ``Robert "Bobby" Scott``."""

from collections.abc import Sequence
from typing import Final

from bot.quotes.people.entities import key_of

MARKS: Final = frozenset([",", "'", '"', "‘", "’", "“", "”"])
"""Marks, and the comma, that may stand within a name."""


def without_nickname(words: list[str]) -> list[str]:
    """``Robert Scott`` of ``Robert "Bobby" Scott``."""
    marks = [at for at, word in enumerate(words) if word in MARKS]
    return words[: marks[0]] + words[marks[1] + 1 :] if len(marks) == 2 else words


def nickname_in(words: Sequence[str]) -> str:
    """``bobby`` of ``Robert "Bobby" Scott``; empty for none."""
    marks = [at for at, word in enumerate(words) if word in MARKS]
    return key_of(words[marks[0] + 1]) if len(marks) == 2 and marks[1] == marks[0] + 2 else ""


WITH_NICKNAME: Final = 5
"""Words and marks of a name with a nickname, at least."""
