"""Finds and ranks the quotations that a question means, over the port ``bot.ports.QuoteIndex``. Pure."""

from bot.search.evidence import sentence_link, why_credited
from bot.search.find import find_quotations, search_for
from bot.search.judge import judge
from bot.search.match import Match, MatchGroup, among, rank, variants, worth_showing
from bot.search.word_changes import word_changes
from bot.text.words import read_question

__all__ = [
    "Match",
    "MatchGroup",
    "among",
    "find_quotations",
    "judge",
    "rank",
    "read_question",
    "search_for",
    "sentence_link",
    "variants",
    "why_credited",
    "word_changes",
    "worth_showing",
]
