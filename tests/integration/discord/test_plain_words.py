"""Plain words on Discord: mentions and direct messages are answered once, in a thread under them."""

from typing import Any

import pytest

from adapters.discord.components import contents
from bot.domain.commands import Request
from bot.domain.places import Place
from tests.fakes.discord_commands import FakeCore
from tests.fakes.discord_records import BOT, CHANNEL, GUILD, PERSON, DiscordFault
from tests.fakes.discord_server import FakeDiscord
from tests.integration.discord.conftest import Serving

ME = f"<@{BOT}>"
PIER = "we will rebuild the pier"
ASKED = f"{ME} who said “{PIER}”?"
HERE = Place("discord", GUILD, CHANNEL)
DIRECT = Place("discord", "@me", "77", is_direct=True)
SOMEBODY_ELSE = "201"


def words_of(post: dict[str, Any]) -> str:
    return "\n".join([*contents(post.get("components", [])), post.get("content", "")])


async def answered(discord: FakeDiscord, count: int = 1) -> dict[str, Any]:
    """The last of so many posts."""
    await discord.until(lambda: len(discord.posts) >= count)
    return discord.posts[count - 1]


async def nothing_more(discord: FakeDiscord, core: FakeCore, count: int) -> bool:
    """Whether no further message was answered: one that came later is, and it is the next."""
    await discord.write(f"{ME} quote by Ann", channel="499")
    await discord.until(lambda: any(request.place.channel == "499" for request in core.asked))
    post = await answered(discord, count + 1)
    return bool(discord.threads[post["channel_id"]]["parent_id"] == "499") and len(discord.posts) == count + 1


async def test_a_mention_is_answered_in_a_thread_under_it(
    discord: FakeDiscord, serving: Serving, core: FakeCore
) -> None:
    async with serving():
        asked = await discord.write(ASKED)
        post = await answered(discord)
    assert core.asked == [Request("quote who", HERE, {"text": PIER}, PERSON, can_manage=True, place_name="news")]
    assert post["channel_id"] == asked["id"]
    assert PIER in words_of(post)
    assert discord.threads[asked["id"]]["name"] == f"who said “{PIER}”?"
    assert (post["allowed_mentions"], post["enforce_nonce"]) == ({"parse": []}, True)


async def test_direct_messages_are_answered_as_a_reply(discord: FakeDiscord, serving: Serving, core: FakeCore) -> None:
    async with serving():
        asked = await discord.write(PIER, channel="77", direct=True, user=SOMEBODY_ELSE)
        post = await answered(discord)
    assert core.asked == [Request("quote who", DIRECT, {"text": PIER}, SOMEBODY_ELSE, can_manage=True)]
    assert post["channel_id"] == "77"
    assert post["message_reference"] == {"message_id": asked["id"], "fail_if_not_exists": False}
    assert discord.threads == {}


async def test_without_the_right_to_make_threads_it_replies(discord: FakeDiscord, serving: Serving) -> None:
    discord.makes_threads = False
    async with serving():
        for count in (1, 2):
            asked = await discord.write(ASKED)
            post = await answered(discord, count)
            assert (post["channel_id"], post["message_reference"]["message_id"]) == (CHANNEL, asked["id"])
    tried = [query for query in discord.queries if query.endswith("/threads")]
    assert len(tried) == 1, "where no thread can be made, none is tried for a while"


async def test_in_a_thread_it_replies(discord: FakeDiscord, serving: Serving) -> None:
    thread = {"id": "444", "type": 11, "guild_id": GUILD, "parent_id": CHANNEL, "owner_id": PERSON, "name": "pier"}
    about = {"thread_metadata": {"archived": False, "auto_archive_duration": 60, "archive_timestamp": "2026-01-01"}}
    async with serving():
        await discord.send("THREAD_CREATE", {**thread, **about, "message_count": 0, "member_count": 1})
        await discord.write(ASKED, channel="444")
        assert (await answered(discord))["channel_id"] == "444"
    assert not [query for query in discord.queries if query.endswith("/threads")]


@pytest.mark.parametrize(("kind", "has_threads"), [(2, False), (13, False), (5, True)], ids=["voice", "stage", "news"])
async def test_in_the_chat_of_a_voice_channel_it_replies_and_asks_for_no_thread(
    discord: FakeDiscord, serving: Serving, kind: int, has_threads: bool
) -> None:
    channel = {"id": "445", "type": kind, "guild_id": GUILD, "name": "lobby", "position": 1, "bitrate": 64_000}
    async with serving():
        await discord.send("CHANNEL_CREATE", {**channel, "user_limit": 0, "permission_overwrites": []})
        asked = await discord.write(ASKED, channel="445")
        post = await answered(discord)
    assert post["channel_id"] == (asked["id"] if has_threads else "445")
    assert bool(discord.threads) == any(query.endswith("/threads") for query in discord.queries) == has_threads


async def test_where_it_may_not_write_in_threads_it_replies(discord: FakeDiscord, serving: Serving) -> None:
    denied = {"message": "Missing Permissions", "code": 50013}
    async with serving():
        discord.faults.append(DiscordFault(r"/channels/(?!400)\d+/messages", status=403, body=denied))
        asked = await discord.write(ASKED)
        post = await answered(discord)
    assert (post["channel_id"], post["message_reference"]["message_id"]) == (CHANNEL, asked["id"])


async def test_without_the_right_to_read_the_history_it_answers_without_a_reference(
    discord: FakeDiscord, serving: Serving
) -> None:
    no_reply = {"message": "Cannot reply without permission to read message history", "code": 160002}
    async with serving():
        discord.faults.append(DiscordFault("/channels/77/messages", status=403, body=no_reply))
        await discord.write(PIER, channel="77", direct=True)
        assert "message_reference" not in await answered(discord)


async def test_a_message_that_comes_twice_is_answered_once(
    discord: FakeDiscord, serving: Serving, core: FakeCore
) -> None:
    async with serving():
        asked = await discord.write(ASKED)
        await discord.send("MESSAGE_CREATE", asked)
        await answered(discord)
        await discord.send("MESSAGE_UPDATE", {**asked, "edited_timestamp": "2026-01-01T00:00:01Z"})
        await discord.send("MESSAGE_CREATE", asked)
        assert await nothing_more(discord, core, 1)


@pytest.mark.parametrize(
    "fault",
    [
        DiscordFault(r"/channels/\d+/messages/\d+/threads", cut_after=True),
        DiscordFault(r"/channels/\d+/messages", cut_after=True),
        DiscordFault(r"/channels/\d+/messages", status=500, carried_out=True),
        DiscordFault(r"/channels/\d+/messages", status=429, headers={"Retry-After": "0.1"}, body={"retry_after": 0.1}),
    ],
    ids=["thread, connection", "post, connection", "post, 500", "post, 429"],
)
async def test_a_broken_line_costs_no_answer_and_gives_no_second(
    discord: FakeDiscord, serving: Serving, core: FakeCore, fault: DiscordFault
) -> None:
    async with serving():
        discord.faults.append(DiscordFault(**vars(fault)))
        asked = await discord.write(ASKED)
        post = await answered(discord)
        assert post["channel_id"] == asked["id"]
        assert await nothing_more(discord, core, 1)


IGNORED: dict[str, dict[str, Any]] = {
    "a bot": {"author": {"id": "9", "username": "b", "discriminator": "0", "avatar": None, "bot": True}},
    "itself": {"author": {"id": BOT, "username": "quotewire", "discriminator": "0", "avatar": None, "bot": True}},
    "a webhook": {"webhook_id": "12"},
    "a system message": {"type": 7},
    "a command of somebody's": {"type": 20},
    "everyone": {"content": f"@everyone who said “{PIER}”?", "mention_everyone": True},
    "a role": {"content": f"<@&{BOT}> who said “{PIER}”?", "mention_roles": [BOT]},
    "no mention": {"content": f"who said “{PIER}”?"},
    "somebody else": {"content": f"<@{SOMEBODY_ELSE}> who said “{PIER}”?"},
}


@pytest.mark.parametrize("changes", IGNORED.values(), ids=IGNORED)
async def test_what_is_not_a_person_asking_the_bot_is_not_answered(
    discord: FakeDiscord, serving: Serving, core: FakeCore, changes: dict[str, Any]
) -> None:
    async with serving():
        await discord.write(**{"content": ASKED, **changes})
        assert await nothing_more(discord, core, 0)


async def test_a_reply_with_nothing_but_a_mention_asks_who_said_the_words(
    discord: FakeDiscord, serving: Serving, core: FakeCore
) -> None:
    async with serving():
        quoted = await discord.write(f"> {PIER}\nwhat do you all think {ME}?", user=SOMEBODY_ELSE)
        await answered(discord)
        await discord.write(ME, replies_to=quoted)
        await answered(discord, 2)
    assert core.asked[-1].arguments == {"text": PIER}


async def test_a_reply_to_words_that_discord_leaves_out_is_told_how_to_ask(
    discord: FakeDiscord, serving: Serving, core: FakeCore
) -> None:
    async with serving():
        unreadable = await discord.write(f"“{PIER}”", user=SOMEBODY_ELSE)
        await discord.write(f"{ME} who said this?", replies_to=unreadable)
        post = await answered(discord)
    assert core.asked == []
    assert "Apps → Who said this?" in words_of(post)


async def test_who_may_not_manage_is_refused_in_public_too(
    discord: FakeDiscord, serving: Serving, core: FakeCore
) -> None:
    async with serving():
        await discord.write(f"{ME} digest set weekdays 08:00", user=SOMEBODY_ELSE)
        assert "right to manage" in words_of(await answered(discord))
        role = {"id": "555", "name": "mods", "permissions": str(1 << 5), "position": 1, "color": 0, "hoist": False}
        more = {"managed": False, "mentionable": False, "flags": 0, "colors": {"primary_color": 0}}
        await discord.send("GUILD_ROLE_CREATE", {"guild_id": GUILD, "role": {**role, **more}})
        member = {"roles": ["555"], "joined_at": "2026-01-01T00:00:00Z", "deaf": False, "mute": False, "flags": 0}
        await discord.write(f"{ME} digest set weekdays 08:00", user=SOMEBODY_ELSE, member=member)
        await answered(discord, 2)
    assert [request.can_manage for request in core.asked] == [False, True]


@pytest.mark.parametrize(
    "changes",
    [
        {"poll": None, "thread": None, "embeds": None, "components": None, "message_snapshots": None},
        {"embeds": [None, {"title": None}], "components": [{"type": 10}], "member": None},
        {"type": 19, "referenced_message": None},
        {"channel_id": "no number"},
        {"author": None},
    ],
)
async def test_an_odd_message_costs_itself_alone(
    discord: FakeDiscord, serving: Serving, changes: dict[str, Any]
) -> None:
    async with serving():
        await discord.send("MESSAGE_CREATE", {**await discord.write(ASKED), "id": "5", **changes})
        await discord.write(ASKED)
        await discord.until(lambda: len(discord.posts) >= 2)
        assert len(discord.identified) == 1


async def test_a_workspace_that_wants_none_gets_no_answer(
    discord: FakeDiscord, serving: Serving, core: FakeCore
) -> None:
    await core.heard.switch_plain_words(HERE, on=False)
    async with serving():
        await discord.write(ASKED)
        await discord.write(PIER, channel="77", direct=True)
        assert (await answered(discord))["channel_id"] == "77"
    assert len(core.asked) == 1


async def test_the_next_page_is_behind_a_button(discord: FakeDiscord, serving: Serving, core: FakeCore) -> None:
    core.following = "/quote by Ann count 3"
    async with serving():
        await discord.write(f"{ME} quote by Ann")
        post = await answered(discord)
        labels = [part.get("label") for row in post["components"] for part in row.get("components", [])]
    assert "More" in labels
    assert "Share" not in labels
