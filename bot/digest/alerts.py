"""Alerts: which quotations a place is told of at once, and the post. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.digest.compose import card
from bot.digest.keyquote import key_quote
from bot.domain.alerts import Alert
from bot.domain.articles import Article
from bot.domain.messages import Block, Heading, Message, Note
from bot.domain.quotations import QuotationRecord

_MOST = 5
"""Items in one post; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that an alert is for, with the quotation that shows why, where there is one."""

    words: str
    article: Article
    quote: QuotationRecord | None


def hits(
    alerts: Sequence[Alert], articles: Sequence[Article], quotations: Mapping[int, Sequence[QuotationRecord]]
) -> list[Hit]:
    """What the alerts of one place are for, in the order of the articles; each article once."""
    found = (_hit(alerts, article, quotations.get(article.id, ())) for article in articles)
    return [hit for hit in found if hit is not None]


def _hit(alerts: Sequence[Alert], article: Article, records: Sequence[QuotationRecord]) -> Hit | None:
    for alert in alerts:
        if fitting := alert.fitting(article, records):
            return Hit(alert.words, article, key_quote(article, fitting, 0.0) or fitting[0])
    told = next((alert for alert in alerts if alert.is_told(article)), None)
    return Hit(told.words, article, None) if told else None


def compose_alert(found: Sequence[Hit], sure: float) -> Message:
    """The post for these hits; below ``sure`` a speaker is "probably" the one."""
    words = ", ".join(dict.fromkeys(hit.words for hit in found))
    title = f"Alert: {words}"
    blocks: list[Block] = [Heading(title), *(card(hit.article, hit.quote, sure=sure) for hit in found[:_MOST])]
    if len(found) > _MOST:
        blocks.append(Note(f"and {len(found) - _MOST} more: /news latest"))
    return Message("ok", f"{title}. {found[0].article.title}", tuple(blocks), private=False)
