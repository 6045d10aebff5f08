"""Known words that an unknown one may be a misspelling of. Pure.

A word with one wrong letter still begins or ends rightly: words with its first half or with its last half are looked
up, and compared with it letter by letter.
"""

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.ports.index import QuoteIndex

_SHORTEST = 4
"""Letters of a word that is respelt, at least: shorter ones resemble too many others."""
_MOST = 12
"""Words that one may be a misspelling of, at most."""
_LONG = 8
"""Letters from which on a word may have two wrong letters instead of one."""


def respelt(index: QuoteIndex, word: str) -> list[str]:
    """Known words that differ from ``word`` in a letter (or two), the nearest first."""
    if len(word) < _SHORTEST or word.isdigit():
        return []
    half, lengths = len(word) // 2, (len(word) - 1, len(word) + 1)
    similar = sorted(index.words_like(beginning=word[:half], ending=word[-half:], lengths=lengths))
    most_wrong = 1 if len(word) < _LONG else 2
    ranked = process.extract(word, similar, scorer=OSA.distance, score_cutoff=most_wrong, limit=_MOST)
    return [known for known, _, _ in ranked]
