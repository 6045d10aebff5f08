"""Looks at the articles that came since the last look, and posts what somebody wants to hear of at once."""

import asyncio
import hashlib
from collections.abc import Sequence
from datetime import timedelta
from itertools import groupby

import structlog

from bot import digest
from bot.domain.alerts import Alert
from bot.domain.articles import Article
from bot.domain.errors import QuotewireError
from bot.domain.messages import Message
from bot.ports import Clock, Store

APART = timedelta(seconds=45)
"""Between two alerts at one place: what comes meanwhile is told together, still within the minute."""
_RECENT = timedelta(days=1)
"""An archive that is loaded, or the history of a new feed, alerts nobody."""
_AT_ONCE = 200

log = structlog.get_logger(__name__)


class AlertService:
    """The tick that posts alerts. An article is looked at once: the cursor moves with the delivery."""

    def __init__(self, store: Store, clock: Clock, sure: float) -> None:
        self._store = store
        self._clock = clock
        self._sure = sure

    async def tick(self) -> int:
        """Queue the alerts of every place that is due one; how many posts."""
        posts = 0
        for place, group in groupby(await self._store.alerts(), key=lambda alert: alert.place):
            try:
                posts += await self._look(list(group))
            except QuotewireError as error:  # one place's trouble is not the others'
                log.warning("alert failed", place=str(place), error=str(error))
        return posts

    async def _look(self, alerts: Sequence[Alert]) -> int:
        now = self._clock.now()
        if any(alert.posted_at and alert.posted_at > now - APART for alert in alerts):
            return 0
        articles = await self._store.articles_after(min(alert.after for alert in alerts), _AT_ONCE)
        if not articles:
            return 0
        message = await self._message(alerts, articles)
        upto = articles[-1].id
        key = hashlib.sha256(f"alert/{alerts[0].place}/{upto}".encode()).hexdigest()[:24]
        recorded = await self._store.record_alert(alerts, upto, message, key, now)
        return int(recorded and message is not None)

    async def _message(self, alerts: Sequence[Alert], articles: Sequence[Article]) -> Message | None:
        oldest = self._clock.now() - _RECENT
        recent = [one for one in articles if (one.published or one.first_seen) >= oldest]
        quotations = await self._store.quotations_of([article.id for article in recent])
        found = await asyncio.to_thread(digest.hits, alerts, recent, quotations)
        return digest.compose_alert(found, self._sure) if found else None
