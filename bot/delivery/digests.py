"""Claims the slots that are due and writes their digests down. What is in one is decided by ``bot.digest``."""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import structlog

from bot import digest
from bot.domain.articles import Article, ArticleQuery
from bot.domain.delivery import Digest, DueSchedule, Schedule
from bot.domain.errors import QuotewireError
from bot.domain.messages import Message
from bot.domain.options import PlaceOptions
from bot.domain.places import Place, Subscription
from bot.ports import Clock, Store, Workers

_FIRST_DIGEST = timedelta(hours=24)
_CANDIDATES = 500
_BACKGROUND = 100
"""Articles beside the new ones from which is learned what words are rare."""
_REMEMBERED = timedelta(hours=48)
"""For how long what a place was told keeps copies of it away."""
_DEFAULT_MAX = 8
_AT_ONCE = 100
"""Schedules that are read and looked at in one go."""
_DEADLINE = 30.0
"""Seconds for choosing and composing one digest."""
_END_OF_TIME = datetime.max.replace(tzinfo=UTC)

log = structlog.get_logger(__name__)


class DigestService:
    """Implements ``bot.ports.Digests``, and the tick that posts what is due."""

    def __init__(self, store: Store, clock: Clock, workers: Workers, sure: float) -> None:
        self._sure = sure
        self._workers = workers
        self._store = store
        self._clock = clock
        self._made: dict[Any, digest.Edition] = {}
        self._looked_at_all = False

    async def tick(self) -> int:
        """Write the digest of every slot that is due; how many were claimed.

        The first tick of a process looks at all schedules, also at those that aren't due: the rules of a time zone may
        have changed since (tzdata), or the clock may have been wrong.
        """
        self._made.clear()
        now, claimed = self._clock.now(), 0
        upto = now if self._looked_at_all else _END_OF_TIME
        async for some in self._due(upto):
            # Parsing and the clocks of zones take longer than the event loop may be kept busy.
            looks = await asyncio.to_thread(digest.looks, some, now)
            await self._put_off([(due.schedule, look.again) for due, look in looks if look.slot is None])
            claimed += sum([await self._claimed(due, look.slot, look.again) for due, look in looks if look.slot])
        self._looked_at_all = True
        return claimed

    async def preview(self, place: Place) -> Message | None:
        """See ``bot.ports.Digests``."""
        edition = await self._asked_for(place)
        return edition.message if edition else None

    async def post_now(self, place: Place) -> int:
        """See ``bot.ports.Digests``."""
        edition, now = await self._asked_for(place), self._clock.now()
        if edition is None or edition.message is None:
            return 0
        written = Digest(place, None, now, edition.told, edition.message, edition.leads)
        recorded = await self._store.record_digest(written, _key(place, None, now), now)
        return len(edition.told) - len(edition.leads) if recorded else 0

    async def _asked_for(self, place: Place) -> digest.Edition | None:
        schedules, now = await self._store.schedules(place), self._clock.now()
        schedule = schedules[0] if schedules else None
        tz = ZoneInfo(schedule.timezone) if schedule else ZoneInfo("UTC")
        return await self._edition(place, now, tz, schedule, await self._store.options(place))

    async def _due(self, upto: datetime) -> AsyncIterator[Sequence[DueSchedule]]:
        last: Schedule | None = None
        while some := await self._store.due_schedules(upto, _AT_ONCE, last):
            yield some
            last = some[-1].schedule

    async def _put_off(self, looked: Sequence[tuple[Schedule, datetime]]) -> None:
        if moved := [(schedule, again) for schedule, again in looked if again != schedule.next_due]:
            await self._store.put_off(moved)

    async def _claimed(self, due: DueSchedule, slot: datetime, again: datetime) -> bool:
        try:
            return await self._claim(due.schedule, slot, again, due.options)
        except QuotewireError as error:  # one place's trouble is not the others'
            log.warning("digest failed", place=str(due.schedule.place), error=str(error))
            return False

    async def _claim(self, schedule: Schedule, slot: datetime, again: datetime, options: PlaceOptions) -> bool:
        place, tz = schedule.place, ZoneInfo(schedule.timezone)
        edition = await self._edition(place, slot, tz, schedule, options)
        message = edition.message if edition else None
        if message is None and options.when_empty:
            message = digest.compose_empty(slot, tz)
        if message is not None:
            message = replace(message, ping=options.ping)
        told, leads = (edition.told, edition.leads) if edition else ((), {})
        written = Digest(place, schedule.id, slot, told, message, leads, again)
        won = await self._store.record_digest(written, _key(place, schedule.id, slot), self._clock.now())
        log.info("digest claimed" if won else "digest already claimed", place=str(place), slot=slot.isoformat())
        return won

    async def _edition(
        self, place: Place, at: datetime, tz: ZoneInfo, schedule: Schedule | None, options: PlaceOptions
    ) -> digest.Edition | None:
        articles = await self._new_articles(place, schedule.created_at if schedule else at)
        if not articles:
            return None
        wishes = digest.Wishes(
            maximum=schedule.max_items if schedule else _DEFAULT_MAX,
            sure=self._sure,
            about=schedule.about if schedule else (),
            followed=tuple(alert.words for alert in await self._store.alerts(place)),
            sections=options.sections,
            filter=options.filter,
        )
        told = await self._store.items_since(place, self._clock.now() - _REMEMBERED)
        return await self._edited(articles, told, wishes, at, tz)

    async def _edited(
        self, articles: Sequence[Article], told: Sequence[Article], wishes: digest.Wishes, at: datetime, tz: ZoneInfo
    ) -> digest.Edition:
        """The edition of these articles, in these revisions; made once a tick for all places that want the same.

        On a morning thousands of places follow the same few feeds.
        """
        same = (tuple(articles), tuple(told), wishes, at, tz.key)
        if same not in self._made:
            material = await self._material(articles, told)
            # Comparing hundreds of articles takes a second: a thread would keep the interpreter from the event loop.
            self._made[same] = await self._workers.run(digest.edit, material, wishes, at, tz, deadline=_DEADLINE)
        return self._made[same]

    async def _material(self, articles: Sequence[Article], told: Sequence[Article]) -> digest.Material:
        background = await self._store.articles(ArticleQuery(limit=_BACKGROUND))
        texts = await self._store.known_texts({one.id for one in (*articles, *told, *background)})
        quotations = await self._store.quotations_of([article.id for article in articles])
        return digest.Material(articles, told, background, texts, quotations)

    async def _new_articles(self, place: Place, begun: datetime) -> list[Article]:
        """What came since the last digest through the feeds of a place (or, where it follows none, the shared ones).

        A first digest reaches a day back from when it was set up, so that it neither floods nor is empty.
        """
        since = await self._store.last_digest(place) or begun - _FIRST_DIGEST
        found: dict[int, Article] = {}
        subscriptions = await self._store.subscriptions(place)
        for subscription in subscriptions:
            feeds = frozenset({subscription.feed.id})
            articles = await self._store.articles(ArticleQuery(feed_ids=feeds, since=since, limit=_CANDIDATES))
            found.update((article.id, article) for article in await self._wanted(subscription, articles))
        if not subscriptions:
            feeds = frozenset(feed.id for feed in await self._store.feeds() if feed.shared)
            articles = await self._store.articles(ArticleQuery(feed_ids=feeds, since=since, limit=_CANDIDATES))
            found.update((article.id, article) for article in articles)
        posted = await self._store.digested(place, found.keys())
        return [article for article in found.values() if article.id not in posted][:_CANDIDATES]

    async def _wanted(self, subscription: Subscription, articles: list[Article]) -> list[Article]:
        if not subscription.only and not subscription.but_not:
            return articles
        texts = await self._store.known_texts({article.id for article in articles})
        # Hundreds of texts are looked through: not on the event loop.
        return await asyncio.to_thread(
            lambda: [one for one in articles if subscription.wants(one.title, texts.get(one.id, ""))]
        )


def _key(place: Place, schedule_id: int | None, slot: datetime) -> str:
    """The same for the same slot, in every process: a platform that is sent it twice can tell."""
    told = f"digest/{place}/{schedule_id}/{slot.astimezone(UTC).isoformat()}"
    return hashlib.sha256(told.encode()).hexdigest()[:24]
