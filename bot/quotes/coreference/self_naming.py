"""Whether words tell something of somebody by name, so that "he" isn't he: ``“Holt thinks I sold it,” he said``."""

import re
from functools import lru_cache
from typing import Final

from bot.quotes.context.candidates import Scene
from bot.quotes.coreference.antecedents import pieces_beside
from bot.quotes.language import Language
from bot.quotes.mentions.names import Mention

TOLD_OF: Final = -7.0
"""Added to the logarithm of the odds of whoever is told of by name. Set by hand."""


def names_himself(scene: Scene, pronoun: Mention, entity: int) -> bool:
    """Whether the marked words beside a pronoun have a person's name as the subject of a verb."""
    who = scene.people.entities[entity]
    if not who.person or who.described:
        return False
    words = pieces_beside(scene, pronoun)
    given = who.name.partition(" ")[0].lower()
    return (who.key in words or given in words) and _acts(words, given, who.key, scene.article.language)


def _acts(words: str, given: str, surname: str, language: Language) -> bool:
    verbs = language.verbs.cues
    for match in _named(given, surname).finditer(words):
        word, low, behind, further = match.groups(default="")
        if word in verbs and verbs[word][0] == _SAYS:  # they say Holt should go
            continue
        if low in language.tokens.adverbs:  # Owen never told me
            low, behind = behind, further
        if _is_finite(low, behind, language):
            return True
    return False


def _is_finite(low: str, behind: str, language: Language) -> bool:
    """Whether a word behind a name is its verb: one from the lists, or with an object right behind it: ``rings us``."""
    verbs, tokens = language.verbs.cues, language.tokens
    if low in language.small.finite:
        return True
    if low in verbs:
        return verbs[low][1] != low and not low.endswith(language.verbs.active_endings)
    acts = low.endswith((language.nouns.plural_ending, *tokens.past_endings))
    return acts and low not in tokens.classes and tokens.classes.get(behind, "") in _OBJECTS


@lru_cache(maxsize=256)
def _named(given: str, surname: str) -> re.Pattern[str]:
    """A name, in full or in part, with the word before it and the three behind it."""
    name = rf"(?:{re.escape(given)} {re.escape(surname)}|{re.escape(surname)}|{re.escape(given)})"
    return re.compile(rf"(?:\b(\w+) )?\b{name} (\w+)(?: (\w+))?(?: (\w+))?")


_OBJECTS: Final = ("o", "D", "d")
"""Classes of words that begin an object: ``us``, ``the board``, ``her son``."""
_SAYS: Final = "V"
"""Class of the verbs of speech."""
