"""Sends discord.py's requests to Discord, or to a proxy's addresses where the settings have them.

discord.py knows one API address for the whole process (``discord.http.Route.BASE``, a class attribute) and takes the
gateway's from the API. Changing either would change it for every client, so the two classes that open connections are
subclassed for a single client: its ``HTTPClient`` and, for answers to interactions, the context-local webhook adapter.
Both are undocumented but small, and the tests run real logins through them.
"""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from importlib.metadata import version
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import aiohttp
import discord
from discord.gateway import DiscordWebSocket
from discord.http import HTTPClient, Route
from discord.webhook.async_ import AsyncWebhookAdapter, async_context

from adapters.discord import texts as say
from bot.domain.errors import SettingsError

USER_AGENT = (
    f"DiscordBot (https://github.com/Rapptz/discord.py, {discord.__version__}) Quotewire/{version('quotewire')}"
)
"""API Reference, "User Agent": ``DiscordBot ($url, $versionNumber)``, the library's, and what may follow it."""

BROKEN_LINE = (aiohttp.ClientError, OSError)
"""No answer came: the request may have arrived."""
ACKNOWLEDGED = 40060
""" "Interaction has already been acknowledged" (Opcodes and Status Codes, "JSON Error Codes")."""
_PAUSES = (0.1, 0.3, 0.6)
"""Seconds before each further try: an acknowledgement has three in all."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses of the API with its version (``https://discord.com/api/v10``) and of the gateway; ``None`` is Discord's
    own."""

    api: str | None = None
    gateway: str | None = None

    def rest(self, url: str) -> str:
        """``url``, an address of Discord's API, at the API of the settings."""
        return self.api + url.removeprefix(Route.BASE) if self.api and url.startswith(Route.BASE) else url

    def socket(self, url: str) -> str:
        """The gateway of the settings with the query of ``url`` (version, encoding, compression).

        It replaces the address for resuming in READY too, which is Discord's own even behind a proxy.
        """
        if not self.gateway:
            return url
        ours, query = urlsplit(self.gateway), urlsplit(url).query
        return urlunsplit((ours.scheme, ours.netloc, ours.path or "/", query, ""))


def addresses(api_url: str | None, gateway_url: str | None) -> Addresses:
    """Read the settings, with or without ``/api``, a version or a slash at the end.

    Raises:
        SettingsError: a setting is no address.
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
        raise SettingsError(say.NO_ADDRESS.format(setting=name, url=url, example=example))
    return url.strip().partition("?")[0].rstrip("/")


class ApiCalls(HTTPClient):
    """discord.py's client, with another API and gateway, and errors that are read whatever their content type."""

    def __init__(self, client: discord.Client, to: Addresses) -> None:
        kept = client.http  # made with the client's options
        super().__init__(client.loop, http_trace=kept.http_trace, max_ratelimit_timeout=kept.max_ratelimit_timeout)
        self._to = to
        self._told: str | None = None
        self.advised_shards: int | None = None
        """As many shards as Discord advises, once it was asked."""
        self.max_concurrency = 1
        """Sessions that may be started in five seconds (Gateway, "Session Start Limit Object")."""
        self.user_agent = USER_AGENT

    async def request(self, route: Route, **arguments: Any) -> Any:
        """Send to our API what is meant for Discord's."""
        route.url = self._to.rest(route.url)
        try:
            return _parsed(await super().request(route, **arguments))
        except discord.HTTPException as error:
            raise _readable(error) from error

    async def get_bot_gateway(self) -> tuple[int, str, Any]:
        """Ask the API for the gateway's address and its limits, and remember them."""
        self.advised_shards, self._told, limits = await super().get_bot_gateway()
        self.max_concurrency = max(1, limits.get("max_concurrency", 1)) if isinstance(limits, dict) else 1
        return self.advised_shards, self._told, limits

    async def ws_connect(self, url: str, *, compress: int = 0) -> aiohttp.ClientWebSocketResponse:
        """Connect to the gateway of the settings, or else to the address that the API named, also where discord.py
        would fall back to Discord's own."""
        if url.startswith(str(DiscordWebSocket.DEFAULT_GATEWAY)):
            url = Addresses(gateway=self._told).socket(url)
        return await super().ws_connect(self._to.socket(url), compress=compress)


def counting_limits(limited: Callable[[], None]) -> aiohttp.TraceConfig:
    """Calls ``limited`` at each answer with status 429, also where discord.py waits and tries again by itself."""

    async def count(_session: aiohttp.ClientSession, _context: object, ended: aiohttp.TraceRequestEndParams) -> None:
        if ended.response.status == HTTPStatus.TOO_MANY_REQUESTS:
            limited()

    trace = aiohttp.TraceConfig()
    trace.on_request_end.append(count)
    return trace


class AnswerCalls(AsyncWebhookAdapter):
    """discord.py's way of answering interactions, with another API, our name, and another try when a line breaks."""

    def __init__(self, to: Addresses) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._to = to

    async def request(self, route: Route, session: aiohttp.ClientSession, **arguments: Any) -> Any:
        """Send to our API what is meant for Discord's. An acknowledgement is sent again when the connection breaks, or
        after a 5xx (discord.py does that by itself): that it "has already been acknowledged" then means that it had
        arrived."""
        route.url = self._to.rest(route.url)
        tries = _Tries(session)

        async def send() -> Any:
            return await super(AnswerCalls, self).request(route, tries, **arguments)  # type: ignore[arg-type]

        try:
            return _parsed(await (repeated(send) if route.path.endswith("/callback") else send()))
        except discord.HTTPException as error:
            readable = _readable(error)
            if readable.code == ACKNOWLEDGED and tries.count > 1:
                return {"interaction": {"id": route.webhook_id, "type": 0}}
            raise readable from error
        except TypeError as error:  # discord.py reads the JSON of a 429 that a proxy gave a charset
            raise aiohttp.ClientPayloadError(say.UNREADABLE_ANSWER) from error


class _Tries:
    """A session that counts what it is asked for, and says who asks."""

    def __init__(self, session: aiohttp.ClientSession) -> None:
        self._session = session
        self.count = 0

    def request(self, method: str, url: str, *, headers: Mapping[str, str], **arguments: Any) -> Any:
        """See aiohttp."""
        self.count += 1
        return self._session.request(method, url, headers={**headers, "User-Agent": USER_AGENT}, **arguments)


async def repeated(send: Callable[[], Awaitable[Any]]) -> Any:
    """The result of ``send``, which is called again when the connection breaks: it has to be harmless to send twice."""
    for pause in _PAUSES:
        try:
            return await send()
        except BROKEN_LINE:
            await asyncio.sleep(pause)
    return await send()


def _readable(error: discord.HTTPException) -> discord.HTTPException:
    """The error with Discord's code and words, where a proxy has added a charset to its JSON."""
    body = _parsed(error.text) if not error.code else None
    return type(error)(error.response, body) if isinstance(body, dict) else error


def _parsed(answer: Any) -> Any:
    """The answer as JSON where its body is JSON: discord.py reads only the exact type ``application/json``, and proxies
    add a charset to it."""
    if not isinstance(answer, str) or not answer.startswith(("{", "[")):
        return answer
    try:
        return json.loads(answer)
    except ValueError:
        return answer


def install(client: discord.Client, to: Addresses) -> None:
    """Let ``client`` send to these addresses. To be called before its command tree is made, which keeps the HTTP
    client."""
    client.http = client._connection.http = ApiCalls(client, to)


def answer_through(to: Addresses) -> None:
    """Let answers to interactions go to these addresses, in this task and in tasks that it starts."""
    async_context.set(AnswerCalls(to))
