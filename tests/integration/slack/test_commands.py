"""Slash commands and the message shortcut, over real Socket Mode with the real slack-bolt."""

import asyncio
import json
from typing import Any

import pytest

from bot.domain.commands import Request
from bot.domain.messages import Message, Paragraph
from tests.fakes.slack_commands import echo
from tests.fakes.slack_server import ADMIN, CHANNEL, TEAM, USER, FakeSlack, SlackFault
from tests.integration.slack.conftest import Serving


@pytest.mark.parametrize(
    ("command", "text", "told", "visibility"),
    [
        ("/quote", "who “we will &amp; must stay”", "quote who {'text': 'we will & must stay'}", "ephemeral"),
        ("/quote", "by Mara Lindqvist about harbour", "quote by {'speaker': 'Mara Lindqvist'", "ephemeral"),
        ("/news", "latest 5", "news latest {'count': 5}", "ephemeral"),
        ("/news", "add <https://a.example/x?a=1&amp;b=2|a.example/x>", "https://a.example/x?a=1&b=2", "ephemeral"),
        ("/digest", "now", "digest now {}", "in_channel"),
        ("/quotewire", "status", "quotewire status {}", "ephemeral"),
    ],
)
async def test_every_family_is_served(
    slack: FakeSlack, serving: Serving, command: str, text: str, told: str, visibility: str
) -> None:
    async with serving():
        envelope = await slack.slash(command, text)
        (answer,) = await slack.until("answer")
    assert told in json.dumps(answer.body["blocks"][1], ensure_ascii=False)
    assert answer.body["response_type"] == visibility
    assert answer.body["text"]
    assert answer.body["unfurl_links"] is False
    assert [event.name for event in slack.seen("ack")] == [envelope]


async def test_it_acknowledges_before_the_work_is_done(slack: FakeSlack, serving: Serving) -> None:
    may_answer = asyncio.Event()

    async def slow(request: Request) -> Message:
        await may_answer.wait()
        return await echo(request)

    async with serving(answer=slow):
        await slack.slash("/quote", "who we will stay")
        await slack.until("ack")
        assert slack.seen("answer") == []
        may_answer.set()
        await slack.until("answer")
    kinds = [event.kind for event in slack.events if event.kind in ("ack", "answer")]
    assert kinds == ["ack", "answer"]


async def test_nothing_is_asked_of_slack_before_the_acknowledgement(slack: FakeSlack, serving: Serving) -> None:
    async with serving():
        await slack.slash("/quotewire", "status")
        await slack.until("answer")
    kinds = [event.kind for event in slack.events]
    assert kinds[kinds.index("connected") + 1 :][:3] == ["ack", "call", "answer"]


async def test_where_and_who_reach_the_core(slack: FakeSlack, serving: Serving) -> None:
    asked: list[Request] = []

    async def note(request: Request) -> Message:
        asked.append(request)
        return await echo(request)

    async with serving(answer=note):
        await slack.slash("/quotewire", "status")
        await slack.until("answer")
    (request,) = asked
    assert str(request.place) == f"slack:{TEAM}/{CHANNEL}"
    assert (request.user, request.can_manage) == (USER, False)


@pytest.mark.parametrize(
    ("command", "text", "told"),
    [
        ("/quote", "", "What /quote can do"),
        ("/quote", "help", "What /quote can do"),
        ("/quote", "whom we stay", "/quote has no “whom”"),
        ("/quote", "who", "“text” is missing"),
        ("/news", "latest many", "count is a whole number, not “many”"),
        ("/news", "latest " + "9" * 3_900, "count is a whole number"),
    ],
)
async def test_what_cannot_be_read_is_said_to_the_person_alone(
    slack: FakeSlack, serving: Serving, command: str, text: str, told: str
) -> None:
    async with serving():
        await slack.slash(command, text)
        (answer,) = await slack.until("answer")
    assert told in json.dumps(answer.body["blocks"], ensure_ascii=False)
    assert answer.body["response_type"] == "ephemeral"


async def test_work_that_fails_is_answered_too(slack: FakeSlack, serving: Serving) -> None:
    async def broken(request: Request) -> Message:
        raise RuntimeError("the core promised not to do that")

    async with serving(answer=broken):
        await slack.slash("/quote", "who we will stay")
        (answer,) = await slack.until("answer")
    assert "Something broke" in answer.body["text"]
    assert "promised" not in json.dumps(answer.body)


async def test_what_breaks_outside_of_the_work_is_answered_too(slack: FakeSlack, serving: Serving) -> None:
    async def nothing(request: Request) -> None:
        """No message at all, which the renderer can't know of."""

    async with serving(answer=nothing):
        await slack.slash("/quote", "who we will stay")
        (answer,) = await slack.until("answer")
    assert "Something broke" in answer.body["text"]


@pytest.mark.parametrize("fault", [SlackFault(status=404, text="used_url"), SlackFault(reset=True)])
async def test_an_answer_finds_another_way(slack: FakeSlack, serving: Serving, fault: SlackFault) -> None:
    slack.faults["response_url"].append(fault)
    async with serving():
        await slack.slash("/digest", "now")
        (call,) = await slack.until("call", "chat.postEphemeral")
    assert (call.body["channel"], call.body["user"]) == (CHANNEL, USER)
    assert "digest now" in call.body["text"]


async def test_an_answer_after_half_an_hour_where_the_bot_is_no_member_is_a_direct_message(
    slack: FakeSlack, serving: Serving
) -> None:
    slack.faults["response_url"].append(SlackFault(status=404, text="expired_url"))
    slack.faults["chat.postEphemeral"].append(SlackFault(error="channel_not_found"))
    async with serving():
        await slack.slash("/digest", "now")
        (call,) = await slack.until("call", "chat.postMessage")
    assert call.body["channel"] == USER
    assert "digest now" in call.body["text"]


async def test_an_answer_that_cannot_be_given_stops_nothing(slack: FakeSlack, serving: Serving) -> None:
    slack.faults["response_url"].append(SlackFault(status=500, text="oops"))
    slack.faults["chat.postEphemeral"].append(SlackFault(error="channel_not_found"))
    slack.faults["chat.postMessage"].append(SlackFault(error="messages_tab_disabled"))
    async with serving():
        await slack.slash("/quotewire", "status")
        await slack.until("call", "chat.postMessage")
        await slack.slash("/quotewire", "status")
        assert await slack.until("answer")


async def test_an_answer_whose_blocks_slack_refuses_is_given_as_text(slack: FakeSlack, serving: Serving) -> None:
    slack.faults["response_url"].append(SlackFault(status=500, text="invalid_blocks"))
    slack.faults["chat.postEphemeral"].append(SlackFault(error="invalid_blocks"))
    async with serving():
        await slack.slash("/quote", "who we will stay")
        _, second = await slack.until("call", "chat.postEphemeral", 2)
    assert "blocks" not in second.body
    assert "we will stay" in second.body["text"]


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ({"text": "He said “we will *never* go home” &amp; left"}, "we will never go home"),
        ({"text": "look:\n&gt; we will stay\n&gt; all of us\nwow"}, "we will stay all of us"),
        ({"text": "we will stay"}, "we will stay"),
    ],
)
async def test_the_shortcut_looks_up_what_is_quoted(
    slack: FakeSlack, serving: Serving, message: dict[str, Any], words: str
) -> None:
    async def public(request: Request) -> Message:
        return Message("found", str(request.arguments["text"]), (Paragraph(request.command),), private=False)

    async with serving(answer=public):
        await slack.shortcut("who_said_this", message)
        (answer,) = await slack.until("answer")
    assert answer.body["text"] == words
    assert "quote who" in json.dumps(answer.body["blocks"])
    assert answer.body["response_type"] == "ephemeral"


async def test_a_message_without_words_gets_an_answer(slack: FakeSlack, serving: Serving) -> None:
    async with serving():
        await slack.shortcut("who_said_this", {"text": "", "blocks": [{"type": "image"}]})
        (answer,) = await slack.until("answer")
    assert "no words" in answer.body["text"]


@pytest.mark.parametrize(
    ("user", "channel", "managers", "allowed"),
    [
        (USER, CHANNEL, (), False),
        (ADMIN, CHANNEL, (), True),
        (USER, CHANNEL, (USER,), True),
        (USER, "D0DIRECT", (), True),
    ],
)
async def test_admins_and_managers_of_the_settings_may_manage(
    slack: FakeSlack, serving: Serving, user: str, channel: str, managers: tuple[str, ...], allowed: bool
) -> None:
    async with serving(managers=managers):
        await slack.slash("/quotewire", "status", user=user, channel=channel)
        (answer,) = await slack.until("answer")
    assert f"manage={allowed}" in answer.body["text"]


async def test_roles_are_asked_once_and_never_guessed(slack: FakeSlack, serving: Serving) -> None:
    slack.faults["users.info"].append(SlackFault(error="missing_scope"))
    async with serving():
        for number in range(3):
            await slack.slash("/quotewire", "status", user=ADMIN)
            answers = await slack.until("answer", count=number + 1)
    assert ["manage=True" in answer.body["text"] for answer in answers] == [False, True, True]
    assert len(slack.seen("call", "users.info")) == 2
