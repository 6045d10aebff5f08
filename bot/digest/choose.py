"""Which items a digest has, and which quotation speaks for each. Pure."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.digest.stories import Story
from bot.domain.articles import Article
from bot.domain.quotations import QuotationRecord
from bot.domain.speech import best_piece
from bot.domain.words import fold_words

_FITTING = 110
"""Characters of a quotation that reads well in a list; the score falls off on both sides."""
_LEANING = frozenset(("and", "but", "so", "or", "because", "also", "they", "he", "she", "it", "that", "this"))
"""First words that need what came before."""


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a digest."""

    story: Story
    quote: QuotationRecord | None


def choose(
    stories: Iterable[Story],
    quotations: Mapping[int, Sequence[QuotationRecord]],
    maximum: int,
    sure: float,
    about: Sequence[str] = (),
) -> tuple[list[Item], int]:
    """The ``maximum`` stories that matter most and fit ``about``, each with its key quote, and how many were left out.

    Stories that more outlets tell come first, then the newer. No quotation stands twice in a digest, and nobody
    speaks more than twice.
    """
    wanted = [
        story for story in stories if any(_fits(one, quotations.get(one.id, ()), about) for one in story.articles)
    ]
    wanted.sort(key=_weight, reverse=True)
    items: list[Item] = []
    used: set[str] = set()
    voices: dict[str, int] = {}
    for story in wanted[:maximum]:
        quote = key_quote(story.lead, quotations.get(story.lead.id, ()), sure, used, voices)
        if quote:
            used.add(_key(quote))
            speaker = quote.quotation.attribution.speaker or ""
            voices[speaker] = voices.get(speaker, 0) + 1
        items.append(Item(story, quote))
    return items, len(wanted) - len(items)


def _weight(story: Story) -> tuple[int, datetime, int]:
    return len(story.also_in), story.lead.published or story.lead.first_seen, story.lead.id


def key_quote(
    article: Article,
    quotations: Iterable[QuotationRecord],
    sure: float,
    used: frozenset[str] | set[str] = frozenset(),
    voices: Mapping[str, int] | None = None,
) -> QuotationRecord | None:
    """The quotation that a reader should see: on the subject, of a length that reads, its speaker named.

    ``sure`` is the least confidence in the speaker.
    """
    subject = set(fold_words(article.title))
    spoken = voices or {}
    fitting = [
        record
        for record in quotations
        if record.quotation.attribution.speaker
        and record.quotation.attribution.confidence >= sure
        and _key(record) not in used
        and spoken.get(record.quotation.attribution.speaker, 0) < 2
        and len(fold_words(record.quotation.text)) >= 3
    ]
    return max(fitting, key=lambda record: (score(record, subject), -record.id), default=None)


def score(record: QuotationRecord, subject: set[str]) -> float:
    """How much a quotation is worth showing, about 0 to 3.

    For it speak a length that reads, direct speech in one piece, words of the title and a sure speaker; against it
    that it starts in the middle of a sentence or leans on what was said before.
    """
    quotation = record.quotation
    said = best_piece(quotation)
    fragment = 0.4 if said[:1].islower() else 0.0
    leaning = 0.3 if said.partition(" ")[0].casefold().rstrip(",") in _LEANING else 0.0
    length = math.exp(-(math.log(max(len(said), 1) / _FITTING) ** 2))
    whole = 0.5 if quotation.kind == "direct" else 0.0
    one_piece = 0.3 if len(quotation.spans) == 1 else 0.0
    shared = len(subject & {word for word in fold_words(quotation.text) if len(word) > 3})
    sure = quotation.attribution.confidence * 0.5
    return length + whole + one_piece + min(shared, 3) * 0.2 + sure - fragment - leaning


def _key(record: QuotationRecord) -> str:
    return " ".join(fold_words(record.quotation.text))


def _fits(article: Article, quotations: Iterable[QuotationRecord], about: Sequence[str]) -> bool:
    if not about:
        return True
    words = set(fold_words(" ".join([article.title, *(record.quotation.text for record in quotations)])))
    return any(set(fold_words(topic)) <= words for topic in about)
