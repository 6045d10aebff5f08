"""Two workspaces on one bot, with the real commands: none sees what is set in the other."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app.root import App, open_app
from bot.commands import ALL
from bot.domain.articles import Page
from bot.domain.commands import Command, Request
from bot.domain.feeds import SeenEntry
from bot.domain.places import Place, Subscription
from bot.ports import Core
from config import Settings
from tests.builders import NOW, quote
from tests.fakes import slack_payloads as payloads
from tests.fakes.slack_http import Caller
from tests.fakes.slack_payloads import ADMIN
from tests.fakes.slack_server import FakeSlack
from tests.integration.slack.conftest import Listening

OURS, THEIRS = Place("slack", "T1", "C0SAME"), Place("slack", "T2", "C0SAME")
"""The same channel id in both: only the workspace tells them apart."""
CANARIES = ("canary-feed", "canary-only", "canary-alert", "23:17", "Pacific/Chatham", "canary-about")
LETTER = ("canary-title", "canary-words", "canary-letter")
"""Of an article that came by a secret feed; the examples of the commands ask for it."""
FETCHING = ("news add", "news follow", "news import")
QUIET = [command for command in ALL if command.path not in FETCHING]
"""Those that fetch nothing from the web."""


@pytest.fixture
async def app(database: Path) -> AsyncIterator[App]:
    """The core, with something of everything set in the first workspace."""
    async with open_app(Settings(database_url=f"sqlite:///{database}")) as opened:
        feed = await opened.store.add_feed("https://canary-feed.example/rss", "canary-feed", NOW)
        await opened.store.follow(Subscription(OURS, feed, ("canary-only",)))
        await opened.store.set_schedule(OURS, "daily 23:17", "Pacific/Chatham", 5, ("canary-about",), NOW)
        await opened.store.add_alert(OURS, "canary-alert", NOW)
        await take_in_a_letter(opened)
        yield opened


async def take_in_a_letter(app: App) -> None:
    """What the first workspace follows by a secret address."""
    feed = await app.store.add_feed("https://letters.example/rss?token=q7Hx2Lm9Zt", "Letter", NOW, secret=True)
    await app.store.follow(Subscription(OURS, feed))
    # What the examples of the commands ask for, so that they would find it.
    said = (
        "you cannot park a crane like a bicycle, and nobody should have to choose between a wage and sleep on night "
        "shifts, canary-words"
    )
    text = f"“{said}”, said the minister, Mara Lindqvist."
    now = app.clock.now()  # of the last days, which some examples ask for
    page = Page("https://letters.example/1", "canary-title", "canary-letter", text, now)
    audience = await app.store.audience_of_feed(feed.id)
    seen = (feed.id, SeenEntry("1", "1", None))
    await app.store.save_article(page, [quote(text, said)], now, seen, audience=audience)


@pytest.fixture
async def caller(app: App, listening: Listening) -> AsyncIterator[Caller]:
    """The bot, installed in both."""
    core: Core = app.core()
    given = {"commands": core.commands, "answer": core.answer, "complete": core.complete, "store": core.store}
    async with listening(**given) as made:
        for place in (OURS, THEIRS):
            await made.install(place.workspace)
        yield made


async def said(caller: Caller, slack: FakeSlack, command: Command, team: str) -> str:
    """The whole answer to a command's own example."""
    before = len(slack.seen("answer"))
    name, _, text = command.example.partition(" ")
    await caller.deliver(payloads.slash(name, text, team=team, channel=OURS.channel, user=ADMIN))
    return json.dumps((await slack.until("answer", count=before + 1))[-1].body, ensure_ascii=False)


async def test_no_command_shows_what_is_set_in_the_other_workspace(caller: Caller, slack: FakeSlack, app: App) -> None:
    first = "".join(
        [await said(caller, slack, command, "T1") for command in QUIET if command.name in ("feeds", "list")]
    )
    assert all(canary in first for canary in CANARIES[:4])  # the test can fail
    for command in QUIET:
        told = await said(caller, slack, command, "T2")
        assert [canary for canary in (*CANARIES, *LETTER) if canary in told] == [], command.path
    kept = (await app.store.subscriptions(OURS), await app.store.alerts(OURS))
    assert [len(rows) for rows in kept] == [2, 1]  # nor does "/alert remove" there end anything here


async def test_a_private_feed_answers_the_workspace_that_follows_it(caller: Caller, slack: FakeSlack) -> None:
    asked = [command for command in QUIET if command.path in ("quote who", "quote by", "quote about", "news search")]
    assert len(asked) == 4
    for command in asked:
        assert "canary-" in await said(caller, slack, command, "T1"), command.path
        assert "canary-" not in await said(caller, slack, command, "T2"), command.path


async def test_an_export_has_its_own_workspace_alone_and_a_deletion_ends_there(
    caller: Caller, slack: FakeSlack, app: App
) -> None:
    exported = []
    for count, team in enumerate(("T1", "T2"), 1):
        await caller.deliver(payloads.slash("/quotewire", "privacy export", team=team, user=ADMIN))
        await slack.until("answer", count=count)
        exported.append(list(slack.uploads.values())[-1][1].decode())
    assert [canary for canary in CANARIES if canary not in exported[0]] == []
    assert [canary for canary in CANARIES if canary in exported[1]] == []
    assert [json.loads(one)["workspace"] for one in exported] == ["T1", "T2"]
    for team, left in (("T2", 1), ("T1", 0)):
        before = len(slack.seen("answer"))
        await caller.deliver(payloads.slash("/quotewire", "privacy delete confirm yes", team=team, user=ADMIN))
        (*_, answer) = await slack.until("answer", count=before + 1)
        assert "Deleted" in answer.body["text"]
        assert len(await app.store.alerts(OURS)) == left


async def test_a_member_exports_and_deletes_nothing_but_their_own_direct_messages(
    caller: Caller, slack: FakeSlack, app: App
) -> None:
    for channel in (OURS.channel, "D0DIRECT"):
        for text in ("privacy export", "privacy delete confirm yes"):
            before = len(slack.seen("answer"))
            await caller.deliver(payloads.slash("/quotewire", text, team="T1", channel=channel))
            await slack.until("answer", count=before + 1)
    (export,) = slack.uploads.values()
    assert [canary for canary in CANARIES if canary in export[1].decode()] == []
    assert len(await app.store.alerts(OURS)) == 1


async def test_app_home_shows_its_own_workspace(caller: Caller, slack: FakeSlack) -> None:
    slack.members = {ADMIN: [OURS.channel]}
    homes = []
    for count, team in enumerate(("T1", "T2"), 1):
        opened = payloads.event("app_home_opened", team=team, user=ADMIN, channel="D1", tab="home", event_id=team)
        await caller.deliver(opened)
        await slack.until("call", "views.publish", count)
        homes.append(json.dumps(slack.homes[ADMIN], ensure_ascii=False))
    assert all(canary in homes[0] for canary in CANARIES[:4])
    assert [canary for canary in CANARIES if canary in homes[1]] == []


async def test_a_press_acts_on_its_own_workspace(caller: Caller, slack: FakeSlack, app: App) -> None:
    value = json.dumps(["alert remove", OURS.channel, {"what": "canary-alert"}])
    await caller.deliver(payloads.press_in_view("home_run", value, team="T2", user=ADMIN))
    await slack.until("call", "views.publish")
    assert len(await app.store.alerts(OURS)) == 1


async def test_a_kept_request_of_the_other_workspace_is_unknown(caller: Caller, slack: FakeSlack, app: App) -> None:
    token = await app.store.keep_request(Request("news feeds", OURS, {}, ADMIN), NOW, NOW)
    for action in ("share", "more"):
        before = len(slack.seen("answer"))
        await caller.deliver(payloads.press(action, token, team="T2", channel=OURS.channel))
        (*_, told) = await slack.until("answer", count=before + 1)
        assert "canary" not in json.dumps(told.body)
        assert "too old" in told.body["text"]


@pytest.mark.parametrize(
    ("managers", "group", "team", "allowed"),
    [
        (("T1/U0READER",), [], "T1", True),
        (("T1/U0READER",), [], "T2", False),
        (("T1/S0PRESS",), ["U0READER"], "T1", True),
        (("T1/S0PRESS",), ["U0READER"], "T2", False),
        (("T1/S0PRESS",), ["U0OTHER"], "T1", False),
    ],
)
async def test_managers_manage_in_their_own_workspace(
    slack: FakeSlack, listening: Listening, managers: tuple[str, ...], group: list[str], team: str, allowed: bool
) -> None:
    slack.groups = {"S0PRESS": group}
    async with listening(managers=managers) as caller:
        await caller.install(team)
        await caller.deliver(payloads.slash("/quotewire", "status", team=team))
        (answer,) = await slack.until("answer")
    assert f"manage={allowed}" in answer.body["text"]


@pytest.mark.parametrize("about", [{"team_id": "T9"}, {"is_stranger": True}])
async def test_admins_of_a_shared_channels_other_side_manage_nothing(
    slack: FakeSlack, listening: Listening, about: dict[str, object]
) -> None:
    slack.people[ADMIN] = about
    async with listening() as caller:
        await caller.install("T1")
        await caller.deliver(payloads.slash("/quotewire", "status", team="T1", user=ADMIN))
        (answer,) = await slack.until("answer")
    assert "manage=False" in answer.body["text"]
