"""Ports of the clock, the web, worker processes, and the services that adapters' commands use."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Protocol, TypedDict, TypeVar, Unpack

from bot.domain.articles import Article, Page, Saved
from bot.domain.feeds import Feed, FeedOffer, FoundFeed, ListedFeed, ReadList, TriedFeed
from bot.domain.fetched import Fetched
from bot.domain.messages import Message
from bot.domain.places import Place
from bot.domain.viewers import Viewer

T = TypeVar("T")


class Clock(Protocol):
    """The clock and the steady clock."""

    def now(self) -> datetime:
        """The current time, aware, in UTC."""
        ...

    def steady(self) -> float:
        """Seconds on a clock that is never set, for durations; only differences have a meaning."""
        ...


class FetchOptions(TypedDict, total=False):
    """How an address is fetched."""

    etag: str | None
    """A validator, which makes the fetch conditional (RFC 9110, 13.1)."""
    last_modified: str | None
    """Likewise."""
    whose: str
    """The site or person on whose account it goes when connections are shared out; empty: on nobody's."""
    urgent: bool
    """Whether a person waits for it."""
    large: bool
    """Whether the body may have 50 MiB, as sitemaps may, in place of 10 MB."""
    within_host: bool
    """Whether a redirect to another host isn't followed: the answer has its status, no body, and the address that it
    leads to as ``final_url``."""


class Fetcher(Protocol):
    """Fetches addresses of the web, except addresses that the guard refuses."""

    async def fetch(self, url: str, **options: Unpack[FetchOptions]) -> Fetched:
        """GET ``url``.

        Raises:
            RefusedError: the guard refuses the address.
            FetchError: no connection, too slow, too big, or a status of 400 or above.
        """
        ...


class Workers(Protocol):
    """Worker processes for computations that are too long for the event loop, or for a thread beside it."""

    async def run(self, function: Callable[..., T], *args: object, deadline: float) -> T:
        """Call a module's function in another process; ``deadline`` is in seconds, counted from its start. It may be
        called again if a process dies.

        Raises:
            QuotewireError: raised by the function, or since the deadline or the memory limit was exceeded.
        """
        ...


class Tracker(Protocol):
    """Fetches articles and feeds that a person asks for, at once."""

    async def track(self, url: str, viewer: Viewer) -> tuple[Saved, Page]:
        """Fetch an article's page, extract and store it; only for the viewer's audience where its address is secret.

        Raises:
            FetchError, ContentError: the address gives no article.
        """
        ...

    async def known(self, url: str, viewer: Viewer) -> Article | None:
        """The stored article of an address, without tracking parameters and fragment, if the viewer may see it.

        Fetches nothing.
        """
        ...

    def why_refused(self, url: str) -> str | None:
        """Why an address is never fetched, as far as the address itself shows it; ``None`` where it may be fetched."""
        ...

    async def follow(self, url: str) -> FoundFeed | FeedOffer:
        """Find the feed of an address (a feed's own or a site's) and keep track of it; with what it lists now.

        Where a site has several feeds, they are given to choose from, and none is kept track of.

        Raises:
            FetchError, ContentError: the address has no feed.
        """
        ...

    async def retry(self, feed: Feed) -> TriedFeed:
        """Fetch a feed now, whenever it is due; what it lists is read as in any poll."""
        ...

    async def list_at(self, url: str) -> ReadList:
        """The feeds of the list at an address (OPML, or addresses in lines); none of them is fetched.

        Raises:
            FetchError, ContentError: the address gives no list that can be read.
        """
        ...

    async def list_pasted(self, text: str) -> ReadList:
        """The feeds of OPML, or of a list of addresses, that a person pasted.

        Raises:
            ContentError, UsageError: the text can't be read.
        """
        ...

    async def as_opml(self, folders: Mapping[str, Sequence[ListedFeed]]) -> str:
        """Feeds by folder as OPML; feeds in the folder ``""`` stand outside folders."""
        ...


class Digests(Protocol):
    """Makes digests of the new articles for a place."""

    async def preview(self, place: Place) -> Message | None:
        """The digest as it would be posted now; ``None`` when there is nothing new. Writes nothing."""
        ...

    async def post_now(self, place: Place) -> int:
        """Queue the digest of new articles; returns the number of items. The next scheduled digest won't repeat
        them."""
        ...

    async def renew(self, place: Place) -> None:
        """After a change of what the place wants: compose its digests anew that wait in the outbox, and take alerts and
        items back all of which is muted. A post that somebody has tried to send stays as it is. What fails is noted,
        and done by whoever sends the place's posts."""
        ...
