"""Transcripts: lines and turns that begin with the name of who speaks, ``SMITH: …``."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice, pairwise
from typing import Final

from bot.domain.quotations import Span
from bot.quotes.mark_words import MarkWords
from bot.quotes.marks.pieces import Piece, without_blanks

_LABEL: Final = re.compile(
    r"[\"“]?((?:[A-Z][A-Z.'’-]+)(?: [A-Z][A-Z.'’-]+){0,3}|(?:[A-Z][\w'’-]+)(?: [A-Z][\w'’-]+){0,2}): +(?=\S)"
)


def transcript_labels(text: str, paragraphs: Sequence[Span], words: MarkWords) -> dict[int, tuple[int, int, int]]:
    """Transcript lines: paragraph start to the span of the name and the start of the words.

    Only where people talk in turns: names that alternate, or names in capitals that the text also has in small letters.
    Lists ("Utrecht: two injured …", "Price drop: …") have neither "I" nor "we" nor questions.
    """
    colons = _with_colons(text, paragraphs[-1][1] if paragraphs else 0)
    labelled = [match for start, end in colons if (match := _LABEL.match(text, start, end))]
    naming = [match for match in labelled if match[1].upper() not in words.no_names]
    if not naming:
        return {}
    counts = Counter(match[1] for match in naming)
    regular = [match for match in naming if counts[match[1]] > 1]
    changes = sum(1 for label, following in pairwise(regular) if label[1] != following[1])
    turns = [*regular, *_in_full(naming, counts)] if changes >= _TURNS else []
    shouted = [match for match in naming if match[1].isupper()]
    if shouted:
        names = set(_NAME.findall(text))
        shouted = [match for match in shouted if match[1].split()[-1].strip(".").title() in names]
    lines = {match.start(): match for match in (*turns, *(shouted if len(shouted) > 1 else ()))}
    talking = sum(1 for match in lines.values() if words.talk.search(text, match.end(), match.end() + _LOOKED_AT))
    if talking * _TALKING_SHARE < len(lines):
        return {}
    return {start: (*match.span(1), match.end()) for start, match in lines.items()}


def _in_full(labelled: Sequence[re.Match[str]], counts: Counter[str]) -> list[re.Match[str]]:
    """The lines whose label, which stands once, is the full name for the initials of regular ones: ``Mara Pike:``
    before ``MP:``."""
    initials = {label for label, times in counts.items() if times > 1 and label.isupper()}
    alone = [match for match in labelled if counts[match[1]] == 1]
    return [match for match in alone if "".join([word[0] for word in match[1].split()]) in initials]


def _with_colons(text: str, end: int) -> list[Span]:
    """The paragraphs up to a place in whose beginning a colon stands."""
    paragraphs: list[Span] = []
    colon = text.find(":", 0, end)
    while colon >= 0:
        start, behind = text.rfind("\n", 0, colon) + 1, text.find("\n", colon, end)
        stop = behind if behind >= 0 else end
        if colon < start + _LONGEST_LABEL:
            paragraphs.append((start, stop))
        colon = text.find(":", stop, end)
    return paragraphs


_LONGEST_LABEL: Final = 120
"""Maximum code points of a transcript's label up to its colon."""
_LOOKED_AT: Final = 400
"""Code points behind a label in which the first person or a question is looked for."""
_TALKING_SHARE: Final = 3
"""A transcript has such words in at least one of this many labelled lines; lists have none."""
_TURNS: Final = 3
"""Minimum number of changes of speaker, or of labels in one piece, that make a conversation."""
_NAME: Final = re.compile(r"\b[A-Z][a-z]\w+")


def labelled_piece(text: str, start: int, end: int, number: int, label: tuple[int, int, int]) -> Piece:
    """A line of a transcript as a single piece, without its label and stray marks."""
    begin, stop = without_blanks(text, label[2], end)
    if stop - 1 > begin and text[stop - 1] in '"”':
        stop -= 1
    marked = text[start] in '"“'
    return Piece(begin, stop, start, end, number, not marked or stop < end, False, label[:2])


_TURN: Final = re.compile(r"(?<![^\s\"“„])([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,2}): +(?=\S)")


_MOST_TURNS: Final = 300
"""Maximum number of turns inside a pair of marks; the last of them then holds the rest."""


def turns_of(text: str, piece: Piece, words: MarkWords) -> list[Piece]:
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
        begin, stop = without_blanks(text, match.end(), piece.end if last else labels[at + 1].start())
        outer = piece.outer_start if at == 0 else match.start(), piece.outer_end if last else labels[at + 1].start()
        if begin < stop:
            turns.append(Piece(begin, stop, *outer, piece.paragraph, piece.closed or not last, False, match.span(1)))
    return turns
