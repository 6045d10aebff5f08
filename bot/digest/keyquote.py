"""Chooses the quotation that is shown with an item (key quote). Pure.

What an editor looks for in a pull quote, each a part of the score: it can be read at a glance, it says something about
what the article is about, it was said by somebody who matters in it, and it stands on its own.
"""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from bot.domain.articles import Article
from bot.domain.quotations import Quotation, QuotationRecord
from bot.text.lang.en.function_words import LEANING
from bot.text.words import fold_words, pieces, shown

_FITTING = 110
"""Characters of a quotation that reads best in a list; the score falls off on both sides."""
_CUT = 280
"""Characters from which on a list shows only a quotation's beginning."""
_FEWEST_WORDS = 5
"""Words of the shortest quotation that is shown."""
_READS = 40
"""Characters from which on one piece of a split quotation says enough alone."""
_VOICES = 2
"""Most quotations of one speaker in a digest."""
_LETTERS = 4
"""Letters of the shortest word that tells something: shorter ones are nearly all function words."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What an article is about: words of its title, words that several of its quotations share, and how often each of
    its speakers is quoted."""

    title: frozenset[str]
    words: frozenset[str]
    voices: Mapping[str, int]

    @classmethod
    def of(cls, article: Article, quotations: Sequence[QuotationRecord]) -> Self:
        """From the title and all quotations of an article."""
        counted = Counter(word for record in quotations for word in _telling(record.quotation.text))
        often = frozenset(word for word, count in counted.items() if count > 1)
        return cls(frozenset(_telling(article.title)), often, Counter(_speaker(record) for record in quotations))


def key_quote(
    article: Article,
    quotations: Iterable[QuotationRecord],
    sure: float,
    used: Collection[str] = frozenset(),
    voices: Mapping[str, int] | None = None,
) -> QuotationRecord | None:
    """The quotation with the best :func:`score` whose speaker is named with a confidence of ``sure`` at least.

    Left out are quotations within another quotation of the article, repetitions (``used`` are the words of the digest's
    key quotes so far), and speakers who have two key quotes in the digest already (``voices``).
    """
    records = _once_a_passage(quotations)
    subject, spoken = Subject.of(article, records), voices or {}
    fitting = [
        record
        for record in records
        if record.quotation.attribution.speaker
        and record.quotation.attribution.confidence >= sure
        and words_key(record) not in used
        and spoken.get(_speaker(record), 0) < _VOICES
        and len(fold_words(shown_piece(record.quotation))) >= _FEWEST_WORDS
    ]
    return max(fitting, key=lambda record: (score(record, subject), -record.id), default=None)


def _once_a_passage(quotations: Iterable[QuotationRecord]) -> list[QuotationRecord]:
    """The quotations that don't stand within another of these quotations."""
    records = list(quotations)
    here = {(record.article.id, record.quotation.start) for record in records}
    return [record for record in records if (record.article.id, record.quotation.within) not in here]


def score(record: QuotationRecord, subject: Subject) -> float:
    """How much a quotation is worth showing, about 0 to 5.

    For it speak a length that reads (0-1), direct speech (0.5) in one piece (0.3), words of the title (0.2 each of
    three) and of the other quotations (0.1 each of three), a sure speaker (0-0.5) with a role (0.2) who is quoted often
    (0-0.4) or stands in the title (0.4); against it that it begins within a sentence (0.5), leans on what came before
    (0.3), is a question (0.4), is too long to be shown whole (0.5), or that its speaker has no name but a description
    ("the source": 0.7).
    """
    piece = shown_piece(record.quotation)
    return _readable(record, piece) + _central(piece, subject) + _weighty(record, subject) - _leaning(piece)


def shown_piece(quotation: Quotation) -> str:
    """The piece of a split quotation that is shown: the longest that begins like a sentence and reads, or else the
    longest."""
    start, end = shown_span(quotation)
    return shown(quotation.text[start - quotation.start : end - quotation.start])


def shown_span(quotation: Quotation) -> tuple[int, int]:
    """Where the article's text has the piece that is shown."""
    spans = dict(zip(pieces(quotation), quotation.spans, strict=True))
    whole = [piece for piece in spans if len(piece) >= _READS and not piece[:1].islower()]
    longest = max(whole or spans, key=lambda piece: len(shown(piece)), default="")
    return spans.get(longest, (quotation.start, quotation.end))


def words_key(record: QuotationRecord) -> str:
    """A key that is equal for two quotations of the same words."""
    return " ".join(fold_words(record.quotation.text))


def _readable(record: QuotationRecord, piece: str) -> float:
    length = math.exp(-(math.log(max(len(piece), 1) / _FITTING) ** 2))
    whole = 0.5 if record.quotation.kind == "direct" else 0.0
    one_piece = 0.3 if len(record.quotation.spans) == 1 else 0.0
    return length + whole + one_piece - (0.5 if len(piece) > _CUT else 0.0)


def _central(piece: str, subject: Subject) -> float:
    words = _telling(piece)
    return min(len(words & subject.title), 3) * 0.2 + min(len(words & subject.words), 3) * 0.1


def _weighty(record: QuotationRecord, subject: Subject) -> float:
    attribution, name = record.quotation.attribution, _speaker(record)
    often = subject.voices.get(name, 0) / max(sum(subject.voices.values()), 1)
    in_title = 0.4 if _is_in(subject.title, name) else 0.0
    nameless = 0.7 if name[:1].islower() else 0.0
    return attribution.confidence * 0.5 + (0.2 if attribution.role else 0.0) + often * 0.4 + in_title - nameless


def _is_in(title: frozenset[str], name: str) -> bool:
    """Whether a speaker stands in the title: a person by first or last name, a body by all the words of its name."""
    words = _telling(name)
    return bool(words) and (words <= title or (len(name.split()) == 2 and bool(words & title)))


def _leaning(piece: str) -> float:
    fragment = 0.5 if piece[:1].islower() else 0.0
    first = (fold_words(piece[:40]) or [""])[0]
    return fragment + (0.3 if first in LEANING else 0.0) + (0.4 if piece.endswith("?") else 0.0)


def _telling(text: str) -> set[str]:
    return {word for word in fold_words(text) if len(word) >= _LETTERS}


def _speaker(record: QuotationRecord) -> str:
    return record.quotation.attribution.speaker or ""
