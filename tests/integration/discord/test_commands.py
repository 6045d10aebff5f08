"""Every shape of command, as people give them, in a simulated Discord around the real client."""

import discord
import pytest
import simcord

from adapters.discord.components import contents
from bot.domain.places import Place
from tests.fakes.discord_commands import COMMANDS, FakeCore
from tests.fakes.discord_markdown import read
from tests.fakes.discord_simulated import bot_id, response


class SimulatedServer:
    """A server with a channel, a manager and a member."""

    def __init__(self, env: simcord.Env) -> None:
        self.guild = env.create_guild()
        self.channel = self.guild.create_text_channel("news")
        managers = self.guild.create_role("Managers", permissions=discord.Permissions(manage_guild=True))
        self.manager = self.guild.add_member(env.create_user("manager"), roles=[managers])
        self.user = env.create_user("ann")
        self.member = self.guild.add_member(self.user)


@pytest.fixture
def world(env: simcord.Env) -> SimulatedServer:
    """For one test."""
    return SimulatedServer(env)


def said(result: simcord.InteractionResult) -> str:
    """What the person reads."""
    return "\n".join(read(text).visible for text in contents(response(result).components))


async def test_every_command_is_there(env: simcord.Env, world: SimulatedServer) -> None:
    assert set(world.manager.available_commands(world.channel)) == {command.path for command in COMMANDS}
    # All of /digest is for managers, so Discord doesn't even show it to others.
    shown = {command.path for command in COMMANDS if command.family != "digest"}
    assert set(world.member.available_commands(world.channel)) == shown


async def test_a_private_command_is_answered_to_the_person_alone(
    env: simcord.Env, world: SimulatedServer, core: FakeCore
) -> None:
    result = await world.member.slash(world.channel, "quote who", text="a “quote” *with* @everyone")
    assert result.ephemeral
    callback, _ = [request for request in env.http_requests if request.method == "POST"]
    assert callback.json == {"type": 5, "data": {"flags": 64}}
    assert "a “quote” *with* @\u200beveryone" in said(result)
    [request] = core.asked
    assert request.place == Place("discord", str(world.guild.id), str(world.channel.id))
    assert request.user == str(world.user.id)
    assert not request.can_manage


async def test_options_arrive_in_their_types(env: simcord.Env, world: SimulatedServer, core: FakeCore) -> None:
    await world.member.slash(world.channel, "quote by", speaker="Mara", count=10, **{"except": "pier"})
    assert core.asked[0].arguments == {"speaker": "Mara", "except": "pier", "count": 10}
    await world.member.slash(world.channel, "quote by", speaker="Mara")
    assert core.asked[1].arguments == {"speaker": "Mara"}


async def test_bounds_are_discords_to_check(env: simcord.Env, world: SimulatedServer) -> None:
    with pytest.raises(simcord.OptionError):
        await world.member.slash(world.channel, "quote by", speaker="Mara", count=11)
    with pytest.raises(simcord.OptionError):
        await world.member.slash(world.channel, "quote by")


async def test_typed_letters_are_completed(env: simcord.Env, world: SimulatedServer, core: FakeCore) -> None:
    core.known = ["Mara Lindqvist", "Marcus Vell", "Ola", "Mar" + "a" * 100, *(f"Mar {number}" for number in range(40))]
    choices = await world.member.autocomplete(world.channel, "quote by", "speaker", "mar")
    assert [choice["value"] for choice in choices[:2]] == ["Mara Lindqvist", "Marcus Vell"]
    assert len(choices) == 25
    assert max(len(choice["name"]) for choice in choices) <= 100


async def test_broken_completions_are_none(env: simcord.Env, world: SimulatedServer, core: FakeCore) -> None:
    core.broken = True
    assert await world.member.autocomplete(world.channel, "quote by", "speaker", "mar") == []


async def test_managers_may_and_the_server_side_knows(env: simcord.Env, world: SimulatedServer, core: FakeCore) -> None:
    result = await world.manager.slash(world.channel, "digest set", when="daily 08:00")
    assert core.asked[0].can_manage
    assert "daily 08:00" in said(result)


async def test_a_public_command_is_seen_by_all(env: simcord.Env, world: SimulatedServer, core: FakeCore) -> None:
    core.private = False
    result = await world.member.slash(world.channel, "quotewire now")
    assert not result.ephemeral
    assert world.channel.last_message is not None
    assert "quotewire now" in said(result)


async def test_what_is_private_in_a_public_command_stays_so(
    env: simcord.Env, world: SimulatedServer, core: FakeCore
) -> None:
    result = await world.member.slash(world.channel, "quotewire now")
    assert [message.ephemeral for message in result.followups] == [True]
    assert world.channel.history(viewer=world.manager) == []


async def test_direct_messages_are_the_persons_own(env: simcord.Env, world: SimulatedServer, core: FakeCore) -> None:
    await world.user.slash("digest set", when="daily 08:00")
    [request] = core.asked
    assert request.place == Place("discord", "@me", str(world.user.dm_channel.id))
    assert request.place.is_direct
    assert request.can_manage


async def test_a_broken_core_still_answers(env: simcord.Env, world: SimulatedServer, core: FakeCore) -> None:
    core.broken = True
    assert "Something broke on my side" in said(await world.member.slash(world.channel, "quote who", text="x"))


async def test_an_answer_that_discord_refuses_comes_as_plain_text(env: simcord.Env, world: SimulatedServer) -> None:
    env.inject_error("POST", "/webhooks/*", status=400, code=50035)
    result = await world.member.slash(world.channel, "quote who", text="words")
    assert response(result).content == "quote who: {'text': 'words'}"
    assert result.ephemeral


async def test_an_answer_that_can_not_be_sent_harms_nobody(
    env: simcord.Env, world: SimulatedServer, core: FakeCore
) -> None:
    env.inject_error("POST", "/webhooks/*", status=403)
    await world.member.slash(world.channel, "quote who", text="words")
    assert response(await world.member.slash(world.channel, "quote who", text="words")).components


async def test_no_work_is_done_for_an_interaction_that_is_gone(
    env: simcord.Env, world: SimulatedServer, core: FakeCore
) -> None:
    env.inject_error("POST", "/interactions/*", status=404, code=10062)
    await world.member.slash(world.channel, "quote who", text="words")
    assert core.asked == []


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("We will rebuild the pier", "We will rebuild the pier"),
        ("> She said: “We will rebuild the pier” and “yes”.", "We will rebuild the pier"),
        ('He told us "no **way** at all", then «oui».', "no way at all"),
        ("„Das war alles“, sagte sie.", "Das war alles"),
        ("It's 5\" long", "It's 5\" long"),
        ("Really?\n> We will **not** sell it\nlol, “no way at all” :)", "We will not sell it"),
        ("> Mara: “We will not sell it”\nhm", "We will not sell it"),
        ("look:\n>>> We will not\nsell it", "We will not sell it"),
        ("x" * 2000, "x" * 2000),
    ],
)
async def test_who_said_this_finds_the_words_of_a_message(
    env: simcord.Env, world: SimulatedServer, core: FakeCore, content: str, words: str
) -> None:
    message = await world.manager.send(world.channel, content)
    result = await world.member.context_menu(world.channel, "Who said this?", message)
    assert result.ephemeral
    [request] = core.asked
    assert (request.command, request.arguments) == ("quote who", {"text": words})


async def test_who_said_this_of_the_bots_own_post(env: simcord.Env, world: SimulatedServer, core: FakeCore) -> None:
    core.private = False
    posted = await world.member.slash(world.channel, "quotewire now")
    await world.member.context_menu(world.channel, "Who said this?", response(posted).message)
    assert core.asked[1].arguments == {"text": "quotewire now: {}"}


async def test_a_message_without_words_says_so(env: simcord.Env, world: SimulatedServer, core: FakeCore) -> None:
    message = await world.manager.send(world.channel, "# \n> ")
    result = await world.member.context_menu(world.channel, "Who said this?", message)
    assert "no text in this message" in said(result)
    assert core.asked == []


async def test_threads_are_places(env: simcord.Env, world: SimulatedServer, core: FakeCore) -> None:
    message = await world.manager.send(world.channel, "a thread")
    thread = await message.create_thread(name="thread") if hasattr(message, "create_thread") else None
    assert thread is not None
    [handle] = world.channel.threads
    await world.member.slash(handle, "quote who", text="words")
    assert core.asked[0].place.channel == str(thread.id)


async def test_who_said_this_is_shared_and_paged(env: simcord.Env, world: SimulatedServer, core: FakeCore) -> None:
    core.found, core.following = True, "/quote by Ann count 3"
    message = await world.manager.send(world.channel, "“We will rebuild the pier”")
    answer = await world.member.context_menu(world.channel, "Who said this?", message)
    paged = await world.member.click(response(answer), label="More")
    assert paged.followups[0].ephemeral
    assert "quote by" in "".join(contents(paged.followups[0].components))
    await world.member.click(response(answer), label="Share")
    shared = world.channel.last_message
    assert shared is not None
    assert shared.author.id == bot_id(env)
    history = world.channel.history(viewer=world.manager)
    assert len(history) == 2
    with pytest.raises(simcord.SetupError):  # both buttons have done their work
        await world.member.click(response(answer), label="Share")


async def test_an_answer_is_shared_in_direct_messages(env: simcord.Env, world: SimulatedServer, core: FakeCore) -> None:
    core.found = True
    answer = await world.user.slash("quote who", text="words")
    await world.user.click(response(answer), label="Share")
    assert core.asked[1].place == Place("discord", "@me", str(world.user.dm_channel.id))
    assert core.asked[1].place.is_direct
    [request] = [one for one in env.http_requests if one.path.endswith(f"{world.user.dm_channel.id}/messages")]
    assert "Shared by ann" in str(request.json)


@pytest.mark.parametrize("may_write", [True, False])
async def test_an_answer_is_shared_in_a_thread_by_who_may_write_there(
    env: simcord.Env, world: SimulatedServer, core: FakeCore, may_write: bool
) -> None:
    core.found = True
    forbidden = discord.PermissionOverwrite(send_messages_in_threads=may_write)
    channel = world.guild.create_text_channel("talk", overwrites={world.guild.default_role: forbidden})
    message = await world.manager.send(channel, "a thread")
    await message.create_thread(name="thread")
    [thread] = channel.threads
    answer = await world.member.slash(thread, "quote who", text="words")
    await world.member.click(response(answer), label="Share")
    sent = [str(one.json) for one in env.http_requests if one.method == "POST"]
    assert any("Shared by ann" in body for body in sent) is may_write
    assert any("may not write here" in body for body in sent) is not may_write
