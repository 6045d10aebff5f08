"""Signed requests over HTTP: Slack's are served, everybody else's are refused."""

import io
import json
import time
from typing import Any

import pytest

from adapters.slack.access import Http
from bot.commands import ALL
from bot.domain.commands import Request
from bot.domain.messages import Message
from tests.fakes import slack_payloads as payloads
from tests.fakes.slack_commands import echo
from tests.fakes.slack_http import signed
from tests.fakes.slack_kept import KeptInMemory
from tests.fakes.slack_payloads import ADMIN, CHANNEL, TEAM
from tests.fakes.slack_server import BOT_TOKEN, SIGNING_SECRET, FakeSlack
from tests.integration.slack.conftest import Listening, free_port

ENCODED = {"Content-Type": "application/x-www-form-urlencoded"}
SLASH = b"command=%2Fquotewire&text=status&team_id=T0TEAM&channel_id=C0NEWS&user_id=U0READER&trigger_id=1.2.3"


def one_workspace() -> Http:
    return Http(SIGNING_SECRET, "127.0.0.1", free_port(), BOT_TOKEN)


async def test_a_command_is_served(slack: FakeSlack, listening: Listening) -> None:
    async with listening(access=one_workspace()) as caller:
        assert await caller.deliver(payloads.slash("/quotewire", "status")) == (200, "")
        (answer,) = await slack.until("answer")
    assert "quotewire status" in answer.body["text"]


async def test_slack_verifies_the_address(listening: Listening) -> None:
    async with listening(access=one_workspace()) as caller:
        status, text = await caller.deliver(
            {"type": "url_verification", "challenge": "abc", "token": "canary-of-a-body"}
        )
    assert status == 200
    assert "abc" in text


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-Slack-Request-Timestamp": "abc"},
        {"X-Slack-Request-Timestamp": ""},
        {"X-Slack-Request-Timestamp": "9" * 400},
        {"X-Slack-Request-Timestamp": "-1"},
        {"X-Slack-Request-Timestamp": "١٢٣"},
        {"X-Slack-Signature": ""},
        {"X-Slack-Signature": "v0=ünï"},
        {"X-Slack-Signature": "v0=" + "0" * 64},
        signed(SLASH, secret="somebody-else"),
        signed(SLASH, at=time.time() - 301),
        signed(SLASH, at=time.time() + 40_000),  # hours: it is made long before the test runs
        signed(SLASH + b"&more"),
    ],
)
async def test_what_slack_did_not_sign_is_refused(
    slack: FakeSlack, listening: Listening, headers: dict[str, str]
) -> None:
    good = signed(SLASH) if len(headers) == 1 else {}
    async with listening(access=one_workspace()) as caller:
        status, text = await caller.send(SLASH, {**good, **headers, **ENCODED})
        assert status == 401
        assert "Traceback" not in text
        await caller.deliver(payloads.slash("/quotewire", "status"))
        assert len(await slack.until("answer")) == 1


async def test_a_body_that_is_no_text_is_refused(listening: Listening) -> None:
    async with listening(access=one_workspace()) as caller:
        status, _ = await caller.send(b"command=\xff\xfe", {**signed(b"command=\xff\xfe"), **ENCODED})
    assert status == 401


async def test_a_replay_is_dropped(slack: FakeSlack, listening: Listening) -> None:
    body = SLASH + b"&response_url=" + slack.respond_url().encode()
    async with listening(access=one_workspace()) as caller:
        headers = {**signed(body), **ENCODED}
        assert [(await caller.send(body, headers))[0] for _ in range(3)] == [200, 200, 200]
        await slack.until("answer")
        await caller.deliver(payloads.slash("/quote", "who the last one"))
        await slack.until("answer", count=2)
    assert [event.body["text"].partition(" {")[0] for event in slack.seen("answer")] == [
        "quotewire status",
        "quote who",
    ]


async def test_a_replay_after_a_restart_is_dropped_too(slack: FakeSlack, listening: Listening) -> None:
    bodies = [SLASH + f"&number={n}&response_url={slack.respond_url()}".encode() for n in range(3)]
    requests = [(body, {**signed(body), **ENCODED}) for body in bodies]
    async with listening(access=one_workspace()) as caller:
        for body, headers in requests:
            assert (await caller.send(body, headers))[0] == 200
        await slack.until("answer", count=3)
    for _ in range(2):
        async with listening(access=one_workspace()) as caller:
            for body, headers in requests:
                assert (await caller.send(body, headers))[0] == 200
            await caller.deliver(payloads.slash("/quote", "who a new one"))
    answered = [event.body["text"].partition(" {")[0] for event in await slack.until("answer", count=5)]
    assert answered == ["quotewire status"] * 3 + ["quote who"] * 2


async def test_a_replay_to_another_process_is_dropped_too(slack: FakeSlack, listening: Listening) -> None:
    body = SLASH + b"&response_url=" + slack.respond_url().encode()
    headers = {**signed(body), **ENCODED}
    async with listening(access=one_workspace()) as caller, listening(access=one_workspace()) as other:
        assert [(await process.send(body, headers))[0] for process in (caller, other, other)] == [200, 200, 200]
        await slack.until("answer")
        await other.deliver(payloads.slash("/quote", "who the last one"))
        await slack.until("answer", count=2)
    answered = [event.body["text"].partition(" {")[0] for event in slack.seen("answer")]
    assert answered == ["quotewire status", "quote who"]


async def test_a_store_that_cannot_be_written_refuses_no_request(slack: FakeSlack, listening: Listening) -> None:
    kept = KeptInMemory()
    async with listening(access=one_workspace(), store=kept) as caller:
        kept.broken = True
        assert (await caller.deliver(payloads.slash("/quotewire", "status")))[0] == 200
        await slack.until("answer")
        kept.broken = False


async def test_a_body_that_is_too_large_is_not_read(listening: Listening) -> None:
    body = SLASH + b"&more=" + b"x" * 2_000_000
    async with listening(access=one_workspace()) as caller:
        status, _ = await caller.send(io.BytesIO(body), {**signed(body), **ENCODED})
        assert status == 413
        assert (await caller.deliver(payloads.slash("/quotewire", "status")))[0] == 200


@pytest.mark.parametrize(
    "junk", ["", "{", "[]", "payload=%7B", "payload=%5B%5D", "a=b", '{"type":"event_callback"}', "\0"]
)
async def test_signed_junk_breaks_nothing(listening: Listening, slack: FakeSlack, junk: str) -> None:
    async with listening(access=one_workspace()) as caller:
        for kind in ("application/json", "application/x-www-form-urlencoded"):
            status, text = await caller.send(junk.encode(), {**signed(junk.encode()), "Content-Type": kind})
            assert status < 500, text
        await caller.deliver(payloads.slash("/quotewire", "status"))
        await slack.until("answer")


def every_interaction() -> list[tuple[str, dict[str, Any]]]:
    """A payload of each kind that people can send."""
    lines = [
        ("/quote", "who we stay"),
        ("/news", "latest 2"),
        ("/digest", "now"),
        ("/quotewire", "status"),
        ("/quote", ""),
    ]
    commands = [(f"{command} {text}", payloads.slash(command, text)) for command, text in lines]
    return [
        *commands,
        ("shortcut", payloads.shortcut("who_said_this", {"text": "“we will never stay there”"})),
        ("share", payloads.press("share", "no-such-token")),
        ("more", payloads.press("more", "no-such-token")),
    ]


@pytest.mark.parametrize(("name", "payload"), every_interaction(), ids=[name for name, _ in every_interaction()])
async def test_everything_is_acknowledged_empty_and_answered(
    slack: FakeSlack, listening: Listening, name: str, payload: dict[str, Any]
) -> None:
    async with listening(access=one_workspace()) as caller:
        assert await caller.deliver(payload) == (200, "")
        (answer,) = await slack.until("answer")
    assert answer.body["text"]
    assert answer.body["blocks"]


async def test_what_nobody_listens_for_is_acknowledged(listening: Listening) -> None:
    async with listening(access=one_workspace()) as caller:
        for payload in (
            payloads.press("link-to-article"),
            payloads.press_in_view("anything"),
            payloads.event("message", text="hello", channel=CHANNEL, user="U0X"),
            payloads.event("app_uninstalled", team=TEAM),
        ):
            assert (await caller.deliver(json.loads(json.dumps(payload))))[0] == 200


async def test_every_command_there_is_comes_through_by_its_own_example(slack: FakeSlack, listening: Listening) -> None:
    asked: list[str] = []

    async def note(request: Request) -> Message:
        asked.append(request.command)
        return await echo(request)

    async with listening(access=one_workspace(), commands=ALL, answer=note) as caller:
        for count, command in enumerate(ALL, 1):
            name, _, text = command.example.partition(" ")
            assert await caller.deliver(payloads.slash(name, text)) == (200, "")
            await slack.until("answer", count=count)
    assert asked == [command.path for command in ALL]


HOME: dict[str, Any] = {"tab": "home", "user": ADMIN, "channel": "D1"}
REMOVE = json.dumps(["alert remove", CHANNEL, {"what": "harbour"}])
FORM = {"private_metadata": json.dumps({"command": "alert add", "channel": CHANNEL}), "callback_id": "form"}
VIEWS = {
    "app_home_opened": (payloads.event("app_home_opened", **HOME), "views.publish"),
    "home_search": (payloads.press_in_view("home_search", "we stay"), "views.update"),
    "home_run": (payloads.press_in_view("home_run", REMOVE, user=ADMIN), "views.publish"),
    "home_open": (payloads.press_in_view("home_open_1", "digest set", user=ADMIN), "views.open"),
    "form": (payloads.submit(FORM, {"what": {"what": {"value": "harbour"}}}, user=ADMIN), "views.update"),
    "without arguments": (payloads.slash("/digest", "set", user=ADMIN), "views.open"),
}


@pytest.mark.parametrize("name", VIEWS)
async def test_views_are_acknowledged_and_shown(slack: FakeSlack, listening: Listening, name: str) -> None:
    payload, call = VIEWS[name]
    async with listening(access=one_workspace(), commands=ALL) as caller:
        status, text = await caller.deliver(payload)
        await slack.until("call", call)
    assert status == 200
    assert (text == "") == (name != "form")
    if name == "form":
        assert json.loads(text)["response_action"] == "update"


async def test_a_menu_gets_its_options_with_the_response(listening: Listening) -> None:
    async with listening(access=one_workspace(), commands=ALL) as caller:
        status, text = await caller.deliver(payloads.suggest("timezone", "berl"))
    assert status == 200
    assert json.loads(text)["options"][0]["value"] == "timezone berl 0"
