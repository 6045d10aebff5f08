"""What somebody is, right before a name that isn't his: where nouns have capitals, and an office of another's."""

import re
from typing import Final

from bot.quotes.syntax.tokens import TokenizedText


def role_alone(article: TokenizedText, first: int, last: int) -> int:
    """The token behind ``ein Polizeisprecher`` in ``sagte ein Polizeisprecher RTL``, and behind ``der Sprecher`` in
    ``der Sprecher des Landratsamts Nord-Holstein``, ``der Trainer der BSC Sharp Lads``: what leads up to no name of a
    person; 0 where it does."""
    lows, classes, language = article.lows, article.classes, article.language
    role, capitals = classes.find("R", first, last) + 1, language.tokens.nouns
    if not role or capitals is None:
        return 0
    if role < last and lows[last - 1] in capitals.clubs:
        return role  # der Trainer der BSC Sharp Lads
    if lows[first] in language.small.newcomers:
        alone = role == last and not classes.startswith("NN", last)
        return role if alone and article.words[last].isupper() else 0
    place = any(part in language.names.places for part in lows[_end_of_name(classes, last)].split("-"))
    return role if place and role < last and not language.names.gender_of(article.words[last]) else 0


def role_of_body(article: TokenizedText, first: int, last: int) -> int:
    """The token behind ``de directeur`` in ``de directeur van stichting Blije Hond``, ``de leider van het sterke Team
    Noord``, ``el líder del Partido Liberal Bly``: what leads up to the name of a body; or behind people of a place,
    ``Bewoners Bly``; 0 where it leads up to a person."""
    lows, classes, language = article.lows, article.classes, article.language
    if not language.nouns.adjectives_behind and lows[last - 1] in language.nouns.plural_roles:
        of_place = classes[last + 1] not in _MORE_NAMES and not language.names.gender_of(article.words[last])
        return last if of_place else 0
    role = classes.find("R", first, last) + 1
    if not role or role >= last - 1 or language.names.gender_of(article.words[last]):
        return 0
    kinds, alone = language.nouns.organisations, language.nouns.standing_alone
    of_body = lows[last - 1] in kinds and lows[last - 1] not in alone
    named = language.nouns.adjectives_behind and classes[last - 1] in "NG" and lows[last - 1] in language.nouns.bodies
    of_body = of_body or named
    return role if of_body or (classes[last - 1] == "w" and lows[last] in kinds) else 0


_MORE_NAMES: Final = frozenset("NBGLM&c,(")
"""Classes behind a name of which there is more, or behind which others are named."""


def is_told_to_many(article: TokenizedText, first: int, last: int) -> bool:
    """``explicó a los periodistas Ana Ruiz``: whether many stand behind a verb of speech and a preposition, before the
    name of one who speaks; not ``dijo a los ministros Ana Ruiz y Luis Paz``."""
    classes = article.classes
    listens = first > 1 and classes[first - 1] == "p" and classes[first - 2] in "VW"
    if not listens or article.lows[last - 1] not in article.language.nouns.plural_roles:
        return False
    return classes[_end_of_name(classes, last) + 1 :][:1] != "c"


def _end_of_name(classes: str, first: int) -> int:
    """The last token of a name that begins at a token."""
    end = first
    while classes.startswith("N", end + 1):
        end += 1
    return end


def office_of_another(article: TokenizedText, first: int, last: int) -> int:
    """Where "of" stands in ``el abogado del ministro Ana Ruiz``, before a name: whose lawyer it is, not the lawyer; 0
    where the second noun is of no person, or has no article: ``la teniente de alcalde Ana Ruiz``."""
    nouns = article.language.nouns
    if not nouns.adjectives_behind:
        return 0
    match = _OFFICE_OF_OFFICE.fullmatch(article.classes, first, last)
    if match is None or article.lows[last - 1] in nouns.no_persons:
        return 0
    of = match.end("office")
    definite = match["article"] or article.lows[of] in article.language.small.contracted
    return of if definite else 0


_OFFICE_OF_OFFICE: Final = re.compile("(?P<office>[Dd]{0,2}w?R{1,2}w{0,2})O(?P<article>D?)R")


def given_behind_office(article: TokenizedText, outer: int, first: int) -> int:
    """Where a name in full starts that ends in tokens from ``first`` on, behind an office from ``outer`` on and what
    that is of: ``João`` in ``o presidente da Câmara João Costa Pinto``; not ``di San Giovanni Mario Rossi``."""
    classes, words, lows, names = article.classes, article.words, article.lows, article.language.names
    while first - 2 > outer and classes[first - 1] == "N" and classes[first - 2] in _BEFORE_GIVEN:
        if lows[first - 2] in names.saints or not names.is_given(words[first - 1]):
            break
        first -= 1
    return first


_BEFORE_GIVEN: Final = frozenset("NGw")
"""Classes of what an office is of, before a given name."""
