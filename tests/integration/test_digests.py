"""Digests through the real store and outbox: at their time, once, with what is new."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from bot.delivery.alerts import AlertService
from bot.delivery.digests import DigestService
from bot.domain.errors import PlaceGoneError
from bot.domain.feeds import ListedFeed, SeenEntry
from bot.domain.messages import Heading, ItemCard
from bot.domain.options import PlaceOptions
from bot.domain.places import Place, Subscription
from bot.ops.metrics import Metrics
from bot.ports import Store
from bot.store import open_store
from tests.fakes.cards import speaker_of
from tests.fakes.chat import FakeChat, FakeClock
from tests.fakes.digest_bench import HERE, SAID, DigestBench
from tests.fakes.patience import LONG
from tests.fakes.workers import InlineWorkers, digest_service

T = TypeVar("T")

ELSEWHERE = Place("console", "", "elsewhere")


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
