"""Posts the items of feeds as they come, where a place wants that. ``bot.digest`` decides the contents of posts."""

import asyncio
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import groupby

from bot import digest
from bot.delivery.audience import seen_at
from bot.delivery.stores import ItemStore
from bot.domain.articles import ArticleQuery
from bot.domain.errors import QuotewireError
from bot.domain.items import ITEMS_APART, Arrival, ItemFollower, ItemPost
from bot.domain.options import PlaceOptions
from bot.domain.places import Place
from bot.domain.viewers import ANYBODY
from bot.ops.leases import LEASE, TickLease
from bot.ops.troubles import TroubleBook
from bot.ports import Clock, Workers

_AT_ONCE = 200
"""Maximum arrivals of a feed that a tick reads; the next tick reads on."""
_REMEMBERED = timedelta(hours=48)
"""How long a posted article keeps other articles of the same story out."""
_BACKGROUND = 100
"""Recent articles that show which words are rare."""
_DEADLINE = 30.0
"""Timeout in seconds of comparing stories in a worker process."""


@dataclass(slots=True)
class _ItemLook:
    """What one tick has read: places that looked up to the same arrival of a feed share what came after it.

    ``arrivals`` are these by the feed's id and that arrival; ``passed`` are the followers for whom nothing came, with
    the arrival that they looked up to.
    """

    options: Mapping[Place, PlaceOptions]
    arrivals: dict[tuple[int, int], Sequence[Arrival]] = field(default_factory=dict)
    passed: list[tuple[ItemFollower, int]] = field(default_factory=list)


class ItemService:
    """The tick that posts items. Each arrival is compared once: the follower's cursor moves in the transaction that
    queues the post."""

    def __init__(
        self,
        store: ItemStore,
        clock: Clock,
        workers: Workers,
        sure: float,
        apart: timedelta = ITEMS_APART,
        troubles: TroubleBook | None = None,
        lease: timedelta = LEASE,
    ) -> None:
        self._turn = TickLease(store, clock, "items", lease)
        self._store = store
        self._clock = clock
        self._workers = workers
        self._sure = sure
        self._apart = apart
        self._troubles = troubles or TroubleBook()

    async def tick(self) -> int:
        """Queue the new items of every place that wants them at once; returns the number of posts.

        During a place's quiet hours its feeds aren't compared; the items that came meanwhile are posted afterwards.
        What comes while others are compared is looked at too, since another process that was told of it had no turn.
        """
        behind = await self._store.followers_behind()
        self._troubles.settle("items", {follower.subscription.place for follower in behind})
        if not behind:
            return 0
        posts = 0
        async with self._turn.held() as mine:
            while mine and (queued := await self._compare_all()):
                posts += queued
        return posts

    async def _compare_all(self) -> int:
        posts, look, behind = 0, _ItemLook(await self._store.all_options()), await self._store.followers_behind()
        for place, group in groupby(behind, key=lambda follower: follower.subscription.place):
            posts += await self._look_safely(place, list(group), look)
        if look.passed:
            await self._store.pass_followers(look.passed)
        return posts

    async def _look_safely(self, place: Place, running: Sequence[ItemFollower], look: _ItemLook) -> int:
        """Queue a place's posts; returns their number. An error concerns only the place or the feed that causes it."""
        try:
            posts = await self._look(place, running, look)
        except QuotewireError as error:
            self._troubles.note("items", error, place)
            return 0
        except Exception as error:
            if len(running) == 1:
                self._troubles.note("items", error, place)
                return 0
            return sum([await self._look_safely(place, [follower], look) for follower in running])
        self._troubles.over("items", place)
        return posts

    async def _look(self, place: Place, running: Sequence[ItemFollower], look: _ItemLook) -> int:
        now, wants = self._clock.now(), look.options.get(place)
        # A post that is still to come was made by a clock that was ahead.
        soon = any(follower.posted_at and now - self._apart < follower.posted_at <= now for follower in running)
        if soon or (wants and digest.quiet_end(wants, now)):
            return 0
        arrivals = await self._arrivals(running, look)
        looked = [(follower, _upto(follower, arrivals)) for follower in running]
        hits, known = await self._hits(place, running, arrivals, wants or PlaceOptions())
        posts = [
            ItemPost(message, _key(place, shown), frozenset(hit.article.id for hit in shown))
            for message, shown in digest.item_messages(hits, known, self._sure, wants.look if wants else "quote")
        ]
        if not posts:
            look.passed.extend(looked)
            return 0
        return len(posts) if await self._store.record_items(looked, posts, now) else 0

    async def _arrivals(self, running: Sequence[ItemFollower], look: _ItemLook) -> list[Arrival]:
        cursors = [(follower.subscription.feed.id, follower.after) for follower in running]
        if unread := [cursor for cursor in cursors if cursor not in look.arrivals]:
            look.arrivals.update(await self._store.arrivals_after(unread, _AT_ONCE))
        return [arrival for cursor in cursors for arrival in look.arrivals[cursor]]

    async def _hits(
        self, place: Place, running: Sequence[ItemFollower], arrivals: Sequence[Arrival], wants: PlaceOptions
    ) -> tuple[Sequence[digest.ItemHit], digest.ItemTexts]:
        """What is posted, with the texts and quotations that it is made from."""
        hits = digest.new_items(running, arrivals, self._clock.now())
        told_ids = await self._store.already_told(place, [hit.article.id for hit in hits])
        may_see = {article.id for article in await seen_at(self._store, place, [hit.article for hit in hits])}
        hits = [hit for hit in hits if hit.article.id not in told_ids and hit.article.id in may_see]
        ids = [hit.article.id for hit in hits]
        known = digest.ItemTexts(await self._store.known_texts(set(ids)), await self._store.quotations_of(ids))
        # Hundreds of texts are looked through: not on the event loop.
        fitting = await asyncio.to_thread(digest.wanted_items, hits, known, wants)
        if any(hit.follower.way.stories_once for hit in fitting):
            return await self._once_a_story(place, fitting, known), known
        return fitting, known

    async def _once_a_story(
        self, place: Place, hits: Sequence[digest.ItemHit], known: digest.ItemTexts
    ) -> Sequence[digest.ItemHit]:
        known_articles = await self._store.items_since(place, self._clock.now() - _REMEMBERED)
        background = await self._store.articles(ArticleQuery(limit=_BACKGROUND), ANYBODY)
        others = await self._store.known_texts({article.id for article in (*known_articles, *background)})
        texts = digest.ItemTexts({**others, **known.texts}, {}, background)
        return await self._workers.run(digest.first_of_stories, hits, known_articles, texts, deadline=_DEADLINE)


def _upto(follower: ItemFollower, arrivals: Sequence[Arrival]) -> int:
    mine = [arrival.id for arrival in arrivals if arrival.feed_id == follower.subscription.feed.id]
    return max(mine, default=follower.after)


def _key(place: Place, shown: Sequence[digest.ItemHit]) -> str:
    identity = f"items/{place}/{','.join(str(hit.article.id) for hit in shown)}"
    return hashlib.sha256(identity.encode()).hexdigest()[:24]
