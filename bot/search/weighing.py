"""Weighs how strongly a question's words speak for a stored wording, compared with chance. Pure.

Two explanations are weighed against each other for every word of the question: it was remembered from this quotation,
or it came along by itself, as often as people use it. The evidence is the logarithm of the ratio (in nats), the sum
over the words, after the best alignment in order (a chain of matches as in Smith and Waterman, "Identification of
common molecular subsequences", 1981). A rare word says much, a common one little, and a word that usually follows the
one before it says little too: phrases that everybody uses are no evidence.

A question that nobody said reaches an evidence of ``x`` against one place of one quotation with a chance of at most
exp(-x) (Markov's inequality, since the ratio is a density). There are as many places as words in the store, so what
counts is the evidence above the logarithm of that number: it grows with the store, and so does what is asked for.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import exp, log

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.text.lang.en.frequent import FREQUENT
from bot.text.pairs import COLLISIONS, Pair
from bot.text.words import Ways

_WORDS_A_QUOTATION = 20
"""Assumed mean number of words of a quotation."""
_PRIOR = 1_000
"""Number of quotations in general English that are added to every store's own, since a small store doesn't show how
often people use a word (Dirichlet smoothing: Zhai and Lafferty, "A study of smoothing methods for language models",
2004)."""
_KEPT = -0.3
"""Nats for a word that is remembered correctly, which has a chance of three in four. Like the following constants,
added to the word's own evidence."""
_OTHER = -1.9
"""Nats for a word of the question that isn't in the quotation, added or in place of another."""
_DROPPED = -1.6
_DROPPED_TOO = -0.6
"""Nats for the first and for each further word of the quotation that is missing between words of the question."""
_FAR = -8.0
"""Minimum nats for a gap, however long: people remember the beginning and the end of a long sentence."""
_TYPO = -5.8
_TYPO_MORE = -3.5
"""Nats for a first and for a second wrong letter: the chance of an error, and of this error."""
_OTHER_FORM = -3.5
"""Nats for another ending: "waits" for "waited"."""
_UNHEARD = 12.0
"""Minimum nats of evidence of an unknown word that is a misspelling of the quotation's word: it is hardly by chance."""
_LOOK_BACK = 10
"""Maximum number of earlier matches that are tried as a match's predecessor in the alignment."""


@dataclass(frozen=True, slots=True)
class Rarity:
    """The numbers of quotations, of all ``quotations``, that contain each word and pair.

    Words that are missing in ``words`` stand nowhere. Pairs that are missing in ``pairs`` weren't counted; the count of
    a common pair may be a lower bound. ``tied`` is the number of quotations that have about as many rare words and
    pairs as the best: copies of it, or others with the same phrase.
    """

    quotations: int = 1
    words: Mapping[str, int] = field(default_factory=dict)
    pairs: Mapping[Pair, int] = field(default_factory=dict)
    tied: int = 1


@dataclass(frozen=True, slots=True)
class Weights:
    """The evidence of a question's words, in nats: of each word alone, of each after an earlier word, and of the
    ``whole``.

    ``chance`` is the evidence of a word that stands nowhere in the store.
    """

    alone: Sequence[float]
    after: Mapping[tuple[int, int], float]
    chance: float
    whole: float

    @classmethod
    def of(cls, question: Sequence[str], rarity: Rarity, copies: int = 0) -> "Weights":
        """The weights of a question; ``copies`` of the same quotation aren't counted, since they don't make a phrase
        common."""
        chance = log(_WORDS_A_QUOTATION * (rarity.quotations + _PRIOR))
        alone = [chance - log(max(0, rarity.words.get(word, 0) - copies) + _in_prior(word)) for word in question]
        after = {}
        for second in range(1, len(question)):
            for first in range(max(0, second - 2), second):
                pair = (question[first], question[second])
                after[first, second] = _given(pair, alone[second], rarity, copies)
        whole = sum(max(weight, _UNHEARD if weight >= chance else 0.0) for weight in alone)
        return cls(alone, after, chance, whole)


def _in_prior(word: str) -> float:
    """How often the added general English has a word: by the rank of a frequent word (Zipf's law), else once."""
    return _WORDS_A_QUOTATION * _PRIOR / (10 * (FREQUENT[word] + 2.7)) if word in FREQUENT else 1.0


def _given(pair: Pair, alone: float, rarity: Rarity, copies: int) -> float:
    """The evidence of a pair's second word after the first: 0 where it always follows."""
    first = rarity.words.get(pair[0], 0)
    if pair not in rarity.pairs or not first:
        return alone
    by_collision = COLLISIONS * rarity.quotations
    together = max(0.0, rarity.pairs[pair] - by_collision - max(copies, 1))
    return -log(0.5 * min(1.0, together / first) + 0.5 * exp(-alone))


def alignment_evidence(
    question: Sequence[str], quotation: Sequence[str], weights: Weights, *, fuzzy: bool = True
) -> tuple[float, float]:
    """Nats for the best alignment, and the share of the question's information that it explains (0–1).

    Without ``fuzzy`` only equal words are aligned.
    """
    last = len(question) - 1
    chain: list[tuple[int, int, float, float, bool]] = []
    best, best_explained = _OTHER * len(question), 0.0
    for where, place, gain, exact in _matches(question, quotation, weights, fuzzy):
        value, explained = gain + _OTHER * where, weights.alone[where] if exact else max(0.0, gain)
        start = explained
        for before, behind, reached, had, was_exact in chain[-_LOOK_BACK:]:
            if before >= where or behind >= place:
                continue
            between, skipped = where - before - 1, place - behind - 1
            own = gain
            if exact and was_exact and between < 2 and skipped < 2:
                own = weights.after[before, where] + _KEPT
            total = reached + own + _gap(between, skipped)
            if total > value:
                value, explained = total, had + start
        chain.append((where, place, value, explained, exact))
        if value + _OTHER * (last - where) > best:
            best, best_explained = value + _OTHER * (last - where), explained
    return best, best_explained / weights.whole


def _gap(between: int, skipped: int) -> float:
    """Nats for the words between two matches: replaced words of the question, and omitted words of the quotation."""
    cost = _OTHER * between
    if skipped > between:
        cost += max(_FAR, _DROPPED + _DROPPED_TOO * (skipped - between - 1))
    return cost


def most_evidence(question: Sequence[str], read: Sequence[Ways], weights: Weights) -> list[float]:
    """An upper bound, in nats, of the evidence for each quotation, given by its readings; quick to compute."""
    return [max((_most(question, set(way), weights) for way in ways), default=0.0) for ways in read]


def _most(question: Sequence[str], quotation: Collection[str], weights: Weights) -> float:
    return sum(weight if word in quotation else _OTHER for word, weight in zip(question, weights.alone, strict=True))


def _matches(
    question: Sequence[str], quotation: Sequence[str], weights: Weights, fuzzy: bool
) -> list[tuple[int, int, float, bool]]:
    """The equal or similar words of question and quotation: (place in question, place in quotation, nats, equal)."""
    places: dict[str, list[int]] = {}
    question_words = frozenset(question)
    for place, word in enumerate(quotation):
        if fuzzy or word in question_words:
            places.setdefault(word, []).append(place)
    others = tuple(places)
    matches: list[tuple[int, int, float, bool]] = []
    for where, word in enumerate(question):
        if word in places:
            gain = weights.alone[where] + _KEPT
            matches += [(where, place, gain, True) for place in places[word]]
        elif fuzzy and len(word) > 2 and not word.isdigit():
            for other, cost in _alike(word, others):
                is_heard = cost == _OTHER_FORM or weights.alone[where] < weights.chance
                gain = max(weights.alone[where], 0.0 if is_heard else _UNHEARD) + cost
                if gain > 0:
                    matches += [(where, place, gain, False) for place in places[other]]
    return matches


@lru_cache(maxsize=4096)  # a quotation is weighed several times for the same question
def _alike(word: str, others: tuple[str, ...]) -> list[tuple[str, float]]:
    """The words of ``others`` that a word may be a misspelling or another form of, with the nats that this costs."""
    stem = word[: max(3, len(word) - 3)]
    forms = [(other, _OTHER_FORM) for other in others if other.startswith(stem) and len(other) - len(word) < 4]
    near = process.extract(word, others, scorer=OSA.distance, score_cutoff=1 if len(word) < 8 else 2, limit=3)
    return forms or [(other, _TYPO + _TYPO_MORE * (distance - 1)) for other, distance, _ in near if not other.isdigit()]
