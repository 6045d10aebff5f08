"""The table of docs/discord.md: what becomes of a post and of its place when Discord refuses it, or the line is cut.

The real outbox on a real database, real discord.py, and a local Discord that misbehaves.
"""

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from adapters.discord.adapter import DiscordAdapter, DiscordTiming
from bot.delivery.outbox import OutboxWorker
from bot.domain.delivery import Digest
from bot.domain.errors import RetryLaterError
from bot.domain.messages import Message, Paragraph
from bot.domain.places import Place, Subscription
from bot.domain.viewers import ANYBODY
from bot.store import SqlStore
from tests.fakes.chat import FakeClock
from tests.fakes.discord_records import BOT, CHANNEL, GUILD, PERSON, DiscordFault
from tests.fakes.discord_server import FakeDiscord
from tests.fakes.jumping import sent_over_a_jump
from tests.fakes.patience import LONG
from tests.integration.discord.conftest import Serving

HERE, BESIDE = Place("discord", GUILD, CHANNEL), Place("discord", GUILD, "401")
POSTS = r"/channels/\d+/messages"
LONG_WAIT = {"message": "You are being rate limited.", "retry_after": 99.0, "global": False}
SHORT_WAIT = {"message": "You are being rate limited.", "retry_after": 0.1, "global": False}
VIA = {"Via": "1.1 google"}
DOCS = (Path(__file__).parents[3] / "docs" / "discord.md").read_text(encoding="utf-8")


def api(status: int, code: int, said: str = "no", path: str = POSTS) -> DiscordFault:
    """An error as Discord's API tells it."""
    return DiscordFault(path, status=status, body={"code": code, "message": said})


@dataclass
class OutcomeBench:
    """A bot with two places, of which the first has a post to come."""

    discord: FakeDiscord
    store: SqlStore
    clock: FakeClock
    outbox: OutboxWorker

    async def digest(self, place: Place = HERE) -> None:
        told = Message("ok", "News", (Paragraph("News"),), private=False)
        assert await self.store.record_digest(
            Digest(place, None, self.clock.now(), (), told), f"k{place}", self.clock.now()
        )

    async def drained(self) -> str:
        """The state of the delivery after everything that is due was tried."""
        await self.outbox.drain()
        counts = await self.store.counts(ANYBODY)
        [state] = [name for name in ("waiting", "sent", "failed", "ambiguous") if counts[name]]
        return state

    async def paused(self) -> list[Place]:
        return [one.place for one in await self.store.schedules() if one.paused]

    def posts(self) -> int:
        return len(self.discord.posts)


@pytest.fixture
async def world(discord: FakeDiscord, serving: Serving, store: SqlStore) -> AsyncIterator[OutcomeBench]:
    """Connected, with a digest in the outbox."""
    clock = FakeClock()
    async with serving(timing=DiscordTiming(send=3.0)) as adapter:
        made = OutcomeBench(discord, store, clock, OutboxWorker(store, {"discord": adapter}, clock))
        for place in (HERE, BESIDE):
            await store.set_schedule(place, "daily 08:00", "UTC", 8, (), clock.now())
        await made.digest()
        yield made


TRIED_AGAIN = {
    "429": DiscordFault(POSTS, status=429, body=LONG_WAIT, headers=VIA),
    "429 of the whole bot": DiscordFault(POSTS, status=429, body={**LONG_WAIT, "global": True}, headers=VIA),
    "429 of the address": DiscordFault(POSTS, status=429, body="<html>banned</html>", headers={"Retry-After": "99"}),
    "5xx": DiscordFault(POSTS, status=503),
    "lost before": DiscordFault(POSTS, cut_before=True),
    "401": DiscordFault(POSTS, status=401),
    "a page": DiscordFault(POSTS, status=403, body="<html>firewall</html>"),
    "a page for a bad request": DiscordFault(POSTS, status=400, body="<html>bad request</html>"),
    "a page for a request that took too long": DiscordFault(POSTS, status=408, body="<html>timeout</html>"),
}


@pytest.mark.parametrize("fault", TRIED_AGAIN.values(), ids=TRIED_AGAIN)
async def test_tried_again_and_posted_once(world: OutcomeBench, fault: DiscordFault) -> None:
    world.discord.faults.append(fault)
    assert await world.drained() == "waiting"
    assert await world.paused() == []
    world.clock.forward(minutes=20)
    if fault.status == 401:  # the gate goes by time that passes
        return
    assert await world.drained() == "sent"
    assert world.posts() == 1


MADE_ALL_THE_SAME = {
    "lost after": DiscordFault(POSTS, cut_after=True),
    "5xx after": DiscordFault(POSTS, status=503, carried_out=True),
}


@pytest.mark.parametrize("later", [timedelta(seconds=10), timedelta(hours=2)], ids=["soon", "late"])
@pytest.mark.parametrize("fault", MADE_ALL_THE_SAME.values(), ids=MADE_ALL_THE_SAME)
async def test_what_was_made_all_the_same_is_found_again(
    world: OutcomeBench, fault: DiscordFault, later: timedelta
) -> None:
    world.discord.faults.append(DiscordFault(**vars(fault)))
    assert await world.drained() == "waiting"
    assert world.posts() == 1
    world.clock.at += later
    if later > timedelta(hours=1):
        world.discord.remembers = 0.0
    assert await world.drained() == "sent"
    assert world.posts() == 1


async def test_a_late_look_finds_a_post_that_went_out_as_plain_text(world: OutcomeBench) -> None:
    world.discord.now = world.clock.now
    world.discord.faults.append(api(400, 50035, "Invalid Form Body"))
    world.discord.faults.append(DiscordFault(POSTS, cut_after=True))
    assert await world.drained() == "waiting"
    (post,) = world.discord.posts
    assert "components" not in post
    world.discord.remembers = 0.0
    world.clock.forward(hours=2)
    assert await world.drained() == "sent"
    assert world.posts() == 1


@pytest.mark.parametrize("plain", [False, True], ids=["in its layout", "as plain text"])
@pytest.mark.parametrize("newer", [99, 100, 250])
async def test_a_post_is_found_again_in_a_busy_channel(world: OutcomeBench, newer: int, plain: bool) -> None:
    world.discord.now = world.clock.now
    world.discord.talk(CHANNEL, 130)
    if plain:
        world.discord.faults.append(api(400, 50035))
    world.discord.faults.append(DiscordFault(POSTS, cut_after=True))
    assert await world.drained() == "waiting"
    world.discord.talk(CHANNEL, newer)
    world.discord.remembers = 0.0
    world.clock.forward(hours=2)
    world.discord.talk(CHANNEL, 10)
    assert await world.drained() == "sent"
    assert world.posts() == 1


async def test_a_post_that_was_never_made_in_a_busy_channel_is_made(world: OutcomeBench) -> None:
    world.discord.now = world.clock.now
    world.discord.faults.append(DiscordFault(POSTS, cut_before=True))
    assert await world.drained() == "waiting"
    world.discord.talk(CHANNEL, 350)
    world.clock.forward(hours=2)
    assert await world.drained() == "sent"
    assert world.posts() == 1
    pages = [query for query in world.discord.queries if f"/channels/{CHANNEL}/messages?" in query]
    assert ["after=" in page for page in pages] == [False, True, True, True, True]


@pytest.mark.parametrize("whose", ["another's", "an older one"])
async def test_the_same_words_alone_are_not_the_post(world: OutcomeBench, whose: str) -> None:
    made = world.clock.now() - timedelta(days=1) * (whose == "an older one")
    author = {"id": PERSON} if whose == "another's" else {"id": BOT}
    same = {"author": author, "content": "News", "timestamp": made.isoformat()}
    world.discord.posts.append({**same, "id": "7", "channel_id": CHANNEL})
    world.discord.faults.append(DiscordFault(POSTS, cut_before=True))
    assert await world.drained() == "waiting"
    world.clock.forward(hours=2)
    assert await world.drained() == "sent"
    assert world.posts() == 2


@pytest.mark.parametrize("body", ["<html>Log in here</html>", "", {"ok": True}, [{"id": None}]])
async def test_a_history_that_isnt_discords_is_read_again(world: OutcomeBench, body: object) -> None:
    world.discord.faults.append(DiscordFault(POSTS, cut_after=True))
    assert await world.drained() == "waiting"
    world.discord.remembers = 0.0
    world.clock.forward(hours=2)
    world.discord.faults.append(DiscordFault(POSTS, status=200, body=body))
    assert await world.drained() == "waiting"
    world.clock.forward(hours=2)
    assert await world.drained() == "sent"
    assert world.posts() == 1


async def test_without_the_history_a_person_decides(world: OutcomeBench) -> None:
    world.discord.faults.append(DiscordFault(POSTS, cut_after=True))
    world.discord.remembers, world.discord.shows_history = 0.0, False
    assert await world.drained() == "waiting"
    world.clock.forward(hours=2)
    assert await world.drained() == "ambiguous"
    assert world.posts() == 1
    assert await world.paused() == []


PAUSED = {
    "missing permission": api(403, 50013, "Missing Permissions"),
    "kicked, or no access": api(403, 50001, "Missing Access"),
    "deleted channel or thread": api(404, 10003, "Unknown Channel"),
    "deleted server": api(404, 10004, "Unknown Guild"),
    "archived and locked thread": api(400, 50083, "Thread is archived"),
    "locked thread": api(400, 160005, "Thread is locked"),
    "a forum": api(400, 40058, "Cannot send a message in a forum channel"),
}


@pytest.mark.parametrize("fault", PAUSED.values(), ids=PAUSED)
async def test_a_place_that_refuses_is_paused_and_its_people_learn_of_it_once(
    world: OutcomeBench, fault: DiscordFault
) -> None:
    world.discord.faults.append(fault)
    await world.outbox.drain()
    assert await world.paused() == [HERE]
    assert (await world.store.counts(ANYBODY))["failed"] == 1
    assert len(await world.store.schedules()) == 2  # settings are kept
    [notice] = world.discord.posts
    assert notice["channel_id"] == BESIDE.channel
    assert fault.body["message"] in str(notice)
    asked = len(world.discord.recorder.bodies("POST", "/messages"))
    world.clock.forward(days=1)
    await world.outbox.drain()
    assert len(world.discord.recorder.bodies("POST", "/messages")) == asked  # nothing more is tried


@pytest.mark.parametrize("name", PAUSED)
async def test_only_a_deleted_channel_says_so(world: OutcomeBench, name: str) -> None:
    there = Place("discord", GUILD, "402")
    feed = await world.store.add_feed("https://post.example/feed", "Harbour Post", world.clock.now())
    await world.store.follow(Subscription(there, feed))
    await world.digest(there)
    world.discord.faults.append(replace(PAUSED[name], path=r"/channels/402/messages", times=1))
    await world.outbox.drain()
    assert (await world.store.counts(None))["failed"] == 1
    assert (await world.store.counts(None))["feeds"] == (0 if "channel" in name else 1)


async def test_a_post_that_is_not_taken_in_any_layout_fails_and_its_place_goes_on(world: OutcomeBench) -> None:
    world.discord.faults.append(DiscordFault(POSTS, times=2, status=400, body={"code": 50035, "message": "Invalid"}))
    assert await world.drained() == "failed"
    assert await world.paused() == []
    [bodies] = [world.discord.recorder.bodies("POST", "/messages")]
    assert ["content" in body for body in bodies] == [False, True]


async def test_a_post_that_somebody_deleted_before_its_answer_came_is_not_made_again(world: OutcomeBench) -> None:
    world.discord.faults += [DiscordFault(POSTS, cut_after=True), api(404, 10008, "Unknown Message")]
    assert await world.drained() == "waiting"
    world.clock.forward(seconds=10)
    assert await world.drained() == "sent"
    assert await world.paused() == []


async def test_short_waits_are_discord_pys(world: OutcomeBench) -> None:
    world.discord.faults.append(DiscordFault(POSTS, status=429, body=SHORT_WAIT, headers=VIA))
    assert await world.drained() == "sent"
    assert world.posts() == 1


async def test_a_refused_token_stops_all_posts_at_once(world: OutcomeBench) -> None:
    for channel in ("402", "403", "404"):
        await world.digest(Place("discord", GUILD, channel))
    world.discord.faults.append(DiscordFault(POSTS, status=401, times=99))
    await world.outbox.drain()
    world.clock.forward(seconds=60)
    await world.outbox.drain()
    # Those that were under way together with the first one, and none after it.
    assert len(world.discord.recorder.bodies("POST", "/messages")) <= 4
    asked = len(world.discord.recorder.bodies("POST", "/messages"))
    world.clock.forward(days=1)
    await world.outbox.drain()
    assert len(world.discord.recorder.bodies("POST", "/messages")) == asked
    assert (await world.store.counts(ANYBODY))["waiting"] == 4


async def test_the_lock_of_a_global_limit_is_given_back(discord: FakeDiscord, serving: Serving) -> None:
    """discord.py holds it while it waits; a try that was cut short then would have silenced the bot for good."""
    waits = {**SHORT_WAIT, "retry_after": 1.5, "global": True}
    discord.faults.append(DiscordFault(POSTS, status=429, body=waits, headers=VIA))
    told = Message("ok", "News", (Paragraph("News"),), private=False)
    async with serving(timing=DiscordTiming(send=0.75)) as adapter:
        with pytest.raises(RetryLaterError):
            await adapter.send(HERE, told, "digest:1")
        await discord.until(lambda: len(discord.posts) == 1)  # it went on alone
        assert (await posted(adapter, told, "digest:1")) == discord.posts[0]["id"]
        assert (await discord.invoke("quote who", text="words")).messages
    assert len(discord.posts) == 1


async def posted(adapter: DiscordAdapter, told: Message, key: str) -> str:
    """Tries again like the outbox."""
    async with asyncio.timeout(LONG):
        while True:
            try:
                return await adapter.send(HERE, told, key)
            except RetryLaterError:
                await asyncio.sleep(0.05)


@pytest.mark.parametrize("code", [fault.body["code"] for fault in PAUSED.values()] + [50035, 10008])
def test_each_code_stands_in_the_table(code: Any) -> None:
    assert re.search(rf"\b{code}\b", DOCS)


@pytest.mark.parametrize("by", [timedelta(days=3), timedelta(hours=-3), timedelta(minutes=10)])
async def test_a_post_that_is_under_way_while_the_clock_is_set_is_posted_once(
    discord: FakeDiscord, serving: Serving, store: SqlStore, by: timedelta
) -> None:
    digest = Message("ok", "News", (Paragraph("News"),))
    async with serving() as adapter:
        await sent_over_a_jump(store, adapter, (HERE, BESIDE), digest, by)
    assert sorted(str(post["channel_id"]) for post in discord.posts) == sorted([HERE.channel, BESIDE.channel])
    assert await store.dead_letters(9) == []
