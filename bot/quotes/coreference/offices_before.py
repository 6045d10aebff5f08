"""Whom a description means by an office told further up, in a language whose nouns have capitals: ``ihr Trainer``; and
by a name that was given right behind it: ``Ein Mesner saß fest. „…“, erzählt Alois Hinter. … Der Mesner winkt ab``."""

from typing import Final

from bot.quotes.context.candidates import Scene
from bot.quotes.context.standing import SPEAKER, standing_of
from bot.quotes.coreference.antecedents import is_possible, wanted_of
from bot.quotes.mentions.names import base_of
from bot.quotes.people.descriptions import newcomer_before

_REMEMBERED: Final = 60
"""Mentions before a description among which people are looked for."""
_NOBODY: Final = -1


def holder_of_own_office(scene: Scene, number: int) -> int:
    """The entity of ``ihr Trainer`` where one person named before is told to be a ``Trainer``; -1 for nobody, or for
    several of these, and for relatives."""
    article, mention = scene.article, scene.mentions[number]
    if article.classes[mention.first] != "d" or article.classes[mention.head_at] != "R":
        return _NOBODY
    nouns = article.language.nouns
    if mention.head in nouns.kin or mention.head in nouns.passing_roles or mention.head in nouns.many:
        return _NOBODY
    wanted = wanted_of(article, mention)
    named = _persons_before(scene, number)
    holders = [who for who in named if _holds(scene, who, mention.head)]
    fitting = [who for who in holders if is_possible(scene.people.entities[who], wanted)]
    return fitting[0] if len(fitting) == 1 else _NOBODY


def _holds(scene: Scene, entity: int, head: str) -> bool:
    roles = scene.people.entities[entity].roles
    return any(base_of(word.lower(), scene.article.language) == head for words in roles for word in words)


def named_behind_newcomer(scene: Scene, number: int) -> int:
    """The entity of ``der Mesner`` where a person of whom nothing else is told speaks by name in the sentence right
    behind ``ein Mesner``; -1 for nobody."""
    article, mention = scene.article, scene.mentions[number]
    newcomer = newcomer_before(article, scene.mentions, number)
    if newcomer < 0:
        return _NOBODY
    sentence = article.sentence_of[scene.mentions[newcomer].first] + 1
    for at in range(newcomer + 1, number):
        first = scene.mentions[at].first
        if article.sentence_of[first] > sentence:
            return _NOBODY
        entity = scene.people.of_mention[at]
        if article.sentence_of[first] < sentence or scene.mentions[at].kind != "name":
            continue
        who = scene.people.entities[entity]
        fits = is_possible(who, wanted_of(article, mention)) and " " in who.name and not who.roles
        new = who.mentions[:1] == [at] and standing_of(scene, at, sentence) == SPEAKER
        return entity if fits and new else _NOBODY
    return _NOBODY


def is_somebody_new_between(scene: Scene, number: int) -> bool:
    """Whether somebody whom a description may mean was named for the first time since it was first told of."""
    newcomer = newcomer_before(scene.article, scene.mentions, number)
    wanted = wanted_of(scene.article, scene.mentions[number])
    return any(
        scene.people.entities[who].mentions[0] > newcomer and is_possible(scene.people.entities[who], wanted)
        for who in _persons_before(scene, number)
    )


def _persons_before(scene: Scene, number: int) -> list[int]:
    """The people named before a description, each once, in the order in which they were named."""
    numbers = [at for at in range(max(0, number - _REMEMBERED), number) if scene.mentions[at].kind == "name"]
    named = dict.fromkeys(scene.people.of_mention[at] for at in numbers)
    return [who for who in named if scene.people.entities[who].human > 0 and scene.people.entities[who].mentions]
