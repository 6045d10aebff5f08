"""What a place wants to hear of as soon as it is said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from bot.domain.articles import Article
from bot.domain.delivery import DeliveryState
from bot.domain.messages import Message
from bot.domain.places import Place
from bot.domain.quotations import QuotationRecord
from bot.domain.words import fold_words

APART = timedelta(seconds=45)
"""Between two alerts at one place: what comes meanwhile is told together, still within the minute."""
RECENT = timedelta(days=1)
"""Older articles (an archive that is loaded, the history of a new feed) alert nobody."""


@dataclass(frozen=True, slots=True)
class Alert:
    """``words`` as somebody wrote them: a speaker's name, or words that are said.

    ``after`` is the id of the newest article that was looked at; ``posted_at`` is the place's last alert. ``paused``
    tells why nothing is looked at now.
    """

    id: int
    place: Place
    words: str
    after: int
    posted_at: datetime | None
    paused: str | None = None
    created_at: datetime | None = None

    def fitting(self, article: Article, records: Sequence[QuotationRecord]) -> list[QuotationRecord]:
        """Those quotations of an article that the alert is for; none of an article that it has seen.

        All words occur in the speaker's name, or all in what was said.
        """
        if article.id <= self.after:
            return []
        wanted = _words(self.words)
        return [record for record in records if _names(record, wanted) or wanted <= _words(record.quotation.text)]

    def is_told(self, article: Article) -> bool:
        """Whether all words stand in the title of an article that wasn't looked at yet."""
        return article.id > self.after and _words(self.words) <= _words(article.title)


@dataclass(frozen=True, slots=True)
class AlertPost:
    """A post of alerts at one place; ``words`` are those of the alert that each article in it is for, by its id."""

    message: Message
    key: str
    words: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Alerted:
    """That an article is in an alert's post, and what became of that."""

    words: str
    state: DeliveryState
    sent_at: datetime | None
    error: str | None


def is_recent(article: Article, now: datetime) -> bool:
    """Whether an article is news, at ``now``."""
    return (article.published or article.first_seen) >= now - RECENT


def _names(record: QuotationRecord, wanted: frozenset[str]) -> bool:
    return wanted <= _words(record.quotation.attribution.speaker or "")


@lru_cache(maxsize=16_384)
def _words(text: str) -> frozenset[str]:
    """The same few new texts are looked at for every place."""
    return frozenset(fold_words(text))
