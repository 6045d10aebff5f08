"""Phrases of spoken language that the engine looks at."""

import re
from dataclasses import dataclass

from bot.quotes.vocabulary import NEVER
from bot.quotes.word_sets import NO_WORDS, WordSet


@dataclass(frozen=True, slots=True, eq=False)
class SpokenWords:
    """Phrases of spoken language for what other people said, thought, or did not say."""

    forms: re.Pattern[str] = NEVER
    """Phrases right before the words of somebody else, in small letters with blanks around: ``was like ,``."""
    thoughts: WordSet = NO_WORDS
    """Lemmas of verbs of thought."""
    thought: WordSet = NO_WORDS
    """Nouns of thought: ``my first thought was, ‘…’``."""
    supposed: WordSet = NO_WORDS
    """Auxiliaries of words that a person would say."""
    asked: WordSet = NO_WORDS
    """Auxiliaries that begin a question: ``did she say``."""
    conditions: WordSet = NO_WORDS
    denials: WordSet = NO_WORDS
    """Words between a subject and its verb by which it is not said, or not yet: ``never``, ``might``."""
    nots: WordSet = NO_WORDS
    """Words right before a quotation by which it is not said: ``not “…”``."""
    denied_endings: tuple[str, ...] = ()
    """Endings of auxiliaries that deny: ``doesn’t``."""
    nobody: WordSet = NO_WORDS
    """Words before a clause by which it isn't so: ``nobody heard Holt say``, ``it isn't true that Holt said``."""
    voices: WordSet = NO_WORDS
    """Nouns for what somebody said, by which a sentence behind it tells whose it is: ``È la risposta di Ana Holt``."""
    eyes: WordSet = NO_WORDS
    """Prepositions before whoever finds something so, in a sentence without a verb: ``Décevant pour Luc :``."""
