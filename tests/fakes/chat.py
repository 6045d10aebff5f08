"""In-memory ports: a chat that keeps what it was sent, a tracker of one article, a clock that is set by hand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.domain.articles import Article, Page, Saved
from bot.domain.errors import ContentError
from bot.domain.feeds import Entry, Feed, FoundFeed, ListedFeed, Poll, ReadList, TriedFeed
from bot.domain.messages import Message
from bot.domain.places import Place
from bot.domain.viewers import EVERYBODY, Viewer
from bot.ports import Chat, Clock, Store, Tracker


@dataclass
class FakeClock(Clock):
    """A clock set by hand: ``forward`` lets time pass on both clocks, ``jump`` sets only the clock that may be set."""

    at: datetime = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)  # a Monday
    passed: float = 0.0

    def now(self) -> datetime:
        return self.at

    def steady(self) -> float:
        return self.passed

    def forward(self, **by: float) -> None:
        self.at += timedelta(**by)
        self.passed += timedelta(**by).total_seconds()

    def jump(self, **by: float) -> None:
        self.at += timedelta(**by)


@dataclass
class FakeChat(Chat):
    """A chat in memory. The exceptions in ``failures`` are raised in turn, one for each ``send``, before posts are
    accepted."""

    platform: str = "console"
    posts: list[tuple[Place, Message, str]] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)
    recognises: timedelta = timedelta.max
    looked_for: list[datetime | None] = field(default_factory=list)
    """``unclear_since`` of each call."""

    async def send(self, place: Place, message: Message, key: str, unclear_since: datetime | None = None) -> str:
        self.looked_for.append(unclear_since)
        if self.failures:
            raise self.failures.pop(0)
        self.posts.append((place, message, key))
        return f"remote-{len(self.posts)}"


@dataclass
class FakeTracker(Tracker):
    """Knows a single address: of an article, and of a feed that lists ``listed``."""

    store: Store
    clock: FakeClock
    listed: tuple[Entry, ...] = ()
    """What the feed at its address lists."""

    async def track(self, url: str, viewer: Viewer) -> tuple[Saved, Page]:
        if url != "https://post.example/new":
            raise ContentError(f"no article text found at {url}")
        page = Page(url, "New berth opens", "Harbour Post", "It opens.", self.clock.now())
        return await self.store.save_article(page, [], self.clock.now(), audience=EVERYBODY), page

    async def known(self, url: str, viewer: Viewer) -> Article | None:
        return await self.store.article_by_url(url.partition("#")[0], viewer)

    def why_refused(self, url: str) -> str | None:
        return "that is no web address" if ":" in url and not url.startswith("http") else None

    async def follow(self, url: str) -> FoundFeed:
        if "post.example" not in url:
            raise ContentError(f"no feed found at {url}")
        feed = await self.store.add_feed("https://post.example/feed", "Harbour Post", self.clock.now())
        return FoundFeed(feed, self.listed)

    async def retry(self, feed: Feed) -> TriedFeed:
        now = self.clock.now()
        await self.store.record_polls([(feed.id, Poll(now, now))])
        return TriedFeed(feed)

    async def list_at(self, url: str) -> ReadList:
        raise ContentError(f"no list found at {url}")

    async def list_pasted(self, text: str) -> ReadList:
        raise ContentError("that is no list")

    async def as_opml(self, folders: Mapping[str, Sequence[ListedFeed]]) -> str:
        raise AssertionError("nothing here writes lists")
