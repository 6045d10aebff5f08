"""Learn everything that the quotation engine learns: ``make train GOLD=folder``, or ``quotes_train.py FOLDER``.

From ``polnear.train.jsonl`` a linear softmax ranker is learned from the marked mentions (who said a piece, if anybody)
and a logistic model of its confidence from its outcomes on articles held out: ``weights.json``. From all resolved
files the trees are learned that say whom a pronoun means: ``trees.json``. No text of the gold files goes into either.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp, sqrt
from pathlib import Path
from typing import Any

from bot.quotes.candidates import Scene, Unit
from bot.quotes.confidence import CHANCE, odds_of, signs_of
from bot.quotes.decide import Decision, decide, set_scene
from bot.quotes.features import candidates_of
from bot.quotes.frame import NO_PREVIOUS, NOBODY, NOT_SPEECH, Previous
from bot.quotes.pronouns import Resolver, make_resolver
from bot.quotes.ranker import Ranker
from bot.quotes.structures import PRIORS
from tests.benchmarks.quotes_pronouns import (
    NEAREST,
    RESOLVED,
    SCALE,
    Choice,
    Said,
    as_text,
    choices_of,
    invented_articles,
    learn_belief,
    learn_trees,
)

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Group:
    """One choice: the features of every option and which options are right."""

    options: list[list[str]]
    right: list[int]


def read_gold(path: Path) -> Iterator[Record]:
    """The articles of a gold file."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def collect(records: Sequence[Record]) -> list[Group]:
    """Every choice of a speaker that the gold articles decide."""
    return [group for record in records for group in choices(record, set_scene(record["text"]))]


def choices(record: Record, scene: Scene) -> Iterator[Group]:
    """Every choice that one gold article decides, each made after the gold answers before it."""
    previous = NO_PREVIOUS
    for number, unit in enumerate(scene.units):
        if _inside(_range(scene, unit), record.get("discard") or []):
            continue
        quote = _gold_of(record, scene, unit)
        candidates = candidates_of(scene, number, previous)
        right = _right_ones(scene, [one.mention for one in candidates], quote)
        if right:
            yield Group([one.features for one in candidates], right)
        if quote is None:
            previous = previous._replace(silent=number)
            continue
        mention = candidates[right[-1]].mention if right else NOBODY
        previous = Previous(number, mention, _entity(scene, quote, mention), previous.silent)


def _entity(scene: Scene, quote: Record, mention: int) -> int:
    """Who the gold speaker is, by the resolved name or else by the mention."""
    found = _gold_entity(scene, quote)
    return scene.people.of_mention[mention] if found < 0 <= mention else found


def _range(scene: Scene, unit: Unit) -> tuple[int, int]:
    return scene.pieces[unit.pieces[0]].start, scene.pieces[unit.pieces[-1]].end


def _inside(span: tuple[int, int], zones: Sequence[Sequence[int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in zones)


def _gold_of(record: Record, scene: Scene, unit: Unit) -> Record | None:
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
    inside = [i for i, one in enumerate(mentions) if one >= 0 and _touches(scene, one, quote["speaker_spans"])]
    if len(inside) < 2 or quote["speaker_kind"] != "person":
        return inside[:1]
    entity = _gold_entity(scene, quote)
    same = [i for i in inside if entity >= 0 and scene.people.of_mention[mentions[i]] == entity]
    names = [i for i in inside if scene.mentions[mentions[i]].kind == "name"]
    return same or names[:1] or inside[:1]


def _touches(scene: Scene, mention: int, spans: Sequence[Sequence[int]]) -> bool:
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


def learn(groups: Sequence[Group], rare: int = 6, orders: int = 5) -> dict[str, float]:
    """Softmax ranking: the mean of several trainings, each on the choices in another order.

    One training alone moves the figures by a few tenths either way.
    """
    counts = Counter(feature for group in groups for option in group.options for feature in set(option))
    keep = {feature for feature, count in counts.items() if count >= rare} - PRIORS.keys()
    data = [Group([[f for f in option if f in keep] for option in group.options], group.right) for group in groups]
    total: Counter[str] = Counter()
    for order in range(orders):
        total.update(_train(data, keep, random.Random(order)))
    return {feature: weight / orders for feature, weight in total.items() if abs(weight / orders) > 0.01} | PRIORS


def _train(
    data: Sequence[Group],
    keep: Collection[str],
    shuffle: random.Random,
    passes: int = 6,
    rate: float = 0.04,
    decay: float = 1e-3,
) -> dict[str, float]:
    """Stochastic gradient steps, the step of each feature shrinking with its use; the mean of the later passes."""
    weights: dict[str, float] = dict.fromkeys(keep, 0.0)
    squares: dict[str, float] = dict.fromkeys(keep, 1e-2)
    total: dict[str, float] = dict.fromkeys(keep, 0.0)
    shuffled = list(data)
    for turn in range(passes):
        shuffle.shuffle(shuffled)
        for group in shuffled:
            _step(group, weights, squares, rate, decay)
        if turn >= passes // 2:
            for feature, weight in weights.items():
                total[feature] += weight
    return {feature: weight / (passes - passes // 2) for feature, weight in total.items()}


def _step(group: Group, weights: dict[str, float], squares: dict[str, float], rate: float, decay: float) -> None:
    scores = [sum([weights[f] for f in option]) for option in group.options]
    top = max(scores)
    powers = [exp(one - top) for one in scores]
    whole, good = sum(powers), sum(powers[i] for i in group.right)
    slopes: dict[str, float] = {}
    for i, (option, power) in enumerate(zip(group.options, powers, strict=True)):
        slope = power / whole - (power / good if i in group.right else 0.0)
        if abs(slope) > 1e-4:
            for feature in option:
                slopes[feature] = slopes.get(feature, 0.0) + slope
    for feature, slope in slopes.items():
        step = slope + decay * weights[feature]
        squares[feature] += step * step
        weights[feature] -= rate * step / sqrt(squares[feature])


@dataclass(frozen=True, slots=True)
class Outcome:
    """One decision on an article that the weights had not seen."""

    odds: float
    signs: Sequence[str]
    right: bool


FOLDS = 3
LABEL_ERRORS = 0.015
"""Share of the labels that are taken to be wrong. Two annotators agree on 95.8 of 100, so that each errs in about two,
and of the sure decisions that the gold file contradicts most are faults of the file."""


def learn_confidence(
    records: Sequence[Record], passes: int = 30, rate: float = 0.02, decay: float = 1e-3
) -> dict[str, float]:
    """Logistic regression on the outcomes of cross-validation over articles."""
    outcomes: list[Outcome] = []
    groups = [collect([record]) for record in records]
    for fold in range(FOLDS):
        seen = [group for at, found in enumerate(groups) if at % FOLDS != fold for group in found]
        ranker = Ranker(learn(seen, orders=2))
        for record in (one for at, one in enumerate(records) if at % FOLDS == fold):
            outcomes += _outcomes(record, ranker)
    learned: dict[str, float] = {CHANCE: 1.0}
    total: Counter[str] = Counter()
    shuffle = random.Random(7)
    for turn in range(passes):
        shuffle.shuffle(outcomes)
        for one in outcomes:
            _confidence_step(one, learned, rate / (1 + turn / 5), decay)
        if turn >= passes // 2:
            total.update(learned)
    return {sign: weight / (passes - passes // 2) for sign, weight in total.items()}


def _confidence_step(one: Outcome, learned: dict[str, float], rate: float, decay: float) -> None:
    logit = learned[CHANCE] * one.odds + sum(learned.get(sign, 0.0) for sign in one.signs)
    chance = 1.0 / (1.0 + exp(-logit))
    seen = (1.0 - LABEL_ERRORS) * chance
    slope = chance - 1.0 if one.right else seen * (1.0 - chance) / (1.0 - seen)
    learned[CHANCE] -= 0.1 * rate * slope * one.odds
    for sign in one.signs:
        weight = learned.get(sign, 0.0)
        learned[sign] = weight - rate * (slope + decay * weight)


def _outcomes(record: Record, ranker: Ranker) -> Iterator[Outcome]:
    scene = set_scene(record["text"])
    for decision in decide(scene, ranker):
        outside = decision.label is None and not _inside(_range(scene, decision.unit), record.get("discard") or [])
        if decision.chosen != NOT_SPEECH and outside:
            quote = _gold_of(record, scene, decision.unit)
            yield Outcome(odds_of(decision), signs_of(scene, decision), _is_right(scene, decision, quote))


def _is_right(scene: Scene, decision: Decision, quote: Record | None) -> bool:
    """Whether a decision credits whom the gold file credits, by the mention or by the name."""
    if quote is None or decision.chosen == NOBODY:
        return quote is not None and not quote["speaker_spans"]
    if _touches(scene, decision.chosen, quote["speaker_spans"] or ()):
        return True
    return decision.entity >= 0 and decision.entity == _gold_entity(scene, quote)


def pronoun_choices(folder: Path, resolver: Resolver) -> list[Choice]:
    """What the gold files and the invented articles tell of pronouns."""
    records = list(read_gold(folder / f"{TRAIN}.jsonl"))
    for name in RESOLVED:
        records += [one for one in read_gold(folder / f"{name}.jsonl") if one.get("half") != "unread"]
    choices: list[Choice] = []
    for record in records:
        scene = set_scene(record["text"])
        choices += choices_of(record["id"], list(_said(record, scene)), scene, resolver)
    for name, said, scene in invented_articles():
        choices += choices_of(name, said, scene, resolver)
    return choices


def _said(record: Record, scene: Scene) -> Iterator[Said]:
    """What a gold article credits, in order."""
    for unit in scene.units:
        quote = _gold_of(record, scene, unit)
        if quote is None or _inside(_range(scene, unit), record.get("discard") or []):
            continue
        by_hand = "speaker_gold" in quote
        names = quote["speaker_gold"] if by_hand else quote.get("speaker_silver")
        spans = quote["speaker_spans"] if quote["speaker_kind"] == "pronoun" else ()
        touched = (at for at in range(len(scene.mentions)) if _touches(scene, at, spans or ()))
        pronoun = next((at for at in touched if scene.mentions[at].kind == "pronoun"), -1)
        yield Said(unit, pronoun, [names] if isinstance(names, str) else names or [], by_hand)


def train_pronouns(folder: Path) -> str:
    """The text of ``trees.json``, learned in two rounds: the pronouns between the labelled ones need an answer too."""
    nodes = list(NEAREST)
    belief = {"scale": SCALE, "odds": 1.0}
    for _ in range(2):
        choices = pronoun_choices(folder, make_resolver(nodes, belief))
        belief = learn_belief(choices)
        nodes = learn_trees(choices)
    return as_text(nodes, belief)


def train_speakers(records: Sequence[Record]) -> str:
    """The text of ``weights.json``."""
    confidence = {sign: round(weight, 3) for sign, weight in sorted(learn_confidence(records).items())}
    weights = {feature: round(weight, 2) for feature, weight in sorted(learn(collect(records)).items())}
    return json.dumps({"confidence": confidence, "speaker": weights}, indent=0, ensure_ascii=False) + "\n"


TRAIN = "polnear.train"
ENGINE = Path(__file__).parents[2] / "bot" / "quotes"


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, help="folder of the gold files")
    parser.add_argument("--out", type=Path, default=ENGINE, help="folder for weights.json and trees.json")
    parser.add_argument("--only", choices=["pronouns", "speakers"])
    options = parser.parse_args()
    if options.only != "speakers":
        (options.out / "trees.json").write_text(train_pronouns(options.gold), encoding="utf-8")
    if options.only != "pronouns":
        records = list(read_gold(options.gold / f"{TRAIN}.jsonl"))
        (options.out / "weights.json").write_text(train_speakers(records), encoding="utf-8")


if __name__ == "__main__":
    main()
