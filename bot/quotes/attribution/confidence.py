"""The confidence of a decision: a small logistic model over its chance and a few signs, learned on held-out
articles."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import repeat
from math import exp, log
from typing import Final

from bot.quotes.attribution.decide import NOBODY, Decision
from bot.quotes.context.candidates import Scene

CHANCE: Final = "chance"
"""Name of the only weight that multiplies a number: the log odds of the ranker's chance."""
_MOST_COUNTED: Final = 80
"""Code points of a piece in which its words are counted."""
_NOTHING: Final = repeat(0.0)
"""What a sign weighs that nothing was learned of."""


def speaker_odds(decision: Decision) -> float:
    """Log odds of the ranker's chance, kept within ±6."""
    chance = min(max(decision.chance, 0.0025), 0.9975)
    return log(chance / (1.0 - chance))


def speaker_signs(scene: Scene, decision: Decision) -> Sequence[str]:
    """The signs that, besides the chance, tell right decisions from wrong ones."""
    if decision.chosen == NOBODY:
        return ("bias", "nobody")
    piece = decision.unit.first_piece
    text = scene.article.text
    furthest = piece.start + _MOST_COUNTED
    words = text.count(" ", piece.start, piece.end if piece.end < furthest else furthest) + 1
    silence = decision.silence
    return _spelt(
        (decision.place, scene.ties[decision.chosen].way, decision.carried),
        "low" if text[piece.start].islower() else "high",
        scene.sorts[decision.chosen],
        "short" if words < 3 else "phrase" if words < 8 else "long",
        "no" if silence < 0.005 else "low" if silence < 0.05 else "some",
        text[piece.outer_start] in "”»’",
    )


@lru_cache(maxsize=4096)
def _spelt(
    standing: tuple[str, str, bool], case: str, sort: str, size: str, silence: str, mirrored: bool
) -> Sequence[str]:
    where = "|".join(map(str, standing))
    return (
        "bias", where, f"{where}|{case}", f"sort={sort}", f"{size}|{case}", f"silence={silence}",
        f"mirrored={mirrored}",
    )  # fmt: skip


def confidence_of(scene: Scene, decision: Decision) -> float:
    """Chance that a quotation and its speaker are right, by what the language learned."""
    learned = scene.article.language.learned
    weights = learned.confidence if learned is not None else {CHANCE: 1.0}
    logit = weights[CHANCE] * speaker_odds(decision)
    logit += sum(map(weights.get, speaker_signs(scene, decision), _NOTHING))
    return decision.trust / (1.0 + exp(-logit))
