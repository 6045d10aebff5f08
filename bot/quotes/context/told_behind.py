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
        if match is not None and article.lows[match.start(1)] in words:
            return match.end()
    return UNTOLD


def is_told_behind(article: TokenizedText, start: int, mention: Mention) -> bool:
    """Whether the sentence that begins at token ``start`` tells that a mention in it said the words before."""
    return start <= mention.first and mention.outer <= told_behind_by(article, start) < mention.reach
