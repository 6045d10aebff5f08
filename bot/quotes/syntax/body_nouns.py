"""Names of bodies with other nouns in them, where every noun has a capital: ``Bundesamt für Migration und
Flüchtlinge``, ``Verband der Automobilindustrie``, ``Industrie- und Handelskammer``."""

import re
from collections.abc import Sequence
from typing import Final

from bot.quotes.capital_nouns import CapitalNouns
from bot.quotes.language import Language


def join_body_nouns(words: Sequence[str], lows: Sequence[str], classes: list[str], language: Language) -> None:
    """Mark the words of such names in ``classes``: those with a capital as words of a name, all others as its
    particles."""
    nouns = language.tokens.nouns
    assert nouns is not None
    letters = "".join(classes)
    for match in _HYPHEN.finditer(letters):
        first = match.start() - 1
        if lows[match.end() - 1] in language.small.and_ and words[first] != lows[first]:
            classes[first : match.end()] = [_NAME, _PARTICLE, _PARTICLE]
    for match in _HEAD.finditer(letters):
        head = match.start()
        end = _end(words, lows, letters, head, language)
        if end == head + 1:  # most
            continue
        if lows[end - 2] in language.small.and_ and _is_told_by_many(lows, letters, head, end, nouns):
            end -= 2
        first = head + (letters[head] == _BODY)
        if letters[head] == _ROLE and lows[head + 1] in language.small.for_:
            first = head + 2  # die Beauftragte für Kultur und Medien
        classes[first:end] = [_NAME if words[at] != lows[at] else _PARTICLE for at in range(first, end)]
        if first == head:
            classes[head] = _BODY  # Reporter ohne Grenzen, Max-Planck-Institut für Chemie
    letters = "".join(classes)
    for match in _ADJECTIVE.finditer(letters):
        at = match.end() - 1
        if words[at] != lows[at] and lows[at].endswith(nouns.adjective_endings):
            classes[at] = _NAME  # die Deutsche Gesellschaft für Ernährung
    _name_bodies(words, lows, classes, letters, nouns)


def _end(words: Sequence[str], lows: Sequence[str], letters: str, head: int, language: Language) -> int:
    """Behind the name of a body that begins with a token: right behind that, where nothing more belongs to it."""
    nouns, fields, behind = language.tokens.nouns, language.tokens.body_fields, head + 1
    assert nouns is not None
    if behind + 1 >= len(words):
        return behind
    body = letters[head] == _BODY or language.tokens.capitals.get(lows[head].rpartition("-")[2]) == _BODY
    if lows[behind] in nouns.body_joins:
        first = behind + 1 + _is_adjective(words, lows, letters, behind + 1, nouns)
        somebody = letters.startswith(_NAME, first + 1) and lows[first + 1] not in language.names.places
        named = letters[first] in _FIELDS and words[first] != lows[first] and not somebody
        body = body or letters[head - 1 : head + 1] == _BODY + _ROLE  # die Hilfsorganisation Ärzte ohne Pause
        if not named or not (body or lows[first] in fields):
            return behind
        return _fields_end(words, lows, letters, first + 1, language, listed=not body)
    if letters[behind] == _ARTICLE:
        return _members_end(words, lows, letters, behind, language) if body else behind
    if body and lows[behind] in fields and lows[head].endswith(tuple(nouns.bearing_names)):
        end = _fields_end(words, lows, letters, behind + 1, language, listed=True)
        return end if end > behind + 1 else behind
    return behind


def _is_adjective(words: Sequence[str], lows: Sequence[str], letters: str, at: int, nouns: CapitalNouns) -> bool:
    """``für Deutsche Schäferhunde``, ``der deutschen Wirtschaft``."""
    if not lows[at].endswith(nouns.attributive) or letters[at + 1 : at + 2] not in _BEHIND_ADJECTIVE:
        return False
    return words[at + 1] != lows[at + 1]


def _fields_end(
    words: Sequence[str], lows: Sequence[str], letters: str, end: int, language: Language, *, listed: bool
) -> int:
    """Behind all fields of work, of which the first ends before a token: ``Natur, Umwelt und Verbraucherschutz``; where
    ``listed``, the last must be a listed one too."""
    fields = language.tokens.body_fields
    if letters.startswith("-c", end) and end + 2 < len(words) and words[end + 2] != lows[end + 2]:
        end += 3  # für Energie- und Wasserwirtschaft
    last = end
    while letters.startswith(",", last) and lows[last + 1 : last + 2] and lows[last + 1] in fields:
        last += 2
    field = last + 1
    if field >= len(words) or lows[last] not in language.small.and_ or words[field] == lows[field]:
        return last if listed and last > end else end
    if lows[field] in fields:
        return field + 1
    known = letters[field] in _NOUNS or (
        letters[field] == _NAME and lows.count(lows[field]) == 1 and not language.names.gender_of(words[field])
        and lows[field] not in language.names.places
    )  # fmt: skip
    alone = letters[field + 1 : field + 2] not in _PERSON
    return field + 1 if known and alone and not listed else end


def _members_end(words: Sequence[str], lows: Sequence[str], letters: str, article: int, language: Language) -> int:
    """Behind who is in a body, whose article is a token: ``der Deutschen Industrie``, ``der Steuerzahler``; the article
    itself, where it's somebody's or a town's."""
    nouns = language.tokens.nouns
    assert nouns is not None
    if not lows[article - 1].endswith(nouns.membered) or lows[article] not in nouns.genitive_articles:
        return article
    member = article + 1 + _is_adjective(words, lows, letters, article + 1, nouns)
    if letters.startswith("-c", member + 1):
        member += 3  # der Energie- und Wasserwirtschaft
    if member >= len(words) or letters[member] not in _FIELDS or words[member] == lows[member]:
        return article
    many = lows[article] in nouns.many_genitive and lows[member].endswith(nouns.many_endings)
    many = many and lows[member] not in nouns.one_genitive and lows[member][:-1] not in nouns.adjectival
    if not many and not lows[member].endswith(nouns.body_members):
        return article
    return member + 1 if letters[member + 1 : member + 2] not in _PERSON else article


def _is_told_by_many(lows: Sequence[str], letters: str, head: int, end: int, nouns: CapitalNouns) -> bool:
    """``Das Amt für Umwelt und Acme sagten``, ``teilten das Amt für Umwelt und Acme mit``."""
    beside = [at for at in (head - 2, end) if 0 <= at < len(letters)]
    verbs = [at for at in beside if letters[at] in _VERBS or lows[at] in nouns.separable]
    return any(lows[at].endswith(nouns.many) for at in verbs)


def _name_bodies(
    words: Sequence[str], lows: Sequence[str], classes: list[str], letters: str, nouns: CapitalNouns
) -> None:
    """``Die Gewerkschaft Bildung hält``: a noun behind one for a body, before the verb of a sentence that both open;
    ``letters`` are the classes without what adjectives are."""
    for at in [match.end() - 1 for match in _MAY_BEAR_NAME.finditer(letters)]:
        bears = lows[at] in nouns.bearing_names or "-" in lows[at + 1]  # die Reederei Frisia-Linie
        opens = bears and (at == 1 or classes[at - 2] in _OPENS)
        joined = (
            "".join(classes[at + 2 : at + 4]) == "cw" and words[at + 3] != lows[at + 3]
        )  # Erziehung und Wissenschaft
        last = at + 3 if joined else at + 1
        named = words[at + 1] != lows[at + 1]
        if opens and named and "".join(classes[last + 1 : last + 2]) in _BEHIND_NAME:
            classes[at + 1 : last + 1] = ["N", "L", "N"] if joined else ["N"]


_MAY_BEAR_NAME: Final = re.compile("DG(?=w.)")
_BEHIND_NAME: Final = frozenset("VWKTUae(")
"""Classes of a verb of which somebody is the subject, and of the bracket before short letters for the name."""


_BODY: Final = "G"
_NAME: Final = "N"
_PARTICLE: Final = "L"
_ROLE: Final = "R"
_ARTICLE: Final = "D"
_FIELDS: Final = "wNGSR"
_NOUNS: Final = "wS"
_PERSON: Final = ("N", "&")
_BEHIND_ADJECTIVE: Final = ("w", "N", "G", "S", "R")
_VERBS: Final = frozenset("VWKTU")
_OPENS: Final = frozenset(".nQ:")
"""Classes of a body; a word of a name; its particles; a noun for people; an article; nouns; such that are no people;
what follows a given name; the noun behind an adjective; verbs; and behind which any word has a capital."""
_HYPHEN: Final = re.compile("-c(?=G)(?<=[wNGS]-c)")
_HEAD: Final = re.compile("G(?=[pDwNGS])|[RN](?=p)")
_ADJECTIVE: Final = re.compile("D[wRN](?=(?:NLL)?G[LN]|NLLG)")
"""A noun before a hyphen and "and"; a noun for a body, and what may be one, before what may belong to its name; an
adjective before such a name."""
