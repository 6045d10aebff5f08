"""Ranks the quotations about a topic, the closest first. Pure.

A word of the topic counts by its rarity (the weight of BM25, Robertson & Zaragoza 2009), and by its place: most in the
quotation, less in the title of the article, in the speaker's role, least in the article's text. A short quotation with
the word is more about it than a long quotation.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from bot.ports.index import TopicHit
from bot.search.topic_candidates import TopicCandidates
from bot.text.words import readings, search_words

_SATURATION, _LENGTH, _MEAN_WORDS = 1.2, 0.5, 20.0
"""BM25's k1 and b, and the mean number of words of a quotation: fixed, so that new quotations don't change a next
page."""
_TITLE, _ROLE, _ARTICLE = 0.6, 0.4, 0.2
"""Share (0–1) of a word's weight that counts in the article's title, in the speaker's role, or in the article's text. A
word that stands in the quotation once counts for about 1."""
_ENOUGH = 0.45
"""Minimum share (0–1) of the topic's weight that an answer must have: about one of two words in the quotation, or all
in the title."""


@dataclass(frozen=True, slots=True)
class TopicAnswer:
    """An answer: ``hit`` is shown; ``others`` are other outlets' quotations of the same words, the best of each
    outlet."""

    hit: TopicHit
    score: float
    others: tuple[TopicHit, ...]


def closest(candidates: TopicCandidates) -> list[TopicAnswer]:
    """The answers about the topic, the closest first, then the newest; equal words of several outlets are a single
    answer."""
    weights = [_weight(candidates.upto[0], frequency) for frequency in candidates.frequencies]
    whole = sum(weights) or 1.0
    copies: dict[tuple[str, ...], list[tuple[float, TopicHit]]] = {}
    for hit in candidates.hits:
        words = tuple(readings(hit.wording)[0]) if hit.wording else ()
        score = _score(hit, words, candidates, weights) / whole
        if score >= _ENOUGH:
            copies.setdefault(words, []).append((round(score, 2), hit))
    answers = [_together(scored) for scored in copies.values()]
    return sorted(answers, key=lambda answer: (-answer.score, -answer.hit.dated.timestamp(), -answer.hit.id))


def _together(copies: Sequence[tuple[float, TopicHit]]) -> TopicAnswer:
    """An answer of copies: the closest is shown, then the surest, then the earliest."""
    ordered = sorted(copies, key=lambda copy: (-copy[0], -round(copy[1].confidence, 1), copy[1].dated, copy[1].id))
    score, hit = ordered[0]
    others: dict[str, TopicHit] = {}
    for _, other in ordered:
        if other.outlet != hit.outlet:
            others.setdefault(other.outlet, other)
    return TopicAnswer(hit, score, tuple(others.values()))


def _score(hit: TopicHit, words: Sequence[str], candidates: TopicCandidates, weights: Sequence[float]) -> float:
    title, role = frozenset(search_words(hit.title)), frozenset(search_words(hit.role))
    length = 1 - _LENGTH + _LENGTH * len(words) / _MEAN_WORDS
    around = _ARTICLE * (hit.article_id in candidates.articles)
    total = 0.0
    for forms, weight in zip(candidates.forms, weights, strict=True):
        often = sum(words.count(form) for form in forms)
        best = often * (_SATURATION + 1) / (often + _SATURATION * length) if often else 0.0
        best = max(best, _TITLE * _has(title, forms), _ROLE * _has(role, forms), around)
        total += weight * best
    return total


def _has(words: frozenset[str], forms: Sequence[str]) -> bool:
    return not words.isdisjoint(forms)


def _weight(quotations: int, frequency: int) -> float:
    """The weight of a word by its rarity; always above 0."""
    return log(1 + (max(quotations, frequency) - frequency + 0.5) / (frequency + 0.5))
