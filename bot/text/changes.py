"""What became of an article's quotations when its text changed. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from bot.domain.disputes import RULED
from bot.domain.quotations import Quotation
from bot.text.words import fold_words, pieces

_SAME_SENTENCE = 60.0
"""Least likeness of the words (0–100, rapidfuzz's ratio) of a quotation that is gone and of a new one that took its
place."""


_FEWEST_WORDS = 3
"""Words of the shortest quotation whose change is told: scare quotes come and go in editing, and nobody said them."""


@dataclass(frozen=True, slots=True)
class Change:
    """A quotation that is gone. ``became`` is the one in its place: other words, or another speaker."""

    was: Quotation
    became: Quotation | None


def compare(old: Sequence[Quotation], new: Sequence[Quotation], text: str) -> list[Change]:
    """What of ``old`` is altered, credited to somebody else, or withdrawn in the article that now reads ``text``.

    Not changed is what still stands there in the same words, however it is cut into quotations, and is credited to
    the same name or to none. Case, marks and punctuation don't count. What stands within a quotation is a part of it.
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
    """Whether both name somebody, and no name is a part of the other ("Lindqvist", "Mara Lindqvist")."""
    if was.attribution.rule.startswith(RULED):
        return False  # that was no change of the outlet's
    before, after = (set(fold_words(quotation.attribution.speaker or "")) for quotation in (was, now))
    return bool(before and after) and not before <= after and not after <= before


def _words(quotation: Quotation) -> list[str]:
    return fold_words(" ".join(pieces(quotation)) or quotation.text)


def _spaced(words: Sequence[str]) -> str:
    return f" {' '.join(words)} "


def _outermost(quotations: Sequence[Quotation]) -> list[Quotation]:
    return [quotation for quotation in quotations if quotation.within is None]
