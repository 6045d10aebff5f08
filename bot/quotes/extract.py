"""The way in: text to quotations, and the same with all the evidence."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.quotations import Attribution, Kind, Quotation, Span
from bot.quotes.candidates import Scene, tie_of
from bot.quotes.decide import NOBODY, NOT_SPEECH, Decision, decide, set_scene
from bot.quotes.names import Mention, mention_text


def extract(text: str) -> tuple[Quotation, ...]:
    """Every quotation of an article's plain text with its speaker, in text order."""
    scene = set_scene(text)
    spoken = [one for one in decide(scene) if one.chosen != NOT_SPEECH]
    return tuple(_quotation(scene, group) for group in _join(scene, spoken))


def _join(scene: Scene, decisions: Sequence[Decision]) -> list[list[Decision]]:
    return [[decision] for decision in decisions]


def _quotation(scene: Scene, group: Sequence[Decision]) -> Quotation:
    pieces = [scene.pieces[number] for decision in group for number in decision.unit.pieces]
    start, end = pieces[0].start, pieces[-1].end
    spans = tuple((piece.start, piece.end) for piece in pieces)
    decision = group[0]
    cue = tie_of(scene, decision.chosen) if decision.chosen >= 0 else None
    cue_word = scene.article.words[cue.token] if cue is not None and cue.token >= 0 else None
    return Quotation(
        start,
        end,
        spans,
        scene.article.text[start:end],
        _kind(scene, decision),
        cue_word,
        _attribution(scene, decision),
    )


def _kind(scene: Scene, decision: Decision) -> Kind:
    first = scene.pieces[decision.unit.pieces[0]]
    return "mixed" if scene.article.text[first.start].islower() else "direct"


def _attribution(scene: Scene, decision: Decision) -> Attribution:
    if decision.label is not None:
        return _labelled(scene, decision, decision.label)
    if decision.chosen == NOBODY:
        return Attribution(None, None, None, None, decision.chance, "nobody named")
    mention = scene.mentions[decision.chosen]
    written = mention_text(scene.article, mention)
    return Attribution(
        written, _span(scene, mention), _speaker(scene, decision, mention, written), None,
        decision.chance * max(decision.resolution.chances, default=1.0), "ranked",
    )  # fmt: skip


def _labelled(scene: Scene, decision: Decision, label: Span) -> Attribution:
    written = scene.article.text[label[0] : label[1]]
    known = decision.entity >= 0
    speaker = (
        scene.people.entities[decision.entity].name if known else written.title() if written.isupper() else written
    )
    return Attribution(written, label, speaker, None, decision.chance, "label of a transcript")


def _span(scene: Scene, mention: Mention) -> Span:
    return scene.article.starts[mention.first], scene.article.ends[mention.last - 1]


def _speaker(scene: Scene, decision: Decision, mention: Mention, written: str) -> str | None:
    if decision.entity >= 0:
        return scene.people.entities[decision.entity].name
    return None if mention.kind == "pronoun" else written
