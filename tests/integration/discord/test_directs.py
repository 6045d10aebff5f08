"""Posts to a person, which the bot begins by itself: the channel of their direct messages is opened first."""

from datetime import timedelta

import pytest

from adapters.discord.places import direct_channel, person_of
from bot.delivery.outbox import OutboxWorker
from bot.domain.errors import PlaceGoneError, RetryLaterError
from bot.domain.messages import Message, Paragraph, PlaceLine
from bot.domain.places import Place, Steward
from bot.store import SqlStore
from tests.contract.samples import queue
from tests.fakes.chat import FakeClock
from tests.fakes.discord_records import CHANNEL, GUILD, PERSON, DiscordFault
from tests.fakes.discord_server import FakeDiscord
from tests.integration.discord.conftest import Serving

HERE = Place("discord", GUILD, CHANNEL)
ANN = Place("discord", GUILD, direct_channel(PERSON), is_direct=True)
NOTICE = Message("ok", "Paused", (Paragraph("Paused"),), private=False)
OPEN, POSTS = "/users/@me/channels", r"/channels/\d+/messages"


@pytest.mark.parametrize(
    ("channel", "person"), [("@200", "200"), ("400", None), ("@", None), ("@me", None), ("200@", None)]
)
def test_a_place_stands_for_a_person_by_its_mark(channel: str, person: str | None) -> None:
    assert person_of(channel) == person


async def test_a_post_to_a_person_is_made_in_their_direct_messages(discord: FakeDiscord, serving: Serving) -> None:
    async with serving() as adapter:
        await adapter.send(ANN, NOTICE, "k1")
        await adapter.send(ANN, NOTICE, "k2")
    assert [post["channel_id"] for post in discord.posts] == [discord.directs[PERSON]] * 2
    assert list(discord.directs) == [PERSON]


@pytest.mark.parametrize("later", [timedelta(seconds=10), timedelta(hours=2)], ids=["soon", "late"])
async def test_a_direct_message_whose_answer_was_lost_is_posted_once(
    discord: FakeDiscord, serving: Serving, store: SqlStore, later: timedelta
) -> None:
    clock = FakeClock()
    discord.now = clock.now
    await queue(store, "k1", ANN, clock.now())
    discord.faults.append(DiscordFault(POSTS, cut_after=True))
    async with serving() as adapter:
        outbox = OutboxWorker(store, {"discord": adapter}, clock)
        assert await outbox.drain() == 0
        clock.at += later
        discord.remembers = 180.0 if later < timedelta(hours=1) else 0.0
        assert await outbox.drain() == 1
    assert len(discord.posts) == 1


async def test_who_takes_no_direct_messages_is_refused_for_good(discord: FakeDiscord, serving: Serving) -> None:
    discord.closed.add(PERSON)
    async with serving() as adapter:
        with pytest.raises(PlaceGoneError, match="they take no direct messages from me"):
            await adapter.send(ANN, NOTICE, "k1")


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (
            DiscordFault(OPEN, status=400, body={"code": 40003, "message": "You are opening direct messages too fast"}),
            "patience",
        ),
        (DiscordFault(OPEN, status=503), "in trouble"),
        (DiscordFault(OPEN, cut_before=True), "didn't come"),
    ],
    ids=["too fast", "5xx", "lost"],
)
async def test_opening_is_tried_again_later(
    discord: FakeDiscord, serving: Serving, fault: DiscordFault, error: str
) -> None:
    discord.faults.append(fault)
    async with serving() as adapter:
        with pytest.raises(RetryLaterError, match=error):
            await adapter.send(ANN, NOTICE, "k1")
        await adapter.send(ANN, NOTICE, "k1")
    assert len(discord.posts) == 1


@pytest.mark.parametrize("closed", [False, True], ids=["takes them", "takes none"])
async def test_a_channel_that_refuses_posts_is_told_to_who_set_it_up(
    discord: FakeDiscord, serving: Serving, store: SqlStore, closed: bool
) -> None:
    clock = FakeClock()
    await store.set_schedule(HERE, "daily 08:00", "UTC", 8, (), clock.now())
    await store.note_steward(Steward(HERE, PERSON, "news"), clock.now())
    discord.closed |= {PERSON} if closed else set()
    refusal = {"code": 50013, "message": "Missing Permissions"}
    discord.faults.append(DiscordFault(f"/channels/{CHANNEL}/messages", times=9, status=403, body=refusal))
    async with serving() as adapter:
        outbox = OutboxWorker(store, {"discord": adapter}, clock, direct={"discord": direct_channel})
        for number in range(3):
            await queue(store, f"k{number}", HERE, clock.now())
            await outbox.drain()
            clock.forward(minutes=5)
    assert [post["channel_id"] for post in discord.posts] == ([] if closed else [discord.directs[PERSON]])
    assert [OPEN in query for query in discord.queries].count(True) == 1
    [schedule] = await store.schedules(HERE)
    assert schedule.paused is not None
    assert "Edit Channel → Permissions → me: View Channel and Send Messages" in schedule.paused
    if not closed:
        assert f"I can’t post in <#{CHANNEL}> any more" in str(discord.posts)


async def test_the_notice_names_the_channel_as_discord_does() -> None:
    from adapters.discord.render import channel_body

    line = PlaceLine("I can’t post in ", HERE, " any more: it *broke*.", "news")
    body = channel_body(Message("ok", "Paused", (line,), private=False), "k")
    assert body["components"][0]["components"][0]["content"] == (
        f"I can’t post in <#{CHANNEL}> any more\\: it \\*broke\\*.".replace("\\:", ":")
    )
