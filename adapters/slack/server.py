"""Serves Slack's signed events and interactions, and the installation pages, over plain HTTP behind a TLS proxy."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

import structlog
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from adapters.slack import texts as say
from adapters.slack.guard import Guard
from adapters.slack.installing import INSTALL, REDIRECT, Flow
from bot.domain.errors import LoginError

EVENTS = "/slack/events"
_LARGEST = 1024 * 1024
"""Maximum bytes of a request's body; Slack's limits for views and messages keep its requests far below."""
_BODY_SECONDS = 5.0
_SAFE = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
"""Headers of the installation pages: they load nothing, aren't cached or framed, and send no referrer."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Address:
    """Host and port to listen on."""

    host: str
    port: int


class Server:
    """Serves a Bolt app over HTTP until cancelled."""

    def __init__(self, app: AsyncApp, guard: Guard, flow: Flow | None, address: Address) -> None:
        self._app = app
        self._guard = guard
        self._flow = flow
        self._address = address
        self.port = address.port
        self.listening = False

    async def serve(self) -> None:
        """Listen until cancelled.

        Raises:
            LoginError: the address can't be listened on.
        """
        runner = web.AppRunner(self._web_app(), access_log=None, shutdown_timeout=2.0)
        await runner.setup()
        try:
            await web.TCPSite(runner, self._address.host, self._address.port).start()
            self.port = runner.addresses[0][1]
            self.listening = True
            log.info("listening for Slack", host=self._address.host, port=self.port)
            await asyncio.Event().wait()
        except OSError as error:
            reason = f"{self._address.host}:{self._address.port} ({error.strerror or error})"
            raise LoginError(say.CANT_LISTEN.format(address=reason)) from error
        finally:
            self.listening = False
            await runner.cleanup()

    def _web_app(self) -> web.Application:
        made = web.Application(client_max_size=_LARGEST)
        made.router.add_post(EVENTS, self._events)
        if self._flow is not None:
            made.router.add_get(INSTALL, _page(self._flow.begin))
            made.router.add_get(REDIRECT, _page(self._flow.end))
        return made

    async def _events(self, request: web.Request) -> web.StreamResponse:
        try:
            async with asyncio.timeout(_BODY_SECONDS):
                body = await request.read()
        except TimeoutError:
            return web.Response(status=408)
        if not self._guard.is_from_slack(body, request.headers):
            return web.Response(status=401, text=say.NOT_SLACKS_SIGNATURE)
        if not await self._guard.is_first(request.headers):
            return web.Response(status=200)
        try:
            answer = await self._app.async_dispatch(_bolt(request, body.decode()))
        except Exception as error:  # signed, but Bolt can't read it; not logged, since it may have a person's words
            log.error("a request of Slack's can't be read", error=type(error).__name__)
            return web.Response(status=400)
        return await to_aiohttp_response(answer)


def _bolt(request: web.Request, body: str = "") -> AsyncBoltRequest:
    headers: dict[str, str | Sequence[str]] = {name: request.headers.getall(name) for name in request.headers}
    return AsyncBoltRequest(body=body, query=request.query_string, headers=headers)


def _page(
    answer: Callable[[AsyncBoltRequest], Awaitable[BoltResponse]],
) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    async def show(request: web.Request) -> web.StreamResponse:
        response = await to_aiohttp_response(await answer(_bolt(request)))
        response.headers.update(_SAFE)
        for cookie in response.cookies.values():
            cookie["samesite"] = "Lax"  # sent when Slack's page redirects back, not with requests from other pages
        return response

    return show
