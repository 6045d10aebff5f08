"""Measure the quotation engine: ``quotes_attribution.py [GOLD.jsonl …]``, by default the dev sets of the gold folder.

Prints, for each gold file, spans and speakers as ``score.py`` beside it counts them, with 95 % intervals over articles,
by kind of speaker, the reliability of the confidence, and articles a second of one core. Where articles are marked as
read or unread each half has its own table: the unread ones judge. Skips with a reason where there is no gold folder.
"""

import argparse
import hashlib
import importlib.util
import sys
import time
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

from bot.domain.quotations import Quotation
from bot.quotes import extract
from tests.benchmarks.intervals import interval
from tests.benchmarks.quotes_mentions import mention_lines, names_nobody
from tests.fakes.beside import BESIDE, missing

GOLD = BESIDE / "gold"
DEV = ("web.dev.jsonl", "polnear.dev.jsonl", "news.dev.jsonl", "wikinews.dev.jsonl")
SURE = 0.9
"""Confidence from which an answer is given as sure."""
STEPS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01)


def prediction(quotation: Quotation) -> dict[str, Any]:
    """A quotation in the shape that the scorer reads."""
    said = quotation.attribution
    return {
        "start": quotation.start,
        "end": quotation.end,
        "spans": quotation.spans,
        "speaker": said.speaker,
        "speaker_span": said.mention_span,
        "confidence": said.confidence,
    }


def load_scorer(folder: Path) -> ModuleType:
    """``score.py`` of the gold folder as a module."""
    spec = importlib.util.spec_from_file_location("quotes_score", folder / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(folder / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predict(gold: dict[str, Any]) -> tuple[dict[str, Any], float]:
    """Predictions by article and the processor seconds they took."""
    extract("")
    begin = time.process_time()
    found = {key: [one for one in extract(record["text"]) if one.within is None] for key, record in gold.items()}
    spent = time.process_time() - begin
    return {key: {"quotes": [prediction(one) for one in outermost(quotes)]} for key, quotes in found.items()}, spent


def outermost(quotations: Iterable[Quotation]) -> list[Quotation]:
    """Without those within others: the labels have none of them."""
    return [quotation for quotation in quotations if quotation.within is None]


def outcomes(scorer: ModuleType, gold: dict[str, Any], predicted: dict[str, Any]) -> list[tuple[float, bool]]:
    """Confidence of every scored piece and whether span and speaker are right."""
    rows: list[tuple[float, bool]] = []
    for key, record in gold.items():
        text = scorer.Text(record["text"])
        units, soft = scorer.gold_units(text, record, "quoted", 1)
        zones = record.get("discard") or []
        for quote in predicted[key]["quotes"]:
            for piece in text.units(quote["spans"]):
                if any(start <= piece[0] and piece[1] <= end for start, end in zones) or any(
                    piece[2] <= other[2] for other in soft
                ):
                    continue
                matching = [unit for unit in units if scorer.jac(unit[2], piece[2]) >= 0.8]
                right = scorer.speaker_ok(matching[0][3], quote, False)["last"] if matching else False
                if right is not None:
                    rows.append((quote["confidence"], bool(right)))
    return rows


def direct_outcomes(
    scorer: ModuleType, gold: dict[str, Any], predicted: dict[str, Any]
) -> tuple[list[tuple[float, bool]], list[float]]:
    """Confidence of every direct quotation that was found and whether its speaker is right; and the confidences of
    pieces that are labelled as no quotation."""
    rows, astray = list[tuple[float, bool]](), list[float]()
    for key, record in gold.items():
        text = scorer.Text(record["text"])
        units, soft = scorer.gold_units(text, record, "direct", 1)
        zones = record.get("discard") or []
        for quote in predicted[key]["quotes"]:
            for piece in text.units(quote["spans"]):
                if any(start <= piece[0] and piece[1] <= end for start, end in zones):
                    continue
                found = next((unit for unit in units if scorer.jac(unit[2], piece[2]) >= 0.8), None)
                if found is not None:
                    right = scorer.speaker_ok(found[3], quote, False)["last"]
                    rows += [] if right is None else [(quote["confidence"], bool(right))]
                elif not any(scorer.jac(piece[2], other[2]) >= 0.5 for other in soft):
                    astray.append(quote["confidence"])
    return rows, astray


def sure_line(rows: Sequence[tuple[float, bool]], astray: Sequence[float]) -> str:
    """How many of the direct quotations found are sure, and how many of these are right."""
    sure = [right for confidence, right in rows if confidence >= SURE]
    wrong = sum(confidence >= SURE for confidence in astray)
    share, right = len(sure) / max(1, len(rows)), sum(sure) / max(1, len(sure))
    found = f"{share:.1%} of {len(rows)}, {right:.1%} right"
    return f"  direct ones at {SURE:.2f} or more: {found}; {wrong} more are labelled as none"


def reliability(rows: Sequence[tuple[float, bool]]) -> Iterable[str]:
    """One line a step of confidence, and one for everything at 0.9 or more."""
    for low, high in pairwise(STEPS):
        inside = [right for confidence, right in rows if low <= confidence < high]
        if inside:
            yield f"  {low:.2f}-{min(high, 1.0):.2f}  {len(inside):4d} pieces  {sum(inside) / len(inside):6.1%} right"
    sure = [right for confidence, right in rows if confidence >= 0.9]
    if sure:
        yield f"  at 0.90 or more: {len(sure) / len(rows):.0%} of all, {sum(sure) / len(sure):.1%} right"


def joint_interval(
    scorer: ModuleType, gold: dict[str, Any], predicted: dict[str, Any], layer: str
) -> tuple[float, float]:
    """The 95 % interval of the joint F1, the articles resampled."""
    rows = [scorer.score({key: record}, predicted, layer)["joint"] for key, record in gold.items()]
    return interval([(2 * row["tp"], row["pred"] + row["gold"]) for row in rows])


def report(name: str, gold: dict[str, Any], scorer: ModuleType) -> Iterable[str]:
    """The table of some gold articles."""
    predicted, spent = predict(gold)
    yield f"{name}: {len(gold)} articles, {len(gold) / spent:.0f} a second of one core"
    for layer in ("direct", "quoted"):
        result = scorer.score(gold, predicted, layer)
        low, high = joint_interval(scorer, gold, predicted, layer)
        kinds = "  ".join(f"{kind} {one['last']['acc']:.1%}" for kind, one in result["by_kind"].items())
        joint = f"joint {result['joint']['F1']:.1%} ({low:.1%} to {high:.1%})"
        yield f"  {layer}: spans {result['overlap']['F1']:.1%}  {joint}  |  {kinds}"
    if names_nobody(gold):
        yield from mention_lines(scorer, gold, predicted)
    yield from reliability(outcomes(scorer, gold, predicted))
    yield sure_line(*direct_outcomes(scorer, gold, predicted))


ASIDE = {"de.dev.jsonl": 3, "press.de.dev.jsonl": 6}
"""Files of which some articles were never read: where the SHA-256 of the id leaves 1, divided by this."""


def half_of(path: Path, record: dict[str, Any]) -> str | None:
    """Whether an article was read, as its file marks it or as the hash of its id tells."""
    if path.name not in ASIDE:
        return record.get("half")
    number = int(hashlib.sha256(record["id"].encode()).hexdigest(), 16)
    return "unread" if number % ASIDE[path.name] == 1 else "read"


def halves(path: Path, gold: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The articles of a file by the half that they are marked as, the unread ones first; else all together."""
    parts: dict[str, dict[str, Any]] = {}
    for key, record in sorted(gold.items(), key=lambda item: half_of(path, item[1]) != "unread"):
        half = half_of(path, record)
        parts.setdefault(f"{path.name}, {half} half" if half else path.name, {})[key] = record
    return parts


def bench() -> None:
    """Print the tables of the dev sets, or why there are none."""
    if not GOLD.is_dir():
        print(f"passed over: {missing('gold')}")
        return
    tables([GOLD / name for name in DEV if (GOLD / name).is_file()])


def tables(paths: Sequence[Path]) -> None:
    """Print the table of each gold file; ``score.py`` stands beside them."""
    scorer = load_scorer(paths[0].parent)
    for path in paths:
        for name, gold in halves(path, scorer.load(path)).items():
            print("\n".join(report(name, gold, scorer)), flush=True)


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path, nargs="*")
    paths: list[Path] = parser.parse_args().gold
    absent = next((path for path in paths if not path.is_file()), None)
    if absent is not None:
        sys.stderr.write(f"{absent} is not there\n")
        return 1
    if paths:
        tables(paths)
    else:
        bench()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
