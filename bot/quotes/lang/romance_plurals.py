"""Plurals of nouns in French, Spanish, Italian and Portuguese."""

from typing import Final

from bot.quotes.word_sets import WordSet

_ITALIAN: Final = {
    "io": "i", "co": "ci chi", "go": "gi ghi", "ca": "che", "ga": "ghe", "ista": "isti", "o": "i", "e": "i", "a": "e",
}  # fmt: skip
"""Endings of Italian nouns, and those of their plurals: ``analista, analisti``; ``medico, medici``."""


def plurals_of(words: WordSet) -> WordSet:
    """Plurals of each of the languages: ``avocats``, ``portavoces``, ``sindaci``; most aren't words of another."""
    italian = {
        word.removesuffix(ending) + plural
        for word in words
        for ending, plurals in _ITALIAN.items()
        if word.endswith(ending)
        for plural in plurals.split()
    }
    return frozenset(italian) | _with_s(words)


def _with_s(words: WordSet) -> WordSet:
    return frozenset(word + ("es" if word.endswith(("r", "n", "l", "d", "z")) else "s") for word in words) | frozenset(
        word + "s" for word in words
    )
