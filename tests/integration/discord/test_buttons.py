"""Buttons under answers: sharing and paging, for the right person, once, and after a restart."""

from typing import Any

import pytest

from adapters.discord.buttons import custom_id
from adapters.discord.components import contents
from bot.domain.places import Place
from tests.fakes.discord_commands import FakeCore
from tests.fakes.discord_records import CHANNEL, GUILD, MESSAGE, PERSON, WRITE, DiscordFault, Interaction, button
from tests.fakes.discord_server import FakeDiscord
from tests.integration.discord.conftest import Serving

HERE = Place("discord", GUILD, CHANNEL)
PUBLIC = r"/channels/\d+/messages"


@pytest.fixture(autouse=True)
def found(core: FakeCore) -> None:
    """Every answer is one that can be shared."""
    core.found = True


async def asked(discord: FakeDiscord) -> dict[str, Any]:
    """A private answer."""
    return (await discord.invoke("quote who", text="words")).messages[0]


async def settled(discord: FakeDiscord, pressed: Interaction) -> None:
    """The press has had its effect on the message under which the button was."""
    await discord.until(lambda: pressed.original is not None)


def labels(message: dict[str, Any]) -> list[str]:
    rows = [component for component in message["components"] if component["type"] == 1]
    return [part["label"] for row in rows for part in row["components"]]


def said(message: dict[str, Any]) -> str:
    return "\n".join(contents(message["components"]))


async def test_share_posts_the_answer_for_all_and_says_who_shared_it(discord: FakeDiscord, serving: Serving) -> None:
    async with serving():
        answer = await asked(discord)
        pressed = await discord.press(answer, "Share")
        await settled(discord, pressed)
    assert pressed.callbacks == [{"type": 6}]
    [post] = discord.posts
    assert post["channel_id"] == CHANNEL
    assert post["allowed_mentions"] == {"parse": []}
    assert said(post) == "\n".join([said(answer), "-# Shared by ann"])
    assert labels(post) == []
    # The button has done its work.
    assert pressed.original is not None
    assert labels(pressed.original) == []
    assert said(pressed.original) == said(answer)


async def test_what_is_shared_is_asked_for_anew(discord: FakeDiscord, serving: Serving, core: FakeCore) -> None:
    async with serving():
        await settled(discord, await discord.press(await asked(discord), "Share"))
    first, second = core.asked
    assert (first.command, first.arguments, first.place, first.user) == (
        second.command,
        second.arguments,
        second.place,
        second.user,
    )


async def test_a_double_press_shares_once(discord: FakeDiscord, serving: Serving) -> None:
    async with serving():
        answer = await asked(discord)
        presses = [await discord.press(answer, "Share") for _ in range(3)]
        await discord.until(lambda: any(press.original for press in presses))
        again = await discord.press({**answer, "id": "999999"}, "Share")  # another answer, with another message
        await settled(discord, again)
    assert len(discord.posts) == 2


async def test_a_share_whose_answer_was_lost_is_not_made_twice(discord: FakeDiscord, serving: Serving) -> None:
    discord.faults.append(DiscordFault(PUBLIC, cut_after=True))
    async with serving():
        answer = await asked(discord)
        pressed = await discord.press(answer, "Share")
        await discord.until(lambda: bool(pressed.messages))
        assert "press Share again" in said(pressed.messages[0])
        await settled(discord, await discord.press(answer, "Share"))
    assert len(discord.posts) == 1


async def test_buttons_work_after_a_restart(discord: FakeDiscord, serving: Serving, core: FakeCore) -> None:
    core.following = "/quote who the next words"
    async with serving():
        answer = await asked(discord)
    discord.identified.clear()
    async with serving():
        await settled(discord, await discord.press(answer, "Share"))
        pressed = await discord.press(answer, "More")
        await settled(discord, pressed)
    assert "the next words" in said(pressed.messages[0])
    assert len(discord.posts) == 1


async def test_more_follows_in_private_with_buttons_of_its_own(
    discord: FakeDiscord, serving: Serving, core: FakeCore
) -> None:
    core.following = "/quote by Ann count 3"
    async with serving():
        answer = await asked(discord)
        assert labels(answer) == ["More", "Share"]
        assert "There is more" not in said(answer)
        pressed = await discord.press(answer, "More")
        await settled(discord, pressed)
    [page] = pressed.messages
    assert page["ephemeral"]
    assert labels(page) == ["More", "Share"]
    assert core.asked[1].arguments == {"speaker": "Ann", "count": 3}
    assert pressed.original is not None
    assert labels(pressed.original) == ["Share"]


async def test_more_under_a_shared_answer_is_for_each_who_presses(
    discord: FakeDiscord, serving: Serving, core: FakeCore
) -> None:
    core.following = "/quote by Ann count 3"
    async with serving():
        await settled(discord, await discord.press(await asked(discord), "Share"))
        [post] = discord.posts
        assert labels(post) == ["More"]
        for user in ("201", "202"):
            pressed = await discord.press(post, "More", user=user)
            await discord.until(lambda now=pressed: bool(now.messages))  # type: ignore[misc]
            assert pressed.messages[0]["ephemeral"]
            assert pressed.original is None
    assert [request.user for request in core.asked[-2:]] == ["201", "202"]
    assert len(discord.posts) == 1


async def test_rights_are_not_kept(discord: FakeDiscord, serving: Serving, core: FakeCore) -> None:
    core.following = "/digest set daily 08:00"
    async with serving():
        pressed = await discord.press(await asked(discord), "More", permissions=WRITE | 1 << 5)
        await discord.until(lambda: bool(pressed.messages))
    assert not core.asked[1].can_manage
    assert "You need the right" in said(pressed.messages[0])


@pytest.mark.parametrize("token", ["quotewire:share:" + "0" * 24, "quotewire:share:short", "of another version"])
async def test_a_button_that_is_not_known_any_more(
    discord: FakeDiscord, serving: Serving, core: FakeCore, token: str
) -> None:
    async with serving():
        answer = await asked(discord)
        answer["components"][-1]["components"][0]["custom_id"] = token
        pressed = await discord.press(answer, "Share")
        await discord.until(lambda: bool(pressed.messages))
    assert said(pressed.messages[0]) == "This button has expired: please give the command again."
    assert pressed.messages[0]["ephemeral"]
    assert (len(core.asked), discord.posts) == (1, [])


async def test_somebody_elses_answer_is_not_shared(discord: FakeDiscord, serving: Serving) -> None:
    async with serving():
        pressed = await discord.press(await asked(discord), "Share", user="666")
        await discord.until(lambda: bool(pressed.messages))
    assert "belongs to somebody else" in said(pressed.messages[0])
    assert discord.posts == []


async def test_who_may_not_write_here_does_not_by_the_bot(discord: FakeDiscord, serving: Serving) -> None:
    async with serving():
        pressed = await discord.press(await asked(discord), "Share", permissions=1 << 10)
        await discord.until(lambda: bool(pressed.messages))
    assert "You may not write here" in said(pressed.messages[0])
    assert discord.posts == []


@pytest.mark.parametrize(
    ("owners", "bot_permissions"),
    [({"1": PERSON}, WRITE), ({"0": GUILD}, 0), ({"0": GUILD}, WRITE)],
)
async def test_where_the_bot_may_not_post_it_answers_for_all(
    discord: FakeDiscord, serving: Serving, owners: Any, bot_permissions: int
) -> None:
    discord.faults.append(DiscordFault(PUBLIC, status=403, body={"code": 50013, "message": "Missing Permissions"}))
    async with serving():
        pressed = await discord.press(await asked(discord), "Share", owners=owners, bot_permissions=bot_permissions)
        await settled(discord, pressed)
    [message] = pressed.messages
    assert not message["ephemeral"]
    assert "Shared by ann" in said(message)
    assert discord.posts == []


async def test_what_is_not_found_any_more_is_not_shared(discord: FakeDiscord, serving: Serving, core: FakeCore) -> None:
    async with serving():
        answer = await asked(discord)
        core.broken = True
        pressed = await discord.press(answer, "Share")
        await discord.until(lambda: bool(pressed.messages))
        assert pressed.messages[0]["ephemeral"]
        core.broken = False
        await settled(discord, await discord.press(answer, "Share"))
    assert len(discord.posts) == 1


async def test_without_a_store_the_answer_goes_without_buttons(
    discord: FakeDiscord, serving: Serving, core: FakeCore
) -> None:
    core.following = "/quote by Ann count 3"
    async with serving():
        answer = await asked(discord)
        core.kept.broken = True
        pressed = await discord.press(answer, "More")
        await discord.until(lambda: bool(pressed.messages))
        assert "expired" in said(pressed.messages[0])
        plain = await asked(discord)
    assert labels(plain) == []
    assert "There is more: /quote by Ann count 3" in said(plain)


async def test_only_what_was_found_can_be_shared(discord: FakeDiscord, serving: Serving, core: FakeCore) -> None:
    core.found = False
    async with serving():
        assert labels(await asked(discord)) == []
        core.found, core.private = True, False
        assert labels((await discord.invoke("quotewire now")).messages[0]) == []


async def test_a_press_that_can_not_be_acknowledged_does_nothing(
    discord: FakeDiscord, serving: Serving, core: FakeCore
) -> None:
    async with serving():
        answer = await asked(discord)
        data = {"custom_id": button(answer, "Share")["custom_id"], "component_type": 2, "id": 1}
        shown = {**MESSAGE, "id": answer["id"], "components": answer["components"], "flags": answer["flags"]}
        discord.faults.append(DiscordFault(r"/interactions/.*", status=404, body={"code": 10062, "message": "Unknown"}))
        await discord.dispatch(3, data, WRITE, message=shown)
        await discord.until(lambda: discord.faults[0].times == 0)
        await asked(discord)
    assert len(core.asked) == 2
    assert discord.posts == []


def test_the_id_of_a_button_fits_into_the_limit() -> None:
    assert len(custom_id("share", "0" * 24)) <= 100
