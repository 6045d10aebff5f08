"""Small regression trees over rows of small whole numbers, read from a JSON file and summed in plain Python.

All trees are walked at once, as QuickScorer does (Lucchese et al., SIGIR 2015): every tree is a byte with one bit for
each leaf, every value of a feature has one number that clears, in all trees, the leaves that it rules out, and the
lowest bit that is left is the leaf that the row ends in. Features and trees are looked up by twos, so that some fifty
look-ups do the work of a thousand comparisons.
"""

from collections.abc import Sequence
from operator import getitem
from typing import Any, Final

Node = list[Any] | float
"""A leaf's value, or ``[feature, value, left, right]``: left for rows that are at most the value in that feature."""
MOST_LEAVES: Final = 8
"""Leaves of a tree, at most: each is one bit of a byte."""
_BITS: Final = 3
"""Bits of the number of a leaf."""
_LOWEST_BIT: Final = bytes(next((bit for bit in range(8) if byte >> bit & 1), 0) for byte in range(256))


class _Shared(dict[int, int]):
    """Numbers by their value: one object stands for all that are equal."""

    def __missing__(self, number: int) -> int:
        self[number] = number
        return number


class Trees:
    """The sum of several trees of at most eight leaves each."""

    def __init__(self, features: Sequence[str], nodes: Sequence[Node], most: int) -> None:
        """``features``, an even number of them, in the order of the rows, whose values are from 0 to ``most``."""
        everything = (1 << 8 * len(nodes)) - 1
        kept = {feature: [everything] * (most + 1) for feature in features}
        for tree, node in enumerate(nodes):
            for feature, value, bits in _splits_of(node, 0):
                for above in range(int(value) + 1, most + 1):
                    kept[feature][above] &= ~(bits << 8 * tree)
        masks, leaves = list(kept.values()), [_filled(_leaves_of(node)) for node in [*nodes, *[0.0] * (len(nodes) % 2)]]
        self._length: Final = len(leaves)
        shared = _Shared()
        self._kept: Final = [
            [[shared[first & second] for second in masks[at + 1]] for first in masks[at]]
            for at in range(0, len(masks), 2)
        ]
        """For two features, by the value of one and then of the other, the leaves that both leave."""
        self._sums: Final = [
            [
                leaves[at][first] + leaves[at + 1][second]
                for second in range(MOST_LEAVES)
                for first in range(MOST_LEAVES)
            ]
            for at in range(0, len(leaves), 2)
        ]
        """For two trees, by the leaf of one and ``MOST_LEAVES`` times that of the other, the sum of both."""

    def score(self, row: tuple[int, ...]) -> float:
        """Sum of the leaves that a row ends in."""
        left = -1
        for mask in map(getitem, map(getitem, self._kept, row[::2]), row[1::2]):
            left &= mask
        leaves = int.from_bytes(left.to_bytes(self._length, "little").translate(_LOWEST_BIT), "little")
        pairs = leaves | leaves >> 8 - _BITS  # in the byte of each tree its leaf, and behind it that of the next tree
        return sum(map(getitem, self._sums, pairs.to_bytes(self._length, "little")[::2]), 0.0)


def _leaves_of(node: Node) -> list[float]:
    """The leaves of a tree from left to right."""
    if isinstance(node, list):
        return _leaves_of(node[2]) + _leaves_of(node[3])
    return [node]


def _filled(leaves: list[float]) -> list[float]:
    """The leaves of a tree, and zeros where it has fewer than others."""
    return leaves + [0.0] * (MOST_LEAVES - len(leaves))


def _splits_of(node: Node, first: int) -> list[tuple[str, float, int]]:
    """Every split below a node whose leftmost leaf is the ``first``: feature, value, bits of the leaves on its left."""
    if not isinstance(node, list):
        return []
    middle = first + len(_leaves_of(node[2]))
    bits = (1 << middle) - (1 << first)
    return [(node[0], node[1], bits), *_splits_of(node[2], first), *_splits_of(node[3], middle)]
