"""Who is meant by words that stand before any name, in a language that calls people by what they are: the one person
whom the article names further down, as who speaks there. ``El alcalde de Bly dijo «…». … «…», explicó Ana Ruiz``."""

from typing import Final

from bot.quotes.context.candidates import Scene
from bot.quotes.context.standing import DOER, SPEAKER, standing_of
from bot.quotes.coreference.antecedents import is_possible, wanted_of
from bot.quotes.coreference.epithets import fit_of
from bot.quotes.mentions.descriptive import is_one_person

_NOBODY: Final = -1
_MOST: Final = 80
"""Mentions before and behind a description among which people are looked for."""


def only_speaker_named_behind(scene: Scene, number: int) -> int:
    """The entity of the one person whom the text names behind a description, and who speaks there, or who alone speaks
    behind a pronoun; -1 for nobody, for several, and where anybody was named before."""
    mention = scene.mentions[number]
    pronoun = mention.kind == "pronoun"
    if number > _MOST or not (pronoun or is_one_person(scene.article, mention)) or _named(scene, 0, number):
        return _NOBODY
    named = _named(scene, number + 1, min(len(scene.mentions), number + _MOST), SPEAKER if pronoun else DOER)
    if pronoun:
        named = {who: speaks for who, speaks in named.items() if speaks}
    if len(named) != 1:
        return _NOBODY
    ((entity, speaks),) = named.items()
    fits = is_possible(scene.people.entities[entity], wanted_of(scene.article, mention))
    fits = fits and (pronoun or fit_of(scene, mention, entity) >= 0.0)
    return entity if speaks and fits else _NOBODY


def _named(scene: Scene, first: int, end: int, least: int = DOER) -> dict[int, bool]:
    """The people by name among the mentions ``[first, end)``, and whether each stands there as one who says something,
    or does something, as ``least`` tells."""
    people: dict[int, bool] = {}
    for at in range(first, end):
        entity = scene.people.of_mention[at]
        if scene.mentions[at].kind != "name" or entity < 0 or scene.people.entities[entity].human <= 0:
            continue
        if not scene.people.entities[entity].person or scene.people.entities[entity].described:
            continue
        if scene.sorts[at] not in _PEOPLE:
            continue  # el Gobierno
        speaks = standing_of(scene, at, scene.article.sentence_of[scene.mentions[at].first]) >= least
        people[entity] = people.get(entity, False) or speaks
    return people


def first_voice_behind(scene: Scene, token: int) -> int:
    """The first mention of a person behind a token that speaks, in the next sentences of a text that has named nobody
    up to there; -1 for none."""
    article = scene.article
    last = article.sentence_of[token] + _SENTENCES
    for at, first in enumerate(scene.firsts[: _MOST + _MOST]):
        sentence = article.sentence_of[first]
        if sentence > last:
            return _NOBODY
        if first < token:
            if _named(scene, at, at + 1):
                return _NOBODY
        elif at not in scene.inner and scene.sorts[at] in _PEOPLE and standing_of(scene, at, sentence) == SPEAKER:
            return at
    return _NOBODY


_SENTENCES: Final = 6
"""Sentences behind words in which whoever says them may be named."""
_PEOPLE: Final = frozenset(["per1", "per2", "role"])
"""Sorts of mentions of people."""
