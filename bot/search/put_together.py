"""Whether remembered words are of two quotations, put one after the other: of two people, or of one in an article.
Pure."""

from collections.abc import Callable, Sequence
from itertools import product

from bot.domain.quotations import QuotationRecord
from bot.speakers.names import agree, credited
from bot.text.words import words_of, words_said

_LEAST = 4
"""Words of each part, at least: fewer stand in the quotations of many people."""
_MOST_SHARED = 0.5
"""Share of a part's words that the other part's quotation may have too: above it one speaker may have said it all, in
other words."""


def rest_of(question: str, record: QuotationRecord) -> str:
    """The words of a question that a quotation surely hasn't, where it has all others, before or behind them, in these
    very words; else empty."""
    words, spoken = words_of(question), words_said(record.quotation)
    begun = _longest(words, spoken, lambda count: words[:count])
    ended = _longest(words, spoken, lambda count: words[-count:])
    rest = words[begun:] if begun >= ended else words[:-ended]
    is_part = max(begun, ended) > 0 and len(rest) >= _LEAST and not _is_shared(rest, spoken)
    return " ".join(rest) if is_part else ""


def put_together(question: str, records: Sequence[QuotationRecord]) -> tuple[QuotationRecord, QuotationRecord] | None:
    """Two quotations of which one has the first words and the other the rest, each in these very words: of two
    speakers, or of one speaker in one article; ``None`` where there are no such two. The first of ``records`` are
    taken, where several would do."""
    words = words_of(question)
    named = [record for record in records if record.quotation.attribution.speaker]
    spoken = [words_said(record.quotation) for record in named]
    begins = [_longest(words, each, lambda count: words[:count]) for each in spoken]
    ends = [_longest(words, each, lambda count: words[-count:]) for each in spoken]
    for first, behind in product(range(len(named)), repeat=2):
        cut = max(_LEAST, len(words) - ends[behind])
        if cut > min(begins[first], len(words) - _LEAST) or first == behind:
            continue
        if _is_one(named[first], named[behind]) and not are_of_one(named[first], named[behind]):
            continue
        if not (_is_shared(words[cut:], spoken[first]) or _is_shared(words[:cut], spoken[behind])):
            return named[first], named[behind]
    return None


def are_of_one(record: QuotationRecord, other: QuotationRecord) -> bool:
    """Whether two quotations are surely of one speaker, in one article."""
    is_same = record.person is not None and other.person is not None and record.person.id == other.person.id
    return is_same and record.article.id == other.article.id


def _longest(words: Sequence[str], spoken: Sequence[str], part: Callable[[int], Sequence[str]]) -> int:
    """The most words of a part of ``words`` that were said one after the other."""
    plain = f" {' '.join(spoken)} "
    counts = range(len(words), _LEAST - 1, -1)
    return next((count for count in counts if f" {' '.join(part(count))} " in plain), 0)


def _is_shared(part: Sequence[str], spoken: Sequence[str]) -> bool:
    return len(set(part) & set(spoken)) > _MOST_SHARED * len(set(part))


def _is_one(record: QuotationRecord, other: QuotationRecord) -> bool:
    """Whether two quotations are, or may be, of the same speaker."""
    if record.person and other.person and record.person.id == other.person.id:
        return True
    names = (each.quotation.attribution.speaker or "" for each in (record, other))
    return agree(*map(credited, names))
