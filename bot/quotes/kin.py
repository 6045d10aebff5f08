"""Whom "her husband" and "his daughter" mean, where an article names the relative elsewhere.

Either the same word stands beside a name ("her husband, Paul Holt"), or the other side of the tie does ("the mayor and
his wife, Ann Holt": her husband is the mayor).
"""

from collections.abc import Sequence

from bot.quotes.entities import Entity
from bot.quotes.names import Mention
from bot.quotes.tokens import TokenizedText


def is_relative(article: TokenizedText, mention: Mention) -> bool:
    """``her husband``: a word for a relative behind a possessive, with nothing more."""
    bare = article.classes[mention.first] == "d" and mention.reach == mention.head_at + 1
    return bare and mention.head in article.language.nouns.kin


def recall_relatives(
    article: TokenizedText, mentions: Sequence[Mention], of_mention: list[int], entities: Sequence[Entity]
) -> None:
    """Give relatives their names, where the article has one person whom each may mean."""
    for number, mention in enumerate(mentions):
        if mention.kind == "nominal" and of_mention[number] < 0 and is_relative(article, mention):
            of_mention[number] = _relative(article, mention, mentions, of_mention, entities)


def _relative(
    article: TokenizedText,
    mention: Mention,
    mentions: Sequence[Mention],
    of_mention: Sequence[int],
    entities: Sequence[Entity],
) -> int:
    """The entity of the relative, -1 where the article names none or several."""
    nouns = article.language.nouns
    same = _with_role(entities, frozenset([mention.head]))
    if len(same) == 1:
        return same[0]
    others = _with_role(entities, nouns.kin[mention.head]) if not same else []
    owner = _owner_of(article, others[0], mentions, of_mention, entities) if len(others) == 1 else -1
    gender = nouns.genders.get(mention.head, "?")
    return owner if owner >= 0 and (gender == "?" or entities[owner].gender in (gender, "?")) else -1


def _with_role(entities: Sequence[Entity], heads: frozenset[str]) -> list[int]:
    """The persons who are called one of some words beside their names."""
    return [n for n, who in enumerate(entities) if who.person and any(role[-1].lower() in heads for role in who.roles)]


def _owner_of(
    article: TokenizedText,
    relative: int,
    mentions: Sequence[Mention],
    of_mention: Sequence[int],
    entities: Sequence[Entity],
) -> int:
    """The person in whose sentence a relative is named first, and before: ``the mayor and his wife, Ann Holt``."""
    at = entities[relative].mentions[0]
    start = article.sentence_starts[article.sentence_of[mentions[at].first]]
    for number in range(at - 1, -1, -1):
        if mentions[number].first < start:
            return -1
        entity = of_mention[number]
        if entity not in (-1, relative) and entities[entity].person:
            return entity
    return -1
