"""Commands for managers are refused in words, also where a server opened their family to everybody."""

from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from adapters.discord.components import contents
from bot.app.root import App, open_app
from bot.commands import ALL
from bot.text.command_line import parse_line
from config import load_settings
from tests.fakes.discord_server import FakeDiscord
from tests.integration.discord.conftest import Serving


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    """The core on an empty database."""
    changes = {"database_url": f"sqlite:///{tmp_path}/bot.db", "workers": 1}
    async with open_app(load_settings(env_file=None).model_copy(update=changes)) as opened:
        yield opened


async def test_each_is_refused_in_private_and_changes_nothing(discord: FakeDiscord, serving: Serving, app: App) -> None:
    async with serving(core=app.core(), commands=ALL):
        for command in ALL:
            if command.manage:
                given: Mapping[str, Any] = parse_line(command.example, ALL)[1]
                answer = await discord.invoke(command.path, **given)
                [message] = answer.messages
                assert "needs the right to manage" in "".join(contents(message["components"])), command.path
                assert message["ephemeral"], command.path
        listed = await discord.invoke("digest list")
    assert "No digest" in str(listed.messages)
    assert discord.posts == []
