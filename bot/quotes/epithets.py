"""What tells whom "the Kenyan" or "the Romanian film-maker" means, beside nearness: the person's country and work.

"The Kenyan" after "Britain's Ann Holt" and "Kenya's Grace Odo" is Odo; "the singer" is rather the drummer than the
mayor. Weights set by hand: the gold files have a few dozen such descriptions, too few to learn from.
"""

from collections.abc import Sequence
from typing import Final

from bot.quotes.candidates import Scene
from bot.quotes.entities import Entity
from bot.quotes.names import Mention

SAME_WORD, SAME_FIELD, OTHER_FIELD = 2.0, 1.0, -1.0
"""Added to the logarithm of a candidate's odds: his role has the description's noun, is of its field, of another."""
SAME_COUNTRY, OTHER_COUNTRY = 3.0, -3.0
"""Added likewise where it is told what country a candidate is from."""
_LOOKED_AT: Final = 4
"""Mentions of a candidate by name by which his country is told, the first ones."""


def fit_of(scene: Scene, description: Mention, entity: int) -> float:
    """How much better or worse a description fits a person than somebody of whom nothing is told."""
    words = scene.article.lows[description.first + 1 : description.head_at + 1]
    return _fit_of_work(scene, words, scene.people.entities[entity]) + _fit_of_country(scene, words, entity)


def _fit_of_work(scene: Scene, words: Sequence[str], who: Entity) -> float:
    """By the words of the person's roles."""
    fields = scene.article.language.nouns.fields
    known = {word.lower() for role in who.roles for word in role}
    if words[-1] in known:
        return SAME_WORD
    field = fields.get(words[-1])
    others = {fields[word] for word in known if word in fields}
    if field is None or not others:
        return 0.0
    return SAME_FIELD if field in others else OTHER_FIELD


def _fit_of_country(scene: Scene, words: Sequence[str], entity: int) -> float:
    """By ``Kenya's Grace Odo``, ``Grace Odo of Kenya``."""
    countries = scene.article.language.nouns.countries
    country = next((countries[word] for word in words if word in countries), None)
    if country is None:
        return 0.0
    for number in scene.people.entities[entity].mentions[:_LOOKED_AT]:
        home = _home_of(scene, scene.mentions[number])
        if home:
            return SAME_COUNTRY if country in home else OTHER_COUNTRY
    return 0.0


def _home_of(scene: Scene, mention: Mention) -> frozenset[str]:
    """The countries named right beside a name, as their people's words have them."""
    lows = scene.article.lows
    beside = (*lows[mention.outer : mention.first], *lows[mention.last : mention.reach])
    return frozenset(beside) & scene.article.language.nouns.homes
