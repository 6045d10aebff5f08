"""What the row of a candidate for a pronoun tells: whether he acts right before, is new, or was named long ago."""

from collections.abc import Sequence
from typing import Final

from bot.quotes.context.candidates import Scene
from bot.quotes.context.standing import DOER
from bot.quotes.coreference.antecedents import FEATURES, Antecedent

_NEVER_IN_FULL: Final = 9
"""Value of the feature "full_name" for somebody who was never named in full."""
(
    SENTENCES, PARAGRAPHS, VOICE, LEAD, OPENS, GENDER, HUMAN, NEW, STANDING, FULL_NAME, IN_PIECE, BEFORE, FIRST, VIA,
    DESCRIBED,
) = map(
    FEATURES.index,
    (
        "sentences", "paragraphs", "voice", "lead", "opens_sentence", "gender", "human", "introduced",
        "first_standing", "full_name", "in_piece", "before",
        "first_sentence", "via", "described",
    ),
)  # fmt: skip


def _opens_behind_a_word(classes: str, first: int) -> bool:
    """``But a pal of his said``: behind a conjunction or an adverb that opens the sentence."""
    return first > 1 and classes[first - 1] in "ca" and classes[first - 2] in ".nQ"


def does_somebody_act_here(people: Sequence[Antecedent]) -> bool:
    """Whether a candidate does something in the pronoun's own sentence: ``Ban Holt condemned what he called …``."""
    return any(person.row[SENTENCES] == 0 and person.row[STANDING] >= DOER for person in people)


def acts_unknown(scene: Scene, person: Antecedent) -> bool:
    """Whether somebody named in full, whose gender isn't told, is the subject of the sentence before, in the same
    paragraph."""
    row = person.row
    near = acts_before(row) and row[SENTENCES] == 1 and row[LEAD] == 1 and row[FULL_NAME] < _NEVER_IN_FULL
    return near and scene.people.entities[person.entity].gender == "?"


def is_far(row: Sequence[int]) -> bool:
    """Whether a candidate spoke last and is named two sentences back and more: another may be meant by now."""
    return row[SENTENCES] > 1 and row[VOICE] == 0


def is_brought_in(scene: Scene, person: Antecedent) -> bool:
    """Whether it is told who a candidate is right before, and he isn't one of a list, or he is a newcomer."""
    row = person.row
    return (row[NEW] > 0 and not _is_one_of_a_list(scene, person)) or (row[LEAD] > 0 and _is_newcomer(scene, person))


def _is_newcomer(scene: Scene, person: Antecedent) -> bool:
    """Whether somebody without a name is brought in as the subject of this sentence or the one before, in the same
    paragraph: ``A former guard, who feared for his job, said it was so. “…,” he added``."""
    row = person.row
    if row[PARAGRAPHS] > 0 or row[SENTENCES] > 1 or row[LEAD] == 0:  # most candidates
        return False
    who, mention = scene.people.entities[person.entity], scene.mentions[person.mention]
    near = row[OPENS] == 1 or _opens_behind_a_word(scene.article.classes, mention.first)
    if not near or not who.described or who.mentions[:1] != [person.mention]:
        return False
    return scene.article.language.grammar.acts_or_who.match(scene.article.classes, mention.reach) is not None


def _is_one_of_a_list(scene: Scene, person: Antecedent) -> bool:
    """``She will play the champion, Ludmila Brandt, or Grace Odo``: who is named beside others isn't brought in."""
    mention, classes = scene.mentions[person.mention], scene.article.classes
    named = scene.mentions[scene.people.entities[person.entity].first]
    last = max(mention.reach, named.reach)
    return classes.startswith(("c", ",c"), last) or (mention.outer > 0 and classes[mention.outer - 1] == "c")


def acts_before(row: Sequence[int]) -> bool:
    """Whether a candidate does or says something in the sentence before, in the same paragraph: ``Holt wasn't pleased.
    “…,” said the former sprinter``."""
    return row[PARAGRAPHS] == 0 and row[SENTENCES] <= 1 and row[STANDING] >= DOER


def less_known(person: Antecedent, people: Sequence[Antecedent]) -> float:
    """What is taken from a candidate whose gender nothing tells where another's is told, and from one without a name
    where somebody has been named since: in a language with lists of its own given names."""
    untold = not person.row[GENDER] and not person.row[DESCRIBED] and any(other.row[GENDER] for other in people)
    named_since = person.row[DESCRIBED] and any(
        other.mention > person.mention and other.row[GENDER] and not other.row[DESCRIBED] for other in people
    )
    return _UNTOLD * untold + _UNNAMED_BEFORE * bool(named_since)


_UNTOLD: Final = 1.0
_UNNAMED_BEFORE: Final = 0.5
