"""Which of several people of a surname is meant, or of a given name: ``Sen. Holt``, ``Ms. Holt``."""

from collections.abc import Sequence
from typing import Final

from bot.quotes.mentions.names import Mention
from bot.quotes.people.entities import LONGEST_TITLE, Entity, Roster
from bot.quotes.syntax.tokens import TokenizedText


def namesake(roster: Roster, at: int, titled: bool, known: Sequence[int]) -> int:
    """Which of several people of a surname the mention ``at`` means: the only one whose office stands before it, as
    before his name in full (``Sen. Holt``); the only one named in its paragraph, where it has a title (``Ms. Holt``) or
    he speaks there; else the nearest."""
    article, mentions, entities = roster.article, roster.mentions, roster.entities
    if len(known) > _MOST_NAMESAKES:
        return _nearest(known, entities)
    named = [number for number in known if entities[number].mentions]
    offices = _offices_before(article, mentions[at])
    if offices:
        held = [number for number in named if _has_office(article, mentions, entities[number], offices)]
        if len(held) == 1:
            return held[0]
    start = article.paragraph_starts[article.paragraph_of[mentions[at].first]]
    here = [number for number in named if mentions[entities[number].latest].first >= start]
    if len(here) == 1 and (titled or _speaks_in_full(article, mentions[entities[here[0]].latest])):
        return here[0]
    return _nearest(known, entities)


_MOST_NAMESAKES: Final = 8
"""People of a surname, at most, who are told apart by offices and paragraphs: a family of politicians has three."""


def _has_office(article: TokenizedText, mentions: Sequence[Mention], entity: Entity, offices: frozenset[str]) -> bool:
    """Whether one of some offices stands before a name of an entity."""
    first_mentions = entity.mentions[:_MOST_WITH_OFFICE]
    return any(offices & _offices_before(article, mentions[number]) for number in first_mentions)


_MOST_WITH_OFFICE: Final = 8
"""Mentions of a person, the first ones, among which his office is looked for."""


def _offices_before(article: TokenizedText, mention: Mention) -> frozenset[str]:
    """The titles and nouns before a name that tell what somebody is: ``county commissioner``; no "Mr"."""
    start, honorifics = max(mention.outer, mention.core - LONGEST_TITLE), article.language.nouns.honorifics
    return frozenset(
        [
            article.lows[token]
            for token in range(start, mention.core)
            if article.classes[token] in "RB" and article.lows[token] not in honorifics
        ]
    )


def _speaks_in_full(article: TokenizedText, mention: Mention) -> bool:
    """``Mary Holt, a nurse, said``: somebody named in full who speaks."""
    full = mention.last - mention.core > 1
    return full and article.language.grammar.subject.match(article.classes, mention.reach) is not None


def _nearest(known: Sequence[int], entities: Sequence[Entity]) -> int:
    """Among several people of a surname: the person called by it before; else the one named last, or first.

    Relatives are named in full, or by their given names, beside the person whom an article is about.
    """
    called = [number for number in known if "surname" in entities[number].signs] or known
    nearest, latest = called[0], -1
    for number in called:
        named = entities[number].mentions
        if named and named[-1] > latest:
            nearest, latest = number, named[-1]
    return nearest
