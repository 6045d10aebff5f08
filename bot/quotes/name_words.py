"""The names that a language brings to the engine. See :mod:`bot.quotes.language`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.quotes.name_tables import GIVEN, HasGenders
from bot.quotes.word_sets import NO_WORDS, WordSet


@dataclass(frozen=True, slots=True, eq=False)
class NameWords(HasGenders):
    """Names of persons and places, and small words within them."""

    given: Mapping[str, str] = field(default_factory=dict)
    """Given names with their gender, ``m`` or ``f``."""
    both: WordSet = NO_WORDS
    """Given names that tell no gender."""
    unisex: WordSet = NO_WORDS
    """Given names of ``given`` that people of the other gender have too, lower case."""
    full_forms: Mapping[str, str] = field(default_factory=dict)
    """Short forms of given names, and the full ones."""
    surnames: WordSet = NO_WORDS
    """Frequent surnames, lower case, in a language whose given names no list has all of."""
    places: WordSet = NO_WORDS
    """Names of places, days and events, which mean no person."""
    place_heads: WordSet = NO_WORDS
    """Last words of their names, where these have two words."""
    events: WordSet = NO_WORDS
    """First words of names of events, prizes and streets: ``Coppa Volpi``."""
    prizes: WordSet = NO_WORDS
    """Last words of names of prizes: ``Leone d'Oro``."""
    directions: WordSet = NO_WORDS
    """First words of their names."""
    saints: WordSet = NO_WORDS
    """Words before the given name of a saint, after whom places and bodies are named: ``San Giovanni``."""
    suffixes: WordSet = NO_WORDS
    """Words behind a surname: ``Jr.``, and honours."""
    post_nominals: WordSet = NO_WORDS
    """Honours and degrees behind a surname, which are no part of the name."""
    capital_titles: WordSet = NO_WORDS
    """Titles that are initials: ``MP``; as they are written."""
    capital_ranks: WordSet = NO_WORDS
    """Ranks and seats that are initials, before a surname: ``DS Holt``; as they are written."""
    given_titles: WordSet = NO_WORDS
    """Titles that are given names too: ``Dean Mary Holt``, and ``Dean Holt``."""
    rank_pairs: WordSet = NO_WORDS
    """Titles of two words whose second may be a given name elsewhere: ``Det Con Mary Holt``; in small letters."""
    parties: WordSet = NO_WORDS
    party_names: Mapping[str, str] = field(default_factory=dict)
    """Parties by other names of theirs: ``tory``."""
    of_parties: WordSet = NO_WORDS
    """Adjectives that tell the party of what follows, and are no party's name: ``Democratic``."""
    party_sign: re.Pattern[str] | None = None
    """A party and its place as one word: ``D-Ore.``."""
    occupation_endings: tuple[str, ...] = ()
    """Endings of what people do, before a name in full whose given name is known: ``Auctioneer Mary Holt``."""
    office_ends: WordSet = NO_WORDS
    """Last words of an office before a name, as written: ``Secretary of State John Reed``."""

    def __post_init__(self) -> None:
        self.remember(self.given, self.both)

    def gender_of(self, given: str) -> str:
        """``m``, ``f``, or an empty string when a given name has no known gender; ``Siobhán`` is ``Siobhan``."""
        gender = self._genders[given]
        return "" if gender == GIVEN else gender

    def is_given(self, name: str) -> bool:
        """Whether a word is a given name, be its gender known or not."""
        return self._genders[name] != ""

    def full_form(self, given: str) -> str:
        """The full form of a given name in lower case; the name itself where it is no short form."""
        return self.full_forms.get(given, given)

    def is_place(self, name: str) -> bool:
        """Whether a name is that of a place, a day or an event by its words alone."""
        words = name.lower().replace(".", "").split()
        if len(words) == 1:
            return words[0] in self.places
        heads = len(words) == 2 and words[1] in self.place_heads
        return words[-1] in self.places or words[0] in self.directions or heads

    def is_event(self, name: str) -> bool:
        """Whether a name of several words is that of an event, a prize or a street by one of them."""
        first, *more = name.lower().split()
        return bool(more) and (first in self.events or more[-1] in self.prizes)
