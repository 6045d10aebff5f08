"""Whom "they" means: the person who is called so, or the people of the sentence before."""

from bisect import bisect_left
from functools import lru_cache
from typing import Final

from bot.quotes.candidates import Scene
from bot.quotes.standing import DOER, standing_of

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
    start, end = article.sentence_span(sentence - 1)
    first = bisect_left(scene.firsts, start)
    for at in range(first, min(first + _MOST_LOOKED_AT, bisect_left(scene.firsts, end))):
        other = scene.mentions[at]
        if standing_of(scene, at, sentence - 1) >= DOER:
            group = other.kind == "nominal" and other.head in article.language.nouns.many
            return at if group and article.classes[other.head_at] == "R" else -1
    return -1
