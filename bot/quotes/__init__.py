"""Text in, quotations and their speakers out. See docs/quotes.md for how it works."""

from bot.quotes.extract import Explanation, Option, explain, extract

__all__ = ["Explanation", "Option", "explain", "extract"]
