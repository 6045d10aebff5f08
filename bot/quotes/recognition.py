"""In which of the known languages a text is."""

from collections.abc import Sequence

from bot.quotes.language import UNKNOWN, Language

_LEAST = 0.05
"""Share of a text's words that are markers of its language: English training articles have 8 % at least, 23 % in the
median; texts in seven other European languages have 2 % of English ones at most."""
_ENOUGH = 25
"""Words from which a text tells its language by that share."""
_MOST = 1200
"""Code points that are looked at."""
_GLANCE = 500
_PLENTY = 12
"""Markers that are enough for all that, wherever they stand: seen in ``_GLANCE`` code points they settle it."""


def language_of(text: str, languages: Sequence[Language]) -> Language:
    """The language that a text is in, ``UNKNOWN`` where it may be another one; the words of its quotations count."""
    return next((language for language in languages if _is_in(text, language.markers)), UNKNOWN)


def _is_in(text: str, markers: frozenset[str]) -> bool:
    beginning = text[:_GLANCE].lower().split()
    if sum(map(markers.__contains__, beginning)) >= _PLENTY:
        return True
    words = text[:_MOST].lower().split()
    return len(words) < _ENOUGH or sum(map(markers.__contains__, words)) >= len(words) * _LEAST
