"""Logging in, staying connected, and being told when a token is refused."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace

import pytest

from adapters.slack.adapter import SlackAdapter
from bot.domain.errors import LoginError
from tests.fakes.patience import LONG
from tests.fakes.slack_server import APP_TOKEN, BOT_TOKEN, FakeSlack, SlackFault
from tests.integration.slack.conftest import SWIFT, Serving

Build = Callable[..., SlackAdapter]


async def _assert_answers(slack: FakeSlack) -> None:
    """The newest connection serves a command."""
    await slack.slash("/quotewire", "status")
    await slack.until("answer")


async def test_a_token_of_a_whole_organisation_is_one_clear_line(slack: FakeSlack, build: Build) -> None:
    slack.is_organisation = True
    adapter = build()
    for work in (adapter.run, adapter.check):
        with pytest.raises(LoginError, match=r"is of a whole organisation \(E0ORG\): install the app in one workspace"):
            await work()
    await adapter.close()
    assert slack.seen("connected") == []


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"bot_token": "xoxb-wrong-one"}, "Slack refuses SLACK_BOT_TOKEN (invalid_auth)"),
        ({"bot_token": ""}, "Slack refuses SLACK_BOT_TOKEN"),
        ({"app_token": "xapp-wrong-one"}, "Slack refuses SLACK_APP_TOKEN (invalid_auth)"),
        ({"app_token": BOT_TOKEN}, "Slack refuses SLACK_APP_TOKEN"),
    ],
)
async def test_a_wrong_token_is_one_clear_line(
    slack: FakeSlack, build: Build, changes: dict[str, str], told: str
) -> None:
    adapter = build(**changes)
    with pytest.raises(LoginError) as raised:
        await adapter.run()
    await adapter.close()
    assert str(raised.value).startswith(told)
    assert "api.slack.com/apps" in str(raised.value)
    assert "\n" not in str(raised.value)
    assert "wrong-one" not in str(raised.value)


async def test_it_waits_for_a_slack_that_is_down(slack: FakeSlack, serving: Serving) -> None:
    slack.faults["auth.test"].extend([SlackFault(reset=True), SlackFault(status=503, text="<html>down</html>")])
    slack.faults["apps.connections.open"].extend([SlackFault(error="internal_error"), SlackFault(status=500, text="")])
    async with serving():
        await _assert_answers(slack)


async def test_further_connections_are_made_slowly_where_slack_has_too_many(slack: FakeSlack, serving: Serving) -> None:
    timing = replace(SWIFT, retry=(0.05, 0.2), patience=60.0)
    async with serving(timing=timing):
        slack.has_too_many = True
        began = len(slack.seen("connected"))
        await slack.refresh("too_many_websockets")
        await asyncio.sleep(0.5)
        assert 0 < len(slack.seen("connected")) - began <= 4
        slack.has_too_many = False
        await slack.until("connected", count=len(slack.seen("connected")) + 1)
        await _assert_answers(slack)


async def test_a_refreshed_connection_goes_on(slack: FakeSlack, serving: Serving) -> None:
    async with serving():
        await slack.refresh()
        await slack.until("connected", count=2)
        await slack.until("closed")
        await _assert_answers(slack)


@pytest.mark.parametrize("reason", ["warning", "refresh_requested", "too_many_websockets"])
async def test_refreshes_one_after_the_other(slack: FakeSlack, serving: Serving, reason: str) -> None:
    async with serving():
        for count in range(2, 5):
            await slack.refresh(reason)
            await slack.until("connected", count=count)
        await _assert_served(slack)
        acknowledged = {event.name for event in slack.seen("ack")}
    assert len(acknowledged) == len(slack.seen("ack"))  # no envelope was served twice


async def test_a_half_closed_connection_is_made_again(slack: FakeSlack, serving: Serving) -> None:
    async with serving():
        slack.half_close()
        await slack.until("connected", count=2)
        await _assert_served(slack)


async def test_a_connection_that_goes_silent_is_made_again(slack: FakeSlack, serving: Serving) -> None:
    """It is open, what we send is read, and nothing comes back any more."""
    async with serving():
        slack.deafen()
        await slack.until("connected", count=2)
        await _assert_served(slack)


async def test_it_comes_back_after_minutes(slack: FakeSlack, serving: Serving) -> None:
    """Minutes by the pauses between its tries, which are a tenth of a second here for half a minute."""
    async with serving(timing=replace(SWIFT, call=1.0, patience=0.5, retry=(0.01, 0.02, 0.05, 0.1))):
        slack.accepts_connections = False
        slack.trouble = lambda method: (
            SlackFault(status=503, text="down") if method == "apps.connections.open" else None
        )
        await slack.hang_up()
        await slack.until("call", "apps.connections.open", count=13)
        slack.accepts_connections = True
        slack.trouble = lambda _method: None
        await _assert_served(slack)


async def test_a_closed_connection_is_made_again(slack: FakeSlack, serving: Serving) -> None:
    async with serving():
        await slack.hang_up()
        await slack.until("connected", count=2)
        await _assert_answers(slack)


async def test_a_connection_that_answers_no_ping_is_made_again(slack: FakeSlack, serving: Serving) -> None:
    async with serving():
        slack.answers_pings = False
        await slack.until("closed")
        slack.answers_pings = True
        await slack.until("connected", count=2)
        await _assert_served(slack)


async def test_a_frozen_connection_is_made_again(slack: FakeSlack, serving: Serving) -> None:
    """Nothing is read at the other end, so not even a close is answered."""
    async with serving():
        slack.frozen = True
        await slack.until("connected", count=2)
        slack.frozen = False
        await _assert_served(slack)


async def test_a_connection_that_never_says_hello_is_built_anew(slack: FakeSlack, serving: Serving) -> None:
    """The SDK takes it for a good one: the socket is open, and pings are answered."""
    slack.greets = False
    async with serving():
        await slack.until("closed")
        slack.greets = True
        await slack.until("connected", count=2)
        await _assert_served(slack)


async def test_a_connection_that_slack_forgot_to_refresh_is_built_anew(slack: FakeSlack, serving: Serving) -> None:
    slack.lasts = 1
    async with serving(timing=replace(SWIFT, overdue=-1.0)):
        assert len(await slack.until("connected", count=2)) >= 2


async def test_it_comes_back_after_an_outage(slack: FakeSlack, serving: Serving) -> None:
    async with serving(timing=replace(SWIFT, call=1.0)):
        slack.accepts_connections = False
        await slack.hang_up()
        await slack.until("call", "apps.connections.open", count=3)
        slack.accepts_connections = True
        await slack.until("connected", count=2)
        await _assert_served(slack)


async def test_a_token_that_is_revoked_ends_it(slack: FakeSlack, build: Build) -> None:
    adapter = build(timing=replace(SWIFT, alive=0.0))
    running = asyncio.create_task(adapter.run())
    await slack.until("connected")
    slack.faults["auth.test"].append(SlackFault(error="token_revoked"))
    with pytest.raises(LoginError, match="token_revoked"):
        await running
    await adapter.close()


async def test_cancelling_ends_it_too(slack: FakeSlack, build: Build) -> None:
    adapter = build()
    running = asyncio.create_task(adapter.run())
    await slack.until("connected")
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    await slack.until("closed")
    await adapter.close()
    await adapter.close()


async def test_closing_waits_for_no_answer_that_never_comes(slack: FakeSlack, serving: Serving) -> None:
    never = asyncio.Event()
    asked = asyncio.Event()

    async def stuck(_: object) -> None:
        asked.set()
        await never.wait()

    async with serving(answer=stuck):
        await slack.slash("/quotewire", "status")
        await asked.wait()
    assert slack.seen("answer") == []


async def test_no_token_is_ever_logged(
    slack: FakeSlack, serving: Serving, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    slack.faults["auth.test"].append(SlackFault(reset=True))
    slack.faults["apps.connections.open"].append(SlackFault(error="internal_error"))
    async with serving():
        await slack.slash("/quote", "who canary-in-the-payload")
        await slack.until("answer")
        await slack.refresh()
        await slack.until("connected", count=2)
    logged = caplog.text + "".join(capsys.readouterr())
    assert "can't reach Slack" in logged  # or nothing would be looked at
    for secret in (BOT_TOKEN, APP_TOKEN, "canary-in-the-payload"):
        assert secret not in logged


async def _assert_served(slack: FakeSlack) -> None:
    """Ask until an answer comes: which connection is the last one is known only when they have settled."""
    async with asyncio.timeout(LONG):
        while not slack.seen("answer"):
            if slack.connected:
                await slack.slash("/quotewire", "status")
            await asyncio.sleep(0.1)
