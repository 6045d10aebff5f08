"""Whom "her coach" means, where an article names somebody as hers: ``Her coach, Milo Trent,``, ``Orr's coach Milo
Trent``."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final, NamedTuple

from bot.quotes.mentions.names import Mention
from bot.quotes.people.entities import Roster
from bot.quotes.syntax.tokens import TokenizedText
from bot.quotes.vocabulary import Nouns


class _Holder(NamedTuple):
    """A person with a role, and the tokens of the words that tell it."""

    entity: int
    first: int
    last: int


def recall_owned_roles(roster: Roster) -> None:
    """Give the holders of roles that are somebody's their names, where the owner is who was named last."""
    article, mentions, of_mention = roster.article, roster.mentions, roster.of_mention
    classes, nouns = article.classes, article.language.nouns
    for number in [number for number in roster.nominals if classes[mentions[number].first] == "d"]:
        if of_mention[number] < 0 and _is_owned_role(article, mentions[number], nouns):
            of_mention[number] = _holder_named(roster, number)


def _is_owned_role(article: TokenizedText, mention: Mention, nouns: Nouns) -> bool:
    """``her coach``: whether a possessive has a role behind it and nothing more, and no relative, who is told by his
    family too."""
    head = mention.head_at
    if mention.reach != head + 1 or article.classes[head] != "R":
        return False
    return mention.head not in nouns.kin and mention.head not in nouns.many


def _holder_named(roster: Roster, number: int) -> int:
    """Who has the role of a description, -1 where nobody or several have it, or had it for somebody else."""
    article, mention = roster.article, roster.mentions[number]
    holders = _holders(roster, mention.head)
    if len({holder.entity for holder in holders}) != 1 or holders[0].last > mention.first:
        return -1
    gender = article.language.pronouns.own.get(article.lows[mention.first], "")
    if not gender:
        return -1
    owner = _person_before(roster, mention.first, holders[0].entity, gender)
    owners = [_owner_of(roster, holder) for holder in holders]
    return holders[0].entity if owner >= 0 and owner in owners else -1


def _holders(roster: Roster, head: str) -> Sequence[_Holder]:
    """The persons whom the article calls by a word beside their names."""
    return [
        _Holder(number, *span)
        for number, who in enumerate(roster.entities)
        if who.person
        for role, span in who.roles.items()
        if role[-1].lower() == head
    ]


def _owner_of(roster: Roster, holder: _Holder) -> int:
    """Whose a role is, by the possessive in its words or right before them; -1 for none."""
    article = roster.article
    for at in range(holder.last - 1, max(-1, holder.first - 2), -1):
        if article.classes[at] == "s":
            return _named_at(roster, at - 1)
        if article.classes[at] == "d":
            gender = article.language.pronouns.own.get(article.lows[at], "")
            return _person_before(roster, at, holder.entity, gender) if gender else -1
    return -1


def _named_at(roster: Roster, token: int) -> int:
    """The person whose name has a token, -1 for none."""
    for number in roster.names:
        mention = roster.mentions[number]
        if mention.first <= token < mention.last:
            return roster.of_mention[number]
    return -1


def _person_before(roster: Roster, token: int, holder: int, gender: str) -> int:
    """The last person of a gender, and not the holder of the role, who was named before a token; -1 for none."""
    end = bisect_left(roster.names, token, key=lambda number: roster.mentions[number].first)
    for number in reversed(roster.names[max(0, end - _MOST_BEFORE) : end]):
        entity = roster.of_mention[number]
        if entity not in (-1, holder) and roster.entities[entity].person and roster.entities[entity].may_be(gender):
            return entity
    return -1


_MOST_BEFORE: Final = 40
"""Names before a role among which its owner is looked for."""
