"""Names that are other words elsewhere: ``Mary May``, ``Mrs March``; ``Will Holt said``, ``“…,” Hope said``."""

import re
from collections.abc import Sequence
from itertools import compress
from typing import Final

from bot.quotes.language import Language
from bot.quotes.syntax.matching import tokens_matching


def name_times(words: list[str], lows: list[str], classes: str, language: Language) -> str:
    """The classes, with such a word as a name wherever the text has it behind a given name or a title once, save where
    it tells a time: ``in May``, ``last May``, ``May 5``."""
    among, is_given = language.tokens.names_of_times, language.names.is_given
    places = [at for at in map(re.Match.start, _BEHIND_NAME.finditer(classes)) if lows[at] in among]
    names = {words[at] for at in places if classes[at - 1] == "B" or is_given(words[at - 1])}
    if not names:  # nearly all texts
        return classes
    named = list(classes)
    for at in compress(range(len(words)), map(names.__contains__, words)):
        acts = classes.startswith(_ACTING, at + 1)
        if acts or (classes[at - 1 : at] not in _BEFORE_TIMES and not classes.startswith("#", at + 1)):
            named[at] = "N"
    return "".join(named)


_BEHIND_NAME: Final = re.compile("M(?<=[NB]M)(?!#)")
"""A word for a time behind a name or a title, and no day of the month."""
_BEFORE_TIMES: Final = ("p", "#", "D", "e", "w")
"""Classes of words before a time: ``in May``, ``this May``, ``last May``."""
_ACTING: Final = ("V", "K", "W", "T", "U", "s")
"""Classes behind a name that tell somebody: a verb, a possessive ending."""


def name_givens(words: list[str], lows: list[str], classes: str, language: Language) -> str:
    """The classes, with a given name that is another word too as a name where it opens a sentence before a surname, or
    stands between words in marks and a verb of speech."""
    if not language.nouns.taking_part:
        return classes
    gender_of = language.names.gender_of
    places = [
        at
        for at in map(re.Match.start, _OPENER.finditer(classes))
        if gender_of(lows[at]) and (classes[at + 1] != "N" or _is_surname(words, lows, classes, at + 1, language))
    ]
    if not places:  # most texts
        return classes
    named = list(classes)
    for at in places:
        named[at] = "N"
    return "".join(named)


def _is_surname(words: list[str], lows: list[str], classes: str, at: int, language: Language) -> bool:
    """Whether a word behind ``Will`` is its surname: no other name begins with it, and no question with both."""
    if not words[at - 1].istitle() or language.names.gender_of(lows[at]):
        return False
    if classes[at - 1] != "a":
        return True
    behind = lows[at + 1 : at + 2]
    if not behind or classes[at + 1] == ",":
        return classes.startswith(("#", "D"), at + 2)  # Will Holt, 40,
    endings = (*language.tokens.past_endings, language.nouns.plural_ending)
    finite = behind[0].endswith(endings) or behind[0] in language.tokens.plain_cues or behind[0] in language.verbs.past
    return finite and classes[at + 1] in "VWKTUew"


_OPENER: Final = re.compile(r"[aVKTUReg](?:(?<![^.nQ:].)(?=N(?!N))|(?<=Q.)(?=[VW]))")
"""A word that opens a sentence, before a name of one word; one between words in marks and a verb of speech."""


def surnames_like_titles(lows: Sequence[str], classes: str, language: Language) -> list[int]:
    """The tokens of titles that are surnames behind "Mr" and the like, and before no name: ``Mr Bishop``."""
    honorifics = language.nouns.honorifics
    return [at for at in tokens_matching(_TWO_TITLES, classes) if lows[at - 1] in honorifics]


_TWO_TITLES: Final = re.compile("B(?<=BB)(?![NGBR])")
"""Class of a title behind a title, and before no name."""


def follows_unlisted_name(words: Sequence[str], lows: Sequence[str], at: int, language: Language) -> bool:
    """``Kenji Baker won``: whether a word with a capital stands alone behind another one that no list has and that may
    be a given name; not ``the Hull Baker``, ``Hull Baker Ann Holt``."""
    before, tokens = lows[at - 1], language.tokens
    if before in tokens.classes or before in tokens.capitals or not before.isalpha() or language.names.is_place(before):
        return False
    led = at >= _BEFORE_NAME and tokens.classes.get(lows[at - 2]) in _ARTICLES
    named = at >= _BEFORE_NAME and words[at - 2] != lows[at - 2] and lows[at - 2] not in tokens.capitals
    return not led and not named and words[at + 1 : at + 2] == lows[at + 1 : at + 2]


_BEFORE_NAME: Final = 2
"""Tokens of a name in full."""
_ARTICLES: Final = ("D", "d")
"""Classes of words before a noun, behind which no name in full begins."""
