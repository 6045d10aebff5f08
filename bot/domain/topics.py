"""A topic asked for, and quotations that may be about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class TopicQuery:
    """Which quotations may be about ``words`` (folded). ``source`` is contained in the outlet's name.

    ``upto`` are the newest quotation and the newest article that count (``None``: all): the same for each page of an
    answer, so that pages stay right while new quotations arrive.
    """

    words: tuple[str, ...]
    since: datetime | None = None
    source: str | None = None
    upto: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A quotation that may be about a topic. ``spoken`` are its folded words; ``in_article``: the article has all words
    of the topic."""

    id: int
    spoken: str
    role: str
    title: str
    outlet: str
    dated: datetime
    confidence: float
    in_article: bool


@dataclass(frozen=True, slots=True)
class Found:
    """``forms`` are the topic's words, each with the other forms that are known of it; ``frequencies`` in how many of
    the quotations each stands, up to the newest that counts."""

    upto: tuple[int, int]
    forms: Sequence[Sequence[str]]
    frequencies: Sequence[int]
    hits: Sequence[Hit]
