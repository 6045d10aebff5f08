"""What is known of words as given names, remembered: they are asked for again and again, and a look into a dictionary
takes a third of the time of a function's cache."""

from collections.abc import Mapping
from typing import Final

from bot.quotes.word_sets import WordSet
from bot.text.folding import fold_letters

_MOST_GIVEN: Final = 8192
"""Words that are remembered as given names, or as none."""


class GivenGenders(dict[str, str]):
    """The genders of words as given names, remembered: they are asked for again and again."""

    def __init__(self, given: Mapping[str, str]) -> None:
        super().__init__()
        self._given: Final = given

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_GIVEN:
            self.clear()
        low = word.lower().partition("-")[0]
        folded = low if low.isascii() or low in self._given else fold_letters(low)
        gender = self[word] = self._given.get(folded, "")
        return gender


class GivenNames(dict[str, bool]):
    """Whether words are given names, remembered."""

    def __init__(self, both: WordSet, genders: GivenGenders) -> None:
        super().__init__()
        self._both: Final = both
        self._genders: Final = genders

    def __missing__(self, word: str) -> bool:
        if len(self) >= _MOST_GIVEN:
            self.clear()
        known = self[word] = word.lower() in self._both or self._genders[word] != ""
        return known
