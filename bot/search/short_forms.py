"""How a question may be written as well: short forms in full ("we're", "we are"), and words joined. Pure.

A wording has no apostrophes, so "we're" stands there as "were", which is another word too.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.text.lang.en.negations import CONTRACTED, ENDINGS, ENDINGS_BEHIND, JOINED, LIKE_JOINED
from bot.text.lang.en.spelling import CANNOT, NOT
from bot.text.words import Parts, Question, read_question, segments, wording

_FEWEST, _MOST = 3, 13
"""Words of a question that is looked up in other spellings: of fewer words everybody says some, and of a longer one
enough is left that is spelt alike."""
_SHORT = re.compile(r"(?<![\w'’])(?P<stem>[^\W\d_]+)(?:['’‘ʼ`´](?P<ending>[^\W\d_]{1,2}))?(?![\w'’])")
"""A word, perhaps with an apostrophe and what stands behind it."""
_DENIED: Mapping[tuple[str, ...], str] = {
    words: short for short, words in CONTRACTED.items() if words[1:] == (NOT,) and short != CANNOT
}


@dataclass(frozen=True, slots=True)
class Spelling:
    """Another spelling of a question. ``only_whole``: it is so much like other words that only a quotation counts that
    has no other words."""

    question: Question
    only_whole: bool = False


def other_spellings(text: str) -> list[Spelling]:
    """The other spellings of typed text; none where it has no short forms, and no words that are joined."""
    full = " … ".join(" ".join(part) for part in segments(_SHORT.sub(_in_full, text)))
    parts = segments(full)
    if not _FEWEST <= sum(map(len, parts)) <= _MOST:
        return []
    denied = [_joined(part, _DENIED) for part in parts]
    joined, safely = [_joined(part, JOINED) for part in parts], [_joined(part, _SAFE) for part in parts]
    both = [_joined(part, JOINED) for part in denied]
    spelt = {_key(read_question(text).parts): None}
    listed: list[Spelling] = []
    for spelling, only_whole in ((parts, False), (denied, False), (safely, False), (joined, True), (both, True)):
        if _key(spelling) not in spelt:
            spelt[_key(spelling)] = None
            listed.append(Spelling(_question(spelling), only_whole))
    return listed


_SAFE = {words: short for words, short in JOINED.items() if short not in LIKE_JOINED}
"""The joined words that look like no other word."""


def _in_full(match: re.Match[str]) -> str:
    """ "we're": "we are"; what is no short form stays as it is."""
    stem, ending = wording(match["stem"]), wording(match["ending"] or "")
    whole = wording(match.group())
    if whole in CONTRACTED:
        return " ".join(CONTRACTED[whole])
    if ending in ENDINGS:
        return f"{stem} {ENDINGS[ending]}"
    behind, word = ENDINGS_BEHIND.get(ending, (frozenset[str](), ""))
    return f"{stem} {word}" if stem in behind else match.group()


def _joined(words: Sequence[str], short: Mapping[tuple[str, ...], str]) -> list[str]:
    """The words with those joined that may be, from the first on."""
    return list(_joining(words, short))


def _joining(words: Sequence[str], short: Mapping[tuple[str, ...], str]) -> Iterator[str]:
    at = 0
    while at < len(words):
        pair = tuple(words[at : at + 2])
        yield short.get(pair, words[at])
        at += 2 if pair in short else 1


def _key(parts: Parts) -> tuple[str, ...]:
    """What is compared of a spelling: wordings are compared without the blanks in them."""
    return tuple("".join(part) for part in parts)


def _question(parts: Parts) -> Question:
    return Question(parts, parts, [word for part in parts for word in part])
