"""Small regression trees over rows of small whole numbers, read from a JSON file and summed in plain Python.

All trees are walked at once, as QuickScorer does (Lucchese et al., SIGIR 2015): every tree is a byte with one bit for
each leaf, every value of a feature has one number that clears, in all trees, the leaves that it rules out, and the
lowest bit that is left is the leaf that the row ends in. Some fifty ANDs of long integers do the work of a thousand
comparisons.
"""

from collections.abc import Sequence
from typing import Any, Final

Node = list[Any] | float
"""A leaf's value, or ``[feature, value, left, right]``: left for rows that are at most the value in that feature."""
MOST_LEAVES: Final = 8
"""Leaves of a tree, at most: each is one bit of a byte."""
_LOWEST_BIT: Final = bytes(next((bit for bit in range(8) if byte >> bit & 1), 0) for byte in range(256))


class Trees:
    """The sum of several trees of at most eight leaves each."""

    def __init__(self, features: Sequence[str], nodes: Sequence[Node], most: int) -> None:
        """``features`` in the order of the rows, whose values are from 0 to ``most``."""
        self._count: Final = len(nodes)
        self._all: Final = (1 << 8 * len(nodes)) - 1
        self._leaves: Final = [_leaves_of(node) for node in nodes]
        columns = {feature: number for number, feature in enumerate(features)}
        cleared: dict[int, list[int]] = {}
        for tree, node in enumerate(nodes):
            for feature, value, bits in _splits_of(node, 0):
                masks = cleared.setdefault(columns[feature], [0] * (most + 1))
                for above in range(int(value) + 1, most + 1):
                    masks[above] |= bits << 8 * tree
        self._kept: Final = [
            (column, [self._all & ~mask if mask else 0 for mask in masks]) for column, masks in cleared.items()
        ]
        """Columns, and for each value the leaves that it leaves; 0 where it rules out none, as two of five do."""

    def score(self, row: tuple[int, ...]) -> float:
        """Sum of the leaves that a row ends in."""
        left = self._all
        for column, masks in self._kept:
            if mask := masks[row[column]]:
                left &= mask
        total = 0.0
        for leaves, leaf in zip(self._leaves, left.to_bytes(self._count, "little").translate(_LOWEST_BIT), strict=True):
            total += leaves[leaf]
        return total


def _leaves_of(node: Node) -> list[float]:
    """The leaves of a tree from left to right."""
    if isinstance(node, list):
        return _leaves_of(node[2]) + _leaves_of(node[3])
    return [node]


def _splits_of(node: Node, first: int) -> list[tuple[str, float, int]]:
    """Every split below a node whose leftmost leaf is the ``first``: feature, value, bits of the leaves on its left."""
    if not isinstance(node, list):
        return []
    middle = first + len(_leaves_of(node[2]))
    bits = (1 << middle) - (1 << first)
    return [(node[0], node[1], bits), *_splits_of(node[2], first), *_splits_of(node[3], middle)]
