"""Cuts a text into words and signs, whatever language it is in: its pattern tells what a token is."""

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from bot.quotes.marks.pieces import Piece

MAX_TOKENS: Final = 80_000
"""Maximum number of tokens that are read, in which 10,000 mentions and 1,400 pieces of news stand: the longest labelled
article has 6,000. It is tokens that take the time, and a million code points of signs have a million of them."""
PIECE: Final = " piece "
"""The word of a token that stands for a marked piece; no other token holds a space."""


def scan(text: str, pieces: Sequence[Piece], pattern: re.Pattern[str]) -> tuple[list[str], list[int], list[int]]:
    """The first ``MAX_TOKENS`` tokens of a text, each with the blanks before it, the code point behind each, and the
    token of each piece among them."""
    tokens: list[str] = []
    ends: list[int] = []
    piece_tokens: list[int] = []
    at = 0
    add = _scan_between_gaps if _has_gaps(text) else _scan
    for piece in pieces:
        add(pattern, text, at, piece.outer_start, tokens, ends)
        number = len(tokens)
        if number >= MAX_TOKENS:
            break
        piece_tokens.append(number)
        tokens.append(PIECE)
        at = piece.outer_end
        ends.append(at)
    else:
        add(pattern, text, at, len(text), tokens, ends)
    del tokens[MAX_TOKENS:], ends[MAX_TOKENS:]
    return tokens, ends, piece_tokens


def _scan(pattern: re.Pattern[str], text: str, start: int, end: int, tokens: list[str], ends: list[int]) -> None:
    """Add the tokens of ``text[start:end]``, each with the blanks before it, so that lengths tell the places."""
    matches = pattern.findall(text, start, end)
    if matches:
        places = accumulate(map(len, matches), initial=start)
        next(places)
        ends += places
        tokens += matches


def _has_gaps(text: str) -> bool:
    """Whether many blanks stand in a row, be they of several sorts."""
    for blank in _ODD_BLANKS:
        text = text.replace(blank, " ")
    return _MANY_BLANKS in text


def _scan_between_gaps(
    pattern: re.Pattern[str], text: str, start: int, end: int, tokens: list[str], ends: list[int]
) -> None:
    """Add the tokens of a stretch with long gaps: looking for a token from each of their blanks would take minutes."""
    for gap in _GAP.finditer(text, start, end):
        _scan(pattern, text, start, gap.start(), tokens, ends)
        start = gap.end()
    _scan(pattern, text, start, end, tokens, ends)


_MANY_BLANKS: Final = " " * 64
_GAP: Final = re.compile(r"(?<!\s)[^\S\n]{64,}")
"""Blanks in a row that no word can be among; blanks behind a line's end belong to that."""
BLANKS: Final = "".join(letter for letter in map(chr, range(0x3001)) if letter.isspace() and letter != "\n")
"""What may stand before a token; a newline is a token."""
_ODD_BLANKS: Final = BLANKS.replace(" ", "")
