"""Text in, quotations and their speakers out. See docs/quotes.md for how it works."""

from bot.domain.quotations import Quotation
from bot.quotes.decide import MAX_LENGTH
from bot.quotes.extract import AntecedentScore, CandidateScore, Explanation, attribute_quotations, explain_pieces
from bot.quotes.lang import known_languages, language_by
from bot.quotes.mixture import texts_by_language
from bot.quotes.recognition import code_of

__all__ = ["AntecedentScore", "CandidateScore", "Explanation", "explain", "extract", "language_code"]


def language_code(text: str) -> str:
    """ISO 639-1 code of the language that a text is in, empty where it isn't sure."""
    return code_of(text, known_languages())


def extract(text: str, language: str | None = None) -> tuple[Quotation, ...]:
    """Every quotation of an article's plain text with its speaker, in text order, with quotations within others.

    The text is read by the rules of the language with this code, or without a code by the rules of its own language;
    where that isn't known, the quotations name nobody. An article in two languages is read part by part.
    """
    if language is not None:
        return attribute_quotations(text, language_by(language))
    text = text[:MAX_LENGTH]
    parts = texts_by_language(text, language_code(text), known_languages())
    quotations = [quotation for code, part in parts for quotation in attribute_quotations(part, language_by(code))]
    return tuple(quotations if len(parts) == 1 else sorted(quotations, key=lambda quotation: quotation.start))


def explain(text: str) -> tuple[Explanation, ...]:
    """Every marked piece of ``text`` with its candidates, scores and the features that made them."""
    text = text[:MAX_LENGTH]
    parts = texts_by_language(text, language_code(text), known_languages())
    pieces = [piece for code, part in parts for piece in explain_pieces(part, language_by(code))]
    return tuple(sorted(pieces, key=lambda piece: piece.span))
