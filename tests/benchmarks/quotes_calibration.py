"""The confidence of languages without labelled articles: English's, moved by what few outcomes tell; part of
``quotes_train.py``.

Needs ``numpy`` and ``scipy`` (dependency group ``train``), which the engine itself does not.
"""

from collections.abc import Mapping, Sequence

from bot.quotes.attribution.confidence import CHANCE
from tests.benchmarks.quotes_choices import ChoiceOutcome

DECAY = 2.0
"""What half the square of what a weight moved costs, beside the negative log likelihood of the outcomes."""
FREE = ("bias", CHANCE)
"""Weights that a fortieth of that is asked for: all outcomes tell of them."""
WRONG_TIMES = 6.0
"""Times that a wrong outcome counts. The articles are those whose errors were read and mended: of their sure outcomes
1 % are wrong, of those of the fourth round 16 % were at the first look."""
DOUBT = 0.5
"""Taken from the bias: of some 240 sure answers on fresh articles at a first look 13 were wrong, on those read none."""
SIGNS = ("bias", "sort=", "silence=")
"""Beginnings of the signs whose weights are moved; the others are English's, since each has a few outcomes."""


def calibrated(outcomes: Sequence[ChoiceOutcome], start: Mapping[str, float]) -> dict[str, float]:
    """The weights of the confidence that differ from ``start``."""
    import numpy
    from scipy.optimize import minimize

    signs = sorted({sign for outcome in outcomes for sign in outcome.signs if sign.startswith(SIGNS)})
    names = [CHANCE, *signs]
    table = numpy.array(
        [[outcome.odds, *(sign in outcome.signs for sign in signs)] for outcome in outcomes], dtype=float
    )
    fixed = numpy.array(
        [sum(start.get(sign, 0.0) for sign in outcome.signs if sign not in signs) for outcome in outcomes]
    )
    right = numpy.array([outcome.right for outcome in outcomes])
    times = numpy.where(right, 1.0, WRONG_TIMES)
    begin = numpy.array([start.get(name, 0.0) for name in names])
    cost = DECAY * numpy.array([1 / 40 if name in FREE else 1.0 for name in names])

    def loss(weights: numpy.ndarray) -> tuple[float, numpy.ndarray]:
        chances = 1.0 / (1.0 + numpy.exp(-(fixed + table @ weights)))
        likelihood = numpy.log(numpy.clip(numpy.where(right, chances, 1.0 - chances), 1e-9, None))
        moved = weights - begin
        return (
            float(0.5 * (cost * moved**2).sum() - (times * likelihood).sum()),
            cost * moved - table.T @ (times * (right - chances)),
        )

    weights = dict(zip(names, map(float, minimize(loss, begin, jac=True, method="L-BFGS-B").x), strict=True))
    weights["bias"] -= DOUBT
    return {name: round(weight, 3) for name, weight in weights.items()}
