"""Marks as agencies type them: ``<<no>>``, ``''no''``. They are mended before a text is read, letter for letter, so
that places in it stay."""

import re
from typing import Final

_OPENING: Final = re.compile(r"<<|(?<![^\s(\[:–—-])(?:''|’’|‘‘)(?=[^\W_]|[¿¡…])")
_CLOSING: Final = re.compile(r">>|(?<=[^\s(])(?:''|’’)(?![^\W_])")
"""Angle brackets, and two apostrophes at the borders of words."""


def with_marks(text: str) -> str:
    """The text, as long as it was, with guillemets for ``<<`` and ``>>`` and curly marks for two apostrophes; the text
    itself where these aren't in pairs."""
    if not any(typed in text for typed in ("<<", "''", "’’")):
        return text
    if len(_OPENING.findall(text)) != len(_CLOSING.findall(text)):
        return text
    opened = _OPENING.sub(lambda mark: " «" if mark[0] == "<<" else " “", text)
    return _CLOSING.sub(lambda mark: "» " if mark[0] == ">>" else "” ", opened)
