"""Files that go with an answer: as a direct message, for the person alone who asked."""

import json
from dataclasses import replace

import pytest

from bot.domain.commands import Request
from bot.domain.messages import File, Message
from tests.fakes.slack_commands import echo
from tests.fakes.slack_server import CHANNEL, USER, FakeSlack, SlackFault
from tests.integration.slack.conftest import Serving

FILE = File("held.json", '{"name": "Zoë"}')
DIRECT = USER.replace("U", "D", 1)


async def with_file(request: Request) -> Message:
    """Every answer has one."""
    return replace(await echo(request), file=FILE)


async def test_it_comes_as_a_direct_message_and_the_answer_says_so(slack: FakeSlack, serving: Serving) -> None:
    async with serving(answer=with_file):
        await slack.slash("/quotewire", "status")
        (answer,) = await slack.until("answer")
    assert dict(slack.files) == {DIRECT: [("held.json", FILE.text.encode())]}
    assert answer.body["response_type"] == "ephemeral"
    assert "in your direct messages with me" in json.dumps(answer.body["blocks"])
    assert slack.channels[CHANNEL] == []


@pytest.mark.parametrize(
    ("method", "fault", "told"),
    [
        ("chat.postMessage", SlackFault(error="messages_tab_disabled"), "update the app from its manifest"),
        ("files.getUploadURLExternal", SlackFault(error="missing_scope"), "update the app from its manifest"),
        ("files.completeUploadExternal", SlackFault(error="ratelimited", status=429), "try again in a moment"),
        ("files.completeUploadExternal", SlackFault(reset=True), "try again in a moment"),
    ],
)
async def test_why_an_article_did_not_come_is_explained(
    slack: FakeSlack, serving: Serving, method: str, fault: SlackFault, told: str
) -> None:
    slack.faults[method].append(fault)
    async with serving(answer=with_file):
        await slack.slash("/quotewire", "status")
        (answer,) = await slack.until("answer")
    assert dict(slack.files) == {}
    assert told in json.dumps(answer.body["blocks"])
    assert "quotewire status" in answer.body["text"]


async def test_a_file_is_never_sent_to_the_channel(slack: FakeSlack, serving: Serving) -> None:
    async with serving(answer=with_file):
        await slack.slash("/digest", "now")
        (answer,) = await slack.until("answer")
    assert answer.body["response_type"] == "in_channel"
    assert dict(slack.files) == {}
