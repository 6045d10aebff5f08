"""Which body a noun calls again, in a language that has a list of such nouns: ``Vexal s'explique. « … », assure le
groupe``."""

from bisect import bisect_left
from collections.abc import Set
from typing import Final

from bot.quotes.context.candidates import Scene
from bot.quotes.context.standing import DOER, standing_of
from bot.quotes.coreference.antecedents import Spoken
from bot.quotes.mentions.descriptive import BARE, is_definite
from bot.quotes.people.entities import SHOWN


def calls_body_again(scene: Scene, number: int) -> bool:
    """Whether a description is a noun by which a body is called again, alone with its article, and tells no name."""
    article, mention, entity = scene.article, scene.mentions[number], scene.people.of_mention[number]
    if mention.kind != "nominal" or mention.head not in article.language.nouns.bodies_again:
        return False
    bare = mention.reach == mention.head_at + 1 and mention.last - mention.first <= BARE + 1
    named = entity >= 0 and not scene.people.entities[entity].described
    return bare and not named and is_definite(article, mention)


def body_again(scene: Scene, number: int, spoken: Spoken) -> int:
    """The entity of the body that such a noun means: the body that spoke last, else a body that the sentence before
    is about, else the only body told of so far; -1 for none."""
    article, mention = scene.article, scene.mentions[number]
    unnamed = article.lows[mention.first] in article.language.small.demonstratives  # cette source
    before = spoken[: bisect_left(spoken, (mention.first, -1))]
    if before and _may_be_a_body(scene, before[-1][1], unnamed):
        return before[-1][1]
    subject = _subject_before(scene, number, unnamed)
    return subject if subject >= 0 else _only_body_so_far(scene, number, {entity for _, entity in before}, unnamed)


def _subject_before(scene: Scene, number: int, unnamed: bool) -> int:
    """The body that the sentence before a mention is about; -1 for none."""
    article = scene.article
    sentence = article.sentence_of[scene.mentions[number].outer] - 1
    if sentence < 0:
        return -1
    start, end = article.sentence_span(sentence)
    for at in range(bisect_left(scene.firsts, start), bisect_left(scene.firsts, end)):
        oblique = at in scene.inner or article.classes[scene.mentions[at].outer - 1] in _OBLIQUE
        if oblique or not _may_be_a_body(scene, scene.people.of_mention[at], unnamed):
            continue
        if standing_of(scene, at, sentence) >= DOER:
            return scene.people.of_mention[at]
    return -1


def _only_body_so_far(scene: Scene, number: int, spoke: Set[int], unnamed: bool) -> int:
    """The only body named before a mention, or the only one of them that ``spoke``; -1 for none or several."""
    since = range(max(0, number - _LOOKED_BACK), number)
    named = {scene.people.of_mention[at] for at in since if scene.mentions[at].kind == "name" and at not in scene.inner}
    bodies = {entity for entity in named if _may_be_a_body(scene, entity, unnamed)}
    fitting = bodies if len(bodies) == 1 else bodies & spoke
    return next(iter(fitting)) if len(fitting) == 1 else -1


def _may_be_a_body(scene: Scene, entity: int, unnamed: bool) -> bool:
    """Whether an entity has a name, or is a body that may be ``unnamed``, and isn't known to be a person or a place."""
    if entity < 0:
        return False
    who = scene.people.entities[entity]
    if who.described:
        return unnamed and not who.person
    return not who.person or (who.human <= 1 and who.signs.isdisjoint(_NONE))


_NONE: Final = (SHOWN - {"speaks"}) | {"place", "opener", "surname"}
"""Signs of a place or a person; a body may speak, too."""
_OBLIQUE: Final = ("p", "O")
"""Classes of prepositions, behind which a body is no subject."""
_LOOKED_BACK: Final = 40
"""Mentions before a noun among which bodies are looked for."""
