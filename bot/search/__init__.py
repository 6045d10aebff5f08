"""A question in, ranked quotations out. Pure: candidates come from the store."""

from bot.search.evidence import evidence
from bot.search.match import Answer, Match, correct, found, is_by, nearest_piece, rank
from bot.search.passage import passage, sentence_link
from bot.search.question import difference, words_of

__all__ = [
    "Answer",
    "Match",
    "correct",
    "difference",
    "evidence",
    "found",
    "is_by",
    "nearest_piece",
    "passage",
    "rank",
    "sentence_link",
    "words_of",
]
