"""Sets of words that a language brings; an empty one where it has no such words."""

from typing import Final

WordSet = frozenset[str]
NO_WORDS: Final = frozenset[str]()
