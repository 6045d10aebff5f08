"""Texts as agencies type them: with lines that are broken at a width, with ``<<`` and two apostrophes for marks. They
are mended before they are read, letter for letter, so that places in them stay."""

import re
from typing import Final

_BREAK: Final = re.compile(r"(?<=[^\W\d_]|[,;'’])[^\S\n]*\n[^\S\n]*(?=[^\W\d_])")
"""An end of line within a sentence: letters or a comma before it, a letter behind it."""
_NARROWEST, _WIDEST = 40, 110
"""Code points of a broken line."""
_FEWEST: Final = 2
"""Lines that go on in small letters, at least, in a text that is broken at a width."""


def joined_lines(text: str) -> str:
    """The text, as long as it was, with a blank where a line ends within a sentence; the text itself where its lines
    are paragraphs."""
    if "\n" not in text:
        return text
    places = [match.start() for match in _BREAK.finditer(text) if _is_wide(text, match.start())]
    goes_on = [at for at in places if text[_behind(text, at)].islower()]
    if len(goes_on) < _FEWEST:
        return text
    narrow = max(map(len, text.split("\n"))) <= _WIDEST  # where no line is longer, a name may begin the next one
    letters = list(text)
    for at in places if narrow else goes_on:
        letters[text.index("\n", at)] = " "
    return "".join(letters)


def _is_wide(text: str, at: int) -> bool:
    """Whether the line that ends at a place is as long as lines that are broken."""
    return _NARROWEST <= at - text.rfind("\n", 0, at) - 1 <= _WIDEST


def _behind(text: str, at: int) -> int:
    """The first letter of the next line."""
    match = _BREAK.match(text, at)
    return match.end() if match is not None else at


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
