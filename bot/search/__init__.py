"""A question in, ranked quotations out. Pure: candidates come from the store."""

from bot.search.evidence import evidence
from bot.search.match import Answer, Match, correct, found, nearest_piece, rank, variants
from bot.search.passage import passage, sentence_link
from bot.search.question import difference, words_of

__all__ = [
    "Answer",
    "Match",
    "correct",
    "difference",
    "evidence",
    "found",
    "nearest_piece",
    "passage",
    "rank",
    "sentence_link",
    "variants",
    "words_of",
]
