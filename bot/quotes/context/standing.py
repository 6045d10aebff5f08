"""The grammatical standing of a mention in its sentence: subject, object, or possessor."""

from bisect import bisect_left
from typing import Final

from bot.quotes.context.candidates import Scene
from bot.quotes.mentions.cases import is_oblique
from bot.quotes.mentions.names import Mention
from bot.quotes.vocabulary import NEVER

OBJECT: Final = 0
OWNER: Final = 1
OTHER: Final = 2
TOPIC: Final = 3
"""The first name of a sentence, as a possessor: ``Holt's cheerful answer``."""
DOER: Final = 4
"""Subject of a verb that isn't quite one of saying: ``Holt showed``."""
SUBJECT: Final = 5
SPEAKER: Final = 6

SPEAKING_WAYS: Final = "SsIiA"
"""Ways of a tie by which a mention speaks."""
_SAYING: Final = "VWA"
"""Classes of the words by which somebody surely says or writes something."""
_VERBAL: Final = frozenset("aVWKTUe")
"""Classes that follow a subject: ``Asked what she would do, Holt did not …``."""
_MOST_BEFORE: Final = 40
"""Mentions before another in its sentence or paragraph that are looked at, so that a sentence of thousands of pronouns
takes no longer than thousands of sentences."""


_BEHIND: Final = {
    **dict.fromkeys("VWKTU", 0), "a": 1, "e": 2, "w": 3, ",": 4, "s": 5, "r": 6, "c": 7, ".": 8, "n": 8, "Q": 8,
    "p": 9, "O": 9, "R": 10, "S": 10,
}  # fmt: skip
"""Numbers for the class of the token after a mention: verbs first, then what ends a sentence, then nouns."""
BEFORE: Final = {
    "n": 0, ".": 0, "Q": 1, ",": 2, "c": 3, "p": 4, "O": 4, "A": 5, **dict.fromkeys("VWKTU", 6), "z": 7, "t": 8, "e": 6,
    "D": 10, "d": 10, "s": 11, "R": 12, "B": 12, "w": 13, "a": 14,
}  # fmt: skip
"""Numbers for the class of the token before a mention."""

STANDING, LEADING, AFTER = 0, 1, 6
"""Where its standing, whether it leads, and the class of the word behind it stand in the stance of a mention."""


def stance_of(scene: Scene, at: int) -> tuple[int, ...]:
    """What a mention is in its sentence, and what stands beside it: standing; leads its sentence; names before it
    there; opens its sentence; opens its paragraph; classes of the words before and behind it; kind. Worked out once
    for each that is asked for."""
    if at in scene.stances:
        return scene.stances[at]
    article, mention, firsts = scene.article, scene.mentions[at], scene.firsts
    kind, first, there = mention.kind, at, article.sentence_of[mention.first]
    beside, start = _letters_beside(article.classes, mention), article.sentence_starts[there]
    leading = True
    if at and firsts[at - 1] >= start:
        first = bisect_left(firsts, start, 0, at)
    if first < at or article.classes[start] in article.language.grammar.opening:
        leading = leads(scene, at, there)
    stance = scene.stances[at] = (
        _standing(scene, at, there, leading, beside),
        int(leading),
        _names_among(scene, first, at) if first < at else 0,
        int(mention.outer == start),
        int(_opens_paragraph(scene, at, article.paragraph_of[mention.first])),
        BEFORE.get(beside[0], 9),
        _BEHIND.get(beside[1], 9),
        0 if kind == "name" else 1 if kind == "pronoun" else 2,
    )
    return stance


def _letters_beside(classes: str, mention: Mention) -> tuple[str, str]:
    """The classes of the tokens before and behind a mention, those of a new line where the text begins or ends."""
    before = classes[mention.outer - 1] if mention.outer else "n"
    return before, classes[mention.last] if mention.last < len(classes) else "n"


def standing_of(scene: Scene, at: int, sentence: int) -> int:
    """A mention's standing: one of the constants above; the higher, the likelier "he" refers to it."""
    beside = _letters_beside(scene.article.classes, scene.mentions[at])
    return _standing(scene, at, sentence, leads(scene, at, sentence), beside)


def _standing(scene: Scene, at: int, sentence: int, leading: bool, beside: tuple[str, str]) -> int:
    """Its standing, where it is known whether it leads its sentence, and what letters are beside it."""
    article, mention = scene.article, scene.mentions[at]
    classes, grammar = article.classes, article.language.grammar
    before, after = beside
    if after == "o":  # Holt herself said
        after = classes[mention.last + 1 : mention.last + 2]
    if after == "s":
        return TOPIC if leading and at not in scene.owners else OWNER
    start = article.sentence_starts[sentence]
    opened = classes[start] in grammar.opening and mention.first < _main_clause(scene, sentence)
    if opened and not (classes[start] == "p" and _says_behind_verb(scene, at)):
        return OBJECT if before in "pOA" else OTHER
    tie = scene.ties[at]
    if tie.way in SPEAKING_WAYS:
        return SPEAKER if tie.letter in _SAYING else DOER
    if grammar.relative.match(classes, mention.last):
        return DOER
    if before in "pOA":
        return OBJECT
    if mention.kind == "name" and grammar.modifying.match(classes, mention.last):
        moves = article.lows[mention.last + 1] in article.language.tokens.towards  # Holt rolls down her sock
        if not moves or classes[mention.last] != "w":
            return OWNER
    # …, but Holt lost
    joined = after in _VERBAL and (before == "," or (before == "c" and classes[mention.outer - 2] == ","))
    if leading or joined:
        return SUBJECT
    inverted = grammar.verb_first is not NEVER and before in _VERBAL and _follows_verb(scene, at)
    return SUBJECT if inverted else OTHER


def _says_behind_verb(scene: Scene, at: int) -> bool:
    """``Auf Anfrage sagte Huber, er gehe``: the subject behind the verb of a main clause, where nouns have capitals."""
    return scene.article.language.tokens.nouns is not None and scene.ties[at].way in "Ii"


def _follows_verb(scene: Scene, at: int) -> bool:
    """``Ob er bleibt, ließ Huber offen``: right behind a verb that stands second, without a case that tells an object,
    and nobody stands before the verb in its clause."""
    article, mention = scene.article, scene.mentions[at]
    if is_oblique(article, mention.first, mention.head_at):
        return False
    verb = mention.outer - 1
    start = article.sentence_starts[article.sentence_of[verb]]
    clause = article.classes[max(start, verb - _LONGEST_OPENING) : verb].rpartition(",")[2]
    return _SUBJECTS_BEFORE.isdisjoint(clause)


def leads(scene: Scene, at: int, sentence: int) -> bool:
    """Whether no other name stands before a mention in its sentence, save within an opening phrase or clause."""
    article, firsts = scene.article, scene.firsts
    classes, start = article.classes, article.sentence_starts[sentence]
    if classes[start] in article.language.grammar.opening:
        start = _main_clause(scene, sentence)
        if firsts[at] < start:
            return False
    furthest = at - _MOST_BEFORE if at > _MOST_BEFORE else 0
    while at > furthest and firsts[at - 1] >= start:
        at -= 1
        first = firsts[at]
        if (
            (first == start or classes[first - 1] not in "pO")
            and scene.mentions[at].kind != "nominal"
            and at not in scene.owners
        ):
            return False
    return True


def _main_clause(scene: Scene, sentence: int) -> int:
    """First token of the main clause where a clause opens the sentence: behind the comma in ``Asked if Holt would run,
    Pell smiled``."""
    article = scene.article
    start = article.sentence_starts[sentence]
    if article.language.grammar.front is not NEVER:
        front = article.language.grammar.front.match(article.classes, start, article.sentence_ends[sentence])
        if front is not None:
            return front.end()
    comma = article.classes.find(",", start, min(article.sentence_ends[sentence], start + _LONGEST_OPENING))
    return comma + 1 if comma > 0 and article.classes[comma + 1 : comma + 2] in _SUBJECTS else start


_LONGEST_OPENING: Final = 25
"""Tokens of a sentence in which the comma behind its opening clause is looked for."""
_SUBJECTS_BEFORE: Final = frozenset("NGBRP")
"""Classes of somebody who may be the subject of a verb that he stands before."""
_SUBJECTS: Final = frozenset("NGBDPd")
"""Classes of the first word of a subject."""


def _names_among(scene: Scene, first: int, at: int) -> int:
    """How many of the mentions ``[first, at)`` own no other, 4 at most."""
    names = at - first
    if names <= _MOST_COUNTED and scene.owners:
        names -= len(scene.owners.intersection(range(first, at)))
    return names if names < _MOST_COUNTED else _MOST_COUNTED


_MOST_COUNTED: Final = 4
"""Mentions before another that are told apart."""


def _opens_paragraph(scene: Scene, at: int, paragraph: int) -> bool:
    """Whether no name stands before a mention in its paragraph."""
    firsts, start = scene.firsts, scene.article.paragraph_starts[paragraph]
    furthest = at - _MOST_BEFORE if at > _MOST_BEFORE else 0
    while at > furthest and firsts[at - 1] >= start:
        at -= 1
        if scene.mentions[at].kind == "name" and at not in scene.owners:
            return False
    return True
