"""The gateway of the local Discord: sessions of shards, and the events that each of them gets."""

import asyncio
import json
from collections.abc import Callable, Sequence
from typing import Any

from aiohttp import WSMsgType, web

from tests.fakes.discord_records import APPLICATION, BOT_ACCOUNT, GUILD, GUILD_FIELDS, TOKEN
from tests.fakes.patience import LONG

_HEARTBEAT = 3_600_000
"""Milliseconds between two signs of life that a client is asked for, longer than all tests take: discord.py forgets the
thread of a session that is given up while it is begun, and its first sign would come to a loop that is closed."""


class FakeGateway:
    """Takes sessions of one bot, one after the other in each lane."""

    def __init__(self) -> None:
        self.identified: list[dict[str, Any]] = []
        self.guilds: Sequence[str] = (GUILD,)
        """The servers that the bot is in."""
        self.lanes, self.apart = 1, 0.0
        """``max_concurrency``, and the seconds in which a lane takes one Identify (Gateway, "Session Start Limit
        Object": five)."""
        self.hasty: list[int] = []
        """The shards whose Identify came too early."""
        self._lately: dict[int, float] = {}
        """When each lane had its last Identify."""
        self._sessions: dict[web.WebSocketResponse, tuple[int, int]] = {}
        """The open sessions with their shards. Several may have the same, and all of them get its events (Gateway,
        "Sharding": "You can establish multiple sessions with the same ``[shard_id, num_shards]``")."""
        self._socket: web.WebSocketResponse | None = None
        self._changed = asyncio.Condition()

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait for something to happen; the limit only keeps a broken test from hanging."""
        async with asyncio.timeout(LONG), self._changed:
            await self._changed.wait_for(condition)

    async def ready(self) -> None:
        """Wait for the bot to be connected."""
        await self.until(lambda: bool(self.identified) and self._socket is not None)

    async def drop(self, code: int = 1000) -> None:
        """End the gateway connection."""
        if self._socket is not None:
            socket, self._socket = self._socket, None
            await socket.close(code=code)

    async def invalidate(self) -> None:
        """End the session for good (opcode 9)."""
        assert self._socket is not None
        socket, self._socket = self._socket, None
        await socket.send_json({"op": 9, "d": False})

    async def leave(self, **outage: bool) -> None:
        """The server removes the bot; with ``unavailable=True`` it can't be reached for a while."""
        await self.send("GUILD_DELETE", {"id": GUILD, **outage})

    async def join(self, **outage: bool) -> None:
        """The server adds the bot; with ``unavailable=False`` it can be reached again."""
        joined = {key: value for key, value in GUILD_FIELDS.items() if key != "unavailable"}
        await self.send("GUILD_CREATE", {**joined, **outage})

    @property
    def served(self) -> list[int]:
        """The shards of the open sessions; one that stands twice is served twice."""
        return sorted(shard for shard, _ in self._sessions.values())

    async def send(self, event: str, data: Any) -> None:
        """Send any event to each session of its shard; to shard 0 where it is of no server (Gateway, "Sharding")."""
        assert self._socket is not None
        name = "id" if event in ("GUILD_CREATE", "GUILD_UPDATE", "GUILD_DELETE") else "guild_id"
        server = data.get(name) if isinstance(data, dict) else None
        number = int(server) if isinstance(server, str | int) and str(server).isdecimal() else 0
        for socket, (shard, count) in list(self._sessions.items()):
            if _shard(number, count) == shard and not socket.closed:
                await socket.send_json({"op": 0, "s": 2, "t": event, "d": data})

    async def _gateway(self, request: web.Request) -> web.StreamResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"op": 10, "d": {"heartbeat_interval": _HEARTBEAT}})
        async for frame in socket:
            if frame.type is not WSMsgType.TEXT:
                break
            await self._heard(socket, json.loads(frame.data))
        async with self._changed:
            self._sessions.pop(socket, None)
            self._changed.notify_all()
        return socket

    async def _heard(self, socket: web.WebSocketResponse, message: dict[str, Any]) -> None:
        if message["op"] == 1:
            await socket.send_json({"op": 11})
        if message["op"] not in (2, 6):
            return
        if message["d"]["token"] != TOKEN:
            await socket.close(code=4004, message=b"Authentication failed.")
            return
        if message["op"] == 2 and self._is_hasty(message["d"]):
            # Gateway, "Invalid Session": "the gateway was unable to initialize a session after receiving an Opcode 2"
            await socket.send_json({"op": 9, "d": False})
            return
        await self._welcome(socket, message["d"])

    def _is_hasty(self, identify: dict[str, Any]) -> bool:
        """Gateway, "Max Concurrency": shards with the same remainder by it start one after another."""
        shard, now = identify.get("shard", (0, 1))[0], asyncio.get_running_loop().time()
        lane = shard % self.lanes
        is_hasty = now < self._lately.get(lane, -self.apart) + self.apart
        self._lately[lane] = now
        self.hasty += [shard] if is_hasty else []
        return is_hasty

    def _ready(self) -> dict[str, Any]:
        return {
            "v": 10,
            "user": BOT_ACCOUNT,
            "guilds": [{"id": GUILD, "unavailable": True}],
            "session_id": "session",
            "resume_gateway_url": "wss://resume.invalid",
            "application": {"id": APPLICATION, "flags": 0},
        }

    async def _welcome(self, socket: web.WebSocketResponse, identify: dict[str, Any]) -> None:
        """A new session, or the old one again."""
        shard, count = part = identify.get("shard", (0, 1))
        here = [server for server in self.guilds if _shard(server, count) == shard]
        new = {**self._ready(), "guilds": [{"id": server, "unavailable": True} for server in here], "shard": part}
        name, data = ("RESUMED", {}) if "session_id" in identify else ("READY", new)
        await socket.send_json({"op": 0, "s": 1, "t": name, "d": data})
        for server in here:
            await socket.send_json({"op": 0, "s": 1, "t": "GUILD_CREATE", "d": {**GUILD_FIELDS, "id": server}})
        async with self._changed:
            self._socket, self._sessions[socket] = socket, (shard, count)
            self.identified.append(identify)
            self._changed.notify_all()


def _shard(server: str | int, count: int) -> int:
    """Gateway, "Sharding Formula"."""
    return (int(server) >> 22) % count
