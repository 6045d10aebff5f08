"""Text in, quotations and their speakers out. See docs/quotes.md for how it works."""

from bot.quotes.extract import extract

__all__ = ["extract"]
