"""Values of settings that can be read but can't be meant are told in words, each once."""

import asyncio
import base64
from typing import Any

import pytest

from bot.app.adapters import Plugin
from bot.ports import Platform
from bot.shell.run import check_all
from config import load_settings, troubles_of

KEY, OTHER = (base64.urlsafe_b64encode(bytes([byte] * 32)).decode() for byte in (7, 250))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("feeds", ("https://news.example/feed.xml", "http://127.0.0.1:8000/rss", "feed://news.example/rss")),
        ("private_hosts", ("127.0.0.1:8000", "intranet.example", "[::1]:80", "feeds.corp.example:8443")),
        ("encryption_key", KEY),
        ("encryption_key", f"{KEY}, {OTHER}"),
        ("slack_bot_token", "xoxb-1-2-abc"),
        ("slack_app_token", "xapp-1-A-2-abc"),
        ("discord_token", "MTA.Gx.abc-def"),
    ],
)
def test_what_can_be_meant_is_no_trouble(field: str, value: Any) -> None:
    assert troubles_of(load_settings(env_file=None, **{field: value})) == []


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"feeds": ("the news",)}, "QUOTEWIRE_FEEDS: “the news” is no address: write one such as https://"),
        ({"feeds": ("ftp://news.example/x",)}, "QUOTEWIRE_FEEDS: “ftp://news.example/x” is no address"),
        ({"feeds": ("https://",)}, "QUOTEWIRE_FEEDS: “https://” is no address"),
        (
            {"private_hosts": ("intra.example:80/feeds",)},
            "“intra.example:80/feeds” is more than a host and a port, so it allows nothing: write intra.example:80",
        ),
        ({"private_hosts": ("http://10.0.0.5/feed",)}, "write 10.0.0.5"),
        ({"encryption_key": "short"}, "QUOTEWIRE_ENCRYPTION_KEY: it is no key of 44 characters: make one with"),
        ({"encryption_key": f"{KEY},{KEY[:40]}"}, "QUOTEWIRE_ENCRYPTION_KEY: key 2 is no key of 44 characters"),
        (
            {"slack_bot_token": "xapp-1", "slack_app_token": "xoxb-1"},
            "SLACK_BOT_TOKEN and SLACK_APP_TOKEN are swapped: the first begins with xoxb-, the second with xapp-",
        ),
        (
            {"slack_bot_token": "xoxp-1"},
            "SLACK_BOT_TOKEN is no bot token: this one is a person's: it begins with xoxb-",
        ),
        ({"slack_app_token": "secret"}, "SLACK_APP_TOKEN is no app-level token: it begins with xapp-"),
        ({"discord_token": "xoxb-1"}, "DISCORD_TOKEN is no bot token: it has three parts with dots between"),
    ],
)
def test_what_can_not_be_meant_is_one_line_that_says_what_to_write(values: dict[str, Any], told: str) -> None:
    [line] = troubles_of(load_settings(env_file=None, **values))
    assert told in line
    assert "\n" not in line


class Deaf:
    """A platform that never answers."""

    platform = "deaf"

    def __init__(self) -> None:
        self.closed = False

    async def check(self) -> str:
        await asyncio.Event().wait()
        return "never"

    async def close(self) -> None:
        self.closed = True


async def test_a_platform_that_does_not_answer_is_one_line(
    tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, deaf = tmp_path_factory.mktemp("check"), Deaf()

    def connect(_settings: object) -> object:
        return lambda _core: deaf

    plugin = Plugin(Platform("deaf", "deaf:here"), connect)  # type: ignore[arg-type]
    settings = load_settings(
        env_file=None, database_url=f"sqlite:///{folder / 'bot.db'}", slack_bot_token="xapp-1", slack_app_token="xoxb-1"
    )
    assert not await check_all(settings, [plugin], patience=0.05)
    assert deaf.closed
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in lines] == ["settings", "database", "deaf"]
    assert "are swapped" in lines[0]
    assert "no answer within 0 seconds" in lines[2]
