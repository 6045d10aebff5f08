"""Headlines, sub-headings and pull quotes: they repeat what the article credits to somebody elsewhere."""

import re
from collections.abc import Sequence

from bot.quotes.candidates import Scene, Unit
from bot.quotes.decide import NOBODY, Decision

_FEWEST_LETTERS = 5
"""Letters of words that are repeated: "yes" is said by many, ``Rupee slide ‘orderly’`` by one."""
CERTAINTY = 0.95
"""Chance that the same words are of the same speaker."""
_LONGEST = 40
"""Tokens of a headline."""
_MOST = 40
"""A text in which more lines are marked than this hasn't headings but verses."""
_WORD = re.compile(r"\w+(?:['’]\w+)*")


def echoed(scene: Scene, decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions, those on headings with whom the article itself credits the same words to, where it does."""
    headings = [at for at, one in enumerate(decisions) if _is_heading(scene, one.unit)]
    if not 0 < len(headings) <= _MOST:
        return list(decisions)
    said = [f" {_words(scene, one.unit)} " for one in decisions]
    found = list(decisions)
    for at in headings:
        if len(said[at]) - 2 >= _FEWEST_LETTERS:
            repeated = [one for other, one in enumerate(decisions) if other != at and said[at] in said[other]]
            unnamed = scene.article.paragraph_of[decisions[at].unit.first_token] == 0
            credited = [one for one in repeated if _speaks(scene, one, unnamed) and not _is_heading(scene, one.unit)]
            if len({(one.entity, one.chosen if one.entity < 0 else -1) for one in credited}) == 1:
                found[at] = decisions[at]._replace(chosen=NOBODY, echo=max(credited, key=lambda one: one.chance))
    return found


def _speaks(scene: Scene, decision: Decision, unnamed: bool) -> bool:
    """Whether it is known who it is: by name, or by a description where ``unnamed`` allows that."""
    if decision.entity >= 0:
        return True
    return unnamed and decision.chosen >= 0 and scene.mentions[decision.chosen].kind != "pronoun"


def _is_heading(scene: Scene, unit: Unit) -> bool:
    """Whether a piece stands in the first line, or by itself in one that has no full stop."""
    article, piece = scene.article, scene.pieces[unit.pieces[0]]
    paragraph = article.paragraph_of[unit.first_token]
    if paragraph == 0:
        return len(article.paragraph_starts) > 1 and article.paragraph_starts[1] <= _LONGEST
    start = article.paragraph_starts[paragraph]
    following = article.classes[unit.last_token + 1 : unit.last_token + 2]
    alone = unit.first_token == start and following in ("n", "") and len(unit.pieces) == 1
    return alone and article.text[piece.end - 1] not in ".,!?…"


def _words(scene: Scene, unit: Unit) -> str:
    text = " ".join(scene.article.text[scene.pieces[at].start : scene.pieces[at].end] for at in unit.pieces)
    return " ".join(_WORD.findall(text.lower().replace("’", "'")))
