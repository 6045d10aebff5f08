"""A place that the platform refuses for good: somebody who can mend it is told, once, and it goes on when it can."""

from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from bot import commands
from bot.delivery.outbox import OutboxWorker
from bot.domain.commands import Request
from bot.domain.delivery import BY_A_MANAGER
from bot.domain.errors import DeliveryError, PlaceGoneError, RetryLaterError
from bot.domain.messages import Facts, Message, Paragraph, PlaceLine
from bot.domain.places import AtOnce, Place, Subscription
from bot.domain.viewers import ANYBODY
from bot.ports import Store
from tests.contract.samples import queue
from tests.fakes.chat import FakeChat, FakeClock, FakeTracker
from tests.fakes.workers import digest_service

NEWS, BESIDE = Place("slack", "T1", "C1"), Place("slack", "T1", "C2")
ANN = Place("slack", "T1", "U-ann", is_direct=True)
GONE = PlaceGoneError("the channel is archived")
DAILY = {"when": "daily 08:00"}


@dataclass
class Bot:
    """Its commands, and its outbox with a chat that may refuse."""

    store: Store
    clock: FakeClock
    chat: FakeChat
    posts: int = 0

    async def say(
        self, command: str, *, user: str = "ann", place: Place = NEWS, given: Mapping[str, str] = {}
    ) -> Message:
        """The answer to a manager's command."""
        deps = commands.Deps(
            self.store,
            FakeTracker(self.store, self.clock),
            digest_service(self.store, self.clock),
            self.clock,
            0.7,
            "0",
        )
        dispatcher = commands.Dispatcher(deps, commands.ALL, commands.HANDLERS)
        return await dispatcher.answer(Request(command, place, given, user, can_manage=True, place_name="news"))

    async def post(self, *failures: Exception, place: Place = NEWS) -> None:
        """Post something at a place, and whatever follows from it."""
        self.posts += 1
        await queue(self.store, f"post {self.posts}", place, self.clock.now())
        self.chat.failures = list(failures)
        direct = {"slack": "U-{}".format}
        await OutboxWorker(self.store, {"slack": self.chat}, self.clock, direct=direct).drain()

    @property
    def notices(self) -> list[tuple[Place, str]]:
        """Where notices of a pause were posted, and their words."""
        return [
            (place, message.summary)
            for place, message, _ in self.chat.posts
            if isinstance(message.blocks[0], PlaceLine)
        ]


@pytest.fixture
async def bot(store: Store) -> Bot:
    made = Bot(store, FakeClock(), FakeChat("slack"))
    assert (await made.say("digest set", given=DAILY)).outcome == "ok"
    return made


async def test_who_set_it_up_is_told_once_in_a_direct_message(bot: Bot) -> None:
    await bot.post(GONE)
    await bot.post(GONE)
    [(place, words)] = bot.notices
    assert (place, place.is_direct) == (ANN, True)
    assert words == (
        "I can’t post in #news any more: the channel is archived. Its digests, alerts and items are paused, its"
        " settings are kept. When it is mended, /digest resume there goes on with them."
    )


@pytest.mark.parametrize(
    ("command", "arguments"),
    [("alert add", {"what": "Mara Lindqvist"}), ("news follow", {"url": "https://post.example/"})],
)
async def test_the_last_who_set_something_up_is_told(bot: Bot, command: str, arguments: dict[str, str]) -> None:
    assert (await bot.say(command, user="bob", given=arguments)).outcome == "ok"
    await bot.say("digest set", user="cid", given={"when": "sometimes"})  # nothing was set up
    await bot.say("digest list", user="dan")
    await bot.post(GONE)
    assert [place.channel for place, _ in bot.notices] == ["U-bob"]


async def test_another_place_of_the_workspace_is_told_rather_than_a_person(bot: Bot) -> None:
    await bot.say("digest set", place=BESIDE, given=DAILY)
    await bot.post(GONE)
    assert [place for place, _ in bot.notices] == [BESIDE]


async def test_a_person_who_takes_no_direct_messages_is_no_loop(bot: Bot) -> None:
    await bot.post(GONE, PlaceGoneError("they take no direct messages"))
    for _ in range(3):
        bot.clock.forward(hours=1)
        await bot.post(GONE)
    assert bot.chat.posts == []
    counts = await bot.store.counts(ANYBODY)
    assert (counts["failed"], counts["waiting"]) == (5, 0)  # the notice, and the four posts
    assert [schedule.paused for schedule in await bot.store.schedules(NEWS)] == [str(GONE)]


async def test_what_only_a_deleted_channel_follows_is_not_polled_any_more(bot: Bot) -> None:
    await bot.say("news follow", given={"url": "https://post.example/"})
    await bot.post(GONE)
    assert (await bot.store.counts(None))["feeds"] == 1
    bot.clock.forward(seconds=1)
    await bot.store.resume_place(NEWS, bot.clock.now())
    await bot.post(PlaceGoneError("the channel was deleted", deleted=True))
    assert (await bot.store.counts(None))["feeds"] == 0
    await bot.say("digest resume")
    assert (await bot.store.counts(None))["feeds"] == 1


async def test_a_direct_message_that_has_to_wait_comes_once(bot: Bot) -> None:
    await bot.post(GONE, RetryLaterError("slow down", 60.0))
    assert bot.notices == []
    bot.clock.forward(minutes=5)
    await bot.post()
    bot.clock.forward(minutes=5)
    await bot.post(GONE)
    assert [place for place, _ in bot.notices] == [ANN]


async def test_direct_messages_that_are_refused_tell_nobody(bot: Bot) -> None:
    direct = Place("slack", "T1", "D1", is_direct=True)
    await bot.say("digest set", place=direct, given=DAILY)
    await bot.post(GONE, place=direct)
    assert bot.chat.posts == []
    assert [schedule.paused for schedule in await bot.store.schedules(direct)] == [str(GONE)]


async def test_a_place_that_is_gone_again_is_told_again(bot: Bot) -> None:
    await bot.post(GONE)
    bot.clock.forward(seconds=1)
    assert await bot.store.resume_place(NEWS, bot.clock.now())
    await bot.post(GONE, GONE)
    assert [place for place, _ in bot.notices] == [ANN, ANN]


@pytest.mark.parametrize("by_a_command", [False, True])
async def test_what_was_refused_is_posted_late_when_it_goes_on_within_a_day(bot: Bot, *, by_a_command: bool) -> None:
    await bot.post(GONE)
    bot.clock.forward(hours=23)
    if by_a_command:
        assert (await bot.say("digest resume")).outcome == "ok"
    else:
        assert await bot.store.resume_place(NEWS, bot.clock.now())
    await bot.post()
    assert [key for place, _, key in bot.chat.posts if place == NEWS] == ["post 1", "post 2"]


async def test_what_is_refused_a_second_time_pauses_the_place_again_and_is_told_again(bot: Bot) -> None:
    await bot.post(GONE)
    bot.clock.forward(hours=8)
    await bot.store.resume_place(NEWS, bot.clock.now())
    await bot.post(GONE, GONE)
    assert [schedule.paused for schedule in await bot.store.schedules(NEWS)] == [str(GONE)]
    assert [place for place, _ in bot.notices] == [ANN, ANN]


async def test_old_news_and_what_failed_for_another_reason_wait_for_a_person(bot: Bot) -> None:
    await bot.post(GONE)
    bot.clock.forward(hours=25)
    await bot.post(DeliveryError("it is too long"), GONE)
    await bot.store.resume_place(NEWS, bot.clock.now())
    await bot.post()
    assert [key for place, _, key in bot.chat.posts if place == NEWS] == ["post 3"]
    assert [(letter.summary, letter.error) for letter in await bot.store.dead_letters()] == [
        ("post 2", "it is too long"),
        ("post 1", str(GONE)),
    ]


async def test_a_pause_by_a_manager_is_no_trouble_to_tell_of(bot: Bot) -> None:
    await bot.say("digest pause")
    await bot.post(GONE)
    assert bot.chat.posts == []
    assert [schedule.paused for schedule in await bot.store.schedules(NEWS)] == [BY_A_MANAGER]


async def test_a_place_that_only_gets_items_at_once_is_shown_as_paused_too(bot: Bot) -> None:
    only_items = Place("slack", "T1", "C3")
    feed = await bot.store.add_feed("https://post.example/feed", "Harbour Post", bot.clock.now())
    await bot.store.follow(Subscription(only_items, feed, at_once=AtOnce(bot.clock.now())))
    await bot.post(GONE, place=only_items)
    words = "paused: the channel is archived. When that is mended, /digest resume goes on with it."
    listed = await bot.say("news feeds", place=only_items)
    assert Paragraph(f"Items at once are {words}") in listed.blocks
    assert "each item at once, paused" in str(listed.blocks)
    status = await bot.say("quotewire status", place=only_items)
    assert status.summary.startswith("Quotewire: Not all is well.")
    assert f": {words}" in [block.after for block in status.blocks if isinstance(block, PlaceLine)]
    assert (await bot.say("digest resume", place=only_items)).outcome == "ok"
    assert "paused" not in str((await bot.say("news feeds", place=only_items)).blocks)


async def test_every_list_says_why_nothing_comes_and_what_to_do(bot: Bot) -> None:
    await bot.say("alert add", given={"what": "Mara Lindqvist"})
    await bot.post(GONE)
    words = "paused: the channel is archived. When that is mended, /digest resume goes on with it"
    digests = next(block for block in (await bot.say("digest list")).blocks if isinstance(block, Facts))
    assert digests.rows == (("daily 08:00 (UTC)", words),)
    assert Paragraph(f"They are {words}.") in (await bot.say("alert list")).blocks
    status = await bot.say("quotewire status")
    assert PlaceLine("In ", NEWS, f": {words}.", "news") in status.blocks
    assert status.summary.startswith("Quotewire: Not all is well. No digest comes here while they are paused.")
    assert (await bot.say("digest resume")).outcome == "ok"
    assert "All is well." in (await bot.say("quotewire status")).summary
