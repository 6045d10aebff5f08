"""The words and patterns that a language brings to the marks of quotations. See :mod:`bot.quotes.vocabulary`."""

import re
from dataclasses import dataclass

from bot.quotes.vocabulary import NEVER
from bot.quotes.word_sets import NO_WORDS, WordSet


@dataclass(frozen=True, slots=True, eq=False)
class MarkWords:
    """Words and patterns that tell quotation marks from apostrophes, and the lines of a transcript from lists."""

    elision: re.Pattern[str] = NEVER
    """A word that begins with an apostrophe: ``’em``; matched from the apostrophe on."""
    possessive: str = ""
    """Letter before an apostrophe that may be a possessive: ``the players’``."""
    talk: re.Pattern[str] = re.compile(r"\?")
    """Words and marks of conversations, which lists don't have: ``I``, ``we``, a question mark."""
    said_before: re.Pattern[str] = NEVER
    """A verb of speech, behind which a few words in single marks beside more double ones are somebody's too."""
    narrator: re.Pattern[str] = NEVER
    """Narrator's words within a line of dialogue that begins with a dash: ``, dit-il``; matched from the mark before
    it. A language without it has no such dialogue."""
    narrating: re.Pattern[str] = NEVER
    """The beginning of a narrator's words behind another dash: ``—dijo Ana—``."""
    oneself: re.Pattern[str] = NEVER
    """Words for oneself, in lines of dialogue without a narrator: ``– Vi är nöjda.``; a language without them has none
    but by a narrator beside them."""
    quotative: tuple[str, ...] = ()
    """Particles right behind words that somebody says: ``「もう待てません」と``."""
    that: tuple[str, ...] = ()
    """Words for "that" right before words that somebody says, each behind a blank, in a script without capitals."""
    both_marks: bool = False
    """Whether a whole sentence in single marks is speech beside double ones, as where little is known of a language."""
    single_too: bool = False
    """Whether single marks beside double ones are speech as often as titles: Dutch has both for it."""
    typed: bool = False
    """Whether ``<<no>>`` and ``''no''`` are marks of speech, as agencies type them that have no others."""
    few_single: bool = False
    """Whether a few sentences in single marks beside more double ones are speech too: ``'I will sue,' he shouted``."""
    single_sentences: bool = False
    """Whether what stands in single marks beside double ones is speech where it is a whole sentence or follows a
    colon."""
    breaking_in: re.Pattern[str] = NEVER
    """A narrator's words within marks, which stay open, from the comma before to the mark behind them: ``, dit Luc,``.
    """
    nicknames_apart: bool = False
    """Whether nicknames within names, ``Karl „Kalle“ Voss``, are passed over, and aren't a part of the name."""
    in_words: str = ""
    """Pattern of a mark that is a part of its word, from the mark on: ``צה״ל``."""
    no_names: WordSet = NO_WORDS
    """Labels before a colon that name nobody: ``QUESTION``; in capitals."""
