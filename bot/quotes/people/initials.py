"""Who is called by the first letters of an office: ``the DPP`` after Deputy Public Prosecutor Tan Mei Lin."""

from collections.abc import Sequence
from typing import Final

from bot.quotes.mentions.descriptive import is_definite
from bot.quotes.mentions.names import Mention
from bot.quotes.people.entities import Entity, Roster
from bot.quotes.syntax.tokens import TokenizedText

_SHORTEST, _LONGEST = 2, 4
"""Letters of an office in short."""
_MOST_OF_PEOPLE: Final = 200
"""Persons whose offices are looked at."""


def recall_initials(roster: Roster) -> None:
    """Give "the DPP" the one person with an office of these first letters; a body of that name is told by its own."""
    article, mentions, of_mention, entities = roster.article, roster.mentions, roster.of_mention, roster.entities
    offices: dict[str, set[int]] = {}
    for number in sorted({*roster.definite, *roster.led}):
        mention = mentions[number]
        if mention.bare or mention.last - mention.first != _SHORTEST or not _is_short_form(article, mention):
            continue
        if of_mention[number] >= 0 and entities[of_mention[number]].person:
            continue
        if not offices:
            offices = _by_initials(article, entities)
            if not offices:
                return
        holders = [at for office, who in offices.items() if office.endswith(mention.head) for at in who]
        if len(holders) == 1 and entities[holders[0]].first < number:
            of_mention[number] = holders[0]


def _is_short_form(article: TokenizedText, mention: Mention) -> bool:
    """Whether a mention of two words is the definite article and letters of an office."""
    word = article.words[mention.last - 1]
    return word.isupper() and _SHORTEST <= len(word) <= _LONGEST and is_definite(article, mention)


def _by_initials(article: TokenizedText, entities: Sequence[Entity]) -> dict[str, set[int]]:
    """The persons by the first letters of each of their offices, without the small words, lower case."""
    small, offices = article.language.small, dict[str, set[int]]()
    small_words = small.of_or_for | small.definite
    for number, who in enumerate(entities[:_MOST_OF_PEOPLE]):
        for role in who.roles if who.person else ():
            words = [word for word in map(str.lower, role) if word not in small_words]
            if len(words) > 1:
                offices.setdefault("".join([word[0] for word in words]), set()).add(number)
    return offices
