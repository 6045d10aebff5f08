"""Pieces of text between quotation marks: pairing, nesting, continuation over paragraphs.

A *piece* is the text between a pair of marks within a paragraph. Marks come straight, curly, low, as guillemets or as
single marks in British style; they get lost; they nest. One pass over the marks, no backtracking.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from bot.domain.quotations import Span
from bot.quotes.facing import UNTOLD, Facing, facing_of
from bot.quotes.vocabulary import NEVER, MarkWords

_PARAGRAPH = re.compile(r"[^\n]+")
_MARKS = '"“”„«»‟＂「」『』'
_MARK = re.compile(f"[{_MARKS}]")
_SINGLE = re.compile(r"['‘’‚‹›](?<!['‘’]['‘’])(?!['‘’])")
"""A single mark with no other beside it. The mark comes first in the pattern, so that the search leaps from mark to
mark."""
_SINGLE_OPENERS = "'‘‚‹›"
_IS_SINGLE_OPENING = r"(?<![^ \t\n\u00a0\u200b(\[{—–\-/>…|:]['‘‚‹›])(?=\S)"
"""Behind one of ``_SINGLE_OPENERS``: it may open a piece. Few texts have many of them."""
_THIN = "\u2002\u2003\u2009\u200a\u202f\u3000"
"""Unusual blanks beside marks: French sets a thin blank that doesn't break the line."""
_TRIM = " \t\r\u00a0\u200b" + _THIN
_OPENERS = frozenset("“„«‟")
_CLOSERS = frozenset("”»")
_BRACKETS = {"「": True, "『": True, "」": False, "』": False}
"""Marks that face the same way everywhere, with whether they open."""
_BEFORE_OPEN = frozenset(" \t\u00a0\u200b([{—–-/>…|:" + _THIN)
_AFTER_CLOSE = frozenset(" \t\u00a0\u200b)]},.;:!?—–-/<…|" + _THIN)
MAX_PIECES = 2000
"""Maximum number of pieces: a text with more is no article, and its rest is left alone."""
MOST_PARAGRAPHS = 100_000
"""Paragraphs of a text that are looked at."""
MOST_MARKS = 20_000
"""Marks of a paragraph that are looked at: more than its pieces, and those within others, can have."""


_Spans = list[tuple[int, int, int, int, bool]]
"""Outer start, inner start, inner end, outer end and closed-or-not of pieces of a paragraph."""
_Lines = Mapping[int, tuple[int, _Spans]]
"""By the start of a paragraph where its dialogue begins, and the pieces of that."""


class Piece(NamedTuple):
    """One marked piece: ``[start, end)`` without its marks, ``[outer_start, outer_end)`` with them."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    paragraph: int
    closed: bool
    continues: bool
    """The piece continues the previous paragraph's piece, whose closing mark is missing."""
    label: tuple[int, int] | None = None
    """Where a transcript names the speaker of this line: ``SMITH: …``."""


class _Mark(NamedTuple):
    start: int
    end: int
    opens: bool
    closes: bool
    straight: bool


def find_pieces(text: str, words: MarkWords) -> tuple[Piece, ...]:
    """Every marked piece of ``text`` in order, nested ones left inside their outer piece.

    Single marks count only in a text that has them for its speech: beside double marks they stand for titles, irony and
    headlines.
    """
    paragraphs = [match.span() for match in islice(_PARAGRAPH.finditer(text), MOST_PARAGRAPHS)]
    labels = _labels(text, paragraphs, words)
    spoken = _dialogue(text, paragraphs, words)
    reader = _double_reader(facing_of(text), re.compile(_present(_MARKS, text)))
    double = _collect(text, paragraphs, reader, labels, words, spoken)
    if words.both_marks and double and ("‘" in text or (words.quotative and "'" in text)):
        return _with_whole(text, double, _collect(text, paragraphs, single_spans, labels, words, {}), words)
    if "''" in text or len(re.findall(_present(_SINGLE_OPENERS, text) + _IS_SINGLE_OPENING, text)) <= len(double):
        return double
    single = _collect(text, paragraphs, single_spans, labels, words, spoken)
    outside = (piece for piece in single if not _is_inside(piece, double))
    return single if sum(_sounds(text, piece) for piece in outside) > len(double) else double


def _present(marks: str, text: str) -> str:
    """A pattern for those of ``marks`` that a text has, one or two mostly, since looking for one letter is faster than
    for one of many; where it has none, for the first, which it hasn't either."""
    return f"[{''.join([mark for mark in marks if mark in text]) or marks[0]}]"


def _with_whole(text: str, double: Sequence[Piece], single: Sequence[Piece], words: MarkWords) -> tuple[Piece, ...]:
    """The pieces in double marks, and outside of these whole sentences in single ones, and what a particle behind the
    mark tells to be said."""
    outside = [piece for piece in single if piece.closed and not _is_inside(piece, double)]
    whole = [
        piece for piece in outside if text[piece.end - 1] in _WHOLE or text.startswith(words.quotative, piece.outer_end)
    ]
    kept = [piece for piece in whole if _MARK.search(text, piece.start, piece.end) is None]
    return tuple(sorted([*double, *kept], key=lambda piece: piece.outer_start))


_WHOLE = ".!?…।؟"
"""Marks at the end of a sentence that stands in single marks beside double ones."""


def _dialogue(text: str, paragraphs: Sequence[Span], words: MarkWords) -> _Lines:
    """The pieces of lines that a dash makes speech, by their paragraph's start, in a language that has them."""
    if words.narrator is NEVER:
        return {}
    from bot.quotes.dialogue import dialogue_spans  # here: an English bot starts without it

    return dialogue_spans(text, paragraphs, words)


def _is_inside(piece: Piece, others: Sequence[Piece]) -> bool:
    """Whether a piece stands within one of the others, which are in text order."""
    at = bisect_right(others, piece.outer_start, key=lambda other: other.outer_start) - 1
    return at >= 0 and piece.outer_end <= others[at].outer_end


def _sounds(text: str, piece: Piece) -> bool:
    """Whether a piece looks like speech rather than like a title or a word under a pinch of salt."""
    return text[piece.end - 1] in ",.?!" or text[piece.outer_end : piece.outer_end + 1] == ","


_LABEL = re.compile(
    r"[\"“]?((?:[A-Z][A-Z.'’-]+)(?: [A-Z][A-Z.'’-]+){0,3}|(?:[A-Z][\w'’-]+)(?: [A-Z][\w'’-]+){0,2}): +(?=\S)"
)


def _labels(text: str, paragraphs: Sequence[Span], words: MarkWords) -> dict[int, tuple[int, int, int]]:
    """Transcript lines: paragraph start to the span of the name and the start of the words.

    Only where people talk in turns: names that alternate, or names in capitals that the text also has in small letters.
    Lists ("Utrecht: two injured …", "Price drop: …") have neither "I" nor "we" nor questions.
    """
    colons = [(start, end) for start, end in paragraphs if text.find(":", start, min(end, start + _LONGEST_LABEL)) >= 0]
    labelled = [match for start, end in colons if (match := _LABEL.match(text, start, end))]
    naming = [match for match in labelled if match[1].upper() not in words.no_names]
    if not naming:
        return {}
    counts = Counter(match[1] for match in naming)
    regular = [match for match in naming if counts[match[1]] > 1]
    changes = sum(1 for label, following in pairwise(regular) if label[1] != following[1])
    turns = regular if changes >= _TURNS else []
    shouted = [match for match in naming if match[1].isupper()]
    if shouted:
        names = set(_NAME.findall(text))
        shouted = [match for match in shouted if match[1].split()[-1].strip(".").title() in names]
    lines = {match.start(): match for match in (*turns, *(shouted if len(shouted) > 1 else ()))}
    talking = sum(1 for match in lines.values() if words.talk.search(text, match.end(), match.end() + _LOOKED_AT))
    if talking * _TALKING_SHARE < len(lines):
        return {}
    return {start: (*match.span(1), match.end()) for start, match in lines.items()}


_LONGEST_LABEL = 120
"""Maximum code points of a transcript's label up to its colon."""
_LOOKED_AT = 400
"""Code points behind a label in which the first person or a question is looked for."""
_TALKING_SHARE = 3
"""A transcript has such words in at least one of this many labelled lines; lists have none."""
_TURNS = 3
"""Minimum number of changes of speaker, or of labels in one piece, that make a conversation."""
_NAME = re.compile(r"\b[A-Z][a-z]\w+")


def _collect(
    text: str,
    paragraphs: Sequence[Span],
    spans_of: Callable[[str, int, int, bool, MarkWords], _Spans],
    labels: dict[int, tuple[int, int, int]],
    words: MarkWords,
    spoken: _Lines,
) -> tuple[Piece, ...]:
    """The pieces of all paragraphs; ``spoken`` has those of a dialogue with dashes and where it begins, by their
    paragraph's start."""
    pieces: list[Piece] = []
    goes_on = False
    for number, (start, end) in enumerate(paragraphs):
        if start in labels:
            here = [_labelled(text, start, end, number, labels[start])]
        else:
            begins, lines = spoken.get(start, (end, []))
            beside = _beside(text, lines, end, spans_of, words)
            spans = [*spans_of(text, start, begins, goes_on, words), *beside] if begins > start else beside
            here = pieces_of(text, start, spans, number, goes_on, words) if spans else []
        if here:
            goes_on = not here[-1].closed
            pieces += here
        elif goes_on and text[start:end].strip():
            goes_on = False
        if len(pieces) > MAX_PIECES:
            break
    return tuple(pieces[:MAX_PIECES])


def _beside(
    text: str,
    lines: _Spans,
    end: int,
    spans_of: Callable[[str, int, int, bool, MarkWords], _Spans],
    words: MarkWords,
) -> _Spans:
    """What dashes make speech, and what stands between marks in a narrator's words behind it: ``— Nie — mówi Anna.
    Dodaje: „Nigdy”.``"""
    spans: _Spans = []
    for line, following in pairwise([*lines, None]):
        assert line is not None
        spans.append(line)
        narrated = spans_of(text, line[3], end if following is None else following[0], False, words)
        spans += [span for span in narrated if span[4]]
    return spans


def _labelled(text: str, start: int, end: int, number: int, label: tuple[int, int, int]) -> Piece:
    """A line of a transcript as a single piece, without its label and stray marks."""
    begin, stop = _trim(text, label[2], end)
    if stop - 1 > begin and text[stop - 1] in '"”':
        stop -= 1
    marked = text[start] in '"“'
    return Piece(begin, stop, start, end, number, not marked or stop < end, False, label[:2])


def pieces_of(text: str, start: int, spans: _Spans, number: int, after_open: bool, words: MarkWords) -> list[Piece]:
    """The pieces of paragraph ``number`` from ``start`` on; ``after_open``: the paragraph before left a piece open."""
    pieces: list[Piece] = []
    for outer_start, inner_start, inner_end, outer_end, closed in spans[: MAX_PIECES + 1]:
        begin, stop = _trim(text, inner_start, inner_end)
        if begin < stop and not _is_markup(text, outer_start) and not _is_aside(text, begin, stop):
            continues = after_open and not pieces and not text[start:outer_start].strip()
            whole = Piece(begin, stop, outer_start, outer_end, number, closed, continues)
            pieces += _turns_of(text, whole, words) or [whole]
    return pieces


_TURN = re.compile(r"(?<![^\s\"“„])([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,2}): +(?=\S)")


_MOST_TURNS = 300
"""Maximum number of turns inside a pair of marks; the last of them then holds the rest."""


def _turns_of(text: str, piece: Piece, words: MarkWords) -> list[Piece]:
    """The turns of a transcript inside one pair of marks: ``“HOLT: Where? PELL: At sea. HOLT: All night?”``."""
    if text.count(": ", piece.start, piece.end) < _TURNS:
        return []
    matches = islice(_TURN.finditer(text, piece.start, piece.end), _MOST_TURNS)
    labels = [match for match in matches if match[1] not in words.no_names]
    if len(labels) < _TURNS or len({match[1] for match in labels}) == 1 or labels[0].start() != piece.start:
        return []
    turns: list[Piece] = []
    for at, match in enumerate(labels):
        last = at + 1 == len(labels)
        begin, stop = _trim(text, match.end(), piece.end if last else labels[at + 1].start())
        outer = piece.outer_start if at == 0 else match.start(), piece.outer_end if last else labels[at + 1].start()
        if begin < stop:
            turns.append(Piece(begin, stop, *outer, piece.paragraph, piece.closed or not last, False, match.span(1)))
    return turns


_NICKNAME = re.compile(r"[A-Z][\w.’'-]*[ ]$")


def _is_aside(text: str, begin: int, stop: int) -> bool:
    """``(applause)`` as a whole, or the nickname in ``Mary "Mo" Holt``."""
    if text[begin] == "(" and text[stop - 1] == ")":
        return True
    if stop - begin > 15 or not text[begin:stop].isalpha() or not text[begin].isupper():
        return False
    return (
        bool(_NICKNAME.search(text, max(0, begin - 20), begin - 1))
        and text[stop + 2 : stop + 3].isupper()
        and text[stop + 1] == " "
    )


def _is_markup(text: str, outer_start: int) -> bool:
    """An attribute value such as ``id="12"`` that was left in the text."""
    return outer_start > 0 and text[outer_start - 1] == "="


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRIM:
        end -= 1
    return start, end


def _double(text: str, match: re.Match[str], low: int, high: int, facing: Facing) -> _Mark:
    """A double mark with the directions its shape, its neighbours and the other marks of the text allow."""
    start, end = match.span()
    mark = match.group()
    if mark in _BRACKETS:
        return _Mark(start, end, _BRACKETS[mark], not _BRACKETS[mark], False)
    if mark in facing.opening:
        return _Mark(start, end, True, False, False)
    if mark in facing.closing:
        goes_on = facing.continuing and not text[low:start].strip(_TRIM) and _touches(text, end, low, high)
        return _Mark(start, end, goes_on, not goes_on, False)
    if mark in _OPENERS:
        # „so“ closes with a mark that opens in other languages, and some keyboards have no other mark.
        ends = _touches(text, start - 1, low, high) and _side(text, end, low, high, _AFTER_CLOSE)
        return _Mark(start, end, True, ends, False)
    if mark in _CLOSERS:
        before, after = _touches(text, start - 1, low, high), _touches(text, end, low, high)
        return _Mark(start, end, after and not before, True, False)
    before, after = _side(text, start - 1, low, high, _BEFORE_OPEN), _side(text, end, low, high, _AFTER_CLOSE)
    if before == after:
        return _Mark(start, end, True, True, True)
    return _Mark(start, end, before, after, True)


def _touches(text: str, at: int, low: int, high: int) -> bool:
    return low <= at < high and not text[at].isspace()


def _side(text: str, at: int, low: int, high: int, edges: frozenset[str]) -> bool:
    return not low <= at < high or text[at] in edges


def _double_reader(facing: Facing, mark: re.Pattern[str]) -> Callable[[str, int, int, bool, MarkWords], _Spans]:
    def read(text: str, low: int, high: int, goes_on: bool, words: MarkWords) -> _Spans:  # noqa: ARG001
        return double_spans(text, low, high, goes_on, facing, mark)

    return read


def double_spans(
    text: str, low: int, high: int, goes_on: bool, facing: Facing = UNTOLD, mark: re.Pattern[str] = _MARK
) -> _Spans:
    """Every outermost pair of double marks of a paragraph, each of which ``mark`` matches.

    ``goes_on`` where the paragraph before left a piece open: a first mark that only closes then closes that piece.
    """
    if goes_on:
        facing = facing._replace(continuing=True)
    marks = [_double(text, match, low, high, facing) for match in islice(mark.finditer(text, low, high), MOST_MARKS)]
    if text.find("''", low, high) >= 0 or text.find("’’", low, high) >= 0:
        marks = _with_doubled(marks, text, low, high)
    if not marks:
        return []
    if _is_stray(marks):
        del marks[0]
    if len(marks) > _A_PAIR and _ONE_KIND.search(text, low, high):
        marks = _without_inner(marks, text)
    opened = _Mark(low, low, True, False, marks[0].straight) if goes_on and not marks[0].opens else None
    return _pair(marks, text, low, high, opened)


_A_PAIR = 2
"""Marks of a pair."""
_ONE_KIND = re.compile("[«「『]")
_KINDS = {"«": "«", "»": "«", "「": "「", "」": "「", "『": "『", "』": "『"}
"""Marks that only their own kind closes, where it follows in the paragraph."""
_MOST_INNER = 200
"""Marks behind an opening one among which its partner is looked for."""


def _without_inner(marks: list[_Mark], text: str) -> list[_Mark]:
    """The marks, without those of other kinds inside a pair of guillemets or brackets: ``«… ”…“ …»``."""
    kept: list[_Mark] = []
    position = 0
    while position < len(marks):
        kept.append(marks[position])
        end = _partner(marks, position, text)
        kind = text[marks[position].start]
        kept += [mark for mark in marks[position + 1 : end] if _KINDS.get(text[mark.start]) == _KINDS.get(kind)]
        position = max(end, position + 1)
    return kept


def _partner(marks: list[_Mark], position: int, text: str) -> int:
    """The position of the mark that closes a guillemet or bracket, 0 for another mark and where none does."""
    kind, depth = _KINDS.get(text[marks[position].start]), 0
    if kind is None or marks[position].closes:
        return 0
    for at in range(position, min(len(marks), position + _MOST_INNER)):
        if _KINDS.get(text[marks[at].start]) == kind:
            depth += -1 if marks[at].closes else 1
            if depth == 0:
                return at
    return 0


_DOUBLED = re.compile("''|’’")


def _with_doubled(marks: list[_Mark], text: str, low: int, high: int) -> list[_Mark]:
    """The marks, and two apostrophes that close what a double mark opened; pairs of them are left alone."""
    straight = marks[0].straight if marks else True
    doubled: list[_Mark] = []
    paired = False
    for match in islice(_DOUBLED.finditer(text, low, high), MOST_MARKS):
        start, end = match.span()
        if _side(text, start - 1, low, high, _BEFORE_OPEN):
            paired = True
        elif not paired and _side(text, end, low, high, _AFTER_CLOSE):
            doubled.append(_Mark(start, end, False, True, straight))
        else:
            paired = False
    return sorted([*marks, *doubled])


def _is_stray(marks: list[_Mark]) -> bool:
    """Whether the first mark is a straight one that nothing closes, before curly pairs: it opens an excerpt, not a
    piece.

    A curly mark right after it that only closes is its partner, typed on another keyboard.
    """
    if len(marks) < 3 or not marks[0].straight or any(mark.straight for mark in marks[1:]):
        return False
    return marks[1].opens or not marks[1].closes


def _pair(marks: list[_Mark], text: str, low: int, high: int, opened: _Mark | None) -> _Spans:
    spans: _Spans = []
    depth = 1 if opened else 0
    for position, mark in enumerate(marks):
        if opened is None:
            if mark.opens and not _is_inch(text, mark, low):
                opened, depth = mark, 1
        elif mark.straight != opened.straight and _is_nested(marks, position, depth):
            depth += 1 if mark.opens and depth == 1 else -1
        elif mark.closes and (not mark.opens or depth == 1):
            depth -= 1
            if depth <= 0 or not _closes_later(marks, position):
                spans.append((opened.start, opened.end, mark.start, mark.end, True))
                opened = None
        elif mark.opens and not mark.closes:
            if _closes_later(marks, position, 2):
                depth += 1
            elif (stop := _lost_close(text, opened.end, mark.start)) is not None:
                spans.append((opened.start, opened.end, stop, stop, False))
                opened, depth = mark, 1
    if opened is not None:
        spans.append((opened.start, opened.end, high, high, False))
    return spans


def _is_nested(marks: list[_Mark], position: int, depth: int) -> bool:
    """Whether a mark of the other family, straight or curly, belongs to a pair inside the open piece."""
    mark = marks[position]
    if depth > 1:
        return mark.closes
    following = marks[position + 1] if position + 1 < len(marks) else None
    return mark.opens and following is not None and following.straight == mark.straight and following.closes


def _closes_later(marks: list[_Mark], position: int, times: int = 1) -> bool:
    """Whether the next ``times`` marks all close, so that a nested pair is meant and not a lost mark."""
    following = marks[position + 1 : position + 1 + times]
    return len(following) == times and all(mark.closes and not mark.opens for mark in following)


def _is_inch(text: str, mark: _Mark, low: int) -> bool:
    """``6'2"`` is a height and no opening mark."""
    return mark.closes and mark.start > low and text[mark.start - 1].isdigit()


_CUT = re.compile(r"[,.?!…]['’]?(?= )")


def _lost_close(text: str, start: int, end: int) -> int | None:
    """Where a piece whose closing mark is lost most likely ends: its first stop before the next mark."""
    match = _CUT.search(text, start, end)
    return match.end() if match else end


def single_spans(text: str, low: int, high: int, goes_on: bool, words: MarkWords) -> _Spans:  # noqa: ARG001
    """Pairs of single marks, apostrophes told apart by their neighbours: none of them closes what was left open."""
    marks = [match.start() for match in _SINGLE.finditer(text, low, high)]
    spans: _Spans = []
    opened: int | None = None
    for position, at in enumerate(marks):
        if opened is None:
            opened = at if _opens_single(text, at, low, high, words) else None
        elif _closes_single(text, opened, at, low, high) and not _is_possessive(
            text, marks, position, low, high, words
        ):
            spans.append((opened, opened + 1, at, at + 1, True))
            opened = None
    return [*spans, (opened, opened + 1, high, high, False)] if opened is not None else spans


def _opens_single(text: str, at: int, low: int, high: int, words: MarkWords) -> bool:
    if text[at] == "’" or at + 1 >= high or text[at + 1].isspace():
        return False
    return (at == low or text[at - 1] in _BEFORE_OPEN) and not words.elision.match(text, at)


def _closes_single(text: str, opened: int, at: int, low: int, high: int) -> bool:
    """Whether the mark at ``at`` closes the one at ``opened``: low ones and guillemets only with their own kind."""
    if (text[at] in "‹›") != (text[opened] in "‹›") or text[at] == text[opened] == "‚":
        return False
    if (text[at] == "‘" and text[opened] != "‚") or at <= low or text[at - 1].isspace():
        return False
    return at + 1 >= high or text[at + 1] in _AFTER_CLOSE


def _is_possessive(text: str, marks: list[int], position: int, low: int, high: int, words: MarkWords) -> bool:
    """``the players' attitude'``: an s before the mark, and a better mark follows before another pair opens."""
    at = marks[position]
    if text[at - 1] != words.possessive or at + 2 >= high or not text[at + 2].islower():
        return False
    for later in marks[position + 1 : position + 6]:
        if _opens_single(text, later, low, high, words):
            return False
        if _closes_single(text, at, later, low, high):
            return True
    return False
