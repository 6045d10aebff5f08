"""The quotation marks of a paragraph, in pairs: double ones, and single ones told from apostrophes.

Marks come straight, curly, low, as guillemets or as single marks in British style; they get lost; they nest. One pass
over the marks, no backtracking.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import islice
from operator import itemgetter
from typing import Final

from bot.domain.quotations import Span
from bot.quotes.mark_words import MarkWords
from bot.quotes.marks.facing import UNTOLD, Facing
from bot.quotes.marks.pieces import OUTER_BLANKS, THIN_BLANKS, MarkedSpans

DOUBLE_MARKS: Final = '"“”„«»‟＂「」『』״'
"""Every letter that is a double mark in some language."""
DOUBLE_MARK: Final = re.compile(f"[{DOUBLE_MARKS}]")
_SINGLE: Final = re.compile(r"['‘’‚‹›](?<!['‘’]['‘’])(?!['‘’])")
"""A single mark with no other beside it. The mark comes first in the pattern, so that the search leaps from mark to
mark."""
_OPENERS: Final = frozenset("“„«‟")
_CLOSERS: Final = frozenset("”»")
TYPED_MARKS: Final = ("''", "’’", ",,", "‚‚")
"""Double marks of two letters, as typewriters and Dutch papers have them: ``,,Nee'', zegt ze.``"""
_BRACKETS: Final = {"「": True, "『": True, "」": False, "』": False}
"""Marks that face the same way everywhere, with whether they open."""
_BEFORE_OPEN: Final = frozenset(" \t\u00a0\u200b([{—–-/>…|:" + THIN_BLANKS)
"""Letters behind which a mark opens."""
_AFTER_CLOSE: Final = frozenset(" \t\u00a0\u200b)]},.;:!?—–-/<…|" + THIN_BLANKS)
"""Letters before which a mark closes."""
MOST_MARKS: Final = 10_000
"""Marks of a paragraph that are looked at: more than its pieces, and those within others, can have."""


class _Mark:
    """A double mark, ``[start, end)``, with the directions that it may have."""

    __slots__ = ("closes", "end", "opens", "start", "straight")

    def __init__(self, start: int, end: int, opens: bool, closes: bool, straight: bool) -> None:
        self.start: Final = start
        self.end: Final = end
        self.opens: Final = opens
        self.closes: Final = closes
        self.straight: Final = straight
        """Its shape is the same at both ends of a pair."""


def _double(text: str, start: int, low: int, high: int, facing: Facing) -> _Mark:
    """A double mark with the directions its shape, its neighbours and the other marks of the text allow."""
    mark, end = text[start], start + 1
    before, after = text[start - 1] if start > low else " ", text[end] if end < high else " "
    if facing is not UNTOLD and (mark in facing.opening or mark in facing.closing):
        if mark in facing.opening:
            return _Mark(start, end, True, False, False)
        goes_on = facing.continuing and not text[low:start].strip(OUTER_BLANKS) and _opens_line(text, end, high)
        return _Mark(start, end, goes_on, not goes_on, False)
    if mark in _OPENERS:
        # „so“ closes with a mark that opens in other languages, and some keyboards have no other mark.
        return _Mark(start, end, True, after in _AFTER_CLOSE and not before.isspace(), False)
    if mark in _CLOSERS:
        return _Mark(start, end, before.isspace() and not after.isspace(), True, False)
    if mark in _BRACKETS:
        return _Mark(start, end, _BRACKETS[mark], not _BRACKETS[mark], False)
    opens, closes = before in _BEFORE_OPEN, after in _AFTER_CLOSE
    if opens == closes:
        return _Mark(start, end, True, True, True)
    return _Mark(start, end, opens, closes, True)


def _opens_line(text: str, end: int, high: int) -> bool:
    """Whether what follows a closing mark that begins a line is the words that go on, and not who said them."""
    words = text[end : min(high, end + 2)].lstrip(OUTER_BLANKS)
    return words != "" and (words[0].isupper() or not text[end].isspace())


def _side(text: str, at: int, low: int, high: int, edges: frozenset[str]) -> bool:
    return not low <= at < high or text[at] in edges


class DoubleMarks:
    """The double marks of a text with a habit, one letter each, which all match ``mark``.

    They are looked for once in the whole text: most paragraphs have none.
    """

    __slots__ = ("_doubled", "_facing", "_places", "_text")

    def __init__(self, text: str, facing: Facing, mark: re.Pattern[str]) -> None:
        self._text: Final = text
        self._facing: Final = facing
        self._places: Final[list[int]] = [*map(re.Match.start, mark.finditer(text))]
        self._doubled: Final = _has_doubled(text, 0, len(text))

    def marked(self, paragraphs: Sequence[Span]) -> list[int]:
        """The numbers of the paragraphs that may have marks, in order."""
        if self._doubled:
            return [*range(len(paragraphs))]
        numbers: list[int] = []
        starts, places, at = [*map(itemgetter(0), paragraphs)], self._places, 0
        behind = bisect_left(places, paragraphs[-1][1]) if paragraphs else 0  # some texts have more paragraphs
        while at < behind:
            number = bisect_right(starts, places[at]) - 1
            numbers.append(number)
            at = bisect_left(places, paragraphs[number][1], at + 1)
        return numbers

    def spans(self, text: str, low: int, high: int, goes_on: bool, words: MarkWords) -> MarkedSpans:
        """``double_spans`` of a paragraph."""
        places = self._places
        first = bisect_left(places, low)
        here = places[first : bisect_left(places, high, first)][:MOST_MARKS]
        doubled = self._doubled and _has_doubled(text, low, high)
        return _paired(text, here, low, high, goes_on, self._facing, doubled) if here or doubled else []


def double_spans(text: str, low: int, high: int) -> MarkedSpans:
    """Every outermost pair of double marks of a paragraph, by their shapes and neighbours alone."""
    places = [match.start() for match in islice(DOUBLE_MARK.finditer(text, low, high), MOST_MARKS)]
    return _paired(text, places, low, high, False, UNTOLD, _has_doubled(text, low, high))


def _has_doubled(text: str, low: int, high: int) -> bool:
    return any(text.find(doubled, low, high) >= 0 for doubled in TYPED_MARKS)


def _paired(
    text: str, places: list[int], low: int, high: int, goes_on: bool, facing: Facing, doubled: bool
) -> MarkedSpans:
    """Every outermost pair of the double marks at some ``places``, all those of a paragraph.

    ``goes_on`` where the paragraph before left a piece open: a first mark that only closes then closes that piece.
    ``doubled`` where two apostrophes or commas in a row stand in the paragraph.
    """
    if goes_on:
        facing = facing._replace(continuing=True)
    marks = [_double(text, place, low, high, facing) for place in places]
    if doubled:
        marks = _with_doubled(marks, text, low, high)
    if not marks:
        return []
    if len(marks) == _A_PAIR and _is_pair(marks, text, low):  # most paragraphs with marks
        return [(marks[0].start, marks[0].end, marks[1].start, marks[1].end, True)]
    if not goes_on and _is_pair_astray(marks, text, low):
        return [(marks[0].start, marks[0].end, marks[1].start, marks[1].end, True)]
    if _is_stray(marks):
        del marks[0]
    if len(marks) > _A_PAIR and _ONE_KIND.search(text, low, high):
        marks = _without_inner(marks, text)
    opened = _Mark(low, low, True, False, marks[0].straight) if goes_on and not marks[0].opens else None
    return _pair(marks, text, low, high, opened)


def _is_pair(marks: list[_Mark], text: str, low: int) -> bool:
    first, second = marks
    return first.opens and second.closes and first.straight == second.straight and not _is_inch(text, first, low)


def _is_pair_astray(marks: list[_Mark], text: str, low: int) -> bool:
    """``She said that" nobody came".``: whether a paragraph has two straight marks, and the first stands by its word
    for a lost blank, where nothing ends."""
    if len(marks) != _A_PAIR or not all(mark.straight and mark.closes and not mark.opens for mark in marks):
        return False
    first = marks[0].start
    return first > low and text[first - 1].isalpha() and text[marks[0].end : marks[0].end + 1].isspace()


_A_PAIR: Final = 2
"""Marks of a pair."""
_ONE_KIND: Final = re.compile("[«「『]")
_KINDS: Final = {"«": "«", "»": "«", "「": "「", "」": "「", "『": "『", "』": "『"}
"""Marks that only their own kind closes, where it follows in the paragraph."""
_MOST_INNER: Final = 200
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


_DOUBLED: Final = re.compile("|".join(TYPED_MARKS))


def _with_doubled(marks: list[_Mark], text: str, low: int, high: int) -> list[_Mark]:
    """The marks, two commas that open a piece, and two apostrophes that close what a double mark opened; pairs of
    apostrophes are left alone."""
    straight = all(mark.straight for mark in marks)
    doubled: list[_Mark] = []
    paired = False
    for match in islice(_DOUBLED.finditer(text, low, high), MOST_MARKS):
        start, end = match.span()
        if text[start] in _COMMAS:
            if _side(text, start - 1, low, high, _BEFORE_OPEN) and not _side(text, end, low, high, _AFTER_CLOSE):
                doubled.append(_Mark(start, end, True, False, straight))
        elif _side(text, start - 1, low, high, _BEFORE_OPEN):
            paired = True
        elif not paired and _side(text, end, low, high, _AFTER_CLOSE):
            doubled.append(_Mark(start, end, False, True, straight))
        else:
            paired = False
    return sorted([*marks, *doubled], key=lambda mark: mark.start)


_COMMAS: Final = ",‚"
"""A comma, and a low single mark, either of which typed twice is a low double mark."""


def _is_stray(marks: list[_Mark]) -> bool:
    """Whether the first mark is a straight one that nothing closes, before curly pairs: it opens an excerpt, not a
    piece.

    A curly mark right after it that only closes is its partner, typed on another keyboard.
    """
    if len(marks) < 3 or not marks[0].straight or any(mark.straight for mark in marks[1:]):
        return False
    return marks[1].opens or not marks[1].closes


def _pair(marks: list[_Mark], text: str, low: int, high: int, opened: _Mark | None) -> MarkedSpans:
    spans: MarkedSpans = []
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


_CUT: Final = re.compile(r"[,.?!…]['’]?(?= )")


def _lost_close(text: str, start: int, end: int) -> int | None:
    """Where a piece whose closing mark is lost most likely ends: its first stop before the next mark."""
    match = _CUT.search(text, start, end)
    return match.end() if match else end


def single_spans(text: str, low: int, high: int, goes_on: bool, words: MarkWords) -> MarkedSpans:  # noqa: ARG001
    """Pairs of single marks, apostrophes told apart by their neighbours: none of them closes what was left open."""
    marks = [match.start() for match in islice(_SINGLE.finditer(text, low, high), MOST_MARKS)]
    spans: MarkedSpans = []
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
    return at + 1 >= high or text[at + 1] in _AFTER_CLOSE or _EASTERN_FIRST <= text[at + 1] <= _EASTERN_LAST


_EASTERN_FIRST: Final = "\u2e80"
_EASTERN_LAST: Final = "\ud7ff"
"""The letters of Chinese, Japanese and Korean, which stand right behind a closing mark: ``‘…’고``."""


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
