"""Words and pairs that are too common to lead anywhere alone, two at a time. Pure.

Of what is misremembered in a few words all rare pairs may be gone, and the rare words be the wrong ones. Two of the
others together are rare again. An index has to go through the lists of both for that, so the short ones come first,
and there is an end to it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from bot.text.pairs import Term

_TIMES = 32
"""A list is gone through if it is at most this many times as long as that of a term that votes alone may be."""
_LISTED = 150_000
_LISTED_ONE_IN = 33
"""Quotations in all lists that are gone through for one question, at most; in a large store, whose lists are longer,
one in 33 of its quotations where that is more. Each takes 25 ns on the machine of ``docs/search.md``. Of what is
misremembered among 10,000,000 0.994 came first with 150,000, and 0.995 with 300,000."""
_BESIDE = 800
"""What a look-up of two terms takes beside going through their lists, as a number of quotations listed."""
_RARE = 5
"""Two terms vote if by chance they would be together in at most a fifth of the quotations that a term that votes alone
may have."""


@dataclass(frozen=True, slots=True)
class CountedTerm:
    """A word or a pair of a question: its words, and in how many quotations it stands."""

    term: Term
    words: frozenset[str]
    quotations: int


def in_twos(terms: Sequence[CountedTerm], size: int, cap: int) -> Iterator[tuple[Term, Term]]:
    """Terms to be looked up together, in a store of ``size`` quotations, where what stands in up to ``cap`` of them
    votes alone."""
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
