"""Who holds the office of a place, in a language whose nouns have capitals: ``Marls Bürgermeister`` and ``der
Bürgermeister von Marl`` after ``Marls Bürgermeister Arne Lenz``."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from bot.quotes.mentions.names import Mention
from bot.quotes.people.entities import Entity, Roster
from bot.quotes.syntax.tokens import TokenizedText


class Office(NamedTuple):
    """A noun for what somebody is, in lower case, and the forms of the names of places beside it."""

    noun: str
    places: frozenset[str]


def recall_offices_of_places(roster: Roster) -> None:
    """Find the one person named so far who has the same office of the same place."""
    article, mentions, of_mention, entities = roster.article, roster.mentions, roster.of_mention, roster.entities
    held: Sequence[tuple[int, Office]] | None = None
    for number in roster.nominals:
        mention = mentions[number]
        if of_mention[number] >= 0 or article.classes[mention.head_at] != "R":
            continue
        if mention.reach - mention.first <= _BARE and article.classes[mention.first] in "DdR":  # most
            continue
        office = _office_in(article, mention.first, mention.reach, mention.head_at)
        if not office.places:
            continue
        held = list(_held_by(article, entities)) if held is None else held
        holders = {at for at, other in held if _is_same(other, office) and 0 <= entities[at].first < number}
        if len(holders) == 1:
            of_mention[number] = holders.pop()


_BARE: Final = 2
"""Tokens of ``der Bürgermeister``."""


def _held_by(article: TokenizedText, entities: Sequence[Entity]) -> Iterator[tuple[int, Office]]:
    """The persons by their numbers, each with every office that is told beside a name."""
    for number, who in enumerate(entities):
        for first, last in who.roles.values() if who.person else ():
            head = article.classes.rfind("R", first, last)
            if head >= 0:
                yield number, _office_in(article, first, last, head)


def _office_in(article: TokenizedText, first: int, last: int, head: int) -> Office:
    """The office that tokens ``[first, last)`` tell with the noun at ``head``."""
    places = [
        article.lows[at]
        for at in range(first, last)
        if at != head and article.classes[at] in "Nw" and article.words[at][0].isupper()
    ]
    return Office(article.lows[head], frozenset(form for low in places for form in _forms(low, article)))


def _forms(low: str, article: TokenizedText) -> tuple[str, ...]:
    """``marls``, ``marler`` and what is left of them without an ending: ``marl``."""
    capitals = article.language.tokens.nouns
    assert capitals is not None
    endings = (capitals.genitive, *capitals.from_places)
    return (low, *(low.removesuffix(ending) for ending in endings if low.endswith(ending) and len(low) > _SHORTEST))


_SHORTEST: Final = 3
"""Letters of the name of a place without an ending, at least."""


def _is_same(held: Office, office: Office) -> bool:
    return held.noun == office.noun and not held.places.isdisjoint(office.places)


def holds_it_elsewhere(article: TokenizedText, mention: Mention, who: Entity) -> bool:
    """Whether a person holds the office of a description only in other places than it tells: ``der Bürgermeister von
    Bly`` isn't Marl's."""
    office = _office_in(article, mention.first, mention.reach, mention.head_at)
    same = [other for _, other in _held_by(article, (who,)) if other.noun == office.noun and other.places]
    return bool(office.places) and bool(same) and not any(_is_same(other, office) for other in same)
