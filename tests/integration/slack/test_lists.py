"""Feeds in and out of Slack, with the real commands behind it."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.app.root import App, open_app
from bot.domain.places import Place
from bot.ingest.feeds.list_files import read_list
from config import Settings
from tests.fakes import slack_payloads as payloads
from tests.fakes.slack_server import ADMIN, CHANNEL, TEAM, USER, FakeSlack
from tests.integration.slack.conftest import Serving

HERE = Place("slack", TEAM, CHANNEL)
URL = "https://news.example/1"


@pytest.fixture
async def app(database: Path) -> AsyncIterator[App]:
    """The core on an empty database."""
    async with open_app(Settings(database_url=f"sqlite:///{database}")) as opened:
        yield opened


@pytest.fixture
def given(app: App) -> dict[str, Any]:
    """What the adapter gets of it."""
    core = app.core()
    return {"commands": core.commands, "answer": core.answer, "complete": core.complete, "store": core.store}


async def test_typed_addresses_are_followed_and_exported_to_the_person_alone(
    slack: FakeSlack, serving: Serving, given: dict[str, Any]
) -> None:
    async with serving(**given):
        await slack.slash("/news", f"import feeds <{URL}> <https://news.example/2|news.example/2>", user=ADMIN)
        (followed,) = await slack.until("answer")
        await slack.slash("/news", "export", user=USER)
        (_, exported) = await slack.until("answer", count=2)
    assert followed.body["text"] == "Following 2 feeds more here."
    assert exported.body["response_type"] == "ephemeral"
    ((name, content),) = slack.files[USER.replace("U", "D", 1)]
    assert name == "quotewire-feeds.opml"
    assert [feed.url for feed in read_list(content).feeds] == [URL, "https://news.example/2"]


async def test_without_a_list_a_form_asks_for_one(
    slack: FakeSlack, serving: Serving, given: dict[str, Any], app: App
) -> None:
    async with serving(**given):
        await slack.slash("/news", "import", user=ADMIN)
        (opened,) = await slack.until("call", "views.open")
        view = opened.body["view"] if isinstance(opened.body["view"], dict) else json.loads(opened.body["view"])
        assert [block["block_id"] for block in view["blocks"]] == ["url", "feeds"]
        assert view["blocks"][1]["element"]["multiline"] is True
        values = {"feeds": {"feeds": {"type": "plain_text_input", "value": f"{URL}\nhttps://news.example/2"}}}
        kept = {name: view[name] for name in ("callback_id", "private_metadata", "title")}
        await slack.deliver("interactive", payloads.submit(kept, values, user=ADMIN))
        await slack.until("call", "views.update")
    assert {one.feed.url for one in await app.store.subscriptions(HERE)} == {URL, "https://news.example/2"}


async def test_members_import_nothing(slack: FakeSlack, serving: Serving, given: dict[str, Any], app: App) -> None:
    async with serving(**given):
        await slack.slash("/news", f"import feeds {URL}")
        (refused,) = await slack.until("answer")
    assert "needs the right" in refused.body["text"]
    assert await app.store.feeds() == []
