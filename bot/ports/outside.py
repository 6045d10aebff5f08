"""The clock, the web, and what is made of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from bot.domain.articles import Article, Page, Saved
from bot.domain.feeds import FoundFeed, ListedFeed
from bot.domain.messages import Message
from bot.domain.places import Place
from bot.domain.viewers import Viewer

T = TypeVar("T")


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """Now, aware, in UTC."""
        ...

    def steady(self) -> float:
        """Seconds since some moment, on a clock that nobody sets: for how long something takes."""
        ...


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer to a guarded GET. ``status`` is 200 or 304; ``body`` is decompressed and below the byte cap.

    ``mitigated`` is what a protection against robots says of its answer ("challenge"): the header ``cf-mitigated``.
    """

    url: str
    final_url: str
    status: int
    body: bytes
    content_type: str
    etag: str | None = None
    last_modified: str | None = None
    mitigated: str | None = None


class Fetcher(Protocol):
    """Fetches from the web, guarded."""

    async def fetch(
        self,
        url: str,
        *,
        etag: str | None = None,
        last_modified: str | None = None,
        whose: str = "",
        urgent: bool = False,
    ) -> Fetched:
        """GET ``url``; validators make it conditional.

        ``whose`` names the stranger who makes the bot fetch it, and whose share of connections it is; nobody, where it
        is empty. ``urgent`` is what somebody waits for.

        Raises:
            RefusedError: the guard refuses the address.
            FetchError: no connection, too slow, too big, or a status of 400 and over.
        """
        ...


class Workers(Protocol):
    """Processes for what computes longer than the event loop, or a thread beside it, may be kept busy."""

    async def run(self, function: Callable[..., T], *args: object, deadline: float) -> T:
        """Call a function of a module in another process; ``deadline`` in seconds, from when it is begun. It may be
        begun again where a process dies.

        Raises:
            QuotewireError: what the function raised of this kind, or it was given up.
        """
        ...


class Tracker(Protocol):
    """Takes in what somebody asks for, at once."""

    async def track(self, url: str, viewer: Viewer) -> tuple[Saved, Page]:
        """Fetch one article page, extract and store it; for the viewer alone where its address is a secret.

        Raises:
            FetchError, ContentError: nothing usable there.
        """
        ...

    async def known(self, url: str, viewer: Viewer) -> Article | None:
        """The stored article of an address, tracking parameters and fragments aside, if the viewer may see it.

        Fetches nothing.
        """
        ...

    def why_refused(self, url: str) -> str | None:
        """Why an address is never fetched, as far as the address itself shows it; ``None`` where it may be."""
        ...

    async def follow(self, url: str) -> FoundFeed:
        """Find the feed of an address (a feed's own or a site's) and keep track of it; with what it lists now.

        Raises:
            FetchError, ContentError: no feed there.
        """
        ...

    async def list_at(self, url: str) -> Sequence[ListedFeed]:
        """The feeds of the OPML file at an address; none of them is fetched.

        Raises:
            FetchError, ContentError: there is none that can be read.
        """
        ...

    async def list_pasted(self, text: str) -> Sequence[ListedFeed]:
        """The feeds of OPML, or of addresses, that somebody typed.

        Raises:
            ContentError, UsageError: it can't be read.
        """
        ...

    async def as_opml(self, folders: Mapping[str, Sequence[ListedFeed]]) -> str:
        """Feeds by folder as a subscription list; the folder ``""`` stands for none."""
        ...


class Digests(Protocol):
    """Makes digests of what is new for a place."""

    async def preview(self, place: Place) -> Message | None:
        """The digest as it would be posted now; ``None`` when there is nothing new. Writes nothing."""
        ...

    async def post_now(self, place: Place) -> int:
        """Queue the digest of what is new; how many items are in it. The next scheduled one won't repeat them."""
        ...
