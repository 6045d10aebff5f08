"""What goes between the store, which knows where words stand, and those who judge what they mean. Pure data."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.domain.messages import Grade
from bot.domain.quotations import QuotationRecord

Pair = tuple[str, str]
"""Two words of a wording, as ``bot.text.pairs`` makes them."""
Parts = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Asked:
    """A remembered quotation: its words between the gaps ("…"), and the same with compounds as one word."""

    parts: Parts
    joined: Parts

    @property
    def words(self) -> list[str]:
        """All words, in their order."""
        return [word for part in self.parts for word in part]


@dataclass(frozen=True, slots=True)
class Rarity:
    """In how many of the stored quotations words and pairs stand.

    ``words`` that are missing stand nowhere. ``pairs`` that are missing were not counted; a count may be a lower bound
    where a pair is common. ``tied`` quotations have about as many of the rare ones as the best has: copies of it, or
    others with the same phrase.
    """

    quotations: int = 1
    words: Mapping[str, int] = field(default_factory=dict)
    pairs: Mapping[Pair, int] = field(default_factory=dict)
    tied: int = 1


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a wording is to a question; of one grade the higher ``score`` fits better."""

    grade: Grade
    score: float


Judge = Callable[[Asked, Sequence[str], Rarity], Sequence[Verdict]]
"""Verdicts on wordings (``bot.text.wording``), in their order. Pure; called in the store's thread."""

Judged = tuple[QuotationRecord, Verdict]
