"""Marks as agencies type them: ``<<no>>``, ``''no''``. They are mended before a text is read, letter for letter, so
that places in it stay."""

import re
from collections.abc import Iterator
from typing import Final

_OPENING: Final = re.compile(r"<<|(?<![^\s(\[:–—-])(?:''|’’|‘‘)(?=[“\"«]?(?:[^\W_]|[¿¡…]))")
_CLOSING: Final = re.compile(r">>|(?<=[^\s(])(?:''|’’)(?![^\W_])")
"""Angle brackets, and two apostrophes at the borders of words."""
_OTHER_CLOSING: Final = re.compile(r"(?<=[^\s(])[”\"](?![^\W_])")
"""Marks that close what two apostrophes have opened."""
_MARKS: Final = '“"«'


def with_marks(text: str) -> str:
    """The text, as long as it was, with guillemets for ``<<`` and ``>>`` and curly marks for two apostrophes; where
    some of these aren't in pairs, for the pairs alone, of which another mark may be the second."""
    if not any(typed in text for typed in ("<<", "''", "’’")):
        return text
    if len(_OPENING.findall(text)) == len(_CLOSING.findall(text)):
        opened = _OPENING.sub(lambda mark: _opened(mark, text), text)
        return _CLOSING.sub(lambda mark: "» " if mark[0] == ">>" else "” ", opened)
    mended = list(text)
    for opening, closing in _pairs(text):
        mended[opening.start() : opening.end()] = _opened(opening, text)
        written = "» " if closing[0] == ">>" else "” "
        mended[closing.start() : closing.end()] = written[: len(closing[0])]
    return "".join(mended)


def _opened(mark: re.Match[str], text: str) -> str:
    """What an opening mark becomes: nothing before a mark that is none of those typed."""
    if mark[0] == "<<":
        return " «"
    return "  " if text[mark.end()] in _MARKS else " “"


def _pairs(text: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Every opening mark with its closing mark, in its line and before the next that opens."""
    openings = list(_OPENING.finditer(text))
    for number, opening in enumerate(openings):
        end = text.find("\n", opening.end())
        end = len(text) if end < 0 else end
        if number + 1 < len(openings):
            end = min(end, openings[number + 1].start())
        closings = list(_CLOSING.finditer(text, opening.end(), end))
        if opening[0] != "<<":
            closings += _OTHER_CLOSING.finditer(text, opening.end() + 1, end)
        if closings:
            yield opening, closings[0]
