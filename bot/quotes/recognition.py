"""In which of the known languages a text is.

Of a text of some length the share of a language's small words decides. Of a short one every word counts: those that
only this language has for it, those of its neighbours and those with letters that it hasn't against it. Where neither
tells, the language stays open, and no rule of any language may throw a quotation away.
"""

import re
from collections.abc import Sequence

from bot.quotes.language import UNKNOWN, Language
from bot.quotes.vocabulary import WordSet

_LEAST = 0.05
"""Share of a text's words that are markers of its language: English training articles have 8 % at least, 23 % in the
median; texts in seven other European languages have 2 % of English ones at most."""
_ENOUGH = 25
"""Words from which a text tells its language by that share."""
_MOST = 1200
"""Code points that are looked at."""
_GLANCE = 500
"""Code points that are looked at first."""
_PLENTY = 12
"""Markers in these first code points that settle it, whatever their share."""
_MARKED = re.compile(r"[\"“”„«»][^\"“”„«»]*[\"“”„«»]")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def language_of(text: str, languages: Sequence[Language], neighbours: WordSet) -> Language:
    """The language that a text is in, ``UNKNOWN`` where it may be another one; the words of its quotations count.

    ``neighbours`` are small words of languages that aren't known, and of known ones too where both have them.
    """
    beginning = text[:_GLANCE].lower().split()
    for language in languages:
        if sum(map(language.markers.__contains__, beginning)) >= _PLENTY:
            return language
    words = text[:_MOST].lower().split()
    enough = len(words) * _LEAST if len(words) >= _ENOUGH else 0
    fitting = [known for known in languages if sum(map(known.markers.__contains__, words)) >= enough]
    return _likeliest(text[:_MOST], fitting, neighbours) if fitting else UNKNOWN


def _likeliest(text: str, languages: Sequence[Language], neighbours: WordSet) -> Language:
    """The language that most words speak for, ``UNKNOWN`` where none does.

    An article's own words are those outside of marks: what somebody said may be in another language.
    """
    for words in (_WORD.findall(_MARKED.sub(" ", text)), _WORD.findall(text)):
        weighed = [(_weight(words, language, neighbours), language) for language in languages]
        weight, likeliest = max(weighed, key=lambda pair: pair[0])
        if weight:
            return likeliest if weight > 0 else UNKNOWN
    return UNKNOWN


def _weight(words: Sequence[str], language: Language, neighbours: WordSet) -> int:
    """How many words only this language has, less those that it hasn't."""
    weight = 0
    for word in words:
        low = word.lower()
        if low in language.clues:
            weight += low not in neighbours
        else:
            weight -= low in neighbours or (word == low and not language.alphabet.issuperset(word))
    return weight
