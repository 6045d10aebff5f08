"""Whom "her husband" and "his daughter" mean, where an article names the relative elsewhere.

Either the same word stands beside a name ("her husband, Paul Holt"), or the other side of the tie does ("the mayor and
his wife, Ann Holt": her husband is the mayor).
"""

from collections.abc import Mapping, Sequence
from typing import Final

from bot.quotes.mentions.names import Mention
from bot.quotes.people.entities import Entity, Roster
from bot.quotes.syntax.tokens import TokenizedText


def is_relative(article: TokenizedText, mention: Mention) -> bool:
    """``her husband``: a word for a relative behind a possessive, with nothing more."""
    bare = article.classes[mention.first] == "d" and mention.reach == mention.head_at + 1
    return bare and mention.head in article.language.nouns.kin


def recall_relatives(roster: Roster) -> None:
    """Give relatives their names, where the article has one person whom each may mean."""
    article, mentions, of_mention, entities = roster.article, roster.mentions, roster.of_mention, roster.entities
    kin = article.language.nouns.kin
    relatives = [number for number in roster.nominals if mentions[number].head in kin and of_mention[number] < 0]
    wanted = [number for number in relatives if is_relative(article, mentions[number])]
    ahead = [number for number in relatives if _leads_in(article, mentions[number])]
    if not wanted and not ahead:
        return
    holders = _by_role(entities)
    for number in wanted:
        of_mention[number] = _relative(roster, mentions[number], holders)
    for number in ahead:
        of_mention[number] = _named_later(roster, number, holders.get(mentions[number].head, ()))


def _leads_in(article: TokenizedText, mention: Mention) -> bool:
    """``The mother of a boy who …``, ``A mother whose son …``: a relative of somebody without a name, as the first
    words of the text or of the line behind its heading."""
    paragraph = article.paragraph_of[mention.first]
    opens = paragraph < _LEAD and mention.first == article.paragraph_starts[paragraph]
    return opens and article.classes[mention.first] == "D" and article.classes[mention.head_at + 1] in _OF_OR_WHOSE


_LEAD: Final = 2
"""Paragraphs, the heading among them, that leave names for later."""
_OF_OR_WHOSE: Final = frozenset("Ord")
"""Classes behind a relative of whose he is."""


def _named_later(roster: Roster, number: int, holders: Sequence[int]) -> int:
    """The one person further down whom the article calls somebody's relative by the same word: ``his mother, Ann
    Holt,``; -1 for none, and for a relative of somebody who is named beside it."""
    if len(holders) != 1 or roster.entities[holders[0]].first <= number:
        return -1
    article, head = roster.article, roster.mentions[number].head
    spans = [span for role, span in roster.entities[holders[0]].roles.items() if role[-1].lower() == head]
    beside = [article.lows[at] for start, _ in spans for at in (start - 1, start)]  # his mother Ann Holt
    return -1 if article.language.pronouns.owners.keys().isdisjoint(beside) else holders[0]


def _relative(roster: Roster, mention: Mention, holders: Mapping[str, Sequence[int]]) -> int:
    """The entity of the relative, -1 where the article names none or several."""
    article, entities = roster.article, roster.entities
    nouns = article.language.nouns
    same = holders.get(mention.head, ())
    if len(same) == 1:
        return same[0]
    others = list({n for head in nouns.kin[mention.head] for n in holders.get(head, ())}) if not same else []
    owner = _owner_of(roster, others[0]) if len(others) == 1 else -1
    gender = nouns.genders.get(mention.head, "?")
    if not same and not others and article.language.tokens.nouns is not None:
        return _of_same_name(gender, entities)
    return owner if owner >= 0 and (gender == "?" or entities[owner].gender in (gender, "?")) else -1


def _of_same_name(gender: str, entities: Sequence[Entity]) -> int:
    """The one person of a gender who has a surname in common with one of the other: ``Tjark Janßen``, and ``seine
    Frau`` where Meike Janßen is named; -1 where there are none, or several."""
    named = [number for number, who in enumerate(entities[:_MOST_NAMED]) if who.person and " " in who.name]
    of_others = {entities[number].key for number in named if entities[number].gender != gender}
    alike = [number for number in named if entities[number].gender == gender and entities[number].key in of_others]
    return alike[0] if len(alike) == 1 else -1


_MOST_NAMED: Final = 40
"""People of an article, the first ones, among whom two of one surname are looked for."""


def _by_role(entities: Sequence[Entity]) -> Mapping[str, Sequence[int]]:
    """The persons by the last word of what each is called beside his name: two for each word, since several are as many
    as two."""
    holders: dict[str, list[int]] = {}
    for number, who in enumerate(entities):
        if who.person:
            for head in {role[-1].lower() for role in who.roles}:
                if len(alike := holders.setdefault(head, [])) < _SEVERAL:
                    alike.append(number)
    return holders


_SEVERAL: Final = 2
"""Persons who are called the same from which on nobody is meant for certain."""


def _owner_of(roster: Roster, relative: int) -> int:
    """The person in whose sentence a relative is named first, and before: ``the mayor and his wife, Ann Holt``."""
    article, mentions, of_mention, entities = roster.article, roster.mentions, roster.of_mention, roster.entities
    at = entities[relative].mentions[0]
    start = article.sentence_starts[article.sentence_of[mentions[at].first]]
    for number in range(at - 1, max(-1, at - 1 - _MOST_BEFORE), -1):
        if mentions[number].first < start:
            return -1
        entity = of_mention[number]
        if entity not in (-1, relative) and entities[entity].person:
            return entity
    return -1


_MOST_BEFORE: Final = 100
"""Mentions before a relative, in his sentence, among which that person is looked for."""
