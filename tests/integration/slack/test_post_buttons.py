"""The row under a post on Slack: pressed with the rights of whoever presses, answered in private, also years later."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from adapters.slack.platform import slack_place
from bot.domain.options import NO_MUTES
from bot.ports import Store
from bot.store import open_store
from tests.fakes.hostile import HOSTILE
from tests.fakes.post_bench import BATS, PostBench
from tests.fakes.slack_payloads import ADMIN, CHANNEL, TEAM, USER
from tests.fakes.slack_server import FakeSlack
from tests.integration.slack.conftest import Serving

HERE = slack_place(TEAM, CHANNEL)
ROW = ["More on this", "Who is this?", "Less of this"]


@pytest.fixture
async def bench(store: Store) -> PostBench:
    """A channel with a digest of one story that two outlets tell."""
    made = PostBench(store)
    await made.follow(HERE)
    await made.publish(1)
    await made.publish(2, outlet="Strait Times", at=made.clock.now() - timedelta(hours=1))
    return made


def elements(body: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    rows = [block["elements"] for block in body["blocks"] if block["type"] == "actions"]
    return [element for row in rows for element in row if element["type"] == kind]


def labels(body: dict[str, Any]) -> list[str]:
    return [button["text"]["text"] for button in elements(body, "button")]


def lines(body: dict[str, Any]) -> list[str]:
    return [line["text"]["text"] for menu in elements(body, "static_select") for line in menu["options"]]


async def pressed(slack: FakeSlack, body: dict[str, Any], label: str, user: str = USER) -> dict[str, Any]:
    """The private answer to the press of a button."""
    before = len(slack.seen("answer"))
    button = next(button for button in elements(body, "button") if button["text"]["text"] == label)
    await slack.press(button["action_id"], button["value"], user=user)
    return await _answer(slack, before)


async def chosen(slack: FakeSlack, body: dict[str, Any], label: str, user: str = USER) -> dict[str, Any]:
    """The private answer to the choice of a menu's line.

    https://docs.slack.dev/reference/interaction-payloads/block_actions-payload/: ``selected_option``.
    """
    before = len(slack.seen("answer"))
    (menu,) = elements(body, "static_select")
    option = next(line for line in menu["options"] if line["text"]["text"] == label)
    await slack.press(menu["action_id"], user=user, type="static_select", selected_option=option)
    return await _answer(slack, before)


async def _answer(slack: FakeSlack, before: int) -> dict[str, Any]:
    body: dict[str, Any] = (await slack.until("answer", count=before + 1))[before].body
    assert body["response_type"] == "ephemeral"
    assert body["replace_original"] is False
    return body


def said(body: dict[str, Any]) -> str:
    return json.dumps(body["blocks"], ensure_ascii=False)


async def test_a_digest_has_one_row_and_each_button_is_answered_in_private(
    slack: FakeSlack, serving: Serving, bench: PostBench
) -> None:
    async with serving(**bench.of_core()) as adapter:
        await bench.order_digest(HERE)
        await bench.send(adapter)
        (post,) = slack.channels[CHANNEL]
        assert labels(post) == ROW
        assert len({button["action_id"] for button in elements(post, "button")}) == 3
        more = await pressed(slack, post, "More on this")
        assert "More on “Dockers walk out at Tarnmouth”" in said(more)
        assert "Strait Times" in said(more)
        who = await pressed(slack, post, "Who is this?")
        assert "Mara Lindqvist, chief engineer" in said(who)
        assert "2 quotations" in said(who)
    assert len(slack.channels[CHANNEL]) == 1


async def test_less_of_this_mutes_once_for_managers_alone(slack: FakeSlack, serving: Serving, bench: PostBench) -> None:
    async with serving(**bench.of_core()) as adapter:
        await bench.order_digest(HERE)
        await bench.send(adapter)
        (post,) = slack.channels[CHANNEL]
        refused = await pressed(slack, post, "Less of this")
        assert refused["text"] == "Only who manages this workspace or server decides what comes here."
        question = await pressed(slack, post, "Less of this", ADMIN)
        assert lines(question)[:2] == ["Nothing from Harbour Post", "No items that quote Mara Lindqvist"]
        assert (await chosen(slack, question, "Nothing from Harbour Post"))["text"].startswith("Only who manages")
        assert (await bench.store.options(HERE)).mutes == NO_MUTES
        muted = await chosen(slack, question, "Nothing from Harbour Post", ADMIN)
        assert muted["text"].startswith("Muted. Nothing from Harbour Post comes here any more")
        again = await chosen(slack, question, "Nothing from Harbour Post", ADMIN)
        assert "is muted here already" in again["text"]
    assert (await bench.store.options(HERE)).mutes.sources == ("Harbour Post",)
    assert (await bench.store.options(slack_place("T9OTHER", CHANNEL))).mutes.sources == ()


async def test_the_buttons_work_after_a_restart_and_after_a_year(
    slack: FakeSlack, serving: Serving, bench: PostBench, database: Path
) -> None:
    async with serving(**bench.of_core()) as adapter:
        await bench.order_digest(HERE)
        await bench.send(adapter)
    (post,) = slack.channels[CHANNEL]
    bench.clock.forward(days=400)
    restarted = await open_store(f"sqlite:///{database}")
    async with serving(**PostBench(restarted, bench.clock).of_core()):
        await slack.until("connected", count=2)
        assert "Strait Times" in said(await pressed(slack, post, "More on this"))
    await restarted.close()


@pytest.mark.parametrize(
    "name", [HOSTILE, "*b* <!channel> <@U1> <https://x.example|x>", "Long " * 100, "\u200b", "日本語"]
)
async def test_hostile_names_make_valid_menus_that_mute_just_these(
    slack: FakeSlack, serving: Serving, bench: PostBench, name: str
) -> None:
    await bench.publish(3, name, BATS, outlet=name, speaker=name)
    async with serving(**bench.of_core()) as adapter:
        await bench.order_digest(HERE)
        await bench.send(adapter)
        (post,) = slack.channels[CHANNEL]
        await pressed(slack, post, "Who is this?")
        which = await pressed(slack, post, "Less of this", ADMIN)
        strange = next(line for line in lines(which) if "Dockers" not in line)
        offers = await chosen(slack, which, strange, ADMIN)
        assert (lines(offers) == []) is (name == "\u200b"), "a name without a letter can't be muted"
        for line in lines(offers):
            muted = await chosen(slack, offers, line, ADMIN)
            assert "Muted." in said(muted) or "already" in said(muted)


async def test_a_value_of_another_version_gets_one_clear_line(
    slack: FakeSlack, serving: Serving, bench: PostBench
) -> None:
    async with serving(**bench.of_core()):
        for value in ("", "post", "quotewire privacy delete:yes", "post more:"):
            before = len(slack.seen("answer"))
            await slack.press("of-core/0", value)
            assert (await _answer(slack, before))["text"] == "That button is too old: ask again."


async def test_a_long_digest_has_its_row_in_the_channel_and_not_in_the_thread(
    slack: FakeSlack, serving: Serving, bench: PostBench
) -> None:
    for number in range(12):
        await bench.publish(
            100 + number, f"Story {number} " + "of much length " * 14, f"{number} apart " * 30, speaker=f"Ann {number}"
        )
    await bench.store.set_schedule(HERE, "daily 08:00", "UTC", 10, (), bench.clock.now())
    async with serving(**bench.of_core()) as adapter:
        await bench.order_digest(HERE)
        await bench.send(adapter)
    first, *thread = slack.channels[CHANNEL]
    assert labels(first)[-2:] == ROW[1:]
    assert all(labels(post) == [] for post in thread)
