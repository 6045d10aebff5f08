"""How far a share that was measured on articles may be off by chance."""

import random
from collections.abc import Sequence

RESAMPLES = 1000
"""Times that the articles are drawn anew, with replacement, for an interval."""


def interval(articles: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The 95 % interval of a share, the articles resampled; of each article what is right in it, and of how much."""
    shuffle = random.Random(1)
    draws = (shuffle.choices(articles, k=len(articles)) for _ in range(RESAMPLES))
    shares = sorted(sum(right for right, _ in drawn) / max(1, sum(every for _, every in drawn)) for drawn in draws)
    return shares[RESAMPLES // 40], shares[-RESAMPLES // 40 - 1]
