"""Which words an article shows to be names, in a language that gives every noun a capital: behind a given name or what
somebody is, beside a verb of speech without an article."""

import re
from collections.abc import Sequence
from typing import Final

from bot.quotes.capital_nouns import CapitalNouns
from bot.quotes.language import Language
from bot.quotes.vocabulary import LONGEST_END

UNKNOWN_NOUN: Final = "?"
"""Class of a capitalised word that no list and no ending tells, until the article is looked at."""


def shown_names(
    words: Sequence[str], lows: Sequence[str], letters: str, nouns: CapitalNouns, language: Language
) -> set[str]:
    """The words that the article shows to be names; ``letters`` are their classes."""
    names = _listed_names(words, lows, letters, nouns, language)
    beside: set[str] = set()
    described: set[str] = set()
    surnames, said_so, contracted = (
        surnames_of(words, lows, letters, language),
        language.tokens.said_so,
        nouns.contracted,
    )
    for at in [match.start() for match in _UNKNOWN.finditer(letters)]:
        before = letters[at - 1] if at else "n"
        after = letters[at + 1] if at + 1 < len(letters) else "n"
        if (
            before in nouns.lead_ins
            or (at and lows[at - 1] in contracted)
            or (before == "w" and words[at - 1] == lows[at - 1])
        ):
            described.add(lows[at])
        if _is_everyday(lows[at], nouns) and not (at and language.names.gender_of(words[at - 1])):
            continue
        if before in "Dd" and after == "N" and lows[at + 1] in language.names.places:
            continue  # ihre Wahlheimat Marl
        if (
            (before in "N?L" and _follows_name(words, lows, letters, at, surnames))
            or before in "RBG&"
            or after == "&"
            or (at and lows[at - 1] in said_so and letters[at - 2] in ",Q")
            or (after in "N?" and _leads_name(words, lows, letters, at, nouns))
        ):
            names.add(lows[at])
        elif (
            before in "VWA"
            or (after in "VW" and (before not in ".nQ:-" or _opens_alone(lows, letters, at, nouns)))
            or (after == ":" and _announces_words(lows, letters, at, language))
        ):
            beside.add(lows[at])
    return names | (beside - described)


_UNKNOWN: Final = re.compile(re.escape(UNKNOWN_NOUN))


def _is_everyday(low: str, nouns: CapitalNouns) -> bool:
    """Whether a word is an everyday noun, or ends in one behind three letters at least: ``Wahlheimat``."""
    if low in nouns.everyday:
        return True
    first = max(_FEWEST_BEFORE, len(low) - LONGEST_END)
    return not nouns.everyday.isdisjoint([low[at:] for at in range(first, len(low) - _FEWEST_OF_END)])


_FEWEST_BEFORE, _FEWEST_OF_END = 3, 4
"""Letters before a noun that another ends in, at least, and one less than that noun has at least."""


def _listed_names(
    words: Sequence[str], lows: Sequence[str], letters: str, nouns: CapitalNouns, language: Language
) -> set[str]:
    """The nouns that a list or an ending tells, and yet are names, with the unknown words that two names begin with."""
    names: set[str] = set()
    for at in [match.start() for match in _BEHIND_GIVEN_NAME.finditer(letters)]:
        if words[at] != lows[at] and language.names.gender_of(words[at - 1]):
            names.add(lows[at])
    for at in [match.start() for match in _SPEAKS.finditer(letters)]:
        if _speaks_by_name(words, lows, letters, at, nouns):
            names.add(lows[at])
    for at in [match.start() for match in _ENDS_NAME.finditer(letters)]:
        if words[at] != lows[at]:
            names |= {lows[at - 1], lows[at]}
    endings = (*nouns.feminine_endings, *nouns.plural_endings)
    for at in [match.end() for match in _IS_CALLED.finditer(letters)]:
        if words[at] != lows[at] and lows[at] not in nouns.common and not lows[at].endswith(endings):
            names.add(lows[at])
    for at in [match.start() for match in _OPENS_AS_NAME.finditer(letters)]:
        names |= {lows[at], lows[at + 1]}
    names.update(lows[match.start()] for match in _OPENS_WITH_CLAUSE.finditer(letters))
    return names


_BEHIND_GIVEN_NAME: Final = re.compile("[wSGR](?<=N.)(?![NB])")
"""``Anna Kaiser``: a noun behind a given name. What stands before is asked for last here and below: a search for a
letter leaps to it."""
_SPEAKS: Final = re.compile("[w?](?:(?=V[:,Qt]|W[:,])(?<![^.nQ:].)|(?=[paMO.n,])(?<=Q,V.))")
"""``Seidling sagte:``, ``„…“, sagte Seidling.``, ``„…“, teilte Siemens am Montag mit``."""
_ENDS_NAME: Final = re.compile(r"w(?<=[RB]\?w)(?=[VW,(.aK])")
"""``Polizeichefin Dana Winter sagte``: behind what somebody is and an unknown name, a noun with no article."""
_IS_CALLED: Final = re.compile("D[RG](?=[wS][,aVWKTUe])")
"""``Der Flughafenbetreiber Fraport rechnet``: a noun right behind what somebody is, and an article before that."""
_OPENS_AS_NAME: Final = re.compile(r"\?\?(?<![^.nQ]..)(?=[aVWKTUe])")
"""``Pro Natura hat``: two unknown words that open a sentence, right before its verb."""
_OPENS_WITH_CLAUSE: Final = re.compile(r"(?:^|(?<=[.nQ]))\?(?=,p?[rD][^.nQ:,]{2,25},[VW])")
"""``Huber, der die Stadt verlässt, sagte``: an unknown word that opens a sentence, before a clause of its own and the
verb of speech."""


def _speaks_by_name(words: Sequence[str], lows: Sequence[str], letters: str, at: int, nouns: CapitalNouns) -> bool:
    """Whether a noun by its end alone, before or behind a verb of speech, without an article or adjective, is a
    name."""
    low = lows[at]
    if low in nouns.common or words[at] == low or low.endswith(nouns.feminine_endings):
        return False
    if at and letters[at - 1] == "V" and letters[at + 1] in _BEHIND_SUBJECT:
        return not lows[at - 1].endswith(nouns.many)
    return not low.endswith(nouns.plural_endings)


_BEHIND_SUBJECT: Final = frozenset("paMO")
"""Classes behind a subject that stands behind its verb."""


def _opens_alone(lows: Sequence[str], letters: str, at: int, nouns: CapitalNouns) -> bool:
    """``Nordmilch sprach von einem „…“``: an unknown noun that opens its sentence without an article, before a verb of
    speech whose subject is one."""
    if letters[at - 1 : at] not in _OPENINGS or letters[at + 2 : at + 3] not in _BEHIND_VERB:
        return False  # Scharf kritisierte die Stadt
    return not lows[at].endswith(nouns.opening_endings) and not lows[at + 1].endswith(nouns.many)


_OPENINGS: Final = ("", ".", "n")
"""Classes before the first word of a sentence."""
_BEHIND_VERB: Final = ("p", "O", ":", ",")
"""Classes behind a verb whose subject stands before it."""


def _announces_words(lows: Sequence[str], letters: str, at: int, language: Language) -> bool:
    """``Huber: „…“``; not ``Fazit: „…“``."""
    opens = at == 0 or letters[at - 1] in ".nQ"
    return opens and letters.startswith(":Q", at + 1) and lows[at] not in language.tokens.spoken_nouns


def surnames_of(words: Sequence[str], lows: Sequence[str], letters: str, language: Language) -> frozenset[str]:
    """The words that stand behind a given name."""
    gender_of = language.names.gender_of
    behind = [match.end() for match in _BEFORE_NAME.finditer(letters)]
    return frozenset([lows[at] for at in behind if gender_of(words[at - 1]) and not gender_of(words[at])])


_BEFORE_NAME: Final = re.compile("N(?=[N?])")


def _follows_name(
    words: Sequence[str],
    lows: Sequence[str],
    letters: str,
    at: int,
    surnames: frozenset[str],
) -> bool:
    """``Anna Huber``, ``Anna von Huber``, ``A. Huber``; not ``laut Huber Verträge``, where she is known by name."""
    back = at - 1
    while back > 0 and letters[back] == "L":
        back -= 1
    if back < 0 or letters[back] not in "N?" or words[back] == words[at]:
        return False
    alone = back == at - 1 and lows[back] in surnames and (back == 0 or letters[back - 1] not in "N?L")
    return not alone


def _leads_name(words: Sequence[str], lows: Sequence[str], letters: str, at: int, nouns: CapitalNouns) -> bool:
    """Whether an unknown word before a name is part of it: not an adjective that opens a sentence."""
    opens = at == 0 or letters[at - 1] in ".nQ:"
    return (
        not (opens and lows[at].endswith(nouns.attributive) and letters[at + 1] == UNKNOWN_NOUN)
        and words[at] != words[at + 1]
    )
