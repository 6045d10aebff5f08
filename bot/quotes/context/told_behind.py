"""Who is told to have said marked words in the sentence right behind them, be it in a paragraph of its own: ``«…». Così
il sindaco Ada Riva.``, ``„…“ Das sagte Huber.``, ``A parlare è …``, ``È il commento di …``."""

import re
from typing import Final

from bot.quotes.mentions.names import Mention
from bot.quotes.syntax.tokens import TokenizedText

UNTOLD: Final = -1
_MORE_WORDS: Final = re.compile(r"(?:Q\.?n)+")
"""Classes of further paragraphs of the same words."""
_ANNOUNCES: Final = re.compile("[:Q]")
"""Classes by which a sentence tells whose the words behind it are: ``La replica di Ada Riva: «…»``."""


def told_behind_by(article: TokenizedText, start: int) -> int:
    """The token with which it begins who said the words before the sentence that begins at token ``start``; -1 where
    that sentence tells no such thing."""
    beginnings = article.language.grammar.told_behind
    if not beginnings or start >= len(article.words):
        return UNTOLD
    more = _MORE_WORDS.match(article.classes, start)
    start = more.end() if more is not None else start
    if start >= len(article.words):
        return UNTOLD
    if _ANNOUNCES.search(article.classes, start, article.sentence_ends[article.sentence_of[start]]):
        return UNTOLD
    for beginning, words in beginnings:
        match = beginning.match(article.classes, start)
        if match is None:
            continue
        if all(article.lows[match.start(group)] in words for group in range(1, beginning.groups + 1)):
            return match.end()
    return UNTOLD


def is_told_behind(article: TokenizedText, start: int, mention: Mention) -> bool:
    """Whether the sentence that begins at token ``start`` tells that a mention in it said the words before."""
    return start <= mention.first and is_teller(article, told_behind_by(article, start), mention)


def is_teller(article: TokenizedText, teller: int, mention: Mention) -> bool:
    """Whether a mention is of whoever begins at token ``teller``: it stands there, or is the name behind an office
    there, ``dal custode del faro, Ezio Riva``."""
    if mention.outer <= teller < mention.reach:
        return True
    return 0 <= teller < mention.outer and _OFFICE.fullmatch(article.classes, teller, mention.outer) is not None


_OFFICE: Final = re.compile("R[OpDdwGNSM]{0,8},")
