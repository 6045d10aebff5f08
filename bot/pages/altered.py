"""What was altered in an article: its quotations, and its text from revision to revision. Pure."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise, zip_longest

from bot.domain.corrections import Correction
from bot.domain.web_pages import AlteredQuotation, ChangedParagraph, RevisionStep
from bot.search.compared import compared_runs

_MOST_PARAGRAPHS = 20
"""Changed paragraphs of a revision that are shown, at most."""


def altered_quotations(changes: Sequence[Correction]) -> tuple[AlteredQuotation, ...]:
    """Altered and withdrawn quotations, the latest first."""
    latest = sorted(changes, key=lambda change: (change.changed_at, change.id), reverse=True)
    return tuple(
        AlteredQuotation(change, compared_runs(change.said, change.became) if change.became else ())
        for change in latest
    )


def revision_steps(texts: Sequence[tuple[int, str]]) -> tuple[RevisionStep, ...]:
    """The steps from revision to revision, the latest first; ``texts`` are the revisions' texts, the earliest first."""
    steps = [
        RevisionStep(number, tuple(_changed(before, after))[:_MOST_PARAGRAPHS])
        for (_, before), (number, after) in pairwise(texts)
    ]
    return tuple(step for step in reversed(steps) if step.changes)


def _changed(before: str, after: str) -> Iterator[ChangedParagraph]:
    mine, theirs = _lines(before), _lines(after)
    for kind, low, high, start, end in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        for first, second in zip_longest(mine[low:high], theirs[start:end], fillvalue=""):
            yield ChangedParagraph(first, second, compared_runs(first, second) if first and second else ())


def _lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]
