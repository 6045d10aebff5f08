"""Reads lists of feeds that a person gives, at an address or pasted. The listed feeds aren't fetched here."""

import re

from bot.domain.errors import ContentError, UsageError
from bot.domain.feeds import ListedFeed, ReadList
from bot.ingest.feeds.list_files import read_list
from bot.ingest.processes.workers import ProcessWorkers
from bot.ingest.sites.urls import with_scheme
from bot.ports import Fetcher
from bot.text.characters import LONGEST_LINK, plain_line, plain_link
from bot.texts import reading as say

LARGEST = 1_000_000
"""Bytes of the largest subscription list that is read."""
MOST = 1_000
"""Most feeds that one list may have."""
_DEADLINE = 10.0
"""Seconds in a worker process for reading one list."""
_BETWEEN = re.compile(r"[\s,;<>]+")
"""What separates the addresses of a list that somebody typed."""


class Lists:
    """Reads lists of feeds."""

    def __init__(self, fetcher: Fetcher, workers: ProcessWorkers) -> None:
        self._fetcher = fetcher
        self._workers = workers

    async def at(self, url: str) -> ReadList:
        """The feeds of the file at an address: OPML, or addresses in lines.

        Raises:
            FetchError, ContentError: there is no list, or it is too large.
        """
        fetched = await self._fetcher.fetch(with_scheme(url))
        return await self._read(fetched.body)

    async def pasted(self, text: str) -> ReadList:
        """The feeds of a list that was typed: OPML, or addresses with blanks, commas or line ends between.

        Raises:
            ContentError: the text is OPML that can't be read. UsageError: a word of it is no address.
        """
        if text.lstrip("\ufeff \t\r\n").startswith("<"):
            return await self._read(text.strip().encode("utf-8", "replace"))
        addresses = dict.fromkeys(map(_address, filter(None, _BETWEEN.split(text))))
        return _few(ReadList(tuple(ListedFeed(url, url) for url in addresses)))

    async def _read(self, body: bytes) -> ReadList:
        if len(body) > LARGEST:
            raise ContentError(say.LIST_TOO_LARGE.format(megabytes=len(body) / 1e6, limit=LARGEST / 1e6))
        return _few(await self._workers.run(read_list, body, deadline=_DEADLINE))


def _address(word: str) -> str:
    url = plain_link(with_scheme(word))
    host = re.match(r"(?i)https?://([^/?#]+)", url)
    if host is None or not re.search(r"[.:\]]", host[1]):
        raise UsageError(say.NO_FEED_ADDRESS.format(word=plain_line(word, 60), limit=LONGEST_LINK))
    return url


def _few(listed: ReadList) -> ReadList:
    if (count := len(listed.feeds)) > MOST:
        raise ContentError(say.TOO_MANY_FEEDS_IN_LIST.format(count=count, limit=MOST))
    return listed
