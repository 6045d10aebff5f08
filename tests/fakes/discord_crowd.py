"""A local Discord with thousands of servers, several shards, and the limits of its API, for measurements.

Enforced are 50 requests a second for the bot and 5 in 5 seconds a channel, both in fixed windows, told in the
documented headers (Discord, Rate Limits). Bodies aren't validated: that would take longer than everything else.
"""

import time
from collections import Counter
from typing import Any

from aiohttp import web

from tests.fakes.discord_recorder import Recorder
from tests.fakes.discord_records import GUILD_FIELDS
from tests.fakes.discord_server import FakeDiscord

GLOBAL, CHANNEL_LIMIT, CHANNEL_WINDOW = 50, 5, 5.0
BESIDE = 30
"""Channels of a server in which the bot doesn't post."""


class _Unchecked(Recorder):
    def __call__(self, method: str, path: str, body: Any) -> None:
        """Keeps nothing."""


def guild_id(number: int) -> int:
    """An id whose 22 lower bits are of no matter, as Discord's are: the rest decides about the shard."""
    return (number + 1) << 22


def channel_id(guild: int, number: int) -> int:
    """Unique over all servers."""
    return guild + 1 + number


class Crowd(FakeDiscord):
    """``guilds`` servers with ``places`` channels each where the bot posts."""

    def __init__(self, guilds: int, places: int, shards: int) -> None:
        super().__init__()
        self.recorder = _Unchecked()
        self._guilds, self._places, self._shards = guilds, places, shards
        self.shards_ready: set[int] = set()
        self.counted: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self.seconds: Counter[int] = Counter()
        self.first_post = self.last_post = 0.0
        self._window: Counter[tuple[str, int]] = Counter()

    async def _gateway_address(self, _: web.Request) -> web.Response:
        limit = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": 16}
        return self._json({"url": self.gateway_url, "shards": self._shards, "session_start_limit": limit})

    async def _answered(self, request: web.Request, handler: Any) -> web.StreamResponse:
        self.queries.clear()
        if not request.path.startswith(("/api/v10/channels", "/api/v10/applications")):
            return await super()._answered(request, handler)
        now = time.time()
        self.seconds[int(now)] += 1
        if self.seconds[int(now)] > GLOBAL:
            return self._too_many("global", 1 - now % 1)
        return await super()._answered(request, handler)

    async def _post(self, request: web.Request) -> web.Response:
        now, channel = time.time(), request.match_info["channel"]
        window = (channel, int(now / CHANNEL_WINDOW))
        self._window[window] += 1
        ends = CHANNEL_WINDOW - now % CHANNEL_WINDOW
        left = CHANNEL_LIMIT - self._window[window]
        if left < 0:
            return self._too_many("channel", ends)
        self.counted[channel] += 1
        self.first_post, self.last_post = self.first_post or now, now
        headers = {
            "X-RateLimit-Limit": str(CHANNEL_LIMIT),
            "X-RateLimit-Remaining": str(left),
            "X-RateLimit-Reset": str(now + ends),
            "X-RateLimit-Reset-After": f"{ends:.3f}",
            "X-RateLimit-Bucket": "messages",
        }
        return self._json({"id": str(next(self._ids)), "channel_id": channel}, headers=headers)

    def _too_many(self, scope: str, seconds: float) -> web.Response:
        self.refused[scope] += 1
        body = {"message": "You are being rate limited.", "retry_after": round(seconds, 3), "global": scope == "global"}
        headers = {"Retry-After": str(int(seconds) + 1), "Via": "1.1 local", "X-RateLimit-Scope": scope}
        return self._json(body, status=429, headers=headers)

    async def _welcome(self, socket: web.WebSocketResponse, identify: dict[str, Any]) -> None:
        shard, count = identify.get("shard", (0, 1))
        mine = [guild_id(number) for number in range(self._guilds) if (guild_id(number) >> 22) % count == shard]
        guilds = [{"id": str(guild), "unavailable": True} for guild in mine]
        ready = {**self._ready(), "guilds": guilds, "shard": [shard, count]}
        await socket.send_json({"op": 0, "s": 1, "t": "READY", "d": ready})
        for guild in mine:
            await socket.send_json({"op": 0, "s": 2, "t": "GUILD_CREATE", "d": self._guild_of(guild)})
        async with self._changed:
            self._socket, self._sessions[socket] = socket, (shard, count)
            self.shards_ready.add(shard)
            self.identified.append(identify)
            self._changed.notify_all()

    def _guild_of(self, guild: int) -> dict[str, Any]:
        channels = [
            {"id": str(channel_id(guild, number)), "type": 0, "name": f"channel-{number}", "position": number}
            | {"permission_overwrites": [{"id": str(guild), "type": 0, "allow": "0", "deny": "0"}]}
            for number in range(self._places + BESIDE)
        ]
        return {**GUILD_FIELDS, "id": str(guild), "name": f"Server {guild}", "channels": channels}
