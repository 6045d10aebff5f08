"""A list of feeds attached to a command on Discord, with the real command behind it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from adapters.discord.components import contents
from bot.app.root import App, open_app
from bot.commands import ALL
from bot.ingest.feeds.list_files import read_list
from config import load_settings
from tests.fakes.discord_records import MANAGE_GUILD, Interaction
from tests.fakes.discord_server import FakeDiscord
from tests.fakes.web import open_site
from tests.integration.discord.conftest import Serving

OPML = '<opml version="2.0"><body><outline text="A" xmlUrl="https://news.example/rss"/></body></opml>'


@pytest.fixture
async def site() -> AsyncIterator[str]:
    """Where Discord keeps what was uploaded."""
    async with open_site() as opened:
        opened.serve("/attachments/1/7/feeds.opml", OPML)
        yield f"127.0.0.1:{opened.port}"


@pytest.fixture
async def app(tmp_path: Path, site: str) -> AsyncIterator[App]:
    """The core on an empty database."""
    changes = {"database_url": f"sqlite:///{tmp_path}/bot.db", "workers": 1, "private_hosts": (site,)}
    async with open_app(load_settings(env_file=None).model_copy(update=changes)) as opened:
        yield opened


def said(interaction: Interaction) -> str:
    return "".join(text for message in interaction.messages for text in contents(message["components"]))


async def test_an_attached_list_is_followed_and_exported_again(
    discord: FakeDiscord, serving: Serving, app: App, site: str
) -> None:
    async with serving(core=app.core(), commands=ALL):
        upload = f"http://{site}/attachments/1/7/feeds.opml"
        refused = await discord.invoke("news import", upload=upload)
        followed = await discord.invoke("news import", upload=upload, permissions=MANAGE_GUILD)
        exported = await discord.invoke("news export")
    assert "needs the right" in said(refused)
    assert "Following 1 feed more here" in said(followed)
    [message] = exported.messages
    assert message["ephemeral"]
    (feed,) = read_list(message["files"]["quotewire-feeds.opml"]).feeds
    assert feed.url == "https://news.example/rss"


async def test_everything_that_is_kept_is_exported_and_deleted(
    discord: FakeDiscord, serving: Serving, app: App
) -> None:
    async with serving(core=app.core(), commands=ALL):
        await discord.invoke("alert add", what="Mara Lindqvist", permissions=MANAGE_GUILD)
        refused = [await discord.invoke(f"quotewire privacy {name}") for name in ("export", "delete")]
        exported = await discord.invoke("quotewire privacy export", permissions=MANAGE_GUILD)
        asked = await discord.invoke("quotewire privacy delete", permissions=MANAGE_GUILD)
        assert len(await app.store.alerts()) == 1
        deleted = await discord.invoke("quotewire privacy delete", confirm="yes", permissions=MANAGE_GUILD)
    assert all("needs the right" in said(one) for one in refused)
    [(name, content)] = exported.messages[0]["files"].items()
    assert name.startswith("quotewire-discord-300-")
    assert b"Mara Lindqvist" in content
    assert "confirm yes" in said(asked)
    assert "Deleted" in said(deleted)
    assert await app.store.alerts() == []
    assert all(message["ephemeral"] for one in (exported, asked, deleted) for message in one.messages)
