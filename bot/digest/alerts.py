"""Alerts: which articles match an alert, and the post about them. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from bot.digest.buttons import with_post_buttons
from bot.digest.compose import card
from bot.digest.keyquote import key_quote
from bot.digest.stories import appeared_at
from bot.domain.alerts import Alert
from bot.domain.articles import Article
from bot.domain.messages import Block, Heading, Message, Note
from bot.domain.quotations import QuotationRecord
from bot.text.words import fold_words
from bot.texts import digests as say

RECENT = timedelta(days=1)
"""Maximum age of an article that alerts are for: loaded archives and the history of a new feed alert nobody."""
_MOST = 5
"""Items that a post shows; further items are only counted."""


@dataclass(frozen=True, slots=True)
class AlertHit:
    """An article that matches an alert, with the quotation that matches, ``None`` where only the title does; ``others``
    are the words of further alerts that it matches."""

    words: str
    article: Article
    quote: QuotationRecord | None
    others: tuple[str, ...] = ()


def alert_hits(
    alerts: Sequence[Alert], articles: Sequence[Article], quotations: Mapping[int, Sequence[QuotationRecord]]
) -> list[AlertHit]:
    """The articles that match alerts of a place, each once, with the first alert that it matches."""
    matches = (_hit(alerts, article, quotations.get(article.id, ())) for article in articles)
    return [hit for hit in matches if hit is not None]


def _hit(alerts: Sequence[Alert], article: Article, records: Sequence[QuotationRecord]) -> AlertHit | None:
    matches = [(alert, matching_quotations(alert, article, records)) for alert in alerts]
    quoted = [(alert.words, matching) for alert, matching in matches if matching]
    titled = [alert.words for alert, matching in matches if not matching and is_titled(alert, article)]
    words = [*(words for words, _ in quoted), *titled]
    if not words:
        return None
    quote = key_quote(article, quoted[0][1], 0.0) or quoted[0][1][0] if quoted else None
    return AlertHit(words[0], article, quote, tuple(words[1:]))


def compose_alert(hits: Sequence[AlertHit], texts: Mapping[int, str], sure: float) -> Message:
    """The post for these hits; ``texts`` are the articles', by their id.

    A speaker with a confidence below ``sure`` is shown with "probably".
    """
    words = ", ".join(dict.fromkeys(hit.words for hit in hits))
    title = say.ALERT_TITLE.format(words=words)
    blocks: list[Block] = [Heading(title), *(card(hit.article, hit.quote, texts, sure=sure) for hit in hits[:_MOST])]
    if len(hits) > _MOST:
        blocks.append(Note(say.MORE_IN_LATEST.format(left=len(hits) - _MOST)))
    summary = say.POST_SUMMARY.format(title=title, first=hits[0].article.title)
    message = Message("ok", summary, tuple(blocks), private=False)
    return with_post_buttons(message, expecting=True)


def is_recent(article: Article, now: datetime) -> bool:
    """Whether an article is at most :data:`RECENT` old at ``now``."""
    return appeared_at(article) >= now - RECENT


def matching_quotations(alert: Alert, article: Article, records: Sequence[QuotationRecord]) -> list[QuotationRecord]:
    """The quotations of an article that match an alert; none where the alert has been compared with the article
    already.

    A quotation matches if all of the alert's words occur in the speaker's name, or all of them in the quotation.
    """
    if article.id <= alert.after:
        return []
    wanted = _words(alert.words)
    return [record for record in records if _names(record, wanted) or wanted <= _words(record.quotation.text)]


def is_titled(alert: Alert, article: Article) -> bool:
    """Whether all words of an alert stand in the title of an article that it hasn't been compared with yet."""
    return article.id > alert.after and _words(alert.words) <= _words(article.title)


def _names(record: QuotationRecord, wanted: frozenset[str]) -> bool:
    return wanted <= _words(record.quotation.attribution.speaker or "")


@lru_cache(maxsize=16_384)
def _words(text: str) -> frozenset[str]:
    """The folded words of a text; cached, since the same few new texts are compared with the alerts of every place."""
    return frozenset(fold_words(text))
