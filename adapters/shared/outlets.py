"""Which of the other outlets that carry an article are named on its card."""

from collections.abc import Sequence

from bot.domain.messages import OutletLink
from bot.texts import cards

_NAMED = 4
"""Other outlets that a card names; an agency's text stands in forty, so the rest is counted."""


def named_outlets(also_in: Sequence[OutletLink]) -> tuple[Sequence[OutletLink], str]:
    """The outlets to name, and the words for those left out (" and 3 more"; empty where all are named).

    Where a single outlet would be left out it is named too: "and 1 more" is hardly shorter.
    """
    if len(also_in) <= _NAMED + 1:
        return also_in, ""
    return also_in[:_NAMED], cards.AND_MORE_OUTLETS.format(left=len(also_in) - _NAMED)
