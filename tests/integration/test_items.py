"""Items at once, through the real store and outbox: each as it comes, once, and never a flood."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.delivery.items import ItemService
from bot.delivery.outbox import OutboxWorker
from bot.domain.articles import Page
from bot.domain.errors import StoreError
from bot.domain.feeds import Feed, SeenEntry
from bot.domain.items import ITEMS_APART
from bot.domain.messages import Heading, ItemCard, Message, Note
from bot.domain.options import Filter, PlaceOptions
from bot.domain.places import AtOnce, Place, Subscription
from bot.domain.viewers import EVERYBODY
from bot.ports import Store, viewer_at
from tests.builders import credit, quote
from tests.fakes.cards import speaker_of
from tests.fakes.chat import FakeChat, FakeClock
from tests.fakes.workers import InlineWorkers, digest_service

HERE, THERE = Place("console", "", "main"), Place("console", "", "other")
SAID = "The first ferry leaves at noon, as it always has on a Monday in this harbour"
STRIKE = (
    "Dockers at the port of Tarnmouth laid down their work on Monday over night shifts, and eleven ships wait at "
    "anchor in the strait while the federation of dockers speaks with the harbour about wages and sleep."
)
BATS = (
    "Cave bats of the northern hills teach songs to their pups, biologists found, and each valley sings in a dialect "
    "which mothers repeat slowly with a single changed note until the young have learned it."
)


@dataclass
class ItemBench:
    """A bot without a web: a feed, its followers, an outbox and a chat that remembers."""

    store: Store
    clock: FakeClock = field(default_factory=FakeClock)
    chat: FakeChat = field(default_factory=FakeChat)

    async def feed(self) -> Feed:
        return await self.store.add_feed("https://post.example/feed", "Harbour Post", self.clock.now())

    async def follow(self, place: Place = HERE, way: AtOnce | None = None, **filters: tuple[str, ...]) -> None:
        way = way or AtOnce(self.clock.now())
        await self.store.follow(Subscription(place, await self.feed(), at_once=way, **filters))  # type: ignore[arg-type]

    async def publish(
        self,
        number: int,
        title: str = "Ferries are back",
        text: str = "",
        at: datetime | None = None,
        audience: int = EVERYBODY,
    ) -> int:
        """Store an article that came by the feed, which was read without it just now."""
        body = f"{text}\n\n“{SAID} {number},” Mara Lindqvist said."
        page = Page(f"https://post.example/{number}", f"{title} {number}", "Post", body, at or self.clock.now())
        quotation = quote(body, f"{SAID} {number}", attribution=credit())
        seen = ((await self.feed()).id, SeenEntry(str(number), "print", None, unlisted_at=self.clock.now()))
        return (await self.store.save_article(page, [quotation], self.clock.now(), seen, audience=audience)).article_id

    async def pass_time(self, **by: float) -> int:
        self.clock.forward(**by)
        posts = await ItemService(self.store, self.clock, InlineWorkers(), 0.75).tick()
        await OutboxWorker(self.store, {self.chat.platform: self.chat}, self.clock).drain()
        return posts

    def titles(self, place: Place = HERE) -> list[list[str]]:
        return [[card.title for card in cards(message)] for at, message, _ in self.chat.posts if at == place]


def cards(message: Message) -> list[ItemCard]:
    return [block for block in message.blocks if isinstance(block, ItemCard)]


@pytest.fixture
def bench(store: Store) -> ItemBench:
    return ItemBench(store)


async def test_each_item_is_posted_as_it_comes_with_its_key_quote(bench: ItemBench) -> None:
    await bench.follow()
    await bench.publish(1)
    await bench.pass_time(seconds=5)
    ((place, message, _),) = bench.chat.posts
    (card,) = cards(message)
    assert place == HERE
    assert (card.title, card.quote, speaker_of(card)) == ("Ferries are back 1", f"{SAID} 1", "Mara Lindqvist")
    assert (message.private, message.ping, message.summary) == (False, (), "Ferries are back 1 (Post)")
    await bench.publish(2)
    await bench.pass_time(minutes=1)
    assert bench.titles() == [["Ferries are back 1"], ["Ferries are back 2"]]
    assert await bench.pass_time(minutes=10) == 0


async def test_an_item_is_posted_once_however_often_it_is_looked_for(bench: ItemBench) -> None:
    await bench.follow()
    await bench.publish(1)
    for _ in range(5):
        await bench.publish(1, "Ferries are back, edited")
        await bench.pass_time(minutes=5)
    assert len(bench.chat.posts) == 1


async def test_up_to_five_items_are_posts_of_their_own_and_more_are_one(bench: ItemBench) -> None:
    await bench.follow()
    for number in range(1, 6):
        await bench.publish(number)
    assert await bench.pass_time(seconds=5) == 5
    assert bench.titles() == [[f"Ferries are back {number}"] for number in range(1, 6)]
    for number in range(10, 22):
        await bench.publish(number)
    assert await bench.pass_time(minutes=5) == 1
    message = bench.chat.posts[-1][1]
    assert message.blocks[0] == Heading("12 new items")
    assert [card.title for card in cards(message)] == [f"Ferries are back {number}" for number in range(10, 20)]
    assert message.blocks[-1] == Note("and 2 more: /news latest")
    assert await bench.pass_time(minutes=5) == 0


async def test_what_trickles_in_after_a_post_waits_and_comes_together(bench: ItemBench) -> None:
    await bench.follow()
    for number in range(20):
        await bench.publish(number)
        await bench.pass_time(seconds=1)
    assert bench.titles() == [["Ferries are back 0"]]
    await bench.pass_time(seconds=ITEMS_APART.total_seconds())
    assert len(bench.titles()) == 2
    assert bench.chat.posts[-1][1].blocks[0] == Heading("19 new items")


async def test_nothing_older_than_the_subscription_is_posted(bench: ItemBench) -> None:
    old = bench.clock.now() - timedelta(hours=1)
    await bench.publish(1)
    await bench.follow()
    await bench.publish(2, at=old)
    await bench.pass_time(minutes=1)
    assert bench.chat.posts == []
    await bench.publish(3)
    await bench.pass_time(minutes=1)
    assert bench.titles() == [["Ferries are back 3"]]


async def test_an_old_article_that_a_feed_lists_anew_is_no_news(bench: ItemBench) -> None:
    await bench.follow(way=AtOnce(bench.clock.now() - timedelta(days=60)))
    await bench.publish(1, at=bench.clock.now() - timedelta(days=30))
    await bench.publish(2, at=bench.clock.now() - timedelta(days=3))
    await bench.pass_time(minutes=1)
    assert bench.titles() == [["Ferries are back 2"]]


async def test_the_words_of_the_subscription_and_the_filter_of_the_place_hold(bench: ItemBench) -> None:
    await bench.follow(only=("ferries", "bats"), but_not=("cup",))
    filter_ = Filter(no_words=("strike",))
    await bench.store.set_options(HERE, PlaceOptions(filter=filter_), bench.clock.now())
    for number, title in enumerate(("Ferries", "Ferries win the cup", "Bats", "Bats on strike", "Turbines")):
        await bench.publish(number, title, "")
    await bench.pass_time(minutes=1)
    assert bench.titles() == [["Ferries 0"], ["Bats 2"]]


async def test_of_a_story_only_the_first_is_posted_where_that_is_wished(bench: ItemBench) -> None:
    await bench.follow(way=AtOnce(bench.clock.now(), stories_once=True))
    await bench.follow(THERE)
    await bench.publish(1, "Dockers' strike shuts Tarnmouth port", STRIKE)
    await bench.publish(2, "Bats teach their pups songs", BATS)
    await bench.pass_time(minutes=1)
    await bench.publish(3, "Tarnmouth port shut by dockers' strike", STRIKE)
    await bench.pass_time(minutes=1)
    titles = ["Dockers' strike shuts Tarnmouth port 1", "Bats teach their pups songs 2"]
    assert bench.titles(HERE) == [[title] for title in titles]
    assert bench.titles(THERE) == [[title] for title in (*titles, "Tarnmouth port shut by dockers' strike 3")]


async def test_roles_of_the_subscription_are_pinged(bench: ItemBench) -> None:
    await bench.follow(way=AtOnce(bench.clock.now(), ping=("7", "8")))
    await bench.publish(1)
    await bench.pass_time(minutes=1)
    assert [message.ping for _, message, _ in bench.chat.posts] == [("7", "8")]


async def test_quiet_hours_end_with_one_look(bench: ItemBench) -> None:
    await bench.store.set_options(HERE, PlaceOptions(quiet="06:00-09:00"), bench.clock.now())
    await bench.follow()
    for number in range(7):
        await bench.publish(number)
        await bench.pass_time(minutes=10)
    assert bench.chat.posts == []
    await bench.pass_time(hours=3)
    assert [message.blocks[0] for _, message, _ in bench.chat.posts] == [Heading("7 new items")]


async def test_what_came_at_once_is_not_in_the_digest(bench: ItemBench) -> None:
    other = await bench.store.add_feed("https://wire.example/feed", "Wire", bench.clock.now())
    await bench.store.follow(Subscription(HERE, other))
    await bench.follow()
    article = await bench.publish(1)
    await bench.store.remember_entry(other.id, SeenEntry("1", "print", article))  # it comes by both
    await bench.publish(2)
    await bench.pass_time(minutes=1)
    assert len(bench.titles()) == 2
    assert await digest_service(bench.store, bench.clock).post_now(HERE) == 0


async def test_what_a_place_may_not_see_is_not_posted_there(bench: ItemBench) -> None:
    stranger = Place("console", "other", "main")
    audience = await bench.store.audience_of(viewer_at(stranger))
    await bench.follow()
    await bench.follow(stranger)
    await bench.publish(1, audience=audience)
    await bench.pass_time(minutes=1)
    assert bench.titles(HERE) == []
    assert bench.titles(stranger) == [["Ferries are back 1"]]


async def test_a_database_that_is_busy_for_one_place_costs_no_item(bench: ItemBench) -> None:
    await bench.follow()
    await bench.follow(THERE)
    await bench.publish(1)
    busy = BusyAt(bench.store, HERE)
    service = ItemService(busy, bench.clock, InlineWorkers(), 0.75)  # type: ignore[arg-type]
    assert await service.tick() == 1
    busy.place = None
    assert await service.tick() == 1
    await bench.pass_time(seconds=1)
    assert (bench.titles(HERE), bench.titles(THERE)) == ([["Ferries are back 1"]], [["Ferries are back 1"]])


class BusyAt:
    """A store that can't be asked about one place."""

    def __init__(self, store: Store, place: Place | None) -> None:
        self._store, self.place = store, place

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    async def already_told(self, place: Place, article_ids: list[int]) -> set[int]:
        if place == self.place:
            raise StoreError("the database is busy")
        return await self._store.already_told(place, article_ids)


async def test_what_comes_while_others_are_compared_is_posted_by_the_same_tick(bench: ItemBench) -> None:
    await bench.follow()
    other = await bench.store.add_feed("https://other.example/feed", "Quay Times", bench.clock.now())
    await bench.store.follow(Subscription(THERE, other, at_once=AtOnce(bench.clock.now())))
    await bench.publish(1)
    article = await bench.publish(2)
    late = LateNews(bench.store, other.id, SeenEntry("2", "print", article, unlisted_at=bench.clock.now()))
    assert await ItemService(late, bench.clock, InlineWorkers(), 0.75).tick() == 3  # type: ignore[arg-type]


class LateNews:
    """A store to which an arrival by another feed comes while a place's posts are queued."""

    def __init__(self, store: Store, feed_id: int, entry: SeenEntry) -> None:
        self._store, self._feed_id, self._entry = store, feed_id, entry

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    async def record_items(self, *post: Any) -> bool:
        await self._store.remember_entry(self._feed_id, self._entry)
        return await self._store.record_items(*post)
