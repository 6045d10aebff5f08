"""Two people who say something together: ``Mary Holt and Jack Pell said in a joint statement``."""

import re
from functools import cache
from typing import Final

from bot.quotes.context.candidates import Scene
from bot.quotes.language import Language
from bot.quotes.mentions.names import Mention
from bot.quotes.syntax.tokens import TokenizedText

HALF: Final = 0.85
"""Chance that a reader is content with one of two people who say the same."""
_LONGEST_JOIN: Final = 2
"""Words between two people at most: ``als auch``."""
_VERBAL: Final = frozenset("aVWKTUe")
"""Classes of the verb of another clause: ``said Holt and Pell agreed``."""


def partners_of(scene: Scene, chosen: int) -> tuple[int, int] | None:
    """The numbers of both mentions, in text order, where a subject is one of two people joined by "and"."""
    way, mention, article = scene.ties[chosen].way, scene.mentions[chosen], scene.article
    if way in "Ss":
        if article.lows[mention.outer - 1] not in _joining_words(article.language):  # most
            return None
        joined = _are_joined(scene, chosen - 1, chosen)
        return (chosen - 1, chosen) if joined and _opens(article, scene.mentions[chosen - 1]) else None
    if way not in "Ii" or mention.reach == len(article.lows):
        return None
    if article.lows[mention.reach] not in _joining_words(article.language) or not _are_joined(
        scene, chosen, chosen + 1
    ):
        return None
    reach = scene.mentions[chosen + 1].reach
    return None if article.classes[reach : reach + 1] in _VERBAL else (chosen, chosen + 1)


def _opens(article: TokenizedText, first: Mention) -> bool:
    """Whether the first of two people is no object, and none of more than two."""
    return article.classes[first.outer - 1] not in "pOc,"


@cache
def _joining_words(language: Language) -> frozenset[str]:
    """Words by which two people may be joined."""
    small = language.small
    return frozenset(small.and_).union(small.and_also, *small.and_also.values())


def is_one_of_more(article: TokenizedText, first: Mention) -> bool:
    """``«…», dijeron Luis, Ana y Berta Paz``: whether a name alone is the first of three at least behind a verb."""
    return first.kind == "name" and _ROW.match(article.classes, first.last) is not None


_ROW: Final = re.compile("(?:,[NBL]{1,4}){1,6},?c[NBL]{1,4}")
"""Classes of names behind a name, up to the last one."""


def whose_people(scene: Scene, chosen: int) -> int:
    """The person of ``Mary Holt and her team said``, whose words they rather are; -1 where nobody is joined so."""
    article, mention = scene.article, scene.mentions[chosen]
    if chosen < 1 or article.classes[mention.first] != "d" or scene.ties[chosen].way not in "SsIi":
        return -1
    joined = scene.mentions[chosen - 1].reach == mention.first - 1 and _is_person(scene, chosen - 1)
    if not joined or article.lows[mention.first - 1] not in article.language.small.and_:
        return -1
    return scene.people.of_mention[chosen - 1]


def _are_joined(scene: Scene, first: int, second: int) -> bool:
    """Whether nothing but "and" stands between two people's names, or what means the same."""
    if first < 0 or second == len(scene.mentions):
        return False
    start, end = scene.mentions[first].reach, scene.mentions[second].outer
    if not 0 < end - start <= _LONGEST_JOIN:
        return False
    lows, small = scene.article.lows, scene.article.language.small
    behind = () if lows[start] in small.and_ else small.and_also.get(lows[start])
    if behind is None or lows[start + 1 : end] != list(behind):
        return False
    return _is_person(scene, first) and _is_person(scene, second)


def _is_person(scene: Scene, number: int) -> bool:
    entity = scene.people.of_mention[number]
    return scene.mentions[number].kind == "name" and entity >= 0 and scene.people.entities[entity].person
