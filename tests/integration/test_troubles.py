"""One place's trouble stays its own: whatever goes wrong there, the others get what is theirs."""

import pytest

from bot import commands, quotes
from bot.delivery.alerts import AlertService
from bot.delivery.corrections import CorrectionService
from bot.delivery.digests import DigestService
from bot.delivery.outbox import OutboxWorker
from bot.domain.articles import Page
from bot.domain.commands import Request
from bot.domain.delivery import Delivery, Post
from bot.domain.feeds import SeenEntry
from bot.domain.messages import Facts, Message, Paragraph
from bot.domain.options import PlaceOptions
from bot.domain.places import Place, Subscription
from bot.domain.quotations import Quotation
from bot.domain.viewers import EVERYBODY
from bot.ops.troubles import TroubleBook
from bot.ports import Store
from tests.fakes.chat import FakeChat, FakeClock
from tests.fakes.workers import InlineWorkers, digest_service

BROKEN, FINE = Place("console", "", "broken"), Place("console", "", "fine")
NOWHERE = PlaceOptions(corrections=True, quiet="22:00-06:00", timezone="Nowhere/Lost")
"""Options that this version never writes: an error that nobody expects, at one place."""
URL = "https://post.example/1"


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def book(clock: FakeClock) -> TroubleBook:
    return TroubleBook(clock)


async def publish(store: Store, clock: FakeClock, text: str, *quotations: Quotation) -> None:
    feed = await store.add_feed("https://post.example/feed", "Harbour Post", clock.now())
    for place in (BROKEN, FINE):
        await store.follow(Subscription(place, feed))
    page = Page(URL, "Ferries are back", "Harbour Post", text, clock.now())
    await store.save_article(page, quotations, clock.now(), (feed.id, SeenEntry("1", text, None)), audience=EVERYBODY)


async def posted(store: Store, clock: FakeClock) -> list[str]:
    """The channels that got a post."""
    chat = FakeChat()
    await OutboxWorker(store, {chat.platform: chat}, clock).drain()
    return [place.channel for place, _, _ in chat.posts]


def failing(book: TroubleBook) -> list[tuple[str, Place | None]]:
    return [(trouble.what, trouble.place) for trouble in book.listed()]


@pytest.mark.parametrize("broken_zone", [True, False])
async def test_a_digest_that_fails_at_one_place_is_posted_at_the_other(
    store: Store, clock: FakeClock, book: TroubleBook, broken_zone: bool
) -> None:
    if not broken_zone:
        await store.set_options(BROKEN, NOWHERE, clock.now())
    for place in (BROKEN, FINE):
        zone = "Nowhere/Lost" if broken_zone and place == BROKEN else "UTC"
        await store.set_schedule(place, "daily 08:00", zone, 5, (), clock.now())
    await publish(store, clock, "The ferries are back at last.")
    clock.forward(hours=25)
    digests = DigestService(store, clock, InlineWorkers(), 0.75, book)
    assert await digests.tick() == 1
    await digests.tick()
    assert failing(book) == [("digest", BROKEN)]
    assert await posted(store, clock) == ["fine"]


async def test_an_alert_that_fails_at_one_place_is_posted_at_the_other(
    store: Store, clock: FakeClock, book: TroubleBook
) -> None:
    await store.set_options(BROKEN, NOWHERE, clock.now())
    for place in (BROKEN, FINE):
        await store.add_alert(place, "ferries", clock.now())
        await store.add_alert(place, "harbour", clock.now())
    await publish(store, clock, "The ferries are back at last.")
    clock.forward(minutes=5)
    assert await AlertService(store, clock, 0.75, troubles=book).tick() == 1
    assert failing(book) == [("alerts", BROKEN)]
    assert await posted(store, clock) == ["fine"]


async def test_a_correction_that_fails_at_one_place_is_posted_at_the_other(
    store: Store, clock: FakeClock, book: TroubleBook
) -> None:
    for place in (BROKEN, FINE):
        await store.set_options(place, PlaceOptions(corrections=True), clock.now())
        await store.set_schedule(place, "daily 08:00", "UTC", 5, (), clock.now())
    said = "“The ferry leaves at noon,” Mara Lindqvist said on Sunday."
    await publish(store, clock, said, *quotes.extract(said))
    clock.forward(hours=25)
    assert await digest_service(store, clock).tick() == 2
    assert sorted(await posted(store, clock)) == ["broken", "fine"]
    await store.set_options(BROKEN, NOWHERE, clock.now())
    await publish(store, clock, "Nobody wanted to speak about the ferry that leaves on Sunday.")
    corrections = CorrectionService(store, clock, book)
    assert await corrections.tick() == 1
    assert failing(book) == [("corrections", BROKEN)]
    assert await posted(store, clock) == ["fine"]
    assert await corrections.tick() == 0, "it is told once"


class BuggyOutbox(OutboxWorker):
    """Can't even write down what went wrong at one place."""

    async def _deliver(self, delivery: Delivery) -> bool:
        if delivery.place == BROKEN:
            raise ZeroDivisionError("a bug")
        return await super()._deliver(delivery)


async def test_a_delivery_that_fails_at_one_place_is_sent_to_the_other(
    store: Store, clock: FakeClock, book: TroubleBook
) -> None:
    for place in (BROKEN, FINE):
        post = Post(place, Message("ok", "News", (Paragraph("News"),), private=False), f"key-{place.channel}")
        await store.record_corrections([], [post], clock.now())
    chat = FakeChat()
    assert await BuggyOutbox(store, {chat.platform: chat}, clock, troubles=book).drain() == 1
    assert failing(book) == [("delivery", BROKEN)]
    assert [place for place, _, _ in chat.posts] == [FINE]


async def test_status_tells_what_fails_here_and_everywhere(store: Store, clock: FakeClock, book: TroubleBook) -> None:
    book.note("outbox", ZeroDivisionError("secret"))
    book.note("digest", ZeroDivisionError("secret"), Place("discord", "elsewhere", "news"))
    digests = digest_service(store, clock)
    deps = commands.Deps(store, None, digests, clock, 0.75, "0", book.listed)  # type: ignore[arg-type]
    answer = await commands.HANDLERS["quotewire status"](deps, Request("quotewire status", FINE, {}))
    rows = dict(next(block for block in answer.blocks if isinstance(block, Facts)).rows)
    assert rows["failing: outbox"].startswith("internal error (ZeroDivisionError), since ")
    assert not any("digest in" in name for name in rows)
    told = " ".join(block.text for block in answer.blocks if isinstance(block, Paragraph))
    assert "Trouble with outbox: internal error (ZeroDivisionError)" in told
