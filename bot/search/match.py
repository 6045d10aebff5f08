"""Judged quotations as answers, in their order. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from bot.domain.messages import Grade, OutletLink
from bot.domain.quotations import Quotation, QuotationRecord
from bot.search.judge import Verdict, judge
from bot.search.question import read_question
from bot.search.weighing import Rarity
from bot.speakers.names import is_named
from bot.text.credits import outlet_links
from bot.text.words import fold_words, pieces, spoken_key, words_of

ORDER: dict[Grade, int] = {"exact": 0, "partial": 1, "altered": 2, "similar": 3}
_SURELY_NAMED = 0.5
"""Confidence (0–1) of a name above which it is a ground for putting a speaker's first quotation first."""
_VARIANT = 80.0
"""Percent of likeness from which on two wordings are of one quotation; those below may be two quotations."""

Judged = tuple[QuotationRecord, Verdict]
"""A quotation, and what its wording is to the question."""


@dataclass(frozen=True, slots=True)
class Match:
    """One stored quotation against the question; of one grade the higher ``score`` fits better."""

    record: QuotationRecord
    grade: Grade
    score: float


@dataclass(frozen=True, slots=True)
class MatchGroup:
    """Matches with the same words: one answer: ``best`` is shown, ``others`` are where else they stand."""

    best: Match
    others: tuple[Match, ...]

    @property
    def matches(self) -> tuple[Match, ...]:
        """All copies, the best first."""
        return (self.best, *self.others)

    @property
    def also_in(self) -> tuple[OutletLink, ...]:
        """The other outlets that carry the same words, each with its first article here."""
        return outlet_links(self.best.record.article, [match.record.article for match in self.others])

    @property
    def disagreeing(self) -> tuple[Match, ...]:
        """Those that credit the same words to somebody else."""
        return tuple(match for match in self.others if _disagree(self.best.record, match.record))


def rank(judged: Iterable[Judged]) -> list[MatchGroup]:
    """Exact before partial before altered before similar, the better fit first.

    Of one passage there is one answer. What is quoted directly comes before what others tell; then what its speaker
    said first, before the same person's repetitions; what most outlets carry; the surer attribution; the more recent.
    Equal quotations of several outlets are one answer, led by one that nobody else tells, by the speaker's own outlet,
    else by the surest and earliest.
    """
    grouped: dict[str, list[Match]] = {}
    for match in _once_a_passage([Match(record, verdict.grade, verdict.score) for record, verdict in judged]):
        key = "".join(words_of(" ".join(pieces(match.record.quotation))))
        grouped.setdefault(key, []).append(match)
    answers = [
        MatchGroup(best, tuple(others)) for best, *others in (sorted(group, key=_first) for group in grouped.values())
    ]
    firsts = _first_of_each(answers)
    return sorted(answers, key=lambda answer: _order(answer, id(answer) in firsts))


def _once_a_passage(matches: Sequence[Match]) -> list[Match]:
    """Of a quotation and one within it only that which fits better; the inner one where both do."""
    here = {(match.record.article.id, match.record.quotation.start): match for match in matches}
    dropped: set[int] = set()
    for match in matches:
        within = match.record.quotation.within
        around = here.get((match.record.article.id, within)) if within is not None else None
        if around is not None:
            dropped.add((match if _fit(around) < _fit(match) else around).record.id)
    return [match for match in matches if match.record.id not in dropped]


def _fit(match: Match) -> tuple[int, float]:
    """Smaller is better."""
    return ORDER[match.grade], -round(match.score, 1)


def _is_told(match: Match) -> bool:
    """Whether somebody else tells it."""
    return bool(match.record.quotation.tellers) and not match.record.quotation.own_words


def among(question: str, records: Sequence[QuotationRecord]) -> list[MatchGroup]:
    """The same for a few quotations that are all there is to choose from, such as those of one article."""
    verdicts = judge(
        read_question(question), [spoken_key(record.quotation) for record in records], Rarity(len(records))
    )
    return rank(zip(records, verdicts, strict=True))


def _first_of_each(answers: Sequence[MatchGroup]) -> set[int]:
    """Of each grade and speaker the answer that was published first; all where no speaker is known."""
    first: dict[tuple[Grade, str], MatchGroup] = {}
    for answer in sorted(answers, key=lambda answer: min(_when(match) for match in answer.matches)):
        speaker = answer.best.record.quotation.attribution.speaker if _sure(answer.best) > _SURELY_NAMED else None
        first.setdefault((answer.best.grade, speaker or f"{id(answer)}"), answer)
    return {id(answer) for answer in first.values()}


def worth_showing(answers: Sequence[MatchGroup]) -> list[MatchGroup]:
    """The answers that may be given as found: of the best grade there is, without the merely similar."""
    if not answers or answers[0].best.grade == "similar":
        return []
    return [answer for answer in answers if answer.best.grade == answers[0].best.grade]


def variants(answers: Sequence[MatchGroup]) -> list[MatchGroup]:
    """What other outlets have in other words, where one has the very words: that is shown, never settled silently."""
    if not answers or answers[0].best.grade not in ("exact", "partial"):
        return []
    best = answers[0].best.record
    altered = [answer for answer in answers if answer.best.grade == "altered"]
    return [
        answer
        for answer in altered
        if _likeness(answer.best.record, best) >= _VARIANT and answer.best.record.article.outlet != best.article.outlet
    ]


def _likeness(record: QuotationRecord, other: QuotationRecord) -> float:
    """From 0 to 100, of the letters of the shorter one's words."""
    return fuzz.partial_ratio(*(" ".join(words_of(" ".join(pieces(each.quotation)))) for each in (record, other)))


def nearest_piece(question: str, quotation: Quotation) -> str:
    """The quoted piece that the question remembers: of a split quotation only one is on the line that is linked."""
    words = " ".join(fold_words(question))
    return max(
        pieces(quotation),
        key=lambda piece: fuzz.partial_ratio(words, " ".join(fold_words(piece))),
        default=quotation.text,
    )


def _order(answer: MatchGroup, is_first: bool) -> tuple[int, float, bool, bool, int, float, float]:
    best = answer.best
    return *_fit(best), _is_told(best), not is_first, -len(answer.also_in), -_sure(best), -_when(best)


def _first(match: Match) -> tuple[int, float, bool, bool, bool, float, float]:
    """Equal quotations: those that a page vouches for, what nobody else tells, the speaker's own outlet, the surest
    names, then the earliest."""
    fit = ORDER[match.grade], -match.score, match.record.article.mark is not None
    return *fit, _is_told(match), not _is_own(match), -_sure(match), _when(match)


def _is_own(match: Match) -> bool:
    """Whether the outlet is the speaker's: the Harbour Ministry's words in the "Harbour Ministry"."""
    speaker = match.record.quotation.attribution.speaker
    return bool(speaker) and fold_words(speaker or "") == fold_words(match.record.article.outlet)


def _sure(match: Match) -> float:
    attribution = match.record.quotation.attribution
    return round(attribution.confidence, 1) if attribution.speaker and is_named(attribution.speaker) else 0.0


def _when(match: Match) -> float:
    return (match.record.article.published or match.record.article.first_seen).timestamp()


def _disagree(record: QuotationRecord, other: QuotationRecord) -> bool:
    mine, theirs = record.quotation.attribution.speaker, other.quotation.attribution.speaker
    if not mine or not theirs or (record.person and other.person and record.person.id == other.person.id):
        return False
    return is_named(mine) and is_named(theirs) and not _same_name(mine, theirs)


def _same_name(name: str, other: str) -> bool:
    """Whether two names may be one person's: the shorter one's words all occur in the longer."""
    shorter, longer = sorted((set(fold_words(name)), set(fold_words(other))), key=len)
    return shorter <= longer
