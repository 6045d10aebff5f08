"""What votes two by two: words and pairs that are too common to lead anywhere alone. Pure.

Of what is misremembered in a few words all rare pairs may be gone, and the rare words be the wrong ones. Two of the
others together are rare again. FTS5 goes through both lists for that, so the short ones come first, and only so far.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

_TIMES = 32
"""Longer lists than so many times those of what votes alone aren't gone through."""
_LISTED = 150_000
_LISTED_ONE_IN = 33
"""Quotations in all lists that are gone through, or one in so many of a large store, whose lists are longer. Each takes
25 ns on the machine of ``docs/search.md``. Of what is misremembered among 10,000,000 0.994 came first with 150,000, and
0.995 with 300,000."""
_BESIDE = 800
"""What asking for two takes beside that, in the same measure."""
_RARE = 5
"""Two vote if they would be together in a fifth of what may vote by chance, or in fewer."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A word or a pair: its words, its term in the index, and in how many quotations it stands."""

    words: frozenset[str]
    term: str
    quotations: int


def in_twos(listed: Sequence[Listed], size: int, cap: int) -> Iterator[tuple[str, str]]:
    """Terms to be asked for together, in a store of ``size`` where what stands in up to ``cap`` votes alone."""
    short = [one for one in listed if one.quotations <= _TIMES * cap]
    left = max(_LISTED, size // _LISTED_ONE_IN)
    for one, other in sorted(combinations(short, 2), key=_length):
        left_then = left - _length((one, other)) - _BESIDE
        if left_then < 0:
            return
        alone = one.quotations <= cap and other.quotations <= cap  # these voted already
        by_chance = one.quotations * other.quotations / size
        if not alone and by_chance <= cap / _RARE and not (one.words <= other.words or other.words <= one.words):
            left = left_then
            yield one.term, other.term


def _length(two: tuple[Listed, Listed]) -> int:
    return two[0].quotations + two[1].quotations
