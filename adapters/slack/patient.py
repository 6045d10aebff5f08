"""The SDK's Socket Mode client, made patient.

The SDK asks for a new connection at once whenever one ends. Slack gives an app ten connections, and ends each further
one as soon as it is made, with the reason ``too_many_websockets``: the SDK then makes dozens a second
(slackapi/bolt-js #2225, slackapi/node-slack-sdk #1762).
"""

import asyncio
from collections.abc import Sequence
from typing import Any

import structlog
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient

_LONG_AGO = 60.0
"""Seconds after which another connection isn't a hurried one."""
_TOO_MANY = "too_many_websockets"

log = structlog.get_logger(__name__)


class PatientSocket(SocketModeClient):
    """Makes one connection after another; the more follow within a minute of each other, the longer it waits before the
    next: ``pauses`` are seconds, the last one repeats."""

    def __init__(self, pauses: Sequence[float], **given: Any) -> None:
        super().__init__(**given)
        self._pauses = pauses
        self._asking = asyncio.Lock()
        self._asked = float("-inf")
        self._hurried = 0

    async def issue_new_wss_url(self) -> str:
        """Ask for the address of a new connection, after a pause where the last one was asked for just now."""
        async with self._asking:
            now = asyncio.get_running_loop().time
            self._hurried = self._hurried + 1 if now() - self._asked < _LONG_AGO else 0
            if self._hurried:
                await asyncio.sleep(self._pauses[min(self._hurried, len(self._pauses)) - 1])
            self._asked = now()
            if self.closed:  # another client has taken its place meanwhile
                raise asyncio.CancelledError
            return await super().issue_new_wss_url()

    async def run_message_listeners(self, message: dict[str, Any], raw_message: str) -> None:
        """See the SDK. That there are too many connections is told, since only a person can end other copies."""
        if message.get("type") == "disconnect" and message.get("reason") == _TOO_MANY:
            log.warning("Slack ends the connection, since the app has ten: do other copies of the bot use its token?")
        await super().run_message_listeners(message, raw_message)


class PatientHandler(AsyncSocketModeHandler):
    """Bolt's handler of a client that is there already; its own ``__init__`` makes another one."""

    def __init__(self, app: AsyncApp, client: PatientSocket) -> None:
        self.app = app
        self.app_token = client.app_token
        self.client = client
        client.socket_mode_request_listeners.append(self.handle)  # type: ignore[arg-type]
