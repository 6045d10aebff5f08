"""Learn everything that the quotation engine learns: ``make train GOLD=folder``, or ``quotes_train.py FOLDER``.

From ``polnear.train.jsonl`` a linear softmax ranker is learned from the marked mentions (who said a piece, if anybody)
and a logistic model of its confidence from its outcomes on articles held out: ``weights.json``. From all resolved
files the trees are learned that say whom a pronoun means: ``trees.json``. No text of the gold files goes into either.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import exp, sqrt
from pathlib import Path

from bot.quotes.candidates import Scene
from bot.quotes.confidence import CHANCE
from bot.quotes.decide import set_scene
from bot.quotes.lang import language_by
from bot.quotes.lang.en import english
from bot.quotes.language import Language
from bot.quotes.pronouns import PronounResolver, make_resolver
from bot.quotes.ranker import Ranker
from bot.quotes.structures import PRIORS
from tests.benchmarks.quotes_choices import (
    Group,
    Outcome,
    Record,
    choices,
    gold_of,
    is_discarded,
    outcomes,
    range_of,
    read_gold,
    touches,
)
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


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article with its choices, and what a ranker makes of it."""

    choices: Sequence[Group]
    judge: Callable[[Ranker], Iterator[Outcome]]


def labelled_articles(folder: Path, names: Sequence[str], language: Language) -> list[Labelled]:
    """The articles of gold files that may be learned from."""
    return [
        Labelled(
            list(choices(record, set_scene(record["text"], language))), partial(outcomes, record, language=language)
        )
        for record in read_articles(folder, names)
    ]


def read_articles(folder: Path, names: Sequence[str]) -> list[Record]:
    """The articles of gold files without those that only measure."""
    return [
        record for name in names for record in read_gold(folder / f"{name}.jsonl") if record.get("half") != "unread"
    ]


def learn(
    groups: Sequence[Group], rare: int = 6, orders: int = 5, start: Mapping[str, float] | None = None
) -> dict[str, float]:
    """Softmax ranking: the mean of several trainings, each on the choices in another order.

    One training alone moves the figures by a few tenths either way. With the weights of another language to ``start``
    from, each stays where it is unless the choices speak against it.
    """
    start = start or {}
    counts = Counter(feature for group in groups for option in group.options for feature in set(option))
    keep = {feature for feature, count in counts.items() if count >= rare or feature in start} - PRIORS.keys()
    data = [Group([[f for f in option if f in keep] for option in group.options], group.right) for group in groups]
    total: Counter[str] = Counter()
    for order in range(orders):
        total.update(_train(data, keep, random.Random(order), start))
    return {feature: weight / orders for feature, weight in total.items() if abs(weight / orders) > 0.01} | PRIORS


def _train(
    data: Sequence[Group],
    keep: Collection[str],
    shuffle: random.Random,
    start: Mapping[str, float],
    passes: int = 6,
    rate: float = 0.04,
    decay: float = 1e-3,
) -> dict[str, float]:
    """Stochastic gradient steps, the step of each feature shrinking with its use; the mean of the later passes."""
    weights = {feature: start.get(feature, 0.0) for feature in keep}
    squares: dict[str, float] = dict.fromkeys(keep, 1e-2)
    total: dict[str, float] = dict.fromkeys(keep, 0.0)
    shuffled = list(data)
    for turn in range(passes):
        shuffle.shuffle(shuffled)
        for group in shuffled:
            _step(group, weights, squares, start, rate, decay)
        if turn >= passes // 2:
            for feature, weight in weights.items():
                total[feature] += weight
    return {feature: weight / (passes - passes // 2) for feature, weight in total.items()}


def _step(
    group: Group,
    weights: dict[str, float],
    squares: dict[str, float],
    start: Mapping[str, float],
    rate: float,
    decay: float,
) -> None:
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
        step = slope + decay * (weights[feature] - start.get(feature, 0.0))
        squares[feature] += step * step
        weights[feature] -= rate * step / sqrt(squares[feature])


FOLDS = 3
LABEL_ERRORS = 0.015
"""Share of the labels that are taken to be wrong. Two annotators agree on 95.8 of 100, so that each errs in about two,
and of the sure decisions that the gold file contradicts most are faults of the file."""


def learn_confidence(
    labelled: Sequence[Labelled],
    start: Mapping[str, float] | None = None,
    passes: int = 30,
    rate: float = 0.02,
    decay: float = 1e-3,
) -> dict[str, float]:
    """Logistic regression on the outcomes of cross-validation over articles."""
    judged: list[Outcome] = []
    for fold in range(FOLDS):
        seen = [article for at, article in enumerate(labelled) if at % FOLDS != fold]
        learned_choices = [choice for article in seen for choice in article.choices]
        ranker = Ranker(_learned(learned_choices, start, orders=2))
        for article in labelled[fold::FOLDS]:
            judged += article.judge(ranker)
    learned: dict[str, float] = {CHANCE: 1.0}
    total: Counter[str] = Counter()
    shuffle = random.Random(7)
    for turn in range(passes):
        shuffle.shuffle(judged)
        for one in judged:
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


def pronoun_choices(folder: Path, resolver: PronounResolver) -> list[Choice]:
    """What the gold files and the invented articles tell of pronouns."""
    records = read_articles(folder, (TRAIN, *RESOLVED))
    found: list[Choice] = []
    for record in records:
        scene = set_scene(record["text"], english())
        found += choices_of(record["id"], list(_said(record, scene)), scene, resolver)
    for name, said, scene in invented_articles(resolver):
        found += choices_of(name, said, scene, resolver)
    return found


def _said(record: Record, scene: Scene) -> Iterator[Said]:
    """What a gold article credits, in order."""
    for unit in scene.units:
        quote = gold_of(record, scene, unit)
        if quote is None or is_discarded(range_of(scene, unit), record.get("discard") or []):
            continue
        by_hand = "speaker_gold" in quote
        names = quote["speaker_gold"] if by_hand else quote.get("speaker_silver")
        spans = quote["speaker_spans"] if quote["speaker_kind"] == "pronoun" else ()
        touched = (at for at in range(len(scene.mentions)) if touches(scene, at, spans or ()))
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


def _learned(groups: Sequence[Group], start: Mapping[str, float] | None, orders: int = 5) -> dict[str, float]:
    """Weights of a language that has many labelled articles, or few and another's weights to ``start`` from."""
    if start is None:
        return learn(groups, orders=orders)
    return {**start, **learn(groups, RARE, orders, start)}


def train_other(folder: Path, code: str) -> str:
    """The text of ``weights.json`` of another language: the weights that aren't those of English."""
    shared = english().learned
    assert shared is not None
    labelled = labelled_articles(folder, (f"{code}.train",), language_by(code))
    learned = _learned([choice for article in labelled for choice in article.choices], shared.speaker)
    own = {name: round(weight, 2) for name, weight in sorted(learned.items()) if _differs(weight, shared.speaker, name)}
    confidence = learn_confidence(labelled, shared.speaker)
    rounded = {sign: round(weight, 3) for sign, weight in sorted(confidence.items())}
    return json.dumps({"confidence": rounded, "speaker": own}, indent=0, ensure_ascii=False) + "\n"


RARE = 3
"""Choices that have a feature before a language with few labelled articles weighs it anew."""
_OWN = 0.02
"""Difference to the weight of English from which a language keeps its own."""


def _differs(weight: float, shared: Mapping[str, float], name: str) -> bool:
    return abs(weight - shared.get(name, 0.0)) > _OWN


def train_speakers(folder: Path) -> str:
    """The text of ``weights.json``."""
    labelled = labelled_articles(folder, (TRAIN,), english())
    confidence = {sign: round(weight, 3) for sign, weight in sorted(learn_confidence(labelled).items())}
    learned = learn([choice for article in labelled for choice in article.choices])
    weights = {feature: round(weight, 2) for feature, weight in sorted(learned.items())}
    return json.dumps({"confidence": confidence, "speaker": weights}, indent=0, ensure_ascii=False) + "\n"


TRAIN = "polnear.train"
LANGUAGES = Path(__file__).parents[2] / "bot" / "quotes" / "lang"


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, help="folder of the gold files")
    parser.add_argument("--out", type=Path, help="folder for weights.json and trees.json")
    parser.add_argument("--only", choices=["pronouns", "speakers"])
    parser.add_argument("--language", default="en", help="code of the language; others start from what English learned")
    options = parser.parse_args()
    options.out = options.out or LANGUAGES / options.language
    if options.language != "en":
        (options.out / "weights.json").write_text(train_other(options.gold, options.language), encoding="utf-8")
        return
    if options.only != "speakers":
        (options.out / "trees.json").write_text(train_pronouns(options.gold), encoding="utf-8")
    if options.only != "pronouns":
        (options.out / "weights.json").write_text(train_speakers(options.gold), encoding="utf-8")


if __name__ == "__main__":
    main()
