"""A linear model over named features: scores, probabilities, contributions."""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import resources
from math import exp
from typing import Any


@cache
def _load() -> dict[str, Any]:
    source = resources.files("bot.quotes").joinpath("weights.json")
    learned: dict[str, Any] = json.loads(source.read_text(encoding="utf-8"))
    return learned


def load_confidence() -> dict[str, float]:
    """The learned weights of :mod:`bot.quotes.confidence`."""
    weights: dict[str, float] = _load()["confidence"]
    return weights


Group = tuple[Any, ...]
"""A template (a function that spells features) and what is filled into it."""
_MOST_GROUPS = 100_000


def spell(group: Group) -> list[str]:
    """The features of a group."""
    template, *parts = group
    features: list[str] = template(*parts)
    return features


class Ranker:
    """Weighs groups; remembers what each weighed, since the same few come again in every article."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights = weights
        self._weighed: dict[Group, float] = _Weighed(weights)

    def score(self, groups: Iterable[Group]) -> float:
        """Sum of the weights of all features."""
        return sum(map(self._weighed.__getitem__, groups))

    def contributions(self, groups: Iterable[Group]) -> dict[str, float]:
        """The features that count, the weightiest first."""
        features = [feature for group in groups for feature in spell(group)]
        found = {feature: weight for feature in features if (weight := self._weights.get(feature))}
        return dict(sorted(found.items(), key=lambda item: -abs(item[1])))


class _Weighed(dict[Group, float]):
    """Groups and their weights, worked out when first asked for."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        super().__init__()
        self._weights = weights

    def __missing__(self, group: Group) -> float:
        if len(self) >= _MOST_GROUPS:
            self.clear()
        weight = self[group] = sum(self._weights.get(feature, 0.0) for feature in spell(group))
        return weight


@cache
def load_ranker() -> Ranker:
    """The ranker of the learned weights (see tests/benchmarks/quotes_train.py)."""
    return Ranker(_load()["speaker"])


def probabilities(scores: Sequence[float]) -> list[float]:
    """Softmax of the scores."""
    top = max(scores)
    powers = [exp(one - top) for one in scores]
    total = sum(powers)
    return [power / total for power in powers]
