"""Which body a pronoun means, in a language in which bodies have genders: ``die Stiftung``, ``sie``."""

from typing import Final

from bot.quotes.candidates import Scene
from bot.quotes.standing import OBJECT, SUBJECT, standing_of

CHANCE: Final = 0.8
"""Chance that the subject of the sentence before, a body of the pronoun's gender, is meant where nobody else fits."""
_FURTHEST: Final = 12
"""Mentions before a pronoun that are looked at."""


def body_meant(scene: Scene, number: int) -> int:
    """The body of ``Die Stiftung zeigte sich erleichtert. „…“, schreibt sie``: the subject of the sentence before, or
    what was named last for ``diese``, with nobody named between; -1 for none."""
    article, pronoun = scene.article, scene.mentions[number]
    pronouns = article.language.pronouns
    wanted = pronouns.articles.get(pronoun.head, "") if pronoun.kind == "pronoun" else ""
    if not wanted:
        return -1
    least = OBJECT if pronoun.head in pronouns.nearest else SUBJECT
    earliest = article.sentence_starts[max(0, article.sentence_of[pronoun.first] - 1)]
    for at in range(number - 1, max(-1, number - _FURTHEST), -1):
        mention, entity = scene.mentions[at], scene.people.of_mention[at]
        if mention.first < earliest or mention.kind == "pronoun":
            return -1
        if entity < 0:
            continue
        if scene.people.entities[entity].person:
            return -1
        standing = standing_of(scene, at, article.sentence_of[mention.first])
        if article.lows[mention.first] == wanted and standing >= least:
            return entity
    return -1
