"""The row under a post on Discord: with the rights of whoever presses it, answered in private, also years later."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from adapters.discord.components import contents
from bot.domain.options import NO_MUTES
from bot.domain.places import Place
from bot.ports import Store
from bot.store import open_store
from tests.fakes.discord_records import CHANNEL, GUILD, WRITE, Interaction
from tests.fakes.discord_server import FakeDiscord
from tests.fakes.hostile import HOSTILE
from tests.fakes.post_bench import BATS, PostBench
from tests.integration.discord.conftest import Serving

HERE = Place("discord", GUILD, CHANNEL)
MANAGE = WRITE | 1 << 5
"""With the right *Manage Server*."""
ROW = ["More on this", "Who is this?", "Less of this"]


@pytest.fixture
async def bench(store: Store) -> PostBench:
    """A channel with a digest of one story that two outlets tell."""
    made = PostBench(store)
    await made.follow(HERE)
    await made.publish(1)
    await made.publish(2, outlet="Strait Times", at=made.clock.now() - timedelta(hours=1))
    return made


def labels(message: dict[str, Any]) -> list[str]:
    rows = [component["components"] for component in message["components"] if component["type"] == 1]
    return [part["label"] for row in rows for part in row if part["type"] == 2]


def lines(message: dict[str, Any]) -> list[str]:
    rows = [component["components"] for component in message["components"] if component["type"] == 1]
    return [line["label"] for row in rows for part in row if part["type"] == 3 for line in part["options"]]


def said(message: dict[str, Any]) -> str:
    return "\n".join(contents(message["components"]))


async def answered(discord: FakeDiscord, pressed: Interaction) -> dict[str, Any]:
    """The private answer to a press."""
    await discord.until(lambda: bool(pressed.messages))
    (message,) = pressed.messages
    assert message["ephemeral"]
    assert pressed.callbacks == [{"type": 6}]
    return message


async def test_a_digest_has_one_row_and_each_button_is_answered_in_private(
    discord: FakeDiscord, serving: Serving, bench: PostBench
) -> None:
    async with serving(core=bench.core()) as adapter:
        await bench.order_digest(HERE)
        await bench.send(adapter)
        [post] = discord.posts
        assert labels(post) == ROW
        more = await answered(discord, await discord.press(post, "More on this"))
        assert said(more).startswith("## More on “Dockers walk out at Tarnmouth”")
        assert "Strait Times" in said(more)
        who = await answered(discord, await discord.press(post, "Who is this?"))
        assert said(who).startswith("## Mara Lindqvist, chief engineer")
        assert "2 quotations" in said(who)
    assert len(discord.posts) == 1


async def test_less_of_this_mutes_once_for_managers_alone(
    discord: FakeDiscord, serving: Serving, bench: PostBench
) -> None:
    async with serving(core=bench.core()) as adapter:
        await bench.order_digest(HERE)
        await bench.send(adapter)
        [post] = discord.posts
        refused = await answered(discord, await discord.press(post, "Less of this"))
        assert said(refused) == "Only who manages this workspace or server decides what comes here."
        question = await answered(discord, await discord.press(post, "Less of this", permissions=MANAGE))
        assert lines(question)[:2] == ["Nothing from Harbour Post", "No items that quote Mara Lindqvist"]
        refused = await answered(discord, await discord.choose(question, "Nothing from Harbour Post"))
        assert said(refused).startswith("Only who manages")
        assert (await bench.store.options(HERE)).mutes == NO_MUTES
        muted = await answered(discord, await discord.choose(question, "Nothing from Harbour Post", permissions=MANAGE))
        assert said(muted).startswith("Muted. Nothing from Harbour Post comes here any more")
        again = await answered(
            discord, await discord.choose(question, "Nothing from Harbour Post", permissions=MANAGE, user="202")
        )
        assert "is muted here already" in said(again)
    assert (await bench.store.options(HERE)).mutes.sources == ("Harbour Post",)
    assert (await bench.store.options(Place("discord", GUILD, "999"))).mutes.sources == ()


async def test_the_buttons_work_after_a_restart_and_after_a_year(
    discord: FakeDiscord, serving: Serving, bench: PostBench, database: Path
) -> None:
    async with serving(core=bench.core()) as adapter:
        await bench.order_digest(HERE)
        await bench.send(adapter)
    [post] = discord.posts
    bench.clock.forward(days=400)
    discord.identified.clear()
    restarted = await open_store(f"sqlite:///{database}")
    async with serving(core=PostBench(restarted, bench.clock).core()):
        more = await answered(discord, await discord.press(post, "More on this"))
        assert "Strait Times" in said(more)
    await restarted.close()


@pytest.mark.parametrize(
    "name", [HOSTILE, "**b** @everyone <@1> [x](https://x.example)", "Long " * 100, "\u200b", "日本語"]
)
async def test_hostile_names_make_valid_menus_that_mute_just_these(
    discord: FakeDiscord, serving: Serving, bench: PostBench, name: str
) -> None:
    await bench.publish(3, f"{name}", BATS, outlet=name, speaker=name)
    async with serving(core=bench.core()) as adapter:
        await bench.order_digest(HERE)
        await bench.send(adapter)
        [post] = discord.posts
        await answered(discord, await discord.press(post, "Who is this?"))
        which = await answered(discord, await discord.press(post, "Less of this", permissions=MANAGE))
        strange = next(line for line in lines(which) if "Dockers" not in line)
        offers = await answered(discord, await discord.choose(which, strange, permissions=MANAGE))
        assert (lines(offers) == []) is (name == "\u200b"), "a name without a letter can't be muted"
        for line in lines(offers):
            muted = await answered(discord, await discord.choose(offers, line, permissions=MANAGE))
            assert "Muted." in said(muted) or "already" in said(muted)


async def test_a_full_digest_keeps_its_row_within_the_limits(
    discord: FakeDiscord, serving: Serving, bench: PostBench
) -> None:
    for number in range(30):
        await bench.publish(
            100 + number, f"Story {number} " + "of much length " * 12, f"{number} apart " * 30, speaker=f"Ann {number}"
        )
    async with serving(core=bench.core()) as adapter:
        await bench.order_digest(HERE)
        await bench.send(adapter)
    [post] = discord.posts
    assert labels(post)[-2:] == ROW[1:]
