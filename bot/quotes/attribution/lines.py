"""Marked words that fill a line of their own between paragraphs, as sub-headings of papers do: ``« On tient bon »``.
They are of whoever is quoted next, below."""

import re
from typing import Final

from bot.quotes.context.candidates import Scene, Unit


def is_line_of_words(scene: Scene, unit: Unit) -> bool:
    """Whether a unit fills a line like a heading, above a paragraph of another kind."""
    article, piece = scene.article, unit.first_piece
    if len(unit.pieces) > 1:
        return False
    paragraph = article.paragraph_of[unit.first_token]
    if unit.first_token != article.paragraph_starts[paragraph] or paragraph + 1 == len(article.paragraph_starts):
        return False
    if article.classes[unit.last_token + 1] != "n" or piece.start == piece.outer_start:
        return False
    words = article.text[piece.start : piece.end]
    if len(words) > _LONGEST or _STOP.search(words) is not None:
        return False
    start = article.paragraph_starts[paragraph]
    introduced = paragraph > 0 and article.classes[start - 2 : start - 1] in (":", "Q")
    return not introduced and not article.classes.startswith(_GOES_ON, article.paragraph_starts[paragraph + 1])


_GOES_ON: Final = ("-N", "-B", "-R", "Qn")
"""Classes of a line below that tells whose the words are, and of one that goes on with them."""
_LONGEST: Final = 140
"""Code points of a sub-heading in marks, at most."""
_STOP: Final = re.compile(r"\.$|[.!?…] ")
"""A full stop at the end, or two sentences: words that are told, and no heading."""


def stands_above(scene: Scene, line: Unit, words: Unit) -> bool:
    """Whether words stand in the first paragraphs below a line."""
    paragraph_of = scene.article.paragraph_of
    return 0 < paragraph_of[words.first_token] - paragraph_of[line.first_token] <= _BELOW


_BELOW: Final = 2
"""Paragraphs below a sub-heading in which the words are that it takes up."""
