"""A promise to post says at once where the bot may not post, and what to do."""

from typing import Any

import pytest

from adapters.discord.components import contents
from bot.domain.places import Place
from tests.fakes.discord_commands import FakeCore
from tests.fakes.discord_records import CHANNEL, GUILD, MANAGE_GUILD, WRITE, Interaction
from tests.fakes.discord_server import FakeDiscord
from tests.integration.discord.conftest import Serving

WHEN = {"name": "when", "type": 3, "value": "daily 08:00"}
SET = {"id": "1", "name": "digest", "type": 1, "options": [{"type": 1, "name": "set", "options": [WHEN]}]}
VIEW, SEND = 1 << 10, 1 << 11


async def set_up(discord: FakeDiscord, **about: Any) -> str:
    """What somebody reads who sets a digest."""
    made: Interaction = await discord.dispatch(2, SET, MANAGE_GUILD, **about)
    await discord.until(lambda: bool(made.messages))
    return "\n".join(contents(made.messages[0]["components"]))


@pytest.mark.parametrize(
    ("about", "told"),
    [
        (
            {"app_permissions": "0"},
            "I lack rights in this channel. Edit Channel → Permissions → me: View Channel and Send M",
        ),
        ({"app_permissions": str(VIEW)}, "View Channel and Send Messages."),
        ({"app_permissions": str(SEND)}, "I lack rights in this channel"),
    ],
    ids=["nothing", "sees it only", "does not see it"],
)
async def test_who_sets_a_digest_is_told_that_the_bot_may_not_post_there(
    discord: FakeDiscord, serving: Serving, core: FakeCore, about: dict[str, Any], told: str
) -> None:
    async with serving():
        shown = await set_up(discord, **about)
    assert shown.startswith("digest set: ")
    assert "But I can’t post here yet:" in shown
    assert told in shown
    assert core.asked[-1].command == "digest set"


async def test_nothing_is_added_where_it_may_post(discord: FakeDiscord, serving: Serving) -> None:
    async with serving():
        assert "I can’t post" not in await set_up(discord, app_permissions=str(WRITE))


async def test_a_refusal_is_no_promise(discord: FakeDiscord, serving: Serving) -> None:
    async with serving():
        made = await discord.dispatch(2, SET, app_permissions="0")
        await discord.until(lambda: bool(made.messages))
    assert contents(made.messages[0]["components"]) == ["You need the right to manage the server."]


THREAD = {
    "id": "777",
    "type": 11,
    "name": "about the harbour",
    "guild_id": GUILD,
    "parent_id": "399",
    "owner_id": "200",
    "message_count": 1,
    "member_count": 1,
    "rate_limit_per_user": 0,
    "thread_metadata": {
        "archived": False,
        "locked": False,
        "auto_archive_duration": 60,
        "archive_timestamp": "2026-01-01T00:00:00Z",
    },
}
CHAT = {"id": "778", "type": 2, "name": "Stage left", "guild_id": GUILD, "position": 0, "bitrate": 1, "user_limit": 0}
IN_THREADS, CONNECT, MANAGE_THREADS = 1 << 38, 1 << 20, 1 << 34


def thread(**metadata: Any) -> dict[str, Any]:
    """A thread as Discord sends it with an interaction (Channel resource, "Thread Metadata Object")."""
    return {**THREAD, "thread_metadata": {**THREAD["thread_metadata"], **metadata}}  # type: ignore[dict-item]


@pytest.mark.parametrize(
    ("channel", "rights", "words"),
    [
        (
            thread(),
            VIEW | SEND,
            "in the channel of this thread. Edit Channel → Permissions → me: View Channel and Send",
        ),
        (thread(), VIEW | SEND, "Send Messages in Threads."),
        (thread(locked=True), VIEW | IN_THREADS, "this thread is locked. A moderator can unlock it"),
        (thread(locked=True, archived=True), VIEW | IN_THREADS, "this thread is locked"),
        (CHAT, VIEW | SEND, "View Channel and Connect and Send Messages."),
        (CHAT, VIEW | CONNECT, "View Channel and Connect and Send Messages."),
    ],
    ids=["thread", "thread", "locked", "locked and archived", "voice: no connect", "voice: no sending"],
)
async def test_threads_and_voice_chats_say_what_they_lack(
    discord: FakeDiscord, serving: Serving, channel: dict[str, Any], rights: int, words: str
) -> None:
    async with serving():
        shown = await set_up(discord, channel=channel, channel_id=channel["id"], app_permissions=str(rights))
    assert "But I can’t post here yet:" in shown
    assert words in shown


@pytest.mark.parametrize(
    ("channel", "rights"),
    [
        (thread(), VIEW | IN_THREADS),
        (thread(archived=True), VIEW | IN_THREADS),
        (thread(locked=True, archived=True), VIEW | IN_THREADS | MANAGE_THREADS),
        (CHAT, VIEW | SEND | CONNECT),
        ({**CHAT, "type": 13}, VIEW | SEND | CONNECT),
        ({**thread(), "type": 10}, VIEW | IN_THREADS),
        ({**thread(), "type": 12}, VIEW | IN_THREADS),
    ],
    ids=["thread", "archived", "locked, but managed", "voice", "stage", "thread under news", "private thread"],
)
async def test_threads_and_voice_chats_where_it_may_post(
    discord: FakeDiscord, serving: Serving, channel: dict[str, Any], rights: int
) -> None:
    async with serving():
        assert "I can’t post" not in await set_up(
            discord, channel=channel, channel_id=channel["id"], app_permissions=str(rights)
        )


async def test_a_promise_where_it_may_post_again_goes_on_with_what_was_paused(
    discord: FakeDiscord, serving: Serving, core: FakeCore
) -> None:
    here = Place("discord", GUILD, CHANNEL)
    core.kept.paused[here] = "I lacked rights"
    async with serving():
        assert "I can’t post here yet" in await set_up(discord, app_permissions="0")
        assert core.kept.paused == {here: "I lacked rights"}
        shown = await set_up(discord, app_permissions=str(WRITE))
    assert shown.endswith("What was paused here since I couldn’t post goes on.")
    assert core.kept.paused == {}


@pytest.mark.parametrize(("name", "known"), [("news", "news"), ("___hidden___", "")])
async def test_the_name_of_a_channel_is_told_to_the_core(
    discord: FakeDiscord, serving: Serving, core: FakeCore, name: str, known: str
) -> None:
    channel = {"id": "779", "type": 0, "name": name, "guild_id": GUILD, "permissions": "0", "position": 0}
    async with serving():
        await set_up(discord, channel=channel, channel_id=channel["id"])
    assert core.asked[-1].place_name == known
