"""Finds the known words that an unknown word may be a misspelling of. Pure.

With a single wrong letter, either the first or the last half of a word is right: known words with its first or its last
half are looked up, and compared with it letter by letter.
"""

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.ports.index import QuoteIndex

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
