"""Where discord.py sends to: its own addresses, or those of a proxy.

discord.py knows one API address for the whole process (``discord.http.Route.BASE``, a class attribute) and takes the
gateway's from the API. To leave both alone, the two places that open connections are wrapped for one client: its
``HTTPClient`` and, for the answers to interactions, the context-local webhook adapter. They are undocumented but
small, and the tests run real logins through them.
"""

import json
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import aiohttp
import discord
from discord.gateway import DiscordWebSocket
from discord.http import HTTPClient, Route
from discord.webhook.async_ import AsyncWebhookAdapter, async_context

from bot.domain.errors import SettingsError


@dataclass(frozen=True, slots=True)
class Addresses:
    """The API with its version (``https://discord.com/api/v10``) and the gateway; ``None`` is Discord's own."""

    api: str | None = None
    gateway: str | None = None

    def rest(self, url: str) -> str:
        """``url`` of discord.py, at our API."""
        return self.api + url.removeprefix(Route.BASE) if self.api and url.startswith(Route.BASE) else url

    def socket(self, url: str) -> str:
        """``url`` of a gateway with its query (version, encoding, compression), at our gateway.

        Also for the address that READY gives for resuming: it is Discord's own even behind a proxy.
        """
        if not self.gateway:
            return url
        ours, query = urlsplit(self.gateway), urlsplit(url).query
        return urlunsplit((ours.scheme, ours.netloc, ours.path or "/", query, ""))


def addresses(api_url: str | None, gateway_url: str | None) -> Addresses:
    """Read the settings as people write them: with or without ``/api``, the version or a closing slash.

    Raises:
        SettingsError: one is no address.
    """
    return Addresses(_api(api_url) if api_url else None, _gateway(gateway_url) if gateway_url else None)


def _api(url: str) -> str:
    base = _checked("DISCORD_API_URL", url, ("http", "https"), "https://discord.com/api/v10")
    if re.search(r"/v\d+$", base):
        return base
    return f"{base}/v10" if urlsplit(base).path else f"{base}/api/v10"


def _gateway(url: str) -> str:
    base = _checked("DISCORD_GATEWAY_URL", url, ("ws", "wss", "http", "https"), "wss://gateway.discord.gg")
    return re.sub(r"^http", "ws", base)


def _checked(name: str, url: str, schemes: tuple[str, ...], example: str) -> str:
    try:
        parts = urlsplit(url.strip())
        fine = parts.scheme in schemes and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        fine = False
    if not fine:
        raise SettingsError(f"{name} is no address: “{url}”. Write one such as {example}")
    return url.strip().partition("?")[0].rstrip("/")


class ProxiedHTTP(HTTPClient):
    """discord.py's client, with another API and gateway."""

    def __init__(self, client: discord.Client, to: Addresses) -> None:
        super().__init__(client.loop, max_ratelimit_timeout=client.http.max_ratelimit_timeout)
        self._to = to
        self._told: str | None = None

    async def request(self, route: Route, **arguments: Any) -> Any:
        """Send to our API what is meant for Discord's."""
        route.url = self._to.rest(route.url)
        return _parsed(await super().request(route, **arguments))

    async def get_bot_gateway(self) -> tuple[int, str, Any]:
        """Keep in mind where our API says that the gateway is."""
        shards, self._told, limits = await super().get_bot_gateway()
        return shards, self._told, limits

    async def ws_connect(self, url: str, *, compress: int = 0) -> aiohttp.ClientWebSocketResponse:
        """Open our gateway; without that setting the one of our API, also where discord.py falls back to its own."""
        if url.startswith(str(DiscordWebSocket.DEFAULT_GATEWAY)):
            url = Addresses(gateway=self._told).socket(url)
        return await super().ws_connect(self._to.socket(url), compress=compress)


class ProxiedInteractions(AsyncWebhookAdapter):
    """discord.py's way of answering interactions, with another API."""

    def __init__(self, to: Addresses) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._to = to

    async def request(self, route: Route, session: aiohttp.ClientSession, **arguments: Any) -> Any:
        """Send to our API what is meant for Discord's."""
        route.url = self._to.rest(route.url)
        return _parsed(await super().request(route, session, **arguments))


def _parsed(answer: Any) -> Any:
    """discord.py takes only ``application/json`` for JSON; proxies like to add a charset."""
    if not isinstance(answer, str) or not answer.startswith(("{", "[")):
        return answer
    try:
        return json.loads(answer)
    except ValueError:
        return answer


def install(client: discord.Client, to: Addresses) -> None:
    """Give ``client`` these addresses; before its command tree is made, which keeps the HTTP client."""
    if to.api or to.gateway:
        client.http = client._connection.http = ProxiedHTTP(client, to)


def answer_through(to: Addresses) -> None:
    """Answer interactions there, in this task and those that it starts."""
    if to.api:
        async_context.set(ProxiedInteractions(to))
