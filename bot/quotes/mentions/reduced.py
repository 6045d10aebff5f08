"""Subjects that are told apart before their verb, without a comma: ``A man accused of stealing a boat said``."""

import re
from collections.abc import Iterator
from typing import Final

from bot.quotes.mentions.names import Mention
from bot.quotes.syntax.tokens import TokenizedText


def verb_behind_modifier(article: TokenizedText, mention: Mention) -> int:
    """The token of the verb of speech of a mention behind one of ``BEFORE_SUBJECT``, with what tells it apart between
    them; -1 for none."""
    behind = mention.head_at + 1
    if article.classes[behind : behind + 1] not in MODIFYING or mention.kind == "pronoun":  # most
        return -1
    match = _match(article, mention.outer)
    return match.start("cue") if match is not None and match.end("subject") <= mention.reach else -1


def is_told_apart_by_a_clause(article: TokenizedText, mention: Mention) -> bool:
    """``The scientist who led the study said``, ``a man accused of theft said``: a subject told apart by what it does,
    by which a reader knows whom it means without having met it before."""
    before = article.classes[mention.outer - 1] if mention.outer else ""
    if before not in BEFORE_SUBJECT or verb_behind_modifier(article, mention) < 0:
        return False
    match = _match(article, mention.outer)
    return match is not None and (match["rel"] is not None or article.classes[match.end("subject")] not in "pO")


def is_in_modifier(article: TokenizedText, mention: Mention, verb: int) -> bool:
    """Whether a mention right before a verb at a token, behind none of ``BEFORE_SUBJECT``, belongs to what tells a
    clause's subject apart: the boat."""
    for start in _starts(article, mention.outer):
        match = _match(article, start) if article.classes[start] in _BEGINNINGS else None
        if match is not None and match.start("cue") == verb:
            return True
    return False


def _starts(article: TokenizedText, at: int) -> Iterator[int]:
    """Where a clause may begin before a token, the nearest first."""
    start = article.sentence_starts[article.sentence_of[at]]
    for before in range(at - 2, max(start, at - _LONGEST) - 1, -1):
        if article.classes[before] in BEFORE_SUBJECT:
            yield before + 1
    if at - start <= _LONGEST:
        yield start


def _match(article: TokenizedText, start: int) -> re.Match[str] | None:
    """A subject at a token, what tells it apart, and its verb of speech."""
    pattern = article.language.grammar.modified_subject
    match = pattern.match(article.classes, start, start + _LONGEST)
    if match is None:
        return None
    first, verb, language = match.end("subject"), match.start("cue"), article.language
    if article.classes[first - 1] == "w" and article.lows[first - 1] not in language.nouns.many:  # the couple
        return None
    if article.lows[verb].endswith(language.verbs.active_endings):
        return None
    whose = article.classes[first] == "d" and article.lows[first] in language.small.whose
    if match["rel"] or match["contact"] or whose:  # not: told the man that the board said
        return None if start and article.classes[start - 1] in _VERBS else match
    if article.classes[first] == "d":
        return None
    auxiliaries = (article.lows[at] for at in range(first, verb) if article.classes[at] == "a")
    if not language.small.finite.isdisjoint(auxiliaries):
        return None
    return None if _ANOTHER_SUBJECT.search(article.classes, first, verb) else match


_VERBS: Final = frozenset("VWKTU")
"""Classes of verbs that may have a listener behind them."""
MODIFYING: Final = frozenset("egKTUVWpOwdrtzP")
"""Classes of the words that may tell a subject apart, right behind its noun."""
BEFORE_SUBJECT: Final = frozenset((*".nQ-,:tzcVWMa", ""))
"""Classes right before the subject of a clause, or nothing."""
_BEGINNINGS: Final = frozenset("DdNGBRw#")
"""Classes of the words that begin a subject."""
_LONGEST: Final = 32
"""Tokens of a subject with its modifier and its verb, at most."""
_ANOTHER_SUBJECT: Final = re.compile("(?:[RNSGBM#]|(?<!p)w)[Dd]|P")
"""Classes of a noun and an article right behind it, where another clause begins: ``the boat the mayor said``; the verb
behind "to" looks like a noun."""
