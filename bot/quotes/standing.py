"""The grammatical standing of a mention in its sentence: subject, object, or possessor."""

from bisect import bisect_left
from typing import Final

from bot.quotes.candidates import Scene, tie_of

OBJECT: Final = 0
OWNER: Final = 1
OTHER: Final = 2
TOPIC: Final = 3
"""The first name of a sentence, as a possessor: ``Holt's cheerful answer``."""
DOER: Final = 4
"""Subject of a verb that isn't quite one of saying: ``Holt showed``."""
SUBJECT: Final = 5
SPEAKER: Final = 6

SPEAKING_WAYS = "SsIiA"
"""Ways of a tie by which a mention speaks."""
_SAYING = "VWA"
"""Classes of the words by which somebody surely says or writes something."""
_VERBAL = frozenset("aVWKTUe")
"""Classes that follow a subject: ``Asked what she would do, Holt did not …``."""
_MOST_BEFORE = 40
"""Mentions before another in its sentence or paragraph that are looked at, so that a sentence of thousands of pronouns
takes no longer than thousands of sentences."""


def standing_of(scene: Scene, at: int, sentence: int) -> int:
    """A mention's standing: one of the constants above; the higher, the likelier "he" refers to it."""
    article, mention = scene.article, scene.mentions[at]
    classes, grammar = article.classes, article.language.grammar
    before = classes[mention.outer - 1] if mention.outer else "n"
    after = classes[mention.last] if mention.last < len(classes) else "n"
    if after == "s":
        return TOPIC if leads(scene, at, sentence) else OWNER
    tie = tie_of(scene, at)
    if tie.way in SPEAKING_WAYS:
        return SPEAKER if tie.letter in _SAYING else DOER
    if grammar.relative.match(classes, mention.last):
        return DOER
    if before in "pOA":
        return OBJECT
    if mention.kind == "name" and grammar.modifying.match(classes, mention.last):
        return OWNER
    return SUBJECT if (before == "," and after in _VERBAL) or leads(scene, at, sentence) else OTHER


def leads(scene: Scene, at: int, sentence: int) -> bool:
    """Whether no other name stands before a mention in its sentence, save within an opening phrase."""
    start, furthest = scene.article.sentence_starts[sentence], max(0, at - _MOST_BEFORE)
    while at > furthest and scene.mentions[at - 1].first >= start:
        at -= 1
        other = scene.mentions[at]
        if other.kind != "nominal" and (other.first == start or scene.article.classes[other.first - 1] not in "pO"):
            return False
    return True


def names_before(scene: Scene, at: int, sentence: int) -> int:
    """How many mentions stand before a mention in its sentence, 4 at most."""
    return min(at - bisect_left(scene.firsts, scene.article.sentence_starts[sentence]), 4)


def opens_paragraph(scene: Scene, at: int, paragraph: int) -> bool:
    """Whether no name stands before a mention in its paragraph."""
    start, furthest = scene.article.paragraph_starts[paragraph], max(0, at - _MOST_BEFORE)
    while at > furthest and scene.mentions[at - 1].first >= start:
        at -= 1
        if scene.mentions[at].kind == "name":
            return False
    return True
