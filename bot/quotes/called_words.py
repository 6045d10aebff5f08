"""Words by which a language calls somebody again, as far as :mod:`bot.quotes.vocabulary` hasn't them."""

from dataclasses import dataclass

from bot.quotes.word_sets import NO_WORDS, WordSet


@dataclass(frozen=True, slots=True, eq=False)
class CalledWords:
    """What tells nouns for people that no list has, and who has the word in turn."""

    person_endings: tuple[str, ...] = ()
    """Endings of nouns for one person, listed or not, which stand with an article: ``la reumatóloga``."""
    no_persons: WordSet = NO_WORDS
    """Words with such an ending that are of no person, and may speak: ``la revista``."""
    in_turn: WordSet = NO_WORDS
    """Nouns behind a possessive by which another than before has the word: ``por su parte``."""
    views: WordSet = NO_WORDS
    """Nouns behind a possessive that opens a sentence by which it tells what whoever spoke thinks: ``a su juicio``."""
