"""Where the sentences and paragraphs of a text begin, over the class letters of its tokens."""

import re
from typing import Final

from bot.quotes.language import Language
from bot.quotes.marks.pieces import Piece

_BREAK: Final = re.compile(r"[n.Q]")
"""Tokens behind which a sentence may end: newlines, stops, marked pieces."""


def boundaries(
    text: str, words: list[str], classes: str, piece_at: dict[int, Piece], language: Language
) -> tuple[list[int], list[int]]:
    """First tokens of the sentences and of the paragraphs; ``piece_at`` has the pieces by their tokens."""
    sentences, paragraphs = [0], [0]
    last = len(words) - 1
    for match in _BREAK.finditer(classes):
        at = match.start()
        if at == last:
            continue
        letter = classes[at]
        if letter == "n":
            paragraphs.append(at + 1)
            sentences.append(at + 1)
        elif (piece := piece_at.get(at - (letter == "."))) and language.grammar.goes_on.match(classes, at + 1):
            if classes[at + 1] == "V" and text[piece.start].islower():  # entro «Natale». Critica l'opposizione.
                sentences.append(at + 1)
        elif (letter == "." and not _continues_lower(words[at + 1]) and classes[at + 1] not in ".n)") or (
            letter == "Q" and _ends_sentence(text, piece_at[at], words[at + 1], classes, at, language)
        ):
            sentences.append(at + 1)
    return sentences, paragraphs


def _continues_lower(word: str) -> bool:
    return word[0].islower() or word[0] == ","


def _ends_sentence(text: str, piece: Piece, following: str, classes: str, at: int, language: Language) -> bool:
    """A piece that ends in a full stop ends its sentence, unless what follows goes on with it."""
    final = text[piece.end - 1]
    if final not in ".!?…" or not (following[0].isupper() or classes[at + 1] == "Q" or following[0].isdigit()):
        return False
    new = classes[at + 1] in _SMALL_WORDS and following[0].isupper()
    return final == "." or new or not language.grammar.inverted.match(classes, at + 1)


_SMALL_WORDS: Final = frozenset("Dd")
"""Classes of articles, whose capital begins a sentence."""
