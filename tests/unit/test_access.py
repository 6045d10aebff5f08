"""Which way to Slack the settings mean, and what is told when they mean none."""

from typing import Any

import pytest

from adapters.slack.access import Http, SocketMode
from adapters.slack.vault import new_key
from bot.app.access import slack_access
from bot.domain.errors import SettingsError
from config import Settings

SOCKET = {"slack_bot_token": "xoxb-1", "slack_app_token": "xapp-1"}
HTTP = {"slack_bot_token": "xoxb-1", "slack_signing_secret": "s", "slack_http": "127.0.0.1:3000"}
MANY = {
    "slack_client_id": "1.2",
    "slack_client_secret": "c",
    "slack_signing_secret": "s",
    "slack_http": "3000",
    "public_url": "https://news.example.org/",
    "encryption_key": f"{new_key()}, {new_key()}",
}


def settings(**given: Any) -> Settings:
    names: dict[str, Any] = {
        name.upper() if name.startswith("slack_") and name not in OURS else name: value for name, value in given.items()
    }
    return Settings(**names)


OURS = {"slack_http", "slack_managers"}


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
        monkeypatch.delenv(f"QUOTEWIRE_{name.upper()}", raising=False)


def test_the_ways_to_run() -> None:
    assert slack_access(settings()) is None
    assert isinstance(slack_access(settings(**SOCKET)), SocketMode)
    one = slack_access(settings(**HTTP))
    assert isinstance(one, Http)
    assert (one.host, one.port, one.oauth) == ("127.0.0.1", 3000, None)
    many = slack_access(settings(**MANY))
    assert isinstance(many, Http)
    assert many.oauth is not None
    assert (many.host, many.oauth.public_url, len(many.oauth.keys)) == ("127.0.0.1", "https://news.example.org", 2)
    for secret in ("xoxb-1", "xapp-1", *many.oauth.keys):
        assert secret not in repr((one, many))


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"slack_bot_token": "x"}, "SLACK_APP_TOKEN is missing"),
        ({"slack_app_token": "x"}, "SLACK_BOT_TOKEN is missing"),
        ({"slack_client_id": "x"}, "set QUOTEWIRE_SLACK_HTTP too"),
        ({**SOCKET, "slack_client_secret": "x"}, "set QUOTEWIRE_SLACK_HTTP too"),
        ({**HTTP, "slack_app_token": "x"}, "set one of them"),
        ({**HTTP, "slack_signing_secret": ""}, "SLACK_SIGNING_SECRET is missing"),
        ({**HTTP, "slack_http": "localhost"}, "can't be “localhost”"),
        ({**HTTP, "slack_http": "a:99999"}, "can't be"),
        ({**HTTP, "slack_bot_token": ""}, "SLACK_BOT_TOKEN for one workspace"),
        ({**MANY, "slack_bot_token": "x"}, "set one of them"),
        ({**MANY, "slack_client_secret": ""}, "SLACK_CLIENT_SECRET is missing"),
        ({**MANY, "public_url": ""}, "QUOTEWIRE_PUBLIC_URL is missing"),
        ({**MANY, "public_url": "http://news.example.org"}, "https://quotewire.example.org"),
        ({**MANY, "public_url": "https://news.example.org/path?a=b"}, "https://quotewire.example.org"),
        ({**MANY, "slack_managers": "T1/U1,U2"}, "write T…/U2"),
    ],
)
def test_what_is_missing_is_one_clear_line(given: dict[str, str], told: str) -> None:
    with pytest.raises(SettingsError) as raised:
        slack_access(settings(**given))
    assert told in str(raised.value)
    assert "\n" not in str(raised.value)
