"""The Socket Mode connection, and the watch over it.

The SDK's client reconnects by itself, but there are reports of clients that stay deaf while they look alive: after a
reconnection no events come (slackapi/python-slack-sdk #1701, slackapi/bolt-python #1529), a failed reconnection leaves
a state that nothing mends (python-slack-sdk #1446), and ``connect`` tries an expired address for ever. So a client that
is unwell for a while is closed and a new one is made, which asks Slack for a new address.

https://docs.slack.dev/apis/events-api/using-socket-mode/
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar

import aiohttp
import structlog
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack import outcomes
from adapters.slack import texts as say
from adapters.slack.patient import PatientHandler, PatientSocket
from bot.domain.errors import LoginError

log = structlog.get_logger(__name__)
ResultT = TypeVar("ResultT")


@dataclass(frozen=True, slots=True)
class SlackTiming:
    """How long the adapter waits for what, in seconds."""

    ping: float = 10.0
    """Between the pings that the bot sends; the SDK reconnects when four of them went unanswered."""
    check: float = 5.0
    """Between checks of the connection's health."""
    patience: float = 60.0
    """A connection that was unwell for this long is replaced: longer than the SDK needs to reconnect by itself."""
    alive: float = 60.0
    """Between calls of ``auth.test``, which notice a revoked token and, by the reports above, keep events coming."""
    overdue: float = 900.0
    """Slack replaces a connection at the age that its hello names; a connection older than that age by this much is
    dead."""
    retry: tuple[float, ...] = (1.0, 2.0, 5.0, 10.0, 30.0)
    """Pauses between tries to log in while Slack can't be reached, and before each further connection of a minute; the
    last pause repeats."""
    settle: tuple[float, ...] = (2.0, 4.0, 8.0)
    """Pauses before each look at the channel's history after a post whose outcome is unclear."""
    gap: float = 1.0
    """Between posts to one channel: Slack allows "1 per second per channel" and short bursts.
    https://docs.slack.dev/apis/web-api/rate-limits/"""
    call: float = 15.0
    """Timeout of a call of the Web API."""
    goodbye: float = 2.0
    """Timeout of closing a connection: Slack doesn't always answer a close (slackapi/node-slack-sdk #2752)."""


class Connection:
    """Serves a Bolt app over Socket Mode until cancelled."""

    def __init__(self, app: AsyncApp, web: AsyncWebClient, app_token: str, timing: SlackTiming) -> None:
        self._app = app
        self._web = web
        self._app_token = app_token
        self._timing = timing
        self._client_now: SocketModeClient | None = None
        self._greeted: object = None
        self._expires = float("inf")

    @property
    def is_open(self) -> bool:
        """Whether Slack has greeted the connection that there is now."""
        client = self._client_now
        return client is not None and self._greeted is not None and self._greeted is client.current_session

    async def serve(self) -> None:
        """Connect, watch the connection, and replace it when no events come over it any more.

        Raises:
            LoginError: one of the tokens is refused.
        """
        while True:
            address = await insist(self._open, "SLACK_APP_TOKEN", self._timing.retry)
            client = self._client_now = self._client(address)
            try:
                # asyncio.wait_for may lose a cancellation before Python 3.12 (python/cpython #86296).
                async with asyncio.timeout(self._timing.call):
                    await client.connect()  # type: ignore[no-untyped-call]
                log.info("connected to Slack")
                await self._watch(client)
            except TimeoutError:
                log.warning("Slack's connection can't be made; trying a new address")
            finally:
                self._client_now = None
                await hang_up(client, self._timing.goodbye)

    async def check(self) -> None:
        """Ask Slack for a connection's address once, without connecting.

        Raises:
            LoginError: the token is refused, or Slack can't be reached.
        """
        await once(self._open, "SLACK_APP_TOKEN")

    async def _open(self) -> str:
        answer = await self._web.apps_connections_open(app_token=self._app_token)
        return str(answer["url"])

    def _client(self, address: str) -> SocketModeClient:
        about = {"app_token": self._app_token, "web_client": self._web, "ping_interval": self._timing.ping}
        client = PatientSocket(self._timing.retry, logger=self._app.logger, **about)
        PatientHandler(self._app, client)
        client.wss_uri = address
        client.message_listeners.append(self._note)
        return client

    async def _note(self, client: Any, message: dict[str, Any], _raw: str | None = None) -> None:
        """Notice Slack's hello, which says that a connection is ready: before it no events come."""
        if message.get("type") == "hello":
            self._greeted = client.current_session
            lasts = (message.get("debug_info") or {}).get("approximate_connection_time") or float("inf")
            self._expires = asyncio.get_running_loop().time() + float(lasts) + self._timing.overdue

    async def _watch(self, client: SocketModeClient) -> None:
        """Check the client's health until it has to be replaced."""
        loop = asyncio.get_running_loop()
        well = tested = loop.time()
        while loop.time() - well <= self._timing.patience:
            await asyncio.sleep(self._timing.check)
            if await self._is_well(client):
                well = loop.time()
            if loop.time() - tested >= self._timing.alive:
                await self._test_token()
                tested = loop.time()
        log.warning("Slack's connection has gone silent; building a new one")

    async def _is_well(self, client: SocketModeClient) -> bool:
        return (
            await client.is_connected()
            and self._greeted is client.current_session
            and asyncio.get_running_loop().time() < self._expires
        )

    async def _test_token(self) -> None:
        try:
            await self._web.auth_test()
        except (SlackApiError, aiohttp.ClientError, TimeoutError, OSError) as error:
            if refused := outcomes.refusal(error):
                raise login_error("SLACK_BOT_TOKEN", refused) from error
            log.info("Slack doesn't answer", error=outcomes.reason(error))


async def insist(call: Callable[[], Awaitable[ResultT]], token: str, pauses: tuple[float, ...]) -> ResultT:
    """Repeat ``call`` until Slack answers it, since the network may be down when the bot starts.

    Raises:
        LoginError: Slack refuses the token.
    """
    tries = 0
    while True:
        try:
            return await call()
        except (SlackApiError, aiohttp.ClientError, TimeoutError, OSError) as error:
            if refused := outcomes.refusal(error):
                raise login_error(token, refused) from error
            pause = pauses[min(tries, len(pauses) - 1)]
            if isinstance(error, SlackApiError):
                pause = outcomes.retry_after(error) or pause
            log.warning("can't reach Slack", error=outcomes.reason(error), again_in=pause)
        tries += 1
        await asyncio.sleep(pause)


async def once(call: Callable[[], Awaitable[ResultT]], token: str) -> ResultT:
    """The result of ``call``, which is made once.

    Raises:
        LoginError: Slack refuses the token, or can't be reached.
    """
    try:
        return await call()
    except (SlackApiError, aiohttp.ClientError, TimeoutError, OSError) as error:
        if refused := outcomes.refusal(error):
            raise login_error(token, refused) from error
        raise LoginError(say.SLACK_UNREACHABLE.format(reason=outcomes.reason(error))) from error


def login_error(token: str, refused: str) -> LoginError:
    """The error whose line names the refused token and says where to find the right one."""
    where = say.WHERE_TOKENS_ARE[token]
    return LoginError(say.SETTING_REFUSED.format(setting=token, code=refused, where=where))


async def hang_up(client: SocketModeClient, patience: float) -> None:
    """Close a client within ``patience`` seconds, and wait until its tasks have ended: the SDK's own ``close`` leaves
    them running."""
    client.closed = True
    client.auto_reconnect_enabled = False
    tasks = [client.message_receiver, client.message_processor, client.current_session_monitor]
    running = [task for task in tasks if task is not None]
    for task in running:
        task.cancel()
    await asyncio.gather(*running, return_exceptions=True)
    if client.current_session is not None:
        with suppress(TimeoutError, aiohttp.ClientError, OSError):
            async with asyncio.timeout(patience):
                await client.current_session.close()
    await client.aiohttp_client_session.close()


def quiet_logger() -> logging.Logger:
    """The SDK's logger, restricted to warnings without tracebacks: at DEBUG it writes whole payloads, which hold
    people's words."""
    for name in ("slack_sdk", "slack_bolt"):  # the loggers of clients that Bolt makes by itself
        logging.getLogger(name).setLevel(logging.WARNING)
    logger = logging.getLogger("slack_sdk.quotewire")
    logger.setLevel(logging.WARNING)
    if not logger.filters:
        logger.addFilter(_one_line)
    return logger


def _one_line(record: logging.LogRecord) -> bool:
    record.exc_info = record.exc_text = None
    return True
