"""Surnames that are words for a time elsewhere: ``Mary May``, ``Mrs March``."""

import re
from itertools import compress
from typing import Final

from bot.quotes.language import Language


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
