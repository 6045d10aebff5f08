"""How often answers and digests ask the store: as often for many items and feeds as for a few."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from rich.console import Console

from adapters.console.adapter import ConsoleAdapter
from bot import commands
from bot.delivery.editions import Editions
from bot.delivery.items import ItemService
from bot.digest import Wishes
from bot.domain.feeds import SeenEntry
from bot.domain.messages import ItemCard, Message, QuoteCard
from bot.domain.options import Filter, PlaceOptions
from bot.domain.places import AtOnce, Place, Subscription
from bot.domain.viewers import EVERYBODY
from bot.store import SqlStore
from tests.builders import page, quote
from tests.fakes.chat import FakeClock, FakeTracker
from tests.fakes.statements import noted_statements, reading
from tests.fakes.workers import InlineWorkers, digest_service

SUBJECTS = ("ferry", "crane", "library", "orchard", "tram", "bakery", "museum", "dredger", "school", "lighthouse")
"""What the invented articles are about, so that they aren't copies of one story."""


@pytest.fixture
def statements() -> list[str]:
    """What the store's connections run, in their order."""
    return []


@pytest.fixture
async def counted(store: SqlStore, statements: list[str]) -> AsyncIterator[SqlStore]:
    """A store that tells its statements."""
    with noted_statements(store, statements):
        yield store


async def publish(store: SqlStore, clock: FakeClock, place: Place, count: int, way: AtOnce | None = None) -> list[int]:
    """The ids of as many articles, each by a feed of its own that the place follows, and with a speaker's words."""
    ids: list[int] = []
    for number in range(count):
        key = f"{place.channel}-{number}"
        feed = await store.add_feed(f"https://post.example/{key}/feed", f"Post {key}", clock.now())
        await store.follow(Subscription(place, feed, only=("harbour",), at_once=way))
        words = (
            f"The {SUBJECTS[number % 10]} number {number} of {place.channel} will be painted before the winter comes"
        )
        text = f"A report from the harbour.\n\n“{words},” Mara Lindqvist said."
        article = page(
            number,
            text,
            url=f"https://post.example/{key}",
            title=f"{SUBJECTS[number % 10]} {key}",
            published=clock.now(),
        )
        seen = (feed.id, SeenEntry(key, "print", None, unlisted_at=clock.now()))
        saved = await store.save_article(article, [quote(text, words)], clock.now(), seen, audience=EVERYBODY)
        ids.append(saved.article_id)
    return ids


def cards(message: Message) -> int:
    return sum(isinstance(block, ItemCard | QuoteCard) for block in message.blocks)


async def test_a_digest_of_fifty_items_asks_as_often_as_one_of_five(counted: SqlStore, statements: list[str]) -> None:
    clock, read = FakeClock(), list[int]()
    digests = digest_service(counted, clock)
    for count in (5, 50):
        place = Place("console", "", f"of{count}")
        ids = await publish(counted, clock, place, count)
        await counted.set_schedule(place, "daily 08:00", "UTC", count, (), clock.now())
        await counted.set_options(place, PlaceOptions(filter=Filter(no_words=("football",))), clock.now())
        statements.clear()
        assert await digests.post_now(place) == min(count, len(SUBJECTS))  # a story of each subject
        read.append(reading(statements))
        assert await counted.already_told(place, ids) == set(ids)
    assert read[0] == read[1] > 0


async def test_what_the_digests_of_several_places_share_is_read_once(counted: SqlStore, statements: list[str]) -> None:
    clock = FakeClock()
    editions = Editions(counted, InlineWorkers())
    for channel in ("first", "second"):
        await publish(counted, clock, Place("console", "", channel), 3)
    newest = await editions.candidates(frozenset(range(1, 7)), 0)
    wishes = Wishes(maximum=8, sure=0.75)
    for articles, texts, quotations in ((newest[:4], 1, 1), (newest[2:5], 0, 1), (newest[1:4], 0, 0)):
        statements.clear()
        await editions.made(articles, [], wishes, clock.now(), ZoneInfo("UTC"))
        assert sum("JOIN revisions" in statement for statement in statements) == texts
        assert sum("FROM quotations JOIN" in statement for statement in statements) == quotations
        assert sum("ORDER BY articles.dated DESC" in statement for statement in statements) == texts  # older articles


async def test_digests_that_are_made_beside_each_other_read_once_what_they_share(
    counted: SqlStore, statements: list[str]
) -> None:
    clock, editions = FakeClock(), Editions(counted, InlineWorkers())
    await publish(counted, clock, Place("console", "", "main"), 3)
    statements.clear()

    async def made(most: int) -> None:
        upto = await editions.newest_arrival()
        articles = (await editions.came_by([1], upto - 3))[1]
        await editions.made(articles, [], Wishes(maximum=most, sure=0.75), clock.now(), ZoneInfo("UTC"))

    await asyncio.gather(*(made(most) for most in (1, 2, 3, 3)))
    for once in ("max(article_feeds.id)", "article_feeds.feed_id IN", "JOIN revisions", "FROM quotations JOIN"):
        assert sum(once in statement for statement in statements) == 1, once


async def test_items_of_fifty_feeds_are_looked_up_as_often_as_of_five(counted: SqlStore, statements: list[str]) -> None:
    clock, read = FakeClock(), list[int]()
    items = ItemService(counted, clock, InlineWorkers(), 0.75)
    for count in (5, 50):
        place = Place("console", "", f"of{count}")
        await publish(counted, clock, place, count, AtOnce(clock.now() - timedelta(days=1), stories_once=True))
        statements.clear()
        assert await items.tick() > 0
        read.append(reading(statements))
    assert read[0] == read[1] > 0


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("/quote by Mara Lindqvist", (3, 5)),
        ("/quote by Mara Lindqvist about winter", (3, 5)),
        ("/news latest 10", (3, 10)),
        ("/news latest 10 about ferry, crane, library, orchard", (3, 10)),
        ("/news search winter", (3, 5)),
    ],
)
async def test_a_page_of_many_answers_asks_as_often_as_one_of_three(
    counted: SqlStore, statements: list[str], line: str, shown: Sequence[int]
) -> None:
    clock, read = FakeClock(), list[int]()
    deps = commands.Deps(counted, FakeTracker(counted, clock), digest_service(counted, clock), clock, 0.75, "0")
    dispatcher = commands.Dispatcher(deps, commands.ALL, commands.HANDLERS)
    speech = commands.PlainSpeech(dispatcher.answer, commands.ALL, clock)
    chat = ConsoleAdapter(Console(), commands.ALL, dispatcher.answer, speech.answer, dispatcher.complete)
    for count, expected in zip((3, 20), shown, strict=True):
        await publish(counted, clock, Place("console", "", f"of{count}"), count)
        statements.clear()
        assert cards(await chat.ask(line)) == expected
        read.append(reading(statements))
    assert read[0] == read[1] > 0
