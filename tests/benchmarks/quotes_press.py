"""The quotation engine on invented press in other languages: ``python -m tests.benchmarks.quotes_press [--errors]``.

``press/<code>.txt`` has articles in the manner of agencies, regional papers, tabloids, broadcasters, sport, culture,
courts, interviews and press releases, written and labelled before a look at what the engine makes of them. A line
``= first words | name; another right name`` labels speech, with nothing behind the bar, or with an empty name in the
list, where nobody need be named; ``- first words`` is no speech. ``press/<code>.second.txt`` and those
behind it have more of them, written likewise after the errors of the rounds before had been mended. Of every
other article the errors are read; the rest only measures.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.quotes import extract
from tests.benchmarks.intervals import interval
from tests.benchmarks.quotes_news import SURE, fits

PRESS = Path(__file__).with_name("press")
LANGUAGES = ("de", "fr", "es", "it", "pt", "nl", "sv")
ROUNDS = ("", ".second", ".third", ".fourth", ".fifth")
"""What stands behind the code in the name of a file: the articles of one round of writing and mending."""


@dataclass(frozen=True, slots=True)
class Label:
    """A marked piece of an article by its first words."""

    words: str
    speech: bool
    names: tuple[str, ...]
    """Each of them is right; the empty one stands for nobody."""


@dataclass(frozen=True, slots=True)
class PressArticle:
    """An article and the labels of its marked pieces, in order."""

    kind: str
    text: str
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Credited:
    """What was made of a labelled piece."""

    kind: str
    label: Label
    is_kept: bool
    """Whether the piece was taken for speech."""
    speaker: str
    confidence: float
    around: str

    @property
    def is_right(self) -> bool:
        """Whether the piece was kept or left out as it should be, with a right name."""
        if not self.label.speech:
            return not self.is_kept
        return self.is_kept and any(fits(self.speaker, name) if name and self.speaker else name == self.speaker
                                    for name in self.label.names)  # fmt: skip


def rounds_of(code: str) -> list[str]:
    """The rounds of writing that a language has."""
    return [written for written in ROUNDS if (PRESS / f"{code}{written}.txt").is_file()]


def press_articles(code: str, written: str = "") -> list[PressArticle]:
    """The articles in a language that were written in one round, in the order of their file."""
    blocks = (PRESS / f"{code}{written}.txt").read_text(encoding="utf-8").strip().split("\n\n")
    return [_article(block.split("\n")) for block in blocks]


def _article(lines: list[str]) -> PressArticle:
    labels = [line for line in lines if line.startswith(("= ", "- "))]
    text = "\n\n".join(line for line in lines[1:] if not line.startswith(("= ", "- ")))
    return PressArticle(lines[0].removeprefix("# "), text, tuple(map(_label, labels)))


def _label(line: str) -> Label:
    words, _, names = line[2:].partition(" |")
    return Label(words.strip(), line[0] == "=", tuple(name.strip() for name in names.split(";")))


def credited(article: PressArticle, code: str | None = None) -> Iterator[Credited]:
    """One for each label of an article, in order."""
    quotations, at = extract(article.text, code), 0
    for label in article.labels:
        at = article.text.index(label.words, at)
        hit = next((one for one in quotations if any(s <= at < e for s, e in one.spans) and one.within is None), None)
        before, after = article.text[max(0, at - 120) : at], article.text[at : at + 120]
        yield Credited(
            article.kind, label, hit is not None, (hit.attribution.speaker or "") if hit else "",
            hit.attribution.confidence if hit else 0.0, f"{before}[[{after}".replace("\n\n", " / "),
        )  # fmt: skip
        at += 1


def press_report(name: str, articles: Sequence[PressArticle]) -> str:
    """One line on some articles, with the 95 % interval of the speakers that are right."""
    found = [list(credited(article)) for article in articles]
    rows = [row for article in found for row in article]
    kept = sum(row.is_kept for row in rows if row.label.speech)
    rest = [row.is_right for row in rows if not row.label.speech]
    sure = [row.is_right for row in rows if row.confidence >= SURE]
    right, speech = map(sum, zip(*map(_counts, found), strict=True))
    low, high = interval([_counts(article) for article in found])
    return (
        f"{name}: speakers right {right} of {speech} ({right / speech:.1%}), 95 % interval {low:.1%} to {high:.1%},"
        f" kept {kept}; no speech left out {sum(rest)} of {len(rest)};"
        f" confidence >= {SURE}: {len(sure) / len(rows):.0%} of all, {len(sure) - sum(sure)} of {len(sure)} wrong"
    )


def _counts(article: Sequence[Credited]) -> tuple[int, int]:
    speech = [row.is_right for row in article if row.label.speech]
    return sum(speech), len(speech)


def language_reports(code: str) -> Iterator[str]:
    """For the articles whose errors are read, then for the others, a line a round and one on all rounds together."""
    rounds = {written: press_articles(code, written) for written in rounds_of(code)}
    for number, half in enumerate(("read", "unread")):
        for written, articles in rounds.items():
            yield press_report(f"{code}{written} {half}", articles[number::2])
        together = [article for articles in rounds.values() for article in articles[number::2]]
        yield press_report(f"{code}, {half} together", together)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("codes", nargs="*", default=LANGUAGES)
    parser.add_argument("--errors", action="store_true", help="list what is wrong in the articles that are read")
    options = parser.parse_args()
    for code in options.codes:
        for written in rounds_of(code) if options.errors else ():
            print("\n".join(press_errors(code, written)))
        print("\n".join(language_reports(code)), flush=True)


def press_errors(code: str, written: str) -> Iterator[str]:
    """Two lines on each piece of the articles whose errors are read that is credited wrongly."""
    rows = (row for article in press_articles(code, written)[::2] for row in credited(article))
    for row in (row for row in rows if not row.is_right):
        kept = f"{row.speaker or 'nobody'} ({row.confidence:.2f})" if row.is_kept else "left out"
        yield f"{row.kind}: {kept}, should be {row.label.names if row.label.speech else 'no speech'}"
        yield f"    {row.around}"


if __name__ == "__main__":
    main()
