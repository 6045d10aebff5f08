"""Tells places, once, that a feed they follow can't be read any more, and once that it is back.

A feed is told of when it has failed for a day, or is gone for good: hours of trouble say nothing. When nearly no feed
can be reached it is the network of the bot itself, and nothing is told. Afterwards a feed is told of only once it was
asked again.
"""

import hashlib
from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import groupby

from bot import digest
from bot.delivery.stores import FeedNoticeStore
from bot.domain.delivery import Post
from bot.domain.errors import QuotewireError
from bot.domain.feeds import FeedReach
from bot.domain.messages import Block, Facts, Message, Note, Paragraph
from bot.domain.options import PlaceOptions
from bot.domain.places import FeedNews, Place
from bot.ops.leases import LEASE, TickLease
from bot.ops.troubles import TroubleBook
from bot.ports import Clock
from bot.text.feed_health import feed_trouble
from bot.text.feed_names import shown_title
from bot.texts import notices as say

LASTING = timedelta(hours=24)
"""Time for which a feed has failed before places are told."""
TRIES = 4
"""Failures in a row before places are told: a machine that slept for a day has tried once or twice."""
_FEW = 2
"""Number of polled feeds up to which it can't be told whether the feeds or the network fail."""
_LASTING_OF_FEW = timedelta(days=3)
"""Time for which a feed that can't be reached has failed before places are told, where only a few are polled."""
_NEARLY_ALL = 0.8
"""Share (0–1) of the polled feeds that can't be reached from which on the network of the bot is taken to be down."""
_NETWORK = "feeds/network down"
"""The name under which the last moment is kept at which the network was down."""


class FeedNoticeService:
    """The tick that queues these posts. What a place was told is stored in the transaction that queues the post."""

    def __init__(
        self, store: FeedNoticeStore, clock: Clock, troubles: TroubleBook | None = None, lease: timedelta = LEASE
    ) -> None:
        self._turn = TickLease(store, clock, "feed notices", lease)
        self._store = store
        self._clock = clock
        self._troubles = troubles or TroubleBook()

    async def tick(self) -> int:
        """Queue a post for each place that has to be told; returns the number of posts."""
        if not await self._store.feed_news(self._clock.now() - LASTING, TRIES):
            return 0
        async with self._turn.held() as mine:
            return await self._tell() if mine else 0

    async def _tell(self) -> int:
        now = self._clock.now()
        news = await self._store.feed_news(now - LASTING, TRIES)
        if not news:
            return 0
        reach = await self._store.feed_reach()
        if is_network_down(reach):
            await self._store.remember(_NETWORK, now.isoformat())
            return 0
        down = await self._store.remembered(_NETWORK)
        certain = [
            item for item in news if is_certain(item, reach, datetime.fromisoformat(down) if down else None, now)
        ]
        options = await self._store.all_options() if certain else {}
        return sum(
            [
                await self._post_safely(place, list(items), options.get(place))
                for place, items in groupby(certain, key=lambda item: item.place)
            ]
        )

    async def _post_safely(self, place: Place, news: Sequence[FeedNews], wants: PlaceOptions | None) -> bool:
        """Queue a place's post; an error concerns only this place."""
        now = self._clock.now()
        try:
            due = digest.quiet_end(wants, now) if wants else None
            posted = await self._store.record_feed_news(
                news, Post(place, compose_feed_news(news), _key(place, news), due), now
            )
        except QuotewireError:  # the database failed: the whole tick is repeated
            raise
        except Exception as error:
            self._troubles.note("feed notices", error, place)
            return False
        self._troubles.over("feed notices", place)
        return posted


def is_network_down(reach: FeedReach) -> bool:
    """Whether the network of the bot is down, rather than single feeds."""
    return reach.polled > _FEW and reach.unreached >= _NEARLY_ALL * reach.polled


def is_certain(item: FeedNews, reach: FeedReach, down: datetime | None, now: datetime) -> bool:
    """Whether a place can be told of a feed: it is back, its server answered, or it couldn't be reached although the
    network was there again after it was ``down`` last."""
    feed = item.feed
    if feed.failing_since is None or feed.answered:
        return True
    if reach.polled <= _FEW and now - feed.failing_since < _LASTING_OF_FEW:
        return False
    return down is None or (feed.checked_at is not None and feed.checked_at > down)


def compose_feed_news(news: Sequence[FeedNews]) -> Message:
    """One post for all that a place has to be told: what fails, with since when and why, and what is back."""
    failing = [item.feed for item in news if item.feed.failing_since is not None]
    back = [shown_title(item.feed) for item in news if item.feed.failing_since is None]
    blocks: list[Block] = []
    sentences: list[str] = []
    if failing:
        sentences.append(say.FEEDS_FAIL.of(len(failing)))
        rows = tuple((shown_title(feed), feed_trouble(feed)) for feed in failing)
        trying = [say.TRYING_ON] if any(not feed.gone for feed in failing) else []
        hint = Note(" ".join([*trying, say.WHAT_TO_DO_WITH_FEEDS]))
        blocks += [Paragraph(sentences[0]), Facts(rows), hint]
    if back:
        sentences.append(say.FEEDS_BACK.format(feeds=", ".join(back)))
        blocks.append(Paragraph(sentences[-1]))
    return Message("ok", " ".join(sentences), tuple(blocks), private=False)


def _key(place: Place, news: Sequence[FeedNews]) -> str:
    """The key of a post, equal in every process, by which a platform recognises a second sending."""
    identity = ",".join(f"{item.feed.id}:{item.feed.failing_since}:{item.told_failing}" for item in news)
    return hashlib.sha256(f"feeds/{place}/{identity}".encode()).hexdigest()[:24]
