"""Numbers and dates among words, in digits or spelt, as values that can be compared. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from rapidfuzz.distance import OSA

from bot.text.lang.en.quantities import (
    DAYS_AROUND,
    FRACTIONS,
    MONTHS,
    ORDINALS,
    PERCENT,
    SCALES,
    SUFFIXES,
    TENS,
    UNITS,
    WEAK_NUMBERS,
    WEEKDAYS,
)

QuantityKind = Literal["number", "month", "weekday", "day"]

_WORDS = UNITS.keys() | SCALES.keys()
_LONG = 6
"""Letters of a number word, at least, that may be misspelt: shorter ones are too much like other words."""
_DIGITS = re.compile(r"(\d+(?:\.\d+)?)([a-z]*)")
"""A number in digits, with letters behind it: "3bn", "10th", "8am"."""
_CENTURIES = range(10, 21)
"""First halves of a year that is read as two numbers: "twenty nineteen"."""
_YEARS = range(10, 100)
"""Second halves of such a year."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or a date in the words from ``first`` up to ``last`` (not included); ``values`` are its possible values.

    A *weak* quantity's words mean something else as often ("one", "May").
    """

    first: int
    last: int
    kind: QuantityKind
    values: frozenset[Fraction]
    is_weak: bool = False

    def agrees(self, other: "Quantity") -> bool:
        """Whether two quantities share a possible value."""
        return self.kind == other.kind and bool(self.values & other.values)


def quantities(words: Sequence[str]) -> list[Quantity]:
    """All numbers and dates of folded words, in their order; a long number word may have a wrong letter."""
    words = [_respelt(word) for word in words]
    result: list[Quantity] = []
    at = 0
    while at < len(words):
        quantity = _date(words, at) or _number(words, at)
        if quantity is not None:
            result.append(quantity)
        at = quantity.last if quantity else at + 1
    return result


def _respelt(word: str) -> str:
    """The number word that is meant: "fourten" is "fourteen"."""
    if len(word) < _LONG or word in _WORDS or word.endswith("s"):
        return word
    alike = [number for number in _WORDS if len(number) >= _LONG and OSA.distance(word, number, score_cutoff=1) < 2]
    return alike[0] if len(alike) == 1 else word


def _date(words: Sequence[str], at: int) -> Quantity | None:
    word = words[at]
    kinds: tuple[tuple[QuantityKind, dict[str, int]], ...] = (
        ("month", MONTHS),
        ("weekday", WEEKDAYS),
        ("day", DAYS_AROUND),
    )
    for kind, names in kinds:
        if word in names:
            return Quantity(
                at, at + 1, kind, frozenset({Fraction(names[word])}), is_weak=len(word) < 4 or word == "march"
            )
    return None


def _number(words: Sequence[str], at: int) -> Quantity | None:
    """The longest number that begins here."""
    first = _begin(words[at])
    if first is None:
        return None
    values, end = _scaled(words, *_small(words, at, first))
    weak = end == at + 1 and words[at] in WEAK_NUMBERS
    if end < len(words) and words[end] == PERCENT:
        values, end = values | {value / 100 for value in values}, end + 1
    return Quantity(at, end, "number", values, weak)


def _begin(word: str) -> frozenset[Fraction] | None:
    """The possible values of a word at the beginning of a number."""
    for known in (UNITS, TENS, ORDINALS, SCALES, FRACTIONS):
        if word in known:
            return frozenset({Fraction(known[word])})
    if (digits := _DIGITS.fullmatch(word)) is None:
        return None
    value, suffix = Fraction(digits[1]), digits[2]
    return frozenset({value, value * SUFFIXES[suffix]} if suffix in SUFFIXES else {value})


def _small(words: Sequence[str], at: int, values: frozenset[Fraction]) -> tuple[frozenset[Fraction], int]:
    """ "twenty-one", "twenty nineteen", "two thirds": what two words next to each other make."""
    if at + 1 == len(words):
        return values, at + 1
    word, following = words[at], words[at + 1]
    units = UNITS | ORDINALS
    if word in TENS and 0 < units.get(following, 0) < 10:
        return frozenset({Fraction(TENS[word] + units[following])}), at + 2
    if word in UNITS and following in FRACTIONS:
        return frozenset({UNITS[word] * Fraction(FRACTIONS[following])}), at + 2
    spelt = word in UNITS or word in TENS
    first = next(iter(values))
    if spelt and first in _CENTURIES and (following in UNITS or following in TENS):
        rest, end = _small(words, at + 1, _begin(following) or frozenset())
        if (last := next(iter(rest))) in _YEARS:
            return frozenset({first * 100 + last}), end
    return values, at + 1


def _scaled(words: Sequence[str], values: frozenset[Fraction], at: int) -> tuple[frozenset[Fraction], int]:
    """ "one hundred and forty", "one and a half million", "half a dozen": what follows a first number."""
    if tuple(words[at : at + 3]) == ("and", "a", "half"):
        values, at = frozenset(value + Fraction(1, 2) for value in values), at + 3
    if (
        words[at : at + 1] == ["a"]
        and words[at - 1] == "half"
        and words[at + 1 : at + 2][:1]
        and words[at + 1] in SCALES
    ):
        at += 1
    total = frozenset({Fraction(0)})
    while at < len(words) and words[at] in SCALES:
        values = frozenset(value * SCALES[words[at]] for value in values)
        at += 1
        if at < len(words) and words[at] in SCALES:
            continue
        following = at + 1 if words[at : at + 1] == ["and"] else at
        rest = _begin(words[following]) if following < len(words) else None
        if rest is None or min(rest) >= min(values) or words[following] in FRACTIONS:
            break
        total = frozenset(value + before for value in values for before in total)
        values, at = _small(words, following, rest)
    return frozenset(value + before for value in values for before in total), at
