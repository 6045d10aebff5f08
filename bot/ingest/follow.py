"""Finding the feed of a site."""

import contextlib

from bot.domain.errors import ContentError, FetchError
from bot.domain.feeds import ParsedFeed
from bot.ingest.feedparse import parse_feed
from bot.ingest.tasks import FEED_DEADLINE, feed_or_address
from bot.ingest.urls import absolute
from bot.ingest.workers import Workers
from bot.ports import Fetched, Fetcher

_USUAL = ("/feed", "/rss.xml", "/feed.xml", "/atom.xml", "/rss", "/index.xml", "/feed.json")
"""Where sites have their feed that don't name it."""


class Follower:
    """Finds feeds; ``find`` is all it does."""

    def __init__(self, fetcher: Fetcher, workers: Workers) -> None:
        self._fetcher = fetcher
        self._workers = workers

    async def find(self, url: str) -> tuple[str, str]:
        """The address and the title of the feed at ``url``, or of the one that the site there has.

        Raises:
            FetchError, ContentError: no feed there.
        """
        fetched = await self._fetcher.fetch(url)
        try:
            found = await self._workers.run(feed_or_address, *_arguments(fetched), deadline=FEED_DEADLINE)
        except ContentError:
            guessed = await self._guess(fetched.final_url)
            if guessed is None:
                raise
            return guessed
        if isinstance(found, ParsedFeed):
            return fetched.final_url, found.title or fetched.final_url
        return await self._at(found)

    async def _at(self, address: str) -> tuple[str, str]:
        fetched = await self._fetcher.fetch(address)
        feed = await self._workers.run(parse_feed, *_arguments(fetched), deadline=FEED_DEADLINE)
        return fetched.final_url, feed.title or fetched.final_url

    async def _guess(self, site: str) -> tuple[str, str] | None:
        for path in _USUAL:
            address = absolute(path, site)
            with contextlib.suppress(FetchError, ContentError):
                return await self._at(address or site)
        return None


def _arguments(fetched: Fetched) -> tuple[bytes, str, str]:
    return fetched.body, fetched.final_url, fetched.content_type
