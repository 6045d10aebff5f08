"""Text in, quotations and their speakers out. See docs/quotes.md for how it works.

The engine is loaded when the first text is read: a process that has worker processes read its texts doesn't need it.
"""

from typing import TYPE_CHECKING

from bot.domain.quotations import Quotation

if TYPE_CHECKING:
    from bot.quotes.engine import Explanation

__all__ = ["explain", "extract", "language_code"]


def language_code(text: str) -> str:
    """ISO 639-1 code of the language that a text is in, empty where it isn't sure."""
    from bot.quotes.lang import articles

    return articles.code_in(text)


def extract(text: str, language: str | None = None) -> tuple[Quotation, ...]:
    """Every quotation of an article's plain text with its speaker, in text order, with quotations within others.

    The text is read by the rules of the language with this code, or without a code by the rules of its own language;
    where that isn't known, the quotations name nobody. An article in two languages is read part by part.
    """
    from bot.quotes.lang import articles

    return articles.quotations_in(text, language)


def explain(text: str) -> tuple["Explanation", ...]:
    """Every marked piece of ``text`` with its candidates, scores and the features that made them."""
    from bot.quotes.lang import articles

    return articles.explanations_in(text)
