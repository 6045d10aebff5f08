"""Finds the marked pieces inside a quotation.

A quotation's words are looked at by themselves, as a text of its length in which everything else is blank, so that
positions in it are positions in the quotation.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from bot.domain.quotations import Span
from bot.quotes.mark_words import MarkWords
from bot.quotes.marks.pairing import double_spans, single_spans
from bot.quotes.marks.pieces import Piece
from bot.quotes.marks.spans import pieces_of

_MAY_OPEN: Final = re.compile(r"[\"“”„«»‹‚＂'‘](?:(?<!['‘])|(?<![^ \t\u00a0\u200b\u202f(\[{—–\-/>…|:\"“«„].)(?=\S))")
"""Most quotations have no other marks inside: one look is enough for them. A set of letters comes first, for speed."""
_SINGLE_MARKS: Final = frozenset("'‘’‚‹")
_ALIKE: Final = re.compile(r"(?<!\S)’(?=\S)([^’\n]*[^’\s])’(?!\w)")
"""Single marks of a text that opens with the mark that closes: ``”Hon sa ’aldrig mer’ till mig”``."""
_OTHERS: Final = re.compile(r"‹([^‹›\n]+)›|‚([^‚‘’\n]+)[‘’]")
"""Single guillemets and low single marks: each pair in one shape only."""
MOST_INNER: Final = 300
"""Inner pieces of a quotation, and of an article, in which a quotation without any counts as much as one: far more than
any has, and few enough for hostile ones."""
_BLANKS: Final = " \u00a0\u200b\u202f"


class Inside(NamedTuple):
    """The words of a quotation, with everything around them blank, and the marked pieces in them."""

    text: str
    pieces: tuple[Piece, ...]


def inside_of(text: str, start: int, spans: Sequence[Span], words: MarkWords) -> Inside | None:
    """The marked pieces within the ``spans`` of a quotation that begins at ``start``; ``None`` where there are none."""
    for low, high in spans:
        if _MAY_OPEN.search(text, low, high) is not None:
            break
    else:
        if not _has_marks_alike(text, start, spans):  # most quotations
            return None
    opening = _mark_before(text, start)
    alike, single = opening == "”", opening in _SINGLE_MARKS
    alone = _alone(text, start, spans)
    pieces: list[Piece] = []
    goes_on = False
    for number, paragraph in enumerate(re.finditer(r"[^\n]+", alone)):
        low, high = paragraph.span()
        spans_here = _spans(alone, low, high, single, words)
        if alike:
            spans_here = _outermost([*spans_here, *_alike_spans(alone, low, high)])
        here = pieces_of(alone, low, spans_here, number, goes_on, words)
        if here:
            goes_on = not here[-1].closed
            pieces += here
    lasting = _lasting(pieces[:MOST_INNER], alone) if pieces else ()
    return Inside(alone, lasting) if lasting else None


def _alone(text: str, start: int, spans: Sequence[Span]) -> str:
    """The quoted pieces; what stands between them is blank, and a line's end where a sentence is over."""
    parts, at = [], start
    for low, high in spans:
        between = text[at:low]
        if "\n" not in between and between and text[low:high].lstrip("'‘\"“«")[:1].isupper():
            parts.append("\n" + " " * (len(between) - 1))
        else:
            parts.append("".join("\n" if letter == "\n" else " " for letter in between))
        parts.append(text[low:high])
        at = high
    return "".join(parts)


def _has_marks_alike(text: str, start: int, spans: Sequence[Span]) -> bool:
    """Whether a quotation in double marks that are the same at both ends has such single ones inside."""
    if "”" not in text[max(0, start - _FURTHEST_MARK) : start] or _mark_before(text, start) != "”":
        return False
    return any(_ALIKE.search(text, low, high) is not None for low, high in spans)


def _mark_before(text: str, start: int) -> str:
    """The mark that opens the quotation at ``start``: inside single ones the others are apostrophes."""
    before = text[max(0, start - _FURTHEST_MARK) : start].rstrip(_BLANKS)
    return before[-1:]


_FURTHEST_MARK: Final = 3
"""Code points before a quotation in which its mark is looked for: blanks may stand between."""


def _spans(text: str, low: int, high: int, single: bool, words: MarkWords) -> list[tuple[int, int, int, int, bool]]:
    """Every outermost pair inside a paragraph: outer start, inner start, inner end, outer end, closed or not."""
    spans = [span for span in double_spans(text, low, high) if span[4] or single]
    others = (match.span() for match in _OTHERS.finditer(text, low, high))
    spans += [(start, start + 1, end - 1, end, True) for start, end in others]
    if not single:
        spans += single_spans(text, low, high, False, words)
    return _outermost(spans)


def _alike_spans(text: str, low: int, high: int) -> Iterator[tuple[int, int, int, int, bool]]:
    """Pairs of single marks that are the same at both ends."""
    for match in _ALIKE.finditer(text, low, high):
        yield match.start(), match.start(1), match.end(1), match.end(), True


def _outermost(spans: Iterable[tuple[int, int, int, int, bool]]) -> list[tuple[int, int, int, int, bool]]:
    """The spans in text order, without any that begins in one before."""
    kept: list[tuple[int, int, int, int, bool]] = []
    for span in sorted(spans):
        if not kept or span[0] >= kept[-1][3]:
            kept.append(span)
    return kept


def _lasting(pieces: Sequence[Piece], text: str) -> tuple[Piece, ...]:
    """Without a piece that is the whole quotation, and without a mark that nothing closes and nothing goes on from;
    none where all are single words under a pinch of salt.

    The last piece may lack its mark: the outer one stands in its place.
    """
    if len(pieces) == 1 and not text[: pieces[0].start].strip(_MARKS) and not text[pieces[0].end :].strip(_MARKS):
        return ()
    goes_on = [*(piece.continues for piece in pieces[1:]), True]
    lasting = [piece for piece, lasts in zip(pieces, goes_on, strict=True) if piece.closed or lasts]
    return tuple(lasting) if any(_may_be_said(text, piece) for piece in lasting) else ()


def _may_be_said(text: str, piece: Piece) -> bool:
    """Whether a piece is more than a word with a pinch of salt, or a word that a stop or a comma shows to be said."""
    return " " in text[piece.start : piece.end] or text[piece.end - 1] in ",.!?"


_MARKS: Final = " \n\u00a0\u200b\u202f'‘’\"“”«»‹›„‚"
