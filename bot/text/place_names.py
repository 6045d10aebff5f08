"""What places are called in plain text, where no platform shows their names. Pure."""

from bot.domain.messages import PlaceLine
from bot.domain.places import Place
from bot.texts import feeds as say

PLACE_MARK = "\0"
"""Stands for the place in a sentence that :func:`place_line` splits there; no text from outside has this character."""


def place_line(sentence: str, place: Place, name: str = "") -> PlaceLine:
    """The line of a sentence that was formatted with :data:`PLACE_MARK` as its place; ``name``: see ``PlaceLine``."""
    before, _, after = sentence.partition(PLACE_MARK)
    return PlaceLine(before, place, after, name)


def place_line_text(line: PlaceLine) -> str:
    """The sentence of a line in plain text."""
    return f"{line.before}{place_called(line.place, line.name)}{line.after}"


def place_called(place: Place, name: str = "") -> str:
    """A place in plain text: "#news"; its number only where no name is known."""
    if place.is_direct:
        return say.OUR_DIRECT_MESSAGES
    return f"#{name}" if name else say.CHANNEL_NUMBERED.format(number=place.channel)
