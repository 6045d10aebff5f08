"""The runs of a quotation that fit into a message. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from adapters.shared.clipping import CUT
from bot.domain.messages import QuoteCard, TextRun
from bot.text.marking import MARKS, marks_around

_LEAST = 20
"""Characters of a run, at least, for which its beginning is shown."""


def runs_of(card: QuoteCard) -> tuple[TextRun, ...]:
    """What of a card is shown as the quotation; in marks where there is nothing but the words."""
    if card.runs or not card.quote:
        return card.runs
    quoted = (TextRun(card.quote, is_marked=True),)
    opening, closing = marks_around(card.quote)
    return quoted if card.quote[0] in MARKS else (TextRun(opening), *quoted, TextRun(closing))


@dataclass(frozen=True, slots=True)
class RunClipper:
    """Cuts runs to a platform's limits: ``size`` counts a text as the platform does, ``clip`` leaves out the end of
    one, ``clip_start`` its beginning, each with a visible mark."""

    size: Callable[[str], int]
    clip: Callable[[str, int], str]
    clip_start: Callable[[str, int], str]

    def shown(self, runs: Sequence[TextRun], most: int, around: int) -> list[TextRun]:
        """The quotation whole where it has at most ``most`` characters, with up to ``around`` of its sentence on either
        side; else its beginning."""
        if not runs:
            return []
        first = 0 if runs[0].is_marked else 1
        last = len(runs) if runs[-1].is_marked else len(runs) - 1
        before, inner, behind = runs[:first], runs[first:last], runs[last:]
        if not around or sum(self.size(run.text) for run in inner) > most:
            before = [replace(run, text=_mark_at_end(run.text)) for run in before]
            behind = [replace(run, text=_mark_at_beginning(run.text)) for run in behind]
        before = [replace(run, text=self.clip_start(run.text, around or 1)) for run in before]
        behind = [replace(run, text=self.clip(run.text, around or 1)) for run in behind]
        return [run for run in [*before, *self._clipped(inner, most), *behind] if run.text]

    def _clipped(self, runs: Sequence[TextRun], most: int) -> list[TextRun]:
        shown: list[TextRun] = []
        left = most
        for run in runs:
            if self.size(run.text) > left:
                return [*shown, replace(run, text=self.clip(run.text, left) if left > _LEAST else CUT)]
            shown.append(run)
            left -= self.size(run.text)
        return shown


def _mark_at_end(text: str) -> str:
    return text.rstrip()[-1:] if text.rstrip()[-1:] in MARKS else ""


def _mark_at_beginning(text: str) -> str:
    return text.lstrip()[:1] if text.lstrip()[:1] in MARKS else ""
