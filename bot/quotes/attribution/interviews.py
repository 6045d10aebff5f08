"""Interviews whose questions stand without marks in paragraphs of their own: «…» below such a one is the answer of
whoever is interviewed."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from bot.quotes.context.candidates import Scene, Unit
from bot.quotes.people.entities import Entity


def is_answer(scene: Scene, unit: Unit) -> bool:
    """Whether a unit opens a paragraph right below one that is a question without marks."""
    article, paragraph = scene.article, scene.article.paragraph_of[unit.first_token]
    if not paragraph or unit.first_token != article.paragraph_starts[paragraph]:
        return False
    start = article.paragraph_starts[paragraph - 1]
    asks = "".join(article.words[start : unit.first_token]).rstrip().endswith("?")
    short = unit.first_token - start <= _LONGEST_QUESTION
    return asks and short and "Q" not in article.classes[start : unit.first_token]


def goes_on_answering(scene: Scene, unit: Unit, before: Unit) -> bool:
    """Whether a unit answers what stands below an answer without marks and is no question: ``Lei disse di no.``"""
    article, paragraph = scene.article, scene.article.paragraph_of[unit.first_token]
    start = article.paragraph_starts[paragraph - 1] if paragraph else unit.first_token
    lone = unit.first_token == article.paragraph_starts[paragraph] and ends_paragraph(scene, unit)
    beside = article.paragraph_of[before.last_token] == paragraph - _AND_A_QUESTION and ends_paragraph(scene, before)
    between = article.classes[start : unit.first_token]
    return (
        lone and beside and "Q" not in between and len(between) <= _LONGEST_REMARK and not _names_anybody(scene, unit)
    )


def ends_paragraph(scene: Scene, unit: Unit) -> bool:
    """Whether nothing stands behind a unit in its paragraph."""
    return scene.article.classes[unit.last_token + 1 : unit.last_token + 3].lstrip(".")[:1] in ("n", "")


def _names_anybody(scene: Scene, unit: Unit) -> bool:
    """Whether the paragraph before a unit names a person in full."""
    article = scene.article
    start = article.paragraph_starts[article.paragraph_of[unit.first_token] - 1]
    near = range(bisect_left(scene.firsts, start), bisect_left(scene.firsts, unit.first_token))
    named = [scene.mentions[at] for at in near if scene.mentions[at].kind == "name"]
    return any(mention.last - mention.core > 1 for mention in named)


_LONGEST_QUESTION: Final = 60
"""Tokens of a question, with what leads up to it."""
_LONGEST_REMARK: Final = 25
"""Tokens of what an interviewer says that is no question."""
_AND_A_QUESTION: Final = 2
"""Paragraphs from an answer to the next one."""


def interviewee(scene: Scene, unit: Unit, answered: int) -> int:
    """The mention of who is asked: by name at the start of the question, who ``answered`` before, an entity or -1, or
    who is named in full first; -1 for nobody."""
    start = scene.article.paragraph_starts[scene.article.paragraph_of[unit.first_token] - 1]
    at = bisect_left(scene.firsts, start)
    entities, of_mention = scene.people.entities, scene.people.of_mention
    if at < len(scene.mentions) and scene.mentions[at].outer == start and _is_addressed(scene, at):
        return at
    entity = answered if answered >= 0 else _first_in_full(entities, of_mention[:at])
    return next((number for number in range(at - 1, -1, -1) if of_mention[number] == entity), -1) if entity >= 0 else -1


def _is_addressed(scene: Scene, at: int) -> bool:
    mention, entity = scene.mentions[at], scene.people.of_mention[at]
    person = mention.kind == "name" and entity >= 0 and scene.people.entities[entity].person
    return person and scene.article.classes.startswith(",", mention.reach)


def _first_in_full(entities: Sequence[Entity], named: Sequence[int]) -> int:
    """The first person with given name and surname among the entities of some mentions; -1 for none."""
    persons = (entity for entity in named if entity >= 0 and entities[entity].human > 0)
    return next((entity for entity in persons if " " in entities[entity].name and not entities[entity].described), -1)
