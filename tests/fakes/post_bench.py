"""A bot without a web, whose posts and buttons are looked at: its store, outbox and commands are real."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot import commands
from bot.delivery.outbox import OutboxWorker
from bot.domain.articles import Page
from bot.domain.commands import Request
from bot.domain.feeds import Feed, SeenEntry
from bot.domain.messages import Message, MessageButton
from bot.domain.places import AtOnce, Place, Subscription
from bot.domain.viewers import EVERYBODY
from bot.ports import Chat, Core, Store
from tests.builders import credit, quote
from tests.fakes.chat import FakeChat, FakeClock, FakeTracker
from tests.fakes.hearing import hears
from tests.fakes.workers import digest_service

HERE, THERE = Place("console", "", "main"), Place("console", "", "other")
STRIKE = (
    "Dockers at the port of Tarnmouth laid down their work on Monday over night shifts, and eleven ships wait at "
    "anchor in the strait while the federation of dockers speaks with the harbour about wages and sleep."
)
BATS = (
    "Cave bats of the northern hills teach songs to their pups, biologists found, and each valley sings in a dialect "
    "which mothers repeat slowly with a single changed note until the young have learned it."
)
FLOOD = (
    "The river Ostra rose over its banks at Kellmere after three days of rain, and two hundred families were brought "
    "to the school on the hill, where volunteers cooked soup for everybody who came."
)


@dataclass
class PostBench:
    """A feed that is followed here and there, and a chat that remembers."""

    store: Store
    clock: FakeClock = field(default_factory=FakeClock)
    chat: FakeChat = field(default_factory=FakeChat)

    @property
    def dispatcher(self) -> commands.Dispatcher:
        service = digest_service(self.store, self.clock)
        deps = commands.Deps(self.store, FakeTracker(self.store, self.clock), service, self.clock, 0.75, "0")
        return commands.Dispatcher(deps, commands.ANSWERED, commands.HANDLERS)

    async def feed(self) -> Feed:
        return await self.store.add_feed("https://post.example/feed", "Feeds", self.clock.now())

    async def follow(self, place: Place = HERE, way: AtOnce | None = None) -> None:
        await self.store.follow(Subscription(place, await self.feed(), at_once=way))

    async def publish(
        self,
        number: int,
        title: str = "Dockers walk out at Tarnmouth",
        text: str = STRIKE,
        outlet: str = "Harbour Post",
        speaker: str | None = "Mara Lindqvist",
        at: datetime | None = None,
        audience: int = EVERYBODY,
    ) -> int:
        said = f"The cranes of this harbour have waited for us {number} times already"
        body = f"{text}\n\n“{said},” {speaker or 'somebody'} said."
        page = Page(f"https://{number}.example/news", title, outlet, body, at or self.clock.now())
        quoted = [quote(body, said, attribution=credit(speaker, role="chief engineer"))]
        seen = ((await self.feed()).id, SeenEntry(str(number), "print", None, unlisted_at=self.clock.now()))
        return (await self.store.save_article(page, quoted, self.clock.now(), seen, audience=audience)).article_id

    async def order_digest(self, place: Place = HERE) -> None:
        await digest_service(self.store, self.clock).post_now(place)

    async def digest(self, place: Place = HERE) -> Message:
        await self.order_digest(place)
        return await self.posted()

    async def posted(self) -> Message:
        """What is sent last, by way of the outbox and its JSON."""
        await OutboxWorker(self.store, {self.chat.platform: self.chat}, self.clock).drain()
        return self.chat.posts[-1][1]

    async def press(self, button: MessageButton, place: Place = HERE, *, manager: bool = False) -> Message:
        return await self.dispatcher.answer(
            Request(button.command, place, {"about": button.about}, "U1", can_manage=manager)
        )

    async def give(self, path: str, place: Place = HERE, *, manager: bool = True, **arguments: str) -> Message:
        return await self.dispatcher.answer(Request(path, place, arguments, "U1", can_manage=manager))

    def of_core(self) -> dict[str, Any]:
        """The parts of what an adapter gets, by their names."""
        dispatcher = self.dispatcher
        asked = {"commands": commands.ALL, "answer": dispatcher.answer, "complete": dispatcher.complete}
        return {**asked, "store": self.store, "clock": self.clock}

    def core(self) -> Core:
        """What an adapter gets."""
        return Core(**self.of_core(), hear=hears(self.dispatcher.answer, commands.ALL))

    async def send(self, chat: Chat) -> None:
        """Everything that waits in the outbox, by a platform's adapter."""
        await OutboxWorker(self.store, {chat.platform: chat}, self.clock).drain()
