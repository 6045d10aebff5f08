"""A question in, ranked quotations out. Pure: candidates come from the store."""

from bot.search.evidence import evidence
from bot.search.judge import judge
from bot.search.match import Answer, Match, among, found, nearest_piece, rank, variants
from bot.search.passage import passage, sentence_link
from bot.search.question import difference

__all__ = [
    "Answer",
    "Match",
    "among",
    "difference",
    "evidence",
    "found",
    "judge",
    "nearest_piece",
    "passage",
    "rank",
    "sentence_link",
    "variants",
]
