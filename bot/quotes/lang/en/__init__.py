"""English, as the engine reads it. The words that others need too stand in :mod:`bot.text.lang.en`."""

from functools import cache

from bot.quotes.lang.en.grammar import GRAMMAR
from bot.quotes.lang.en.marks import MARKS
from bot.quotes.lang.en.names import NAMES
from bot.quotes.lang.en.nouns import NOUNS
from bot.quotes.lang.en.pronouns import PRONOUNS
from bot.quotes.lang.en.small_words import SMALL_WORDS
from bot.quotes.lang.en.spoken import SPOKEN_WORDS
from bot.quotes.lang.en.tokens import TOKENS
from bot.quotes.lang.en.verbs import VERBS
from bot.quotes.lang.learned_files import read_learned
from bot.quotes.language import Language, Learned
from bot.text.lang import word_set

_MARKERS = word_set(
    "the and to of that with from by it his her their they has have had been this who which would will at not he she"
    " but said you your our i'm it's"
)
"""Frequent words of English that aren't words of its neighbours, as "a", "in", "no" and "was" are."""


_CLUES = (
    _MARKERS
    | frozenset(low for low, letter in TOKENS.classes.items() if letter != "L")
    | frozenset(low for low, letter in TOKENS.capitals.items() if letter == "M")
)
"""Every word that has a class of its own, save the particles of names, and days and months."""


@cache
def english() -> Language:
    """The language, made once: its weights are read from the files that ``make train`` writes."""
    return Language(
        code="en",
        markers=_MARKERS,
        clues=_CLUES,
        alphabet=frozenset("abcdefghijklmnopqrstuvwxyz'’-"),
        marks=MARKS,
        tokens=TOKENS,
        small=SMALL_WORDS,
        nouns=NOUNS,
        names=NAMES,
        pronouns=PRONOUNS,
        verbs=VERBS,
        spoken=SPOKEN_WORDS,
        grammar=GRAMMAR,
        learned=_learned(),
    )


def _learned() -> Learned:
    weights, pronouns = read_learned(__package__, "weights.json"), read_learned(__package__, "trees.json")
    return Learned(weights["speaker"], weights["confidence"], pronouns["trees"], pronouns["belief"])
