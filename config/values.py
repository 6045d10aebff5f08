"""What is wrong with values of settings that can be read but can't be meant. Pure."""

import base64
import binascii
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from pydantic import SecretStr

from bot.domain.errors import SettingsError
from bot.text.listening import listening_at
from config import texts as say
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
            yield say.NO_ADDRESS_OF_FEED.format(name=variable("feeds"), value=feed)


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
            more = say.MORE_THAN_A_HOST if _HOST.fullmatch(meant) else say.MORE_THAN_A_HOST_AT_ALL
            yield more.format(name=variable("private_hosts"), value=host, meant=meant)


def _host_of(text: str) -> str:
    try:
        return urlsplit(text if "://" in text else f"//{text}").netloc.rpartition("@")[2]
    except ValueError:
        return ""


def _keys(settings: Settings) -> Iterator[str]:
    for number, key in enumerate(_secret(settings.encryption_key).split(","), 1):
        if key.strip() and not _is_key(key.strip()):
            no_key = say.NO_KEY_NUMBERED if "," in _secret(settings.encryption_key) else say.NO_KEY
            yield no_key.format(name=variable("encryption_key"), number=number)


def _is_key(text: str) -> bool:
    try:
        return len(base64.b64decode(text, altchars=b"-_", validate=True)) == _KEY
    except (binascii.Error, ValueError):
        return False


def _slack(settings: Settings) -> Iterator[str]:
    bot, app = _secret(settings.slack_bot_token), _secret(settings.slack_app_token)
    names = variable("slack_bot_token"), variable("slack_app_token")
    if bot.startswith(_APP) and app.startswith(_BOT):
        yield say.SWAPPED_SETTINGS.format(bot=names[0], app=names[1], bot_begins=_BOT, app_begins=_APP)
        return
    if bot and not bot.startswith(_BOT):
        no_bot = say.NO_BOT_BUT if _whose(bot) else say.NO_BOT_BEGINNING
        yield no_bot.format(name=names[0], whose=_whose(bot), begins=_BOT)
    if app and not app.startswith(_APP):
        no_app = say.NO_APP_BUT if _whose(app) else say.NO_APP_BEGINNING
        yield no_app.format(name=names[1], whose=_whose(app), begins=_APP)
    secret = _secret(settings.slack_signing_secret)
    if secret and not _SIGNING.fullmatch(secret):
        yield say.NO_SIGNATURE.format(name=variable("slack_signing_secret"))


def _whose(token: str) -> str:
    """What a token looks like, in words; empty where it looks like nothing that is known."""
    kinds = {_BOT: say.SLACK_BOTS, _APP: say.SLACK_APPS, _USER: say.SLACK_PERSONS}
    known = next((words for beginning, words in kinds.items() if token.startswith(beginning)), "")
    return known or (say.DISCORDS if token.count(".") == _DOTS else "")


def _discord(settings: Settings) -> Iterator[str]:
    token = _secret(settings.discord_token)
    if token and token.count(".") != _DOTS:
        no_token = say.NO_THREE_PARTS_BUT if _whose(token) else say.NO_THREE_PARTS
        yield no_token.format(name=variable("discord_token"), whose=_whose(token))


def _platform_addresses(settings: Settings) -> Iterator[str]:
    schemes = {"discord_api_url": _WEB, "slack_api_url": _WEB, "discord_gateway_url": _SOCKET}
    for field, fitting in schemes.items():
        address = getattr(settings, field)
        if address and not _has_scheme(address, fitting):
            yield say.NO_PLATFORM_ADDRESS.format(name=variable(field), value=address, scheme=fitting[-1])


def _has_scheme(address: str, fitting: tuple[str, ...]) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in fitting and bool(parts.hostname)


def _managers(settings: Settings) -> Iterator[str]:
    for manager in settings.slack_managers:
        if not _MANAGER.fullmatch(manager):
            yield say.NO_MANAGER.format(name=variable("slack_managers"), value=manager)


def _agent(settings: Settings) -> Iterator[str]:
    agent, contact = settings.user_agent, settings.contact
    if agent is not None and not (agent.strip() and agent.isascii() and agent.isprintable()):
        yield say.NO_USER_AGENT.format(name=variable("user_agent"))
    if contact is not None and not _CONTACT.fullmatch(contact):
        yield say.NO_CONTACT.format(name=variable("contact"), value=" ".join(contact.split()))


def _ops(settings: Settings) -> Iterator[str]:
    try:
        if settings.ops:
            listening_at(settings.ops, variable("ops"), OPS_EXAMPLE)
    except SettingsError as error:
        yield str(error)


def _secret(value: SecretStr | None) -> str:
    return value.get_secret_value().strip() if value else ""
