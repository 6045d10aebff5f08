"""Reads articles in whatever language: what language each part is in, and then the engine's answer."""

import re
from dataclasses import replace
from itertools import islice
from typing import Final

from bot.domain.quotations import Quotation
from bot.quotes.attribution.decide import MAX_LENGTH
from bot.quotes.engine import Explanation, attribute_quotations, explain_pieces
from bot.quotes.lang import known_languages, language_by
from bot.quotes.lines import unbroken
from bot.quotes.marks.pieces import MAX_PIECES
from bot.quotes.mixture import texts_by_language
from bot.quotes.recognition import code_of


def code_in(text: str) -> str:
    """ISO 639-1 code of the language that a text is in, empty where it isn't sure."""
    return code_of(text, known_languages())


def quotations_in(text: str, code: str | None) -> tuple[Quotation, ...]:
    """See :func:`bot.quotes.extract`."""
    written = text[:MAX_LENGTH]
    parts = _parts(unbroken(written)) if code is None else [(code, unbroken(written))]
    quotations = [quotation for own, part in parts for quotation in attribute_quotations(part, language_by(own))]
    ordered = quotations if len(parts) == 1 else sorted(quotations, key=lambda quotation: quotation.start)
    return tuple(_as_written(quotation, written) for quotation in ordered)


def _as_written(quotation: Quotation, written: str) -> Quotation:
    """The quotation in the letters of its article, with whatever was mended for reading it."""
    words = written[quotation.start : quotation.end]
    return quotation if words == quotation.text else replace(quotation, text=words)


def explanations_in(text: str) -> tuple[Explanation, ...]:
    """See :func:`bot.quotes.explain`."""
    parts = _parts(unbroken(text[:MAX_LENGTH]))
    pieces = [piece for own, part in parts for piece in explain_pieces(part, language_by(own))]
    return tuple(sorted(pieces, key=lambda piece: piece.span))


def _parts(text: str) -> list[tuple[str, str]]:
    """The codes of an article's languages, and its text in each of them: of a huge one in several up to as many marks
    as are read of one in one language."""
    parts = texts_by_language(text, code_in(text), known_languages())
    if len(parts) == 1:
        return parts
    beyond = next(islice(_MARK.finditer(text), 2 * MAX_PIECES, None), None)
    return parts if beyond is None else [(code, part[: beyond.start()]) for code, part in parts]


_MARK: Final = re.compile('["“”„«»]')
