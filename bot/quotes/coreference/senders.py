"""Whose a statement without an owner is, in a language whose nouns have capitals: ``Der Verein bestätigte das. „…“,
hieß es in einer Mitteilung``; ``teilte der Konzern mit. Zur Begründung hieß es, …``."""

from typing import Final

from bot.quotes.context.candidates import Scene
from bot.quotes.context.standing import SPEAKER, standing_of
from bot.quotes.coreference.bodies_before import body_before
from bot.quotes.coreference.subject_before import UNKNOWN, subject_before

_CALLED: Final = 4
"""Tokens of ``hieß es in einer``."""


def sender_before(scene: Scene, number: int) -> int:
    """The entity of whoever the sentence before is about, where the words stand in a statement and nothing tells
    whose; -1 for nobody, and for a mention that is no such statement."""
    article, mention = scene.article, scene.mentions[number]
    nouns, small, lows, first = article.language.tokens.nouns, article.language.small, article.lows, mention.first
    if nouns is None or article.classes[mention.head_at] != "S" or lows[first] not in small.newcomers:
        return UNKNOWN
    if mention.reach != mention.head_at + 1 or lows[first - 1] not in small.in_:
        return UNKNOWN
    called = not nouns.called.isdisjoint(lows[max(0, first - _CALLED + 1) : first])
    if not called or nouns.expletives.isdisjoint(lows[max(0, first - _CALLED + 1) : first]):
        return UNKNOWN
    subject = subject_before(scene, number)
    if subject < 0 or article.classes[scene.mentions[subject].head_at] in _THINGS:
        return UNKNOWN
    entity = scene.resolved[subject].entity if subject in scene.resolved else scene.people.of_mention[subject]
    if entity < 0 or (scene.people.entities[entity].human > 0 and _has_words(scene, subject)):
        return UNKNOWN  # „…“, sagte der Vorstand Huber. „…“, hieß es in einer Mitteilung: rather his firm's
    return entity


def giver_before(scene: Scene, number: int) -> int:
    """The entity of the body that tells the sentence before ``Zur Begründung hieß es, …``; -1 for none."""
    article, mention = scene.article, scene.mentions[number]
    capitals = article.language.tokens.nouns
    if (
        capitals is None
        or mention.head not in capitals.expletives
        or article.lows[mention.first - 1] not in capitals.called
    ):
        return UNKNOWN
    subject = subject_before(scene, number)
    if subject < 0 or standing_of(scene, subject, article.sentence_of[scene.mentions[subject].first]) != SPEAKER:
        return UNKNOWN
    body = body_before(scene, subject)
    entity = body if body >= 0 else scene.people.of_mention[subject]
    return UNKNOWN if entity < 0 or scene.people.entities[entity].person else entity


def _has_words(scene: Scene, number: int) -> bool:
    """Whether a mention's sentence has marked words."""
    article = scene.article
    start, end = article.sentence_span(article.sentence_of[scene.mentions[number].first])
    return article.classes.find("Q", start, end) >= 0


_THINGS: Final = frozenset("wS")
"""Classes of nouns that are nobody."""
