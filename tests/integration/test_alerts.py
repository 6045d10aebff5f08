"""Alerts through the real store and outbox: at once, grouped, once."""

from datetime import datetime, timedelta

import pytest

from bot.delivery.alerts import AlertService
from bot.delivery.outbox import OutboxWorker
from bot.domain.alerts import APART
from bot.domain.articles import Page
from bot.domain.messages import ItemCard
from bot.domain.options import PlaceOptions
from bot.domain.places import Place
from bot.domain.viewers import EVERYBODY
from bot.ports import Store
from tests.builders import credit, quote
from tests.fakes.cards import speaker_of
from tests.fakes.chat import FakeChat, FakeClock

HERE = Place("console", "", "main")


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def chat() -> FakeChat:
    return FakeChat()


async def publish(
    store: Store, number: int, at: datetime, speaker: str = "Mara Lindqvist", said: str = "The ferry leaves at noon"
) -> None:
    text = f"“{said},” {speaker} said."
    quotation = quote(text, said, attribution=credit(speaker, confidence=0.6))
    page = Page(f"https://post.example/{number}", f"Item {number}", "Harbour Post", text, at)
    await store.save_article(page, [quotation], at, audience=EVERYBODY)


async def pass_time(store: Store, clock: FakeClock, chat: FakeChat, **by: float) -> list[list[ItemCard]]:
    clock.forward(**by)
    await AlertService(store, clock, 0.75).tick()
    await OutboxWorker(store, {chat.platform: chat}, clock).drain()
    return [[block for block in post.blocks if isinstance(block, ItemCard)] for _, post, _ in chat.posts]


@pytest.mark.parametrize("words", ["Mara Lindqvist", "lindqvist", "noon ferry", "item 1"])
async def test_who_speaks_or_what_is_said_is_posted_once(
    store: Store, clock: FakeClock, chat: FakeChat, words: str
) -> None:
    await store.add_alert(HERE, words, clock.now())
    await publish(store, 1, clock.now())
    ((card,),) = await pass_time(store, clock, chat, seconds=5)
    assert card.title == "Item 1"
    assert speaker_of(card) in ("probably Mara Lindqvist", None)
    assert len(await pass_time(store, clock, chat, minutes=5)) == 1


async def test_other_speakers_old_articles_and_what_came_before_alert_nobody(
    store: Store, clock: FakeClock, chat: FakeChat
) -> None:
    await publish(store, 1, clock.now())
    await store.add_alert(HERE, "Mara Lindqvist", clock.now())
    await publish(store, 2, clock.now(), speaker="Tobias Holt")
    await publish(store, 3, clock.now() - timedelta(days=3))
    assert await pass_time(store, clock, chat, seconds=5) == []
    assert (await store.alerts(HERE))[0].after == 3


async def test_what_comes_soon_after_is_posted_together(store: Store, clock: FakeClock, chat: FakeChat) -> None:
    await store.add_alert(HERE, "Mara Lindqvist", clock.now())
    await publish(store, 1, clock.now())
    await pass_time(store, clock, chat, seconds=5)
    for number in (2, 3):
        await publish(store, number, clock.now())
        assert len(await pass_time(store, clock, chat, seconds=5)) == 1
    posts = await pass_time(store, clock, chat, seconds=APART.total_seconds())
    assert [[card.title for card in post] for post in posts] == [["Item 1"], ["Item 2", "Item 3"]]


async def test_a_flood_is_one_post_that_counts_the_rest(store: Store, clock: FakeClock, chat: FakeChat) -> None:
    await store.add_alert(HERE, "Mara Lindqvist", clock.now())
    for number in range(9):
        await publish(store, number, clock.now())
    (cards,) = await pass_time(store, clock, chat, seconds=5)
    assert len(cards) == 5
    assert "and 4 more" in str(chat.posts[0][1].blocks[-1])


async def test_a_corrected_article_does_not_alert_again(store: Store, clock: FakeClock, chat: FakeChat) -> None:
    await store.add_alert(HERE, "Mara Lindqvist", clock.now())
    await publish(store, 1, clock.now())
    await pass_time(store, clock, chat, seconds=5)
    await publish(store, 1, clock.now(), said="The ferry leaves at one")
    assert len(await pass_time(store, clock, chat, minutes=5)) == 1


async def test_in_quiet_hours_nothing_is_posted_and_afterwards_all_of_it_at_once(
    store: Store, clock: FakeClock, chat: FakeChat
) -> None:
    await store.set_options(HERE, PlaceOptions(quiet="06:00-09:00"), clock.now())
    await store.add_alert(HERE, "Mara Lindqvist", clock.now())
    for number in range(4):
        await publish(store, number, clock.now())
        assert await pass_time(store, clock, chat, minutes=30) == []
    (cards,) = await pass_time(store, clock, chat, hours=1, minutes=1)
    assert len(cards) == 4
    assert len(await pass_time(store, clock, chat, hours=1)) == 1


async def test_a_paused_place_hears_nothing_until_it_is_resumed(store: Store, clock: FakeClock, chat: FakeChat) -> None:
    await store.add_alert(HERE, "Mara Lindqvist", clock.now())
    assert await store.pause_place(HERE, "the channel is gone", None, clock.now())
    await publish(store, 1, clock.now())
    assert await pass_time(store, clock, chat, minutes=5) == []
    assert await store.resume_schedules(HERE, clock.now()) == 1
    await publish(store, 2, clock.now())
    ((card,),) = await pass_time(store, clock, chat, minutes=5)
    assert card.title == "Item 2"
