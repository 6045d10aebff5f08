"""What is wrong with values of settings that can be read but can't be meant. Pure."""

import base64
import binascii
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from pydantic import SecretStr

from bot.domain.errors import SettingsError
from bot.text.listening import listening_at
from config.settings import Settings, variable

_KEY = 32
"""Bytes of a Fernet key (https://github.com/fernet/spec): 44 characters of base64."""
_HOST = re.compile(r"(?:[\w.-]+|\[[0-9A-Fa-f:.]+\]|[0-9A-Fa-f:.]+)(?::\d{1,5})?")
_SIGNING = re.compile(r"[0-9a-f]{32}")
"""https://docs.slack.dev/authentication/verifying-requests-from-slack shows one."""
_MANAGER = re.compile(r"(?:T[A-Z0-9]+/)?[UWS][A-Z0-9]+")
_CONTACT = re.compile(r"https?://[!-'*-~]+|[!-'*-?A-~]+@[!-'*-~]+")
"""A web or mail address in ASCII without brackets, which would end the comment of the header (RFC 9110, 10.1.5)."""
OPS_EXAMPLE = "127.0.0.1:9180"
"""Where an operator's requests may be answered."""
_DOTS = 2
"""Dots in a bot's token of Discord's: id, time and signature (Discord, Reference, "Authentication")."""
_WEB, _SOCKET = ("http", "https"), ("ws", "wss")
"""Schemes of addresses, the usual one last."""
_BOT, _APP, _USER = "xoxb-", "xapp-", "xoxp-"
"""How Slack's tokens begin: https://docs.slack.dev/authentication/tokens"""


def troubles_of(settings: Settings) -> list[str]:
    """One line for each value that can't be meant: the setting, what is wrong, and what to write."""
    return [
        *_feeds(settings),
        *_hosts(settings),
        *_keys(settings),
        *_slack(settings),
        *_discord(settings),
        *_platform_addresses(settings),
        *_managers(settings),
        *_agent(settings),
        *_ops(settings),
    ]


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
        whose = f": this one is {_whose(bot)}" if _whose(bot) else ""
        yield f"{names[0]} is no bot token{whose}: it begins with {_BOT} (Install App → Bot User OAuth Token)"
    if app and not app.startswith(_APP):
        whose = f": this one is {_whose(app)}" if _whose(app) else ""
        yield f"{names[1]} is no app-level token{whose}: it begins with {_APP} (Basic Information → App-Level Tokens)"
    secret = _secret(settings.slack_signing_secret)
    if secret and not _SIGNING.fullmatch(secret):
        name = variable("slack_signing_secret")
        yield f"{name} is no signing secret: it has 32 characters, 0–9 and a–f (Basic Information)"


def _whose(token: str) -> str:
    """What a token looks like, in words; empty where it looks like nothing that is known."""
    kinds = {_BOT: "a bot's, for SLACK_BOT_TOKEN", _APP: "an app's, for SLACK_APP_TOKEN", _USER: "a person's"}
    known = next((words for beginning, words in kinds.items() if token.startswith(beginning)), "")
    return known or ("Discord's, for DISCORD_TOKEN" if token.count(".") == _DOTS else "")


def _discord(settings: Settings) -> Iterator[str]:
    token = _secret(settings.discord_token)
    if token and token.count(".") != _DOTS:
        whose = f"; this one is {_whose(token)}" if _whose(token) else ""
        yield (
            f"{variable('discord_token')} is no bot token: it has three parts with dots between "
            f"(Bot → Reset Token){whose}"
        )


def _platform_addresses(settings: Settings) -> Iterator[str]:
    schemes = {"discord_api_url": _WEB, "slack_api_url": _WEB, "discord_gateway_url": _SOCKET}
    for field, fitting in schemes.items():
        address = getattr(settings, field)
        if address and not _has_scheme(address, fitting):
            wrong = f"{variable(field)}: “{address}” is no address that begins with {fitting[-1]}://"
            yield f"{wrong}; leave it empty for the usual one"


def _has_scheme(address: str, fitting: tuple[str, ...]) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in fitting and bool(parts.hostname)


def _managers(settings: Settings) -> Iterator[str]:
    for manager in settings.slack_managers:
        if not _MANAGER.fullmatch(manager):
            yield (
                f"{variable('slack_managers')}: “{manager}” is no id of a person (U…) or of a user group (S…): "
                "in Slack, profile → ⋮ → Copy member ID"
            )


def _agent(settings: Settings) -> Iterator[str]:
    agent, contact = settings.user_agent, settings.contact
    if agent is not None and not (agent.strip() and agent.isascii() and agent.isprintable()):
        yield f"{variable('user_agent')} must be a line of printable ASCII characters, such as Quotewire/0.1 (news bot)"
    if contact is not None and not _CONTACT.fullmatch(contact):
        written = " ".join(contact.split())
        yield f"{variable('contact')}: “{written}” is neither a web page (https://…) nor a mail address"


def _ops(settings: Settings) -> Iterator[str]:
    try:
        if settings.ops:
            listening_at(settings.ops, variable("ops"), OPS_EXAMPLE)
    except SettingsError as error:
        yield str(error)


def _secret(value: SecretStr | None) -> str:
    return value.get_secret_value().strip() if value else ""
