"""Gold files whose labels name nobody: who speaks is scored by the mention; part of ``quotes_attribution.py``.

In German Wikinews a label has the words that name the speaker ("VW-Chef Winterkorn", "er"), and no name. ``score.py``
compares a speaker with those words alone, so that his name in full counts as wrong, though the contract of the engine
is the name. Here a speaker is right whose mention touches the labelled one, or who has its last name. A piece that is
labelled twice, as direct and as mixed, counts once: as it stands nobody can find more than 84 % of those of
``de.dev``.
"""

from collections.abc import Mapping, Sequence
from types import ModuleType
from typing import Any

Record = dict[str, Any]


def names_nobody(gold: Mapping[str, Record]) -> bool:
    """Whether no label of a file says who is meant by its mention."""
    return not any("speaker_gold" in quote for record in gold.values() for quote in record["quotes"])


def labelled_once(scorer: ModuleType, record: Record) -> Record:
    """An article with each marked piece in one label, the direct one, and the mention for the name."""
    text = scorer.Text(record["text"])
    seen: list[frozenset[int]] = []
    quotes = []
    for quote in sorted(record["quotes"], key=lambda quote: quote["type"] != "direct"):
        fresh = [piece for piece in quote.get("fragments") or [] if not _is_in(seen, text.units([piece]))]
        seen += [unit[2] for piece in fresh for unit in text.units([piece])]
        named = {"speaker_gold": quote["speaker_text"]} if quote.get("speaker_text") else {}
        quotes.append({**quote, **named, "fragments": fresh})
    return {**record, "quotes": quotes}


def _is_in(seen: Sequence[frozenset[int]], units: Sequence[tuple[int, int, frozenset[int]]]) -> bool:
    return any(unit[2] in seen for unit in units)


def credited_by_mention(scorer: ModuleType, record: Record, quotes: Sequence[Record]) -> list[Record]:
    """Predictions, with the labelled words for the speaker where their mention touches the labelled one."""
    text = scorer.Text(record["text"])
    labels = [(unit[2], quote) for quote in record["quotes"] for unit in text.units(quote.get("fragments") or [])]
    return [{**quote, "speaker": _as_labelled(scorer, text.units(quote["spans"]), quote, labels)} for quote in quotes]


def _as_labelled(
    scorer: ModuleType,
    units: Sequence[tuple[int, int, frozenset[int]]],
    quote: Record,
    labels: Sequence[tuple[frozenset[int], Record]],
) -> str | None:
    for words, label in labels:
        same = any(scorer.jac(words, unit[2]) >= _SAME for unit in units)
        if same and scorer.speaker_ok(label, quote, False)["span"] and label.get("speaker_text"):
            return str(label["speaker_text"])
    speaker: str | None = quote["speaker"]
    return speaker


_SAME = 0.8
"""Share of words from which the scorer takes two pieces for one."""


def mention_lines(
    scorer: ModuleType, gold: Mapping[str, Record], predicted: Mapping[str, Mapping[str, Sequence[Record]]]
) -> list[str]:
    """Two lines on a file whose labels name nobody: spans and speakers by the mention."""
    once = {key: labelled_once(scorer, record) for key, record in gold.items()}
    credited = {key: {"quotes": credited_by_mention(scorer, once[key], predicted[key]["quotes"])} for key in once}
    lines = []
    for layer in ("direct", "quoted"):
        result = scorer.score(once, credited, layer)
        figures = f"spans {result['overlap']['F1']:.1%}  joint {result['joint']['F1']:.1%}"
        lines.append(f"  {layer}, by the mention: {figures}")
    return lines
