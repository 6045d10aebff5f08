"""Whether few words in marks are speech where what was learned isn't sure: parts of what a sentence tells, headings of
words alone, and names of programmes and networks, which are none; in a language without weights of its own."""

from typing import Final

from bot.domain.quotations import Span
from bot.quotes.context.candidates import Scene, Unit
from bot.quotes.syntax.tokens import TokenizedText


def is_told_in_part(scene: Scene, unit: Unit) -> bool:
    """``Negó que fuera a «bajar la guardia»``: whether marked words are a part of what a sentence tells by a verb of
    speech before them, by two words at least and no capital, or by one that it says of something (``dijo que es
    «absurdo»``), and not what something is called; or fill a heading with a sentence."""
    article, piece = scene.article, unit.first_piece
    called = article.lows[unit.first_token - 1] in article.language.verbs.christened
    if called:
        return False
    if not article.text[piece.start].islower():
        return scene.drops and _is_heading(article, unit)
    words = article.text.count(" ", piece.start, piece.end)
    start = article.sentence_starts[article.sentence_of[unit.first_token]]
    before = article.classes[start : unit.first_token]
    if words == 0 and (not scene.drops or not before.endswith(_SAID_OF) or "Vt" not in before):
        return False
    return not _TELLING.isdisjoint(before)


_TELLING: Final = frozenset("VWK")
"""Classes of verbs of speech."""
_SAID_OF: Final = ("a", "aD")
"""Classes of a verb right before what it says of its subject: ``es «absurdo»``."""


def _is_heading(article: TokenizedText, unit: Unit) -> bool:
    """``«No he dormido en tres días»`` in a line of its own, or before a colon: whether marked words fill the beginning
    of a line and have a verb, or a word for who speaks."""
    piece, small = unit.first_piece, article.language.small
    before = article.classes[unit.first_token - 1] if unit.first_token else "n"
    if before not in "n:" or article.classes[unit.last_token + 1 : unit.last_token + 2] not in ("n", ":"):
        return False
    words = article.text[piece.start : piece.end].lower().replace(",", "").split()
    return len(words) >= _SENTENCE and not (small.persons | small.finite).isdisjoint(words)


_SENTENCE: Final = 4
"""Words of a sentence, at least."""


def is_only_a_name(scene: Scene, unit: Unit) -> bool:
    """``escribe en «Twitter»``, ``trabaja en «La casa de enfrente».``: whether marked words are the name of a
    network or a place, or stand with a capital right behind "in", where news has what programmes are called."""
    article = scene.article
    if not scene.drops or len(unit.pieces) > 1:
        return False
    span = unit.first_piece.start, unit.first_piece.end
    words = article.text[slice(*span)]
    if not words[:1].isupper() or words[-1] in _ENDS or words.count(" ") > _LONGEST_NAME:
        return False
    named = words.count(" ") <= 1 and article.language.names.is_place(words)
    return named or _is_behind_in(article, unit, span)


def _is_behind_in(article: TokenizedText, unit: Unit, span: Span) -> bool:
    before, behind = unit.first_token - 1, article.classes[unit.last_token + 1 : unit.last_token + 2]
    if before < 0 or article.lows[before] not in article.language.small.in_places or behind not in (",", ".", "n", ""):
        return False
    words = article.text[slice(*span)].lower().split()
    return (article.language.small.persons | article.language.small.finite).isdisjoint(words)


_ENDS: Final = ".!?…"
"""What ends a sentence within marks."""
_LONGEST_NAME: Final = 4
"""Blanks in the name of a programme, at most."""
