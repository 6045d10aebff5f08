"""Whom a sentence brings in without a name, beside what it is about: ``Police spoke to a woman. She said …``."""

from collections.abc import Sequence
from typing import Final

from bot.quotes.context.candidates import Scene
from bot.quotes.coreference.antecedents import Antecedent
from bot.quotes.coreference.rows import GENDER, SENTENCES
from bot.quotes.mentions.names import Mention

BROUGHT_IN: Final = 2.5
"""Added to the logarithm of the odds of somebody whom the sentence before brings in, set by hand."""
_NOBODY: Final = -1


def brought_in_before(scene: Scene, people: Sequence[Antecedent], wanted: str) -> int:
    """The entity of the one man or woman whom the sentence before a pronoun's own may be about, where it brings him in
    without a name; -1 for nobody, and where it is about another such man or woman. ``people`` are whom the
    pronoun may mean, ``wanted`` is their gender."""
    near = [person for person in people if person.row[SENTENCES] <= 1 and person.row[GENDER]]
    if len(near) != 1 or near[0].row[SENTENCES] != 1:
        return _NOBODY
    who, mention = scene.people.entities[near[0].entity], scene.mentions[near[0].mention]
    new = who.described and who.mentions[:1] == [near[0].mention]
    if not new or scene.article.lows[mention.first] not in scene.article.language.small.unknown_before:
        return _NOBODY
    return _NOBODY if _is_meant_before(scene, mention, wanted) else near[0].entity


def _is_meant_before(scene: Scene, mention: Mention, wanted: str) -> bool:
    """Whether the sentence of a mention means somebody of a gender by a pronoun before it."""
    article, own = scene.article, scene.article.language.pronouns.own
    start = article.sentence_starts[article.sentence_of[mention.first]]
    return any(own.get(low) == wanted for low in article.lows[start : mention.first])
