"""The quotation engine on invented news of many kinds: ``python -m tests.benchmarks.quotes_news [--errors]``.

Ninety-six articles, written without a look at the engine: sport, courts, crime, business, science, culture, obituaries,
columns, councils, wires. Every marked piece is labelled with all names that a careful reader would accept, ``null``
where the text doesn't tell, ``"none"`` where nobody says it. ``news/read.jsonl`` has the sixty whose errors were read
while the engine was mended, ``news/unread.jsonl`` those that were only measured. ``news/second_read.jsonl`` and
``news/second_unread.jsonl`` are 22 and 21 shorter ones, written a few days later and used likewise, and so are
``news/third_read.jsonl`` and ``news/third_unread.jsonl``, ten each in the manner of agencies, broadcasters and papers
of 2019 to 2026; ``news/fourth_read.jsonl`` and ``news/fourth_unread.jsonl``, fifteen each. The fifteen of
``news/fifth_read.jsonl`` have long chains of "he" and "she": all were read, and pronouns are learned from them.
``news/sixth_read.jsonl`` and ``news/sixth_unread.jsonl`` are 22 each in the manner of papers, agencies and broadcasters
of India, Nigeria, Kenya, South Africa, Singapore, the Philippines, Jamaica, Australia, New Zealand, Ireland, Canada,
Britain and the United States. ``news/seventh_read.jsonl`` and ``news/seventh_unread.jsonl``, twelve each, are in other
manners: a person called "they", couples and relatives of one surname in long runs, exchanges in court and over the
radio, round-ups, calls with analysts, captions and sub-headings of extracted text, posts, quotations before names.
``news/eighth_read.jsonl`` and ``news/eighth_unread.jsonl``, fourteen each by the SHA-256 of the id, are short ones in
the registers of a day's news: courts, sport, councils, results, a live blog, an interview, a column, wires.
``news/ninth_read.jsonl`` and ``news/ninth_unread.jsonl``, 38 and 26 by the same rule, are of 150 to 900 words from the
desks of some fifteen countries, most of their quotations plain: wires, dailies, tabloids, match reports, courts,
results, science, obituaries, a questionnaire, a ticker, columns, press releases, a podcast's write-up, inquiries.
"""

import argparse
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.domain.quotations import Quotation
from bot.quotes import extract
from tests.benchmarks.intervals import interval

NEWS = Path(__file__).with_name("news")
READ = (
    "read", "second_read", "third_read", "fourth_read", "fifth_read", "sixth_read", "seventh_read", "eighth_read",
    "ninth_read",
)  # fmt: skip
"""Files of articles whose errors were read."""
UNREAD = (
    "unread", "second_unread", "third_unread", "fourth_unread", "sixth_unread", "seventh_unread", "eighth_unread",
    "ninth_unread",
)  # fmt: skip
"""Files of articles that were only measured."""
SURE = 0.9
_SMALL = frozenset(["a", "an", "the", "his", "her", "their", "its", "one", "another"])
_MARKUP = re.compile(r"['’]s\b|[.,]")


@dataclass(frozen=True, slots=True)
class PieceOutcome:
    """What was made of one labelled piece."""

    kind: str
    label: Sequence[str] | str | None
    speaker: str | None
    confidence: float
    """0 where the piece was left out."""
    right: bool
    around: str
    """The text before the piece, the piece in brackets, the text after it."""


def articles(name: str) -> Iterator[Mapping[str, Any]]:
    """The articles of ``news/<name>.jsonl``."""
    with (NEWS / f"{name}.jsonl").open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def outcomes(record: Mapping[str, Any]) -> Iterator[PieceOutcome]:
    """One for each label of an article, in order."""
    text, at = record["text"], 0
    found = extract(text)
    for quote in record["quotes"]:
        start = text.find(quote["said"], at)
        at = start + 1
        hit = next((one for one in found if any(s <= at and start < e for s, e in one.spans)), None)
        speaker = hit.attribution.speaker if hit else None
        around = f"{text[max(0, start - 200) : start]}[{text[start : start + 60]}]{text[start + 60 : start + 160]}"
        yield PieceOutcome(
            record["kind"], quote["speaker"], speaker, hit.attribution.confidence if hit else 0.0,
            is_right(quote["speaker"], hit), around.replace("\n\n", " / "),
        )  # fmt: skip


def is_right(label: Sequence[str] | str | None, found: Quotation | None) -> bool:
    """Whether a piece is credited as its label wants it."""
    speaker = found.attribution.speaker if found else None
    if label == "none":
        return speaker is None
    if label is None:
        return found is not None and speaker is None
    return speaker is not None and any(fits(speaker, name) for name in label)


def fits(speaker: str, name: str) -> bool:
    """The same words, or a part of them: "Holt" is Mary Holt, "a spokesman" the spokesman for the firm."""
    ours, theirs = _words(speaker), _words(name)
    if speaker[0].isupper() and name[0].isupper() and ours[-1:] == theirs[-1:]:
        return len(ours) == 1 or len(theirs) == 1 or ours[0] == theirs[0]
    return bool(ours) and bool(theirs) and (set(ours) <= set(theirs) or set(theirs) <= set(ours))


def _words(name: str) -> list[str]:
    return [word for word in _MARKUP.sub("", name.lower()).replace("-", " ").split() if word not in _SMALL]


def report(name: str, files: Sequence[str]) -> str:
    """One line on the articles of some files, with the 95 % interval of the speakers that are right."""
    found = [list(outcomes(record)) for file in files for record in articles(file)]
    pieces = [one for article in found for one in article]
    speech = [one for one in pieces if one.label != "none"]
    rest = [one for one in pieces if one.label == "none"]
    sure = [one for one in pieces if one.confidence >= SURE]
    low, high = interval([counts(article) for article in found])
    return (
        f"{name}: speakers right {share(speech)}, 95 % interval {low:.1%} to {high:.1%},"
        f" left uncredited as it should be {share(rest)},"
        f" confidence >= {SURE}: {len(sure) / len(pieces):.0%} of all, {share(sure)} right"
    )


def counts(article: Sequence[PieceOutcome]) -> tuple[int, int]:
    """How many pieces of speech of an article are credited rightly, and how many it has."""
    speech = [one for one in article if one.label != "none"]
    return sum(one.right for one in speech), len(speech)


def share(found: Sequence[PieceOutcome]) -> str:
    """Right ones of all, and the percentage."""
    right = sum(one.right for one in found)
    return f"{right} of {len(found)} ({right / max(1, len(found)):.1%})"


def bench() -> None:
    """Print a line for each file, and for the unread and the read ones together."""
    for files, name in ((UNREAD, "unread together"), (READ, "read together")):
        for file in files:
            print(report(file, [file]), flush=True)
        print(report(name, files), flush=True)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="list what is wrong in the articles that were read")
    if parser.parse_args().errors:
        records = (record for name in READ for record in articles(name))
        for one in (one for record in records for one in outcomes(record) if not one.right):
            print(f"{one.kind}: {one.speaker} ({one.confidence:.2f}), should be {one.label}\n    {one.around}")
    bench()


if __name__ == "__main__":
    main()
