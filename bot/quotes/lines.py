"""Joins lines that were broken to a width, as in the text of an agency or a mail: a blank in place of each line end
within a sentence, so that every place stays where it was."""

import re
from typing import Final

_SHORTEST: Final = 28
"""Code points of a line that was broken, at least: what is shorter is a heading or an entry of a list."""
_LINE_END: Final = re.compile(rf"\n(?<=[^\n]{{{_SHORTEST}}}\n)(?=[^\W\d_])")
"""The end of such a line, before one that begins with a letter."""
_OVER: Final = ".!?:;…”»\"'’)]"
"""Marks that end a sentence or a line of another kind."""
_FEWEST: Final = 2
"""Lines that go on in small letters, at least, in a text whose lines were broken."""


def unbroken(text: str) -> str:
    """A text of the same length, with a blank for each line end within a sentence: where the next line goes on in
    small letters, and where it begins with a capital if its first word had no place in the widest line so broken."""
    ends = [at for at in map(re.Match.start, _LINE_END.finditer(text)) if not _is_over(text, at)]
    going_on = [end for end in ends if text[end + 1].islower()]
    if len(going_on) < _FEWEST:
        return text
    widest = max(end - _start_of_line(text, end) for end in going_on)
    broken = {*going_on, *(end for end in ends if _end_of_word(text, end + 1) - _start_of_line(text, end) > widest)}
    letters = list(text)
    for at in broken:
        letters[at] = " "
    return "".join(letters)


def _start_of_line(text: str, end: int) -> int:
    return text.rfind("\n", 0, end) + 1


def _end_of_word(text: str, start: int) -> int:
    match = _WORD.match(text, start)
    return match.end() if match is not None else start


_WORD: Final = re.compile(r"\S{1,40}")


def _is_over(text: str, end: int) -> bool:
    """Whether a line ends as a sentence does, blanks aside."""
    return text[end - _BLANKS : end].rstrip()[-1:] in _OVER


_BLANKS: Final = 4
"""Code points before the end of a line of which all but one may be blanks."""


def is_cut_off(text: str) -> bool:
    """Whether a text ends in no sentence's end and in no closing mark."""
    last = text[-_LONGEST_BLANKS:].rstrip()[-1:]
    return last.isalnum() or (last != "" and last in ",;:’'-")


_LONGEST_BLANKS: Final = 40
"""Code points at the end of a text that are looked at."""
