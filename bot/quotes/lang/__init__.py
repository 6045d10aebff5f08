"""What each language brings to the engine, one folder a language: a :class:`bot.quotes.language.Language`."""

from bot.quotes.lang.en import english
from bot.quotes.language import Language


def known_languages() -> tuple[Language, ...]:
    """Every language in which speakers are named."""
    return (english(),)
