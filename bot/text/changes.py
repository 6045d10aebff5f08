"""Finds the quotations that were altered or withdrawn when their article's text changed. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from bot.domain.disputes import RULED
from bot.domain.quotations import Quotation
from bot.text.words import fold_words, pieces

_SAME_SENTENCE = 60.0
"""Minimum likeness (0–100, rapidfuzz's ratio) of the words of a quotation that is gone and of the new quotation that
counts as its replacement."""


_FEWEST_WORDS = 3
"""Minimum words of a quotation whose change is recorded: scare quotes come and go in editing, and nobody said them."""


@dataclass(frozen=True, slots=True)
class Change:
    """A quotation that is gone. ``became`` is the new quotation in its place, ``None`` where it was withdrawn."""

    was: Quotation
    became: Quotation | None


def compare(old: Sequence[Quotation], new: Sequence[Quotation], text: str) -> list[Change]:
    """The quotations of ``old`` that are altered, credited to somebody else, or withdrawn in the new ``text``.

    Words that still stand in ``text`` count as unchanged, however they are cut into quotations, if they are credited to
    the same name or to nobody. Case, marks and punctuation don't count. A quotation within another is a part of it.
    """
    old, new = _outermost(old), _outermost(new)
    here = _spaced(fold_words(text))
    left = [quotation for quotation in new if not any(_words(quotation) == _words(before) for before in old)]
    changes = [_change(quotation, new, left, here) for quotation in old if len(_words(quotation)) >= _FEWEST_WORDS]
    return [change for change in changes if change is not None]


def _change(was: Quotation, new: Sequence[Quotation], left: Sequence[Quotation], here: str) -> Change | None:
    if all(_spaced(fold_words(piece)) in here for piece in pieces(was)):
        same = next((candidate for candidate in new if _words(candidate) == _words(was)), None)
        return Change(was, same) if same is not None and _somebody_else(was, same) else None
    closest = process.extractOne(
        _words(was), [_words(candidate) for candidate in left], scorer=_likeness, score_cutoff=_SAME_SENTENCE
    )
    return Change(was, left[closest[2]] if closest else None)


def _likeness(before: Sequence[str], after: Sequence[str], **_: object) -> float:
    return fuzz.ratio(before, after)


def _somebody_else(was: Quotation, now: Quotation) -> bool:
    """Whether both have a named speaker, and neither name is a part of the other ("Lindqvist", "Mara Lindqvist")."""
    if was.attribution.rule.startswith(RULED):
        return False  # not a change by the outlet
    before, after = (set(fold_words(quotation.attribution.speaker or "")) for quotation in (was, now))
    return bool(before and after) and not before <= after and not after <= before


def _words(quotation: Quotation) -> list[str]:
    return fold_words(" ".join(pieces(quotation)) or quotation.text)


def _spaced(words: Sequence[str]) -> str:
    return f" {' '.join(words)} "


def _outermost(quotations: Sequence[Quotation]) -> list[Quotation]:
    return [quotation for quotation in quotations if quotation.within is None]
