"""Who may see the page, and where it is reached: what the settings say of both."""

import hashlib
import hmac
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from ipaddress import IPv4Network, IPv6Network, ip_network
from urllib.parse import urlsplit

from bot.domain.errors import SettingsError
from bot.text.listening import is_loopback, listening_at
from bot.texts import settings as say

EXAMPLE = "127.0.0.1:8080"
_SHORTEST_TOKEN = 20
"""Characters of a token, at least: what ``openssl rand -hex 10`` makes can't be guessed."""
_TOKEN_SAFE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~+/=")
"""Characters of a bearer token (RFC 6750, 2.1)."""
_AUTHORITY = re.compile(r"[A-Za-z0-9.-]+(?::\d+)?|\[[0-9A-Fa-f:.]+\](?::\d+)?")
"""A host, and its port where it isn't the usual one."""
Network = IPv4Network | IPv6Network


@dataclass(frozen=True, slots=True)
class OutsideAddress:
    """The address under which readers reach the page: ``https``, ``news.example:8443``, and its path without a slash at
    the end (empty where there is none)."""

    scheme: str
    authority: str
    prefix: str

    @property
    def base(self) -> str:
        """``https://news.example:8443/quotes``"""
        return f"{self.scheme}://{self.authority}{self.prefix}"


@dataclass(frozen=True, slots=True)
class WebAccess:
    """Where the page listens, and who may see it.

    ``token`` is asked of every reader, empty where none is; ``public``: everybody may read. Where both are unset the
    page is for this machine alone. ``searches`` is the number of searches that one reader may make in a minute; 0 is no
    limit. ``proxies`` are believed about who asks.
    """

    host: str
    port: int
    token: str = field(default="", repr=False)
    public: bool = False
    outside: OutsideAddress | None = None
    proxies: tuple[Network, ...] = ()
    searches: int = 0

    @property
    def prefix(self) -> str:
        """The path below which everything is reached, such as ``/quotes``; empty where there is none."""
        return self.outside.prefix if self.outside else ""

    @property
    def asks_token(self) -> bool:
        """Whether readers must give the token."""
        return bool(self.token) and not self.public

    @property
    def is_local(self) -> bool:
        """Whether only this machine may see the page."""
        return not self.token and not self.public


def web_access_of(
    address: str, token: str, *, public: bool, url: str | None, proxies: Sequence[str], searches: int
) -> WebAccess:
    """The access that the settings describe.

    Raises:
        SettingsError: one of them can't be read, or others could reach the page and nobody decided who may see it.
    """
    host, port = listening_at(address, "QUOTEWIRE_WEB", EXAMPLE)
    outside = outside_address(url) if url else None
    _check_token(token)
    networks = tuple(_network(proxy) for proxy in proxies)
    is_reached = not is_loopback(host) or (outside is not None and not is_loopback(_hostname(outside.authority)))
    if is_reached and not token and not public:
        reached = outside.base if outside and is_loopback(host) else address
        raise SettingsError(say.OTHERS_REACH_THE_PAGE.format(address=reached))
    return WebAccess(host, port, token, public, outside, networks, searches)


def outside_address(text: str) -> OutsideAddress:
    """Read ``https://news.example/quotes``.

    Raises:
        SettingsError: it is no web address, or has a user name, a query or a fragment.
    """
    written = text.strip()
    try:
        parts = urlsplit(written)
        fits = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
        fits = (
            fits
            and bool(_AUTHORITY.fullmatch(parts.netloc))
            and not (parts.query or parts.fragment or "?" in text or "#" in text)
        )
        fits = fits and written.isascii() and all(sign not in parts.path for sign in "{}\\%\"'<> ;")
        fits = fits and "//" not in parts.path and not {".", ".."} & set(parts.path.split("/"))
    except ValueError:
        fits = False
    if not fits:
        raise SettingsError(say.NO_WEB_ADDRESS.format(typed=" ".join(text.split())))
    return OutsideAddress(parts.scheme, parts.netloc.lower(), parts.path.rstrip("/"))


def is_token(given: str, token: str) -> bool:
    """Whether a reader gave the right token; takes the same time whatever is wrong with it."""
    hashes = (hashlib.sha256(value.encode("utf-8", "surrogateescape")).digest() for value in (given, token))
    return hmac.compare_digest(*hashes)


def _hostname(authority: str) -> str:
    return urlsplit(f"//{authority}").hostname or ""


def _check_token(token: str) -> None:
    if token and (len(token) < _SHORTEST_TOKEN or not set(token) <= _TOKEN_SAFE):
        raise SettingsError(say.WEB_KEY_TOO_SHORT.format(least=_SHORTEST_TOKEN))


def _network(text: str) -> Network:
    try:
        return ip_network(text, strict=False)
    except ValueError as error:
        raise SettingsError(say.NO_NETWORK.format(typed=text)) from error
