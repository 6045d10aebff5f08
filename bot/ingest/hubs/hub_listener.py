"""What hubs call: confirms what they were asked for, and hears that a feed has news.

The body that a hub delivers is only checked, never read: it would need every check that a fetched feed needs, and a
stranger's hub would say what stands in a feed. It makes the feed due, so that the usual guarded poll reads the feed at
its own address, which is a conditional request.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable
from datetime import timedelta
from http import HTTPStatus

import structlog
from aiohttp import web

from bot.domain.errors import LoginError, StoreError
from bot.domain.hubs import HubSubscription
from bot.ingest.hubs.hub_rules import hub_lease, is_denied, is_intended, is_signed, try_denied_hub
from bot.ingest.hubs.subscribing import CALLED_AT
from bot.ports import Clock
from bot.ports.hubs import HubBook
from bot.texts import fetching as say

_LARGEST_BODY = 4_194_304
"""Maximum bytes of what a hub delivers; a larger one isn't read, and the feed is read at its usual time."""
_LONGEST_LINE = 8_190
"""Maximum bytes of a request's first line, and of a header: topic and challenge stand in the line."""
_IDLE = 15.0
"""Seconds for which a connection without a request is kept."""
_BODY_SECONDS = 15.0
"""Seconds in which a delivery has to be there."""
_PAUSE = timedelta(minutes=1)
"""Shortest time between two readings of a feed, however often its hub calls."""
_TOKEN = re.compile(r"[\w-]{43}", re.ASCII)
"""The form of a token; the store is asked for no other."""

log = structlog.get_logger(__name__)


class HubListener:
    """Listens for hubs (``bot.ports.Served``); ``base`` is the address by which they reach it."""

    platform = "websub"

    def __init__(self, store: HubBook, clock: Clock, address: tuple[str, int], base: str) -> None:
        self._store = store
        self._clock = clock
        self._address = address
        self._base = base
        self._ended = asyncio.Event()
        self.port = address[1]
        self.connected = False

    async def run(self) -> None:
        """Listen until cancelled or closed.

        Raises:
            LoginError: the address can't be listened on.
        """
        runner = web.AppRunner(
            self.application(),
            access_log=None,
            shutdown_timeout=2.0,
            keepalive_timeout=_IDLE,
            max_line_size=_LONGEST_LINE,
            max_field_size=_LONGEST_LINE,
        )
        await runner.setup()
        try:
            await web.TCPSite(runner, *self._address).start()
            self.port = runner.addresses[0][1]
            self.connected = True
            log.info("hubs may call", address=f"{self._base}{CALLED_AT}")
            await self._ended.wait()
        except OSError as error:
            where = f"{self._address[0]}:{self._address[1]} ({error.strerror or error})"
            raise LoginError(say.CANT_LISTEN_FOR_HUBS.format(address=where)) from error
        finally:
            self.connected = False
            await runner.cleanup()

    async def check(self) -> str:
        """Where hubs call, in a few words."""
        return say.HUBS_CALL.format(address=f"{self._base}{CALLED_AT}")

    async def close(self) -> None:
        """End ``run``."""
        self._ended.set()

    def application(self) -> web.Application:
        """The two routes; whatever else is asked for gets 404."""
        made = web.Application(middlewares=[_tell_store_failures], client_max_size=_LARGEST_BODY)
        path = f"{CALLED_AT}{{token}}"
        made.add_routes([web.get(path, self._confirm, allow_head=False), web.post(path, self._hear)])
        return made

    async def _confirm(self, request: web.Request) -> web.Response:
        """Echo the challenge of what was asked for, and nothing else (WebSub, 5.3: 404 where the subscriber doesn't
        agree)."""
        subscription, query, now = await self._called(request), request.query, self._clock.now()
        if subscription is None:
            raise web.HTTPNotFound
        feed = subscription.feed_id
        if is_denied(subscription, query):
            log.warning("a hub denies a subscription", feed_id=feed, hub=subscription.offer.hub)
            await self._store.settle_hub(feed, None, try_denied_hub(now))
            return web.Response()
        if not is_intended(subscription, query):
            raise web.HTTPNotFound
        if subscription.asked == "subscribe":
            await self._store.settle_hub(feed, *hub_lease(query.get("hub.lease_seconds"), now))
        else:
            await self._store.end_hub(feed)
        return web.Response(text=query["hub.challenge"], headers={"X-Content-Type-Options": "nosniff"})

    async def _hear(self, request: web.Request) -> web.Response:
        """Let the feed be read whose hub delivers. 410 tells the hub that nobody is subscribed any more (7), 503 that
        the feed is just being read, so that it delivers again; a wrong signature is answered as a right one (8)."""
        subscription = await self._called(request)
        if subscription is None or subscription.asked != "subscribe":
            return web.Response(status=HTTPStatus.GONE)
        try:
            async with asyncio.timeout(_BODY_SECONDS):
                body = await request.read()
        except TimeoutError:
            return web.Response(status=HTTPStatus.REQUEST_TIMEOUT)
        if not is_signed(request.headers.get("X-Hub-Signature", ""), body, subscription.secret):
            log.info("a delivery without the right signature", feed_id=subscription.feed_id)
            return web.Response(status=HTTPStatus.ACCEPTED)
        if not await self._store.note_hub_news(subscription.feed_id, self._clock.now(), _PAUSE):
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE, headers={"Retry-After": "60"})
        return web.Response(status=HTTPStatus.ACCEPTED)

    async def _called(self, request: web.Request) -> HubSubscription | None:
        """The subscription whose address is called."""
        token = request.match_info["token"]
        return await self._store.hub_called(token) if _TOKEN.fullmatch(token) else None


@web.middleware
async def _tell_store_failures(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """503 where the store can't be asked: the hub tries again."""
    try:
        return await handler(request)
    except StoreError as error:
        log.warning("a hub can't be answered", error=str(error))
        return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE, headers={"Retry-After": "60"})
