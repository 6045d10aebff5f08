"""Cuts a text into words and signs, whatever language it is in: its pattern tells what a token is."""

import re
from collections.abc import Sequence
from itertools import accumulate, chain
from typing import Any, Final

from bot.quotes.marks.pieces import Piece
from bot.quotes.syntax.known_tokens import BLANKS, COLUMNS, KNOWN_PIECE, BesideOthersError, KnownText

MAX_TOKENS: Final = 80_000
"""Maximum number of tokens that are read, in which 10,000 mentions and 1,400 pieces of news stand: the longest labelled
article has 6,000. It is tokens that take the time, and a million code points of signs have a million of them."""


def scan(text: str, pieces: Sequence[Piece], known: KnownText) -> tuple[list[Any], list[int], list[int]]:
    """The first ``MAX_TOKENS`` tokens of a text as a row of what is known of them, the code point behind each, and the
    token of each piece among them."""
    row: list[Any] = []
    ends: list[int] = []
    piece_tokens: list[int] = []
    at = 0
    for piece in pieces:
        _scan(known, text, at, piece.outer_start, row, ends)
        number = len(ends)
        if number >= MAX_TOKENS:
            break
        piece_tokens.append(number)
        row += KNOWN_PIECE
        at = piece.outer_end
        ends.append(at)
    else:
        _scan(known, text, at, len(text), row, ends)
    del row[MAX_TOKENS * COLUMNS :], ends[MAX_TOKENS:]
    return row, ends, piece_tokens


def _scan(known: KnownText, text: str, start: int, end: int, row: list[Any], ends: list[int]) -> None:
    """Add the tokens of ``text[start:end]``: looked up by what stands between blanks, where these are single ones."""
    part, before = text[start:end], len(row)
    if "  " in part or "\n " in part:  # a newline takes the blanks behind it
        _scan_by_pattern(known, text, start, end, row, ends)
        return
    chunks = part.split(" ", MAX_TOKENS)
    try:
        row += chain.from_iterable(map(known.chunks.__getitem__, chunks))
    except BesideOthersError:
        del row[before:]
        if not known.has_none_over_blanks(part, chunks) or not _look_up_alone(known, chunks, row):
            _scan_by_pattern(known, text, start, end, row, ends)
            return
    _add_ends(row, before, start - (not part.startswith(" ")), ends)


def _look_up_alone(known: KnownText, chunks: Sequence[str], row: list[Any]) -> bool:
    """Add the tokens of a part that has none of several words; false, and none are added, where what stands between two
    blanks can't be cut by itself even so."""
    before = len(row)
    try:
        row += chain.from_iterable(map(known.chunks_alone.__getitem__, chunks))
    except BesideOthersError:
        del row[before:]
        return False
    return True


def _add_ends(row: list[Any], before: int, start: int, ends: list[int]) -> None:
    """Add the ends of the tokens that were added to ``row[:before]``, of which the first one's blanks begin at
    ``start``."""
    places = accumulate(row[before + COLUMNS - 1 :: COLUMNS], initial=start)
    next(places)
    ends += places


def _scan_by_pattern(known: KnownText, text: str, start: int, end: int, row: list[Any], ends: list[int]) -> None:
    """Add the tokens of a stretch, but for long gaps: looking for a token from each of their blanks would take
    minutes."""
    gaps = [(gap.start(), gap.end()) for gap in _GAP.finditer(text, start, end)] if _has_gaps(text[start:end]) else []
    for gap_start, gap_end in [*gaps, (end, end)]:
        before = len(row)
        row += chain.from_iterable(map(known.tokens.__getitem__, known.pattern.findall(text, start, gap_start)))
        _add_ends(row, before, start, ends)
        start = gap_end


def _has_gaps(text: str) -> bool:
    """Whether many blanks stand in a row, be they of several sorts."""
    for blank in _ODD_BLANKS:
        text = text.replace(blank, " ")
    return _MANY_BLANKS in text


_MANY_BLANKS: Final = " " * 64
_GAP: Final = re.compile(r"(?<!\s)[^\S\n]{64,}")
"""Blanks in a row that no word can be among; blanks behind a line's end belong to that."""
_ODD_BLANKS: Final = BLANKS.replace(" ", "")
