"""Where the sentences and paragraphs of a text begin, over the class letters of its tokens."""

import re
from typing import Final

from bot.quotes.language import Language
from bot.quotes.marks.pieces import Piece
from bot.quotes.vocabulary import NEVER

_LINE_END: Final = re.compile(r"n(?!$)")
_STOP: Final = re.compile(r"\.(?=[^.n)])")
"""Tokens behind which a paragraph ends, and behind which a sentence may, beside marked pieces."""


def boundaries(
    text: str, words: list[str], classes: str, piece_at: dict[int, Piece], language: Language
) -> tuple[list[int], list[int]]:
    """First tokens of the sentences and of the paragraphs; ``piece_at`` has the pieces by their tokens."""
    paragraphs = [0, *map(re.Match.end, _LINE_END.finditer(classes))]
    sentences = [*paragraphs]
    goes_on, last = language.grammar.goes_on, len(words) - 1
    for at in map(re.Match.end, _STOP.finditer(classes)):
        if goes_on is not NEVER and (piece := piece_at.get(at - 2)) and goes_on.match(classes, at):
            begins = _begins_anew(text, piece, classes, at)
        else:
            begins = not (words[at][0].islower() or words[at][0] == ",")
        if begins:
            sentences.append(at)
    for token, piece in piece_at.items():
        if token == last or classes[token + 1] in ".n)":
            continue
        if goes_on is not NEVER and goes_on.match(classes, token + 1):
            ends = _begins_anew(text, piece, classes, token + 1)
        else:
            ends = _ends_sentence(text, piece, words[token + 1], classes, token, language)
        if ends:
            sentences.append(token + 1)
    numbers = map(re.Match.start, _ENTRY.finditer(classes))
    sentences += [at + 1 for at in numbers if _TIME.fullmatch(words[at]) and words[at + 1][0].isupper()]
    return sorted(sentences), paragraphs


_ENTRY: Final = re.compile(r"#(?<![^n]#)(?=[^n])")
"""A number that begins a paragraph."""
_TIME: Final = re.compile(r"\d{1,2}[.:]\d\d")
"""The time before an entry of a page that is written as things happen: ``14.52 More from Holt: “…”``."""


def _begins_anew(text: str, piece: Piece, classes: str, at: int) -> bool:
    """``entro «Natale». Critica l'opposizione.``: whether what looks like the end of a sentence isn't one."""
    return classes[at] == "V" and text[piece.start].islower()


def _ends_sentence(text: str, piece: Piece, following: str, classes: str, at: int, language: Language) -> bool:
    """A piece that ends in a full stop ends its sentence, unless what follows goes on with it."""
    final = text[piece.end - 1]
    if final not in ".!?…" or not (following[0].isupper() or classes[at + 1] == "Q" or following[0].isdigit()):
        return False
    new = classes[at + 1] in _SMALL_WORDS and following[0].isupper()
    return final == "." or new or not language.grammar.inverted.match(classes, at + 1)


_SMALL_WORDS: Final = frozenset("Dd")
"""Classes of articles, whose capital begins a sentence."""
