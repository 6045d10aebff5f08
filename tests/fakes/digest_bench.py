"""Digests without a web, for tests of when they come and how they are sent."""

from dataclasses import dataclass, field
from datetime import timedelta

from bot.delivery.digests import DigestService
from bot.delivery.outbox import OutboxWorker
from bot.domain.articles import Page
from bot.domain.delivery import Schedule
from bot.domain.feeds import SeenEntry
from bot.domain.messages import ItemCard
from bot.domain.places import Place, Subscription
from bot.domain.viewers import EVERYBODY
from bot.ports import Store
from tests.builders import credit, quote
from tests.fakes.chat import FakeChat, FakeClock
from tests.fakes.workers import digest_service

HERE = Place("console", "", "main")
SAID = "The first ferry leaves at noon, as it always has on a Monday in this harbour"


@dataclass
class DigestBench:
    """A bot without a web: store, clock, digests, outbox and a chat that remembers."""

    url: str
    store: Store
    clock: FakeClock
    chat: FakeChat
    digests: DigestService = field(init=False)

    def __post_init__(self) -> None:
        self.digests = digest_service(self.store, self.clock)

    async def pass_time(self, **by: float) -> None:
        self.clock.forward(**by)
        await self.digests.tick()
        await self.outbox().drain()

    def outbox(self) -> OutboxWorker:
        return OutboxWorker(self.store, {self.chat.platform: self.chat}, self.clock)

    async def publish(
        self, number: int, title: str = "Ferries are back", *, seconds_ago: float = 0, followed: bool = True
    ) -> int:
        """An article that came by a feed that is ``followed`` then; it is stored now, and was first seen
        ``seconds_ago``."""
        now = self.clock.now() - timedelta(seconds=seconds_ago)
        feed = await self.store.add_feed("https://post.example/feed", "Harbour Post", self.clock.now())
        if followed:
            await self.store.follow(Subscription(HERE, feed))
        text = f"Item {number}.\n\n“{SAID} {number},” Mara Lindqvist said."
        quotation = quote(text, f"{SAID} {number}", attribution=credit())
        page = Page(f"https://post.example/{number}", f"{title} {number}", "Harbour Post", text, now)
        seen = (feed.id, SeenEntry(str(number), "print", None))
        saved = await self.store.save_article(page, [quotation], now, seen, audience=EVERYBODY)
        return saved.article_id

    async def schedule(self, when: str = "daily 08:00", timezone: str = "Europe/Berlin") -> Schedule:
        return await self.store.set_schedule(HERE, when, timezone, 5, (), self.clock.now())

    @property
    def posted_titles(self) -> list[list[str]]:
        blocks = [message.blocks for _, message, _ in self.chat.posts]
        return [[block.title for block in post if isinstance(block, ItemCard)] for post in blocks]
