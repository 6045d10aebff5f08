"""Joins the halves of split quotations, and tells whether all of the speech is inside the marks."""

from collections.abc import Sequence
from typing import Final

from bot.domain.quotations import Kind
from bot.quotes.attribution.decide import Decision
from bot.quotes.context.candidates import Scene
from bot.quotes.context.frame import NOT_SPEECH

_LONGEST_ATTRIBUTION: Final = 12
"""Maximum tokens between the halves of a split quotation."""


def join(scene: Scene, decisions: Sequence[Decision]) -> list[list[Decision]]:
    """Group the decisions on one quotation: ``"A," she said. "B."`` is one with two spans."""
    groups: list[list[Decision]] = []
    for decision in decisions:
        if groups and decision.unit.first_piece.resumes and decision.unit.pieces[0] - 1 in _last(groups):
            groups[-1].append(decision)
            continue
        if decision.chosen == NOT_SPEECH:
            continue
        if groups and _is_split(scene, groups[-1][-1], decision):
            groups[-1].append(decision)
        else:
            groups.append([decision])
    return groups


def _last(groups: Sequence[Sequence[Decision]]) -> Sequence[int]:
    """The pieces of the last quotation's last decision."""
    return groups[-1][-1].unit.pieces


def _is_split(scene: Scene, first: Decision, second: Decision) -> bool:
    """Whether nothing but the attribution to one mention stands between two direct pieces."""
    if not first.chosen == second.chosen >= 0:
        return False
    start, end = first.unit.last_token, second.unit.first_token
    if not start < scene.mentions[first.chosen].first < end <= start + _LONGEST_ATTRIBUTION:
        return False
    classes = scene.article.classes[start + 1 : end]
    if classes.endswith(":") and "." in classes:  # “A,” she said. Of Holt: “B.”
        return False
    return "n" not in classes and kind_of(scene, first) == "direct"


def kind_of(scene: Scene, decision: Decision) -> Kind:
    """Direct speech stands by itself or after a comma or colon; mixed pieces are part of a reporting clause."""
    unit, text = decision.unit, scene.article.text
    lead = scene.article.classes[unit.first_token - 1] if unit.first_token else "n"
    if lead in "n.QPx'-:":
        return "direct"
    after_speech = lead in "VW," and not text[unit.first_piece.start].islower()
    return "direct" if after_speech or (lead == "," and text[unit.first_piece.end - 1] in ",.?!") else "mixed"
