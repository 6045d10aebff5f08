"""Which of the other outlets that carry an article are named on its card."""

from collections.abc import Sequence

from bot.domain.messages import OutletLink
from bot.texts import cards

_NAMES = "\0"
"""Stands for the names in a sentence that is split there."""
_NAMED = 4
"""Other outlets that a card names; an agency's text stands in forty, so the rest is counted."""


def named_outlets(also_in: Sequence[OutletLink]) -> tuple[Sequence[OutletLink], int]:
    """The outlets to name, and the number of outlets left out.

    Where a single outlet would be left out it is named too: "and 1 more" is hardly shorter.
    """
    if len(also_in) <= _NAMED + 1:
        return also_in, 0
    return also_in[:_NAMED], len(also_in) - _NAMED


def also_in_words(outlets: str, left: int) -> str:
    """The words about other outlets, whose names are written in ``outlets``; ``left`` is the number left out."""
    if left:
        return cards.ALSO_IN_AND_MORE.format(outlets=outlets, left=left)
    return cards.ALSO_IN.format(outlets=outlets)


def around_outlets(left: int) -> tuple[str, str]:
    """The words before and behind the names of other outlets, where each name is an element of its own."""
    before, _, after = also_in_words(_NAMES, left).partition(_NAMES)
    return before, after
