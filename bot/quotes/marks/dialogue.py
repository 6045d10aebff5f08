"""Speech that dashes mark, as French, Spanish, Scandinavian or Polish dialogue has it: ``— Bonjour, dit-il.``

A line that begins with a dash is speech where a narrator's words are found in it, or in the lines of dialogue beside
it; a list with dashes has none. A line by itself with whole sentences is speech where a narrator is found elsewhere.
How a narrator breaks in is told by the language that the text is in.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import groupby, islice
from typing import Final

from bot.domain.quotations import Span
from bot.quotes.mark_words import MarkWords
from bot.quotes.marks.pairing import DOUBLE_MARK
from bot.quotes.marks.pieces import MarkedSpans

_LINE: Final = r"[^\S\n]*[—–―‒-][^\S\n]*(?=[^\s\d—–―‒-])"
"""The beginning of a line of dialogue."""
_WITHIN: Final = r"(?<=[.!?…”\"»“])\s+[—–]\s+(?=[^\W\d_])"
"""A dash behind a whole sentence, which may begin what somebody says: ``… zimą”. – To obietnica – dodał.``"""
_BREAKS: Final = (
    r"[\s—–](?:(?<=[^\s—–][\s—–])(?:(?<=\s)[—–]|(?<=[—–]))(?=\w)"  # dash, with a blank before it or none
    r"|(?<=\s)[—–-]\s(?=[^\W\d_]))"
)
"""A dash behind which the narrator breaks in: ``—No —dijo Ana—. Nunca.``; behind ``, — `` in Russian and Polish. A
search leaps from blank to blank."""
_RESUMES: Final = r"[—–][.,;:]?\s*|[.]?\s[—–-]\s+"
"""The beginning of the spoken words behind a narrator between dashes."""
_SENTENCE: Final = r"(?<=[.!?…])\s+(?:[—–-]\s+)?(?=[\w¿¡«“])|(?<=:)\s+[—–]\s+(?=\w)"
"""The beginning of the spoken words behind a narrator's sentence, or behind his colon and a dash."""
_STOPS: Final = ".!?…"
"""Marks at the end of a sentence."""
_PUT_IN: Final = r"[^.!?…–—\n]{3,120}\.\s[—–-]\s(?=[^\W\d_a-zß-ÿ])"
"""A sentence in small letters between two dashes, the words behind which begin with a capital: the narrator's."""
_OVER: Final = ",!?…"
"""Marks before a dash behind which a word in small letters is the narrator's."""
_MOST_LINES: Final = 500
"""Lines of dialogue of a text that are looked at."""


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled when a text needs it first: an English bot starts without it."""
    return re.compile(pattern)


def dialogue_spans(text: str, paragraphs: Sequence[Span], words: MarkWords) -> Mapping[int, tuple[int, MarkedSpans]]:
    """Where the dialogue of a paragraph begins and its spoken pieces, by the start of the paragraph."""
    line = _compiled(_LINE)
    looked_at = paragraphs[: _MOST_LINES * 10]
    begun = [_begun(text, line, start, end) for start, end in looked_at]
    if not any(begun) and "–" not in text and "—" not in text:  # most: nothing begins late, either
        return {}
    begins = [(start, end, match) for (start, end), match in zip(looked_at, begun, strict=True)]
    spoken: dict[int, tuple[int, MarkedSpans]] = {}
    alone: dict[int, tuple[int, MarkedSpans]] = {}
    has_narrator = False
    for is_line, group in groupby(begins, key=lambda line: line[2] is not None):
        if not is_line:
            for start, end, _ in group:
                if (late := _begun_late(text, start, end, words)) is not None:
                    spoken[start] = late
            continue
        lines = [(start, end, match) for start, end, match in group if match is not None]
        block = [(start, _spoken(text, match.end(), end, words)) for start, end, match in lines]
        if any(is_narrated for _, (_, is_narrated) in block):
            has_narrator = True
            spoken.update({start: (start, spans) for start, (spans, _) in block[:_MOST_LINES]})
        elif len(block) == 1 or _is_talk(text, lines[0][0], lines[-1][1], words):
            ended = [(start, spans) for start, (spans, _) in block if spans and text[spans[-1][3] - 1] in _STOPS]
            alone.update({start: (start, spans) for start, spans in ended})
    return spoken | dict(islice(alone.items(), _MOST_LINES)) if has_narrator else spoken


def _is_talk(text: str, first: int, end: int, words: MarkWords) -> bool:
    """Whether lines behind dashes, from a place up to another, answer the question before them, or are told by whoever
    speaks of himself, which a list isn't."""
    before = text[max(0, first - _LONGEST_BREAK) : first].rstrip()
    return before.endswith("?") or words.oneself.search(text, first, end) is not None


_LONGEST_BREAK: Final = 20
"""Characters of blank lines before a line of dialogue, at most."""


def _begun(text: str, line: re.Pattern[str], start: int, end: int) -> re.Match[str] | None:
    """The dash that begins a line of dialogue; ``None`` where other marks tell what is said: ``- “No”, dice Ana``,
    ``- Serve «acqua», dice Ana``, behind a hyphen, but for a few words in marks within a long line."""
    match = line.match(text, start, end)
    if match is None or DOUBLE_MARK.match(text, match.end()) is not None:
        return None
    if "-" not in match[0]:
        return match
    marks = [mark.start() for mark in DOUBLE_MARK.finditer(text, match.end(), end)]
    if marks and (marks[-1] - marks[0]) * _LEAST_PARTS > end - match.end():
        return None
    return match


_LEAST_PARTS: Final = 4
"""How many times as long as what stands in marks within it a line of dialogue behind a hyphen is."""


def _begun_late(text: str, start: int, end: int, words: MarkWords) -> tuple[int, MarkedSpans] | None:
    """The dialogue that begins behind a sentence of a paragraph, where a narrator breaks into its first sentence."""
    if text.find("–", start, end) < 0 and text.find("—", start, end) < 0:
        return None
    for match in islice(_compiled(_WITHIN).finditer(text, start, end), _MOST_LATE):
        spans, is_narrated = _spoken(text, match.end(), end, words)
        if is_narrated and spans and _compiled(_INNER_STOP).search(text, spans[0][0], spans[0][2]) is None:
            return match.start(), spans
    return None


_MOST_LATE: Final = 20
"""Dashes within a paragraph that are looked at."""
_INNER_STOP: Final = r"[.!?…]\s"


def _spoken(text: str, start: int, end: int, words: MarkWords) -> tuple[MarkedSpans, bool]:
    """The spoken pieces from ``start`` on, and whether a narrator breaks in."""
    spans: MarkedSpans = []
    is_narrated, at = False, start
    while at < end:
        narrator = words.narrator.search(text, at, end)
        dashed = _dashed(text, at, end, words)
        first = min((match for match in (narrator, dashed) if match is not None), key=re.Match.start, default=None)
        if first is None:
            spans.append((at, at, end, end, True))
            break
        is_narrated = True
        if first.start() > at:
            spans.append((at, at, first.start(), first.start(), True))
        behind = _compiled(_RESUMES if first is dashed else _SENTENCE).search(text, first.end(), end)
        at = behind.end() if behind is not None else end
    return spans, is_narrated


def _dashed(text: str, start: int, end: int, words: MarkWords) -> re.Match[str] | None:
    """A dash behind which a verb of speech stands, or behind which a sentence that is over, or its comma, goes on in
    small letters; other dashes are part of the speech."""
    for match in _compiled(_BREAKS).finditer(text, start, end):
        over = match.start() > start and text[match.start() - 1] in _OVER and text[match.end()].islower()
        if over or words.narrating.match(text, match.end(), end):
            return match
        if text[match.end()].islower() and _compiled(_PUT_IN).match(text, match.end(), end):
            return match
    return None
