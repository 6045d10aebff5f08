"""What a piece of marked text is: the text between a pair of marks, within a paragraph."""

from typing import Final

from bot.domain.quotations import Span

THIN_BLANKS: Final = "\u2002\u2003\u2009\u200a\u202f\u3000"
"""Unusual blanks beside marks: French sets a thin blank that doesn't break the line."""
OUTER_BLANKS: Final = " \t\r\u00a0\u200b" + THIN_BLANKS
"""Blanks at the ends of a piece, which are no part of it."""
MAX_PIECES: Final = 1500
"""Maximum number of pieces: a text with more is no article, and its rest is left alone. The longest labelled one has
80."""

MarkedSpans = list[tuple[int, int, int, int, bool]]
"""Outer start, inner start, inner end, outer end and closed-or-not of pieces of a paragraph."""


class Piece:
    """One marked piece: ``[start, end)`` without its marks, ``[outer_start, outer_end)`` with them."""

    __slots__ = ("closed", "continues", "end", "label", "outer_end", "outer_start", "paragraph", "resumes", "start")

    def __init__(  # noqa: PLR0913, PLR0917
        self,
        start: int,
        end: int,
        outer_start: int,
        outer_end: int,
        paragraph: int,
        closed: bool,
        continues: bool,
        label: Span | None = None,
        resumes: bool = False,
    ) -> None:
        self.start: Final = start
        self.end: Final = end
        self.outer_start: Final = outer_start
        self.outer_end: Final = outer_end
        self.paragraph: Final = paragraph
        self.closed: Final = closed
        self.continues: Final = continues
        """The piece continues the previous paragraph's piece, whose closing mark is missing."""
        self.label: Final = label
        """Where a transcript names the speaker of this line: ``SMITH: …``."""
        self.resumes: Final = resumes
        """The piece goes on behind a narrator's words within the same marks: ``« Non, dit Luc, jamais. »``."""


def without_blanks(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the blanks at its ends."""
    while start < end and text[start] in OUTER_BLANKS:
        start += 1
    while end > start and text[end - 1] in OUTER_BLANKS:
        end -= 1
    return start, end
