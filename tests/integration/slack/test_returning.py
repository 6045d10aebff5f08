"""A channel that refuses posts: who set it up is told in a direct message, and it goes on once posts are possible."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from adapters.slack.platform import PLATFORM
from bot.delivery.outbox import OutboxWorker
from bot.domain.errors import PlaceGoneError, UnclearError
from bot.domain.messages import Message, Paragraph
from bot.domain.places import Place, Steward, Subscription
from bot.ops.clock import SystemClock
from bot.store.sql.store import SqlStore
from tests.builders import NOW
from tests.contract.samples import queue
from tests.fakes import slack_payloads as payloads
from tests.fakes.patience import LONG
from tests.fakes.slack_kept import KeptInMemory
from tests.fakes.slack_server import FakeSlack, SlackFault
from tests.integration.slack.conftest import Serving

HERE = Place("slack", payloads.TEAM, payloads.CHANNEL)
assert PLATFORM.direct_channel is not None
ADMIN = Place("slack", payloads.TEAM, PLATFORM.direct_channel(payloads.ADMIN), is_direct=True)
NOTICE = Message("ok", "Paused", (Paragraph("Paused"),), private=False)
WHY = "the bot is not in the channel"


async def until(condition: Callable[[], Awaitable[bool]]) -> None:
    """The time-out only ends a test that has failed."""
    async with asyncio.timeout(LONG):
        while not await condition():
            await asyncio.sleep(0.01)


async def paused(store: SqlStore) -> None:
    """Set something up in the channel, and pause it."""
    await store.set_schedule(HERE, "daily 08:00", "UTC", 8, (), NOW)
    assert await store.pause_place(HERE, WHY, None, NOW)


async def goes_on(store: SqlStore) -> bool:
    return [schedule.paused for schedule in await store.schedules(HERE)] == [None]


@pytest.mark.parametrize("refused", [False, True], ids=["takes it", "refuses it"])
async def test_who_set_it_up_is_told_once_in_a_direct_message(
    slack: FakeSlack, serving: Serving, store: SqlStore, refused: bool
) -> None:
    now = SystemClock().now()
    await store.set_schedule(HERE, "daily 08:00", "UTC", 8, (), now)
    await store.note_steward(Steward(HERE, payloads.ADMIN, "news"), now)
    errors = ["not_in_channel", *(["messages_tab_disabled"] if refused else [])]
    slack.faults["chat.postMessage"].extend(SlackFault(error=error) for error in errors)
    async with serving() as adapter:
        outbox = OutboxWorker(store, {"slack": adapter}, SystemClock(), direct={"slack": str})
        await queue(store, "k1", HERE, now)
        await outbox.drain()
        slack.faults["chat.postMessage"].append(SlackFault(error="not_in_channel"))
        await queue(store, "k2", HERE, now)
        await outbox.drain()
    posts = [event.body["channel"] for event in slack.seen("call", "chat.postMessage")]
    assert posts == [payloads.CHANNEL, payloads.ADMIN, payloads.CHANNEL]
    told = slack.channels[payloads.ADMIN.replace("U", "D", 1)]
    assert len(told) == (0 if refused else 1)
    if told:
        assert f"I can’t post in <#{payloads.CHANNEL}> any more" in told[0]["text"]
        assert {"type": "channel", "channel_id": payloads.CHANNEL} in told[0]["blocks"][0]["elements"][0]["elements"]
    [schedule] = await store.schedules(HERE)
    assert "/invite" in (schedule.paused or "")


async def test_a_direct_message_whose_answer_was_lost_is_never_posted_twice(slack: FakeSlack, serving: Serving) -> None:
    slack.faults["chat.postMessage"].append(SlackFault(reset=True, accepted=True))
    async with serving() as adapter:
        with pytest.raises(UnclearError):
            await adapter.send(ADMIN, NOTICE, "k1")
        with pytest.raises(UnclearError):
            await adapter.send(ADMIN, NOTICE, "k1", NOW)
    assert len(slack.channels[payloads.ADMIN.replace("U", "D", 1)]) == 1


@pytest.mark.parametrize("error", ["messages_tab_disabled", "user_disabled", "cannot_dm_bot"])
async def test_a_person_who_can_not_be_written_to_is_refused_in_words(
    slack: FakeSlack, serving: Serving, error: str
) -> None:
    slack.faults["chat.postMessage"].append(SlackFault(error=error))
    async with serving() as adapter:
        with pytest.raises(PlaceGoneError) as refusal:
            await adapter.send(ADMIN, NOTICE, "k1")
    assert error in str(refusal.value)
    assert "see docs.slack.dev" not in str(refusal.value)


async def test_an_invitation_of_the_bot_goes_on_with_what_was_paused(
    slack: FakeSlack, serving: Serving, store: SqlStore
) -> None:
    await paused(store)
    async with serving(store=store):
        for user in (payloads.USER, "U0BOT"):
            assert not await goes_on(store)
            await slack.deliver("events_api", payloads.event("member_joined_channel", user=user, channel=HERE.channel))
        await until(lambda: goes_on(store))


@pytest.mark.parametrize("kind", ["channel_unarchive", "group_unarchive"])
async def test_a_channel_that_is_open_again_goes_on_where_the_bot_is_in_it(
    slack: FakeSlack, serving: Serving, store: SqlStore, kind: str
) -> None:
    await paused(store)
    slack.away.add(HERE.channel)
    opened = payloads.event(kind, user=payloads.ADMIN, channel=HERE.channel)
    async with serving(store=store):
        await slack.deliver("events_api", {**opened, "event_id": "Ev1"})
        await slack.until("call", "conversations.info")
        assert not await goes_on(store)
        slack.away.clear()
        await slack.deliver("events_api", {**opened, "event_id": "Ev2"})
        await until(lambda: goes_on(store))


@pytest.mark.parametrize("kind", ["channel_deleted", "group_deleted"])
async def test_what_only_a_deleted_channel_follows_is_polled_no_more(
    slack: FakeSlack, serving: Serving, store: SqlStore, kind: str
) -> None:
    feed = await store.add_feed("https://post.example/feed", "Harbour Post", NOW)
    await store.follow(Subscription(HERE, feed))

    async def polled() -> bool:
        return (await store.counts(None))["feeds"] == 1

    async def left_alone() -> bool:
        return not await polled()

    async with serving(store=store):
        assert await polled()
        await slack.deliver("events_api", payloads.event(kind, channel=HERE.channel))
        await until(left_alone)


async def test_a_store_in_trouble_does_not_end_the_bot(slack: FakeSlack, serving: Serving, kept: KeptInMemory) -> None:
    kept.broken = True
    async with serving():
        await slack.deliver("events_api", payloads.event("channel_unarchive", user="U1", channel=HERE.channel))
        await slack.until("call", "conversations.info")
        kept.broken = False
        await slack.slash("/quotewire", "status")
        assert await slack.until("answer")
