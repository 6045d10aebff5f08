"""Compares roles, as articles write them: whether two may be of the same person, or contradict each other. Pure."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from bot.text.lang.en import offices as english
from bot.text.words import fold_words


@lru_cache(maxsize=16_384)
def content(role: str) -> frozenset[str]:
    """The telling words of a role, without function words."""
    return frozenset(fold_words(role)) - english.EMPTY - english.PAST


def alike(role: str, other: str) -> bool:
    """Whether two roles have a telling word in common: "Kremlin spokesman" and "the spokesman of the Kremlin"."""
    return bool(content(role) & content(other))


def holds(office_asked: str, role: str) -> bool:
    """Whether somebody of ``role`` holds the ``office_asked`` for: "the Russian president" is "President of Russia".

    The office must be the same word, unweakened ("former", "deputy"), and everything that was asked must be there: "the
    mayor" isn't the "mayor's spokesman", and "the mayor of Corvane" isn't just any "mayor".
    """
    wanted, had = _spelt(office_asked), _spelt(role)
    office = _head(wanted)
    if not office or not any(_head(held) == office and marks(held) == marks(wanted) for held in _offices(had)):
        return False
    words, there = frozenset(fold_words(wanted)), frozenset(fold_words(had))
    return all(any(_same_word(word, other) for other in there) for word in words - english.EMPTY)


def _offices(role: str) -> list[str]:
    """The role, and each half of one with two offices: ``founder and former head of Acme``."""
    return [role, *english.BOTH.split(role)] if english.BOTH.search(role) else [role]


def office_words(office_asked: str) -> list[tuple[str, ...]]:
    """The words by which roles are looked up for an office, each in all its forms: a role needs one of each."""
    words = dict.fromkeys(fold_words(office_asked))
    return [forms(word) for word in words if word not in english.AROUND_OFFICES]


def holders(office_asked: str, roles: Mapping[int, Iterable[str]]) -> list[int]:
    """Ids, among speakers with their roles, of the speakers who hold the office, in their order."""
    return [speaker_id for speaker_id, had in roles.items() if any(holds(office_asked, role) for role in had)]


def is_office(text: str) -> bool:
    """Whether the text reads like an office rather than a name."""
    return _head(_spelt(text)) in english.OFFICES


def marks(role: str) -> frozenset[str]:
    """The words of a role that make it another office: "former", "deputy", "prime"."""
    return frozenset(fold_words(role)) & english.UNLIKE


def forms(word: str) -> tuple[str, ...]:
    """The other forms in which a word of a role may be written: "russian" as "russia"."""
    endings, full_form = english.PEOPLE_ENDINGS, english.SPELT.get(word, word)
    shorter = [word.removesuffix(ending) for ending in endings if _has_ending(word, ending)]
    longer = [word + ending for ending in endings]
    short_forms = [short for short, full in english.SPELT.items() if full == full_form]
    return tuple(dict.fromkeys([word, *shorter, *longer, *short_forms, full_form]))


def _has_ending(word: str, ending: str) -> bool:
    """Whether a word is a stem with this ending: "iran" isn't "ira" with the ending "n"."""
    return word.endswith(ending) and len(word) > len(ending) + _SHORTEST_STEM


_SHORTEST_STEM = 3
"""Letters of a beginning up to which two words aren't compared as a country and its people: short ones agree by
chance."""


@lru_cache(maxsize=16_384)
def _spelt(role: str) -> str:
    """In lower case, abbreviations spelt out, without possessive endings."""
    plain = [english.SPELT.get(bare, bare) for word in role.split() if (bare := word.lower().strip(".’'"))]
    spelt_out = " ".join(english.SPELT_OUT.get(word, word) for word in plain)
    for long_form, compared in english.LONG_FORMS.items():
        spelt_out = spelt_out.replace(long_form, compared)
    return english.POSSESSIVE.sub("", spelt_out)


def _head(role: str) -> str:
    """The office itself: the last word before "of" or "for" and the body it belongs to."""
    before = english.HEAD_ENDS.split(role, maxsplit=1)[0]
    words = [word for word in fold_words(before) if word not in english.UNLIKE]
    return words[-1] if words else ""


def _same_word(word: str, other: str) -> bool:
    """Whether two words are the same, or a country and its people."""
    shorter, longer = sorted((word, other), key=len)
    ending = longer[len(shorter) :]
    is_people = ending in english.PEOPLE_ENDINGS and longer.startswith(shorter) and len(shorter) > _SHORTEST_STEM
    return word == other or is_people


def clash(roles: Iterable[str], known: Iterable[str]) -> bool:
    """Whether a person of ``roles`` can hardly be a person of ``known`` at the same time; false in doubt.

    Each side must be at home in fields that are far from all of the other's, with no word in common.
    """
    mine, theirs = _now(roles), _now(known)
    if any(alike(role, other) for role in mine for other in theirs):
        return False
    here, there = _fields(mine), _fields(theirs)
    pairs = [frozenset((field, other)) for field in here for other in there]
    return bool(pairs) and all(pair in english.FAR_FIELDS for pair in pairs)


def _now(roles: Iterable[str]) -> list[str]:
    """The roles without former ones: a former footballer may well be a minister."""
    return [role for role in roles if not english.PAST & frozenset(fold_words(role))]


def _fields(roles: Iterable[str]) -> set[str]:
    words = frozenset(word for role in roles for word in content(role))
    return {field for field, known in english.FIELDS.items() if words & known}
