"""Real discord.py over the wire: the settings for addresses, logins, commands, and posts that go wrong."""

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest

from adapters.discord import render
from adapters.discord.adapter import DiscordTiming
from adapters.discord.posting import mark, nonce
from bot.domain.errors import LoginError, PlaceGoneError, QuotewireError, RetryLaterError
from bot.domain.messages import Credit, ItemCard, Message, Paragraph
from bot.domain.places import Place
from bot.ops.metrics import Metrics
from tests.fakes.discord_commands import COMMANDS, FakeCore
from tests.fakes.discord_records import CHANNEL, GUILD, MANAGE_GUILD, PERSON, DiscordFault
from tests.fakes.discord_server import FakeDiscord
from tests.fakes.patience import LONG
from tests.integration.discord.conftest import Build, Serving

PLACE = Place("discord", GUILD, CHANNEL)
NEWS = Message(
    "ok",
    "One new item",
    (ItemCard("A title", "https://news.example/1", "Post", datetime(2026, 11, 24, tzinfo=UTC), "Yes", Credit("Ann")),),
    private=False,
)

MIXED: dict[str, Any] = {"except": "harbour", "count": 3}
POSTS = r"/channels/\d+/messages"


async def test_a_command_is_answered_through_both_addresses(
    discord: FakeDiscord, serving: Serving, core: FakeCore
) -> None:
    async with serving():
        answered = await discord.invoke("quote by", speaker="Ann", **MIXED)
    [callback] = answered.callbacks
    assert callback == {"type": 5, "data": {"flags": 64}}
    [request] = core.asked
    assert request.command == "quote by"
    assert request.place == PLACE
    assert request.arguments == {"speaker": "Ann", "except": "harbour", "count": 3}
    assert request.user == PERSON
    assert not request.can_manage
    [message] = answered.messages
    assert message["ephemeral"]
    expected = render.interaction_body(await core.answer(request))
    assert {key: message[key] for key in expected} == expected


async def test_the_gateway_that_the_api_tells_is_enough(discord: FakeDiscord, serving: Serving) -> None:
    discord.told_gateway = discord.gateway_url
    async with serving(gateway_url=None, timing=DiscordTiming(identify=0.01)):
        # "Invalid session, not resumable": discord.py would go to Discord's own gateway from here.
        await discord.invalidate()
        await discord.until(lambda: len(discord.identified) == 2)
        assert (await discord.invoke("quote who", text="words")).messages


async def test_a_proxy_that_adds_a_charset(discord: FakeDiscord, serving: Serving) -> None:
    discord.content_type = "application/json; charset=utf-8"
    async with serving() as adapter:
        assert (await discord.invoke("quote who", text="words")).messages
        assert await adapter.send(PLACE, NEWS, "digest:1")


async def test_it_asks_for_no_privileged_intent(discord: FakeDiscord, serving: Serving) -> None:
    """GUILDS, GUILD_MESSAGES and DIRECT_MESSAGES (Discord, Gateway, "List of Intents")."""
    async with serving():
        [identified] = discord.identified
    assert identified["intents"] == 1 << 0 | 1 << 9 | 1 << 12


async def test_rights_come_from_the_server(discord: FakeDiscord, serving: Serving, core: FakeCore) -> None:
    async with serving():
        await discord.invoke("digest set", when="daily 08:00", permissions=MANAGE_GUILD)
        await discord.invoke("digest set", when="daily 08:00")
        # A manager of the server who added the bot to their own account alone; then to both.
        for owners in ({"1": PERSON}, {"0": GUILD, "1": PERSON}):
            await discord.invoke("digest set", when="daily 08:00", permissions=MANAGE_GUILD, owners=owners)
    assert [request.can_manage for request in core.asked] == [True, False, False, True]


async def test_a_refusal_of_a_public_command_is_private(discord: FakeDiscord, serving: Serving) -> None:
    async with serving():
        refused = await discord.invoke("digest off")
    assert refused.callbacks == [{"type": 5, "data": {"flags": 64}}]
    assert [message["ephemeral"] for message in refused.messages] == [True]


async def test_what_turns_out_private_is_not_shown_to_all(discord: FakeDiscord, serving: Serving) -> None:
    async with serving():
        answered = await discord.invoke("quotewire now")
        assert answered.callbacks == [{"type": 5}]
        assert [message["ephemeral"] for message in answered.messages] == [True]
        await discord.until(lambda: answered.deleted)


async def test_a_broken_core_still_answers(discord: FakeDiscord, serving: Serving, core: FakeCore) -> None:
    core.broken = True
    async with serving():
        answered = await discord.invoke("quote who", text="words")
    assert "Something broke on my side" in str(answered.messages[0]["components"])


async def test_an_answer_that_is_refused_comes_as_plain_text(discord: FakeDiscord, serving: Serving) -> None:
    discord.faults.append(
        DiscordFault(r"/webhooks/.*", status=400, body={"code": 50035, "message": "Invalid Form Body"})
    )
    async with serving():
        answered = await discord.invoke("quote who", text="words")
    assert [message["content"] for message in answered.messages] == ["quote who: {'text': 'words'}"]


def told(discord: FakeDiscord, method: str) -> int:
    """How often the commands were asked for (GET) or registered (PUT)."""
    sent = [(each, path) for each, path, _ in discord.recorder.sent if path.endswith("/commands")]
    return [each for each, _ in sent].count(method)


async def test_commands_are_registered_when_they_have_changed(
    discord: FakeDiscord, build: Build, serving: Serving
) -> None:
    async with serving():
        pass
    assert (told(discord, "GET"), told(discord, "PUT")) == (1, 1)
    discord.identified.clear()
    async with serving():  # the store remembers
        pass
    assert (told(discord, "GET"), told(discord, "PUT")) == (1, 1)
    discord.identified.clear()
    async with serving(commands=COMMANDS[:2]):
        await discord.drop(4000)  # nor after a reconnection
        await discord.until(lambda: len(discord.identified) == 2)
    assert (told(discord, "GET"), told(discord, "PUT")) == (2, 2)
    assert await build().sync() == 3
    assert told(discord, "PUT") == 3


async def test_a_store_that_remembers_nothing_asks_discord(
    discord: FakeDiscord, serving: Serving, core: FakeCore
) -> None:
    async with serving():
        pass
    core.kept.values.clear()
    discord.identified.clear()
    async with serving():
        pass
    assert (told(discord, "GET"), told(discord, "PUT")) == (2, 1)
    discord.identified.clear()
    core.kept.broken = True
    async with serving():
        assert (await discord.invoke("quote who", text="words")).messages


async def test_it_serves_although_the_commands_can_not_be_registered(discord: FakeDiscord, serving: Serving) -> None:
    discord.faults.append(DiscordFault(r"/applications/.*", times=9, status=403))
    async with serving():
        assert (await discord.invoke("quote who", text="words")).messages


async def test_sync_says_what_is_wrong(discord: FakeDiscord, build: Build) -> None:
    discord.faults.append(
        DiscordFault(r"/applications/.*", status=403, body={"code": 50001, "message": "Missing Access"})
    )
    with pytest.raises(QuotewireError, match="doesn't take the commands: 403"):
        await build().sync()


async def test_check_logs_in_over_http_alone(discord: FakeDiscord, build: Build) -> None:
    assert await build().check() == "logged in as quotewire#0000"
    assert discord.identified == []


async def test_a_wrong_token_is_one_clear_line(build: Build) -> None:
    adapter = build(token="wrong")
    with pytest.raises(LoginError, match="Discord refuses DISCORD_TOKEN: take the bot's token") as caught:
        await adapter.run()
    assert "\n" not in str(caught.value)
    for work in (adapter.check, adapter.sync):
        with pytest.raises(LoginError):
            await work()


async def test_a_token_that_the_gateway_refuses(discord: FakeDiscord, build: Build, serving: Serving) -> None:
    adapter = build()
    running = asyncio.create_task(adapter.run())
    await discord.ready()
    await discord.drop(4004)
    with pytest.raises(LoginError, match="Discord refuses DISCORD_TOKEN"):
        await running


@pytest.mark.parametrize("fault", [DiscordFault(".*", status=404), DiscordFault(".*", status=200, body=["no user"])])
async def test_an_api_address_that_leads_elsewhere(discord: FakeDiscord, build: Build, fault: DiscordFault) -> None:
    discord.faults.append(fault)
    with pytest.raises(LoginError, match="DISCORD_API_URL"):
        await build().run()


async def test_a_server_that_is_not_there_is_one_line(discord: FakeDiscord, build: Build) -> None:
    adapter = build(api_url="http://127.0.0.1:1")
    with pytest.raises(QuotewireError, match="Discord can't be reached"):
        await adapter.check()
    running = asyncio.create_task(adapter.run())
    await asyncio.sleep(0)
    await adapter.close()
    await running


async def test_it_logs_in_when_discord_is_back(discord: FakeDiscord, serving: Serving) -> None:
    discord.faults += [DiscordFault("/users/@me", times=2, status=503), DiscordFault("/gateway/bot", status=503)]
    async with serving(timing=DiscordTiming(retry=0.01)):
        assert (await discord.invoke("quote who", text="words")).messages


async def test_it_closes_while_the_gateway_is_away(discord: FakeDiscord, build: Build) -> None:
    adapter = build(gateway_url="ws://127.0.0.1:1")
    running = asyncio.create_task(adapter.run())
    await discord.until(lambda: "/api/v10/gateway/bot" in discord.queries)
    await adapter.close()
    async with asyncio.timeout(LONG):
        await running
    assert running.done()


async def test_a_session_that_can_not_be_read_does_not_end_the_bot(discord: FakeDiscord, serving: Serving) -> None:
    async with serving(timing=DiscordTiming(retry=0.01, identify=0.01)):
        await discord.send("READY", {"id": "no number"})
        await discord.until(lambda: len(discord.identified) == 2)
        assert (await discord.invoke("quote who", text="words")).messages


async def test_a_command_that_we_no_longer_have(discord: FakeDiscord, serving: Serving) -> None:
    async with serving():
        gone = await discord.dispatch(2, {"id": "1", "name": "gone", "type": 1, "options": []})
        await discord.until(lambda: bool(gone.callbacks))
    assert "try again in a minute" in gone.callbacks[0]["data"]["content"]


async def test_invitations_have_the_rights_that_are_needed(build: Build) -> None:
    to_server, to_account = (await build().invite()).split("\n")
    page = "https://discord.com/oauth2/authorize?client_id=100"
    assert to_server == f"{page}&scope=bot+applications.commands&permissions=309237713920&integration_type=0"
    assert to_account.endswith(f": {page}&scope=applications.commands&integration_type=1")


async def test_it_resumes_through_the_proxy(discord: FakeDiscord, serving: Serving) -> None:
    async with serving():
        await discord.drop(4000)
        await discord.until(lambda: len(discord.identified) == 2)
        assert "session_id" in discord.identified[1]
        assert (await discord.invoke("quote who", text="words")).messages


async def test_a_post_is_made_once(discord: FakeDiscord, serving: Serving) -> None:
    async with serving() as adapter:
        first = await adapter.send(PLACE, NEWS, "digest:1")
        assert await adapter.send(PLACE, NEWS, "digest:1") == first
        assert await adapter.send(PLACE, NEWS, "digest:2") != first
    assert len(discord.posts) == 2
    [body, *_] = discord.recorder.bodies("POST", "/messages")
    expected = render.channel_body(NEWS, nonce("digest:1"))
    expected["components"][0]["id"] = mark("digest:1")
    assert body == expected


async def test_a_post_whose_answer_was_cut_off_can_be_tried_again(discord: FakeDiscord, serving: Serving) -> None:
    discord.faults.append(DiscordFault(POSTS, cut_after=True))
    async with serving() as adapter:
        with pytest.raises(RetryLaterError) as caught:
            await adapter.send(PLACE, NEWS, "digest:1")
        assert caught.value.retry_after is not None
        assert caught.value.retry_after < 60
        await adapter.send(PLACE, NEWS, "digest:1")
    assert len(discord.posts) == 1


async def test_a_server_error_after_the_post_was_made(discord: FakeDiscord, serving: Serving) -> None:
    discord.faults.append(DiscordFault(POSTS, status=500, carried_out=True))
    async with serving() as adapter:
        # discord.py tries again by itself.
        assert await adapter.send(PLACE, NEWS, "digest:1") == discord.posts[0]["id"]
    assert len(discord.posts) == 1


async def test_a_post_that_gets_no_answer_in_time(discord: FakeDiscord, serving: Serving) -> None:
    never = asyncio.Event()
    discord.faults.append(DiscordFault(POSTS, until=never))
    async with serving(timing=DiscordTiming(send=0.05)) as adapter:
        with pytest.raises(RetryLaterError):
            await adapter.send(PLACE, NEWS, "digest:1")
        never.set()


@pytest.mark.parametrize(
    ("fault", "error", "said"),
    [
        (
            DiscordFault(POSTS, status=403, body={"code": 50013, "message": "Missing Permissions"}),
            PlaceGoneError,
            "50013",
        ),
        (
            DiscordFault(POSTS, status=404, body={"code": 10003, "message": "Unknown Channel"}),
            PlaceGoneError,
            "Unknown",
        ),
        (
            DiscordFault(POSTS, status=400, body={"code": 50083, "message": "Thread is archived"}),
            PlaceGoneError,
            "archived",
        ),
        (DiscordFault(POSTS, status=401), RetryLaterError, "DISCORD_TOKEN"),
        (DiscordFault(POSTS, status=429, headers={"Retry-After": "7.5"}), RetryLaterError, "patience"),
        (
            DiscordFault(
                POSTS, status=429, headers={"Via": "1.1 google"}, body={"retry_after": 99.0, "message": "slow"}
            ),
            RetryLaterError,
            "patience",
        ),
        (DiscordFault(POSTS, status=503), RetryLaterError, "in trouble"),
    ],
)
async def test_posts_that_are_refused(
    discord: FakeDiscord, serving: Serving, fault: DiscordFault, error: type[Exception], said: str
) -> None:
    discord.faults.append(fault)
    async with serving() as adapter:
        with pytest.raises(error, match=said) as caught:
            await adapter.send(PLACE, NEWS, "digest:1")
    if fault.status == 429:
        assert getattr(caught.value, "retry_after", None) in (7.5, 99.0)
    assert discord.posts == []


async def test_a_layout_that_is_refused_goes_out_as_plain_text(discord: FakeDiscord, serving: Serving) -> None:
    discord.faults.append(DiscordFault(POSTS, status=400, body={"code": 50035, "message": "Invalid Form Body"}))
    async with serving() as adapter:
        await adapter.send(PLACE, NEWS, "digest:1")
    [post] = discord.posts
    assert post["content"].startswith("**A title**\n> “Yes”")
    assert post["nonce"] == nonce("digest:1")


async def test_posts_wait_for_the_login(build: Build) -> None:
    with pytest.raises(RetryLaterError, match="isn't connected yet"):
        await build().send(PLACE, NEWS, "digest:1")


async def test_a_place_of_another_kind_is_refused(discord: FakeDiscord, serving: Serving) -> None:
    async with serving() as adapter:
        with pytest.raises(PlaceGoneError, match="no Discord channel"):
            await adapter.send(Place("discord", GUILD, "../users/@me"), NEWS, "digest:1")


async def test_close_before_anything_happened(build: Build) -> None:
    adapter = build()
    await adapter.close()
    running = asyncio.create_task(adapter.run())
    async with asyncio.timeout(LONG):
        await running
    assert running.done()


async def test_a_long_post_is_one_post(discord: FakeDiscord, serving: Serving) -> None:
    long = Message("ok", "Long", tuple(Paragraph("word " * 700) for _ in range(9)), private=False)
    async with serving() as adapter:
        await adapter.send(PLACE, long, "digest:1")
    assert len(discord.posts) == 1


async def test_each_answer_with_429_is_reported_also_where_discord_py_waits_by_itself(
    discord: FakeDiscord, serving: Serving, core: FakeCore
) -> None:
    metrics = core.meter = Metrics()
    soon = {"retry_after": 0.01, "message": "slow", "global": False}
    discord.faults.append(DiscordFault(POSTS, status=429, headers={"Via": "1.1 google"}, body=soon))
    async with serving() as adapter:
        async with asyncio.timeout(LONG):
            while not adapter.connected:
                await asyncio.sleep(0.01)
        await adapter.send(PLACE, NEWS, "digest:1")
    assert metrics.registry.get_sample_value("quotewire_rate_limits_total", {"platform": "discord"}) == 1
    assert not adapter.connected
