"""What each language brings to the engine, one folder a language: a :class:`bot.quotes.language.Language`.

A language's words are read when a text in it is met first: a bot with English feeds alone never has the others'.
"""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Final

from bot.quotes.lang.en import english
from bot.quotes.language import UNKNOWN, Language
from bot.quotes.recognition import KnownLanguages, OtherLanguages

_LEARNED: Final = {
    "de": "german",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "nl": "dutch",
    "pt": "portuguese",
    "sv": "swedish",
}
"""Languages beside English in which speakers are named, and the function in each one's folder that builds it."""


def learned_codes() -> tuple[str, ...]:
    """ISO 639-1 codes of every language in which speakers are named."""
    return (english().code, *_LEARNED)


@cache
def language_by(code: str) -> Language:
    """The language with this code, its words read at the first call; ``UNKNOWN`` for an empty code."""
    if not code:
        return UNKNOWN
    if code == english().code:
        return english()
    if code not in _LEARNED:
        from bot.quotes.lang.unlearned import unlearned

        return unlearned(code)
    build: Callable[[], Language] = getattr(import_module(f"{__name__}.{code}"), _LEARNED[code])
    return build()


@cache
def known_languages() -> KnownLanguages:
    """What texts are told apart by."""
    return KnownLanguages(english(), _others)


@cache
def _others() -> OtherLanguages:
    from bot.quotes.lang import neighbours

    return OtherLanguages(
        neighbours.SMALL_WORDS,
        neighbours.NEIGHBOURS,
        neighbours.SCRIPTS,
        neighbours.LETTERS,
        neighbours.MARKS,
        neighbours.CAPITAL_NOUNS,
    )
