"""What a place may not have more of is refused in the form that asked for it, with the reason, and what was typed."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.app.root import App, open_app
from bot.domain.places import Subscription
from config import Settings
from tests.fakes import slack_payloads as payloads
from tests.fakes.slack_payloads import ADMIN
from tests.fakes.slack_server import FakeSlack
from tests.integration.slack.conftest import Serving
from tests.integration.slack.test_home import NEWS

FEED = "https://harbourpost.example/feed"
FORMS = {
    "/news follow": (
        {"url": "https://second.example/feed", "only": "ferry"},
        "There is 1 feed here, the most is 1: end one with /news unfollow",
        "QUOTEWIRE_PLACE_FEEDS",
    ),
    "/digest set": (
        {"when": "daily 09:30", "about": "harbour"},
        "There is 1 digest time here, the most is 1: end them with /digest off",
        "QUOTEWIRE_PLACE_SCHEDULES",
    ),
    "/alert add": (
        {"what": "Olof Berg"},
        "There is 1 alert here, the most is 1: end one with /alert remove",
        "QUOTEWIRE_PLACE_ALERTS",
    ),
}
"""Commands with a form: what is filled in, why it is refused, and the setting that an operator may raise."""


@pytest.fixture
async def app(database: Path) -> AsyncIterator[App]:
    """The core of a bot that lets each place have one thing of a kind; the channel has one of each."""
    settings = Settings(database_url=f"sqlite:///{database}", place_feeds=1, place_schedules=1, place_alerts=1)
    async with open_app(settings) as opened:
        now = opened.clock.now()
        await opened.store.follow(Subscription(NEWS, await opened.store.add_feed(FEED, "Harbour Post", now)))
        await opened.store.set_schedule(NEWS, "daily 08:00", "UTC", 5, (), now)
        await opened.store.add_alert(NEWS, "Mara Lindqvist", now)
        yield opened


@pytest.fixture
def given(app: App) -> dict[str, Any]:
    """What the adapter gets of it."""
    core = app.core()
    return {"commands": core.commands, "answer": core.answer, "complete": core.complete, "store": core.store}


async def kept(app: App) -> tuple[set[str], list[str], list[str]]:
    """Addresses of feeds, times of digests and words of alerts of the channel."""
    feeds = {subscription.feed.url for subscription in await app.store.subscriptions(NEWS)}
    schedules = [schedule.when for schedule in await app.store.schedules(NEWS)]
    return feeds, schedules, [alert.words for alert in await app.store.alerts(NEWS)]


def fields(view: dict[str, Any]) -> dict[str, str]:
    """What stands in the text fields of a form."""
    inputs = [block for block in view["blocks"] if block["type"] == "input"]
    return {block["block_id"]: block["element"].get("initial_value", "") for block in inputs}


async def sent(slack: FakeSlack, command: str, typed: dict[str, str]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Open the form of a command, fill it in and send it: the form, and what stands in its place afterwards."""
    name, _, rest = command.partition(" ")
    await slack.slash(name, rest, user=ADMIN)
    await slack.until("call", "views.open")
    (view,) = slack.views.values()
    values = {field: {field: {"type": "plain_text_input", "value": value}} for field, value in typed.items()}
    await slack.deliver("interactive", payloads.submit(view, values, user=ADMIN))
    (call,) = await slack.until("call", "views.update")
    return view, call.body["view"]


@pytest.mark.parametrize("command", FORMS)
async def test_a_form_that_asks_for_more_than_the_limit_comes_back_with_the_reason_and_what_was_typed(
    slack: FakeSlack, serving: Serving, app: App, given: dict[str, Any], command: str
) -> None:
    typed, reason, setting = FORMS[command]
    before = await kept(app)
    async with serving(**given):
        form, afterwards = await sent(slack, command, typed)
    message = json.dumps(afterwards["blocks"][0], ensure_ascii=False)
    assert reason in message
    assert setting in message
    assert {field: fields(afterwards)[field] for field in typed} == typed
    assert afterwards["callback_id"] == form["callback_id"], "it can be sent again"
    assert slack.seen("answer") == []
    assert await kept(app) == before == ({FEED}, ["daily 08:00"], ["Mara Lindqvist"])


async def test_a_list_in_a_form_is_followed_as_far_as_it_fits_and_the_rest_is_named(
    slack: FakeSlack, serving: Serving, app: App, given: dict[str, Any]
) -> None:
    second, third = "https://second.example/feed", "https://third.example/feed"
    await app.store.unfollow(NEWS, (await app.store.subscriptions(NEWS))[0].feed.id)
    async with serving(**given):
        _, afterwards = await sent(slack, "/news import", {"feeds": f"{second} {third}"})
    message = json.dumps(afterwards["blocks"], ensure_ascii=False)
    assert "Following 1 feed more here" in message
    assert third in message
    assert "QUOTEWIRE_PLACE_FEEDS" in message
    assert (await kept(app))[0] == {second}
