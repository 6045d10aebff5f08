"""What the gold articles tell of who said a piece: choices to learn from, outcomes to judge confidence by."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.quotes.attribution.confidence import speaker_odds, speaker_signs
from bot.quotes.attribution.decide import Decision, decide, set_scene
from bot.quotes.attribution.features import candidates_of
from bot.quotes.context.candidates import Scene, Unit
from bot.quotes.context.frame import NO_PREVIOUS, NOBODY, NOT_SPEECH, Previous
from bot.quotes.coreference.pronouns import PronounResolver
from bot.quotes.language import Language
from bot.quotes.ranker import Ranker

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Group:
    """One choice: the features of every option and which options are right."""

    options: list[list[str]]
    right: list[int]


def is_for_nobody(choice: Group) -> bool:
    """Whether nobody is right: the last option but one.

    Of the pieces of German Wikinews that are labelled so, half have a speaker whom a reader would name.
    """
    return choice.right == [len(choice.options) - 2]


def read_gold(path: Path) -> Iterator[Record]:
    """The articles of a gold file."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def choices(record: Record, scene: Scene) -> Iterator[Group]:
    """Every choice that one gold article decides, each made after the gold answers before it."""
    previous = NO_PREVIOUS
    for number, unit in enumerate(scene.units):
        if is_discarded(range_of(scene, unit), record.get("discard") or []):
            continue
        quote = gold_of(record, scene, unit)
        candidates = candidates_of(scene, number, previous)
        right = _right_ones(scene, [one.mention for one in candidates], quote)
        if right:
            yield Group([one.features for one in candidates], right)
        if quote is None:
            previous = previous.silenced(number)
            continue
        mention = candidates[right[-1]].mention if right else NOBODY
        previous = Previous(number, mention, _entity(scene, quote, mention), previous.silent)


def _entity(scene: Scene, quote: Record, mention: int) -> int:
    """Who the gold speaker is, by the resolved name or else by the mention."""
    found = _gold_entity(scene, quote)
    return scene.people.of_mention[mention] if found < 0 <= mention else found


def range_of(scene: Scene, unit: Unit) -> tuple[int, int]:
    return scene.pieces[unit.pieces[0]].start, scene.pieces[unit.pieces[-1]].end


def is_discarded(span: tuple[int, int], zones: Sequence[Sequence[int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in zones)


def gold_of(record: Record, scene: Scene, unit: Unit) -> Record | None:
    """The gold quotation with a fragment that the unit's first piece covers for the most part."""
    piece = scene.pieces[unit.pieces[0]]
    best, found = 0, None
    for quote in record["quotes"]:
        for start, end in quote.get("fragments") or []:
            shared = min(end, piece.end) - max(start, piece.start)
            if shared > best and shared >= 0.5 * max(end - start, piece.end - piece.start):
                best, found = shared, quote
    return found


def _right_ones(scene: Scene, mentions: Sequence[int], quote: Record | None) -> list[int]:
    """Which candidates are the gold mention: its head, not every name inside a long description."""
    if quote is None:
        return [i for i, one in enumerate(mentions) if one == NOT_SPEECH]
    if not quote["speaker_spans"]:
        return [i for i, one in enumerate(mentions) if one == NOBODY]
    inside = [i for i, one in enumerate(mentions) if one >= 0 and touches(scene, one, quote["speaker_spans"])]
    if len(inside) < 2 or quote["speaker_kind"] != "person":
        return inside[:1]
    entity = _gold_entity(scene, quote)
    same = [i for i in inside if entity >= 0 and scene.people.of_mention[mentions[i]] == entity]
    names = [i for i in inside if scene.mentions[mentions[i]].kind == "name"]
    return same or names[:1] or inside[:1]


def touches(scene: Scene, mention: int, spans: Sequence[Sequence[int]]) -> bool:
    at = scene.mentions[mention]
    start, end = scene.article.span(at.core, at.last)
    return any(min(end, b) > max(start, a) for a, b in spans)


def _gold_entity(scene: Scene, quote: Record) -> int:
    """The entity of the resolved name, -1 when none fits."""
    name = quote.get("speaker_gold") or quote.get("speaker_silver")
    name = name[0] if isinstance(name, list) else name
    if not name:
        return -1
    words = [word.strip(".").lower() for word in name.split()]
    while len(words) > 1 and words[-1] in {"jr", "sr", "ii", "iii"}:
        words.pop()
    fitting = [n for n, one in enumerate(scene.people.entities) if one.key == words[-1]]
    exact = [n for n in fitting if scene.people.entities[n].name.lower().split()[0] == words[0]]
    return (exact or fitting or [-1])[0]


@dataclass(frozen=True, slots=True)
class ChoiceOutcome:
    """One decision on an article that the weights had not seen."""

    odds: float
    signs: Sequence[str]
    right: bool


def outcomes(record: Record, ranker: Ranker, resolver: PronounResolver, language: Language) -> Iterator[ChoiceOutcome]:
    """What becomes of each piece of an article that is taken for speech."""
    scene = set_scene(record["text"], language)
    for decision in decide(scene, ranker, resolver):
        outside = decision.label is None and not is_discarded(
            range_of(scene, decision.unit), record.get("discard") or []
        )
        if decision.chosen != NOT_SPEECH and outside:
            quote = gold_of(record, scene, decision.unit)
            yield ChoiceOutcome(
                speaker_odds(decision), speaker_signs(scene, decision), _is_right(scene, decision, quote)
            )


def _is_right(scene: Scene, decision: Decision, quote: Record | None) -> bool:
    """Whether a decision credits whom the gold file credits, by the mention or by the name."""
    if quote is None or decision.chosen == NOBODY:
        return quote is not None and not quote["speaker_spans"]
    if touches(scene, decision.chosen, quote["speaker_spans"] or ()):
        return True
    return decision.entity >= 0 and decision.entity == _gold_entity(scene, quote)
