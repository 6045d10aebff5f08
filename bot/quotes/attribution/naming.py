"""What somebody or something is called: a nickname, a title, a word and its meaning."""

import re
from collections.abc import Iterable
from itertools import filterfalse
from typing import Final

from bot.quotes.context.frame import Frame
from bot.quotes.language import Language
from bot.quotes.syntax.tokens import TokenizedText

NAMED: Final = "what something is named"
CHRISTENED: Final = "what it was christened"
FEW: Final = "123"
"""Sizes of pieces of up to four words, as :func:`bot.quotes.context.frame.shape_of` says them."""
_LONGEST_OBJECT: Final = 8
"""Tokens before a piece in which a naming verb is looked for."""


def signs_of_a_name(article: TokenizedText, frame: Frame, titled: str, beginning: str) -> list[str]:
    """Signs that a piece is what somebody or something is called."""
    language = article.language
    if frame.shape[1] not in FEW and titled != "T":
        if frame.shape[2] != "-" or frame.shape[0] != "c" or frame.lead_word not in language.verbs.christened:
            return []
        return [NAMED, CHRISTENED] if language.tokens.nouns is None else []
    called = frame.lead_word in language.small.definite and _is_called_the(article, frame)
    if called or _is_word_itself(article, frame, beginning):
        return [NAMED, CHRISTENED]
    named = _names_something(article, frame, titled, beginning) or _is_meaning_or_name(article, frame, titled)
    return [NAMED] * named + [CHRISTENED] * is_christened(language, frame)


def _is_word_itself(article: TokenizedText, frame: Frame, beginning: str) -> bool:
    """``defines “dialect” as``, ``what “bare” meant``, ``the word “braw”``; ``an “A” in``: a word that is told as
    a word, or a letter."""
    verbs, behind = article.language.verbs, article.lows[frame.last + 1] if frame.last + 1 < frame.end else ""
    if frame.lead_word in verbs.defining:
        return behind in article.language.small.as_
    if frame.lead_word in article.language.nouns.words_for_words:
        return article.lows[frame.first - 3] not in verbs.using
    if behind in verbs.meaning and not behind.endswith(verbs.active_endings):
        return frame.shape[1] in _A_WORD and article.classes[frame.first - 1] not in _BEFORE_NOUN
    if _is_translated(article, frame):
        return True
    return frame.shape[1] == "1" and len(beginning.strip(".,")) == 1 and beginning[0].isupper()


_BEFORE_NOUN: Final = frozenset("Ddweg")
"""Classes before a noun: ``the “reforms” mean``."""
_A_WORD: Final = frozenset("12")
"""Sizes of a word that is told as one, and of a compound."""


def _is_meaning_or_name(article: TokenizedText, frame: Frame, titled: str) -> bool:
    """``which means “ghost”``; ``said “Salt Road” had cost less``, ``wrote “Salt Road” in a week``: what a word
    means, or a name that acts, or is made or liked."""
    if _is_behind_meaning(article, frame):
        return _nobody_speaks(article, frame)
    if titled not in "Tt" or not article.language.verbs.meaning:
        return False
    if frame.lead_word in article.language.verbs.making:
        says = article.classes[frame.first - 1] in _TELLING
        return not says or (titled == "T" and frame.shape[2] == "-" and frame.tail[0] != ",")
    acts = titled == "T" and frame.lead[-1] in _TELLING
    return acts and article.classes.startswith(_FINITE, frame.last + 1)


_TELLING: Final = frozenset("VWt")
"""Classes of verbs of speech, and of what else stands before what somebody says."""
_FINITE: Final = tuple("aeVWKTU")
"""Classes of a verb behind its subject."""


def _is_translated(article: TokenizedText, frame: Frame) -> bool:
    """``which literally means “ghost”``."""
    if not _is_behind_meaning(article, frame):
        return False
    verb = frame.first - 1 - (frame.lead_word in article.language.small.as_)
    return article.lows[verb - 1] in article.language.small.translating


def _is_behind_meaning(article: TokenizedText, frame: Frame) -> bool:
    """``means “ghost”``, ``translates as “ghost”``."""
    meaning = article.language.verbs.meaning
    return frame.lead_word in meaning or (
        frame.lead_word in article.language.small.as_ and article.lows[frame.first - 2] in meaning
    )


def _nobody_speaks(article: TokenizedText, frame: Frame) -> bool:
    around = article.classes[frame.start : frame.first - 1] + article.classes[frame.last + 1 : frame.end]
    return _SPEAKING.isdisjoint(around)


_SPEAKING: Final = frozenset("VWA")
"""Classes of the words by which somebody speaks."""


def is_christened(language: Language, frame: Frame) -> bool:
    """``un homme surnommé « le Belge »``, ``il cosiddetto “Professore”``: a participle before a name."""
    return language.tokens.nouns is None and frame.lead_word in language.verbs.christened


def _names_something(article: TokenizedText, frame: Frame, titled: str, beginning: str) -> bool:
    """``a tractor named “Daisy”``, ``known as “peas”``; not ``called “a disgrace”``, ``what she called “spin”``."""
    first, low = frame.first, frame.lead_word
    language = article.language
    verbs, grammar = language.verbs, language.grammar
    if low in language.small.as_ and article.lows[first - 2] in verbs.known_as:
        return True
    near = max(frame.start, first - _LONGEST_OBJECT)
    if low in verbs.christened:
        return True
    named = grammar.naming_object.search(article.classes[near:first])
    if named and article.lows[near + named.start()] in verbs.christened:
        return True
    if named and _is_what_many_call_it(article, near + named.start(), beginning):
        return True
    if low not in verbs.styled or beginning.lower().startswith(language.small.indefinite_starts):
        return False
    before = article.classes[near : first - 1]
    if grammar.naming_relative.search(before) or before[-1:] in ("P", "s"):
        return False
    if _NAMER.search(before):  # a move Holt called “blackmail”
        return titled in "Tt"
    return titled in "Tt" or before[-1:] in ("w", "N", "G")


def _is_called_the(article: TokenizedText, frame: Frame) -> bool:
    """``the bill, dubbed the “bin tax”``, ``Fans nicknamed the stand the “Tin Hat”``: a name behind the definite
    article; not ``Holt dubbed the “bin tax”``, where Holt may say it."""
    verbs, near = article.language.verbs, max(frame.start, frame.first - _LONGEST_OBJECT)
    for at in range(frame.first - 2, near, -1):
        if article.classes[at] in "KV":
            verb = article.lows[at]
            names = verb in verbs.christened or (verb in verbs.styled and verb not in verbs.newly_called)
            return names and article.classes[near:at].rstrip("a")[-1:] not in _SOMEBODY
        if article.classes[at] not in _OBJECT:
            return False
    return False


_SOMEBODY: Final = ("N", "P", "B")
"""Classes of somebody who names something."""
_OBJECT: Final = frozenset("DdNGBwegRS#o")
"""Classes of what is named between the verb and the article."""


def _is_what_many_call_it(article: TokenizedText, verb: int, beginning: str) -> bool:
    """``Neighbours called the alley “Rat Row”``, ``Critics dubbed it “the Stapler”``: a name, by its capitals."""
    nouns, language = article.language.nouns, article.language
    if not verb or article.lows[verb - 1] not in nouns.many or not language.nouns.taking_part:
        return False
    words = beginning.strip(" .,").split()
    named = words[1:] if words and words[0] in language.small.definite else words
    return bool(named) and all(word[0].isupper() for word in named)


_NAMER: Final = re.compile("w[NG]{1,3}$")
"""A noun and the name of whoever calls it something."""


def is_told_as_a_title(article: TokenizedText, frame: Frame) -> bool:
    """``ihr Erstwerk: „Sie befinden sich hier“``, ``(Arbeitstitel: „Sie befinden sich hier“)``: a noun for a work right
    before the colon, or for a title at the start of what brackets hold, and words that end without a stop."""
    colon = frame.first - 1
    nouns = article.language.tokens.nouns
    if frame.lead[-1] != ":" or nouns is None or frame.shape[2] != "-":
        return False
    if article.lows[colon - 1].endswith(nouns.works_before_colon):
        return True
    bracket = article.classes.rfind("(", frame.start, colon)
    return bracket >= 0 and article.lows[bracket + 1].endswith(nouns.titles_in_brackets)


def capitals_of(inside: str, language: Language) -> str:
    """``T`` when every longer word has a capital, ``F`` for one capital at most, ``m`` for a mixture."""
    small = language.small.in_titles
    if inside[1:].islower() and not small.issuperset(inside.split()[1:]):  # most pieces: one capital at most
        return "F"
    words = inside.split()
    unlike = [word for word in filterfalse(str.islower, words) if word.lower() not in small]
    capitals = 0
    for word in unlike:
        capitals += word[0].isupper()
    plain: Iterable[str] = filter(str.islower, words)
    if capitals and capitals == len(unlike) and small.issuperset(plain):
        return "T" if capitals > 1 else "t"
    return "F" if capitals <= 1 else "m"
