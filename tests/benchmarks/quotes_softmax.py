"""The linear softmax over the candidates of a piece, learned; part of ``quotes_train.py``.

Needs ``numpy`` and ``scipy`` (dependency group ``train``), which the engine itself does not.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from bot.quotes.attribution.priors import PRIORS
from tests.benchmarks.quotes_choices import Group

DECAY = 14.0
"""What half the square of a weight costs, beside the negative log likelihood of all choices; where the weight has a
start, half the square of what it moved.

On publishers held out of the training articles 5 is best (89.6 % of choices right, 89.4 % with 16); of news that isn't
about a US election 14 to 20 get the most right, and that is what it was chosen for.
"""
RAREST = 6
"""Choices in which a feature must occur to be learned."""
SMALLEST = 0.005
"""Weights nearer to zero than this are left out."""


def learn(
    groups: Sequence[Group],
    start: Mapping[str, float] = MappingProxyType({}),
    rarest: int = RAREST,
    decay: float = DECAY,
) -> dict[str, float]:
    """The weights that are likeliest for the choices, and those set by hand.

    ``decay`` is what half the square of a weight costs.

    With the weights of another language to ``start`` from, each stays where it is unless the choices speak against it.
    """
    features = _frequent(groups, start, rarest)
    weights = _likeliest(groups, features, [start.get(feature, 0.0) for feature in features], decay)
    learned = {feature: float(weight) for feature, weight in zip(features, weights, strict=True)}
    kept = {feature: weight for feature, weight in learned.items() if abs(weight) >= SMALLEST or feature in start}
    return kept | PRIORS


def _frequent(groups: Sequence[Group], start: Mapping[str, float], rarest: int) -> list[str]:
    """The features that are learned, in alphabetical order: sums must have the same order in each training."""
    counts = Counter(feature for group in groups for feature in {one for option in group.options for one in option})
    often = {feature for feature, count in counts.items() if count >= rarest}
    return sorted((often | (start.keys() & counts.keys())) - PRIORS.keys())


def _likeliest(
    groups: Sequence[Group], features: Sequence[str], start: Sequence[float], decay: float
) -> Sequence[float]:
    """The minimum of a convex function: nothing hangs on the order of the choices or on a seed."""
    import numpy
    from scipy.optimize import minimize

    table, starts, right = _table(groups, {feature: at for at, feature in enumerate(features)})
    origin = numpy.array(start)
    sizes = numpy.diff(numpy.append(starts, table.shape[0]))
    turned = table.T.tocsr()

    def cost(weights: Any) -> tuple[float, Any]:
        scores = table @ weights
        powers = numpy.exp(scores - numpy.repeat(numpy.maximum.reduceat(scores, starts), sizes))
        whole, good = numpy.add.reduceat(powers, starts), numpy.add.reduceat(powers * right, starts)
        good = numpy.maximum(good, 1e-300)
        slopes = powers * (1.0 / numpy.repeat(whole, sizes) - right / numpy.repeat(good, sizes))
        moved = weights - origin
        value = float(numpy.log(whole / good).sum() + 0.5 * decay * (moved @ moved))
        return value, turned @ slopes + decay * moved

    options = {"maxiter": 2000, "maxcor": 20, "ftol": 1e-13, "gtol": 1e-5}
    found = minimize(cost, origin, jac=True, method="L-BFGS-B", options=options)
    return found.x  # type: ignore[no-any-return]


def _table(groups: Sequence[Group], column: Mapping[str, int]) -> tuple[Any, Any, Any]:
    """A row an option with its features, where the rows of each choice start, and which of them are right."""
    import numpy
    from scipy.sparse import csr_matrix

    columns: list[int] = []
    ends, starts = [0], list[int]()
    for group in groups:
        starts.append(len(ends) - 1)
        for option in group.options:
            columns += [column[feature] for feature in option if feature in column]
            ends.append(len(columns))
    right = [float(at in group.right) for group in groups for at in range(len(group.options))]
    shape = (len(ends) - 1, len(column))
    table = csr_matrix((numpy.ones(len(columns)), numpy.array(columns), numpy.array(ends)), shape=shape)
    return table, numpy.array(starts), numpy.array(right)
