"""Reads the address that a server of this program listens on, and the address by which the world reaches it."""

import re
from ipaddress import ip_address
from urllib.parse import urlsplit

from bot.domain.errors import SettingsError
from bot.texts import settings

_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\]|")
HERE = "127.0.0.1"
"""Where a server listens whose address is a port alone: for this machine only."""


def listening_at(text: str, setting: str, example: str) -> tuple[str, int]:
    """Read ``127.0.0.1:3000``, ``[::1]:3000`` or ``3000`` (this machine only); ``setting`` is the variable's name.

    Raises:
        SettingsError: ``text`` has another form, or its port isn't between 0 and 65535.
    """
    host, _, port = text.strip().rpartition(":")
    is_port = port.isascii() and port.isdecimal() and len(port) < 6 and int(port) <= 65_535
    if not is_port or not _HOST.fullmatch(host) or not _is_host(host):
        raise SettingsError(
            settings.NO_LISTENING_ADDRESS.format(setting=setting, typed=" ".join(text.split()), example=example)
        )
    return host.strip("[]") or HERE, int(port)


def is_loopback(host: str) -> bool:
    """Whether only programs of this machine reach a host: ``localhost``, 127.0.0.0/8 or ``::1``."""
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.rstrip(".").lower() == "localhost"


def public_address(text: str) -> str:
    """Check the bot's public ``https`` address, which has no path; returns it without a slash at the end.

    Raises:
        SettingsError: it isn't an ``https`` address, or has a path, a query or a user name.
    """
    try:
        parts = urlsplit(text.strip())
        fits = parts.scheme == "https" and bool(parts.hostname) and parts.path in ("", "/")
        fits = fits and not (parts.query or parts.fragment or parts.username)
    except ValueError:
        fits = False
    if not fits:
        raise SettingsError(settings.NO_PUBLIC_ADDRESS.format(typed=text))
    return text.strip().rstrip("/")


def _is_host(host: str) -> bool:
    """Whether it is a name or an address: what has only digits and dots, or brackets, must be an address."""
    if not host.startswith("[") and not re.fullmatch(r"[\d.]+", host):
        return True
    try:
        ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True
