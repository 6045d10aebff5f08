"""Verbs that look like nouns for people: ``Mary Holt chairs the board`` names one person, and no chairs of hers."""

from collections.abc import Sequence
from typing import Final

from bot.quotes.language import Language


def verbs_like_nouns(lows: Sequence[str], classes: str, language: Language) -> list[int]:
    """The tokens behind a name that are verbs, by what follows: an object, or a preposition behind a name in full."""
    words = language.tokens.verbs_like_nouns
    places = (match.start() for match in language.grammar.noun_behind_name.finditer(classes))
    return [
        at
        for at in places
        if lows[at] in words
        and (classes[at + 1] in _OBJECTS or (at > 1 and language.names.gender_of(lows[at - 2]) != ""))
    ]


def past_behind_names(lows: Sequence[str], classes: str, language: Language) -> list[int]:
    """The tokens of listed verbs in the past between a name and a noun: ``Mary Holt left school`` is no school."""
    places = (match.start() for match in language.grammar.word_behind_name.finditer(classes))
    return [at for at in places if lows[at] in language.verbs.past]


_OBJECTS: Final = "Ddo"
"""Classes of words that begin an object: ``the board``, ``her son``, ``them``."""
