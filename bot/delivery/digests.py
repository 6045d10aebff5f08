"""Claims the slots that are due and writes their digests down. What is in one is decided by ``bot.digest``."""

import asyncio
import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import structlog

from bot import digest
from bot.domain.articles import Article, ArticleQuery
from bot.domain.delivery import Digest, Schedule
from bot.domain.errors import QuotewireError
from bot.domain.messages import Message
from bot.domain.places import Place, Subscription
from bot.ports import Clock, Store

_FIRST_DIGEST = timedelta(hours=24)
_CANDIDATES = 500
_BACKGROUND = 100
"""Articles beside the new ones from which is learned what words are rare."""
_DEFAULT_MAX = 8

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class _Draft:
    message: Message
    article_ids: tuple[int, ...]


class DigestService:
    """Implements ``bot.ports.Digests``, and the tick that posts what is due."""

    def __init__(self, store: Store, clock: Clock, sure: float) -> None:
        self._sure = sure
        self._store = store
        self._clock = clock

    async def tick(self) -> int:
        """Write the digest of every slot that is due; how many were claimed.

        After a pause only the newest slot of a schedule counts, so there is one digest to catch up, not five.
        """
        claimed = 0
        running = [schedule for schedule in await self._store.schedules() if schedule.paused is None]
        for schedule in running:
            try:
                claimed += await self._claim_if_due(schedule)
            except QuotewireError as error:  # one place's trouble is not the others'
                log.warning("digest failed", place=str(schedule.place), error=str(error))
        return claimed

    async def preview(self, place: Place) -> Message | None:
        """See ``bot.ports.Digests``."""
        schedules = await self._store.schedules(place)
        tz = digest.zone(schedules[0].timezone) if schedules else ZoneInfo("UTC")
        draft = await self._draft(place, self._clock.now(), tz, schedules[0] if schedules else None)
        return draft.message if draft else None

    async def post_now(self, place: Place) -> int:
        """See ``bot.ports.Digests``."""
        now = self._clock.now()
        schedules = await self._store.schedules(place)
        tz = digest.zone(schedules[0].timezone) if schedules else ZoneInfo("UTC")
        draft = await self._draft(place, now, tz, schedules[0] if schedules else None)
        if draft is None:
            return 0
        written = Digest(place, None, now, draft.article_ids, draft.message)
        recorded = await self._store.record_digest(written, _key(place, None, now), now)
        return len(draft.article_ids) if recorded else 0

    async def _claim_if_due(self, schedule: Schedule) -> bool:
        tz = digest.zone(schedule.timezone)
        slot = digest.latest(digest.parse(schedule.when), tz, self._clock.now())
        begun = schedule.created_at
        if slot <= max(begun, schedule.last_slot or begun, schedule.resumed_at or begun):
            return False
        return await self._claim(schedule, slot, tz)

    async def _claim(self, schedule: Schedule, slot: datetime, tz: ZoneInfo) -> bool:
        draft = await self._draft(schedule.place, slot, tz, schedule)
        written = Digest(
            schedule.place,
            schedule.id,
            slot,
            draft.article_ids if draft else (),
            draft.message if draft else None,
        )
        key = _key(schedule.place, schedule.id, slot)
        won = await self._store.record_digest(written, key, self._clock.now())
        log.info(
            "digest claimed" if won else "digest already claimed", place=str(schedule.place), slot=slot.isoformat()
        )
        return won

    async def _draft(self, place: Place, at: datetime, tz: ZoneInfo, schedule: Schedule | None) -> _Draft | None:
        articles = await self._new_articles(place, schedule.created_at if schedule else at)
        if not articles:
            return None
        quotations = await self._store.quotations_of([article.id for article in articles])
        about = schedule.about if schedule else ()
        maximum = schedule.max_items if schedule else _DEFAULT_MAX
        items, left_out = digest.choose(await self._stories(articles), quotations, maximum, self._sure, about)
        if not items:
            return None
        told = tuple(article.id for item in items for article in item.story.articles)
        return _Draft(digest.compose(items, left_out, at, tz), told)

    async def _stories(self, articles: list[Article]) -> list[digest.Story]:
        background = await self._store.articles(ArticleQuery(limit=_BACKGROUND))
        ids = {article.id for article in (*articles, *background)}
        texts = await self._store.known_texts(ids)
        # Comparing hundreds of articles takes longer than the event loop may be kept busy.
        return await asyncio.to_thread(digest.stories, articles, texts, background)

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
        return [article for article in found.values() if article.id not in posted]

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
