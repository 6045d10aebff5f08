"""Which quotations are about a topic, the closest first. Pure.

A word of the topic counts by how rare it is (the weight of BM25, Robertson & Zaragoza 2009), and by where it stands:
most in what is said, less in the title of the story, in the role of who says it, least in the article around it. A
short quotation with the word is more about it than a long one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from bot.domain.topics import Found, Hit
from bot.text.words import fold_words

_SATURATION, _LENGTH, _MEAN_WORDS = 1.2, 0.5, 20.0
"""BM25's k1 and b, and the words of a quotation in the mean: fixed, so that no page depends on what comes in."""
_TITLE, _ROLE, _ARTICLE = 0.6, 0.4, 0.2
_ENOUGH = 0.45
"""Share of the topic's weight that must be there: about one of two words in what is said, or all in the title."""


@dataclass(frozen=True, slots=True)
class Told:
    """One answer: ``hit`` is shown, ``also_in`` are other outlets with the same words."""

    hit: Hit
    score: float
    also_in: tuple[str, ...]


def closest(found: Found) -> list[Told]:
    """Those about the topic, the closest first, then the newest; equal words of several outlets are one."""
    weights = [_weight(found.upto[0], frequency) for frequency in found.frequencies]
    whole = sum(weights) or 1.0
    told: dict[str, list[tuple[float, Hit]]] = {}
    for hit in found.hits:
        score = _score(hit, found.forms, weights) / whole
        if score >= _ENOUGH:
            told.setdefault(hit.spoken, []).append((round(score, 2), hit))
    answers = [_together(copies) for copies in told.values()]
    return sorted(answers, key=lambda one: (-one.score, -one.hit.dated.timestamp(), -one.hit.id))


def _together(copies: Sequence[tuple[float, Hit]]) -> Told:
    """Led by the closest, then the surest, then whoever had it first."""
    ordered = sorted(copies, key=lambda one: (-one[0], -round(one[1].confidence, 1), one[1].dated, one[1].id))
    score, hit = ordered[0]
    outlets = dict.fromkeys(other.outlet for _, other in ordered if other.outlet != hit.outlet)
    return Told(hit, score, tuple(outlets))


def _score(hit: Hit, forms: Sequence[Sequence[str]], weights: Sequence[float]) -> float:
    said = hit.spoken.split()
    title, role = frozenset(fold_words(hit.title)), frozenset(fold_words(hit.role))
    long = 1 - _LENGTH + _LENGTH * len(said) / _MEAN_WORDS
    total = 0.0
    for words, weight in zip(forms, weights, strict=True):
        often = sum(said.count(word) for word in words)
        best = often * (_SATURATION + 1) / (often + _SATURATION * long) if often else 0.0
        best = max(best, _TITLE * _has(title, words), _ROLE * _has(role, words), _ARTICLE * hit.in_article)
        total += weight * best
    return total


def _has(there: frozenset[str], words: Sequence[str]) -> bool:
    return not there.isdisjoint(words)


def _weight(all_: int, frequency: int) -> float:
    """The rarer the more; never nothing."""
    return log(1 + (max(all_, frequency) - frequency + 0.5) / (frequency + 0.5))
