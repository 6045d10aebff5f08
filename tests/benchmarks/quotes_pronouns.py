"""Whom the pronouns of the gold articles mean, as choices to learn trees from; part of ``quotes_train.py``.

Every quotation credited to a pronoun is one choice among the people before it, in the light of the gold answers before.
Speakers that people resolved by hand weigh more than those that a program resolved. Needs ``lightgbm`` (dependency
group ``train``), which the engine itself does not.
"""

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp
from pathlib import Path
from typing import Any

from bot.quotes.attribution.decide import decide, set_scene
from bot.quotes.context.candidates import Scene, Settled, Unit
from bot.quotes.coreference.antecedents import FEATURES, Spoken, antecedents, wanted_of
from bot.quotes.coreference.pronouns import (
    PronounResolver,
    antecedent_odds,
    antecedent_signs,
    make_resolver,
    unresolved_before,
)
from bot.quotes.lang.en import english
from bot.quotes.people.entities import Entity
from bot.quotes.ranker import Ranker, probabilities
from bot.quotes.trees import MOST_LEAVES, Node

Record = Mapping[str, Any]
NEWS = Path(__file__).with_name("news") / "read.jsonl"
RESOLVED = ("polnear.dev", "news.dev", "web.dev", "wikinews.dev")
"""Gold files with speakers resolved by hand; of ``web.dev`` only the half that was read is learned from."""
HAND, PROGRAM = 3.0, 0.5
"""What a choice weighs whose answer a person gave, and one that a program gave."""
SEEDS, ROUNDS, RATE, FOLDS = 5, 15, 0.3, 5
"""Trainings averaged, trees of each, step size, and parts that the belief is learned over. Chosen by cross-validation
over articles: from 15 to 60 trees of a seed all are alike."""
CONTENDERS = 3
"""Ranks whose order the trees are trained for: the likeliest and what may pass it. With 3 they give the right ones a
better chance than with LightGBM's 30 (logloss 97.0, it was 98.3), and are right as often."""
SCALE = 1.5
"""Factor on the trees' scores before the softmax: a score is no logarithm of odds by itself."""
NEAREST: Sequence[Node] = (["sentences", 0, 1.0, ["sentences", 1, 0.5, ["sentences", 2, 0.0, -0.5]]],)
"""The tree that a first round is made with: whoever was named in the nearest sentence."""
_TITLES = frozenset(
    ["mr", "mrs", "ms", "dr", "sen", "rep", "gov", "prof", "sir", "dame", "lord", "lady", "cllr", "the"]
)
_SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv"])


@dataclass(frozen=True, slots=True)
class CreditedUnit:
    """A unit of an article that the gold file credits."""

    unit: Unit
    pronoun: int
    """The mention, if it is a pronoun, else -1."""
    names: Sequence[str]
    by_hand: bool


@dataclass(frozen=True, slots=True)
class PronounRows:
    """A pronoun with the rows of those it may mean."""

    article: str
    rows: Sequence[tuple[int, ...]]
    right: Sequence[int]
    """Which rows are right; none where the right one isn't among them."""
    by_hand: bool
    signs: Mapping[int, Sequence[str]]
    """For each row the signs of the belief if that one is taken."""


def fit(entity: Entity, names: Sequence[str]) -> int:
    """How well an entity fits one of several names: 2 the same, 1 a part of it, 0 not."""
    ours = _words(entity.name)
    theirs = [words for name in names if (words := _words(name))]
    if ours in theirs:
        return 2
    return int(any(_is_part(ours, words, entity.described) for words in theirs))


def _words(name: str) -> list[str]:
    words = [word.strip(".") for word in name.replace("’", "'").lower().split(",")[0].split()]
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words.pop()
    while len(words) > 1 and words[0] in _TITLES:
        words.pop(0)
    return words


def _is_part(ours: Sequence[str], theirs: Sequence[str], described: bool) -> bool:
    if described:
        return ours[-1] == theirs[-1]
    if ours[-1] == theirs[-1]:
        return len(ours) == 1 or len(theirs) == 1 or ours[0] == theirs[0]
    return len(theirs) == 1 and theirs[0] == ours[0]


def entity_of(scene: Scene, names: Sequence[str]) -> int:
    """The entity that fits best, -1 when none does."""
    fits = [fit(entity, names) for entity in scene.people.entities]
    best = max(fits, default=0)
    return fits.index(best) if best else -1


def choices_of(
    name: str, said: Sequence[CreditedUnit], scene: Scene, resolver: PronounResolver
) -> Iterator[PronounRows]:
    """The choices of one article; pronouns between them are settled by ``resolver``."""
    spoken: list[tuple[int, int]] = []
    for one in said:
        entity = entity_of(scene, one.names) if one.names else -1
        if one.pronoun >= 0:
            resolver.settle_epithets(scene, one.pronoun, spoken)
            for earlier in unresolved_before(scene, one.pronoun):
                settled = resolver.resolve_one(scene, earlier, spoken)
                scene.resolved[earlier] = Settled(settled.entity, 1.0)
            if one.names:
                yield _choice(name, scene, one, spoken)
            if entity < 0:
                entity = resolver.resolve_one(scene, one.pronoun, spoken).entity
            scene.resolved[one.pronoun] = Settled(entity, 1.0)
        if entity >= 0:
            spoken.append((one.unit.first_token, entity))


def _choice(name: str, scene: Scene, said: CreditedUnit, spoken: Spoken) -> PronounRows:
    people = antecedents(scene, said.pronoun, wanted_of(scene.article, scene.mentions[said.pronoun]), spoken)
    fits = [fit(scene.people.entities[person.entity], said.names) for person in people]
    best = max(fits, default=0)
    right = [at for at, one in enumerate(fits) if best and one == best]
    signs = {at: antecedent_signs(scene, said.pronoun, people, at) for at in range(len(people))}
    return PronounRows(name, [person.row for person in people], right, said.by_hand, signs)


def invented(record: Record, scene: Scene, ranker: Ranker, resolver: PronounResolver) -> Iterator[CreditedUnit]:
    """What is credited in an article of ``news/read.jsonl``, where only the names of speakers are labelled."""
    text, at = record["text"], 0
    credited: dict[int, Sequence[str]] = {}
    for quote in record["quotes"]:
        start = text.find(quote["said"], at)
        at = start + 1
        unit = next((unit for unit in scene.units if _covers(scene, unit, start)), None)
        if unit and isinstance(quote["speaker"], list):
            credited[unit.first_token] = quote["speaker"]
    for decision in decide(scene, ranker, resolver):
        if decision.unit.first_token in credited:
            pronoun = decision.chosen if _is_pronoun(scene, decision.chosen) else -1
            yield CreditedUnit(decision.unit, pronoun, credited[decision.unit.first_token], True)
    scene.resolved.clear()


def _covers(scene: Scene, unit: Unit, start: int) -> bool:
    return any(scene.pieces[at].start <= start + 1 and start < scene.pieces[at].end for at in unit.pieces)


def _is_pronoun(scene: Scene, mention: int) -> bool:
    return mention >= 0 and scene.mentions[mention].kind == "pronoun"


def learn_trees(choices: Sequence[PronounRows]) -> list[Node]:
    """LambdaRank trees, the mean of several trainings."""
    import lightgbm
    import numpy

    usable = [one for one in choices if one.right and len(one.rows) > 1]
    rows = numpy.array([row for one in usable for row in one.rows])
    labels = numpy.array([int(at in one.right) for one in usable for at in range(len(one.rows))])
    weights = numpy.array([HAND if one.by_hand else PROGRAM for one in usable for _ in one.rows])
    nodes: list[Node] = []
    for seed in range(SEEDS):
        data = lightgbm.Dataset(rows, labels, group=[len(one.rows) for one in usable], weight=weights)
        model = lightgbm.train(_settings(seed), data, num_boost_round=ROUNDS)
        nodes += [_node(tree["tree_structure"]) for tree in model.dump_model()["tree_info"] if tree["num_leaves"] > 1]
    return nodes


def _settings(seed: int) -> dict[str, Any]:
    return {
        "objective": "lambdarank", "label_gain": [0, 1], "num_leaves": MOST_LEAVES, "learning_rate": RATE,
        "min_data_in_leaf": 10, "lambda_l2": 5.0, "feature_fraction": 0.6, "bagging_fraction": 0.8, "bagging_freq": 1,
        "lambdarank_truncation_level": CONTENDERS, "seed": seed, "num_threads": 1, "deterministic": True, "verbose": -1,
    }  # fmt: skip


def _node(tree: Mapping[str, Any]) -> Node:
    if "split_feature" not in tree:
        return round(float(tree["leaf_value"]) / SEEDS, 3)
    feature, value = FEATURES[tree["split_feature"]], int(tree["threshold"])
    return [feature, value, _node(tree["left_child"]), _node(tree["right_child"])]


def learn_belief(choices: Sequence[PronounRows], passes: int = 100) -> dict[str, float]:
    """Logistic regression of whether the likeliest is right, on choices of articles that the trees had not seen."""
    outcomes: list[tuple[float, Sequence[str], bool]] = []
    articles = sorted({one.article for one in choices})
    random.Random(1).shuffle(articles)
    for fold in range(FOLDS):
        held = {article for at, article in enumerate(articles) if at % FOLDS == fold}
        resolver = make_resolver(learn_trees([one for one in choices if one.article not in held]), {"scale": SCALE})
        unseen = (one for one in choices if one.article in held and one.by_hand and one.rows)
        outcomes += [_outcome(one, resolver) for one in unseen]
    return _logistic(outcomes, passes) | {"scale": SCALE}


def _outcome(choice: PronounRows, resolver: PronounResolver) -> tuple[float, Sequence[str], bool]:
    scores = [resolver.score(row) for row in choice.rows]
    best = scores.index(max(scores))
    chances = probabilities([score * SCALE for score in scores])
    return antecedent_odds(chances), choice.signs[best], best in choice.right


def _logistic(outcomes: list[tuple[float, Sequence[str], bool]], passes: int) -> dict[str, float]:
    weights: dict[str, float] = {"odds": 1.0}
    total: dict[str, float] = {}
    shuffle = random.Random(3)
    for turn in range(passes):
        shuffle.shuffle(outcomes)
        rate = 0.02 / (1 + turn / 20)
        for odds, signs, right in outcomes:
            logit = weights["odds"] * odds + sum(weights.get(sign, 0.0) for sign in signs)
            slope = 1.0 / (1.0 + exp(-logit)) - right
            weights["odds"] -= rate * slope * odds
            for sign in signs:
                weights[sign] = weights.get(sign, 0.0) - rate * (slope + 0.02 * weights.get(sign, 0.0))
        if turn >= passes // 2:
            for sign, weight in weights.items():
                total[sign] = total.get(sign, 0.0) + weight
    return {sign: round(weight / (passes - passes // 2), 3) for sign, weight in sorted(total.items())}


def as_text(nodes: Sequence[Node], belief: Mapping[str, float]) -> str:
    """``trees.json``: a tree a line, each split as feature, value, what follows up to that value, what above it."""
    lines = ",\n".join(json.dumps(node) for node in nodes)
    return f'{{\n"belief": {json.dumps(belief)},\n"trees": [\n{lines}\n]\n}}\n'


def invented_articles(ranker: Ranker, resolver: PronounResolver) -> Iterator[tuple[str, Sequence[CreditedUnit], Scene]]:
    """The invented articles that were read, with what they credit."""
    with NEWS.open(encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            scene = set_scene(record["text"], english())
            yield record["id"], list(invented(record, scene, ranker, resolver)), scene
