"""A linear model over named features: scores, probabilities, contributions."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import repeat
from math import exp
from typing import Any, Final

from bot.quotes.language import Learned

Group = tuple[Any, ...]
"""A template (a function that spells features) and what is filled into it."""
_MOST_GROUPS: Final = 100_000
"""Groups whose weight is remembered."""
_NOTHING: Final = repeat(0.0)
"""What a feature weighs that nothing was learned of."""


def spell(group: Group) -> list[str]:
    """The features of a group."""
    features: list[str] = group[0](*group[1:])
    return features


class Ranker:
    """Weighs groups; remembers what each weighed, since the same few come again in every article."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights: Final = weights
        self.weight_of: Final = _Weighed(weights).__getitem__
        """The weight of a group."""

    def contributions(self, groups: Iterable[Group]) -> dict[str, float]:
        """The features that count, the weightiest first."""
        features = [feature for group in groups for feature in spell(group)]
        weights = {feature: weight for feature in features if (weight := self._weights.get(feature))}
        return dict(sorted(weights.items(), key=lambda item: -abs(item[1])))


class _Weighed(dict[Group, float]):
    """Groups and their weights, worked out when first asked for."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        super().__init__()
        self._weights = weights

    def __missing__(self, group: Group) -> float:
        if len(self) >= _MOST_GROUPS:
            self.clear()
        weight = self[group] = sum(map(self._weights.get, spell(group), _NOTHING))
        return weight


@cache
def load_ranker(learned: Learned) -> Ranker:
    """The ranker of a language's learned weights (see tests/benchmarks/quotes_train.py)."""
    return Ranker(learned.speaker)


def probabilities(scores: Sequence[float]) -> list[float]:
    """Softmax of the scores."""
    top = max(scores)
    powers = [*map(exp, [score - top for score in scores])]
    total = sum(powers)
    return [power / total for power in powers]
