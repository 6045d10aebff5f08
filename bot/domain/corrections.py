"""Quotations that were altered or withdrawn when their article's text changed."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.articles import Article
from bot.domain.quotations import Attribution, Quotation, QuotationRecord


@dataclass(frozen=True, slots=True)
class Correction:
    """A stored change of a quotation: ``said`` stood at ``start`` of the text of ``revision``, since
    ``published_at``."""

    id: int
    article: Article
    revision: int
    start: int
    said: str
    speaker: str | None
    role: str | None
    confidence: float
    became: str | None
    became_speaker: str | None
    published_at: datetime
    changed_at: datetime

    @property
    def record(self) -> QuotationRecord:
        """The quotation before the change."""
        end = self.start + len(self.said)
        attribution = Attribution(self.speaker, None, self.speaker, self.role, self.confidence, "as published")
        was = Quotation(self.start, end, ((self.start, end),), self.said, "direct", None, attribution)
        return QuotationRecord(self.id, self.article, was)
