"""Finds the known words that an unknown word may be a misspelling of. Pure.

With a single wrong letter, either the first or the last half of a word is right: known words with its first or its last
half are looked up, and compared with it letter by letter.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.ports.index import QuoteIndex
from bot.text.folding import shortened
from bot.text.words import Parts, Question

_SHORTEST = 4
"""Minimum letters of a word that is respelt: shorter words resemble too many others."""
_MOST = 12
"""Maximum number of words that a word may be a misspelling of."""
_LONG = 8
"""Minimum letters of a word that may have two wrong letters instead of one."""


def respelt(index: QuoteIndex, word: str) -> list[str]:
    """Known words that differ from ``word`` in a letter (or two), the nearest first."""
    if len(word) < _SHORTEST or word.isdigit():
        return []
    half, lengths = len(word) // 2, (len(word) - 1, len(word) + 1)
    similar = sorted(index.words_like(beginning=word[:half], ending=word[-half:], lengths=lengths))
    most_wrong = 1 if len(word) < _LONG else 2
    ranked = process.extract(word, similar, scorer=OSA.distance, score_cutoff=most_wrong, limit=_MOST)
    return [known for known, _, _ in ranked]


def known_spellings(index: QuoteIndex, unknown: Sequence[str]) -> dict[str, str]:
    """Unknown words, and known words that they are another spelling of: ``fuer`` and ``fur``, as "für" is folded."""
    others = {word: spelt for word in unknown if (spelt := shortened(word))}
    if not others:
        return {}
    known = index.counts({other for spelt in others.values() for other in spelt})
    fitting = {word: [other for other in spelt if other in known] for word, spelt in others.items()}
    return {word: spelt[0] for word, spelt in fitting.items() if spelt}


def spelt_as(question: Question, spellings: Mapping[str, str]) -> Question:
    """A question with some words in another spelling."""

    def respell(parts: Parts) -> Parts:
        return [[spellings.get(word, word) for word in part] for part in parts]

    words = [spellings.get(word, word) for word in question.words]
    return replace(question, parts=respell(question.parts), joined=respell(question.joined), words=words)
