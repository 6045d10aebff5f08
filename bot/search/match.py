"""Groups judged quotations into answers, and sorts these. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from bot.domain.messages import Grade, OutletLink
from bot.domain.quotations import QuotationRecord
from bot.search.judge import Verdict, judge
from bot.search.weighing import Rarity
from bot.speakers.names import is_named
from bot.text.credits import is_own_words, mark_of, outlet_links
from bot.text.words import (
    contains,
    fold_each,
    fold_words,
    read_question,
    spoken_key,
    words_of_each,
    words_said,
    words_said_in_each,
)

ORDER: dict[Grade, int] = {"exact": 0, "partial": 1, "altered": 2, "similar": 3}
_SURELY_NAMED = 0.5
"""Confidence (0–1) above which a speaker's name counts for putting the speaker's first quotation first."""
_VARIANT = 80.0
"""Minimum likeness in percent of two wordings of the same quotation; less alike wordings may be two quotations."""

Judged = tuple[QuotationRecord, Verdict]
"""A quotation, and the verdict on its wording."""


@dataclass(frozen=True, slots=True)
class Match:
    """A stored quotation that was judged; of the same grade the higher ``score`` is the better match."""

    record: QuotationRecord
    grade: Grade
    score: float


@dataclass(frozen=True, slots=True)
class MatchGroup:
    """Matches with the same words: one answer. ``best`` is shown, ``others`` are where else they stand.

    ``also_in`` are the other outlets that carry the same words, each with its first article here; ``disagreeing`` are
    those of the others that credit the words to somebody else.
    """

    best: Match
    others: tuple[Match, ...] = ()
    also_in: tuple[OutletLink, ...] = ()
    disagreeing: tuple[Match, ...] = ()

    @classmethod
    def of(cls, best: Match, others: Sequence[Match]) -> "MatchGroup":
        """What the others make of it is looked up once."""
        if not others:
            return cls(best)
        also_in = outlet_links(best.record.article, [match.record.article for match in others])
        disagreeing = tuple(match for match in others if _disagree(best.record, match.record))
        return cls(best, tuple(others), also_in, disagreeing)

    @property
    def matches(self) -> tuple[Match, ...]:
        """All copies, the best first."""
        return (self.best, *self.others)


def rank(judged: Iterable[Judged]) -> list[MatchGroup]:
    """Answers by grade (exact, partial, altered, similar), then by score.

    A passage gives a single answer. Of equal answers come first: direct quotations before reported ones; a speaker's
    first quotation before repetitions; more outlets; the surer attribution; the more recent. Equal quotations of
    several outlets are a single answer, led by a directly quoted one, by the speaker's own outlet, else by the surest,
    earliest.
    """
    matches = _once_a_passage([Match(record, verdict.grade, verdict.score) for record, verdict in judged])
    spoken = words_said_in_each([match.record.quotation for match in matches])
    grouped: dict[str, list[Match]] = {}
    for match, words in zip(matches, spoken, strict=True):
        grouped.setdefault("".join(words), []).append(match)
    answers = [_led(copies) for copies in grouped.values()]
    spoken_words = {match.record.id: words for match, words in zip(matches, spoken, strict=True)}
    return _spoken_first(_ordered(answers), spoken_words) if len(answers) > 1 else answers


def _spoken_first(answers: list[MatchGroup], spoken_words: Mapping[int, Sequence[str]]) -> list[MatchGroup]:
    """Without headlines whose words stand in a sentence that the same article quotes: that is the answer, in the place
    of its headline. ``spoken_words``: the words of each quotation."""
    records = [answer.best.record for answer in answers]
    titles = words_of_each([record.article.title for record in records])
    headlines = {
        record.id for record, title in zip(records, titles, strict=True) if contains(title, [spoken_words[record.id]])
    }
    for headline in [answer for answer in answers if answer.best.record.id in headlines]:
        others = [answer for answer in answers if answer.best.record.id not in headlines]
        spoken = next((answer for answer in others if _repeats(headline.best.record, answer.best, spoken_words)), None)
        if spoken is not None:
            answers = [answer for answer in answers if answer is not spoken]
            answers = [spoken if answer is headline else answer for answer in answers]
    return answers


def _repeats(headline: QuotationRecord, match: Match, spoken_words: Mapping[int, Sequence[str]]) -> bool:
    """Whether a headline repeats a part of what is quoted in its article."""
    is_of_article = match.record.article.id == headline.article.id and match.grade in ("exact", "partial")
    return is_of_article and contains(spoken_words[match.record.id], [spoken_words[headline.id]])


def _led(copies: Sequence[Match]) -> MatchGroup:
    if len(copies) == 1:
        return MatchGroup.of(copies[0], ())
    own = _of_own_outlets(copies)
    best, *others = sorted(copies, key=lambda match: _first(match, is_own=match.record.id in own))
    return MatchGroup.of(best, others)


def _once_a_passage(matches: Sequence[Match]) -> list[Match]:
    """Only the better match of a quotation and a quotation within it; the inner one where both match equally."""
    here = {(match.record.article.id, match.record.quotation.start): match for match in matches}
    dropped: set[int] = set()
    for match in matches:
        within = match.record.quotation.within
        around = here.get((match.record.article.id, within)) if within is not None else None
        if around is not None:
            dropped.add((match if _fit(around) < _fit(match) else around).record.id)
    return [match for match in matches if match.record.id not in dropped]


def _fit(match: Match) -> tuple[int, float]:
    """A sort key by grade and score; the smallest is the best match."""
    return ORDER[match.grade], -round(match.score, 1)


def _is_told(match: Match) -> bool:
    """Whether the quotation stands within another, whose speaker reports it."""
    return bool(match.record.quotation.tellers) and not is_own_words(match.record.quotation)


def among(question: str, records: Sequence[QuotationRecord]) -> list[MatchGroup]:
    """:func:`rank` for a few quotations that are the only candidates, such as the quotations of an article."""
    verdicts = judge(
        read_question(question), [spoken_key(record.quotation) for record in records], Rarity(len(records))
    )
    return rank(zip(records, verdicts, strict=True))


def worth_showing(answers: Sequence[MatchGroup]) -> list[MatchGroup]:
    """The answers of the best grade, which may be given; none where the best is only similar."""
    if not answers or answers[0].best.grade == "similar":
        return []
    return [answer for answer in answers if answer.best.grade == answers[0].best.grade]


def variants(answers: Sequence[MatchGroup]) -> list[MatchGroup]:
    """Other outlets' wordings, where the first answer has the very words: both are shown, so that readers see the
    difference."""
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
    """The likeness (0–100) of two wordings, by the letters of the shorter."""
    return fuzz.partial_ratio(*(" ".join(words_said(each.quotation)) for each in (record, other)))


def _ordered(answers: Sequence[MatchGroup]) -> list[MatchGroup]:
    sure = [_sure(answer.best) for answer in answers]
    firsts = _first_of_each(answers, sure)

    def order(number: int) -> tuple[int, float, bool, bool, int, float, float]:
        best, is_first = answers[number].best, number in firsts
        return *_fit(best), _is_told(best), not is_first, -len(answers[number].also_in), -sure[number], -_when(best)

    return [answers[number] for number in sorted(range(len(answers)), key=order)]


def _first_of_each(answers: Sequence[MatchGroup], sure: Sequence[float]) -> set[int]:
    """Of each grade and speaker the answer that was published first, by number; all where no speaker is known."""
    first: dict[tuple[Grade, str], int] = {}
    for number in sorted(range(len(answers)), key=lambda number: min(map(_when, answers[number].matches))):
        best = answers[number].best
        speaker = best.record.quotation.attribution.speaker if sure[number] > _SURELY_NAMED else None
        first.setdefault((best.grade, speaker or f"#{number}"), number)
    return set(first.values())


def _first(match: Match, *, is_own: bool) -> tuple[int, float, bool, bool, bool, float, float]:
    """The sort key of equal quotations: from pages before feeds of other sites, directly quoted, from the speaker's own
    outlet, the surest name, then the earliest."""
    fit = ORDER[match.grade], -match.score, mark_of(match.record.article) is not None
    return *fit, _is_told(match), not is_own, -_sure(match), _when(match)


def _of_own_outlets(matches: Sequence[Match]) -> set[int]:
    """The ids of quotations whose outlet is the speaker's own: the Harbour Ministry's words in the outlet "Harbour
    Ministry"."""
    records = [match.record for match in matches]
    speakers = fold_each([record.quotation.attribution.speaker or "" for record in records])
    outlets = fold_each([record.article.outlet for record in records])
    named = zip(records, speakers, outlets, strict=True)
    return {record.id for record, speaker, outlet in named if speaker and speaker == outlet}


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
    """Whether two names may be the same person's: all words of the shorter name occur in the longer."""
    shorter, longer = sorted((set(fold_words(name)), set(fold_words(other))), key=len)
    return shorter <= longer
