"""Whether a marked piece is speech, by its form alone: in a language whose words aren't known.

A title is short and hangs within a sentence; what is long, ends like a sentence, follows a colon, or opens its sentence
with a comma or a dash behind it is said by somebody.
"""

import re
from itertools import islice
from typing import Final

from bot.quotes.mark_words import MarkWords
from bot.quotes.marks.pieces import Piece

_SPEECH_WORDS: Final = 4
"""Minimum words of a piece that is taken for speech whatever its form."""
_SMALL_WORDS: Final = 3
"""Minimum words of such a piece in which none has a capital: titles have some."""
_JUDGING: Final = 16
"""Minimum code points of such a piece of two words: salted words ("soft power") are shorter."""
_SPEECH_LETTERS: Final = 8
"""Minimum letters of such a piece in scripts without blanks: two count as a word."""
_SPEECH_SIGNS: Final = 5
"""Minimum letters of such a piece of nothing but Chinese characters, where titles have marks of their own."""
_SIGNS: Final = "[\u3400-\u9fff『』「」、，]+"
_UNSPACED: Final = "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]"
"""Letters of scripts that set no blanks between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese."""
_SHOUTS: Final = "!?…,，。！？؟،।۔"
"""Marks with which speech ends before its closing mark, and titles hardly do."""
_STOPS: Final = ".!?…。！？؟।۔։"
_NEAR: Final = 12
"""Code points before a piece in which the end of another sentence, or a colon, is looked for."""
_GOES_ON: Final = r"[,،؛、]|\s?[–—―-]\s"
"""What stands behind words that a narrator goes on with."""

_ENDS: Final = r"\s?[.!?…](?:\s|$)"
"""The end of a sentence behind words that are the whole of it."""


def is_speech_by_form(text: str, piece: Piece, words: MarkWords) -> bool:
    """Whether a piece is rather speech than a title or a word under a pinch of salt."""
    if piece.start == piece.outer_start:  # a line that a dash makes speech
        return True
    inside = text[piece.start : piece.end]
    count = len(inside.split(None, _SPEECH_WORDS))
    if count >= _SPEECH_WORDS or _is_long_without_blanks(inside):
        return True
    if inside[-1] in _SHOUTS or (inside[-1] in _STOPS and count > 1):
        return True
    enough = count >= _SMALL_WORDS or (count > 1 and len(inside) >= _JUDGING)
    if enough and inside == inside.lower() != inside.upper():
        return True
    return _is_told(text, piece, words)


def _is_long_without_blanks(inside: str) -> bool:
    if re.fullmatch(_SIGNS, inside) is not None:
        return len(inside) >= _SPEECH_SIGNS
    return sum(1 for _ in islice(re.finditer(_UNSPACED, inside), _SPEECH_LETTERS)) >= _SPEECH_LETTERS


def _is_told(text: str, piece: Piece, words: MarkWords) -> bool:
    """Whether the words around a piece tell that somebody says it."""
    before = text[max(0, piece.outer_start - _NEAR) : piece.outer_start].rstrip(" \t\u00a0\u202f\u200e\u200f")
    if before.endswith((":", "：")):
        return True
    if words.quotative and text.startswith(words.quotative, piece.outer_end):
        return re.match(r".{1,2}[「『“]", text[piece.outer_end :]) is None  # two titles, and "and" between them
    opens = not before or before[-1] in f"{_STOPS}\n–—―"
    if text[piece.outer_start] == "「" and before[-1:] in ("", "\n") and text[piece.outer_end :][:1] in ("", "\n"):
        return True  # a line of an interview
    behind = text[piece.outer_end : piece.outer_end + _NEAR]
    if opens and " " in text[piece.start : piece.end] and re.match(_ENDS, behind):
        return True
    if opens and re.match(_GOES_ON, behind) is not None:
        return True
    return before.endswith(words.that) and text.count(" ", piece.start, piece.end) >= _SMALL_WORDS - 1
