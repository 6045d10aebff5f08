"""Texts with a number in them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plural:
    """A text in the forms that English has for a number: ``one`` for 1, ``other`` for every other number.

    This is the only place where a number chooses words; a catalogue of a language with more forms begins here.
    """

    one: str
    other: str

    def of(self, count: int, **fields: object) -> str:
        """The text for this number, which is its field ``count``, with its other fields."""
        return (self.one if count == 1 else self.other).format(count=count, **fields)
