"""Whom "they" means: the person who is called so, or the people of the sentence before; and one of many."""

from bisect import bisect_left
from functools import lru_cache
from typing import Final

from bot.quotes.context.candidates import Scene
from bot.quotes.context.standing import DOER, standing_of

CALLED: Final = 0.85
"""Chance that "they" is the person of whom the article tells that he or she is called so."""
PEOPLE_MEANT: Final = 0.7
"""Chance that "they" are the people of the sentence before, of whom nobody is named."""
_MOST_LOOKED_AT: Final = 12
"""Mentions of the sentence before among which its subject is looked for."""


def called_so(scene: Scene, number: int) -> int:
    """The person of ``Rowan Teague, 34, who uses they/them pronouns``; -1 where the article tells of nobody."""
    article, pronouns = scene.article, scene.article.language.pronouns
    for other in pronouns.of_any_gender:
        place = _place_of(article.text, f"{scene.mentions[number].head}/{other}")
        if place >= 0:
            at = bisect_left(article.ends, place)
            if at >= len(article.sentence_of):  # behind what is read
                return -1
            start = article.sentence_starts[article.sentence_of[at]]
            entities, first = scene.people.entities, bisect_left(scene.firsts, start)
            before = scene.people.of_mention[first : min(first + _MOST_LOOKED_AT, bisect_left(scene.firsts, at))]
            return next((entity for entity in before if entity >= 0 and entities[entity].person), -1)
    return -1


@lru_cache(maxsize=2)
def _place_of(text: str, words: str) -> int:
    """Where words stand in a text first, -1 for nowhere; remembered, since each "they" of an article asks."""
    return text.find(words)


def people_before(scene: Scene, number: int) -> int:
    """The mention of ``Both men denied it. “We were at home,” they said``; -1 where nobody leads the sentence before
    as more than one."""
    article, mention = scene.article, scene.mentions[number]
    sentence = article.sentence_of[mention.first]
    if mention.head not in article.language.pronouns.any_gender or mention.kind != "pronoun" or sentence == 0:
        return -1
    for back in range(1, min(_SENTENCES_BACK if article.language.pronouns.of_many else 1, sentence) + 1):
        leader = _leader_of(scene, sentence - back)
        if leader >= 0 and scene.mentions[leader].head != mention.head:
            return leader if _are_many(scene, leader) else -1
    return -1


_SENTENCES_BACK: Final = 2
"""Sentences before a pronoun for many in which their subject is looked for, where it is no word for one."""


def _leader_of(scene: Scene, sentence: int) -> int:
    """The mention that does something in a sentence, -1 for none."""
    start, end = scene.article.sentence_span(sentence)
    first = bisect_left(scene.firsts, start)
    for at in range(first, min(first + _MOST_LOOKED_AT, bisect_left(scene.firsts, end))):
        owns = scene.article.classes.startswith("'", scene.mentions[at].last)  # The dockers' union Acme Workers
        if not owns and standing_of(scene, at, sentence) >= DOER and not _is_thing(scene, at):
            return at
    return -1


def _is_thing(scene: Scene, at: int) -> bool:
    """``Die Schlüsse seien falsch``: no people, where nouns have capitals and tell that."""
    mention = scene.mentions[at]
    cased = scene.article.language.tokens.nouns is not None
    return cased and mention.kind == "nominal" and scene.article.classes[mention.head_at] in "wS"


def _are_many(scene: Scene, at: int) -> bool:
    """``Both men``, ``die Grünen``, ``die Ermittler``: people by a noun in the plural or its article, two people by
    name, or a body that is told to be one: ``the union Acme Workers``."""
    article, mention = scene.article, scene.mentions[at]
    if partner_behind(scene, at) >= 0:
        return True
    nouns, gender = article.language.nouns, article.language.small.gendered.get(article.lows[mention.first], "")
    if mention.kind == "name" and mention.outer < mention.first and article.lows[mention.first - 1] in nouns.bodies:
        return True
    if mention.kind == "nominal" and mention.head in nouns.together:
        return True
    if mention.head not in nouns.many and (not gender or nouns.genders.get(mention.head, gender) == gender):
        return False
    body = mention.kind == "name" and article.language.tokens.nouns is not None
    return body or (mention.kind == "nominal" and article.classes[mention.head_at] == "R")


def partner_behind(scene: Scene, at: int) -> int:
    """The mention of Pell in ``Mary Holt and Jack Pell left``, for Holt's; -1 where nobody is joined to somebody, or in
    a language whose "they" may be one."""
    article, mention, behind = scene.article, scene.mentions[at], at + 1
    if not article.language.nouns.taking_part or behind >= len(scene.mentions) or mention.kind != "name":
        return -1
    other, people = scene.mentions[behind], scene.people
    joined = other.outer == mention.reach + 1 and article.lows[mention.reach] in article.language.small.and_
    if not joined or other.kind != "name" or article.classes[mention.outer - 1] == ",":
        return -1
    entities = [people.entities[people.of_mention[number]] for number in (at, behind)]
    return behind if all(who.person and who.human > 0 for who in entities) else -1


def one_of_many(scene: Scene, number: int) -> str | None:
    """``another fan`` for "another", after ``Fans were delighted. “…,” wrote one``; ``None`` where it isn't told of
    what many somebody is one."""
    article, mention = scene.article, scene.mentions[number]
    low, small, nouns = article.lows[mention.first], article.language.small, article.language.nouns
    if mention.last - mention.first > 1 or low not in small.newcomers or low not in small.standalone:
        return None
    here, paragraph = article.sentence_of[mention.first], article.paragraph_of[mention.first]
    for at in range(number - 1, max(-1, number - _MOST_LOOKED_AT), -1):
        other = scene.mentions[at]
        sentence = article.sentence_of[other.first]
        if here - sentence > _FURTHEST_OF_MANY or paragraph - article.paragraph_of[other.first] > 1:
            return None
        if other.kind == "nominal" and other.head in nouns.singulars and standing_of(scene, at, sentence) >= DOER:
            more = f" {article.written(other.head_at + 1, other.reach)}" if other.reach > other.head_at + 1 else ""
            return f"{low} {nouns.singulars[other.head]}{more}"
    return None


_FURTHEST_OF_MANY: Final = 5
"""Sentences back in which it is told of what many somebody is one."""
