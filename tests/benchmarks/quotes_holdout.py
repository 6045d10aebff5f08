"""What the engine knows of language and what only of its training texts: ``quotes_holdout.py``.

Two questions, each answered by a pair of figures of ``score.py``:

- publishers: trained without a publisher's articles against trained with them, on those articles;
- names: the dev articles as they are against the same with the names that fill them, and their given names, changed
  to invented ones of equal length.

Takes two minutes, with the Python of .venv/train (``make train``). Train articles have their pronouns resolved by a
program, which is often wrong: their figures are lower than on dev, and only the difference tells.
"""

import importlib.util
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from bot.quotes.attribution.decide import decide, set_scene
from bot.quotes.engine import quotations_of
from bot.quotes.lang.en import english
from bot.quotes.ranker import Ranker
from tests.benchmarks.quotes_attribution import load_scorer, prediction
from tests.benchmarks.quotes_choices import Group, choices, read_gold
from tests.benchmarks.quotes_softmax import learn
from tests.fakes.beside import BESIDE, missing

GOLD = BESIDE / "gold"
RENAMED = {
    "Hillary": "Ysolder", "Clinton": "Halvery", "Donald": "Orrind", "Trump": "Brevk", "Barack": "Tjaral",
    "Obama": "Vedri",
}  # fmt: skip
FOLDS = 3


def renamed(line: str) -> str:
    """A line of gold with the names changed; offsets stay right."""
    pattern = "|".join(RENAMED)
    changed = re.sub(pattern, lambda match: RENAMED[match[0]], line)
    return re.sub(pattern.upper(), lambda match: RENAMED[match[0].title()].upper(), changed)


def figures(scorer: ModuleType, records: Sequence[Mapping[str, Any]], rankers: Mapping[str, Ranker]) -> str:
    """Spans and joint F1 of both layers; ``rankers`` by publisher, ``""`` for any other, else as shipped."""
    gold = {record["id"]: record for record in records}
    predicted = {}
    for key, record in gold.items():
        scene = set_scene(record["text"], english())
        decisions = decide(scene, rankers.get(record["publisher"]) or rankers.get(""))
        predicted[key] = {"quotes": [prediction(one) for one in quotations_of(scene, decisions)]}
    parts = []
    for layer in ("direct", "quoted"):
        result = scorer.score(gold, predicted, layer, silver=True)
        parts.append(f"{layer} {result['overlap']['F1']:.1%} / {result['joint']['F1']:.1%}")
    return "   ".join(parts)


def held_out(records: Sequence[Mapping[str, Any]]) -> dict[str, Ranker]:
    """For every publisher a ranker learned without it and without the others of its fold."""
    publishers = sorted({record["publisher"] for record in records})
    fold_of = {publisher: at % FOLDS for at, publisher in enumerate(publishers)}
    groups: list[tuple[int, list[Group]]] = [
        (fold_of[record["publisher"]], list(choices(record, set_scene(record["text"], english()))))
        for record in records
    ]
    learned = [Ranker(learn([group for at, found in groups if at != fold for group in found])) for fold in range(FOLDS)]
    return {publisher: learned[fold] for publisher, fold in fold_of.items()}


def report(folder: Path) -> Iterator[str]:
    """The four lines."""
    scorer = load_scorer(folder)
    train = list(read_gold(folder / "polnear.train.jsonl"))
    yield "spans / joint"
    yield f"train, seen publishers:    {figures(scorer, train, {})}"
    yield f"train, unseen publishers:  {figures(scorer, train, held_out(train))}"
    lines = (folder / "polnear.dev.jsonl").read_text(encoding="utf-8").splitlines()
    yield f"dev, names as they are:    {figures(scorer, [json.loads(line) for line in lines], {})}"
    changed = [json.loads(renamed(line)) for line in lines]
    yield f"dev, names invented:       {figures(scorer, changed, {})}"


def bench() -> None:
    """Print the report, or why there is none."""
    if not GOLD.is_dir():
        print(f"passed over: {missing('gold')}")
        return
    if importlib.util.find_spec("scipy") is None:
        print("passed over: it learns anew, for which `make train` installs what is needed into .venv/train")
        return
    for line in report(GOLD):
        print(line, flush=True)


if __name__ == "__main__":
    bench()
