"""Decides which parts of a message are shown where not all of them fit. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from adapters.discord import components as c
from adapters.shared.clipping import utf16_length
from bot.texts import cards

_FOR_NOTE = 64
"""Characters kept for the note that says how much is missing."""


@dataclass(frozen=True, slots=True)
class MessageLimits:
    """Maximum characters of all texts together, and maximum number of components, nested ones counted."""

    characters: int
    components: int


@dataclass(frozen=True, slots=True)
class LayoutUnit:
    """Components that are shown or left out together.

    ``counted`` is the number of items and quotations in it, for the note "… and 3 more" where it is left out.
    """

    components: list[c.Component]
    counted: int = 0

    @property
    def size(self) -> int:
        """UTF-16 units of its texts, each with a line end."""
        return sum(utf16_length(text) + 1 for text in c.contents(self.components))


def all_fit(units: Sequence[LayoutUnit], limits: MessageLimits) -> bool:
    """Whether all units are within the limits together."""
    count = sum(c.count(unit.components) for unit in units)
    return sum(unit.size for unit in units) <= limits.characters and count <= limits.components


def laid_out(units: Sequence[LayoutUnit], limits: MessageLimits) -> list[c.Component]:
    """The units that fit, in order. After the first unit that is left out only small print (units that count nothing)
    follows, so that no item goes missing unseen in the middle; at the cut a note says how many items are missing."""
    whole = all_fit(units, limits)
    characters = limits.characters - (0 if whole else _FOR_NOTE)
    places = limits.components - (0 if whole else 1)
    shown: list[c.Component] = []
    cut: int | None = None
    missing = 0
    for unit in units:
        cost = c.count(unit.components)
        if unit.size <= characters and cost <= places and (cut is None or not unit.counted):
            shown += unit.components
            characters, places = characters - unit.size, places - cost
        else:
            cut = len(shown) if cut is None else cut
            missing += unit.counted
    if cut is not None:
        notice = cards.BLOCKS_LEFT_OUT.format(left=missing) if missing else cards.REST_LEFT_OUT
        shown[cut:cut] = [c.text_component(f"-# {notice}")]
    return shown[1:] if shown and shown[0]["type"] == c.separator()["type"] else shown
