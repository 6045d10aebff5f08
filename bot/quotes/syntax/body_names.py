"""Names of bodies and offices with small words in them: ``Center for Disease Control and Prevention``, ``Food and Drug
Administration``, ``Minister for Housing and Heritage``."""

import re
from itertools import compress
from typing import Final

from bot.quotes.language import Language
from bot.quotes.vocabulary import TokenWords
from bot.quotes.word_sets import WordSet


def join_body_names(words: list[str], lows: list[str], classes: str, language: Language) -> str:
    """The classes, with the small words (and commas) within names of bodies as particles of a name."""
    if not language.tokens.body_fields:
        return classes
    heads = [at for at in map(re.Match.start, _BEHIND_HEAD.finditer(classes)) if words[at - 1] != lows[at - 1]]
    owners = [*map(re.Match.start, _OWNER.finditer(classes))]
    fields = [*map(re.Match.start, _AND.finditer(classes))]
    if not (heads or owners or fields):
        return classes
    joined = list(classes)
    for at in heads:
        _join_purpose(lows, classes, joined, at, language)
    if owners:
        surnames = _surnames(words, {words[at - 1] for at in owners}, language)
        for at in owners:
            if _is_named_like_an_owner(words, lows, classes, at, surnames, language):
                joined[at] = "G"
    for at in fields:
        if not _joins_office(words, lows, classes, joined, at, language):
            _join_fields(lows, classes, joined, at, language.tokens.body_fields)
    return "".join(joined)


def _joins_office(
    words: list[str], lows: list[str], classes: str, joined: list[str], at: int, language: Language
) -> bool:
    """``Minister for Harbours, Rural Towns and Museums Jan Holt``: what an office is for, before a name in full,
    with its commas; not ``the Minister for Housing and Mary Ann Holt``."""
    if _NAME_BEHIND.match(classes, at) is None or language.names.is_given(words[at + 1]):
        return False
    office = _OFFICE.search(classes, max(0, at - _LONGEST_OFFICE), at)
    if office is None or words[office.start()] == lows[office.start()]:
        return False
    if lows[office.end(1)] not in language.small.of_or_for:
        return False
    for within in range(office.end(1) + 1, at + 1):
        if classes[within] in ",c":
            joined[within] = _PARTICLE
    return True


def _surnames(words: list[str], among: set[str], language: Language) -> set[str]:
    """Which words of ``among`` stand behind a given name somewhere in the text."""
    among_them = [*map(among.__contains__, words[1:])]
    pairs = zip(compress(words, among_them), compress(words[1:], among_them), strict=True)
    return {word for before, word in pairs if language.names.is_given(before)}


def _is_named_like_an_owner(
    words: list[str], lows: list[str], classes: str, at: int, surnames: set[str], language: Language
) -> bool:
    """``Moody's said``, ``Victoria's Secret said``: a firm that is called like what somebody owns; not ``a friend of
    Holt's said``, nor where Holt is a person of the text."""
    names, nouns = language.names, language.nouns
    if len(lows[at]) < len("'s") or classes[at - 2 : at - 1] in ("N", "B") or words[at - 1] in surnames:
        return False
    if classes[at + 1] == "N":
        given = names.is_given(words[at - 1]) and not names.is_place(words[at - 1])
        return given and not names.is_given(words[at + 1])
    if classes[at + 1] in _CUES:
        return lows[at + 1] in language.tokens.plain_cues  # not Pyongyang's claims
    if classes[at - 2 : at - 1] not in _CUES and lows[at - 2] not in language.small.of_or_for:
        return False  # not conflict with America's.
    related = classes[at - 2 : at - 1] == "O" and (lows[at - 3] in nouns.passing_roles or lows[at - 3] in nouns.kin)
    return not related


def _join_purpose(lows: list[str], classes: str, joined: list[str], at: int, language: Language) -> None:
    """``Society for the Prevention of Cruelty to Children``: what a body is for, from its preposition on."""
    tokens = language.tokens
    named = at + 1 + (classes[at + 1] == "D")
    if lows[at] not in tokens.body_joints:
        return
    if lows[at - 1] not in tokens.body_heads and not _is_told_to_be_a_body(lows, classes, at, language):
        return
    if language.names.gender_of(lows[named].title()):  # the Marl Institute for Mary Holt
        return
    joined[at:named] = _PARTICLE * (named - at)
    if classes[at - 1] == "R":
        joined[at - 1] = "N"  # Doctors Without Borders
    more = _MORE.match(classes, named)
    while more is not None and _goes_on(lows, classes, more.end() - 1, tokens):
        joined[more.end() - 1] = _PARTICLE
        more = _MORE.match(classes, more.end())


def _is_told_to_be_a_body(lows: list[str], classes: str, at: int, language: Language) -> bool:
    """``the charity Bread for All``, ``the group Parents Against Noise``: a noun for a body before the name whose last
    word stands before a preposition of purpose."""
    if lows[at] not in language.tokens.body_purposes:
        return False
    first = at - 1
    while first > 0 and at - first < _LONGEST and classes[first - 1] == "N":
        first -= 1
    kind, nouns = lows[first - 1] if first else "", language.nouns
    return kind in nouns.bodies or (kind in nouns.firms and kind not in nouns.perhaps_persons)


def _goes_on(lows: list[str], classes: str, at: int, tokens: TokenWords) -> bool:
    """``of Animals``, ``to Children`` behind a field of work; not ``at New York University``."""
    return classes[at] == "O" or (lows[at] in tokens.body_joints and lows[at - 1] in tokens.body_fields)


def _join_fields(lows: list[str], classes: str, joined: list[str], at: int, fields: WordSet) -> None:
    """``Food and Drug Administration``, ``Environment, Food and Rural Affairs``: two fields of work or more, from the
    "and" before the last on."""
    if lows[at - 1] not in fields or lows[at + 1] not in fields:
        return
    several = classes[at + 2 : at + 3] in _CAPITALS and lows[at + 2] in fields  # Customs and Border Protection
    if not several and not _is_of_a_body(joined, at):
        return
    joined[at] = _PARTICLE
    at -= 2
    while at > 0 and classes[at] == "," and classes[at - 1] in _CAPITALS and lows[at - 1] in fields:
        joined[at] = _PARTICLE
        at -= 2


def _is_of_a_body(classes: list[str], at: int) -> bool:
    """Whether a noun for a body leads up to "and" through words of a name, or stands last in the name behind it."""
    before = at - 1
    while before > 0 and at - before < _LONGEST and classes[before] in _WORDS:
        before -= 1
    behind = at + 1
    while behind < len(classes) and behind - at < _LONGEST and classes[behind] in _CAPITALS:
        behind += 1
    return not _NOUNS.isdisjoint(classes[before:at]) or not _NOUNS.isdisjoint(classes[at : behind + 1])


_PARTICLE: Final = "L"
_NOUNS: Final = frozenset("GB")
_CAPITALS: Final = frozenset("NG")
_WORDS: Final = frozenset("NGOL,")
_CUES: Final = frozenset("VW")
_LONGEST: Final = 8
"""Tokens on either side of "and" in which a body is looked for."""
_BEHIND_HEAD: Final = re.compile("[pO](?<=[NGR].)(?:(?<=Gp)(?=D?[NG])|(?<!G.)(?=[NG]))")
_OWNER: Final = re.compile(r"s(?<=Ns)(?=N{0,2}[VW,:).])")
_MORE: Final = re.compile("[NG]{1,2}[Op](?=[NG])")
_AND: Final = re.compile("c(?<=[NG]c)(?=[NG])")
"""A preposition behind a body and before a name; a possessive ending behind which nothing is owned; the words up to the
next "of"; "and" between two names."""
_NAME_BEHIND: Final = re.compile("c[NG]{1,3}NN(?![NG])")
_OFFICE: Final = re.compile("([BR](?:O[NG]{1,2})?)[pO](?:[NG]{1,3},){0,4}[NG]{1,3}$")
_LONGEST_OFFICE: Final = 22
"""Tokens of ``Minister of State for Trade, Work, Local Government and``, and more, at most."""
