"""Digests through the real store and outbox: at their time, once, with what is new."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from bot.delivery.alerts import AlertService
from bot.delivery.digests import DigestService
from bot.delivery.outbox import OutboxWorker, backoff
from bot.domain.articles import Page
from bot.domain.delivery import Schedule
from bot.domain.errors import PlaceGoneError, RetryLaterError, UnclearError
from bot.domain.feeds import ListedFeed, SeenEntry
from bot.domain.messages import Heading, ItemCard
from bot.domain.options import PlaceOptions
from bot.domain.places import Place, Subscription
from bot.domain.viewers import ANYBODY, EVERYBODY
from bot.ops.ahead import AheadService
from bot.ops.metrics import Metrics
from bot.ports import Store
from bot.store import open_store
from tests.builders import credit, quote
from tests.fakes.cards import speaker_of
from tests.fakes.chat import FakeChat, FakeClock
from tests.fakes.patience import LONG
from tests.fakes.workers import InlineWorkers, digest_service

T = TypeVar("T")

HERE = Place("console", "", "main")
ELSEWHERE = Place("console", "", "elsewhere")
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


@pytest.fixture
def bench(database: Path, store: Store) -> DigestBench:
    return DigestBench(f"sqlite:///{database}", store, FakeClock(), FakeChat())


async def test_a_digest_comes_at_its_time_with_a_key_quote_and_only_once(bench: DigestBench) -> None:
    await bench.schedule()
    await bench.publish(1)
    await bench.pass_time(minutes=30)
    assert bench.chat.posts == []
    await bench.pass_time(minutes=31)  # 08:01 in Berlin
    (place, message, _), *others = bench.chat.posts
    assert place == HERE
    assert not others
    card = next(block for block in message.blocks if isinstance(block, ItemCard))
    assert (card.title, card.quote, speaker_of(card)) == ("Ferries are back 1", f"{SAID} 1", "Mara Lindqvist")
    for _ in range(5):
        await bench.pass_time(minutes=10)
    assert len(bench.chat.posts) == 1


async def test_how_late_a_digest_is_made_is_reported(bench: DigestBench) -> None:
    metrics = Metrics()
    bench.digests = DigestService(bench.store, bench.clock, InlineWorkers(), 0.75, meter=metrics)
    await bench.schedule()
    await bench.publish(1)
    for _ in range(3):
        await bench.pass_time(minutes=21)  # at last 08:03 in Berlin
    assert metrics.registry.get_sample_value("quotewire_digest_late_seconds_count") == 1
    assert metrics.registry.get_sample_value("quotewire_digest_late_seconds_sum") == 180


async def test_what_an_alert_has_posted_is_no_news_in_the_digest(bench: DigestBench) -> None:
    await bench.schedule()
    await bench.store.add_alert(HERE, "strait", bench.clock.now())
    await bench.publish(1, "Storm closes the strait")
    await bench.publish(2, "Council passes its budget")
    await AlertService(bench.store, bench.clock, 0.75).tick()
    await bench.pass_time(hours=2)
    assert bench.posted_titles == [["Storm closes the strait 1"], ["Council passes its budget 2"]]


async def test_the_next_digest_has_only_what_came_since(bench: DigestBench) -> None:
    await bench.schedule()
    await bench.publish(1)
    await bench.pass_time(hours=2)
    await bench.publish(2)
    await bench.pass_time(hours=24)
    await bench.pass_time(hours=24)  # nothing new: no post
    assert bench.posted_titles == [["Ferries are back 1"], ["Ferries are back 2"]]


async def test_what_was_first_seen_before_a_digest_and_stored_after_it_is_in_the_next(bench: DigestBench) -> None:
    await bench.schedule()
    await bench.publish(1)
    await bench.pass_time(hours=2)
    await bench.publish(2, seconds_ago=2 * 3600)  # its page took its time, or the database was busy
    await bench.pass_time(hours=24)
    assert bench.posted_titles == [["Ferries are back 1"], ["Ferries are back 2"]]


async def test_what_another_feed_had_long_ago_is_new_to_who_follows_the_feed_that_has_it_now(
    bench: DigestBench,
) -> None:
    other = await bench.store.add_feed("https://times.example/feed", "Times", bench.clock.now())
    old = await bench.publish(1)
    await bench.store.follow(Subscription(ELSEWHERE, other))
    await bench.store.set_schedule(ELSEWHERE, "daily 08:00", "UTC", 5, (), bench.clock.now())
    await bench.pass_time(hours=26)
    assert bench.chat.posts == []
    await bench.store.remember_entry(other.id, SeenEntry("1", "print", old))
    await bench.pass_time(hours=24)
    assert [place for place, _, _ in bench.chat.posts] == [ELSEWHERE]


async def test_what_was_left_out_for_want_of_room_is_not_in_the_next(bench: DigestBench) -> None:
    await bench.store.set_schedule(HERE, "daily 08:00", "UTC", 1, (), bench.clock.now())
    await bench.publish(1)
    await bench.publish(2, "Storm closes the strait")
    await bench.pass_time(hours=3)
    await bench.pass_time(hours=24)
    assert [len(titles) for titles in bench.posted_titles] == [1]


async def test_a_place_that_is_set_up_during_a_tick_gets_what_came_before_it(bench: DigestBench) -> None:
    """The crash test's bot lost an item of twelve places so: the tick went on with what it had read at its begin."""
    now = bench.clock.now()
    feed = await bench.store.add_feed("https://post.example/feed", "Harbour Post", now, shared=True)

    class Publishing(InlineWorkers):
        """While the first digest is made somebody else sets a place up, after an item came."""

        async def run(self, function: Callable[..., T], *args: object, deadline: float) -> T:
            if not await bench.store.schedules(ELSEWHERE):
                await bench.publish(2, "Storm closes the strait", followed=False)
                await bench.store.set_schedule(ELSEWHERE, "daily 08:00", "UTC", 5, (), now)
            return await super().run(function, *args, deadline=deadline)

    await bench.publish(1)
    await bench.store.unfollow(HERE, feed.id)
    await bench.store.set_schedule(HERE, "daily 08:00", "UTC", 5, (), now)
    bench.digests = DigestService(bench.store, bench.clock, Publishing(), 0.75)
    bench.clock.forward(hours=3)
    await bench.digests.tick()
    await bench.digests.tick()
    await bench.outbox().drain()
    assert dict(zip([place for place, _, _ in bench.chat.posts], bench.posted_titles, strict=True)) == {
        HERE: ["Ferries are back 1"],
        ELSEWHERE: ["Storm closes the strait 2"],  # with the other below it: it is the same story
    }


async def test_after_a_restart_nothing_is_sent_twice(bench: DigestBench) -> None:
    await bench.schedule()
    await bench.publish(1)
    await bench.pass_time(hours=2)
    reopened = await open_store(bench.url)
    try:
        again = DigestBench(bench.url, reopened, bench.clock, bench.chat)
        await again.pass_time(minutes=1)
        await again.pass_time(minutes=1)
    finally:
        await reopened.close()
    assert len(bench.chat.posts) == 1


async def test_two_processes_claim_a_slot_once(bench: DigestBench) -> None:
    await bench.schedule()
    await bench.publish(1)
    bench.clock.forward(hours=2)
    other = await open_store(bench.url)
    try:
        rival = digest_service(other, bench.clock)
        schedule = (await bench.store.schedules())[0]
        assert schedule.last_slot is None
        claims = [await bench.digests.tick(), await rival.tick()]
    finally:
        await other.close()
    await bench.outbox().drain()
    assert sorted(claims) == [0, 1]
    assert len(bench.chat.posts) == 1


async def test_a_long_pause_is_made_up_with_one_digest(bench: DigestBench) -> None:
    await bench.schedule()
    await bench.publish(1)
    await bench.pass_time(days=5)
    assert len(bench.chat.posts) == 1


async def test_what_was_paused_on_purpose_is_not_made_up_for(bench: DigestBench) -> None:
    await bench.schedule()
    await bench.publish(1)
    await bench.store.pause_schedules(HERE, "by a manager")
    await bench.pass_time(days=2)
    await bench.store.resume_schedules(HERE, bench.clock.now())
    await bench.pass_time(minutes=5)
    assert bench.chat.posts == []
    await bench.pass_time(days=1)
    assert bench.posted_titles == [["Ferries are back 1"]]


async def test_a_place_that_is_gone_is_paused_until_a_person_resumes_it(bench: DigestBench) -> None:
    await bench.schedule()
    await bench.publish(1)
    bench.chat.failures = [PlaceGoneError("the channel is gone")]
    await bench.pass_time(hours=2)
    await bench.publish(2)
    await bench.pass_time(days=3)
    assert [one.paused for one in await bench.store.schedules()] == ["the channel is gone"]
    assert bench.chat.posts == []
    (dead,) = await bench.store.dead_letters(9)
    await bench.store.resume_schedules(HERE, bench.clock.now())
    assert await bench.store.revive(dead.id, bench.clock.now())
    await bench.pass_time(days=1)
    assert bench.posted_titles == [["Ferries are back 1"], ["Ferries are back 2"]]


async def test_what_is_set_resumed_or_given_other_options_while_the_bot_runs_is_noticed(bench: DigestBench) -> None:
    await bench.digests.tick()
    await bench.schedule()
    await bench.publish(1)
    await bench.store.set_options(HERE, PlaceOptions(quiet="07:30-20:00", timezone="Europe/Berlin"), bench.clock.now())
    await bench.pass_time(hours=2)
    assert bench.posted_titles == []
    await bench.store.set_options(HERE, PlaceOptions(), bench.clock.now())
    await bench.pass_time(minutes=1)
    assert bench.posted_titles == [["Ferries are back 1"]]


async def test_a_schedule_that_was_put_off_wrongly_is_found_after_a_restart(bench: DigestBench) -> None:
    await bench.schedule()
    await bench.publish(1)
    bench.clock.forward(days=900)  # the machine's clock was wrong
    await bench.digests.tick()
    await bench.store.put_off([(one, bench.clock.now()) for one in await bench.store.schedules()])
    bench.clock.forward(days=-890)
    await bench.publish(2)
    await DigestBench(bench.url, bench.store, bench.clock, bench.chat).pass_time(minutes=1)
    (due,) = await bench.store.due_schedules(bench.clock.now() + timedelta(days=1), 9)
    assert due.schedule.next_due - bench.clock.now() < timedelta(days=1)


async def test_digest_now_takes_its_items_out_of_the_scheduled_one(bench: DigestBench) -> None:
    await bench.schedule()
    await bench.publish(1)
    assert await bench.digests.post_now(HERE) == 1
    assert await bench.digests.post_now(HERE) == 0
    await bench.pass_time(hours=2)
    assert bench.posted_titles == [["Ferries are back 1"]]


async def test_a_preview_writes_nothing(bench: DigestBench) -> None:
    await bench.publish(1)
    assert await bench.digests.preview(HERE) is not None
    assert await bench.digests.preview(HERE) is not None
    assert await bench.outbox().drain() == 0


async def test_filters_of_a_subscription_hold(bench: DigestBench) -> None:
    await bench.publish(1)
    feed = (await bench.store.feeds())[0]
    await bench.publish(2, "Storm nears")
    await bench.store.follow(Subscription(HERE, feed, but_not=("STORM",)))
    message = await bench.digests.preview(HERE)
    assert message
    assert [block.title for block in message.blocks if isinstance(block, ItemCard)] == ["Ferries are back 1"]


async def test_a_filter_means_whole_words_of_title_and_text(bench: DigestBench) -> None:
    await bench.publish(1, "New leadership")
    feed = (await bench.store.feeds())[0]
    await bench.store.follow(Subscription(HERE, feed, only=("ship",)))
    assert await bench.digests.preview(HERE) is None
    await bench.store.follow(Subscription(HERE, feed, only=("FERRY leaves",)))
    assert await bench.digests.preview(HERE) is not None


async def test_a_speaker_below_the_setting_is_not_named(bench: DigestBench) -> None:
    await bench.publish(1)
    message = await digest_service(bench.store, bench.clock, 1.0).preview(HERE)
    assert message
    assert [speaker_of(block) for block in message.blocks if isinstance(block, ItemCard)] == [None]


async def test_a_platform_that_asks_for_patience_gets_it_and_the_same_key(bench: DigestBench) -> None:
    await bench.publish(1)
    bench.chat.failures = [RetryLaterError("slow down", 30.0), RetryLaterError("down")]
    await bench.digests.post_now(HERE)
    for _ in range(30):
        await bench.outbox().drain()
        bench.clock.forward(seconds=10)
    assert len(bench.chat.posts) == 1
    assert (await bench.store.counts(ANYBODY))["waiting"] == 0


@pytest.mark.parametrize(
    ("failure", "state"),
    [
        (PlaceGoneError("the channel is gone"), "failed"),
        (UnclearError("no answer"), "ambiguous"),
        (RuntimeError("a bug"), "ambiguous"),
    ],
)
async def test_what_cannot_be_sent_safely_is_kept_for_a_person(
    bench: DigestBench, failure: Exception, state: str
) -> None:
    await bench.publish(1)
    bench.chat.failures = [failure]
    await bench.digests.post_now(HERE)
    for _ in range(3):
        await bench.outbox().drain()
        bench.clock.forward(minutes=20)
    assert bench.chat.posts == []
    assert (await bench.store.counts(ANYBODY))[state] == 1


async def test_a_process_that_died_while_sending_leaves_the_delivery_to_the_next(bench: DigestBench) -> None:
    await bench.publish(1)
    await bench.digests.post_now(HERE)
    now = bench.clock.now()
    leased = await bench.store.lease(["console"], now, now.replace(minute=now.minute + 2), 10)
    assert len(leased) == 1
    assert await bench.outbox().drain() == 0
    bench.clock.forward(minutes=3)
    assert await bench.outbox().drain() == 1
    assert bench.chat.posts[0][2] == leased[0].key


async def test_quiet_hours_are_made_up_for_with_one_digest_when_they_end(bench: DigestBench) -> None:
    await bench.store.set_options(HERE, PlaceOptions(quiet="07:30-10:00", timezone="Europe/Berlin"), bench.clock.now())
    await bench.schedule("every 1h")
    await bench.publish(1)
    for _ in range(11):  # 07:15 in Berlin, and so on
        await bench.pass_time(minutes=15)
    assert bench.posted_titles == []
    await bench.pass_time(minutes=15)  # 10:00
    await bench.pass_time(minutes=15)
    assert bench.posted_titles == [["Ferries are back 1"]]


async def test_a_place_may_want_to_hear_that_nothing_is_new(bench: DigestBench) -> None:
    await bench.store.set_options(HERE, PlaceOptions(when_empty=True), bench.clock.now())
    await bench.schedule()
    await bench.pass_time(hours=2)
    await bench.pass_time(hours=2)
    assert [message.summary for _, message, _ in bench.chat.posts] == [
        "News digest, Monday 23 November, 08:00 CET: nothing new."
    ]


async def test_a_place_that_is_gone_is_reported_once_at_another_place_and_its_alerts_pause(bench: DigestBench) -> None:
    beside, elsewhere = Place("console", "", "beside"), Place("slack", "T1", "C1")
    for place in (HERE, beside, elsewhere):
        await bench.store.add_alert(place, "ferry", bench.clock.now())
    await bench.publish(1)
    for _ in range(2):
        bench.chat.failures = [PlaceGoneError("the channel is gone")]
        await bench.digests.post_now(HERE)
        await bench.outbox().drain()
        await bench.publish(2)
    told = [(place, message.summary) for place, message, _ in bench.chat.posts]
    assert [place for place, _ in told] == [beside]
    assert "the channel is gone" in told[0][1]
    assert {alert.place: alert.paused for alert in await bench.store.alerts()} == {
        HERE: "the channel is gone",
        beside: None,
        elsewhere: None,
    }
    assert await bench.store.resume_schedules(HERE, bench.clock.now()) == 1
    (alert,) = await bench.store.alerts(HERE)
    assert (alert.paused, alert.after) == (None, 2)


async def test_a_first_try_and_one_after_a_sure_failure_look_for_nothing(bench: DigestBench) -> None:
    bench.chat.recognises = timedelta(0)
    await bench.publish(1)
    bench.chat.failures = [RetryLaterError("slow down", 1.0)]
    await bench.digests.post_now(HERE)
    for _ in range(2):
        await bench.outbox().drain()
        bench.clock.forward(minutes=5)
    assert len(bench.chat.posts) == 1
    assert bench.chat.looked_for == [None, None]


@pytest.mark.parametrize(
    ("recognises", "looks"), [(timedelta(0), [0, 0]), (timedelta(minutes=7), [None, 0]), (timedelta.max, [None, None])]
)
async def test_after_an_unclear_try_the_platform_looks_unless_it_recognises_the_post_by_itself(
    bench: DigestBench, recognises: timedelta, looks: list[int | None]
) -> None:
    bench.chat.recognises = recognises
    began = bench.clock.now()
    await bench.publish(1)
    bench.chat.failures = [RetryLaterError("cut off", 1.0, sure=False), RetryLaterError("not now", 1.0)]
    await bench.digests.post_now(HERE)
    for _ in range(3):  # the second one says nothing of the first
        await bench.outbox().drain()
        bench.clock.forward(minutes=5)
    assert bench.chat.looked_for == [None, *(None if look is None else began for look in looks)]
    assert (await bench.store.counts(ANYBODY))["sent"] == 1


async def test_what_a_process_that_was_killed_may_have_posted_is_looked_for(bench: DigestBench) -> None:
    bench.chat.recognises = timedelta(0)
    await bench.publish(1)
    await bench.digests.post_now(HERE)
    began = bench.clock.now()
    assert await bench.store.lease(["console"], began, began + timedelta(minutes=2), 10)
    bench.clock.forward(minutes=3)
    bench.chat.failures = [UnclearError("no right to look")]
    await bench.outbox().drain()
    assert bench.chat.looked_for == [began]
    (dead,) = await bench.store.dead_letters(9)
    assert (dead.state, dead.error) == ("ambiguous", "no right to look")


async def test_an_outage_of_hours_ends_no_delivery_and_one_of_days_does(bench: DigestBench) -> None:
    await bench.publish(1)
    await bench.digests.post_now(HERE)
    bench.chat.failures = [RetryLaterError("down", 60.0) for _ in range(2_000)]
    for hours, waiting, failed in ((20, 1, 0), (5, 0, 1)):
        for _ in range(hours * 6):
            await bench.outbox().drain()
            bench.clock.forward(minutes=10)
        counts = await bench.store.counts(ANYBODY)
        assert (counts["waiting"], counts["failed"]) == (waiting, failed)


def test_backoff_obeys_the_platform_and_grows_otherwise() -> None:
    assert 30.0 <= backoff(1, 30.0) <= 37.5
    assert 5.0 <= backoff(1, None) <= 6.25
    assert 900.0 <= backoff(40, None) <= 1125.0


class CountingWorkers(InlineWorkers):
    """Counts the editions."""

    def __init__(self) -> None:
        self.made = 0

    async def run(self, function: Callable[..., T], *args: object, deadline: float) -> T:
        self.made += 1
        return await super().run(function, *args, deadline=deadline)


async def test_places_that_want_the_same_share_an_edition_and_others_have_their_own(bench: DigestBench) -> None:
    await bench.publish(1)
    (feed,) = await bench.store.feeds()
    for channel, most in (("main", 5), ("same", 5), ("fewer", 1)):
        place = Place("console", "", channel)
        await bench.store.follow(Subscription(place, feed))
        await bench.store.set_schedule(place, "daily 08:00", "UTC", most, (), bench.clock.now())
    workers = CountingWorkers()
    bench.digests = DigestService(bench.store, bench.clock, workers, 0.75)
    await bench.pass_time(hours=3)
    assert bench.posted_titles == [["Ferries are back 1"]] * 3
    assert workers.made == 2


class MeetingWorkers(InlineWorkers):
    """Makes no edition before a second one is wanted."""

    def __init__(self) -> None:
        self.meeting = asyncio.Barrier(2)

    async def run(self, function: Callable[..., T], *args: object, deadline: float) -> T:
        async with asyncio.timeout(LONG):
            await self.meeting.wait()
        return await super().run(function, *args, deadline=deadline)


async def test_digests_of_places_are_made_beside_each_other_and_those_of_a_place_in_turn(bench: DigestBench) -> None:
    await bench.publish(1)
    (feed,) = await bench.store.feeds()
    for channel, most in (("main", 5), ("other", 1)):
        place = Place("console", "", channel)
        await bench.store.follow(Subscription(place, feed))
        for when in ("daily 08:00", "weekdays 08:00"):
            await bench.store.set_schedule(place, when, "UTC", most, (), bench.clock.now())
    bench.digests = DigestService(bench.store, bench.clock, MeetingWorkers(), 0.75)
    await bench.pass_time(hours=3)
    assert bench.posted_titles == [["Ferries are back 1"]] * 2, "the second digest of a place has nothing new"


async def test_after_a_clock_that_was_three_days_ahead_a_digest_comes_every_day(bench: DigestBench) -> None:
    await bench.schedule("daily 12:00", "UTC")
    await bench.publish(1)
    await bench.pass_time(hours=7)
    bench.clock.jump(days=3)
    await bench.publish(2)
    await bench.pass_time(minutes=10)
    bench.clock.jump(days=-3)
    await bench.pass_time(minutes=10)
    assert len(bench.chat.posts) == 2
    for number in range(3, 7):
        await bench.publish(number)
        await bench.pass_time(hours=24)
    assert bench.posted_titles == [[f"Ferries are back {number}"] for number in range(1, 7)]


async def test_an_unclear_try_of_a_clock_that_was_ahead_is_looked_for(bench: DigestBench) -> None:
    await bench.schedule()
    await bench.publish(1)
    bench.clock.jump(days=3)
    bench.chat.failures = [RetryLaterError("no answer", sure=False)]
    bench.chat.recognises = timedelta(0)
    await bench.pass_time(hours=2)
    bench.clock.jump(days=-3)
    await AheadService(bench.store, bench.clock, timedelta(minutes=2)).tick()
    await bench.pass_time(minutes=5)
    assert bench.chat.looked_for[1] is not None
    assert bench.chat.looked_for[1] <= bench.clock.now()
    assert len(bench.chat.posts) == 1


async def test_a_digest_can_be_about_a_folder_of_the_list_that_was_followed(bench: DigestBench) -> None:
    await bench.store.follow_list(
        HERE, [ListedFeed("https://post.example/feed", "Harbour Post", labels=("Boats",))], bench.clock.now()
    )
    await bench.publish(1)
    await bench.store.set_schedule(HERE, "daily 08:00", "Europe/Berlin", 5, ("boats",), bench.clock.now())
    await bench.pass_time(hours=2)
    assert bench.posted_titles == [["Ferries are back 1"]]


async def test_feeds_for_every_place_keep_their_folders_in_digests(bench: DigestBench) -> None:
    listed = [ListedFeed("https://post.example/feed", "Harbour Post", labels=("Boats",))]
    await bench.store.import_feeds([*listed, ListedFeed("https://wire.example/feed", "Wire")], bench.clock.now())
    await bench.publish(1)
    for feed in await bench.store.feeds():
        await bench.store.unfollow(HERE, feed.id)
    await bench.store.set_options(HERE, PlaceOptions(sections="folder"), bench.clock.now())
    await bench.store.set_schedule(HERE, "daily 08:00", "Europe/Berlin", 5, (), bench.clock.now())
    await bench.pass_time(hours=2)
    ((_, message, _),) = bench.chat.posts
    assert [block.text for block in message.blocks if isinstance(block, Heading)][-1] == "Boats"
