"""How well a remembered quotation fits a stored one. Pure.

A grade is computed from folded words (case, accents, marks and punctuation don't count):

=========  ==========================================================================
exact      the same words
partial    a contiguous part of them
altered    words differ, are missing or misspelt, but it is recognisably the same
similar    the nearest there is; not the same, and never shown as an answer
=========  ==========================================================================
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process
from rapidfuzz.distance import LCSseq

from bot.domain.messages import Grade
from bot.domain.names import is_named
from bot.domain.quotations import Quotation, QuotationRecord
from bot.domain.speech import pieces
from bot.domain.words import fold_words
from bot.search.question import contains, same, segments, without_insertions, words_of

_ORDER: dict[Grade, int] = {"exact": 0, "partial": 1, "altered": 2, "similar": 3}


@dataclass(frozen=True, slots=True)
class Match:
    """One stored quotation against the question. ``score`` is 0–100, the likeness of the letters."""

    record: QuotationRecord
    grade: Grade
    score: float


@dataclass(frozen=True, slots=True)
class Answer:
    """Matches with the same words: ``best`` is shown, ``others`` are where else they stand."""

    best: Match
    others: tuple[Match, ...]

    @property
    def matches(self) -> tuple[Match, ...]:
        """All copies, the best first."""
        return (self.best, *self.others)

    @property
    def also_in(self) -> tuple[str, ...]:
        """The other outlets that carry the same words."""
        outlets = dict.fromkeys(match.record.article.outlet for match in self.others)
        return tuple(outlet for outlet in outlets if outlet != self.best.record.article.outlet)

    @property
    def disagreeing(self) -> tuple[Match, ...]:
        """Those that credit the same words to somebody else."""
        return tuple(match for match in self.others if _disagree(self.best.record, match.record))


def rank(question: str, records: Iterable[QuotationRecord]) -> list[Answer]:
    """Grade candidates and order them: exact before partial before altered before similar.

    Within a grade the more alike come first, then what most outlets carry, the surer attribution, the more recent.
    Equal quotations of several outlets are one answer, led by the surest and earliest.
    """
    asked = segments(question)
    if not asked:
        return []
    grouped: dict[str, list[Match]] = {}
    for record in records:
        grade, score = grade_of(asked, record)
        grouped.setdefault("".join(spoken(record)), []).append(Match(record, grade, score))
    answers = [
        Answer(best, tuple(others)) for best, *others in (sorted(group, key=_first) for group in grouped.values())
    ]
    return sorted(answers, key=_order)


def grade_of(asked: Sequence[Sequence[str]], record: QuotationRecord) -> tuple[Grade, float]:
    """Grade and likeness of a question's parts and a quotation, editors' insertions in it read or left out."""
    wordings = [spoken(record)]
    if "[" in record.quotation.text:
        wordings.append(without_insertions(_said(record)))
    return min((_graded(asked, said) for said in wordings), key=lambda graded: (_ORDER[graded[0]], -graded[1]))


def _graded(asked: Sequence[Sequence[str]], said: Sequence[str]) -> tuple[Grade, float]:
    if len(asked) > 1 and contains(said, asked):
        return "partial", 100.0
    return assess([word for part in asked for word in part], said)


def spoken(record: QuotationRecord) -> list[str]:
    """The folded words inside the marks: what stands between two pieces was not said."""
    return words_of(_said(record))


def _said(record: QuotationRecord) -> str:
    return " ".join(pieces(record.quotation))


def assess(asked: Sequence[str], said: Sequence[str]) -> tuple[Grade, float]:
    """Grade and likeness of two lists of folded words."""
    if same(asked, said):
        return "exact", 100.0
    if contains(said, [asked]):
        return "partial", 100.0
    score = _likeness(asked, said)
    return ("altered" if score >= _threshold(asked) else "similar"), score


def found(answers: Sequence[Answer]) -> list[Answer]:
    """The answers that may be given as answers: of the best grade there is, without the merely similar."""
    if not answers or answers[0].best.grade == "similar":
        return []
    return [answer for answer in answers if answer.best.grade == answers[0].best.grade]


def variants(answers: Sequence[Answer]) -> list[Answer]:
    """What other outlets have in other words, where one has the very words: that is shown, never settled silently."""
    if not answers or answers[0].best.grade not in ("exact", "partial"):
        return []
    outlet = answers[0].best.record.article.outlet
    altered = [one for one in answers if one.best.grade == "altered" and one.best.score >= _VARIANT]
    return [one for one in altered if one.best.record.article.outlet != outlet]


_VARIANT = 80.0
"""Likeness of two wordings of one quotation; those below may be two quotations."""


def nearest_piece(question: str, quotation: Quotation) -> str:
    """The quoted piece that the question remembers: of a split quotation only one is on the line that is linked."""
    asked = " ".join(fold_words(question))
    return max(
        pieces(quotation),
        key=lambda piece: fuzz.partial_ratio(asked, " ".join(fold_words(piece))),
        default=quotation.text,
    )


def correct(word: str, vocabulary: Sequence[str]) -> str:
    """``word``, or the known word that it is most likely a misspelling of."""
    if word in vocabulary:
        return word
    nearest = process.extractOne(word, vocabulary, scorer=fuzz.ratio, score_cutoff=75)
    return nearest[0] if nearest else word


def _order(answer: Answer) -> tuple[int, float, int, float, float]:
    """Answers: by grade, likeness, outlets, confidence; the most recent first."""
    best = answer.best
    return _ORDER[best.grade], -round(best.score, 1), -len(answer.also_in), -_sure(best), -_when(best)


def _first(match: Match) -> tuple[int, float, float, float]:
    """Equal quotations: the surest names first, then who published it first."""
    return _ORDER[match.grade], -match.score, -_sure(match), _when(match)


def _sure(match: Match) -> float:
    attribution = match.record.quotation.attribution
    return round(attribution.confidence, 1) if attribution.speaker and is_named(attribution.speaker) else 0.0


def _when(match: Match) -> float:
    return (match.record.article.published or match.record.article.first_seen).timestamp()


def _likeness(asked: Sequence[str], said: Sequence[str]) -> float:
    """Letters for typos, words for changes: the better of both, since a typo spoils a word and a swap the letters.

    Only the part of the quotation that lines up with the question counts, so that a remembered half is no worse
    than a remembered whole. A question longer than the quotation is held against the whole of it.
    """
    question, quotation = " ".join(asked), " ".join(said)
    if len(question) > len(quotation) * 1.15:
        letters = fuzz.ratio(question, quotation)
    else:
        letters = fuzz.ratio(question, _stretch(question, quotation))
    words = 100.0 * LCSseq.similarity(asked, said) / len(asked) if len(asked) >= 6 and len(said) >= 4 else 0.0
    return max(letters, words if words >= _SAME_WORDS else 0.0)


def _stretch(question: str, quotation: str) -> str:
    """The part of the quotation that lines up with the question best, in whole words: no "ferry" out of "ferryman"."""
    aligned = fuzz.partial_ratio_alignment(question, quotation)
    if aligned is None:
        return quotation
    start = quotation.rfind(" ", 0, aligned.dest_start + 1) + 1
    end = quotation.find(" ", max(aligned.dest_end - 1, start))
    return quotation[start : end if end >= 0 else len(quotation)]


_SAME_WORDS = 75.0
"""Percent of a question's words that must stand in the quotation in their order to count without the letters."""


def _threshold(asked: Sequence[str]) -> float:
    """The fewer letters there are, the more of them must fit: short fragments resemble everything."""
    length = len(" ".join(asked))
    return 90.0 if length < 12 else 85.0 if length < 30 else 75.0


def _disagree(one: QuotationRecord, other: QuotationRecord) -> bool:
    mine, theirs = one.quotation.attribution.speaker, other.quotation.attribution.speaker
    if not mine or not theirs or (one.person and other.person and one.person.id == other.person.id):
        return False
    return is_named(mine) and is_named(theirs) and not _same_name(mine, theirs)


def _same_name(one: str, other: str) -> bool:
    """Whether two names may be one person's: the shorter one's words all occur in the longer."""
    shorter, longer = sorted((set(fold_words(one)), set(fold_words(other))), key=len)
    return shorter <= longer
