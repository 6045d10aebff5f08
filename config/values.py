"""What is wrong with values of settings that can be read but can't be meant. Pure."""

import base64
import binascii
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from pydantic import SecretStr

from config.settings import Settings, variable

_KEY = 32
"""Bytes of a Fernet key (https://github.com/fernet/spec): 44 characters of base64."""
_HOST = re.compile(r"(?:[\w.-]+|\[[0-9A-Fa-f:.]+\]|[0-9A-Fa-f:.]+)(?::\d{1,5})?")
_BOT, _APP, _USER = "xoxb-", "xapp-", "xoxp-"
"""How Slack's tokens begin: https://docs.slack.dev/authentication/tokens"""


def troubles_of(settings: Settings) -> list[str]:
    """One line for each value that can't be meant: the setting, what is wrong, and what to write."""
    return [*_feeds(settings), *_hosts(settings), *_keys(settings), *_slack(settings), *_discord(settings)]


def _feeds(settings: Settings) -> Iterator[str]:
    for feed in settings.feeds:
        if not _is_address(feed):
            yield f"{variable('feeds')}: “{feed}” is no address: write one such as https://news.example/feed.xml"


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https", "feed") and bool(parts.hostname or parts.path.startswith("http"))
    except ValueError:
        return False


def _hosts(settings: Settings) -> Iterator[str]:
    for host in settings.private_hosts:
        if not _HOST.fullmatch(host):
            meant = _host_of(host)
            write = f"write {meant}" if meant else "write it such as intranet.example:8000"
            yield f"{variable('private_hosts')}: “{host}” is more than a host and a port, so it allows nothing: {write}"


def _host_of(text: str) -> str:
    try:
        return urlsplit(text if "://" in text else f"//{text}").netloc.rpartition("@")[2]
    except ValueError:
        return ""


def _keys(settings: Settings) -> Iterator[str]:
    for number, key in enumerate(_secret(settings.encryption_key).split(","), 1):
        if key.strip() and not _is_key(key.strip()):
            which = f"key {number}" if "," in _secret(settings.encryption_key) else "it"
            yield f"{variable('encryption_key')}: {which} is no key of 44 characters: make one with quotewire slack key"


def _is_key(text: str) -> bool:
    try:
        return len(base64.b64decode(text, altchars=b"-_", validate=True)) == _KEY
    except (binascii.Error, ValueError):
        return False


def _slack(settings: Settings) -> Iterator[str]:
    bot, app = _secret(settings.slack_bot_token), _secret(settings.slack_app_token)
    names = variable("slack_bot_token"), variable("slack_app_token")
    if bot.startswith(_APP) and app.startswith(_BOT):
        yield f"{names[0]} and {names[1]} are swapped: the first begins with {_BOT}, the second with {_APP}"
        return
    if bot and not bot.startswith(_BOT):
        whose = ": this one is a person's" if bot.startswith(_USER) else ""
        yield f"{names[0]} is no bot token{whose}: it begins with {_BOT} (Install App → Bot User OAuth Token)"
    if app and not app.startswith(_APP):
        yield f"{names[1]} is no app-level token: it begins with {_APP} (Basic Information → App-Level Tokens)"


def _discord(settings: Settings) -> Iterator[str]:
    token = _secret(settings.discord_token)
    if token and token.count(".") != 2:
        yield f"{variable('discord_token')} is no bot token: it has three parts with dots between (Bot → Reset Token)"


def _secret(value: SecretStr | None) -> str:
    return value.get_secret_value().strip() if value else ""
