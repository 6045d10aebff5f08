"""Which words and pairs vote for a question that has a word wrong or missing. Pure."""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from math import prod
from typing import Protocol

from bot.text.pairs import Pair, Term
from bot.text.words import Parts


class KnownNumbers(Protocol):
    """How many quotations there are (``size``), how many contain each word (``counts``; words of none are missing), and
    how many may be looked up at a time (``cap``)."""

    size: int
    cap: int

    @property
    def counts(self) -> Mapping[str, int]:
        """The number of quotations that contain each word."""
        ...

    def expected(self, pair: Pair) -> float:
        """The number of quotations that would have two words as a pair by chance."""
        ...

    def rarest(self, parts: Parts) -> list[Pair]:
        """The pairs of known words, pairs of rare words first."""
        ...


def respelt_groups(
    known: KnownNumbers, part: Sequence[str], place: int, alike: Sequence[str]
) -> list[Collection[Term]]:
    """What votes for the unknown word at ``place``: the words that it may be a misspelling of (``alike``), alone where
    they are rare and with the words around it."""
    groups: list[Collection[Term]] = []
    for word in alike:
        if known.counts[word] <= known.cap // 3:
            groups.append([word])
        around = [*part[max(0, place - 2) : place], word, *part[place + 1 : place + 3]]
        groups += [[pair] for pair in known.rarest([around]) if word in pair and known.expected(pair) <= known.cap]
    return groups


def groups_without(known: KnownNumbers, part: Sequence[str]) -> list[Collection[Term]]:
    """What votes without the unknown words, or else without each word in turn: all that the others say together.

    The words around the gap may be a pair, or another word may be missing there too.
    """
    unknown = {place for place, word in enumerate(part) if word not in known.counts}
    groups: list[Collection[Term]] = []
    for gone in [unknown] if unknown else [{place} for place in range(len(part))]:
        kept = [place for place in range(len(part)) if place not in gone]
        closed = [(part[left], part[right]) for left, right in pairwise(kept)]
        near = [(part[left], part[right]) for left, right in pairwise(kept) if right == left + 1]
        lone = [part[place] for place in kept if not {place - 1, place + 1} & set(kept)]
        groups += [[*near, *lone]] if _tell(known, near, lone) else []
        groups += [closed] if len(closed) > len(near) and _tell(known, closed, []) else []
    return groups


def _tell(known: KnownNumbers, pairs: Sequence[Pair], words: Sequence[str]) -> bool:
    """Whether few enough quotations have all of these by chance that together they tell something."""
    shares = [known.expected(pair) / known.size for pair in pairs] + [known.counts[word] / known.size for word in words]
    return len(shares) > 1 and known.size * prod(shares) <= known.cap
