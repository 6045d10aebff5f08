"""Cuts a text into words and signs, whatever language it is in: its pattern tells what a token is."""

import re
from collections.abc import Sequence
from itertools import accumulate, chain
from typing import Final

from bot.quotes.marks.pieces import Piece
from bot.quotes.syntax.known_tokens import BLANKS, KNOWN_PIECE, LENGTH_OF, BesideOthersError, KnownChunks, KnownToken

MAX_TOKENS: Final = 80_000
"""Maximum number of tokens that are read, in which 10,000 mentions and 1,400 pieces of news stand: the longest labelled
article has 6,000. It is tokens that take the time, and a million code points of signs have a million of them."""


def scan(text: str, pieces: Sequence[Piece], known: KnownChunks) -> tuple[list[KnownToken], list[int], list[int]]:
    """The first ``MAX_TOKENS`` tokens of a text, the code point behind each, and the token of each piece among them."""
    tokens: list[KnownToken] = []
    ends: list[int] = []
    piece_tokens: list[int] = []
    at = 0
    for piece in pieces:
        _scan(known, text, at, piece.outer_start, tokens, ends)
        number = len(tokens)
        if number >= MAX_TOKENS:
            break
        piece_tokens.append(number)
        tokens.append(KNOWN_PIECE)
        at = piece.outer_end
        ends.append(at)
    else:
        _scan(known, text, at, len(text), tokens, ends)
    del tokens[MAX_TOKENS:], ends[MAX_TOKENS:]
    return tokens, ends, piece_tokens


def _scan(known: KnownChunks, text: str, start: int, end: int, tokens: list[KnownToken], ends: list[int]) -> None:
    """Add the tokens of ``text[start:end]``: looked up by what stands between blanks, where these are single ones."""
    part = text[start:end]
    if "  " in part or "\n " in part:  # a newline takes the blanks behind it
        _scan_by_pattern(known, text, start, end, tokens, ends)
        return
    try:
        fresh = [*chain.from_iterable(map(known.__getitem__, part.split(" ", MAX_TOKENS)))]
    except BesideOthersError:
        _scan_by_pattern(known, text, start, end, tokens, ends)
        return
    _add(fresh, start - (not part.startswith(" ")), tokens, ends)


def _add(fresh: list[KnownToken], start: int, tokens: list[KnownToken], ends: list[int]) -> None:
    """Add tokens of which the first one's blanks begin at ``start``."""
    places = accumulate(map(LENGTH_OF, fresh), initial=start)
    next(places)
    ends += places
    tokens += fresh


def _scan_by_pattern(
    known: KnownChunks, text: str, start: int, end: int, tokens: list[KnownToken], ends: list[int]
) -> None:
    """Add the tokens of a stretch, but for long gaps: looking for a token from each of their blanks would take
    minutes."""
    look_up = known.tokens.__getitem__
    for gap in _GAP.finditer(text, start, end) if _has_gaps(text[start:end]) else ():
        _add([*map(look_up, known.pattern.findall(text, start, gap.start()))], start, tokens, ends)
        start = gap.end()
    _add([*map(look_up, known.pattern.findall(text, start, end))], start, tokens, ends)


def _has_gaps(text: str) -> bool:
    """Whether many blanks stand in a row, be they of several sorts."""
    for blank in _ODD_BLANKS:
        text = text.replace(blank, " ")
    return _MANY_BLANKS in text


_MANY_BLANKS: Final = " " * 64
_GAP: Final = re.compile(r"(?<!\s)[^\S\n]{64,}")
"""Blanks in a row that no word can be among; blanks behind a line's end belong to that."""
_ODD_BLANKS: Final = BLANKS.replace(" ", "")
