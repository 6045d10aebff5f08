"""A linear model over named features: scores, probabilities, contributions."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from math import exp
from typing import Any


@cache
def _load() -> dict[str, Any]:
    source = resources.files("bot.quotes").joinpath("weights.json")
    learned: dict[str, Any] = json.loads(source.read_text(encoding="utf-8"))
    return learned


def load_weights() -> dict[str, float]:
    """The learned weight of each feature (see tests/benchmarks/quotes_train.py)."""
    weights: dict[str, float] = _load()["speaker"]
    return weights


def load_confidence() -> dict[str, float]:
    """The learned weights of :mod:`bot.quotes.confidence`."""
    weights: dict[str, float] = _load()["confidence"]
    return weights


def score(weights: Mapping[str, float], features: Sequence[str]) -> float:
    """Sum of the weights of the features that are there."""
    get = weights.get
    return sum([get(feature, 0.0) for feature in features])


def probabilities(scores: Sequence[float]) -> list[float]:
    """Softmax of the scores."""
    top = max(scores)
    powers = [exp(one - top) for one in scores]
    total = sum(powers)
    return [power / total for power in powers]


def contributions(weights: Mapping[str, float], features: Sequence[str]) -> dict[str, float]:
    """The features that count, the weightiest first."""
    found = {feature: weights[feature] for feature in features if weights.get(feature)}
    return dict(sorted(found.items(), key=lambda item: -abs(item[1])))
