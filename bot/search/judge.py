"""Verdicts on wordings: exact, partial, altered, or merely similar. Pure.

=========  ===================================================================================
exact      the same words
partial    a contiguous part of them, or several parts around a gap of the question
altered    words differ, are missing or misspelt, but the evidence says it is this quotation
similar    the nearest quotation; not the same, and never shown as an answer
=========  ===================================================================================
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from rapidfuzz.distance import LCSseq

from bot.domain.messages import Grade
from bot.search.weighing import Rarity, Weights, alignment_evidence, most_evidence
from bot.text.words import Question, Ways, readings_of_each, same_words_in_each

_ABOVE_CHANCE = 7.0
"""Nats of evidence that an altered wording must have above the evidence that chance reaches somewhere in the store."""
_STRICT = 100_000
"""Number of quotations: a smaller store is judged as strictly as a store of this size, since its readers ask about its
own subjects, in the same words, which chance wouldn't."""
_AHEAD = 1.0
"""Nats by which the best quotation must be ahead of the next other quotation, or neither is given."""
_EXPLAINED = 0.5
"""Minimum share (0–1) of the question's information that the quotation must have."""
_EXPLAINED_AT_LEAST = 0.35
"""Minimum share (0–1) of the question's information where the evidence is overwhelming."""
_OVERWHELMING = 8.0
"""Nats above the minimum evidence from which on evidence is overwhelming."""
_WEIGHED = 5
"""Maximum number of wordings that are compared with the question letter by letter: wordings with most words in
common."""
_REPEATED = 0.75
"""Minimum share (0–1) of the shorter wording's words that two wordings of the same quotation share, in their order."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verdict on a wording; of the same grade the higher ``score`` is the better match.

    The score is 100 for an exact or partial match, else the evidence in nats.
    """

    grade: Grade
    score: float


_NOTHING = Verdict("similar", 0.0)


def judge(question: Question, wordings: Sequence[str], rarity: Rarity) -> list[Verdict]:
    """Grade each wording (``bot.text.words``); of wordings that differ from the question only the best can be altered,
    and only where it is clearly the best."""
    texts = list(dict.fromkeys(wordings))
    grades = same_words_in_each(question.parts, texts)
    plain = [Verdict(grade, 100.0) if grade else None for grade in grades]  # these need no weighing
    if not question.words:
        verdicts = [_NOTHING] * len(texts)
    elif all(plain):
        verdicts = [verdict for verdict in plain if verdict]
    else:
        read = readings_of_each(texts)
        weighed = _weighed(question.words, read, [wordings.count(text) for text in texts], rarity)
        verdicts = [verdict or other for verdict, other in zip(plain, weighed, strict=True)]
    judged = dict(zip(texts, verdicts, strict=True))
    return [judged[text] for text in wordings]


def _weighed(words: Sequence[str], read: Sequence[Ways], times: Sequence[int], rarity: Rarity) -> list[Verdict]:
    """Verdicts "altered" or "similar". ``times`` is the number of copies of each wording."""
    weights = Weights.of(words, rarity)
    bounds = most_evidence(words, read, weights)
    weighed = _nearest(words, read, bounds, weights)
    near = list(weighed)
    repeated = [number for number in near if _are_one_quotation(read[near[0]][0], read[number][0])]
    if copies := max(sum(times[number] for number in repeated), rarity.tied * len(repeated) // len(near)) - 1:
        weights = Weights.of(words, rarity, copies)
        weighed = {number: _weigh(words, read[number], weights) for number in near}
    rival = max((weighed[number][0] for number in near if number not in repeated), default=0.0)
    least = max(log(max(rarity.quotations, _STRICT)) + _ABOVE_CHANCE, rival + _AHEAD)
    verdicts = [Verdict("similar", min(bound, 0.0)) for bound in bounds]
    for number, (strength, explained) in weighed.items():
        enough = _EXPLAINED if strength < least + _OVERWHELMING else _EXPLAINED_AT_LEAST
        is_clear = number in repeated and strength >= least and explained >= enough
        verdicts[number] = Verdict("altered" if is_clear else "similar", strength)
    return verdicts


def _nearest(
    words: Sequence[str], read: Sequence[Ways], bounds: Sequence[float], weights: Weights
) -> dict[int, tuple[float, float]]:
    """The few wordings that may be the best, weighed, best first; upper bounds of their evidence exclude nearly all."""
    exactly: dict[int, float] = {}
    for number in sorted(range(len(read)), key=lambda number: -bounds[number]):
        if len(exactly) >= _WEIGHED and bounds[number] < sorted(exactly.values())[-_WEIGHED]:
            break
        exactly[number] = _weigh(words, read[number], weights, fuzzy=False)[0]
    near = sorted(exactly, key=lambda number: -exactly[number])[:_WEIGHED]
    weighed = {number: _weigh(words, read[number], weights) for number in near}
    return dict(sorted(weighed.items(), key=lambda item: item[1], reverse=True))


def _weigh(words: Sequence[str], ways: Ways, weights: Weights, *, fuzzy: bool = True) -> tuple[float, float]:
    """The evidence for the best alignment of the words, and the share of their information that it explains."""
    weighed = []
    for way in ways:
        strength, explained = alignment_evidence(words, way, weights, fuzzy=fuzzy)
        weighed.append((strength - log(max(1, len(way) - len(words) + 1)), explained))
    return max(weighed, default=(0.0, 0.0))


def _are_one_quotation(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two wordings are of one quotation: repeated, shortened or slightly changed."""
    return LCSseq.similarity(words, others) >= _REPEATED * min(len(words), len(others))
