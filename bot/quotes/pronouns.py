"""Who "he" or "she" is: the people named before, ranked by gender, nearness and weight in the article."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from bot.quotes import words as lexicon
from bot.quotes.candidates import Scene, tie_of
from bot.quotes.people import Entity

MAX_PEOPLE = 12
_REACH = 60
"""How many mentions back people are looked for."""


@dataclass(frozen=True, slots=True)
class Antecedent:
    """A person (or group) a pronoun may stand for, with the evidence."""

    entity: int
    features: list[str]


def antecedents(scene: Scene, number: int, spoken: Sequence[int]) -> list[Antecedent]:
    """People before pronoun mention ``number``; ``spoken`` are the entities of earlier quotations, the last one last."""
    mention = scene.mentions[number]
    wanted = "m" if mention.head in lexicon.HE else "f" if mention.head in lexicon.SHE else "?"
    nearest = _nearest(scene, number, wanted)
    return [
        Antecedent(entity, _features(scene, number, at, entity, wanted, rank, spoken))
        for rank, (entity, at) in enumerate(nearest[:MAX_PEOPLE])
    ]


def _nearest(scene: Scene, number: int, wanted: str) -> list[tuple[int, int]]:
    """Entities before the pronoun, the nearest first, each with its nearest mention."""
    seen: dict[int, int] = {}
    of_mention, entities = scene.people.of_mention, scene.people.entities
    for at in range(number - 1, max(-1, number - _REACH), -1):
        entity = of_mention[at]
        if entity >= 0 and entity not in seen and _possible(entities[entity], wanted):
            seen[entity] = at
    certain = [(entity, at) for entity, at in seen.items() if wanted == "?" or entities[entity].human > 0]
    return certain or list(seen.items())


def _possible(entity: Entity, wanted: str) -> bool:
    if wanted == "?":
        return not entity.person or entity.human <= 0
    return entity.person and entity.gender in (wanted, "?")


def _features(
    scene: Scene, number: int, at: int, entity: int, wanted: str, rank: int, spoken: Sequence[int]
) -> list[str]:
    article, people = scene.article, scene.people
    mention, other = scene.mentions[number], scene.mentions[at]
    who = people.entities[entity]
    here, there = article.sentence_of(mention.first), article.sentence_of(other.first)
    distance = min(here - there, 5)
    paragraphs = min(article.paragraph_of(mention.first) - article.paragraph_of(other.first), 3)
    first = _first_of_sentence(scene, at, there)
    tie = tie_of(scene, at).way
    gender = "sure" if who.gender == wanted else "open"
    weight = _bucket(bisect_left(who.mentions, number))
    voice = "last" if spoken and spoken[-1] == entity else "once" if entity in spoken else "no"
    after = article.classes[other.last] if other.last < len(article.classes) else "$"
    full = " " in who.name
    human = "no" if who.human < 0 else str(min(who.human // 2, 3))
    return [
        f"gender={gender}", f"rank={rank}", f"distance={distance}", f"paragraphs={paragraphs}", f"weight={weight}",
        f"first={first}", f"first={first}|distance={distance}", f"tie={tie}|distance={distance}", f"voice={voice}",
        f"voice={voice}|paragraphs={paragraphs}", f"voice={voice}|rank={rank}", f"after={after}", f"full={full}",
        f"gender={gender}|full={full}", f"gender={gender}|rank={rank}", f"first={first}|rank={rank}", f"weight={weight}|rank={rank}",
        f"before={article.classes[other.first - 1] if other.first else '^'}", f"top={_is_top(scene, entity, wanted)}",
        f"top={_is_top(scene, entity, wanted)}|distance={distance}", f"human={human}", f"human={human}|full={full}",
        f"after={after}|distance={distance}",
    ]  # fmt: skip


def _first_of_sentence(scene: Scene, at: int, sentence: int) -> bool:
    """Whether a mention is the first name of its sentence."""
    start = scene.article.sentence_starts[sentence]
    while at > 0 and scene.mentions[at - 1].first >= start:
        at -= 1
        if scene.people.of_mention[at] >= 0:
            return False
    return True


def _is_top(scene: Scene, entity: int, wanted: str) -> bool:
    """Whether nobody of that gender is named more often in the article."""
    entities = scene.people.entities
    count = len(entities[entity].mentions)
    return all(len(one.mentions) <= count for one in entities if one.person and one.gender in (wanted, "?"))


def _bucket(count: int) -> str:
    return str(count) if count < 4 else "4" if count < 8 else "8"
