"""The people and bodies of an article, with the evidence for a person, a man, a woman or a place."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from unicodedata import normalize

from bot.domain.quotations import Span
from bot.quotes.mentions.descriptive import is_definite
from bot.quotes.mentions.names import Mention
from bot.quotes.syntax.tokens import TokenizedText

LEANING: Final = 1
"""Points of evidence by a given name that men and women have: Quinn may be "he" and "she"."""
LONGEST_TITLE: Final = 12
"""Tokens before a name that are read as its title."""

_SIGNS: Final = {
    "given": 3,
    "first": 1,
    "title": 2,
    "role": 2,
    "apposed": 2,
    "surname": 2,
    "personal": 1,
    "speaks": 1,
    "of_link": 0,
    "place": -3,
    "event": -3,
    "thing": -3,
    "opener": -3,
    "plural": -3,
}
"""The weight of each sign of a person."""
SHOWN: Final = frozenset(["given", "first", "title", "role", "apposed", "personal", "speaks"])
"""Signs that a town or a street hasn't."""


_MOST_ROLES: Final = 8
"""Most different descriptions of an entity that are kept, the first ones."""


class Entity:
    """A person or an organisation with all its mentions."""

    __slots__ = (
        "described",
        "female",
        "gender",
        "human",
        "key",
        "male",
        "mentions",
        "name",
        "person",
        "roles",
        "signs",
    )

    def __init__(self, key: str, name: str, person: bool, described: bool = False) -> None:
        self.key: Final = key
        """Surname or last word, lower case."""
        self.name = name
        self.person = person
        self.described: Final = described
        """Known by a description alone: ``a spokesman for the board``."""
        self.mentions: Final[list[int]] = []
        """Numbers of its mentions, ascending."""
        self.male = 0
        self.female = 0
        """Points of evidence for a man and for a woman."""
        self.gender = "?"
        """``m``, ``f`` or ``?``, by that evidence."""
        self.signs: Final[set[str]] = set()
        """Signs that this is a person, or a place or thing."""
        self.human = 0
        """Points of evidence for a person, below 0 for a place or a thing."""
        self.roles: Final[dict[tuple[str, ...], Span]] = {}
        """The first few different descriptions: their words and their tokens."""

    def add_role(self, article: TokenizedText, first: int, last: int) -> None:
        """Remember the tokens ``[first, last)`` as a description."""
        last -= article.classes[last - 1] == "s"  # a possessive ending is no part of the description
        if len(self.roles) < _MOST_ROLES:
            self.roles.setdefault(tuple(article.words[first:last]), (first, last))

    def add_sign(self, sign: str) -> None:
        """Count a sign once."""
        if sign not in self.signs:
            self.signs.add(sign)
            self.human += _SIGNS[sign]

    @property
    def latest(self) -> int:
        """Number of its latest mention so far, -1 without any."""
        return self.mentions[-1] if self.mentions else -1

    @property
    def first(self) -> int:
        """Number of its first mention by name, -1 without any."""
        return self.mentions[0] if self.mentions else -1

    def may_be(self, gender: str) -> bool:
        """Whether it may be of a gender, ``m`` or ``f``, by all that is known."""
        lead = self.male - self.female
        if gender != "m":
            lead = -lead if gender == "f" else -abs(lead)
        return lead >= 0 or lead == -LEANING

    def vote(self, gender: str, points: int) -> None:
        """Count evidence for ``m`` or ``f``; an empty string is none."""
        if gender == "m":
            self.male += points
        elif gender == "f":
            self.female += points
        else:
            return
        self.gender = "?" if self.male == self.female else ("m" if self.male > self.female else "f")


@dataclass(frozen=True, slots=True)
class Roster:
    """Whom the mentions of an article name, while that is worked out: each step fills in what it can tell."""

    article: TokenizedText
    mentions: Sequence[Mention]
    of_mention: list[int]
    """For every mention its entity's number, -1 while none is known."""
    entities: list[Entity]
    names: Sequence[int]
    """Numbers of the names among the mentions."""
    nominals: Sequence[int]
    """Numbers of the descriptions among them."""
    definite: Sequence[int]
    """Numbers of the descriptions that begin with the definite article."""
    long: Sequence[int]
    """Numbers of the names of several words."""
    led: Sequence[int]
    """Numbers of the names with words that lead up to them, be it an article."""
    before: str
    """For every mention the class letter before it and what leads up to it."""
    behind: Mapping[str, Sequence[int]]
    """Numbers of the names by the class letter behind them."""


def roster_of(article: TokenizedText, mentions: Sequence[Mention]) -> Roster:
    """The mentions of an article, of whom nobody is known so far."""
    names: list[int] = []
    nominals: list[int] = []
    long: list[int] = []
    led: list[int] = []
    behind: defaultdict[str, list[int]] = defaultdict(list)
    closed = article.classes + "n"
    for number, mention in enumerate(mentions):
        kind = mention.kind
        if kind == "name":
            names.append(number)
            core = mention.core
            if mention.last - core > 1:
                long.append(number)
            if mention.outer < core:
                led.append(number)
            behind[closed[mention.last]].append(number)
        elif kind == "nominal":
            nominals.append(number)
    lows, small = article.lows, article.language.small
    words, endings = small.definite, small.definite_endings
    definite = [
        at for at in nominals if lows[mentions[at].first] in words or (endings and is_definite(article, mentions[at]))
    ]
    opened = "n" + article.classes
    before = "".join([opened[mention.outer] for mention in mentions])
    return Roster(article, mentions, [-1] * len(mentions), [], names, nominals, definite, long, led, before, behind)


def names_followed_by(roster: Roster, letters: str) -> list[int]:
    """Numbers of the names with one of some class letters behind them."""
    return sorted([number for letter in letters if letter in roster.behind for number in roster.behind[letter]])


@dataclass(frozen=True, slots=True)
class People:
    """The entities of an article and, for every mention, its entity's number (-1: none)."""

    entities: list[Entity]
    of_mention: list[int]
    mentions_of: list[list[int]]
    """For every entity all its mentions, descriptions too, ascending."""
    by_name: dict[tuple[str, str], int]
    """The first entity with a key and a name in lower case, or with a key and any name (empty), once somebody is looked
    for by name."""
    supposed: frozenset[int]
    """Numbers of the mentions whose entity is no more than probable."""


def gather(entities: list[Entity], of_mention: list[int], supposed: frozenset[int] = frozenset()) -> People:
    """The people of an article with all their mentions."""
    mentions_of: list[list[int]] = [[] for _ in entities]
    for number, entity in enumerate(of_mention):
        if entity >= 0:
            mentions_of[entity].append(number)
    return People(entities, of_mention, mentions_of, {}, supposed)


def key_of(word: str) -> str:
    """A word for comparing: lower case, one sort of apostrophe."""
    return word.lower().replace("’", "'")


def keys_of(words: Sequence[str]) -> list[str]:
    """Words for comparing, as ``key_of`` makes each."""
    return [word.lower().replace("’", "'") for word in words]


def alike_of(low: str) -> str:
    """A word of a name, in small letters, without the accents that papers leave out: ``Flavio`` is ``Flávio``. Letters
    that tell names apart keep their marks: ``ñ``, ``ä``, ``ö``, ``ü``."""
    return low if low.isascii() else normalize("NFC", _ACCENTS.sub("", normalize("NFD", low)))


_ACCENTS: Final = re.compile("[\u0300\u0301\u0302\u0327]|(?<!n)\u0303")
"""Grave, acute, circumflex and cedilla behind their letter, and a tilde on a vowel."""


def find_person(people: People, name: str) -> int:
    """Entity of a name in any case ("SMITH"), -1 if nobody fits."""
    words, by_name = name.replace("’", "'").lower().split(), people.by_name
    if not by_name:
        for number, who in enumerate(people.entities):
            if not who.described:
                by_name.setdefault((who.key, ""), number)
                by_name.setdefault((who.key, who.name.lower()), number)
    return by_name.get((words[-1], " ".join(words)), by_name.get((words[-1], ""), -1))
