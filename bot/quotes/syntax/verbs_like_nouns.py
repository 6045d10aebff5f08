"""Verbs that look like nouns for people: ``Mary Holt chairs the board`` names one person, and no chairs of hers."""

import re
from collections import Counter
from collections.abc import Sequence, Set
from typing import Final

from bot.quotes.language import Language
from bot.quotes.syntax.matching import tokens_matching


def verbs_like_nouns(lows: Sequence[str], classes: str, language: Language) -> list[int]:
    """The tokens behind a name that are verbs, by what follows: an object, or a preposition behind a name in full."""
    words = language.tokens.verbs_like_nouns
    places = (match.start() for match in language.grammar.noun_behind_name.finditer(classes))
    return [
        at
        for at in places
        if lows[at] in words
        and (classes[at + 1] in _OBJECTS or (at > 1 and language.names.gender_of(lows[at - 2]) != ""))
    ]


def nouns_like_verbs(lows: Sequence[str], classes: str, language: Language) -> list[int]:
    """The tokens that look like verbs and are nouns: ``a new Whig pledge on pay``; a name in the singular has a verb
    with its ending, or in the past."""
    matches = language.grammar.verb_behind_article.finditer(classes)
    places = (match.start(1) for match in matches if lows[match.start()] in language.small.newcomers)
    return [at for at in places if language.verbs.cues[lows[at]][1] == lows[at] and lows[at] not in language.verbs.past]


def messages_behind_names(lows: Sequence[str], classes: str, language: Language) -> list[int]:
    """The tokens behind a name that are verbs of writing, before a colon or "to" and a verb: ``Mary Holt posts: “…”``,
    ``Mary Holt emails to ask``; behind anybody, before a listener and a colon: ``one minister texts me: “…”``."""
    places = (match.start() for match in _NAME_AND_MESSAGE.finditer(classes))
    return [at for at in places if lows[at] in language.tokens.messaging]


_NAME_AND_MESSAGE: Final = re.compile("[Sw](?<=[NGRP].)(?:(?<=[NG]S)(?=:|p[VKTU])|(?=oa{0,2}:))")


def past_behind_names(lows: Sequence[str], classes: str, language: Language) -> list[int]:
    """The tokens of listed verbs in the past between a name and a noun: ``Mary Holt left school`` is no school."""
    places = (match.start() for match in language.grammar.word_behind_name.finditer(classes))
    return [at for at in places if lows[at] in language.verbs.past]


def mark_title_verbs(words: Sequence[str], lows: Sequence[str], classes: str, language: Language) -> str:
    """The classes with the verbs of speech behind names in title-case lines: ``“…,” Mary Holt Said On Tuesday.``

    No word with four letters and more is written small there, so that the capital of a finite verb tells nothing.
    """
    cues, gender_of = language.verbs.cues, language.names.gender_of
    verbs = [
        at
        for at in map(re.Match.start, _NAME_AND_WORD.finditer(classes))
        if lows[at] in cues
        and _is_finite(lows[at], language)
        and (classes[at - 2 : at - 1] == "N" or not gender_of(lows[at - 1]))
        and _is_title_case(words, lows, classes, at)
    ]
    if not verbs:
        return classes
    mended = list(classes)
    for at in verbs:
        mended[at] = cues[lows[at]][0]
    return "".join(mended)


def verbs_in_headings(words: list[str], classes: Sequence[str], titled: Set[int], language: Language) -> list[int]:
    """The tokens behind a name that are verbs by their ending, in lines in title case: ``Mary Holt Steps Down``.

    The text has "Holt" elsewhere, and "Steps" never again, as it would have the last word of a name.
    """
    endings, last = (*language.tokens.past_endings, language.nouns.plural_ending), len(words) - 1
    return [
        at + 1
        for at in titled
        if 0 < at < last
        and words[at + 1].endswith(endings)
        and classes[at - 1] == classes[at] == classes[at + 1] == "N"
        and words.count(words[at + 1]) == 1
        and words.count(words[at]) > 1
    ]


def _is_finite(low: str, language: Language) -> bool:
    """Whether a verb of speech is ``said``, ``says``; not ``hope``, which may be a surname."""
    return language.verbs.cues[low][1] != low and not low.endswith(language.verbs.active_endings)


def _is_title_case(words: Sequence[str], lows: Sequence[str], classes: str, at: int) -> bool:
    """Whether the line of a token has a marked piece, and outside of it no longer word in small letters."""
    start = classes.rfind("n", max(0, at - _LONGEST_LINE), at) + 1
    end = classes.find("n", at, at + _LONGEST_LINE)
    if end < 0:
        end = len(classes)
    if (not start and at > _LONGEST_LINE) or end - start > _LONGEST_LINE or "Q" not in classes[start:end]:
        return False
    return not any(
        len(word) >= _SMALLEST and word == low and word.isalpha()
        for word, low in zip(words[start:end], lows[start:end], strict=True)
    )


_NAME_AND_WORD: Final = re.compile("N(?<=[NG]N)")
"""A word that looks like the last one of a name."""
_LONGEST_LINE: Final = 25
"""Tokens of a line that may be in title case."""
_SMALLEST: Final = 4
"""Letters from which on a word of a title-case line has a capital."""
_OBJECTS: Final = "Ddo"
"""Classes of words that begin an object: ``the board``, ``her son``, ``them``."""


def openers(lows: Sequence[str], classes: str, language: Language) -> list[int]:
    """The words that have their capital for opening a sentence: no given name, and nowhere else in the text."""
    places = [match.start("cue") for match in language.grammar.opener.finditer(classes)]
    counts = Counter(lows) if places else Counter()
    return [at for at in places if counts[lows[at]] == 1 and not language.names.gender_of(lows[at])]


def roles_like_words(lows: list[str], classes: str, language: Language) -> list[int]:
    """The words that are roles where they stand: ``Leeds forward Mary Holt``, ``the accused`` told."""
    tokens, alone = language.tokens, tokens_matching(language.grammar.participle_alone, classes)
    roles = [at for at in tokens_matching(_BEFORE_NAME, classes) if lows[at] in tokens.positions]
    return roles + [at for at in alone if lows[at] in tokens.participle_nouns]


def participles_like_nouns(lows: list[str], classes: str, language: Language) -> list[int]:
    """The words that are nouns for people elsewhere, and participles of speech behind an auxiliary."""
    places = tokens_matching(language.grammar.participle_noun, classes)
    participles, finite = language.tokens.participle_nouns, language.small.finite
    return [
        at
        for at in places
        if lows[at] in participles
        and (classes[at - 1] != "a" or lows[at - 1] in finite or (classes[at - 2] == "a" and lows[at - 2] in finite))
    ]


_BEFORE_NAME: Final = re.compile("[aw](?=NN)(?<=[NGs].)")
"""Class of a small word between what somebody belongs to and a name in full."""
