"""Who is called by an office that one person holds, and that the article doesn't tell of him, since every reader knows:
``Mary Holt has refused to resign. … The prime minister said``."""

import re
from typing import Final

from bot.quotes.mentions.names import Mention
from bot.quotes.people.descriptions import is_short_office
from bot.quotes.people.entities import Roster
from bot.quotes.syntax.tokens import TokenizedText

_MOST_OF_PEOPLE: Final = 200
"""Persons whose offices are looked at."""
_NOBODY: Final = -1
_NONE: Final = frozenset[int]()


def recall_sole_offices(roster: Roster) -> frozenset[int]:
    """Give "the prime minister" the one person named up to there, with whom the article begins, where nobody is told to
    hold that office; the numbers of these mentions."""
    article, mentions, sole = roster.article, roster.mentions, roster.article.language.nouns.sole_offices
    if sole.isdisjoint(article.lows):  # most articles
        return _NONE
    leader = _leader(roster)
    if leader < 0 or roster.entities[leader].roles:
        return _NONE
    wanted = [
        number
        for number in (*roster.definite, *roster.led)
        if mentions[number].head in sole
        and is_short_office(article, mentions[number])
        and _is_of_nobody_known(roster, number)
    ]
    genders, supposed = article.language.nouns.genders, list[int]()
    for number in sorted(wanted):
        head = mentions[number].head
        if _is_of_others(roster, head, number):
            break
        fits = genders.get(head, "?") in ("?", roster.entities[leader].gender)
        if fits and roster.entities[leader].first < number and _is_alone(roster, leader, number):
            roster.of_mention[number] = leader
            supposed.append(number)
    return frozenset(supposed)


def _is_of_nobody_known(roster: Roster, number: int) -> bool:
    """Whether a mention is of nobody, or of what bears its own letters for a name: ``the PM``."""
    entity, mention = roster.of_mention[number], roster.mentions[number]
    start = roster.article.sentence_starts[roster.article.sentence_of[mention.outer]]
    if "P" in roster.article.classes[start : mention.outer]:  # She said the mayor
        return False
    former = not roster.article.language.nouns.former.isdisjoint(roster.article.lows[mention.first : mention.last])
    lesser = not roster.article.language.nouns.lesser.isdisjoint(roster.article.lows[mention.first : mention.last])
    if former or lesser or mention.reach > mention.last:
        return False
    return entity < 0 or (not roster.entities[entity].person and roster.entities[entity].key == mention.head)


def _leader(roster: Roster) -> int:
    """The first person named in a paragraph of sentences, in full, as the subject of a verb that opens a sentence; -1
    where the first one is named otherwise."""
    article, mentions, entities = roster.article, roster.mentions, roster.entities
    for number in roster.long:
        mention, who = mentions[number], entities[roster.of_mention[number]]
        if who.human <= 0 or not who.person or not _is_in_text(article, mention):
            continue
        opens = mention.outer == article.sentence_starts[article.sentence_of[mention.outer]]
        acts = _ACTS.match(article.classes, mention.last) is not None
        return roster.of_mention[number] if opens and acts else _NOBODY
    return _NOBODY


_ACTS: Final = re.compile("a{0,3}[VWKTUe]")
"""Classes of the verb behind a subject."""


def _is_in_text(article: TokenizedText, mention: Mention) -> bool:
    """Whether a mention is in a paragraph that ends with a stop, unlike headings and captions."""
    paragraph = article.paragraph_of[mention.first]
    starts = article.paragraph_starts
    end = starts[paragraph + 1] if paragraph + 1 < len(starts) else len(article.classes)
    return article.classes[:end].rstrip("n").endswith((".", "Q"))


def _is_of_others(roster: Roster, head: str, number: int) -> bool:
    """Whether somebody is told to hold the office, or it was told of as another's: ``London's mayor``, ``a mayor``."""
    short_for, nominals = roster.article.language.nouns.short_for, roster.nominals
    for who in roster.entities[:_MOST_OF_PEOPLE]:
        for low in [word.lower() for role in who.roles for word in role]:
            if low == head or head in short_for.get(low, ()):
                return True
    return any(
        at < number and roster.mentions[at].head == head and not is_short_office(roster.article, roster.mentions[at])
        for at in nominals
    )


def _is_alone(roster: Roster, leader: int, number: int) -> bool:
    """Whether no other person of whom nothing is told is named in the text before a mention, nor the leader in its
    own sentence: ``Mary Holt said the mayor``."""
    article, outer = roster.article, roster.mentions[number].outer
    start = article.sentence_starts[article.sentence_of[outer]]
    for at in roster.names:
        if at >= number:
            break
        entity = roster.of_mention[at]
        who = roster.entities[entity]
        other = entity != leader and who.person and who.human > 0 and not who.roles
        beside = entity == leader and roster.mentions[at].outer >= start
        if beside or (other and _is_in_text(article, roster.mentions[at])):
            return False
    return True
