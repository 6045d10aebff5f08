"""What stands beside a name and is no part of it, or is one, in a language whose small words show it: parties, what an
office is for, what somebody belongs to, the second word of a body's name."""

import re
from collections.abc import Sequence
from typing import Final

from bot.quotes.language import Language
from bot.quotes.syntax.matching import tokens_matching


def part_names(words: Sequence[str], lows: Sequence[str], classes: list[str], language: Language) -> None:
    """The classes of what is no name, and of what is a part of one."""
    before = "".join(classes)
    _join_affiliations(words, lows, before, classes, language)
    _part_offices_alone(words, lows, before, classes, language)
    with_offices = "".join(classes)
    _part_parties(words, lows, with_offices, classes, language)
    _part_papers(words, with_offices, classes, language)
    _join_bodies(lows, with_offices, classes, language)


def _join_affiliations(
    words: Sequence[str], lows: Sequence[str], before: str, classes: list[str], language: Language
) -> None:
    """``Ana Holt della Lega``: a preposition, and no particle of a name."""
    for at in tokens_matching(language.grammar.affiliation, before):
        if words[at] == lows[at] and language.names.gender_of(words[at - 2]):
            classes[at] = "p"


def _part_offices_alone(
    words: Sequence[str], lows: Sequence[str], before: str, classes: list[str], language: Language
) -> None:
    """``su questo il presidente``, ``la 58enne``, ``il Consigliere regionale``."""
    small, nouns, tokens = language.small, language.nouns, language.tokens
    for at in tokens_matching(_TWO_DETERMINERS, before):
        if lows[at] in small.demonstratives and lows[at + 1] in small.definite:
            classes[at] = "w"
    for at in tokens_matching(_OF_AGE, before):
        if lows[at].endswith(nouns.age_ending):
            classes[at] = "R"
    for at in tokens_matching(_OFFICE_WITH_CAPITAL, before):
        listed = tokens.classes.get(lows[at]) == "R" and lows[at] not in nouns.bodies
        if listed and not words[at].isupper() and lows[at] not in tokens.surnames:
            classes[at] = "R"


def _part_parties(
    words: Sequence[str], lows: Sequence[str], before: str, classes: list[str], language: Language
) -> None:
    """``le député XYZ Yves Holt``, ``le député XYZ``."""
    for at in tokens_matching(_OFFICE_AND_PARTY, before):
        shouted = classes[at + 1 : at + 2] == ["N"] and words[at + 1].isupper()
        initials = words[at].isupper() and _SHORTEST <= len(words[at]) <= _LONGEST_PARTY and lows[at].isalpha()
        party = (initials and not shouted) or lows[at] in language.nouns.members
        if party and lows[at - 1] not in language.nouns.bodies:
            classes[at] = "w"


def _part_papers(words: Sequence[str], before: str, classes: list[str], language: Language) -> None:
    """``ha detto ad ABCD Ana Holt``: to a paper, whose initials are no part of the name behind it."""
    for at in tokens_matching(_PAPER_AND_NAMES, before):
        given = not words[at + 1].isupper() and language.names.gender_of(words[at + 1])
        if given and words[at].isupper() and len(words[at]) > _SHORTEST:
            classes[at] = "w"


def _join_bodies(lows: Sequence[str], before: str, classes: list[str], language: Language) -> None:
    """``del Movimento 9 Lune``, ``l'association Rives vivantes``."""
    for at in tokens_matching(_BODY_WITH_NUMBER, before):
        classes[at + 1 : at + _WITH_NUMBER] = "GG"
    for match in _BODY_AND_WORD.finditer(before) if language.nouns.portfolios else ():
        low = lows[match.end() - 1]
        if lows[match.start()] in language.nouns.bodies and not low.endswith(language.tokens.participle_endings):
            classes[match.end() - 1] = "N"


_TWO_DETERMINERS: Final = re.compile("D(?=D)")
_OF_AGE: Final = re.compile("#(?<=D#)")
"""Class of an age behind an article. Here and below the class itself comes before what must stand in front of it: a
search leaps from one to the next."""
_OFFICE_WITH_CAPITAL: Final = re.compile("N(?!N)(?:(?<=DN)|(?<=DwN))")
"""Class of an office with a capital, between its article and no name."""
_OFFICE_AND_PARTY: Final = re.compile("N(?:(?<=RN)(?=NN)|(?<=DRN)(?=N?(?!N)))")
_PAPER_AND_NAMES: Final = re.compile("N(?<=pN)(?=NN(?!N))")
_SHORTEST, _LONGEST_PARTY = 2, 5
"""Letters of the name of a party behind an office."""
_BODY_WITH_NUMBER: Final = re.compile("N#N(?<=[OD]N#N)(?!N)")
_WITH_NUMBER: Final = 3
"""Tokens of ``Movimento 9 Lune``."""
_BODY_AND_WORD: Final = re.compile("R(?=N)N{1,2}w(?=[aoVWKT,.n)])")
"""Classes of a noun, a name and a small word behind it, before a verb or the end of a clause."""


def part_offices(lows: Sequence[str], classes: list[str], language: Language) -> None:
    """``il ministro della Difesa e dei Trasporti La Rocca``: what an office is for is no part of the name behind it."""
    for match in _OF_OFFICE.finditer("".join(classes)):
        for at in range(*match.span()):
            if classes[at] == "N" and lows[at] in language.nouns.portfolios:
                classes[at] = "w"


_OF_OFFICE: Final = re.compile("Rw{0,2}[Op]D?Nw?(?:c[Op]?D?Nw?)?(?=L{0,2}N)")
"""Classes of an office and ``della Difesa e dei Trasporti`` behind it, before a name."""
