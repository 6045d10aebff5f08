"""Who is called by an office in capitals: ``the DPP`` after Deputy Public Prosecutor Tan Mei Lin, ``the Secretary of
State`` after Secretary of State Mary Holt."""

import re
from collections.abc import Sequence
from typing import Final

from bot.quotes.mentions.descriptive import is_definite
from bot.quotes.mentions.names import Mention
from bot.quotes.people.entities import Entity, People, Roster
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


def recall_initials_of_names(roster: Roster) -> None:
    """Give ``AMR``, with three letters and more, the one person whose names begin with them, ``Ana Marco Ruiz``, in a
    language that calls people so for variety."""
    article, of_mention, entities = roster.article, roster.of_mention, roster.entities
    for number in roster.names:
        mention = roster.mentions[number]
        word = article.words[mention.last - 1]
        if mention.last - mention.core > 1 or not _SHORTEST < len(word) <= _LONGEST or not word.isupper():
            continue
        bearers = [
            at
            for at, who in enumerate(entities[:_MOST_OF_PEOPLE])
            if who.person and " " in who.name and _initials_of(who.name) == word
        ]
        if len(bearers) == 1 and bearers[0] != of_mention[number]:
            of_mention[number] = bearers[0]
            entities[bearers[0]].mentions.append(number)
            entities[bearers[0]].mentions.sort()


def by_initials(people: People, label: str) -> int:
    """The entity of the one person or body whose name begins with the letters of a label, ``MP`` for Mara Pike; -1 for
    nobody."""
    if not label.isupper() or not _SHORTEST <= len(label) <= _LONGEST:
        return -1
    bearers = [at for at, who in enumerate(people.entities[:_MOST_OF_PEOPLE]) if _initials_of(who.name) == label]
    return bearers[0] if len(bearers) == 1 else -1


def _initials_of(name: str) -> str:
    """``AMR`` of ``Ana de Marco Ruiz``."""
    return "".join([word[0] for word in name.split() if word[0].isupper() and not word.isupper()])


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


def join_titles_with_names(roster: Roster) -> None:
    """Make one person of ``the Mayor of Bly, Mary Holt,`` and of ``Mary Holt, the Mayor of Bly,``."""
    article, mentions, of_mention, entities = roster.article, roster.mentions, roster.of_mention, roster.entities
    starts = {match.start() for match in _TITLE_OF.finditer(article.classes)}
    for number in roster.names if starts else ():
        mention, title = mentions[number], of_mention[number]
        if mention.first not in starts or not article.classes.startswith(_CLOSING, mention.reach):
            continue
        holder = _beside(roster, number)
        if holder < 0:
            holder = _named_behind(roster, number)
        if holder >= 0:
            entities[holder].add_role(article, mention.first + 1, mention.reach)
            for at in [at for at, entity in enumerate(of_mention) if entity == title]:
                of_mention[at] = holder


def _named_behind(roster: Roster, number: int) -> int:
    """The person of ``the Mayor of Bly, Mary Holt,``; -1 for none, and where two are named behind it."""
    article, mentions, behind = roster.article, roster.mentions, number + 1
    if behind == len(mentions) or not article.classes.startswith(",", mentions[number].reach):
        return -1
    name, entity = mentions[behind], roster.of_mention[behind]
    if name.kind != "name" or name.outer != mentions[number].reach + 1:
        return -1
    if not article.classes.startswith(_CLOSED, name.last):
        return -1
    who = roster.entities[entity]
    return entity if who.person and " " in who.name else -1


_CLOSED: Final = (",", ".", "n", ":", "(")
"""Classes behind a name that stands beside a title."""


def recall_full_titles(roster: Roster) -> None:
    """Give "the Secretary of State" the one person who has that office beside his name; nobody who had it formerly, or
    is a deputy."""
    article, mentions, of_mention, entities = roster.article, roster.mentions, roster.of_mention, roster.entities
    starts = {match.start() for match in _TITLE_OF.finditer(article.classes)}
    for number in roster.names if starts else ():
        mention = mentions[number]
        if mention.first not in starts:
            continue
        title = [*map(str.lower, article.words[mention.core : mention.last])]
        holder = _beside(roster, number) if article.classes.startswith(_CLOSING, mention.reach) else -1
        if holder < 0:
            holder = _only_holder(article, entities, title)
        if holder >= 0:
            of_mention[number] = holder
            entities[holder].add_role(article, mention.core, mention.reach)


def join_titles(roster: Roster) -> None:
    """Give the second office of ``Mary Holt, founder and CEO of Acme,`` the person of the first."""
    article, mentions, of_mention, entities = roster.article, roster.mentions, roster.of_mention, roster.entities
    starts = {match.start() for match in _SECOND_TITLE.finditer(article.classes)}
    for number in roster.names if starts else ():
        mention = mentions[number]
        if mention.first not in starts:
            continue
        for at in range(number - 1, max(-1, number - 1 - _OFFICES), -1):
            before, who = mentions[at], entities[of_mention[at]]
            if before.kind == "name" and who.person and " " in who.name:
                if _FIRST_TITLE.fullmatch(article.classes, before.last, mention.first):
                    of_mention[number] = of_mention[at]
                break


_SECOND_TITLE: Final = re.compile("B(?<=[RB]cB)(?=O)")
_FIRST_TITLE: Final = re.compile(r"(?:,ra|,|a)D?[wegRBNG']{0,6}[RB]c")
"""Classes of ``CEO of`` behind "and", and of what stands between a name and that: ``, founder and``, ``is a founder
and``."""
_OFFICES: Final = 2
"""Mentions before the second office among which the name is looked for."""
_TITLE_OF: Final = re.compile("DB{1,2}O")
"""Classes of ``the Secretary of``, ``the Chief Constable of``."""
_CLOSING: Final = tuple(",.")
"""Classes behind what stands beside a name."""


def _beside(roster: Roster, number: int) -> int:
    """The person of ``Mary Holt, the Secretary of State,``; -1 for none."""
    article, mentions, of_mention, entities = roster.article, roster.mentions, roster.of_mention, roster.entities
    if not number or mentions[number - 1].kind != "name" or article.classes[mentions[number - 1].last] != ",":
        return -1
    entity = of_mention[number - 1]
    behind = mentions[number - 1].last + 1 == mentions[number].first
    return entity if behind and entities[entity].person and " " in entities[entity].name else -1


def _only_holder(article: TokenizedText, entities: Sequence[Entity], title: Sequence[str]) -> int:
    """The one person with a role that ends or goes on as a title; -1 for none, or several."""
    nouns, holders = article.language.nouns, set[int]()
    for number, who in enumerate(entities[:_MOST_OF_PEOPLE]):
        for role in who.roles if who.person else ():
            words = [*map(str.lower, role)]
            at = words.index(title[0]) if title[0] in words else len(words)
            held = nouns.former.isdisjoint(words[:at]) and nouns.lesser.isdisjoint(words[:at])
            if held and words[at : at + len(title)] == title:
                holders.add(number)
    return holders.pop() if len(holders) == 1 else -1
