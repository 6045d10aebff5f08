"""Descriptions without an article that may stand for somebody: ``police``, ``Ministro de Pesca declara que «…»``,
``laut Polizeibericht``."""

import re
from typing import Final

from bot.quotes.mentions.name_borders import beside_plural_verb, is_behind_contracted
from bot.quotes.syntax.tokens import TokenizedText


def can_stand(article: TokenizedText, group: str, first: int, last: int, spoken: bytearray) -> bool:
    """Without an article only plurals, "police" and capitalised compounds name somebody; alone, only "some", "one" …"""
    language, low = article.language, article.lows[last - 1]
    if group == "some":
        of_some = language.tokens.nouns is not None and article.classes.startswith("O", last)
        alone = low in language.small.standalone or (of_some and article.lows[first] in language.small.one)
        return alone and article.classes[first - 1] not in _NO_BEGINNING  # Holt and Pell both said
    if group == "aged":
        return low.endswith(language.nouns.age_ending)
    head = described_noun(article, first, last) if language.nouns.adjectives_behind else last - 1
    low = article.lows[head]
    if low in language.nouns.standing_alone or (
        low.endswith(language.tokens.people_endings) and opens_sentence(article, first)
    ):
        return article.lows[first] not in language.nouns.not_alone
    sources = language.tokens.nouns is not None or language.nouns.calls_again
    if sources and (
        (article.classes[last - 1] in "RS" and _is_source(article, first, last))
        or (article.classes[head] == "R" and is_behind_contracted(article, first) and _may_tell(article, first, spoken))
        or (spoken[first] == 1 and article.classes[head] == "R" and _is_in_headline(article, first, last))
    ):
        return True
    if article.classes[last - 1] == "S" and article.lows[last - 1].endswith(language.nouns.plural_ending):
        if article.language.grammar.source.search(article.classes, max(0, first - 3), first):
            return True  # according to court records
        if article.classes[last : last + 1] in ("V", "W"):
            return article.classes[first - 1] in ".nQ" or article.lows[last].endswith(language.verbs.active_endings)
    return article.classes[first] in "NGB" and article.classes[last - 1] == "R"


def _may_tell(article: TokenizedText, first: int, spoken: bytearray) -> bool:
    """``Queste le parole del giovane.``, ``fatto dal sindaco di Riva, Ana Holt,``: whether the sentence of a
    description behind a preposition has marked words (``spoken``), tells whose they are, or names him behind it."""
    if spoken[first] == 1 or article.lows[first - 2].rpartition(" ")[2] in article.language.spoken.voices:
        return True
    return _NAMED_BEHIND.match(article.classes, first) is not None


_NAMED_BEHIND: Final = re.compile("R[wOpDNG]{0,8},N{2,3}[,.]")


def _is_in_headline(article: TokenizedText, first: int, last: int) -> bool:
    """``Ministro de Pesca declara que «…»``: whether an office without an article opens its clause, with a verb of
    speech behind it, in a language that calls people by what they are."""
    opens = first == 0 or article.classes[first - 1] in ".n,:"
    return opens and article.language.tokens.nouns is None and _OFFICE_SAYS.match(article.classes, last) is not None


_OFFICE_SAYS: Final = re.compile("w?(?:O[NGB]{1,3}){0,2}a{0,2}[VWK](?=t|D?Q|:Q)")
"""Classes behind an office: an adjective, what it is of, and a verb of speech before the words."""


def _is_source(article: TokenizedText, first: int, last: int) -> bool:
    """``a detta della sindaca``, ``laut Polizeibericht``, ``Branchenkennern zufolge``, ``Ökonomen warnen``, ``Chefin
    (nach der Wahl): „…“``."""
    cased = article.language.tokens.nouns is not None
    if _CALLED_BEFORE_COLON.match(article.classes, last - 1) and opens_sentence(article, first):
        return cased or ":" not in article.classes[last : last + 1]
    behind = article.lows[last : last + 1] and article.lows[last] in article.language.verbs.behind
    if behind or beside_plural_verb(article, first, last):
        return True
    return article.language.grammar.source.search(article.classes, max(0, first - 3), first) is not None


_CALLED_BEFORE_COLON: Final = re.compile("R(?:p[Dd]?[w#NGM]{1,2}){0,2}:Q")
"""Classes of what somebody is, an occasion or what it is about, and a colon before the words."""


_NO_BEGINNING: Final = frozenset("ON")
"""Classes behind which "all" or "both" is of whoever was named."""


def opens_sentence(article: TokenizedText, first: int) -> bool:
    """Whether a mention is the first thing in its sentence."""
    return article.sentence_starts[article.sentence_of[first]] == first


def described_noun(article: TokenizedText, first: int, last: int) -> int:
    """The noun of a description, which adjectives may follow: ``el ministro`` español."""
    at = last - 1
    while at > first and article.classes[at] == "w":
        at -= 1
    return at
