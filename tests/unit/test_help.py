"""Help fits a screen; on Discord its commands can be pressed, elsewhere they are words."""

import io
import textwrap
from typing import Any

import pytest
from rich.console import Console

from adapters.console.render import print_message
from adapters.discord.components import contents
from adapters.discord.render import channel_body, interaction_body, plain_body
from adapters.slack.render import message_body, post
from bot import commands
from bot.commands.quotewire import helper
from bot.domain.commands import Request
from bot.domain.messages import Message
from bot.domain.places import Place
from bot.text.command_line import families
from tests.fakes.discord_markdown import read
from tests.fakes.discord_recorder import WHY_NOT, complaints, validator
from tests.fakes.slack_validate import complaints as slack_complaints

IDS = {family: str(10**18 + number) for number, family in enumerate(families(commands.ALL))}
FOLLOW_UP = "/api/v10/webhooks/1/token"
PHONE = 44
"""Letters that a phone has in a line of small text, and 32 such lines on its screen."""


async def helped(about: str = "") -> Message:
    handler = helper(commands.ALL)["quotewire help"]
    given = {"about": about} if about else {}
    return await handler(None, Request("quotewire help", Place("discord", "1", "2"), given))  # type: ignore[arg-type]


def shown(body: dict[str, Any]) -> str:
    """What a reader sees; a command that can be pressed is shown as "/digest set"."""
    return "\n".join(
        "".join(part.rpartition(":")[0].removeprefix("<") if part.startswith("</") else part for part in _parts(text))
        for text in contents(body["components"])
    )


def _parts(text: str) -> list[str]:
    pieces, rest = [], text
    for mention in read(text).of("mention"):
        before, _, rest = rest.partition(mention)
        pieces += [read(before).visible, mention]
    return [*pieces, read(rest).visible]


async def test_every_command_can_be_pressed_on_discord() -> None:
    body = interaction_body(await helped(), command_ids=IDS)
    mentions = [mention for text in contents(body["components"]) for mention in read(text).of("mention")]
    assert mentions == [f"</{command.path}:{IDS[command.family]}>" for command in families_in_order()]
    text = "\n".join(contents(body["components"]))
    for command in commands.ALL:
        assert (rf"</{command.path}:{IDS[command.family]}>\*" in text) is command.manage
    assert "**News here on a schedule** — </digest set:" in text


def families_in_order() -> list[Any]:
    return [command for members in families(commands.ALL).values() for command in members]


@pytest.mark.parametrize("family", list(IDS))
async def test_more_of_a_family_can_be_pressed_too(family: str) -> None:
    body = interaction_body(await helped(family), command_ids=IDS)
    text = "\n".join(contents(body["components"]))
    for command in families(commands.ALL)[family]:
        assert f"</{command.path}:{IDS[family]}>" in text
        assert command.description in read(text).visible
    assert "more" not in shown(body).rpartition("\n")[2]
    assert complaints("POST", FOLLOW_UP, body) == []


@pytest.mark.parametrize("ids", [{}, IDS])
async def test_help_fits_a_screen(ids: dict[str, str]) -> None:
    lines = shown(interaction_body(await helped(), command_ids=ids)).split("\n")
    assert sum(len(textwrap.wrap(line, PHONE)) or 1 for line in lines) <= 32


@pytest.mark.skipif(validator() is None, reason=WHY_NOT)
@pytest.mark.parametrize("about", ["", *IDS])
async def test_help_is_a_body_that_each_platform_takes(about: str) -> None:
    message = await helped(about)
    for ids in ({}, IDS):
        assert complaints("POST", FOLLOW_UP, interaction_body(message, command_ids=ids)) == []
    assert slack_complaints(post("C1", message_body(message), "k")) == []


async def test_commands_whose_ids_are_not_known_are_words() -> None:
    for known in ({}, {"digest": "no number"}, {"digest": "7"}):
        body = channel_body(await helped(), command_ids=known)
        visible = shown(body)
        assert "quote check" in visible if known else "check" in visible
        mentions = [mention for text in contents(body["components"]) for mention in read(text).of("mention")]
        assert {mention.rpartition(":")[2] for mention in mentions} <= {"7>"}


async def test_elsewhere_commands_are_words() -> None:
    message, out = await helped("digest"), io.StringIO()
    print_message(Console(file=out, width=200), message)
    for text in (out.getvalue(), str(message_body(message)), str(plain_body(message))):
        assert "/digest off [which]*" in text.replace("\\", "")
        assert "</" not in text
