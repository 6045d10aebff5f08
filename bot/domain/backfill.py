"""What a site's archive lists, and how far it has been taken in."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

PageOutcome = Literal["new", "changed", "unchanged", "failed", "refused", "undated", "older"]
"""The outcome of a page: stored, stored anew, or stored already; without an article that can be read; kept from robots;
without a date, so that nobody knows whether it is news; published before the time that was asked for."""


@dataclass(frozen=True, slots=True)
class ListedPage:
    """A page that a sitemap or a feed lists; times are in UTC. ``modified`` is when it changed last, ``published`` and
    ``title`` are what a feed or a sitemap of news says of it."""

    url: str
    modified: datetime | None = None
    published: datetime | None = None
    title: str = ""

    @property
    def dated(self) -> datetime | None:
        """The latest time at which it can have been published."""
        return self.published or self.modified


@dataclass(frozen=True, slots=True)
class ArchiveSource:
    """A sitemap, or a page of a feed's archive (``is_feed``); ``modified`` is when it changed last."""

    url: str
    modified: datetime | None = None
    is_feed: bool = False


@dataclass(frozen=True, slots=True)
class ArchiveList:
    """What a source lists: pages, and further sources; one that breaks off isn't ``is_whole``."""

    pages: tuple[ListedPage, ...] = ()
    sources: tuple[ArchiveSource, ...] = ()
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class Backfill:
    """A site's archive that is being taken in, from ``since`` on if that is given: the pages under the address
    ``scope``. That is ``None`` before its sources have been looked for."""

    id: int
    site: str
    since: datetime | None
    scope: str | None


@dataclass(frozen=True, slots=True)
class BackfillProgress:
    """How far an archive is taken in: the numbers of its pages and sources, in all and waiting."""

    pages: int
    pages_waiting: int
    sources: int
    sources_waiting: int
