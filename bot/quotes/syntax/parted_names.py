"""What stands beside a name and is no part of it, or is one, in a language whose small words show it: parties, what an
office is for, what somebody belongs to, the second word of a body's name."""

import re
from collections.abc import Sequence
from typing import Final

from bot.quotes.language import Language


def part_names(words: Sequence[str], lows: Sequence[str], classes: list[str], language: Language) -> None:
    """``Ana Holt della Lega``, ``le député PLR Yves Holt``, ``l'association Rives vivantes``: the classes of what is no
    name, and of what is a part of one."""
    for match in language.grammar.affiliation.finditer("".join(classes)):
        at = match.start()
        if words[at] == lows[at] and language.names.gender_of(words[at - 2]):
            classes[at] = "p"
    for match in _OFFICE_AND_NAMES.finditer("".join(classes)):
        word, behind = words[match.start()], words[match.end()]
        if word.isupper() and _SHORTEST <= len(word) <= _LONGEST_PARTY and not behind.isupper():
            classes[match.start()] = "w"
    for match in _BODY_AND_WORD.finditer("".join(classes)) if language.nouns.portfolios else ():
        low = lows[match.end() - 1]
        if lows[match.start()] in language.nouns.bodies and not low.endswith(language.tokens.participle_endings):
            classes[match.end() - 1] = "N"


_OFFICE_AND_NAMES: Final = re.compile("(?<=R)N(?=NN)")
_SHORTEST, _LONGEST_PARTY = 2, 5
"""Letters of the name of a party between an office and its holder."""
_BODY_AND_WORD: Final = re.compile("R(?=N)N{1,2}w(?=[aoVWKT,.n)])")
"""Classes of a noun, a name and a small word behind it, before a verb or the end of a clause."""


def part_offices(lows: Sequence[str], classes: list[str], language: Language) -> None:
    """``il ministro della Difesa e dei Trasporti La Rocca``: what an office is for is no part of the name behind it."""
    for match in _OF_OFFICE.finditer("".join(classes)):
        for at in range(*match.span()):
            if classes[at] == "N" and lows[at] in language.nouns.portfolios:
                classes[at] = "w"


_OF_OFFICE: Final = re.compile("(?<=R)w{0,2}[Op]D?Nw?(?:c[Op]?D?Nw?)?(?=L{0,2}N)")
"""Classes of ``della Difesa e dei Trasporti`` behind an office, before a name."""
