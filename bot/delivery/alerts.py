"""Compares the alerts of each place with the articles stored since the last tick, and queues a post for the matches."""

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
from bot.domain.options import NO_MUTES, Mutes, PlaceOptions
from bot.domain.places import Place
from bot.domain.quotations import QuotationRecord
from bot.ops.leases import LEASE, TickLease
from bot.ops.troubles import TroubleBook
from bot.ports import Clock
from bot.text.filters import muted_by

_AT_ONCE = 200
"""Articles that are read, and alerts that are updated, in a call of the store."""
_MOST = 10_000
"""Maximum number of articles that a tick compares: as many come in a night of quiet hours, after which a place gets a
single post."""


@dataclass(frozen=True, slots=True)
class _Window:
    """The articles stored after a given article.

    ``upto`` is the id of the newest; ``recent`` has the articles that are recent enough for an alert.
    """

    upto: int
    recent: Sequence[Article]
    quotations: Mapping[int, Sequence[QuotationRecord]]


@dataclass(slots=True)
class _AlertLook:
    """The state of a tick: places whose alerts have reached the same article share the articles after it.

    ``windows`` has the articles after an article by its id; ``passed`` has the alerts that nothing matched, by the id
    of the newest article that they were compared with.
    """

    options: Mapping[Place, PlaceOptions]
    windows: dict[int, _Window | None] = field(default_factory=dict)
    passed: dict[int, list[Alert]] = field(default_factory=dict)


class AlertService:
    """The tick that queues alerts' posts.

    Each alert is compared with an article once: its cursor moves in the same transaction in which the post is queued.
    """

    def __init__(
        self,
        store: AlertingStore,
        clock: Clock,
        sure: float,
        apart: timedelta = APART,
        troubles: TroubleBook | None = None,
        lease: timedelta = LEASE,
    ) -> None:
        self._turn = TickLease(store, clock, "alerts", lease)
        self._troubles = troubles or TroubleBook()
        self._apart = apart
        self._store = store
        self._clock = clock
        self._sure = sure

    async def tick(self) -> int:
        """Queue the alerts' posts of every place; returns the number of posts.

        During a place's quiet hours its alerts aren't compared; afterwards a single post has all that came meanwhile.
        """
        behind = await self._store.alerts_behind()
        self._troubles.settle("alerts", {alert.place for alert in behind})
        if not behind:
            return 0
        async with self._turn.held() as mine:
            return await self._compare_all() if mine else 0

    async def _compare_all(self) -> int:
        posts, look, behind = 0, _AlertLook(await self._store.all_options()), await self._store.alerts_behind()
        for place, group in groupby(behind, key=lambda alert: alert.place):
            posts += await self._look_safely(place, list(group), look)
        await self._pass(look)
        return posts

    async def _look_safely(self, place: Place, running: Sequence[Alert], look: _AlertLook) -> int:
        """Queue a place's posts; returns their number. An error concerns only this place, or only the alert that causes
        it."""
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

    async def _look(self, running: Sequence[Alert], look: _AlertLook) -> int:
        now, wants = self._clock.now(), look.options.get(running[0].place)
        # A post time in the future was written while the clock was ahead, and doesn't count.
        soon = any(alert.posted_at and now - self._apart < alert.posted_at <= now for alert in running)
        if soon or (wants and digest.quiet_end(wants, now)):
            return 0
        window = await self._window(min(alert.after for alert in running), look)
        if window is None:
            return 0
        recent = await seen_at(self._store, running[0].place, window.recent)
        hits = await asyncio.to_thread(digest.alert_hits, running, recent, window.quotations)
        if wants and wants.mutes != NO_MUTES:
            hits = await self._heard(hits, window, wants.mutes)
        if not hits:
            look.passed.setdefault(window.upto, []).extend(running)
            return 0
        texts = await self._store.known_texts({hit.article.id for hit in hits})
        alert_message = digest.compose_alert(hits, texts, self._sure)
        message = replace(alert_message, ping=wants.ping) if wants else alert_message
        key = hashlib.sha256(f"alert/{running[0].place}/{window.upto}".encode()).hexdigest()[:24]
        shown = frozenset(
            block.article_id for block in message.blocks if isinstance(block, ItemCard) and block.article_id is not None
        )
        others = {hit.article.id: hit.others for hit in hits}
        post = AlertPost(message, key, {hit.article.id: hit.words for hit in hits}, shown, others)
        return int(await self._store.record_alert(running, window.upto, post, now))

    async def _heard(self, hits: Sequence[digest.AlertHit], window: _Window, mutes: Mutes) -> list[digest.AlertHit]:
        """The hits that nothing mutes; texts are read only where words are muted."""
        texts = await self._store.known_texts({hit.article.id for hit in hits}) if mutes.words else {}
        return await asyncio.to_thread(
            lambda: [
                hit
                for hit in hits
                if muted_by(
                    mutes, hit.article, texts.get(hit.article.id, ""), window.quotations.get(hit.article.id, ())
                )
                is None
            ]
        )

    async def _pass(self, look: _AlertLook) -> None:
        """Move the cursors of all alerts that nothing matched, together: a write for each would hold up other
        writers."""
        for upto, alerts in look.passed.items():
            for start in range(0, len(alerts), _AT_ONCE):
                await self._store.pass_alerts(alerts[start : start + _AT_ONCE], upto)

    async def _window(self, after: int, look: _AlertLook) -> _Window | None:
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
