"""Whether a pronoun means somebody without a name or somebody named, where news doesn't call people again by other
nouns: weights set by hand."""

from collections.abc import Sequence
from typing import Final

from bot.quotes.context.candidates import Scene
from bot.quotes.coreference.antecedents import Antecedent
from bot.quotes.coreference.rows import BEFORE, DESCRIBED, FIRST, PARAGRAPHS, SENTENCES, VIA, VOICE

TURNED: Final = 0.8
"""Most that such an answer is believed where the trees alone would give another."""
_ELSEWHERE: Final = -2.0
"""Added to the score of somebody without a name who was met in an earlier paragraph, beside somebody named."""
_HERE: Final = 5.0
"""Added to the score of the only person of the paragraph, brought in or called by a description right before."""
_OBJECT: Final = 4
"""Value of the feature "before" behind a preposition."""


def best_by_name(scene: Scene, number: int, people: Sequence[Antecedent], scores: Sequence[float]) -> int:
    """The place of the likeliest person among the candidates of a mention."""
    if len(people) > 1 and scene.mentions[number].kind == "pronoun" and scene.article.language.nouns.taking_part:
        scores = [
            score + _weight_of(scene, person, people)
            if person.row[DESCRIBED] or person.row[VIA] == _DESCRIPTION
            else score
            for score, person in zip(scores, people, strict=True)
        ]
    return scores.index(max(scores))


_DESCRIPTION: Final = 2
"""Value of the feature "via" for a mention that is none by name."""


def _weight_of(scene: Scene, person: Antecedent, people: Sequence[Antecedent]) -> float:
    """What is added to the score of a candidate without a name, or who was called last by something else."""
    row = person.row
    if row[PARAGRAPHS]:
        if not row[DESCRIBED] or (row[PARAGRAPHS] == 1 and row[FIRST] and (row[VOICE] == 0 or row[SENTENCES] == 1)):
            return 0.0
        return _ELSEWHERE if any(not other.row[DESCRIBED] for other in people) else 0.0
    if row[SENTENCES] > 1 or row[BEFORE] == _OBJECT:
        return 0.0
    if row[DESCRIBED] and scene.people.entities[person.entity].mentions[:1] != [person.mention]:
        return 0.0
    return _HERE if all(other is person or other.row[PARAGRAPHS] for other in people) else 0.0
