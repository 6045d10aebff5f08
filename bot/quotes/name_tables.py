"""What is known of words as given names, remembered: they are asked for again and again."""

from collections.abc import Mapping
from typing import Final

from bot.quotes.word_sets import WordSet
from bot.text.folding import fold_letters

GIVEN: Final = "?"
"""In place of a gender: a given name of which none is known."""
_MOST_GIVEN: Final = 8192
"""Words that are remembered."""


class GivenGenders(dict[str, str]):
    """``m``, ``f`` or ``GIVEN`` of words that are given names, empty for others. A look into a dictionary takes a third
    of the time of a function's cache."""

    def __init__(self, given: Mapping[str, str], both: WordSet) -> None:
        super().__init__()
        self._given: Final = given
        self._both: Final = both

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_GIVEN:
            self.clear()
        low = word.lower()
        first = low.partition("-")[0]
        folded = first if first.isascii() or first in self._given else fold_letters(first)
        gender = self[word] = self._given.get(folded, "") or GIVEN * (low in self._both)
        return gender


class HasGenders:
    """What remembers the genders of given names."""

    __slots__ = ("_genders",)
    _genders: GivenGenders

    def remember(self, given: Mapping[str, str], both: WordSet) -> None:
        """Begin to remember, with nothing known yet: for what is frozen from then on."""
        object.__setattr__(self, "_genders", GivenGenders(given, both))
