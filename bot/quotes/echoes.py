"""Headlines, sub-headings and pull quotes: they repeat what the article credits to somebody elsewhere."""

import re
from collections.abc import Sequence

from bot.quotes.candidates import Scene, Unit
from bot.quotes.decide import NOBODY, Decision

_FEWEST_LETTERS = 5
"""Code points of a heading's words that are repeated: "yes" is said by many, ``Rupee slide ‘orderly’`` by one."""
CERTAINTY = 0.95
"""Chance that the same words are of the same speaker."""
_LONGEST = 40
"""Tokens of a headline, at most."""
_MOST = 40
"""Headings of a text, at most: one in which more lines are marked has verses."""
_WORD = re.compile(r"\w+(?:['’]\w+)*")


def echoed(scene: Scene, decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions, those on headings with whom the article itself credits the same words to, where it does."""
    headings = [at for at, decision in enumerate(decisions) if _is_heading(scene, decision.unit)]
    if not 0 < len(headings) <= _MOST:
        return list(decisions)
    wordings = [f" {_words(scene, decision.unit)} " for decision in decisions]
    credited = list(decisions)
    for at in headings:
        source = _source_of(scene, at, decisions, wordings)
        if source is not None:
            credited[at] = decisions[at]._replace(chosen=NOBODY, echo=source)
    return credited


def _source_of(scene: Scene, at: int, decisions: Sequence[Decision], wordings: Sequence[str]) -> Decision | None:
    """The surest decision on the words of a heading outside of headings, where all of these are of one speaker."""
    if len(wordings[at]) - len("  ") < _FEWEST_LETTERS:
        return None
    unnamed = scene.article.paragraph_of[decisions[at].unit.first_token] == 0
    sources = [
        decision
        for other, decision in enumerate(decisions)
        if other != at
        and wordings[at] in wordings[other]
        and _speaks(scene, decision, unnamed)
        and not _is_heading(scene, decision.unit)
    ]
    if len({(decision.entity, decision.chosen if decision.entity < 0 else -1) for decision in sources}) != 1:
        return None
    return max(sources, key=lambda decision: decision.chance)


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
