"""Nouns for words that stand for whoever owns them, in a language whose nouns have capitals: ``Hubers Fazit: „…“``."""

import re
from typing import Final

from bot.quotes.syntax.tokens import TokenizedText


def answers(article: TokenizedText, first: int, last: int) -> bool:
    """``Merle Kruses Urteil fällt hart aus:``, ``Seine Antwort:``, ``Das Fazit von Huber:``: whether tokens
    ``[first, last)``, a noun for words with what leads up to it, are somebody's, and the words follow, in a language
    whose nouns have capitals; or stand for the words right before: ``„…“, so die knappe Erklärung.``"""
    classes = article.classes
    if _stands_for_words_before(article, first, last):
        return True
    colon = classes.find(":", last, last + _LONGEST_ANNOUNCED)
    announced = colon >= 0 and classes.startswith("Q", colon + 1)
    if not announced or not _CLAUSE_ENDS.isdisjoint(classes[last:colon]):
        return False
    return classes[first] == "d" or "s" in classes[first:last] or _OWNER.match(classes, last) is not None


def _stands_for_words_before(article: TokenizedText, first: int, last: int) -> bool:
    """Whether a noun with its article, of which nothing more is told, is right behind marked words and a verb; not
    ``die Antwort``, which is of whoever was asked."""
    classes, nouns = article.classes, article.language.tokens.nouns
    if nouns is None or article.lows[last - 1] in nouns.answers:
        return False
    alone = classes[first] == "D" and classes[last : last + 1] in _ENDS
    return alone and _BEHIND_WORDS.search(classes, max(0, first - _LONGEST_VERB), first) is not None


_LONGEST_VERB: Final = 4
"""Tokens of marked words, a comma, a verb and an adverb."""
_BEHIND_WORDS: Final = re.compile("Q,?[VWa][oa]?$")
"""Marked words and the verb behind them, or what stands for it."""
_ENDS: Final = (".", ",", "n", ":", "")
"""Classes behind a noun of which nothing more is told; empty for the end of the text."""
_OWNER: Final = re.compile(r"(?:O[Dd]?|[Dd])w{0,2}[RNBG]")
"""Whose words they are, behind the noun: ``von Huber``, ``der jungen Trainerin``."""


_LONGEST_ANNOUNCED: Final = 8
"""Tokens from a noun for words to the colon before these."""
_CLAUSE_ENDS: Final = frozenset(",.nQ")
"""Classes of what ends a clause."""


def is_told_of_owner(article: TokenizedText, first: int, head: int, reach: int) -> bool:
    """``les propos de Pell, qui``: whether a clause right behind somebody's words is about him; not in ``Luc Holt, les
    mots de Pell, qui``."""
    nouns, low = article.language.nouns, article.lows[head]
    if article.classes[first - 1] == "," or article.language.tokens.nouns is not None:
        return False
    words = low in article.language.tokens.spoken_nouns or low in nouns.words or low in nouns.terms
    passive = article.language.verbs.passive_ending  # den linjen delas av Pell, som
    return (words or (passive != "" and low.endswith(passive))) and article.classes.startswith((",r", ",t", "r"), reach)
