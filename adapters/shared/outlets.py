"""Which of the other outlets of a card are named."""

from collections.abc import Sequence

from bot.domain.messages import OutletLink

_NAMED = 4
"""Other outlets that a card names: of an agency's copy in forty the rest is counted."""


def named_outlets(also_in: Sequence[OutletLink]) -> tuple[Sequence[OutletLink], str]:
    """The outlets that are named, and words for the rest (" and 3 more"; empty where there is none).

    A single one is named rather than counted.
    """
    if len(also_in) <= _NAMED + 1:
        return also_in, ""
    return also_in[:_NAMED], f" and {len(also_in) - _NAMED} more"
