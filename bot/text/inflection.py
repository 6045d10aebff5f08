"""The singular and the plural of a word, for words that are looked up: "tax" is "taxes" too. English; pure."""

from itertools import islice, product

from bot.text.lang.en.function_words import STOP_WORDS

_SIBILANTS = ("s", "x", "z", "ch", "sh")
"""Endings of a noun whose plural ends in "es"."""
_NO_PLURALS = ("ss", "us", "is")
"""Endings in "s" that a singular has."""
_SHORTEST = 3
"""Letters of the shortest word that has another form here."""
_MOST_READINGS = 6
"""Maximum number of readings of a topic: each is looked up."""


def number_forms(word: str) -> tuple[str, ...]:
    """The folded word, and what may be its plural or singular; some of these may be no words."""
    if len(word) < _SHORTEST or not word.isalpha():
        return (word,)
    if word.endswith("ies"):
        return word, f"{word[:-3]}y", word[:-1]
    if word.endswith(tuple(f"{sibilant}es" for sibilant in _SIBILANTS)):
        return word, word[:-2], word[:-1]
    if word.endswith("s") and not word.endswith(_NO_PLURALS):
        return word, word[:-1]
    if word.endswith("y") and word[-2] not in "aeiou":
        return word, f"{word[:-1]}ies"
    return word, f"{word}es" if word.endswith(_SIBILANTS) else f"{word}s"


def topic_readings(words: list[str]) -> list[tuple[str, ...]]:
    """A topic's words without stop words, in singular and plural: as it was typed first."""
    telling = [word for word in words if word not in STOP_WORDS] or words
    return list(islice(product(*map(number_forms, telling)), _MOST_READINGS)) if telling else [()]
