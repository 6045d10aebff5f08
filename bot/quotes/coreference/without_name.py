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
    likeliest = scores.index(max(scores))
    if len(people) == 1 or scene.mentions[number].kind != "pronoun":
        return likeliest
    if not scene.article.language.nouns.taking_part:
        return likeliest
    called = [person for person in people if person.row[DESCRIBED] or person.row[VIA] == _DESCRIPTION]
    if not called:  # most
        return likeliest
    weighed = [score + _weight_of(scene, person, people) for score, person in zip(scores, people, strict=True)]
    return weighed.index(max(weighed))


_DESCRIPTION: Final = 2
"""Value of the feature "via" for a mention that is none by name."""


def _weight_of(scene: Scene, person: Antecedent, people: Sequence[Antecedent]) -> float:
    """What is added to the score of a candidate: 0 for whoever was named last by a name."""
    who, row = scene.people.entities[person.entity], person.row
    if not who.described and row[VIA] != _DESCRIPTION:
        return 0.0
    if row[PARAGRAPHS]:
        goes_on = row[PARAGRAPHS] == 1 and row[FIRST] and (row[VOICE] == 0 or row[SENTENCES] == 1)
        named = any(not scene.people.entities[other.entity].described for other in people)
        return _ELSEWHERE if who.described and named and not goes_on else 0.0
    if row[SENTENCES] > 1 or row[BEFORE] == _OBJECT:
        return 0.0
    alone = all(other is person or other.row[PARAGRAPHS] for other in people)
    return _HERE if alone and (not who.described or who.mentions[:1] == [person.mention]) else 0.0
