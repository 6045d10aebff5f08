"""Who speaks in a relative clause: ``Holt praised Pell, who said “…”`` has Pell's words."""

from typing import Final

from bot.quotes.context.frame import Frame
from bot.quotes.context.views import Seen
from bot.quotes.syntax.tokens import TokenizedText


def speaks_in_relative(article: TokenizedText, seen: Seen, frame: Frame, governs: bool) -> bool:
    """Whether a mention on which a relative clause with a word of speech hangs says the piece in it. ``governs``: that
    word is the nearest one to the piece."""
    tie, mention = seen.tie, seen.mention
    beside_a_name = mention.kind == "nominal" and article.classes[mention.outer - 1] == ","
    if tie.letter in "VW" and seen.place == "b0" and not beside_a_name and _leads_on(article, tie.token, frame.first):
        return True
    return _is_within_relative(article, seen, frame) or (governs and _is_read_in(article, tie.token))


def _leads_on(article: TokenizedText, verb: int, piece: int) -> bool:
    """``who said that “…”``, ``who told them on Monday it was “…”``: nothing between a verb and a piece ends its
    clause, or is a verb of speech."""
    return verb < piece <= verb + _LONGEST_CLAUSE and _CLAUSE_ENDS.isdisjoint(
        article.classes[verb + 1 : piece].rstrip("t,:")
    )


_LONGEST_CLAUSE: Final = 13
"""Tokens from a relative clause's verb of speech to a piece of what is said, at most."""
_CLAUSE_ENDS: Final = frozenset(",.:nQcrVW")
"""Classes of what ends a clause, begins another one, or tells that somebody speaks."""


def _is_within_relative(article: TokenizedText, seen: Seen, frame: Frame) -> bool:
    """``dem Minister, der die Lage als „ernst“ bezeichnete``: a piece before the verb of a relative clause, in a
    language whose verbs stand last there."""
    if article.language.tokens.nouns is None:
        return False
    named = seen.tie.letter == "K" or frame.lead_word in article.language.small.as_
    return named and seen.mention.reach <= frame.first and frame.last < seen.tie.token


def _is_read_in(article: TokenizedText, verb: int) -> bool:
    """``in Berichten, in denen es heißt, dass der Plan „…“ sei``: what the words stand in."""
    nouns = article.language.tokens.nouns
    return nouns is not None and (article.lows[verb] in nouns.called or article.lows[verb] in nouns.written)
