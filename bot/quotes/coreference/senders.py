"""Whose a statement without an owner is, in a language whose nouns have capitals: ``Der Verein bestätigte das. „…“,
hieß es in einer Mitteilung``."""

from typing import Final

from bot.quotes.context.candidates import Scene
from bot.quotes.context.standing import SPEAKER, standing_of
from bot.quotes.coreference.antecedents import Spoken
from bot.quotes.coreference.subject_before import UNKNOWN, subject_before

_CALLED: Final = 4
"""Tokens of ``hieß es in einer``."""


def sender_before(scene: Scene, number: int) -> int:
    """The entity of whoever the sentence before is about, where the words stand in a statement and nothing tells
    whose; -1 for nobody, and for a mention that is no such statement."""
    article, mention = scene.article, scene.mentions[number]
    nouns, small, lows, first = article.language.tokens.nouns, article.language.small, article.lows, mention.first
    if nouns is None or lows[first] not in small.newcomers:
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


def _has_words(scene: Scene, number: int) -> bool:
    """Whether a mention's sentence has marked words."""
    article = scene.article
    start, end = article.sentence_span(article.sentence_of[scene.mentions[number].first])
    return article.classes.find("Q", start, end) >= 0


_THINGS: Final = frozenset("wS")
"""Classes of nouns that are nobody."""


def goes_on(scene: Scene, number: int, spoken: Spoken) -> int:
    """The entity of whoever spoke last, where his words go on: ``Weiter heißt es: „…“``, ``„…“, hieß es weiter``; -1
    for anybody else's, and where nobody spoke near."""
    article, mention = scene.article, scene.mentions[number]
    nouns = article.language.tokens.nouns
    if nouns is None or not spoken or mention.head not in nouns.expletives:
        return UNKNOWN
    start, end = article.sentence_span(article.sentence_of[mention.first])
    if article.lows[mention.first - 1] not in nouns.called or nouns.going_on.isdisjoint(article.lows[start:end]):
        return UNKNOWN
    token, entity = spoken[-1]
    last = article.classes.rfind("Q", 0, start)  # whose words the last ones are is known
    same = last >= 0 and article.sentence_of[last] == article.sentence_of[token]
    return entity if same and article.paragraph_of[mention.first] - article.paragraph_of[token] <= 1 else UNKNOWN


def informant_before(scene: Scene, number: int) -> int:
    """The entity of whoever tells the sentence before ``Den Angaben zufolge``, or of the body that it is about; -1 for
    none, and for a mention that is no such noun."""
    article, mention = scene.article, scene.mentions[number]
    nouns, small = article.language.tokens.nouns, article.language.small
    if nouns is None or mention.head not in nouns.said_by or article.lows[mention.first] not in small.definite:
        return UNKNOWN
    if mention.reach - mention.first != _BARE or article.lows[mention.reach] not in nouns.said_behind:
        return UNKNOWN
    subject = subject_before(scene, number)
    entity = scene.people.of_mention[subject] if subject >= 0 else UNKNOWN
    if entity < 0 or article.classes[scene.mentions[subject].head_at] in _THINGS:
        return UNKNOWN
    speaks = standing_of(scene, subject, article.sentence_of[scene.mentions[subject].first]) == SPEAKER
    return entity if speaks or not scene.people.entities[entity].person else UNKNOWN


_BARE: Final = 2
"""Tokens of ``den Angaben``."""
