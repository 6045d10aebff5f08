"""Quotations that were altered or withdrawn when their article's text changed."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.articles import Article


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
