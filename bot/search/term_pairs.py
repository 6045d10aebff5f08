"""Chooses terms (words and pairs) that are too common to vote alone, and rare enough two at a time. Pure.

In a short misremembered question all rare pairs may be damaged, and the rare words be wrong. Two of its common terms
together are rare again. To look them up an index reads the lists of both, so short lists come first, and the total is
limited.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from bot.text.pairs import Term

_TIMES = 32
"""Maximum length of a list that is read, as a multiple of the longest list of a term that votes alone."""
_LISTED = 150_000
_LISTED_ONE_IN = 33
"""Maximum number of entries in all lists that are read for a question; in a large store, whose lists are longer, one in
33 of its quotations where that is more. Each entry takes 25 ns on the machine of ``docs/search.md``. Of misremembered
questions at 10,000,000 quotations 0.994 had the right quotation first with 150,000, and 0.995 with 300,000."""
_BESIDE = 800
"""The fixed cost of a look-up of two terms, as the number of entries that could be read in the same time."""
_RARE = 5
"""Two terms vote together if the number of quotations with both, by chance, is at most a fifth of the maximum for a
term that votes alone."""


@dataclass(frozen=True, slots=True)
class CountedTerm:
    """A word or a pair of a question: its words, and the number of quotations that contain it."""

    term: Term
    words: frozenset[str]
    quotations: int


def in_twos(terms: Sequence[CountedTerm], size: int, cap: int) -> Iterator[tuple[Term, Term]]:
    """Pairs of terms to be looked up together, in a store of ``size`` quotations in which a term of up to ``cap``
    quotations votes alone."""
    short = [term for term in terms if term.quotations <= _TIMES * cap]
    left = max(_LISTED, size // _LISTED_ONE_IN)
    for first, second in sorted(combinations(short, 2), key=_length):
        left_then = left - _length((first, second)) - _BESIDE
        if left_then < 0:
            return
        voted_already = first.quotations <= cap and second.quotations <= cap
        by_chance = first.quotations * second.quotations / size
        overlap = first.words <= second.words or second.words <= first.words
        if not voted_already and by_chance <= cap / _RARE and not overlap:
            left = left_then
            yield first.term, second.term


def _length(two: tuple[CountedTerm, CountedTerm]) -> int:
    return two[0].quotations + two[1].quotations
