"""Alerts: which quotations a place is told of at once, and the post. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from bot.digest.compose import card
from bot.digest.keyquote import key_quote
from bot.digest.stories import appeared_at
from bot.domain.alerts import Alert
from bot.domain.articles import Article
from bot.domain.messages import Block, Heading, Message, Note
from bot.domain.quotations import QuotationRecord
from bot.text.words import fold_words

RECENT = timedelta(days=1)
"""Age of the oldest article that alerts anybody: an archive that is loaded and the history of a new feed don't."""
_MOST = 5
"""Items that one post shows; further ones are counted."""


@dataclass(frozen=True, slots=True)
class AlertHit:
    """An article that an alert is for, with the quotation that shows why, where there is one."""

    words: str
    article: Article
    quote: QuotationRecord | None


def alert_hits(
    alerts: Sequence[Alert], articles: Sequence[Article], quotations: Mapping[int, Sequence[QuotationRecord]]
) -> list[AlertHit]:
    """The articles that the alerts of one place are for, each once and for the first alert that it fits."""
    matches = (_hit(alerts, article, quotations.get(article.id, ())) for article in articles)
    return [hit for hit in matches if hit is not None]


def _hit(alerts: Sequence[Alert], article: Article, records: Sequence[QuotationRecord]) -> AlertHit | None:
    for alert in alerts:
        if matching := matching_quotations(alert, article, records):
            return AlertHit(alert.words, article, key_quote(article, matching, 0.0) or matching[0])
    titled = next((alert for alert in alerts if is_titled(alert, article)), None)
    return AlertHit(titled.words, article, None) if titled else None


def compose_alert(hits: Sequence[AlertHit], sure: float) -> Message:
    """The post for these hits; below ``sure`` a speaker is "probably" the one."""
    words = ", ".join(dict.fromkeys(hit.words for hit in hits))
    title = f"Alert: {words}"
    blocks: list[Block] = [Heading(title), *(card(hit.article, hit.quote, sure=sure) for hit in hits[:_MOST])]
    if len(hits) > _MOST:
        blocks.append(Note(f"and {len(hits) - _MOST} more: /news latest"))
    return Message("ok", f"{title}. {hits[0].article.title}", tuple(blocks), private=False)


def is_recent(article: Article, now: datetime) -> bool:
    """Whether an article appeared so lately that alerts are for it."""
    return appeared_at(article) >= now - RECENT


def matching_quotations(alert: Alert, article: Article, records: Sequence[QuotationRecord]) -> list[QuotationRecord]:
    """The quotations of an article that an alert is for; none where the alert has looked at the article already.

    All of the alert's words occur in the speaker's name, or all of them in what was said.
    """
    if article.id <= alert.after:
        return []
    wanted = _words(alert.words)
    return [record for record in records if _names(record, wanted) or wanted <= _words(record.quotation.text)]


def is_titled(alert: Alert, article: Article) -> bool:
    """Whether all words of an alert stand in the title of an article that wasn't looked at yet."""
    return article.id > alert.after and _words(alert.words) <= _words(article.title)


def _names(record: QuotationRecord, wanted: frozenset[str]) -> bool:
    return wanted <= _words(record.quotation.attribution.speaker or "")


@lru_cache(maxsize=16_384)
def _words(text: str) -> frozenset[str]:
    """The folded words of a text; kept, since the same few new texts are compared with the alerts of every place."""
    return frozenset(fold_words(text))
