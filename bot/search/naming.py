"""Tells whether a text has another name in the place of a question's name. Pure."""

from collections.abc import Sequence

from bot.search.aligning import Token, is_alike
from bot.text.lang.en.frequent import FREQUENT
from bot.text.lang.en.function_words import (
    ADVERBS,
    AUXILIARIES,
    BEGINNINGS,
    BEHIND_NAMES,
    CONJUNCTIONS,
    DETERMINERS,
    NOUN_ENDINGS,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)
from bot.text.lang.en.negations import TURNING
from bot.text.lang.en.offices import OFFICES
from bot.text.lang.en.persons import TITLES
from bot.text.lang.en.quantities import MONTHS, QUANTIFIERS, WEEKDAYS
from bot.text.lang.en.spelling import SAME_COUNTRIES

_COMMON = (
    frozenset().union(
        ADVERBS,
        AUXILIARIES,
        BEGINNINGS,
        CONJUNCTIONS,
        DETERMINERS,
        OBJECT_PRONOUNS,
        POSSESSIVES,
        PREPOSITIONS,
        RELATIVES,
        SUBJECT_PRONOUNS,
        SUBORDINATORS,
        TURNING,
        TITLES,
    )
    | set(FREQUENT)
    | set(MONTHS)
    | set(WEEKDAYS)
    | set(QUANTIFIERS)
)
"""Words that are no names, written with a capital letter or not."""
_MOST = 4
"""Maximum words of a name that another name may replace."""


def other_name(
    question: Sequence[Token], text: Sequence[Token], written: Sequence[Token]
) -> tuple[list[Token], Token] | None:
    """The words of a name in a question, and a word of the other name in its place in the text.

    ``question`` and ``text`` are words in each other's place, ``written`` all words of the text. Many write without
    capital letters: then a few words that aren't common words count as a name, if the text has a name in their place.
    """
    theirs = [token for token in text if is_name(token, written)]
    mine = _named(question)
    if not theirs or not mine or any(_is_same(token, other) for token in mine for other in theirs):
        return None
    if _initials(mine) in {token.word for token in theirs} or _initials(theirs) in {token.word for token in mine}:
        return None
    known = {token.word for token in written}
    return None if any(token.word in known for token in mine) else (mine, theirs[0])


def is_name(token: Token, written: Sequence[Token]) -> bool:
    """Whether a word belongs to a name: it has a capital letter within a sentence, or is a sentence's first word and
    the next word has a capital letter too."""
    if not token.is_capital or token.word in _COMMON or token.word.isdigit():
        return False
    if not token.begins:
        return True
    at = next(number for number, other in enumerate(written) if other is token)
    following = written[at + 1] if at + 1 < len(written) else None
    if following is None or any(other.word == token.word and not other.is_capital for other in written):
        return False
    if following.is_capital and following.word not in _COMMON:
        return True
    return following.word in BEHIND_NAMES and not token.word.endswith(NOUN_ENDINGS)


def _named(question: Sequence[Token]) -> list[Token]:
    """The words of the question that may be a name."""
    capitals = [token for token in question if token.is_capital and not token.begins and token.word not in _COMMON]
    if capitals:
        return capitals
    words = [token for token in question if token.word not in _COMMON]
    plain = any(token.word in DETERMINERS for token in question) or len(words) != len(question)
    common = any(token.word in OFFICES for token in words)
    return [] if plain or common or len(words) > _MOST else words


def _is_same(mine: Token, theirs: Token) -> bool:
    return is_alike(mine, theirs) or any({mine.word, theirs.word} <= group for group in SAME_COUNTRIES)


def _initials(words: Sequence[Token]) -> str:
    return "".join(token.word[0] for token in words)
