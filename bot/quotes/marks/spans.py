"""The pieces of text between quotation marks: pairing, nesting, continuation over paragraphs.

A *piece* is the text between a pair of marks within a paragraph (``pairing.py``), a line of a transcript
(``transcripts.py``) or one that a dash makes speech (``dialogue.py``).
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from itertools import islice, pairwise
from typing import Final

from bot.domain.quotations import Span
from bot.quotes.mark_words import MarkWords
from bot.quotes.marks.facing import facing_of
from bot.quotes.marks.pairing import DOUBLE_MARK, DOUBLE_MARKS, DoubleMarks, single_spans
from bot.quotes.marks.pieces import MAX_PIECES, MarkedSpans, Piece, without_blanks
from bot.quotes.marks.transcripts import labelled_piece, transcript_labels, turns_of
from bot.quotes.vocabulary import NEVER

_SINGLE_OPENERS: Final = "'‘‚‹›"
"""Single marks that can open a piece."""
_IS_SINGLE_OPENING: Final = r"(?<![^ \t\n\u00a0\u200b(\[{—–\-/>…|:]['‘‚‹›])(?=\S)"
"""Behind one of ``_SINGLE_OPENERS``: it may open a piece. Few texts have many of them."""
MOST_PARAGRAPHS: Final = 20_000
"""Paragraphs of a text that are looked at: the longest labelled article has 310."""

_Lines = Mapping[int, tuple[int, MarkedSpans]]
"""By the start of a paragraph where its dialogue begins, and the pieces of that."""
_ReadSpans = Callable[[str, int, int, bool, MarkWords], MarkedSpans]
"""Finds the marked spans of a paragraph: text, its start and end, whether the paragraph before left a piece open."""


def find_pieces(text: str, words: MarkWords) -> tuple[Piece, ...]:
    """Every marked piece of ``text`` in order, nested ones left inside their outer piece.

    Single marks count only in a text that has them for its speech: beside double marks they stand for titles, irony and
    headlines.
    """
    paragraphs = [*map(re.Match.span, islice(_LINE.finditer(text), MOST_PARAGRAPHS))]
    labels = transcript_labels(text, paragraphs, words)
    spoken = _dialogue(text, paragraphs, words)
    present = _present(DOUBLE_MARKS, text)
    mark = re.compile(f"(?!{words.in_words}){present}" if words.in_words else present)
    marks = DoubleMarks(text, facing_of(text), mark)
    everywhere = range(len(paragraphs))
    marked = everywhere if labels or spoken else marks.marked(paragraphs)
    double = _collect(text, paragraphs, marked, marks.spans, labels, words, spoken)
    if words.single_too and _has_single_opening(text):
        return _outermost(double, _collect(text, paragraphs, everywhere, single_spans, labels, words, {}), text)
    if words.single_sentences and (double or not spoken) and _has_single_opening(text) and "''" not in text:
        single = _collect(text, paragraphs, everywhere, single_spans, labels, words, {})
        if not double and any(_sounds(text, piece) for piece in single):
            return tuple(single)
        return _with_single(double, [piece for piece in single if _is_sentence(text, piece)], text)
    if words.both_marks and double and ("‘" in text or (words.quotative and "'" in text)):
        return _with_whole(text, double, _collect(text, paragraphs, everywhere, single_spans, labels, words, {}), words)
    opening = _present(_SINGLE_OPENERS, text) + _IS_SINGLE_OPENING
    openings = [] if "''" in text else [*map(re.Match.start, re.finditer(opening, text))]
    if len(openings) <= len(double):
        return _with_few_single(text, paragraphs, double, openings, words) if openings and words.few_single else double
    single = _collect(text, paragraphs, everywhere, single_spans, labels, words, spoken)
    speech = [piece for piece in single if not _is_inside(piece, double) and _sounds(text, piece)]
    within = [piece for piece in speech if piece.closed]
    apart = sum(not _is_inside(piece, within) for piece in double)  # ‘She said, “No,”’ is one piece
    return _beside_single(text, single, double) if len(speech) > apart else double


_LINE: Final = re.compile(r"[^\n]+")
"""A paragraph: a line with anything in it."""


def _present(marks: str, text: str) -> str:
    """A pattern for those of ``marks`` that a text has, one or two mostly, since looking for one letter is faster than
    for one of many; where it has none, for the first, which it hasn't either."""
    return f"[{''.join([mark for mark in marks if mark in text]) or marks[0]}]"


def _has_single_opening(text: str) -> bool:
    """Whether a text may have words in single marks: a curly opening one, or a straight one that may open."""
    return "‘" in text or ("'" in text and re.search("'" + _IS_SINGLE_OPENING, text) is not None)


def _with_whole(text: str, double: Sequence[Piece], single: Sequence[Piece], words: MarkWords) -> tuple[Piece, ...]:
    """The pieces in double marks, and outside of these whole sentences in single ones, and what a particle behind the
    mark tells to be said."""
    whole = [
        piece for piece in single if text[piece.end - 1] in _WHOLE or text.startswith(words.quotative, piece.outer_end)
    ]
    return _with_single(double, whole, text)


def _with_few_single(
    text: str, paragraphs: Sequence[Span], double: Sequence[Piece], openings: Sequence[int], words: MarkWords
) -> tuple[Piece, ...]:
    """The pieces in double marks, and outside of these what somebody says for himself in single ones in a paragraph of
    sentences, and what is told to be said: ``He shouted 'I will burn your house down'``, ``said it was an 'utter waste
    of time'``."""
    starts = [piece.outer_start for piece in double]
    ends = [0, *[piece.outer_end for piece in double]]
    outside = [at for at in openings if ends[bisect_right(starts, at)] <= at]
    numbers = sorted({bisect_right(paragraphs, (at, len(text))) - 1 for at in outside})
    plain = [
        at
        for at in numbers
        if text[paragraphs[at][1] - 1] in _ENDS_TEXT
        and (words.talk.search(text, *paragraphs[at]) or words.said_before.search(text, *paragraphs[at])) is not None
    ]
    if not plain:
        return tuple(double)
    single = _collect(text, paragraphs, plain, single_spans, {}, words, {})
    speech = [
        piece for piece in single if _is_said_of_oneself(text, piece, words) or _is_told_to_be_said(text, piece, words)
    ]
    return _with_single(double, speech, text)


_ENDS_TEXT: Final = frozenset(".!?”\"'’")
"""Marks at the end of a paragraph that is no heading."""


def _is_said_of_oneself(text: str, piece: Piece, words: MarkWords) -> bool:
    """Whether a piece is of several words, small ones mostly, and "I" or "we" is among them."""
    written = text[piece.start : piece.end].split()
    small = sum(word[0].islower() for word in written)
    return (
        len(written) > _SEVERAL
        and small * 2 > len(written)
        and words.talk.search(text, piece.start, piece.end) is not None
    )


def _is_told_to_be_said(text: str, piece: Piece, words: MarkWords) -> bool:
    """Whether a piece of several words, a part of its sentence, stands behind a verb of speech of that sentence."""
    if not text[piece.start].islower() or text.count(" ", piece.start, piece.end) <= 1:
        return False
    start = max(0, piece.outer_start - _LONGEST_LEAD)
    before = _SENTENCE_END.split(text[start : piece.outer_start])[-1]
    return words.said_before.search(before) is not None


_LONGEST_LEAD: Final = 160
"""Letters before a piece among which the verb of its sentence is looked for."""
_SENTENCE_END: Final = re.compile(r"[.!?”\"\n:]")
"""What ends a sentence before a piece, or marked words in it."""


def _is_sentence(text: str, piece: Piece) -> bool:
    """Whether a piece in single marks is a whole sentence of several words, follows a colon, or
    has no capital."""
    blanks = text.count(" ", piece.start, piece.end)
    colon = text[max(0, piece.outer_start - 2) : piece.outer_start].rstrip() == ":"
    small = blanks > _SEVERAL and text[piece.start].islower()
    return blanks > 1 and (colon or small or text[piece.end - 1] in _WHOLE)


_SEVERAL: Final = 2
"""Blanks of words in single marks without a capital that are hardly a title."""


def _outermost(double: Sequence[Piece], single: Sequence[Piece], text: str) -> tuple[Piece, ...]:
    """The pieces in double marks and those in single ones, without what stands within a piece of the other kind, and
    without single ones that hold a part of a double one."""
    outside = [piece for piece in single if piece.closed and not _is_inside(piece, double)]
    whole = [piece for piece in outside if _is_whole(text, piece)]
    kept = [piece for piece in double if not _is_inside(piece, whole)]
    apart = [piece for piece in outside if not _is_cut(piece, kept)]
    return tuple(sorted([*kept, *apart], key=lambda piece: piece.outer_start))


def _beside_single(text: str, single: Sequence[Piece], double: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces in single marks, which a text has for its speech, and what sounds like speech in double ones outside
    of these, as where a page has words of two agencies."""
    beside = [piece for piece in double if _sounds(text, piece) and not _is_inside(piece, single)]
    if not beside:
        return tuple(single)
    outer = [piece for piece in single if not _is_inside(piece, beside)]
    return tuple(sorted([*outer, *beside], key=lambda piece: piece.outer_start))


def _is_whole(text: str, piece: Piece) -> bool:
    """Whether a stop stands at a piece's end, so that no apostrophe is taken for its mark: ``Hans’ broer``."""
    around = text[piece.end - 1], text[piece.outer_end : piece.outer_end + 1] or "\n"
    return not _STOPS.isdisjoint(around)


_STOPS: Final = frozenset(",.;:!?…”)\n")


def _is_cut(piece: Piece, others: Sequence[Piece]) -> bool:
    """Whether one of the others, which are in text order, begins within a piece."""
    at = bisect_right(others, piece.outer_start, key=lambda other: other.outer_start)
    return at < len(others) and others[at].outer_start < piece.outer_end


def _with_single(double: Sequence[Piece], single: Sequence[Piece], text: str) -> tuple[Piece, ...]:
    """The pieces in double marks, and those of the single ones that stand outside of these."""
    outside = [piece for piece in single if piece.closed and not _is_inside(piece, double)]
    kept = [piece for piece in outside if DOUBLE_MARK.search(text, piece.start, piece.end) is None]
    return tuple(sorted([*double, *kept], key=lambda piece: piece.outer_start))


_WHOLE: Final = ".!?…।؟"
"""Marks at the end of a sentence that stands in single marks beside double ones."""


def _dialogue(text: str, paragraphs: Sequence[Span], words: MarkWords) -> _Lines:
    """The pieces of lines that a dash makes speech, by their paragraph's start, in a language that has them."""
    if words.narrator is NEVER:
        return {}
    from bot.quotes.marks.dialogue import dialogue_spans  # here: an English bot starts without it

    return dialogue_spans(text, paragraphs, words)


def _is_inside(piece: Piece, others: Sequence[Piece]) -> bool:
    """Whether a piece stands within one of the others, which are in text order."""
    at = bisect_right(others, piece.outer_start, key=lambda other: other.outer_start) - 1
    return at >= 0 and piece.outer_end <= others[at].outer_end


def _sounds(text: str, piece: Piece) -> bool:
    """Whether a piece looks like speech rather than like a title or a word under a pinch of salt."""
    last = piece.end - (1 + (text[piece.end - 1] in _CLOSING and piece.end - piece.start > 1))  # “No,”’
    return text[last] in ",.?!" or text[piece.outer_end : piece.outer_end + 1] == ","


_CLOSING: Final = frozenset('”"')
"""Double marks that may close at the end of what stands in single ones."""


def _collect(
    text: str,
    paragraphs: Sequence[Span],
    numbers: Sequence[int],
    spans_of: _ReadSpans,
    labels: dict[int, tuple[int, int, int]],
    words: MarkWords,
    spoken: _Lines,
) -> tuple[Piece, ...]:
    """The pieces of the paragraphs with these numbers, the only ones that may have any; ``spoken`` has those of a
    dialogue with dashes and where it begins, by their paragraph's start."""
    pieces: list[Piece] = []
    goes_on, last = False, 0
    for number in numbers:
        start, end = paragraphs[number]
        goes_on = goes_on and not text[last:start].strip()  # what stands between has no mark
        last = end
        if start in labels:
            here = [labelled_piece(text, start, end, number, labels[start])]
        else:
            if start in spoken:
                begins, lines = spoken[start]
                beside = _beside(text, lines, end, spans_of, words)
                spans = [*spans_of(text, start, begins, goes_on, words), *beside] if begins > start else beside
            else:
                spans = spans_of(text, start, end, goes_on, words)
            here = pieces_of(text, start, spans, number, goes_on, words) if spans else []
        if here:
            goes_on = not here[-1].closed
            pieces += here
            if len(pieces) > MAX_PIECES:
                break
        elif goes_on and text[start:end].strip():
            goes_on = False
    return tuple(pieces[:MAX_PIECES])


def _beside(
    text: str,
    lines: MarkedSpans,
    end: int,
    spans_of: _ReadSpans,
    words: MarkWords,
) -> MarkedSpans:
    """What dashes make speech, and what stands between marks in a narrator's words behind it: ``— Nie — mówi Anna.
    Dodaje: „Nigdy”.``"""
    spans: MarkedSpans = []
    for line, following in pairwise([*lines, None]):
        assert line is not None
        spans.append(line)
        narrated = spans_of(text, line[3], end if following is None else following[0], False, words)
        spans += [span for span in narrated if span[4]]
    return spans


def pieces_of(
    text: str, start: int, spans: MarkedSpans, number: int, after_open: bool, words: MarkWords
) -> list[Piece]:
    """The pieces of paragraph ``number`` from ``start`` on; ``after_open``: the paragraph before left a piece open."""
    pieces: list[Piece] = []
    for outer_start, inner_start, inner_end, outer_end, closed in spans[: MAX_PIECES + 1]:
        begin, stop = without_blanks(text, inner_start, inner_end)
        markup = outer_start > 0 and text[outer_start - 1] == "="  # id="12", which was left in the text
        if begin < stop and not markup and not _is_aside(text, begin, stop, (outer_start, outer_end), words):
            continues = after_open and not pieces and not text[start:outer_start].strip()
            whole = Piece(begin, stop, outer_start, outer_end, number, closed, continues)
            turns = turns_of(text, whole, words)
            if not turns and words.breaking_in is not NEVER:
                turns = _around_narrator(text, whole, words)
            pieces += turns or [whole]
    return pieces


def _around_narrator(text: str, whole: Piece, words: MarkWords) -> list[Piece]:
    """The spoken parts of a piece into which a narrator breaks without closing its marks, as in French print."""
    parts: list[Piece] = []
    at = whole.start
    for match in islice(words.breaking_in.finditer(text, whole.start, whole.end), _MOST_BREAKS):
        begin, stop = without_blanks(text, at, match.start())
        if begin < stop:
            parts.append(_part(whole, begin, stop, at, match.start()))
            at = match.end()
    begin, stop = without_blanks(text, at, whole.end)
    return [*parts, _part(whole, begin, stop, at, whole.outer_end)] if parts and begin < stop else [whole]


def _part(whole: Piece, begin: int, stop: int, start: int, end: int) -> Piece:
    first = start == whole.start
    outer_start = whole.outer_start if first else start
    continues = whole.continues and first
    return Piece(begin, stop, outer_start, end, whole.paragraph, whole.closed, continues, None, not first)


_MOST_BREAKS: Final = 20
"""Narrator's words within a piece that are looked at."""
_LONGEST_NICKNAME: Final = 15
"""Code points of a nickname within marks, at most."""
_NICKNAME: Final = re.compile(r"[A-Z][\w.’'-]*[ ]$")


def _is_aside(text: str, begin: int, stop: int, outer: Span, words: MarkWords) -> bool:
    """``(applause)`` as a whole, or the nickname in ``Mary "Mo" Holt``, ``Owen "The Rock" Tarn``."""
    if text[begin] == "(" and text[stop - 1] == ")":
        return True
    if stop - begin > _LONGEST_NICKNAME:
        return False
    inside = text[begin:stop]
    names = (inside.replace("-", "") if words.nicknames_apart else inside).split()
    if len(names) > 2 or not all(map(_is_capitalised, names)):
        return False
    start, end = outer
    return (
        bool(_NICKNAME.search(text, max(0, start - 20), start))
        and text[end + 1 : end + 2].isupper()
        and text[end] == " "
    )


def _is_capitalised(word: str) -> bool:
    return word.isalpha() and word[0].isupper()
