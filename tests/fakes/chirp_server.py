"""Chirp, an invented chat service: rooms in hives, spoken to over HTTP.

``GET /me`` tells a token's name, ``GET /events?after=N`` the events from number N on (it waits a moment for the next),
``POST /hives/{hive}/rooms/{room}/chirps`` posts. A chirp with a key that the room has already isn't posted again. Who
presses a button of a chirp says its ``press``.
"""

import asyncio
from typing import Any, Self

from aiohttp import web

from tests.fakes.patience import LONG

TOKEN = "chirp-0123456789"
"""The only token that the service accepts."""


class ChirpServer:
    """Serves on a free port of this machine until the end of the block."""

    def __init__(self) -> None:
        self.events: list[dict[str, Any]] = []
        self.posts: dict[str, list[dict[str, Any]]] = {}
        self.address = ""
        self._changed = asyncio.Condition()

    async def __aenter__(self) -> Self:
        app = web.Application(middlewares=[self._with_token])
        app.router.add_get("/me", self._me)
        app.router.add_get("/events", self._news)
        app.router.add_post("/hives/{hive}/rooms/{room}/chirps", self._chirp)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.address = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._runner.cleanup()

    async def say(self, room: str, text: str, *, user: str = "ann", keeper: bool = False) -> str:
        """Somebody writes a line in a room; the text of the next post there."""
        before = len(self.posts.get(room, []))
        async with self._changed:
            self.events.append({"hive": "bees", "room": room, "user": user, "keeper": keeper, "text": text})
            self._changed.notify_all()
        return str((await self.until(room, before + 1))[before]["text"])

    async def until(self, room: str, count: int) -> list[dict[str, Any]]:
        """The posts of a room once there are ``count``; the timeout only ends a test that has failed."""
        async with asyncio.timeout(LONG), self._changed:
            await self._changed.wait_for(lambda: len(self.posts.get(room, [])) >= count)
            return self.posts[room]

    @web.middleware
    async def _with_token(self, request: web.Request, handler: Any) -> web.StreamResponse:
        if request.headers.get("Authorization") != f"Bearer {TOKEN}":
            return web.Response(status=401)
        answer: web.StreamResponse = await handler(request)
        return answer

    async def _me(self, _request: web.Request) -> web.Response:
        return web.json_response({"name": "quotewire"})

    async def _news(self, request: web.Request) -> web.Response:
        after = int(request.query["after"])
        async with self._changed:
            try:
                async with asyncio.timeout(1):
                    await self._changed.wait_for(lambda: len(self.events) > after)
            except TimeoutError:
                return web.json_response([])
            return web.json_response(self.events[after:])

    async def _chirp(self, request: web.Request) -> web.Response:
        body, room = await request.json(), request.match_info["room"]
        if request.match_info["hive"] != "bees":
            return web.Response(status=404)
        async with self._changed:
            posts = self.posts.setdefault(room, [])
            if body["key"] not in [post["key"] for post in posts]:
                posts.append(body)
            self._changed.notify_all()
        return web.json_response({"id": f"{room}/{body['key']}"})
