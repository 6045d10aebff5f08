"""The direction of the quotation marks in a text: a mark that closes in one country opens in another.

«…» is French, »…« German and »…» Finnish; “ opens in English and closes in German („…“). Most texts have one habit, so
that all their marks together tell what a single one, typed beside a lost blank or a lost partner, doesn't.
"""

import re
from typing import Final, NamedTuple


class Facing(NamedTuple):
    """The marks that only open in a text, and the marks that only close; neighbours show what other marks do."""

    opening: frozenset[str]
    closing: frozenset[str]
    continuing: bool = False
    """The paragraph before left a piece open: a closing mark that begins this one repeats its opening mark, as French
    print does at each line."""


UNTOLD: Final = Facing(frozenset(), frozenset())
"""For a text whose marks show no habit, or contradict each other."""
_TELLING: Final = ("«", "»", "„", ",,")
"""Without any of these a text is left to the neighbours of each mark."""
_AT_A_BLANK: Final = r"(?<![^\s(\[—–-].)"
"""Behind a mark: it stands at a blank. The mark comes first, so that the search leaps to it. Patterns here are compiled
when a text needs them first: an English bot starts without them."""
_OPENS_OUTWARD: Final = "«" + _AT_A_BLANK
_OPENS_INWARD: Final = "»" + _AT_A_BLANK + r"(?=\w)"
_OPENS_HIGH: Final = "“" + _AT_A_BLANK + r"(?=\w)"
_OPENS_LATE: Final = "”" + _AT_A_BLANK + r"(?=\w)"


def facing_of(text: str) -> Facing:
    """The habit of a text; a mark that is seen to open even once is never said only to close."""
    if not any(mark in text for mark in _TELLING):
        return UNTOLD
    opening, closing = _guillemets(text)
    if "„" in text or ",," in text:
        closing |= {mark for mark, opens in (("“", _OPENS_HIGH), ("”", _OPENS_LATE)) if re.search(opens, text) is None}
    return Facing(frozenset(opening), frozenset(closing))


def _guillemets(text: str) -> tuple[set[str], set[str]]:
    outward, inward = re.search(_OPENS_OUTWARD, text) is not None, re.search(_OPENS_INWARD, text) is not None
    if outward == inward:
        return set(), set()
    if outward:
        return {"«"}, {"»"}
    return ({"»"}, {"«"}) if "«" in text else (set(), set())
