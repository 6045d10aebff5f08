"""Text in, quotations and their speakers out. See docs/quotes.md for how it works."""

from bot.domain.quotations import Quotation
from bot.quotes.extract import AntecedentScore, CandidateScore, Explanation, attribute_quotations, explain_pieces
from bot.quotes.lang import known_languages
from bot.quotes.lang.neighbours import NEIGHBOURS
from bot.quotes.recognition import language_of

__all__ = ["AntecedentScore", "CandidateScore", "Explanation", "explain", "extract"]


def extract(text: str) -> tuple[Quotation, ...]:
    """Every quotation of an article's plain text with its speaker, in text order; those within others too.

    Read by the rules of the language that the text is in; where that isn't known, the quotations name nobody.
    """
    return attribute_quotations(text, language_of(text, known_languages(), NEIGHBOURS))


def explain(text: str) -> tuple[Explanation, ...]:
    """Every marked piece of ``text`` with its candidates, scores and the features that made them."""
    return explain_pieces(text, language_of(text, known_languages(), NEIGHBOURS))
