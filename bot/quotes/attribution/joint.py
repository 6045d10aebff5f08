"""Two people who say something together: ``Mary Holt and Jack Pell said in a joint statement``."""

from typing import Final

from bot.quotes.context.candidates import Scene

HALF: Final = 0.85
"""Chance that a reader is content with one of two people who say the same."""
_LONGEST_JOIN: Final = 2
"""Words between two people at most: ``als auch``."""
_VERBAL: Final = frozenset("aVWKTUe")
"""Classes of the verb of another clause: ``said Holt and Pell agreed``."""


def partners_of(scene: Scene, chosen: int) -> tuple[int, int] | None:
    """The numbers of both mentions, in text order, where a subject is one of two people joined by "and"."""
    way = scene.ties[chosen].way
    if way not in _SUBJECTS:
        return None
    first = chosen - 1 if way in "Ss" else chosen
    both = scene.mentions[first : first + 2]  # none where the first is -1
    if len(both) < 2:
        return None
    left, right = both
    if not 0 < right.outer - left.reach <= _LONGEST_JOIN or not _are_joined(scene, first, first + 1):
        return None
    classes = scene.article.classes
    if first == chosen:
        return None if classes[right.reach : right.reach + 1] in _VERBAL else (first, first + 1)
    return None if classes[left.outer - 1] in "pOc," else (first, first + 1)


_SUBJECTS: Final = frozenset("SsIi")
"""Ways of a tie by which a mention is the subject of its cue."""


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
    start, end = scene.mentions[first].reach, scene.mentions[second].outer
    lows, small = scene.article.lows, scene.article.language.small
    behind = () if lows[start] in small.and_ else small.and_also.get(lows[start])
    if behind is None or lows[start + 1 : end] != list(behind):
        return False
    return _is_person(scene, first) and _is_person(scene, second)


def _is_person(scene: Scene, number: int) -> bool:
    entity = scene.people.of_mention[number]
    return scene.mentions[number].kind == "name" and entity >= 0 and scene.people.entities[entity].person
