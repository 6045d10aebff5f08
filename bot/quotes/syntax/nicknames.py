"""Nicknames in marks within a name, which goes on behind them: ``Karl „Kalle“ Voss``."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import Final

from bot.quotes.marks.pieces import Piece

_NICKNAME: Final = (
    r"[„“”\"«»](?<=\w .)[ \u00a0\u202f]?[^\W\d_][\w.-]{0,14}(?: [^\W\d_][\w-]{0,14})?[ \u00a0\u202f]?[“”\"«»]"
    r"(?= [^\W\d_])"
)
"""One word or two between marks, between two words."""


@cache
def _compiled() -> re.Pattern[str]:
    """The pattern, compiled when a text needs it first: an English bot starts without it."""
    return re.compile(_NICKNAME)


def without_nicknames(text: str, pieces: Sequence[Piece]) -> str:
    """A text with blanks in place of the marked words that are no pieces and stand between capitalised words."""
    starts = [piece.outer_start for piece in pieces]
    kept, end = [], 0
    for match in _compiled().finditer(text):
        at = bisect_right(starts, match.start())
        within = at > 0 and match.start() < pieces[at - 1].outer_end
        before = text[max(0, match.start() - _LONGEST_NAME) : match.start()].rsplit(maxsplit=1)[-1]
        if not within and before[:1].isupper() and text[match.end() + 1].isupper():
            kept += [text[end : match.start()], " " * (match.end() - match.start())]
            end = match.end()
    return "".join([*kept, text[end:]])


_LONGEST_NAME: Final = 40
"""Letters of the word before a nickname that are looked at."""
