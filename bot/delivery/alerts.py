"""Looks at the articles that came since the last look, and posts what somebody wants to hear of at once."""

import asyncio
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import groupby

from bot import digest
from bot.delivery.audience import seen_at
from bot.delivery.stores import AlertingStore
from bot.digest.alerts import is_recent
from bot.domain.alerts import APART, Alert, AlertPost
from bot.domain.articles import Article
from bot.domain.errors import QuotewireError
from bot.domain.messages import ItemCard
from bot.domain.options import PlaceOptions
from bot.domain.places import Place
from bot.domain.quotations import QuotationRecord
from bot.ops.troubles import TroubleBook
from bot.ports import Clock

_AT_ONCE = 200
"""Articles that are read, and alerts that are written, in one call of the store."""
_MOST = 10_000
"""Most articles of one look: as many come in a night of quiet hours, which shall end with one post."""


@dataclass(frozen=True, slots=True)
class _Window:
    """What was stored after an article: ``upto`` is the id of the newest, ``recent`` may alert somebody."""

    upto: int
    recent: Sequence[Article]
    quotations: Mapping[int, Sequence[QuotationRecord]]


@dataclass(slots=True)
class _Look:
    """What one tick has read: places whose alerts looked up to the same article share the articles after it.

    ``windows`` are these articles by the id of that one; ``passed`` are the alerts for which nothing came, by the id of
    the newest article that they looked at.
    """

    options: Mapping[Place, PlaceOptions]
    windows: dict[int, _Window | None] = field(default_factory=dict)
    passed: dict[int, list[Alert]] = field(default_factory=dict)


class AlertService:
    """The tick that posts alerts. An article is looked at once: the cursor moves with the delivery."""

    def __init__(
        self,
        store: AlertingStore,
        clock: Clock,
        sure: float,
        apart: timedelta = APART,
        troubles: TroubleBook | None = None,
    ) -> None:
        self._troubles = troubles or TroubleBook()
        self._apart = apart
        self._store = store
        self._clock = clock
        self._sure = sure

    async def tick(self) -> int:
        """Queue the alerts of every place that is due one; how many posts.

        In quiet hours nothing is looked at; what came meanwhile is told in one post afterwards.
        """
        behind = await self._store.alerts_behind()
        if not behind:
            return 0
        posts, look = 0, _Look(await self._store.all_options())
        for place, group in groupby(behind, key=lambda alert: alert.place):
            posts += await self._look_safely(place, list(group), look)
        await self._pass(look)
        return posts

    async def _look_safely(self, place: Place, running: Sequence[Alert], look: _Look) -> int:
        """How many posts. One place's trouble is not the others', nor one alert's that of the others there."""
        try:
            posts = await self._look(running, look)
        except QuotewireError as error:
            self._troubles.note("alerts", error, place)
            return 0
        except Exception as error:
            if len(running) == 1:
                self._troubles.note("alerts", error, place)
                return 0
            return sum([await self._look_safely(place, [alert], look) for alert in running])
        self._troubles.over("alerts", place)
        return posts

    async def _look(self, running: Sequence[Alert], look: _Look) -> int:
        now, wants = self._clock.now(), look.options.get(running[0].place)
        # A post that is still to come was made by a clock that was ahead.
        soon = any(alert.posted_at and now - self._apart < alert.posted_at <= now for alert in running)
        if soon or (wants and digest.quiet_end(wants, now)):
            return 0
        window = await self._window(min(alert.after for alert in running), look)
        if window is None:
            return 0
        recent = await seen_at(self._store, running[0].place, window.recent)
        hits = await asyncio.to_thread(digest.alert_hits, running, recent, window.quotations)
        if not hits:
            look.passed.setdefault(window.upto, []).extend(running)
            return 0
        alert_message = digest.compose_alert(hits, self._sure)
        message = replace(alert_message, ping=wants.ping) if wants else alert_message
        key = hashlib.sha256(f"alert/{running[0].place}/{window.upto}".encode()).hexdigest()[:24]
        shown = frozenset(
            block.article_id for block in message.blocks if isinstance(block, ItemCard) and block.article_id is not None
        )
        post = AlertPost(message, key, {hit.article.id: hit.words for hit in hits}, shown)
        return int(await self._store.record_alert(running, window.upto, post, now))

    async def _pass(self, look: _Look) -> None:
        """Note that nothing was found, for many places at once: a write for each would hold up everybody's."""
        for upto, alerts in look.passed.items():
            for start in range(0, len(alerts), _AT_ONCE):
                await self._store.pass_alerts(alerts[start : start + _AT_ONCE], upto)

    async def _window(self, after: int, look: _Look) -> _Window | None:
        if after not in look.windows:
            look.windows[after] = await self._read(after)
        return look.windows[after]

    async def _read(self, after: int) -> _Window | None:
        articles: list[Article] = []
        while len(articles) < _MOST:
            batch = await self._store.articles_after(articles[-1].id if articles else after, _AT_ONCE)
            articles += batch
            if len(batch) < _AT_ONCE:
                break
        if not articles:
            return None
        recent = [article for article in articles if is_recent(article, self._clock.now())]
        quotations: Mapping[int, Sequence[QuotationRecord]] = await self._store.quotations_of([a.id for a in recent])
        return _Window(articles[-1].id, recent, quotations)
