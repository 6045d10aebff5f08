"""What an article tells that somebody is, beyond a description right beside the name: ``Mary Holt, who has been head of
Bly since 2019,``, ``Holt is a farmer``, ``Holt (Bly's surgeon)``, ``As captain of Bly, Holt …``."""

import re
from typing import Final, NamedTuple

from bot.quotes.mentions.names import Mention
from bot.quotes.people.entities import Roster, names_followed_by
from bot.quotes.syntax.tokens import TokenizedText
from bot.quotes.vocabulary import NEVER


class ToldWork(NamedTuple):
    """What somebody is said to be: half-open token range without an article, the noun for it at the end."""

    first: int
    last: int
    lasts: bool
    """Whether it is told as what he is now: not ``Holt was a nurse``, ``Holt, then a nurse,``."""


def telling(roster: Roster) -> frozenset[int]:
    """Numbers of the mentions with a word beside them that may lead to what somebody named is."""
    if roster.article.language.grammar.work_behind is NEVER:
        return frozenset()
    behind_comma = [match.start() for match in _COMMA.finditer(roster.before)]
    return frozenset(names_followed_by(roster, _TELLING)).union(behind_comma)


def work_told(article: TokenizedText, mention: Mention) -> ToldWork | None:
    """What somebody named, with such a word beside him, is said to be; ``None`` where nothing is told."""
    grammar, classes = article.language.grammar, article.classes
    match = grammar.work_behind.match(classes, mention.last)
    if match is not None and article.lows[mention.outer - 1] not in article.language.small.where:
        of_two = classes.startswith("c", match.end()) and classes[mention.outer - 1] == "c"
        if not of_two and _makes_sense(article, match):  # not: In Bly, a diplomat said
            return _work(article, match, _is_now(article, match))
    if mention.outer and classes[mention.outer - 1] == ",":
        start = article.sentence_starts[article.sentence_of[mention.outer]]
        opens = article.lows[start] in article.language.small.as_ and mention.outer - start < _LONGEST_OPENING
        before = grammar.work_before.fullmatch(classes, start, mention.outer) if opens else None
        if before is not None and _is_work(article, before.end("role") - 1):
            return _work(article, before, lasts=True)
    return None


def _work(article: TokenizedText, match: re.Match[str], lasts: bool) -> ToldWork:
    first, last = match.span("role")
    return ToldWork(first + (article.classes[first] == "D"), last, lasts)


def _is_now(article: TokenizedText, match: re.Match[str]) -> bool:
    """Whether the words between a name and a noun leave no doubt that somebody still is that."""
    between = article.lows[match.start() : match.start("role")]
    return bool(match["chosen"]) or article.language.verbs.no_longer.isdisjoint(between)


_TELLING: Final = ",arw(-e"
"""Classes of the words behind a name by which it is told what somebody is."""
_COMMA: Final = re.compile(",")
_LONGEST_OPENING: Final = 14
"""Tokens of ``As captain of Bly,``, at most."""


def _makes_sense(article: TokenizedText, match: re.Match[str]) -> bool:
    """Whether the words between a name and a noun for people say that somebody is that, and don't deny it."""
    verbs, lows = article.language.verbs, article.lows
    if not _is_work(article, match.end("role") - 1):
        return False
    being, becoming, serving = match.span("being"), match.span("becoming"), match.span("serving")
    if being[0] >= 0:
        words = frozenset(lows[being[0] : being[1]])
        named = not match["chosen"] or lows[match.start("chosen")] in verbs.appointing
        return named and not words.isdisjoint(verbs.be) and words.isdisjoint(article.language.spoken.nots)
    if becoming[0] >= 0:
        return lows[becoming[0]] in verbs.becoming
    return serving[0] < 0 or lows[serving[0]] in verbs.serving


def _is_work(article: TokenizedText, head: int) -> bool:
    """Whether a noun is for one person, and tells what somebody is rather than what he is to somebody."""
    nouns, low = article.language.nouns, article.lows[head]
    others = low in nouns.many or low in nouns.bodies or low in nouns.passing_roles or low in nouns.firms
    return not others and (low not in nouns.kin or article.classes.startswith("O", head + 1))
