"""What of a message are the quoted words: the same on every platform. Pure."""

import re
from collections.abc import Sequence

from bot.domain.pasted import MessageRun
from bot.text.words import fold_words

_MARKED = re.compile(
    r"“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|»([^«»]+)«|\"([^\"]+)\"|「([^「」]+)」"
    r"|(?<!\w)‘((?:[^‘’]|’(?=\w))+)’(?!\w)"
)
"""Pairs of marks; what is inside holds no other of the same kind, so that each quotation is found for itself."""
_LONGEST = 4_000
"""Characters that are looked up, at most: as many as an argument of a command has."""
_SPEECH = 3
"""Words in marks, at least, that are the quotation of a longer message: fewer are a title, or a doubted word."""


def quoted_words(runs: Sequence[MessageRun]) -> str:
    """The words of a message that are looked up: what a quote bar marks, else what stands in marks, else all of it.

    Several lines beside one bar are one quotation, and of several bars the one with most words is taken. Within a bar
    the words in marks count ("> Mara Lindqvist: “…”"), where these are a quotation.
    """
    barred = [words for run in runs if run.is_quoted and (words := _in_line(run.text))]
    whole = max(barred, key=_length, default="") or _in_line(" ".join(run.text for run in runs))
    return (_in_marks(whole) or whole)[:_LONGEST]


def _in_line(text: str) -> str:
    return " ".join(text.split())


def _in_marks(text: str) -> str:
    """The longest words in marks, where they are a quotation or most of the text."""
    longest = max(("".join(groups).strip() for groups in _MARKED.findall(text)), key=_length, default="")
    words = _length(longest)
    return longest if words >= _SPEECH or (words and 2 * words >= _length(text)) else ""


def _length(text: str) -> int:
    return len(fold_words(text))
