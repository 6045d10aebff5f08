"""Where a feed is fetched from, when the address that somebody gave turns out to be a site's, or moves.

Lists and settings have addresses of sites in place of feeds', and none of their feeds is fetched when it is followed.
So the feed of a site is looked for at the first poll.
"""

from bot.domain.errors import ContentError, FetchError, QuotewireError
from bot.domain.feeds import Feed
from bot.ingest.fetching.failures import StatusError
from bot.ingest.following.follow import Follower
from bot.ingest.sites.urls import is_front_page
from bot.ports import FeedSources

_MOVED = (404, 410)
"""Statuses that say that there is no feed at an address."""


class SourceFinder:
    """Finds the feeds of sites that were followed by the address of their page."""

    def __init__(self, store: FeedSources, follower: Follower) -> None:
        self._store = store
        self._follower = follower

    async def find(self, feed: Feed) -> str | None:
        """The address of the feed that the page at the feed's address names, which is stored; ``None`` where it names
        none, or a feed was read there before."""
        if feed.found_at is not None or feed.items is not None:
            return None
        try:
            located = await self._follower.find(feed.url, guess=is_front_page(feed.url))
        except (FetchError, ContentError):
            return None
        address = located.address
        if address == feed.url:
            return None
        await self._store.record_source(feed.id, address)
        return address

    async def follow_move(self, feed: Feed, error: QuotewireError) -> str | None:
        """The address to which a feed led until now whose own is gone, which is stored; ``None`` where it led
        nowhere."""
        if feed.move is None or not (isinstance(error, StatusError) and error.status in _MOVED):
            return None
        await self._store.record_source(feed.id, feed.move.to)
        return feed.move.to

    async def forget_lost(self, feed: Feed, error: QuotewireError) -> bool:
        """Forget the found address where there is no feed any more, so that the site is looked at again."""
        lost = isinstance(error, ContentError) or (isinstance(error, StatusError) and error.status in _MOVED)
        if feed.found_at is None or not lost:
            return False
        await self._store.record_source(feed.id, None)
        return True
