"""Subjects that are told apart before their verb, without a comma: ``A man accused of stealing a boat said``."""

import re
from typing import Final

from bot.quotes.mentions.names import Mention
from bot.quotes.syntax.tokens import TokenizedText


def verb_behind_modifier(article: TokenizedText, mention: Mention) -> int:
    """The token of the verb of speech of a mention that opens its sentence, behind what tells it apart; -1 for none."""
    classes, outer = article.classes, mention.outer
    if outer and classes[outer - 1] not in _BEFORE_SENTENCE:  # most
        return -1
    if classes[mention.head_at + 1 : mention.head_at + 2] not in _MODIFYING or mention.kind == "pronoun":
        return -1
    start = _start_of(article, mention)
    match = _match(article, start) if mention.outer == start else None
    return match.start("cue") if match is not None and match.end("subject") <= mention.reach else -1


def is_in_modifier(article: TokenizedText, mention: Mention, verb: int) -> bool:
    """Whether a mention right before a verb at a token belongs to what tells the sentence's subject apart: the boat."""
    if article.classes[mention.outer - 1] in _BEFORE_SUBJECT:  # most
        return False
    start = _start_of(article, mention)
    if mention.outer == start or article.classes[start] not in _BEGINNINGS:
        return False
    match = _match(article, start)
    return match is not None and match.start("cue") == verb


def _start_of(article: TokenizedText, mention: Mention) -> int:
    """The first token of a mention's sentence, behind the place and the date that it may begin with."""
    start = article.sentence_starts[article.sentence_of[mention.outer]]
    if "-" not in article.classes[start : min(mention.outer, start + _LONGEST_DATELINE)]:  # most
        return start
    dateline = article.language.grammar.dateline.match(article.classes, start)
    return dateline.end() if dateline is not None else start


_LONGEST_DATELINE: Final = 12
"""Tokens of a place and a date, at most."""


def _match(article: TokenizedText, start: int) -> re.Match[str] | None:
    """A subject at a token, what tells it apart, and its verb of speech."""
    pattern = article.language.grammar.modified_subject
    match = pattern.match(article.classes, start, start + _LONGEST)
    if match is None:
        return None
    first, verb, language = match.end("subject"), match.start("cue"), article.language
    if article.classes[first - 1] == "w" and article.lows[first - 1] not in language.nouns.many:  # the couple
        return None
    auxiliaries = (article.lows[at] for at in range(first, verb) if article.classes[at] == "a")
    if not language.small.finite.isdisjoint(auxiliaries) or article.lows[verb].endswith(language.verbs.active_endings):
        return None
    owned = article.classes[first] == "d" and article.lows[first] not in language.small.whose
    return None if owned or _ANOTHER_SUBJECT.search(article.classes, first, verb) else match


_BEFORE_SENTENCE: Final = frozenset(".nQ-")
"""Classes of what may stand right before a sentence, or the rest of it behind a place and a date."""
_MODIFYING: Final = frozenset("egKTUVWpOwd")
"""Classes of the words that may tell a subject apart, right behind its noun."""
_BEFORE_SUBJECT: Final = frozenset(".nQ,:tzcr")
"""Classes right before the subject of a clause, which isn't within what tells another one apart."""
_BEGINNINGS: Final = frozenset("DdNGBRw#")
"""Classes of the words that begin a subject."""
_LONGEST: Final = 32
"""Tokens of a subject with its modifier and its verb, at most."""
_ANOTHER_SUBJECT: Final = re.compile("(?:[RNSGBM#]|(?<!p)w)[Dd]|P")
"""Classes of a noun and an article right behind it, where another clause begins: ``the boat the mayor said``; the verb
behind "to" looks like a noun."""
