"""A place that Discord refused goes on by itself, once the bot may post there again."""

import asyncio
from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

import discord as library
import pytest

from adapters.discord.adapter import DiscordTiming
from adapters.discord.outcomes import is_mended_by_rights, outcome
from adapters.discord.returning import PlaceWatch
from bot.domain.places import Place
from bot.ops.clock import SystemClock
from tests.fakes.discord_commands import FakeCore
from tests.fakes.discord_records import BOT, CHANNEL, GUILD, GUILD_FIELDS, WRITE, DiscordFault
from tests.fakes.discord_server import FakeDiscord
from tests.fakes.patience import LONG
from tests.integration.discord.conftest import Serving

HERE = Place("discord", GUILD, CHANNEL)
ROLE, THREAD = "310", "410"
THREAD_PLACE = Place("discord", GUILD, THREAD)
WHY = "Discord doesn’t let me post there: I lack rights there (Missing Permissions, 403/50013)"
LOCKED = "Discord doesn’t let me post there: the thread is locked (Thread is locked, 400/160005)"
FORUM = "Discord doesn’t let me post there: a forum takes posts only in its threads (Cannot, 400/40058)"
VIEW = 1 << 10
DENIED = {"id": GUILD, "type": 0, "allow": "0", "deny": str(WRITE)}
CHANNEL_FIELDS = {
    "id": CHANNEL,
    "type": 0,
    "name": "news",
    "position": 0,
    "permission_overwrites": [],
    "guild_id": GUILD,
}


def role(number: str, permissions: int) -> dict[str, Any]:
    """Permissions, "Role Object"; the role @everyone has the id of its server."""
    given = dict.fromkeys(("color", "position", "flags"), 0)
    colours = {"primary_color": 0, "secondary_color": None, "tertiary_color": None}
    bare = {"name": number, "hoist": False, "managed": False, "mentionable": False, "colors": colours}
    return {"id": number, "permissions": str(permissions), **given, **bare}


def me(*roles: str) -> dict[str, Any]:
    user = {"id": BOT, "username": "quotewire", "discriminator": "0000", "avatar": None, "bot": True}
    joined = {"joined_at": "2026-01-01T00:00:00Z", "deaf": False, "mute": False, "flags": 0}
    return {"user": user, "roles": list(roles), **joined}


def thread(*, locked: bool, archived: bool = False) -> dict[str, Any]:
    """Channel resource, "Thread Metadata Object"."""
    moment = {"archive_timestamp": "2026-01-01T00:00:00Z", "auto_archive_duration": 1440}
    fields = {"type": 11, "parent_id": CHANNEL, "guild_id": GUILD, "owner_id": BOT, "name": "strike"}
    counts = {"message_count": 0, "member_count": 1, "rate_limit_per_user": 0}
    return {"id": THREAD, **fields, **counts, "thread_metadata": {"locked": locked, "archived": archived, **moment}}


def server(**changes: Any) -> Mapping[str, Any]:
    """A server in which everybody may write, and the bot has no role; it is there again after an outage."""
    return {**GUILD_FIELDS, "roles": [role(GUILD, WRITE | 1 << 38), role(ROLE, 0)], "members": [me()], **changes}


async def resumed(core: FakeCore, place: Place = HERE) -> None:
    """The time-out only ends a test that has failed."""
    async with asyncio.timeout(LONG):
        while place in core.kept.paused:
            await asyncio.sleep(0.02)


async def looked(discord: FakeDiscord, core: FakeCore, place: Place = HERE) -> bool:
    """Whether it is paused still, when everything before was looked at: events come in order."""
    await discord.invoke("quote who", text="words")
    for _ in range(20):
        await asyncio.sleep(0)
    return place in core.kept.paused


CHANGES: dict[str, tuple[Mapping[str, Any], str, Mapping[str, Any]]] = {
    "the channel denies it no more": (
        {"channels": [{**CHANNEL_FIELDS, "permission_overwrites": [DENIED]}]},
        "CHANNEL_UPDATE",
        {**CHANNEL_FIELDS, "permission_overwrites": []},
    ),
    "the channel allows it to me": (
        {"roles": [role(GUILD, VIEW)]},
        "CHANNEL_UPDATE",
        {**CHANNEL_FIELDS, "permission_overwrites": [{"id": BOT, "type": 1, "allow": str(WRITE), "deny": "0"}]},
    ),
    "everybody may write": (
        {"roles": [role(GUILD, VIEW)]},
        "GUILD_ROLE_UPDATE",
        {"guild_id": GUILD, "role": role(GUILD, WRITE)},
    ),
    "a role of mine that was kept out is gone": (
        {
            "members": [me(ROLE)],
            "channels": [{**CHANNEL_FIELDS, "permission_overwrites": [{**DENIED, "id": ROLE}]}],
        },
        "GUILD_ROLE_DELETE",
        {"guild_id": GUILD, "role_id": ROLE},
    ),
    "I get a role": (
        {"roles": [role(GUILD, VIEW), role(ROLE, WRITE)]},
        "GUILD_MEMBER_UPDATE",
        {"guild_id": GUILD, **me(ROLE)},
    ),
    "my time-out is over": (
        {"members": [{**me(), "communication_disabled_until": "2999-01-01T00:00:00Z"}]},
        "GUILD_MEMBER_UPDATE",
        {"guild_id": GUILD, **me(), "communication_disabled_until": None},
    ),
}


@pytest.mark.parametrize("change", CHANGES)
async def test_a_place_goes_on_when_the_bot_may_post_there_again(
    discord: FakeDiscord, serving: Serving, core: FakeCore, change: str
) -> None:
    before, event, data = CHANGES[change]
    core.kept.paused = {HERE: WHY}
    async with serving():
        await discord.send("GUILD_CREATE", server(**before))
        assert await looked(discord, core)
        await discord.send(event, data)
        await resumed(core)
    assert discord.posts == []  # nothing is said unasked


async def test_a_channel_that_the_bot_is_let_into_goes_on(
    discord: FakeDiscord, serving: Serving, core: FakeCore
) -> None:
    hidden = Place("discord", GUILD, "401")
    refused = {"message": "Missing Access", "code": 50001}
    discord.faults.append(DiscordFault("/channels/401", times=9, status=403, body=refused))
    core.kept.paused = {hidden: WHY}
    async with serving():
        await discord.send("GUILD_CREATE", server())
        assert await looked(discord, core, hidden)
        await discord.send("CHANNEL_CREATE", {**CHANNEL_FIELDS, "id": "401"})
        await resumed(core, hidden)


async def test_an_archived_thread_is_asked_for(discord: FakeDiscord, serving: Serving, core: FakeCore) -> None:
    metadata = thread(locked=False, archived=True)
    discord.faults.append(DiscordFault(f"/channels/{THREAD}", times=99, status=200, body=metadata))
    core.kept.paused = {THREAD_PLACE: LOCKED}
    async with serving(timing=DiscordTiming(look=0.05)):
        await discord.send("GUILD_CREATE", server())
        await resumed(core, THREAD_PLACE)
    assert core.kept.paused == {}


@pytest.mark.parametrize("known", [True, False])
async def test_a_thread_goes_on_when_it_is_unlocked(
    discord: FakeDiscord, serving: Serving, core: FakeCore, known: bool
) -> None:
    core.kept.paused = {THREAD_PLACE: LOCKED}
    async with serving():
        await discord.send("GUILD_CREATE", server(threads=[thread(locked=True)] if known else []))
        assert await looked(discord, core, THREAD_PLACE)
        await discord.send("THREAD_UPDATE", thread(locked=False))
        await resumed(core, THREAD_PLACE)


async def test_what_changed_while_the_bot_was_away_is_seen_at_its_return(
    discord: FakeDiscord, serving: Serving, core: FakeCore
) -> None:
    core.kept.paused = {HERE: WHY, Place("discord", "999", "7"): WHY, Place("discord", GUILD, "x"): WHY}
    async with serving():
        await discord.send("GUILD_CREATE", server())
        await resumed(core)
    assert len(core.kept.paused) == 2


async def test_what_no_event_tells_is_looked_at_after_a_time(
    discord: FakeDiscord, serving: Serving, core: FakeCore
) -> None:
    async with serving(timing=DiscordTiming(look=0.05)):
        await discord.send("GUILD_CREATE", server())
        core.kept.broken = True
        await looked(discord, core)
        core.kept.broken, core.kept.paused = False, {HERE: WHY}
        await resumed(core)
    assert core.kept.paused == {}


@pytest.mark.parametrize("why", [FORUM, "the bot was removed from the server", "paused by something else"])
async def test_what_rights_do_not_mend_waits_for_a_person(
    discord: FakeDiscord, serving: Serving, core: FakeCore, why: str
) -> None:
    core.kept.paused = {HERE: why}
    async with serving():
        await discord.send("GUILD_CREATE", server())
        assert await looked(discord, core)


async def test_a_place_that_is_refused_again_at_once_is_not_resumed_over_and_over(
    discord: FakeDiscord, serving: Serving, core: FakeCore
) -> None:
    core.kept.paused = {HERE: WHY}
    async with serving():
        await discord.send("GUILD_CREATE", server())
        await resumed(core)
        core.kept.paused = {HERE: WHY}
        await discord.send("GUILD_ROLE_UPDATE", {"guild_id": GUILD, "role": role(ROLE, WRITE)})
        assert await looked(discord, core)


async def test_names_and_topics_are_nothing_to_look_at(discord: FakeDiscord, serving: Serving, core: FakeCore) -> None:
    async with serving():
        await discord.send("GUILD_CREATE", server())
        async with asyncio.timeout(LONG):  # discord.py holds READY back for two seconds; then all places are looked at
            while not {None, GUILD} <= set(core.kept.looks):
                await asyncio.sleep(0.02)
        core.kept.paused = {HERE: WHY}
        await discord.send("CHANNEL_UPDATE", {**CHANNEL_FIELDS, "topic": "Members: 7"})
        await discord.send("GUILD_ROLE_UPDATE", {"guild_id": GUILD, "role": {**role(ROLE, 0), "name": "7"}})
        assert await looked(discord, core)


async def test_events_that_come_during_a_look_are_looked_at_once_more(core: FakeCore) -> None:
    looks: list[str | None] = []
    returning = PlaceWatch(core.port().store, SystemClock())

    async def listed(_platform: str, server: str | None) -> list[tuple[Place, str]]:
        looks.append(server)
        await asyncio.sleep(0)
        return []

    core.kept.refused_places = listed  # type: ignore[assignment, method-assign]
    await asyncio.gather(*(returning.look(None, "300") for _ in range(9)))  # type: ignore[arg-type]
    assert looks == ["300", "300"]


@pytest.mark.parametrize(("code", "mended"), [(50013, True), (50001, True), (160005, True), (40058, False), (0, False)])
def test_the_reason_that_is_kept_tells_whether_rights_mend_it(code: int, mended: bool) -> None:
    response: Any = SimpleNamespace(status=403, reason="Forbidden", headers={})
    error = library.Forbidden(response, {"code": code, "message": "No"})
    assert is_mended_by_rights(str(outcome(error))) is mended
