"""Whom a pronoun means beside people without a name, in a language whose nouns have capitals: weights set by hand."""

from collections.abc import Sequence
from typing import Final

from bot.quotes.context.candidates import Scene
from bot.quotes.coreference.antecedents import FEATURES, Antecedent
from bot.quotes.mentions.names import Mention

LEADER: Final = 2.5
"""Added to the score of somebody without a name who leads the sentence right before."""
RELATIVE: Final = -3.0
"""Added to the score of a relative who hasn't spoken, beside somebody with a name."""


def weight_of(scene: Scene, pronoun: Mention, person: Antecedent, people: Sequence[Antecedent]) -> float:
    """What is added to the score of a candidate: 0 for whoever has a name, or has spoken."""
    if not scene.people.entities[person.entity].described or person.row[_QUOTATIONS]:
        return 0.0
    weight = LEADER if _leads(person.row) and not _is_named_behind(scene, person, people) else 0.0
    return weight + RELATIVE if _is_relative_of(scene, pronoun, person, people) else weight


def most_trust(scene: Scene, entity: int) -> float:
    """The most that "er" may be believed to be an entity: the holder of an office, whose name the article may give
    further down, is less than sure."""
    who, capitals = scene.people.entities[entity], scene.article.language.tokens.nouns
    if not who.described or capitals is None or who.key in capitals.seldom_named:
        return 1.0
    definite = scene.article.language.small.definite
    return _OFFICE if scene.article.lows[scene.mentions[who.mentions[0]].first] in definite else 1.0


_OFFICE: Final = 0.85
"""Chance that "er" behind "der Revierleiter" is nobody with a name."""


def _leads(row: Sequence[int]) -> bool:
    """``Eine junge Mutter nickt. „…“, sagt sie``: somebody of whom the sentence before is, in the same paragraph."""
    return row[_SENTENCES] == 1 and row[_PARAGRAPHS] == 0 and row[_LEAD] == 1


def _is_named_behind(scene: Scene, person: Antecedent, people: Sequence[Antecedent]) -> bool:
    """``Ihr Helfer, ein Postbote namens Gerd, zählt mit``: somebody with a name stands behind in the same sentence."""
    return any(
        other.mention > person.mention
        and other.row[_SENTENCES] == person.row[_SENTENCES]
        and not scene.people.entities[other.entity].described
        for other in people
    )


def _is_relative_of(scene: Scene, pronoun: Mention, person: Antecedent, people: Sequence[Antecedent]) -> bool:
    """``Sein Vater hat den Hang gerodet. „…“, sagt er``: of whom no more is told than whose father he is, beside
    somebody who may be "he" too; not ``Ihr Sohn macht sich Sorgen. „…“, sagt er``."""
    article, mention = scene.article, scene.mentions[person.mention]
    if article.language.pronouns.owners.get(article.lows[mention.first]) != pronoun.head:
        return False
    if mention.head not in article.language.nouns.passing_roles:
        return False
    return any(not scene.people.entities[other.entity].described for other in people)


_SENTENCES, _PARAGRAPHS, _LEAD, _QUOTATIONS = map(FEATURES.index, ("sentences", "paragraphs", "lead", "quotations"))
