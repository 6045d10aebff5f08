"""Who is called by an office in the first lines, before the article gives the name: ``A school principal has told …``,
and further down ``Nuala Hession, principal of …``; and who stands there as ``A grandfather says …``, right before the
paragraph ``Mike Tranter, 66, paid …``."""

import re
from collections.abc import Sequence
from typing import Final

from bot.quotes.mentions.descriptive import is_definite
from bot.quotes.mentions.names import Mention, base_of
from bot.quotes.people.entities import Entity, Roster
from bot.quotes.syntax.tokens import TokenizedText

_LEAD: Final = 3
"""Paragraphs, the heading among them, that call people by what they are and leave the name for later."""
_NAMED_WITHIN: Final = 4
"""Paragraphs from there on in which the name is given."""
_MOST_IN_LEAD: Final = 40
"""Descriptions of the first lines that are looked at."""
_MOST_OF_PEOPLE: Final = 200
"""Persons whose offices are looked at."""


def recall_ahead(roster: Roster) -> None:
    """Give descriptions in the first lines the person of that office who is named soon after, if there is only one."""
    article, mentions, of_mention, entities = roster.article, roster.mentions, roster.of_mention, roster.entities
    if len(article.paragraph_starts) <= 1:
        return
    end = article.paragraph_starts[_LEAD] if len(article.paragraph_starts) > _LEAD else len(article.classes)
    for number in roster.nominals[:_MOST_IN_LEAD]:
        mention = mentions[number]
        if mention.first >= end:
            return
        if article.classes[mention.head_at] not in _OFFICES or of_mention[number] >= 0:
            continue
        if _is_office(article, mention) and not _is_of_several(roster, number):
            holders = _holders(article, mentions, number, entities)
            if len(holders) == 1:
                of_mention[number] = holders[0]
        by_words = _is_title(article, mention) and _is_first_of_all(article, mention)
        if of_mention[number] < 0 and (by_words or _leads_in(article, mention)):
            of_mention[number] = _named_next(roster, number, by_words)


_OFFICES: Final = "RB"
"""Classes of nouns for what somebody is."""


def _leads_in(article: TokenizedText, mention: Mention) -> bool:
    """``A grandfather says …``, ``The former head of the park has told …``: somebody new, as the first words of a
    sentence that opens a paragraph, or the text."""
    newcomer = article.lows[mention.first] in article.language.small.newcomers
    opens = mention.first == article.paragraph_starts[article.paragraph_of[mention.first]]
    nouns = article.language.nouns
    person = mention.head not in nouns.no_persons
    titled = article.language.tokens.capitals.get(mention.head) == "B"  # a judge has told a man
    first_of_all = bool(nouns.taking_part) and _is_first_of_all(article, mention)
    known_by_more = first_of_all and is_definite(article, mention) and mention.reach > mention.head_at + 1
    return opens and person and (known_by_more or (newcomer and not titled))


def _is_first_of_all(article: TokenizedText, mention: Mention) -> bool:
    """Whether a mention is in the first paragraph, or in the one behind a heading: a line that ends without a stop."""
    if article.paragraph_of[mention.first] != 1:
        return article.paragraph_of[mention.first] == 0
    heading = article.classes[: article.paragraph_starts[1]].rstrip("n")
    return "." not in heading[-1:] and len(heading) <= _LONGEST_HEADING


_LONGEST_HEADING: Final = 20
"""Tokens of a heading, at most."""


def _is_title(article: TokenizedText, mention: Mention) -> bool:
    """``The transport secretary``, at the start of its paragraph: an office of one holder."""
    opens = mention.first == article.paragraph_starts[article.paragraph_of[mention.first]]
    title = mention.reach == mention.head_at + 1 == mention.first + _TITLE
    return opens and title and is_definite(article, mention) and mention.head not in article.language.nouns.no_persons


_TITLE: Final = 3
"""Tokens of ``the transport secretary``."""


def _named_next(roster: Roster, number: int, by_words: bool) -> int:
    """The first person of the text named in full, without a title, at the start of a paragraph right behind, with an
    age, a home or a clause about him, or by his words: ``Mike Tranter, 66,``, ``Mike Tranter's remarks``; -1 for nobody
    of the kind. ``by_words``: only such words tell that he is the one."""
    article, mentions, of_mention, entities = roster.article, roster.mentions, roster.of_mention, roster.entities
    paragraph, genders = article.paragraph_of[mentions[number].first], article.language.nouns.genders
    for at in range(number + 1, len(mentions)):
        mention = mentions[at]
        distance = article.paragraph_of[mention.first] - paragraph
        if distance > _NAMED_NEXT:
            return -1
        entity = of_mention[at]
        if mention.kind != "name" or not entities[entity].person or entities[entity].human <= 0:
            continue
        opens = mention.outer == mention.core == article.paragraph_starts[article.paragraph_of[mention.first]]
        introduced = _has_words(article, mention) or (not by_words and _is_introduced(article, mention))
        wanted = genders.get(mentions[number].head, "?")
        fits = wanted == "?" or entities[entity].gender in (wanted, "?")
        first = entities[entity].first == at and mention.last - mention.core > 1
        return entity if distance and opens and introduced and fits and first else -1
    return -1


def _is_introduced(article: TokenizedText, mention: Mention) -> bool:
    """Whether a name is followed by what tells who he is."""
    return article.language.grammar.newly_named.match(article.classes, mention.last) is not None


def _has_words(article: TokenizedText, mention: Mention) -> bool:
    """``Mike Tranter's remarks``, ``Mike Tranter made the comment``."""
    owns = _HAS_WORDS.match(article.classes, mention.last)
    return owns is not None and article.lows[owns.end() - 1] in article.language.tokens.spoken_nouns


_HAS_WORDS: Final = re.compile("(?:s|a{0,2}[eVWKTUw]D)[wVSUKT]")
"""Classes of ``'s remarks``, ``made the comment`` behind a name."""


_NAMED_NEXT: Final = 2
"""Paragraphs behind ``A grandfather says …`` in which he is named."""


def is_ahead(article: TokenizedText, mentions: Sequence[Mention], number: int, entity: Entity) -> bool:
    """Whether a mention is a description of somebody whose name comes in a later sentence."""
    if not entity.mentions or entity.mentions[0] <= number:
        return False
    there = mentions[entity.mentions[0]].first
    return article.sentence_of[there] != article.sentence_of[mentions[number].first]


def _is_office(article: TokenizedText, mention: Mention) -> bool:
    """``a school principal``, ``the chairman of Pell & Sons``, ``Turkey's energy minister``: one person, for what he
    is."""
    nouns = article.language.nouns
    if mention.head in nouns.no_persons:
        return False
    left = mention.head in nouns.speaking_roles or mention.head in nouns.passing_roles or mention.head in nouns.kin
    counted = article.lows[mention.first] in article.language.small.one
    if left or counted:
        return False
    return article.classes[mention.first] in "DNG" or article.classes.startswith("R:Q", mention.head_at)  # Chefin: „…“


def _is_of_several(roster: Roster, number: int) -> bool:
    """Whether somebody else is called so, too: ``another principal``, ``Georgia's minister``."""
    article, mentions, head = roster.article, roster.mentions, roster.mentions[number].head
    called = [at for at in roster.nominals if mentions[at].head == head and number != at < _MOST_OF_PEOPLE]
    firsts = [mentions[at].first for at in called]
    newcomers = article.language.small.newcomers
    return any(article.lows[first] in newcomers or article.classes[first] in "NG" for first in firsts)


def _holders(article: TokenizedText, mentions: Sequence[Mention], number: int, entities: Sequence[Entity]) -> list[int]:
    """The persons with the office of a description, where all of them are named soon after it."""
    mention = mentions[number]
    last = article.paragraph_of[mention.first] + _NAMED_WITHIN
    written = {word.lower() for word in article.words[mention.first : mention.reach] if word[0].isupper()}
    others = article.language.nouns.lesser.difference(article.lows[mention.first : mention.reach])
    compound = article.language.tokens.nouns is not None and article.classes[mention.head_at] == "R"
    holders: list[int] = []
    for at, who in enumerate(entities[:_MOST_OF_PEOPLE]):
        if not who.person:
            continue
        holds = _has_office(who, mention.head, others) or _is_told(article, mentions, who, mention.head)
        holds = holds or (compound and _is_compound_office(article, mention, who))
        if not holds:
            continue
        if (
            who.first <= number
            or article.paragraph_of[mentions[who.first].first] > last
            or _is_elsewhere(who, mention.head, written)
        ):
            return []
        holders.append(at)
    return holders


def _has_office(who: Entity, head: str, others: frozenset[str]) -> bool:
    """Whether a person has the office, and none that words such as "deputy" make another one."""
    roles = ([word.lower() for word in words] for words in who.roles)
    return any(head in words and others.isdisjoint(words) for words in roles)


def _is_compound_office(article: TokenizedText, mention: Mention, who: Entity) -> bool:
    """``Umweltminister: „…“`` before ``Umweltminister Jan Tarn``, and ``Minister: „…“``; no other minister."""
    low, language = article.lows[mention.head_at], article.language
    for role in who.roles:
        for word in role:
            if word.lower() == low or (low == mention.head and base_of(word.lower(), language) == low):
                return True
    return False


def _is_told(article: TokenizedText, mentions: Sequence[Mention], who: Entity, head: str) -> bool:
    """``Mary Holt, who has been mayor since 2019,``."""
    if who.first < 0:
        return False
    behind = mentions[who.first].last
    free = article.language.nouns.calls_again and article.language.tokens.nouns is None
    if free and not article.classes.startswith(("a", "ea", "oa"), behind + 2):
        return False  # qui défend l'accusé
    return article.classes.startswith(",r", behind) and head in article.lows[behind : behind + _LONGEST_TOLD]


_LONGEST_TOLD: Final = 7
"""Tokens of ``, who has been the mayor``, at most."""


def _is_elsewhere(who: Entity, head: str, written: set[str]) -> bool:
    """Whether a person has the office of another body than is written beside the description."""
    bodies = [
        {word.lower() for word in words if word[0].isupper() and word.lower() != head}
        for words in who.roles
        if any(head == word.lower() for word in words)
    ]
    named = [words for words in bodies if words]
    return bool(written) and bool(named) and not any(written & words for words in named)
