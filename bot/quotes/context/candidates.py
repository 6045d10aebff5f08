"""Who could have said a piece: the mentions around it, each with its place and its tie to a word of speech."""

from bisect import bisect_left, insort
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from bot.domain.quotations import Span
from bot.quotes.context.told_behind import is_teller, told_behind_by
from bot.quotes.marks.pieces import Piece
from bot.quotes.mentions.names import Mention
from bot.quotes.mentions.ties import Tie, find_tie
from bot.quotes.mentions.word_groups import word_groups
from bot.quotes.people.entities import Entity, People
from bot.quotes.syntax.tokens import TokenizedText

MAX_BEFORE: Final = 10
"""Most mentions before a piece that become candidates, the nearest ones."""
MAX_AFTER: Final = 6
"""Most mentions behind a piece that become candidates, the nearest ones."""
LONGEST_SENTENCE: Final = 1000
"""Tokens of a sentence up to which all of these are looked at. A longer one is a list, or made to take time: the
longest sentence of the labelled articles has 91."""
MOST_UNITS: Final = 500
"""Units of a text up to which all of these are looked at: no labelled article has a fifth of them."""
_MOST_IN_CROWD: Final = 2
"""Most mentions on each side of a piece that become candidates in a longer sentence, or a longer text."""


class Unit:
    """Pieces with one speaker for certain: one piece, or several that go on over paragraphs."""

    __slots__ = ("first_piece", "first_token", "last_piece", "last_token", "pieces")

    def __init__(self, numbers: Sequence[int], pieces: Sequence[Piece], tokens: Sequence[int]) -> None:
        first, last = numbers[0], numbers[-1]
        self.pieces: Final = numbers
        self.first_piece: Final = pieces[first]
        self.last_piece: Final = pieces[last]
        self.first_token: Final = tokens[first]
        self.last_token: Final = tokens[last]


class Settled(NamedTuple):
    """Whom a pronoun means, -1 for nobody known, and the chance that this is right."""

    entity: int
    trust: float
    rival: int = -1
    """The next likeliest."""
    doubt: float = 0.0
    """Chance that it is the rival, where it is one of the two."""


class Resolved(dict[int, Settled]):
    """What is settled of mentions, by their numbers; knows those between two others."""

    def __init__(self) -> None:
        super().__init__()
        self._ascending: Final = list[int]()

    def __setitem__(self, number: int, settled: Settled) -> None:
        if number not in self:
            insort(self._ascending, number)
        super().__setitem__(number, settled)

    def clear(self) -> None:
        self._ascending.clear()
        super().clear()

    def between(self, first: int, end: int) -> list[int]:
        """The mentions ``[first, end)`` that are settled, ascending."""
        ascending = self._ascending
        return ascending[bisect_left(ascending, first) : bisect_left(ascending, end)]


Traits = tuple[int, int, int, int, bool, str, str]
"""What is known of an entity whatever pronoun may mean it: gender, human, described and whole_article (see
``coreference.antecedents``), whether its name has several words, and in lower case its last word and its given name."""


class Fitting(NamedTuple):
    """The entities that were looked at: whom a pronoun may mean, and whom it can't."""

    known: dict[int, Traits]
    others: set[int]


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything about one article that the candidates are drawn from."""

    article: TokenizedText
    pieces: Sequence[Piece]
    mentions: Sequence[Mention]
    firsts: Sequence[int]
    people: People
    units: Sequence[Unit]
    inner: frozenset[int]
    """Numbers of the mentions that are part of another one: Acme in ``a spokesman for Acme``."""
    owners: frozenset[int]
    """Numbers of the names that begin a description which belongs to them: ``Mary Holt's father``."""
    ties: Mapping[int, Tie]
    sorts: Mapping[int, str]
    """What kind of thing a mention names."""
    resolved: Resolved
    """The pronouns settled so far, by mention."""
    stances: dict[int, tuple[int, ...]]
    """What a mention is in its sentence, for the mentions that a pronoun may point back at."""
    roles: dict[int, str | None]
    """The roles of the entities that were asked for."""
    lasting: dict[int, list[tuple[Span, str]]]
    """Their descriptions that tell a lasting role: tokens, and as they are written."""
    fitting: dict[tuple[str, bool], Fitting]
    """What entities a pronoun may mean, by what it wants."""
    by_surname: dict[str, list[Entity]]
    """The first people with a given name, by their surnames; empty until it is asked for."""
    cased: bool
    """Whether the language's nouns have capitals."""
    free: bool
    """Whether verbs may stand before their subjects, in a language whose nouns have no capitals."""
    drops: bool
    """Whether verbs of speech may have no subject."""


def find_units(pieces: Sequence[Piece], article: TokenizedText) -> list[Unit]:
    """Group the pieces that go on over paragraphs."""
    groups: list[list[int]] = []
    for number, piece in enumerate(pieces):
        if piece.continues and groups:
            groups[-1].append(number)
        else:
            groups.append([number])
    return [Unit(group, pieces, article.piece_tokens) for group in groups]


def find_inner(mentions: Sequence[Mention]) -> frozenset[int]:
    """The mentions that hang on the one before or lead up to the next: who is said to speak is that one."""
    inner: set[int] = set()
    reach = earlier = 0  # how far the mentions so far reach, and how far without the one before ``latest``
    latest = -1
    for number, mention in enumerate(mentions):
        if mention.outer >= reach:  # most: nothing before reaches up to it
            reach = mention.reach
            continue
        if number and mention.outer <= mentions[number - 1].first:
            inner.add(number - 1)  # what it reaches to may be that name: Minister for Fisheries Mrs. Ann Holt
            reach = earlier if latest == number - 1 else 0
        if mention.last <= reach:
            inner.add(number)
        earlier, latest = reach, number
        reach = mention.reach if mention.reach > reach else reach
    return frozenset(inner)


def find_owners(mentions: Sequence[Mention], inner: frozenset[int]) -> frozenset[int]:
    """The names that begin the next mention, among the numbers of ``inner`` mentions."""
    last = len(mentions) - 1
    return frozenset([at for at in inner if at < last and mentions[at].first == mentions[at + 1].outer])


def is_crowded(scene: Scene, start: int, end: int) -> bool:
    """Whether a sentence, tokens ``[start, end)``, or its text is longer than any of news: less is looked at then."""
    return end - start > LONGEST_SENTENCE or len(scene.units) > MOST_UNITS


def inside(scene: Scene, unit: Unit, start: int, end: int) -> tuple[range, range]:
    """Numbers of the mentions in tokens ``[start, end)``, a unit's own sentence, those nearest to it: before it and
    behind it."""
    firsts = scene.firsts
    low = bisect_left(firsts, start)
    middle = bisect_left(firsts, unit.first_token, low)
    after = bisect_left(firsts, unit.last_token, middle)
    high = bisect_left(firsts, end, after)
    if high - low <= _MOST_IN_CROWD:  # most
        return range(low, middle), range(after, high)
    crowded = is_crowded(scene, start, end)
    most_before, most_after = (_MOST_IN_CROWD, _MOST_IN_CROWD) if crowded else (MAX_BEFORE, MAX_AFTER)
    low = middle - most_before if middle - most_before > low else low
    high = after + most_after if after + most_after < high else high
    return range(low, middle), range(after, high)


def before(scene: Scene, start: int, earliest: int) -> list[int]:
    """Numbers of the mentions in tokens ``[earliest, start)``, the nearest ones."""
    low, high = bisect_left(scene.firsts, earliest), bisect_left(scene.firsts, start)
    return list(range(max(low, high - MAX_BEFORE), high))


def behind(scene: Scene, end: int) -> list[int]:
    """Numbers of the mentions in the sentence from token ``end`` on: of the same paragraph, a signature, or a sentence
    that tells who said the one before."""
    article = scene.article
    if end >= len(article.words):
        return []
    if (teller := told_behind_by(article, end)) >= 0:
        near = range(
            bisect_left(scene.firsts, end), min(bisect_left(scene.firsts, teller) + _BESIDE, len(scene.firsts))
        )
        return [at for at in near if is_teller(article, teller, scene.mentions[at])][-1:]
    if article.classes[end - 1] == "n" and not is_signature(article, end):
        return []
    low, high = (
        bisect_left(scene.firsts, end),
        bisect_left(scene.firsts, article.sentence_ends[article.sentence_of[end]]),
    )
    return list(range(low, min(high, low + MAX_AFTER)))


_BESIDE: Final = 2
"""How many mentions are looked at from the first behind a place to find the innermost mention that reaches over it."""


def is_signature(article: TokenizedText, start: int) -> bool:
    """Whether a line is nothing but a dash and a name, under a quotation."""
    return article.language.grammar.signature.match(article.classes, start) is not None


class Ties(dict[int, Tie]):
    """The ties of mentions, each worked out when it is first asked for."""

    def __init__(self, article: TokenizedText, mentions: Sequence[Mention]) -> None:
        super().__init__()
        self._article: Final = article
        self._mentions: Final = mentions
        self._groups: Final = word_groups(article.language)

    def __missing__(self, number: int) -> Tie:
        tie = self[number] = find_tie(self._article, self._mentions[number], self._groups)
        return tie
